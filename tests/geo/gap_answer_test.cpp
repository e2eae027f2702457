// SPDX-License-Identifier: GPL-3.0-or-later
// Gaps of a small county by hand, of random ones by plain loops, and the sums of the roll-up.
#include "measure/gap_answer.h"

#include <cmath>
#include <map>
#include <random>
#include <set>

#include <gmock/gmock.h>

#include "gap_world.h"
#include "rasters_support.h"

namespace lantu
{

namespace
{

using test::cellOf;
using test::GapWorld;
using test::n;

constexpr char villageA[] = "500229101201";
constexpr char villageB[] = "500229101202";

std::string said( const GapsAnswer &answer, size_t row, const std::string &column )
{
  return text( cellOf( answer.units->table(), row, column ) );
}

const nlohmann::ordered_json &rule( const GapsAnswer &answer, const std::string &key )
{
  for ( const auto &one : answer.summary["rules"] )
  {
    if ( one["std_key"] == key )
      return one;
  }
  throw std::runtime_error( "no rule " + key );
}

/**
 * One water point; heights rise by a metre for ten to the east. A stands at 800.0 m, B at 800.1 m, C at 900 m, D at 1887 m and 170 m higher.
 * E has piped water, of F nobody knows, G has no position. All but E and F have none.
 */
class Water : public testing::Test
{
  protected:
    Water()
    {
      mWorld.dem = mFolder.file( "dem.tif" );
      test::writeRaster( mWorld.dem, { .nodata = {}, .unit = {} }, []( double x, double )
        { return 300 + ( x - 500000 ) / 10; } );
      mWorld.facility( "取水点", { 0, 0 }, villageA );
      mWorld.facility( "取水点", { 0, 700 }, villageA, "停用" );
      mWorld.household( "A", Point { 0, 800 }, 1, villageA, n( 0 ) );
      mWorld.household( "B", Point { 0, 800.1 }, 2, villageA, n( 0 ) );
      mWorld.household( "C", Point { 0, -900 }, 4, villageA, n( 0 ) );
      mWorld.household( "D", Point { 1700, 818.9 }, 8, villageB, n( 0 ) );
      mWorld.household( "E", Point { 1700, 818.9 }, 16, villageB, n( 1 ) );
      mWorld.household( "F", Point { 1700, 818.9 }, 32, villageB, {} );
      mWorld.household( "G", {}, 64, {}, n( 0 ) );
    }

