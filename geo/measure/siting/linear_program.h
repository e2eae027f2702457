// SPDX-License-Identifier: GPL-3.0-or-later
// Linear programs, solved by GLPK.
#pragma once

#include <cstddef>
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
      Failed //!< numerically
    };

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

    //! low <= sum of terms <= high, either of them may be unbounded.
    size_t addRow( double low, double high, std::span<const Term> terms );

    //! By the dual simplex method, in slices of a tenth of a second. Error(Cancelled).
    Outcome solve( const SitingClock &clock, const Progress &progress );

    double objective() const;
    double value( size_t column ) const;

  private:
    std::unique_ptr<glp_prob, void ( * )( glp_prob * )> mProgram;
    bool mFresh = true;
};

} // namespace lantu
