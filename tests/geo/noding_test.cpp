// SPDX-License-Identifier: GPL-3.0-or-later
// Where lines are cut, against every pair of segments; large layers against what is known of them.
#include "travel/noding.h"

#include <algorithm>
#include <optional>
#include <random>

#include <gtest/gtest.h>
#include <tbb/global_control.h>

#include "roads_support.h"

namespace lantu
{
namespace
{

using test::testFrame;

void addLine( RoadLayer &layer, const std::vector<Point> &line )
{
  layer.points.insert( layer.points.end(), line.begin(), line.end() );
  layer.ends.push_back( layer.points.size() );
  layer.roadOf.push_back( static_cast<uint32_t>( layer.roads.size() ) );
  layer.roads.push_back( { .row = static_cast<int64_t>( layer.roads.size() ), .driveKmh = 30, .rainyKmh = 30 } );
}

//! Lines anywhere; some vertices are those of others, some ends lie on others.
RoadLayer tangle( uint32_t seed, int lines )
{
  std::mt19937 random( seed );
  std::uniform_real_distribution<double> place( 0, 2000 );
  std::uniform_real_distribution<double> unit( 0.1, 0.9 );
  RoadLayer layer;
  for ( int i = 0; i < lines; ++i )
  {
    std::vector<Point> line;
    const size_t vertices = 2 + random() % 4;
    bool met = false; // another line; meeting it twice, it could run along it
    for ( size_t k = 0; k < vertices; ++k )
    {
      Point point { Frame::falseEasting + place( random ), place( random ) };
      if ( i > 0 && !met && random() % 4 == 0 )
      {
        point = layer.points[random() % layer.points.size()];
        met = true;
      }
      else if ( i > 0 && k == 0 && random() % 3 == 0 )
      {
        const size_t part = random() % layer.parts();
        const size_t first = layer.begin( part ) + random() % ( layer.ends[part] - layer.begin( part ) - 1 );
        point = between( layer.points[first], layer.points[first + 1], unit( random ) );
        met = true;
      }
      if ( line.empty() || line.back() != point )
        line.push_back( point );
    }
    if ( line.size() > 1 )
      addLine( layer, line );
  }
  return layer;
}

constexpr double same = 1e-4;    // metres, of two computations of one place
constexpr double snapped = 0.06; // to a vertex of the line
constexpr double touching = 0.2; // so near that they may be made one

//! Places of which no two are the same.
struct Places
{
    std::vector<Point> all;

    ptrdiff_t within( double metres, Point place ) const
    {
      return std::count_if( all.begin(), all.end(), [place, metres]( Point other )
        { return planeDistance( place, other ) < metres; } );
    }

    void insert( Point place )
    {
      if ( within( same, place ) == 0 )
        all.push_back( place );
    }

    bool anyTouching() const
    {
      return std::any_of( all.begin(), all.end(), [this]( Point place )
        { return within( touching, place ) > 1; } );
    }

