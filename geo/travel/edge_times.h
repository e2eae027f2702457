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

//! A stretch of an edge that is as slow all along; it begins where the one before ends, the first at the from-node.
struct EdgeStretch
{
    double to = 0;       //!< metres from the from-node
    double upward = 0;   //!< seconds a metre away from the from-node; infinity: no way
    double downward = 0; //!< away from the to-node
    bool barred = false; //!< nobody passes its end; from either side one may go up to it
};

//! What a search knows of an edge.
struct EdgeCosts
{
    double atFrom = 0; //!< seconds at the from-node
    double atTo = 0;
    std::span<const EdgeStretch> stretches; //!< at least one; the last one ends at the to-node
    std::span<const EdgeStart> starts = {}; //!< on this edge, by along

    double metres() const { return stretches.back().to; }
};

//! A piece of an edge along which the time is linear; places are metres from the from-node.
struct EdgePiece
{
    double from = 0;
    double to = 0;
    double secondsAtFrom = 0;
    double secondsAtTo = 0;
};

/**
 * The least time to each place, as pieces from the from-node on; no piece where no way leads and none of no length. Two
 * pieces meet at a start, where stretches meet, or where the ways from both sides take equally long. Linear in starts and stretches.
 * \a pieces is overwritten.
 */
void timesAlong( const EdgeCosts &costs, std::vector<EdgePiece> &pieces );

//! The time to one place by those pieces; infinity where there is none.
double secondsAt( std::span<const EdgePiece> pieces, double along );

/**
 * Calls \a visit( limit, part ) for each part within a limit, from the from-node on: \a limit is the position of the first of
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
