// SPDX-License-Identifier: GPL-3.0-or-later
// Turns that may not be taken and places that no vehicle passes.
#include <gtest/gtest.h>

#include <cmath>
#include <random>

#include "roads_support.h"
#include "travel/bucket_queue.h"
#include "travel/road_travel.h"

namespace lantu
{
namespace
{

using test::Drawing;

constexpr double walking = 4.5 / 3.6;

//! The edge between two places of the drawing, and the node at one.
uint32_t edgeBetween( const RoadNetwork &network, Point a, Point b )
{
  for ( uint32_t i = 0; i < network.edges.size(); ++i )
  {
    const Point from = network.nodes[network.edges[i].from];
    const Point to = network.nodes[network.edges[i].to];
    if ( ( from == a && to == b ) || ( from == b && to == a ) )
      return i;
  }
  ADD_FAILURE() << "no such edge";
  return 0;
}

uint32_t nodeAt( const RoadNetwork &network, Point at )
{
  for ( uint32_t i = 0; i < network.nodes.size(); ++i )
  {
    if ( network.nodes[i] == at )
      return i;
  }
  ADD_FAILURE() << "no such node";
  return 0;
}

struct Crossroads
{
    // A square block B C E D, and A to come from; roads of 1 km
    Drawing drawing { "A B C\n\n  D E", { "A-B", "B-C", "B-D", "D-E", "C-E" }, 500 };
    RoadNetwork network = drawing.network();

    Crossroads &ban( const char *from, char node, const char *to )
    {
      std::vector<TurnRule> turns( network.turns.begin(), network.turns.end() );
      turns.push_back( { edgeBetween( network, drawing.at( from[0] ), drawing.at( from[1] ) ), nodeAt( network, drawing.at( node ) ), edgeBetween( network, drawing.at( to[0] ), drawing.at( to[1] ) ) } );
      network.turns = std::move( turns );
      return *this;
    }

    double kilometres( Point from, Point to, Profile profile = Profile::Drive, Direction direction = Direction::DemandToSupply ) const
    {
      const RoadTravel model( std::make_shared<RoadNetwork>( network ), profile, walking );
      Points demand;
      Points supply;
      demand.add( 1, from );
      supply.add( 2, to );
      Progress silent;
      const Points *sets[] = { &supply };
      Query query;
      query.direction = direction;
      query.snapMetres = 50; // else some would walk past the ban
      const double metres = model.nearest( demand, sets, query, silent ).front().metres[0];
      const Reach reach = model.reach( demand, supply, query, silent );
      EXPECT_EQ( reach.supply.size(), std::isnan( metres ) ? 0U : 1U );
      if ( !reach.metres.empty() )
      {
        EXPECT_NEAR( reach.metres[0], metres, 1e-9 );
      }
      return metres / 1000;
    }

