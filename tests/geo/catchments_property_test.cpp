// SPDX-License-Identifier: GPL-3.0-or-later
// Catchments against brute force over random lands, and what their polygons promise.
#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "catchments_support.h"
#include "place/area.h"
#include "place/wkb_points.h"
#include "roads_support.h"
#include "travel/catchment_counts.h"

namespace lantu
{
namespace
{

using test::catchmentsOf;
using test::geometryOf;
using test::Land;
using test::metresWithin;
using test::randomLand;
using test::testFrame;
using test::travelOver;
using test::walking;

constexpr double infinity = std::numeric_limits<double>::infinity();

double areaOf( const OGRGeometry &geometry )
{
  return geometry.IsEmpty() ? 0 : OGR_G_Area( OGRGeometry::ToHandle( const_cast<OGRGeometry *>( &geometry ) ) );
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
    // land goes by the nearest four roads of a point (decision 6)
    const RoadJoins joins = joinRoads( land.network, travel.profile(), grid, options.snapMetres, silent, 4 );
    std::vector<std::vector<double>> seconds( land.supply.size(), std::vector<double>( grid.size(), infinity ) );
    for ( size_t supply = 0; supply < land.supply.size(); ++supply )
    {
      const BruteForce brute( travel, land.supply, supply, supply + 1, options.direction == Direction::DemandToSupply, options.snapMetres );
      for ( size_t i = 0; i < grid.size(); ++i )
      {
        for ( const RoadJoin &join : joins.of( i ) )
          seconds[supply][i] = std::min( seconds[supply][i], brute.seconds( join.edge, join.along ) + join.accessMetres / walking );
      }
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

} // namespace
} // namespace lantu
