// SPDX-License-Identifier: GPL-3.0-or-later
// Branches over the sites of one row.
#include "measure/siting/cover_search.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "measure/siting/cover_reduction.h"
#include "measure/siting/dual_ascent.h"

namespace lantu
{

namespace
{

constexpr int rootRounds = 600;
constexpr int branchRounds = 80;
constexpr int often = 10; // rounds between two greedy covers
constexpr double rounding = 1e-6;

/**
 * A cover from \a cost by column: the column that costs least for each row it adds, again and again; then without those that the others make needless. Columns of the core.
 */
std::vector<uint32_t> greedyCover( const CoverCore &core, const std::vector<std::vector<uint32_t>> &columns, std::span<const double> cost )
{
  std::vector<uint32_t> adds( columns.size() );
  for ( size_t j = 0; j < columns.size(); ++j )
    adds[j] = static_cast<uint32_t>( columns[j].size() );
  std::vector<uint32_t> times( core.rows.size(), 0 );
  std::vector<uint32_t> chosen;
  size_t left = core.rows.size();
  while ( left > 0 )
  {
    size_t best = columns.size();
    double least = 0;
    for ( size_t j = 0; j < columns.size(); ++j )
    {
      if ( adds[j] == 0 )
        continue;
      // what costs nothing or less is worth more the more it adds
      const double worth = cost[j] > 0 ? cost[j] / adds[j] : cost[j] * adds[j] - adds[j] * 1e-9;
      if ( best == columns.size() || worth < least )
      {
        least = worth;
        best = j;
      }
    }
    chosen.push_back( static_cast<uint32_t>( best ) );
    for ( const uint32_t row : columns[best] )
    {
      if ( times[row]++ > 0 )
        continue;
      --left;
      for ( const uint32_t column : core.rows[row] )
        --adds[column];
    }
  }
  std::vector<uint32_t> dearest = chosen;
  std::stable_sort( dearest.begin(), dearest.end(), [&core]( uint32_t one, uint32_t other )
    { return core.price[one] > core.price[other]; } );
  for ( const uint32_t column : dearest )
  {
    if ( std::any_of( columns[column].begin(), columns[column].end(), [&times]( uint32_t row )
           { return times[row] < 2; } ) )
      continue;
    for ( const uint32_t row : columns[column] )
      --times[row];
    chosen.erase( std::find( chosen.begin(), chosen.end(), column ) );
  }
  return chosen;
}

//! Relaxes "every row is covered": multipliers pay for the rows, a column is taken where its rows pay its price.
class CoverBound final : public DualFunction
{
  public:
    CoverBound( const CoverCore &core, std::function<double( const std::vector<uint32_t> & )> offered )
      : mCore( core ), mColumns( core.columns() ), mOffered( std::move( offered ) ), mReduced( core.name.size() ) {}

    double value( std::span<const double> multipliers, std::span<double> slope ) override
    {
      mReduced = mCore.price;
      double sum = 0;
      for ( size_t i = 0; i < mCore.rows.size(); ++i )
      {
        sum += multipliers[i];
        for ( const uint32_t column : mCore.rows[i] )
          mReduced[column] -= multipliers[i];
      }
      for ( const double reduced : mReduced )
        sum += std::min( 0.0, reduced );
      for ( size_t i = 0; i < mCore.rows.size(); ++i )
      {
        int covered = 0;
        for ( const uint32_t column : mCore.rows[i] )
          covered += mReduced[column] < 0 ? 1 : 0;
        slope[i] = 1.0 - covered;
      }
      return sum;
    }

    void project( std::span<double> multipliers ) const override
    {
      for ( double &multiplier : multipliers )
        multiplier = std::max( 0.0, multiplier );
    }

    void average( double ) override {}

    double improve( double target ) override
    {
      return mCalls++ % often == 0 ? mOffered( greedyCover( mCore, mColumns, mReduced ) ) : target;
    }

    const std::vector<double> &reduced() const { return mReduced; }
    const std::vector<std::vector<uint32_t>> &columns() const { return mColumns; }

  private:
    const CoverCore &mCore;
    std::vector<std::vector<uint32_t>> mColumns;
    std::function<double( const std::vector<uint32_t> & )> mOffered;
    std::vector<double> mReduced;
    int mCalls = 0;
};

class CoverSearch
{
  public:
    CoverSearch( const CoverTask &task, const SitingClock &clock, Progress &progress )
      : mTask( task ), mClock( clock ), mProgress( progress )
    {
      mWhole = std::all_of( task.price.begin(), task.price.end(), []( double price )
        { return std::floor( price ) == price; } );
    }

    CoverChoice run()
    {
      CoverCore core;
      core.rows = mTask.rows;
      core.price = mTask.price;
      core.name.resize( mTask.price.size() );
      std::iota( core.name.begin(), core.name.end(), uint32_t { 0 } );
      visit( std::move( core ) );
      mBest.proven = mBest.found && mTask.any ? true : !mStoppedEarly;
      if ( mBest.proven && mBest.found && !mTask.any )
        mBest.bound = mBest.price;
      mBest.bound = std::min( mBest.bound, mBest.price );
      std::sort( mBest.chosen.begin(), mBest.chosen.end() );
      return std::move( mBest );
    }

  private:
    bool done()
    {
      if ( mBest.found && mTask.any )
        return true;
      if ( mClock.over() )
        mStoppedEarly = true;
      return mStoppedEarly;
    }

