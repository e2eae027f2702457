// SPDX-License-Identifier: GPL-3.0-or-later
// Catchments by hand, by brute force, and what their polygons promise.
#include <gtest/gtest.h>

#include <cmath>
#include <random>

#include <tbb/global_control.h>

#include "data/gdal_handles.h"
#include "data/workspace.h"
#include "place/area.h"
#include "place/wkb_points.h"
#include "roads_support.h"
#include "support.h"
#include "travel/catchment_counts.h"
#include "travel/catchment_tables.h"
#include "travel/limits.h"

namespace lantu
{
namespace
{

using test::Drawing;
using test::testFrame;

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double walking = 4.5 / 3.6;
constexpr double kilometreAt35 = 3600.0 / 35; // seconds

RoadTravel travelOver( RoadNetwork network, Profile profile = Profile::Drive )
{
  return RoadTravel( std::make_shared<RoadNetwork>( std::move( network ) ), profile, walking );
}

std::vector<Catchment> catchmentsOf( const RoadTravel &travel, const Points &supply, const CatchmentOptions &options )
{
  Progress silent;
  std::vector<Catchment> all;
  catchments(
    travel, supply, options, [&]( const Catchment &made )
    { all.push_back( made ); },
    silent );
  return all;
}

OGRGeometryUniquePtr geometryOf( const std::vector<Rings> &polygons )
{
  const Wkb wkb = multiPolygonWkb( polygons );
  OGRGeometry *read = nullptr;
  EXPECT_EQ( OGRGeometryFactory::createFromWkb( wkb.data(), nullptr, &read, wkb.size() ), OGRERR_NONE );
  return OGRGeometryUniquePtr( read );
}

double areaOf( const OGRGeometry &geometry )
{
  return geometry.IsEmpty() ? 0 : OGR_G_Area( OGRGeometry::ToHandle( const_cast<OGRGeometry *>( &geometry ) ) );
}

double metresWithin( const Catchment &catchment, uint32_t limit )
{
  double metres = 0;
  for ( const ReachedPart &part : catchment.parts )
    metres += part.limit <= limit ? part.piece.to - part.piece.from : 0;
  return metres;
}

// Points of the plane that the parts begin and end at, in the order of the parts.
std::vector<std::pair<Point, Point>> endsOf( const RoadNetwork &network, const Catchment &catchment )
{
  std::vector<std::pair<Point, Point>> ends;
  std::vector<Point> line;
  for ( const ReachedPart &part : catchment.parts )
  {
    lineBetween( network, part.edge, part.piece.from, part.piece.to, line );
    ends.emplace_back( line.front(), line.back() );
  }
  return ends;
}

TEST( CatchmentTest, ARoadIsCutWhereTheLimitIsMet )
{
  // 10 km at 35 km/h from A: 5 minutes reach 2,916.67 m, 10 minutes twice as far
  const Drawing drawing( "A         B", { "A-B" } );
  const RoadTravel travel = travelOver( drawing.network() );
  const auto all = catchmentsOf( travel, drawing.points( "A" ), { .limitSeconds = { 300, 600 } } );
  ASSERT_EQ( all.size(), 1U );
  EXPECT_EQ( all[0].supply, 0U );
  ASSERT_EQ( all[0].parts.size(), 2U );
  EXPECT_EQ( all[0].parts[0].limit, 0U );
  EXPECT_NEAR( all[0].parts[0].piece.from, 0, 1e-9 );
  EXPECT_NEAR( all[0].parts[0].piece.to, 35000.0 / 12, 1e-6 );
  EXPECT_NEAR( all[0].parts[0].piece.secondsAtTo, 300, 1e-9 );
  EXPECT_EQ( all[0].parts[1].limit, 1U );
  EXPECT_NEAR( all[0].parts[1].piece.to, 35000.0 / 6, 1e-6 );
  const auto ends = endsOf( travel.network(), all[0] );
  EXPECT_NEAR( testFrame().metres( drawing.at( 'A' ), ends[1].second ), 35000.0 / 6, 0.01 );
}

TEST( CatchmentTest, BothEndsReachedAndTheMiddleNotIsTwoParts )
{
  // from A round both sides to the far road B-C of 12 km: 1000 s go 9.72 km, 3.16 of them to B or 9.06 to C
  const Drawing drawing( "   A\nB           C", { "A-B 县道", "A-C 县道", "B-C 县道" } );
  const RoadTravel travel = travelOver( drawing.network() );
  const double legB = testFrame().metres( drawing.at( 'A' ), drawing.at( 'B' ) );
  const auto all = catchmentsOf( travel, drawing.points( "A" ), { .limitSeconds = { 1000 }, .snapMetres = 500 } );
  const double reach = 1000 / 3.6 * 35;
  const double legC = testFrame().metres( drawing.at( 'A' ), drawing.at( 'C' ) );
  ASSERT_LT( legB, reach );
  ASSERT_LT( legC, reach );
  std::vector<EdgePiece> far;
  for ( const ReachedPart &part : all[0].parts )
  {
    if ( travel.network().edges[part.edge].road == 2 )
      far.push_back( part.piece );
  }
  ASSERT_EQ( far.size(), 2U );
  EXPECT_NEAR( far[0].from, 0, 1e-9 );
  EXPECT_NEAR( far[0].to, reach - legB, 1e-6 );
  EXPECT_NEAR( far[1].from, 12000 - ( reach - legC ), 0.05 );
  EXPECT_NEAR( far[1].to, 12000, 0.05 );
}

TEST( CatchmentTest, OneWayRoadsAreReachedTheWayOneMayDrive )
{
  const Drawing drawing( "A    B    C", { "A>B", "B-C" } );
  const RoadTravel travel = travelOver( drawing.network() );
  CatchmentOptions options { .limitSeconds = { 300 } };
  options.direction = Direction::SupplyToDemand;
  EXPECT_NEAR( metresWithin( catchmentsOf( travel, drawing.points( "B" ), options )[0], 0 ), 35000.0 / 12, 1e-3 ) << "away from B there is only the road to C";
  options.direction = Direction::DemandToSupply;
  EXPECT_NEAR( metresWithin( catchmentsOf( travel, drawing.points( "B" ), options )[0], 0 ), 2 * 35000.0 / 12, 1e-3 );
}

TEST( CatchmentTest, WalkersTakeOneWayRoadsBothWays )
{
  const Drawing drawing( "A    B    C", { "A>B", "B-C" } );
  CatchmentOptions options { .limitSeconds = { 600 }, .direction = Direction::SupplyToDemand };
  EXPECT_NEAR( metresWithin( catchmentsOf( travelOver( drawing.network(), Profile::Walk ), drawing.points( "B" ), options )[0], 0 ), 2 * 600 * walking, 1e-3 );
}

TEST( CatchmentTest, ABarrierIsReachedAndNotPassedByCars )
{
  const Drawing drawing( "A         B", { "A-B" } );
  RoadNetwork network = drawing.network();
  network.barriers = std::vector<EdgeBarrier> { { 0, 1500 } };
  const CatchmentOptions options { .limitSeconds = { 600 } };
  const auto driven = catchmentsOf( travelOver( network ), drawing.points( "A" ), options );
  EXPECT_NEAR( metresWithin( driven[0], 0 ), 1500, 1e-9 );
  const auto area = Area::fromWkb( multiPolygonWkb( driven[0].polygons[0] ) );
  EXPECT_TRUE( area->covers( { drawing.at( 'A' ).x + 1490, drawing.at( 'A' ).y } ) );
  EXPECT_FALSE( area->covers( { drawing.at( 'A' ).x + 1700, drawing.at( 'A' ).y } ) ) << "a house there drives from its own side";
  EXPECT_NEAR( metresWithin( catchmentsOf( travelOver( network, Profile::Walk ), drawing.points( "A" ), { .limitSeconds = { 2400 } } )[0], 0 ), 2400 * walking, 1e-6 );
}

TEST( CatchmentTest, TheAccessLegOfTheSupplyIsCountedAndItJoinsMidEdge )
{
  const Drawing drawing( "A         B", { "A-B" } );
  Points supply;
  supply.add( 1, { drawing.at( 'A' ).x + 4000, drawing.at( 'A' ).y + 100 } );
  const auto all = catchmentsOf( travelOver( drawing.network() ), supply, { .limitSeconds = { 200, 400 } } );
  // 100 m on foot take 80 s
  EXPECT_NEAR( metresWithin( all[0], 0 ), 2 * 120 / kilometreAt35 * 1000, 0.01 );
  EXPECT_NEAR( metresWithin( all[0], 1 ), 2 * 320 / kilometreAt35 * 1000, 0.01 );
  ASSERT_EQ( all[0].parts.size(), 4U );
  EXPECT_NEAR( all[0].parts[1].piece.to, 4000, 0.01 );
  EXPECT_NEAR( all[0].parts[1].piece.secondsAtTo, 80, 1e-3 );
}

TEST( CatchmentTest, TheLimitIsInclusive )
{
  const Drawing drawing( "A  B  C", { "A-B", "B-C" } );
  const RoadTravel travel = travelOver( drawing.network() );
  const double metres = travel.network().edges[0].metres;
  const double exact = travel.seconds( 0, 0, metres, true );
  ASSERT_NEAR( exact, 3 * kilometreAt35, 1e-3 );
  const auto all = catchmentsOf( travel, drawing.points( "A" ), { .limitSeconds = { exact } } );
  EXPECT_NEAR( metresWithin( all[0], 0 ), metres, 1e-6 );
  for ( const ReachedPart &part : all[0].parts )
    EXPECT_EQ( part.edge, 0U ) << "nothing of the road behind B";
}

TEST( CatchmentTest, SuppliesOverlapEachWithItsOwnAndDissolvedTheyAreOne )
{
  const Drawing drawing( "A    B    C", { "A-B", "B-C" } );
  const RoadTravel travel = travelOver( drawing.network() );
  CatchmentOptions options { .limitSeconds = { 600 } };
  const auto all = catchmentsOf( travel, drawing.points( "AC" ), options );
  ASSERT_EQ( all.size(), 2U );
  EXPECT_NEAR( metresWithin( all[0], 0 ), 35000.0 / 6, 1e-3 );
  EXPECT_NEAR( metresWithin( all[1], 0 ), 35000.0 / 6, 1e-3 );
  options.dissolved = true;
  const auto one = catchmentsOf( travel, drawing.points( "AC" ), options );
  ASSERT_EQ( one.size(), 1U );
  EXPECT_EQ( one[0].supply, Catchment::allSupplies );
  EXPECT_NEAR( metresWithin( one[0], 0 ), 10000, 0.1 ) << "all of the road, each place once";
}

TEST( CatchmentTest, ARingRoadRoundLandThatIsNotReachedLeavesAHole )
{
  const Drawing drawing( "A      B\n\n\n\n\n\n\nD      C", { "A-B", "B-C", "C-D", "D-A" } );
  const auto all = catchmentsOf( travelOver( drawing.network() ), drawing.points( "A" ), { .limitSeconds = { 7200 }, .snapMetres = 1000 } );
  const auto &land = all[0].polygons[0];
  ASSERT_EQ( land.size(), 1U );
  ASSERT_EQ( land[0].size(), 2U ) << "one hole";
  EXPECT_NEAR( -planeArea( { land[0][1] } ), 5000.0 * 5000, 5000 * 4 * 20 ) << "7 km less 1 km on each side";
  // outside: 9 km square with rounded corners
  EXPECT_NEAR( planeArea( { land[0][0] } ), 9000.0 * 9000 - ( 4 - M_PI ) * 1e6, 1e5 );
  EXPECT_TRUE( geometryOf( land )->IsValid() );
}

TEST( CatchmentTest, TheLandNarrowsAsTheTimeLeftToWalkDoes )
{
  // 20 minutes along a road at 35 km/h: at x metres from A the rest of the time walks (1200 - x / 9.72) * 1.25 m, at most 500
  const Drawing drawing( "A              B", { "A-B" } );
  const auto all = catchmentsOf( travelOver( drawing.network() ), drawing.points( "A" ), { .limitSeconds = { 1200 }, .snapMetres = 500, .cellMetres = 50 } );
  const auto area = Area::fromWkb( multiPolygonWkb( all[0].polygons[0] ) );
  ASSERT_TRUE( area );
  for ( double x = 200; x < 11000; x += 333 )
  {
    const double width = std::min( 500.0, ( 1200 - x / ( 35 / 3.6 ) ) * walking );
    EXPECT_TRUE( area->covers( { drawing.at( 'A' ).x + x, drawing.at( 'A' ).y + width - 12 } ) ) << x;
    EXPECT_FALSE( area->covers( { drawing.at( 'A' ).x + x, drawing.at( 'A' ).y + std::max( width, 37.5 ) + 12 } ) ) << x;
  }
}

TEST( CatchmentTest, WithoutRoadOrPositionThereIsNothingAndTheReason )
{
  const Drawing drawing( "A B", { "A-B" } );
  Points supply = drawing.points( "A" );
  supply.add( 2, { drawing.at( 'A' ).x, drawing.at( 'A' ).y + 5000 } );
  supply.add( 3, { std::nan( "" ), std::nan( "" ) } );
  supply.add( 4, { drawing.at( 'A' ).x, drawing.at( 'A' ).y + 900 } ); // 12 minutes on foot
  const RoadTravel travel = travelOver( drawing.network() );
  const auto all = catchmentsOf( travel, supply, { .limitSeconds = { 300 } } );
  ASSERT_EQ( all.size(), 4U );
  EXPECT_EQ( all[0].reason, Reason::Ok );
  EXPECT_EQ( all[1].reason, Reason::NoRoadNear );
  EXPECT_EQ( all[2].reason, Reason::NoPosition );
  EXPECT_EQ( all[3].reason, Reason::BeyondLimit );
  for ( size_t i = 1; i < 4; ++i )
  {
    EXPECT_TRUE( all[i].parts.empty() );
    ASSERT_EQ( all[i].polygons.size(), 1U );
    EXPECT_TRUE( all[i].polygons[0].empty() );
  }
  Points nowhere;
  nowhere.add( 1, { drawing.at( 'A' ).x, drawing.at( 'A' ).y + 5000 } );
  const auto none = catchmentsOf( travel, nowhere, { .limitSeconds = { 300 }, .dissolved = true } );
  ASSERT_EQ( none.size(), 1U );
  EXPECT_EQ( none[0].reason, Reason::NoSupply );
  EXPECT_TRUE( catchmentsOf( travel, {}, { .limitSeconds = { 300 } } ).empty() );
  EXPECT_TRUE( catchmentsOf( travel, {}, { .limitSeconds = { 300 }, .dissolved = true } ).empty() );
}

TEST( CatchmentTest, ALimitOfZeroIsAnEmptyCatchment )
{
  const Drawing drawing( "A B", { "A-B" } );
  const auto all = catchmentsOf( travelOver( drawing.network() ), drawing.points( "A" ), { .limitSeconds = { 0 } } );
  ASSERT_EQ( all.size(), 1U );
  EXPECT_TRUE( all[0].parts.empty() );
  EXPECT_EQ( metresWithin( all[0], 0 ), 0 );
}

TEST( CatchmentTest, TooSmallCellsAreRefusedWithASizeThatWouldDo )
{
  const Drawing drawing( "A         B", { "A-B" } );
  const RoadTravel travel = travelOver( drawing.network() );
  test::expectError( ErrorCode::BadValue, { "CELL_METRES" }, [&]
    { catchmentsOf( travel, drawing.points( "A" ), { .limitSeconds = { 3600 }, .cellMetres = 0.5 } ); } );
}

TEST( CatchmentTest, CancelIsHeardWhereverItComes )
{
  const Drawing drawing( "A    B    C", { "A-B", "B-C" } );
  const RoadTravel travel = travelOver( drawing.network() );
  const Points supply = drawing.points( "ABCABC" );
  int heard = 0;
  for ( bool finished = false; !finished; )
  {
    test::ListeningProgress progress;
    progress.stopAfter = heard;
    int delivered = 0;
    try
    {
      tbb::global_control one( tbb::global_control::max_allowed_parallelism, 1 );
      catchments(
        travel, supply, { .limitSeconds = { 300 } }, [&]( const Catchment & )
        { ++delivered; },
        progress );
      EXPECT_EQ( delivered, 6 );
      finished = true;
    }
    catch ( const Error &error )
    {
      EXPECT_EQ( error.code(), ErrorCode::Cancelled );
      EXPECT_LE( delivered, 6 );
      ++heard;
    }
  }
  EXPECT_GT( heard, 5 );
}

TEST( CatchmentTest, AnErrorOfTheOneWhoReceivesComesThrough )
{
  const Drawing drawing( "A B", { "A-B" } );
  Progress silent;
  const RoadTravel travel = travelOver( drawing.network() );
  Points many;
  for ( int i = 0; i < 100; ++i )
    many.add( i, drawing.at( 'A' ) );
  EXPECT_THROW( catchments(
                  travel, many, { .limitSeconds = { 300 } }, []( const Catchment & )
                  { throw std::runtime_error( "full" ); },
                  silent ),
    std::runtime_error );
}

// ---- against brute force

struct Land
{
    RoadNetwork network;
    Points supply;
    Points demand;
};

Land randomLand( unsigned seed )
{
  std::mt19937 random( seed );
  const auto below = [&]( int count )
  { return static_cast<int>( random() % static_cast<unsigned>( count ) ); };
  const int side = 3 + below( 4 );
  std::vector<Point> places;
  for ( int i = 0; i < side * side; ++i )
    places.push_back( { 500000 + 900.0 * ( i % side ) + below( 500 ), 3300000 + 900.0 * ( i / side ) + below( 500 ) } );
  test::MemoryRows rows( GeometryType::Line, { { field::roadClass, FieldType::Text }, { field::oneway, FieldType::Integer }, { field::status, FieldType::Text } } );
  const auto road = [&]( int a, int b )
  {
    if ( below( 5 ) == 0 )
      return;
    const char *classes[] = { "国道", "县道", "乡道", "村道", "便道" };
    const Point from = places[static_cast<size_t>( a )];
    const Point to = places[static_cast<size_t>( b )];
    rows.add( fmt::format( "LINESTRING ({} {},{} {},{} {})", from.x, from.y, 0.5 * ( from.x + to.x ) + below( 20 ), 0.5 * ( from.y + to.y ) + below( 20 ), to.x, to.y ),
      { classes[below( 5 )], static_cast<int64_t>( below( 3 ) == 0 ? 1 - 2 * below( 2 ) : 0 ), below( 15 ) == 0 ? "封闭" : "通车" } );
  };
  for ( int y = 0; y < side; ++y )
  {
    for ( int x = 0; x < side; ++x )
    {
      if ( x + 1 < side )
        road( y * side + x, y * side + x + 1 );
      if ( y + 1 < side )
        road( y * side + x, ( y + 1 ) * side + x );
    }
  }
  rows.add( fmt::format( "LINESTRING ({} {},{} {})", places[0].x, places[0].y, places[0].x - 700, places[0].y - 700 ), { "县道", int64_t { 0 }, "通车" } );
  Progress silent;
  Land land { buildNetwork( readRoads( rows, testFrame(), Standards( defaultStandards() ), {}, silent ), testFrame(), 1, silent ), {}, {} };
  const auto anywhere = [&]
  { return below( 5 ) == 0 ? places[static_cast<size_t>( below( side * side ) )] : Point { 499500.0 + below( 900 * side + 700 ), 3299500.0 + below( 900 * side + 700 ) }; };
  for ( int i = 0; i < 4; ++i )
    land.supply.add( i, anywhere() );
  for ( int i = 0; i < 40; ++i )
    land.demand.add( i, anywhere(), 1 + below( 6 ) );
  return land;
}

/**
 * Seconds between supplies and a place on the roads by Bellman and Ford over the nodes: shares the joins with what is
 * tested, and no search.
 */
class BruteForce
{
  public:
    BruteForce( const RoadTravel &travel, const Points &supply, size_t first, size_t last, bool backwards, double snapMetres )
      : mNetwork( travel.network() ), mTravel( travel ), mBackwards( backwards ), mCosts( mNetwork.nodes.size(), infinity )
    {
      Progress silent;
      const RoadJoins joins = joinRoads( mNetwork, travel.profile(), supply, snapMetres, silent );
      mStarts.assign( joins.joins.begin() + static_cast<ptrdiff_t>( joins.offsets[first] ), joins.joins.begin() + static_cast<ptrdiff_t>( joins.offsets[last] ) );
      for ( const RoadJoin &start : mStarts )
      {
        const RoadEdge &edge = mNetwork.edges[start.edge];
        lower( edge.from, start.accessMetres / walking + along( start.edge, start.along, 0 ) );
        lower( edge.to, start.accessMetres / walking + along( start.edge, start.along, edge.metres ) );
      }
      for ( bool changed = true; changed; )
      {
        changed = false;
        for ( uint32_t i = 0; i < mNetwork.edges.size(); ++i )
        {
          const RoadEdge &edge = mNetwork.edges[i];
          changed |= lower( edge.to, mCosts[edge.from] + along( i, 0, edge.metres ) );
          changed |= lower( edge.from, mCosts[edge.to] + along( i, edge.metres, 0 ) );
        }
      }
    }