    const test::TemporaryFolder mFolder;
    GapWorld mWorld;
};

} // namespace

TEST_F( Water, TheOrdinaryReadingAsksForAnyTest )
{
  const auto answer = mWorld.gaps( GapLevel::Household );
  const std::vector<std::pair<std::string, std::string>> expected { { "ok", "一次取水时间" }, { "ok", "一次取水时间" }, { "ok", "一次取水时间" }, { "beyond", "一次取水时间" }, { "ok", "通自来水" }, { "unknown", "通自来水" }, { "unknown", "一次取水时间" } };
  for ( size_t row = 0; row < expected.size(); ++row )
  {
    EXPECT_EQ( said( *answer, row, "water" ), expected[row].first ) << row;
    EXPECT_EQ( said( *answer, row, "water_by" ), expected[row].second ) << row;
  }
  EXPECT_EQ( answer->summary["water_gap_units"], 1 );
  EXPECT_EQ( answer->summary["water_gap_persons"], 8 );
}

TEST_F( Water, TheStrictReadingAsksForAllAndTheFirstOf800And800Point1Passes )
{
  const auto answer = mWorld.gaps( GapLevel::Household, true );
  const std::vector<std::string> expected { "ok", "beyond", "beyond", "beyond", "ok", "unknown", "unknown" };
  for ( size_t row = 0; row < expected.size(); ++row )
    EXPECT_EQ( said( *answer, row, "water_strict" ), expected[row] ) << row;
  EXPECT_EQ( said( *answer, 1, "water_strict_by" ), "取水点" );
  EXPECT_EQ( said( *answer, 1, "water_m" ), "800.1" );
  EXPECT_EQ( said( *answer, 0, "water_m" ), "800" );
  EXPECT_EQ( answer->summary["water_strict_gap_units"], 3 );
  EXPECT_EQ( answer->summary["water_strict_gap_persons"], 14 );
  EXPECT_EQ( answer->summary["water_gap_units"], 1 ) << "both readings are always told";
  EXPECT_EQ( said( *answer, 1, field::gapCount ), "1" ) << "the reading that was asked for counts";
  EXPECT_EQ( said( *mWorld.gaps( GapLevel::Household ), 1, field::gapCount ), "0" );
}

TEST_F( Water, WhatWasMeasuredStandsBesideWhyNothingIsKnown )
{
  const auto answer = mWorld.gaps( GapLevel::Household );
  EXPECT_NEAR( number( cellOf( answer->units->table(), 3, "climb_m" ) ).value(), 170, 0.1 );
  EXPECT_NEAR( number( cellOf( answer->units->table(), 2, "fetch_min" ) ).value(), 12, 0.01 );
  EXPECT_TRUE( isNull( cellOf( answer->units->table(), 6, "water_m" ) ) );
  EXPECT_EQ( said( *answer, 6, field::reason ), reasonText( Reason::NoPosition ).str() );
  EXPECT_EQ( said( *answer, 0, field::reason ), "" );
}

TEST_F( Water, WithoutHeightsOnlyTheHeightIsUnknown )
{
  mWorld.dem.clear();
  const auto answer = mWorld.gaps( GapLevel::Household );
  EXPECT_EQ( said( *answer, 0, "water" ), "ok" ) << "it does not wait for the height";
  EXPECT_EQ( said( *answer, 3, "water" ), "unknown" );
  EXPECT_EQ( said( *answer, 3, "water_by" ), "取水高差" );
  EXPECT_EQ( said( *answer, 1, "water_strict" ), "beyond" ) << "800.1 m fail whatever the height";
  EXPECT_EQ( said( *answer, 0, "water_strict" ), "unknown" );
  EXPECT_THAT( mWorld.progress.warnings, testing::Contains( testing::HasSubstr( "取水高差" ) ) );
}

TEST_F( Water, WhatWasFoundOutOnTheSpotGoesFirst )
{
  mWorld.household( "H", Point { 1700, 818.9 }, 1, villageB, n( 0 ), Value( 80.0 ) );
  mWorld.household( "I", Point { 1700, 818.9 }, 1, villageB, n( 0 ), Value( 80.1 ) );
  const auto answer = mWorld.gaps( GapLevel::Household );
  EXPECT_EQ( said( *answer, 7, "water" ), "ok" );
  EXPECT_EQ( said( *answer, 7, "water_by" ), "取水高差" );
  EXPECT_EQ( said( *answer, 8, "water" ), "beyond" );
  EXPECT_EQ( said( *answer, 8, "climb_m" ), "80.1" );
}

TEST_F( Water, WithoutAnyWaterPointItIsMissing )
{
  mWorld.facilityRows = test::MemoryRows( GeometryType::Point, mWorld.facilityRows.info().fields );
  const auto answer = mWorld.gaps( GapLevel::Household );
  EXPECT_EQ( said( *answer, 0, "water" ), "missing" );
  EXPECT_EQ( said( *answer, 4, "water" ), "ok" );
  EXPECT_EQ( said( *answer, 5, "water" ), "unknown" );
}

// 2 households of village A fail the strict reading, with 2 + 4 persons; 1 of village B, with 8, and one there is unknown
TEST_F( Water, VillagesCountTheirHouseholdsInBothReadings )
{
  mWorld.village( villageA, { 0, 0 } );
  mWorld.village( villageB, { 1700, 800 } );
  mWorld.village( "500229101203", { 1700, 800 } );
  const auto answer = mWorld.gaps( GapLevel::Village, true );
  EXPECT_EQ( said( *answer, 0, field::householdCount ), "3" );
  EXPECT_EQ( said( *answer, 0, field::personCount ), "7" );
  EXPECT_EQ( said( *answer, 0, "water" ), "ok" );
  EXPECT_EQ( said( *answer, 0, "water_strict" ), "beyond" );
  EXPECT_EQ( said( *answer, 0, "water_strict_by" ), "取水点" );
  EXPECT_EQ( said( *answer, 0, "water_strict_gap_n" ), "2" );
  EXPECT_EQ( said( *answer, 0, "water_strict_gap_pop" ), "6" );
  EXPECT_EQ( said( *answer, 1, "water_gap_n" ), "1" );
  EXPECT_EQ( said( *answer, 1, "water_gap_pop" ), "8" );
  EXPECT_EQ( said( *answer, 1, "water_unknown_n" ), "1" );
  EXPECT_EQ( said( *answer, 2, field::householdCount ), "0" );
  EXPECT_EQ( said( *answer, 2, "water" ), "unknown" ) << "nobody there has been asked";
  EXPECT_EQ( said( *answer, 2, "water_gap_n" ), "0" );
}

// of the two villages one has no clinic within reach; of the six households with a township one is beyond, one unknown
TEST_F( Water, TownshipsCountTheirVillagesAndHouseholds )
{
  mWorld.township( "500229101", { 0, 0 } );
  mWorld.township( "500229102", { 0, 0 } );
  mWorld.village( villageA, { 0, 0 } );
  mWorld.village( villageB, { 90000, 0 } );
  mWorld.facility( "卫生室", { 0, 0 }, villageA );
  mWorld.facility( "卫生院", { 0, 0 }, villageA );
  const auto answer = mWorld.gaps( GapLevel::Township );
  EXPECT_EQ( said( *answer, 0, field::householdCount ), "6" );
  EXPECT_EQ( said( *answer, 0, field::personCount ), "63" );
  EXPECT_EQ( said( *answer, 0, "water_gap_n" ), "1" );
  EXPECT_EQ( said( *answer, 0, "water_unknown_n" ), "1" );
  EXPECT_EQ( said( *answer, 0, "clinic" ), "beyond" );
  EXPECT_EQ( said( *answer, 0, "clinic_gap_n" ), "1" );
  EXPECT_EQ( said( *answer, 0, "clinic_gap_pop" ), "56" ) << "those of village B";
  EXPECT_EQ( said( *answer, 0, "township_health" ), "ok" );
  EXPECT_EQ( said( *answer, 0, "township_health_by" ), "乡镇内有卫生院" );
  EXPECT_EQ( said( *answer, 1, "township_health_by" ), "乡镇卫生院" ) << "not there, but within reach";
  EXPECT_EQ( said( *answer, 1, "clinic" ), "unknown" ) << "it has no village";
  std::set<std::string> kinds;
  for ( size_t row = 0; row < answer->rollup.rows.size(); ++row )
    kinds.insert( text( cellOf( answer->rollup, row, "unit_kind" ) ) );
  EXPECT_EQ( kinds, ( std::set<std::string> { "户", "村", "乡镇" } ) );
}

TEST_F( Water, CancelIsHeard )
{
  mWorld.progress.stopAfter = 2;
  EXPECT_THROW( mWorld.gaps( GapLevel::Household ), Error );
}

TEST( GapLights, GradesAndFlagsAndChecksAreRead )
{
  GapWorld world;
  world.household( "1", Point { 0, 0 }, 3, villageA, n( 1 ), {}, n( 1 ), "A" );
  world.household( "2", Point { 0, 0 }, 3, villageA, n( 1 ), {}, n( 0 ), "B" );
  world.household( "3", Point { 0, 0 }, 3, villageA, n( 1 ), {}, {}, "C" );
  world.household( "4", Point { 0, 0 }, 3, villageA, n( 1 ), {}, {}, "" );
  world.check( "1", "吃", "2021-11-01", "有风险" );
  world.check( "1", "吃", "2021-12-01", "正常" ); // the later one counts
  world.check( "2", "吃", "2021-12-01", "正常" );
  world.check( "2", "吃", "2021-11-01", "有风险" );
  world.check( "2", "吃", "2021-12-02", "有风险", n( 2 ) ); // a member
  world.check( "3", "吃", "2021-12-01", {} );
  world.check( "9", "吃", "2021-12-01", "有风险" ); // no such household
  const auto answer = world.gaps( GapLevel::Household );
  std::string food, house, education;
  for ( size_t row = 0; row < 4; ++row )
  {
    food += said( *answer, row, "food" ) + " ";
    house += said( *answer, row, "house" ) + " ";
    education += said( *answer, row, "education" ) + " ";
  }
  EXPECT_EQ( food, "ok missing unknown unknown " );
  EXPECT_EQ( house, "ok ok beyond unknown " );
  EXPECT_EQ( education, "ok missing unknown unknown " );
  EXPECT_EQ( rule( *answer, "rule_food" )["ok"], 1 );
  EXPECT_EQ( rule( *answer, "rule_food" )["unknown"], 2 );
}

// 30 minutes on foot are 2250 m
TEST( GapPresence, AClinicInTheVillageOrWithinReach )
{
  GapWorld world;
  world.household( "1", Point { 0, 0 }, 3, villageA, n( 1 ) );
  world.village( villageA, { 0, 0 } );               // its clinic is at the far end
  world.village( villageB, { 9000, 2250 } );         // none, but one within reach
  world.village( "500229101203", { 9000, 2250.5 } ); // none within reach
  world.village( "500229102201", { 0, 90000 } );     // its township has one of which it is not said where
  world.facility( "卫生室", { 50000, 0 }, villageA );
  world.facility( "卫生室", { 9000, 0 }, "500229109999" );
  world.facility( "卫生室", { 9000, 2250 }, villageB, "停用" );
  world.facility( "卫生室", { 60000, 0 }, {}, "在用", "500229102", "500229" );
  const auto answer = world.gaps( GapLevel::Village );
  EXPECT_EQ( said( *answer, 0, "clinic" ), "ok" );
  EXPECT_EQ( said( *answer, 0, "clinic_by" ), "村内有卫生室" );
  EXPECT_EQ( said( *answer, 1, "clinic" ), "ok" );
  EXPECT_EQ( said( *answer, 1, "clinic_by" ), "村卫生室" );
  EXPECT_EQ( said( *answer, 2, "clinic" ), "beyond" );
  EXPECT_EQ( said( *answer, 2, "clinic_here_n" ), "0" );
  EXPECT_EQ( said( *answer, 3, "clinic" ), "unknown" );
  EXPECT_EQ( said( *answer, 3, "clinic_by" ), "村内有卫生室" );
}

TEST( GapRoads, PavedReachedAndNotReachedAreToldApart )
{
  GapWorld world;
  world.household( "1", Point { 0, 0 }, 3, villageA, n( 1 ) );
  world.village( villageA, { 0, 500 } );             // 500 m from concrete
  world.village( villageB, { 0, 500.1 } );           // a track and a closed road nearer
  world.village( "500229101203", { 20000, 300 } );   // gravel
  world.village( "500229101204", { 20000, 30000 } ); // nothing near
  world.village( "500229101205", { 40000, 100 } );   // nobody has said of what
  world.road( "LINESTRING (499000 3300000, 501000 3300000)", "水泥" );
  world.road( "LINESTRING (499000 3300501, 501000 3300501)", "沥青", "封闭" );
  world.road( "LINESTRING (499000 3300501, 501000 3300501)", "水泥", "通车", "便道" );
  world.road( "LINESTRING (519000 3300000, 521000 3300000)", "砂石" );
  world.road( "LINESTRING (539000 3300000, 541000 3300000)", {} );
  const auto answer = world.gaps( GapLevel::Village );
  const std::vector<std::string> expected { "ok", "missing", "beyond", "missing", "unknown" };
  for ( size_t row = 0; row < expected.size(); ++row )
    EXPECT_EQ( said( *answer, row, "paved" ), expected[row] ) << row;
  EXPECT_EQ( said( *answer, 0, "paved_m" ), "500" );
  EXPECT_EQ( said( *answer, 1, "paved_m" ), "500.1" );
  EXPECT_NEAR( number( cellOf( answer->units->table(), 2, "paved_m" ) ).value(), 19000, 20 );
}

namespace
{

//! 10 minutes there, 15 back.
class UphillHome final : public TravelModel
{
  public:
    std::vector<Nearest> nearest( const Points &demand, std::span<const Points *const> supplies, const Query &, Progress & ) const override
    {
      std::vector<Nearest> answers( supplies.size() );
      for ( Nearest &answer : answers )
      {
        answer.resize( demand.size() );
        for ( size_t i = 0; i < demand.size(); ++i )
        {
          answer.supply[i] = 0;
          answer.seconds[i] = 600;
          answer.metres[i] = 700;
          answer.reason[i] = Reason::Ok;
        }
      }
      return answers;
    }

