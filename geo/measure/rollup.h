// SPDX-License-Identifier: GPL-3.0-or-later
// Counts and sums of any layer by village, township, county and city, that add up at every level.
#pragma once

#include <deque>
#include <memory>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "base/language.h"
#include "base/progress.h"
#include "data/intake.h"
#include "data/table.h"
#include "measure/areas.h"

namespace lantu
{

//! From the finest to the coarsest; the city is above them all.
enum class AreaLevel
{
  Village,
  Township,
  County
};

struct RollupQuestion
{
    RowSource &rows;
    const AdminAreas &areas;
    std::vector<std::string> sumFields {}; //!< numbers to add up
    std::string categoryField {};          //!< empty: rows are not told apart
    std::string dateField {};              //!< empty: months are not told apart
    AreaLevel finest = AreaLevel::Village;
    const Layer *aliasesFrom = nullptr; //!< the schema's layer, for headings
};

//! Owns the names that its table's shape points to: keep it as long as the table is used.
struct RollupAnswer
{
    RollupAnswer() = default;
    RollupAnswer( const RollupAnswer & ) = delete;
    RollupAnswer &operator=( const RollupAnswer & ) = delete;

    Intake intake;
    Table table;
    nlohmann::ordered_json summary;

    std::deque<std::string> texts;
    std::vector<Field> fields;
    Layer shape {};
};

//! Own names of the table; it is a result and no part of a workspace. The sums are sum_FIELD and null_FIELD.
namespace rollupField
{
inline constexpr char level[] = "area_level";
inline constexpr char within[] = "within"; //!< names of the areas above
inline constexpr char category[] = "category";
inline constexpr char month[] = "month";
inline constexpr char rows[] = "row_n";
inline constexpr char sum[] = "sum_";
inline constexpr char nulls[] = "null_";
} // namespace rollupField

//! What rollupField::level says, in the language of the answer.
namespace rollupLevel
{
inline constexpr Text county { "区县", "county" };
inline constexpr Text township { "乡镇", "township" };
inline constexpr Text village { "村", "village" };
} // namespace rollupLevel

/**
 * One row for each area of each level that the rows name, finest level first, by code; what has no code at a level stands there as 未填 below the area
 * above it; then the city, and last the total if rows are told apart by category or month. Each row counts rows, sums each field, and counts the
 * rows whose field is null (缺): they are in the count and not in the sum.
 *
 * Where an area stands is for the area layers to say: a village of theirs lies in its township and county whatever the row says, and rows that
 * say otherwise are a warning. Codes that they do not have lie where the row says, else by their digits. A reporting unit such as 万盛经开区 is
 * a county of its own. So each row is the sum of those below it, in every category and month.
 *
 * Levels that no row has a code for are left out. Rejected are rows whose field to sum is no number, or whose date is none. Linear, and logarithmic in
 * areas. Errors: NoField, also where the rows have no code of any area; Cancelled.
 */
std::unique_ptr<RollupAnswer> rollup( const RollupQuestion &question, Progress &progress );

} // namespace lantu
