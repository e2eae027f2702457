// SPDX-License-Identifier: GPL-3.0-or-later
// Coverage: the standard holds at its limit, and everybody is counted exactly once.
#include "measure/coverage.h"

#include <cmath>
#include <limits>
#include <random>

#include "measure/coverage_answer.h"
#include "measure/masking.h"
#include "measure/services.h"
#include "support.h"

namespace lantu
{

namespace
{

const ServiceStandard clinic { "service_clinic", "村卫生室", { "卫生室" }, Profile::Walk, 30, false, 2021, {} };
const ServiceStandard water { "service_water", "取水点", { "取水点" }, Profile::Walk, 800, true, 2021, {} };

//! Demands as they are asked about, one after the other.
struct Asked
{
    void add( Reason reason, double seconds, double metres, double weight = 1, const std::string &unit = "500229" )
    {
      nearest.reason.push_back( reason );
      nearest.seconds.push_back( seconds );
      nearest.metres.push_back( metres );
      weights.push_back( weight );
      units.push_back( unit );
    }

    void addExcluded( Reason reason, double weight = 1, const std::string &unit = "500229" )
    {
      constexpr double nan = std::numeric_limits<double>::quiet_NaN();
      add( reason, nan, nan, weight, unit );
    }

    std::map<std::string, Coverage> by( const ServiceStandard &standard, const std::vector<bool> &served = {} ) const
    {
      return coverage( standard, nearest, { weights, units }, served );
    }

