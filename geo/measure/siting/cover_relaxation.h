// SPDX-License-Identifier: GPL-3.0-or-later
// The linear relaxation of a maximal cover, to the last digit.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "base/progress.h"
#include "measure/siting/linear_program.h"
#include "measure/siting/site_limits.h"
#include "measure/siting/site_rows.h"

namespace lantu
{

/**
 * The dual of the linear relaxation: the most sum of u_i - P t - B m - sum of s_j so that t + price_j m + s_j >= sum of the u_i whom j covers, with 0 <= u_i <= persons of i. It has one row for each
 * site, few beside the demands, and any of its solutions is a bound; what a branch decides only widens limits, so that the primal simplex method goes on from the branch before, from solution to better solution. Belongs to the thread
 * that made it.
 */
class CoverRelaxation
{
  public:
    //! \a rows as of coverRows(). Sites that are not Free in \a states never are later. \a rows must outlive this. Error(Cancelled).
    CoverRelaxation( const SiteRows &rows, const SiteLimits &limits, const std::vector<SiteState> &states, const Progress &progress );

    //! Begins near good \a multipliers, by row.
    void beginNear( std::span<const double> multipliers );

    //! Begins where another relaxation of the same problem ended.
    void beginAt( const LinearProgram::Basis &basis ) { mProgram.beginAt( basis ); }
    LinearProgram::Basis basis() const { return mProgram.basis(); }

    //! Opens and closes sites; before beginAt().
    void decide( const std::vector<SiteState> &states );

    //! At most \a steps of the simplex method. Where it ends early, or fails, the multipliers are good for a bound nevertheless. Error(Cancelled).
    LinearProgram::Outcome solve( int steps, const SitingClock &clock, const Progress &progress );

    //! How many persons stay uncovered at least, as far as solve() came.
    double value() const { return mConstant - mProgram.objective(); }

    //! By row, for MedianBound.
    void multipliers( std::span<double> made ) const;

    //! From 0 to 1: how open a site is, once solve() came to its end.
    double openness( size_t site ) const;

  private:
    const SiteRows &mRows;
    std::vector<SiteState> mDecided; // what the program knows
    std::vector<int64_t> mSlack;     // by site: the column s_j; -1: the site is not in the program
    std::vector<size_t> mLine;       // by site: the row
    std::vector<int64_t> mColumn;    // by row of rows: the column u_i; -1: the row is not in the program
    std::vector<double> mOutside;    // by row of rows without a column: its multiplier
    size_t mColumns = 0;
    size_t mNumber = 0; // the column t
    size_t mRoom = 0;   // for how many sites

    double mConstant = 0;
    LinearProgram mProgram;
};

} // namespace lantu
