// SPDX-License-Identifier: GPL-3.0-or-later
// The figures that every meeting begins with.
#pragma once

#include <cstdint>
#include <string>

#include "data/workspace.h"

namespace lantu
{

struct HouseholdsAndPersons
{
    int64_t households = 0;
    int64_t persons = 0;

    friend bool operator==( const HouseholdsAndPersons &, const HouseholdsAndPersons & ) = default;
};

/**
 * Counted over all rows, also those without position. identified = eliminated + remaining; a household whose
 * elimination is unknown has not been eliminated.
 */
struct Headline
{
    HouseholdsAndPersons identified;
    HouseholdsAndPersons eliminated;
    HouseholdsAndPersons remaining;
    int64_t sites = 0;
    HouseholdsAndPersons inSites; //!< actual households and persons of the sites
    int64_t keyTownships = 0;
    int64_t keyTownshipsToName = 0; //!< of these, still without a published name
    std::string asOf;               //!< the latest data date of the households; empty if there are none
};

/**
 * The headline of a workspace. A layer that is missing counts as empty. Error(BadValue) naming the row if
 * the number of members of a household is not a whole number above zero.
 */
Headline headline( const Workspace &workspace );

} // namespace lantu
