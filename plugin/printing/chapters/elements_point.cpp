// SPDX-License-Identifier: GPL-3.0-or-later
// 点: every village, household, person and item of the re-check.
#include "convert.h"
#include "measure/village_counts.h"
#include "printing/chapters/area_table.h"
#include "printing/chapters/elements_pages.h"
#include "printing/chapters/recheck_points.h"
#include "printing/chapters/theme_fields.h"
#include "printing/chapters/theme_map.h"
#include "printing/chapters/theme_words.h"
#include "printing/page_text.h"

namespace lantu
{

namespace
{

enum RecheckKind : size_t
{
  DueVillages,
  MissingVillages,
  DueHouseholds,
  MissingHouseholds,
  DuePersons,
  MissingPersons,
  DueItems,
  MissingItems,
  recheckKinds
};

constexpr char sharesStyle[] = "township_shares";

QStringList findings( const std::vector<int64_t> &all, const std::string &round )
{
  const std::string persons = ( isSmall( all[MissingHouseholds] ) ? shownHouseholds( all[MissingHouseholds] ) : grouped( all[MissingPersons] ) ).toStdString();
  return {
    qt( say( { "{0}个村、{1}户没有排查到，共{2}项待补（{3}）。", "{0} villages and {1} households were not checked; {2} items are open in all ({3})." }, grouped( all[MissingVillages] ).toStdString(), shownHouseholds( all[MissingHouseholds] ).toStdString(), grouped( all[MissingItems] ).toStdString(), round.empty() ? std::string( Text { "最近一轮", "latest round" }.str() ) : round ) ),
    qt( say( { "{0}人没有排查到，应查{1}人。", "{0} persons were not checked, of {1} due." }, persons, grouped( all[DuePersons] ).toStdString() ) ),
  };
}

} // namespace

Page pointsOfMonitoring( const ThemePages &pages, Usage usage )
{
  BookSource &source = pages.source();
  const ThemeAreas &areas = pages.areas();
  const Result &result = source.result( "completeness", { { QStringLiteral( "BY" ), QStringLiteral( "village" ) } } );
  const Rows &rows = result.rows( "OUTPUT" );
  const Table villages = villageCounts( source.workspace() );
  const auto townshipOf = townshipsOfVillages( villages );
  const std::vector<TownshipCounts> counts = areas.counts( rows, { themeField::dueVillages, themeField::missingVillages, themeField::dueHouseholds, themeField::missingHouseholds, themeField::duePersons, themeField::missingPersonsDue, themeField::dueItems, themeField::missingItems }, &townshipOf );
  const std::vector<int64_t> all = totals( counts, recheckKinds );

  Page page = pages.page( "elements-points", Form::Map, { "点：回头看排查", "Points: the full re-check" }, { "“点”上重点监测：回头看排查", "Monitoring by points: the full re-check" } );
  page.runs << result.run;
  const Text ofDue { "占应查{}的{}", "of {} due: {}" };
  const auto done = [&all]( size_t due, size_t missing )
  { return all[due] - all[missing]; };
  page.numbers = {
    headlineNumber( { "已排查的村", "Villages checked" }, grouped( done( DueVillages, MissingVillages ) ), { "个", "villages" }, sharedOf( done( DueVillages, MissingVillages ), all[DueVillages], ofDue ) ),
    headlineNumber( { "已排查的户", "Households checked" }, shownHouseholds( done( DueHouseholds, MissingHouseholds ) ), { "户", "hh" }, sharedOf( done( DueHouseholds, MissingHouseholds ), all[DueHouseholds], ofDue ) ),
    headlineNumber( { "已排查的项", "Items checked" }, grouped( done( DueItems, MissingItems ) ), { "项", "items" }, sharedOf( done( DueItems, MissingItems ), all[DueItems], ofDue ) ),
  };
  page.findings = findings( all, result.summary.value( "round", std::string() ) );
  page.findings << mostFinding( areas, counts, MissingItems, { "项", "items" }, { "（待补）", "still open" }, false );
  page.map = usage == Usage::Internal ? themeMap( source, { recheckPoints( areas, villages, rows, townshipOf ) }, {} )
                                      : themeMap( source, {}, { townshipLayer( source, townshipShares( counts, MissingItems, DueItems, false ), { "待补排查项占应查的比例", "Share of items open" }, sharesStyle ) } );
  page.table = areaTable( areas, counts, qt( Text { "待补最多", "Most still open" } ), { { qt( Text { "待补（项）", "Items" } ), MissingItems }, { qt( Text { "未查（村）", "Villages" } ), MissingVillages }, { qt( Text { "未查（户）", "Households" } ), MissingHouseholds, {}, true }, { qt( Text { "应查（户）", "Due (hh)" } ), DueHouseholds, {}, true } }, page.suppressed );
  page.note = qt( Text { "应查：未消除户、其成员、所在村和各项。", "Due: households at risk, their members, villages, items. " } ) + suppressionNote();
  return page;
}

} // namespace lantu
