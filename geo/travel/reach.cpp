// SPDX-License-Identifier: GPL-3.0-or-later
// Reason codes and empty answers.
#include "travel/reach.h"

#include <array>

#include "base/large_pages.h"

namespace lantu
{

namespace
{

struct ReasonWords
{
    const char *code;
    Text text;
};

constexpr std::array<ReasonWords, reasonCount> words { {
  { "ok", { "达标", "within the limit" } },
  { "beyond_limit", { "超出标准", "beyond the limit" } },
  { "no_road_near", { "附近没有道路", "no road near" } },
  { "disconnected", { "道路不连通", "roads not connected" } },
  { "no_supply", { "没有可用设施", "no usable facility" } },
  { "no_position", { "未定位", "no position" } },
} };

} // namespace

const char *reasonCode( Reason reason )
{
  return words[static_cast<size_t>( reason )].code;
}

Text reasonText( Reason reason )
{
  return words[static_cast<size_t>( reason )].text;
}

void Nearest::resize( size_t demands )
{
  constexpr double nan = std::numeric_limits<double>::quiet_NaN();
  supply = vectorInLargePages<int32_t>( demands, -1 );
  seconds = vectorInLargePages( demands, nan );
  metres = vectorInLargePages( demands, nan );
  accessMetres = vectorInLargePages( demands, nan );
  accessSeconds = vectorInLargePages( demands, nan );
  reason = vectorInLargePages( demands, Reason::NoSupply );
}

void Nearest::putInto( Nearest &all, std::span<const uint32_t> order ) const
{
  // column after column: the writes of one do not wait for each other
  const auto put = [order]( const auto &from, auto &to )
  {
    for ( size_t k = 0; k < order.size(); ++k )
      to[order[k]] = from[k];
  };
  put( supply, all.supply );
  put( seconds, all.seconds );
  put( metres, all.metres );
  put( accessMetres, all.accessMetres );
  put( accessSeconds, all.accessSeconds );
  put( reason, all.reason );
}

std::vector<ReachedDemands> TravelModel::reachOfSupplies( const Points &demand, const Points &supply, const Query &query, Progress &progress ) const
{
  const Reach reached = reach( demand, supply, query, progress );
  std::vector<ReachedDemands> result( supply.size() );
  for ( uint32_t i = 0; i < demand.size(); ++i )
  {
    for ( uint64_t pair = reached.offsets[i]; pair < reached.offsets[i + 1]; ++pair )
    {
      result[reached.supply[pair]].demand.push_back( i );
      result[reached.supply[pair]].seconds.push_back( reached.seconds[pair] );
    }
  }
  return result;
}

} // namespace lantu