    //! The first place of this that the others have not, if any.
    std::optional<Point> without( const Places &others ) const
    {
      for ( const Point place : all )
      {
        if ( others.within( snapped, place ) == 0 )
          return place;
      }
      return {};
    }
};

//! Where the two meet, if they do, ends included.
std::optional<Point> meeting( const Segment &one, const Segment &other )
{
  for ( const Point end : { one.a, one.b } )
  {
    if ( end == other.a || end == other.b )
      return end;
  }
  const Point p { one.b.x - one.a.x, one.b.y - one.a.y };
  const Point q { other.b.x - other.a.x, other.b.y - other.a.y };
  const double cross = p.x * q.y - p.y * q.x;
  if ( cross == 0 )
    return {};
  const Point d { other.a.x - one.a.x, other.a.y - one.a.y };
  const double along = ( d.x * q.y - d.y * q.x ) / cross;
  const double alongOther = ( d.x * p.y - d.y * p.x ) / cross;
  constexpr double rounding = 1e-9;
  if ( along < -rounding || along > 1 + rounding || alongOther < -rounding || alongOther > 1 + rounding )
    return {};
  return between( one.a, one.b, along );
}

//! The places on each line at which it is cut, for lines that are all on the ground and none of which runs along another.
std::vector<Places> cutsByAllPairs( const RoadLayer &layer )
{
  std::vector<Places> cuts( layer.parts() );
  std::vector<Segment> segments;
  for ( uint32_t part = 0; part < layer.parts(); ++part )
  {
    cuts[part].insert( layer.points[layer.begin( part )] );
    cuts[part].insert( layer.points[layer.ends[part] - 1] );
    for ( size_t i = layer.begin( part ); i + 1 < layer.ends[part]; ++i )
      segments.push_back( { layer.points[i], layer.points[i + 1], part } );
  }
  for ( size_t i = 0; i < segments.size(); ++i )
  {
    for ( size_t j = i + 1; j < segments.size(); ++j )
    {
      const bool consecutive = j == i + 1 && segments[i].owner == segments[j].owner;
      if ( const auto place = consecutive ? std::nullopt : meeting( segments[i], segments[j] ) )
      {
        cuts[segments[i].owner].insert( *place );
        cuts[segments[j].owner].insert( *place );
      }
    }
  }
  for ( size_t part = 0; part < layer.parts(); ++part )
  {
    for ( const size_t end : { layer.begin( part ), layer.ends[part] - 1 } )
    {
      for ( const Segment &segment : segments )
      {
        const NearestPlace nearest = nearestPlace( segment.a, segment.b, layer.points[end] );
        if ( segment.owner != part && nearest.square <= 0.05 * 0.05 )
          cuts[segment.owner].insert( between( segment.a, segment.b, nearest.along ) );
      }
    }
  }
  return cuts;
}

TEST( NodingTest, LinesAreCutWhereAnyTwoMeet )
{
  Progress silent;
  int looked = 0;
  for ( uint32_t seed = 0; seed < 200; ++seed )
  {
    RoadLayer layer = tangle( seed, 5 + static_cast<int>( seed ) / 4 );
    const std::vector<Places> expected = cutsByAllPairs( layer );
    Places nodes;
    for ( const Places &cuts : expected )
    {
      for ( const Point place : cuts.all )
        nodes.insert( place );
    }
    if ( nodes.anyTouching() )
      continue;
    ++looked;
    const Noding noding = noded( layer, testFrame(), 0, silent );
    size_t edges = 0;
    for ( size_t part = 0; part < layer.parts(); ++part )
    {
      Places found;
      size_t before = layer.begin( part );
      noding.eachCut( layer.begin( part ), layer.ends[part], [&]( const Cut &cut, size_t position )
        {
        const Point at = cut.along > 0 ? between( layer.points[cut.vertex], layer.points[cut.vertex + 1], cut.along ) : layer.points[cut.vertex];
        EXPECT_LT( planeDistance( at, noding.nodes[cut.node] ), 0.1 );
        EXPECT_GE( position, before );
        before = position + 1;
        ++edges;
        found.insert( at ); } );
      --edges;
      if ( const auto place = found.without( expected[part] ) )
        ADD_FAILURE() << "too many in " << seed << ", line " << part << " at " << place->x << " " << place->y;
      if ( const auto place = expected[part].without( found ) )
        ADD_FAILURE() << "missing in " << seed << ", line " << part << " at " << place->x << " " << place->y;
    }
    EXPECT_EQ( noding.nodes.size(), nodes.all.size() ) << seed;

    double metres = 0;
    for ( size_t part = 0; part < layer.parts(); ++part )
    {
      for ( size_t i = layer.begin( part ); i + 1 < layer.ends[part]; ++i )
        metres += planeDistance( layer.points[i], layer.points[i + 1] );
    }
    const RoadNetwork network = buildNetwork( std::move( layer ), testFrame(), 0, silent );
    EXPECT_EQ( network.edges.size(), edges ) << seed;
    double drawn = 0;
    for ( uint32_t i = 0; i < network.edges.size(); ++i )
    {
      const std::vector<Point> line = network.line( i );
      EXPECT_LT( planeDistance( line.front(), network.nodes[network.edges[i].from] ), 0.1 );
      EXPECT_LT( planeDistance( line.back(), network.nodes[network.edges[i].to] ), 0.1 );
      for ( size_t k = 0; k + 1 < line.size(); ++k )
        drawn += planeDistance( line[k], line[k + 1] );
    }
    EXPECT_NEAR( drawn, metres, 1e-6 * metres ) << seed;
  }
  EXPECT_GT( looked, 30 );
}

//! Streets along and across, each with a vertex at every crossing: as many vertices as fill several buckets and blocks.
RoadLayer chequered( int streets )
{
  constexpr double apart = 37;
  RoadLayer layer;
  layer.joinsOnlyAtVertices = true;
  for ( const bool across : { false, true } )
  {
    for ( int i = 0; i < streets; ++i )
    {
      std::vector<Point> line;
      for ( int k = 0; k < streets; ++k )
        line.push_back( { Frame::falseEasting + apart * ( across ? i : k ), 3e6 + apart * ( across ? k : i ) } );
      addLine( layer, line );
    }
  }
  return layer;
}

TEST( NodingTest, ALargeTownHasANodeAtEachCrossing )
{
  constexpr int streets = 400;
  Progress silent;
  const RoadNetwork network = buildNetwork( chequered( streets ), testFrame(), 1, silent );
  EXPECT_EQ( network.nodes.size(), static_cast<size_t>( streets * streets ) );
  EXPECT_EQ( network.edges.size(), static_cast<size_t>( 2 * streets * ( streets - 1 ) ) );
}

TEST( NodingTest, OneThreadFindsTheSameAsSeveral )
{
  Progress silent;
  for ( const RoadLayer &layer : { tangle( 7, 300 ), chequered( 400 ) } )
  {
    std::vector<Noding> found;
    for ( const size_t threads : { 1, 4 } )
    {
      const tbb::global_control most( tbb::global_control::max_allowed_parallelism, threads );
      found.push_back( noded( layer, testFrame(), 1, silent ) );
    }
    EXPECT_EQ( found[0].nodeAt, found[1].nodeAt );
    EXPECT_EQ( found[0].nodes, found[1].nodes );
    ASSERT_EQ( found[0].within.size(), found[1].within.size() );
    for ( size_t i = 0; i < found[0].within.size(); ++i )
    {
      EXPECT_EQ( found[0].within[i].vertex, found[1].within[i].vertex );
      EXPECT_EQ( found[0].within[i].along, found[1].within[i].along );
      EXPECT_EQ( found[0].within[i].node, found[1].within[i].node );
    }
  }
}

} // namespace
} // namespace lantu