    Nearest nearest;
    std::vector<double> weights;
    std::vector<std::string> units;
};

double cellOf( const Row &row, const char *name )
{
  const Layer &shape = coverageShape();
  return number( row.values.at( static_cast<size_t>( shape.field( name ) - shape.fields.data() ) ) ).value();
}

} // namespace

TEST( Coverage, NobodyGivesNoUnitsAndATotalOfNothing )
{
  const auto byUnit = Asked().by( clinic );
  EXPECT_TRUE( byUnit.empty() );
  Table table { .shape = &coverageShape(), .rows = {}, .crs = {} };
  addCoverage( table, clinic, byUnit, {} );
  ASSERT_EQ( table.rows.size(), 1U );
  EXPECT_EQ( cellOf( table.rows[0], field::householdCount ), 0 );
  const Layer &shape = coverageShape();
  EXPECT_TRUE( isNull( table.rows[0].values.at( static_cast<size_t>( shape.field( coverageField::coveredPersonShare ) - shape.fields.data() ) ) ) );
}

TEST( Coverage, HouseExactlyAtTheLimitIsCovered )
{
  Asked asked;
  asked.add( Reason::Ok, 1800, 2250 );
  EXPECT_EQ( total( asked.by( clinic ) ).covered.households, 1 );
}

TEST( Coverage, HouseBeyondTheLimitIsNotCovered )
{
  Asked asked;
  asked.add( Reason::Ok, 1800.01, 2250 );
  asked.add( Reason::BeyondLimit, 4000, 5000 );
  EXPECT_EQ( total( asked.by( clinic ) ).covered.households, 0 );
  EXPECT_EQ( total( asked.by( clinic ) ).beyond.households, 2 );
}

TEST( Coverage, ALimitInMetresLooksAtMetres )
{
  Asked asked;
  asked.add( Reason::Ok, 99999, 800.0 );
  asked.add( Reason::Ok, 1, 800.1 );
  const Coverage all = total( asked.by( water ) );
  EXPECT_EQ( all.covered.households, 1 );
  EXPECT_EQ( all.beyond.households, 1 );
}

TEST( Coverage, ThoseServedAlreadyAreCoveredWhereverTheyAre )
{
  Asked asked;
  asked.add( Reason::Ok, 5000, 5000, 3 );
  asked.addExcluded( Reason::NoPosition, 4 );
  asked.addExcluded( Reason::NoPosition, 5 );
  const Coverage all = total( asked.by( water, { true, true, false } ) );
  EXPECT_EQ( all.covered.persons, 7 );
  EXPECT_EQ( all.excludedBy[static_cast<size_t>( Reason::NoPosition )].persons, 5 );
}

TEST( Coverage, EachReasonIsExcludedUnderItsOwnName )
{
  Asked asked;
  asked.addExcluded( Reason::NoRoadNear, 1 );
  asked.addExcluded( Reason::Disconnected, 2 );
  asked.addExcluded( Reason::NoSupply, 3 );
  asked.addExcluded( Reason::NoPosition, 4 );
  Table table { .shape = &coverageShape(), .rows = {}, .crs = {} };
  addCoverage( table, clinic, asked.by( clinic ), { { "500229", "城口县" } } );
  ASSERT_EQ( table.rows.size(), 2U ); // the county and the total
  for ( const Row &row : table.rows )
  {
    EXPECT_EQ( cellOf( row, coverageField::noRoadNearPersons ), 1 );
    EXPECT_EQ( cellOf( row, coverageField::disconnectedPersons ), 2 );
    EXPECT_EQ( cellOf( row, coverageField::noSupplyPersons ), 3 );
    EXPECT_EQ( cellOf( row, coverageField::noPositionPersons ), 4 );
    EXPECT_EQ( cellOf( row, coverageField::excludedHouseholds ), 4 );
    EXPECT_EQ( cellOf( row, coverageField::excludedPersons ), 10 );
    EXPECT_EQ( cellOf( row, coverageField::coveredHouseholdShare ), 0 );
  }
}

/**
 * Two counties, worked out by hand (limit 30 min, persons in brackets):
 *   500101  10 min (4)  30 min (3)  31 min (2)   -> 2 of 3 households, 7 of 9 persons
 *   500229  29 min (5)  no road (6)              -> 1 of 2 households, 5 of 11 persons
 *   all                                          -> 3 of 5 = 60 %, 12 of 20 = 60 %
 */
TEST( Coverage, TwoCountiesByHand )
{
  Asked asked;
  asked.add( Reason::Ok, 600, 700, 4, "500101" );
  asked.add( Reason::Ok, 1740, 2000, 5, "500229" );
  asked.add( Reason::Ok, 1800, 2250, 3, "500101" );
  asked.addExcluded( Reason::NoRoadNear, 6, "500229" );
  asked.add( Reason::Ok, 1860, 2300, 2, "500101" );
  Table table { .shape = &coverageShape(), .rows = {}, .crs = {} };
  addCoverage( table, clinic, asked.by( clinic ), { { "500101", "万州区" } } );
  ASSERT_EQ( table.rows.size(), 3U );
  EXPECT_EQ( text( table.rows[0].values[0] ), "service_clinic/500101" );
  EXPECT_EQ( text( table.rows[0].values[7] ), "万州区" );
  EXPECT_EQ( text( table.rows[1].values[7] ), "500229" ) << "a unit without name keeps its code";
  EXPECT_EQ( text( table.rows[2].values[6] ), coverageField::totalCode );
  EXPECT_EQ( cellOf( table.rows[0], coverageField::coveredHouseholds ), 2 );
  EXPECT_EQ( cellOf( table.rows[0], coverageField::coveredPersons ), 7 );
  EXPECT_EQ( cellOf( table.rows[0], coverageField::beyondPersons ), 2 );
  EXPECT_EQ( cellOf( table.rows[0], coverageField::coveredHouseholdShare ), 66.67 );
  EXPECT_EQ( cellOf( table.rows[0], coverageField::coveredPersonShare ), 77.78 );
  EXPECT_EQ( cellOf( table.rows[1], coverageField::coveredPersons ), 5 );
  EXPECT_EQ( cellOf( table.rows[1], coverageField::noRoadNearPersons ), 6 );
  EXPECT_EQ( cellOf( table.rows[2], field::personCount ), 20 );
  EXPECT_EQ( cellOf( table.rows[2], coverageField::coveredHouseholdShare ), 60 );
  EXPECT_EQ( cellOf( table.rows[2], coverageField::coveredPersonShare ), 60 );
}

TEST( Coverage, InputIsCoveredAndBeyondAndExcludedOnAnyInput )
{
  std::mt19937 random( 20211130 );
  const auto upTo = [&random]( unsigned most )
  { return static_cast<unsigned>( random() ) % ( most + 1 ); };
  for ( int round = 0; round < 50; ++round )
  {
    Asked asked;
    std::vector<bool> served;
    const unsigned households = upTo( 300 );
    double persons = 0;
    for ( unsigned i = 0; i < households; ++i )
    {
      const auto reason = static_cast<Reason>( upTo( reasonCount - 1 ) );
      const double weight = 0.1 * upTo( 90 );
      const std::string unit = upTo( 9 ) == 0 ? std::string() : std::to_string( 500101 + upTo( 5 ) );
      persons += weight;
      if ( reason == Reason::Ok || reason == Reason::BeyondLimit )
        asked.add( reason, upTo( 3600 ), upTo( 4000 ), weight, unit );
      else
        asked.addExcluded( reason, weight, unit );
      served.push_back( upTo( 4 ) == 0 );
    }
    for ( const ServiceStandard *standard : { &clinic, &water } )
    {
      const auto byUnit = asked.by( *standard, served );
      Coverage all = total( byUnit );
      EXPECT_EQ( all.input.households, households );
      EXPECT_NEAR( all.input.persons, persons, 1e-9 * ( 1 + persons ) );
      for ( const auto &[key, unit] : byUnit )
      {
        EXPECT_EQ( unit.input.households, unit.covered.households + unit.beyond.households + unit.excluded().households );
        EXPECT_NEAR( unit.input.persons, unit.covered.persons + unit.beyond.persons + unit.excluded().persons, 1e-9 * ( 1 + persons ) );
      }
    }
  }
}

namespace
{

//! As the crow flies in the plane at 1 m/s; notes how often it was asked.
class AsTheCrowFlies final : public TravelModel
{
  public:
    std::vector<Nearest> nearest( const Points &demand, std::span<const Points *const> supplies, const Query &query, Progress & ) const override
    {
      ++asked;
      EXPECT_TRUE( std::isinf( query.limitSeconds ) );
      std::vector<Nearest> answers( supplies.size() );
      for ( size_t set = 0; set < supplies.size(); ++set )
      {
        Nearest &answer = answers[set];
        answer.resize( demand.size() );
        for ( size_t i = 0; i < demand.size(); ++i )
        {
          for ( size_t k = 0; demand.hasPosition( i ) && k < supplies[set]->size(); ++k )
          {
            const double distance = planeDistance( demand.at[i], supplies[set]->at[k] );
            if ( answer.supply[i] >= 0 && distance >= answer.metres[i] )
              continue;
            answer.supply[i] = static_cast<int32_t>( k );
            answer.seconds[i] = answer.metres[i] = distance;
            answer.reason[i] = Reason::Ok;
          }
        }
      }
      return answers;
    }

