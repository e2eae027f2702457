// SPDX-License-Identifier: GPL-3.0-or-later
// What each relocation site lacks: its own water, power, road, gas and network, and the services around it.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "base/progress.h"
#include "data/intake.h"
#include "data/owned_fields.h"
#include "data/standards.h"
#include "data/table.h"
#include "measure/services.h"
#include "measure/standing.h"
#include "place/points.h"
#include "travel/reach.h"

namespace lantu
{

/**
 * The services that a site is judged by: those with a limit in minutes. A limit in metres is about the way from a house
 * (fetching water); at a site its own flag says it.
 */
std::vector<ServiceStandard> standardsForSites( const Standards &standards );

//! The sites as demand, weighing as many persons as live there, with what the table of gaps repeats of them.
struct Sites
{
    Points points;
    std::vector<std::vector<Value>> values; //!< those of siteColumns, for each site
    Intake intake;
};

//! Reads the layer of sites. Errors: as readPoints(); BadValue for a site whose number of persons is not known.
Sites readSites( RowSource &rows, const Frame &frame, Progress &progress );

struct SiteGapsSummary
{
    int64_t sites = 0;
    int64_t sitesWithGaps = 0;
    int64_t gaps = 0;
    int64_t unknown = 0;
    int64_t notOnRoad = 0; //!< sites with no road near or without position
};

//! How many sites, and persons in them, stand how for one installation or service.
struct StandingCounts
{
    const char *column; //!< of the table
    Text title;
    StandingTally sites {};
};

/**
 * The table of gaps. Owns the names of its columns, which follow the standards: keep it as long as the table is used.
 * First the site (id, name, codes of county and township, size class, households, persons, name of the county), then its rank, gaps and unknowns, a
 * state for each of water, power, road, gas, network, a state and minutes for each service, and why something is unknown.
 */
class SiteGaps
{
  public:
    /**
     * \a nearest holds the answer for each of \a services, asked without a limit; \a countyNames the names of counties by code, as far as they are known. Gaps are states beyond or missing; unknowns are counted
     * apart and are no gaps. Rows stand by rank: most gaps first, then most persons, then the site id. Minutes
     * to 2 decimals. Linear in sites x services, and the sorting.
     */
    SiteGaps( const Sites &sites, const std::vector<ServiceStandard> &services, const std::vector<Nearest> &nearest, const std::map<std::string, std::string> &countyNames, const Frame &frame );
    SiteGaps( const SiteGaps & ) = delete;
    SiteGaps &operator=( const SiteGaps & ) = delete;

    const Table &table() const { return mTable; }
    const SiteGapsSummary &summary() const { return mSummary; }

    //! The summary, and for each installation and service how many sites are ok, beyond, missing, unknown.
    nlohmann::ordered_json figures() const;

  private:
    void addServiceFields( const ServiceStandard &service );

    OwnedFields mFields;
    Layer mShape;
    Table mTable;
    SiteGapsSummary mSummary;
    std::vector<StandingCounts> mCounts;
};

//! Own names of the table; it is a result and no part of a workspace.
namespace siteGapsField
{
inline constexpr char county[] = "county"; //!< its name, where it is known
inline constexpr char rank[] = "rank";
inline constexpr char unknownCount[] = "unknowns";
inline constexpr char water[] = "water";
inline constexpr char power[] = "power";
inline constexpr char road[] = "road";
inline constexpr char gas[] = "gas";
inline constexpr char net[] = "net";
inline constexpr char minutesSuffix[] = "_min"; //!< behind the name of a service
} // namespace siteGapsField

//! The column of a service: its key without the prefix "service_"; the table adds "_1" where another column has that name.
std::string serviceColumn( const ServiceStandard &service );

//! The answer with the account of what was read.
struct SiteGapsAnswer
{
    std::unique_ptr<SiteGaps> gaps;
    std::vector<ServiceStandard> services;
    Intake sites;
    Intake facilities;
};

//! From layers to table, for the services of standardsForSites(). Errors: as readSites() and serviceSupplies().
SiteGapsAnswer siteGapsAnswer( RowSource &sites, RowSource &facilities, const Standards &standards, const std::map<std::string, std::string> &countyNames, const Frame &frame, const ModelOf &modelOf, const Query &query, Progress &progress );

} // namespace lantu
