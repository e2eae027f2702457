// SPDX-License-Identifier: GPL-3.0-or-later
// Door to door over a large terrain and a large network. usage: door_bench ROADS DEM SUPPLY DEMAND   (roads with a field speed in km/h)
#include <cstdio>

#include "data/ogr_source.h"
#include "data/workspace.h"
#include "place/points.h"
#include "place/to_frame.h"
#include "travel/door_to_door.h"
#include "travel/terrain_read.h"
#include "watch.h"

using namespace lantu;

int main( int count, char **arguments )
{
  if ( count != 5 )
  {
    std::fprintf( stderr, "door_bench ROADS DEM SUPPLY DEMAND\n" );
    return 2;
  }
  try
  {
    Progress silent;
    Watch watch;
    const auto supplyRows = openRows( arguments[3] );
    const Frame frame = frameFor( *supplyRows );
    const Points supply = readPoints( *supplyRows, frame, {}, silent ).points;
    const Points demand = readPoints( *openRows( arguments[4] ), frame, {}, silent ).points;
    watch.lap( "read points", supply.size() + demand.size() );
    const Standards standards( defaultStandards() );
    RoadLayer roads = readRoads( *openRows( arguments[1] ), frame, standards, { "speed", {} }, silent );
    const auto network = std::make_shared<RoadNetwork>( buildNetwork( std::move( roads ), frame, 1, silent ) );
    watch.lap( "road network (edges)", network->edges.size() );
    TerrainInput input;
    input.dem = arguments[2];
    input.frame = frame;
    const auto terrain = std::make_shared<Terrain>( readTerrain( input, silent ).terrain );
    watch.lap( "read terrain (cells)", static_cast<size_t>( terrain->layout.columns() ) * static_cast<size_t>( terrain->layout.rows() ) );
    const DoorToDoor model( terrain, std::make_shared<Barriers>(), network, Profile::Drive, terrain->pace, silent );
    watch.lap( "joint graph (connectors)", model.places().connectors() );
    const Points *sets[] = { &supply };
    const Nearest answer = model.nearest( demand, sets, {}, silent ).front();
    watch.lap( "nearest of one service", demand.size() );
    double sum = 0;
    size_t found = 0;
    for ( size_t i = 0; i < demand.size(); ++i )
    {
      if ( answer.supply[i] >= 0 )
      {
        sum += answer.seconds[i];
        ++found;
      }
    }
    std::printf( "%zu of %zu found, mean %.3f s\n", found, demand.size(), sum / static_cast<double>( found ) );
  }
  catch ( const std::exception &error )
  {
    std::fprintf( stderr, "%s\n", error.what() );
    return 1;
  }
  return 0;
}
