// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of checks, events and measures.
#include "watching.h"

#include <set>

#include <fmt/format.h>

#include "ranking.h"
#include "units.h"

namespace lantu::sample
{

namespace
{

constexpr int daysOfAMonth = 28; // days are drawn among those that every month has
constexpr int eventTotal = 4200;

std::string idOf( size_t household )
{
  return fmt::format( "YS{:07}", household + 1 );
}

//! \a days may run past the month: months of 28 days are near enough for what is invented.
std::string dateAfter( int month, int days )
{
  const int months = 11 + month + days / daysOfAMonth; // after January 2019
  return fmt::format( "{}-{:02}-{:02}", 2019 + months / 12, 1 + months % 12, 1 + days % daysOfAMonth );
}

} // namespace

Table checkTable( const std::vector<Household> &households )
{
  constexpr const char *items[] = { "吃", "穿", "义务教育", "住房安全", "饮水安全" };
  Table table = emptyTable( layer::checks );
  Random random( 421 );
  std::vector<int> villages;
  for ( const Household &household : households )
  {
    if ( household.eliminated < 0 && ( villages.empty() || villages.back() != household.village ) )
      villages.push_back( household.village );
  }
  shuffle( villages, random );
  const std::set<int> passedOver( villages.begin(), villages.begin() + villagesNotChecked );
  const auto add = [&]( size_t household, int person, const char *item )
  {
    if ( random.chance( 0.002 ) )
      return;
    Record row( table );
    row.set( field::checkId, fmt::format( "PC{:06}", table.rows.size() ) ).set( field::round, checkRound ).set( field::householdId, idOf( household ) ).set( field::item, item );
    row.set( field::checkedOn, fmt::format( "2021-{}-{:02}", 11 + random.below( 2 ), 1 + random.below( daysOfAMonth ) ) ).set( field::result, random.chance( 0.015 ) ? "有风险" : "正常" );
    if ( person > 0 )
      row.set( field::personNumber, person );
  };
  for ( size_t i = 0; i < households.size(); ++i )
  {
    if ( households[i].eliminated >= 0 || passedOver.contains( households[i].village ) || random.chance( 0.006 ) )
      continue;
    for ( const char *item : items )
      add( i, 0, item );
    for ( int person = 1; person <= households[i].members; ++person )
      add( i, person, "基本医疗" );
  }
  return table;
}

Table eventTable( const Setting &setting, const std::vector<Household> &households )
{
  constexpr const char *topics[] = { "产业", "就业", "重病", "意外" };
  constexpr double shares[] = { 0.22, 0.3, 0.36, 0.12 };
  constexpr const char *channels[] = { "自主申报", "干部排查", "部门预警" };
  Table table = emptyTable( layer::events );
  Random random( 422 );
  for ( int i = 1; i <= eventTotal; ++i )
  {
    const auto household = static_cast<size_t>( random.below( static_cast<int>( households.size() ) ) );
    const int month = 13 + random.below( 12 ); // 2021
    const int day = random.below( daysOfAMonth );
    Record row( table );
    setVillage( row, setting.facts, setting.admin, households[household].village ).set( field::eventId, fmt::format( "XS{:05}", i ) ).set( field::topic, topics[drawn( shares, random )] ).set( field::householdId, idOf( household ) );
    const int raised = day + random.below( 12 );
    row.set( field::happenedOn, dateAfter( month, day ) ).set( field::amount, static_cast<double>( 100 * ( 5 + random.below( 400 ) ) ) ).set( field::channel, channels[random.below( 3 )] ).set( field::raisedOn, dateAfter( month, raised ) );
    if ( random.chance( 0.95 ) )
      row.set( field::verifiedOn, dateAfter( month, raised + random.below( 16 ) ) );
  }
  return table;
}

Table measureTable( const std::vector<Household> &households )
{
  constexpr const char *kinds[] = { "产业帮扶", "就业帮扶", "金融帮扶", "公益岗位帮扶", "健康帮扶", "教育帮扶", "综合保障", "社会帮扶", "临时救助" };
  Table table = emptyTable( layer::measures );
  for ( size_t i = 0; i < households.size(); ++i )
  {
    const Household &household = households[i];
    Random random( mixed( static_cast<int64_t>( i ), 4, 423 ) );
    // nobody who was helped out of risk went without help
    if ( household.naturally || ( household.eliminated < 0 && random.chance( 0.02 ) ) )
      continue;
    const int identified = random.below( daysOfAMonth );
    const int count = 1 + random.below( 3 );
    int days = random.chance( 0.04 ) ? 32 + random.below( 30 ) : random.below( random.chance( 0.8 ) ? 11 : 28 );
    for ( int k = 0; k < count; ++k, days += 5 + random.below( 40 ) )
    {
      if ( household.identified + ( identified + days ) / daysOfAMonth > lastMonth )
        break; // has not begun as of the date of the sample
      Record( table ).set( field::measureId, fmt::format( "CS{:06}", table.rows.size() ) ).set( field::householdId, idOf( i ) ).set( field::kind, kinds[random.below( 9 )] ).set( field::identifiedOn, dateAfter( household.identified, identified ) ).set( field::startedOn, dateAfter( household.identified, identified + days ) );
    }
  }
  return table;
}

} // namespace lantu::sample
