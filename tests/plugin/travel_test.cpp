// SPDX-License-Identifier: GPL-3.0-or-later
// Nearest facility, travel matrix and network check as a planner runs them, over a small net of roads.
#include <QFile>

#include <gmock/gmock.h>

#include "data/gdal_handles.h"
#include "i18n/translation.h"
#include "place/wkb_points.h"
#include "travel_support.h"

using namespace lantu;
using test::facility;
using test::rows;
using testing::HasSubstr;

namespace
{

class TravelAlgorithms : public testing::Test
{
  protected:
    TravelAlgorithms()
    {
      useLanguage( Language::Chinese );
      mSmall.workspace().append( test::rowsFor( layer::facilities, { facility( "F1", "卫生室", "在用" ), facility( "F2", "卫生室", "停用" ), facility( "F3", "小学", "在用" ) }, { { 108.70, 31.95 }, { 108.661, 31.95 }, { 108.75, 31.95 } } ) );
      Table roads = test::rowsFor( layer::roads, { { { field::roadId, "R1" }, { field::roadClass, "县道" }, { field::status, "通车" } }, { { field::roadId, "R2" }, { field::roadClass, "村道" }, { field::status, "通车" } } } );
      roads.crs = workspaceCrs;
      roads.rows[0].geometry = lineWkb( { { 108.65, 31.95 }, { 108.76, 31.95 } } );
      roads.rows[1].geometry = lineWkb( { { 108.65, 31.99 }, { 108.66, 31.99 } } );
      mSmall.workspace().append( roads );
    }

    QVariantMap run( const char *algorithm, QVariantMap parameters )
    {
      if ( !parameters.contains( QStringLiteral( "WORKSPACE" ) ) )
        parameters[QStringLiteral( "WORKSPACE" )] = mSmall.path();
      return test::run( QStringLiteral( "lantu:" ) + QLatin1String( algorithm ), parameters );
    }

    std::string refusal( const char *algorithm, const QVariantMap &parameters )
    {
      return test::refusal( [&]
        { run( algorithm, parameters ); } );
    }

