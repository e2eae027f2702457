// SPDX-License-Identifier: GPL-3.0-or-later
// What is asked of a household, a village, a site, a township: rules made of tests, both rows of the standards table.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

#include "base/progress.h"
#include "data/standards.h"
#include "data/table.h"

namespace lantu
{

//! What is judged. The order is that of the words of LEVEL.
enum class GapLevel
{
  Household,
  Village,
  Site,
  Township
};

inline constexpr GapLevel allGapLevels[] = { GapLevel::Household, GapLevel::Village, GapLevel::Site, GapLevel::Township };
inline constexpr const char *gapLevelWords[] = { "household", "village", "site", "township" };

Text gapLevelText( GapLevel level );

//! What a test compares, by the category of its row.
enum class GapTestKind
{
  Service,  //!< service: minutes or metres to the nearest facility of its kinds
  Fetch,    //!< fetch: minutes from the unit to the facility nearest by time, or (unit min往返) there and back
  Climb,    //!< climb: metres of height between the unit and that facility
  Presence, //!< presence: facilities of its kinds in the same village or township
  Road,     //!< road: metres to a road, open to vehicles, that has one of its surfaces
  AtLeast,  //!< at_least: a field of the unit is at least that; 1 for a flag
  AtMost,   //!< at_most
  Grade,    //!< grade: the place of a field's word in its list of words, the best first
  Check     //!< check: risks found at the last check of an item
};

//! Which area a presence is asked of.
enum class GapArea
{
  Village,
  Township
};

//! A row that a number or a flag is held against. The limit itself passes.
struct GapTest
{
    int64_t row = 0; //!< in the standards table
    std::string key;
    std::string title;
    GapTestKind kind = GapTestKind::Service;
    std::vector<std::string> subjects; //!< kinds of facility, surfaces, a field, an item
    Profile profile = Profile::Drive;
    double limit = 0;
    std::string unit;
    GapArea area = GapArea::Village;
    bool thereAndBack = false; //!< of Fetch
    int year = 0;
    std::string document;
    std::string evidence;

    //! The way to the facility as a service; for Service, Fetch and Climb.
    ServiceStandard asService() const;

    //! The name of the column of what was measured: the key without "test_" or "service_", and the unit.
    std::string column() const;
};

//! Tests that must all pass.
using Alternative = std::vector<size_t>;

//! Passed if at least \a needed of the alternatives are.
struct GapRule
{
    int64_t row = 0;
    std::string key;
    std::string title;
    GapLevel level = GapLevel::Household;
    std::vector<Alternative> alternatives; //!< indexes into GapRules::tests
    size_t needed = 1;
    std::optional<size_t> strictOf; //!< the rule of which this is the strict reading: its key with "_strict" behind it
    int year = 0;
    std::string document;
    std::string evidence;

    //! The name of its column: the key without "rule_".
    std::string column() const;
};

//! What a township is compared by: the share of those who lack what a rule asks for.
struct GapIndicator
{
    std::string title;
    size_t rule = 0; //!< index into GapRules::rules
    double weight = 1;
    int year = 0;
    std::string document;
    std::string evidence;
};

struct GapRules
{
    std::vector<GapTest> tests;
    std::vector<GapRule> rules; //!< in the order of the table
    std::vector<GapIndicator> indicators;
    double greenPercent = 0; //!< up to this share lacking: green
    double amberPercent = 0; //!< up to this: amber; above: red

    //! Those of a level, as indexes into rules.
    std::vector<size_t> of( GapLevel level ) const;

    //! A rule with its tests as a run remembers it.
    nlohmann::ordered_json described( size_t rule ) const;
};

/**
 * The rules out of rows of layer::standards. Of rows of one category and title the one of the latest year counts, and none later than \a year.
 * A rule (household_rule, village_rule, site_rule, township_rule) lists its alternatives with ; between them and the tests of one alternative with + between
 * them, each by key or title; its value says how many alternatives must pass: 1 is OR, all of them AND. A table made before there were
 * rules takes those that Lantu comes with, which is a warning.
 *
 * Error(BadValue) that names the row: a unit that is missing or not one of the category's, a number that cannot be, two limits for one test in one
 * year, an alternative that names no known test, more alternatives asked for than there are, a test that a unit of that level cannot have, a strict reading that somebody
 * may pass who fails the ordinary one, an indicator without such a rule, lights in the wrong order. Error(Duplicate): two rows with one key.
 */
GapRules gapRules( const Table &standards, std::optional<int> year, Progress &progress );

} // namespace lantu
