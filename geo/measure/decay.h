// SPDX-License-Identifier: GPL-3.0-or-later
// How much less a facility is worth the farther it is away.
#pragma once

#include <string>
#include <vector>

namespace lantu
{

enum class DecayKind
{
  Binary,      //!< 1 up to the limit
  Zones,       //!< a weight for each zone of minutes
  Gaussian,    //!< from 1 at the door to 0 at the limit (Dai 2010)
  Inverse,     //!< one over minutes
  Exponential, //!< exp( -rate minutes )
};

/**
 * A weight by time, 0 beyond the limit, which is inclusive, as are the zones. Gaussian: ( exp( -(t/T)^2 / 2 ) - exp( -1/2 ) ) / ( 1 - exp( -1/2 ) ) with
 * the limit T. Inverse: no time at all counts as one second.
 */
class Decay
{
  public:
    struct Zone
    {
        double minutes = 0; //!< its outer limit
        double weight = 0;
    };

    static Decay binary( double limitMinutes ) { return { DecayKind::Binary, limitMinutes, 0 }; }
    static Decay gaussian( double limitMinutes ) { return { DecayKind::Gaussian, limitMinutes, 0 }; }
    static Decay inverse( double limitMinutes ) { return { DecayKind::Inverse, limitMinutes, 0 }; }
    static Decay exponential( double limitMinutes, double ratePerMinute ) { return { DecayKind::Exponential, limitMinutes, ratePerMinute }; }

    //! Error(BadValue) if \a zones are none, their limits do not rise, or a weight is negative.
    static Decay ofZones( std::vector<Zone> zones );

    //! "10:1, 20:0.68, 30:0.22" (Luo and Qi 2009), full-width punctuation too. Error(BadValue).
    static Decay parseZones( const std::string &text );

    double operator()( double seconds ) const;

    double limitMinutes() const { return mLimitSeconds / 60; }

    //! What to ask a travel model for: a hair more, so that what is at the limit is in the answer.
    double limitSeconds() const;

  private:
    Decay( DecayKind kind, double limitMinutes, double rate );

    DecayKind mKind;
    double mLimitSeconds;
    double mRate;
    std::vector<Zone> mZones;
};

} // namespace lantu
