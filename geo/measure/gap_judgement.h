// SPDX-License-Identifier: GPL-3.0-or-later
// Rules applied to the units of a level, and their standings taken up to villages and townships.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "measure/gap_measure.h"

namespace lantu
{

//! The units of a level with a verdict for each rule of that level.
struct GapJudgement
{
    GapUnits units;
    std::vector<size_t> rules;                        //!< indexes into GapRules::rules
    std::vector<std::vector<GapVerdict>> verdicts {}; //!< for each of rules, one for each unit
    std::vector<Measured> measured {};                //!< unit after unit, an entry for each test
    size_t tests = 0;

    const Measured &of( size_t unit, size_t test ) const { return measured[unit * tests + test]; }
};

GapJudgement judgeGaps( const GapRules &rules, GapUnits units, GapMeasurer &measurer, Progress &progress );

//! How the units of an area stand to one rule.
struct AreaGaps
{
    StandingTally tally;
    std::map<int32_t, int64_t> decided; //!< units by the test that decided: those with a gap where there is one, else those that stand as the area does

    /**
     * As an AND over the units: Missing or Beyond if any unit is (the more frequent of the two, Missing if they are as many), else Unknown if any is, else Ok. An
     * area without a unit is Unknown: nobody there has been asked.
     */
    Standing standing() const;

    //! The test that decided for most of the units that stand so; the first in the order of the tests if several did. -1: no unit.
    int32_t decidedBy() const;
};

//! By the code of the area; units without one stand under "". One entry of \a judgement.rules. n log n.
std::map<std::string, AreaGaps> gapsByArea( const GapJudgement &judgement, size_t rule, GapArea area );

} // namespace lantu
