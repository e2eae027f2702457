// SPDX-License-Identifier: GPL-3.0-or-later
// 面: how far risks are eliminated, everywhere.
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

enum SnapshotKind : size_t
{
  Identified,
  Eliminated,
  Remaining,
  IdentifiedPersons,
  EliminatedPersons,
  RemainingPersons,
  snapshotKinds
};

constexpr char ratesStyle[] = "township_rates";

//! The rates; where any of the counts is small none is told.
std::vector<TownshipValue> rates( const std::vector<TownshipCounts> &counts )
{
  std::vector<TownshipValue> values;
  for ( const TownshipCounts &township : counts )
  {
    if ( isSmall( township.counts[Identified] ) || isSmall( township.counts[Eliminated] ) || isSmall( township.counts[Remaining] ) )
      values.push_back( { .township = township.township, .few = true } );
    else if ( const std::vector<TownshipValue> rate = townshipShares( { township }, Eliminated, Identified, true ); !rate.empty() )
      values.push_back( rate.front() );
  }
  return values;
}

QString persons( int64_t households, int64_t persons )
{
  return isSmall( households ) ? QString() : qt( say( { "{}人", "{} persons" }, grouped( persons ).toStdString() ) );
}

} // namespace

std::optional<Page> surfaceOfMonitoring( const ThemePages &pages )
{
  BookSource &source = pages.source();
  const ThemeAreas &areas = pages.areas();
  const Result &result = source.result( "monitoringsnapshot", { { QStringLiteral( "LEVEL" ), QStringLiteral( "township" ) } } );
  const std::vector<TownshipCounts> counts = areas.counts( result.rows( "OUTPUT" ), { field::identifiedHouseholds, field::eliminatedHouseholds, field::remainingHouseholds, field::identifiedPersons, field::eliminatedPersons, field::remainingPersons } );
  const std::vector<int64_t> all = totals( counts, snapshotKinds );
  if ( all[Identified] == 0 )
    return std::nullopt;
  const Text unit { "户", "hh" };

  Page page = pages.page( "elements-surface", Form::Map, { "面：大数据监测", "Surface: monitoring by data" }, { "“面”上大数据监测：风险消除率", "Monitoring by surface: how far risks are eliminated" } );
  page.runs << result.run;
  page.numbers = {
    headlineNumber( { "累计识别", "Identified" }, shownHouseholds( all[Identified] ), unit, persons( all[Identified], all[IdentifiedPersons] ) ),
    headlineNumber( { "已消除风险", "Eliminated" }, shownHouseholds( all[Eliminated] ), unit, persons( all[Eliminated], all[EliminatedPersons] ) ),
    headlineNumber( { "未消除风险", "Still at risk" }, shownHouseholds( all[Remaining] ), unit, persons( all[Remaining], all[RemainingPersons] ) ),
  };
  if ( !isSmall( all[Identified] ) && !isSmall( all[Eliminated] ) )
    page.findings << qt( say( { "{0}的识别户（{1}户）已消除风险，按人数为{2}。", "{0} of the households identified ({1}) are no longer at risk, {2} of the persons." }, share( all[Eliminated], all[Identified] ).toStdString(), grouped( all[Eliminated] ).toStdString(), share( all[EliminatedPersons], all[IdentifiedPersons] ).toStdString() ) );
  page.findings << mostFinding( areas, counts, Remaining, { "户", "households" }, { "（风险未消除）", "still at risk" }, true );
  const int64_t unhelped = result.summary.value( "households_without_measure", int64_t { 0 } );
  if ( source.places().all && result.summary.contains( "helped_households" ) )
    page.findings << qt( say( { "{0}户已落实帮扶措施，{1}户还没有。", "{0} households have been helped, {1} not yet." }, shownHouseholds( result.summary["helped_households"].get<int64_t>() ).toStdString(), shownHouseholds( unhelped ).toStdString() ) );
  page.map = themeMap( source, {}, { townshipLayer( source, rates( counts ), { "风险消除率（按户，每乡镇）", "Share of households no longer at risk" }, ratesStyle ) } );
  page.table = areaTable( areas, counts, qt( Text { "未消除户最多", "Most households at risk" } ), { { qt( Text { "未消除（户）", "At risk" } ), Remaining, {}, true }, { qt( Text { "已消除（户）", "Eliminated" } ), Eliminated, {}, true }, { qt( Text { "识别（户）", "Identified" } ), Identified, {}, true }, { qt( Text { "消除率", "Rate" } ), Eliminated, Identified, true } }, page.suppressed );
  page.note = suppressionNote();
  return page;
}

} // namespace lantu