    Reach reach( const Points &, const Points &, const Query &, Progress & ) const override { return {}; }

    mutable int asked = 0;
};

//! A layer of points in memory.
class PointRows final : public RowSource
{
  public:
    PointRows( const char *name, std::vector<SourceField> fields )
    {
      mInfo.file = name;
      mInfo.layer = name;
      mInfo.crs = "EPSG:4490";
      mInfo.geometry = GeometryType::Point;
      mInfo.fields = std::move( fields );
    }

    void add( std::vector<Value> values, const char *wkt )
    {
      mRows.push_back( { .id = static_cast<int64_t>( mRows.size() + 1 ), .values = std::move( values ), .geometry = wkt ? test::wkb( wkt ) : Wkb() } );
    }

    const SourceInfo &info() const override { return mInfo; }

    bool next( Row &row ) override
    {
      if ( mNext == mRows.size() )
        return false;
      row = mRows[mNext++];
      std::vector<Value> asked;
      for ( const int index : mIndexes )
        asked.push_back( row.values.at( static_cast<size_t>( index ) ) );
      row.values = asked;
      return true;
    }

  protected:
    void rewind( const std::vector<int> &indexes ) override
    {
      mNext = 0;
      mIndexes = indexes;
    }

  private:
    SourceInfo mInfo;
    std::vector<Row> mRows;
    std::vector<int> mIndexes;
    size_t mNext = 0;
};

class Facilities final
{
  public:
    void add( const std::string &kind, const std::string &status, const char *wkt ) { rows.add( { kind, status }, wkt ); }

