// SPDX-License-Identifier: GPL-3.0-or-later
// The ids of edits found in their layers.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/progress.h"
#include "data/intake.h"
#include "data/row_source.h"
#include "measure/scenario_edits.h"
#include "measure/services.h"
#include "travel/road_what_if.h"

namespace lantu
{

enum class FacilityState
{
  Kept,
  Closed,
  Added,
  OtherCapacity
};

//! The facilities of a scenario: those of the base in their order, then the added ones.
struct ScenarioFacilities
{
    SupplyEdits edits;
    std::vector<std::string> ids;
    std::vector<FacilityState> states;
    std::vector<std::optional<double>> capacityBefore; //!< nothing where it is not known, and before for added ones
    std::vector<std::optional<double>> capacityAfter;  //!< nothing where it is not known, and after for closed ones
    std::optional<Intake> added;                       //!< the account of the layer of added ones
};

/**
 * \a facilities is the layer that \a supply was read from, and is read once more for ids and capacities; \a addedLayer may be null. Edits of facilities that do
 * not give the service of \a supply, or are not in use, change nothing and are warned of. Error(NotFound) for an id that is not in the
 * layer, with the line of the edit.
 */
ScenarioFacilities scenarioFacilities( const ScenarioEdits &edits, RowSource &facilities, const ServiceSupplies &supply, RowSource *addedLayer, const Frame &frame, Progress &progress );

/**
 * The roads of edits. \a roads is the layer that \a network was built from, and is read once more for ids; \a addedLayer may be null, and its rejects go to
 * \a added. Speeds are those of \a standards. Errors, with the line of the edit: NotFound for an id that is not in the layer; BadValue for a
 * road that cannot be one.
 */
RoadEdits scenarioRoads( const ScenarioEdits &edits, RowSource &roads, const RoadNetwork &network, bool joinsOnlyAtVertices, const Standards &standards, RowSource *addedLayer, std::optional<Intake> &added, Progress &progress );

} // namespace lantu
