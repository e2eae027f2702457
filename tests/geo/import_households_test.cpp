// SPDX-License-Identifier: GPL-3.0-or-later
// Sheets of persons become households, or rejects with their reason, and nothing is lost.
#include <algorithm>
#include <map>

#include "data/gdal_handles.h"
#include "data/import/areas.h"
#include "data/import/import_findings.h"
#include "data/import/import_households.h"
#include "data/import/import_table.h"
#include "data/import/private_text.h"
#include "import_support.h"
#include "leaks.h"
#include "support.h"

namespace lantu
{

namespace
{

class ImportHouseholds : public ::testing::Test
{
  protected:
    ImportHouseholds()
      : path( folder.file( "w.gpkg" ) )
    {
      test::makeAreas( path );
    }

    ImportResult import( const std::string &text, const std::string &name = "a_20250902.csv", bool keepNames = false )
    {
      test::writeText( folder.file( name ), text );
      Progress progress;
      return importHouseholds( Workspace( path ), { .sheet = { folder.file( name ), {}, {} }, .aliases = {}, .coordinates = "CGCS2000", .asOf = {}, .keepNames = keepNames }, progress );
    }

    std::map<std::string, Row> households() const
    {
      std::map<std::string, Row> rows;
      for ( Row &row : test::rowsOf( path, layer::households ) )
      {
        std::string key = text( row.values[0] );
        rows.emplace( std::move( key ), std::move( row ) );
      }
      return rows;
    }

    static std::string value( Row row, const char *name ) { return text( test::cell( schemaLayer( layer::households ), row, name ) ); }

    static std::vector<std::string> kinds( const ImportResult &result )
    {
      std::vector<std::string> found;
      for ( const Row &row : result.findings.rows )
        found.push_back( text( row.values[3] ) );
      std::sort( found.begin(), found.end() );
      return found;
    }

    static void expectWhole( const ImportResult &result )
    {
      EXPECT_EQ( result.intake.rowsRead(), result.intake.rowsUsed() + static_cast<int64_t>( result.intake.rejects().size() ) );
    }

