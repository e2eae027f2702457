// SPDX-License-Identifier: GPL-3.0-or-later
// One branch of a maximal cover: its bound, and the site to split it by.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "base/progress.h"
#include "measure/siting/cover_relaxation.h"
#include "measure/siting/cover_swaps.h"
#include "measure/siting/median_bound.h"

namespace lantu
{

//! A site was opened or closed, of which the relaxation had left \a part to do, and the bound rose by \a gain.
struct BranchTrial
{
    uint32_t site;
    bool opened;
    double part;
    double gain;
};

//! What opening or closing sites has done to bounds, for each whole site.
class BranchGains
{
  public:
    explicit BranchGains( size_t sites )
      : mSum { std::vector<double>( sites, 0 ), std::vector<double>( sites, 0 ) }, mCount { std::vector<int>( sites, 0 ), std::vector<int>( sites, 0 ) } {}

    void learn( const BranchTrial &trial );

    bool known( size_t site ) const { return mCount[0][site] > 0 && mCount[1][site] > 0; }

    //! How good it is to split by a site that is open by \a openness: the product of both gains, by the mean of all where the site is new.
    double worth( size_t site, double openness ) const;

  private:
    double gainOf( size_t site, int opened ) const;

    std::vector<double> mSum[2];
    std::vector<int> mCount[2];
    double mAllSum[2] = { 0, 0 };
    int mAllCount[2] = { 0, 0 };
};

//! A part of all choices: those that agree with the states.
struct CoverBranch
{
    std::vector<SiteState> states;
    std::shared_ptr<const LinearProgram::Basis> basis; // of the branch that it was split from
    double bound = 0;                                  // persons uncovered, at least
    // how it was split off
    std::optional<uint32_t> site {};
    double part = 0;
};

//! What looking at a branch has given; without parts nothing better than what is known is left of it.
struct CoverVisit
{
    std::vector<uint8_t> choice {};    //!< one of the branch, or empty
    std::vector<CoverBranch> parts {}; //!< what is left of it
    std::vector<BranchTrial> trials {};
};

//! What a thread needs to look at branches; belongs to it. Whatever it has looked at before changes no answer but where a relaxation has several solutions.
class CoverLane
{
  public:
    //! What is handed over, but for \a progress, must outlive this. Error(Cancelled).
    CoverLane( const SiteRows &rows, const CheapEnds &ends, const SiteLimits &limits, const std::vector<SiteState> &states, const Progress &progress );

    //! Where branches begin: near \a multipliers.
    LinearProgram::Basis firstBasis( std::span<const double> multipliers );

    //! Bounds a branch and splits it unless its bound reaches \a cutoff; where \a clock is over before that, the branch is what is left. Error(Cancelled).
    CoverVisit visit( CoverBranch branch, double cutoff, const BranchGains &gains, const SitingClock &clock, const Progress &progress );

  private:
    bool bounded( CoverBranch &branch, double cutoff, CoverVisit &visit, const SitingClock &clock, const Progress &progress );
    std::vector<uint8_t> rounded( const std::vector<SiteState> &states, const SitingClock &clock, const Progress &progress );
    uint32_t splitSite( const CoverBranch &branch, const BranchGains &gains, CoverVisit &visit, const SitingClock &clock, const Progress &progress );
    double gainOf( std::vector<SiteState> states, uint32_t site, SiteState as, const LinearProgram::Basis &basis, double value, const SitingClock &clock, const Progress &progress );

    const SiteRows &mRows;
    const CheapEnds &mEnds;
    const SiteLimits &mLimits;
    CoverRelaxation mRelaxation;
    CoverSwaps mSwaps;
    std::vector<double> mOpenness;
};

} // namespace lantu
