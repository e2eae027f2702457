// SPDX-License-Identifier: GPL-3.0-or-later
// Drawing the towns, and brute force.
#include "random_town.h"

#include <algorithm>
#include <cmath>
#include <queue>
#include <random>

#include <fmt/format.h>

#include "data/workspace.h"

namespace lantu::test
{

namespace
{

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr int spacing = 400;
constexpr int jitter = 200;

struct Class
{
    const char *name;
    double kmh; // of the default standards
};
constexpr Class classes[] = { { "高速", 80 }, { "国道", 50 }, { "省道", 50 }, { "县道", 35 }, { "乡道", 25 }, { "村道", 15 }, { "组道", 15 }, { "便道", 4 } };

class Draughtsman
{
  public:
    Draughtsman( Town &town, unsigned seed, Town::Options options )
      : mTown( town ), mOptions( options ), mRandom( seed ), mSide( 2 + below( 4 ) ), mRows( GeometryType::Line, {
                                                                                                                   { field::roadClass, FieldType::Text },
                                                                                                                   { field::oneway, FieldType::Integer },
                                                                                                                   { field::bridge, FieldType::Flag },
                                                                                                                   { field::gradeLevel, FieldType::Integer },
                                                                                                                   { field::status, FieldType::Text },
                                                                                                                 } )
    {
      for ( int i = 0; i < mSide * mSide; ++i )
        mTown.places.push_back( { 500000.0 + spacing * ( i % mSide ) + below( jitter ), 3300000.0 + spacing * ( i / mSide ) + below( jitter ) } );
      const size_t gridPlaces = mTown.places.size();
      for ( int y = 0; y < mSide; ++y )
      {
        for ( int x = 0; x < mSide; ++x )
        {
          if ( x + 1 < mSide )
            bentRoad( at( x, y ), at( x + 1, y ) );
          if ( y + 1 < mSide )
            bentRoad( at( x, y ), at( x, y + 1 ) );
          if ( x + 1 < mSide && y + 1 < mSide )
            diagonals( at( x, y ), at( x + 1, y + 1 ), at( x + 1, y ), at( x, y + 1 ) );
        }
      }
      for ( int i = 0; i < 2; ++i )
        longBridge( random( gridPlaces ), random( gridPlaces ) );
      loop();
      withoutLength( random( gridPlaces ) );
      spur();
      island();
      if ( options.moreRoads )
        moreRoads( seed );
      Progress silent;
      mTown.network = std::make_shared<RoadNetwork>( buildNetwork( readRoads( mRows, testFrame(), Standards( defaultStandards() ), {}, silent ), testFrame(), 1, silent ) );
      for ( int i = 0; i < 12; ++i )
        mTown.demand.add( i, anywhere() );
      mTown.demand.add( 12, mTown.demand.at[0] );
      mTown.demand.add( 13, { std::nan( "" ), std::nan( "" ) } );
      for ( int i = 0; i < 5; ++i )
        mTown.supply.add( i, anywhere() );
      mTown.supply.add( 5, mTown.supply.at[4] );
    }

  private:
    int below( int count ) { return static_cast<int>( mRandom() % static_cast<unsigned>( count ) ); }
    size_t random( size_t count ) { return static_cast<size_t>( below( static_cast<int>( count ) ) ); }
    bool oneIn( int count ) { return below( count ) == 0; }
    size_t at( int x, int y ) const { return static_cast<size_t>( y * mSide + x ); }

    Road anyRules( int &classNumber )
    {
      classNumber = below( static_cast<int>( std::size( classes ) ) );
      Road rules;
      rules.driveKmh = classes[classNumber].kmh;
      rules.walkable = classNumber != 0;
      const int sign = oneIn( 4 ) ? 1 - 2 * below( 2 ) : 0;
      rules.oneway = mOptions.oneways ? static_cast<Oneway>( sign ) : Oneway::Both;
      if ( oneIn( 15 ) )
      {
        rules.driveKmh = 0;
        rules.walkable = false;
      }
      return rules;
    }

