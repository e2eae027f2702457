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

// Two ways into a part of a stretch: from its beginning and from its end.
void meet( double from, double to, double atFrom, double atTo, const EdgeStretch &stretch, std::vector<EdgePiece> &pieces )
{
  const double length = to - from;
  const bool up = atFrom < infinity && stretch.upward < infinity;
  const bool down = atTo < infinity && stretch.downward < infinity;
  if ( length <= 0 || ( !up && !down ) )
    return;
  double middle = up ? to : from;
  if ( up && down )
    middle = std::clamp( from + ( atTo - atFrom + length * stretch.downward ) / ( stretch.upward + stretch.downward ), from, to );
  if ( middle > from )
    pieces.push_back( { from, middle, atFrom, later( atFrom, middle - from, stretch.upward ) } );
  if ( middle < to )
    pieces.push_back( { middle, to, later( atTo, to - middle, stretch.downward ), atTo } );
}

// A place where something changes, at the end of a part of a stretch.
struct Stop
{
    double along = 0;
    double start = infinity;
    const EdgeStretch *stretch = nullptr;
    double fromAbove = infinity; // the least time by any way from beyond
    bool barred() const { return along == stretch->to && stretch->barred && start == infinity; }
};

// Starts and ends of stretches; a start where two stretches meet belongs to both.
std::vector<Stop> stopsOf( const EdgeCosts &costs )
{
  std::vector<Stop> stops;
  double from = 0;
  for ( const EdgeStretch &stretch : costs.stretches )
  {
    for ( const EdgeStart &start : costs.starts )
    {
      if ( start.along >= from && start.along <= stretch.to )
        stops.push_back( { start.along, start.seconds, &stretch } );
    }
    stops.push_back( { stretch.to, infinity, &stretch } );
    from = stretch.to;
  }
  return stops;
}

} // namespace

void timesAlong( const EdgeCosts &costs, std::vector<EdgePiece> &pieces )
{
  pieces.clear();
  if ( costs.starts.empty() && costs.stretches.size() == 1 )
  {
    meet( 0, costs.metres(), costs.atFrom, costs.atTo, costs.stretches.front(), pieces );
    return;
  }
  std::vector<Stop> stops = stopsOf( costs );
  double seconds = costs.atTo;
  for ( size_t i = stops.size(); i-- > 0; )
  {
    Stop &stop = stops[i];
    if ( i + 1 < stops.size() )
      seconds = later( seconds, stops[i + 1].along - stop.along, stops[i + 1].stretch->downward );
    seconds = std::min( stop.barred() ? infinity : seconds, stop.start );
    stop.fromAbove = seconds;
  }
  seconds = costs.atFrom;
  double at = 0;
  for ( const Stop &stop : stops )
  {
    meet( at, stop.along, seconds, stop.fromAbove, *stop.stretch, pieces );
    seconds = later( seconds, stop.along - at, stop.stretch->upward );
    seconds = std::min( stop.barred() ? infinity : seconds, stop.start );
    at = stop.along;
  }
}

double secondsAt( std::span<const EdgePiece> pieces, double along )
{
  // the first that does not end before; the next one may begin at the same place
  auto piece = std::lower_bound( pieces.begin(), pieces.end(), along, []( const EdgePiece &one, double place )
    { return one.to < place; } );
  double best = infinity;
  for ( ; piece != pieces.end() && piece->from <= along; ++piece )
    best = std::min( best, piece->secondsAtFrom + ( piece->secondsAtTo - piece->secondsAtFrom ) * ( along - piece->from ) / ( piece->to - piece->from ) );
  return best;
}

} // namespace lantu
