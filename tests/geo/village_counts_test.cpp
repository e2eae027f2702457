// SPDX-License-Identifier: GPL-3.0-or-later
// Households counted by village: nothing lost, nothing counted twice.
#include "measure/village_counts.h"

#include <filesystem>

#include <gmock/gmock.h>
#include <ogr_geometry.h>

#include "base/error.h"
#include "data/gdal_handles.h"
#include "place/wkb_points.h"

using namespace lantu;

namespace
{

constexpr char pointed[] = "500229101001"; // a village that is two squares, 108.00-108.02 and 108.03-108.04
constexpr char unknown[] = "500229101999"; // households name it, no village has it

class VillageCounts : public testing::Test
{
  protected:
    VillageCounts()
      : mPath( std::filesystem::temp_directory_path() / ( "village_counts_" + std::to_string( ::getpid() ) + ".gpkg" ) )
    {
      std::filesystem::remove( mPath );
      createWorkspace( mPath );
      mHouseholds.shape = &schemaLayer( layer::households );
    }

    ~VillageCounts() override { std::filesystem::remove( mPath ); }

    static void set( Row &row, const Layer &shape, const char *name, Value value )
    {
      row.values.at( static_cast<size_t>( shape.field( name ) - shape.fields.data() ) ) = std::move( value );
    }

    void addVillage( const char *code, const std::string &name, const char *wkt )
    {
      Table villages { .shape = &schemaLayer( layer::villages ), .rows = {}, .crs = workspaceCrs };
      Row &row = villages.add();
      set( row, *villages.shape, field::code, code );
      set( row, *villages.shape, field::name, name );
      set( row, *villages.shape, field::townshipCode, std::string( code, 9 ) );
      set( row, *villages.shape, field::countyCode, std::string( code, 6 ) );
      set( row, *villages.shape, field::asOf, "2021-11-30" );
      set( row, *villages.shape, field::source, "test" );
      OGRGeometry *geometry = nullptr;
      OGRGeometryFactory::createFromWkt( wkt, nullptr, &geometry );
      row.geometry.resize( geometry->WkbSize() );
      geometry->exportToWkb( wkbNDR, row.geometry.data(), wkbVariantIso );
      OGRGeometryFactory::destroyGeometry( geometry );
      Workspace( mPath ).append( villages );
    }

    void addHousehold( Value village, Value members, Value eliminated )
    {
      Row &row = mHouseholds.add();
      const Layer &shape = *mHouseholds.shape;
      set( row, shape, field::householdId, std::to_string( row.id ) );
      set( row, shape, field::countyCode, "500229" );
      set( row, shape, field::townshipCode, "500229101" );
      set( row, shape, field::villageCode, std::move( village ) );
      set( row, shape, field::members, std::move( members ) );
      set( row, shape, field::eliminated, std::move( eliminated ) );
    }

    Table counts()
    {
      Workspace( mPath ).append( mHouseholds );
      return villageCounts( Workspace( mPath ) );
    }

    static std::vector<int64_t> numbers( const Row &row )
    {
      std::vector<int64_t> numbers;
      for ( size_t i = 4; i < row.values.size(); ++i )
        numbers.push_back( whole( row.values[i] ).value() );
      return numbers;
    }

    std::filesystem::path mPath;
    Table mHouseholds;
};

} // namespace

TEST_F( VillageCounts, AddsHouseholdsAndPersonsOfOneVillage )
{
  addVillage( pointed, "红花村", "POLYGON((108 31.9,108.02 31.9,108.02 31.92,108 31.92,108 31.9))" );
  addHousehold( pointed, int64_t { 3 }, int64_t { 1 } );
  addHousehold( pointed, int64_t { 7 }, int64_t { 0 } );
  addHousehold( pointed, int64_t { 2 }, int64_t { 0 } );
  const Table table = counts();
  ASSERT_EQ( table.rows.size(), 1U );
  EXPECT_EQ( text( table.rows[0].values[0] ), pointed );
  EXPECT_EQ( text( table.rows[0].values[1] ), "红花村" );
  // identified 3 / 12, eliminated 1 / 3, remaining 2 / 9
  EXPECT_THAT( numbers( table.rows[0] ), testing::ElementsAre( 3, 12, 1, 3, 2, 9 ) );
}