    //! A row that becomes the roads between these stops; \a line is all of it.
    void row( const std::vector<size_t> &stops, const std::vector<Point> &line, const Road &rules, int classNumber )
    {
      if ( stops.size() == 2 )
        mTown.roads.push_back( { stops[0], stops[1], line, rules } );
      for ( size_t i = 0; stops.size() > 2 && i + 1 < stops.size(); ++i )
        mTown.roads.push_back( { stops[i], stops[i + 1], { mTown.places[stops[i]], mTown.places[stops[i + 1]] }, rules } );
      std::string text;
      for ( const Point &point : line )
        text += fmt::format( "{}{} {}", text.empty() ? "" : ",", point.x, point.y );
      const bool closed = rules.driveKmh == 0 && !rules.walkable;
      mRows.add( "LINESTRING (" + text + ")", { classes[classNumber].name, static_cast<int64_t>( rules.oneway ), static_cast<int64_t>( rules.apart ), static_cast<int64_t>( rules.level ), closed ? "封闭" : "通车" } );
    }

    //! The dice are thrown for every road, drawn or not, so that all others stay as they are.
    bool drawn( bool wanted )
    {
      ++mThrown;
      return wanted && !( mOptions.lessRoads && mThrown % 7 == 0 );
    }

    void bentRoad( size_t a, size_t b )
    {
      const Point from = mTown.places[a];
      const Point to = mTown.places[b];
      const Point bend { 0.5 * ( from.x + to.x ) + below( 20 ), 0.5 * ( from.y + to.y ) + below( 20 ) };
      const bool twice = oneIn( 12 );
      int number[2];
      const Road rules[] = { anyRules( number[0] ), anyRules( number[1] ) };
      const bool wanted[] = { drawn( !oneIn( 6 ) ), drawn( twice ) };
      std::vector<size_t> stops { a, b };
      if ( wanted[0] && wanted[1] ) // they share the bend as well
      {
        stops = { a, mTown.places.size(), b };
        mTown.places.push_back( bend );
      }
      for ( int i = 0; i < 2; ++i )
      {
        if ( wanted[i] )
          row( stops, { from, bend, to }, rules[i], number[i] );
      }
    }

    //! Across one cell of the grid, where they meet nothing but each other.
    void diagonals( size_t a, size_t b, size_t c, size_t d )
    {
      int number[2];
      Road rules[2];
      bool wanted[2];
      for ( int i = 0; i < 2; ++i )
      {
        rules[i] = anyRules( number[i] );
        const int kind = below( 4 );
        rules[i].apart = kind == 0;
        rules[i].level = kind <= 1 ? 1 : 0;
        wanted[i] = drawn( oneIn( 2 ) );
      }
      const std::vector<Point> &places = mTown.places;
      const size_t ends[2][2] = { { a, b }, { c, d } };
      const bool meet = wanted[0] && wanted[1] && rules[0].level == rules[1].level && !rules[0].apart && !rules[1].apart;
      if ( meet )
      {
        const Point u { places[b].x - places[a].x, places[b].y - places[a].y };
        const Point v { places[d].x - places[c].x, places[d].y - places[c].y };
        const double share = ( ( places[c].x - places[a].x ) * v.y - ( places[c].y - places[a].y ) * v.x ) / ( u.x * v.y - u.y * v.x );
        mTown.places.push_back( { places[a].x + share * u.x, places[a].y + share * u.y } );
      }
      for ( int i = 0; i < 2; ++i )
      {
        const Point from = places[ends[i][0]];
        const Point to = places[ends[i][1]];
        if ( !wanted[i] )
          continue;
        // one straight line in any case: where it is crossed is for the program to find
        std::vector<size_t> stops { ends[i][0], ends[i][1] };
        if ( meet )
          stops.insert( stops.begin() + 1, places.size() - 1 );
        row( stops, { from, to }, rules[i], number[i] );
      }
    }

    void longBridge( size_t a, size_t b )
    {
      int number = 0;
      Road rules = anyRules( number );
      rules.apart = true;
      rules.level = 1 + below( 2 );
      const Point from = mTown.places[a];
      const Point to = mTown.places[b];
      const double length = planeDistance( from, to );
      bool clear = a != b; // of all other places where roads may end
      for ( size_t i = 0; clear && i < static_cast<size_t>( mSide * mSide ); ++i )
      {
        const Point place = mTown.places[i];
        const double off = std::abs( ( to.x - from.x ) * ( place.y - from.y ) - ( to.y - from.y ) * ( place.x - from.x ) ) / length;
        clear = i == a || i == b || off > 3;
      }
      if ( drawn( clear ) )
        row( { a, b }, { from, to }, rules, number );
    }

