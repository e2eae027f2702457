// SPDX-License-Identifier: GPL-3.0-or-later
// The two sides of a question about one service: DEMAND and SUPPLY, read with the names of their rows.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "algorithms/parameters.h"
#include "algorithms/question.h"
#include "algorithms/travel_choice.h"
#include "measure/services.h"

namespace lantu
{

//! demandParameters(), SUPPLY, SERVICE, travelParameters(), LIMIT_MINUTES and WORKSPACE.
Definitions demandSupplyParameters();

struct DemandAndSupply
{
    std::unique_ptr<RowSource> demandRows;
    PointLayer demand;
    ServiceSupplies supply; //!< one service; without SERVICE it takes every facility in use. Its limit may be infinite
    std::vector<std::string> demandIds;
    std::vector<std::string> supplyIds;
    std::unique_ptr<TravelChoice> travel;

    const ServiceStandard &service() const { return supply.services.front(); }
    const TravelModel &model() const { return travel->model( service().profile ); }

    //! The accounts of everything read.
    std::vector<const Intake *> inputs() const;
};

/**
 * With SERVICE, kinds, profile and limit are those of the standard, unless PROFILE or LIMIT_MINUTES are given. Households of the
 * workspace weigh their members. \a capacityField as of serviceSupplies(). Errors: as readPoints(), serviceSupplies() and servicesNamed().
 */
DemandAndSupply demandAndSupply( const Question &asked, Progress &progress, const std::string &capacityField = {} );

//! SERVICE with PROFILE and LIMIT_MINUTES, where given; without SERVICE all of the layer as one service.
ServiceStandard serviceAsked( const Question &asked, const TravelChoice &travel, const SourceInfo &facilities );

//! Of the service, in seconds. A limit in metres is one where all the way is walked; Error(BadValue) where it is driven.
double limitSeconds( const ServiceStandard &service, const Query &query );

//! CAPACITY_FIELD, for demandAndSupply(): that of the workspace's facilities where they are not given, else empty: each counts 1.
DefinitionPointer capacityParameter();
std::string capacityAsked( const Question &asked );

} // namespace lantu
