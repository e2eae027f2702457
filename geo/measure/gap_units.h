// SPDX-License-Identifier: GPL-3.0-or-later
// Those that rules are asked of: households, villages, sites or townships with what their layer says of them.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "base/progress.h"
#include "data/intake.h"
#include "data/row_source.h"
#include "measure/gap_rules.h"
#include "place/points.h"

namespace lantu
{

//! In the order of the layer. Codes are empty where the layer has none.
struct GapUnits
{
    GapLevel level = GapLevel::Household;
    Points points; //!< weight: persons of a household or site; 0 for areas until their households are counted
    std::vector<std::string> id;
    std::vector<std::string> name;
    std::vector<std::string> county;
    std::vector<std::string> township;
    std::vector<std::string> village;
    std::vector<std::vector<Value>> said; //!< for each test of the rules what the layer says of each unit; empty where it has no such column
    Intake intake;

    size_t size() const { return id.size(); }

    //! The code of the unit's village or township.
    const std::string &codeOf( GapArea area, size_t unit ) const { return area == GapArea::Village ? village[unit] : township[unit]; }
};

//! The layer of the schema that holds the units of a level.
const char *layerOfUnits( GapLevel level );

//! Which tests the rules of a level use, as indexes into GapRules::tests, ascending.
std::vector<size_t> testsOf( const GapRules &rules, GapLevel level );

/**
 * Reads a layer of units. A column with the key or the title of a test is what has been found out about it on the spot and goes before what is computed;
 * the tests of fields have their column by name or alias. A village without a code of its township, or a township without that of its county, lies where
 * its digits say. Errors: as readPoints().
 */
GapUnits readGapUnits( RowSource &rows, GapLevel level, const GapRules &rules, const Frame &frame, Progress &progress );

//! The same for further columns in a table by the code of the unit, such as the state of villages; what the unit's own layer says goes first.
void addSaid( GapUnits &units, RowSource &table, const GapRules &rules, Intake &intake, Progress &progress );

//! Units stand at their settlement instead of in the middle of their area, where the layer of places has one.
void moveToPlaces( GapUnits &units, RowSource &places, const Frame &frame, Intake &intake, Progress &progress );

//! Only the units for which \a keep is true; the intake stays that of the whole layer.
GapUnits keptUnits( const GapUnits &units, const std::function<bool( size_t )> &keep );

} // namespace lantu