    //! A cover that costs more is of no interest.
    double interesting() const
    {
      if ( !mBest.found )
        return mTask.priceMost + 1e-9 * ( 1 + mTask.priceMost );
      return mWhole ? mBest.price - 0.5 : mBest.price - 1e-9 * std::max( 1.0, mBest.price );
    }

    bool tooDear( double price ) const { return price > interesting(); }

    //! What a cover costs whose price is not below \a bound.
    double atLeast( double bound ) const { return mWhole ? std::ceil( bound - rounding ) : bound; }

    void offer( const CoverCore &core, const std::vector<uint32_t> &columns )
    {
      double price = core.spent;
      for ( const uint32_t column : columns )
        price += core.price[column];
      if ( core.taken.size() + columns.size() > mTask.most || tooDear( price ) )
        return;
      mBest.found = true;
      mBest.price = price;
      mBest.chosen = core.taken;
      for ( const uint32_t column : columns )
        mBest.chosen.push_back( core.name[column] );
    }

    void visit( CoverCore core )
    {
      ++mBest.nodes;
      const bool root = mBest.nodes == 1;
      for ( ;; )
      {
        if ( done() || !reduce( core, mProgress ) || core.taken.size() > mTask.most || tooDear( core.spent ) )
          return;
        if ( core.rows.empty() )
        {
          offer( core, {} );
          if ( root )
            mBest.bound = core.spent;
          return;
        }
        CoverBound bound( core, [this, &core]( const std::vector<uint32_t> &columns )
          {
          offer( core, columns );
          return std::max( 0.0, ( mBest.found || !std::isfinite( mTask.priceMost ) ? mBest.price : mTask.priceMost + 1 ) - core.spent ); } );
        if ( core.multipliers.empty() )
          core.multipliers = firstPrices( core, bound.columns() );
        const double enough = ( mWhole ? std::floor( interesting() ) + 2 * rounding : interesting() ) - core.spent;
        const double value = ascend( bound, core.multipliers, { .rounds = root ? rootRounds : branchRounds, .enough = enough }, mClock, mProgress );
        if ( root )
          mBest.bound = std::max( mBest.bound, atLeast( core.spent + value ) );
        if ( done() || tooDear( atLeast( core.spent + value ) ) )
          return;
        std::vector<uint8_t> gone( core.name.size(), 0 );
        for ( size_t j = 0; j < gone.size(); ++j )
          gone[j] = bound.reduced()[j] > 0 && tooDear( atLeast( core.spent + value + bound.reduced()[j] ) ) ? 1 : 0;
        if ( std::find( gone.begin(), gone.end(), uint8_t { 1 } ) == gone.end() )
        {
          branch( core, bound );
          return;
        }
        const size_t before = core.name.size();
        drop( core, gone );
        if ( core.name.size() * 10 > before * 9 )
        {
          // few are gone: not worth another ascent
          if ( !reduce( core, mProgress ) || core.taken.size() > mTask.most || tooDear( core.spent ) )
            return;
          if ( core.rows.empty() )
          {
            offer( core, {} );
            return;
          }
          CoverBound smaller( core, []( const std::vector<uint32_t> & )
            { return 0.0; } );
          std::vector<double> slope( core.rows.size() );
          smaller.value( core.multipliers, slope );
          branch( core, smaller );
          return;
        }
      }
    }

    static std::vector<double> firstPrices( const CoverCore &core, const std::vector<std::vector<uint32_t>> &columns )
    {
      std::vector<double> made( core.rows.size() );
      for ( size_t i = 0; i < made.size(); ++i )
      {
        double least = std::numeric_limits<double>::infinity();
        for ( const uint32_t column : core.rows[i] )
          least = std::min( least, core.price[column] / static_cast<double>( columns[column].size() ) );
        made[i] = least;
      }
      return made;
    }

    //! One of the sites of the row with the fewest must be open: each in turn, and those before it no more.
    void branch( const CoverCore &core, const CoverBound &bound )
    {
      size_t fewest = 0;
      for ( size_t i = 1; i < core.rows.size(); ++i )
      {
        if ( core.rows[i].size() < core.rows[fewest].size() || ( core.rows[i].size() == core.rows[fewest].size() && core.multipliers[i] > core.multipliers[fewest] ) )
          fewest = i;
      }
      std::vector<uint32_t> order = core.rows[fewest];
      std::stable_sort( order.begin(), order.end(), [&bound]( uint32_t one, uint32_t other )
        {
        const double a = bound.reduced()[one];
        const double b = bound.reduced()[other];
        return a != b ? a < b : bound.columns()[one].size() > bound.columns()[other].size(); } );
      std::vector<uint8_t> before( core.name.size(), 0 );
      for ( const uint32_t column : order )
      {
        if ( done() )
          return;
        CoverCore next = core;
        take( next, column );
        std::vector<uint8_t> gone = before;
        gone.erase( gone.begin() + column );
        drop( next, gone );
        visit( std::move( next ) );
        before[column] = 1;
      }
    }

    const CoverTask &mTask;
    const SitingClock &mClock;
    Progress &mProgress;
    bool mWhole = false;
    bool mStoppedEarly = false;
    CoverChoice mBest;
};

} // namespace

CoverChoice cheapestCover( const CoverTask &task, const SitingClock &clock, Progress &progress )
{
  return CoverSearch( task, clock, progress ).run();
}

} // namespace lantu
