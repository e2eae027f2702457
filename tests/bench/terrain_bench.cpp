// SPDX-License-Identifier: GPL-3.0-or-later
// How long the sweep over a whole raster takes. usage: terrain_bench DEM SOURCES.csv [8|16] [SPEED]   (sources: x|y|number a line)
#include <cstdio>
#include <cstdlib>
#include <fstream>

#include "travel/terrain_read.h"
#include "travel/terrain_search.h"
#include "watch.h"

using namespace lantu;

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
    watch.lap( "read the raster (cells)", static_cast<size_t>( terrain.layout.columns() ) * static_cast<size_t>( terrain.layout.rows() ) );
    const ClosedMoves closed( terrain, Barriers(), silent );
    watch.lap( "closed moves", 0 );
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
    watch.lap( "memory for the search (origins)", origins.size() );
    for ( const bool parallel : { false, true } )
    {
      search.begin( true, static_cast<uint32_t>( origins.size() ) );
      for ( uint32_t i = 0; i < origins.size(); ++i )
        search.addOrigin( origins[i], 0, 0, i );
      watch.lap( "begin", origins.size() );
      search.run( std::numeric_limits<double>::infinity(), silent, parallel );
      watch.lap( parallel ? "sweep, all threads" : "sweep, one thread", search.settled() );
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
