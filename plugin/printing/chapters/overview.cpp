// SPDX-License-Identifier: GPL-3.0-or-later
// The overview page, counted from the workspace.
#include <algorithm>
#include <map>
#include <set>

#include <QRegularExpression>

#include "base/error.h"
#include "convert.h"
#include "data/schema.h"
#include "measure/headline.h"
#include "measure/village_counts.h"
#include "printing/base_layers.h"
#include "printing/book/chapters.h"
#include "printing/book/places.h"
#include "printing/chapters/overview.h"
#include "printing/hidden_rows.h"
#include "printing/page_text.h"
#include "printing/village_circles.h"

namespace lantu
{

namespace
{

// counties listed by name; the others are one row and all together the last
constexpr size_t listedCounties = 6;
constexpr int64_t manyGaps = 3;

struct CountyRow
{
    QString name;
    HouseholdsAndPersons remaining;
    int64_t identified = 0;
    int64_t sites = 0;
};

size_t position( const Layer &shape, const char *name )
{
  return static_cast<size_t>( shape.field( name ) - shape.fields.data() );
}

std::map<std::string, std::string> countyNames( const Workspace &workspace )
{
  std::map<std::string, std::string> names;
  if ( !workspace.has( layer::counties ) )
    return names;
  const auto rows = workspace.rows( layer::counties );
  rows->start( { field::code, field::name } );
  Row row;
  while ( rows->next( row ) )
    names[text( row.values[0] )] = text( row.values[1] );
  return names;
}

// 彭水 for 彭水苗族土家族自治县, as on the map
QString shortName( QString name )
{
  static const QRegularExpression suffix( QStringLiteral( "(土家族|苗族)+自治县$" ) );
  return name.remove( suffix );
}

std::set<std::string> keyTownshipCodes( const Workspace &workspace )
{
  std::set<std::string> codes;
  if ( !workspace.has( layer::townships ) )
    return codes;
  const auto rows = workspace.rows( layer::townships );
  rows->start( { field::code, field::key17 } );
  Row row;
  while ( rows->next( row ) )
  {
    if ( whole( row.values[1] ) == 1 )
      codes.insert( text( row.values[0] ) );
  }
  return codes;
}

std::map<std::string, CountyRow> byCounty( const Workspace &workspace, const Table &villages, const std::map<std::string, std::string> &names )
{
  std::map<std::string, CountyRow> counties;
  for ( const Row &row : villages.rows )
  {
    const auto value = [&]( const char *name )
    { return whole( row.values.at( position( *villages.shape, name ) ) ).value_or( 0 ); };
    CountyRow &county = counties[text( row.values.at( position( *villages.shape, field::countyCode ) ) )];
    county.remaining.households += value( field::remainingHouseholds );
    county.remaining.persons += value( field::remainingPersons );
    county.identified += value( field::identifiedHouseholds );
  }
  if ( workspace.has( layer::sites ) )
  {
    const auto rows = workspace.rows( layer::sites );
    rows->start( { field::countyCode } );
    Row row;
    while ( rows->next( row ) )
      ++counties[text( row.values[0] )].sites;
  }
  for ( auto &[code, county] : counties )
  {
    const auto name = names.find( code );
    county.name = name == names.end() ? qt( code ) : shortName( qt( name->second ) );
  }
  return counties;
}

QStringList tableRow( const CountyRow &county )
{
  return { county.name, grouped( county.remaining.households ), grouped( county.remaining.persons ),
    share( county.identified - county.remaining.households, county.identified ), grouped( county.sites ) };
}

/**
 * The counties with most remaining households, the others in one row, and all. A row below the smallest shown count says "<5" and
 * nothing of its households; where the total would tell it, another row is hidden as well. \a suppressed counts the hidden cells.
 */
std::vector<QStringList> countyTable( const std::map<std::string, CountyRow> &counties, const Headline &headline, int &suppressed )
{
  std::vector<CountyRow> rows;
  for ( const auto &[code, county] : counties )
    rows.push_back( county );
  std::stable_sort( rows.begin(), rows.end(), []( const CountyRow &a, const CountyRow &b )
    { return a.remaining.households > b.remaining.households; } );
  if ( rows.size() > listedCounties + 1 )
  {
    CountyRow others;
    others.name = qt( say( { "其余{}个", "{} others" }, rows.size() - listedCounties ) );
    for ( size_t i = listedCounties; i < rows.size(); ++i )
    {
      others.remaining.households += rows[i].remaining.households;
      others.remaining.persons += rows[i].remaining.persons;
      others.identified += rows[i].identified;
      others.sites += rows[i].sites;
    }
    rows.resize( listedCounties );
    rows.push_back( others );
  }

  std::vector<std::vector<int64_t>> counts;
  for ( const CountyRow &row : rows )
    counts.push_back( { row.remaining.households } );
  const std::vector<bool> hidden = hiddenRows( counts );
  std::vector<QStringList> table;
  for ( size_t i = 0; i < rows.size(); ++i )
  {
    table.push_back( tableRow( rows[i] ) );
    if ( !hidden[i] )
      continue;
    const bool small = rows[i].remaining.households > 0 && rows[i].remaining.households < smallestShownCount;
    table[i] = QStringList { table[i][0], small ? QStringLiteral( "<%1" ).arg( smallestShownCount ) : QStringLiteral( "—" ), QStringLiteral( "—" ), QStringLiteral( "—" ), table[i][4] };
    suppressed += 3;
  }

  CountyRow all;
  all.name = qt( Text { "合计", "All" } );
  all.remaining = headline.remaining;
  all.identified = headline.identified.households;
  all.sites = headline.sites;
  table.push_back( tableRow( all ) );
  return table;
}

QString remainingFinding( const Headline &headline, const Table &villages )
{
  const size_t households = position( *villages.shape, field::remainingHouseholds );
  const auto inVillages = std::count_if( villages.rows.begin(), villages.rows.end(), [households]( const Row &row )
    { return whole( row.values[households] ).value_or( 0 ) > 0; } );
  return qt( say( { "{}户（{}人）风险未消除，占识别户数的{}，分布在{}个村。", "{} households ({} persons) are still at risk, {} of those identified, in {} villages." },
    grouped( headline.remaining.households ).toStdString(), grouped( headline.remaining.persons ).toStdString(),
    share( headline.remaining.households, headline.identified.households ).toStdString(), grouped( inVillages ).toStdString() ) );
}

QString townshipFinding( const Headline &headline, const Table &villages, const std::set<std::string> &keyTownships )
{
  int64_t remaining = 0;
  for ( const Row &row : villages.rows )
  {
    if ( keyTownships.contains( text( row.values.at( position( *villages.shape, field::townshipCode ) ) ) ) )
      remaining += whole( row.values.at( position( *villages.shape, field::remainingHouseholds ) ) ).value_or( 0 );
  }
  const std::string shown = remaining > 0 && remaining < smallestShownCount ? "<" + std::to_string( smallestShownCount ) : grouped( remaining ).toStdString();
  return qt( say( { "{}个市级重点帮扶乡镇内未消除{}户，占全部未消除户的{}。", "{} key-support townships hold {} of the households still at risk, {}." },
    headline.keyTownships, shown, share( remaining, headline.remaining.households ).toStdString() ) );
}

QString siteFinding( const Headline &headline, const Rows &siteGaps )
{
  if ( siteGaps.empty() )
    return qt( say( { "{}个安置点住有{}户、{}人。", "{} relocation sites house {} households, {} persons." }, grouped( headline.sites ).toStdString(),
      grouped( headline.inSites.households ).toStdString(), grouped( headline.inSites.persons ).toStdString() ) );
  int64_t sites = 0;
  int64_t people = 0;
  for ( size_t i = 0; i < siteGaps.size(); ++i )
  {
    if ( siteGaps.whole( i, field::gapCount ).value_or( 0 ) < manyGaps )
      continue;
    ++sites;
    people += siteGaps.whole( i, field::personCount ).value_or( 0 );
  }
  return qt( say( { "{}个安置点（{}，{}人）短板在{}项及以上。", "{} relocation sites ({}, {} persons) have {} gaps or more." }, sites,
    share( sites, static_cast<int64_t>( siteGaps.size() ) ).toStdString(), grouped( people ).toStdString(), manyGaps ) );
}

std::vector<PageLayer> mapLayers( const Table &villages, const PageLayer *siteGaps, Usage usage )
{
  std::vector<PageLayer> layers;
  const QString sites = QString::fromLatin1( layer::sites );
  if ( siteGaps )
  {
    layers.push_back( *siteGaps );
    layers.push_back( { .title = qt( Text { "安置点规模（实际人数）", "Sizes of sites (persons)" } ), .style = QStringLiteral( "site_sizes" ), .workspaceLayer = sites } );
  }
  else
    layers.push_back( { .title = qt( Text { "易地搬迁安置点", "Relocation sites" } ), .workspaceLayer = sites } );
  layers.push_back( { .title = qt( Text { "乡镇", "Townships" } ), .workspaceLayer = QString::fromLatin1( layer::townships ) } );
  layers.push_back( villageCircles( villages, usage ) );
  return over( std::move( layers ), Detail::City );
}

} // namespace

Page overviewPage( const Workspace &workspace, const SitesByGaps &siteGaps, Usage usage )
{
  const Headline figures = headline( workspace );
  if ( figures.identified.households == 0 )
    throw Error::of( ErrorCode::Empty, { "工作空间“{}”里没有监测对象户，无法出总体叠加图。请先导入监测对象户。", "The workspace \"{}\" holds no monitored households, so there is nothing for the overview to show. Import them first." }, workspace.shownPath() );
  const Table villages = villageCounts( workspace );
  const auto names = countyNames( workspace );

  const Places places = placesOf( workspace, {} );
  if ( places.extent.empty() )
    throw Error::of( ErrorCode::NotFound, { "工作空间“{}”里没有区县图形，无法确定图幅。请先导入区县界。", "The workspace \"{}\" has no shapes of counties, so the page does not know what to show. Import the county borders first." }, workspace.shownPath() );

  Page page { .key = QStringLiteral( "overview" ), .contents = qt( Text { "总体叠加图", "Overview" } ) };
  const QString month = monthOf( figures.asOf );
  page.title = qt( say( { "{}未消除监测对象、安置点与重点乡镇叠加图", "{}: households at risk, relocation sites, key townships" }, places.areaName.toStdString() ) ).trimmed();
  if ( !month.isEmpty() )
    page.title += qt( say( { "（{}）", " ({})" }, month.toStdString() ) );
  page.numbers = {
    { qt( Text { "未消除监测对象", "Households still at risk" } ), grouped( figures.remaining.households ), qt( Text { "户", "hh" } ),
      qt( say( { "{}人；占识别{}户的{}", "{0} persons; {2} of {1} identified" }, grouped( figures.remaining.persons ).toStdString(), grouped( figures.identified.households ).toStdString(), share( figures.remaining.households, figures.identified.households ).toStdString() ) ) },
    { qt( Text { "易地搬迁安置点", "Relocation sites" } ), grouped( figures.sites ), qt( Text { "个", "sites" } ),
      qt( say( { "实际居住{}户、{}人", "{} households, {} persons" }, grouped( figures.inSites.households ).toStdString(), grouped( figures.inSites.persons ).toStdString() ) ) },
    { qt( Text { "市级重点帮扶乡镇", "Key-support townships" } ), grouped( figures.keyTownships ), qt( Text { "个", "" } ),
      figures.keyTownshipsToName > 0 ? qt( say( { "其中{}个名单待补，位置为示意", "{} not yet named, placed by way of example" }, figures.keyTownshipsToName ) ) : qt( Text { "名单齐全", "all named" } ) },
  };
  page.findings = QStringList { remainingFinding( figures, villages ), siteFinding( figures, siteGaps.rows ), townshipFinding( figures, villages, keyTownshipCodes( workspace ) ) };

  page.table = PageTable { .title = qt( Text { "未消除户最多的区县", "Counties with most households at risk" } ),
    .columns = { { qt( Text { "区县", "County" } ), Align::Left, 1.45 }, { qt( Text { "未消除户数", "At risk (hh)" } ) }, { qt( Text { "未消除人数", "Persons" } ) }, { qt( Text { "消除率", "Eliminated" } ) }, { qt( Text { "安置点数", "Sites" } ) } },
    .rows = countyTable( byCounty( workspace, villages, names ), figures, page.suppressed ),
    .totals = true };
  page.note = qt( say( { "监测对象按村汇总、不标示农户；不足{}户的村只示“<{}”。圆面积、房形大小分级，不按比例。", "Households are summed by village and never shown one by one; below {} only \"<{}\". Symbols are in classes." }, smallestShownCount, smallestShownCount ) );
  page.map = PageMap { .layers = mapLayers( villages, siteGaps.layer, usage ), .extent = places.extent, .parts = places.parts() };
  page.locator = PageMap { .layers = { { .title = qt( Text { "片区", "Regions" } ), .style = QStringLiteral( "locator" ), .workspaceLayer = QString::fromLatin1( layer::counties ) } }, .extent = places.extent, .parts = places.parts(), .freeScale = true };
  return page;
}

PageLayer siteGapsLayer()
{
  return { .title = qt( Text { "安置点短板（项数）", "Gaps of relocation sites" } ), .style = QStringLiteral( "sitegaps" ) };
}

std::vector<Page> overviewChapter( BookSource &source, Usage usage )
{
  if ( source.places().sites.empty() )
    return { overviewPage( source.workspace(), {}, usage ) };
  const Result &gaps = source.result( "sitegaps" );
  PageLayer layer = siteGapsLayer();
  layer.file = gaps.layer( "OUTPUT" );
  Page page = overviewPage( source.workspace(), { &layer, gaps.rows( "OUTPUT" ) }, usage );
  page.runs = QStringList { gaps.run };
  return { page };
}

} // namespace lantu
