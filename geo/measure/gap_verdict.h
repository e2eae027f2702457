// SPDX-License-Identifier: GPL-3.0-or-later
// From what was measured to the standing of a rule, in three values: yes, no, not known.
#pragma once

#include <limits>
#include <span>

#include "measure/gap_rules.h"
#include "measure/standing.h"

namespace lantu
{

//! What a test found at one unit.
struct Measured
{
    Standing standing = Standing::Unknown;
    double value = std::numeric_limits<double>::quiet_NaN(); //!< in the unit of the test; NaN where there is no number
    Reason reason = Reason::Ok;                              //!< why nothing is known, where it is the way that is not known
};

//! A number held against a limit that it must not exceed (or, with \a atLeast, reach). The limit passes, and what exceeds it by no more than one part in ten million, which is the accuracy of lengths.
Measured heldAgainst( double limit, double value, bool atLeast = false );

struct GapVerdict
{
    Standing standing = Standing::Unknown;
    int32_t decidedBy = -1; //!< the test that decided, as an index into GapRules::tests
};

/**
 * The strong three-valued logic of Kleene (1938): an alternative is no if one of its tests is, yes if all are, else not known; the rule is yes if as many alternatives as
 * needed are, no if so many can no longer be, else not known. So a pass that is certain does not wait for what nobody knows, and neither does a failure.
 *
 * Decided by: of a pass, the last test of the last alternative that was needed, in the order of the row; of what is unknown, the first unknown test of an
 * alternative that is not settled, which is what has to be found out; of a failure, the failed test nearest to its limit, and the standing is Beyond if any alternative that failed has
 * something that is merely too far, else Missing.
 *
 * \a measured holds one entry for each of \a tests. Linear in the tests of the rule.
 */
GapVerdict verdict( const GapRule &rule, std::span<const GapTest> tests, std::span<const Measured> measured );

} // namespace lantu
