// SPDX-License-Identifier: GPL-3.0-or-later
// Weights by time.
#include "measure/decay.h"

#include <algorithm>
#include <cmath>

#include "base/error.h"
#include "data/value.h"

namespace lantu
{

namespace
{

constexpr double secondsPerMinute = 60;

// Limits are inclusive to the accuracy of lengths (decision 3).
constexpr double accuracy = 1 + 1e-7;

[[noreturn]] void refuseZones( const std::string &why )
{
  throw Error::of( ErrorCode::BadValue, { "分段权重不对：{}。请写成“分钟:权重”，分钟由小到大，例如 10:1, 20:0.68, 30:0.22。", "The zones are wrong: {}. Write minutes:weight with rising minutes, such as 10:1, 20:0.68, 30:0.22." }, why );
}

std::string replaced( std::string text, const std::string &from, char to )
{
  for ( size_t at = text.find( from ); at != std::string::npos; at = text.find( from ) )
    text.replace( at, from.size(), 1, to );
  return text;
}

} // namespace

Decay::Decay( DecayKind kind, double limitMinutes, double rate )
  : mKind( kind ), mLimitSeconds( limitMinutes * secondsPerMinute ), mRate( rate )
{
  if ( !( limitMinutes > 0 ) || !std::isfinite( limitMinutes ) )
    throw Error::of( ErrorCode::BadValue, { "时限应为大于 0 的分钟数，不能不限。请填写 LIMIT_MINUTES。", "The limit must be a number of minutes above 0, and there must be one. Fill in LIMIT_MINUTES." } );
  if ( kind == DecayKind::Exponential && !( rate > 0 ) )
    throw Error::of( ErrorCode::BadValue, { "衰减率应大于 0（每分钟）。", "The rate of decay must be above 0 (a minute)." } );
}

Decay Decay::ofZones( std::vector<Zone> zones )
{
  if ( zones.empty() )
    refuseZones( say( { "一段也没有", "there is none" } ) );
  for ( size_t i = 0; i < zones.size(); ++i )
  {
    if ( !( zones[i].minutes > ( i ? zones[i - 1].minutes : 0 ) ) )
      refuseZones( say( { "第 {} 段的分钟数没有变大", "the minutes of zone {} do not rise" }, i + 1 ) );
    if ( !( zones[i].weight >= 0 ) || !std::isfinite( zones[i].weight ) )
      refuseZones( say( { "第 {} 段的权重为负或不是数", "the weight of zone {} is negative or no number" }, i + 1 ) );
  }
  Decay decay( DecayKind::Zones, zones.back().minutes, 0 );
  decay.mZones = std::move( zones );
  return decay;
}

Decay Decay::parseZones( const std::string &text )
{
  const std::string plain = replaced( replaced( replaced( text, "：", ':' ), "，", ',' ), "、", ',' ) + ',';
  std::vector<Zone> zones;
  for ( size_t begin = 0, end = plain.find( ',' ); end != std::string::npos; begin = end + 1, end = plain.find( ',', begin ) )
  {
    const std::string part = plain.substr( begin, end - begin );
    if ( part.find_first_not_of( ' ' ) == std::string::npos )
      continue;
    const size_t colon = part.find( ':' );
    const auto minutes = number( Value( part.substr( 0, colon ) ) );
    const auto weight = colon == std::string::npos ? std::nullopt : number( Value( part.substr( colon + 1 ) ) );
    if ( !minutes || !weight )
      refuseZones( say( { "看不懂“{}”", "\"{}\" cannot be read" }, part ) );
    zones.push_back( { *minutes, *weight } );
  }
  return ofZones( std::move( zones ) );
}

double Decay::limitSeconds() const
{
  return mLimitSeconds * accuracy;
}

double Decay::operator()( double seconds ) const
{
  if ( !( seconds <= limitSeconds() ) )
    return 0;
  switch ( mKind )
  {
  case DecayKind::Binary:
    return 1;
  case DecayKind::Zones:
    return std::find_if( mZones.begin(), mZones.end(), [seconds]( const Zone &zone )
      { return seconds <= zone.minutes * secondsPerMinute * accuracy; } )
      ->weight;
  case DecayKind::Gaussian:
  {
    const double share = std::min( 1.0, seconds / mLimitSeconds );
    const double atLimit = std::exp( -0.5 );
    return ( std::exp( -0.5 * share * share ) - atLimit ) / ( 1 - atLimit );
  }
  case DecayKind::Inverse:
    return secondsPerMinute / std::max( seconds, 1.0 );
  default:
    return std::exp( -mRate * seconds / secondsPerMinute );
  }
}

} // namespace lantu
