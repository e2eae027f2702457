// SPDX-License-Identifier: GPL-3.0-or-later
// What leaves the office: nothing that points to a family, in any format.
#include <cmath>
#include <filesystem>
#include <random>

#include <gmock/gmock.h>
#include <sys/stat.h>

#include "data/ogr_source.h"
#include "data/secret_key.h"
#include "import_support.h"
#include "leaks.h"
#include "measure/coverage.h"
#include "measure/export.h"
#include "place/shifted_place.h"
#include "place/wkb_points.h"
#include "support.h"
#include "travel/catchment_tables.h"

namespace lantu
{

namespace
{

const std::vector<std::string> secrets { "张三丰", "欧阳锋", "郭靖", "黄蓉", "尘肺病", "5001011960", "6222020200112233" };

//! A list of a planner's own, with everything that must not leave.
constexpr Field listFields[] = {
  { .name = "户编号", .alias = { "户编号", "" } },
  { .name = "姓名", .alias = { "姓名", "" } },
  { .name = "身份证号", .alias = { "身份证号", "" } },
  { .name = "联系电话", .alias = { "联系电话", "" } },
  { .name = "开户行账号", .alias = { "开户行账号", "" } },
  { .name = "患病情况", .alias = { "患病情况", "" } },
  { .name = "说明", .alias = { "说明", "" } },
  { .name = "村代码", .alias = { "村代码", "" } },
  { .name = "监测对象类别", .alias = { "监测对象类别", "" } },
  { .name = "家庭人口数", .alias = { "家庭人口数", "" }, .type = FieldType::Integer },
  { .name = "帮扶人", .alias = { "帮扶人", "" } },
};
constexpr Layer list { "list", { "名单", "List" }, GeometryType::Point, listFields };

class Exports : public testing::Test
{
  protected:
    Exports()
    {
      test::makeAreas( workspacePath );
      Table table { .shape = &list, .rows = {}, .crs = workspaceCrs };
      std::mt19937 random( 3 );
      std::uniform_real_distribution<double> inside( 0.001, 0.199 );
      const std::pair<const char *, Point> villages[] = { { "500154101201", { 108, 31 } }, { "500236101201", { 109, 31 } }, { "500240101201", { 108, 30 } } };
      const char *names[] = { "张三丰", "欧阳锋", "郭靖", "黄蓉" };
      const size_t households[] = { 20, 9, 3 }; // the last is small
      for ( size_t village = 0; village < 3; ++village )
      {
        for ( size_t i = 0; i < households[village]; ++i )
        {
          Row &row = table.add();
          const size_t n = table.rows.size();
          row.values = { fmt::format( "HU{:06}", n ), std::string( names[n % 4] ), fmt::format( "5001011960{:02}{:02}{:03}X", 1 + n % 12, 1 + n % 28, n ), fmt::format( "138{:08}", 12345678 + n ), std::string( "6222020200112233" ) + "446", n % 2 ? Value( "尘肺病" ) : Value(), fmt::format( "户主{}，电话 139{:08}", names[n % 4], n ), std::string( villages[village].first ), std::string( n % 3 ? "脱贫不稳定户" : "边缘易致贫户" ), static_cast<int64_t>( 1 + n % 5 ), std::string( names[( n + 1 ) % 4] ) };
          places.push_back( { villages[village].second.x + inside( random ), villages[village].second.y + inside( random ) } );
          row.geometry = pointWkb( places.back() );
        }
      }
      DatasetWriter writer( listPath );
      writer.write( table );
      writer.commit();
    }

    ExportAnswer exported( const std::string &file, ExportLevel level = ExportLevel::Village, bool isInternal = false )
    {
      const Workspace workspace( workspacePath );
      const auto rows = openRows( listPath );
      return exportMasked( { .workspace = &workspace, .input = rows.get(), .level = level, .isInternal = isInternal, .path = folder.file( file ) }, progress );
    }

