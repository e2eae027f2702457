// SPDX-License-Identifier: GPL-3.0-or-later
// Demands, the facilities within their limit and the capacity of these: what measures of access share.
#pragma once

#include "algorithms/demand_supply.h"
#include "measure/decay.h"

namespace lantu
{

struct SharedCapacity
{
    DemandAndSupply both;
    std::vector<ReachedDemands> reached; //!< by supply
    std::vector<Reason> reasons;         //!< by demand, of its nearest facility

    const std::vector<double> &persons() const { return both.demand.points.weight; }
    const std::vector<double> &capacity() const { return both.supply.supplies.front().weight; }
};

/**
 * \a decayOf is given the limit in minutes: LIMIT_MINUTES, else that of the service; it may be infinite. Errors: as demandAndSupply() and limitSeconds(); Cancelled.
 */
SharedCapacity sharedCapacity( const Question &asked, const std::function<Decay( double limitMinutes )> &decayOf, std::optional<Decay> &decay, Progress &progress );

/**
 * The figures they share: demands, supplies, persons, capacity, persons_reached and persons_without (a facility within the limit), persons_excluded (could not be
 * asked), each once: the three add up to the persons.
 */
nlohmann::ordered_json capacityFigures( const SharedCapacity &shared );

} // namespace lantu