    double seconds( uint32_t edge, double at ) const
    {
      const RoadEdge &road = mNetwork.edges[edge];
      double best = std::min( mCosts[road.from] + along( edge, 0, at ), mCosts[road.to] + along( edge, road.metres, at ) );
      for ( const RoadJoin &start : mStarts )
      {
        if ( start.edge == edge )
          best = std::min( best, start.accessMetres / walking + along( edge, start.along, at ) );
      }
      return best;
    }

  private:
    // from one place of an edge outwards to another
    double along( uint32_t edge, double from, double to ) const
    {
      const Road &road = mNetwork.roads[mNetwork.edges[edge].road];
      if ( !usable( road, mTravel.profile() ) )
        return infinity;
      const bool forwards = ( to > from ) != mBackwards;
      if ( mTravel.profile() == Profile::Drive && to != from && road.oneway == ( forwards ? Oneway::Against : Oneway::Along ) )
        return infinity;
      return std::abs( to - from ) / ( mTravel.profile() == Profile::Walk ? walking : road.driveKmh / 3.6 );
    }

    bool lower( uint32_t node, double seconds )
    {
      if ( !( seconds < mCosts[node] - 1e-12 ) )
        return false;
      mCosts[node] = seconds;
      return true;
    }

    const RoadNetwork &mNetwork;
    const RoadTravel &mTravel;
    bool mBackwards;
    std::vector<double> mCosts;
    std::vector<RoadJoin> mStarts;
};

class CatchmentProperty : public testing::TestWithParam<unsigned>
{
};

TEST_P( CatchmentProperty, EveryPlaceOfEveryEdgeIsInAPartIfItsTimeIsWithinTheLimit_exhaustive )
{
  int inside = 0;
  int outside = 0;
  for ( unsigned seed = GetParam(); seed < GetParam() + 25; ++seed )
  {
    const Land land = randomLand( seed );
    for ( const Profile profile : { Profile::Drive, Profile::Walk } )
    {
      const RoadTravel travel = travelOver( land.network, profile );
      for ( const bool dissolved : { false, true } )
      {
        for ( const Direction direction : { Direction::DemandToSupply, Direction::SupplyToDemand } )
        {
          CatchmentOptions options { .limitSeconds = { 120, 260, 500 }, .direction = direction, .snapMetres = 400, .cellMetres = 200, .dissolved = dissolved };
          const auto all = catchmentsOf( travel, land.supply, options );
          for ( const Catchment &catchment : all )
          {
            const BruteForce oracle( travel, land.supply, dissolved ? 0 : catchment.supply, dissolved ? land.supply.size() : catchment.supply + 1, direction == Direction::DemandToSupply, 400 );
            size_t next = 0;
            for ( uint32_t edge = 0; edge < land.network.edges.size(); ++edge )
            {
              const size_t first = next;
              while ( next < catchment.parts.size() && catchment.parts[next].edge == edge )
                ++next;
              for ( double part = 0.013; part < 1; part += 0.0371 )
              {
                const double at = land.network.edges[edge].metres * part;
                const double seconds = oracle.seconds( edge, at );
                std::vector<uint32_t> limits;
                for ( size_t i = first; i < next; ++i )
                {
                  if ( at < catchment.parts[i].piece.from || at > catchment.parts[i].piece.to )
                    continue;
                  limits.push_back( catchment.parts[i].limit );
                  const EdgePiece &piece = catchment.parts[i].piece;
                  ASSERT_NEAR( piece.secondsAtFrom + ( piece.secondsAtTo - piece.secondsAtFrom ) * ( at - piece.from ) / ( piece.to - piece.from ), seconds, 1e-6 );
                }
                uint32_t expected = 0;
                while ( expected < 3 && seconds > options.limitSeconds[expected] )
                  ++expected;
                ASSERT_EQ( limits, expected < 3 ? std::vector<uint32_t> { expected } : std::vector<uint32_t> {} ) << "seed " << seed << " edge " << edge << " at " << at << ": " << seconds << " s";
                ++( expected < 3 ? inside : outside );
              }
            }
            ASSERT_EQ( next, catchment.parts.size() ) << "parts are in the order of the edges";
          }
        }
      }
    }
  }
  EXPECT_GT( inside, 1000 );
  EXPECT_GT( outside, 1000 );
}

TEST_P( CatchmentProperty, LandIsValidNestedAndHoldsItsRoadsAndGridPointsByTheirExactTimes_exhaustive )
{
  Progress silent;
  size_t held = 0;
  size_t lost = 0;
  size_t points = 0;
  for ( unsigned seed = GetParam(); seed < GetParam() + 10; ++seed )
  {
    const Land land = randomLand( seed );
    const RoadTravel travel = travelOver( land.network );
    CatchmentOptions options { .limitSeconds = { 120, 260, 500 }, .snapMetres = seed % 3 == 0 ? 50.0 : 400.0, .cellMetres = seed % 2 == 0 ? 100.0 : 70.0 };
    const auto all = catchmentsOf( travel, land.supply, options );
    // households at the points of the grid
    Points grid;
    for ( double x = 498050 + 20 * options.cellMetres; x < 506000; x += options.cellMetres * 3 )
    {
      for ( double y = 3298000; y < 3306000; y += options.cellMetres * 3 )
        grid.add( 0, { std::round( x / options.cellMetres ) * options.cellMetres, std::round( y / options.cellMetres ) * options.cellMetres } );
    }
    const Reach reach = travel.reach( grid, land.supply, { .direction = options.direction, .limitSeconds = 1e6, .snapMetres = options.snapMetres }, silent );
    std::vector<std::vector<double>> seconds( land.supply.size(), std::vector<double>( grid.size(), infinity ) );
    for ( size_t i = 0; i < grid.size(); ++i )
    {
      for ( uint64_t row = reach.offsets[i]; row < reach.offsets[i + 1]; ++row )
        seconds[reach.supply[row]][i] = reach.seconds[row];
    }
    std::vector<Point> line;
    for ( const Catchment &catchment : all )
    {
      OGRGeometryUniquePtr shorter;
      for ( uint32_t limit = 0; limit < 3; ++limit )
      {
        const auto &polygons = catchment.polygons[limit];
        const bool anyRoad = metresWithin( catchment, limit ) > 0;
        ASSERT_TRUE( !polygons.empty() || !anyRoad );
        if ( polygons.empty() )
          continue;
        OGRGeometryUniquePtr geometry = geometryOf( polygons );
        ASSERT_TRUE( geometry->IsValid() ) << "seed " << seed;
        if ( shorter )
        {
          const OGRGeometryUniquePtr beyond( shorter->Difference( geometry.get() ) );
          ASSERT_LT( areaOf( *beyond ), 1e-3 ) << "seed " << seed << " limit " << limit;
        }
        const auto area = Area::fromWkb( multiPolygonWkb( polygons ) );
        for ( const ReachedPart &part : catchment.parts )
        {
          if ( part.limit > limit )
            continue;
          for ( double along = 0; along <= 1; along += 0.125 )
          {
            const double at = part.piece.from + ( part.piece.to - part.piece.from ) * along;
            lineBetween( land.network, part.edge, std::max( 0.0, at - 0.001 ), at, line );
            ++( area->covers( line.back() ) ? held : lost );
          }
        }
        for ( size_t i = 0; i < grid.size(); ++i )
        {
          const double late = seconds[catchment.supply][i] - options.limitSeconds[limit];
          ASSERT_TRUE( late >= -0.01 || area->covers( grid.at[i] ) ) << "seed " << seed;
          points += late < -0.01 ? 1 : 0;
          // farther from the roads than the roadside: only by its time
          if ( late > 0.01 && area->covers( grid.at[i] ) )
          {
            double nearest = infinity;
            for ( uint32_t position = 0; position < land.network.segments.points().size(); ++position )
            {
              if ( land.network.segments.owner( position ) == SegmentIndex::noOwner )
                continue;
              const Segment segment = land.network.segments.segment( position );
              for ( double along = 0; along <= 1; along += 0.02 )
                nearest = std::min( nearest, planeDistance( grid.at[i], between( segment.a, segment.b, along ) ) );
            }
            ASSERT_LT( nearest, 0.75 * options.cellMetres + 5 ) << "seed " << seed;
          }
        }
        shorter = std::move( geometry );
      }
    }
  }
  EXPECT_GT( points, 500U );
  EXPECT_GT( held, 2000U );
  EXPECT_EQ( lost, 0U );
}

TEST_P( CatchmentProperty, PersonsInsideAreThoseOfTheTravelMatrix_exhaustive )
{
  Progress silent;
  for ( unsigned seed = GetParam(); seed < GetParam() + 25; ++seed )
  {
    const Land land = randomLand( seed );
    const RoadTravel travel = travelOver( land.network );
    const std::vector<double> limits { 120, 260, 500 };
    const Query query { .snapMetres = 400 };
    const CatchmentCounts counts = countInside( travel, land.demand, land.supply, limits, query, true, silent );
    std::vector<std::vector<Inside>> expected( land.supply.size(), std::vector<Inside>( 3 ) );
    std::vector<Inside> ofAny( 3 );
    for ( size_t limit = 0; limit < 3; ++limit )
    {
      Query within = query;
      within.limitSeconds = limits[limit];
      const Reach reach = travel.reach( land.demand, land.supply, within, silent );
      for ( size_t i = 0; i < land.demand.size(); ++i )
      {
        for ( uint64_t row = reach.offsets[i]; row < reach.offsets[i + 1]; ++row )
        {
          ++expected[reach.supply[row]][limit].households;
          expected[reach.supply[row]][limit].persons += land.demand.weight[i];
        }
        ofAny[limit].households += reach.offsets[i] < reach.offsets[i + 1] ? 1 : 0;
      }
    }
    int64_t excluded = 0;
    for ( const Reason reason : counts.nearest.reason )
      excluded += reason == Reason::Ok || reason == Reason::BeyondLimit ? 0 : 1;
    for ( size_t limit = 0; limit < 3; ++limit )
    {
      for ( size_t supply = 0; supply < land.supply.size(); ++supply )
      {
        ASSERT_EQ( counts.bySupply[supply][limit].households, expected[supply][limit].households ) << "seed " << seed;
        ASSERT_EQ( counts.bySupply[supply][limit].persons, expected[supply][limit].persons );
      }
      ASSERT_EQ( counts.ofAll[limit].households, ofAny[limit].households );
    }
    ASSERT_EQ( counts.ofAll[2].households + counts.beyond.households + excluded, static_cast<int64_t>( land.demand.size() ) );
  }
}

INSTANTIATE_TEST_SUITE_P( Seeds, CatchmentProperty, testing::Values( 0U, 100U, 200U, 300U ) );

TEST( CatchmentTest, TheNumberOfThreadsChangesNothing )
{
  const Land land = randomLand( 7 );
  const RoadTravel travel = travelOver( land.network );
  Points many;
  for ( int round = 0; round < 20; ++round )
  {
    for ( size_t i = 0; i < land.supply.size(); ++i )
      many.add( round, { land.supply.at[i].x + 10 * round, land.supply.at[i].y } );
  }
  const CatchmentOptions options { .limitSeconds = { 200, 400 } };
  const auto run = [&]( size_t threads )
  {
    tbb::global_control control( tbb::global_control::max_allowed_parallelism, threads );
    std::vector<Wkb> written;
    CatchmentRows rows( travel.network(), options );
    for ( const Catchment &catchment : catchmentsOf( travel, many, options ) )
    {
      for ( const Row &row : rows.land( catchment, Value( static_cast<int64_t>( catchment.supply ) ), {} ) )
        written.push_back( row.geometry );
      for ( const Row &row : rows.roads( catchment, Value( static_cast<int64_t>( catchment.supply ) ) ) )
        written.push_back( row.geometry );
    }
    return written;
  };
  const auto one = run( 1 );
  EXPECT_EQ( one, run( 4 ) );
  EXPECT_EQ( one, run( 4 ) );
  EXPECT_GT( one.size(), 80U );
}

TEST( CatchmentTest, RowsHaveTheLongestLimitFirstAndEachRoadOnce )
{
  const Drawing drawing( "A         B", { "A-B" } );
  const RoadTravel travel = travelOver( drawing.network() );
  const CatchmentOptions options { .limitSeconds = { 300, 600, 3600 } };
  const auto all = catchmentsOf( travel, drawing.points( "A" ), options );
  CatchmentRows rows( travel.network(), options );
  const std::vector<Row> land = rows.land( all[0], Value( std::string( "F1" ) ), { { 1, 4 }, { 2, 9 }, { 5, 20 } } );
  ASSERT_EQ( land.size(), 3U );
  const auto cellOf = [&]( const Row &row, const char *name )
  { return row.values.at( static_cast<size_t>( catchmentLayer.field( name ) - catchmentLayer.fields.data() ) ); };
  EXPECT_EQ( cellOf( land[0], catchmentField::minutes ), Value( 60.0 ) );
  EXPECT_EQ( cellOf( land[0], catchmentField::households ), Value( int64_t { 5 } ) );
  EXPECT_EQ( cellOf( land[2], catchmentField::persons ), Value( 4.0 ) );
  EXPECT_NEAR( *number( cellOf( land[2], catchmentField::kilometres ) ), 2.917, 1e-9 );
  EXPECT_NEAR( *number( cellOf( land[0], catchmentField::kilometres ) ), 10, 1e-3 );
  EXPECT_EQ( text( cellOf( land[0], catchmentField::reason ) ), "ok" );
  EXPECT_NE( text( cellOf( land[0], catchmentField::method ) ).find( "100" ), std::string::npos );
  EXPECT_TRUE( isNull( rows.land( all[0], Value(), {} )[0].values[3] ) ) << "not counted is not zero";
  const std::vector<Row> roads = rows.roads( all[0], Value( std::string( "F1" ) ) );
  ASSERT_EQ( roads.size(), 3U );
  EXPECT_EQ( roads[1].values[2], Value( 5.0 ) );
  EXPECT_EQ( roads[1].values[3], Value( 10.0 ) );
  double kilometres = 0;
  for ( const Row &row : roads )
    kilometres += *number( row.values[4] );
  EXPECT_NEAR( kilometres, 10, 2e-3 );
}

TEST( LimitsTest, AreReadInAnyOrderAndWithChineseCommas )
{
  EXPECT_EQ( limitsFrom( "15,30,60" ), ( std::vector<double> { 900, 1800, 3600 } ) );
  EXPECT_EQ( limitsFrom( " 60，15、30；15 " ), ( std::vector<double> { 900, 1800, 3600 } ) );
  EXPECT_EQ( limitsFrom( "7.5" ), ( std::vector<double> { 450 } ) );
}

TEST( LimitsTest, WhatIsNoLimitIsRefusedByName )
{
  for ( const char *bad : { "0", "-5", "inf", "nan", "abc" } )
    test::expectError( ErrorCode::BadValue, { bad, "15,30,60" }, [&]
      { limitsFrom( std::string( "15," ) + bad ); } );
  for ( const char *empty : { "", " , ,", "，" } )
    test::expectError( ErrorCode::BadValue, { "15,30,60" }, [&]
      { limitsFrom( empty ); } );
}

} // namespace
} // namespace lantu
