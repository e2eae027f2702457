// SPDX-License-Identifier: GPL-3.0-or-later
// Columns of demands, rows of sites.
#include "measure/siting/cover_relaxation.h"

#include <algorithm>
#include <cmath>

namespace lantu
{

namespace
{

constexpr size_t between = 256; // rows that are read before a stop is asked for

} // namespace

CoverRelaxation::CoverRelaxation( const SiteRows &rows, const SiteLimits &limits, const std::vector<SiteState> &states, const Progress &progress )
  : mRows( rows ), mDecided( states ), mSlack( rows.sites, -1 ), mLine( rows.sites, 0 ), mColumn( rows.size(), -1 ), mOutside( rows.size(), 0 )
{
  mRoom = limits.most;
  double money = limits.budget;
  std::vector<std::vector<LinearProgram::Term>> terms( rows.sites );
  for ( size_t j = 0; j < rows.sites; ++j )
  {
    mRoom -= states[j] == SiteState::Open ? 1 : 0;
    money -= states[j] == SiteState::Open ? limits.priceOf( j ) : 0;
  }
  mColumns = limits.hasBudget() ? 2 : 1;
  mNumber = mProgram.addColumn( 0, LinearProgram::unbounded, static_cast<double>( mRoom ) );
  const size_t paid = limits.hasBudget() ? mProgram.addColumn( 0, LinearProgram::unbounded, std::max( 0.0, money ) ) : 0;
  for ( size_t j = 0; j < rows.sites; ++j )
  {
    if ( states[j] != SiteState::Free )
      continue;
    terms[j].push_back( { mNumber, 1 } );
    if ( limits.priceOf( j ) > 0 )
      terms[j].push_back( { paid, limits.priceOf( j ) } );
    mSlack[j] = static_cast<int64_t>( mProgram.addColumn( 0, LinearProgram::unbounded, 1 ) );
    terms[j].push_back( { static_cast<size_t>( mSlack[j] ), 1 } );
    ++mColumns;
  }
  for ( size_t i = 0; i < rows.size(); ++i )
  {
    if ( i % between == 0 )
      progress.check();
    const auto sites = rows.sitesOf( i );
    if ( std::any_of( sites.begin(), sites.end(), [&states]( uint32_t site )
           { return states[site] == SiteState::Open; } ) )
      continue;
    if ( std::none_of( sites.begin(), sites.end(), [&states]( uint32_t site )
           { return states[site] == SiteState::Free; } ) )
    {
      mOutside[i] = rows.outside[i];
      mConstant += rows.outside[i];
      continue;
    }
    const size_t column = mProgram.addColumn( 0, rows.outside[i], -1 );
    mColumn[i] = static_cast<int64_t>( column );
    ++mColumns;
    for ( const uint32_t site : sites )
    {
      if ( states[site] == SiteState::Free )
        terms[site].push_back( { column, -1 } );
    }
  }
  for ( size_t j = 0; j < rows.sites; ++j )
  {
    progress.check();
    if ( mSlack[j] >= 0 )
      mLine[j] = mProgram.addRow( 0, LinearProgram::unbounded, terms[j] );
  }
}

void CoverRelaxation::beginNear( std::span<const double> multipliers )
{
  using Place = LinearProgram::Place;
  LinearProgram::Basis basis( mColumns, Place::Low );
  std::vector<double> earned( mRows.sites, 0 );
  for ( size_t i = 0; i < mRows.size(); ++i )
  {
    if ( mColumn[i] < 0 || multipliers[i] <= mRows.outside[i] / 2 )
      continue;
    basis[static_cast<size_t>( mColumn[i] )] = Place::High;
    for ( const uint32_t site : mRows.sitesOf( i ) )
      earned[site] += mRows.outside[i];
  }
  std::vector<size_t> order;
  for ( size_t j = 0; j < mRows.sites; ++j )
  {
    if ( mSlack[j] >= 0 )
      order.push_back( j );
  }
  std::stable_sort( order.begin(), order.end(), [&earned]( size_t one, size_t other )
    { return earned[one] > earned[other]; } );

  // t is what the best site earns that finds no room; s_j is what better ones earn beyond it, and of the others the row is not met exactly: a solution to begin with
  basis.resize( mColumns + order.size(), Place::Low );
  for ( size_t k = 0; k < order.size(); ++k )
  {
    const size_t site = order[k];
    if ( k < mRoom )
      basis[static_cast<size_t>( mSlack[site] )] = Place::Basic;
    else if ( k == mRoom )
      basis[mNumber] = Place::Basic;
    else
      basis[mColumns + mLine[site]] = Place::Basic;
  }
  mProgram.beginAt( basis );
}

void CoverRelaxation::decide( const std::vector<SiteState> &states )
{
  for ( size_t j = 0; j < states.size(); ++j )
  {
    if ( mSlack[j] < 0 || states[j] == mDecided[j] )
      continue;
    // an open site pays nothing for what it earns; a closed one may earn whatever
    mProgram.limitColumn( static_cast<size_t>( mSlack[j] ), states[j] == SiteState::Open ? -LinearProgram::unbounded : 0, LinearProgram::unbounded );
    mProgram.limitRow( mLine[j], states[j] == SiteState::Closed ? -LinearProgram::unbounded : 0, LinearProgram::unbounded );
    mDecided[j] = states[j];
  }
}

LinearProgram::Outcome CoverRelaxation::solve( int steps, const SitingClock &clock, const Progress &progress )
{
  return mProgram.solve( clock, progress, { .method = LinearProgram::Method::Primal, .steps = steps } );
}

void CoverRelaxation::multipliers( std::span<double> made ) const
{
  for ( size_t i = 0; i < mRows.size(); ++i )
    made[i] = mColumn[i] >= 0 ? std::clamp( mProgram.value( static_cast<size_t>( mColumn[i] ) ), 0.0, mRows.outside[i] ) : mOutside[i];
}

double CoverRelaxation::openness( size_t site ) const
{
  if ( mSlack[site] < 0 || mDecided[site] != SiteState::Free )
    return mDecided[site] == SiteState::Open ? 1 : 0;
  return std::clamp( mProgram.price( mLine[site] ), 0.0, 1.0 );
}

} // namespace lantu
