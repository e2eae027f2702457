// SPDX-License-Identifier: GPL-3.0-or-later
// Linear programs, solved by GLPK.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <memory>
#include <span>
#include <vector>

#include "base/progress.h"
#include "measure/siting/siting_problem.h"

struct glp_prob;

namespace lantu
{

//! The least of a linear function. Belongs to the thread that made it. Columns and rows count from 0; a row or column may be changed or added between two calls of solve(), which then begins where it was.
class LinearProgram
{
  public:
    enum class Outcome
    {
      Optimal,
      Infeasible,
      TimeIsOver,
      StepsAreOver,
      Failed //!< numerically
    };

    enum class Method
    {
      Dual,  //!< right where rows were added or limits tightened
      Primal //!< right where limits were widened
    };

    struct Options
    {
        Method method = Method::Dual;
        int steps = std::numeric_limits<int>::max(); //!< of the simplex method
    };

    //! Where a column or row is: as many are Basic as there are rows.
    enum class Place : uint8_t
    {
      Basic,
      Low,
      High,
      Free, //!< not basic, and without limits
      Fixed
    };

    //! Of the columns, then of the rows.
    using Basis = std::vector<Place>;

    struct Term
    {
        size_t column;
        double factor;
    };

    static constexpr double unbounded = std::numeric_limits<double>::infinity();

    LinearProgram();
    ~LinearProgram();
    LinearProgram( const LinearProgram & ) = delete;
    LinearProgram &operator=( const LinearProgram & ) = delete;

    size_t addColumn( double low, double high, double cost );
    void limitColumn( size_t column, double low, double high );

    void limitRow( size_t row, double low, double high );

    //! low <= sum of terms <= high, either of them may be unbounded.
    size_t addRow( double low, double high, std::span<const Term> terms );

    //! By a simplex method, in slices of a tenth of a second. Error(Cancelled).
    Outcome solve( const SitingClock &clock, const Progress &progress, const Options &options );
    Outcome solve( const SitingClock &clock, const Progress &progress ) { return solve( clock, progress, Options() ); }

    //! Where the last solve() ended, to begin there again: also in another program with as many columns and rows. Limits are set first; a place that they do not have becomes one that they have.
    Basis basis() const;
    void beginAt( const Basis &basis );

    double objective() const;
    double value( size_t column ) const;

    //! By how much the objective grows for each unit by which the row's limit is raised.
    double price( size_t row ) const;

  private:
    std::unique_ptr<glp_prob, void ( * )( glp_prob * )> mProgram;
    bool mFresh = true;
};

} // namespace lantu