TEST_F( VillageCounts, PointLiesInTheVillageEvenWhenItsCentreDoesNot )
{
  // a horseshoe: the centroid 108.015, 31.9125 lies in its opening
  addVillage( pointed, "马蹄村", "POLYGON((108 31.9,108.03 31.9,108.03 31.93,108.025 31.93,108.025 31.905,108.005 31.905,108.005 31.93,108 31.93,108 31.9))" );
  addHousehold( pointed, int64_t { 1 }, int64_t { 0 } );
  Point point;
  ASSERT_TRUE( firstPoint( counts().rows.at( 0 ).geometry, point ) );
  const bool inOpening = point.x > 108.005 && point.x < 108.025 && point.y > 31.905;
  EXPECT_FALSE( inOpening ) << point.x << ' ' << point.y;
  EXPECT_TRUE( point.x > 108 && point.x < 108.03 && point.y > 31.9 && point.y < 31.93 );
}

TEST_F( VillageCounts, HouseholdsWithoutAKnownVillageAreCountedWithoutAPlace )
{
  addVillage( pointed, "红花村", "POLYGON((108 31.9,108.02 31.9,108.02 31.92,108 31.92,108 31.9))" );
  addHousehold( unknown, int64_t { 4 }, int64_t { 0 } );
  addHousehold( "", int64_t { 5 }, int64_t { 0 } );
  addHousehold( pointed, int64_t { 1 }, int64_t { 1 } );
  const Table table = counts();
  ASSERT_EQ( table.rows.size(), 3U );
  int64_t households = 0;
  int64_t persons = 0;
  size_t placed = 0;
  for ( const Row &row : table.rows )
  {
    households += numbers( row )[0];
    persons += numbers( row )[1];
    placed += row.geometry.empty() ? 0 : 1;
  }
  EXPECT_EQ( households, 3 );
  EXPECT_EQ( persons, 10 );
  EXPECT_EQ( placed, 1U );
  EXPECT_TRUE( isNull( table.rows[0].values[0] ) );
}

TEST_F( VillageCounts, UnknownEliminationIsNotCountedAsEliminated )
{
  addHousehold( pointed, int64_t { 2 }, Value() );
  EXPECT_THAT( numbers( counts().rows.at( 0 ) ), testing::ElementsAre( 1, 2, 0, 0, 1, 2 ) );
}

TEST_F( VillageCounts, EmptyWorkspaceGivesNoRows )
{
  EXPECT_TRUE( villageCounts( Workspace( mPath ) ).rows.empty() );
}

TEST_F( VillageCounts, MembersThatAreNoCountAreRefusedWithTheirRow )
{
  addHousehold( pointed, int64_t { 2 }, int64_t { 0 } );
  addHousehold( pointed, int64_t { 0 }, int64_t { 0 } );
  try
  {
    counts();
    FAIL() << "accepted a household of nobody";
  }
  catch ( const Error &error )
  {
    EXPECT_EQ( error.code(), ErrorCode::BadValue );
    EXPECT_EQ( error.row(), 2 );
    EXPECT_THAT( error.what(), testing::HasSubstr( "家庭人口数" ) );
  }
}

#ifdef LANTU_WITH_SAMPLE
TEST( OnSampleVillageCounts, TotalsEqualThePublishedFigures )
{
  const Table table = villageCounts( Workspace( LANTU_SAMPLE ) );
  int64_t sums[6] = {};
  for ( const Row &row : table.rows )
  {
    for ( size_t i = 0; i < 6; ++i )
      sums[i] += whole( row.values[i + 4] ).value();
  }
  // identified, eliminated and remaining households and persons as published
  EXPECT_THAT( sums, testing::ElementsAre( 25614, 77605, 14816, 46764, 10798, 30841 ) );
}
#endif
