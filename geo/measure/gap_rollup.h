// SPDX-License-Identifier: GPL-3.0-or-later
// How many households, villages, sites or townships stand how to each rule, by village, township, county and city.
#pragma once

#include "measure/areas.h"
#include "measure/gap_judgement.h"

namespace lantu
{

//! The rows of addGapRollup().
const Layer &gapRollupShape();

/**
 * Adds to \a table, of gapRollupShape(), a row for each area and rule: units and their persons, all = ok + beyond + missing + unknown, each area the sum of those
 * below it as in rollup(): 万盛 is a county of its own, what has no code stands as 未填, the last row of a rule is the city. Persons are the monitored ones
 * (of a site, its residents).
 */
void addGapRollup( Table &table, const GapRules &rules, const GapJudgement &judgement, const AdminAreas &areas, Progress &progress );

} // namespace lantu
