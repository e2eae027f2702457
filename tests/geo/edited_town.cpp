// SPDX-License-Identifier: GPL-3.0-or-later
// Edits with a known outcome, and brute force.
#include "edited_town.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <queue>
#include <tuple>

namespace lantu::test
{

namespace
{

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double clear = 3; // metres between what shall not meet

struct Foot
{
    double distance = infinity; // in the plane
    double along = 0;           // metres on the ground from the beginning of the line
};

Foot foot( Point at, const std::vector<Point> &line )
{
  Foot best;
  double before = 0;
  for ( size_t k = 0; k + 1 < line.size(); ++k )
  {
    const double dx = line[k + 1].x - line[k].x;
    const double dy = line[k + 1].y - line[k].y;
    const double share = std::clamp( ( ( at.x - line[k].x ) * dx + ( at.y - line[k].y ) * dy ) / ( dx * dx + dy * dy ), 0.0, 1.0 );
    const Point there { line[k].x + share * dx, line[k].y + share * dy };
    if ( planeDistance( at, there ) < best.distance )
      best = { planeDistance( at, there ), before + testFrame().metres( line[k], there ) };
    before += testFrame().metres( line[k], line[k + 1] );
  }
  return best;
}

double lengthOf( const std::vector<Point> &line )
{
  double metres = 0;
  for ( size_t k = 0; k + 1 < line.size(); ++k )
    metres += testFrame().metres( line[k], line[k + 1] );
  return metres;
}

// Where two straight pieces cross inside both: shares of them; NaN if they do not.
std::pair<double, double> crossing( Point a, Point b, Point c, Point d )
{
  const Point u { b.x - a.x, b.y - a.y };
  const Point v { d.x - c.x, d.y - c.y };
  const double cross = u.x * v.y - u.y * v.x;
  const double s = ( ( c.x - a.x ) * v.y - ( c.y - a.y ) * v.x ) / cross;
  const double t = ( ( c.x - a.x ) * u.y - ( c.y - a.y ) * u.x ) / cross;
  if ( s > 0 && s < 1 && t > 0 && t < 1 )
    return { s, t };
  return { std::nan( "" ), std::nan( "" ) };
}

bool ground( const Road &rules )
{
  return rules.level == 0 && !rules.apart;
}

} // namespace

EditedTown::EditedTown( unsigned seed, Kinds kinds )
  : mTown( seed ), mNodes( mTown.places.size() )
{
  std::mt19937 random( seed + 77 );
  const auto below = [&random]( size_t count )
  { return static_cast<size_t>( random() % count ); };
  for ( const PlannedRoad &road : mTown.roads )
    mWays.push_back( { road, false, {}, {} } );

  RoadNetwork built = *mTown.network;
  if ( built.edges.size() != mWays.size() )
    return; // the test says so
  // bans of turns at some places, and of turning back
  std::vector<TurnRule> turns;
  for ( int k = 0; k < 6; ++k )
  {
    const size_t from = below( mWays.size() );
    const size_t place = below( 2 ) ? mWays[from].planned.from : mWays[from].planned.to;
    std::vector<size_t> there;
    for ( size_t way = 0; way < mWays.size(); ++way )
    {
      if ( mWays[way].planned.from == place || mWays[way].planned.to == place )
        there.push_back( way );
    }
    const size_t to = there[below( there.size() )];
    const uint32_t node = place == mWays[from].planned.from ? built.edges[from].from : built.edges[from].to;
    turns.push_back( { static_cast<uint32_t>( from ), node, static_cast<uint32_t>( to ) } );
    mBans.insert( { static_cast<uint32_t>( from ), static_cast<uint32_t>( place ), static_cast<uint32_t>( to ) } );
  }
  std::vector<EdgeBarrier> barriers;
  for ( int k = 0; k < 2; ++k )
  {
    const size_t way = below( mWays.size() );
    const double along = 0.37 * built.edges[way].metres;
    mWays[way].bars.push_back( along );
    barriers.push_back( { static_cast<uint32_t>( way ), along } );
  }
  std::sort( turns.begin(), turns.end() );
  turns.erase( std::unique( turns.begin(), turns.end() ), turns.end() );
  std::sort( barriers.begin(), barriers.end() );
  built.turns = turns;
  built.barriers = barriers;
  network = std::make_shared<RoadNetwork>( std::move( built ) );
  demand = mTown.demand;
  supply = mTown.supply;

  // rows of the layer, each edited once at most
  std::set<uint32_t> edited;
  const auto anyRow = [&]
  {
    uint32_t road = network->edges[below( mWays.size() )].road;
    for ( int tries = 0; edited.count( road ) && tries < 20; ++tries )
      road = network->edges[below( mWays.size() )].road;
    return edited.insert( road ).second ? std::optional( road ) : std::nullopt;
  };
  const auto change = [&]( bool quicker )
  {
    const auto road = anyRow();
    if ( !road )
      return;
    Road rules = network->roads[*road];
    const bool open = rules.driveKmh > 0;
    if ( !open && !quicker )
      return;
    rules.walkable = true;
    rules.driveKmh = open ? rules.driveKmh * ( quicker ? 2.5 : 0.4 ) : 30;
    rules.rainyKmh = rules.driveKmh;
    roads.changed.push_back( { *road, rules } );
  };
  if ( kinds.restrictions )
  {
    for ( int k = 0; k < 2; ++k )
    {
      if ( const auto road = anyRow() )
        roads.closed.push_back( *road );
    }
    change( false );
    if ( below( 2 ) )
      supplies.closed.push_back( static_cast<uint32_t>( below( supply.size() ) ) );
  }
  if ( kinds.improvements )
  {
    change( true );
    change( true );
    for ( uint32_t road = 0; road < network->roads.size(); ++road ) // and one that is closed is opened
    {
      if ( network->roads[road].driveKmh == 0 && edited.insert( road ).second )
      {
        Road rules = network->roads[road];
        rules.driveKmh = rules.rainyKmh = 40;
        rules.walkable = true;
        roads.changed.push_back( { road, rules } );
        break;
      }
    }
  }
  if ( kinds.additions )
  {
    for ( int k = 0; k < 3; ++k )
      addRoad( random );
    splitAdded();
    if ( below( 2 ) )
      supplies.added.add( 100, { 500000.0 + static_cast<double>( below( 900 ) ), 3300000.0 + static_cast<double>( below( 900 ) ) } );
  }
}

// Where an added road meets others, edges end.
void EditedTown::splitAdded()
{
  std::vector<Way> split;
  for ( Way &way : mWays )
  {
    if ( !way.isNew || way.stops.empty() )
    {
      split.push_back( way );
      continue;
    }
    std::sort( way.stops.begin(), way.stops.end(), []( const Stop &a, const Stop &b )
      { return a.along < b.along; } );
    const Point a = way.planned.line[0];
    const Point b = way.planned.line[1];
    const double length = testFrame().metres( a, b );
    Way piece { way.planned, true, {}, {} };
    for ( const Stop &stop : way.stops )
    {
      piece.planned.to = stop.node;
      piece.planned.line.back() = between( a, b, stop.along / length );
      split.push_back( piece );
      piece.planned.from = stop.node;
      piece.planned.line.front() = piece.planned.line.back();
    }
    piece.planned.to = way.planned.to;
    piece.planned.line.back() = b;
    split.push_back( piece );
  }
  mWays = std::move( split );
}

void EditedTown::addRoad( std::mt19937 &random )
{
  const auto below = [&random]( size_t count )
  { return static_cast<size_t>( random() % count ); };
  const bool apart = below( 5 ) == 0;
  PlannedRoad made {};
  made.rules.driveKmh = 20.0 + 10.0 * static_cast<double>( below( 6 ) );
  made.rules.rainyKmh = made.rules.driveKmh;
  made.rules.apart = apart;
  made.rules.level = apart ? 1 : 0;
  made.rules.oneway = static_cast<Oneway>( below( 4 ) ? 0 : 1 );
  made.rules.row = 1000 + static_cast<int64_t>( roads.added.roads.size() );

  struct End
  {
      Point at;
      size_t node;               // of the town; noNode: a new one
      const Way *onto = nullptr; // a road in whose middle it ends
      double along = 0;
  };
  constexpr size_t noNode = static_cast<size_t>( -1 );
  const size_t known = mTown.roads.size();
  const auto anyEnd = [&]() -> std::optional<End>
  {
    const size_t kind = below( apart ? 1 : 4 );
    if ( kind <= 1 ) // a place where roads end
    {
      const size_t w = below( known );
      if ( w > 0 && network->edges[w - 1].road == network->edges[w].road )
        return std::nullopt; // a bend of its row, or where it is crossed
      return End { mWays[w].planned.line.front(), mWays[w].planned.from };
    }
    if ( kind == 2 ) // nowhere
      return End { { 499950.0 + static_cast<double>( below( 1000 ) ), 3299950.0 + static_cast<double>( below( 1000 ) ) }, noNode };
    const Way &way = mWays[below( mWays.size() )];
    if ( !ground( way.planned.rules ) )
      return std::nullopt;
    const size_t k = below( way.planned.line.size() - 1 );
    const Point a = way.planned.line[k];
    const Point b = way.planned.line[k + 1];
    Point at = between( a, b, 0.2 + 0.1 * static_cast<double>( below( 7 ) ) );
    if ( below( 2 ) ) // half a metre beside it
    {
      const double length = planeDistance( a, b );
      at = { at.x - 0.5 * ( b.y - a.y ) / length, at.y + 0.5 * ( b.x - a.x ) / length };
    }
    return End { at, noNode, &way, foot( at, way.planned.line ).along };
  };
  const auto from = anyEnd();
  const auto to = anyEnd();
  if ( !from || !to || planeDistance( from->at, to->at ) < 50 )
    return;
  made.line = { from->at, to->at };
  const std::vector<Point> &line = made.line;

  // ends of roads and bends must keep clear of it, and it must end where it was meant to
  for ( const Way &way : mWays )
  {
    for ( const Point &point : way.planned.line )
    {
      const bool shared = ( from->node != noNode && point == from->at ) || ( to->node != noNode && point == to->at );
      if ( !shared && foot( point, line ).distance < clear )
        return;
    }
    for ( const End &end : { *from, *to } )
    {
      const bool meant = end.onto == &way || ( end.node != noNode && ( way.planned.line.front() == end.at || way.planned.line.back() == end.at ) );
      if ( !meant && foot( end.at, way.planned.line ).distance < clear )
        return;
    }
    // a line that runs along another all but meets it
    if ( from->onto == &way && to->onto == &way )
      return;
    for ( double share = 0.05; share < 1; share += 0.05 )
    {
      const Point at = between( line[0], line[1], share );
      const bool atEnd = planeDistance( at, line[0] ) < 30 || planeDistance( at, line[1] ) < 30;
      if ( !atEnd && foot( at, way.planned.line ).distance < 0.2 )
        return;
    }
  }

  struct Met
  {
      double along; // on the added road
      size_t node;
      size_t way;
      double there; // along the other
  };
  std::vector<Met> met;
  const auto node = [this]
  { return mNodes++; };
  for ( size_t w = 0; w < mWays.size(); ++w )
  {
    const std::vector<Point> &other = mWays[w].planned.line;
    double before = 0;
    for ( size_t k = 0; k + 1 < other.size(); ++k )
    {
      const auto [share, there] = crossing( line[0], line[1], other[k], other[k + 1] );
      if ( share == share )
      {
        const Point at = between( line[0], line[1], share );
        const bool sharedEnd = planeDistance( at, line[0] ) < clear || planeDistance( at, line[1] ) < clear;
        if ( sharedEnd )
        {
          const End &end = planeDistance( at, line[0] ) < clear ? *from : *to;
          if ( end.onto != &mWays[w] )
            return; // too near to be sure
          if ( planeDistance( at, end.at ) > 1e-6 )
            return; // it comes over the road by half a metre
        }
        else if ( mWays[w].planned.rules.level == made.rules.level && !mWays[w].planned.rules.apart && !made.rules.apart )
          met.push_back( { testFrame().metres( line[0], at ), 0, w, before + testFrame().metres( other[k], between( other[k], other[k + 1], there ) ) } );
      }
      before += testFrame().metres( other[k], other[k + 1] );
    }
  }
  std::sort( met.begin(), met.end(), []( const Met &a, const Met &b )
    { return a.along < b.along; } );
  for ( size_t i = 0; i + 1 < met.size(); ++i )
  {
    if ( met[i + 1].along - met[i].along < clear )
      return;
  }

  const auto endNode = [&]( const End &end )
  {
    if ( end.node != noNode )
      return end.node;
    const size_t number = node();
    if ( end.onto )
      mWays[static_cast<size_t>( end.onto - mWays.data() )].stops.push_back( { end.along, number } );
    return number;
  };
  size_t last = endNode( *from );
  Point start = line[0];
  std::vector<Way> pieces;
  const size_t end = endNode( *to );
  for ( Met &one : met )
  {
    one.node = node();
    mWays[one.way].stops.push_back( { one.there, one.node } );
    const Point at = between( line[0], line[1], one.along / testFrame().metres( line[0], line[1] ) );
    pieces.push_back( { { last, one.node, { start, at }, made.rules }, true, {}, {} } );
    last = one.node;
    start = at;
  }
  pieces.push_back( { { last, end, { start, line[1] }, made.rules }, true, {}, {} } );
  mWays.insert( mWays.end(), pieces.begin(), pieces.end() );

  RoadLayer &layer = roads.added;
  layer.points.insert( layer.points.end(), line.begin(), line.end() );
  layer.ends.push_back( layer.points.size() );
  layer.roadOf.push_back( static_cast<uint32_t>( layer.roads.size() ) );
  layer.roads.push_back( made.rules );
}

Points EditedTown::allSupplies() const
{
  Points all = supply;
  for ( size_t i = 0; i < supplies.added.size(); ++i )
    all.add( supplies.added.id[i], supplies.added.at[i] );
  return all;
}

std::vector<std::vector<double>> EditedTown::seconds( Profile profile, const Points &from, const Points &to, const Query &query, double walkMetresPerSecond, bool added ) const
{
  // the rules after the edits
  std::vector<PlannedRoad> before; // open before and after: joined as ever
  std::vector<PlannedRoad> opened; // added, or open only after
  std::vector<PlannedRoad> now;
  for ( size_t w = 0; w < mWays.size(); ++w )
  {
    PlannedRoad road = mWays[w].planned;
    const bool wasOpen = !mWays[w].isNew && usable( road.rules, profile );
    if ( mWays[w].isNew )
    {
      if ( !added )
      {
        road.rules.driveKmh = 0;
        road.rules.walkable = false;
      }
    }
    else
    {
      const uint32_t row = network->edges[w].road;
      if ( std::count( roads.closed.begin(), roads.closed.end(), row ) )
      {
        road.rules.driveKmh = 0;
        road.rules.walkable = false;
      }
      for ( const RoadEdits::Changed &change : roads.changed )
      {
        const bool better = profile == Profile::Walk ? change.rules.walkable && !road.rules.walkable : change.rules.driveKmh > road.rules.driveKmh;
        if ( change.road != row || ( better && !added ) )
          continue;
        road.rules.driveKmh = change.rules.driveKmh;
        road.rules.walkable = change.rules.walkable;
      }
    }
    now.push_back( road );
    PlannedRoad hidden = road;
    hidden.rules.driveKmh = 0;
    hidden.rules.walkable = false;
    const bool open = usable( road.rules, profile );
    before.push_back( open && wasOpen ? road : hidden );
    opened.push_back( open && !wasOpen ? road : hidden );
  }
  const auto joinsOf = [&]( const Points &points )
  {
    std::vector<BruteJoin> joins = joinsByBruteForce( before, profile, points, query.snapMetres );
    const std::vector<BruteJoin> more = joinsByBruteForce( opened, profile, points, query.snapMetres );
    joins.insert( joins.end(), more.begin(), more.end() );
    return joins;
  };
  const std::vector<BruteJoin> starts = joinsOf( from );
  const std::vector<BruteJoin> ends = joinsOf( to );

  // every place on every road: ends, junctions, joins, barriers
  enum class What
  {
    Node,
    Start,
    End,
    Bar
  };
  struct Place
  {
      double along;
      What what;
      size_t number; // node or join
  };
  std::vector<std::vector<Place>> places( now.size() );
  for ( size_t w = 0; w < now.size(); ++w )
  {
    places[w] = { { 0, What::Node, now[w].from }, { lengthOf( now[w].line ), What::Node, now[w].to } };
    for ( const Stop &stop : added ? mWays[w].stops : std::vector<Stop>() ) // where one can turn round as well
      places[w].push_back( { stop.along, What::Node, stop.node } );
    if ( profile != Profile::Walk )
    {
      for ( const double bar : mWays[w].bars )
        places[w].push_back( { bar, What::Bar, 0 } );
    }
  }
  for ( size_t k = 0; k < starts.size(); ++k )
    places[starts[k].road].push_back( { starts[k].along, What::Start, k } );
  for ( size_t k = 0; k < ends.size(); ++k )
    places[ends[k].road].push_back( { ends[k].along, What::End, k } );
  std::map<size_t, std::vector<std::pair<size_t, size_t>>> atNode; // way, position
  size_t states = 0;
  std::vector<size_t> first( now.size() );
  for ( size_t w = 0; w < now.size(); ++w )
  {
    std::stable_sort( places[w].begin(), places[w].end(), []( const Place &a, const Place &b )
      { return a.along < b.along; } );
    for ( size_t p = 0; p < places[w].size(); ++p )
    {
      if ( places[w][p].what == What::Node )
        atNode[places[w][p].number].emplace_back( w, p );
    }
    first[w] = states;
    states += 4 * places[w].size();
  }
  const bool walks = profile == Profile::Walk;
  const auto open = [&]( size_t w, bool along )
  {
    const Road &rules = now[w].rules;
    return usable( rules, profile ) && ( walks || rules.oneway == Oneway::Both || ( rules.oneway == Oneway::Along ) == along );
  };
  std::vector<std::vector<double>> result( from.size(), std::vector<double>( to.size(), infinity ) );
  for ( size_t i = 0; i < from.size(); ++i )
  {
    std::vector<double> cost( states, infinity ); // at a place, in a direction, having come along the road or only turned into it
    using Entry = std::tuple<double, size_t, size_t, bool, bool>;
    std::priority_queue<Entry, std::vector<Entry>, std::greater<>> queue;
    const auto stateOf = [&]( size_t w, size_t p, bool along, bool arrived )
    { return first[w] + 4 * p + ( along ? 1 : 0 ) + ( arrived ? 2 : 0 ); };
    const auto offer = [&]( double seconds, size_t w, size_t p, bool along, bool arrived )
    {
      double &known = cost[stateOf( w, p, along, arrived )];
      if ( seconds < known )
        queue.emplace( known = seconds, w, p, along, arrived );
    };
    for ( size_t w = 0; w < now.size(); ++w )
    {
      for ( size_t p = 0; p < places[w].size(); ++p )
      {
        if ( places[w][p].what != What::Start || starts[places[w][p].number].point != i )
          continue;
        const double access = starts[places[w][p].number].access / query.accessMetresPerSecond;
        offer( access, w, p, true, false );
        offer( access, w, p, false, false );
      }
    }
    while ( !queue.empty() )
    {
      const auto [seconds, w, p, along, arrived] = queue.top();
      queue.pop();
      if ( seconds > cost[stateOf( w, p, along, arrived )] )
        continue;
      const Place &here = places[w][p];
      if ( here.what == What::End )
      {
        const BruteJoin &join = ends[here.number];
        double &best = result[i][join.point];
        best = std::min( best, seconds + join.access / query.accessMetresPerSecond );
      }
      if ( here.what == What::Node && arrived )
      {
        for ( const auto &[other, position] : atNode.at( here.number ) )
        {
          const bool banned = !walks && !mWays[w].isNew && !mWays[other].isNew && mBans.count( { static_cast<uint32_t>( w ), static_cast<uint32_t>( here.number ), static_cast<uint32_t>( other ) } );
          if ( banned )
            continue;
          offer( seconds, other, position, true, false );
          offer( seconds, other, position, false, false );
        }
      }
      // on along the road, not past a barrier
      if ( ( along && p + 1 == places[w].size() ) || ( !along && p == 0 ) )
        continue;
      const size_t next = along ? p + 1 : p - 1;
      const double way = std::abs( places[w][next].along - here.along );
      const bool still = way < 1e-6; // the same place, whatever the signs say
      if ( !open( w, along ) && !still )
        continue;
      if ( here.what == What::Bar )
        continue;
      offer( seconds + way / ( walks ? walkMetresPerSecond : now[w].rules.driveKmh / 3.6 ), w, next, along, true );
    }
  }
  return result;
}

} // namespace lantu::test
