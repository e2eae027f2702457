// SPDX-License-Identifier: GPL-3.0-or-later
// Making, opening and adding to a workspace; its standards.
#include "data/csv_text.h"
#include "data/gdal_handles.h"
#include "data/intake.h"
#include "data/standards.h"
#include "data/workspace.h"
#include "support.h"

namespace lantu
{

TEST( WorkspaceTest, ANewOneHasEveryLayerEmptyAndTheStandards )
{
  const test::TemporaryFolder folder;
  const std::string path = folder.file( "工作空间.gpkg" );
  createWorkspace( path );
  const Workspace workspace( path );
  for ( const Layer &layer : schemaLayers() )
  {
    ASSERT_TRUE( workspace.has( layer.name ) ) << layer.name;
    const auto source = workspace.rows( layer.name );
    const bool isStandards = std::string_view( layer.name ) == layer::standards;
    EXPECT_EQ( source->info().rowCount, isStandards ? static_cast<int64_t>( defaultStandards().rows.size() ) : 0 ) << layer.name;
    EXPECT_EQ( source->info().geometry, layer.geometry ) << layer.name;
    EXPECT_EQ( source->info().crs, layer.geometry == GeometryType::None ? "" : workspaceCrs ) << layer.name;
    for ( const Field &field : layer.fields )
      EXPECT_GE( source->info().fieldIndex( field.name ), 0 ) << layer.name << "." << field.name;
  }
  EXPECT_EQ( folder.contents(), std::vector<std::string> { "工作空间.gpkg" } );
}

TEST( WorkspaceTest, AnExistingFileIsNotOverwritten )
{
  const test::TemporaryFolder folder;
  test::writeText( folder.file( "work.gpkg" ), "mine" );
  test::expectError( ErrorCode::Duplicate, { "work.gpkg" }, [&]
    { createWorkspace( folder.file( "work.gpkg" ) ); } );
  EXPECT_EQ( test::contentsOf( folder.file( "work.gpkg" ) ), "mine" );
}

TEST( WorkspaceTest, AMissingOneIsNamed )
{
  test::expectError( ErrorCode::NotFound, { "/no/such/work.gpkg" }, []
    { Workspace( "/no/such/work.gpkg" ); } );
}

TEST( WorkspaceTest, AnotherGeoPackageIsNoWorkspace )
{
  const test::TemporaryFolder folder;
  const std::string path = folder.file( "other.gpkg" );
  {
    DatasetWriter writer( path );
    writer.beginLayer( schemaLayer( layer::rivers ), workspaceCrs );
    writer.commit();
  }
  test::expectError( ErrorCode::NotReadable, { path }, [&]
    { Workspace { path }; } );
}

TEST( WorkspaceTest, ATextFileIsNoWorkspace )
{
  const test::TemporaryFolder folder;
  test::writeText( folder.file( "notes.gpkg" ), "notes" );
  test::expectError( ErrorCode::NotReadable, { "notes.gpkg" }, [&]
    { Workspace( folder.file( "notes.gpkg" ) ); } );
}

TEST( WorkspaceTest, ANewerSchemaIsRefusedWithBothVersions )
{
  const test::TemporaryFolder folder;
  const std::string path = folder.file( "newer.gpkg" );
  createWorkspace( path );
  {
    const Dataset dataset( GDALDataset::Open( path.c_str(), GDAL_OF_VECTOR | GDAL_OF_UPDATE ) );
    dataset->SetMetadataItem( "LANTU_SCHEMA_VERSION", "97" );
  }
  const std::string before = test::contentsOf( path );
  test::expectError( ErrorCode::NewerSchema, { path, "97", std::to_string( schemaVersion ) }, [&]
    { Workspace { path }; } );
  EXPECT_EQ( test::contentsOf( path ), before );
}

TEST( WorkspaceTest, AMissingLayerDoesNotHinderOpening )
{
  const test::TemporaryFolder folder;
  const std::string path = folder.file( "partial.gpkg" );
  {
    DatasetWriter writer( path );
    writer.beginLayer( schemaLayer( layer::sites ), workspaceCrs );
    markAsWorkspace( writer );
    writer.commit();
  }
  const Workspace workspace( path );
  EXPECT_TRUE( workspace.has( layer::sites ) );
  EXPECT_FALSE( workspace.has( layer::roads ) );
  test::expectError( ErrorCode::NotFound, { path, layer::roads }, [&]
    { workspace.rows( layer::roads ); } );
}

TEST( WorkspaceTest, AppendedRowsAreThere )
{
  const test::TemporaryFolder folder;
  const std::string path = folder.file( "work.gpkg" );
  createWorkspace( path );
  const Workspace workspace( path );
  Table runs { .shape = &schemaLayer( layer::runs ), .rows = { test::plausibleRow( schemaLayer( layer::runs ) ) }, .crs = {} };
  workspace.append( runs );
  workspace.append( runs );
  EXPECT_EQ( workspace.table( layer::runs ).rows.size(), 2U );
}

TEST( WorkspaceTest, AppendingToALockedFileChangesNothing )
{
  const test::TemporaryFolder folder;
  const std::string path = folder.file( "work.gpkg" );
  createWorkspace( path );
  const Workspace workspace( path );
  const Table runs { .shape = &schemaLayer( layer::runs ), .rows = { test::plausibleRow( schemaLayer( layer::runs ) ) }, .crs = {} };

  Dataset other( GDALDataset::Open( path.c_str(), GDAL_OF_VECTOR | GDAL_OF_UPDATE ) );
  other->ExecuteSQL( "BEGIN EXCLUSIVE", nullptr, nullptr );
  CPLSetConfigOption( "SQLITE_BUSY_TIMEOUT", "50" );
  test::expectError( ErrorCode::NotWritable, { path }, [&]
    { workspace.append( runs ); } );
  CPLSetConfigOption( "SQLITE_BUSY_TIMEOUT", nullptr );
  other.reset();
  EXPECT_TRUE( workspace.table( layer::runs ).rows.empty() );
}

TEST( WorkspaceTest, OneThatAnotherProgramHoldsIsSaidToBeHeld )
{
  const test::TemporaryFolder folder;
  const std::string path = folder.file( "work.gpkg" );
  createWorkspace( path );
  const Dataset other( GDALDataset::Open( path.c_str(), GDAL_OF_VECTOR | GDAL_OF_UPDATE ) );
  other->ExecuteSQL( "BEGIN EXCLUSIVE", nullptr, nullptr );
  CPLSetConfigOption( "SQLITE_BUSY_TIMEOUT", "50" );
  std::string sentence;
  setLanguage( Language::English );
  try
  {
    const Workspace workspace( path );
  }
  catch ( const Error &error )
  {
    sentence = error.what();
  }
  CPLSetConfigOption( "SQLITE_BUSY_TIMEOUT", nullptr );
  EXPECT_NE( sentence.find( "held by another program" ), std::string::npos ) << sentence;
  EXPECT_NE( sentence.find( path ), std::string::npos ) << sentence;
}

TEST( WorkspaceTest, ANameThatWouldHideItsKindIsRefused )
{
  const test::TemporaryFolder folder;
  for ( const char *name : { "work", "work.xlsx" } )
    test::expectError( ErrorCode::BadValue, { folder.file( name ), ".gpkg" }, [&]
      { createWorkspace( folder.file( name ) ); } );
  createWorkspace( folder.file( "WORK.GPKG" ) );
  EXPECT_EQ( folder.contents(), std::vector<std::string> { "WORK.GPKG" } );
}

TEST( WorkspaceTest, AppendingABrokenRowAddsNoneOfThem )
{
  const test::TemporaryFolder folder;
  const std::string path = folder.file( "work.gpkg" );
  createWorkspace( path );
  const Workspace workspace( path );
  const Layer &rivers = schemaLayer( layer::rivers );
  Table table { .shape = &rivers, .rows = { test::plausibleRow( rivers ), test::plausibleRow( rivers ) }, .crs = workspaceCrs };
  table.rows[1].geometry = { 1, 2, 0, 0, 0, 9 };
  EXPECT_THROW( workspace.append( table ), Error );
  EXPECT_EQ( workspace.rows( layer::rivers )->info().rowCount, 0 );
}

TEST( CsvText, CellsAreTypedByTheLayerAndEmptyOnesAreNull )
{
  const Table table = tableFromCsv( schemaLayer( layer::standards ), "limit_value,std_key,note,year\n4.5,a,,2021\n" );
  ASSERT_EQ( table.rows.size(), 1U );
  Row row = table.rows[0];
  const Layer &layer = schemaLayer( layer::standards );
  EXPECT_EQ( test::cell( layer, row, field::limit ), Value( 4.5 ) );
  EXPECT_EQ( test::cell( layer, row, field::standardKey ), Value( std::string( "a" ) ) );
  EXPECT_EQ( test::cell( layer, row, field::year ), Value( int64_t { 2021 } ) );
  EXPECT_TRUE( isNull( test::cell( layer, row, field::note ) ) );
}

TEST( CsvText, AnUnknownColumnIsNamed )
{
  test::expectError( ErrorCode::NoField, { "colour" }, []
    { tableFromCsv( schemaLayer( layer::standards ), "std_key,colour\na,red\n" ); } );
}

TEST( CsvText, AWordWhereANumberIsDueIsNamedWithItsRow )
{
  test::expectError( ErrorCode::BadValue, { "thirty", "1" }, []
    { tableFromCsv( schemaLayer( layer::standards ), "std_key,limit_value\na,thirty\n" ); } );
}

TEST( StandardsTest, TheDefaultsServeEveryServiceAndEveryRoadClass )
{
  const Standards standards( defaultStandards() );
  EXPECT_GE( standards.services().size(), 9U );
  const auto kinds = schemaLayer( layer::facilities ).field( field::kind )->domain;
  for ( const ServiceStandard &service : standards.services() )
  {
    EXPECT_FALSE( service.kinds.empty() ) << service.key;
    for ( const std::string &kind : service.kinds )
      EXPECT_NE( std::find( kinds.begin(), kinds.end(), std::string_view( kind ) ), kinds.end() ) << kind;
  }
  for ( const char *roadClass : schemaLayer( layer::roads ).field( field::roadClass )->domain )
    EXPECT_TRUE( standards.speed( roadClass, Profile::Drive ).has_value() ) << roadClass;
  EXPECT_EQ( standards.walkingSpeed(), 4.5 );
}

TEST( StandardsTest, ADefaultWithoutADocumentIsMarkedAsToBeChecked )
{
  const Layer &layer = schemaLayer( layer::standards );
  for ( Row row : defaultStandards().rows )
  {
    const bool hasDocument = !text( test::cell( layer, row, field::document ) ).empty();
    EXPECT_TRUE( hasDocument || text( test::cell( layer, row, field::evidence ) ) == "待核" ) << text( row.values[0] );
  }
}

TEST( StandardsTest, AnImpossibleRowIsNamed )
{
  Table table = defaultStandards();
  const Layer &layer = schemaLayer( layer::standards );
  test::cell( layer, table.rows[2], field::limit ) = -1.0;
  test::expectError( ErrorCode::BadValue, { "-1", std::to_string( table.rows[2].id ) }, [&]
    { const Standards standards( table ); } );
}

TEST( StandardsTest, WithoutAWalkingSpeedItSaysWhichRowToAdd )
{
  const Standards standards( Table { .shape = &schemaLayer( layer::standards ), .rows = {}, .crs = {} } );
  test::expectError( ErrorCode::NoField, { "步行", "walk" }, [&]
    { static_cast<void>( standards.walkingSpeed() ); } );
}

TEST( IntakeTest, RowsReadAreRowsUsedAndRejected )
{
  SourceInfo info;
  info.file = "households.xlsx";
  info.layer = "Sheet1";
  Intake intake( info );
  for ( int i = 0; i < 5; ++i )
    intake.take( Row { .id = i, .values = { Value( int64_t { i } ) }, .geometry = {} } );
  intake.reject( 3, "class3", Value( std::string( "?" ) ), "unknown class" );
  EXPECT_EQ( intake.rowsRead(), 5 );
  EXPECT_EQ( intake.rowsUsed() + static_cast<int64_t>( intake.rejects().size() ), intake.rowsRead() );

  Table rejects { .shape = &schemaLayer( layer::rejects ), .rows = {}, .crs = {} };
  intake.addTo( rejects, "run1" );
  ASSERT_EQ( rejects.rows.size(), 1U );
  const Layer &layer = *rejects.shape;
  EXPECT_EQ( text( test::cell( layer, rejects.rows[0], field::file ) ), "households.xlsx" );
  EXPECT_EQ( whole( test::cell( layer, rejects.rows[0], field::rowNumber ) ), 3 );
  EXPECT_EQ( text( test::cell( layer, rejects.rows[0], field::value ) ), "?" );
  EXPECT_EQ( text( test::cell( layer, rejects.rows[0], field::reason ) ), "unknown class" );
}

TEST( IntakeTest, TheHashFollowsContentOrderAndNulls )
{
  const auto hashOf = []( const std::vector<Row> &rows )
  {
    Intake intake { SourceInfo {} };
    for ( const Row &row : rows )
      intake.take( row );
    return intake.contentHash();
  };
  const Row a { .id = 1, .values = { Value( std::string( "a" ) ), Value() }, .geometry = { 1, 2 } };
  const Row b { .id = 2, .values = { Value( std::string( "b" ) ), Value( int64_t { 0 } ) }, .geometry = {} };
  EXPECT_EQ( hashOf( { a, b } ), hashOf( { a, b } ) );
  EXPECT_NE( hashOf( { a, b } ), hashOf( { b, a } ) );
  EXPECT_NE( hashOf( { a } ), hashOf( { a, a } ) );
  Row zero = a;
  zero.values[1] = int64_t { 0 };
  EXPECT_NE( hashOf( { a } ), hashOf( { zero } ) ) << "null is not zero";
  EXPECT_EQ( hashOf( {} ).size(), 16U );
}

TEST( IntakeTest, AReasonIsToldOnceWithItsFirstRow )
{
  setLanguage( Language::English );
  Intake intake { SourceInfo { .file = "f.gpkg", .layer = "homes", .geometry = GeometryType::Point, .crs = {}, .fields = {}, .rowCount = -1 } };
  intake.reject( 4, "", {}, "no geometry" );
  intake.reject( 9, "", {}, "no geometry" );
  test::ListeningProgress progress;
  intake.warnRejects( progress );
  ASSERT_EQ( progress.warnings.size(), 1U );
  for ( const char *part : { "homes", "2 rows", "no geometry", "row 4" } )
    EXPECT_NE( progress.warnings[0].find( part ), std::string::npos ) << progress.warnings[0];
}

} // namespace lantu
