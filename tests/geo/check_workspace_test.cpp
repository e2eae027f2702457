// SPDX-License-Identifier: GPL-3.0-or-later
// Each defect alone in a small workspace is found, named and counted; a clean one has no findings.
#include "place/check_workspace.h"

#include <map>

#include <gmock/gmock.h>

#include "data/gdal_handles.h"
#include "place/wkb_points.h"
#include "support.h"

namespace lantu
{

namespace
{

constexpr double nan = std::numeric_limits<double>::quiet_NaN();

/**
 * Two counties side by side, the second a reporting unit without a code of its own; a township and a village in each,
 * as large as their county; two households, a site, a clinic and a road. Nothing wrong with it until a test changes it.
 */
class SmallWorkspace
{
  public:
    SmallWorkspace()
    {
      addUnit( layer::counties, "500110", {}, test::rectangle( 108, 30, 109, 31 ) );
      addUnit( layer::counties, "500110W", {}, test::rectangle( 109, 30, 110, 31 ) );
      addUnit( layer::townships, "500110201", "500110", test::rectangle( 108, 30, 109, 31 ) );
      addUnit( layer::townships, "500110104", "500110W", test::rectangle( 109, 30, 110, 31 ) );
      addUnit( layer::villages, "500110201200", "500110", test::rectangle( 108, 30, 109, 31 ) );
      addUnit( layer::villages, "500110104200", "500110W", test::rectangle( 109, 30, 110, 31 ) );
      addHousehold( "H1", "500110", "500110201", "500110201200", { 108.5, 30.5 } );
      addHousehold( "H2", "500110W", "500110104", "500110104200", { 109.5, 30.5 } );

      Row &site = add( layer::sites, pointWkb( { 108.6, 30.4 } ) );
      set( layer::sites, site, field::siteId, "S1" );
      place( layer::sites, site, "500110", "500110201", {} );
      set( layer::sites, site, field::householdCount, int64_t { 40 } );
      set( layer::sites, site, field::labourHouseholds, int64_t { 30 } );
      set( layer::sites, site, field::employedHouseholds, int64_t { 30 } );

      Row &clinic = add( layer::facilities, pointWkb( { 109.2, 30.9 } ) );
      place( layer::facilities, clinic, "500110W", "500110104", {} );

      add( layer::roads, lineWkb( { { 108.5, 30.5 }, { 109.5, 30.5 } } ) );
    }

    Row &add( const char *layerName, Wkb geometry )
    {
      Row &row = rows[layerName].emplace_back( test::plausibleRow( schemaLayer( layerName ) ) );
      row.geometry = std::move( geometry );
      return row;
    }

    Row &addHousehold( const char *id, const char *county, const char *township, const char *village, Point at )
    {
      Row &row = add( layer::households, pointWkb( at ) );
      set( layer::households, row, field::householdId, id );
      place( layer::households, row, county, township, village );
      return row;
    }

    Row &household( size_t index = 0 ) { return rows[layer::households].at( index ); }

    template<class Content>
    static void set( const char *layerName, Row &row, const char *fieldName, const Content &content )
    {
      if constexpr ( std::is_convertible_v<Content, std::string> )
        test::cell( schemaLayer( layerName ), row, fieldName ) = std::string( content );
      else
        test::cell( schemaLayer( layerName ), row, fieldName ) = content;
    }

    template<class Content>
    void setHousehold( const char *fieldName, const Content &content, size_t index = 0 )
    {
      set( layer::households, household( index ), fieldName, content );
    }

    void addUnit( const char *layerName, const char *code, const char *county, Wkb geometry )
    {
      Row &row = add( layerName, std::move( geometry ) );
      set( layerName, row, field::code, code );
      const Layer &layer = schemaLayer( layerName );
      if ( county )
        set( layerName, row, field::countyCode, county );
      if ( layer.field( field::townshipCode ) )
        set( layerName, row, field::townshipCode, std::string( code ).substr( 0, 9 ) );
    }

    static void place( const char *layerName, Row &row, const char *county, const char *township, const char *village )
    {
      set( layerName, row, field::countyCode, county );
      set( layerName, row, field::townshipCode, township );
      if ( village )
        set( layerName, row, field::villageCode, village );
    }

