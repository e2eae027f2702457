// SPDX-License-Identifier: GPL-3.0-or-later
// 网/电/气 at the relocation sites.
#include <array>

#include "convert.h"
#include "data/schema.h"
#include "measure/site_gaps.h"
#include "printing/chapters/area_table.h"
#include "printing/chapters/light_pages.h"
#include "printing/chapters/site_figures.h"
#include "printing/chapters/site_layers.h"
#include "printing/chapters/theme_map.h"
#include "printing/chapters/theme_words.h"
#include "printing/page_text.h"

namespace lantu
{

namespace
{

constexpr char style[] = "site_utilities";

struct Utility
{
    const char *column;
    Text lacking;
    Text title; //!< of a column
};

constexpr std::array<Utility, 3> utilities { {
  { siteGapsField::net, { "不通网", "without a network" }, { "不通网（个）", "Network" } },
  { siteGapsField::power, { "不通电", "without power" }, { "不通电（个）", "Power" } },
  { siteGapsField::gas, { "不通气", "without gas" }, { "不通气（个）", "Gas" } },
} };

//! The sites of each township: all, and those without each of the utilities.
std::vector<TownshipCounts> countsOf( const SiteFigures &figures )
{
  std::map<std::pair<std::string, std::string>, TownshipCounts> townships;
  for ( const size_t row : figures.rows() )
  {
    const std::string county = figures.answer().text( row, field::countyCode );
    const std::string township = figures.answer().text( row, field::townshipCode );
    TownshipCounts &counts = townships.try_emplace( { county, township }, TownshipCounts { township, county, std::vector<int64_t>( 1 + utilities.size() ) } ).first->second;
    ++counts.counts[0];
    for ( size_t i = 0; i < utilities.size(); ++i )
      counts.counts[1 + i] += figures.lacks( row, utilities[i].column ) ? 1 : 0;
  }
  std::vector<TownshipCounts> all;
  for ( auto &[codes, counts] : townships )
    all.push_back( std::move( counts ) );
  return all;
}

//! How many of the utilities a site lacks; nothing if it lacks none and one is not known.
std::optional<double> lackingAt( const SiteFigures &figures, size_t row )
{
  int lacking = 0;
  bool unknown = false;
  for ( const Utility &utility : utilities )
  {
    lacking += figures.lacks( row, utility.column ) ? 1 : 0;
    unknown = unknown || figures.isUnknown( row, utility.column );
  }
  return lacking == 0 && unknown ? std::nullopt : std::optional<double>( lacking );
}

} // namespace

std::optional<Page> utilitiesPage( const ThemePages &pages )
{
  if ( !hasAny( pages.source().workspace(), layer::sites ) )
    return std::nullopt;
  const SiteFigures figures( pages );
  if ( figures.rows().empty() )
    return std::nullopt;
  const auto sites = static_cast<int64_t>( figures.rows().size() );

  Page page = pages.page( "lights-utilities", Form::Map, { "网、电、气", "Network, power, gas" }, { "安置点通网、通电、通气短板", "Gaps in network, power, gas of relocation sites" } );
  page.runs << figures.result().run;
  for ( const Utility &utility : utilities )
  {
    const SiteItem *item = figures.item( utility.column );
    if ( !item )
      continue;
    HeadlineNumber number = headlineNumber( utility.lacking, grouped( item->lacking.sites ), { "个", "sites" }, sharedOf( item->lacking.sites, sites - item->unknown.sites, { "占已查明{}个的{}", "of {} known: {}" } ) );
    if ( item->unknown.sites > 0 )
      number.comparison += qt( say( { "；缺{}个", "; {} unknown" }, item->unknown.sites ) );
    page.numbers.push_back( std::move( number ) );
    page.findings << qt( say( { "{0}个安置点（{1}，{2}人）{3}。", "{0} relocation sites ({1}, {2} persons) are {3}." }, item->lacking.sites, share( item->lacking.sites, sites - item->unknown.sites ).toStdString(), grouped( item->lacking.persons ).toStdString(), utility.lacking.str() ) );
  }
  page.map = themeMap( pages.source(), { siteLayer( figures, { "安置点不通的项数（网、电、气）", "Utilities that sites lack" }, style, [&figures]( size_t row )
                                         { return lackingAt( figures, row ); } ) },
    {} );
  page.table = areaTable( pages.areas(), countsOf( figures ), qt( Text { "不通气的安置点最多", "Most sites without gas" } ), { { qt( utilities[2].title ), 3 }, { qt( utilities[0].title ), 1 }, { qt( utilities[1].title ), 2 }, { qt( Text { "安置点（个）", "Sites" } ), 0 } }, page.suppressed );
  page.note = qt( Text { "网、电、气只按安置点掌握，各村情况缺。房形大小按安置点规模分级。", "Network, power and gas are known of relocation sites only, not of villages. Symbols are sized by class." } );
  return page;
}

} // namespace lantu
