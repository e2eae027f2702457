// SPDX-License-Identifier: GPL-3.0-or-later
// Four levels of responsibility: a hand example and the sample counted over again.
#include "measure/responsibility.h"

#include <gmock/gmock.h>

#include "data/workspace.h"
#include "measure/units.h"
#include "roads_support.h"
#include "support.h"

namespace lantu
{

namespace
{

using test::MemoryRows;

Value n( int64_t value )
{
  return value;
}

//! Village 1 has all four, 2 lacks the township, 3 all but the city, 4 has no record; 2 has one remaining household, 3 has two.
struct Example
{
    Example()
    {
      for ( const char *code : { "500229101201", "500229101202", "500229101203", "500230101204" } )
        villages.add( "", { code, std::string( "村" ) + ( code + 11 ), std::string( code, 9 ), std::string( code, 6 ) } );
      status.add( "", { "500229101201", "甲", "乙", "丙", "丁" } );
      status.add( "", { "500229101202", "甲", "乙", "", "丁" } );
      status.add( "", { "500229101203", "甲", Value(), Value(), Value() } );
      for ( const char *code : { "500229101201", "500229101202", "500229101203", "500229101203" } )
        households.add( "", { code, n( 0 ) } );
      households.add( "", { "500230101204", n( 1 ) } );
    }

    ResponsibilityAnswer answer()
    {
      return responsibility( { .villages = villages, .status = status, .households = &households, .unitField = field::countyCode, .unitNames = { { "500229", "城口县" } }, .areas = { .counties = { { "500229", { "城口县", {} } } } } }, progress );
    }

    MemoryRows villages { GeometryType::None, { { field::code }, { field::name }, { field::townshipCode }, { field::countyCode } } };
    MemoryRows status { GeometryType::None, { { field::code }, { field::dutyCity }, { field::dutyCounty }, { field::dutyTownship }, { field::dutyVillage } } };
    MemoryRows households { GeometryType::None, { { field::villageCode }, { field::eliminated, FieldType::Integer } } };
    test::ListeningProgress progress;
};

std::vector<std::vector<std::string>> written( const Table &table )
{
  std::vector<std::vector<std::string>> rows;
  for ( const Row &row : table.rows )
  {
    std::vector<std::string> &cells = rows.emplace_back();
    for ( const Value &value : row.values )
      cells.push_back( text( value ) );
  }
  return rows;
}

} // namespace

TEST( Responsibility, HandExampleShowsTheHoles )
{
  setLanguage( Language::Chinese );
  Example example;
  const ResponsibilityAnswer answer = example.answer();
  EXPECT_EQ( written( answer.units ), ( std::vector<std::vector<std::string>> {
                                        { "500229", "城口县", "3", "1", "2", "2", "0", "1", "2", "1", "0" },
                                        { "500230", "500230", "1", "0", "1", "0", "1", "1", "1", "1", "1" },
                                        { "", "合计", "4", "1", "3", "2", "1", "2", "3", "2", "1" },
                                      } ) );
  EXPECT_EQ( written( answer.holes ), ( std::vector<std::vector<std::string>> {
                                        { "500229", "500229101", "500229101203", "城口县 500229101", "村3", "区县、乡镇、村级", "3", "1", "2" },
                                        { "500229", "500229101", "500229101202", "城口县 500229101", "村2", "乡镇", "1", "1", "1" },
                                        { "500230", "500230101", "500230101204", "500230 500230101", "村4", "市级、区县、乡镇、村级", "4", "0", "0" },
                                      } ) );
  EXPECT_EQ( answer.summary["villages_with_holes"], 3 );
}

TEST( Responsibility, LevelsGoByTheNamesOfTheOffice )
{
  Example example;
  Progress silent;
  const ResponsibilityAnswer answer = responsibility( { .villages = example.villages, .status = example.status, .levels = { "驻乡工作队", "第一书记", "乡联系干部", "网格员" } }, silent );
  EXPECT_EQ( text( answer.holes.rows[0].values[5] ), "乡联系干部" );
  EXPECT_TRUE( isNull( answer.holes.rows[0].values[8] ) ) << "nothing is known of households";
  EXPECT_EQ( answer.units.rows.size(), 1U );
}

TEST( Responsibility, RowsOfNoVillageAndSecondRowsAreRejected )
{
  Example example;
  example.status.add( "", { "500229101202", "甲", "乙", "丙", "丁" } );
  example.status.add( "", { "500229101299", "甲", "乙", "丙", "丁" } );
  example.households.add( "", { Value(), n( 0 ) } );
  const ResponsibilityAnswer answer = example.answer();
  EXPECT_EQ( answer.status.rejects().size(), 2U );
  EXPECT_EQ( answer.households.rejects().size(), 1U );
  EXPECT_EQ( answer.summary["villages_with_holes"], 3 );
  EXPECT_EQ( example.progress.warnings.size(), 2U );
}

TEST( Responsibility, OfNoVillagesIsATotalOfZero )
{
  MemoryRows villages { GeometryType::None, { { field::code }, { field::name }, { field::townshipCode }, { field::countyCode } } };
  Example example;
  const ResponsibilityAnswer answer = responsibility( { .villages = villages, .status = example.status }, example.progress );
  EXPECT_EQ( answer.summary["villages"], 0 );
  EXPECT_EQ( answer.holes.rows.size(), 0U );
  EXPECT_EQ( answer.status.rejects().size(), 3U );
}

#ifdef LANTU_WITH_SAMPLE

TEST( OnSample, HolesInResponsibilityAreThoseOfTheStateOfTheVillages )
{
  const Workspace workspace( LANTU_SAMPLE );
  const Table status = workspace.table( layer::villageStatus );
  int64_t holes = 0;
  int64_t withoutVillage = 0;
  for ( const Row &row : status.rows )
  {
    const auto has = [&]( const char *name )
    { return !isNull( row.values[static_cast<size_t>( status.shape->field( name ) - status.shape->fields.data() )] ); };
    holes += has( field::dutyCity ) && has( field::dutyCounty ) && has( field::dutyTownship ) && has( field::dutyVillage ) ? 0 : 1;
    withoutVillage += has( field::dutyVillage ) ? 0 : 1;
  }
  ASSERT_GT( holes, 0 );
  const auto villages = workspace.rows( layer::villages );
  const auto rows = workspace.rows( layer::villageStatus );
  Progress silent;
  const ResponsibilityAnswer answer = responsibility( { .villages = *villages, .status = *rows, .unitField = field::countyCode, .unitNames = unitNames( &workspace, Unit::County ) }, silent );
  EXPECT_EQ( answer.summary["villages"], 7929 );
  EXPECT_EQ( answer.summary["villages_with_holes"], holes );
  EXPECT_EQ( answer.summary["without_village"], withoutVillage );
  EXPECT_EQ( static_cast<int64_t>( answer.holes.rows.size() ), holes );
  EXPECT_EQ( answer.summary["without_record"], 0 );
}

#endif

} // namespace lantu
