// SPDX-License-Identifier: GPL-3.0-or-later
// Lights, shares and counts in words.
#include "printing/chapters/township_lights.h"

#include <algorithm>

#include "convert.h"
#include "data/schema.h"
#include "measure/suppression.h"
#include "measure/township_gaps.h"
#include "printing/page_text.h"

namespace lantu
{

namespace
{

constexpr char ruleKey[] = "rule_";
constexpr double titleShare = 2.2;
constexpr double unitShare = 1.1;
constexpr double lightShare = 0.9;
const QString hiddenCell = QStringLiteral( "—" );

const Result &answerFor( BookSource &source )
{
  const Rows &townships = source.layer( layer::townships );
  const RowIndex byCode( townships, field::code );
  const bool onlyKey = std::all_of( source.places().townships.begin(), source.places().townships.end(), [&]( const Place &place )
    {
      const auto row = byCode.first( place.code );
      return row && townships.whole( *row, field::key17 ) == 1; } );
  return onlyKey ? source.result( "townshipgaps" ) : source.result( "townshipgaps", { { QStringLiteral( "ALL_TOWNSHIPS" ), true } } );
}

//! With a sign, so that a grey copy can be read.
QString lightWord( const std::string &code )
{
  if ( code == gapLightCode( GapLight::Green ) )
    return qt( Text { "✓ 绿", "✓ green" } );
  if ( code == gapLightCode( GapLight::Amber ) )
    return qt( Text { "! 黄", "! amber" } );
  if ( code == gapLightCode( GapLight::Red ) )
    return qt( Text { "✕ 红", "✕ red" } );
  return qt( Text { "? 缺", "? unknown" } );
}

bool isFew( int64_t households )
{
  return households > 0 && households < smallestShownCount;
}

Text unitOf( const std::string &level )
{
  if ( level == "household" )
    return { "户", "households" };
  return level == "village" ? Text { "个村", "villages" } : Text { "个乡镇", "townships" };
}

} // namespace

TownshipLights::TownshipLights( BookSource &source )
  : mAnswer( answerFor( source ) ), mRows( mAnswer.rows( "OUTPUT" ) ), mByCode( mRows, field::code )
{
  for ( const auto &said : mAnswer.summary.at( "weights" ) )
  {
    const auto &rule = said.at( "rule" );
    std::string column = rule.at( field::standardKey ).get<std::string>();
    if ( column.starts_with( ruleKey ) )
      column.erase( 0, sizeof ruleKey - 1 );
    const std::string level = rule.at( field::level ).get<std::string>();
    if ( mRows.has( column.c_str() ) )
      mIndicators.push_back( { column, said.at( field::title ).get<std::string>(), unitOf( level ), level == "household" } );
  }
}

int64_t TownshipLights::count( size_t row, const Indicator &indicator, const char *suffix ) const
{
  return mRows.whole( row, ( indicator.column + suffix ).c_str() ).value_or( 0 );
}

std::optional<double> TownshipLights::percent( size_t row, const Indicator &indicator ) const
{
  return mRows.number( row, ( indicator.column + townshipGapsField::percent ).c_str() );
}

HeadlineNumber TownshipLights::number( const std::string &township ) const
{
  HeadlineNumber number { qt( Text { "红灯指标", "Red lights" } ), qt( Text { "缺", "unknown" } ), qt( Text { "项", "" } ), {} };
  const auto row = mByCode.first( township );
  if ( !row )
    return number;
  const auto value = [&]( const char *field )
  { return mRows.whole( *row, field ).value_or( 0 ); };
  number.value = grouped( value( townshipGapsField::reds ) );
  number.comparison = qt( say( { "黄{}、绿{}、缺{}；短板分排第{}（共{}个）", "amber {}, green {}, unknown {}; rank {} of {}" }, value( townshipGapsField::ambers ), value( townshipGapsField::greens ), value( townshipGapsField::unknowns ), value( townshipGapsField::rank ), mRows.size() ) );
  return number;
}

QString TownshipLights::finding( const std::string &township, bool hidden ) const
{
  const auto row = mByCode.first( township );
  if ( !row )
    return {};
  const Indicator *worst = nullptr;
  for ( const Indicator &indicator : mIndicators )
  {
    const bool tellable = !indicator.households || !( hidden || isFew( count( *row, indicator, townshipGapsField::gaps ) ) );
    if ( tellable && percent( *row, indicator ).value_or( 0 ) > 0 && ( !worst || *percent( *row, indicator ) > *percent( *row, *worst ) ) )
      worst = &indicator;
  }
  if ( !worst )
  {
    const int64_t greens = mRows.whole( *row, townshipGapsField::greens ).value_or( 0 );
    return qt( say( { "{}项指标为绿灯，其余没有可以单列的缺口。", "{} indicators are green, and the others have no gap that may be told." }, greens ) );
  }
  const int64_t gaps = count( *row, *worst, townshipGapsField::gaps );
  const int64_t known = count( *row, *worst, townshipGapsField::known );
  return qt( say( { "{}{}为“{}”，占已查明{}{}的{}，是占比最高的短板。", "{0} {1}: \"{2}\", {5} of the {3} known, the largest share of all gaps." }, grouped( gaps ).toStdString(), worst->unit.str(), worst->title, grouped( known ).toStdString(), worst->unit.str(), share( gaps, known ).toStdString() ) );
}

PageTable TownshipLights::table( const std::string &township, bool hidden, int &suppressed ) const
{
  PageTable table;
  table.title = qt( Text { "短板指标", "Indicators" } );
  table.columns = { { qt( Text { "指标", "Indicator" } ), Align::Left, titleShare }, { qt( Text { "灯", "Light" } ), Align::Left, lightShare }, { qt( Text { "缺口", "Lacking" } ) }, { qt( Text { "已查明", "Known" } ) }, { qt( Text { "单位", "Unit" } ), Align::Left, unitShare }, { qt( Text { "占比", "Share" } ) } };
  const auto row = mByCode.first( township );
  if ( !row )
    return table;
  for ( const Indicator &indicator : mIndicators )
  {
    const int64_t gaps = count( *row, indicator, townshipGapsField::gaps );
    const int64_t known = count( *row, indicator, townshipGapsField::known );
    const QString light = lightWord( mRows.text( *row, indicator.column.c_str() ) );
    QStringList cells { qt( indicator.title ), light, grouped( gaps ), grouped( known ), qt( indicator.households ? Text { "户", "hh" } : indicator.unit ), share( gaps, known ) };
    if ( indicator.households )
    {
      const QString few = QStringLiteral( "<%1" ).arg( smallestShownCount );
      const bool fewKnown = hidden || isFew( known );
      if ( fewKnown )
        cells[3] = isFew( known ) ? few : hiddenCell;
      if ( fewKnown || isFew( gaps ) )
      {
        cells[2] = isFew( gaps ) ? few : hiddenCell;
        cells[5] = hiddenCell;
        suppressed += fewKnown ? 3 : 2;
      }
    }
    table.rows.push_back( cells );
  }
  return table;
}

} // namespace lantu
