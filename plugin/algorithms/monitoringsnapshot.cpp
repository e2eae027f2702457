// SPDX-License-Identifier: GPL-3.0-or-later
// lantu:monitoringsnapshot, the monitored households as they stood at a date, and how they came there.
#include "algorithms/algorithm.h"
#include "algorithms/parameters.h"
#include "algorithms/recorded.h"
#include "measure/monitoring.h"
#include "measure/units.h"

#include <qgsprocessingparameters.h>

namespace lantu
{

namespace
{

constexpr char households[] = "HOUSEHOLDS";
constexpr char measures[] = "MEASURES";
constexpr char date[] = "DATE";
constexpr char level[] = "LEVEL";
constexpr char trend[] = "TREND";
constexpr char surface[] = "SURFACE";

//! The words of LEVEL; the first four stand as in measure/units.h.
constexpr const char *levelWords[] = { "county", "township", "village", "class", "risk" };

class MonitoringSnapshotAlgorithm final : public Algorithm
{
  public:
    QString name() const override { return QStringLiteral( "monitoringsnapshot" ); }
    QString displayName() const override { return QObject::tr( "Monitoring snapshot" ); }
    QString group() const override { return QObject::tr( "Monitoring" ); }
    QString groupId() const override { return QStringLiteral( "monitoring" ); }
    QgsProcessingAlgorithm *createInstance() const override { return new MonitoringSnapshotAlgorithm; }

    QString shortHelpString() const override
    {
      return QObject::tr( "The monitored households as they stood at the end of the month of a date: identified by then, eliminated by then and remaining, in households and persons, by county, township, village, class or first risk, with a total. The trend has one row for each month, the table by unit and month one for each unit in each month: identified, helped, eliminated and remaining so far, for a map that moves with time. With measures: how many had help begun by then, the median of the days from identification to the first measure, the shares within 10 and over 30 days. Households eliminated less than 6 months after identification, and not naturally, are counted. Households without a usable month or number of members are rejected and listed." );
    }

    void initAlgorithm( const QVariantMap & ) override
    {
      ask( workspaceParameter() );
      ask( std::make_unique<QgsProcessingParameterString>( QLatin1String( date ), QObject::tr( "Date (2021-12-31, 2021-12 or 202112; empty: the last month in the data)" ), QVariant(), false, true ) );
      ask( tableParameter( households, QObject::tr( "Monitored households" ) ) );
      ask( tableParameter( measures, QObject::tr( "Measures" ) ) );
      ask( wordParameter( level, QObject::tr( "By (county, township, village, class or risk)" ), levelWords ) );
      ask( outputParameter( compat::sinkTable, QObject::tr( "Snapshot" ) ) );
      ask( outputParameter( compat::sinkTable, QObject::tr( "Trend by month" ), trend, false ) );
      ask( outputParameter( compat::sinkTable, QObject::tr( "By unit and month" ), surface, false ) );
      promiseNumber( "identified_households", QObject::tr( "Identified households" ) );
      promiseNumber( "eliminated_households", QObject::tr( "Eliminated households" ) );
      promiseNumber( "remaining_households", QObject::tr( "Remaining households" ) );
      promiseRun();
    }

  protected:
    QVariantMap answer( const Question &asked, Progress &progress ) const override
    {
      const auto rows = asked.rows( households, layer::households );
      const auto help = asked.rowsIfAny( measures, layer::measures );
      const size_t by = asked.word( level, levelWords );
      const bool risk = by + 1 == std::size( levelWords );
      const auto unit = static_cast<Unit>( by );
      const MonitoringAnswer answer = monitoringSnapshot( { .households = *rows, .measures = help.get(), .date = asked.text( date ), .unitField = risk ? field::risk1 : unitField( unit ), .unitNames = risk ? std::map<std::string, std::string>() : unitNames( asked.workspace(), unit ), .byMonth = asked.given( surface ) }, progress );
      const QString snapshotId = asked.write( answer.snapshot, parameter::output, progress );
      const QString trendId = asked.write( answer.trend, trend, progress );
      const QString surfaceId = asked.given( surface ) ? asked.write( answer.surface, surface, progress ) : QString();

      std::vector<const Intake *> inputs { &answer.households };
      if ( help )
        inputs.push_back( &answer.measures );
      QVariantMap outputs = figures( recorded( asked, answer.summary, inputs, progress ) );
      outputs[QLatin1String( parameter::output )] = snapshotId;
      if ( !trendId.isEmpty() )
        outputs[QLatin1String( trend )] = trendId;
      if ( !surfaceId.isEmpty() )
        outputs[QLatin1String( surface )] = surfaceId;
      return outputs;
    }

  private:
    static Definition tableParameter( const char *name, const QString &description )
    {
      return std::make_unique<QgsProcessingParameterFeatureSource>( QLatin1String( name ), description, QList<int> { static_cast<int>( compat::sinkTable ) }, QVariant(), true );
    }
};

} // namespace

QgsProcessingAlgorithm *createMonitoringSnapshot()
{
  return new MonitoringSnapshotAlgorithm;
}

} // namespace lantu
