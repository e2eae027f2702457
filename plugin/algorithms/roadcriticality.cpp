// SPDX-License-Identifier: GPL-3.0-or-later
// lantu:roadcriticality, whom the closing of each link of the roads cuts off or makes late.
#include "algorithms/algorithm.h"
#include "algorithms/demand_supply.h"
#include "algorithms/recorded.h"
#include "base/error.h"
#include "data/key_field.h"
#include "measure/criticality_answer.h"

#include <qgsprocessingparameters.h>

namespace lantu
{

namespace
{

constexpr char top[] = "TOP";
constexpr char affected[] = "AFFECTED";

//! The village of each household; Error(NoField) where the layer does not say.
std::vector<std::string> villagesAsked( DemandAndSupply &both )
{
  const SourceInfo &info = both.demandRows->info();
  if ( info.fieldIndex( field::villageCode ) < 0 )
    throw Error::of( ErrorCode::NoField, { "{}：没有村编码字段“{}”，列不出受影响的村。请补上这一列，或不要受影响的村（参数 AFFECTED）。", "{}: there is no field \"{}\" with the code of the village, so affected villages cannot be listed. Add it, or leave out the affected villages (parameter AFFECTED)." }, info.place(), field::villageCode );
  return rowTexts( *both.demandRows, both.demand.points.id, field::villageCode );
}

class RoadCriticalityAlgorithm final : public Algorithm
{
  public:
    QString name() const override { return QStringLiteral( "roadcriticality" ); }
    QString displayName() const override { return QObject::tr( "Road criticality" ); }
    QString group() const override { return QObject::tr( "Access" ); }
    QString groupId() const override { return QStringLiteral( "access" ); }
    QgsProcessingAlgorithm *createInstance() const override { return new RoadCriticalityAlgorithm; }

    QString shortHelpString() const override
    {
      return QObject::tr( "Closes every link of the roads in turn and counts who then passes the limit to the nearest facility: apart, those who have another way that is too long, and those who have none at all; then the minutes lost by all who have another way, together and by the household that loses most. A link is a road between two places where roads meet. Closed, nobody travels on any part of it in either direction, and a house beside it has to walk to another road. Links stand by rank: persons who pass the limit, then persons cut off who were beyond it before, then minutes lost, then the id of the road. Every link is in the answer; those that nobody needs have no rank. Affected villages of the first links can be listed." );
    }

    void initAlgorithm( const QVariantMap & ) override
    {
      ask( demandSupplyParameters() );
      ask( std::make_unique<QgsProcessingParameterNumber>( QLatin1String( top ), QObject::tr( "Links whose affected villages are listed" ), compat::numberInteger, 20, false, 1 ) );
      ask( outputParameter( compat::sinkLine, QObject::tr( "Critical links" ) ) );
      ask( outputParameter( compat::sinkTable, QObject::tr( "Affected villages" ), affected, false ) );
      promiseNumber( "links", QObject::tr( "Links" ) );
      promiseNumber( "links_on_ways", QObject::tr( "Links on somebody's way" ) );
      promiseNumber( "links_passing", QObject::tr( "Links by whose closing somebody passes the limit" ) );
      promiseNumber( "links_cutting_off", QObject::tr( "Links by whose closing somebody is cut off" ) );
      promiseNumber( "most_persons", QObject::tr( "Most persons who pass the limit by one link" ) );
      promiseNumber( "households", QObject::tr( "Households" ) );
      promiseNumber( "persons", QObject::tr( "Persons" ) );
      promiseRun();
    }

  protected:
    QVariantMap answer( const Question &asked, Progress &progress ) const override
    {
      if ( asked.integer( parameter::mode ) != static_cast<int>( TravelMode::Road ) )
        throw Error::of( ErrorCode::BadValue, { "道路关键性逐段封闭道路计算，出行方式（参数 MODE）只能是“道路”。", "Road criticality closes links of the roads: the way of travel (parameter MODE) must be \"road\"." } );
      DemandAndSupply both = demandAndSupply( asked, progress );
      Query query = both.travel->query();
      query.limitSeconds = limitSeconds( both.service(), query );
      const auto &model = dynamic_cast<const RoadTravel &>( both.model() );
      const bool byVillage = asked.given( affected );
      const auto roads = asked.rows( parameter::roads, layer::roads );
      PartOfProgress closing( progress, 0.4, 0.9 );
      const CriticalityAnswer found = criticalityAnswer(
        { .travel = model, .roads = *roads, .demand = both.demand.points, .supply = both.supply.supplies.front(), .query = query, .villageOf = byVillage ? villagesAsked( both ) : std::vector<std::string>(), .top = static_cast<size_t>( asked.integer( top ) ), .workspace = asked.workspace() },
        closing );

      QVariantMap outputs;
      outputs[QLatin1String( parameter::output )] = asked.write( found.links, parameter::output, progress );
      if ( byVillage )
        outputs[QLatin1String( affected )] = asked.write( found.villages, affected, progress );
      nlohmann::ordered_json summary = found.summary;
      summary.update( approximateFigures( both.demand ) );
      outputs.insert( figures( recorded( asked, summary, both.inputs(), progress, { { "standard", described( both.service() ) } } ) ) );
      return outputs;
    }
};

} // namespace

QgsProcessingAlgorithm *createRoadCriticality()
{
  return new RoadCriticalityAlgorithm;
}

} // namespace lantu
