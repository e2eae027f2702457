// SPDX-License-Identifier: GPL-3.0-or-later
// A network is found again when its roads have not changed, and only then.
#include "travel/road_source.h"

#include <chrono>
#include <fstream>

#include <gtest/gtest.h>

#include "data/gdal_handles.h"
#include "data/ogr_source.h"
#include "data/workspace.h"
#include "place/to_frame.h"
#include "roads_support.h"
#include "support.h"
#include "travel/road_travel.h"

namespace lantu
{
namespace
{

namespace fs = std::filesystem;

//! Streets on a grid in a GeoPackage, older than a moment ago; more than a network needs to be stored.
class RoadSourceTest : public testing::Test
{
  protected:
    static constexpr int side = 80;

    void SetUp() override
    {
      mFolder = fs::temp_directory_path() / fs::path( "road_source_" + std::to_string( ::getpid() ) );
      fs::remove_all( mFolder );
      fs::create_directories( mFolder );
      mPath = ( mFolder / "roads.gpkg" ).string();
      registerGdal();
      const Dataset dataset( GetGDALDriverManager()->GetDriverByName( "GPKG" )->Create( mPath.c_str(), 0, 0, 0, GDT_Unknown, nullptr ) );
      const OGRSpatialReference plane = spatialReference( "EPSG:4545", "" );
      OGRLayer *layer = dataset->CreateLayer( "roads", const_cast<OGRSpatialReference *>( &plane ), wkbLineString );
      OGRFieldDefn speed( "speed", OFTReal );
      layer->CreateField( &speed );
      ASSERT_EQ( layer->StartTransaction(), OGRERR_NONE );
      for ( int i = 0; i < side; ++i )
      {
        add( *layer, { 500000 + 100.0 * i, 3300000 }, { 500000 + 100.0 * i, 3300000 + 100.0 * ( side - 1 ) } );
        add( *layer, { 500000, 3300000 + 100.0 * i }, { 500000 + 100.0 * ( side - 1 ), 3300000 + 100.0 * i } );
      }
      ASSERT_EQ( layer->CommitTransaction(), OGRERR_NONE );
      age();
    }

    void TearDown() override { fs::remove_all( mFolder ); }

    static void add( OGRLayer &layer, Point a, Point b )
    {
      const OGRFeatureUniquePtr feature( OGRFeature::CreateFeature( layer.GetLayerDefn() ) );
      feature->SetField( 0, 30.0 );
      OGRLineString line;
      line.addPoint( a.x, a.y );
      line.addPoint( b.x, b.y );
      feature->SetGeometry( &line );
      ASSERT_EQ( layer.CreateFeature( feature.get() ), OGRERR_NONE );
    }

    void age( int seconds = 60 ) const { fs::last_write_time( mPath, fs::file_time_type::clock::now() - std::chrono::seconds( seconds ) ); }

    void change( const char *sql ) const
    {
      const Dataset dataset( GDALDataset::Open( mPath.c_str(), GDAL_OF_VECTOR | GDAL_OF_UPDATE ) );
      dataset->ReleaseResultSet( dataset->ExecuteSQL( sql, nullptr, nullptr ) );
    }

    NetworkRead read( double mendMetres = 1 )
    {
      const auto rows = openRows( mPath );
      return readNetwork( *rows, test::testFrame(), Standards( defaultStandards() ), { "speed", {} }, mendMetres, mFolder / "store", mSilent );
    }

    fs::path onlyStored() const { return fs::directory_iterator( mFolder / "store" )->path(); }

