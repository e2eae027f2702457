// SPDX-License-Identifier: GPL-3.0-or-later
// Who is within the standard of a service, who is beyond it, and who could not be asked: by area or class.
#pragma once

#include <array>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "data/standards.h"
#include "data/table.h"
#include "travel/reach.h"

namespace lantu
{

//! Households are rows, persons the sum of their weights. The two are never added.
struct Extent
{
    int64_t households = 0;
    double persons = 0;

    void add( double weight )
    {
      ++households;
      persons += weight;
    }

    Extent &operator+=( const Extent &other )
    {
      households += other.households;
      persons += other.persons;
      return *this;
    }
};

//! One unit and one service: input = covered + beyond + excluded, for households exactly, for persons to rounding.
struct Coverage
{
    Extent input;
    Extent covered;
    Extent beyond;
    std::array<Extent, reasonCount> excludedBy; //!< by Reason; those of Ok and BeyondLimit stay empty

    Extent excluded() const;
    Coverage &operator+=( const Coverage &other );
};

//! What is asked about: one entry for each demand.
struct CoverageDemand
{
    std::span<const double> weights;    //!< persons
    std::span<const std::string> units; //!< code of the area, or the class; empty: not filled in
};

/**
 * The coverage of one service by unit, in the order of the units' keys. \a nearest is the answer of a travel model asked
 * without a limit, or with one that is not below the standard's. \a served (empty, or one flag for each demand) marks those who have the
 * service already, such as piped water: covered wherever they are, also without position. Linear; no demands give no units.
 */
std::map<std::string, Coverage> coverage( const ServiceStandard &standard, const Nearest &nearest, const CoverageDemand &demand, const std::vector<bool> &served = {} );

//! All units of \a byUnit as one.
Coverage total( const std::map<std::string, Coverage> &byUnit );

//! Own names of the table; it is a result and no part of a workspace.
namespace coverageField
{
inline constexpr char id[] = "coverage_id"; //!< "service_clinic/500229"
inline constexpr char coveredHouseholds[] = "covered_hh";
inline constexpr char coveredPersons[] = "covered_pop";
inline constexpr char beyondHouseholds[] = "beyond_hh";
inline constexpr char beyondPersons[] = "beyond_pop";
inline constexpr char excludedHouseholds[] = "excluded_hh";
inline constexpr char excludedPersons[] = "excluded_pop";
inline constexpr char noRoadNearHouseholds[] = "no_road_near_hh";
inline constexpr char noRoadNearPersons[] = "no_road_near_pop";
inline constexpr char disconnectedHouseholds[] = "disconnected_hh";
inline constexpr char disconnectedPersons[] = "disconnected_pop";
inline constexpr char noSupplyHouseholds[] = "no_supply_hh";
inline constexpr char noSupplyPersons[] = "no_supply_pop";
inline constexpr char noPositionHouseholds[] = "no_position_hh";
inline constexpr char noPositionPersons[] = "no_position_pop";
inline constexpr char coveredHouseholdShare[] = "covered_hh_pct";
inline constexpr char coveredPersonShare[] = "covered_pop_pct";
inline constexpr char totalCode[] = "total"; //!< field::code of the row of all units
} // namespace coverageField

//! The shape of coverageTable(), keyed by service and unit.
const Layer &coverageShape();

/**
 * Adds the rows of one service to a table of coverageShape(): its units, then the total. \a names gives units their name; those
 * it does not know keep their key as name. Shares are percent of the input, 2 decimals, null where the input is nobody.
 */
void addCoverage( Table &table, const ServiceStandard &standard, const std::map<std::string, Coverage> &byUnit, const std::map<std::string, std::string> &names );

//! Adds the row of all units alone.
void addTotal( Table &table, const ServiceStandard &standard, const Coverage &all );

} // namespace lantu