    PointRows rows { layer::facilities, { { field::kind, FieldType::Text }, { field::status, FieldType::Text } } };
};

} // namespace

TEST( Services, AFacilityServesEveryServiceOfItsKindUnlessItIsClosedOrNowhere )
{
  const ServiceStandard doctor { "service_doctor", "看病", { "卫生室", "卫生院" }, Profile::Drive, 30, false, 2021, {} };
  Facilities facilities;
  facilities.add( "卫生室", "在用", "POINT (108 30)" );
  facilities.add( "卫生院", "在用", "POINT (108.1 30)" );
  facilities.add( "卫生室", "停用", "POINT (108.2 30)" );
  facilities.add( "卫生室", "在用", nullptr );
  facilities.add( "小学", "在用", "POINT (108.3 30)" );
  test::ListeningProgress progress;
  const ServiceSupplies found = serviceSupplies( facilities.rows, { clinic, doctor, water }, Frame::around( 108 ), progress );
  EXPECT_EQ( found.supplies[0].id, ( std::vector<int64_t> { 1 } ) );
  EXPECT_EQ( found.supplies[1].id, ( std::vector<int64_t> { 1, 2 } ) );
  EXPECT_EQ( found.supplies[2].size(), 0U );
  EXPECT_EQ( found.intake.rowsRead(), 5 );
  EXPECT_EQ( found.intake.rowsUsed(), 4 );
}

TEST( Services, ALayerWithoutFacilitiesLeavesEveryServiceWithoutSupply )
{
  Facilities facilities;
  test::ListeningProgress progress;
  const ServiceSupplies found = serviceSupplies( facilities.rows, { clinic, water }, Frame::around( 108 ), progress );
  EXPECT_EQ( found.intake.rowsRead(), 0 );
  ASSERT_EQ( progress.warnings.size(), 1U );
  EXPECT_NE( progress.warnings[0].find( facilities.rows.info().place() ), std::string::npos ) << progress.warnings[0];
  Points demand;
  demand.add( 1, { 500000, 3000000 } );
  const AsTheCrowFlies model;
  const auto answers = nearestServices(
    demand, found, [&]( Profile ) -> const TravelModel &
    { return model; },
    {}, progress );
  ASSERT_EQ( answers.size(), 2U );
  EXPECT_EQ( answers[0].reason[0], Reason::NoSupply );
}

TEST( Services, EachServiceIsAskedWithItsOwnProfileAndDemandsWithoutPositionAreSaid )
{
  ServiceSupplies supplies { { clinic, { "service_hospital", "医院", { "医院" }, Profile::Drive, 60, false, 2021, {} }, water }, {}, {} };
  for ( const double east : { 500010.0, 500020.0, 500030.0 } )
    supplies.supplies.emplace_back().add( 1, { east, 3000000 } );
  Points demand;
  demand.add( 1, { 500000, 3000000 } );
  demand.add( 2, { std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::quiet_NaN() } );
  const AsTheCrowFlies onFoot;
  const AsTheCrowFlies byCar;
  Progress progress;
  const auto answers = nearestServices(
    demand, supplies, [&]( Profile profile ) -> const TravelModel &
    { return profile == Profile::Walk ? onFoot : byCar; },
    { .limitSeconds = 5 }, progress );
  ASSERT_EQ( answers.size(), 3U );
  EXPECT_EQ( onFoot.asked, 1 ) << "both walking services at once";
  EXPECT_EQ( byCar.asked, 1 );
  for ( size_t service = 0; service < 3; ++service )
  {
    EXPECT_EQ( answers[service].metres[0], 10.0 * static_cast<double>( service + 1 ) );
    EXPECT_EQ( answers[service].reason[1], Reason::NoPosition );
  }
}

/**
 * One clinic at 108 E 30 N and one place to fetch water beside it; model: 1 m/s as the crow flies. A degree of longitude is 96.5 km here:
 *   H1 (4 persons) 0.001 deg = 96 m   clinic 1.6 min, water 96 m               -> both covered
 *   H2 (3) 0.01 deg = 965 m           clinic 16 min covered, water beyond
 *   H3 (2) 0.1 deg = 9650 m, piped    clinic 161 min beyond, water covered: it is piped
 *   H4 (1) nowhere                    no position for both
 */
TEST( CoverageAnswer, FourHouseholdsByHand )
{
  PointRows households( layer::households, { { field::countyCode, FieldType::Text }, { field::members, FieldType::Integer }, { field::pipedWater, FieldType::Flag } } );
  const Value no { int64_t { 0 } };
  const Value yes { int64_t { 1 } };
  households.add( { Value( "500229" ), int64_t { 4 }, no }, "POINT (108.001 30)" );
  households.add( { Value( "500229" ), int64_t { 3 }, Value() }, "POINT (108.01 30)" );
  households.add( { Value( "500229" ), int64_t { 2 }, yes }, "POINT (108.1 30)" );
  households.add( { Value(), int64_t { 1 }, no }, nullptr );
  Facilities facilities;
  facilities.add( "卫生室", "在用", "POINT (108 30)" );
  facilities.add( "取水点", "在用", "POINT (108 30)" );
  const AsTheCrowFlies model;
  test::ListeningProgress progress;
  setLanguage( Language::Chinese );
  const CoverageAnswer answer = coverageAnswer(
    { households, facilities.rows, field::members, field::countyCode, { { "500229", "城口县" } }, { clinic, water } }, Frame::around( 108 ), [&]( Profile ) -> const TravelModel &
    { return model; },
    {}, progress );

  ASSERT_EQ( answer.totals.size(), 2U );
  EXPECT_EQ( answer.totals[0].covered.persons, 7 );
  EXPECT_EQ( answer.totals[0].beyond.persons, 2 );
  EXPECT_EQ( answer.totals[0].excluded().persons, 1 );
  EXPECT_EQ( answer.totals[1].covered.persons, 6 );
  EXPECT_EQ( answer.totals[1].beyond.persons, 3 );
  EXPECT_EQ( answer.totals[1].excluded().persons, 1 );
  EXPECT_EQ( answer.table.rows.size(), 6U ) << "for each service a county, those without, and the total";
  EXPECT_EQ( answer.summary["households"], 4 );
  EXPECT_EQ( answer.summary["persons"], 10 );
  EXPECT_EQ( answer.summary["services"][1]["covered_persons"], 6 );
  EXPECT_EQ( answer.summary["services"][1]["year"], 2021 );
  EXPECT_EQ( answer.demand.rowsRead(), 4 );
  EXPECT_EQ( answer.demand.rowsUsed(), 3 );
  ASSERT_GE( progress.notes.size(), 2U );
  EXPECT_NE( progress.notes.back().find( "10人 = 覆盖 6 + 超出 3 + 排除 1" ), std::string::npos ) << progress.notes.back();
}

TEST( CoverageAnswer, AUnitThatTheLayerDoesNotHaveIsRefused )
{
  PointRows households( layer::households, { { field::members, FieldType::Integer } } );
  Facilities facilities;
  const AsTheCrowFlies model;
  Progress progress;
  test::expectError( ErrorCode::NoField, { field::sizeClass }, [&]
    { coverageAnswer(
        { households, facilities.rows, field::members, field::sizeClass, {}, { clinic } }, Frame::around( 108 ), [&]( Profile ) -> const TravelModel &
        { return model; },
        {}, progress ); } );
}

namespace
{

Table covered( const std::vector<std::pair<int, int>> &coveredAndBeyond )
{
  Asked asked;
  int unit = 500101;
  for ( const auto &[inside, outside] : coveredAndBeyond )
  {
    for ( int i = 0; i < inside + outside; ++i )
      asked.add( Reason::Ok, i < inside ? 0 : 9999, 0, 3, std::to_string( unit ) );
    ++unit;
  }
  Table table { .shape = &coverageShape(), .rows = {}, .crs = {} };
  addCoverage( table, clinic, asked.by( clinic ), {} );
  return table;
}

//! "50+10 40?" for each row: covered + beyond, the number of households with ? where these are masked, ? where all is.
std::string shown( const Table &table )
{
  const auto at = [&table]( const Row &row, const char *name ) -> const Value &
  { return row.values.at( static_cast<size_t>( table.shape->field( name ) - table.shape->fields.data() ) ); };
  std::string line;
  for ( const Row &row : table.rows )
  {
    line += line.empty() ? "" : " ";
    if ( !isNull( at( row, coverageField::coveredHouseholds ) ) )
      line += text( at( row, coverageField::coveredHouseholds ) ) + "+" + text( at( row, coverageField::beyondHouseholds ) );
    else
      line += text( at( row, field::householdCount ) ) + "?";
    // persons and shares go with the households
    EXPECT_EQ( isNull( at( row, field::personCount ) ), isNull( at( row, field::householdCount ) ) );
    EXPECT_EQ( isNull( at( row, coverageField::coveredPersonShare ) ), isNull( at( row, coverageField::coveredHouseholds ) ) );
  }
  return line;
}

} // namespace

TEST( Masking, ATableWithoutSmallCountsStaysAsItIs )
{
  EXPECT_EQ( shown( maskedCoverage( covered( { { 50, 10 }, { 40, 0 }, { 5, 5 } } ) ) ), "50+10 40+0 5+5 95+15" );
}

TEST( Masking, ASmallCountHidesItsRowAndTheNextSmallest )
{
  EXPECT_EQ( shown( maskedCoverage( covered( { { 50, 10 }, { 40, 0 }, { 56, 4 } } ) ) ), "50+10 40? 60? 146+14" );
}

TEST( Masking, TwoRowsWithSmallCountsHideEachOther )
{
  EXPECT_EQ( shown( maskedCoverage( covered( { { 50, 10 }, { 37, 3 }, { 56, 4 } } ) ) ), "50+10 40? 60? 143+17" );
}

TEST( Masking, ASmallUnitIsNotEvenCounted )
{
  EXPECT_EQ( shown( maskedCoverage( covered( { { 50, 10 }, { 2, 0 }, { 40, 0 } } ) ) ), "50+10 ? ? 92+10" );
}

TEST( Masking, WhatOneServiceHidesNoOtherTells )
{
  // the small unit has to hide behind the same unit in both services, although in the second another row is masked already
  Table both = covered( { { 50, 10 }, { 2, 0 }, { 40, 0 }, { 55, 0 } } );
  Table second = covered( { { 60, 0 }, { 2, 0 }, { 40, 0 }, { 53, 2 } } );
  for ( Row &row : second.rows )
    row.values[1] = std::string( "service_other" );
  both.rows.insert( both.rows.end(), second.rows.begin(), second.rows.end() );
  EXPECT_EQ( shown( maskedCoverage( both ) ), "50+10 ? ? 55+0 147+10 60+0 ? ? 55? 157?" );
}

TEST( Masking, ASmallUnitAloneTakesTheTotalWithIt )
{
  EXPECT_EQ( shown( maskedCoverage( covered( { { 2, 1 } } ) ) ), "? ?" );
}

} // namespace lantu
