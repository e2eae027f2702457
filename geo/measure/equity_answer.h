// SPDX-License-Identifier: GPL-3.0-or-later
// How evenly a figure of a layer is shared, by area or class.
#pragma once

#include <map>
#include <optional>
#include <string>

#include <nlohmann/json.hpp>

#include "base/progress.h"
#include "data/intake.h"
#include "data/row_source.h"
#include "data/table.h"

namespace lantu
{

//! Own names of the table; it is a result and no part of a workspace.
namespace equityField
{
inline constexpr char unit[] = "unit";
inline constexpr char unitName[] = "unit_name";
inline constexpr char persons[] = "persons";
inline constexpr char mean[] = "mean";
inline constexpr char gini[] = "gini";
inline constexpr char below[] = "below";
inline constexpr char fgt0[] = "fgt0";
inline constexpr char fgt1[] = "fgt1";
inline constexpr char fgt2[] = "fgt2";
inline constexpr char totalUnit[] = "total"; //!< unit of the row of all
} // namespace equityField

struct EquityQuestion
{
    RowSource &rows;
    std::string valueField;                          //!< what is shared: not negative
    std::string weightField {};                      //!< persons of the row; empty: 1
    std::string unitField {};                        //!< empty: in total only
    std::map<std::string, std::string> unitNames {}; //!< by code; a code without a name is its own
    std::optional<double> line {};                   //!< of the FGT; half the mean if none is given
};

struct EquityAnswer
{
    Intake intake;
    Table table; //!< one row for each unit by its key, those that do not say first, then the total
    nlohmann::ordered_json summary;
};

/**
 * Rows without a value are read and left out (persons_unknown): unknown is not 0. Rejected are values and weights that are negative or no numbers.
 * persons = those of the total + persons_unknown. Errors: NoField; BadValue for a line that is not above 0; Empty without a usable row; Cancelled.
 */
EquityAnswer equityAnswer( const EquityQuestion &question, Progress &progress );

} // namespace lantu
