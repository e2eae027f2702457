// SPDX-License-Identifier: GPL-3.0-or-later
// Small counts keep silent.
#include "printing/chapters/monitored_words.h"

#include "convert.h"
#include "printing/page_text.h"

namespace lantu
{

HeadlineNumber monitoredNumber( const MonitoredArea &area )
{
  HeadlineNumber number { qt( Text { "未消除监测对象", "Households still at risk" } ), shownRemaining( area ), qt( Text { "户", "hh" } ), qt( Text { "户数少，不单列", "too few to be told" } ) };
  if ( !area.hidden )
    number.comparison = qt( say( { "{}人；识别{}户，消除率{}", "{} persons; {} identified, {} out of risk" }, grouped( area.remaining.persons ).toStdString(), grouped( area.identified.households ).toStdString(), shownElimination( area ).toStdString() ) );
  return number;
}

std::optional<QString> findingWithoutCounts( const MonitoredArea &area )
{
  if ( area.identified.households == 0 )
    return qt( Text { "0户监测对象：没有识别的农户。", "0 households are monitored: none was identified." } );
  if ( area.hidden )
    return QString();
  if ( area.remaining.households == 0 )
    return qt( say( { "0户风险未消除：识别的{}户已全部消除。", "0 households are still at risk: all {} identified are out of it." }, grouped( area.identified.households ).toStdString() ) );
  return {};
}

QString monitoredFinding( const MonitoredArea &area )
{
  if ( const auto finding = findingWithoutCounts( area ) )
    return *finding;
  return qt( say( { "{}户（{}人）风险未消除，占识别户数的{}。", "{} households ({} persons) are still at risk, {} of those identified." }, grouped( area.remaining.households ).toStdString(), grouped( area.remaining.persons ).toStdString(), share( area.remaining.households, area.identified.households ).toStdString() ) );
}

} // namespace lantu
