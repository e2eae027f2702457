// SPDX-License-Identifier: GPL-3.0-or-later
// What people write into cells is understood, or said not to be.
#include <random>

#include "data/import/aliases.h"
#include "data/import/areas.h"
#include "data/import/cell_text.h"
#include "data/import/encoding.h"
#include "data/import/position.h"
#include "data/import/private_text.h"
#include "data/import/row_privacy.h"
#include "support.h"

namespace lantu
{

TEST( ImportCells, EverySpellingOfAMonthIsTheSameMonth )
{
  for ( const char *text : { "2023-04", "202304", "202304.0", "2023/4/1", "2023.4", "2023.04.05", "2023年4月", "2023年04月01日", "20230401", "45017", "45017.0", "２０２３－０４", " 2023-4 ", "2023-04-01 00:00:00", "2023-04-01T00:00:00", "2023/04", "2023年4月1号" } )
    EXPECT_EQ( monthOf( text ), "202304" ) << text;
}

TEST( ImportCells, WhatIsNoMonthIsNotGuessed )
{
  for ( const char *text : { "", "2023", "长期", "202313", "2023-00", "2023-13", "2023-02-30", "20230230", "4月", "99999", "12", "2023-04-05-06", "2023..4", "abc", "-1", "999999999999", "0.5", "1948-01" } )
    EXPECT_EQ( monthOf( text ), std::nullopt ) << text;
}

TEST( ImportCells, DaysAreThoseOfExcel )
{
  // what Excel shows for these serials (its own table of the 1900 date system)
  EXPECT_EQ( dayOfSerial( 1 ), "1900-01-01" );
  EXPECT_EQ( dayOfSerial( 59 ), "1900-02-28" );
  EXPECT_EQ( dayOfSerial( 61 ), "1900-03-01" );
  EXPECT_EQ( dayOfSerial( 36526 ), "2000-01-01" );
  EXPECT_EQ( dayOfSerial( 45017.75 ), "2023-04-01" );
  EXPECT_EQ( dayOfSerial( 45351 ), "2024-02-29" );
  EXPECT_EQ( dayOfSerial( 0 ), "" );
  EXPECT_EQ( dayOfSerial( 1e30 ), "" );
}

TEST( ImportCells, NumbersInAllTheirDress )
{
  const std::pair<const char *, double> cases[] = { { "1,234.5", 1234.5 }, { "１２３４", 1234 }, { "3.2万", 32000 }, { "3.2万元", 32000 }, { "60000元", 60000 }, { "¥1,200", 1200 }, { "￥1,200.00", 1200 }, { "(500)", -500 }, { "-3", -3 }, { "1.2E+4", 12000 }, { "85%", 85 }, { "12 亩", 12 }, { "+7", 7 }, { "1,234,567", 1234567 }, { "4人", 4 }, { ".5", 0.5 } };
  for ( const auto &[text, value] : cases )
    EXPECT_EQ( numberOf( text ), value ) << text;
  for ( const char *text : { "", "无", "1,23", "1,2345", ",123", "12a", "nan", "inf", "1.2.3", "--1", "元", "1e999", "1,234,56" } )
    EXPECT_EQ( numberOf( text ), std::nullopt ) << text;
}

TEST( ImportCells, YesAndNo )
{
  for ( const char *text : { "是", "有", "√", "1", "1.0", "已消除", "风险已消除", "Y", "ＹＥＳ", "已参加", "已成立", "已建成", "已设立", "已建" } )
    EXPECT_EQ( flagOf( text ), true ) << text;
  for ( const char *text : { "否", "无", "×", "0", "未消除", "风险未消除", "n", "未参加", "不达标", "未成立", "未建" } )
    EXPECT_EQ( flagOf( text ), false ) << text;
  for ( const char *text : { "", "待定", "2", "是否" } )
    EXPECT_EQ( flagOf( text ), std::nullopt ) << text;
}

TEST( ImportCells, Utf8IsJudgedStrictly )
{
  EXPECT_TRUE( isUtf8( "监测对象, a long line of plain text" ) );
  for ( const std::string_view bytes : { "\xC0\x80", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xE7\x9B", "\xB0\xA1", "abcdefgh\xFF", "\xE0\x80\x80" } )
    EXPECT_FALSE( isUtf8( bytes ) );
  EXPECT_EQ( utf8From( Encoding::Gb18030, "\xBC\xE0\xB2\xE2" ), "监测" );
  EXPECT_EQ( utf8From( Encoding::Gb18030, "a\xBC" ), "a\xEF\xBF\xBD" );
  EXPECT_EQ( encodingOf( "\xBC\xE0\xB2\xE2" ), Encoding::Gb18030 );
}

TEST( ImportCells, PrivateNumbersAreKnownByTheirContent )
{
  for ( const char *text : { "500101199001011234", "50010119900101123X", "50010119900101123x", "500101900101123", "50010119900101123443", "5001011990010112344311", "号码500101199001011234。", "５００１０１１９９００１０１１２３４", "500101 19900101 1234" } )
    EXPECT_EQ( privateIn( text ), Private::Identity ) << text;
  for ( const char *text : { "13800138000", "13800138000.0", "+8613800138000", "138-0013-8000", "电话：19912345678", "138—0013—8000", "138–0013–8000", "１３８ ００１３ ８０００", "138\u00A00013\u00A08000" } )
    EXPECT_EQ( privateIn( text ), Private::Phone ) << text;
  for ( const char *text : { "02367891234", "023-67891234", "023-6789 1234", "010-62345678", "0826-2345678", "08262345678", "0571-82345678", "+86 23 6789 1234", "电话 023－67891234" } )
    EXPECT_EQ( privateIn( text ), Private::Phone ) << text;
  EXPECT_EQ( privateIn( "6222020200000000000" ), Private::No ); // the check digit is wrong
  for ( const char *text : { "4111111111111111", "6222020200112233446", "6222 0202 0011 2233 446", "5500000000000004" } )
    EXPECT_EQ( privateIn( text ), Private::Account ) << text;
  // codes of villages with a number behind them, some of which pass the check of bank cards
  for ( int household = 0; household < 100; ++household )
    EXPECT_EQ( privateIn( fmt::format( "500154101201{:04}", household ) ), Private::No ) << household;
  for ( const char *text : { "", "500154001200", "5001540012000012", "202304", "12800138000", "00000000001", "02312345678", "0231234567", "2367891234", "862367891", "106.03456789012", "500101189001", "监测对象" } )
    EXPECT_EQ( privateIn( text ), Private::No ) << text;
}

TEST( ImportCells, WhatIsMaskedTellsNothing )
{
  EXPECT_EQ( masked( "500101199001011234" ), "5********" );
  EXPECT_EQ( masked( "13800138000.0" ).find( "138" ), std::string::npos );
  EXPECT_EQ( masked( "138-0013-8000" ).find( "0013" ), std::string::npos );
  EXPECT_EQ( masked( "138—0013—8000" ), "1********" );
  EXPECT_EQ( withoutPrivate( "500154101201" ), "500154101201" );
  EXPECT_EQ( withoutPrivate( "13800138000" ), "1********" );
  EXPECT_EQ( masked( "-500101199001011234" ), "-5********" );                       // found by the fuzzer
  EXPECT_EQ( privateIn( masked( "86 138 0013 886 13810013 8000" ) ), Private::No ); // the same, once the first of its numbers is hidden
  EXPECT_EQ( masked( "张三丰" ), "张**" );
  EXPECT_EQ( masked( "欧阳锋" ), "欧**" );
  EXPECT_EQ( masked( "一般户" ), "一般户" );
  EXPECT_EQ( masked( "2023-13" ), "2023-13" );
  EXPECT_EQ( masked( "龙潭村" ), "龙潭村" );
}

TEST( ImportCells, MaskedTextIsNeverPrivate_exhaustive )
{
  std::mt19937 random( 1 );
  const char *const pieces[] = { "1", "3", "8", "0", "138", "5001", "19600101", "0013", "8000", "622202", " ", "-", "—", "\u00A0", ".", "X", "E", "+", "张", "村" };
  int secrets = 0;
  for ( int round = 0; round < 100000; ++round )
  {
    std::string text;
    for ( size_t i = 0, count = 3 + random() % 10; i < count; ++i )
      text += pieces[random() % std::size( pieces )];
    secrets += privateIn( text ) != Private::No;
    ASSERT_EQ( privateIn( masked( text ) ), Private::No ) << text << " became " << masked( text );
    ASSERT_EQ( privateIn( withoutPrivate( text ) ), Private::No ) << text;
  }
  EXPECT_GT( secrets, 1000 );
}

TEST( ImportCells, LostDigitsAreSeen )
{
  EXPECT_TRUE( losesDigits( "500101199001011000" ) );
  EXPECT_TRUE( losesDigits( "5.00101199001011E+17" ) );
  EXPECT_FALSE( losesDigits( "500154001200" ) );
  EXPECT_FALSE( losesDigits( "5.00154001200E+11" ) );
  EXPECT_EQ( plainKey( "5.001540012E+11" ), "500154001200" );
  EXPECT_EQ( plainKey( " 1001.0 " ), "1001" );
}

TEST( ImportCells, TitlesAreMetByName )
{
  const Aliases aliases;
  const Layer &layer = schemaLayer( layer::households );
  const std::pair<const char *, const char *> cases[] = { { "检测对象类别", "class3" }, { "监测对象 类别*", "class3" }, { "致贫/返贫风险1", "risk1" }, { "识别监测时间0", "identified_ym" }, { "是否风险是否已消除", "eliminated" }, { "家庭纯收入（万元）", "income_net" }, { "人均纯收入（元）", "income_head" }, { "与户主关系", "relation" }, { "户\n编号", "hh_id" }, { "hh_id", "hh_id" } };
  for ( const auto &[title, name] : cases )
  {
    const auto meaning = aliases.column( layer, title );
    ASSERT_TRUE( meaning ) << title;
    EXPECT_EQ( meaning->name, name ) << title;
  }
  EXPECT_FALSE( aliases.column( layer, "序号" ) );
  EXPECT_TRUE( aliases.column( layer, "是否有家庭成员未参加医保" )->negated );
  EXPECT_EQ( aliases.todaysCode( "500234101201" ), "500154101201" );
  for ( const char *text : { "合计", "合 计", "制表人：张三", "审核人:", "备注：以上数据" } )
    EXPECT_TRUE( aliases.isFooter( text ) ) << text;
  EXPECT_FALSE( aliases.isFooter( "H1" ) );
}

TEST( ImportCells, ATableOfAliasesOfOnesOwnIsReadOnTop )
{
  const test::TemporaryFolder folder;
  test::writeText( folder.file( "a.csv" ), "kind,layer,field,written,means\ncolumn,households,hh_id,扶贫手册号,\nvalue,households,class3,丙类,突发严重困难户\n" );
  const Aliases aliases( folder.file( "a.csv" ) );
  const Layer &layer = schemaLayer( layer::households );
  EXPECT_EQ( aliases.column( layer, "扶贫手册号" )->name, "hh_id" );
  EXPECT_EQ( aliases.value( layer, *layer.field( field::class3 ), "丙类" ), "突发严重困难户" );
  test::writeText( folder.file( "b.csv" ), "kind,layer,field,written,means\ncolumn,households,no_such,x,\n" );
  test::expectError( ErrorCode::BadValue, { "b.csv", "2", "no_such" }, [&]
    { Aliases bad( folder.file( "b.csv" ) ); } );
}

TEST( ImportCells, ShortNamesOfPlaces )
{
  const std::pair<const char *, const char *> cases[] = { { "石柱土家族自治县", "石柱" }, { "石柱县", "石柱" }, { "酉阳土家族苗族自治县", "酉阳" }, { "红椿土家族乡", "红椿" }, { "重庆市巫山县", "巫山" }, { "开县", "开县" }, { "后坪苗族土家族乡", "后坪" }, { "兴隆镇", "兴隆" }, { "青坪社区居民委员会", "青坪社区" } };
  for ( const auto &[name, expected] : cases )
    EXPECT_EQ( shortPlaceName( name ), expected ) << name;
}

TEST( ImportCells, CoordinatesAsWritten )
{
  EXPECT_NEAR( *degreesOf( "108°7'12\"" ), 108.12, 1e-12 );
  EXPECT_NEAR( *degreesOf( "108度7分12秒" ), 108.12, 1e-12 );
  EXPECT_EQ( degreesOf( "108.5°" ), 108.5 );
  EXPECT_EQ( degreesOf( "北" ), std::nullopt );
  const PositionReading plain = plainReading( "WGS84" );
  EXPECT_EQ( surveyedPosition( "108.5", "30.5", "CGCS2000", plain ), test::wkb( "POINT (108.5 30.5)" ) );
  EXPECT_EQ( surveyedPosition( "108.5", "30.5", "", plain ), test::wkb( "POINT (108.5 30.5)" ) );
  EXPECT_TRUE( surveyedPosition( "30.5", "108.5", "CGCS2000", plain ).empty() );
  EXPECT_TRUE( surveyedPosition( "108.5", "30.5", "GCJ02", plain ).empty() );
  EXPECT_TRUE( surveyedPosition( "108.5", "30.5", "", plainReading( "" ) ).empty() );
  EXPECT_EQ( rawCoordinate( "36512345.678" ), "36512345.678" );
  EXPECT_EQ( rawCoordinate( "13800138000" ), masked( "13800138000" ) );
  EXPECT_EQ( dayInName( "/x/监测对象信息_20250902-风险未消除608人.xlsx" ), "2025-09-02" );
}

} // namespace lantu
