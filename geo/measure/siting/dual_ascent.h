// SPDX-License-Identifier: GPL-3.0-or-later
// Bounds by Lagrangian relaxation: the volume algorithm.
#pragma once

#include <functional>
#include <span>
#include <vector>

#include "base/progress.h"
#include "measure/siting/siting_problem.h"

namespace lantu
{

//! A concave function of multipliers whose every value is a bound, with the choice that gives it.
class DualFunction
{
  public:
    virtual ~DualFunction() = default;

    //! The value at \a multipliers; \a slope becomes a (sub)gradient there.
    virtual double value( std::span<const double> multipliers, std::span<double> slope ) = 0;

    //! Puts multipliers back to where they may be.
    virtual void project( std::span<double> multipliers ) const = 0;

    //! The last choice counts \a share in the average of choices, which tends to the solution of the linear relaxation.
    virtual void average( double share ) = 0;

    //! The last choice was looked at: a chance to make a solution of it. Returns the value to climb to, that of the best solution known.
    virtual double improve( double target ) { return target; }
};

struct AscentOptions
{
    int rounds = 400;
    double step = 1;                                         //!< the first, as a share of the way to the target; small where the multipliers are good already
    double target = std::numeric_limits<double>::infinity(); //!< the value of a solution; infinite: none is known
    double enough = std::numeric_limits<double>::infinity(); //!< a bound at which to stop
};

/**
 * Climbs from \a multipliers, which become the best found, and returns their value (Barahona and Anbil 2000). At the end value() has been called at these. Stops when \a clock is over;
 * Error(Cancelled).
 */
double ascend( DualFunction &dual, std::vector<double> &multipliers, const AscentOptions &options, const SitingClock &clock, const Progress &progress );

} // namespace lantu
