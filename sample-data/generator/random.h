// SPDX-License-Identifier: GPL-3.0-or-later
// Random numbers that are the same on every machine.
#pragma once

#include <cstdint>

namespace lantu::sample
{

//! The finaliser of splitmix64: a good hash of one number.
constexpr uint64_t mixed( uint64_t value )
{
  value += 0x9e3779b97f4a7c15ULL;
  value = ( value ^ ( value >> 30 ) ) * 0xbf58476d1ce4e5b9ULL;
  value = ( value ^ ( value >> 27 ) ) * 0x94d049bb133111ebULL;
  return value ^ ( value >> 31 );
}

constexpr uint64_t mixed( int64_t a, int64_t b, uint64_t seed )
{
  return mixed( mixed( static_cast<uint64_t>( a ) ^ ( seed << 32 ) ) + static_cast<uint64_t>( b ) * 0xd1b54a32d192ed03ULL );
}

//! 0 <= value < 1, from the upper 53 bits.
constexpr double unit( uint64_t bits )
{
  return static_cast<double>( bits >> 11 ) * 0x1p-53;
}

/**
 * splitmix64. The standard library's distributions differ between implementations, so the few shapes
 * needed are made here from whole numbers and the four operations, which IEEE defines to the last bit.
 */
class Random
{
  public:
    explicit Random( uint64_t seed )
      : mState( mixed( seed ) ) {}

    uint64_t bits()
    {
      mState += 0x9e3779b97f4a7c15ULL;
      return mixed( mState );
    }

    //! 0 <= value < 1
    double fraction() { return unit( bits() ); }

    double between( double low, double high ) { return low + ( high - low ) * fraction(); }

    //! 0 .. count-1
    int below( int count ) { return static_cast<int>( fraction() * count ); }

    bool chance( double share ) { return fraction() < share; }

    //! Bell-shaped around 0, within -1 .. 1.
    double bell() { return ( fraction() + fraction() + fraction() ) / 1.5 - 1; }

  private:
    uint64_t mState;
};

} // namespace lantu::sample
