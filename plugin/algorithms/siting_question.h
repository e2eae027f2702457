// SPDX-License-Identifier: GPL-3.0-or-later
// What lantu:locate asks: candidates and costs from layers and travel, or from a ready table.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "algorithms/parameters.h"
#include "algorithms/question.h"
#include "algorithms/travel_choice.h"
#include "measure/services.h"
#include "measure/siting/siting_tables.h"

namespace lantu
{

//! All but the outputs.
Definitions sitingParameters();

//! Lives within one run; asked points into the rest.
struct SitingQuestion
{
    SitingCase asked;
    PointLayer demand;
    std::optional<Frame> frame;
    std::optional<ServiceStandard> service;
    std::vector<Intake> intakes;
    std::unique_ptr<TravelChoice> travel;

    //! The accounts of everything read.
    std::vector<const Intake *> inputs() const;
};

/**
 * With COSTS the pairs are those of the table, and SUPPLY, where given, says where its candidates are, what they hold and what they cost. Without it the minutes from DEMAND to SUPPLY (villages of the
 * workspace if not given) and to what exists: the layer EXISTING, or the facilities of SERVICE in the workspace. Errors: as readCostTable(), readCandidates(), readPoints() and sitingTravel().
 */
std::unique_ptr<SitingQuestion> sitingQuestion( const Question &asked, Progress &progress );

} // namespace lantu