    //! West of the grid, where it crosses nothing.
    void loop()
    {
      int number = 0;
      const Road rules = anyRules( number );
      const Point start = mTown.places[0];
      if ( drawn( true ) )
        row( { 0, 0 }, { start, { start.x - 40, start.y + 3 }, { start.x - 60, start.y - 15 }, start }, rules, number );
    }

    void withoutLength( size_t a )
    {
      const Point place = mTown.places[a];
      mRows.add( fmt::format( "LINESTRING ({0} {1},{0} {1})", place.x, place.y ), { "县道", int64_t { 0 }, int64_t { 0 }, int64_t { 0 }, "通车" } );
    }

    //! A road to nowhere with a vertex that is there twice; never left out, so that no town is empty.
    void spur()
    {
      const Point start = mTown.places[0];
      mTown.places.push_back( { start.x - 300, start.y - 300 } );
      const Point end = mTown.places.back();
      const Point middle { start.x - 150, start.y - 130 };
      Road rules;
      rules.driveKmh = 35;
      row( { 0, mTown.places.size() - 1 }, { start, middle, middle, end }, rules, 3 );
      mTown.roads.back().line = { start, middle, end };
    }

    void island()
    {
      int number = 0;
      const Road rules = anyRules( number );
      const double east = 500000.0 + spacing * mSide + 1500;
      mTown.places.push_back( { east, 3300000 } );
      mTown.places.push_back( { east + 500, 3300100 } );
      if ( drawn( true ) )
        row( { mTown.places.size() - 2, mTown.places.size() - 1 }, { mTown.places[mTown.places.size() - 2], mTown.places.back() }, rules, number );
    }

    //! Anywhere on the ground, of dice of their own; they cross whatever is there, and mTown.roads does not know them.
    void moreRoads( unsigned seed )
    {
      std::mt19937 dice( seed + 1 );
      const auto place = [&]
      { return 499900.0 + static_cast<unsigned>( dice() ) % static_cast<unsigned>( spacing * mSide + 200 ); };
      for ( int i = 0; i < 6; ++i )
      {
        const size_t number = dice() % std::size( classes );
        const auto oneway = static_cast<int64_t>( dice() % 3 ) - 1;
        mRows.add( fmt::format( "LINESTRING ({} {},{} {})", place(), place() + 2800000, place(), place() + 2800000 ), { classes[number].name, mOptions.oneways ? oneway : int64_t { 0 }, int64_t { 0 }, int64_t { 0 }, "通车" } );
      }
    }

    Point anywhere()
    {
      const size_t place = random( mTown.places.size() );
      const PlannedRoad &road = mTown.roads[random( mTown.roads.size() )];
      const double share = 0.1 * below( 11 );
      const Point off { 499900.0 + below( spacing * mSide + 200 ), 3299900.0 + below( spacing * mSide + 200 ) };
      switch ( below( 5 ) )
      {
      case 0:
        return mTown.places[place];
      case 1:
        return between( road.line[0], road.line[1], share );
      default:
        return off;
      }
    }

