// SPDX-License-Identifier: GPL-3.0-or-later
// The rules for villages alone: what households lack is no infrastructure of a village.
#include <algorithm>

#include "convert.h"
#include "data/schema.h"
#include "measure/standing.h"
#include "printing/chapters/gaps_pages.h"
#include "printing/chapters/theme_map.h"
#include "printing/chapters/theme_words.h"
#include "printing/page_text.h"

namespace lantu
{

namespace
{

constexpr char style[] = "village_gaps";
constexpr size_t mostBars = 12;
constexpr int64_t manyGaps = 3;

constexpr Field villageFields[] = {
  { .name = field::code, .alias = { "代码", "Code" }, .required = true, .rule = CodeRule::Village },
  { .name = field::gapCount, .alias = { "短板项数", "Gaps" }, .type = FieldType::Integer },
};
constexpr Layer villageShape { "village_gap_counts", { "村的短板项数", "Gaps of villages" }, GeometryType::Polygon, villageFields };

enum VillageKind : size_t
{
  Villages,
  WithGaps,
  WithMany,
  villageKinds
};

//! A rule for villages.
struct VillageRule
{
    std::string column;
    std::string title;
    int64_t lacking = 0;
};

std::vector<VillageRule> villageRules( const Result &result )
{
  constexpr std::string_view prefix = "rule_";
  std::vector<VillageRule> rules;
  for ( const auto &rule : result.summary.at( "rules" ) )
  {
    if ( rule.at( field::level ) != "village" || !rule.at( "counted" ).get<bool>() )
      continue;
    std::string key = rule.at( field::standardKey ).get<std::string>();
    if ( key.starts_with( prefix ) )
      key.erase( 0, prefix.size() );
    rules.push_back( { key, rule.at( field::title ).get<std::string>() } );
  }
  return rules;
}

//! Counts of villages by township, the villages' layer, and how many lack what.
struct VillageGaps
{
    std::vector<VillageRule> rules;
    std::map<std::string, TownshipCounts> townships;
    std::shared_ptr<Table> layer;
};

VillageGaps gapsOf( const ThemeAreas &areas, const Result &result )
{
  VillageGaps gaps { villageRules( result ), {}, std::make_shared<Table>( Table { .shape = &villageShape, .rows = {}, .crs = workspaceCrs } ) };
  const Rows &rows = result.rows( "OUTPUT" );
  for ( size_t row = 0; row < rows.size(); ++row )
  {
    const std::string township = rows.text( row, field::townshipCode );
    const std::string county = areas.countyOf( township );
    if ( !areas.hasCounty( county ) )
      continue;
    int64_t lacking = 0;
    bool unknown = false;
    for ( VillageRule &rule : gaps.rules )
    {
      const std::string standing = rows.text( row, rule.column.c_str() );
      const bool lacks = standing == standingCode( Standing::Beyond ) || standing == standingCode( Standing::Missing );
      rule.lacking += lacks ? 1 : 0;
      lacking += lacks ? 1 : 0;
      unknown = unknown || standing == standingCode( Standing::Unknown );
    }
    TownshipCounts &counts = gaps.townships.try_emplace( township, TownshipCounts { township, county, std::vector<int64_t>( villageKinds ) } ).first->second;
    ++counts.counts[Villages];
    counts.counts[WithGaps] += lacking > 0 ? 1 : 0;
    counts.counts[WithMany] += lacking >= manyGaps ? 1 : 0;
    if ( rows.geometry( row ).empty() || ( lacking == 0 && !unknown ) )
      continue; // a measured zero is not drawn
    Row &village = gaps.layer->add();
    village.geometry = rows.geometry( row );
    village.values = { rows.text( row, field::code ), lacking > 0 ? Value( lacking ) : Value() };
  }
  std::stable_sort( gaps.rules.begin(), gaps.rules.end(), []( const VillageRule &a, const VillageRule &b )
    { return a.lacking > b.lacking; } );
  return gaps;
}

BarChart chartOf( const ThemeAreas &areas, const std::vector<TownshipCounts> &counts )
{
  BarChart chart { qt( areas.ofOneCounty() ? Text { "有短板的村最多的乡镇（村）", "Townships with most villages with gaps" } : Text { "有短板的村最多的区县（村）", "Counties with most villages with gaps" } ), {} };
  std::vector<AreaCounts> listed = areas.listed( counts );
  std::stable_sort( listed.begin(), listed.end(), []( const AreaCounts &a, const AreaCounts &b )
    { return a.counts[WithGaps] > b.counts[WithGaps]; } );
  for ( size_t i = 0; i < std::min( mostBars, listed.size() ) && listed[i].counts[WithGaps] > 0; ++i )
  {
    const int64_t villages = listed[i].counts[WithGaps];
    chart.bars.push_back( { listed[i].name, static_cast<double>( villages ), qt( say( { "{}（{}）", "{} ({})" }, grouped( villages ).toStdString(), share( villages, listed[i].counts[Villages] ).toStdString() ) ) } );
  }
  return chart;
}

} // namespace

Page villageGapsPage( const ThemePages &pages )
{
  BookSource &source = pages.source();
  const Result &result = source.result( "gaps", { { QStringLiteral( "LEVEL" ), QStringLiteral( "village" ) } } );
  const VillageGaps gaps = gapsOf( pages.areas(), result );
  std::vector<TownshipCounts> counts;
  for ( const auto &[code, township] : gaps.townships )
    counts.push_back( township );
  const std::vector<int64_t> all = totals( counts, villageKinds );

  Page page = pages.page( "gaps-villages", Form::Map, { "村级设施短板", "Gaps of villages" }, { "村级基础设施短板", "Infrastructure gaps of villages" } );
  page.runs << result.run;
  const Text ofVillages { "占{}个村的{}", "of {} villages: {}" };
  page.numbers = {
    headlineNumber( { "有短板的村", "Villages with gaps" }, grouped( all[WithGaps] ), { "个", "villages" }, sharedOf( all[WithGaps], all[Villages], ofVillages ) ),
    headlineNumber( { "短板3项及以上的村", "Villages with 3 gaps or more" }, grouped( all[WithMany] ), { "个", "villages" }, sharedOf( all[WithMany], all[Villages], ofVillages ) ),
  };
  if ( !gaps.rules.empty() )
    page.numbers.push_back( { qt( say( { "短板最多的一项：{}", "Most lacking: {}" }, gaps.rules.front().title ) ), grouped( gaps.rules.front().lacking ), qt( Text { "个村", "villages" } ), sharedOf( gaps.rules.front().lacking, all[Villages], ofVillages ) } );
  for ( size_t i = 0; i < std::min<size_t>( 2, gaps.rules.size() ); ++i )
    page.findings << qt( say( { "{0}个村“{1}”不达标，占全部村的{2}。", "{0} villages, {2} of all, fall short of \"{1}\"." }, grouped( gaps.rules[i].lacking ).toStdString(), gaps.rules[i].title, share( gaps.rules[i].lacking, all[Villages] ).toStdString() ) );
  page.findings << mostFinding( pages.areas(), counts, WithGaps, { "个", "villages" }, { "有短板的村", "with gaps" }, false );
  page.map = themeMap( source, {}, { { .title = qt( Text { "村的短板项数", "Gaps of villages" } ), .style = QString::fromLatin1( style ), .table = gaps.layer } } );
  page.chart = chartOf( pages.areas(), counts );
  QStringList titles;
  for ( const VillageRule &rule : gaps.rules )
    titles << qt( rule.title );
  page.note = qt( say( { "按{}项规则判断：{}。", "Judged by {} rules: {}." }, titles.size(), titles.join( qt( Text { "、", ", " } ) ).toStdString() ) );
  return page;
}

} // namespace lantu
