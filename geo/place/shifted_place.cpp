// SPDX-License-Identifier: GPL-3.0-or-later
// Candidates drawn from digests until one is inside.
#include "place/shifted_place.h"

#include <cmath>
#include <cstring>

#include "place/frame.h"

namespace lantu
{

std::optional<Point> shiftedPlace( Point at, const AreaIndex &villages, int32_t village, const SecretKey &key, std::string_view id )
{
  constexpr int attempts = 64;
  constexpr int farAttempts = 32; // after these, nearer and nearer
  constexpr double nearest = leastShiftMetres / mostShiftMetres;
  constexpr double decimals = 1e6;
  const auto area = static_cast<size_t>( village );
  if ( village < 0 || !villages.covers( area, at ) )
    return {};
  const Frame frame = Frame::around( at.x );
  const Point plane = frame.fromDegrees( at.x, at.y );
  const double scale = frame.scale( plane );
  for ( int attempt = 0; attempt < attempts; ++attempt )
  {
    const auto digest = key.digest( "place", fmt::format( "{}\t{}", attempt, id ) );
    uint64_t bits[2];
    std::memcpy( bits, digest.data(), sizeof bits );
    const auto share = []( uint64_t value )
    { return static_cast<double>( value >> 11U ) / static_cast<double>( uint64_t { 1 } << 53U ); };
    const double angle = 2 * M_PI * share( bits[0] );
    // even over the ring between the two distances
    double distance = mostShiftMetres * std::sqrt( nearest * nearest + ( 1 - nearest * nearest ) * share( bits[1] ) );
    if ( attempt >= farAttempts )
      distance *= static_cast<double>( attempts - attempt ) / ( attempts - farAttempts + 1 );
    const Point moved = frame.toDegrees( { plane.x + scale * distance * std::cos( angle ), plane.y + scale * distance * std::sin( angle ) } );
    const Point rounded { std::round( moved.x * decimals ) / decimals, std::round( moved.y * decimals ) / decimals };
    if ( villages.covers( area, rounded ) )
      return rounded;
  }
  return {};
}

} // namespace lantu
