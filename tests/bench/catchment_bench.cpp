// SPDX-License-Identifier: GPL-3.0-or-later
// catchment_bench ROADS SUPPLY [CELL_METRES]: seconds and sizes of catchments at 15, 30 and 60 minutes; roads with a field `speed` in km/h.
#include <chrono>
#include <cstdio>
#include <memory>

#include <sys/resource.h>

#include "data/ogr_source.h"
#include "data/standards.h"
#include "data/workspace.h"
#include "place/to_frame.h"
#include "travel/catchments.h"

using namespace lantu;

namespace
{

class Watch
{
  public:
    //! Prints what was done since the last call.
    void lap( const char *what, size_t count )
    {
      const auto now = std::chrono::steady_clock::now();
      const double cpu = cpuSeconds();
      std::printf( "%-44s %10zu %8.3f s  %8.3f s of processors\n", what, count, std::chrono::duration<double>( now - mLast ).count(), cpu - mLastCpu );
      mLast = std::chrono::steady_clock::now();
      mLastCpu = cpuSeconds();
    }

  private:
    static double cpuSeconds()
    {
      rusage used {};
      getrusage( RUSAGE_SELF, &used );
      const auto seconds = []( const timeval &time )
      { return static_cast<double>( time.tv_sec ) + 1e-6 * static_cast<double>( time.tv_usec ); };
      return seconds( used.ru_utime ) + seconds( used.ru_stime );
    }

    double mLastCpu = cpuSeconds();
    std::chrono::steady_clock::time_point mLast = std::chrono::steady_clock::now();
};

} // namespace

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
