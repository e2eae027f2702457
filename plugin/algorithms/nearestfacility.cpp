// SPDX-License-Identifier: GPL-3.0-or-later
// lantu:nearestfacility, each demand with its nearest supply.
#include "algorithms/algorithm.h"
#include "algorithms/demand_supply.h"
#include "algorithms/recorded.h"
#include "data/joined.h"
#include "travel/travel_tables.h"

namespace lantu
{

namespace
{

class NearestFacility final : public Algorithm
{
  public:
    QString name() const override { return QStringLiteral( "nearestfacility" ); }
    QString displayName() const override { return QObject::tr( "Nearest facility" ); }
    QString group() const override { return QObject::tr( "Travel" ); }
    QString groupId() const override { return QStringLiteral( "travel" ); }
    QgsProcessingAlgorithm *createInstance() const override { return new NearestFacility; }

    QString shortHelpString() const override
    {
      return QObject::tr( "For each row of the demand layer the nearest facility by time: its id, minutes and metres from door to door, the access leg on foot to the road, whether that is within the limit (a facility exactly at the limit is) and why not: beyond_limit, no_road_near, disconnected, no_supply, no_position. Rows keep their fields. With a service of the standards, kinds of facility, profile and limit are those of the standard." );
    }

    void initAlgorithm( const QVariantMap & ) override
    {
      ask( demandSupplyParameters() );
      ask( outputParameter( compat::sinkTable, QObject::tr( "Nearest facility" ) ) );
      promiseNumber( "demands", QObject::tr( "Demands" ) );
      promiseNumber( "covered", QObject::tr( "Covered" ) );
      promiseNumber( "beyond_limit", QObject::tr( "Beyond the limit" ) );
      promiseNumber( "excluded", QObject::tr( "Excluded" ) );
      promiseRun();
    }

  protected:
    QVariantMap answer( const Question &asked, Progress &progress ) const override
    {
      const DemandAndSupply both = demandAndSupply( asked, progress );
      PartOfProgress searching( progress, 0.5, 0.8 );
      Nearest nearest = std::move( nearestServices(
        both.demand.points, both.supply, [&both]( Profile ) -> const TravelModel &
        { return both.model(); },
        both.travel->query(), searching )
                                     .front() );
      judge( both.service(), nearest );
      const Joined joined( *both.demandRows, nearestTable( nearest, both.supplyIds ), asked.given( parameter::demand ) ? nullptr : &schemaLayer( layer::households ), progress );
      const QString layer = asked.write( joined.table(), parameter::output, progress );
      nlohmann::ordered_json summary { { "demands", both.demandIds.size() }, { "supplies", both.supplyIds.size() } };
      summary.update( reasonCounts( nearest ) );
      summary.update( approximateFigures( both.demand ) );
      QVariantMap outputs = figures( recorded( asked, summary, both.inputs(), progress, { { "standard", described( both.service() ) } } ) );
      outputs[QLatin1String( parameter::output )] = layer;
      return outputs;
    }
};

} // namespace

QgsProcessingAlgorithm *createNearestFacility()
{
  return new NearestFacility;
}

} // namespace lantu
