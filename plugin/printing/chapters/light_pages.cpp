// SPDX-License-Identifier: GPL-3.0-or-later
// Figures of the gaps of villages and of the coverage of households, worked out by one run each.
#include "printing/chapters/light_pages.h"

#include <algorithm>
#include <cmath>

#include "convert.h"
#include "data/schema.h"
#include "printing/chapters/area_table.h"
#include "printing/chapters/theme_fields.h"
#include "printing/chapters/theme_map.h"
#include "printing/chapters/theme_words.h"
#include "printing/page_text.h"

namespace lantu
{

namespace
{

constexpr size_t mostNumbers = 3;
constexpr int mostFindings = 3;

// styles of townships
constexpr char villageSharesStyle[] = "township_shares";
constexpr char householdSharesStyle[] = "township_household_shares";

//! A rule with its figures.
struct RuleFigures
{
    LightRule rule;
    std::vector<TownshipCounts> counts;
    std::vector<int64_t> all;

    bool hidden() const { return rule.households && isSmall( all[Lacking] ); }
    QString shown( int64_t count ) const { return rule.households ? shownHouseholds( count ) : grouped( count ); }
    Text unit() const { return rule.households ? Text { "户", "households" } : Text { "个村", "villages" }; }
};

std::vector<RuleFigures> figuresOf( const ThemeAreas &areas, const Rows &rollup, const LightTheme &theme )
{
  std::vector<RuleFigures> figures;
  for ( const LightRule &rule : theme.rules )
  {
    std::vector<TownshipCounts> counts = areas.rule( rollup, rule.key );
    if ( counts.empty() )
      continue;
    std::vector<int64_t> all = totals( counts, ruleKinds );
    figures.push_back( { rule, std::move( counts ), std::move( all ) } );
  }
  return figures;
}

HeadlineNumber number( const RuleFigures &figures )
{
  const std::vector<int64_t> &all = figures.all;
  HeadlineNumber number = headlineNumber( {}, all[Known] == 0 ? share( 0, 0 ) : figures.shown( all[Lacking] ), figures.rule.households ? Text { "户", "hh" } : Text { "个村", "villages" } );
  number.label = qt( figures.rule.lacking );
  if ( !figures.hidden() )
    number.comparison = sharedOf( all[Lacking], all[Known], { "占已查明{}的{}", "of {} known: {}" } );
  if ( all[Unknown] > 0 )
    number.comparison += qt( say( { "；缺{}", "; {} unknown" }, figures.shown( all[Unknown] ).toStdString() ) );
  return number;
}

QString finding( const RuleFigures &figures )
{
  const std::vector<int64_t> &all = figures.all;
  const std::string count = figures.shown( all[Lacking] ).toStdString();
  if ( figures.hidden() || all[Lacking] == 0 )
    return qt( say( { "{0}{1}{2}。", "{0} {1} are {2}." }, count, figures.unit().str(), figures.rule.lacking.str() ) );
  const std::string part = share( all[Lacking], all[Known] ).toStdString();
  const std::string persons = grouped( all[LackingPersons] ).toStdString();
  return figures.rule.households ? qt( say( { "{0}户（{1}，{2}人）{3}。", "{0} households ({1}, {2} persons) are {3}." }, count, part, persons, figures.rule.lacking.str() ) )
                                 : qt( say( { "{0}个村（{1}）{3}，住有监测对象{2}人。", "{0} villages ({1}), home to {2} monitored persons, are {3}." }, count, part, persons, figures.rule.lacking.str() ) );
}

//! How many monitored households of the book's counties a service covers.
struct Covered
{
    int64_t households = 0;
    int64_t covered = 0;
    int64_t persons = 0; //!< covered
};

Covered coveredIn( const ThemePages &pages, const Result &coverage, const nlohmann::ordered_json &service )
{
  if ( pages.source().places().all )
    return { coverage.summary.at( "households" ).get<int64_t>(), service.at( "covered_households" ).get<int64_t>(), std::llround( service.at( "covered_persons" ).get<double>() ) };
  Covered sum;
  const Rows &rows = coverage.rows( "OUTPUT" );
  for ( const size_t row : rows.where( field::standardKey, service.at( field::standardKey ).get<std::string>() ) )
  {
    if ( !pages.areas().hasCounty( rows.text( row, field::code ) ) )
      continue;
    sum.households += rows.whole( row, field::householdCount ).value_or( 0 );
    sum.covered += rows.whole( row, themeField::coveredHouseholds ).value_or( 0 );
    sum.persons += std::llround( rows.number( row, themeField::coveredPersons ).value_or( 0 ) );
  }
  return sum;
}

QStringList coverageFinding( const ThemePages &pages, const Result &coverage, const LightService &service )
{
  for ( const auto &asked : coverage.summary.at( "services" ) )
  {
    if ( asked.at( field::standardKey ) != service.key )
      continue;
    const Covered sum = coveredIn( pages, coverage, asked );
    if ( sum.households == 0 || isSmall( sum.covered ) || isSmall( sum.households - sum.covered ) )
      return {};
    const Text unit = asked.at( field::unit ) == "m" ? Text { "米", "metres" } : Text { "分钟", "minutes" };
    const std::string limit = fmt::format( "{}", asked.at( field::limit ).get<double>() );
    return { qt( say( { "{0}户监测户（{1}，{2}人）在{3}{4}内有{5}。", "{0} monitored households ({1}, {2} persons) have {5} within {3} {4}." }, grouped( sum.covered ).toStdString(), share( sum.covered, sum.households ).toStdString(), grouped( sum.persons ).toStdString(), limit, unit.str(), service.name.str() ) ) };
  }
  return {};
}

//! In how many townships there are any.
HeadlineNumber townshipsNumber( const RuleFigures &figures )
{
  const auto touched = std::count_if( figures.counts.begin(), figures.counts.end(), []( const TownshipCounts &township )
    { return !township.township.empty() && township.counts[Lacking] > 0; } );
  return headlineNumber( { "涉及乡镇", "Townships concerned" }, grouped( touched ), { "个", "townships" }, sharedOf( touched, static_cast<int64_t>( figures.counts.size() ), { "占{}个乡镇的{}", "of {} townships: {}" } ) );
}

//! The counts of all rules side by side: those of the rule i begin at i * ruleKinds.
std::vector<TownshipCounts> joined( const std::vector<RuleFigures> &figures )
{
  std::map<std::pair<std::string, std::string>, TownshipCounts> townships;
  for ( size_t i = 0; i < figures.size(); ++i )
  {
    for ( const TownshipCounts &township : figures[i].counts )
    {
      TownshipCounts &all = townships[{ township.county, township.township }];
      all.township = township.township;
      all.county = township.county;
      all.counts.resize( figures.size() * ruleKinds );
      std::copy( township.counts.begin(), township.counts.end(), all.counts.begin() + static_cast<ptrdiff_t>( i * ruleKinds ) );
    }
  }
  std::vector<TownshipCounts> all;
  for ( auto &[code, township] : townships )
    all.push_back( std::move( township ) );
  return all;
}

std::vector<AreaColumn> columnsOf( const std::vector<RuleFigures> &figures )
{
  std::vector<AreaColumn> columns;
  for ( size_t i = 0; i < figures.size(); ++i )
  {
    const LightRule &rule = figures[i].rule;
    const size_t first = i * ruleKinds;
    columns.push_back( { qt( say( { "{}（{}）", "{} ({})" }, rule.column.str(), ( rule.households ? Text { "户", "hh" } : Text { "村", "villages" } ).str() ) ), first + Lacking, {}, rule.households } );
    if ( i == 0 )
      columns.push_back( { qt( Text { "占比", "Share" } ), first + Lacking, first + Known, rule.households } );
  }
  return columns;
}

} // namespace

std::optional<Page> lightPage( const ThemePages &pages, const LightTheme &theme )
{
  BookSource &source = pages.source();
  const Result &gaps = source.result( "gaps", { { QStringLiteral( "LEVEL" ), QStringLiteral( "village" ) } } );
  const std::vector<RuleFigures> figures = figuresOf( pages.areas(), gaps.rows( "ROLLUP" ), theme );
  if ( figures.empty() )
    return std::nullopt;
  const RuleFigures &main = figures.front();

  Page page = pages.page( theme.key, Form::Map, theme.contents, theme.title );
  page.runs << gaps.run;
  for ( const RuleFigures &rule : figures )
  {
    if ( page.numbers.size() < mostNumbers )
      page.numbers.push_back( number( rule ) );
  }
  if ( page.numbers.size() < mostNumbers && main.rule.households && !main.hidden() )
    page.numbers.push_back( { qt( say( { "{}的监测对象", "Persons {}" }, main.rule.lacking.str() ) ), grouped( main.all[LackingPersons] ), qt( Text { "人", "persons" } ), {} } );
  if ( page.numbers.size() < mostNumbers )
    page.numbers.push_back( townshipsNumber( main ) );

  page.findings << finding( main ) << mostFinding( pages.areas(), main.counts, Lacking, main.unit(), {}, main.rule.households );
  if ( !theme.services.empty() )
  {
    const Result &coverage = source.result( "coverage", { { QStringLiteral( "BY" ), QStringLiteral( "county" ) } } );
    for ( const LightService &service : theme.services )
    {
      if ( page.findings.size() < mostFindings )
        page.findings << coverageFinding( pages, coverage, service );
    }
    page.runs << coverage.run;
  }
  for ( size_t i = 1; i < figures.size() && page.findings.size() < mostFindings; ++i )
    page.findings << finding( figures[i] );

  PageLayer layer = townshipLayer( source, townshipShares( main.counts, Lacking, Known, main.rule.households ), {}, main.rule.households ? householdSharesStyle : villageSharesStyle );
  layer.title = qt( main.rule.households ? say( { "{}的监测户占比", "Share of monitored households {}" }, main.rule.lacking.str() ) : say( { "{}的村占比", "Share of villages {}" }, main.rule.lacking.str() ) );
  page.map = themeMap( source, {}, { std::move( layer ) } );
  page.table = areaTable( pages.areas(), joined( figures ), qt( say( { "{}最多", "Where most are {}" }, main.rule.lacking.str() ) ), columnsOf( figures ), page.suppressed );
  page.note = qt( Text { "按乡镇成图，占比不计缺。", "By township; shares are of what is known. " } ) + ( std::any_of( figures.begin(), figures.end(), []( const RuleFigures &rule )
                                                                                                            { return rule.rule.households; } )
                                                                                                            ? suppressionNote()
                                                                                                            : QString() );
  return page;
}

} // namespace lantu
