// SPDX-License-Identifier: GPL-3.0-or-later
// Sheets of persons become households, or rejects with their reason, and nothing is lost.
#include <algorithm>
#include <map>

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
  test::expectError( ErrorCode::WrongType, { "roads" }, [&]
    { importTable( Workspace( path ), { .table = "roads", .sheet = { folder.file( "f.csv" ), {}, {} }, .aliases = {}, .coordinates = {}, .asOf = {} }, progress ); } );
}

} // namespace lantu
