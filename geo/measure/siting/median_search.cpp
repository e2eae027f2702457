// SPDX-License-Identifier: GPL-3.0-or-later
// Branches over sites.
#include "measure/siting/median_search.h"

#include <algorithm>
#include <cmath>
#include <memory>
#include <optional>
#include <random>

#include "measure/siting/median_bound.h"
#include "measure/siting/site_interchange.h"

namespace lantu
{

namespace
{

constexpr int rootRounds = 1500;
constexpr int branchRounds = 120;
constexpr double branchStep = 0.1;

constexpr size_t mostMemory = size_t { 1 } << 30; // of branches that wait; then depth first
constexpr double smallGap = 0.005;
constexpr double shakenPairs = 2e8; // how many pairs shaking looks at, about: a second or two

struct Branch
{
    std::vector<SiteState> states;
    std::shared_ptr<const std::vector<float>> multipliers; // of the branch that it was split from: any are good for a bound, and siblings share them
    double bound = -std::numeric_limits<double>::infinity();
};

class Search
{
  public:
    Search( const SiteRows &rows, const SiteLimits &limits, const SitingClock &clock, Progress &progress )
      : mRows( rows ), mEnds( rows, limits.most ), mLimits( limits ), mClock( clock ), mProgress( progress ) {}

    SiteChoice run( const std::vector<SiteState> &states, const std::vector<uint8_t> &start, int64_t nodesMost )
    {
      mRoot = &states;
      if ( !start.empty() )
        offer( start );
      offer( bestOfStarts( mRows, mLimits, states, mClock, mProgress ) );
      std::vector<uint8_t> open = mBest.open;
      if ( open.empty() )
        open.assign( mRows.sites, 0 );
      const std::vector<double> first = firstMultipliers( mRows, open );
      mStack.push_back( { states, std::make_shared<std::vector<float>>( first.begin(), first.end() ), cheapestOfAll() } );
      double known = -std::numeric_limits<double>::infinity();
      while ( !mStack.empty() && mBest.nodes < nodesMost && !mClock.over() )
      {
        Branch branch = next();
        if ( branch.bound < cutoff() )
          visit( std::move( branch ) );
        if ( mBest.nodes == 1 && mBest.nodes < nodesMost && !mStack.empty() )
          shake();
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
    double cutoff() const { return cutoffOf( mRows, mBest.cost ); }

    //! The branch with the least bound, so that what is known of the whole grows; of several the latest.
    Branch next()
    {
      const bool full = mStack.size() * ( mRows.sites + mRows.size() * sizeof( float ) / 2 ) > mostMemory;
      auto chosen = mStack.end() - 1;
      for ( auto branch = mStack.begin(); branch != mStack.end() && !full; ++branch )
      {
        if ( branch->bound < chosen->bound )
          chosen = branch;
      }
      Branch taken = std::move( *chosen );
      mStack.erase( chosen );
      return taken;
    }

    //! Some of the best sites are exchanged for any others and swapped back to a good choice, again and again.
    void shake()
    {
      // a small gap is for the branches to close
      if ( mBest.open.empty() || openBound() >= mBest.cost * ( 1 - smallGap ) )
        return;
      const int rounds = static_cast<int>( std::clamp( shakenPairs / static_cast<double>( mRows.site.size() + 1 ), 4.0, 400.0 ) );
      std::mt19937 random( 1 );
      for ( int round = 0; round < rounds && !mClock.over(); ++round )
      {
        mProgress.check();
        std::vector<uint32_t> open;
        std::vector<uint32_t> closed;
        std::vector<uint32_t> stays;
        for ( uint32_t j = 0; j < mBest.open.size(); ++j )
        {
          if ( ( *mRoot )[j] == SiteState::Free )
            ( mBest.open[j] ? open : closed ).push_back( j );
        }
        const size_t exchanged = std::min( { 2 + random() % 4, open.size(), closed.size() } );
        double spent = 0;
        for ( size_t k = 0; k < exchanged; ++k )
        {
          open.erase( open.begin() + static_cast<ptrdiff_t>( random() % open.size() ) );
          stays.push_back( closed[random() % closed.size()] );
        }
        std::sort( stays.begin(), stays.end() );
        stays.erase( std::unique( stays.begin(), stays.end() ), stays.end() );
        for ( const uint32_t site : open )
          spent += mLimits.priceOf( site );
        for ( const uint32_t site : stays )
        {
          if ( !mLimits.affords( spent + mLimits.priceOf( site ) ) )
            continue;
          spent += mLimits.priceOf( site );
          open.push_back( site );
        }
        improveFrom( open );
      }
    }

    void improveFrom( const std::vector<uint32_t> &sites )
    {
      if ( !mInterchange )
        mInterchange.emplace( mRows, mLimits, *mRoot, mClock, mProgress );
      mInterchange->start( sites );
      mInterchange->improve();
      offer( mInterchange->open() );
    }

    //! What no choice can be below, by the branches that are left.
    double openBound() const
    {
      double bound = mBest.cost;
      for ( const Branch &branch : mStack )
        bound = std::min( bound, branch.bound );
      return provenBy( mRows, bound, mBest.cost );
    }

    //! Everybody at his cheapest site: what is known before anything is searched.
    double cheapestOfAll() const
    {
      double sum = 0;
      for ( size_t i = 0; i < mRows.size(); ++i )
        sum += std::min( mRows.cost[mRows.offsets[i]], mRows.outside[i] );
      return sum;
    }

    void offer( const std::vector<uint8_t> &open )
    {
      const double cost = costOf( mRows, open );
      if ( cost < mBest.cost && affordable( open, mLimits ) )
      {
        mBest.cost = cost;
        mBest.open = open;
      }
    }

    //! Looks at the sites of a relaxed problem, and swaps from there where they are promising.
    double improving( const std::vector<uint8_t> &open )
    {
      if ( !affordable( open, mLimits ) )
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
        improveFrom( sites );
      }
      return mBest.cost;
    }

    void visit( Branch branch )
    {
      ++mBest.nodes;
      const bool root = mBest.nodes == 1;
      std::vector<double> averages;
      std::vector<double> multipliers( branch.multipliers->begin(), branch.multipliers->end() );
      for ( bool again = true; again; )
      {
        again = false;
        if ( !settle( branch.states, mLimits ) )
          return;
        if ( std::find( branch.states.begin(), branch.states.end(), SiteState::Free ) == branch.states.end() )
        {
          std::vector<uint8_t> open( branch.states.size() );
          for ( size_t j = 0; j < open.size(); ++j )
            open[j] = branch.states[j] == SiteState::Open ? 1 : 0;
          offer( open );
          return;
        }
        MedianBound dual( mRows, mEnds, mLimits, branch.states, [this]( const std::vector<uint8_t> &open )
          { return improving( open ); } );
        const double value = ascend( dual, multipliers, { .rounds = root ? rootRounds : branchRounds, .step = root ? 1 : branchStep, .target = mBest.cost, .enough = cutoff() }, mClock, mProgress );
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
      branch.multipliers = std::make_shared<std::vector<float>>( multipliers.begin(), multipliers.end() );
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
    const CheapEnds mEnds;
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

SiteChoice cheapestSites( const SiteRows &rows, const SiteLimits &limits, const std::vector<SiteState> &states, const std::vector<uint8_t> &start, const SitingClock &clock, Progress &progress, int64_t nodesMost )
{
  return Search( rows, limits, clock, progress ).run( states, start, nodesMost );
}

} // namespace lantu
