// SPDX-License-Identifier: GPL-3.0-or-later
// lantu:responsibility, the four levels of responsibility for each village and the holes in them.
#include "algorithms/algorithm.h"
#include "algorithms/parameters.h"
#include "algorithms/recorded.h"
#include "base/error.h"
#include "measure/responsibility.h"
#include "measure/units.h"

#include <QRegularExpression>

#include <qgsprocessingparameters.h>

namespace lantu
{

namespace
{

constexpr char status[] = "STATUS";
constexpr char households[] = "HOUSEHOLDS";
constexpr char levels[] = "LEVELS";
constexpr char holes[] = "HOLES";

class ResponsibilityAlgorithm final : public Algorithm
{
  public:
    QString name() const override { return QStringLiteral( "responsibility" ); }
    QString displayName() const override { return QObject::tr( "Four levels of responsibility" ); }
    QString group() const override { return QObject::tr( "Monitoring" ); }
    QString groupId() const override { return QStringLiteral( "monitoring" ); }
    QgsProcessingAlgorithm *createInstance() const override { return new ResponsibilityAlgorithm; }

    QString shortHelpString() const override
    {
      return QObject::tr( "Whether each village has all four levels of responsibility for monitoring and help (city, county, township, village), by county or township, with a total; and the list of villages that lack one, those with most households whose risk remains first. Who it is is not shown. What the levels are called can be changed. A village without a row in the state of villages lacks all four and is counted as without record." );
    }

    void initAlgorithm( const QVariantMap & ) override
    {
      ask( workspaceParameter() );
      ask( layerParameter( parameter::villages, QObject::tr( "Villages" ), { static_cast<int>( compat::sinkTable ) } ) );
      ask( layerParameter( status, QObject::tr( "State of villages" ), { static_cast<int>( compat::sinkTable ) } ) );
      ask( layerParameter( households, QObject::tr( "Monitored households" ), { static_cast<int>( compat::sinkTable ) } ) );
      ask( std::make_unique<QgsProcessingParameterString>( QLatin1String( levels ), QObject::tr( "What the four levels are called (with commas between; empty: city, county, township, village)" ), QVariant(), false, true ) );
      ask( wordParameter( parameter::by, QObject::tr( "By (county or township)" ), std::span { unitWords, 2 } ) );
      ask( outputParameter( compat::sinkTable, QObject::tr( "Responsibility by unit" ) ) );
      ask( outputParameter( compat::sinkTable, QObject::tr( "Villages that lack a level" ), holes, false ) );
      promiseNumber( "villages", QObject::tr( "Villages" ) );
      promiseNumber( "villages_with_holes", QObject::tr( "Villages that lack a level" ) );
      promiseNumber( "of_these_with_remaining_households", QObject::tr( "Of these with households whose risk remains" ) );
      promiseRun();
    }

  protected:
    QVariantMap answer( const Question &asked, Progress &progress ) const override
    {
      const auto villages = asked.rows( parameter::villages, layer::villages );
      const auto state = asked.rows( status, layer::villageStatus );
      const auto people = asked.rowsIfAny( households, layer::households );
      const auto unit = static_cast<Unit>( asked.word( parameter::by, std::span { unitWords, 2 } ) );
      const ResponsibilityAnswer answer = responsibility( { .villages = *villages, .status = *state, .households = people.get(), .levels = levelsOf( asked ), .unitField = unitField( unit ), .unitNames = unitNames( asked.workspace(), unit ), .areas = areasOf( asked.workspace() ) }, progress );
      const QString unitsId = asked.write( answer.units, parameter::output, progress );
      const QString holesId = asked.write( answer.holes, holes, progress );

      std::vector<const Intake *> inputs { &answer.villages, &answer.status };
      if ( people )
        inputs.push_back( &answer.households );
      QVariantMap outputs = figures( recorded( asked, answer.summary, inputs, progress ) );
      outputs[QLatin1String( parameter::output )] = unitsId;
      if ( !holesId.isEmpty() )
        outputs[QLatin1String( holes )] = holesId;
      return outputs;
    }

  private:
    static std::array<std::string, dutyLevels> levelsOf( const Question &asked )
    {
      std::array<std::string, dutyLevels> names;
      if ( !asked.given( levels ) )
        return names;
      const QStringList given = QString::fromStdString( asked.text( levels ) ).split( QRegularExpression( QStringLiteral( "[,，、]" ) ) );
      if ( given.size() != static_cast<int>( dutyLevels ) )
        throw Error::of( ErrorCode::BadValue, { "责任级别的名称（参数 LEVELS）应为四个，用逗号隔开，现有 {} 个。", "Four names of levels are needed (parameter LEVELS), with commas between; there are {}." }, given.size() );
      for ( size_t i = 0; i < dutyLevels; ++i )
        names[i] = given[static_cast<int>( i )].trimmed().toStdString();
      return names;
    }
};

} // namespace

QgsProcessingAlgorithm *createResponsibility()
{
  return new ResponsibilityAlgorithm;
}

} // namespace lantu
