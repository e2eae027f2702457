// SPDX-License-Identifier: GPL-3.0-or-later
// Before and after a few edits: who gains, who loses, and that the comparison can be trusted.
#pragma once

#include <cstdint>
#include <vector>

#include "base/error.h"
#include "base/progress.h"
#include "data/standards.h"
#include "place/points.h"
#include "travel/reach.h"
#include "travel/road_what_if.h"

namespace lantu
{

//! What an edit does to one demand.
enum class ScenarioChange : uint8_t
{
  Gained,  //!< within the standard now
  Lost,    //!< no longer
  Quicker, //!< by a thousandth of a minute at least, or reached for the first time, with the same judgement
  Slower,
  Same,
  Unknown //!< could be asked neither before nor after
};

inline constexpr size_t scenarioChangeCount = 6;

//! gained, lost, quicker, slower, same, unknown.
const char *scenarioChangeCode( ScenarioChange change );

struct ScenarioQuestion
{
    const Points &demand;
    std::vector<bool> served; //!< who has the service at home, such as piped water; empty: nobody
    const Points &supply;     //!< before
    ServiceStandard standardBefore;
    ServiceStandard standardAfter;
    const TravelModel &modelBefore;
    const TravelModel &modelAfter; //!< another one in the rainy season, or at other speeds; edits of facilities and roads are not in it
    SupplyEdits supplies;
    RoadEdits roads;
    Query query;      //!< without a limit; before
    Query queryAfter; //!< the same, with the speed on foot of after
    ClimbOf climbOf {};
};

struct ScenarioAnswer
{
    Nearest before; //!< judged by the standard before
    Nearest after;  //!< by the standard after; added supplies follow those before in number
    std::vector<bool> coveredBefore;
    std::vector<bool> coveredAfter;
    std::vector<ScenarioChange> changes;

    std::vector<MendedJoin> mended;
    size_t connections = 0; //!< nodes and edges that added roads meet
    size_t asked = 0;       //!< demands that had to be looked at again
    double seconds = 0;     //!< of the answer, the base being there
};

//! What to say where edits of roads meet another model of travel.
Error roadEditsElsewhere();

/**
 * Roads (RoadTravel) are answered by RoadWhatIf; other models of travel are asked anew, and know no edits of roads: Error(BadValue). Two things
 * are checked on every run, and there is no answer if one fails: without edits the answer is that of the model to the bit; and nobody is slower with what was
 * added than without it, all other edits being the same.
 */
ScenarioAnswer scenario( const ScenarioQuestion &question, Progress &progress );

} // namespace lantu