    Town &mTown;
    Town::Options mOptions;
    std::mt19937 mRandom;
    int mSide;
    int mThrown = 0;
    MemoryRows mRows;
};

} // namespace

std::vector<BruteJoin> joinsByBruteForce( const std::vector<PlannedRoad> &roads, Profile profile, const Points &points, double snapMetres )
{
  std::vector<BruteJoin> joins;
  for ( size_t i = 0; i < points.size(); ++i )
  {
    if ( !points.hasPosition( i ) )
      continue;
    const Point at = points.at[i];
    for ( size_t r = 0; r < roads.size(); ++r )
    {
      if ( !usable( roads[r].rules, profile ) )
        continue;
      std::pair<double, BruteJoin> best { infinity, {} };
      double before = 0;
      for ( size_t k = 0; k + 1 < roads[r].line.size(); ++k )
      {
        const Point a = roads[r].line[k];
        const Point b = roads[r].line[k + 1];
        const double dx = b.x - a.x;
        const double dy = b.y - a.y;
        const double share = std::clamp( ( ( at.x - a.x ) * dx + ( at.y - a.y ) * dy ) / ( dx * dx + dy * dy ), 0.0, 1.0 );
        const Point foot { a.x + share * dx, a.y + share * dy };
        if ( planeDistance( at, foot ) < best.first )
          best = { planeDistance( at, foot ), { i, r, before + testFrame().metres( a, foot ), testFrame().metres( at, foot ) } };
        before += testFrame().metres( a, b );
      }
      if ( best.second.access <= snapMetres )
        joins.push_back( best.second );
    }
  }
  return joins;
}

Town::Town( unsigned seed, Options options )
{
  Draughtsman( *this, seed, options );
}

Points Town::onRoads( Profile profile ) const
{
  constexpr double near = 0.1;
  Points candidates;
  for ( const PlannedRoad &road : roads )
  {
    if ( !usable( road.rules, profile ) )
      continue;
    candidates.add( 0, road.line.front() );
    candidates.add( 0, between( road.line[0], road.line[1], 0.3 ) );
  }
  std::vector<size_t> meeting( candidates.size(), 0 );
  std::vector<size_t> passing( candidates.size(), 0 );
  for ( const BruteJoin &join : joinsByBruteForce( roads, profile, candidates, near ) )
  {
    const std::vector<Point> &line = roads[join.road].line;
    const Point at = candidates.at[join.point];
    const bool isEnd = planeDistance( at, line.front() ) < near || planeDistance( at, line.back() ) < near;
    ++( isEnd ? meeting : passing )[join.point];
  }
  Points points;
  for ( size_t i = 0; i < candidates.size(); ++i )
  {
    if ( passing[i] == 0 || ( passing[i] == 1 && meeting[i] == 0 ) )
      points.add( 0, candidates.at[i] );
  }
  return points;
}

std::vector<std::vector<double>> Town::secondsByBruteForce( Profile profile, const Points &from, const Points &to, const Query &query, double walkMetresPerSecond ) const
{
  const std::vector<BruteJoin> joins[] = { joinsByBruteForce( roads, profile, from, query.snapMetres ), joinsByBruteForce( roads, profile, to, query.snapMetres ) };
  size_t count = places.size();
  std::vector<std::vector<std::pair<double, size_t>>> stops( roads.size() ); // metres along, node
  for ( const std::vector<BruteJoin> &side : joins )
  {
    for ( const BruteJoin &join : side )
      stops[join.road].emplace_back( join.along, count++ );
  }
  struct Link
  {
      size_t node;
      double seconds;
  };
  std::vector<std::vector<Link>> links( count );
  for ( size_t r = 0; r < roads.size(); ++r )
  {
    const Road &rules = roads[r].rules;
    if ( !usable( rules, profile ) )
      continue;
    const bool walks = profile == Profile::Walk;
    const double speed = walks ? walkMetresPerSecond : rules.driveKmh / 3.6;
    double metres = 0;
    for ( size_t k = 0; k + 1 < roads[r].line.size(); ++k )
      metres += testFrame().metres( roads[r].line[k], roads[r].line[k + 1] );
    stops[r].emplace_back( 0, roads[r].from );
    stops[r].emplace_back( metres, roads[r].to );
    for ( const auto &[alongA, a] : stops[r] )
    {
      for ( const auto &[alongB, b] : stops[r] )
      {
        const double way = alongB - alongA;
        const bool still = std::abs( way ) < 1e-6; // the same place, whatever the signs say
        if ( a != b && ( walks || still || rules.oneway == Oneway::Both || ( way > 0 ) == ( rules.oneway == Oneway::Along ) ) )
          links[a].push_back( { b, std::abs( way ) / speed } );
      }
    }
  }
  std::vector<std::vector<double>> result( from.size(), std::vector<double>( to.size(), infinity ) );
  for ( size_t i = 0; i < from.size(); ++i )
  {
    std::vector<double> cost( count, infinity );
    using Entry = std::pair<double, size_t>;
    std::priority_queue<Entry, std::vector<Entry>, std::greater<>> queue;
    const auto offer = [&]( size_t node, double seconds )
    {
      if ( seconds < cost[node] )
        queue.emplace( cost[node] = seconds, node );
    };
    for ( size_t j = 0; j < joins[0].size(); ++j )
    {
      if ( joins[0][j].point == i )
        offer( places.size() + j, joins[0][j].access / query.accessMetresPerSecond );
    }
    while ( !queue.empty() )
    {
      const auto [seconds, node] = queue.top();
      queue.pop();
      if ( seconds > cost[node] )
        continue;
      for ( const Link &link : links[node] )
        offer( link.node, seconds + link.seconds );
    }
    for ( size_t j = 0; j < joins[1].size(); ++j )
    {
      double &best = result[i][joins[1][j].point];
      best = std::min( best, cost[places.size() + joins[0].size() + j] + joins[1][j].access / query.accessMetresPerSecond );
    }
  }
  return result;
}

} // namespace lantu::test
