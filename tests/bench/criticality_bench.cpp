// SPDX-License-Identifier: GPL-3.0-or-later
// criticality_bench: seconds for closing every link of a network in turn, of a workspace or of layers with a field `speed`; links and answers as arrays for the comparison with others.
#include <algorithm>
#include <cstdio>
#include <limits>
#include <memory>
#include <random>
#include <string>

#include <CLI/CLI.hpp>

#include "arrays.h"
#include "data/ogr_source.h"
#include "data/standards.h"
#include "data/workspace.h"
#include "measure/road_criticality.h"
#include "measure/services.h"
#include "place/to_frame.h"
#include "watch.h"

using namespace lantu;

namespace
{

struct Input
{
    std::unique_ptr<RowSource> roads;
    std::string speedField;
    Points demand;
    Points supply;
    Frame frame;
    Profile profile = Profile::Drive;
    double limitSeconds = 0;
};

Input ofWorkspace( const std::string &path, const std::string &service, const Standards &standards )
{
  Progress silent;
  const Workspace workspace( path );
  const Frame frame = frameFor( *workspace.rows( layer::households ) );
  const ServiceStandard standard = standards.service( service ).value();
  Points demand = readPoints( *workspace.rows( layer::households ), frame, field::members, silent ).points;
  ServiceSupplies supplies = serviceSupplies( *workspace.rows( layer::facilities ), { standard }, frame, silent );
  return { workspace.rows( layer::roads ), {}, std::move( demand ), std::move( supplies.supplies.front() ), frame, standard.profile, standard.limit * 60 };
}

Input ofLayers( const std::string &roads, const std::string &demand, const std::string &supply, double limitMinutes )
{
  Progress silent;
  auto rows = openRows( roads );
  const Frame frame = frameFor( *rows );
  Points demands = readPoints( *openRows( demand ), frame, {}, silent ).points;
  Points supplies = readPoints( *openRows( supply ), frame, {}, silent ).points;
  return { std::move( rows ), "speed", std::move( demands ), std::move( supplies ), frame, Profile::Drive, limitMinutes * 60 };
}

//! Some links on somebody's way, and for each who is affected and how long their way is without it.
void writeLinks( const Arrays &arrays, const ReplacementTimes &times, const std::vector<LinkLoss> &losses, size_t count )
{
  std::mt19937 random( 11 );
  ReplacementTimes::Search search( times );
  std::vector<int64_t> links;
  while ( links.size() < count )
  {
    const auto edge = static_cast<uint32_t>( random() % losses.size() );
    if ( losses[edge].onTheWay.households == 0 )
      continue;
    std::vector<int64_t> demands;
    Nearest after;
    for ( const Replacement &way : search.without( edge, Progress() ) )
    {
      demands.push_back( way.demand );
      after.seconds.push_back( way.after );
    }
    const std::string name = "link_" + std::to_string( links.size() );
    arrays.write( name, demands );
    arrays.write( name, after );
    links.push_back( edge );
  }
  arrays.write( "link", links );
}

void run( const Input &input, const Standards &standards, const std::string &folder, size_t links )
{
  Progress silent;
  Watch watch;
  RoadLayer lines = readRoads( *input.roads, input.frame, standards, { .speedField = input.speedField, .onewayField = {} }, silent );
  watch.lap( "read roads (vertices)", lines.points.size() );
  const auto network = std::make_shared<RoadNetwork>( buildNetwork( std::move( lines ), input.frame, 1, silent ) );
  watch.lap( "join them to a network (links)", network->edges.size() );
  const RoadTravel travel( network, input.profile, standards.walkingSpeed() / 3.6 );
  watch.lap( "weigh it", network->nodes.size() );
  const Query query;
  const ReplacementTimes times( travel, input.demand, input.supply, query, silent );
  watch.lap( "everybody's way (demands)", input.demand.size() );
  const std::vector<LinkLoss> losses = lossOfLinks( times, input.demand.weight, input.limitSeconds, silent );
  const auto needed = static_cast<size_t>( std::count_if( losses.begin(), losses.end(), []( const LinkLoss &loss )
    { return loss.onTheWay.households > 0; } ) );
  watch.lap( "every link closed (links on somebody's way)", needed );
  LinkLoss worst;
  size_t passes = 0;
  size_t ways = 0;
  for ( const LinkLoss &loss : losses )
  {
    passes += loss.passing().households > 0 ? 1 : 0;
    ways += static_cast<size_t>( loss.onTheWay.households );
    if ( loss.passing().persons > worst.passing().persons )
      worst = loss;
  }
  std::printf( "  links by which somebody passes the limit %zu, ways answered %zu, most persons by one link %.0f\n", passes, ways, worst.passing().persons );
  if ( folder.empty() )
    return;
  const Arrays arrays( folder );
  arrays.write( *network );
  arrays.write( "demand", joinRoads( *network, input.profile, input.demand, query.snapMetres, silent ) );
  arrays.write( "supply", joinRoads( *network, input.profile, input.supply, query.snapMetres, silent ) );
  writeLinks( arrays, times, losses, links );
}

} // namespace

int main( int count, char **arguments )
{
  CLI::App program( "Every link of a network closed in turn: of a workspace and a service, or of roads, demand and supply" );
  std::string workspace;
  std::string service = "service_hospital";
  std::string roads;
  std::string demand;
  std::string supply;
  double limitMinutes = std::numeric_limits<double>::infinity();
  std::string folder;
  size_t links = 5;
  program.add_option( "--workspace", workspace );
  program.add_option( "--service", service, "Key of the service" );
  program.add_option( "--roads", roads, "With a field speed in km/h" );
  program.add_option( "--demand", demand );
  program.add_option( "--supply", supply );
  program.add_option( "--limit", limitMinutes, "Minutes, for layers" );
  program.add_option( "--arrays", folder, "Folder for the network, the joins and some links" );
  program.add_option( "--links", links, "So many links" );
  CLI11_PARSE( program, count, arguments );
  try
  {
    const Standards standards( workspace.empty() ? defaultStandards() : Workspace( workspace ).table( layer::standards ) );
    run( workspace.empty() ? ofLayers( roads, demand, supply, limitMinutes ) : ofWorkspace( workspace, service, standards ), standards, folder, links );
  }
  catch ( const std::exception &error )
  {
    std::fprintf( stderr, "%s\n", error.what() );
    return 1;
  }
  return 0;
}
