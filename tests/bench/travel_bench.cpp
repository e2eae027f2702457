// SPDX-License-Identifier: GPL-3.0-or-later
// travel_bench WORKSPACE: seconds for each stage of asking where the nearest facility of every service is, for every household.
#include <cstdio>
#include <memory>

#include "data/standards.h"
#include "data/workspace.h"
#include "measure/services.h"
#include "place/to_frame.h"
#include "travel/road_travel.h"
#include "watch.h"

using namespace lantu;

int main( int count, char **arguments )
{
  if ( count != 2 )
  {
    std::fprintf( stderr, "travel_bench workspace.gpkg\n" );
    return 2;
  }
  try
  {
    Progress silent;
    const Workspace workspace( arguments[1] );
    const Standards standards( workspace.table( layer::standards ) );
    Watch watch;
    const Frame frame = frameFor( *workspace.rows( layer::households ) );
    const PointLayer demand = readPoints( *workspace.rows( layer::households ), frame, field::members, silent );
    watch.lap( "read households", demand.points.size() );
    const ServiceSupplies supplies = serviceSupplies( *workspace.rows( layer::facilities ), standards.services(), frame, silent );
    watch.lap( "read facilities", static_cast<size_t>( supplies.intake.rowsRead() ) );
    RoadLayer roads = readRoads( *workspace.rows( layer::roads ), frame, standards, {}, silent );
    watch.lap( "read roads (vertices)", roads.points.size() );
    const auto network = std::make_shared<RoadNetwork>( buildNetwork( std::move( roads ), frame, 1, silent ) );
    watch.lap( "join them to a network (edges)", network->edges.size() );
    const double walking = standards.walkingSpeed() / 3.6;
    const RoadTravel drive( network, Profile::Drive, walking );
    const RoadTravel walk( network, Profile::Walk, walking );
    watch.lap( "weigh it for two profiles", 2 );
    const auto answers = nearestServices(
      demand.points, supplies, [&]( Profile profile ) -> const TravelModel &
      { return profile == Profile::Drive ? drive : walk; },
      {}, silent );
    watch.lap( "nearest of every service, households x services", demand.points.size() * answers.size() );
  }
  catch ( const std::exception &error )
  {
    std::fprintf( stderr, "%s\n", error.what() );
    return 1;
  }
  return 0;
}
