// SPDX-License-Identifier: GPL-3.0-or-later
// scenario_bench WORKSPACE [SERVICE]: seconds of one edit with the base in memory, for edits all over the workspace, beside asking anew.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <functional>
#include <memory>

#include "data/standards.h"
#include "data/workspace.h"
#include "measure/services.h"
#include "place/to_frame.h"
#include "travel/road_what_if.h"
#include "watch.h"

using namespace lantu;

namespace
{

constexpr size_t edits = 100;

double secondsOf( const std::function<void()> &work )
{
  const auto start = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double>( std::chrono::steady_clock::now() - start ).count();
}

// Median and worst of many edits, and what they had to do.
void report( const char *what, RoadWhatIf &base, const std::function<void( size_t, SupplyEdits &, RoadEdits & )> &edit )
{
  Progress silent;
  std::vector<double> seconds;
  size_t asked = 0;
  size_t relabelled = 0;
  for ( size_t i = 0; i < edits; ++i )
  {
    SupplyEdits supplies;
    RoadEdits roads;
    edit( i, supplies, roads );
    seconds.push_back( secondsOf( [&]
      {
      const WhatIf answer = base.answer( supplies, roads, {}, silent );
      asked = std::max( asked, answer.asked );
      relabelled = std::max( relabelled, answer.relabelled ); } ) );
  }
  std::sort( seconds.begin(), seconds.end() );
  std::printf( "%-28s median %7.2f ms  worst %7.2f ms  at most %zu households asked again, %zu places relabelled\n", what, 1e3 * seconds[edits / 2], 1e3 * seconds.back(), asked, relabelled );
}

} // namespace

int main( int count, char **arguments )
{
  if ( count < 2 )
  {
    std::fprintf( stderr, "scenario_bench workspace.gpkg [service]\n" );
    return 2;
  }
  try
  {
    Progress silent;
    const Workspace workspace( arguments[1] );
    const Standards standards( workspace.table( layer::standards ) );
    const Frame frame = frameFor( *workspace.rows( layer::households ) );
    const Points demand = readPoints( *workspace.rows( layer::households ), frame, {}, silent ).points;
    const Points supply = serviceSupplies( *workspace.rows( layer::facilities ), { standards.service( count > 2 ? arguments[2] : "service_hospital" ).value() }, frame, silent ).supplies.front();
    const auto network = std::make_shared<RoadNetwork>( buildNetwork( readRoads( *workspace.rows( layer::roads ), frame, standards, {}, silent ), frame, 1, silent ) );
    const RoadTravel model( network, Profile::Drive, standards.walkingSpeed() / 3.6 );
    std::printf( "%zu households, %zu facilities, %zu edges\n", demand.size(), supply.size(), network->edges.size() );
    Watch watch;
    RoadWhatIf base( model, demand, supply, {}, silent );
    watch.lap( "base answer with its labels and joins", demand.size() );
    const Points *sets[] = { &supply };
    std::printf( "%-28s %14.2f ms\n", "asking anew", 1e3 * secondsOf( [&]
                                                             { model.nearest( demand, sets, {}, silent ); } ) );

    report( "a facility is added", base, [&]( size_t i, SupplyEdits &supplies, RoadEdits & )
      { supplies.added.add( 1, demand.at[i * demand.size() / edits] ); } );
    report( "a facility is closed", base, [&]( size_t i, SupplyEdits &supplies, RoadEdits & )
      { supplies.closed.push_back( static_cast<uint32_t>( i % supply.size() ) ); } );
    report( "a road is closed", base, [&]( size_t i, SupplyEdits &, RoadEdits &roads )
      { roads.closed.push_back( static_cast<uint32_t>( i * network->roads.size() / edits ) ); } );
    report( "a road becomes twice as quick", base, [&]( size_t i, SupplyEdits &, RoadEdits &roads )
      {
      const auto road = static_cast<uint32_t>( i * network->roads.size() / edits );
      Road rules = network->roads[road];
      rules.driveKmh = std::max( 20.0, 2 * rules.driveKmh );
      roads.changed.push_back( { road, rules } ); } );
    report( "a road of 5 km is added", base, [&]( size_t i, SupplyEdits &, RoadEdits &roads )
      {
      Road rules;
      rules.driveKmh = 40;
      const Point from = network->nodes[i * network->nodes.size() / edits];
      roads.added.roads.push_back( rules );
      roads.added.points = { from, { from.x + 3000, from.y + 4000 } };
      roads.added.ends = { 2 };
      roads.added.roadOf = { 0 }; } );
  }
  catch ( const std::exception &error )
  {
    std::fprintf( stderr, "%s\n", error.what() );
    return 1;
  }
  return 0;
}
