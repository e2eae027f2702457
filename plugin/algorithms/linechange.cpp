// SPDX-License-Identifier: GPL-3.0-or-later
// lantu:linechange, who enters and who leaves when the monitoring line moves.
#include "algorithms/algorithm.h"
#include "algorithms/parameters.h"
#include "algorithms/recorded.h"
#include "algorithms/travel_choice.h"
#include "measure/line_change.h"
#include "measure/units.h"

#include <qgsprocessingparameters.h>

namespace lantu
{

namespace
{

constexpr char households[] = "HOUSEHOLDS";
constexpr char lineFrom[] = "LINE_FROM";
constexpr char lineTo[] = "LINE_TO";
constexpr char yearFrom[] = "YEAR_FROM";
constexpr char yearTo[] = "YEAR_TO";
constexpr char changed[] = "CHANGED";

class LineChangeAlgorithm final : public Algorithm
{
  public:
    QString name() const override { return QStringLiteral( "linechange" ); }
    QString displayName() const override { return QObject::tr( "Move the monitoring line" ); }
    QString group() const override { return QObject::tr( "Monitoring" ); }
    QString groupId() const override { return QStringLiteral( "monitoring" ); }
    QgsProcessingAlgorithm *createInstance() const override { return new LineChangeAlgorithm; }

    QString shortHelpString() const override
    {
      return QObject::tr( "Who enters and who leaves when the monitoring line moves from one year or amount to another, in households and persons, by county, township, village or class, with a total. Income per head is adjusted: (net income + claims - compliant out-of-pocket) / members. A household is below a line if its income is less; one exactly at the line is not. Those who enter and are monitored already are not counted as new. Where the income is not known it is said so (unknown), never taken for 0: below both + entering + leaving + below neither + unknown = all. The lines come from the standards by year, or are given in yuan." );
    }

    void initAlgorithm( const QVariantMap & ) override
    {
      ask( workspaceParameter() );
      ask( layerParameter( households, QObject::tr( "Households" ), { static_cast<int>( compat::sinkTable ) } ) );
      ask( number( lineFrom, QObject::tr( "Old line (yuan per head; empty: of the year, or the latest of the standards)" ), compat::numberReal ) );
      ask( number( lineTo, QObject::tr( "New line (yuan per head; empty: of the year)" ), compat::numberReal ) );
      ask( number( yearFrom, QObject::tr( "Year of the old line" ), compat::numberInteger ) );
      ask( number( yearTo, QObject::tr( "Year of the new line" ), compat::numberInteger ) );
      ask( wordParameter( parameter::by, QObject::tr( "By (county, township, village or class)" ), householdWords ) );
      ask( outputParameter( compat::sinkTable, QObject::tr( "Changes by unit" ) ) );
      ask( outputParameter( compat::sinkPoint, QObject::tr( "Households that the line passes" ), changed, false ) );
      promiseNumber( "enter_households", QObject::tr( "Households entering" ) );
      promiseNumber( "enter_new_households", QObject::tr( "Of these not monitored yet" ) );
      promiseNumber( "leave_households", QObject::tr( "Households leaving" ) );
      promiseNumber( "unknown_households", QObject::tr( "Households whose income is unknown" ) );
      promiseRun();
    }

  protected:
    QVariantMap answer( const Question &asked, Progress &progress ) const override
    {
      const auto rows = asked.rows( households, layer::households );
      const auto year = [&asked]( const char *name )
      { return asked.given( name ) ? std::optional( asked.integer( name ) ) : std::nullopt; };
      const LinePair lines = linesOf( { asked.numberIfAny( lineFrom ), asked.numberIfAny( lineTo ), year( yearFrom ), year( yearTo ) }, standardsOf( asked ) );
      const auto unit = static_cast<Unit>( asked.word( parameter::by, householdWords ) );
      const LineChangeAnswer answer = lineChange( { .households = *rows, .lines = lines, .unitField = unitField( unit ), .unitNames = unitNames( asked.workspace(), unit ) }, progress );
      const QString unitsId = asked.write( answer.units, parameter::output, progress );
      const QString changedId = asked.write( answer.changed, changed, progress );

      QVariantMap outputs = figures( recorded( asked, answer.summary, { &answer.households }, progress ) );
      outputs[QLatin1String( parameter::output )] = unitsId;
      if ( !changedId.isEmpty() )
        outputs[QLatin1String( changed )] = changedId;
      return outputs;
    }

  private:
    template<class Kind>
    static Definition number( const char *name, const QString &description, Kind kind )
    {
      return std::make_unique<QgsProcessingParameterNumber>( QLatin1String( name ), description, kind, QVariant(), true, 0.0 );
    }
};

} // namespace

QgsProcessingAlgorithm *createLineChange()
{
  return new LineChangeAlgorithm;
}

} // namespace lantu