    Progress mSilent; // outlives what is still being written
    fs::path mFolder;
    std::string mPath;
};

TEST_F( RoadSourceTest, TheSecondTimeNothingIsBuiltAndEverythingIsTheSame )
{
  const RoadNetwork first = *read().network;
  const NetworkRead again = read();
  EXPECT_TRUE( again.fromStore );
  EXPECT_EQ( again.intake.rowsRead(), 2 * side );
  const RoadNetwork &second = *again.network;
  ASSERT_EQ( second.edges.size(), first.edges.size() );
  ASSERT_GE( second.edges.size(), 10000U );
  for ( uint32_t i = 0; i < first.edges.size(); ++i )
  {
    ASSERT_EQ( second.edges[i].from, first.edges[i].from );
    ASSERT_EQ( second.edges[i].metres, first.edges[i].metres );
    ASSERT_EQ( second.line( i ), first.line( i ) );
  }
  Progress silent;
  Points demand;
  Points supply;
  demand.add( 1, { 500333, 3300444 } );
  supply.add( 2, { 507000, 3307010 } );
  const Points *sets[] = { &supply };
  const auto seconds = [&]( const RoadNetwork &network )
  { return RoadTravel( std::make_shared<RoadNetwork>( network ), Profile::Drive, 1.25 ).nearest( demand, sets, {}, silent ).front().seconds[0]; };
  EXPECT_EQ( seconds( second ), seconds( first ) );
  EXPECT_GT( seconds( first ), 0 );
}

TEST_F( RoadSourceTest, AnotherTimeOfTheFileWithTheSameRowsNeedsNoBuildingEither )
{
  read();
  age( 30 );
  EXPECT_TRUE( read().fromStore );
}

TEST_F( RoadSourceTest, AChangedRowIsSeen )
{
  const double before = read().network->roads[0].driveKmh;
  change( "UPDATE roads SET speed = 60" );
  const NetworkRead after = read();
  EXPECT_FALSE( after.fromStore );
  EXPECT_EQ( after.network->roads[0].driveKmh, 2 * before );
}

TEST_F( RoadSourceTest, AnotherToleranceIsAnotherNetwork )
{
  read( 1 );
  EXPECT_FALSE( read( 2 ).fromStore );
  EXPECT_TRUE( read( 1 ).fromStore );
}

TEST_F( RoadSourceTest, ADamagedFileIsBuiltAnew )
{
  read();
  const fs::path stored = onlyStored();
  for ( const size_t where : { size_t { 3 }, size_t { 300 }, static_cast<size_t>( fs::file_size( stored ) ) - 9 } )
  {
    {
      std::fstream file( stored, std::ios::binary | std::ios::in | std::ios::out );
      file.seekp( static_cast<std::streamoff>( where ) );
      file.put( '\x55' );
    }
    EXPECT_FALSE( read().fromStore ) << where;
    EXPECT_TRUE( read().fromStore ) << where;
  }
  fs::resize_file( stored, fs::file_size( stored ) / 2 );
  EXPECT_FALSE( read().fromStore );
}

TEST_F( RoadSourceTest, WhatCannotBeStoredIsNoError )
{
  std::ofstream( mFolder / "store" ) << "a file where the folder should be";
  EXPECT_FALSE( read().fromStore );
  EXPECT_FALSE( read().fromStore );
}

TEST_F( RoadSourceTest, OnlyTheNewestAreKept )
{
  for ( int i = 1; i <= 10; ++i )
    read( i );
  EXPECT_EQ( std::distance( fs::directory_iterator( mFolder / "store" ), fs::directory_iterator() ), 8 );
}

TEST_F( RoadSourceTest, AStoppedRunLeavesNoPart )
{
  test::ListeningProgress progress;
  progress.stopAfter = 0;
  const auto rows = openRows( mPath );
  EXPECT_THROW( readNetwork( *rows, test::testFrame(), Standards( defaultStandards() ), { "speed", {} }, 1, mFolder / "store", progress ), Error );
  EXPECT_FALSE( fs::exists( mFolder / "store" ) && !fs::is_empty( mFolder / "store" ) );
}

TEST( RoadSourceOfOpenStreetMap, BringsItsRulesAlong )
{
  Progress silent;
  const auto rows = openRows( std::string( LANTU_TEST_DATA ) + "/roads_with_turn_rules_and_barriers.osm", "lines" );
  const NetworkRead roads = readNetwork( *rows, frameFor( *rows ), Standards( defaultStandards() ), {}, 1, {}, silent );
  EXPECT_FALSE( roads.network->turns.empty() );
  EXPECT_EQ( roads.network->barriers.size(), 4U ) << "as TurnRulesTest finds in the file";
}

} // namespace
} // namespace lantu
