// SPDX-License-Identifier: GPL-3.0-or-later
// The layers that the units of each level come from.
#pragma once

#include <list>
#include <vector>

#include "measure/gap_units.h"

namespace lantu
{

//! The layers that units come from; null: there is none.
struct GapUnitLayers
{
    RowSource *households = nullptr;
    RowSource *villages = nullptr;
    RowSource *sites = nullptr;
    RowSource *townships = nullptr;
    RowSource *villageStatus = nullptr;
    RowSource *places = nullptr;

    RowSource *of( GapLevel level ) const;

    //! False where there is no layer of the level, or one without rows.
    bool has( GapLevel level ) const;
};

/**
 * The units of a level with all that is said of them, areas at their settlement. The accounts of the layers are added to \a inputs. Errors: as readGapUnits();
 * NotFound if there is no layer of that level.
 */
GapUnits gapUnits( GapLevel level, const GapUnitLayers &layers, const GapRules &rules, const Frame &frame, std::list<Intake> &inputs, Progress &progress );

//! The households and persons of the areas: each area weighs the persons of the households that have its code.
std::vector<int64_t> countPeople( GapUnits &areas, const GapUnits &households );

} // namespace lantu
