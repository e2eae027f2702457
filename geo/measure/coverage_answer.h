// SPDX-License-Identifier: GPL-3.0-or-later
// The question of coverage from layers to table: read, travel, judge, add up.
#pragma once

#include <map>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "measure/coverage.h"
#include "measure/services.h"

namespace lantu
{

struct CoverageQuestion
{
    RowSource &demand;
    RowSource &facilities;
    std::string weightField; //!< persons; empty: each row is one
    std::string unitField;   //!< of the demand layer; empty: the total alone
    std::map<std::string, std::string> unitNames;
    std::vector<ServiceStandard> services;
};

struct CoverageAnswer
{
    Table table;                        //!< of coverageShape(): service by service, units and total
    std::vector<Coverage> totals;       //!< one for each service
    nlohmann::ordered_json summary;     //!< households, persons, and each service's covered, beyond, excluded
    nlohmann::ordered_json approximate; //!< approximateFigures() of the demand, in the summary as well
    Intake demand;
    Intake facilities;
};

/**
 * Answers for all services in one reading of each layer. Households with piped water (where the demand layer says so) count as
 * covered for services at which water is fetched. What is covered, beyond and excluded is noted in \a progress for
 * each service. Errors: as readPoints() and serviceSupplies(); NoField if the demand layer lacks the unit's field.
 */
CoverageAnswer coverageAnswer( const CoverageQuestion &question, const Frame &frame, const ModelOf &modelOf, const Query &query, Progress &progress );

} // namespace lantu
