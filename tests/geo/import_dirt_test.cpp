// SPDX-License-Identifier: GPL-3.0-or-later
// A corpus of dirty sheets, each named after its defect, with what has to become of its rows.
#include <iconv.h>

#include <cpl_vsi.h>
#include <gmock/gmock.h>

#include "data/gdal_handles.h"
#include "data/import/import_households.h"
#include "import_support.h"
#include "leaks.h"
#include "support.h"

namespace lantu
{

namespace
{

const std::string titles = "户编号,行政区划代码,与户主关系,监测对象类别,识别监测时间,风险是否已消除";
const std::string good = "H1,500154101201,户主,边缘户,202304,否";

struct Dirt
{
    std::string name;
    std::string content;
    int64_t used;
    std::vector<std::string> reasons {}; //!< a part of the reason of each reject, in order
    int64_t notData = 0;
};

std::string encoded( const std::string &text, const char *encoding )
{
  iconv_t handle = iconv_open( encoding, "UTF-8" );
  std::string result( text.size() * 4, '\0' );
  char *in = const_cast<char *>( text.data() );
  char *out = result.data();
  size_t left = text.size();
  size_t room = result.size();
  EXPECT_NE( iconv( handle, &in, &left, &out, &room ), static_cast<size_t>( -1 ) );
  iconv_close( handle );
  result.resize( result.size() - room );
  return result;
}

std::string with( size_t column, const std::string &value )
{
  std::vector<std::string> cells { "H1", "500154101201", "户主", "边缘户", "202304", "否" };
  cells[column] = value.find( ',' ) == std::string::npos ? value : '"' + value + '"';
  std::string line;
  for ( const std::string &cell : cells )
    line += ',' + cell;
  return titles + '\n' + line.substr( 1 ) + '\n';
}

//! A workbook of one sheet whose data rows are given as XML.
std::string workbook( const std::string &rows, const std::string &path )
{
  const std::pair<const char *, std::string> parts[] = {
    { "xl/workbook.xml", "<?xml version=\"1.0\"?><workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"表\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>" },
    { "xl/_rels/workbook.xml.rels", "<?xml version=\"1.0\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"t\" Target=\"worksheets/sheet1.xml\"/></Relationships>" },
    { "xl/styles.xml", "<?xml version=\"1.0\"?><styleSheet><numFmts><numFmt numFmtId=\"170\" formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;\"/></numFmts><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"170\"/></cellXfs></styleSheet>" },
    { "xl/worksheets/sheet1.xml", "<?xml version=\"1.0\"?><worksheet><sheetData>" + rows + "</sheetData></worksheet>" },
  };
  VSIUnlink( path.c_str() );
  VSILFILE *archive = VSIFOpenL( ( "/vsizip/" + path ).c_str(), "wb" );
  for ( const auto &[name, content] : parts )
  {
    VSILFILE *part = VSIFOpenL( ( "/vsizip/" + path + "/" + name ).c_str(), "wb" );
    VSIFWriteL( content.data(), 1, content.size(), part );
    VSIFCloseL( part );
  }
  VSIFCloseL( archive );
  return test::contentsOf( path );
}

std::string xlsxRow( int number, const std::vector<std::string> &cells )
{
  std::string row = fmt::format( "<row r=\"{}\">", number );
  char letter = 'A';
  for ( const std::string &cell : cells )
  {
    if ( cell.starts_with( "<" ) ) // attributes and value as they are: "<s=1>45017"
      row += fmt::format( "<c r=\"{}{}\" {}><v>{}</v></c>", letter, number, cell.substr( 1, cell.find( '>' ) - 1 ), cell.substr( cell.find( '>' ) + 1 ) );
    else if ( !cell.empty() )
      row += fmt::format( "<c r=\"{}{}\" t=\"inlineStr\"><is><t>{}</t></is></c>", letter, number, cell );
    ++letter;
  }
  return row + "</row>";
}

std::vector<Dirt> corpus( const test::TemporaryFolder &folder )
{
  std::vector<Dirt> files;
  const std::string plain = titles + '\n' + good + '\n';
  files.push_back( { "utf8", plain, 1 } );
  files.push_back( { "utf8_with_mark", "\xEF\xBB\xBF" + plain, 1 } );
  files.push_back( { "gbk", encoded( plain, "GBK" ), 1 } );
  files.push_back( { "gb18030_rare_character", encoded( titles + ",村民小组\n" + good + ",𠮷家湾\n", "GB18030" ), 1 } );
  files.push_back( { "utf16_little_endian", "\xFF\xFE" + encoded( plain, "UTF-16LE" ), 1 } );
  files.push_back( { "utf16_big_endian", "\xFE\xFF" + encoded( plain, "UTF-16BE" ), 1 } );
  const auto replaced = []( std::string text, char from, char to )
  {
    std::replace( text.begin(), text.end(), from, to );
    return text;
  };
  files.push_back( { "tabs", replaced( plain, ',', '\t' ), 1 } );
  files.push_back( { "semicolons", replaced( plain, ',', ';' ), 1 } );
  files.push_back( { "named_delimiter", "sep=;\n" + replaced( plain, ',', ';' ), 1 } );
  files.push_back( { "old_mac_line_ends", replaced( plain, '\n', '\r' ), 1 } );
  files.push_back( { "windows_line_ends", titles + "\r\n" + good + "\r\n", 1 } );
  files.push_back( { "no_last_line_end", titles + '\n' + good, 1 } );
  files.push_back( { "blank_lines", titles + "\n\n,,,,,\n" + good + "\n\n", 1 } );
  files.push_back( { "quoted_line_break_in_title", "\"户\n编号\"" + plain.substr( plain.find( ',' ) ), 1 } );
  files.push_back( { "quotation_never_closed", titles + "\n\"H1" + good.substr( 2 ) + "\nH2" + good.substr( 2 ) + "\n", 2 } );
  files.push_back( { "header_only", titles + '\n', 0 } );
  files.push_back( { "title_rows", "某区监测对象信息表,,,,,\n截至2025年9月,,,,,\n" + plain, 1 } );
  files.push_back( { "header_of_two_rows", "户编号,行政区划代码,基本情况,,监测,\n,,与户主关系,监测对象类别,识别监测时间,风险是否已消除\n" + good + '\n', 1 } );
  files.push_back( { "header_repeated", plain + titles + "\nH2" + good.substr( 2 ) + '\n', 2, {}, 1 } );
  for ( const char *footer : { "合计", "总计", "小计", "制表人：", "填表人:", "审核人", "备注：以上为初核", "合 计", "共计", "填报日期：2025年9月" } )
    files.push_back( { std::string( "footer_" ) + footer, plain + footer + ",,,,,\n", 1, {}, 1 } );
  files.push_back( { "columns_in_another_order", "风险是否已消除,户编号,识别监测时间,监测对象类别,行政区划代码,与户主关系\n否,H1,202304,边缘户,500154101201,户主\n", 1 } );
  files.push_back( { "columns_without_meaning", "序号," + titles + ",备注\n1," + good + ",x\n", 1 } );
  files.push_back( { "typo_in_title", "户码,区划代码,与户主的关系,检测对象类别,识别时间,风险消除情况\n" + good + '\n', 1 } );
  files.push_back( { "suffixed_titles", "户编号,行政区划代码,与户主关系,监测对象类别,识别监测时间0,风险是否已消除\n" + good + '\n', 1 } );
  files.push_back( { "short_row", titles + "\nH1,500154101201\n", 0, { "必填项" } } );
  files.push_back( { "long_row", titles + '\n' + good + ",,,,,,x\n", 1 } );
  int serial = 0;
  for ( const char *month : { "2023-04", "202304", "202304.0", "2023/4/1", "2023/04", "2023.4", "2023.04.05", "2023年4月", "2023年04月01日", "45017", "20230401", "２０２３０４", " 202304 ", "2023-04-01 00:00:00", "2023 年 4 月" } )
    files.push_back( { "month_" + std::to_string( ++serial ), with( 4, month ), 1 } );
  for ( const char *month : { "2023", "长期", "202313", "2023-00", "99999", "2023-02-30", "四月", "2023-4-5-6", "abc", "0", "-1" } )
    files.push_back( { "no_month_" + std::to_string( ++serial ), with( 4, month ), 0, { "看不出年月" } } );
  for ( const char *nothing : { "", "-", "/", "无", "——", "#N/A", "null", "　" } )
  {
    files.push_back( { "nothing_for_month_" + std::to_string( ++serial ), with( 4, nothing ), 0, { "必填项" } } );
    files.push_back( { "nothing_for_class_" + std::to_string( serial ), with( 3, nothing ), 0, { "必填项" } } );
    files.push_back( { "nothing_for_household_" + std::to_string( serial ), with( 0, nothing ), 0, { "没有户编号" } } );
    files.push_back( { "nothing_for_code_" + std::to_string( serial ), with( 1, nothing ), 0, { "没有可用的行政区划代码" } } );
  }
  for ( const char *yes : { "是", "否", "√", "×", "1", "0", "已消除", "未消除", "风险已消除", "风险未消除", "有", "Y", "N" } )
    files.push_back( { "flag_" + std::to_string( ++serial ), with( 5, yes ), 1 } );
  for ( const char *flag : { "待定", "2", "不清楚", "消除中" } )
    files.push_back( { "no_flag_" + std::to_string( ++serial ), with( 5, flag ), 0, { "是或否" } } );
  for ( const char *monitored : { "脱贫不稳定户", "边缘易致贫户", "突发严重困难户", "严重困难户", "边缘户", "脱贫监测户", " 边缘户 ", "脱贫不稳固户", "突发严重困难" } )
    files.push_back( { "class_" + std::to_string( ++serial ), with( 3, monitored ), 1 } );
  for ( const char *monitored : { "一般户", "脱贫户", "易返贫致贫户", "1", "张三", "?" } )
    files.push_back( { "no_class_" + std::to_string( ++serial ), with( 3, monitored ), 0, { "不是允许的值" } } );
  for ( const char *code : { "500154101201", "500154101201.0", "５００１５４１０１２０１", " 500154101201", "5.00154101201E+11", "500234101201" } )
    files.push_back( { "code_" + std::to_string( ++serial ), with( 1, code ), 1 } );
  for ( const char *code : { "500154", "500154101", "500154101999", "50015410120", "5001541012011", "110000000000", "青山村", "0" } )
    files.push_back( { "no_code_" + std::to_string( ++serial ), with( 1, code ), 0, { "代码不在工作空间里" } } );
  for ( const char *secret : { "500101196001011234", "50010119600101123X", "500101600101123", "13800138000", "13800138000.0", "4111111111111111" } )
    files.push_back( { "private_as_household_" + std::to_string( ++serial ), with( 0, secret ), 0, { "证件号、电话或账号" } } );
  // what is private where another thing belongs: used where the column says nothing of the kind, and never kept
  for ( const char *secret : { "50010119600101123X", "138 0013 8000", "139—1234—5678", "６２２２０２０２００１１２２３３４４６", "欧阳锋" } )
  {
    files.push_back( { "private_as_code_" + std::to_string( ++serial ), with( 1, secret ), 0, { "代码不在工作空间里" } } );
    files.push_back( { "private_as_relation_" + std::to_string( serial ), with( 2, secret ), 1 } );
    files.push_back( { "private_as_class_" + std::to_string( serial ), with( 3, secret ), 0, { "不是允许的值" } } );
    files.push_back( { "private_as_month_" + std::to_string( serial ), with( 4, secret ), 0, { "看不出年月" } } );
    files.push_back( { "private_as_flag_" + std::to_string( serial ), with( 5, secret ), 0, { "是或否" } } );
  }
  files.push_back( { "row_twice", plain + good + '\n', 1, { "重复的人员行" } } );
  files.push_back( { "one_bad_member", plain + "H1,500154101201,配偶,边缘户,2023-13,否\n", 0, { "同户第 3 行", "看不出年月" } } );
  const std::string households = "户编号,行政区划代码,家庭人口数,监测对象类别,识别监测时间,风险是否已消除\n";
  files.push_back( { "a_row_a_household", households + "H1,500154101201,3,边缘户,202304,否\n", 1 } );
  files.push_back( { "household_twice", households + "H1,500154101201,3,边缘户,202304,否\nH1,500154101201,4,边缘户,202304,否\n", 1, { "户编号重复" } } );
  for ( const char *members : { "0", "-2", "三", "2.5", "1,23" } )
    files.push_back( { "members_" + std::to_string( ++serial ), households + "H1,500154101201,\"" + members + "\",边缘户,202304,否\n", 0, { "" } } );
  for ( const char *members : { "４", "4人", "4.0", " 4 " } )
    files.push_back( { "members_" + std::to_string( ++serial ), households + "H1,500154101201," + members + ",边缘户,202304,否\n", 1 } );
  // workbooks
  const std::string header = xlsxRow( 3, { "户编号", "行政区划代码", "与户主关系", "监测对象类别", "识别监测时间", "风险是否已消除", "证件号码" } );
  const auto book = [&]( const char *name, const std::vector<std::string> &cells, int64_t used, std::vector<std::string> reasons = {} )
  { files.push_back( { std::string( name ) + ".xlsx", workbook( xlsxRow( 1, { "监测对象信息表" } ) + header + xlsxRow( 5, cells ), folder.file( "made.xlsx" ) ), used, std::move( reasons ) } ); };
  book( "texts", { "H1", "500154101201", "户主", "边缘户", "202304", "否" }, 1 );
  book( "numbers", { "<>1001", "<>500154101201", "户主", "边缘户", "<>202304", "<>0" }, 1 );
  book( "a_day", { "H1", "500154101201", "户主", "边缘户", "<s=\"1\">45017", "否" }, 1 );
  book( "a_day_in_a_format_of_ones_own", { "H1", "500154101201", "户主", "边缘户", "<s=\"2\">45017", "否" }, 1 );
  book( "a_flag", { "H1", "500154101201", "户主", "边缘户", "202304", "<t=\"b\">1" }, 1 );
  book( "identity_stored_as_number", { "H1", "500154101201", "户主", "边缘户", "202304", "否", "<>5.00101196001011E+17" }, 1 );
  book( "household_stored_as_number", { "<>5001541012010001234", "500154101201", "户主", "边缘户", "202304", "否" }, 0, { "存成数字" } );
  book( "an_error_in_a_cell", { "H1", "500154101201", "户主", "边缘户", "<t=\"e\">#N/A", "否" }, 0, { "必填项" } );
  return files;
}

//! The workspace, the rejects, the findings, the changes and the log.
std::string everythingKept( const std::string &workspace, const ImportResult &result, const test::ListeningProgress &progress )
{
  std::string text = test::everythingIn( workspace );
  Table rejects { .shape = &schemaLayer( layer::rejects ), .rows = {}, .crs = {} };
  result.intake.addTo( rejects, "run" );
  for ( const Table *table : std::initializer_list<const Table *> { &rejects, &result.findings, &result.upserted.changes } )
  {
    for ( const Row &row : table->rows )
    {
      for ( const Value &value : row.values )
        text += lantu::text( value ) + '\n';
    }
  }
  for ( const std::string &title : result.columnsUnused )
    text += title + '\n';
  for ( const std::string &said : progress.warnings )
    text += said + '\n';
  return text;
}

} // namespace

TEST( ImportDirt, EveryFileGivesTheRowsAndReasonsThatItHasTo )
{
  const test::TemporaryFolder folder;
  test::makeAreas( folder.file( "areas.gpkg" ) );
  const std::vector<Dirt> files = corpus( folder );
  EXPECT_GE( files.size(), 150U );
  for ( const Dirt &dirt : files )
  {
    SCOPED_TRACE( dirt.name );
    const std::string path = folder.file( "w.gpkg" );
    std::filesystem::copy_file( folder.file( "areas.gpkg" ), path, std::filesystem::copy_options::overwrite_existing );
    const std::string file = folder.file( dirt.name.ends_with( ".xlsx" ) ? "dirt.xlsx" : "dirt.csv" );
    test::writeText( file, dirt.content );
    test::ListeningProgress progress;
    const ImportResult result = importHouseholds( Workspace( path ), { .sheet = { file, {}, {} }, .aliases = {}, .coordinates = {}, .asOf = "2025-09-02" }, progress );
    result.intake.warnRejects( progress );
    const std::vector<Reject> &rejects = result.intake.rejects();
    EXPECT_EQ( result.intake.rowsUsed(), dirt.used );
    EXPECT_EQ( result.rowsNotData, dirt.notData );
    std::string told;
    for ( const Reject &reject : rejects )
      told += reject.reason + " | ";
    ASSERT_EQ( rejects.size(), dirt.reasons.size() ) << told;
    for ( const std::string &reason : dirt.reasons )
      EXPECT_NE( told.find( reason ), std::string::npos ) << reason << " is not in " << told;
    EXPECT_EQ( result.intake.rowsRead(), dirt.used + static_cast<int64_t>( rejects.size() ) );
    EXPECT_THAT( test::leaksIn( everythingKept( path, result, progress ), { "欧阳锋" } ), testing::IsEmpty() );
  }
}

//! A spreadsheet of OpenDocument with these rows, made by GDAL.
void writeOds( const std::string &path, const std::vector<std::vector<std::string>> &rows )
{
  registerGdal();
  const Dataset dataset( GetGDALDriverManager()->GetDriverByName( "ODS" )->Create( path.c_str(), 0, 0, 0, GDT_Unknown, nullptr ) );
  OGRLayer *layer = dataset->CreateLayer( "监测对象", nullptr, wkbNone, nullptr );
  for ( size_t i = 0; i < rows[0].size(); ++i )
  {
    OGRFieldDefn field( rows[0][i].c_str(), OFTString );
    layer->CreateField( &field );
  }
  for ( size_t r = 1; r < rows.size(); ++r )
  {
    const OGRFeatureUniquePtr feature( OGRFeature::CreateFeature( layer->GetLayerDefn() ) );
    for ( size_t i = 0; i < rows[r].size(); ++i )
      feature->SetField( static_cast<int>( i ), rows[r][i].c_str() );
    ASSERT_EQ( layer->CreateFeature( feature.get() ), OGRERR_NONE );
  }
}

// one sheet of each of the formats that GDAL reads, with a household of two rows, one of one, and a class that is none
TEST( ImportDirt, OldExcelAndOpenDocumentComeInLikeOthers )
{
  const test::TemporaryFolder folder;
  const std::string ods = folder.file( "households.ods" );
  writeOds( ods, { { "户编号", "行政区划代码", "与户主关系", "监测对象类别", "识别监测时间", "风险是否已消除", "家庭纯收入" }, { "H1", "500154101201", "户主", "边缘户", "202304", "否", "32000.5" }, { "H1", "500154101201", "配偶", "边缘户", "202304", "否", "" }, { "H2", "500154101201", "户主", "突发严重困难户", "2023-04-01", "是", "12000" }, { "H3", "500154101201", "户主", "脱贫户", "202304", "否", "" }, { "合计", "", "", "", "", "", "44000" } } );
  for ( const std::string &file : { ods, std::string( LANTU_TEST_DATA "/households_of_an_old_excel.xls" ) } )
  {
    SCOPED_TRACE( file );
    const std::string path = folder.file( std::filesystem::path( file ).extension().string().substr( 1 ) + ".gpkg" );
    test::makeAreas( path );
    Progress progress;
    const ImportResult result = importHouseholds( Workspace( path ), { .sheet = { file, {}, {} }, .aliases = {}, .coordinates = {}, .asOf = "2025-09-02" }, progress );
    EXPECT_EQ( result.intake.rowsRead(), 4 );
    EXPECT_EQ( result.intake.rowsUsed(), 3 );
    EXPECT_EQ( result.rowsNotData, 1 );
    EXPECT_EQ( result.records, 2 );
    EXPECT_EQ( result.persons, 3 );
    ASSERT_EQ( result.intake.rejects().size(), 1U );
    EXPECT_NE( result.intake.rejects()[0].reason.find( "不是允许的值" ), std::string::npos );
    const Layer &layer = schemaLayer( layer::households );
    auto rows = test::rowsOf( path, layer::households );
    ASSERT_EQ( rows.size(), 2U );
    EXPECT_EQ( test::cell( layer, rows[0], field::incomeNet ), Value( 32000.5 ) );
    EXPECT_EQ( text( test::cell( layer, rows[1], field::identified ) ), "202304" );
    EXPECT_EQ( text( test::cell( layer, rows[1], field::eliminated ) ), "1" );
  }
}

TEST( ImportDirt, DamagedFilesAreRefusedAndTheWorkspaceStaysAsItWas )
{
  const test::TemporaryFolder folder;
  const std::string path = folder.file( "w.gpkg" );
  test::makeAreas( path );
  const std::string before = test::contentsOf( path );
  const std::string whole = workbook( xlsxRow( 1, { "户编号", "监测对象类别" } ), folder.file( "made.xlsx" ) );
  const std::pair<std::string, std::string> files[] = {
    { "truncated.xlsx", whole.substr( 0, whole.size() / 2 ) }, { "broken_xml.xlsx", workbook( "<row r=\"1\"><c></row>", folder.file( "made.xlsx" ) ) }, { "no_workbook.xlsx", "PK\x03\x04rubbish" }, { "not_xls.xls", "\xD0\xCF\x11\xE0rubbish" }, { "not_ods.ods", "PK\x03\x04rubbish" }, { "empty.csv", "" }, { "zeros.csv", std::string( 5000, '\0' ) }, { "one_quotation_mark.csv", "\"" }, { "binary.csv", "\xFF\xFE\xFF" }
  };
  for ( const auto &[name, content] : files )
  {
    test::writeText( folder.file( name ), content );
    Progress progress;
    EXPECT_THROW( importHouseholds( Workspace( path ), { .sheet = { folder.file( name ), {}, {} }, .aliases = {}, .coordinates = {}, .asOf = {} }, progress ), Error ) << name;
    EXPECT_EQ( test::contentsOf( path ), before ) << name;
  }
}

} // namespace lantu
