// SPDX-License-Identifier: GPL-3.0-or-later
// Branches in rounds of four.
#include "measure/siting/cover_branching.h"

#include <algorithm>
#include <barrier>
#include <exception>
#include <limits>
#include <optional>
#include <thread>

#include "measure/siting/cover_lane.h"
#include "measure/siting/cover_swaps.h"

namespace lantu
{

namespace
{

constexpr size_t lanes = 4;
constexpr int firstRounds = 400;
constexpr int64_t easyNodes = 1;   // of the search by multipliers alone
constexpr size_t mostSites = 3000; // of a relaxation that is solved again and again
constexpr size_t mostPairs = 1000000;

class CoverSearch
{
  public:
    CoverSearch( const SiteRows &rows, const SiteLimits &limits, const std::vector<SiteState> &states, const SitingClock &clock, Progress &progress )
      : mRows( rows ), mEnds( rows, limits.most ), mLimits( limits ), mStates( states ), mClock( clock ), mProgress( progress ), mGains( rows.sites ) {}

    SiteChoice run( SiteChoice known )
    {
      mBest = std::move( known );
      offer( bestSwapped( mRows, mLimits, mStates, mBest.open, mClock, mProgress ) );
      std::vector<double> multipliers = firstMultipliers( mRows, mBest.open );
      MedianBound dual( mRows, mEnds, mLimits, mStates, [this]( const std::vector<uint8_t> & )
        { return mBest.cost; } );
      ascend( dual, multipliers, { .rounds = firstRounds, .target = mBest.cost }, mClock, mProgress );
      {
        CoverLane first( mRows, mEnds, mLimits, mStates, mProgress );
        mBranches.push_back( { .states = mStates, .basis = std::make_shared<LinearProgram::Basis>( first.firstBasis( multipliers ) ), .bound = mBest.bound } );
      }
      search();
      mBest.bound = openBound();
      return std::move( mBest );
    }

  private:
    struct Slot
    {
        std::optional<CoverBranch> branch;
        CoverVisit visit;
        std::exception_ptr failed;
    };

    //! Each lane is a thread for itself from the first branch to the last: a linear program stays with its thread.
    void search()
    {
      std::vector<Slot> slots( lanes );
      std::barrier gate( static_cast<ptrdiff_t>( lanes ) );
      bool done = false;
      const auto work = [this, &slots]( size_t place, std::optional<CoverLane> &lane )
      {
        Slot &slot = slots[place];
        if ( !slot.branch )
          return;
        try
        {
          if ( !lane )
            lane.emplace( mRows, mEnds, mLimits, mStates, mProgress );
          slot.visit = lane->visit( *slot.branch, mCutoff, mGains, mClock, mProgress );
        }
        catch ( ... )
        {
          slot.failed = std::current_exception();
        }
      };
      std::vector<std::jthread> threads;
      for ( size_t place = 1; place < lanes; ++place )
      {
        threads.emplace_back( [&gate, &done, &work, place]
          {
          std::optional<CoverLane> lane;
          for ( ;; )
          {
            gate.arrive_and_wait();
            if ( done )
              return;
            work( place, lane );
            gate.arrive_and_wait();
          } } );
      }
      std::optional<CoverLane> lane;
      std::exception_ptr failed;
      while ( !failed && !mBranches.empty() && !mClock.over() )
      {
        mCutoff = cutoffOf( mRows, mBest.cost );
        for ( Slot &slot : slots )
          slot.branch = next();
        gate.arrive_and_wait();
        work( 0, lane );
        gate.arrive_and_wait();
        for ( Slot &slot : slots )
        {
          failed = failed ? failed : slot.failed;
          if ( slot.branch && !slot.failed )
            take( slot.visit );
        }
        if ( mBest.cost > 0 )
          mProgress.report( std::clamp( openBound() / mBest.cost, 0.0, 1.0 ) );
      }
      done = true;
      gate.arrive_and_wait();
      if ( failed )
        std::rethrow_exception( failed );
    }

    //! The branch with the least bound, the latest of several, if any is below the cutoff.
    std::optional<CoverBranch> next()
    {
      std::optional<CoverBranch> taken;
      while ( !taken && !mBranches.empty() )
      {
        auto chosen = mBranches.end() - 1;
        for ( auto branch = mBranches.begin(); branch != mBranches.end(); ++branch )
        {
          if ( branch->bound < chosen->bound )
            chosen = branch;
        }
        if ( chosen->bound < mCutoff )
          taken = std::move( *chosen );
        mBranches.erase( chosen );
      }
      return taken;
    }

    void take( CoverVisit &visit )
    {
      ++mBest.nodes;
      for ( const BranchTrial &trial : visit.trials )
        mGains.learn( trial );
      offer( visit.choice );
      for ( CoverBranch &part : visit.parts )
        mBranches.push_back( std::move( part ) );
    }

    void offer( const std::vector<uint8_t> &open )
    {
      if ( open.empty() || !affordable( open, mLimits ) )
        return;
      const double cost = costOf( mRows, open );
      if ( cost < mBest.cost )
      {
        mBest.cost = cost;
        mBest.open = open;
      }
    }

    //! How many persons stay uncovered at least, by the branches that are left.
    double openBound() const
    {
      double bound = mBest.cost;
      for ( const CoverBranch &branch : mBranches )
        bound = std::min( bound, branch.bound );
      return provenBy( mRows, bound, mBest.cost );
    }

    const SiteRows &mRows;
    const CheapEnds mEnds;
    const SiteLimits &mLimits;
    const std::vector<SiteState> &mStates;
    const SitingClock &mClock;
    Progress &mProgress;
    BranchGains mGains;
    std::vector<CoverBranch> mBranches;
    SiteChoice mBest;
    double mCutoff = 0;
};

} // namespace

SiteChoice bestCover( const SiteRows &rows, const SiteLimits &limits, const std::vector<SiteState> &states, const SitingClock &clock, Progress &progress )
{
  const bool small = rows.sites <= mostSites && rows.site.size() <= mostPairs;
  SiteChoice choice = cheapestSites( rows, limits, states, {}, clock, progress, small ? easyNodes : std::numeric_limits<int64_t>::max() );
  if ( choice.bound >= choice.cost || clock.over() || !small )
    return choice;
  return branchedCover( rows, limits, states, std::move( choice ), clock, progress );
}

SiteChoice branchedCover( const SiteRows &rows, const SiteLimits &limits, const std::vector<SiteState> &states, SiteChoice known, const SitingClock &clock, Progress &progress )
{
  return CoverSearch( rows, limits, states, clock, progress ).run( std::move( known ) );
}

} // namespace lantu
