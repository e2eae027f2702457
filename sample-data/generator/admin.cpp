// SPDX-License-Identifier: GPL-3.0-or-later
// From the seats of the counties to the borders of the villages.
#include "admin.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <set>

#include <fmt/format.h>

#include "growth.h"
#include "names.h"
#include "noise.h"
#include "shares.h"

namespace lantu::sample
{

namespace
{

constexpr double spacing = 500;
constexpr int gridWidth = static_cast<int>( area::width / spacing );
constexpr int gridHeight = static_cast<int>( area::height / spacing );

size_t at( int index )
{
  return static_cast<size_t>( index );
}

struct Ground
{
    std::vector<Point> nodes; //!< of a 500 m grid, inside the outline
    Grid<int> ids { gridWidth, gridHeight, -1 };
    std::vector<int> county;
};

Ground divideIntoCounties( const Facts &facts )
{
  Ground ground;
  for ( int y = 0; y < gridHeight; ++y )
  {
    for ( int x = 0; x < gridWidth; ++x )
    {
      const Point node { area::west + x * spacing, area::south + y * spacing };
      if ( !inside( facts.outline, node ) )
        continue;
      ground.ids.at( x, y ) = static_cast<int>( ground.nodes.size() );
      ground.nodes.push_back( node );
    }
  }
  std::vector<int> starts;
  std::vector<double> sizes;
  for ( const CountyFact &county : facts.counties )
  {
    starts.push_back( ground.ids.at( static_cast<int>( ( county.seat.x - area::west ) / spacing + 0.5 ), static_cast<int>( ( county.seat.y - area::south ) / spacing + 0.5 ) ) );
    sizes.push_back( county.areaKm2 );
  }
  const auto neighbours = [&]( int node, std::vector<int> &around )
  {
    const int x = static_cast<int>( ( ground.nodes[at( node )].x - area::west ) / spacing + 0.5 );
    const int y = static_cast<int>( ( ground.nodes[at( node )].y - area::south ) / spacing + 0.5 );
    for ( const auto &[dx, dy] : { std::pair( 1, 0 ), std::pair( 0, 1 ), std::pair( -1, 0 ), std::pair( 0, -1 ) } )
    {
      if ( ground.ids.holds( x + dx, y + dy ) && ground.ids.at( x + dx, y + dy ) >= 0 )
        around.push_back( ground.ids.at( x + dx, y + dy ) );
    }
  };
  const auto cost = [&]( int node, int who )
  {
    const Point here = ground.nodes[at( node )];
    const CountyFact &county = facts.counties[at( who )];
    return distance( here, county.seat ) + distance( here, county.centre ) + 9000 * noise( here.x / 11000, here.y / 11000, 40 );
  };
  ground.county = grow( static_cast<int>( ground.nodes.size() ), starts, sizes, neighbours, cost );
  for ( size_t i = 0; i < ground.nodes.size(); ++i )
  {
    // specks of ground cut off from everything by the outline
    if ( ground.county[i] >= 0 )
      continue;
    size_t best = 0;
    for ( size_t c = 1; c < facts.counties.size(); ++c )
    {
      if ( distance( ground.nodes[i], facts.counties[c].centre ) < distance( ground.nodes[i], facts.counties[best].centre ) )
        best = c;
    }
    ground.county[i] = static_cast<int>( best );
  }
  return ground;
}

// Evenly spread random points in a piece of ground: two steps of Lloyd's method.
std::vector<Point> spread( const std::vector<Point> &nodes, int count, Random &random )
{
  std::vector<Point> pool = nodes;
  std::vector<Point> seeds;
  for ( int i = 0; i < count; ++i )
  {
    std::swap( pool[at( i )], pool[at( i + random.below( static_cast<int>( pool.size() ) - i ) )] );
    seeds.push_back( pool[at( i )] + Point { random.between( -200, 200 ), random.between( -200, 200 ) } );
  }
  for ( int step = 0; step < 2; ++step )
  {
    const PointIndex index( seeds, 2000 );
    std::vector<Point> sums( seeds.size() );
    std::vector<int> counts( seeds.size(), 0 );
    for ( const Point node : nodes )
    {
      const size_t nearest = at( index.nearest( node ) );
      sums[nearest] = sums[nearest] + node;
      ++counts[nearest];
    }
    for ( size_t i = 0; i < seeds.size(); ++i )
    {
      if ( counts[i] > 0 )
        seeds[i] = sums[i] * ( 1.0 / counts[i] ) + Point { random.between( -60, 60 ), random.between( -60, 60 ) };
    }
  }
  for ( Point &seed : seeds )
    seed = { std::round( seed.x * 10 ) / 10, std::round( seed.y * 10 ) / 10 };
  return seeds;
}

// Seeds outside: mirror images make the outline the bisector, fillers close the corners.
std::vector<Point> outerSeeds( const Line &outline, const std::vector<Point> &seeds, Random &random )
{
  constexpr double band = 5500;
  std::vector<Point> result;
  const auto add = [&]( Point ghost )
  {
    if ( !inside( outline, ghost ) )
      result.push_back( { std::round( ghost.x * 10 ) / 10, std::round( ghost.y * 10 ) / 10 } );
  };
  for ( size_t i = 0; i < outline.size(); ++i )
  {
    const Point a = outline[i];
    const Point b = outline[( i + 1 ) % outline.size()];
    for ( const Point seed : seeds )
    {
      const Point foot = between( a, b, nearestShare( a, b, seed ) );
      const double away = distance( seed, foot );
      if ( away > 0 && away < band && foot != a && foot != b )
        add( foot + ( foot - seed ) * random.between( 0.97, 1.03 ) + Point { random.between( -20, 20 ), random.between( -20, 20 ) } );
    }
  }
  for ( int y = -8; y * 2500 < area::height + 20000; ++y )
  {
    for ( int x = -8; x * 2500 < area::width + 20000; ++x )
    {
      const Point ghost { area::west + x * 2500 + random.between( -500, 500 ), area::south + y * 2500 + random.between( -500, 500 ) };
      double nearest = 1e9;
      for ( size_t i = 0; i < outline.size(); ++i )
      {
        const Point a = outline[i];
        const Point b = outline[( i + 1 ) % outline.size()];
        nearest = std::min( nearest, distance( ghost, between( a, b, nearestShare( a, b, ghost ) ) ) );
      }
      if ( nearest > 2600 && nearest < 16000 )
        add( ghost );
    }
  }
  return result;
}

// Starting cells of the townships of a county: the seat, then spread evenly.
std::vector<int> townshipStarts( const Mosaic &mosaic, const std::vector<int> &cells, int seatCell, int count )
{
  std::vector<int> starts { seatCell };
  std::vector<double> away( cells.size(), 1e30 );
  while ( static_cast<int>( starts.size() ) < count )
  {
    size_t best = 0;
    for ( size_t i = 0; i < cells.size(); ++i )
    {
      away[i] = std::min( away[i], distance( mosaic.seed( cells[i] ), mosaic.seed( starts.back() ) ) );
      if ( away[i] > away[best] )
        best = i;
    }
    starts.push_back( cells[best] );
  }
  for ( int step = 0; step < 3; ++step )
  {
    std::vector<Point> sums( starts.size() );
    std::vector<int> counts( starts.size(), 0 );
    for ( const int cell : cells )
    {
      size_t best = 0;
      for ( size_t i = 1; i < starts.size(); ++i )
      {
        if ( distance( mosaic.seed( cell ), mosaic.seed( starts[i] ) ) < distance( mosaic.seed( cell ), mosaic.seed( starts[best] ) ) )
          best = i;
      }
      sums[best] = sums[best] + mosaic.seed( cell );
      ++counts[best];
    }
    std::set<int> used { starts[0] };
    for ( size_t i = 1; i < starts.size(); ++i )
    {
      const Point middle = sums[i] * ( 1.0 / counts[i] );
      int best = -1;
      for ( const int cell : cells )
      {
        if ( !used.count( cell ) && ( best < 0 || distance( mosaic.seed( cell ), middle ) < distance( mosaic.seed( best ), middle ) ) )
          best = cell;
      }
      starts[i] = best;
      used.insert( best );
    }
  }
  return starts;
}

// Townships of one county with their cells; kinds decided, names and codes not yet.
void divideIntoTownships( Admin &admin, const CountyFact &fact, int county, const Terrain &terrain, Random &random )
{
  const Mosaic &mosaic = *admin.mosaic;
  std::vector<int> cells;
  std::map<int, int> positions;
  for ( int cell = 0; cell < mosaic.size(); ++cell )
  {
    if ( admin.countyOf[at( cell )] == county )
    {
      positions[cell] = static_cast<int>( cells.size() );
      cells.push_back( cell );
    }
  }
  int seatCell = cells.front();
  for ( const int cell : cells )
  {
    if ( distance( mosaic.seed( cell ), fact.seat ) < distance( mosaic.seed( seatCell ), fact.seat ) )
      seatCell = cell;
  }
  std::vector<int> starts = townshipStarts( mosaic, cells, seatCell, fact.townships );
  std::sort( starts.begin(), starts.end(), [&]( int a, int b )
    { return std::pair( distance( mosaic.seed( a ), mosaic.seed( seatCell ) ), a ) < std::pair( distance( mosaic.seed( b ), mosaic.seed( seatCell ) ), b ); } );

  std::vector<double> sizes;
  std::vector<int> startPositions;
  for ( size_t i = 0; i < starts.size(); ++i )
  {
    sizes.push_back( random.between( 0.65, 1.5 ) * ( static_cast<int>( i ) < fact.streets ? 0.6 : 1 ) );
    startPositions.push_back( positions[starts[i]] );
  }
  const auto neighbours = [&]( int node, std::vector<int> &around )
  {
    for ( const int next : mosaic.neighbours( cells[at( node )] ) )
    {
      if ( admin.countyOf[at( next )] == county )
        around.push_back( positions[next] );
    }
  };
  const auto cost = [&]( int node, int who )
  { return distance( mosaic.seed( cells[at( node )] ), mosaic.seed( starts[at( who )] ) ); };
  std::vector<int> owner = grow( static_cast<int>( cells.size() ), startPositions, sizes, neighbours, cost );

  // the most remote of the rest are 乡: high and far
  std::vector<size_t> order( starts.size() - at( fact.streets ) );
  std::iota( order.begin(), order.end(), at( fact.streets ) );
  const auto remoteness = [&]( size_t i )
  { return terrain.height( mosaic.seed( starts[i] ) ) + 0.01 * distance( mosaic.seed( starts[i] ), fact.seat ); };
  std::sort( order.begin(), order.end(), [&]( size_t a, size_t b )
    { return std::pair( -remoteness( a ), a ) < std::pair( -remoteness( b ), b ); } );
  std::vector<std::string> kinds( starts.size(), "镇" );
  std::fill( kinds.begin(), kinds.begin() + fact.streets, "街道" );
  for ( int i = 0; i < fact.rural; ++i )
    kinds[order[at( i )]] = "乡";

  const int base = static_cast<int>( admin.townships.size() );
  for ( size_t i = 0; i < starts.size(); ++i )
  {
    Township township;
    township.kind = kinds[i];
    township.county = county;
    township.seatCell = starts[i];
    admin.townships.push_back( township );
  }
  for ( size_t i = 0; i < cells.size(); ++i )
  {
    int who = owner[i];
    if ( who < 0 )
    {
      who = 0;
      for ( size_t k = 1; k < starts.size(); ++k )
      {
        if ( distance( mosaic.seed( cells[i] ), mosaic.seed( starts[k] ) ) < distance( mosaic.seed( cells[i] ), mosaic.seed( starts[at( who )] ) ) )
          who = static_cast<int>( k );
      }
    }
    admin.townshipOf[at( cells[i] )] = base + who;
  }
}

bool endsWith( const std::string &text, const std::string &end )
{
  return text.size() >= end.size() && text.compare( text.size() - end.size(), end.size(), end ) == 0;
}

void nameTownships( Admin &admin, const Facts &facts, std::vector<const TownshipFact *> &factOf )
{
  Random random( 51 );
  factOf.assign( admin.townships.size(), nullptr );
  for ( const TownshipFact &fact : facts.townships )
  {
    const std::string kind = endsWith( fact.name, "街道" ) ? "街道" : ( endsWith( fact.name, "镇" ) ? "镇" : "乡" );
    std::vector<size_t> choices;
    for ( size_t i = 0; i < admin.townships.size(); ++i )
    {
      if ( facts.counties[at( admin.townships[i].county )].code == fact.county && admin.townships[i].kind == kind && !factOf[i] )
        choices.push_back( i );
    }
    const size_t chosen = choices[at( random.below( static_cast<int>( choices.size() ) ) )];
    factOf[chosen] = &fact;
    Township &township = admin.townships[chosen];
    township.name = fact.name;
    township.code = fact.code;
    township.key17 = fact.key17;
    township.keySince = fact.since;
    township.keyEvidence = fact.evidence;
    township.group = fact.group;
  }
  std::set<std::string> codes;
  for ( const Township &township : admin.townships )
    codes.insert( township.code );
  std::vector<std::set<std::string>> names( facts.counties.size() );
  for ( Township &township : admin.townships )
  {
    if ( township.name.empty() )
      township.name = inventedName( random, names[at( township.county )] ) + township.kind;
    if ( !township.code.empty() )
      continue;
    int number = township.kind == "街道" ? 1 : ( township.kind == "镇" ? 100 : 200 );
    const std::string &prefix = facts.counties[at( township.county )].codePrefix();
    while ( !codes.insert( fmt::format( "{}{:03}", prefix, number ) ).second )
      ++number;
    township.code = fmt::format( "{}{:03}", prefix, number );
  }
}

void sortTownships( Admin &admin, std::vector<const TownshipFact *> &factOf )
{
  std::vector<size_t> order( admin.townships.size() );
  std::iota( order.begin(), order.end(), size_t { 0 } );
  std::sort( order.begin(), order.end(), [&]( size_t a, size_t b )
    { return std::pair( admin.townships[a].county, admin.townships[a].code ) < std::pair( admin.townships[b].county, admin.townships[b].code ); } );
  std::vector<int> place( order.size() );
  std::vector<Township> sorted;
  std::vector<const TownshipFact *> sortedFacts;
  for ( size_t i = 0; i < order.size(); ++i )
  {
    place[order[i]] = static_cast<int>( i );
    sorted.push_back( admin.townships[order[i]] );
    sortedFacts.push_back( factOf[order[i]] );
  }
  admin.townships = sorted;
  factOf = sortedFacts;
  for ( int &township : admin.townshipOf )
    township = place[at( township )];
}

void makeVillages( Admin &admin, const std::vector<const TownshipFact *> &factOf )
{
  Random random( 52 );
  std::vector<std::vector<int>> cellsOf( admin.townships.size() );
  for ( int cell = 0; cell < admin.mosaic->size(); ++cell )
    cellsOf[at( admin.townshipOf[at( cell )] )].push_back( cell );
  for ( size_t t = 0; t < admin.townships.size(); ++t )
  {
    Township &township = admin.townships[t];
    std::set<std::string> names;
    bool namePending = factOf[t] && !factOf[t]->village.empty();
    for ( const int cell : cellsOf[t] )
    {
      if ( township.kind == "街道" && cell == township.seatCell )
        continue;
      Village village;
      village.code = fmt::format( "{}{}", township.code, 200 + township.villages.size() );
      village.name = inventedName( random, names ) + "村";
      if ( namePending && cell != township.seatCell )
      {
        village.name = factOf[t]->village;
        namePending = false;
      }
      village.township = static_cast<int>( t );
      village.county = township.county;
      village.cell = cell;
      village.groups = 3 + random.below( 8 );
      village.population = village.groups * ( 120 + random.below( 260 ) );
      village.population += random.below( 100 );
      admin.villageOf[at( cell )] = static_cast<int>( admin.villages.size() );
      township.villages.push_back( static_cast<int>( admin.villages.size() ) );
      admin.villages.push_back( village );
    }
  }
}

} // namespace

Admin makeAdmin( const Facts &facts, const Terrain &terrain, Progress &progress )
{
  const Ground ground = divideIntoCounties( facts );
  progress.check();

  std::vector<std::vector<Point>> nodesOf( facts.counties.size() );
  for ( size_t i = 0; i < ground.nodes.size(); ++i )
    nodesOf[at( ground.county[i] )].push_back( ground.nodes[i] );
  std::vector<double> rural;
  for ( size_t c = 0; c < facts.counties.size(); ++c )
  {
    const CountyFact &county = facts.counties[c];
    const double km2 = static_cast<double>( nodesOf[c].size() ) * spacing * spacing * 1e-6;
    const double density = county.region == "渝东南" ? 0.85 : ( county.region == "渝东北" ? 1 : 1.1 );
    rural.push_back( county.streets == county.townships ? 0 : std::max( 4.0 * county.townships, km2 - 5.0 * county.streets ) * density );
  }
  const std::vector<int> villages = sharesOf( villageTotal, rural );

  Admin admin;
  std::vector<Point> seeds;
  for ( size_t c = 0; c < facts.counties.size(); ++c )
  {
    Random random( mixed( static_cast<int64_t>( c ), 1, 41 ) );
    for ( const Point seed : spread( nodesOf[c], villages[c] + facts.counties[c].streets, random ) )
    {
      seeds.push_back( seed );
      admin.countyOf.push_back( static_cast<int>( c ) );
    }
  }
  progress.check();
  const int inner = static_cast<int>( seeds.size() );
  Random random( 42 );
  const std::vector<Point> outer = outerSeeds( facts.outline, seeds, random );
  seeds.insert( seeds.end(), outer.begin(), outer.end() );
  admin.mosaic = std::make_unique<Mosaic>( seeds, inner );
  progress.check();

  admin.townshipOf.assign( at( inner ), -1 );
  admin.villageOf.assign( at( inner ), -1 );
  for ( size_t c = 0; c < facts.counties.size(); ++c )
  {
    Random own( mixed( static_cast<int64_t>( c ), 2, 43 ) );
    divideIntoTownships( admin, facts.counties[c], static_cast<int>( c ), terrain, own );
  }
  std::vector<const TownshipFact *> factOf;
  nameTownships( admin, facts, factOf );
  sortTownships( admin, factOf );
  makeVillages( admin, factOf );
  progress.check();

  admin.villageAreas = admin.mosaic->unions( admin.villageOf, static_cast<int>( admin.villages.size() ) );
  admin.townshipAreas = admin.mosaic->unions( admin.townshipOf, static_cast<int>( admin.townships.size() ) );
  admin.countyAreas = admin.mosaic->unions( admin.countyOf, static_cast<int>( facts.counties.size() ) );
  return admin;
}

} // namespace lantu::sample
