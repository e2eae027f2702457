// SPDX-License-Identifier: GPL-3.0-or-later
// How long it takes to each place along one edge, and where limits of time cut it.
#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <vector>

namespace lantu
{

//! A place along an edge from which the search began: metres from the edge's from-node, and the seconds spent already.
struct EdgeStart
{
    double along = 0;
    double seconds = 0;
};

/**
 * What a search knows of an edge. Times grow by \a upward seconds a metre away from the from-node and by \a downward away
 * from the to-node; infinity where there is no way.
 */
struct EdgeCosts
{
    double metres = 0;
    double upward = 0;
    double downward = 0;
    double atFrom = 0; //!< seconds at the from-node
    double atTo = 0;
    std::span<const EdgeStart> starts = {}; //!< on this edge, by along
};

//! A stretch of an edge along which time is linear; places are metres from the from-node.
struct EdgePiece
{
    double from = 0;
    double to = 0;
    double secondsAtFrom = 0;
    double secondsAtTo = 0;
};

/**
 * The least time to each place, as stretches from the from-node on; no stretch where no way leads and none of no length. Two
 * stretches meet at a start, or where the ways from both sides take equally long. Linear in the starts. \a pieces is overwritten.
 */
void timesAlong( const EdgeCosts &costs, std::vector<EdgePiece> &pieces );

//! The least time to one place; infinity where no way leads. The same arithmetic as that of timesAlong().
double secondsAt( const EdgeCosts &costs, double along );

/**
 * Calls \a visit( limit, part ) for each stretch within a limit, from the from-node on: \a limit is the position of the first of
 * \a limitSeconds (ascending) that the whole part meets. A limit is met at the limit itself. Parts are cut at the place where a limit
 * is met exactly; what is beyond the last one is left out.
 */
template<class Visit>
void cutAtLimits( const EdgePiece &piece, std::span<const double> limitSeconds, Visit visit )
{
  constexpr double least = 1e-6; // metres; shorter parts are rounding
  const bool rising = piece.secondsAtTo >= piece.secondsAtFrom;
  const double low = rising ? piece.secondsAtFrom : piece.secondsAtTo;
  const double high = rising ? piece.secondsAtTo : piece.secondsAtFrom;
  const size_t first = static_cast<size_t>( std::upper_bound( limitSeconds.begin(), limitSeconds.end(), low ) - limitSeconds.begin() );
  const size_t end = std::min( limitSeconds.size(), static_cast<size_t>( std::lower_bound( limitSeconds.begin(), limitSeconds.end(), high ) - limitSeconds.begin() ) + 1 );
  const auto place = [&]( double seconds )
  {
    if ( seconds == piece.secondsAtFrom )
      return piece.from;
    if ( seconds == piece.secondsAtTo )
      return piece.to;
    return piece.from + ( piece.to - piece.from ) * ( seconds - piece.secondsAtFrom ) / ( piece.secondsAtTo - piece.secondsAtFrom );
  };
  for ( size_t step = first; step < end; ++step )
  {
    const size_t limit = rising ? step : end - 1 - ( step - first );
    const double after = limit == first ? low : limitSeconds[limit - 1];
    const double until = std::min( limitSeconds[limit], high );
    const EdgePiece part = rising ? EdgePiece { place( after ), place( until ), after, until } : EdgePiece { place( until ), place( after ), until, after };
    if ( part.to - part.from > least )
      visit( static_cast<uint32_t>( limit ), part );
  }
}

} // namespace lantu
