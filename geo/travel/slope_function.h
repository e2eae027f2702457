// SPDX-License-Identifier: GPL-3.0-or-later
// How much slower a slope is walked than flat ground.
#pragma once

#include <array>
#include <cmath>

namespace lantu
{

//! How the speed on foot follows from the slope in the direction of travel (rise over run, up positive).
enum class SlopeFunction
{
  None,     //!< as on the flat
  Tobler,   //!< Tobler 1993: 6 exp(-3.5 |s + 0.05|) km/h, 5.0367 on the flat
  Scaled,   //!< Tobler's form scaled to the flat speed, as AccessMod has it: v exp(-3.5 |s + 0.05|) / exp(-0.175)
  Langmuir, //!< Langmuir 1984 as GRASS r.walk has it: 0.72 s/m, + 6 s a metre up, -1.9998 s a metre down, + 1.9998 s below a slope of -0.2125
};

//! exp(x) for x >= 0, to 2e-10: a table of 1/64 and the rest of the series. Several times as quick as the library's.
class QuickExponential
{
  public:
    QuickExponential();

    double operator()( double x ) const
    {
      const double steps = x * perUnit + 0.5;
      if ( !( steps < entries ) )
        return std::exp( x );
      const int k = static_cast<int>( steps );
      const double rest = x - k * ( 1.0 / perUnit );
      return mTable[static_cast<size_t>( k )] * ( 1 + rest * ( 1 + rest * ( 0.5 + rest * ( 1.0 / 6 ) ) ) );
    }

  private:
    static constexpr int perUnit = 64;
    static constexpr int entries = 24 * perUnit;
    std::array<double, entries> mTable;
};

extern const QuickExponential quickExponential;

//! Seconds for a metre at \a slope over those on the flat; 1 at slope 0.
template<SlopeFunction function>
double slopeFactor( double slope )
{
  if constexpr ( function == SlopeFunction::None )
    return 1;
  else if constexpr ( function == SlopeFunction::Langmuir )
  {
    constexpr double flat = 0.72;
    constexpr double steep = -0.2125;
    return 1 + ( slope >= 0 ? 6 * slope : ( slope >= steep ? 1.9998 * slope : -1.9998 * slope ) ) / flat;
  }
  else
  {
    constexpr double flat = 0.83945702076920736; // exp(-3.5 * 0.05)
    return flat * quickExponential( 3.5 * std::abs( slope + 0.05 ) );
  }
}

double slopeFactor( SlopeFunction function, double slope );

//! No slope is walked with a smaller factor.
double leastSlopeFactor( SlopeFunction function );

//! Seconds for a metre of flat ground: 3.6/5.0367 of Tobler, 0.72 of Langmuir, else that of \a flatKmh.
double flatPace( SlopeFunction function, double flatKmh );

} // namespace lantu
