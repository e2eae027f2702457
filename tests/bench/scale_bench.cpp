// SPDX-License-Identifier: GPL-3.0-or-later
// scale_bench ROADS --supply POINTS ...: seconds and peak memory of each stage from a layer of lines to answers, one line a stage.
#include <chrono>
#include <cstdio>
#include <fstream>
#include <memory>

#include <sys/resource.h>

#include <CLI/CLI.hpp>

#include "arrays.h"
#include "data/ogr_source.h"
#include "data/workspace.h"
#include "place/to_frame.h"
#include "travel/road_travel.h"

using namespace lantu;

namespace
{

double processorSeconds()
{
  rusage used {};
  getrusage( RUSAGE_SELF, &used );
  return static_cast<double>( used.ru_utime.tv_sec + used.ru_stime.tv_sec ) + 1e-6 * static_cast<double>( used.ru_utime.tv_usec + used.ru_stime.tv_usec );
}

//! Runs a stage and prints, with tabs between: name, count, seconds, seconds of processors, MiB at most while it ran (all that is resident).
template<class Stage>
auto timed( const char *name, Stage stage )
{
  std::ofstream( "/proc/self/clear_refs" ) << 5; // forgets the peak so far
  const double processors = processorSeconds();
  const auto start = std::chrono::steady_clock::now();
  auto result = stage();
  const double seconds = std::chrono::duration<double>( std::chrono::steady_clock::now() - start ).count();
  const double used = processorSeconds() - processors;
  long kibibytes = 0;
  std::ifstream status( "/proc/self/status" );
  for ( std::string word; status >> word; )
  {
    if ( word == "VmHWM:" )
      status >> kibibytes;
  }
  std::printf( "%s\t%zu\t%.4f\t%.4f\t%ld\n", name, result.second, seconds, used, kibibytes / 1024 );
  std::fflush( stdout );
  return std::move( result.first );
}

std::vector<double> doubles( const std::string &path )
{
  std::ifstream file( path, std::ios::binary | std::ios::ate );
  std::vector<double> numbers( file ? static_cast<size_t>( file.tellg() ) / sizeof( double ) : 0 );
  file.seekg( 0 );
  file.read( reinterpret_cast<char *>( numbers.data() ), static_cast<std::streamsize>( numbers.size() * sizeof( double ) ) );
  if ( !file )
    throw std::runtime_error( "cannot read " + path );
  return numbers;
}

//! PREFIX.x and PREFIX.y, doubles in the CRS of the roads.
Points pointsFrom( const std::string &prefix, const SourceInfo &roads, const Frame &frame )
{
  const std::vector<double> x = doubles( prefix + ".x" );
  const std::vector<double> y = doubles( prefix + ".y" );
  std::vector<Point> places( x.size() );
  for ( size_t i = 0; i < places.size(); ++i )
    places[i] = { x[i], y.at( i ) };
  Progress silent;
  ToFrame( roads, frame, silent ).convert( places );
  Points points;
  for ( size_t i = 0; i < places.size(); ++i )
    points.add( static_cast<int64_t>( i ), places[i] );
  return points;
}

void run( const std::string &roadsPath, const std::string &layer, const std::string &speedField, const std::string &supplyPrefix, const std::vector<std::string> &nearestPrefixes, const std::string &matrixPrefix, const std::vector<double> &limits, const std::string &folder )
{
  Progress silent;
  constexpr double mendMetres = 1;
  const Standards standards( defaultStandards() );
  const auto rows = openRows( roadsPath, layer );
  const SourceInfo info = rows->info();
  const Frame frame = frameFor( *rows );
  RoadLayer lines = timed( "read roads (vertices)", [&]
    {
    RoadLayer made = readRoads( *rows, frame, standards, { .speedField = speedField, .onewayField = {} }, silent );
    const size_t vertices = made.points.size();
    return std::pair( std::move( made ), vertices ); } );
  const auto network = timed( "network with index (edges)", [&]
    {
    auto made = std::make_shared<RoadNetwork>( buildNetwork( std::move( lines ), frame, mendMetres, silent ) );
    const size_t edges = made->edges.size();
    return std::pair( std::move( made ), edges ); } );
  const auto travel = timed( "searchable (nodes)", [&]
    { return std::pair( std::make_unique<RoadTravel>( network, Profile::Drive, standards.walkingSpeed() / 3.6 ), network->nodes.size() ); } );

  const Points supply = pointsFrom( supplyPrefix, info, frame );
  const Points *const sets[] = { &supply };
  Query query;
  for ( const std::string &prefix : nearestPrefixes )
  {
    const Points demand = pointsFrom( prefix, info, frame );
    const Nearest answer = timed( "nearest, joining included (demands)", [&]
      { return std::pair( std::move( travel->nearest( demand, sets, query, silent ).front() ), demand.size() ); } );
    timed( "the nearest road of each (demands)", [&]
      { return std::pair( joinRoads( *network, Profile::Drive, demand, query.snapMetres, silent, 1 ), demand.size() ); } );
    if ( !folder.empty() )
    {
      const Arrays arrays( folder );
      const std::string name = "nearest_" + std::to_string( demand.size() );
      arrays.write( name, answer );
      arrays.write( name, joinRoads( *network, Profile::Drive, demand, query.snapMetres, silent ) );
      arrays.write( name, demand.at );
    }
  }
  if ( !matrixPrefix.empty() )
  {
    const Points demand = pointsFrom( matrixPrefix, info, frame );
    for ( const double minutes : limits )
    {
      query.limitSeconds = minutes * 60;
      const std::string name = minutes * 60 < std::numeric_limits<double>::infinity() ? "matrix within " + std::to_string( static_cast<int>( minutes ) ) + " min (pairs)" : "matrix without limit (pairs)";
      const Reach reach = timed( name.c_str(), [&]
        {
        Reach made = travel->reach( demand, supply, query, silent );
        const size_t pairs = made.supply.size();
        return std::pair( std::move( made ), pairs ); } );
      if ( !folder.empty() && minutes == limits.front() )
        Arrays( folder ).write( "matrix", reach );
    }
    if ( !folder.empty() )
      Arrays( folder ).write( "demand", joinRoads( *network, Profile::Drive, demand, query.snapMetres, silent ) );
  }
  if ( !folder.empty() )
  {
    const Arrays arrays( folder );
    arrays.write( *network );
    arrays.write( "supply", joinRoads( *network, Profile::Drive, supply, query.snapMetres, silent ) );
    arrays.write( "supply", supply.at );
  }
}

} // namespace

