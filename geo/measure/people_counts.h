// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of people counted by area, so that no small count can be worked out.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "base/progress.h"
#include "data/made_shape.h"
#include "data/row_source.h"
#include "data/table.h"
#include "measure/area_paths.h"
#include "measure/leaving_columns.h"

namespace lantu
{

struct PeopleCounts
{
    std::unique_ptr<MadeShape> shape;
    Table table; //!< of shape: an area in each row, and all together in the last
    int64_t households = 0;
    int64_t cellsHidden = 0; //!< of the level shown
    int64_t rowsWithoutArea = 0;
};

//! Names and places (may be empty) of the areas of the level shown.
struct AreaPlace
{
    std::string name;
    Wkb point;
};

struct PeopleCountsQuestion
{
    RowSource &rows;
    const LeavingColumns &columns;
    std::string name; //!< of the table
    Text title;
    size_t level = 2;                              //!< 0 county, 1 township, 2 village
    bool hides = true;                             //!< small counts, and what would give them away
    bool aliases = false;                          //!< columns are called by their Chinese aliases
    bool places = true;                            //!< with a point for each area
    std::function<AreaPath( const Row & )> pathOf; //!< of a row with all fields
    std::map<std::string, AreaPlace> areas;
};

/**
 * Households (each counted once in its village), persons, rows where a household has several, and households by every value of every category, for each area of the level, and all together.
 * What is hidden (hiddenAreas()) depends on counties, townships and villages alike and not on the level asked for, so that tables of two levels tell no more than one. Hidden cells
 * are null, and a column says how many of the row there are. A value that is not filled in counts as one of its own; values of fewer than smallestShownCount households in all go together
 * as others. Linear.
 */
PeopleCounts peopleCounts( const PeopleCountsQuestion &question, Progress &progress );

} // namespace lantu
