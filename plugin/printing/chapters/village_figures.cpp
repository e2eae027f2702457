// SPDX-License-Identifier: GPL-3.0-or-later
// Standings in words.
#include "printing/chapters/village_figures.h"

#include <algorithm>
#include <cmath>

#include "convert.h"
#include "data/schema.h"
#include "measure/gap_answer.h"
#include "measure/standing.h"
#include "printing/page_text.h"

namespace lantu
{

namespace
{

constexpr char villageLevel[] = "village";
const std::string minutesSuffix = "_min";
const std::string metresSuffix = "_m";
const std::string numberSuffix = "_n";
constexpr double standardShare = 2.4;
constexpr double titleShare = 1.3;
constexpr double measuredShare = 1.3;

const char *const ok = standingCode( Standing::Ok );
const char *const beyond = standingCode( Standing::Beyond );
const char *const missing = standingCode( Standing::Missing );
const char *const unknown = standingCode( Standing::Unknown );

std::string without( const char *prefix, const std::string &key )
{
  return key.starts_with( prefix ) ? key.substr( std::string( prefix ).size() ) : key;
}

QString metresText( double metres )
{
  constexpr double metresInKilometre = 1000;
  if ( metres < metresInKilometre )
    return qt( say( { "{}米", "{} m" }, std::lround( metres ) ) );
  return qt( say( { "{:.1f}公里", "{:.1f} km" }, metres / metresInKilometre ) );
}

QString valueText( double value, const std::string &suffix )
{
  if ( suffix == minutesSuffix )
    return qt( say( { "{}分钟", "{} min" }, std::lround( value ) ) );
  return suffix == metresSuffix ? metresText( value ) : qt( say( { "{}处", "{} there" }, std::lround( value ) ) );
}

//! With a sign, so that a grey copy can be read.
QString verdictText( const std::string &standing )
{
  if ( standing == ok )
    return qt( Text { "✓ 达标", "✓ met" } );
  if ( standing == beyond )
    return qt( Text { "! 不足", "! beyond" } );
  return standing == missing ? qt( Text { "✕ 没有", "✕ none" } ) : qt( Text { "? 缺", "? unknown" } );
}

} // namespace

VillageStandings::VillageStandings( BookSource &source )
  : mAnswer( source.result( "gaps", { { QStringLiteral( "LEVEL" ), QString::fromLatin1( villageLevel ) } } ) ), mRows( mAnswer.rows( "OUTPUT" ) ), mByCode( mRows, field::code )
{
  for ( const auto &said : mAnswer.summary.at( "rules" ) )
  {
    if ( said.at( field::level ) != villageLevel || !said.at( "counted" ).get<bool>() )
      continue;
    Rule rule { without( "rule_", said.at( field::standardKey ).get<std::string>() ), said.at( field::title ).get<std::string>(), {}, {} };
    if ( !mRows.has( rule.column.c_str() ) )
      continue;
    QStringList alternatives;
    for ( const auto &alternative : said.at( "alternatives" ) )
    {
      QStringList tests;
      for ( const auto &test : alternative )
      {
        const std::string key = without( "service_", without( "test_", test.at( field::standardKey ).get<std::string>() ) );
        QString words = qt( test.at( field::title ).get<std::string>() );
        for ( const std::string &suffix : { minutesSuffix, metresSuffix, numberSuffix } )
        {
          if ( !mRows.has( ( key + suffix ).c_str() ) )
            continue;
          rule.measures.push_back( { key + suffix, suffix } );
          if ( suffix != numberSuffix )
            words += qt( say( { "{}内", " within {}" }, valueText( test.at( field::limit ).get<double>(), suffix ).toStdString() ) );
        }
        tests << words;
      }
      alternatives << tests.join( qt( Text { "，且", " and " } ) );
    }
    rule.standard = alternatives.join( qt( Text { "，或", ", or " } ) );
    mRules.push_back( std::move( rule ) );
  }
}

int64_t VillageStandings::count( const std::string &village, std::initializer_list<const char *> standings ) const
{
  const auto row = mByCode.first( village );
  return std::count_if( mRules.begin(), mRules.end(), [&]( const Rule &rule )
    {
      const std::string is = row ? mRows.text( *row, rule.column.c_str() ) : unknown;
      return std::any_of( standings.begin(), standings.end(), [&is]( const char *asked )
        { return is == asked; } ); } );
}

HeadlineNumber VillageStandings::number( const std::string &village ) const
{
  return { qt( Text { "村级设施短板", "Gaps of the village" } ), grouped( count( village, { beyond, missing } ) ), qt( Text { "项", "of them" } ),
    qt( say( { "共{}项：达标{}、缺{}", "of {}: {} met, {} unknown" }, mRules.size(), count( village, { ok } ), count( village, { unknown } ) ) ) };
}

QString VillageStandings::finding( const std::string &village ) const
{
  const auto row = mByCode.first( village );
  QStringList names;
  for ( const Rule &rule : mRules )
  {
    const std::string is = row ? mRows.text( *row, rule.column.c_str() ) : unknown;
    if ( is != beyond && is != missing )
      continue;
    const QString value = measured( *row, rule );
    names << qt( rule.title ) + ( is == beyond && !value.isEmpty() ? qt( say( { "（{}）", " ({})" }, value.toStdString() ) ) : QString() );
  }
  const int64_t unknowns = count( village, { unknown } );
  if ( names.isEmpty() && unknowns == 0 )
    return qt( say( { "{}项村级规则全部达标。", "All {} rules for villages are met." }, mRules.size() ) );
  if ( names.isEmpty() )
    return qt( say( { "{}项村级规则中没有不达标的，{}项情况缺。", "None of {} rules for villages is failed; {} are unknown." }, mRules.size(), unknowns ) );
  return qt( say( { "{}项不达标：{}。", "{} rules are failed: {}." }, names.size(), names.join( qt( Text { "、", ", " } ) ).toStdString() ) );
}

QString VillageStandings::measured( size_t row, const Rule &rule ) const
{
  QStringList values;
  for ( const Measure &measure : rule.measures )
  {
    if ( const auto value = mRows.number( row, measure.column.c_str() ) )
      values << valueText( *value, measure.suffix );
  }
  return values.join( qt( Text { "；", "; " } ) );
}

PageTable VillageStandings::table( const std::string &village ) const
{
  PageTable table;
  table.title = qt( Text { "村级设施", "Facilities of the village" } );
  table.columns = { { qt( Text { "事项", "Matter" } ), Align::Left, titleShare }, { qt( Text { "标准", "Standard" } ), Align::Left, standardShare }, { qt( Text { "现状", "State" } ), Align::Left, measuredShare }, { qt( Text { "判定", "Verdict" } ), Align::Left } };
  const auto row = mByCode.first( village );
  for ( const Rule &rule : mRules )
  {
    const std::string is = row ? mRows.text( *row, rule.column.c_str() ) : unknown;
    QString value = row ? measured( *row, rule ) : QString();
    if ( value.isEmpty() )
      value = is == ok ? qt( Text { "有", "yes" } ) : is == unknown ? qt( Text { "缺", "unknown" } )
                                                                    : qt( Text { "没有", "none" } );
    table.rows.push_back( { qt( rule.title ), rule.standard, value, verdictText( is ) } );
  }
  return table;
}

} // namespace lantu
