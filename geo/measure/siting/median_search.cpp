// SPDX-License-Identifier: GPL-3.0-or-later
// Branches over sites.
#include "measure/siting/median_search.h"

#include <algorithm>
#include <cmath>

#include "measure/siting/median_bound.h"
#include "measure/siting/site_interchange.h"

namespace lantu
{

namespace
{

constexpr int rootRounds = 1500;
constexpr int branchRounds = 120;
constexpr double branchStep = 0.1;
constexpr double rounding = 1e-9; // of a sum

struct Branch
{
    std::vector<SiteState> states;
    std::vector<double> multipliers;
    double bound;
};

class Search
{
  public:
    Search( const SiteRows &rows, const SiteLimits &limits, const SitingClock &clock, Progress &progress )
      : mRows( rows ), mLimits( limits ), mClock( clock ), mProgress( progress ) {}

    SiteChoice run( const std::vector<SiteState> &states, const std::vector<uint8_t> &start )
    {
      mRoot = &states;
      if ( !start.empty() )
        offer( start );
      offer( bestOfStarts( mRows, mLimits, states, mProgress ) );
      std::vector<uint8_t> open = mBest.open;
      if ( open.empty() )
        open.assign( mRows.sites, 0 );
      mStack.push_back( { states, firstMultipliers( mRows, open ), -std::numeric_limits<double>::infinity() } );
      double known = -std::numeric_limits<double>::infinity();
      while ( !mStack.empty() && !mClock.over() )
      {
        Branch branch = std::move( mStack.back() );
        mStack.pop_back();
        if ( branch.bound < cutoff() )
          visit( std::move( branch ) );
        const double now = openBound();
        if ( now > known && std::isfinite( mBest.cost ) && mBest.cost > 0 )
        {
          known = now;
          mProgress.report( std::clamp( now / mBest.cost, 0.0, 1.0 ) );
        }
      }
      mBest.bound = openBound();
      return std::move( mBest );
    }

  private:
    //! A branch whose bound is not below this holds nothing better than what is known.
    double cutoff() const
    {
      const double slack = rounding * std::max( 1.0, std::abs( mBest.cost ) );
      return mRows.whole ? mBest.cost - 1 + std::min( 0.5, slack * 1000 ) : mBest.cost - slack;
    }

    //! What no choice can be below, by the branches that are left.
    double openBound() const
    {
      double bound = mBest.cost;
      for ( const Branch &branch : mStack )
        bound = std::min( bound, branch.bound );
      const double slack = rounding * std::max( 1.0, std::abs( bound ) );
      return std::min( mBest.cost, mRows.whole && std::isfinite( bound ) ? std::ceil( bound - slack * 1000 ) : ( bound >= mBest.cost - slack ? mBest.cost : bound ) );
    }

    void offer( const std::vector<uint8_t> &open )
    {
      const double cost = costOf( mRows, open );
      if ( cost < mBest.cost && affordable( open ) )
      {
        mBest.cost = cost;
        mBest.open = open;
      }
    }

    bool affordable( const std::vector<uint8_t> &open ) const
    {
      size_t count = 0;
      double spent = 0;
      for ( size_t j = 0; j < open.size(); ++j )
      {
        count += open[j];
        spent += open[j] ? mLimits.priceOf( j ) : 0;
      }
      return count <= mLimits.most && mLimits.affords( spent );
    }

    //! Looks at the sites of a relaxed problem, and swaps from there where they are promising.
    double improving( const std::vector<uint8_t> &open )
    {
      if ( !affordable( open ) )
        return mBest.cost;
      const double cost = costOf( mRows, open );
      if ( cost < mBest.cost )
        offer( open );
      // a second descent to the same place is of no use
      if ( cost < mLastTried )
      {
        mLastTried = cost;
        std::vector<uint32_t> sites;
        for ( uint32_t j = 0; j < open.size(); ++j )
        {
          if ( open[j] )
            sites.push_back( j );
        }
        if ( !mInterchange )
          mInterchange.emplace( mRows, mLimits, *mRoot, mProgress );
        mInterchange->start( sites );
        mInterchange->improve();
        offer( mInterchange->open() );
      }
      return mBest.cost;
    }

