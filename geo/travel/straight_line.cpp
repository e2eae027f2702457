// SPDX-License-Identifier: GPL-3.0-or-later
// Nearest in the plane, decided on the ellipsoid.
#include "travel/straight_line.h"

#include <algorithm>

#include <tbb/blocked_range.h>
#include <tbb/parallel_for.h>

#include "place/segment_index.h"
#include "travel/reach_rows.h"

namespace lantu
{

namespace
{

// The plane stretches lengths by at most 1.3 % within the 9 degrees that a frame holds; twice that is safe.
constexpr double mostStretch = 1.03;
constexpr size_t grain = 256;

SegmentIndex indexOf( const Points &points )
{
  std::vector<Segment> places;
  for ( size_t i = 0; i < points.size(); ++i )
  {
    if ( points.hasPosition( i ) )
      places.push_back( { points.at[i], points.at[i], static_cast<uint32_t>( i ) } );
  }
  return SegmentIndex( places );
}

} // namespace

std::vector<Nearest> StraightLine::nearest( const Points &demand, std::span<const Points *const> supplies, const Query &query, Progress &progress ) const
{
  std::vector<Nearest> answers( supplies.size() );
  for ( size_t set = 0; set < supplies.size(); ++set )
  {
    const SegmentIndex index = indexOf( *supplies[set] );
    Nearest &answer = answers[set];
    answer.resize( demand.size() );
    const auto all = []( uint32_t )
    { return true; };
    tbb::parallel_for( tbb::blocked_range<size_t>( 0, demand.size(), grain ), [&]( const tbb::blocked_range<size_t> &range )
      {
      if ( progress.stopped() )
        return;
      std::vector<NearSegment> found;
      for ( size_t i = range.begin(); i < range.end(); ++i )
      {
        if ( !demand.hasPosition( i ) )
        {
          answer.reason[i] = Reason::NoPosition;
          continue;
        }
        index.nearest( demand.at[i], std::numeric_limits<double>::max(), 1, all, found );
        if ( found.empty() )
          continue; // NoSupply
        const double near = found.front().distance * mostStretch;
        index.nearest( demand.at[i], near, index.points().size(), all, found );
        double best = std::numeric_limits<double>::infinity();
        uint32_t supply = 0;
        for ( const NearSegment &candidate : found )
        {
          const uint32_t owner = index.owner( candidate.segment );
          const double metres = mFrame.geodesic( demand.at[i], supplies[set]->at[owner] );
          if ( metres < best || ( metres == best && owner < supply ) )
          {
            best = metres;
            supply = owner;
          }
        }
        answer.supply[i] = static_cast<int32_t>( supply );
        answer.metres[i] = best;
        answer.seconds[i] = best / mMetresPerSecond;
        answer.accessMetres[i] = 0;
        answer.accessSeconds[i] = 0;
        answer.reason[i] = answer.seconds[i] <= query.limitSeconds ? Reason::Ok : Reason::BeyondLimit;
      } } );
    progress.check();
    progress.report( static_cast<double>( set + 1 ) / static_cast<double>( supplies.size() ) );
  }
  return answers;
}

Reach StraightLine::reach( const Points &demand, const Points &supply, const Query &query, Progress &progress ) const
{
  std::vector<std::vector<ReachRow>> rows( demand.size() );
  const double farthest = query.limitSeconds * mMetresPerSecond;
  tbb::parallel_for( tbb::blocked_range<size_t>( 0, demand.size(), grain ), [&]( const tbb::blocked_range<size_t> &range )
    {
    for ( size_t i = range.begin(); i < range.end(); ++i )
    {
      if ( progress.stopped() )
        return;
      if ( !demand.hasPosition( i ) )
        continue;
      for ( size_t j = 0; j < supply.size(); ++j )
      {
        if ( !supply.hasPosition( j ) || planeDistance( demand.at[i], supply.at[j] ) > farthest * mostStretch )
          continue;
        const double metres = mFrame.geodesic( demand.at[i], supply.at[j] );
        if ( const double seconds = metres / mMetresPerSecond; seconds <= query.limitSeconds )
          rows[i].push_back( { static_cast<uint32_t>( j ), seconds, metres } );
      }
    } } );
  progress.check();
  return compressed( rows );
}

} // namespace lantu
