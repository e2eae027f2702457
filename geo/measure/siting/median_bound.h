// SPDX-License-Identifier: GPL-3.0-or-later
// The bound of p-median and maximal cover: each demand pays a price for being served, sites that would earn most open.
#pragma once

#include <functional>

#include "measure/siting/dual_ascent.h"
#include "measure/siting/site_limits.h"
#include "measure/siting/site_rows.h"

namespace lantu
{

/**
 * Relaxes "every row is served once" (Cornuejols, Fisher and Nemhauser 1977). With multipliers u a site is worth rho_j = sum of min(0, c_ij - u_i) over the rows, and
 * sum of u_i + the least sum of rho under the limits is a bound. u_i is between the row's cheapest cost and what it costs to leave it outside.
 */
class MedianBound final : public DualFunction
{
  public:
    //! \a improving is shown the open sites now and then and returns the cost of the best solution known. What is handed over must outlive this.
    MedianBound( const SiteRows &rows, const SiteLimits &limits, const std::vector<SiteState> &states, std::function<double( const std::vector<uint8_t> & )> improving );

    double value( std::span<const double> multipliers, std::span<double> slope ) override;
    void project( std::span<double> multipliers ) const override;
    void average( double share ) override;
    double improve( double target ) override;

    const SiteSelection &selection() const { return mSelection; }

    //! By site, from 0 to 1: how open it is in the linear relaxation, about.
    const std::vector<double> &averages() const { return mAverage; }

  private:
    const SiteRows &mRows;
    const SiteLimits &mLimits;
    const std::vector<SiteState> &mStates;
    std::function<double( const std::vector<uint8_t> & )> mImproving;
    std::vector<double> mWorth;
    SiteSelection mSelection;
    std::vector<double> mAverage;
    int mCalls = 0;
};

//! Multipliers to begin with: half way between the cheapest and the second cheapest of the open sites.
std::vector<double> firstMultipliers( const SiteRows &rows, std::span<const uint8_t> open );

} // namespace lantu