    void expectNoLeak( const std::string &file, const ExportAnswer &answer )
    {
      std::string everything = test::everythingIn( folder.file( file ) ) + answer.summary.dump();
      for ( const std::string &said : progress.notes )
        everything += said;
      EXPECT_THAT( test::leaksIn( everything, secrets ), testing::IsEmpty() ) << file;
      std::string key = std::filesystem::exists( workspacePath + ".key" ) ? test::contentsOf( workspacePath + ".key" ) : "no key";
      EXPECT_EQ( everything.find( key.substr( 0, key.size() - 1 ) ), std::string::npos ) << "the key is in " << file;
    }

    const test::TemporaryFolder folder;
    const std::string workspacePath = folder.file( "w.gpkg" );
    const std::string listPath = folder.file( "名单.gpkg" );
    std::vector<Point> places;
    test::ListeningProgress progress;
};

} // namespace

TEST_F( Exports, EveryFormatAndEditionIsFreeOfWhatIsPrivate )
{
  ASSERT_THAT( test::leaksIn( test::everythingIn( listPath ), secrets ), testing::SizeIs( testing::Gt( 60U ) ) ) << "the list is full of it";
  for ( const char *ending : { ".xlsx", ".csv", ".gpkg", ".geojson", ".shp" } )
  {
    const std::string counted = std::string( "公开" ) + ending;
    expectNoLeak( counted, exported( counted ) );
    const std::string single = std::string( "内部" ) + ending;
    const ExportAnswer answer = exported( single, ExportLevel::Rows, true );
    EXPECT_EQ( answer.layers[0].rowsWritten, 32 );
    EXPECT_EQ( answer.layers[0].pseudonyms, 32 );
    expectNoLeak( single, answer );
    EXPECT_EQ( test::rowsOf( folder.file( single ) ).size(), 32U );
  }
  EXPECT_EQ( test::contentsOf( folder.file( "公开.cpg" ) ), "UTF-8" );
  EXPECT_TRUE( test::contentsOf( folder.file( "公开.csv" ) ).starts_with( "\xEF\xBB\xBF" ) );
  EXPECT_THAT( test::contentsOf( folder.file( "公开.columns.csv" ) ), testing::HasSubstr( "监测对象类别：边缘易致贫户" ) );
}

// 32 households: 20, 9 and 3 by village; the village of 3 hides behind that of 9.
TEST_F( Exports, CountsByVillageHideTheSmallOneAndOneMore )
{
  const ExportAnswer answer = exported( "a.csv" );
  const auto rows = openRows( folder.file( "a.csv" ) );
  rows->start( { "代码", "名称", "户数", "人数", "隐去格数" } );
  std::vector<std::string> lines;
  for ( Row row; rows->next( row ); )
    lines.push_back( text( row.values[0] ) + " " + text( row.values[1] ) + " " + text( row.values[2] ) + " " + text( row.values[3] ) );
  EXPECT_THAT( lines, testing::ElementsAre( "500154101201 青山村 20 60", "500236101201 龙潭村  ", "500240101201 瓦屋村  ", " 合计 32 95" ) );
  EXPECT_EQ( answer.summary["rows_written"], 4 );
  EXPECT_EQ( answer.layers[0].households, 32 );
  EXPECT_GT( answer.layers[0].cellsHidden, 4 );
  EXPECT_THAT( answer.summary["masked"][0].get<std::string>(), testing::HasSubstr( "32 户" ) );
  // the internal edition shows them
  const ExportAnswer internal = exported( "b.csv", ExportLevel::Village, true );
  EXPECT_EQ( internal.layers[0].cellsHidden, 0 );
  EXPECT_THAT( test::contentsOf( folder.file( "b.csv" ) ), testing::HasSubstr( "瓦屋村,500240101,500240,3," ) );
}

TEST_F( Exports, RowsWithoutACodeAreCountedWhereTheyStand )
{
  // the same list without codes of villages
  const Field without[] = { listFields[0], listFields[9] };
  const Layer shape { "points", { "点", "Points" }, GeometryType::Point, without };
  Table table { .shape = &shape, .rows = {}, .crs = workspaceCrs };
  for ( const Row &row : test::rowsOf( listPath ) )
  {
    Row &made = table.add();
    made.values = { fmt::format( "HU{:06}", made.id ), int64_t { 1 } };
    made.geometry = row.geometry;
  }
  table.add().values = { std::string( "HU999999" ), int64_t { 1 } }; // nowhere
  DatasetWriter writer( listPath );
  writer.write( table );
  writer.commit();
  const ExportAnswer answer = exported( "a.csv", ExportLevel::County, true );
  EXPECT_EQ( answer.layers[0].rowsWithoutArea, 1 );
  const std::string csv = test::contentsOf( folder.file( "a.csv" ) );
  for ( const char *line : { ",,1,1", "500154,开州区,20,20", "500236,奉节县,9,9", "500240,石柱土家族自治县,3,3", ",合计,33,33" } )
    EXPECT_THAT( csv, testing::HasSubstr( line ) );
}

TEST_F( Exports, SingleRowsDoNotLeaveInThePublicEdition )
{
  test::expectError( ErrorCode::BadValue, { "EDITION", "internal" }, [&]
    { exported( "a.gpkg", ExportLevel::Rows, false ); } );
  test::expectError( ErrorCode::BadValue, { "a.doc", ".xlsx" }, [&]
    { exported( "a.doc" ); } );
  EXPECT_EQ( folder.contents(), ( std::vector<std::string> { "w.gpkg", "名单.gpkg" } ) ) << "nothing half written";
}

TEST_F( Exports, PlacesAreShiftedWithinTheirVillageAndAlwaysInTheSameWay )
{
  exported( "a.gpkg", ExportLevel::Rows, true );
  exported( "b.gpkg", ExportLevel::Rows, true );
  EXPECT_THAT( test::contentsOf( folder.file( "a.gpkg" ) ), testing::HasSubstr( "位置已作偏移处理" ) );
  const std::vector<Row> first = test::rowsOf( folder.file( "a.gpkg" ) );
  const std::vector<Row> second = test::rowsOf( folder.file( "b.gpkg" ) );
  ASSERT_EQ( first.size(), places.size() );
  const Frame frame = Frame::around( 108 );
  for ( size_t i = 0; i < first.size(); ++i )
  {
    EXPECT_EQ( first[i].geometry, second[i].geometry );
    Point at;
    ASSERT_TRUE( firstPoint( first[i].geometry, at ) );
    const double metres = frame.geodesic( frame.fromDegrees( at.x, at.y ), frame.fromDegrees( places[i].x, places[i].y ) );
    EXPECT_LE( metres, 500.1 ) << "rounding to six decimals";
    EXPECT_GE( metres, 1 );
    EXPECT_EQ( std::floor( ( at.x - 108 ) / 0.2 ), std::floor( ( places[i].x - 108 ) / 0.2 ) );
    EXPECT_EQ( std::floor( ( at.y - 30 ) / 0.2 ), std::floor( ( places[i].y - 30 ) / 0.2 ) );
  }
  const auto pseudonyms = [&]( const char *file )
  {
    std::vector<std::string> found;
    const auto rows = openRows( folder.file( file ) );
    rows->start( { "户编号" } );
    for ( Row row; rows->next( row ); )
      found.push_back( text( row.values[0] ) );
    return found;
  };
  EXPECT_EQ( pseudonyms( "a.gpkg" ), pseudonyms( "b.gpkg" ) );
  EXPECT_THAT( pseudonyms( "a.gpkg" ), testing::Each( testing::MatchesRegex( "[A-P]{16}" ) ) );
  // another key, another export
  std::filesystem::remove( workspacePath + ".key" );
  exported( "c.gpkg", ExportLevel::Rows, true );
  EXPECT_NE( pseudonyms( "a.gpkg" ), pseudonyms( "c.gpkg" ) );
  EXPECT_NE( first[0].geometry, test::rowsOf( folder.file( "c.gpkg" ) )[0].geometry );
}

TEST_F( Exports, WhoStandsOutsideTheVillageGoesWithoutPlace )
{
  std::filesystem::remove( workspacePath );
  createWorkspace( workspacePath ); // no villages at all
  const ExportAnswer answer = exported( "a.gpkg", ExportLevel::Rows, true );
  EXPECT_EQ( answer.layers[0].pointsLeftOut, 32 );
  EXPECT_EQ( answer.layers[0].pointsShifted, 0 );
  for ( const Row &row : test::rowsOf( folder.file( "a.gpkg" ) ) )
    EXPECT_TRUE( row.geometry.empty() );
}

TEST_F( Exports, TheWholeWorkspaceLeavesWithoutItsRecords )
{
  const Workspace workspace( workspacePath );
  Table households { .shape = &schemaLayer( layer::households ), .rows = {}, .crs = workspaceCrs };
  for ( int i = 0; i < 12; ++i )
  {
    Row row = test::plausibleRow( *households.shape );
    test::cell( *households.shape, row, field::householdId ) = fmt::format( "HU{:06}", i );
    test::cell( *households.shape, row, field::countyCode ) = std::string( "500154" );
    test::cell( *households.shape, row, field::townshipCode ) = std::string( "500154101" );
    test::cell( *households.shape, row, field::villageCode ) = std::string( "500154101201" );
    row.geometry = pointWkb( { 108.1, 31.1 } );
    households.rows.push_back( row );
  }
  Table rejects { .shape = &schemaLayer( layer::rejects ), .rows = {}, .crs = {} };
  rejects.rows.push_back( test::plausibleRow( *rejects.shape ) );
  workspace.append( { &households, &rejects } );
  const ExportAnswer answer = exportMasked( { .workspace = &workspace, .path = folder.file( "all.gpkg" ) }, progress );
  std::vector<std::string> names;
  for ( const ExportedLayer &layer : answer.layers )
    names.push_back( layer.name );
  EXPECT_THAT( names, testing::ElementsAre( layer::counties, layer::townships, layer::villages, layer::households, layer::standards ) );
  const auto counted = openRows( folder.file( "all.gpkg" ), layer::households );
  EXPECT_EQ( counted->info().fieldIndex( field::householdId ), -1 );
  counted->start( { field::householdCount } );
  Row row;
  ASSERT_TRUE( counted->next( row ) );
  EXPECT_EQ( text( row.values[0] ), "12" );
  EXPECT_FALSE( row.geometry.empty() ) << "a point of the village";
  test::expectError( ErrorCode::BadValue, { "rejects" }, [&]
    { exportMasked( { .workspace = &workspace, .layers = { layer::rejects }, .path = folder.file( "x.csv" ) }, progress ); } );
  test::expectError( ErrorCode::BadValue, { ".csv", "LAYERS" }, [&]
    { exportMasked( { .workspace = &workspace, .path = folder.file( "x.csv" ) }, progress ); } );
}

TEST_F( Exports, RecordsOfRunsAndRejectsDoNotLeaveAsALayerEither )
{
  const Workspace workspace( workspacePath );
  const auto rejects = workspace.rows( layer::rejects );
  test::expectError( ErrorCode::BadValue, { "rejects" }, [&]
    { exportMasked( { .input = rejects.get(), .path = folder.file( "x.csv" ) }, progress ); } );
}

TEST_F( Exports, TablesOfCountsHideTheirSmallRows )
{
  constexpr Field fields[] = { { .name = field::code, .alias = { "代码", "Code" } }, { .name = "remaining_hh", .alias = { "未消除户数", "Remaining" }, .type = FieldType::Integer }, { .name = "minutes", .alias = { "分钟", "Minutes" }, .type = FieldType::Real } };
  const Layer shape { "counts", { "表", "Counts" }, GeometryType::None, fields };
  Table table { .shape = &shape, .rows = {}, .crs = {} };
  for ( const int64_t count : { 40, 3, 12, 0 } )
    table.add().values = { fmt::format( "{}", 500101 + table.rows.size() ), count, 1.5 };
  table.add().values = { std::string( "合计" ), int64_t { 55 }, 1.5 };
  DatasetWriter writer( listPath );
  writer.write( table );
  writer.commit();
  exported( "a.csv" );
  EXPECT_THAT( test::contentsOf( folder.file( "a.csv" ) ), testing::HasSubstr( "500101,40,1.5\n500102,,1.5\n500103,,1.5\n500104,0,1.5\n合计,55,1.5" ) );
}

TEST_F( Exports, PartsCannotBeSubtractedWhereFewAreLeft )
{
  for ( const auto &[whole, part] : { std::pair( field::householdCount, field::labourHouseholds ), std::pair( field::labourHouseholds, field::employedHouseholds ), std::pair( field::deedsDue, field::deedsIssued ), std::pair( field::householdCount, field::occupiedHouseholds ), std::pair( field::householdCount, field::reclaimedHouseholds ) } )
  {
    SCOPED_TRACE( part );
    const Field fields[] = { { .name = "site", .alias = { "安置点", "Site" } }, { .name = whole, .alias = { "全部", "All" }, .type = FieldType::Integer }, { .name = part, .alias = { "其中", "Of them" }, .type = FieldType::Integer } };
    const Layer shape { "parts", { "部分", "Parts" }, GeometryType::None, fields };
    Table table { .shape = &shape, .rows = {}, .crs = {} };
    table.add().values = { std::string( "甲" ), int64_t { 60 }, int64_t { 60 } };
    table.add().values = { std::string( "乙" ), int64_t { 50 }, int64_t { 48 } };
    table.add().values = { std::string( "丙" ), int64_t { 40 }, int64_t { 20 } };
    DatasetWriter writer( listPath );
    writer.write( table );
    writer.commit();
    exported( "a.csv" );
    const std::string all = test::contentsOf( folder.file( "a.csv" ) );
    EXPECT_THAT( all, testing::HasSubstr( "甲,60,60\n" ) );
    EXPECT_THAT( all, testing::HasSubstr( "乙,,\n" ) );
    EXPECT_THAT( all, testing::HasSubstr( "丙,,\n" ) ) << "else 2 is what the total leaves";
  }
}

TEST_F( Exports, SmallGapsOfTownshipsGoWithTheirShares_reported )
{
  constexpr Field fields[] = { { .name = "township", .alias = { "乡镇", "Township" } }, { .name = "water_gap_n", .alias = { "取水不便户", "Gaps" }, .type = FieldType::Integer }, { .name = "water_known_n", .alias = { "已查明户", "Known" }, .type = FieldType::Integer }, { .name = "water_pct", .alias = { "占比", "Share" }, .type = FieldType::Real } };
  const Layer shape { "ranks", { "短板", "Ranks" }, GeometryType::None, fields };
  Table table { .shape = &shape, .rows = {}, .crs = {} };
  table.add().values = { std::string( "甲" ), int64_t { 20 }, int64_t { 80 }, 25.0 };
  table.add().values = { std::string( "乙" ), int64_t { 3 }, int64_t { 60 }, 5.0 };
  table.add().values = { std::string( "丙" ), int64_t { 30 }, int64_t { 90 }, 33.3 };
  DatasetWriter writer( listPath );
  writer.write( table );
  writer.commit();
  exported( "a.csv" );
  EXPECT_THAT( test::contentsOf( folder.file( "a.csv" ) ), testing::HasSubstr( "乙,,,\n" ) );
}

TEST_F( Exports, CatchmentsDoNotTellASmallRingBetweenTwoLimits )
{
  Table table { .shape = &catchmentLayer, .rows = {}, .crs = workspaceCrs };
  const auto add = [&]( const std::string &supply, double minutes, int64_t households )
  {
    Row &row = table.add();
    const auto set = [&]( const char *name, Value value )
    { row.values[static_cast<size_t>( catchmentLayer.field( name ) - catchmentLayer.fields.data() )] = std::move( value ); };
    set( catchmentField::id, row.id );
    set( catchmentField::supplyId, supply );
    set( catchmentField::minutes, minutes );
    set( catchmentField::households, households );
    set( catchmentField::persons, 3 * households );
    set( catchmentField::reason, std::string( "ok" ) );
  };
  for ( const auto &[minutes, households] : { std::pair( 60.0, 40 ), std::pair( 30.0, 13 ), std::pair( 15.0, 12 ) } )
    add( "one", minutes, households );
  add( "two", 15, 7 );
  DatasetWriter writer( folder.file( "catchments.gpkg" ) );
  writer.write( table );
  writer.commit();
  const auto rows = openRows( folder.file( "catchments.gpkg" ) );
  const ExportAnswer answer = exportMasked( { .input = rows.get(), .path = folder.file( "out.gpkg" ) }, progress );
  EXPECT_EQ( answer.layers.front().cellsHidden, 2 ) << "households and persons of one row";
  const auto written = openRows( folder.file( "out.gpkg" ) );
  written->start( { catchmentField::households } );
  std::vector<std::optional<int64_t>> shown;
  for ( Row row; written->next( row ); )
    shown.push_back( whole( row.values[0] ) );
  EXPECT_EQ( shown, ( std::vector<std::optional<int64_t>> { 40, std::nullopt, 12, 7 } ) );
}

TEST_F( Exports, WhatHappenedToAHouseholdLeavesWithoutItsTopicRowByRow )
{
  const Workspace workspace( workspacePath );
  Table events { .shape = &schemaLayer( layer::events ), .rows = {}, .crs = {} };
  for ( int i = 0; i < 8; ++i )
  {
    Row row = test::plausibleRow( *events.shape );
    test::cell( *events.shape, row, field::eventId ) = fmt::format( "XS{:05}", i );
    test::cell( *events.shape, row, field::householdId ) = fmt::format( "HU{:06}", i / 2 ); // two of each
    test::cell( *events.shape, row, field::topic ) = std::string( "重病" );
    for ( const auto &[name, code] : std::initializer_list<std::pair<const char *, const char *>> { { field::countyCode, "500154" }, { field::townshipCode, "500154101" }, { field::villageCode, "500154101201" } } )
      test::cell( *events.shape, row, name ) = std::string( code );
    events.rows.push_back( row );
  }
  workspace.append( events );
  exportMasked( { .workspace = &workspace, .layers = { layer::events }, .level = ExportLevel::Rows, .isInternal = true, .path = folder.file( "rows.csv" ) }, progress );
  EXPECT_EQ( test::contentsOf( folder.file( "rows.csv" ) ).find( "重病" ), std::string::npos );
  // four households with eight events are fewer than five households
  exportMasked( { .workspace = &workspace, .layers = { layer::events }, .path = folder.file( "counts.csv" ) }, progress );
  EXPECT_EQ( test::contentsOf( folder.file( "counts.csv" ) ).find( ",8" ), std::string::npos );
  exportMasked( { .workspace = &workspace, .layers = { layer::events }, .isInternal = true, .path = folder.file( "internal.csv" ) }, progress );
  EXPECT_THAT( test::contentsOf( folder.file( "internal.csv" ) ), testing::HasSubstr( "500154101201,青山村,500154101,500154,4,8" ) );
}

TEST_F( Exports, CancellingLeavesNothing )
{
  progress.stopAfter = 3;
  test::expectError( ErrorCode::Cancelled, {}, [&]
    { progress.asked = 0; exported( "a.gpkg" ); } );
  EXPECT_EQ( folder.contents(), ( std::vector<std::string> { "w.gpkg", "名单.gpkg" } ) );
}

TEST( OnSampleExport, TheTotalsAreThoseOfTheArticleAndNoPlaceIsTheTrueOne )
{
  const test::TemporaryFolder folder;
  const Workspace workspace( LANTU_SAMPLE );
  Progress progress;
  for ( const ExportLevel level : { ExportLevel::County, ExportLevel::Village } )
  {
    const std::string file = folder.file( "a.csv" );
    const ExportAnswer answer = exportMasked( { .workspace = &workspace, .layers = { layer::households }, .level = level, .path = file }, progress );
    EXPECT_THAT( test::contentsOf( file ), testing::HasSubstr( level == ExportLevel::County ? ",合计,25614,77605," : ",合计,,,25614,77605," ) );
    EXPECT_GT( answer.layers[0].cellsHidden, 100 );
    EXPECT_THAT( test::leaksIn( test::everythingIn( file ) ), testing::IsEmpty() );
  }
  const std::string file = folder.file( "rows.gpkg" );
  exportMasked( { .workspace = &workspace, .layers = { layer::households }, .level = ExportLevel::Rows, .isInternal = true, .keyFile = folder.file( "a.key" ), .path = file }, progress );
  const std::vector<Row> moved = test::rowsOf( file );
  const std::vector<Row> truth = test::rowsOf( LANTU_SAMPLE, layer::households );
  ASSERT_EQ( moved.size(), truth.size() );
  const auto villageRows = workspace.rows( layer::villages );
  const CodedAreas villages( *villageRows, field::code, progress );
  const Layer &households = schemaLayer( layer::households );
  const auto villageAt = static_cast<size_t>( households.field( field::villageCode ) - households.fields.data() );
  const Frame frame = Frame::around( 108 );
  size_t compared = 0;
  for ( size_t i = 0; i < moved.size(); ++i )
  {
    Point from;
    Point to;
    if ( !firstPoint( truth[i].geometry, from ) || !firstPoint( moved[i].geometry, to ) )
      continue;
    ++compared;
    ASSERT_TRUE( villages.covers( text( truth[i].values[villageAt] ), to ) ) << i;
    const double metres = frame.geodesic( frame.fromDegrees( from.x, from.y ), frame.fromDegrees( to.x, to.y ) );
    ASSERT_LE( metres, mostShiftMetres + 0.1 ) << i;
    ASSERT_GT( metres, 1 ) << i;
  }
  EXPECT_GT( compared, 25000U );
}

// The message is purpose, a zero byte, text; the expected digest is Python's.
TEST( SecretKeyTest, IsMadeOnceForItsOwnerAndDigestsByRfc2104 )
{
  const test::TemporaryFolder folder;
  const std::string path = folder.file( "a.key" );
  const SecretKey made( path );
  struct stat status
  {
  };
  ASSERT_EQ( ::stat( path.c_str(), &status ), 0 );
  EXPECT_EQ( status.st_mode & 0777U, 0600U );
  EXPECT_EQ( test::contentsOf( path ).size(), 65U );
  EXPECT_EQ( SecretKey( path ).pseudonym( "H1" ), made.pseudonym( "H1" ) );
  EXPECT_NE( made.pseudonym( "H1" ), made.pseudonym( "H2" ) );
  EXPECT_NE( made.digest( "id", "x" ), made.digest( "place", "x" ) );
  test::writeText( folder.file( "known.key" ), "0123456789abcdef\n" );
  std::string digits;
  for ( const unsigned char byte : SecretKey( folder.file( "known.key" ) ).digest( "id", "H1" ) )
    digits += fmt::format( "{:02x}", byte );
  EXPECT_EQ( digits, "e03b1dd08c69a4bb14d2c0556e3af0c3e85d2bf733466ebdc45f4fde3c196d15" ) << "python3 -c \"import hmac; print(hmac.digest(b'0123456789abcdef', b'id\\0H1', 'sha256').hex())\"";
  test::writeText( folder.file( "short.key" ), "short\n" );
  test::expectError( ErrorCode::NotReadable, { "short.key" }, [&]
    { SecretKey( folder.file( "short.key" ) ); } );
  test::expectError( ErrorCode::NotWritable, { "no such folder" }, [&]
    { SecretKey( folder.file( "no such folder/a.key" ) ); } );
}

TEST( ShiftedPlace, StaysInANarrowVillageAndIsNeverTheTrueOne )
{
  const test::TemporaryFolder folder;
  const SecretKey key( folder.file( "a.key" ) );
  Progress progress;
  std::vector<Area> areas;
  areas.push_back( Area::fromWkb( test::rectangle( 108, 30, 108.0004, 30.4 ) ).value() );          // 40 m wide
  areas.push_back( Area::fromWkb( test::rectangle( 109, 30, 109.0000001, 30.0000001 ) ).value() ); // no room
  const AreaIndex villages( std::move( areas ), progress );
  int found = 0;
  for ( int i = 0; i < 100; ++i )
  {
    const Point at { 108.0002, 30.001 * ( 1 + i / 1e4 ) };
    const auto moved = shiftedPlace( at, villages, 0, key, std::to_string( i ) );
    if ( !moved )
      continue;
    ++found;
    EXPECT_TRUE( villages.covers( 0, *moved ) );
    EXPECT_NE( *moved, at );
  }
  EXPECT_GT( found, 80 );
  EXPECT_FALSE( shiftedPlace( { 109, 30 }, villages, 1, key, "x" ).has_value() );
  EXPECT_FALSE( shiftedPlace( { 110, 30 }, villages, 0, key, "x" ).has_value() ) << "not in the village";
}

} // namespace lantu
