// SPDX-License-Identifier: GPL-3.0-or-later
// The schema holds together, and nobody spells its names a second time.
#include <cctype>
#include <regex>
#include <set>

#include "data/codes.h"
#include "data/schema.h"
#include "support.h"

namespace lantu
{

namespace
{

bool isPlainName( std::string_view name )
{
  return !name.empty() && std::all_of( name.begin(), name.end(), []( unsigned char c )
                            { return std::islower( c ) || std::isdigit( c ) || c == '_'; } );
}

} // namespace

TEST( Schema, HasEveryLayerOfAWorkspaceInTheOrderOfReference )
{
  std::vector<std::string> names;
  for ( const Layer &layer : schemaLayers() )
    names.emplace_back( layer.name );
  const std::vector<std::string> expected { "counties", "townships", "villages", "households", "sites", "facilities", "roads", "rivers", "places", "persons", "village_status", "teams", "specialists", "enterprises", "pairs", "posts", "works", "trainings", "bases", "products", "assets", "checks", "events", "measures", "standards", "runs", "rejects" };
  EXPECT_EQ( names, expected );
}

TEST( Schema, TheKeyComesFirstAndIsRequired )
{
  for ( const Layer &layer : schemaLayers() )
  {
    EXPECT_EQ( &layer.key(), layer.fields.data() ) << layer.name;
    EXPECT_TRUE( layer.key().required ) << layer.name;
  }
}

TEST( Schema, NamesAreUniqueAndPlain )
{
  std::set<std::string> layerNames;
  for ( const Layer &layer : schemaLayers() )
  {
    EXPECT_TRUE( isPlainName( layer.name ) ) << layer.name;
    EXPECT_TRUE( layerNames.insert( layer.name ).second ) << layer.name;
    std::set<std::string> fieldNames;
    for ( const Field &field : layer.fields )
    {
      EXPECT_TRUE( isPlainName( field.name ) ) << field.name;
      EXPECT_TRUE( fieldNames.insert( field.name ).second ) << layer.name << "." << field.name;
      EXPECT_EQ( layer.field( field.name ), &field );
    }
  }
}

TEST( Schema, EverythingHasAChineseAndAnEnglishTitleThatIsUniqueInItsLayer )
{
  for ( const Layer &layer : schemaLayers() )
  {
    EXPECT_STRNE( layer.title.zh, "" ) << layer.name;
    EXPECT_STRNE( layer.title.en, "" ) << layer.name;
    std::set<std::string> zh;
    std::set<std::string> en;
    for ( const Field &field : layer.fields )
    {
      EXPECT_STRNE( field.alias.zh, "" ) << field.name;
      EXPECT_STRNE( field.alias.en, "" ) << field.name;
      EXPECT_TRUE( zh.insert( field.alias.zh ).second ) << layer.name << ": " << field.alias.zh;
      EXPECT_TRUE( en.insert( field.alias.en ).second ) << layer.name << ": " << field.alias.en;
    }
  }
}

TEST( Schema, DomainsAreForTextsAndNameEachValueOnce )
{
  for ( const Layer &layer : schemaLayers() )
  {
    for ( const Field &field : layer.fields )
    {
      if ( field.domain.empty() )
        continue;
      EXPECT_EQ( field.type, FieldType::Text ) << field.name;
      EXPECT_EQ( field.rule, CodeRule::Free ) << field.name;
      std::set<std::string> values;
      for ( const char *value : field.domain )
      {
        EXPECT_STRNE( value, "" ) << field.name;
        EXPECT_TRUE( values.insert( value ).second ) << field.name << ": " << value;
      }
    }
  }
}

TEST( Schema, ReferencesPointToALayerWhoseKeyIsWrittenTheSameWay )
{
  for ( const Layer &layer : schemaLayers() )
  {
    for ( const Field &field : layer.fields )
    {
      if ( !field.refersTo[0] )
        continue;
      const auto layers = schemaLayers();
      const auto target = std::find_if( layers.begin(), layers.end(), [&]( const Layer &other )
        { return std::string_view( other.name ) == field.refersTo; } );
      ASSERT_NE( target, layers.end() ) << field.name << " refers to " << field.refersTo;
      EXPECT_EQ( target->key().rule, field.rule ) << layer.name << "." << field.name;
      EXPECT_EQ( target->key().type, field.type ) << layer.name << "." << field.name;
    }
  }
}

TEST( Schema, MonitoringClassesAndSizesAreThoseOfTheField )
{
  const auto domain = []( const char *layerName, const char *fieldName )
  {
    const auto values = schemaLayer( layerName ).field( fieldName )->domain;
    return std::vector<std::string>( values.begin(), values.end() );
  };
  EXPECT_EQ( domain( layer::households, field::class3 ), ( std::vector<std::string> { "脱贫不稳定户", "边缘易致贫户", "突发严重困难户" } ) );
  EXPECT_EQ( domain( layer::sites, field::sizeClass ), ( std::vector<std::string> { "特大型", "大型", "中型", "小型", "微型" } ) );
  EXPECT_EQ( domain( layer::households, field::positionQuality ).back(), "无" );
}

TEST( Schema, OnlyWhatCameLaterToSitesMayBeMissing )
{
  std::vector<std::string> later;
  for ( const Layer &layer : schemaLayers() )
  {
    for ( const Field &field : layer.fields )
    {
      if ( !field.optional )
        continue;
      EXPECT_FALSE( field.required ) << field.name;
      later.push_back( std::string( layer.name ) + "." + field.name + " " + field.alias.zh + " " + field.unit );
    }
  }
  EXPECT_EQ( later, ( std::vector<std::string> { "sites.deeds_due 产权证应发数 本", "sites.deeds_issued 产权证已发数 本", "sites.office 责任单位 ", "sites.committee 居委会 ", "sites.party_branch 党支部 ", "sites.one_stop 一站式服务中心 ", "sites.reclaimed_hh 旧宅拆除复垦户数 户", "sites.grid_workers 网格员 人" } ) );
}

TEST( Schema, AFieldThatIsNotThereIsNull )
{
  EXPECT_EQ( schemaLayer( layer::rivers ).field( "no_such_field" ), nullptr );
}

// Only names that could be nothing else: "name" or "layer" in quotes may be a word of another format.
TEST( Schema, NoFieldNameIsSpelledOutsideTheSchema )
{
  std::set<std::string> names;
  for ( const Layer &layer : schemaLayers() )
  {
    for ( const Field &field : layer.fields )
    {
      if ( std::string_view( field.name ).find( '_' ) != std::string_view::npos || std::string_view( field.name ) == field::class3 || std::string_view( field.name ) == field::key17 )
        names.insert( field.name );
    }
  }
  ASSERT_GT( names.size(), 40U );
  const std::regex literal( "\"([a-z0-9_]+)\"" );
  size_t filesRead = 0;
  for ( const char *folder : { "geo", "plugin", "sample-data" } )
  {
    for ( const auto &file : test::sourceFiles( folder ) )
    {
      ++filesRead;
      if ( file.filename() == "schema.h" || file.filename() == "schema_roster.h" )
        continue;
      const std::string content = test::contentsOf( file );
      for ( auto match = std::sregex_iterator( content.begin(), content.end(), literal ); match != std::sregex_iterator(); ++match )
        EXPECT_FALSE( names.contains( ( *match )[1] ) ) << file << " spells " << ( *match )[0] << ": take the constant of data/schema.h";
    }
  }
  EXPECT_GT( filesRead, 20U );
}

TEST( Codes, CountiesHaveSixDigitsAndReportingUnitsALetterMore )
{
  EXPECT_TRUE( wellFormed( CodeRule::County, "500229" ) );
  EXPECT_TRUE( wellFormed( CodeRule::County, "500110W" ) );
  for ( const char *bad : { "", "50022", "5002290", "500110w", "50011OW", "５００２２９", "500 29" } )
    EXPECT_FALSE( wellFormed( CodeRule::County, bad ) ) << bad;
}

TEST( Codes, TownshipsHaveNineDigitsAndVillagesTwelve )
{
  EXPECT_TRUE( wellFormed( CodeRule::Township, "500230209" ) );
  EXPECT_FALSE( wellFormed( CodeRule::Township, "500230" ) );
  EXPECT_TRUE( wellFormed( CodeRule::Village, "500230209201" ) );
  EXPECT_FALSE( wellFormed( CodeRule::Village, "5.00230209e+11" ) );
}

TEST( Codes, MonthsAreYYYYMM )
{
  EXPECT_TRUE( wellFormed( CodeRule::YearMonth, "202112" ) );
  for ( const char *bad : { "202113", "202100", "2021-12", "20211", "189912", "202112.0", "" } )
    EXPECT_FALSE( wellFormed( CodeRule::YearMonth, bad ) ) << bad;
}

TEST( Codes, AVillageLiesInItsTownshipAndATownshipInItsCounty )
{
  EXPECT_TRUE( codeLiesIn( "500230209201", "500230209" ) );
  EXPECT_TRUE( codeLiesIn( "500230209", "500230" ) );
  EXPECT_FALSE( codeLiesIn( "500230209201", "500230210" ) );
  EXPECT_TRUE( codeLiesIn( "500110104", "500110W" ) ) << "丛林镇 of 万盛经开区, a unit without a code of its own";
}

TEST( Codes, MonthsBetweenCountsAcrossTheYear )
{
  EXPECT_EQ( monthsBetween( "202111", "202205" ), 6 );
  EXPECT_EQ( monthsBetween( "202205", "202111" ), -6 );
  EXPECT_EQ( monthsBetween( "202105", "202105" ), 0 );
  EXPECT_FALSE( monthsBetween( "202105", "" ).has_value() );
}

} // namespace lantu
