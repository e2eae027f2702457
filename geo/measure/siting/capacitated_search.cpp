// SPDX-License-Identifier: GPL-3.0-or-later
// The linear relaxation, tightened and branched on.
#include "measure/siting/capacitated_search.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "measure/siting/linear_program.h"

namespace lantu
{

namespace
{

constexpr double tolerance = 1e-6;
constexpr int rootTightenings = 25;
constexpr int branchTightenings = 4;

struct CapacitatedBranch
{
    std::vector<SiteState> states;
    double bound;
};

class CapacitatedSearch
{
  public:
    CapacitatedSearch( const CapacitatedTask &task, const SitingClock &clock, const Progress &progress )
      : mTask( task ), mClock( clock ), mProgress( progress )
    {
      build();
    }

    CapacitatedChoice run()
    {
      mStack.push_back( { mTask.states, -LinearProgram::unbounded } );
      while ( !mStack.empty() && !mClock.over() && !( mTask.any && !mBest.open.empty() ) )
      {
        CapacitatedBranch branch = std::move( mStack.back() );
        mStack.pop_back();
        if ( branch.bound < cutoff() )
          visit( std::move( branch ) );
      }
      mStack.insert( mStack.end(), mLost.begin(), mLost.end() );
      double bound = mCost;
      for ( const CapacitatedBranch &branch : mStack )
        bound = std::min( bound, branch.bound );
      mBest.proven = mStack.empty() || ( mTask.any && !mBest.open.empty() ) || bound >= cutoff();
      if ( mBest.proven )
        bound = mCost;
      else if ( mWhole && std::isfinite( bound ) )
        bound = std::min( mCost, std::ceil( bound - slack( bound ) ) );
      // a maximal cover is the least of what stays uncovered
      const bool covers = mTask.model == SitingModel::MaximalCover;
      mBest.objective = covers ? mAll - mCost : mCost;
      mBest.bound = covers ? mAll - std::max( 0.0, bound ) : std::max( 0.0, bound );
      return std::move( mBest );
    }

  private:
    struct Flow
    {
        uint32_t demand;
        uint32_t site;
        uint64_t pair;
        size_t column;
        double most; //!< min(P_i, S_j)
        bool tight;
    };

    static double slack( double value ) { return tolerance * std::max( 1.0, std::abs( value ) * 1e-3 ); }

    double cutoff() const
    {
      if ( std::isinf( mCost ) )
        return mCost;
      return mWhole ? mCost - 1 + slack( mCost ) : mCost - slack( mCost );
    }

    void build()
    {
      const bool covers = mTask.model == SitingModel::MaximalCover;
      const bool counts = mTask.model == SitingModel::SetCover;
      const size_t sites = mTask.pairs.sites;
      std::vector<LinearProgram::Term> number;
      std::vector<LinearProgram::Term> money;
      mWhole = true;
      for ( size_t j = 0; j < sites; ++j )
      {
        const double price = mTask.limits.hasBudget() ? mTask.limits.price[j] : 1;
        mProgram.addColumn( 0, 1, counts ? price : 0 );
        number.push_back( { j, 1 } );
        if ( mTask.limits.hasBudget() )
          money.push_back( { j, price } );
        mWhole = mWhole && ( !counts || std::floor( price ) == price ) && std::floor( mTask.capacity[j] ) == mTask.capacity[j];
      }
      std::vector<std::vector<LinearProgram::Term>> rooms( sites );
      for ( size_t j = 0; j < sites; ++j )
        rooms[j].push_back( { j, -mTask.capacity[j] } );
      for ( uint32_t i = 0; i < mTask.pairs.demands(); ++i )
      {
        const double persons = mTask.weight[i];
        if ( !( persons > 0 ) || mTask.pairs.offsets[i] == mTask.pairs.offsets[i + 1] )
          continue;
        mAll += persons;
        std::vector<LinearProgram::Term> served;
        for ( uint64_t k = mTask.pairs.offsets[i]; k < mTask.pairs.offsets[i + 1]; ++k )
        {
          const uint32_t site = mTask.pairs.site[k];
          const double most = std::min( persons, mTask.capacity[site] );
          if ( !( most > 0 ) )
            continue;
          const double cost = covers ? -1 : ( counts ? 0 : mTask.pairs.cost[k] );
          mWhole = mWhole && std::floor( persons ) == persons && std::floor( cost ) == cost;
          const size_t column = mProgram.addColumn( 0, most, cost );
          served.push_back( { column, 1 } );
          rooms[site].push_back( { column, 1 } );
          mFlows.push_back( { i, site, k, column, most, false } );
        }
        mProgram.addRow( covers ? 0 : persons, persons, served );
      }
      for ( const auto &room : rooms )
        mProgram.addRow( -LinearProgram::unbounded, 0, room );
      mProgram.addRow( -LinearProgram::unbounded, static_cast<double>( std::min( mTask.limits.most, sites ) ), number );
      if ( !money.empty() )
        mProgram.addRow( -LinearProgram::unbounded, mTask.limits.budget * ( 1 + 1e-9 ), money );
      mConstant = covers ? mAll : 0;
    }

    LinearProgram::Outcome solve( const std::vector<SiteState> &states )
    {
      for ( size_t j = 0; j < states.size(); ++j )
        mProgram.limitColumn( j, states[j] == SiteState::Open ? 1 : 0, states[j] == SiteState::Closed ? 0 : 1 );
      return mProgram.solve( mClock, mProgress );
    }

    double cost() const { return mProgram.objective() + mConstant; }