    Reach reach( const Points &demand, const Points &, const Query &query, Progress & ) const override
    {
      EXPECT_EQ( query.direction, Direction::SupplyToDemand );
      Reach all;
      all.offsets.push_back( 0 );
      for ( size_t i = 0; i < demand.size(); ++i )
      {
        if ( query.limitSeconds >= 900 )
        {
          all.supply.push_back( 0 );
          all.seconds.push_back( 900 );
          all.metres.push_back( 700 );
        }
        all.offsets.push_back( all.supply.size() );
      }
      return all;
    }
};

Measured thereAndBack( double limit )
{
  GapWorld world;
  world.facility( "取水点", { 0, 0 }, villageA );
  world.household( "1", Point { 0, 0 }, 3, villageA, n( 0 ) );
  for ( Row &row : world.standardRows.rows )
  {
    if ( text( row.values.front() ) == "test_fetch" )
    {
      test::cell( *world.standardRows.shape, row, field::unit ) = std::string( "min往返" );
      test::cell( *world.standardRows.shape, row, field::limit ) = limit;
    }
  }
  const GapRules rules = world.rules();
  const UphillHome model;
  GapSources sources = world.sources();
  sources.modelOf = [&model]( Profile ) -> const TravelModel &
  { return model; };
  GapMeasurer measurer( rules, sources );
  const auto fetch = std::find_if( rules.tests.begin(), rules.tests.end(), []( const GapTest &test )
    { return test.thereAndBack; } );
  return measurer.measure( readGapUnits( world.householdRows, GapLevel::Household, rules, test::testFrame(), world.progress ), world.progress ).at( static_cast<size_t>( fetch - rules.tests.begin() ) );
}

} // namespace

TEST( GapFetch, ThereAndBackIsTheSumOfBothWays )
{
  EXPECT_EQ( thereAndBack( 25 ).standing, Standing::Ok );
  EXPECT_EQ( thereAndBack( 24.9 ).standing, Standing::Beyond );
  EXPECT_DOUBLE_EQ( thereAndBack( 24.9 ).value, 25 );
  EXPECT_EQ( thereAndBack( 7 ).standing, Standing::Beyond ) << "the way home alone is more than twice the limit";
  EXPECT_TRUE( std::isnan( thereAndBack( 7 ).value ) );
}

namespace
{

//! What an independent reading of the four tests gives: by plain loops over water points, heights by the formula of the ground.
struct PlainVerdict
{
    int ordinary; //!< 1 passes, 0 fails, -1 not known
    int strict;
};

int anyOf( std::initializer_list<int> tests )
{
  int result = 0;
  for ( const int test : tests )
    result = test == 1 || result == 1 ? 1 : ( test == -1 ? -1 : result );
  return result;
}

int allOf( std::initializer_list<int> tests )
{
  int result = 1;
  for ( const int test : tests )
    result = test == 0 || result == 0 ? 0 : ( test == -1 ? -1 : result );
  return result;
}

PlainVerdict plainly( Point home, int piped, std::optional<double> climbSaid, const std::vector<Point> &waters )
{
  double nearest = 1e30;
  Point at;
  for ( const Point water : waters )
  {
    if ( const double metres = std::hypot( home.x - water.x, home.y - water.y ); metres < nearest )
    {
      nearest = metres;
      at = water;
    }
  }
  const double rise = climbSaid ? *climbSaid : waters.empty() ? 1e30
                                                              : std::abs( home.x - at.x ) / 10;
  const int minutes = nearest / 1.25 / 60 <= 20 ? 1 : 0;
  const int metres = nearest <= 800 ? 1 : 0;
  const int height = rise <= 80 ? 1 : 0;
  return { anyOf( { piped, minutes, metres, height } ), anyOf( { piped, allOf( { minutes, metres, height } ) } ) };
}

int asNumber( const std::string &standing )
{
  return standing == "ok" ? 1 : standing == "unknown" ? -1
                                                      : 0;
}

} // namespace

TEST( GapsProperty, RandomCountiesAgreeWithPlainLoopsAndAddUpAtEveryLevel )
{
  std::mt19937 random( 11 );
  const auto within = [&random]( double from, double to )
  { return std::round( ( from + ( to - from ) * static_cast<double>( random() % 100000 ) / 100000 ) * 10 ) / 10; };
  const std::vector<std::string> villages { "500229101201", "500229101202", "500229102201", "500110104201", "" };
  const test::TemporaryFolder folder;
  for ( int round = 0; round < 12; ++round )
  {
    GapWorld world;
    world.areas.counties = { { "500229", { "城口县", {} } }, { "500110", { "綦江区", {} } }, { "500110W", { "万盛经开区", {} } } };
    world.areas.townships = { { "500229101", { "葛城街道", "500229" } }, { "500229102", { "复兴街道", "500229" } }, { "500110104", { "丛林镇", "500110W" } } };
    for ( size_t i = 0; i + 1 < villages.size(); ++i )
    {
      world.areas.villages[villages[i]] = { "村", villages[i].substr( 0, 9 ) };
      world.village( villages[i], { within( 0, 2500 ), within( -900, 900 ) } );
    }
    world.dem = folder.file( "dem" + std::to_string( round ) + ".tif" );
    test::writeRaster( world.dem, { .nodata = {}, .unit = {} }, []( double x, double )
      { return 300 + ( x - 500000 ) / 10; } );
    std::vector<Point> waters;
    for ( size_t i = 0; i < random() % 4; ++i )
    {
      waters.push_back( { within( -500, 2500 ), within( -900, 900 ) } );
      world.facility( "取水点", waters.back(), villageA );
    }
    struct House
    {
        PlainVerdict expected;
        int64_t members;
        std::string village;
    };
    std::vector<House> houses;
    for ( int i = 0; i < 60; ++i )
    {
      const Point at { within( -500, 2500 ), within( -900, 900 ) };
      const int piped = static_cast<int>( random() % 5 ) == 0 ? -1 : random() % 3 == 0 ? 1
                                                                                       : 0;
      const auto climb = random() % 4 == 0 ? std::optional( within( 60, 100 ) ) : std::nullopt;
      const auto members = static_cast<int64_t>( 1 + random() % 6 );
      const std::string village = villages[random() % villages.size()];
      world.household( std::to_string( i ), at, members, village, piped < 0 ? Value() : n( piped ), climb ? Value( *climb ) : Value() );
      houses.push_back( { plainly( at, piped, climb, waters ), members, village } );
    }
    const auto answer = world.gaps( GapLevel::Household );
    int64_t ordinaryGaps = 0;
    int64_t strictGaps = 0;
    for ( size_t i = 0; i < houses.size(); ++i )
    {
      ASSERT_EQ( asNumber( said( *answer, i, "water" ) ), houses[i].expected.ordinary ) << round << " " << i;
      ASSERT_EQ( asNumber( said( *answer, i, "water_strict" ) ), houses[i].expected.strict ) << round << " " << i;
      ordinaryGaps += houses[i].expected.ordinary == 0 ? 1 : 0;
      strictGaps += houses[i].expected.strict == 0 ? 1 : 0;
    }
    EXPECT_EQ( answer->summary["water_gap_units"], ordinaryGaps );
    EXPECT_EQ( answer->summary["water_strict_gap_units"], strictGaps );
    EXPECT_LE( ordinaryGaps, strictGaps );

    // the roll-up: each area is the sum of those below, by persons and by households, and the villages are what plain loops count
    std::map<std::string, std::map<std::string, std::vector<double>>> sums; // level, code or parent's code
    std::map<std::string, std::vector<double>> below;
    const std::vector<std::string> columns { "n_all", "n_ok", "n_beyond", "n_missing", "n_unknown", "pop_all", "pop_ok", "pop_beyond", "pop_missing", "pop_unknown" };
    std::map<std::string, std::map<std::string, std::vector<double>>> ofLevel; // by level: code, figures
    std::map<std::string, std::vector<double>> total;
    for ( size_t row = 0; row < answer->rollup.rows.size(); ++row )
    {
      if ( text( cellOf( answer->rollup, row, field::standardKey ) ) != "rule_water" )
        continue;
      std::vector<double> figures;
      for ( const std::string &column : columns )
        figures.push_back( number( cellOf( answer->rollup, row, column ) ).value() );
      EXPECT_EQ( figures[0], figures[1] + figures[2] + figures[3] + figures[4] );
      EXPECT_EQ( figures[5], figures[6] + figures[7] + figures[8] + figures[9] );
      const std::string level = text( cellOf( answer->rollup, row, "area_level" ) );
      ofLevel[level][text( cellOf( answer->rollup, row, field::code ) )] = figures;
      std::vector<double> &all = total.try_emplace( level, columns.size(), 0 ).first->second;
      std::vector<double> &above = sums[level].try_emplace( text( cellOf( answer->rollup, row, field::parentCode ) ), columns.size(), 0 ).first->second;
      for ( size_t i = 0; i < figures.size(); ++i )
      {
        all[i] += figures[i];
        above[i] += figures[i];
      }
    }
    ASSERT_EQ( ofLevel.size(), 4U );
    for ( const auto &[level, figures] : total )
      EXPECT_EQ( figures, total.at( "全市" ) ) << level;
    EXPECT_EQ( total.at( "全市" )[0], 60 );
    for ( const auto &[code, figures] : ofLevel.at( "乡镇" ) )
    {
      EXPECT_TRUE( code.empty() || figures == sums.at( "村" ).at( code ) ) << code;
    }
    for ( const auto &[code, figures] : ofLevel.at( "区县" ) )
    {
      EXPECT_TRUE( code.empty() || figures == sums.at( "乡镇" ).at( code ) ) << code;
    }
    EXPECT_TRUE( ofLevel.at( "区县" ).contains( "500110W" ) ) << "Wansheng is a unit of its own";
    EXPECT_FALSE( ofLevel.at( "区县" ).contains( "500110" ) );
    for ( const std::string &village : villages )
    {
      double households = 0;
      double persons = 0;
      for ( const House &house : houses )
      {
        if ( house.village == village && house.expected.ordinary == 0 )
        {
          ++households;
          persons += static_cast<double>( house.members );
        }
      }
      const std::vector<double> &figures = ofLevel.at( "村" ).at( village );
      EXPECT_EQ( figures[2] + figures[3], households ) << village;
      EXPECT_EQ( figures[7] + figures[8], persons ) << village;
    }
    // villages say the same of their households
    const auto byVillage = world.gaps( GapLevel::Village );
    for ( size_t i = 0; i + 1 < villages.size(); ++i )
      EXPECT_EQ( number( cellOf( byVillage->units->table(), i, "water_gap_n" ) ).value(), ofLevel.at( "村" ).at( villages[i] )[2] + ofLevel.at( "村" ).at( villages[i] )[3] );
  }
}

TEST( GapsEdges, ALevelWithoutALayerOrWithoutRulesSaysSo )
{
  GapWorld world;
  test::expectError( ErrorCode::NotFound, {}, [&world]
    { world.gaps( GapLevel::Site ); } );
  world.household( "1", Point { 0, 0 }, 1, villageA, n( 1 ) );
  std::erase_if( world.standardRows.rows, []( const Row &row )
    { return text( row.values[1] ) == "household_rule" || text( row.values[1] ) == "indicator"; } );
  test::expectError( ErrorCode::NoField, { "household_rule" }, [&world]
    { world.gaps( GapLevel::Household ); } );
}

TEST( GapsEdges, OneHouseholdIsEnoughAndNoneIsSaidToBeEmpty )
{
  GapWorld world;
  test::expectError( ErrorCode::Empty, { "households" }, [&world]
    { world.gaps( GapLevel::Household ); } );
  world.household( "1", Point { 0, 0 }, 1, villageA, n( 1 ) );
  EXPECT_EQ( world.gaps( GapLevel::Household )->summary["units"], 1 );
}

TEST( GapsEdges, RanksStandByGapsThenPersonsThenId )
{
  GapWorld world;
  world.household( "4", Point { 0, 0 }, 1, villageA, n( 1 ), {}, n( 1 ) );
  world.household( "3", Point { 0, 0 }, 2, villageA, n( 1 ), {}, n( 0 ) );
  world.household( "2", Point { 0, 0 }, 3, villageA, n( 1 ), {}, n( 0 ) );
  world.household( "1", Point { 0, 0 }, 2, villageA, n( 1 ), {}, n( 0 ) );
  const auto answer = world.gaps( GapLevel::Household );
  std::string ranks;
  for ( size_t row = 0; row < 4; ++row )
    ranks += said( *answer, row, gapsField::rank ) + " ";
  EXPECT_EQ( ranks, "4 3 1 2 " );
}

} // namespace lantu
