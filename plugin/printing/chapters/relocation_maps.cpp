// SPDX-License-Identifier: GPL-3.0-or-later
// Sizes, access and gaps of the sites, a map each.
#include <algorithm>

#include "convert.h"
#include "data/schema.h"
#include "printing/chapters/relocation_pages.h"
#include "printing/chapters/site_layers.h"
#include "printing/chapters/theme_map.h"
#include "printing/chapters/theme_words.h"
#include "printing/page_text.h"

namespace lantu
{

namespace
{

// styles of sites
constexpr char sizesStyle[] = "site_sizes";
constexpr char minutesStyle[] = "site_minutes";
constexpr char gapsStyle[] = "site_gap_counts";

// the service of the page on access; the first one of the standards where they do not have it
constexpr char accessService[] = "health_centre";
constexpr int64_t manyGaps = 3;
constexpr double wideColumn = 1.4;

const Text sitesUnit { "个", "sites" };
const Text personsUnit { "人", "persons" };

//! The size classes of the standards, the largest first.
std::vector<std::string> sizeClasses( BookSource &source )
{
  std::vector<std::pair<double, std::string>> classes;
  const Rows &standards = source.layer( layer::standards );
  for ( const size_t row : standards.where( field::category, "size" ) )
    classes.emplace_back( -standards.number( row, field::limit ).value_or( 0 ), standards.text( row, field::subject ) );
  std::sort( classes.begin(), classes.end() );
  std::vector<std::string> names;
  for ( auto &[limit, name] : classes )
    names.push_back( std::move( name ) );
  return names;
}

struct SizeRow
{
    std::string name;
    SiteCount sites;
    int64_t households = 0;
};

//! By size class, the largest first; sites without a class last.
std::vector<SizeRow> bySize( BookSource &source, const SiteFigures &figures )
{
  std::vector<SizeRow> sizes;
  for ( const std::string &name : sizeClasses( source ) )
    sizes.push_back( { name, {} } );
  for ( const size_t row : figures.rows() )
  {
    const std::string name = figures.answer().text( row, field::sizeClass );
    auto size = std::find_if( sizes.begin(), sizes.end(), [&name]( const SizeRow &one )
      { return one.name == name; } );
    if ( size == sizes.end() )
      size = sizes.insert( sizes.end(), { name, {} } );
    size->sites.add( figures.persons( row ) );
    size->households += figures.answer().whole( row, field::householdCount ).value_or( 0 );
  }
  sizes.erase( std::remove_if( sizes.begin(), sizes.end(), []( const SizeRow &size )
                 { return size.sites.sites == 0; } ),
    sizes.end() );
  return sizes;
}

QStringList sizeCells( const QString &name, const SiteCount &sites, int64_t households, const SiteCount &all )
{
  return { name, grouped( sites.sites ), grouped( households ), grouped( sites.persons ), share( sites.persons, all.persons ) };
}

SiteCount allSites( const SiteFigures &figures )
{
  SiteCount all;
  for ( const size_t row : figures.rows() )
    all.add( figures.persons( row ) );
  return all;
}

const SiteItem *accessItem( const SiteFigures &figures )
{
  if ( const SiteItem *asked = figures.item( accessService ) )
    return asked;
  const auto first = std::find_if( figures.items().begin(), figures.items().end(), []( const SiteItem &item )
    { return item.isService; } );
  return first == figures.items().end() ? nullptr : &*first;
}

//! The limit of the standards in minutes; nothing if they have none.
std::optional<double> limitOf( BookSource &source, const SiteItem &item )
{
  const Rows &standards = source.layer( layer::standards );
  const std::vector<size_t> rows = standards.where( field::standardKey, "service_" + item.column );
  return rows.empty() ? std::nullopt : standards.number( rows.back(), field::limit );
}

//! "29个安置点（11.5%，15,165人）30分钟内到不了乡镇卫生院。"
QString beyondFinding( BookSource &source, const SiteItem &item, int64_t sites )
{
  const std::string part = share( item.lacking.sites, sites - item.unknown.sites ).toStdString();
  const std::string persons = grouped( item.lacking.persons ).toStdString();
  if ( const std::optional<double> limit = limitOf( source, item ) )
    return qt( say( { "{0}个安置点（{1}，{2}人）{4}分钟内到不了{3}。", "{0} relocation sites ({1}, {2} persons) do not reach the nearest {3} within {4} minutes." }, item.lacking.sites, part, persons, item.title, *limit ) );
  return qt( say( { "{0}个安置点（{1}，{2}人）到{3}超过时限。", "{0} relocation sites ({1}, {2} persons) are beyond the limit to the nearest {3}." }, item.lacking.sites, part, persons, item.title ) );
}

//! Items by the number of sites that lack them.
std::vector<const SiteItem *> mostLacking( const SiteFigures &figures )
{
  std::vector<const SiteItem *> items;
  for ( const SiteItem &item : figures.items() )
    items.push_back( &item );
  std::stable_sort( items.begin(), items.end(), []( const SiteItem *a, const SiteItem *b )
    { return a->lacking.sites > b->lacking.sites; } );
  return items;
}

} // namespace

Page siteSizesPage( const ThemePages &pages, const SiteFigures &figures )
{
  const std::vector<SizeRow> sizes = bySize( pages.source(), figures );
  const SiteCount all = allSites( figures );
  int64_t households = 0;
  for ( const SizeRow &size : sizes )
    households += size.households;

  Page page = pages.page( "relocation-sizes", Form::Map, { "安置点规模", "Sizes of relocation sites" }, { "易地搬迁安置点规模分级", "Sizes of relocation sites" } );
  page.runs << figures.result().run;
  page.numbers = {
    headlineNumber( { "安置点", "Relocation sites" }, grouped( all.sites ), sitesUnit ),
    headlineNumber( { "实际居住", "Residents" }, grouped( all.persons ), personsUnit, qt( say( { "平均每点{}人", "{} persons a site" }, grouped( all.persons / std::max<int64_t>( 1, all.sites ) ).toStdString() ) ) ),
    headlineNumber( { "实际居住户", "Households" }, shownHouseholds( households ), { "户", "hh" } ),
  };
  page.table = PageTable { qt( Text { "按规模", "By size" } ), { { qt( Text { "规模", "Size" } ), Align::Left, wideColumn }, { qt( Text { "安置点（个）", "Sites" } ) }, { qt( Text { "户数", "Households" } ) }, { qt( Text { "人数", "Persons" } ) }, { qt( Text { "人数占比", "Share" } ) } }, {}, true };
  for ( const SizeRow &size : sizes )
  {
    const QString name = size.name.empty() ? qt( Text { "缺", "unknown" } ) : qt( size.name );
    page.table->rows.push_back( sizeCells( name, size.sites, size.households, all ) );
    if ( page.findings.size() < 2 )
      page.findings << qt( say( { "{0}个{1}安置点住有{2}人，占{3}。", "{0} sites of the class {1} are home to {2} persons, {3} of all." }, size.sites.sites, name.toStdString(), grouped( size.sites.persons ).toStdString(), share( size.sites.persons, all.persons ).toStdString() ) );
  }
  page.table->rows.push_back( sizeCells( qt( Text { "合计", "All" } ), all, households, all ) );
  page.map = themeMap( pages.source(), { siteLayer( figures, { "安置点规模（实际人数）", "Sizes of sites (persons)" }, sizesStyle, []( size_t )
                                         { return std::nullopt; } ) },
    {} );
  page.note = qt( Text { "规模按实际居住人数分级，分级标准可改。", "Classes are by residents; their limits are standards that can be changed." } );
  return page;
}

Page siteAccessPage( const ThemePages &pages, const SiteFigures &figures )
{
  const auto sites = static_cast<int64_t>( figures.rows().size() );
  Page page = pages.page( "relocation-access", Form::Map, { "安置点就医可达性", "Access to health centres" }, { "易地搬迁安置点就医可达性", "Access of relocation sites to health centres" } );
  page.runs << figures.result().run;
  const SiteItem *item = accessItem( figures );
  if ( !item )
    return page;
  const std::string minutes = minutesField( item->column );
  std::vector<std::pair<double, size_t>> farthest;
  for ( const size_t row : figures.rows() )
  {
    if ( const auto known = figures.answer().number( row, minutes.c_str() ) )
      farthest.emplace_back( -*known, row );
  }
  std::sort( farthest.begin(), farthest.end() );
  const double median = farthest.empty() ? 0 : -farthest[farthest.size() / 2].first;

  page.numbers = {
    { qt( say( { "到{}超过时限", "Beyond the limit to the nearest {}" }, item->title ) ), grouped( item->lacking.sites ), qt( sitesUnit ), sharedOf( item->lacking.sites, sites - item->unknown.sites, { "占已查明{}个的{}", "of {} known: {}" } ) },
    headlineNumber( { "这些安置点住有", "Residents of these" }, grouped( item->lacking.persons ), personsUnit ),
  };
  if ( !farthest.empty() )
    page.numbers.push_back( headlineNumber( { "用时中位数", "Median time" }, grouped( std::llround( median ) ), { "分钟", "minutes" }, qt( say( { "最远{}分钟", "the farthest {}" }, std::llround( -farthest.front().first ) ) ) ) );
  page.findings << beyondFinding( pages.source(), *item, sites );
  if ( !farthest.empty() )
  {
    const size_t row = farthest.front().second;
    page.findings << qt( say( { "{0}分钟是最远的{1}（{2}）到{3}的用时。", "{0} minutes is the longest way to the nearest {3}, from {1} ({2})." }, std::llround( -farthest.front().first ), figures.answer().text( row, field::name ), pages.areas().countyName( figures.answer().text( row, field::countyCode ) ).toStdString(), item->title ) );
  }
  page.map = themeMap( pages.source(), { siteLayer( figures, { "到乡镇卫生院的用时（分钟）", "Minutes to a health centre" }, minutesStyle, [&]( size_t row )
                                         { return figures.answer().number( row, minutes.c_str() ); } ) },
    {} );
  page.map->layers.front().title = qt( say( { "到{}的用时", "Time to the nearest {}" }, item->title ) );
  page.table = PageTable { qt( Text { "用时最长的安置点", "Sites farthest away" } ), { { qt( Text { "安置点", "Site" } ), Align::Left, 2.2 }, { qt( Text { "区县", "County" } ), Align::Left, wideColumn }, { qt( Text { "人数", "Persons" } ) }, { qt( Text { "分钟", "Minutes" } ) } }, {} };
  constexpr size_t mostRows = 8;
  for ( size_t i = 0; i < std::min( mostRows, farthest.size() ); ++i )
  {
    const size_t row = farthest[i].second;
    page.table->rows.push_back( { qt( figures.answer().text( row, field::name ) ), pages.areas().countyName( figures.answer().text( row, field::countyCode ) ), grouped( figures.persons( row ) ), grouped( std::llround( -farthest[i].first ) ) } );
  }
  page.note = qt( say( { "按标准规定的出行方式计算；时限为标准表中“{}”一项。", "Ways are those of the standards; the limit is that of \"{}\"." }, item->title ) );
  return page;
}

Page siteGapsPage( const ThemePages &pages, const SiteFigures &figures )
{
  const auto sites = static_cast<int64_t>( figures.rows().size() );
  SiteCount withGaps;
  SiteCount withMany;
  int64_t gaps = 0;
  for ( const size_t row : figures.rows() )
  {
    const int64_t lacking = figures.gaps( row );
    gaps += lacking;
    if ( lacking > 0 )
      withGaps.add( figures.persons( row ) );
    if ( lacking >= manyGaps )
      withMany.add( figures.persons( row ) );
  }
  Page page = pages.page( "relocation-gaps", Form::Map, { "安置点短板", "Gaps of relocation sites" }, { "易地搬迁安置点短板", "Gaps of relocation sites" } );
  page.runs << figures.result().run;
  const Text ofSites { "占{}个的{}", "of {}: {}" };
  page.numbers = {
    headlineNumber( { "有短板的安置点", "Sites with gaps" }, grouped( withGaps.sites ), sitesUnit, sharedOf( withGaps.sites, sites, ofSites ) ),
    headlineNumber( { "短板3项及以上", "With 3 gaps or more" }, grouped( withMany.sites ), sitesUnit, sharedOf( withMany.sites, sites, ofSites ) ),
    headlineNumber( { "短板合计", "Gaps in all" }, grouped( gaps ), { "项", "gaps" }, qt( say( { "{}项检查", "{} items judged" }, figures.items().size() ) ) ),
  };
  page.findings << qt( say( { "{0}个安置点（{1}，{2}人）短板在{3}项及以上。", "{0} relocation sites ({1}, {2} persons) have {3} gaps or more." }, withMany.sites, share( withMany.sites, sites ).toStdString(), grouped( withMany.persons ).toStdString(), manyGaps ) );
  page.chart = BarChart { qt( Text { "各项不达标的安置点（个）", "Sites that lack each item" } ), {} };
  for ( const SiteItem *item : mostLacking( figures ) )
  {
    page.chart->bars.push_back( { qt( item->title ), static_cast<double>( item->lacking.sites ), grouped( item->lacking.sites ) } );
    if ( page.findings.size() < 3 && item->lacking.sites > 0 )
      page.findings << qt( say( { "{0}个安置点（{1}，{2}人）“{3}”不达标。", "{0} sites ({1}, {2} persons) fall short of \"{3}\"." }, item->lacking.sites, share( item->lacking.sites, sites - item->unknown.sites ).toStdString(), grouped( item->lacking.persons ).toStdString(), item->title ) );
  }
  page.map = themeMap( pages.source(), { siteLayer( figures, { "安置点短板（项数）", "Gaps of relocation sites" }, gapsStyle, [&figures]( size_t row )
                                         { return std::optional<double>( static_cast<double>( figures.gaps( row ) ) ); } ) },
    {} );
  page.note = qt( Text { "短板为超过时限或没有；缺的另计，不算短板。房形大小按安置点规模分级。", "A gap is beyond the limit or missing; the unknown is none. Symbols are sized by class." } );
  return page;
}

} // namespace lantu
