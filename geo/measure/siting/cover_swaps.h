// SPDX-License-Identifier: GPL-3.0-or-later
// Better choices for a maximal cover: swaps that may also make it worse.
#pragma once

#include <cstdint>
#include <random>
#include <vector>

#include "base/progress.h"
#include "measure/siting/site_limits.h"
#include "measure/siting/site_rows.h"

namespace lantu
{

/**
 * Tabu search (Glover 1989) over swaps of an open for a closed site of a maximal cover: the best swap is made even where it loses, and a site that has just moved stays for some rounds, so that the
 * search leaves the choices that no single swap improves. A round looks at every pair: linear in the sites of the rows that one open site alone covers, and in open x closed sites. The same at every
 * run. Owns its scratch memory; one for each thread. Error(Cancelled).
 */
class CoverSwaps
{
  public:
    //! \a rows as of coverRows(); \a states: Open ones stay, Closed ones are never opened. What is handed over must outlive this.
    CoverSwaps( const SiteRows &rows, const SiteLimits &limits, const std::vector<SiteState> &states );

    //! Makes \a rounds swaps from \a open, by site, which must be within the limits, or fewer where time is over. Returns the best choice on the way, \a open itself if none was better.
    std::vector<uint8_t> improved( const std::vector<uint8_t> &open, int rounds, unsigned seed, const SitingClock &clock, const Progress &progress );

  private:
    struct Swap
    {
        int64_t in = -1;
        uint32_t out = 0;
        double profit = 0;
    };

    void openSite( uint32_t site );
    void closeSite( uint32_t site );
    Swap bestSwap( int round, double missing );

    const SiteRows &mRows;
    const SiteLimits &mLimits;
    const std::vector<SiteState> &mStates;
    std::vector<uint64_t> mColumns; // offsets by site into
    std::vector<uint32_t> mColumnRow;
    std::vector<uint8_t> mOpen;
    std::vector<uint32_t> mCovers; // by row: how many open sites
    std::vector<double> mGain;     // by site: persons whom no open site covers
    std::vector<double> mLoss;     // by open site: persons whom it alone covers
    std::vector<double> mExtra;    // by site, for one that leaves: persons whom that alone covered
    std::vector<uint32_t> mTouched;
    std::vector<int> mClosedUntil; // rounds
    std::vector<int> mOpenUntil;
    double mCovered = 0;
    double mSpent = 0;
};

//! The best of several searches of the kind from \a open, in parallel; as many rounds as take half a second or so.
std::vector<uint8_t> bestSwapped( const SiteRows &rows, const SiteLimits &limits, const std::vector<SiteState> &states, const std::vector<uint8_t> &open, const SitingClock &clock, const Progress &progress );

} // namespace lantu
