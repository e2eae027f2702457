// SPDX-License-Identifier: GPL-3.0-or-later
// catchment_bench ROADS SUPPLY [CELL_METRES]: seconds and sizes of catchments at 15, 30 and 60 minutes; roads with a field `speed` in km/h.
#include <cstdio>
#include <memory>

#include <sys/resource.h>

#include "data/ogr_source.h"
#include "data/standards.h"
#include "data/workspace.h"
#include "place/to_frame.h"
#include "travel/catchments.h"
#include "watch.h"

using namespace lantu;

int main( int count, char **arguments )
{
  if ( count < 3 )
  {
    std::fprintf( stderr, "catchment_bench roads.gpkg supply.gpkg [cell_metres]\n" );
    return 2;
  }
  try
  {
    Progress silent;
    const Standards standards( defaultStandards() );
    Watch watch;
    const auto roadRows = openRows( arguments[1] );
    const Frame frame = frameFor( *roadRows );
    const auto supplyRows = openRows( arguments[2] );
    const PointLayer supply = readPoints( *supplyRows, frame, {}, silent );
    RoadLayer roads = readRoads( *roadRows, frame, standards, { "speed", {} }, silent );
    watch.lap( "read roads (vertices)", roads.points.size() );
    const auto network = std::make_shared<RoadNetwork>( buildNetwork( std::move( roads ), frame, 1, silent ) );
    watch.lap( "join them to a network (edges)", network->edges.size() );
    const RoadTravel travel( network, Profile::Drive, standards.walkingSpeed() / 3.6 );
    watch.lap( "weigh it", network->nodes.size() );
    CatchmentOptions options;
    options.limitSeconds = { 900, 1800, 3600 };
    if ( count > 3 )
      options.cellMetres = std::stod( arguments[3] );
    size_t parts = 0;
    size_t polygons = 0;
    size_t vertices = 0;
    for ( const bool dissolved : { false, true } )
    {
      options.dissolved = dissolved;
      parts = polygons = vertices = 0;
      catchments(
        travel, supply.points, options, [&]( const Catchment &made )
        {
        parts += made.parts.size();
        for ( const auto &land : made.polygons )
        {
          polygons += land.empty() ? 0 : 1;
          for ( const Rings &rings : land )
          {
            for ( const Ring &ring : rings )
              vertices += ring.size();
          }
        } },
        silent );
      watch.lap( dissolved ? "one catchment of all, 15/30/60 min (parts)" : "catchments at 15/30/60 minutes (parts)", parts );
      std::printf( "  multipolygons %zu, their vertices %zu\n", polygons, vertices );
    }
    rusage used {};
    getrusage( RUSAGE_SELF, &used );
    std::printf( "peak memory %ld MiB\n", used.ru_maxrss / 1024 );
  }
  catch ( const std::exception &error )
  {
    std::fprintf( stderr, "%s\n", error.what() );
    return 1;
  }
  return 0;
}
