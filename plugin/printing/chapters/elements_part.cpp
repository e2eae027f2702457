// SPDX-License-Identifier: GPL-3.0-or-later
// 片: villages with a hole in the four levels. Who they are is not said.
#include "convert.h"
#include "printing/chapters/area_table.h"
#include "printing/chapters/elements_pages.h"
#include "printing/chapters/theme_fields.h"
#include "printing/chapters/theme_map.h"
#include "printing/chapters/theme_words.h"
#include "printing/page_text.h"

namespace lantu
{

namespace
{

enum DutyKind : size_t
{
  Villages,
  Holes,
  MonitoredHoles,
  NoCity,
  NoCounty,
  NoTownship,
  NoVillage,
  dutyKinds
};

constexpr char sharesStyle[] = "township_shares";

} // namespace

Page partsOfMonitoring( const ThemePages &pages )
{
  BookSource &source = pages.source();
  const ThemeAreas &areas = pages.areas();
  const Result &result = source.result( "responsibility", { { QStringLiteral( "BY" ), QStringLiteral( "township" ) } } );
  const std::vector<TownshipCounts> counts = areas.counts( result.rows( "OUTPUT" ), { themeField::villages, themeField::holes, themeField::monitoredHoles, themeField::noCity, themeField::noCounty, themeField::noTownship, themeField::noVillage } );
  const std::vector<int64_t> all = totals( counts, dutyKinds );

  Page page = pages.page( "elements-parts", Form::Map, { "片：四级责任", "Parts: four levels of responsibility" }, { "“片”上四级监测：村的责任", "Monitoring by parts: responsibility for villages" } );
  page.runs << result.run;
  page.numbers = {
    headlineNumber( { "四级责任齐全的村", "Villages with all four levels" }, grouped( all[Villages] - all[Holes] ), { "个", "villages" }, sharedOf( all[Villages] - all[Holes], all[Villages], { "占{}个村的{}", "of {} villages: {}" } ) ),
    headlineNumber( { "责任有缺的村", "Villages with a hole" }, grouped( all[Holes] ), { "个", "villages" }, sharedOf( all[Holes], all[Villages], { "占{}个村的{}", "of {} villages: {}" } ) ),
  };
  if ( result.summary.contains( "of_these_with_remaining_households" ) )
    page.numbers.push_back( headlineNumber( { "其中有未消除户的村", "Of these with households at risk" }, grouped( all[MonitoredHoles] ), { "个", "villages" }, qt( Text { "应先补齐", "to be filled first" } ) ) );
  page.findings << qt( say( { "{0}个村缺村级责任，{1}个村缺乡镇，{2}个村缺区县，{3}个村缺市级。", "{0} villages lack the village level, {1} the township, {2} the county, {3} the city." }, grouped( all[NoVillage] ).toStdString(), grouped( all[NoTownship] ).toStdString(), grouped( all[NoCounty] ).toStdString(), grouped( all[NoCity] ).toStdString() ) );
  page.findings << mostFinding( areas, counts, Holes, { "个", "villages" }, { "责任有缺的村", "with a hole" }, false );
  page.map = themeMap( source, {}, { townshipLayer( source, townshipShares( counts, Holes, Villages, false ), { "责任有缺的村占比", "Share of villages with a hole" }, sharesStyle ) } );
  page.table = areaTable( areas, counts, qt( Text { "责任有缺的村最多", "Most villages with a hole" } ), { { qt( Text { "有缺（村）", "Holes" } ), Holes }, { qt( Text { "占比", "Share" } ), Holes, Villages }, { qt( Text { "缺村级", "Village" } ), NoVillage }, { qt( Text { "缺乡镇", "Township" } ), NoTownship }, { qt( Text { "缺区县", "County" } ), NoCounty } }, page.suppressed );
  page.note = qt( Text { "四级：市级、区县、乡镇、村级；一个村可缺几级。只数有无，不示具体是谁。", "Four levels: city, county, township, village; a village can lack several. Who they are is not shown." } );
  return page;
}

} // namespace lantu
