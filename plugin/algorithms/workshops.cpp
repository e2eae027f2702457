// SPDX-License-Identifier: GPL-3.0-or-later
// lantu:workshops, whether key counties and key townships have the workshops that they should have.
#include "algorithms/algorithm.h"
#include "algorithms/parameters.h"
#include "algorithms/recorded.h"
#include "algorithms/standard_rows.h"
#include "data/thresholds.h"
#include "measure/workshops.h"

namespace lantu
{

namespace
{

constexpr char counties[] = "COUNTIES";
constexpr char townships[] = "TOWNSHIPS";
constexpr char facilities[] = "FACILITIES";

class Workshops final : public Algorithm
{
  public:
    QString name() const override { return QStringLiteral( "workshops" ); }
    QString displayName() const override { return QObject::tr( "Rule of workshops" ); }
    QString group() const override { return QObject::tr( "Help" ); }
    QString groupId() const override { return QStringLiteral( "help" ); }
    QgsProcessingAlgorithm *createInstance() const override { return new Workshops; }

    QString shortHelpString() const override
    {
      return QObject::tr( "One row for each national key county and each municipal key township: workshops, how many are in use, how many the standards ask for (workshops_key_county, workshops_key_township), and whether that is met. Only workshops in use count; those being built or closed stand beside them. A township that is short is unknown, not a failure, as long as workshops of its county name no township." );
    }

    void initAlgorithm( const QVariantMap & ) override
    {
      ask( workspaceParameter() );
      ask( layerParameter( counties, QObject::tr( "Counties" ), { static_cast<int>( compat::sinkTable ) } ) );
      ask( layerParameter( townships, QObject::tr( "Townships" ), { static_cast<int>( compat::sinkTable ) } ) );
      ask( layerParameter( facilities, QObject::tr( "Facilities (workshops are among them)" ), { static_cast<int>( compat::sinkTable ) } ) );
      ask( outputParameter( compat::sinkTable, QObject::tr( "Key counties and townships" ) ) );
      promiseText( "sentence", QObject::tr( "The answer in one sentence" ) );
      promiseNumber( "key_counties_ok", QObject::tr( "Key counties that have enough" ) );
      promiseNumber( "key_townships_ok", QObject::tr( "Key townships that have enough" ) );
      promiseRun();
    }

  protected:
    QVariantMap answer( const Question &asked, Progress &progress ) const override
    {
      const auto areas = asked.rows( counties, layer::counties );
      const auto towns = asked.rows( townships, layer::townships );
      const auto places = asked.rows( facilities, layer::facilities );
      const Thresholds thresholds( standardRowsOf( asked ) );
      const WorkshopAnswer answer = workshopRule( { *areas, *towns, *places, thresholds, areasOf( asked.workspace() ) }, progress );
      const QString table = asked.write( answer.places, parameter::output, progress );

      std::vector<const Intake *> inputs;
      for ( const Intake &intake : answer.inputs )
        inputs.push_back( &intake );
      QVariantMap outputs = figures( recorded( asked, answer.summary, inputs, progress, { { "standards", { described( thresholds.of( "workshops_key_county" ) ), described( thresholds.of( "workshops_key_township" ) ) } } } ) );
      outputs[QLatin1String( parameter::output )] = table;
      return outputs;
    }
};

} // namespace

QgsProcessingAlgorithm *createWorkshops()
{
  return new Workshops;
}

} // namespace lantu