    double kilometres( char from, char to, Profile profile = Profile::Drive ) const { return kilometres( drawing.at( from ), drawing.at( to ), profile ); }
};

TEST( RoadGraphTest, WhoMayNotTurnGoesRoundTheBlock )
{
  const Crossroads banned = Crossroads().ban( "AB", 'B', "BD" );
  EXPECT_NEAR( banned.kilometres( 'A', 'C' ), 2, 1e-4 ) << "straight on is free";
  EXPECT_NEAR( Crossroads().kilometres( 'A', 'D' ), 2, 1e-4 );
  EXPECT_NEAR( banned.kilometres( 'A', 'D' ), 4, 1e-4 ) << "by C and E";
  EXPECT_NEAR( banned.kilometres( 'D', 'A' ), 2, 1e-4 ) << "the other way round is another turn";
  EXPECT_NEAR( banned.kilometres( 'A', 'D', Profile::Walk ), 2, 1e-4 ) << "walkers do not mind";
}

TEST( RoadGraphTest, PlacesAlongEdgesKeepTheBanToo )
{
  const Crossroads banned = Crossroads().ban( "AB", 'B', "BD" );
  const Point onAB { banned.drawing.at( 'B' ).x - 300, banned.drawing.at( 'B' ).y };
  const Point onBD { banned.drawing.at( 'B' ).x, banned.drawing.at( 'B' ).y - 400 };
  const Point onBC { banned.drawing.at( 'B' ).x + 450, banned.drawing.at( 'B' ).y };
  EXPECT_NEAR( banned.kilometres( onAB, onBD ), 0.3 + 2 + 0.4, 1e-4 ) << "turning round at C";
  EXPECT_NEAR( Crossroads( banned ).ban( "BC", 'C', "BC" ).kilometres( onAB, onBD ), 0.3 + 3 + 0.6, 1e-4 ) << "where that is banned too";
  EXPECT_NEAR( banned.kilometres( onAB, onBC ), 0.3 + 0.45, 1e-4 );
  EXPECT_NEAR( banned.kilometres( onBD, onAB ), 0.4 + 0.3, 1e-4 );
  EXPECT_NEAR( banned.kilometres( onBD, onAB, Profile::Drive, Direction::SupplyToDemand ), 0.3 + 2 + 0.4, 1e-4 ) << "the vehicle comes from A";
}

TEST( RoadGraphTest, ABanOnEveryWayOnLeavesADeadEnd )
{
  const Crossroads banned = Crossroads().ban( "AB", 'B', "BD" ).ban( "AB", 'B', "BC" );
  EXPECT_TRUE( std::isnan( banned.kilometres( 'A', 'E' ) ) );
  EXPECT_NEAR( banned.kilometres( 'E', 'A' ), 3, 1e-4 );
}

TEST( RoadGraphTest, ABarrierIsReachedFromBothSidesAndPassedFromNone )
{
  Crossroads barred;
  const Point b = barred.drawing.at( 'B' );
  const uint32_t edge = edgeBetween( barred.network, b, barred.drawing.at( 'C' ) );
  const bool fromB = barred.network.nodes[barred.network.edges[edge].from] == b;
  barred.network.barriers = std::vector<EdgeBarrier> { { edge, fromB ? 250.0 : barred.network.edges[edge].metres - 250 } };
  const Point before { b.x + 200, b.y };
  const Point behind { b.x + 300, b.y };
  EXPECT_NEAR( barred.kilometres( before, behind ), 0.2 + 3 + 0.7, 1e-4 ) << "round the block, though 100 m apart";
  EXPECT_NEAR( barred.kilometres( before, behind, Profile::Walk ), 0.1, 1e-4 );
  EXPECT_NEAR( barred.kilometres( barred.drawing.at( 'A' ), before ), 1.2, 1e-4 );
  EXPECT_NEAR( barred.kilometres( 'A', 'C' ), 1 + 3, 1e-4 );
}

TEST( BucketQueueTest, EmptiesInTheOrderOfItsBucketsHoweverFarApart )
{
  std::mt19937 random( 1 );
  std::uniform_real_distribution<double> exponent( -3, 12 );
  BucketQueue queue;
  for ( const double width : { 0.5, 100.0 } )
  {
    queue.begin( width );
    for ( uint32_t i = 0; i < 2000; ++i )
      queue.push( std::pow( 10, exponent( random ) ), i );
    BucketQueue::Entry entry {};
    double last = 0;
    size_t pushed = 2000;
    size_t count = 0;
    while ( queue.pop( entry ) )
    {
      EXPECT_GE( std::floor( entry.cost / width ), std::floor( last / width ) - 1e-9 );
      last = std::max( last, entry.cost );
      if ( ++count % 3 == 0 && pushed < 2500 )
      {
        queue.push( last * 1.5, 0 ); // a search pushes while it empties
        ++pushed;
      }
    }
    EXPECT_EQ( count, pushed );
  }
}

} // namespace
} // namespace lantu
