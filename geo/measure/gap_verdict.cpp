// SPDX-License-Identifier: GPL-3.0-or-later
// Kleene's connectives with the test that decided.
#include "measure/gap_verdict.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace lantu
{

namespace
{

constexpr double accuracy = 1e-7;

//! How far a failed test is from its limit, as a share of it; what is not there at all is farthest.
double shortfall( const GapTest &test, const Measured &measured )
{
  if ( measured.standing == Standing::Missing || std::isnan( measured.value ) )
    return std::numeric_limits<double>::infinity();
  return std::abs( measured.value - test.limit ) / std::max( test.limit, accuracy );
}

//! The state of one alternative: Unknown stands for neither yes nor no.
Standing stateOf( const Alternative &alternative, std::span<const Measured> measured )
{
  Standing state = Standing::Ok;
  for ( const size_t test : alternative )
  {
    if ( isGap( measured[test].standing ) )
      return Standing::Missing;
    if ( measured[test].standing == Standing::Unknown )
      state = Standing::Unknown;
  }
  return state;
}

} // namespace

Measured heldAgainst( double limit, double value, bool atLeast )
{
  if ( std::isnan( value ) )
    return {};
  const double slack = std::abs( limit ) * accuracy;
  const bool passes = atLeast ? value >= limit - slack : value <= limit + slack;
  if ( passes )
    return { Standing::Ok, value };
  return { atLeast && value == 0 ? Standing::Missing : Standing::Beyond, value };
}

GapVerdict verdict( const GapRule &rule, std::span<const GapTest> tests, std::span<const Measured> measured )
{
  assert( measured.size() == tests.size() );
  size_t passed = 0;
  size_t open = 0;
  int32_t firstOpen = -1;
  for ( const Alternative &alternative : rule.alternatives )
  {
    const Standing state = stateOf( alternative, measured );
    if ( state == Standing::Ok && ++passed == rule.needed )
      return { Standing::Ok, static_cast<int32_t>( alternative.back() ) };
    if ( state != Standing::Unknown )
      continue;
    ++open;
    const auto unknown = std::find_if( alternative.begin(), alternative.end(), [&]( size_t test )
      { return measured[test].standing == Standing::Unknown; } );
    if ( firstOpen < 0 )
      firstOpen = static_cast<int32_t>( *unknown );
  }
  if ( passed + open >= rule.needed )
    return { Standing::Unknown, firstOpen };

  GapVerdict failed { Standing::Missing, -1 };
  double least = std::numeric_limits<double>::infinity();
  for ( const Alternative &alternative : rule.alternatives )
  {
    for ( const size_t test : alternative )
    {
      if ( !isGap( measured[test].standing ) )
        continue;
      const double by = shortfall( tests[test], measured[test] );
      if ( failed.decidedBy < 0 || by < least )
      {
        failed.decidedBy = static_cast<int32_t>( test );
        least = by;
      }
      if ( measured[test].standing == Standing::Beyond )
        failed.standing = Standing::Beyond;
    }
  }
  return failed;
}

} // namespace lantu
