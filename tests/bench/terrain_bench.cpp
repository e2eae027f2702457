// SPDX-License-Identifier: GPL-3.0-or-later
// How long the sweep over a whole raster takes. usage: terrain_bench DEM SOURCES.csv [8|16] [SPEED]   (sources: x|y|number a line)
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>

#include <sys/resource.h>

#include "travel/terrain_read.h"
#include "travel/terrain_search.h"

using namespace lantu;

namespace
{

class Watch
{
  public:
    void lap( const char *what )
    {
      const auto now = std::chrono::steady_clock::now();
      rusage usage {};
      getrusage( RUSAGE_SELF, &usage );
      const double cpu = static_cast<double>( usage.ru_utime.tv_sec + usage.ru_stime.tv_sec ) + 1e-6 * static_cast<double>( usage.ru_utime.tv_usec + usage.ru_stime.tv_usec );
      std::printf( "%-24s %8.3f s   %8.3f s of processors   peak %5ld MB\n", what, std::chrono::duration<double>( now - mLast ).count(), cpu - mCpu, usage.ru_maxrss / 1024 );
      mCpu = cpu;
      mLast = std::chrono::steady_clock::now();
    }

  private:
    std::chrono::steady_clock::time_point mLast = std::chrono::steady_clock::now();
    double mCpu = 0;
};

} // namespace

int main( int count, char **arguments )
{
  if ( count < 3 )
  {
    std::fprintf( stderr, "terrain_bench DEM SOURCES.csv [8|16] [SPEED]\n" );
    return 2;
  }
  try
  {
    Progress silent;
    Watch watch;
    TerrainInput input;
    input.dem = arguments[1];
    if ( count > 4 )
      input.speed = arguments[4];
    const Terrain terrain = readTerrain( input, silent ).terrain;
    watch.lap( "read the raster" );
    const ClosedMoves closed( terrain, Barriers(), silent );
    watch.lap( "closed moves" );
    std::vector<uint32_t> origins;
    std::ifstream sources( arguments[2] );
    Point at;
    char bar = 0;
    int number = 0;
    while ( sources >> at.x >> bar >> at.y >> bar >> number )
    {
      if ( const auto cell = terrain.cellAt( at ) )
        origins.push_back( *cell );
    }
    TerrainSearch search( terrain, closed, count > 3 ? std::atoi( arguments[3] ) : 16 );
    watch.lap( "memory for the search" );
    for ( const bool parallel : { false, true } )
    {
      search.begin( true, static_cast<uint32_t>( origins.size() ) );
      for ( uint32_t i = 0; i < origins.size(); ++i )
        search.addOrigin( origins[i], 0, 0, i );
      watch.lap( "begin" );
      search.run( std::numeric_limits<double>::infinity(), silent, parallel );
      watch.lap( parallel ? "sweep, all threads" : "sweep, one thread" );
      double most = 0;
      double sum = 0;
      for ( int row = 0; row < terrain.layout.rows(); row += 7 )
      {
        const double seconds = search.seconds( terrain.layout.cell( row % terrain.layout.columns(), row ) );
        most = std::max( most, seconds );
        sum += seconds;
      }
      std::printf( "%zu origins, %.1f settled a cell, most %.6f s, check sum %.6f\n", origins.size(), static_cast<double>( search.settled() ) / terrain.layout.columns() / terrain.layout.rows(), most, sum );
    }
  }
  catch ( const std::exception &error )
  {
    std::fprintf( stderr, "%s\n", error.what() );
    return 1;
  }
  return 0;
}
