// SPDX-License-Identifier: GPL-3.0-or-later
// Workspaces in a database, on a real server that each test starts for itself.
#include <chrono>
#include <csignal>
#include <future>
#include <thread>

#include <gmock/gmock.h>

#include "data/copy_workspace.h"
#include "data/database.h"
#include "data/intake.h"
#include "data/ogr_source.h"
#include "data/run.h"
#include "place/check_workspace.h"
#include "postgis_server.h"

namespace lantu
{

namespace
{

//! Households and lines with everything that a text or a geometry may hold.
Table awkwardRoads()
{
  const Layer &shape = schemaLayer( layer::roads );
  Table roads { .shape = &shape, .rows = {}, .crs = workspaceCrs };
  for ( const char *name : { "路“一”", "tab\tnew\nline", "back\\slash \\N", "quote ' \" $$", "" } )
  {
    Row &row = roads.rows.emplace_back( test::plausibleRow( shape ) );
    test::cell( shape, row, field::roadId ) = fmt::format( "R{}", roads.rows.size() );
    test::cell( shape, row, field::name ) = std::string( name );
    row.geometry = test::wkb( "LINESTRING (106.123456789012345 29.1,107 30,107.5 30.25)" );
  }
  roads.rows.back().geometry.clear();
  return roads;
}

Table runsWithId( const std::string &id, size_t count = 1 )
{
  const Layer &shape = schemaLayer( layer::runs );
  Table runs { .shape = &shape, .rows = {}, .crs = {} };
  for ( size_t i = 0; i < count; ++i )
  {
    Row &row = runs.rows.emplace_back( test::plausibleRow( shape ) );
    test::cell( shape, row, field::runId ) = fmt::format( "{}-{}", id, i );
  }
  return runs;
}

//! From now on the insertion of this row waits inside the server.
void sleepAt( const test::PostgisServer &server, const std::string &table, const std::string &condition )
{
  server.execute( "CREATE FUNCTION public.wait() RETURNS trigger AS $$ BEGIN PERFORM pg_sleep(60); RETURN NEW; END $$ LANGUAGE plpgsql" );
  server.execute( "CREATE TRIGGER wait BEFORE INSERT ON " + table + " FOR EACH ROW WHEN (" + condition + ") EXECUTE FUNCTION public.wait()" );
}

const char *const sleepers = "SELECT count(*) FROM pg_stat_activity WHERE wait_event = 'PgSleep'";

//! Everything in a workspace as text, layer by layer.
std::string dump( const Workspace &workspace )
{
  std::string all;
  for ( const std::string &name : workspace.layers() )
  {
    const auto rows = workspace.rows( name.c_str() );
    Progress silent;
    const Intake intake = intakeOf( *rows, silent );
    all += fmt::format( "{} {} {} {}\n", name, rows->info().fields.size(), intake.rowsRead(), intake.contentHash() );
  }
  return all;
}

std::vector<std::string> sortedLines( const std::string &text )
{
  std::vector<std::string> lines;
  std::istringstream stream( text );
  for ( std::string line; std::getline( stream, line ); )
    lines.push_back( line );
  std::sort( lines.begin(), lines.end() );
  return lines;
}

} // namespace

TEST( Postgis, ANewWorkspaceHasEveryLayerAndNothingForTheCheckToFind )
{
  LANTU_NEEDS_POSTGIS();
  const test::PostgisServer server;
  const std::string address = server.address( "planning" );
  createWorkspace( address );
  const Workspace workspace( address );
  EXPECT_EQ( workspace.layers().size(), schemaLayers().size() );
  for ( const Layer &layer : schemaLayers() )
  {
    ASSERT_TRUE( workspace.has( layer.name ) ) << layer.name;
    const SourceInfo info = workspace.rows( layer.name )->info();
    EXPECT_EQ( info.geometry, layer.geometry ) << layer.name;
    EXPECT_EQ( info.crs, layer.geometry == GeometryType::None ? "" : workspaceCrs ) << layer.name;
    ASSERT_EQ( info.fields.size(), layer.fields.size() ) << layer.name;
    for ( size_t i = 0; i < layer.fields.size(); ++i )
      EXPECT_EQ( info.fields[i].name, layer.fields[i].name );
    EXPECT_EQ( server.value( fmt::format( "SELECT count(*) FROM pg_index WHERE indrelid = 'planning.{}'::regclass AND indisprimary", layer.name ) ), "1" ) << layer.name;
    EXPECT_EQ( server.value( fmt::format( "SELECT count(*) FROM pg_indexes WHERE schemaname = 'planning' AND tablename = '{}' AND indexdef LIKE '%gist%'", layer.name ) ), layer.geometry == GeometryType::None ? "0" : "1" ) << layer.name;
    EXPECT_EQ( server.value( fmt::format( "SELECT obj_description('planning.{}'::regclass)", layer.name ) ), layer.title.zh );
    EXPECT_EQ( server.value( fmt::format( "SELECT col_description('planning.{}'::regclass, attnum) FROM pg_attribute WHERE attrelid = 'planning.{}'::regclass AND attname = '{}'", layer.name, layer.name, layer.key().name ) ), layer.key().alias.zh );
  }
  EXPECT_EQ( server.value( "SELECT type || ' ' || srid FROM geometry_columns WHERE f_table_schema = 'planning' AND f_table_name = 'roads'" ), "LINESTRING 4490" );
  EXPECT_EQ( workspace.table( layer::standards ).rows.size(), defaultStandards().rows.size() );
  Progress silent;
  EXPECT_EQ( checkWorkspace( workspace, silent ).findings.rows.size(), 0U );
}

TEST( Postgis, TheSchemaPublicWillDoAndPostgisItsOwnTablesAreNotOurs )
{
  LANTU_NEEDS_POSTGIS();
  const test::PostgisServer server;
  createWorkspace( server.address( "public" ) );
  EXPECT_EQ( Workspace( server.address( "public" ) ).layers().size(), schemaLayers().size() );
}

TEST( Postgis, AWorkspaceThatIsThereIsNotOverwritten )
{
  LANTU_NEEDS_POSTGIS();
  const test::PostgisServer server;
  const std::string address = server.address( "planning" );
  createWorkspace( address );
  Workspace( address ).append( runsWithId( "mine" ) );
  test::expectError( ErrorCode::Duplicate, { "planning", "schemas=" }, [&]
    { createWorkspace( address ); } );
  EXPECT_EQ( Workspace( address ).table( layer::runs ).rows.size(), 1U );
  // a table of another program that has the name of one of ours
  server.execute( "CREATE SCHEMA other; CREATE TABLE other.roads (id integer)" );
  test::expectError( ErrorCode::Duplicate, { "other", "roads" }, [&]
    { createWorkspace( server.address( "other" ) ); } );
}

TEST( Postgis, WhatIsWrongWithTheConnectionIsSaidInPlainWords )
{
  LANTU_NEEDS_POSTGIS();
  const test::PostgisServer server;
  const auto refusal = [&]( const std::string &address, const std::function<void( const std::string & )> &call )
  {
    setLanguage( Language::Chinese );
    try
    {
      call( address );
    }
    catch ( const Error &error )
    {
      return std::string( error.what() );
    }
    return std::string( "nothing was thrown" );
  };
  const auto open = []( const std::string &address )
  { Workspace { address }; };
  using testing::HasSubstr;
  EXPECT_THAT( refusal( "PG:host=/nowhere/at/all dbname=planning password=secret", open ), testing::AllOf( HasSubstr( "数据库服务器没有应答" ), HasSubstr( "/nowhere/at/all" ), testing::Not( HasSubstr( "secret" ) ) ) );
  EXPECT_THAT( refusal( server.address( "w", "planner", "planning", "password=secret" ), open ), testing::AllOf( HasSubstr( "用户名或密码不对" ), testing::Not( HasSubstr( "secret" ) ) ) );
  EXPECT_THAT( refusal( server.address( "w", "planner" ), open ), HasSubstr( "没有密码" ) );
  EXPECT_THAT( refusal( server.address( "w", "postgres", "elsewhere" ), open ), testing::AllOf( HasSubstr( "没有这个数据库" ), HasSubstr( "elsewhere" ) ) );
  EXPECT_THAT( refusal( server.address( "w", "stranger" ), open ), HasSubstr( "没有这个用户" ) );
  EXPECT_THAT( refusal( "PG:service=nowhere", open ), HasSubstr( "没有这个服务定义" ) );
  EXPECT_THAT( refusal( server.address( "w" ), open ), HasSubstr( "不是蓝图工作空间" ) );
  EXPECT_THAT( refusal( server.address( "w", "postgres", "bare" ), createWorkspace ), HasSubstr( "CREATE EXTENSION postgis" ) );
  EXPECT_THAT( refusal( server.address( "w", "guest" ), createWorkspace ), HasSubstr( "没有权限" ) );
  createWorkspace( server.address( "w" ) );
  EXPECT_THAT( refusal( server.address( "w", "guest" ), open ), HasSubstr( "没有权限" ) );
  server.execute( "GRANT USAGE ON SCHEMA w TO guest; GRANT SELECT ON ALL TABLES IN SCHEMA w TO guest" );
  EXPECT_THAT( refusal( server.address( "w", "guest" ), []( const std::string &address )
                 { Workspace( address ).append( runsWithId( "x" ) ); } ),
    HasSubstr( "没有权限" ) );
  EXPECT_EQ( Workspace( server.address( "w" ) ).table( layer::runs ).rows.size(), 0U );
}

TEST( Postgis, NewerSchemaIsRefusedWithBothVersions )
{
  LANTU_NEEDS_POSTGIS();
  const test::PostgisServer server;
  createWorkspace( server.address( "w" ) );
  server.execute( "UPDATE w.lantu_workspace SET value = '97'" );
  test::expectError( ErrorCode::NewerSchema, { "97", std::to_string( schemaVersion ) }, [&]
    { Workspace { server.address( "w" ) }; } );
}

TEST( Postgis, AppendedRowsComeBackAsTheyWere )
{
  LANTU_NEEDS_POSTGIS();
  const test::PostgisServer server;
  createWorkspace( server.address( "w" ) );
  const Workspace workspace( server.address( "w" ) );
  const Table roads = awkwardRoads();
  workspace.append( roads );
  const Table back = workspace.table( layer::roads );
  ASSERT_EQ( back.rows.size(), roads.rows.size() );
  for ( size_t i = 0; i < roads.rows.size(); ++i )
  {
    EXPECT_EQ( back.rows[i].values, roads.rows[i].values ) << i;
    EXPECT_EQ( back.rows[i].geometry, roads.rows[i].geometry ) << i;
    EXPECT_EQ( back.rows[i].id, static_cast<int64_t>( i + 1 ) );
  }
  // in another order, and one twice
  const auto rows = workspace.rows( layer::roads );
  rows->start( { field::name, field::roadId, field::name } );
  Row row;
  ASSERT_TRUE( rows->next( row ) );
  EXPECT_EQ( row.values, ( std::vector<Value> { "路“一”", "R1", "路“一”" } ) );
}

TEST( Postgis, RowsKeepTheirOrderAndOneReaderSeesOneMoment )
{
  LANTU_NEEDS_POSTGIS();
  const test::PostgisServer server;
  createWorkspace( server.address( "w" ) );
  const Workspace workspace( server.address( "w" ) );
  workspace.append( runsWithId( "r", 100 ) );
  server.execute( "UPDATE w.runs SET summary = 'moved' WHERE fid < 50" ); // PostgreSQL puts changed rows at the end
  const auto rows = workspace.rows( layer::runs );
  const auto ids = [&rows]
  {
    std::vector<std::string> found;
    rows->start( { field::runId } );
    Row row;
    while ( rows->next( row ) )
      found.push_back( text( row.values[0] ) );
    return found;
  };
  const std::vector<std::string> before = ids();
  ASSERT_EQ( before.size(), 100U );
  for ( size_t i = 0; i < before.size(); ++i )
    EXPECT_EQ( before[i], fmt::format( "r-{}", i ) );
  server.execute( "DELETE FROM w.runs WHERE fid > 10" );
  EXPECT_EQ( ids(), before );
  EXPECT_EQ( workspace.table( layer::runs ).rows.size(), 10U );
}

TEST( Postgis, ARowThatTheServerRefusesIsNotLostInSilence )
{
  LANTU_NEEDS_POSTGIS();
  const test::PostgisServer server;
  createWorkspace( server.address( "w" ) );
  const Workspace workspace( server.address( "w" ) );
  server.execute( "ALTER TABLE w.runs ADD CHECK (run_id <> 'r-7')" );
  const Table runs = runsWithId( "r", 20 );
  const Table roads = awkwardRoads();
  test::expectError( ErrorCode::NotWritable, { "schemas=w" }, [&]
    { workspace.append( { &roads, &runs } ); } );
  EXPECT_EQ( workspace.table( layer::runs ).rows.size(), 0U );
  EXPECT_EQ( workspace.table( layer::roads ).rows.size(), 0U );
}

TEST( Postgis, ATransactionThatHasFailedIsNotTakenForCommitted )
{
  LANTU_NEEDS_POSTGIS();
  const test::PostgisServer server;
  createWorkspace( server.address( "w" ) );
  const auto fail = [&]
  {
    const Dataset dataset = openDatabase( server.address( "w" ), true );
    GdalQuiet quiet;
    dataset->ExecuteSQL( "DELETE FROM w.standards", nullptr, nullptr );
    dataset->ExecuteSQL( "DELETE FROM w.nothing", nullptr, nullptr );
    commitDatabase( *dataset, server.address( "w" ) );
  };
  test::expectError( ErrorCode::NotWritable, { "schemas=w" }, fail );
  EXPECT_EQ( Workspace( server.address( "w" ) ).table( layer::standards ).rows.size(), defaultStandards().rows.size() );
}

TEST( Postgis, AServerThatGoesAwayInTheMiddleLeavesNothingHalfWritten )
{
  LANTU_NEEDS_POSTGIS();
  test::PostgisServer server;
  createWorkspace( server.address( "w" ) );
  const Workspace workspace( server.address( "w" ) );
  workspace.append( runsWithId( "before" ) );
  sleepAt( server, "w.runs", "NEW.run_id = 'r-900'" );

  const Table runs = runsWithId( "r", 2000 );
  const Table roads = awkwardRoads();
  setLanguage( Language::Chinese );
  const auto append = [&]
  {
    try
    {
      workspace.append( { &roads, &runs } );
    }
    catch ( const Error &error )
    {
      return std::string( error.what() );
    }
    return std::string();
  };

  // the whole server
  std::future<std::string> writing = std::async( std::launch::async, append );
  server.waitUntil( sleepers, "1" );
  server.stop();
  EXPECT_THAT( writing.get(), testing::HasSubstr( "中断了连接" ) );
  EXPECT_THAT( append(), testing::HasSubstr( "没有应答" ) );
  server.start();
  EXPECT_EQ( workspace.table( layer::runs ).rows.size(), 1U );
  EXPECT_EQ( workspace.table( layer::roads ).rows.size(), 0U );

  // only the process that serves us, which dies without a word
  writing = std::async( std::launch::async, append );
  server.waitUntil( sleepers, "1" );
  ::kill( static_cast<pid_t>( std::stoi( server.value( "SELECT pid FROM pg_stat_activity WHERE wait_event = 'PgSleep'" ) ) ), SIGKILL );
  EXPECT_THAT( writing.get(), testing::HasSubstr( "中断了连接" ) );
  std::this_thread::sleep_for( std::chrono::seconds( 1 ) ); // the server makes itself good
  EXPECT_EQ( workspace.table( layer::runs ).rows.size(), 1U );
  EXPECT_EQ( workspace.table( layer::roads ).rows.size(), 0U );

  // and when it lives, all of it is there
  server.execute( "DROP TRIGGER wait ON w.runs" );
  EXPECT_EQ( append(), "" );
  EXPECT_EQ( workspace.table( layer::runs ).rows.size(), 2001U );
  EXPECT_EQ( workspace.table( layer::roads ).rows.size(), roads.rows.size() );
}

TEST( Postgis, ACopyThatTheServerDoesNotLiveToSeeLeavesNoWorkspace )
{
  LANTU_NEEDS_POSTGIS();
  test::PostgisServer server;
  const test::TemporaryFolder folder;
  createWorkspace( folder.file( "w.gpkg" ) );
  const Workspace from( folder.file( "w.gpkg" ) );
  from.append( awkwardRoads() );
  // the copy's progress, layer by layer, is where the server is pulled
  class Pulling final : public Progress
  {
    public:
      explicit Pulling( test::PostgisServer &running )
        : mServer( running ) {}
      void report( double fraction ) override
      {
        if ( fraction > 0.5 )
          mServer.stop();
      }

    private:
      test::PostgisServer &mServer;
  };
  Pulling pulling( server );
  EXPECT_THROW( copyWorkspace( from, server.address( "w" ), pulling ), Error );
  server.start();
  EXPECT_EQ( server.value( "SELECT count(*) FROM pg_namespace WHERE nspname = 'w'" ), "0" );
  test::ListeningProgress stopping;
  stopping.stopAfter = 20; // most layers are there by then
  EXPECT_THROW( copyWorkspace( from, server.address( "w" ), stopping ), Error );
  EXPECT_EQ( server.value( "SELECT count(*) FROM pg_namespace WHERE nspname = 'w'" ), "0" );
}

TEST( Postgis, AReaderWhoseServerGoesAwaySaysSo )
{
  LANTU_NEEDS_POSTGIS();
  test::PostgisServer server;
  createWorkspace( server.address( "w" ) );
  const Workspace workspace( server.address( "w" ) );
  workspace.append( runsWithId( "r", 5000 ) );
  const auto rows = workspace.rows( layer::runs );
  rows->start( { field::runId } );
  Row row;
  ASSERT_TRUE( rows->next( row ) );
  server.stop();
  test::expectError( ErrorCode::NotReadable, { "runs" }, [&]
    {
      while ( rows->next( row ) )
        ;
      rows->start( { field::runId } );
      while ( rows->next( row ) )
        ; } );
}

TEST( Postgis, TwoWriteAtOnceAndNothingIsLost )
{
  LANTU_NEEDS_POSTGIS();
  const test::PostgisServer server;
  createWorkspace( server.address( "w" ) );
  constexpr size_t appends = 20;
  constexpr size_t rowsEach = 50;
  const auto write = [&]( const std::string &who )
  {
    const Workspace workspace( server.address( "w" ) );
    for ( size_t i = 0; i < appends; ++i )
      workspace.append( runsWithId( fmt::format( "{}{}", who, i ), rowsEach ) );
  };
  std::future<void> other = std::async( std::launch::async, write, "b" );
  write( "a" );
  other.get();
  EXPECT_EQ( Workspace( server.address( "w" ) ).table( layer::runs ).rows.size(), 2 * appends * rowsEach );
  EXPECT_EQ( server.value( "SELECT count(DISTINCT run_id) FROM w.runs" ), std::to_string( 2 * appends * rowsEach ) );
}

TEST( Postgis, TheRecordOfARunHasNoPassword )
{
  LANTU_NEEDS_POSTGIS();
  const test::PostgisServer server;
  server.execute( "CREATE SCHEMA w AUTHORIZATION planner" );
  const std::string address = server.address( "w", "planner", "planning", "password='open sesame'" );
  createWorkspace( address );
  const Workspace workspace( address );
  workspace.append( awkwardRoads() );
  Progress silent;
  const auto rows = workspace.rows( layer::roads );
  const Intake roads = intakeOf( *rows, silent );
  recordRun( { "lantu:test", nlohmann::ordered_json::object(), nlohmann::ordered_json::object(), { &roads } }, &workspace, silent );
  const Table runs = workspace.table( layer::runs );
  ASSERT_EQ( runs.rows.size(), 1U );
  const std::string inputs = text( runs.rows[0].values[static_cast<size_t>( runs.shape->field( field::inputs ) - runs.shape->fields.data() )] );
  EXPECT_THAT( inputs, testing::HasSubstr( "user=planner" ) );
  for ( const Value &value : runs.rows[0].values )
    EXPECT_THAT( text( value ), testing::Not( testing::HasSubstr( "sesame" ) ) );
  EXPECT_EQ( workspace.shownPath(), server.address( "w", "planner" ) );
}

TEST( Postgis, ACopyHasEveryRowAndAlsoWhatOnlyThePlannerHas )
{
  LANTU_NEEDS_POSTGIS();
  const test::PostgisServer server;
  const test::TemporaryFolder folder;
  createWorkspace( folder.file( "from.gpkg" ) );
  const Workspace from( folder.file( "from.gpkg" ) );
  from.append( awkwardRoads() );
  {
    const Dataset dataset( GDALDataset::Open( from.path().c_str(), GDAL_OF_VECTOR | GDAL_OF_UPDATE ) );
    dataset->ExecuteSQL( "ALTER TABLE roads ADD COLUMN \"备注\" TEXT", nullptr, nullptr );
    dataset->ExecuteSQL( "UPDATE roads SET \"备注\" = 'x' || fid", nullptr, nullptr );
    OGRLayer *own = dataset->CreateLayer( "my notes", nullptr, wkbNone, nullptr );
    OGRFieldDefn words( "words", OFTString );
    OGRFieldDefn count( "count", OFTInteger64 );
    own->CreateField( &words );
    own->CreateField( &count );
    OGRFeature note( own->GetLayerDefn() );
    note.SetField( 0, "记" );
    note.SetField( 1, 7 );
    ASSERT_EQ( own->CreateFeature( &note ), OGRERR_NONE );
  }
  const Workspace complete( from.path() );
  Progress silent;
  const auto copied = copyWorkspace( complete, server.address( "w" ), silent );
  EXPECT_EQ( copied.size(), schemaLayers().size() + 1 );
  const Workspace there( server.address( "w" ) );
  EXPECT_EQ( sortedLines( dump( there ) ), sortedLines( dump( complete ) ) );
  copyWorkspace( there, folder.file( "back.gpkg" ), silent );
  EXPECT_EQ( sortedLines( dump( Workspace( folder.file( "back.gpkg" ) ) ) ), sortedLines( dump( complete ) ) );
}

TEST( Postgis, LinesOfSeveralPartsAreCopiedWhole )
{
  LANTU_NEEDS_POSTGIS();
  const test::PostgisServer server;
  const test::TemporaryFolder folder;
  createWorkspace( folder.file( "from.gpkg" ) );
  const Workspace from( folder.file( "from.gpkg" ) );
  Table roads = awkwardRoads();
  roads.rows[1].geometry = test::wkb( "MULTILINESTRING ((106 29,107 30),(108 31,108 32))" );
  from.append( roads );
  Progress silent;
  copyWorkspace( from, server.address( "w" ), silent );
  const Table back = Workspace( server.address( "w" ) ).table( layer::roads );
  EXPECT_EQ( back.rows[1].geometry, roads.rows[1].geometry );
  EXPECT_EQ( back.rows[0].geometry, test::wkb( "MULTILINESTRING ((106.123456789012345 29.1,107 30,107.5 30.25))" ) );
  EXPECT_EQ( Workspace( server.address( "w" ) ).rows( layer::roads )->info().geometry, GeometryType::Line );
}

} // namespace lantu
