// SPDX-License-Identifier: GPL-3.0-or-later
// The key-support townships compared: what share of their people and villages lacks what, and which lack most.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "data/readable.h"
#include "measure/gap_answer.h"

namespace lantu
{

//! Of one indicator in one township. Nobody known: no share, which is not a share of 0.
struct IndicatorValue
{
    int64_t gaps = 0;  //!< households, villages or townships that lack it
    int64_t known = 0; //!< those of which it is known
    int64_t unknown = 0;

    std::optional<double> percent() const;
};

enum class GapLight : uint8_t
{
  Green,
  Amber,
  Red,
  Unknown
};

//! green, amber, red, unknown.
const char *gapLightCode( GapLight light );

//! All codes with the words that people read.
std::span<const CodeWord> gapLightWords();

//! By the standards' limits, both inclusive.
GapLight gapLight( const std::optional<double> &percent, const GapRules &rules );

/**
 * The mean of the percentages weighed by the indicators' weights, over those that are known; nothing if none is. To nine decimals, so that townships alike
 * in all but the order of their figures are alike.
 */
std::optional<double> townshipScore( const std::vector<IndicatorValue> &values, const std::vector<GapIndicator> &indicators );

//! Positions by rank: the highest score first, equal scores by code, those without a score last.
std::vector<size_t> byScore( const std::vector<std::optional<double>> &scores, const std::vector<std::string> &codes );

struct TownshipGapsQuestion
{
    const GapRules &rules;
    bool onlyKey = true; //!< the municipal key-support townships, else all
    bool strict = false; //!< rules with a strict reading count by it
    GapUnitLayers layers {};
    const AdminAreas &areas;
    const GapSources &sources;
};

/**
 * A row for each township by rank, with its area: score, lights by colour, households and persons monitored, and for each indicator the light, the
 * percentage (null where nothing is known), how many lack it, of how many it is known, of how many not.
 */
struct TownshipGapsAnswer
{
    TownshipGapsAnswer() = default;
    TownshipGapsAnswer( const TownshipGapsAnswer & ) = delete;
    TownshipGapsAnswer &operator=( const TownshipGapsAnswer & ) = delete;

    Table table;
    nlohmann::ordered_json summary; //!< with the weights
    std::list<Intake> inputs;
    std::unique_ptr<GapMeasurer> measurer;

    OwnedFields fields;
    Layer shape {};

    std::vector<const Intake *> allInputs() const;
};

//! Own names of the table; it is a result and no part of a workspace.
namespace townshipGapsField
{
inline constexpr char county[] = "county";
inline constexpr char rank[] = "rank";
inline constexpr char score[] = "score";
inline constexpr char reds[] = "reds";
inline constexpr char ambers[] = "ambers";
inline constexpr char greens[] = "greens";
inline constexpr char unknowns[] = "unknowns";
inline constexpr char percent[] = "_pct"; //!< behind the name of an indicator
inline constexpr char gaps[] = "_gap_n";
inline constexpr char known[] = "_known_n";
inline constexpr char unknown[] = "_unknown_n";
} // namespace townshipGapsField

//! Errors: as gapUnits() and GapMeasurer; NoField if the standards have no indicators; Empty if no township is a key one.
std::unique_ptr<TownshipGapsAnswer> townshipGaps( const TownshipGapsQuestion &question, Progress &progress );

} // namespace lantu
