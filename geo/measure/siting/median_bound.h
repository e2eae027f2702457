// SPDX-License-Identifier: GPL-3.0-or-later
// The bound of p-median and maximal cover: each demand pays a price for being served, sites that would earn most open.
#pragma once

#include <functional>

#include "measure/siting/dual_ascent.h"
#include "measure/siting/site_limits.h"
#include "measure/siting/site_rows.h"

namespace lantu
{

//! The cheap ends of rows side by side: a bound looks at little else, and whole rows are far apart in memory.
class CheapEnds
{
  public:
    //! Of each row as many pairs as there are likely to be below its multiplier with \a most sites open. \a rows must outlive this.
    CheapEnds( const SiteRows &rows, size_t most );

    //! Calls visit( site, cost ) for the pairs of a row that cost less than \a paid.
    template<class Visit>
    void eachBelow( size_t row, double paid, Visit visit ) const
    {
      const uint64_t end = mOffsets[row + 1];
      uint64_t k = mOffsets[row];
      for ( ; k < end && mEnds[k].cost < paid; ++k )
        visit( mEnds[k].site, mEnds[k].cost );
      if ( k < end )
        return;
      for ( uint64_t far = mRows.offsets[row] + end - mOffsets[row]; far < mRows.offsets[row + 1] && mRows.cost[far] < paid; ++far )
        visit( mRows.site[far], mRows.cost[far] );
    }

  private:
    struct End
    {
        double cost;
        uint32_t site;
    };

    const SiteRows &mRows;
    std::vector<uint64_t> mOffsets { 0 };
    std::vector<End> mEnds;
};

/**
 * Relaxes "every row is served once" (Cornuejols, Fisher and Nemhauser 1977). With multipliers u a site is worth rho_j = sum of min(0, c_ij - u_i) over the rows, and
 * sum of u_i + the least sum of rho under the limits is a bound. u_i is between the row's cheapest cost and what it costs to leave it outside.
 */
class MedianBound final : public DualFunction
{
  public:
    //! \a improving is shown the open sites now and then and returns the cost of the best solution known. What is handed over must outlive this.
    MedianBound( const SiteRows &rows, const CheapEnds &ends, const SiteLimits &limits, const std::vector<SiteState> &states, std::function<double( const std::vector<uint8_t> & )> improving );

    double value( std::span<const double> multipliers, std::span<double> slope ) override;
    void project( std::span<double> multipliers ) const override;
    void average( double share ) override;
    double improve( double target ) override;

    const SiteSelection &selection() const { return mSelection; }

    //! By site, from 0 to 1: how open it is in the linear relaxation, about.
    const std::vector<double> &averages() const { return mAverage; }

  private:
    const SiteRows &mRows;
    const CheapEnds &mEnds;
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
