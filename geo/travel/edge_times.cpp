// SPDX-License-Identifier: GPL-3.0-or-later
// The lower envelope of the ways along an edge.
#include "travel/edge_times.h"

#include <algorithm>
#include <limits>

namespace lantu
{

namespace
{

constexpr double infinity = std::numeric_limits<double>::infinity();

// no way at all stays none, and a closed direction is none but at its beginning
double later( double seconds, double metres, double pace )
{
  return metres > 0 ? seconds + metres * pace : seconds;
}

// Two ways into a stretch: from its beginning and from its end.
void meet( double from, double to, double atFrom, double atTo, const EdgeCosts &costs, std::vector<EdgePiece> &pieces )
{
  const double length = to - from;
  const bool up = atFrom < infinity && costs.upward < infinity;
  const bool down = atTo < infinity && costs.downward < infinity;
  if ( length <= 0 || ( !up && !down ) )
    return;
  double middle = up ? to : from;
  if ( up && down )
    middle = std::clamp( from + ( atTo - atFrom + length * costs.downward ) / ( costs.upward + costs.downward ), from, to );
  if ( middle > from )
    pieces.push_back( { from, middle, atFrom, later( atFrom, middle - from, costs.upward ) } );
  if ( middle < to )
    pieces.push_back( { middle, to, later( atTo, to - middle, costs.downward ), atTo } );
}

} // namespace

void timesAlong( const EdgeCosts &costs, std::vector<EdgePiece> &pieces )
{
  pieces.clear();
  const size_t count = costs.starts.size();
  if ( count == 0 )
  {
    meet( 0, costs.metres, costs.atFrom, costs.atTo, costs, pieces );
    return;
  }
  // at each start, the least time by any way from beyond it
  std::vector<double> fromAbove( count );
  double seconds = costs.atTo;
  double at = costs.metres;
  for ( size_t i = count; i-- > 0; )
  {
    seconds = std::min( later( seconds, at - costs.starts[i].along, costs.downward ), costs.starts[i].seconds );
    at = costs.starts[i].along;
    fromAbove[i] = seconds;
  }
  seconds = costs.atFrom;
  at = 0;
  for ( size_t i = 0; i < count; ++i )
  {
    meet( at, costs.starts[i].along, seconds, fromAbove[i], costs, pieces );
    seconds = std::min( later( seconds, costs.starts[i].along - at, costs.upward ), costs.starts[i].seconds );
    at = costs.starts[i].along;
  }
  meet( at, costs.metres, seconds, costs.atTo, costs, pieces );
}

double secondsAt( const EdgeCosts &costs, double along )
{
  double best = std::min( later( costs.atFrom, along, costs.upward ), later( costs.atTo, costs.metres - along, costs.downward ) );
  for ( const EdgeStart &start : costs.starts )
    best = std::min( best, start.along <= along ? later( start.seconds, along - start.along, costs.upward ) : later( start.seconds, start.along - along, costs.downward ) );
  return best;
}

} // namespace lantu