    //! Closes what cannot be opened any more; false if the branch holds no choice.
    bool settle( std::vector<SiteState> &states ) const
    {
      size_t open = 0;
      double spent = 0;
      for ( size_t j = 0; j < states.size(); ++j )
      {
        open += states[j] == SiteState::Open ? 1 : 0;
        spent += states[j] == SiteState::Open ? mLimits.priceOf( j ) : 0;
      }
      if ( open > mLimits.most || !mLimits.affords( spent ) )
        return false;
      for ( size_t j = 0; j < states.size(); ++j )
      {
        if ( states[j] == SiteState::Free && ( open == mLimits.most || !mLimits.affords( spent + mLimits.priceOf( j ) ) ) )
          states[j] = SiteState::Closed;
      }
      return true;
    }

    void visit( Branch branch )
    {
      ++mBest.nodes;
      const bool root = mBest.nodes == 1;
      std::vector<double> averages;
      for ( bool again = true; again; )
      {
        again = false;
        if ( !settle( branch.states ) )
          return;
        if ( std::find( branch.states.begin(), branch.states.end(), SiteState::Free ) == branch.states.end() )
        {
          std::vector<uint8_t> open( branch.states.size() );
          for ( size_t j = 0; j < open.size(); ++j )
            open[j] = branch.states[j] == SiteState::Open ? 1 : 0;
          offer( open );
          return;
        }
        MedianBound dual( mRows, mLimits, branch.states, [this]( const std::vector<uint8_t> &open )
          { return improving( open ); } );
        const double value = ascend( dual, branch.multipliers, { .rounds = root ? rootRounds : branchRounds, .step = root ? 1 : branchStep, .target = mBest.cost, .enough = cutoff() }, mClock, mProgress );
        branch.bound = std::max( branch.bound, value );
        if ( branch.bound >= cutoff() )
          return;
        size_t left = 0;
        size_t fixed = 0;
        for ( size_t j = 0; j < branch.states.size(); ++j )
        {
          if ( branch.states[j] != SiteState::Free )
            continue;
          if ( value + dual.selection().penalty[j] >= cutoff() )
          {
            branch.states[j] = dual.selection().open[j] ? SiteState::Open : SiteState::Closed;
            ++fixed;
          }
          else
            ++left;
        }
        again = left == 0 || fixed > left; // a new bound is worth its time
        averages = dual.averages();
        if ( mClock.over() )
          break;
      }
      split( std::move( branch ), averages );
    }

    void split( Branch branch, const std::vector<double> &averages )
    {
      size_t chosen = branch.states.size();
      double undecided = -1;
      for ( size_t j = 0; j < branch.states.size(); ++j )
      {
        if ( branch.states[j] != SiteState::Free )
          continue;
        const double apart = averages[j] * ( 1 - averages[j] );
        if ( apart > undecided + 1e-12 )
        {
          undecided = apart;
          chosen = j;
        }
      }
      if ( chosen == branch.states.size() )
      {
        mStack.push_back( std::move( branch ) ); // settled, and time is over
        return;
      }
      Branch other = branch;
      other.states[chosen] = averages[chosen] >= 0.5 ? SiteState::Closed : SiteState::Open;
      branch.states[chosen] = averages[chosen] >= 0.5 ? SiteState::Open : SiteState::Closed;
      mStack.push_back( std::move( other ) );
      mStack.push_back( std::move( branch ) );
    }

    const SiteRows &mRows;
    const SiteLimits &mLimits;
    const SitingClock &mClock;
    Progress &mProgress;
    const std::vector<SiteState> *mRoot = nullptr;
    std::optional<SiteInterchange> mInterchange;
    double mLastTried = std::numeric_limits<double>::infinity();
    std::vector<Branch> mStack;
    SiteChoice mBest;
};

} // namespace

SiteChoice cheapestSites( const SiteRows &rows, const SiteLimits &limits, const std::vector<SiteState> &states, const std::vector<uint8_t> &start, const SitingClock &clock, Progress &progress )
{
  return Search( rows, limits, clock, progress ).run( states, start );
}

} // namespace lantu
