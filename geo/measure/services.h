// SPDX-License-Identifier: GPL-3.0-or-later
// The services of the standards, the facilities that give them, and how far each demand is from the nearest.
#pragma once

#include <functional>
#include <vector>

#include <nlohmann/json.hpp>

#include "base/progress.h"
#include "data/intake.h"
#include "data/row_source.h"
#include "data/standards.h"
#include "place/points.h"
#include "travel/reach.h"

namespace lantu
{

//! For each service the facilities that give it: of one of its kinds (any, where it names none), in use (在用), and with a position.
struct ServiceSupplies
{
    std::vector<ServiceStandard> services;
    std::vector<Points> supplies; //!< one for each service; ids are feature ids of the facilities
    Intake intake;
};

/**
 * Reads the layer of facilities once. A facility may serve several services; a service may be left with none, as all
 * are when the layer has no rows. A layer that says nothing of kinds will do for services that name none, and one that says
 * nothing of states is taken to be in use. With \a capacityField supplies weigh their capacity; those of which it is not known, negative or no number
 * are rejects. Without it each weighs 1. Errors: as readPoints(), but for Empty.
 */
ServiceSupplies serviceSupplies( RowSource &facilities, std::vector<ServiceStandard> services, const Frame &frame, Progress &progress, const std::string &capacityField = {} );

//! The way of travel of a profile; the reference stays good as long as the caller needs it.
using ModelOf = std::function<const TravelModel &( Profile )>;

/**
 * For each service the nearest facility of every demand, with the profile of the service. Asks without a limit of
 * time, so that what is beyond the standard keeps its minutes. A demand without position has NoPosition, whatever the supplies.
 */
std::vector<Nearest> nearestServices( const Points &demand, const ServiceSupplies &supplies, const ModelOf &modelOf, Query query, Progress &progress );

/**
 * True if a facility that far away meets the standard. The limit itself does, and so does what exceeds it by
 * no more than one part in ten million, which is the accuracy of lengths (decision 3). False for NaN.
 */
bool meets( const ServiceStandard &standard, double seconds, double metres );

//! True for a service at which water is fetched: households with piped water have it at home.
bool fetchesWater( const ServiceStandard &service );

//! Sets the reason of every demand that reaches a supply to Ok or BeyondLimit, by the standard.
void judge( const ServiceStandard &standard, Nearest &nearest );

//! Standards as a run remembers them: key, title, profile, limit, unit, year, document.
nlohmann::ordered_json described( const ServiceStandard &standard );
nlohmann::ordered_json described( const std::vector<ServiceStandard> &standards );

} // namespace lantu