    test::SmallWorkspace mSmall;
};

TEST_F( TravelAlgorithms, EveryHouseholdKeepsItsFieldsAndGetsItsNearestClinicInUse )
{
  const QString output = mSmall.file( QStringLiteral( "最近.gpkg" ) );
  const QVariantMap results = run( "nearestfacility", { { QStringLiteral( "SERVICE" ), QStringLiteral( "clinic" ) }, { QStringLiteral( "OUTPUT" ), output } } );
  EXPECT_EQ( results.value( QStringLiteral( "demands" ) ).toInt(), 3 );
  EXPECT_EQ( results.value( QStringLiteral( "covered" ) ).toInt() + results.value( QStringLiteral( "beyond_limit" ) ).toInt() + results.value( QStringLiteral( "excluded" ) ).toInt(), 3 );
  const std::vector<Row> found = rows( output, { field::householdId, field::members, "supply_id", "reason", "covered", "minutes", "access_metres" } );
  ASSERT_EQ( found.size(), 3U );
  for ( const Row &row : found )
  {
    EXPECT_FALSE( isNull( row.values[0] ) );
    EXPECT_FALSE( isNull( row.values[1] ) );
    // F2 is nearer and closed
    EXPECT_THAT( text( row.values[2] ), testing::AnyOf( "F1", "" ) );
    EXPECT_EQ( text( row.values[4] ), text( row.values[3] ) == "ok" ? "1" : "0" );
  }
}

TEST_F( TravelAlgorithms, TheMatrixHoldsThePairsWithinTheLimit )
{
  const QString output = mSmall.file( QStringLiteral( "矩阵.csv" ) );
  const QVariantMap results = run( "travelmatrix", { { QStringLiteral( "SUPPLY" ), mSmall.path() + QStringLiteral( "|layername=facilities" ) }, { QStringLiteral( "LIMIT_MINUTES" ), 600 }, { QStringLiteral( "OUTPUT" ), output } } );
  const std::vector<Row> pairs = rows( output, { "demand_id", "supply_id", "minutes", "metres" } );
  EXPECT_EQ( results.value( QStringLiteral( "pairs" ) ).toULongLong(), pairs.size() );
  EXPECT_FALSE( pairs.empty() );
  for ( const Row &pair : pairs )
    EXPECT_LE( number( pair.values[2] ).value_or( 1e9 ), 600 );
  const QVariantMap none = run( "travelmatrix", { { QStringLiteral( "SERVICE" ), QStringLiteral( "clinic" ) }, { QStringLiteral( "LIMIT_MINUTES" ), 0 }, { QStringLiteral( "OUTPUT" ), output } } );
  EXPECT_EQ( none.value( QStringLiteral( "pairs" ) ).toInt(), 0 );
  EXPECT_EQ( none.value( QStringLiteral( "demands_without_pair" ) ).toInt(), 3 );
}

TEST_F( TravelAlgorithms, TheNetworkCheckCountsPartsAndRecordsItsRun )
{
  const QString output = mSmall.file( QStringLiteral( "路网.gpkg" ) );
  const QVariantMap results = run( "checknetwork", { { QStringLiteral( "OUTPUT" ), output } } );
  EXPECT_EQ( results.value( QStringLiteral( "components" ) ).toInt(), 2 );
  EXPECT_EQ( results.value( QStringLiteral( "dangles" ) ).toInt(), 4 );
  EXPECT_EQ( rows( output, { "what" } ).size(), 5U );
  const Table runs = mSmall.workspace().table( layer::runs );
  ASSERT_EQ( runs.rows.size(), 1U );
  EXPECT_EQ( text( runs.rows[0].values[0] ), results.value( QStringLiteral( "run_id" ) ).toString().toStdString() );
}

TEST_F( TravelAlgorithms, TheNetworkCheckSaysWhatBridgingAGapWouldJoin )
{
  const QString bridged = mSmall.file( QStringLiteral( "补上.gpkg" ) );
  const QString parts = mSmall.file( QStringLiteral( "分块.gpkg" ) );
  run( "checknetwork", { { QStringLiteral( "BRIDGED" ), bridged }, { QStringLiteral( "PARTS" ), parts } } );
  const std::vector<Row> gaps = rows( bridged, { "rank", "what", "part", "metres", "road_row" } );
  ASSERT_EQ( gaps.size(), 1U );
  EXPECT_EQ( text( gaps[0].values[1] ), "component" );
  EXPECT_EQ( text( gaps[0].values[2] ), "2" );
  EXPECT_NEAR( number( gaps[0].values[3] ).value(), 4436, 5 ) << "0.04 degrees of latitude";
  EXPECT_EQ( rows( parts, { "part" } ).size(), 2U );
}

TEST_F( TravelAlgorithms, TheProfileGoesByItsWordAndInTheRainySeasonSeasonalRoadsAreClosed )
{
  Table roads = test::rowsFor( layer::roads, { { { field::roadId, "R3" }, { field::roadClass, "组道" }, { field::status, "季节性" } } } );
  roads.crs = workspaceCrs;
  roads.rows[0].geometry = lineWkb( { { 108.65, 31.95 }, { 108.65, 31.99 } } );
  mSmall.workspace().append( roads );
  const auto parts = [&]( const QVariant &profile )
  { return run( "checknetwork", { { QStringLiteral( "PROFILE" ), profile } } ).value( QStringLiteral( "components" ) ).toInt(); };
  EXPECT_EQ( parts( QStringLiteral( "drive" ) ), 1 );
  EXPECT_EQ( parts( QStringLiteral( "walk" ) ), 1 );
  EXPECT_EQ( parts( QStringLiteral( "rainy" ) ), 2 );
  EXPECT_EQ( parts( 2 ), 2 );
  EXPECT_EQ( parts( QStringLiteral( "2" ) ), 2 );
  EXPECT_EQ( parts( 0 ), 1 );
}

TEST_F( TravelAlgorithms, AnUnknownServiceIsRefusedWithThoseThereAre )
{
  const std::string said = refusal( "nearestfacility", { { QStringLiteral( "SERVICE" ), QStringLiteral( "飞机场" ) }, { QStringLiteral( "OUTPUT" ), mSmall.file( QStringLiteral( "x.csv" ) ) } } );
  EXPECT_THAT( said, HasSubstr( "飞机场" ) );
  EXPECT_THAT( said, HasSubstr( "service_clinic" ) );
  EXPECT_FALSE( QFile::exists( mSmall.file( QStringLiteral( "x.csv" ) ) ) );
}

TEST_F( TravelAlgorithms, WithoutLayersAndWorkspaceItSaysWhichToGive )
{
  EXPECT_THAT( refusal( "nearestfacility", { { QStringLiteral( "WORKSPACE" ), QString() }, { QStringLiteral( "OUTPUT" ), mSmall.file( QStringLiteral( "x.csv" ) ) } } ), HasSubstr( "DEMAND" ) );
}

TEST_F( TravelAlgorithms, StraightLinesNeedNoRoads )
{
  const QVariantMap results = run( "nearestfacility", { { QStringLiteral( "MODE" ), 0 }, { QStringLiteral( "ROADS" ), QString() }, { QStringLiteral( "OUTPUT" ), mSmall.file( QStringLiteral( "直线.gpkg" ) ) } } );
  EXPECT_EQ( results.value( QStringLiteral( "no_road_near" ) ).toInt(), 0 );
  EXPECT_EQ( results.value( QStringLiteral( "disconnected" ) ).toInt(), 0 );
}

// A flat plain around the small workspace, in degrees as downloads are.
QString flatElevations( const test::SmallWorkspace &small )
{
  const QString path = small.file( QStringLiteral( "高程.tif" ) );
  registerGdal();
  const Dataset made( GetGDALDriverManager()->GetDriverByName( "GTiff" )->Create( path.toUtf8().constData(), 700, 500, 1, GDT_Int16, nullptr ) );
  double transform[] = { 108.6, 0.0003, 0, 32.02, 0, -0.0003 };
  made->SetGeoTransform( transform );
  const OGRSpatialReference degrees = spatialReference( "EPSG:4326", "test" );
  made->SetSpatialRef( &degrees );
  made->GetRasterBand( 1 )->Fill( 800 );
  return path;
}

TEST_F( TravelAlgorithms, TheTerrainIsWalkedAndDoorToDoorIsNeverSlower )
{
  QVariantMap asked { { QStringLiteral( "SERVICE" ), QStringLiteral( "clinic" ) }, { QStringLiteral( "DEM" ), flatElevations( mSmall ) } };
  std::vector<std::vector<Row>> found;
  for ( const int mode : { 2, 3 } )
  {
    const QString output = mSmall.file( QStringLiteral( "方式%1.gpkg" ).arg( mode ) );
    asked[QStringLiteral( "MODE" )] = mode;
    asked[QStringLiteral( "OUTPUT" )] = output;
    const QVariantMap results = run( "nearestfacility", asked );
    EXPECT_EQ( results.value( QStringLiteral( "demands" ) ).toInt(), 3 );
    found.push_back( rows( output, { "minutes", "metres", "access_metres", "reason" } ) );
  }
  int reached = 0;
  for ( size_t i = 0; i < found[0].size(); ++i )
  {
    if ( isNull( found[0][i].values[0] ) )
      continue;
    ++reached;
    const double minutes = std::get<double>( found[0][i].values[0] );
    EXPECT_NEAR( std::get<double>( found[0][i].values[1] ) / minutes, 5036.7 / 60, 0.01 ) << "Tobler on the flat";
    EXPECT_LE( std::get<double>( found[1][i].values[0] ), minutes + 0.001 );
  }
  EXPECT_GE( reached, 2 );
  asked[QStringLiteral( "DEM" )] = mSmall.file( QStringLiteral( "没有.tif" ) );
  EXPECT_THAT( refusal( "nearestfacility", asked ), HasSubstr( "没有.tif" ) );
  asked.remove( QStringLiteral( "DEM" ) );
  EXPECT_THAT( refusal( "nearestfacility", asked ), HasSubstr( "DEM" ) ) << "this workspace has no elevations";
}

TEST_F( TravelAlgorithms, MinutesFromEverywhereAreARaster )
{
  const QString output = mSmall.file( QStringLiteral( "时间.tif" ) );
  const QString sources = mSmall.file( QStringLiteral( "来源.tif" ) );
  const QVariantMap results = run( "traveltime", { { QStringLiteral( "SERVICE" ), QStringLiteral( "clinic" ) }, { QStringLiteral( "DEM" ), flatElevations( mSmall ) }, { QStringLiteral( "LIMIT_MINUTES" ), 30 }, { QStringLiteral( "OUTPUT" ), output }, { QStringLiteral( "SOURCES" ), sources } } );
  EXPECT_EQ( results.value( QStringLiteral( "supplies_used" ) ).toInt(), 1 ) << "the closed one is not in use";
  EXPECT_GT( results.value( QStringLiteral( "reached" ) ).toLongLong(), 0 );
  EXPECT_EQ( results.value( QStringLiteral( "cells" ) ).toLongLong(), results.value( QStringLiteral( "reached" ) ).toLongLong() + results.value( QStringLiteral( "beyond" ) ).toLongLong() + results.value( QStringLiteral( "unreachable" ) ).toLongLong() + results.value( QStringLiteral( "closed" ) ).toLongLong() );
  EXPECT_LE( results.value( QStringLiteral( "most_minutes" ) ).toDouble(), 30 );
  EXPECT_GT( results.value( QStringLiteral( "most_minutes" ) ).toDouble(), 29.5 );
  EXPECT_TRUE( QFile::exists( output ) );
  EXPECT_TRUE( QFile::exists( sources ) );
  const Table runs = mSmall.workspace().table( layer::runs );
  EXPECT_THAT( text( runs.rows.back().values[3] ), HasSubstr( "高程.tif" ) ) << "the run knows its raster";
  EXPECT_THAT( refusal( "traveltime", { { QStringLiteral( "DEM" ), flatElevations( mSmall ) }, { QStringLiteral( "DIRECTIONS" ), 12 }, { QStringLiteral( "OUTPUT" ), output } } ), HasSubstr( "DIRECTIONS" ) );
  EXPECT_THAT( refusal( "traveltime", { { QStringLiteral( "OUTPUT" ), output } } ), HasSubstr( "DEM" ) );
}

// of the three households only the first, with four persons, lives by a road: the one to the clinic
TEST_F( TravelAlgorithms, RoadCriticalityRanksTheLinkThatSomebodyNeeds )
{
  const QString output = mSmall.file( QStringLiteral( "关键路段.gpkg" ) );
  const QString affected = mSmall.file( QStringLiteral( "受影响村.csv" ) );
  const QVariantMap asked { { QStringLiteral( "SERVICE" ), QStringLiteral( "clinic" ) }, { QStringLiteral( "PROFILE" ), QStringLiteral( "drive" ) }, { QStringLiteral( "LIMIT_MINUTES" ), 30 }, { QStringLiteral( "OUTPUT" ), output }, { QStringLiteral( "AFFECTED" ), affected } };
  const QVariantMap results = run( "roadcriticality", asked );
  EXPECT_EQ( results.value( QStringLiteral( "links" ) ).toInt(), 2 );
  EXPECT_EQ( results.value( QStringLiteral( "links_passing" ) ).toInt(), 1 );
  EXPECT_EQ( results.value( QStringLiteral( "most_persons" ) ).toInt(), 4 );
  EXPECT_EQ( results.value( QStringLiteral( "households" ) ).toInt(), 3 );
  EXPECT_EQ( results.value( QStringLiteral( "no_road_near" ) ).toInt() + results.value( QStringLiteral( "no_position" ) ).toInt(), 2 );
  const std::vector<Row> links = rows( output, { "link_id", "rank", "county", "persons", "persons_cut_off", "persons_beyond", "metres" } );
  ASSERT_EQ( links.size(), 2U );
  EXPECT_EQ( text( links[0].values[0] ), "R1" );
  EXPECT_EQ( text( links[0].values[1] ), "1" );
  EXPECT_EQ( text( links[0].values[2] ), "城口县" );
  EXPECT_EQ( number( links[0].values[3] ), 4 );
  EXPECT_EQ( number( links[0].values[4] ), 4 );
  EXPECT_EQ( number( links[0].values[5] ), 0 );
  EXPECT_FALSE( links[0].geometry.empty() );
  EXPECT_EQ( text( links[1].values[0] ), "R2" );
  EXPECT_TRUE( isNull( links[1].values[1] ) ) << "nobody needs it";
  const std::vector<Row> villages = rows( affected, { "rank", "link_id", "persons" } );
  ASSERT_EQ( villages.size(), 1U );
  EXPECT_EQ( number( villages[0].values[2] ), 4 );
  EXPECT_THAT( text( mSmall.workspace().table( layer::runs ).rows.back().values[1] ), "lantu:roadcriticality" );

  QVariantMap straight = asked;
  straight[QStringLiteral( "MODE" )] = 0;
  EXPECT_THAT( refusal( "roadcriticality", straight ), HasSubstr( "MODE" ) );
  QVariantMap ofCounties = asked;
  ofCounties[QStringLiteral( "DEMAND" )] = mSmall.path() + QStringLiteral( "|layername=counties" );
  EXPECT_THAT( refusal( "roadcriticality", ofCounties ), HasSubstr( field::villageCode ) ) << "counties do not say";
}

} // namespace
