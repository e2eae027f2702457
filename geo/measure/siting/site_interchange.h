// SPDX-License-Identifier: GPL-3.0-or-later
// Good choices of sites: greedy, then swaps.
#pragma once

#include <cstdint>
#include <vector>

#include "base/progress.h"
#include "measure/siting/site_limits.h"
#include "measure/siting/site_rows.h"

namespace lantu
{

/**
 * Swaps of an open for a closed site as long as one makes it cheaper (Teitz and Bart 1968), with gain, loss and the correction for pairs kept up to date by the rows that a swap touches
 * (Resende and Werneck 2007): profit = gain(in) - loss(out) + extra(in, out). Sites may also be added where the limits allow. A row that must be served and is not counts as more than all
 * others together, so that unserved rows go first. Owns its scratch memory; one for each thread. Error(Cancelled).
 */
class SiteInterchange
{
  public:
    //! \a states: Open ones stay, Closed ones are never opened. What is handed over must outlive this.
    SiteInterchange( const SiteRows &rows, const SiteLimits &limits, const std::vector<SiteState> &states, const SitingClock &clock, const Progress &progress );

    //! Opens \a sites besides those that stay.
    void start( const std::vector<uint32_t> &sites );

    //! Opens site after site, the one that gains most for its price, as far as the limits and the clock allow.
    void fill();

    //! Swaps until none helps or time is over.
    void improve();

    const std::vector<uint8_t> &open() const { return mOpen; }

  private:
    struct Extra
    {
        uint32_t out;
        double value;
    };

    void look( size_t row );
    void count( size_t row, double sign );
    double &extraOf( uint32_t in, uint32_t out );
    void openSite( uint32_t site );
    void closeSite( uint32_t site );
    bool addBest();
    bool swapBest();

    const SiteRows &mRows;
    const SiteLimits &mLimits;
    const std::vector<SiteState> &mStates;
    const SitingClock &mClock;
    const Progress &mProgress;
    std::vector<double> mOutside;     // finite
    std::vector<uint64_t> mColumns;   // offsets by site into
    std::vector<uint32_t> mColumnRow; // rows that have the site
    std::vector<double> mColumnCost;
    std::vector<uint8_t> mOpen;
    size_t mCount = 0;
    double mSpent = 0;
    std::vector<int32_t> mFirst; // by row: its cheapest open site, -1: none
    std::vector<double> mCost;   // its cost
    std::vector<double> mNext;   // that of the second
    std::vector<double> mGain;   // by site
    std::vector<double> mLoss;
    std::vector<std::vector<Extra>> mExtra; // by closed site
    double mTotal = 0;
};

//! The cheapest of several starts, greedy and random ones that are the same at every run, each improved by swaps; in parallel. By site: 1 open.
std::vector<uint8_t> bestOfStarts( const SiteRows &rows, const SiteLimits &limits, const std::vector<SiteState> &states, const SitingClock &clock, const Progress &progress );

} // namespace lantu
