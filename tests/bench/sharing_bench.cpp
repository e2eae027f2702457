// SPDX-License-Identifier: GPL-3.0-or-later
// sharing_bench ROADS DEMAND FACILITIES [MINUTES]: E2SFCA of many households and facilities as lantu:floatingcatchment answers it, reading apart, and the same for some households by the plain formula.
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <memory>
#include <random>
#include <vector>

#include "data/ogr_source.h"
#include "data/standards.h"
#include "data/workspace.h"
#include "measure/floating_catchment.h"
#include "place/to_frame.h"
#include "travel/road_travel.h"
#include "watch.h"

using namespace lantu;

namespace
{

//! So many facilities anywhere along the roads' junctions, with capacities of 1 to 50.
Points facilitiesOn( const RoadNetwork &network, size_t count )
{
  std::mt19937 random( 5 );
  Points facilities;
  for ( size_t i = 0; i < count; ++i )
  {
    const Point junction = network.nodes[random() % network.nodes.size()];
    const double east = static_cast<double>( random() % 120 ) - 60;
    const double north = static_cast<double>( random() % 120 ) - 60;
    facilities.add( static_cast<int64_t>( i ), { junction.x + east, junction.y + north }, 1 + static_cast<double>( random() % 50 ) );
  }
  return facilities;
}

/**
 * The largest relative difference of A_i = sum of R_j W_ij for some households from the plain formula: the facilities of the household by a matrix of its own, and the households of
 * these by another one.
 */
double differenceFromFormula( const RoadTravel &travel, const Points &demand, const Points &supply, const Decay &decay, const FloatingCatchment &found, size_t count )
{
  Progress silent;
  std::mt19937 random( 3 );
  Query query;
  query.limitSeconds = decay.limitSeconds();
  double worst = 0;
  for ( size_t trial = 0; trial < count; ++trial )
  {
    const size_t i = random() % demand.size();
    Points one;
    one.add( 0, demand.at[i] );
    const Reach near = travel.reach( one, supply, query, silent );
    Points facilities;
    for ( const uint32_t j : near.supply )
      facilities.add( j, supply.at[j] );
    const Reach sharers = travel.reach( demand, facilities, query, silent );
    std::vector<double> sums( facilities.size(), 0 );
    for ( size_t k = 0; k < demand.size(); ++k )
    {
      for ( uint64_t row = sharers.offsets[k]; row < sharers.offsets[k + 1]; ++row )
        sums[sharers.supply[row]] += demand.weight[k] * decay( sharers.seconds[row] );
    }
    double access = 0;
    for ( size_t pair = 0; pair < near.supply.size(); ++pair )
      access += supply.weight[near.supply[pair]] / sums[pair] * decay( near.seconds[pair] );
    worst = std::max( worst, std::abs( access - found.access[i] ) / std::max( access, 1e-12 ) );
  }
  return worst;
}

} // namespace

int main( int count, char **arguments )
{
  if ( count < 4 )
  {
    std::fprintf( stderr, "sharing_bench roads.gpkg demand.gpkg facilities [minutes]\n" );
    return 2;
  }
  try
  {
    Progress silent;
    const Standards standards( defaultStandards() );
    const double minutes = count > 4 ? std::stod( arguments[4] ) : 30;
    const Decay decay = Decay::ofZones( { { minutes / 3, 1 }, { minutes * 2 / 3, 0.68 }, { minutes, 0.22 } } );
    Watch watch;
    const auto roadRows = openRows( arguments[1] );
    const Frame frame = frameFor( *roadRows );
    const auto network = std::make_shared<RoadNetwork>( buildNetwork( readRoads( *roadRows, frame, standards, { "speed", {} }, silent ), frame, 1, silent ) );
    watch.lap( "read roads and join them (links)", network->edges.size() );
    Points demand = readPoints( *openRows( arguments[2] ), frame, {}, silent ).points;
    for ( size_t i = 0; i < demand.size(); ++i )
      demand.weight[i] = 1 + static_cast<double>( i % 5 );
    watch.lap( "read demands", demand.size() );
    const Points supply = facilitiesOn( *network, std::stoul( arguments[3] ) );
    watch.lap( "make facilities", supply.size() );

    const RoadTravel travel( network, Profile::Drive, standards.walkingSpeed() / 3.6 );
    Query query;
    const Points *sets[] = { &supply };
    const Nearest nearest = std::move( travel.nearest( demand, sets, query, silent ).front() );
    watch.lap( "nearest facility of each, for the reasons", nearest.supply.size() );
    query.limitSeconds = decay.limitSeconds();
    const std::vector<ReachedDemands> reached = travel.reachOfSupplies( demand, supply, query, silent );
    size_t pairs = 0;
    for ( const ReachedDemands &of : reached )
      pairs += of.demand.size();
    watch.lap( "who reaches which (pairs)", pairs );
    const FloatingCatchment found = floatingCatchment( reached, demand.weight, supply.weight, decay, silent );
    watch.lap( "two steps (demands)", found.access.size() );
    std::printf( "  capacity served %.6f, shared out %.6f, imbalance %.2g\n", found.served, found.shared, found.imbalance() );
    constexpr size_t some = 5;
    const double difference = differenceFromFormula( travel, demand, supply, decay, found, some );
    watch.lap( "the plain formula for some (demands)", some );
    std::printf( "  largest relative difference from it %.2g\n", difference );
    return difference < 1e-9 ? 0 : 1;
  }
  catch ( const std::exception &error )
  {
    std::fprintf( stderr, "%s\n", error.what() );
    return 1;
  }
}
