// SPDX-License-Identifier: GPL-3.0-or-later
// Words of standings, and the order of who lacks most.
#include "measure/standing.h"

#include <algorithm>
#include <numeric>
#include <tuple>

#include "measure/services.h"

namespace lantu
{

namespace
{

constexpr std::array<CodeWord, standingCount> words { {
  { "ok", { "达标", "ok" } },
  { "beyond", { "超限", "beyond" } },
  { "missing", { "没有", "missing" } },
  { "unknown", { "缺", "unknown" } },
} };

constexpr const char *codes[] = { words[0].code, words[1].code, words[2].code, words[3].code };

} // namespace

const char *standingCode( Standing standing )
{
  return codes[static_cast<size_t>( standing )];
}

std::span<const char *const> standingDomain()
{
  return codes;
}

std::span<const CodeWord> standingWords()
{
  return words;
}

Standing standing( const ServiceStandard &standard, const Nearest &nearest, size_t demand )
{
  switch ( nearest.reason[demand] )
  {
  case Reason::Ok:
  case Reason::BeyondLimit:
    return meets( standard, nearest.seconds[demand], nearest.metres[demand] ) ? Standing::Ok : Standing::Beyond;
  case Reason::NoSupply:
    return Standing::Missing;
  case Reason::NoRoadNear:
  case Reason::Disconnected:
  case Reason::NoPosition:
    break;
  }
  return Standing::Unknown;
}

Standing standing( const Value &flag )
{
  if ( const auto said = whole( flag ) )
    return *said == 1 ? Standing::Ok : Standing::Missing;
  return Standing::Unknown;
}

std::string whyUnknown( std::span<const WayAsked> ways )
{
  std::string cutOff;
  for ( const WayAsked &way : ways )
  {
    if ( way.reason == Reason::NoPosition || way.reason == Reason::NoRoadNear )
      return reasonText( way.reason ).str();
    if ( way.reason == Reason::Disconnected )
      cutOff += ( cutOff.empty() ? "" : Text { "、", ", " }.str() ) + way.title;
  }
  return cutOff.empty() ? cutOff : say( { "{}：{}", "{}: {}" }, reasonText( Reason::Disconnected ).str(), cutOff );
}

std::vector<size_t> byRank( const std::vector<RankedUnit> &units )
{
  std::vector<size_t> order( units.size() );
  std::iota( order.begin(), order.end(), size_t { 0 } );
  std::stable_sort( order.begin(), order.end(), [&units]( size_t a, size_t b )
    {
    const RankedUnit &left = units[a];
    const RankedUnit &right = units[b];
    return std::tie( right.gaps, right.persons, left.id ) < std::tie( left.gaps, left.persons, right.id ); } );
  return order;
}

} // namespace lantu
