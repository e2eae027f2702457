// SPDX-License-Identifier: GPL-3.0-or-later
// Figures of the standards table by key, with their unit and document.
#include "data/thresholds.h"

#include "data/workspace.h"
#include "support.h"

namespace lantu
{

TEST( ThresholdsTest, ThresholdsAreRowsWithUnitAndDocument )
{
  const Thresholds standards( defaultStandards() );
  const Threshold &waste = standards.of( "waste_villages" );
  EXPECT_EQ( waste.value, 90 );
  EXPECT_EQ( waste.unit, "%" );
  EXPECT_FALSE( waste.document.empty() );
  EXPECT_EQ( standards.of( "workshops_key_county" ).value, 6 );
  EXPECT_EQ( standards.range( "specialist_team_min", "specialist_team_max" ).second.value, 15 );
  EXPECT_EQ( standards.timeLimit( "jobs_far" ).limit, 60 );
  EXPECT_FALSE( Standards( defaultStandards() ).service( "jobs_far" ) ) << "no service of the life circle";
  test::expectError( ErrorCode::NoField, { "no_such_row" }, [&]
    { static_cast<void>( standards.of( "no_such_row" ) ); } );
  test::expectError( ErrorCode::NoField, { "no_such_row" }, [&]
    { static_cast<void>( standards.timeLimit( "no_such_row" ) ); } );
}

TEST( ThresholdsTest, AThresholdWithoutItsUnitOrOutOfRangeIsNamed )
{
  const Layer &layer = schemaLayer( layer::standards );
  const auto changed = [&]( std::string_view key, const char *fieldName, const Value &value )
  {
    Table table = defaultStandards();
    for ( Row &row : table.rows )
    {
      if ( text( row.values[0] ) == key )
        test::cell( layer, row, fieldName ) = value;
    }
    return table;
  };
  const auto expectRefused = [&]( std::string_view key, const char *fieldName, const Value &value, const std::string &part )
  {
    test::expectError( ErrorCode::BadValue, { part }, [&]
      { const Thresholds standards( changed( key, fieldName, value ) ); } );
  };
  expectRefused( "workshops_key_county", field::unit, Value(), "" );
  expectRefused( "waste_villages", field::unit, "个", "个" );
  expectRefused( "waste_villages", field::limit, 101.0, "101" );
  expectRefused( "jobs_near", field::unit, "m", "m" );
  expectRefused( "labour_skill", field::limit, 2.0, "2" );
}

} // namespace lantu