int main( int count, char **arguments )
{
  CLI::App program( "Seconds and peak memory of each stage: name, count, seconds, seconds of processors, MiB" );
  std::string roads;
  std::string layer;
  std::string speedField;
  std::string supply;
  std::vector<std::string> nearest;
  std::string matrix;
  std::vector<double> limits { 60 };
  std::string folder;
  program.add_option( "roads", roads, "File of lines" )->required();
  program.add_option( "--layer", layer );
  program.add_option( "--speed", speedField, "Field of km/h; without it the classes of the standards" );
  program.add_option( "--supply", supply, "PREFIX of PREFIX.x and PREFIX.y, doubles in the CRS of the roads" )->required();
  program.add_option( "--nearest", nearest, "Demands, such a PREFIX each" );
  program.add_option( "--matrix", matrix, "Demands of the matrix, such a PREFIX" );
  program.add_option( "--limits", limits, "Limits of the matrix in minutes (inf: none)" );
  program.add_option( "--arrays", folder, "Writes network, joins and answers into this folder" );
  CLI11_PARSE( program, count, arguments );
  try
  {
    run( roads, layer, speedField, supply, nearest, matrix, limits, folder );
  }
  catch ( const std::exception &error )
  {
    std::fprintf( stderr, "%s\n", error.what() );
    return 1;
  }
  return 0;
}