    test::TemporaryFolder folder;
    std::string path;
};

std::string sheet( const std::string &rows )
{
  return std::string( test::personTitles ) + '\n' + rows;
}

// three persons of one household, one of another
const std::string twoHouseholds = sheet( "H1,500154101201,开州区,兴隆镇,青山村,张三,500101196001011234,户主,严重困难户,2023-04,未消除,,普通劳动力,\"32,000\",108.1,31.1\n"
                                         "H1,500154101201,开州区,兴隆镇,青山村,李四,500101196201011234,配偶,严重困难户,202304.0,未消除,,无劳动力,3.2万元,108.1,31.1\n"
                                         "H1,500154101201,开州区,兴隆镇,青山村,张小,500101200001011234,之子,严重困难户,2023年4月,未消除,,技能劳动力,,108.1,31.1\n"
                                         "H2,,石柱县,桥头镇,瓦屋村,王五,500101196001015678,户主,脱贫监测户,45017,已消除,2024.1,普通劳动力,,,\n" );

} // namespace

TEST_F( ImportHouseholds, PersonsFoldIntoHouseholds )
{
  const ImportResult result = import( twoHouseholds );
  expectWhole( result );
  EXPECT_EQ( result.intake.rowsRead(), 4 );
  EXPECT_EQ( result.intake.rowsUsed(), 4 );
  EXPECT_EQ( result.records, 2 );
  EXPECT_EQ( result.persons, 4 );
  EXPECT_EQ( result.privateValues, 4 );
  EXPECT_EQ( kinds( result ), std::vector<std::string>() );
  const auto rows = households();
  ASSERT_EQ( rows.size(), 2U );
  const Row &h1 = rows.at( "H1" );
  EXPECT_EQ( value( h1, field::members ), "3" );
  EXPECT_EQ( value( h1, field::labour ), "2" );
  EXPECT_EQ( value( h1, field::class3 ), "突发严重困难户" );
  EXPECT_EQ( value( h1, field::identified ), "202304" );
  EXPECT_EQ( value( h1, field::eliminated ), "0" );
  EXPECT_EQ( value( h1, field::incomeNet ), "32000" );
  EXPECT_EQ( value( h1, field::positionQuality ), "实测" );
  EXPECT_EQ( value( h1, field::rawX ), "108.1" );
  EXPECT_EQ( value( h1, field::asOf ), "2025-09-02" );
  EXPECT_EQ( h1.geometry, test::wkb( "POINT (108.1 31.1)" ) );
  const Row &h2 = rows.at( "H2" );
  EXPECT_EQ( value( h2, field::villageCode ), "500240101201" );
  EXPECT_EQ( value( h2, field::eliminatedYm ), "202401" );
  EXPECT_EQ( value( h2, field::positionQuality ), "村" );
  EXPECT_FALSE( h2.geometry.empty() );
}

TEST_F( ImportHouseholds, TheSameFileAgainChangesNothing )
{
  import( twoHouseholds );
  const std::string before = test::contentsOf( path );
  const ImportResult again = import( twoHouseholds );
  EXPECT_EQ( again.upserted.unchanged, 2 );
  EXPECT_EQ( again.upserted.added + again.upserted.changed + again.upserted.eliminated + again.upserted.gone, 0 );
  EXPECT_TRUE( again.upserted.changes.rows.empty() );
  EXPECT_EQ( test::contentsOf( path ), before );
}

TEST_F( ImportHouseholds, ANewerExportShowsWhatIsNewChangedEliminatedAndGone )
{
  import( sheet( "H1,500154101201,,,,,,户主,边缘户,202304,否,,,1000,,\nH2,500154101201,,,,,,户主,边缘户,202304,否,,,,,\nH3,500154101201,,,,,,户主,边缘户,202304,否,,,,,\nH9,500240101201,,,,,,户主,边缘户,202304,否,,,,,\n" ) );
  const ImportResult result = import( sheet( "H1,500154101201,,,,,,户主,边缘户,202304,否,,,2000,,\nH2,500154101201,,,,,,户主,边缘户,202304,是,202402,,,,\nH4,500154101201,,,,,,户主,边缘户,202304,否,,,,,\n" ), "b_20251002.csv" );
  EXPECT_EQ( result.upserted.added, 1 );
  EXPECT_EQ( result.upserted.changed, 1 );
  EXPECT_EQ( result.upserted.eliminated, 1 );
  EXPECT_EQ( result.upserted.gone, 1 ); // H3; H9 is of a county that the file is not about
  EXPECT_EQ( result.upserted.changes.rows.size(), 4U );
  const auto rows = households();
  EXPECT_EQ( rows.size(), 5U );
  EXPECT_EQ( value( rows.at( "H1" ), field::incomeNet ), "2000" );
  EXPECT_EQ( value( rows.at( "H3" ), field::asOf ), "2025-09-02" );
}

TEST_F( ImportHouseholds, AColumnThatANewerFileLacksKeepsItsValues )
{
  import( sheet( "H1,500154101201,,,,,,户主,边缘户,202304,否,,普通劳动力,1000,108.1,31.1\n" ) );
  const ImportResult result = import( "户编号,行政区划代码,与户主关系,监测对象类别,识别监测时间,风险是否已消除\nH1,500154101201,户主,边缘户,202304,否\n" );
  EXPECT_EQ( result.upserted.unchanged, 1 );
  const Row row = households().at( "H1" );
  EXPECT_EQ( value( row, field::incomeNet ), "1000" );
  EXPECT_EQ( value( row, field::labour ), "1" );
  EXPECT_EQ( value( row, field::positionQuality ), "实测" );
}

TEST_F( ImportHouseholds, APositionCorrectedSinceStaysWhenTheRawCoordinatesAreTheSame )
{
  const std::string text = sheet( "H1,500154101201,,,,,,户主,边缘户,202304,否,,,1000,108.1,31.1\n" );
  import( text );
  const Row row = households().at( "H1" );
  {
    const Workspace workspace( path );
    Row moved = row;
    moved.geometry = test::wkb( "POINT (108.15 31.15)" );
    Progress progress;
    Incoming incoming { .layer = &schemaLayer( layer::households ), .count = 1, .key = []( size_t )
                                                                                { return std::string( "H1" ); },
      .fill = [&]( size_t, Row &filled )
      { filled = moved; filled.values[static_cast<size_t>( schemaLayer( layer::households ).field( field::rawX ) - schemaLayer( layer::households ).fields.data() )] = std::string( "moved" ); } };
    incoming.supplied.assign( schemaLayer( layer::households ).fields.size(), false );
    upsert( workspace, incoming, progress );
  }
  EXPECT_EQ( import( text ).upserted.unchanged, 1 );
  EXPECT_EQ( households().at( "H1" ).geometry, test::wkb( "POINT (108.15 31.15)" ) );
}

TEST_F( ImportHouseholds, ABadRowRejectsItsWholeHouseholdWithTheReason )
{
  const ImportResult result = import( sheet( "H1,500154101201,,,,张三,,户主,边缘户,2023-13,否,,,,,\nH1,500154101201,,,,李四,,配偶,边缘户,,否,,,,,\nH2,500154101201,,,,王五,,户主,边缘户,202304,否,,,,,\n" ) );
  expectWhole( result );
  EXPECT_EQ( result.intake.rowsUsed(), 1 );
  ASSERT_EQ( result.intake.rejects().size(), 2U );
  const Reject &first = result.intake.rejects()[0];
  EXPECT_EQ( first.row, 2 );
  EXPECT_EQ( first.column, "识别监测时间" );
  EXPECT_EQ( first.value, "2023-13" );
  EXPECT_EQ( result.intake.rejects()[1].row, 3 );
  EXPECT_EQ( households().size(), 1U );
}

TEST_F( ImportHouseholds, RejectsMendedInAFileOfTheirOwnComeIn )
{
  import( sheet( "H1,500154101201,,,,,,户主,边缘户,2023-13,否,,,,,\nH2,500154101201,,,,,,户主,边缘户,202304,否,,,,,\n" ) );
  const ImportResult result = import( sheet( "H1,500154101201,,,,,,户主,边缘户,2023-12,否,,,,,\n" ), "mended_20250902.csv" );
  EXPECT_EQ( result.upserted.added, 1 );
  EXPECT_EQ( households().size(), 2U );
}

TEST_F( ImportHouseholds, OldCodesAndNamesOfPlaces )
{
  const ImportResult result = import( sheet( "H1,500234101201,,,青山村,,,户主,边缘户,202304,否,,,,,\n"             // the code of 开县
                                             "H2,,开县,兴隆,青山,,,户主,边缘户,202304,否,,,,,\n"                   // names of before, short
                                             "H3,,,兴隆镇,青山村,,,户主,边缘户,202304,否,,,,,\n"                   // which 兴隆镇?
                                             "H4,,,桥头镇,瓦屋村,,,户主,边缘户,202304,否,,,,,\n"                   // there is one only
                                             "H5,500236101201,开州区,兴隆镇,青山村,,,户主,边缘户,202304,否,,,,,\n" // they disagree
                                             "H6,500999101201,,,,,,户主,边缘户,202304,否,,,,,\n" ) );
  const auto rows = households();
  EXPECT_EQ( value( rows.at( "H1" ), field::villageCode ), "500154101201" );
  EXPECT_EQ( value( rows.at( "H2" ), field::villageCode ), "500154101201" );
  EXPECT_EQ( value( rows.at( "H4" ), field::villageCode ), "500240101201" );
  EXPECT_EQ( value( rows.at( "H5" ), field::villageCode ), "500236101201" );
  ASSERT_EQ( result.intake.rejects().size(), 2U );
  EXPECT_NE( result.intake.rejects()[0].reason.find( "同名" ), std::string::npos );
  EXPECT_EQ( kinds( result ), std::vector<std::string> { "code_and_name" } );
}

TEST_F( ImportHouseholds, ContradictionsOfTheOfficesAreFindings )
{
  const ImportResult result = import( "户编号,行政区划代码,与户主关系,监测对象类别,识别监测时间,风险是否已消除,消除监测时间,劳动技能,健康状况,致贫返贫风险1,工资性收入,人均纯收入（元）,帮扶措施,年龄,公益岗位,证件号码,联系电话\n"
                                      "H1,500154101201,户主,边缘户,202401,是,202403,,,,,,,,,,\n"
                                      "H2,500154101201,户主,边缘户,202401,否,,,,,,,尚未实施,,,,\n"
                                      "H3,500154101201,户主,边缘户,202401,否,,,健康,因残,,,产业帮扶,,,,\n"
                                      "H4,500154101201,户主,边缘户,202401,否,,无劳动力,,因务工就业不稳,50,2.5万,有,,,,\n"
                                      "H5,500154101201,户主,边缘户,202401,否,,,,,,,有,71,保洁员,12345,138\n" );
  EXPECT_EQ( kinds( result ), ( std::vector<std::string> { "certificate_length", "disability_without_member", "eliminated_too_soon", "high_income", "job_risk_without_labour", "no_measures", "odd_wage", "old_in_post", "phone_length" } ) );
  for ( const Row &row : result.findings.rows )
  {
    if ( text( row.values[3] ) == "odd_wage" )
    {
      EXPECT_EQ( text( row.values[4] ), "工资性收入" );
    }
  }
}

// the family of the article: 7 members, 60,000 of income, 30,000 of medical expenses: 8,571 a head, but 4,286 adjusted
TEST_F( ImportHouseholds, EliminatedBelowTheLineOfItsYearIsAFinding )
{
  const ImportResult result = import( "户编号,行政区划代码,家庭人口数,监测对象类别,识别监测时间,风险是否已消除,消除监测时间,家庭纯收入,合规自付支出\n"
                                      "H1,500154101201,7,边缘户,202201,是,202303,60000,30000\n" // below the line of 2021, the last before 2023
                                      "H2,500154101201,7,边缘户,202201,是,202303,60000,0\n"     // above
                                      "H3,500154101201,7,边缘户,202201,否,,60000,30000\n"       // not eliminated
                                      "H4,500154101201,10,边缘户,202001,是,202012,10000,0\n"    // no line is known for 2020
                                      "H5,500154101201,10,边缘户,202201,是,202303,60000,0\n" ); // at the line
  ASSERT_EQ( kinds( result ), std::vector<std::string> { "eliminated_below_line" } );
  const Row &found = result.findings.rows[0];
  EXPECT_EQ( text( found.values[2] ), "H1" );
  EXPECT_NE( text( found.values[6] ).find( "6000" ), std::string::npos );
}

TEST_F( ImportHouseholds, AnOlderExportAfterANewerOneIsRefused )
{
  const std::string rows = "H1,500154101201,,,,,,户主,边缘户,202304,否,,,{},,\n";
  import( sheet( fmt::format( fmt::runtime( rows ), 2000 ) ), "b_20251002.csv" );
  const std::string before = test::contentsOf( path );
  test::expectError( ErrorCode::BadValue, { "2025-09-02", "2025-10-02", "AS_OF" }, [&]
    { import( sheet( fmt::format( fmt::runtime( rows ), 1000 ) ), "a_20250902.csv" ); } );
  EXPECT_EQ( test::contentsOf( path ), before );
  // older, but the same: nothing is lost and nothing becomes older
  EXPECT_EQ( import( sheet( fmt::format( fmt::runtime( rows ), 2000 ) ), "a_20250902.csv" ).upserted.unchanged, 1 );
  EXPECT_EQ( value( households().at( "H1" ), field::asOf ), "2025-10-02" );
}

TEST_F( ImportHouseholds, ADayThatIsNoneIsRefused )
{
  test::writeText( folder.file( "a.csv" ), twoHouseholds );
  for ( const char *day : { "2025-13-01", "2025-02-29", "去年", "2025/9/2", "20250902" } )
  {
    test::expectError( ErrorCode::BadValue, { day }, [&]
      { Progress progress; importHouseholds( Workspace( path ), { .sheet = { folder.file( "a.csv" ), {}, {} }, .aliases = {}, .coordinates = {}, .asOf = day }, progress ); } );
  }
  EXPECT_TRUE( households().empty() );
}

TEST_F( ImportHouseholds, RejectsAreWrittenWithTheRowsOrNotAtAll )
{
  test::writeText( folder.file( "a.csv" ), sheet( "H1,500154101201,,,,,,户主,边缘户,2023-13,否,,,,,\nH2,500154101201,,,,,,户主,边缘户,202304,否,,,,,\n" ) );
  const auto run = [&]( Progress &progress )
  { return importHouseholds( Workspace( path ), { .sheet = { folder.file( "a.csv" ), {}, {} }, .aliases = {}, .coordinates = {}, .asOf = {}, .runId = "run-1" }, progress ); };
  Progress whole;
  test::ListeningProgress counting;
  {
    // the last question is asked before the transaction ends
    const std::string copy = folder.file( "copy.gpkg" );
    std::filesystem::copy_file( path, copy );
    counting.stopAfter = 1000;
    importHouseholds( Workspace( copy ), { .sheet = { folder.file( "a.csv" ), {}, {} }, .aliases = {}, .coordinates = {}, .asOf = {}, .runId = "run-1" }, counting );
  }
  test::ListeningProgress stopped;
  stopped.stopAfter = counting.asked - 1;
  test::expectError( ErrorCode::Cancelled, {}, [&]
    { stopped.asked = 0; run( stopped ); } );
  EXPECT_TRUE( households().empty() );
  EXPECT_TRUE( test::rowsOf( path, layer::rejects ).empty() );
  run( whole );
  EXPECT_EQ( households().size(), 1U );
  const auto rejects = test::rowsOf( path, layer::rejects );
  ASSERT_EQ( rejects.size(), 1U );
  EXPECT_EQ( text( rejects[0].values[1] ), "run-1" );
  EXPECT_EQ( text( rejects[0].values[6] ), "2023-13" );
}

// the names that are published as borne by several townships of Chongqing, and where; their codes here are made up
TEST_F( ImportHouseholds, TownshipsOfOneNameAreToldApartByTheirCounties )
{
  const std::pair<const char *, std::vector<const char *>> names[] = { { "兴隆镇", { "渝北区", "南川区", "奉节县", "酉阳土家族苗族自治县" } }, { "双龙镇", { "长寿区", "丰都县", "云阳县", "巫山县" } }, { "铜鼓镇", { "荣昌区", "巫山县", "酉阳土家族苗族自治县" } } };
  path = folder.file( "namesakes.gpkg" );
  createWorkspace( path );
  Table counties { .shape = &schemaLayer( layer::counties ), .rows = {}, .crs = workspaceCrs };
  Table townships { .shape = &schemaLayer( layer::townships ), .rows = {}, .crs = workspaceCrs };
  Table villages { .shape = &schemaLayer( layer::villages ), .rows = {}, .crs = workspaceCrs };
  const auto add = []( Table &table, const std::string &code, const char *name, const std::string &county, const std::string &township )
  {
    Row row = test::plausibleRow( *table.shape );
    test::cell( *table.shape, row, field::code ) = code;
    test::cell( *table.shape, row, field::name ) = std::string( name );
    if ( !county.empty() )
      test::cell( *table.shape, row, field::countyCode ) = county;
    if ( !township.empty() )
      test::cell( *table.shape, row, field::townshipCode ) = township;
    table.rows.push_back( row );
  };
  std::map<std::string, std::string> codeOf;
  std::string text;
  std::vector<std::string> expected;
  for ( const auto &[name, bearers] : names )
  {
    for ( const char *county : bearers )
    {
      if ( !codeOf.contains( county ) )
      {
        codeOf[county] = fmt::format( "5003{:02}", codeOf.size() + 1 );
        add( counties, codeOf[county], county, {}, {} );
      }
      const std::string township = fmt::format( "{}{:03}", codeOf[county], 101 + townships.rows.size() );
      add( townships, township, name, codeOf[county], {} );
      add( villages, township + "201", "青山村", codeOf[county], township );
      text += fmt::format( "N{},,,{},青山村,,,户主,边缘户,202304,否,,,,,\n", expected.size(), name );
      text += fmt::format( "C{},,{},{},青山村,,,户主,边缘户,202304,否,,,,,\n", expected.size(), county, name );
      text += fmt::format( "S{},,{},{},青山,,,户主,边缘户,202304,否,,,,,\n", expected.size(), shortPlaceName( county ), shortPlaceName( name ) );
      expected.push_back( township + "201" );
    }
  }
  Workspace( path ).append( { &counties, &townships, &villages } );
  const ImportResult result = import( sheet( text ) );
  ASSERT_EQ( expected.size(), 11U );
  EXPECT_EQ( result.intake.rejects().size(), expected.size() ); // those without their county
  for ( const Reject &reject : result.intake.rejects() )
    EXPECT_NE( reject.reason.find( "同名" ), std::string::npos ) << reject.reason;
  const auto rows = households();
  for ( size_t i = 0; i < expected.size(); ++i )
  {
    EXPECT_EQ( value( rows.at( fmt::format( "C{}", i ) ), field::villageCode ), expected[i] );
    EXPECT_EQ( value( rows.at( fmt::format( "S{}", i ) ), field::villageCode ), expected[i] );
  }
}

TEST_F( ImportHouseholds, NoIdentityPhoneOrNameIsInTheWorkspaceOrInWhatIsSaid )
{
  const ImportResult result = import( sheet( "H1,500154101201,,,,张三丰,500101196001011234,户主,张三丰,13800138000,否,,,,,\nH2,500154101201,,,,欧阳锋,500101196001015678,户主,边缘户,202304,否,,,,13912345678,\n500101196001011234,500154101201,,,,郭靖,,户主,边缘户,202304,否,,,,,\n" ) );
  expectWhole( result );
  std::string everything = test::contentsOf( path );
  for ( const Reject &reject : result.intake.rejects() )
    everything += reject.value + reject.reason + reject.column;
  for ( const Row &row : result.findings.rows )
  {
    for ( const Value &cell : row.values )
      everything += text( cell );
  }
  for ( const char *secret : { "500101196001011234", "500101196001015678", "13800138000", "13912345678", "张三丰", "欧阳锋", "郭靖" } )
    EXPECT_EQ( everything.find( secret ), std::string::npos ) << secret;
}

TEST_F( ImportHouseholds, WithAKeyFileIdentityNumbersBecomePseudonymsThatStayTheSame )
{
  test::writeText( folder.file( "a.csv" ), sheet( "500101196001011234,500154101201,,,,张三丰,500101196001011234,户主,边缘户,202304,否,,,,,\n500101196001011234,500154101201,,,,郭靖,,配偶,边缘户,202304,否,,,,,\n" ) );
  for ( const char *key : { "a.key", "a.key", "b.key" } )
  {
    test::ListeningProgress progress;
    const ImportResult result = importHouseholds( Workspace( path ), { .sheet = { folder.file( "a.csv" ), {}, {} }, .aliases = {}, .coordinates = {}, .asOf = "2025-09-02", .keepNames = false, .keyFile = folder.file( key ) }, progress );
    EXPECT_EQ( result.records, 1 );
    EXPECT_EQ( result.persons, 2 );
    EXPECT_EQ( result.intake.rejects().size(), 0U );
  }
  EXPECT_EQ( households().size(), 2U ) << "one for each key";
  EXPECT_EQ( test::everythingIn( path ).find( "50010119600101" ), std::string::npos );
}

TEST_F( ImportHouseholds, NamesAreKeptApartAndOnlyWhenAskedFor )
{
  import( twoHouseholds );
  EXPECT_FALSE( Workspace( path ).has( householdNamesLayer.name ) );
  import( twoHouseholds, "a_20250902.csv", true );
  const auto names = test::rowsOf( path, householdNamesLayer.name );
  ASSERT_EQ( names.size(), 2U );
  EXPECT_EQ( text( names[0].values[1] ), "张三" );
  import( twoHouseholds, "a_20250902.csv", true );
  EXPECT_EQ( test::rowsOf( path, householdNamesLayer.name ).size(), 2U );
}

TEST_F( ImportHouseholds, CancelledOrRefusedNothingIsWritten )
{
  test::writeText( folder.file( "a.csv" ), twoHouseholds );
  const std::string before = test::contentsOf( path );
  for ( int after = 0; after < 5; ++after )
  {
    test::ListeningProgress progress;
    progress.stopAfter = after;
    test::expectError( ErrorCode::Cancelled, {}, [&]
      { progress.asked = 0; importHouseholds( Workspace( path ), { .sheet = { folder.file( "a.csv" ), {}, {} }, .aliases = {}, .coordinates = {}, .asOf = {} }, progress ); } );
    EXPECT_EQ( test::contentsOf( path ), before );
  }
}

TEST_F( ImportHouseholds, ASheetWithoutItsHeaderIsRefusedWithWhatWasFound )
{
  test::writeText( folder.file( "a.csv" ), "序号,监测对象类别,备注\n1,边缘户,\n" );
  test::expectError( ErrorCode::NoField, { "a.csv", "监测对象类别" }, [&]
    { Progress progress; importHouseholds( Workspace( path ), { .sheet = { folder.file( "a.csv" ), {}, {} }, .aliases = {}, .coordinates = {}, .asOf = {} }, progress ); } );
  test::writeText( folder.file( "b.csv" ), "" );
  test::expectError( ErrorCode::Empty, { "b.csv" }, [&]
    { Progress progress; importHouseholds( Workspace( path ), { .sheet = { folder.file( "b.csv" ), {}, {} }, .aliases = {}, .coordinates = {}, .asOf = {} }, progress ); } );
}

TEST_F( ImportHouseholds, FacilitiesComeInTheSameWay )
{
  test::writeText( folder.file( "f.csv" ), "设施一览表,,,,,,\n编号,设施名称,类型,县,乡镇,状态,经度,纬度\nF1,青山卫生室,村卫生室,开州区,兴隆镇,正常,108.1,31.1\nF2,瓦屋小学,小学,石柱县,桥头镇,在用,30.1,108.1\nF2,瓦屋小学,小学,石柱县,桥头镇,在用,,\nF3,什么,车站,石柱县,,在用,,\n合计,4,,,,,,\n" );
  Progress progress;
  const ImportResult result = importTable( Workspace( path ), { .table = layer::facilities, .sheet = { folder.file( "f.csv" ), {}, {} }, .aliases = {}, .coordinates = "WGS84", .asOf = "2025-01-01" }, progress );
  expectWhole( result );
  EXPECT_EQ( result.intake.rowsRead(), 4 );
  EXPECT_EQ( result.rowsNotData, 1 );
  ASSERT_EQ( result.intake.rejects().size(), 2U );
  EXPECT_EQ( result.intake.rejects()[0].row, 5 );
  EXPECT_EQ( result.intake.rejects()[1].column, "类型" );
  const auto rows = test::rowsOf( path, layer::facilities );
  ASSERT_EQ( rows.size(), 2U );
  EXPECT_EQ( rows[0].geometry, test::wkb( "POINT (108.1 31.1)" ) );
  EXPECT_TRUE( rows[1].geometry.empty() );
  EXPECT_EQ( kinds( result ), std::vector<std::string> { "position_not_used" } );
  test::writeText( folder.file( "v.csv" ), "行政村代码,脱贫村,集中安置村,示范和重点帮扶村,红色美丽村庄试点,软弱涣散村,是否通客运班车\n500154101201,是,否,否,否,否,是\n500236101201,是,否,否,否,否,\n" );
  const ImportResult villages = importTable( Workspace( path ), { .table = layer::villageStatus, .sheet = { folder.file( "v.csv" ), {}, {} }, .aliases = {}, .coordinates = {}, .asOf = {} }, progress );
  EXPECT_EQ( villages.records, 2 );
  EXPECT_EQ( kinds( villages ), std::vector<std::string> { "bus_not_said" } );
  EXPECT_EQ( text( villages.findings.rows[0].values[2] ), "500236101201" );
  test::expectError( ErrorCode::WrongType, { "roads" }, [&]
    { importTable( Workspace( path ), { .table = "roads", .sheet = { folder.file( "f.csv" ), {}, {} }, .aliases = {}, .coordinates = {}, .asOf = {} }, progress ); } );
}

namespace
{

constexpr char sitesSheet[] = "安置点编号,安置点名称,区县代码,乡镇代码,实际户数,实际人数,规模等级,产权证应发,不动产权证已发本数（本）,主管单位,是否成立居委会,党支部（有/无）,一站式服务窗口,旧宅拆除复垦（户）,网格员人数\n"
                              "S1,甲安置点,500154,500154101,30,110,微型,30,28,开州区发展改革委,是,有,已建成,29,2\n"
                              "S2,乙安置点,500154,500154101,20,80,微型,,,,未成立,无,否,,\n";

std::vector<std::vector<std::string>> reportsOf( const std::string &path )
{
  const Layer &layer = schemaLayer( layer::sites );
  std::vector<std::vector<std::string>> all;
  const auto rows = Workspace( path ).rows( layer::sites );
  std::vector<std::string> names;
  for ( const Field &field : layer.fields )
  {
    if ( field.optional )
      names.emplace_back( field.name );
  }
  rows->start( names );
  for ( Row row; rows->next( row ); )
  {
    std::vector<std::string> &cells = all.emplace_back();
    for ( const Value &value : row.values )
      cells.push_back( text( value ) );
  }
  return all;
}

} // namespace

TEST( ImportTable, SitesBringTheirCertificatesAndOffices )
{
  const test::TemporaryFolder folder;
  const std::string path = folder.file( "w.gpkg" );
  test::makeAreas( path );
  test::writeText( folder.file( "s.csv" ), sitesSheet );
  Progress progress;
  const ImportResult result = importTable( Workspace( path ), { .table = layer::sites, .sheet = { folder.file( "s.csv" ), {}, {} }, .aliases = {}, .coordinates = {}, .asOf = "2025-01-01" }, progress );
  EXPECT_EQ( result.intake.rowsRead(), result.intake.rowsUsed() );
  EXPECT_EQ( result.columnsUnused, std::vector<std::string> {} );
  EXPECT_EQ( reportsOf( path ), ( std::vector<std::vector<std::string>> { { "30", "28", "开州区发展改革委", "1", "1", "1", "29", "2" }, { "", "", "", "0", "0", "0", "", "" } } ) );
}

//! Nothing that is brought is dropped without a word.
TEST( ImportTable, AnOlderWorkspaceGetsTheFieldsThatTheSheetBrings )
{
  const test::TemporaryFolder folder;
  const std::string path = folder.file( "w.gpkg" );
  test::makeAreas( path );
  {
    const Dataset dataset( GDALDataset::Open( path.c_str(), GDAL_OF_VECTOR | GDAL_OF_UPDATE ) );
    for ( const Field &field : schemaLayer( layer::sites ).fields )
    {
      if ( field.optional )
        dataset->ReleaseResultSet( dataset->ExecuteSQL( fmt::format( "ALTER TABLE {} DROP COLUMN {}", layer::sites, field.name ).c_str(), nullptr, nullptr ) );
    }
  }
  const auto has = [&path]( const char *name )
  { return Workspace( path ).rows( layer::sites )->info().fieldIndex( name ) >= 0; };
  ASSERT_FALSE( has( field::deedsDue ) );
  Progress progress;
  const auto import = [&]( const std::string &sheet )
  {
    test::writeText( folder.file( "s.csv" ), sheet );
    return importTable( Workspace( path ), { .table = layer::sites, .sheet = { folder.file( "s.csv" ), {}, {} }, .aliases = {}, .coordinates = {}, .asOf = "2025-01-01" }, progress );
  };
  import( "安置点编号,安置点名称,区县代码,乡镇代码,实际户数,实际人数,规模等级\nS1,甲安置点,500154,500154101,30,110,微型\n" );
  EXPECT_FALSE( has( field::deedsDue ) ) << "nothing was brought for it";
  const ImportResult result = import( sitesSheet );
  EXPECT_EQ( result.upserted.changed, 1 );
  EXPECT_EQ( result.upserted.added, 1 );
  EXPECT_EQ( reportsOf( path ), ( std::vector<std::vector<std::string>> { { "30", "28", "开州区发展改革委", "1", "1", "1", "29", "2" }, { "", "", "", "0", "0", "0", "", "" } } ) );
  EXPECT_EQ( import( sitesSheet ).upserted.unchanged, 2 );
}

} // namespace lantu
