// SPDX-License-Identifier: GPL-3.0-or-later
// Hot spots: a hand example, brute force, planted clusters, villages and their households.
#include "measure/hotspots.h"

#include <cmath>
#include <numeric>
#include <random>

#include <gmock/gmock.h>

#include "data/workspace.h"
#include "roads_support.h"
#include "support.h"

namespace lantu
{

namespace
{

using test::MemoryRows;
using test::testFrame;

//! Along the central meridian, where the plane is true to length.
std::vector<Point> along( size_t count, double metres = 1000 )
{
  std::vector<Point> places;
  for ( size_t i = 0; i < count; ++i )
    places.push_back( { 500000, 3300000 + metres * static_cast<double>( i ) } );
  return places;
}

//! The definition, pair by pair, with the textbook's variance, in long double.
std::vector<double> byDefinition( const std::vector<Point> &places, const std::vector<double> &values, const HotspotOptions &options )
{
  const size_t n = places.size();
  std::vector<double> z;
  long double sum = 0;
  long double squares = 0;
  for ( const double value : values )
  {
    sum += value;
    squares += static_cast<long double>( value ) * value;
  }
  const auto count = static_cast<long double>( n );
  const long double mean = sum / count;
  const long double s = std::sqrt( squares / count - mean * mean );
  for ( size_t i = 0; i < n; ++i )
  {
    std::vector<int> weight( n, 0 );
    if ( options.neighbourhood == Neighbourhood::Band )
    {
      for ( size_t j = 0; j < n; ++j )
        weight[j] = i == j || testFrame().geodesic( places[i], places[j] ) <= options.metres ? 1 : 0;
    }
    else
    {
      std::vector<size_t> order( n );
      std::iota( order.begin(), order.end(), size_t( 0 ) );
      std::vector<double> metres;
      for ( size_t j = 0; j < n; ++j )
        metres.push_back( i == j ? -1 : testFrame().geodesic( places[i], places[j] ) );
      std::stable_sort( order.begin(), order.end(), [&metres]( size_t a, size_t b )
        { return metres[a] < metres[b]; } );
      for ( size_t k = 0; k < std::min( n, static_cast<size_t>( options.nearest ) ); ++k )
        weight[order[k]] = 1;
    }
    long double weighted = 0;
    long double w = 0;
    long double w2 = 0;
    for ( size_t j = 0; j < n; ++j )
    {
      weighted += weight[j] * static_cast<long double>( values[j] );
      w += weight[j];
      w2 += weight[j] * weight[j];
    }
    z.push_back( static_cast<double>( ( weighted - mean * w ) / ( s * std::sqrt( ( count * w2 - w * w ) / ( count - 1 ) ) ) ) );
  }
  return z;
}

} // namespace

// n = 5, sum 30, mean 6, s^2 = 310 / 5 - 36 = 26. Two or three neighbours: s sqrt( ( 5 W - W^2 ) / 4 ) = sqrt( 26 * 1.5 ) = sqrt 39 either way.
// Sums over the neighbours 3, 6, 15, 27, 24 less 6 W: -9, -12, -3, 9, 12
TEST( Hotspots, HandExampleOfFivePlaces )
{
  Progress silent;
  HotspotOptions options { .metres = 1500 };
  const std::vector<double> values { 1, 2, 3, 10, 14 };
  const std::vector<Hotspot> spots = hotspots( along( 5 ), values, testFrame(), options, silent );
  const double expected[] = { -9, -12, -3, 9, 12 };
  const int64_t neighbours[] = { 2, 3, 3, 3, 2 };
  const double p[] = { 0.14955, 0.05466, 0.63096, 0.14955, 0.05466 }; // of 1.44115, 1.92154 and 0.48038, from the table of the normal distribution
  for ( size_t i = 0; i < 5; ++i )
  {
    EXPECT_NEAR( spots[i].z.value(), expected[i] / std::sqrt( 39.0 ), 1e-12 ) << i;
    EXPECT_EQ( spots[i].neighbours, neighbours[i] ) << i;
    EXPECT_NEAR( spots[i].p.value(), p[i], 2e-4 ) << i;
  }
  EXPECT_EQ( spots[3].neighbourSum, 27 );
  // in the order of p: 0.0547 twice, 0.1495 twice, 0.6310; times 5 / rank, never above a later one
  EXPECT_NEAR( spots[4].corrected.value(), spots[4].p.value() * 5 / 2, 1e-12 );
  EXPECT_NEAR( spots[1].corrected.value(), spots[4].p.value() * 5 / 2, 1e-12 );
  EXPECT_NEAR( spots[0].corrected.value(), spots[0].p.value() * 5 / 4, 1e-12 );
  EXPECT_NEAR( spots[2].corrected.value(), spots[2].p.value(), 1e-12 );

  options.correction = Correction::Bonferroni;
  const std::vector<Hotspot> strict = hotspots( along( 5 ), values, testFrame(), options, silent );
  EXPECT_NEAR( strict[4].corrected.value(), 5 * spots[4].p.value(), 1e-12 );
  EXPECT_EQ( strict[2].corrected.value(), 1 );
  options.correction = Correction::None;
  const std::vector<Hotspot> plain = hotspots( along( 5 ), values, testFrame(), options, silent );
  EXPECT_EQ( plain[4].level, 1 ) << "0.055 is within 0.10";
  EXPECT_EQ( plain[1].level, -1 );
  EXPECT_EQ( plain[0].level, 0 );
}

TEST( Hotspots, APlaceAtTheLimitIsANeighbour )
{
  Progress silent;
  const std::vector<Point> places { { 500000, 3300000 }, { 500700, 3300000 }, { 501900, 3300000 }, { 530000, 3300000 } };
  const double metres = testFrame().geodesic( places[0], places[1] );
  const std::vector<double> values { 1, 2, 3, 4 };
  EXPECT_EQ( hotspots( places, values, testFrame(), { .metres = metres }, silent )[0].neighbours, 2 );
  EXPECT_EQ( hotspots( places, values, testFrame(), { .metres = std::nextafter( metres, 0 ) }, silent )[0].neighbours, 1 );
}

TEST( Hotspots, NotDefinedWhereNothingDiffersOrAllAreNeighbours )
{
  Progress silent;
  for ( const Hotspot &spot : hotspots( along( 6 ), std::vector<double>( 6, 0.1 ), testFrame(), { .metres = 1500 }, silent ) )
  {
    EXPECT_FALSE( spot.z.has_value() );
    EXPECT_EQ( spot.level, 0 );
  }
  for ( const Hotspot &spot : hotspots( along( 4 ), { 1, 2, 3, 4 }, testFrame(), { .metres = 1e6 }, silent ) )
    EXPECT_FALSE( spot.z.has_value() );
  EXPECT_FALSE( hotspots( along( 2 ), { 1, 2 }, testFrame(), { .metres = 10 }, silent )[0].z.has_value() );
  EXPECT_TRUE( hotspots( {}, {}, testFrame(), {}, silent ).empty() );
}

TEST( Hotspots, RefusesDistancesAndNumbersThatAreNone )
{
  Progress silent;
  test::expectError( ErrorCode::BadValue, { "0" }, [&]
    { hotspots( along( 3 ), { 1, 2, 3 }, testFrame(), { .metres = 0 }, silent ); } );
  test::expectError( ErrorCode::BadValue, { "0" }, [&]
    { hotspots( along( 3 ), { 1, 2, 3 }, testFrame(), { .neighbourhood = Neighbourhood::Nearest, .nearest = 0 }, silent ); } );
  test::ListeningProgress stopping;
  stopping.stopAfter = 0;
  test::expectError( ErrorCode::Cancelled, {}, [&]
    { hotspots( along( 3 ), { 1, 2, 3 }, testFrame(), {}, stopping ); } );
}

// clustered, some places on one point, far from the meridian too
TEST( Hotspots, EqualsBruteForce )
{
  Progress silent;
  std::mt19937 random( 11 );
  std::uniform_real_distribution<double> unit( 0, 1 );
  for ( int round = 0; round < 4; ++round )
  {
    std::vector<Point> places;
    std::vector<double> values;
    for ( int i = 0; i < 200; ++i )
    {
      const bool repeated = i > 0 && random() % 20 == 0;
      places.push_back( repeated ? places[random() % places.size()] : Point { 240000 + 450000 * std::pow( unit( random ), 1 + round ), 3150000 + 400000 * unit( random ) } );
      values.push_back( static_cast<double>( random() % 40 ) * ( round % 2 == 0 ? 1 : 0.37 ) );
    }
    for ( const HotspotOptions &options : { HotspotOptions { .metres = 4000 }, HotspotOptions { .metres = 60000 }, HotspotOptions { .neighbourhood = Neighbourhood::Nearest, .nearest = 1 }, HotspotOptions { .neighbourhood = Neighbourhood::Nearest, .nearest = 8 }, HotspotOptions { .neighbourhood = Neighbourhood::Nearest, .nearest = 199 } } )
    {
      const std::vector<Hotspot> spots = hotspots( places, values, testFrame(), options, silent );
      const std::vector<double> expected = byDefinition( places, values, options );
      for ( size_t i = 0; i < places.size(); ++i )
        ASSERT_NEAR( spots[i].z.value(), expected[i], 1e-9 ) << round << " " << i;
    }
  }
}

TEST( Hotspots, DoNotChangeWhenAllValuesAreScaledOrRaised )
{
  Progress silent;
  std::mt19937 random( 12 );
  std::vector<double> values;
  std::vector<double> changed;
  for ( int i = 0; i < 60; ++i )
  {
    values.push_back( static_cast<double>( random() % 30 ) );
    changed.push_back( 1000 + 3 * values.back() );
  }
  const HotspotOptions options { .neighbourhood = Neighbourhood::Nearest, .nearest = 5 };
  const auto before = hotspots( along( 60 ), values, testFrame(), options, silent );
  const auto after = hotspots( along( 60 ), changed, testFrame(), options, silent );
  for ( size_t i = 0; i < 60; ++i )
    EXPECT_NEAR( before[i].z.value(), after[i].z.value(), 1e-9 ) << i;
}

// 900 villages 3 km apart of 10 households each, but 60 around one place and none around another
TEST( Hotspots, FindPlantedClustersAndNothingElse )
{
  Progress silent;
  std::vector<Point> places;
  std::vector<double> values;
  std::mt19937 random( 13 );
  const auto isNear = []( int x, int y, int ofX, int ofY )
  { return std::abs( x - ofX ) <= 2 && std::abs( y - ofY ) <= 2; };
  for ( int x = 0; x < 30; ++x )
  {
    for ( int y = 0; y < 30; ++y )
    {
      places.push_back( { 460000.0 + 3000 * x, 3300000.0 + 3000 * y } );
      values.push_back( isNear( x, y, 7, 7 ) ? 60 : isNear( x, y, 22, 20 ) ? 0
                                                                           : static_cast<double>( 5 + random() % 11 ) );
    }
  }
  const auto spots = hotspots( places, values, testFrame(), { .metres = 4500 }, silent );
  EXPECT_EQ( spots[7 * 30 + 7].level, 3 );
  EXPECT_LE( spots[22 * 30 + 20].level, -2 );
  for ( int x = 0; x < 30; ++x )
  {
    for ( int y = 0; y < 30; ++y )
    {
      if ( spots[static_cast<size_t>( 30 * x + y )].level > 0 )
      {
        EXPECT_TRUE( std::abs( x - 7 ) <= 3 && std::abs( y - 7 ) <= 3 ) << x << " " << y;
      }
    }
  }
}

TEST( Hotspots, CountTheHouseholdsOfVillagesAndKeepTheUnknownApart )
{
  setLanguage( Language::Chinese );
  MemoryRows villages( GeometryType::Point, { { field::code } } );
  for ( const char *code : { "1", "2", "3", "4" } )
    villages.add( "POINT (500000 330000" + std::string( code ) + ")", { code } );
  villages.add( "", { "5" } );
  villages.add( "POINT (500000 3300006)", { Value() } );
  MemoryRows households( GeometryType::None, { { field::villageCode }, { field::eliminated, FieldType::Integer } } );
  const auto live = [&households]( const char *village, int64_t eliminated )
  { households.add( "", { village, eliminated } ); };
  live( "1", 0 );
  live( "1", 0 );
  live( "1", 1 );
  live( "2", 1 );
  live( "5", 0 );
  live( "9", 0 ); // no such village
  test::ListeningProgress progress;
  const auto ask = [&]( VillageCount count )
  { return hotspotAnswer( { .places = villages, .households = &households, .count = count, .options = { .metres = 1.5 } }, progress ); };
  const HotspotAnswer remaining = ask( VillageCount::Remaining );
  ASSERT_EQ( remaining.table.rows.size(), 6U );
  const auto valueOf = []( const HotspotAnswer &answer, size_t row )
  { return text( answer.table.rows[row].values[0] ); };
  EXPECT_EQ( valueOf( remaining, 0 ), "2" );
  EXPECT_EQ( valueOf( remaining, 1 ), "0" );
  EXPECT_EQ( valueOf( remaining, 2 ), "0" ) << "a village without households is a measured zero";
  EXPECT_EQ( valueOf( remaining, 4 ), "" ) << "no position";
  EXPECT_EQ( valueOf( remaining, 5 ), "" ) << "no code";
  EXPECT_EQ( text( remaining.table.rows[0].values[7] ), "不显著" );
  EXPECT_EQ( valueOf( ask( VillageCount::Identified ), 0 ), "3" );
  EXPECT_EQ( valueOf( ask( VillageCount::Eliminated ), 1 ), "1" );
  EXPECT_EQ( remaining.summary["places"], 4 );
  EXPECT_EQ( remaining.places.rejects().size(), 2U );
  EXPECT_EQ( remaining.households.rejects().size(), 1U );
}

TEST( Hotspots, OfALayerOfOnesOwnByItsValues )
{
  MemoryRows places( GeometryType::Point, { { "cases", FieldType::Integer } } );
  for ( int64_t i = 0; i < 5; ++i )
    places.add( "POINT (500000 330" + std::to_string( i ) + "000)", { std::vector<Value> { int64_t { 1 }, int64_t { 2 }, int64_t { 3 }, int64_t { 10 }, int64_t { 14 } }[static_cast<size_t>( i )] } );
  places.add( "POINT (500000 3309000)", { Value() } );
  test::ListeningProgress progress;
  const HotspotAnswer answer = hotspotAnswer( { .places = places, .valueField = "cases", .options = { .metres = 1500 } }, progress );
  EXPECT_EQ( text( answer.table.rows[4].values[3] ), "1.9215" ) << "the hand example";
  EXPECT_TRUE( isNull( answer.table.rows[5].values[3] ) );
  EXPECT_EQ( progress.warnings.size(), 1U );
  EXPECT_EQ( answer.places.rowsUsed(), 5 );
}

#ifdef LANTU_WITH_SAMPLE

TEST( OnSample, HotspotsOfAllVillagesCountEveryHousehold )
{
  const Workspace workspace( LANTU_SAMPLE );
  const auto villages = workspace.rows( layer::villages );
  const auto households = workspace.rows( layer::households );
  Progress silent;
  const HotspotAnswer answer = hotspotAnswer( { .places = *villages, .households = households.get() }, silent );
  EXPECT_EQ( answer.summary["places"], 7929 );
  EXPECT_EQ( answer.summary["value_sum"], 10798.0 );
  EXPECT_EQ( answer.summary["not_defined"], 0 );
  EXPECT_GT( answer.summary["hot_99"].get<int64_t>(), 0 ) << "households live by preference in poor counties";
}

#endif

} // namespace lantu
