// SPDX-License-Identifier: GPL-3.0-or-later
// lantu:completeness, what a round of the full re-check left out.
#include "algorithms/algorithm.h"
#include "algorithms/parameters.h"
#include "algorithms/recorded.h"
#include "measure/completeness.h"
#include "measure/units.h"

#include <qgsprocessingparameters.h>

namespace lantu
{

namespace
{

constexpr char households[] = "HOUSEHOLDS";
constexpr char checks[] = "CHECKS";
constexpr char round[] = "ROUND";
constexpr char due[] = "DUE";
constexpr char missing[] = "MISSING";

constexpr const char *dueWords[] = { "remaining", "all" };

class CompletenessAlgorithm final : public Algorithm
{
  public:
    QString name() const override { return QStringLiteral( "completeness" ); }
    QString displayName() const override { return QObject::tr( "Completeness of the re-check" ); }
    QString group() const override { return QObject::tr( "Monitoring" ); }
    QString groupId() const override { return QStringLiteral( "monitoring" ); }
    QgsProcessingAlgorithm *createInstance() const override { return new CompletenessAlgorithm; }

    QString shortHelpString() const override
    {
      return QObject::tr( "No village, no household, no person, no item left out: how many of each a round of the re-check has covered and how many it has not, by county, township or village, with a total. Due are the households that remain monitored (or all), their members, their villages and the items of a check. A village is checked if one of its households is, a household if there is any record of it, a person if a record names them, an item if it is recorded for the household as a whole or for every member. The list says what to go back for, each thing once, and adds up to the total. It names households: it is for the desk, not for print." );
    }

    void initAlgorithm( const QVariantMap & ) override
    {
      ask( workspaceParameter() );
      ask( layerParameter( households, QObject::tr( "Monitored households" ), { static_cast<int>( compat::sinkTable ) } ) );
      ask( layerParameter( checks, QObject::tr( "Checks" ), { static_cast<int>( compat::sinkTable ) } ) );
      ask( std::make_unique<QgsProcessingParameterString>( QLatin1String( round ), QObject::tr( "Round (empty: the latest)" ), QVariant(), false, true ) );
      ask( wordParameter( due, QObject::tr( "Households due (remaining or all)" ), dueWords ) );
      ask( wordParameter( parameter::by, QObject::tr( "By (county, township or village)" ), areaWords ) );
      ask( outputParameter( compat::sinkTable, QObject::tr( "Completeness" ) ) );
      ask( outputParameter( compat::sinkTable, QObject::tr( "What was missed" ), missing, false ) );
      promiseNumber( "missing_villages", QObject::tr( "Villages not checked" ) );
      promiseNumber( "missing_households", QObject::tr( "Households not checked" ) );
      promiseNumber( "missing_persons", QObject::tr( "Persons not checked" ) );
      promiseNumber( "missing_items", QObject::tr( "Items not checked" ) );
      promiseRun();
    }

  protected:
    QVariantMap answer( const Question &asked, Progress &progress ) const override
    {
      const auto people = asked.rows( households, layer::households );
      const auto records = asked.rows( checks, layer::checks );
      const auto unit = static_cast<Unit>( asked.word( parameter::by, areaWords ) );
      const CompletenessAnswer answer = completeness( { .households = *people, .checks = *records, .round = asked.text( round ), .onlyRemaining = asked.word( due, dueWords ) == 0, .unitField = unitField( unit ), .unitNames = unitNames( asked.workspace(), unit ), .areas = areasOf( asked.workspace() ) }, progress );
      const QString unitsId = asked.write( answer.units, parameter::output, progress );
      const QString missingId = asked.write( answer.missing, missing, progress );

      QVariantMap outputs = figures( recorded( asked, answer.summary, { &answer.households, &answer.checks }, progress ) );
      outputs[QLatin1String( parameter::output )] = unitsId;
      if ( !missingId.isEmpty() )
        outputs[QLatin1String( missing )] = missingId;
      return outputs;
    }
};

} // namespace

QgsProcessingAlgorithm *createCompleteness()
{
  return new CompletenessAlgorithm;
}

} // namespace lantu
