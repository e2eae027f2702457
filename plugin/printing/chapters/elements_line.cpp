// SPDX-License-Identifier: GPL-3.0-or-later
// 线: clues by topic and by where they came from.
#include <algorithm>
#include <numeric>

#include "convert.h"
#include "data/schema.h"
#include "printing/chapters/area_table.h"
#include "printing/chapters/elements_pages.h"
#include "printing/chapters/theme_map.h"
#include "printing/chapters/theme_words.h"
#include "printing/page_text.h"

namespace lantu
{

namespace
{

constexpr char householdsStyle[] = "township_households";

const Text cluesUnit { "条", "clues" };

//! A category with the clues in it.
struct Category
{
    std::string name;
    int64_t clues = 0;
};

//! Most first.
std::vector<Category> ordered( const std::vector<std::string> &names, const std::vector<int64_t> &counts )
{
  std::vector<Category> categories;
  for ( size_t i = 0; i < names.size(); ++i )
    categories.push_back( { names[i].empty() ? std::string( Text { "未填", "not filled in" }.str() ) : names[i], counts[i] } );
  std::stable_sort( categories.begin(), categories.end(), []( const Category &a, const Category &b )
    { return a.clues > b.clues; } );
  return categories;
}

const Result &rolledBy( BookSource &source, const char *category )
{
  return source.result( "rollup", { { QStringLiteral( "LAYER" ), QString::fromLatin1( layer::events ) }, { QStringLiteral( "CATEGORY_FIELD" ), QString::fromLatin1( category ) }, { QStringLiteral( "BY" ), QStringLiteral( "township" ) } } );
}

} // namespace

Page linesOfMonitoring( const ThemePages &pages )
{
  BookSource &source = pages.source();
  const ThemeAreas &areas = pages.areas();
  const Result &byTopic = rolledBy( source, field::topic );
  const Result &byChannel = rolledBy( source, field::channel );
  const std::vector<std::string> topics = ThemeAreas::categoriesOf( byTopic.rows( "OUTPUT" ) );
  const std::vector<std::string> channels = ThemeAreas::categoriesOf( byChannel.rows( "OUTPUT" ) );
  std::vector<TownshipCounts> counts = areas.categories( byTopic.rows( "OUTPUT" ), topics );
  const std::vector<Category> byTopics = ordered( topics, totals( counts, topics.size() ) );
  const std::vector<Category> byChannels = ordered( channels, totals( areas.categories( byChannel.rows( "OUTPUT" ), channels ), channels.size() ) );
  for ( TownshipCounts &township : counts )
    township.counts = { std::accumulate( township.counts.begin(), township.counts.end(), int64_t { 0 } ) };
  const int64_t all = totals( counts, 1 ).front();

  Page page = pages.page( "elements-lines", Form::Map, { "线：专题监测", "Lines: the four topics" }, { "“线”上专题监测线索", "Monitoring by lines: clues by topic" } );
  page.runs << byTopic.run << byChannel.run;
  page.numbers.push_back( headlineNumber( { "监测线索", "Clues" }, shownHouseholds( all ), cluesUnit, qt( say( { "{}个乡镇有线索", "in {} townships" }, grouped( static_cast<int64_t>( counts.size() ) ).toStdString() ) ) ) );
  page.chart = BarChart { qt( Text { "各专题线索（条）", "Clues by topic" } ), {} };
  for ( const Category &topic : byTopics )
  {
    if ( topic.clues == 0 )
      continue;
    page.chart->bars.push_back( { qt( topic.name ), isSmall( topic.clues ) ? 0 : static_cast<double>( topic.clues ), shownHouseholds( topic.clues ) } );
    if ( page.numbers.size() < 3 && !isSmall( topic.clues ) )
      page.numbers.push_back( { qt( topic.name ), grouped( topic.clues ), qt( cluesUnit ), sharedOf( topic.clues, all, { "占全部{}条的{}", "of {} clues: {}" } ) } );
  }
  if ( !byTopics.empty() && !isSmall( byTopics.front().clues ) )
    page.findings << qt( say( { "{}条线索属于{}专题，占{}，各专题中最多。", "{} clues are about {}, {}, the most of all topics." }, grouped( byTopics.front().clues ).toStdString(), byTopics.front().name, share( byTopics.front().clues, all ).toStdString() ) );
  page.findings << mostFinding( areas, counts, 0, cluesUnit, { "线索", "" }, true );
  if ( !byChannels.empty() && !isSmall( byChannels.front().clues ) )
    page.findings << qt( say( { "{}条线索来自{}，占{}，各来源中最多。", "{} clues came from {}, {}, the most of all sources." }, grouped( byChannels.front().clues ).toStdString(), byChannels.front().name, share( byChannels.front().clues, all ).toStdString() ) );
  page.map = themeMap( source, {}, { townshipLayer( source, townshipHouseholds( counts, 0 ), { "监测线索（每乡镇条数）", "Clues, by township" }, householdsStyle ) } );
  page.note = qt( Text { "线索按乡镇汇总，一户可有几条；", "Clues are summed by township; a household can have several. " } ) + qt( Text { "不足5条的只示“<5”。", "Fewer than 5 are shown as \"<5\"." } );
  return page;
}

} // namespace lantu