    //! Writes it and checks it.
    WorkspaceCheck check( Progress &progress ) const
    {
      const std::string path = mFolder.file( "work.gpkg" );
      {
        DatasetWriter writer( path );
        for ( const Layer &layer : schemaLayers() )
        {
          if ( leftOut == layer.name )
            continue;
          writer.beginLayer( layer, layer.geometry == GeometryType::None ? "" : crs );
          if ( const auto found = rows.find( layer.name ); found != rows.end() )
          {
            for ( const Row &row : found->second )
              writer.add( row );
          }
        }
        markAsWorkspace( writer );
        writer.commit();
      }
      for ( const std::string &statement : sql )
      {
        const Dataset dataset( GDALDataset::Open( path.c_str(), GDAL_OF_VECTOR | GDAL_OF_UPDATE ) );
        dataset->ReleaseResultSet( dataset->ExecuteSQL( statement.c_str(), nullptr, nullptr ) );
      }
      return checkWorkspace( Workspace( path ), progress );
    }

    WorkspaceCheck check() const
    {
      Progress silent;
      return check( silent );
    }

    std::map<std::string, std::vector<Row>> rows;
    std::string leftOut;
    std::string crs = workspaceCrs;
    std::vector<std::string> sql; //!< run on the finished file

  private:
    test::TemporaryFolder mFolder;
};

std::string textOf( Row row, const char *fieldName )
{
  return text( test::cell( findingsLayer, row, fieldName ) );
}

//! "layer.field kind count [rows]" of each finding.
std::vector<std::string> summary( const WorkspaceCheck &check )
{
  std::vector<std::string> lines;
  for ( const Row &row : check.findings.rows )
    lines.push_back( textOf( row, field::layerName ) + "." + textOf( row, field::column ) + " " + textOf( row, finding::what ) + " " + textOf( row, finding::count ) + " [" + textOf( row, finding::rows ) + "]" );
  return lines;
}

void expectOnly( const std::string &line, const WorkspaceCheck &check )
{
  EXPECT_EQ( summary( check ), std::vector<std::string> { line } );
}

} // namespace

TEST( CheckWorkspace, ACleanOneHasNoFindings )
{
  const WorkspaceCheck check = SmallWorkspace().check();
  EXPECT_EQ( summary( check ), std::vector<std::string> {} );
  EXPECT_EQ( check.rowsChecked, 11 ) << "2 counties, 2 townships, 2 villages, 2 households, 1 site, 1 clinic, 1 road";
  EXPECT_EQ( check.errors, 0 );
  EXPECT_EQ( check.hints, 0 );
}

TEST( CheckWorkspace, ANewWorkspaceHasNoFindings )
{
  const test::TemporaryFolder folder;
  createWorkspace( folder.file( "new.gpkg" ) );
  Progress silent;
  EXPECT_EQ( summary( checkWorkspace( Workspace( folder.file( "new.gpkg" ) ), silent ) ), std::vector<std::string> {} );
}

TEST( CheckWorkspace, AMissingLayerIsTold )
{
  SmallWorkspace workspace;
  workspace.leftOut = layer::rivers;
  expectOnly( "rivers. missing_layer 1 []", workspace.check() );
}

TEST( CheckWorkspace, AWorkspaceFromBeforeALaterTableIsWhole )
{
  SmallWorkspace workspace;
  workspace.leftOut = layer::teams;
  EXPECT_EQ( summary( workspace.check() ), std::vector<std::string> {} );
}

TEST( CheckWorkspace, AMissingFieldIsTold )
{
  SmallWorkspace workspace;
  workspace.sql = { fmt::format( "ALTER TABLE {} DROP COLUMN {}", layer::roads, field::surface ) };
  expectOnly( "roads.surface missing_field 1 []", workspace.check() );
}

TEST( CheckWorkspace, AWorkspaceFromBeforeALaterFieldIsWhole )
{
  SmallWorkspace workspace;
  for ( const Field &field : schemaLayer( layer::sites ).fields )
  {
    if ( field.optional )
      workspace.sql.push_back( fmt::format( "ALTER TABLE {} DROP COLUMN {}", layer::sites, field.name ) );
  }
  ASSERT_EQ( workspace.sql.size(), 8U );
  EXPECT_EQ( summary( workspace.check() ), std::vector<std::string> {} );
}

TEST( CheckWorkspace, ALaterFieldThatIsThereIsCheckedToo )
{
  SmallWorkspace workspace;
  workspace.sql = { fmt::format( "ALTER TABLE {} DROP COLUMN {}", layer::sites, field::deedsDue ), fmt::format( "ALTER TABLE {} ADD COLUMN {} TEXT", layer::sites, field::deedsDue ) };
  expectOnly( "sites.deeds_due wrong_type 1 []", workspace.check() );
}

TEST( CheckWorkspace, TextInANumberColumnIsTold )
{
  SmallWorkspace workspace;
  workspace.sql = { fmt::format( "ALTER TABLE {} DROP COLUMN {}", layer::roads, field::speed ), fmt::format( "ALTER TABLE {} ADD COLUMN {} TEXT", layer::roads, field::speed ) };
  expectOnly( "roads.speed_kmh wrong_type 1 []", workspace.check() );
}

TEST( CheckWorkspace, ANullInARequiredFieldIsTold )
{
  SmallWorkspace workspace;
  workspace.setHousehold( field::class3, Value() );
  expectOnly( "households.class3 required_null 1 [H1]", workspace.check() );
}

TEST( CheckWorkspace, AnEmptyTextInARequiredFieldIsNoValueEither )
{
  SmallWorkspace workspace;
  workspace.setHousehold( field::class3, "" );
  expectOnly( "households.class3 required_null 1 [H1]", workspace.check() );
}

TEST( CheckWorkspace, ARowWithoutKeyIsNamedByItsFeatureId )
{
  SmallWorkspace workspace;
  workspace.setHousehold( field::householdId, Value(), 1 );
  expectOnly( "households.hh_id required_null 1 [#2]", workspace.check() );
}

TEST( CheckWorkspace, AValueOutsideItsDomainIsQuoted )
{
  setLanguage( Language::English );
  SmallWorkspace workspace;
  workspace.setHousehold( field::class3, "检测户" );
  const WorkspaceCheck check = workspace.check();
  expectOnly( "households.class3 not_in_domain 1 [H1]", check );
  EXPECT_NE( textOf( check.findings.rows[0], finding::sentence ).find( "检测户" ), std::string::npos );
}

TEST( CheckWorkspace, AFlagIsZeroOrOne )
{
  SmallWorkspace workspace;
  workspace.setHousehold( field::dibao, int64_t { 2 } );
  expectOnly( "households.dibao not_in_domain 1 [H1]", workspace.check() );
}

TEST( CheckWorkspace, ACodeOfTheWrongLengthIsTold )
{
  SmallWorkspace workspace;
  workspace.setHousehold( field::villageCode, "50011020120" );
  expectOnly( "households.village_code bad_code 1 [H1]", workspace.check() );
}

TEST( CheckWorkspace, AMonthThatIsNoneIsTold )
{
  SmallWorkspace workspace;
  workspace.setHousehold( field::identified, "2021-13" );
  expectOnly( "households.identified_ym bad_code 1 [H1]", workspace.check() );
}

TEST( CheckWorkspace, AVillageOfAnotherTownshipIsTold )
{
  SmallWorkspace workspace;
  workspace.setHousehold( field::villageCode, "500110104200" );
  workspace.household().geometry = pointWkb( { 109.5, 30.5 } );
  expectOnly( "households.village_code code_not_nested 1 [H1]", workspace.check() );
}

TEST( CheckWorkspace, ATownshipOfAnotherCountyIsToldInItsOwnLayer )
{
  SmallWorkspace workspace;
  workspace.addUnit( layer::counties, "500229", {}, test::rectangle( 108, 31, 109, 32 ) );
  workspace.addUnit( layer::townships, "500230209", "500229", test::rectangle( 108, 31, 109, 32 ) );
  expectOnly( "townships.code code_not_nested 1 [500230209]", workspace.check() );
}

TEST( CheckWorkspace, ADuplicateKeyIsCountedForEachRepetition )
{
  SmallWorkspace workspace;
  for ( int i = 0; i < 3; ++i )
    workspace.addHousehold( "H1", "500110", "500110201", "500110201200", { 108.5, 30.5 } );
  expectOnly( "households.hh_id duplicate_key 3 [H1, H1, H1]", workspace.check() );
}

TEST( CheckWorkspace, AReferenceToNothingIsTold )
{
  SmallWorkspace workspace;
  workspace.setHousehold( field::siteId, "S99" );
  expectOnly( "households.site_id dangling_reference 1 [H1]", workspace.check() );
}

TEST( CheckWorkspace, AnUnknownVillageIsADanglingReferenceAndTheTownshipStillCounts )
{
  SmallWorkspace workspace;
  workspace.setHousehold( field::villageCode, "500110201299" );
  workspace.household().geometry = pointWkb( { 109.5, 30.5 } );
  EXPECT_EQ( summary( workspace.check() ), ( std::vector<std::string> { "households.township_code outside_unit 1 [H1]", "households.village_code dangling_reference 1 [H1]" } ) );
}

TEST( CheckWorkspace, ANumberBelowItsMinimumIsTold )
{
  SmallWorkspace workspace;
  workspace.setHousehold( field::members, int64_t { 0 } );
  expectOnly( "households.members below_minimum 1 [H1]", workspace.check() );
}

TEST( CheckWorkspace, ANegativeSpeedIsTold )
{
  SmallWorkspace workspace;
  SmallWorkspace::set( layer::roads, workspace.rows[layer::roads][0], field::speed, -20.0 );
  expectOnly( "roads.speed_kmh below_minimum 1 [x]", workspace.check() );
}

TEST( CheckWorkspace, AnInfiniteNumberIsNone )
{
  SmallWorkspace workspace;
  SmallWorkspace::set( layer::roads, workspace.rows[layer::roads][0], field::speed, std::numeric_limits<double>::infinity() );
  expectOnly( "roads.speed_kmh not_a_number 1 [x]", workspace.check() );
}

TEST( CheckWorkspace, AnotherReferenceSystemIsNamedForEachLayer )
{
  setLanguage( Language::English );
  SmallWorkspace workspace;
  workspace.rows.clear();
  workspace.crs = "EPSG:3857";
  const WorkspaceCheck check = workspace.check();
  ASSERT_EQ( check.findings.rows.size(), 9U ) << "the layers with geometry";
  for ( const Row &row : check.findings.rows )
  {
    EXPECT_EQ( textOf( row, finding::what ), findingKind::wrongCrs.code );
    EXPECT_NE( textOf( row, finding::sentence ).find( "Mercator" ), std::string::npos );
  }
}

TEST( CheckWorkspace, AMissingPositionIsAnErrorUnlessTheRowSaysSo )
{
  SmallWorkspace workspace;
  workspace.household( 0 ).geometry.clear();
  workspace.household( 1 ).geometry = test::wkb( "POINT EMPTY" );
  workspace.setHousehold( field::positionQuality, "无", 1 );
  const WorkspaceCheck check = workspace.check();
  EXPECT_EQ( summary( check ), ( std::vector<std::string> { "households. no_geometry 1 [H1]", "households. not_positioned 1 [H2]" } ) );
  EXPECT_EQ( check.errors, 1 );
  EXPECT_EQ( check.hints, 1 );
}

TEST( CheckWorkspace, SwappedCoordinatesAreRecognised )
{
  SmallWorkspace workspace;
  workspace.household().geometry = pointWkb( { 30.5, 108.5 } );
  expectOnly( "households. swapped_coordinates 1 [H1]", workspace.check() );
}

TEST( CheckWorkspace, APointInTheSeaIsAHint )
{
  SmallWorkspace workspace;
  workspace.household().geometry = pointWkb( { 0, 0 } );
  const WorkspaceCheck check = workspace.check();
  expectOnly( "households. outside_counties 1 [H1]", check );
  EXPECT_EQ( check.errors, 0 );
}

TEST( CheckWorkspace, ACoordinateThatIsNoNumberIsTold )
{
  SmallWorkspace workspace;
  workspace.rows[layer::roads][0].geometry = lineWkb( { { 108.5, 30.5 }, { nan, 30.6 }, { 108.7, 30.7 } } );
  expectOnly( "roads. bad_coordinates 1 [x]", workspace.check() );
}

TEST( CheckWorkspace, AHouseInTheNeighbouringVillageIsTold )
{
  SmallWorkspace workspace;
  workspace.household().geometry = pointWkb( { 109.001, 30.5 } );
  expectOnly( "households.village_code outside_unit 1 [H1]", workspace.check() );
}

TEST( CheckWorkspace, AHouseOnTheBorderLiesInBothVillages )
{
  SmallWorkspace workspace;
  workspace.household( 0 ).geometry = pointWkb( { 109, 30.5 } );
  workspace.household( 1 ).geometry = pointWkb( { 109, 30.5 } );
  EXPECT_EQ( summary( workspace.check() ), std::vector<std::string> {} );
}

TEST( CheckWorkspace, ASiteWithoutVillageIsHeldAgainstItsTownship )
{
  SmallWorkspace workspace;
  workspace.rows[layer::sites][0].geometry = pointWkb( { 109.5, 30.5 } );
  expectOnly( "sites.township_code outside_unit 1 [S1]", workspace.check() );
}

TEST( CheckWorkspace, EliminationWithoutDateAndDateWithoutElimination )
{
  SmallWorkspace workspace;
  workspace.setHousehold( field::eliminated, int64_t { 1 }, 0 );
  workspace.setHousehold( field::eliminatedYm, "202201", 1 );
  EXPECT_EQ( summary( workspace.check() ), ( std::vector<std::string> { "households.eliminated_ym eliminated_without_date 1 [H1]", "households.eliminated_ym date_without_elimination 1 [H2]" } ) );
}

TEST( CheckWorkspace, EliminationBeforeIdentificationIsAnErrorAndWithinSixMonthsAHint )
{
  SmallWorkspace workspace; // identified 202104
  for ( const size_t index : { 0U, 1U } )
    workspace.setHousehold( field::eliminated, int64_t { 1 }, index );
  workspace.setHousehold( field::eliminatedYm, "202103", 0 );
  workspace.setHousehold( field::eliminatedYm, "202109", 1 );
  const WorkspaceCheck check = workspace.check();
  EXPECT_EQ( summary( check ), ( std::vector<std::string> { "households.eliminated_ym eliminated_before_identified 1 [H1]", "households.eliminated_ym eliminated_too_soon 1 [H2]" } ) );
  EXPECT_EQ( check.errors, 1 );
  EXPECT_EQ( check.hints, 1 );
}

TEST( CheckWorkspace, SixMonthsAreEnoughAndDeathNeedsNoWaiting )
{
  SmallWorkspace workspace;
  for ( const size_t index : { 0U, 1U } )
    workspace.setHousehold( field::eliminated, int64_t { 1 }, index );
  workspace.setHousehold( field::eliminatedYm, "202110", 0 );
  workspace.setHousehold( field::eliminatedYm, "202105", 1 );
  workspace.setHousehold( field::eliminationMode, "自然消除", 1 );
  EXPECT_EQ( summary( workspace.check() ), std::vector<std::string> {} );
}

TEST( CheckWorkspace, MoreLabourThanMembersIsTold )
{
  SmallWorkspace workspace;
  workspace.setHousehold( field::members, int64_t { 3 } );
  workspace.setHousehold( field::labour, int64_t { 4 } );
  expectOnly( "households.labour_n part_exceeds_whole 1 [H1]", workspace.check() );
}

TEST( CheckWorkspace, MoreEmployedThanWithLabourIsTold )
{
  SmallWorkspace workspace;
  SmallWorkspace::set( layer::sites, workspace.rows[layer::sites][0], field::employedHouseholds, int64_t { 31 } );
  expectOnly( "sites.employed_hh part_exceeds_whole 1 [S1]", workspace.check() );
}

TEST( CheckWorkspace, MoreCertificatesIssuedThanDueAreTold )
{
  SmallWorkspace workspace;
  Row &site = workspace.rows[layer::sites][0];
  SmallWorkspace::set( layer::sites, site, field::deedsDue, int64_t { 40 } );
  SmallWorkspace::set( layer::sites, site, field::deedsIssued, int64_t { 40 } );
  EXPECT_EQ( summary( workspace.check() ), std::vector<std::string> {} );
  SmallWorkspace::set( layer::sites, site, field::deedsIssued, int64_t { 41 } );
  expectOnly( "sites.deeds_issued part_exceeds_whole 1 [S1]", workspace.check() );
}

TEST( CheckWorkspace, MoreHouseholdsWithReclaimedHomesteadsThanHouseholdsAreTold )
{
  SmallWorkspace workspace;
  SmallWorkspace::set( layer::sites, workspace.rows[layer::sites][0], field::reclaimedHouseholds, int64_t { 41 } );
  expectOnly( "sites.reclaimed_hh part_exceeds_whole 1 [S1]", workspace.check() );
}

TEST( CheckWorkspace, OnlyTwentyRowsAreNamedHoweverManyAreCounted )
{
  SmallWorkspace workspace;
  for ( int i = 0; i < 30; ++i )
  {
    Row &row = workspace.addHousehold( fmt::format( "N{}", i ).c_str(), "500110", "500110201", "500110201200", { 108.5, 30.5 } );
    SmallWorkspace::set( layer::households, row, field::class3, Value() );
  }
  const WorkspaceCheck check = workspace.check();
  ASSERT_EQ( check.findings.rows.size(), 1U );
  const std::string rows = textOf( check.findings.rows[0], finding::rows );
  EXPECT_EQ( std::count( rows.begin(), rows.end(), ',' ) + 1, static_cast<int64_t>( finding::mostRowsNamed ) );
  EXPECT_EQ( textOf( check.findings.rows[0], finding::count ), "30" );
  EXPECT_EQ( textOf( check.findings.rows[0], finding::checked ), "32" );
  EXPECT_EQ( check.errors, 30 );
}

TEST( CheckWorkspace, CancellingThrows )
{
  const SmallWorkspace workspace;
  test::ListeningProgress progress;
  progress.stopAfter = 3;
  test::expectError( ErrorCode::Cancelled, {}, [&]
    {
      progress.asked = 0;
      workspace.check( progress ); } );
}

TEST( CheckWorkspace, ProgressEndsAtOne )
{
  test::ListeningProgress progress;
  SmallWorkspace().check( progress );
  ASSERT_FALSE( progress.fractions.empty() );
  EXPECT_TRUE( std::is_sorted( progress.fractions.begin(), progress.fractions.end() ) );
  EXPECT_EQ( progress.fractions.back(), 1 );
}

// What the sample leaves wrong on purpose (sample-data/README.md); a finding beyond that is a fault of the generator.
TEST( OnSampleCheckWorkspace, FindsTheDocumentedDefectsAndNothingElse )
{
  Progress silent;
  const WorkspaceCheck check = checkWorkspace( Workspace( LANTU_SAMPLE ), silent );
  EXPECT_THAT( summary( check ), testing::ElementsAre( testing::StartsWith( "households. not_positioned 120 [" ) ) );
  EXPECT_EQ( check.errors, 0 );
  EXPECT_GT( check.rowsChecked, 25614 + 253 + 1031 + 7929 );
}

TEST( FindingKinds, SentencesExistInBothLanguagesAndFill )
{
  LayerFindings findings( schemaLayer( layer::households ) );
  for ( const FindingKind *kind : { &findingKind::missingField, &findingKind::outsideUnit, &findingKind::badCode } )
  {
    findings.add( *kind, field::villageCode, "H1", "500" );
    for ( const Language spoken : { Language::Chinese, Language::English } )
    {
      setLanguage( spoken );
      Table table { .shape = &findingsLayer, .rows = {}, .crs = {} };
      findings.addTo( table, 1 );
      EXPECT_EQ( textOf( table.rows.back(), finding::sentence ).find( '{' ), std::string::npos );
    }
  }
}

} // namespace lantu