    //! Adds v_ij <= min(P_i, S_j) x_j where it is violated; false if nowhere.
    bool tighten()
    {
      bool found = false;
      for ( Flow &flow : mFlows )
      {
        if ( flow.tight || mProgram.value( flow.column ) <= flow.most * mProgram.value( flow.site ) + tolerance * flow.most )
          continue;
        flow.tight = true;
        found = true;
        mProgram.addRow( -LinearProgram::unbounded, 0, std::vector<LinearProgram::Term> { { flow.column, 1 }, { flow.site, -flow.most } } );
      }
      return found;
    }

    //! The site that is least decided; none if all are.
    size_t undecided( const std::vector<SiteState> &states ) const
    {
      size_t chosen = states.size();
      double most = tolerance;
      for ( size_t j = 0; j < states.size(); ++j )
      {
        const double part = mProgram.value( j );
        const double apart = std::min( part, 1 - part );
        if ( states[j] == SiteState::Free && apart > most )
        {
          most = apart;
          chosen = j;
        }
      }
      return chosen;
    }

    //! Keeps the solution of the program, whose sites are all open or closed.
    void keep()
    {
      if ( !( cost() < mCost ) )
        return;
      mCost = mWhole ? std::round( cost() ) : cost();
      mBest.open.assign( mTask.pairs.sites, 0 );
      for ( size_t j = 0; j < mBest.open.size(); ++j )
        mBest.open[j] = mProgram.value( j ) > 0.5 ? 1 : 0;
      mBest.shares.clear();
      for ( const Flow &flow : mFlows )
      {
        double persons = mProgram.value( flow.column );
        if ( std::abs( persons - std::round( persons ) ) < tolerance )
          persons = std::round( persons );
        if ( persons > tolerance )
          mBest.shares.push_back( { flow.demand, flow.site, persons, mTask.pairs.cost[flow.pair] } );
      }
    }

    //! Opens the sites that are most open in the relaxation, the others not, and keeps what that gives.
    void round( std::vector<SiteState> states )
    {
      std::vector<size_t> order( states.size() );
      std::iota( order.begin(), order.end(), size_t { 0 } );
      std::vector<double> part( states.size() );
      for ( size_t j = 0; j < part.size(); ++j )
        part[j] = mProgram.value( j );
      std::stable_sort( order.begin(), order.end(), [&part]( size_t one, size_t other )
        { return part[one] > part[other]; } );
      size_t open = static_cast<size_t>( std::count( states.begin(), states.end(), SiteState::Open ) );
      double spent = 0;
      for ( size_t j = 0; j < states.size(); ++j )
        spent += states[j] == SiteState::Open ? mTask.limits.priceOf( j ) : 0;
      for ( const size_t j : order )
      {
        if ( states[j] != SiteState::Free )
          continue;
        const bool wanted = part[j] > tolerance || mTask.model != SitingModel::SetCover;
        const bool opens = wanted && open < mTask.limits.most && mTask.limits.affords( spent + mTask.limits.priceOf( j ) );
        states[j] = opens ? SiteState::Open : SiteState::Closed;
        open += opens ? 1 : 0;
        spent += opens ? mTask.limits.priceOf( j ) : 0;
      }
      if ( solve( states ) == LinearProgram::Outcome::Optimal )
        keep();
    }

    void visit( CapacitatedBranch branch )
    {
      ++mBest.nodes;
      const bool root = mBest.nodes == 1;
      for ( int tightening = 0;; ++tightening )
      {
        const LinearProgram::Outcome outcome = solve( branch.states );
        if ( outcome == LinearProgram::Outcome::Infeasible )
          return;
        if ( outcome != LinearProgram::Outcome::Optimal )
        {
          postpone( std::move( branch ), outcome );
          return;
        }
        branch.bound = std::max( branch.bound, cost() );
        if ( branch.bound >= cutoff() )
          return;
        if ( undecided( branch.states ) == branch.states.size() )
        {
          keep();
          return;
        }
        if ( tightening == ( root ? rootTightenings : branchTightenings ) || !tighten() )
          break;
      }
      const size_t site = undecided( branch.states );
      const bool up = mProgram.value( site ) >= 0.5;
      if ( root || mBest.nodes % 16 == 0 )
        round( branch.states );
      split( std::move( branch ), site, up );
    }

    //! A branch that could not be bounded is split at any site, or left where time is over.
    void postpone( CapacitatedBranch branch, LinearProgram::Outcome outcome )
    {
      const auto free = std::find( branch.states.begin(), branch.states.end(), SiteState::Free );
      if ( outcome == LinearProgram::Outcome::TimeIsOver )
        mStack.push_back( std::move( branch ) );
      else if ( free != branch.states.end() )
      {
        const auto site = static_cast<size_t>( free - branch.states.begin() );
        split( std::move( branch ), site, true );
      }
      else
        mLost.push_back( std::move( branch ) );
    }

    void split( CapacitatedBranch branch, size_t site, bool up )
    {
      CapacitatedBranch other = branch;
      other.states[site] = up ? SiteState::Closed : SiteState::Open;
      branch.states[site] = up ? SiteState::Open : SiteState::Closed;
      mStack.push_back( std::move( other ) );
      mStack.push_back( std::move( branch ) );
    }

    const CapacitatedTask &mTask;
    const SitingClock &mClock;
    const Progress &mProgress;
    LinearProgram mProgram;
    std::vector<Flow> mFlows;
    double mAll = 0;
    double mConstant = 0;
    bool mWhole = false;
    double mCost = LinearProgram::unbounded;
    std::vector<CapacitatedBranch> mStack;
    std::vector<CapacitatedBranch> mLost; // GLPK could not solve them: the bound must not claim them
    CapacitatedChoice mBest;
};

} // namespace

CapacitatedChoice capacitatedSites( const CapacitatedTask &task, const SitingClock &clock, const Progress &progress )
{
  return CapacitatedSearch( task, clock, progress ).run();
}

} // namespace lantu
