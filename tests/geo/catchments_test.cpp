// SPDX-License-Identifier: GPL-3.0-or-later
// Catchments of nothing, stopped, failing, and on any number of threads.
#include <gtest/gtest.h>

#include <cmath>

#include <tbb/global_control.h>

#include "catchments_support.h"
#include "roads_support.h"
#include "support.h"
#include "travel/catchment_tables.h"

namespace lantu
{
namespace
{

using test::catchmentsOf;
using test::Drawing;
using test::Land;
using test::metresWithin;
using test::randomLand;
using test::travelOver;

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

} // namespace
} // namespace lantu
