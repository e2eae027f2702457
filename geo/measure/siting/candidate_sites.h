// SPDX-License-Identifier: GPL-3.0-or-later
// The places that may be chosen, and what travelling to them costs.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/progress.h"
#include "data/intake.h"
#include "data/row_source.h"
#include "measure/services.h"
#include "measure/siting/siting_problem.h"
#include "place/frame.h"
#include "travel/reach.h"

namespace lantu
{

//! Why a site is there.
enum class SiteRole : uint8_t
{
  Candidate,
  Fixed,   //!< a candidate that must be chosen
  Kept,    //!< exists and stays open; is no candidate and is not counted in P
  Closable //!< exists and may be closed: a candidate
};

struct CandidateSites
{
    std::vector<std::string> ids;
    Points points; //!< NaN where there is no place, as in a table
    std::vector<SiteRole> role;
    std::vector<double> capacity; //!< empty: none were asked for
    std::vector<double> price;    //!< empty: none were asked for

    size_t size() const { return ids.size(); }
};

struct CandidateFields
{
    std::string capacity; //!< empty: no capacities
    std::string price;    //!< empty: no prices
    std::string fixed;    //!< 1 where the site stays; empty: none does
};

struct CandidateLayer
{
    CandidateSites sites;
    Intake intake;
};

/**
 * Candidates from any layer, areas by a point on their surface; named by candidate_id, else by the key of the layer, else by row. Rows without a position are rejects, and so are those without a
 * usable capacity or price. \a frame may be null: then places are not looked at, and all rows are used. Errors: as readPoints(); Duplicate for an id that is there twice.
 */
CandidateLayer readCandidates( RowSource &rows, const Frame *frame, const CandidateFields &fields, Progress &progress );

//! Facilities that exist, behind the candidates: they cost nothing, and weigh their capacity. Closable or kept.
void addExisting( CandidateSites &sites, const Points &existing, const std::vector<std::string> &ids, bool closable );

//! Marks the ids of a list ("F1, F7") as fixed. Error(NotFound) that names those that are none.
void fixListed( CandidateSites &sites, const std::string &list );

//! The candidates in the order of \a ids, for a table of costs: Error(NotFound) for ids that the layer has not; candidates that the table has not are behind them, and nobody reaches these.
CandidateSites inOrderOf( const CandidateSites &sites, const std::vector<std::string> &ids );

//! Sites that are known by id alone.
CandidateSites sitesNamed( const std::vector<std::string> &ids );

struct SitingTravel
{
    SiteCosts costs;             //!< minutes
    std::vector<Reason> reasons; //!< by demand, of its nearest site: Ok within the limit
};

//! Minutes from each demand to each site within \a limitMinutes (may be infinite). Error(BadValue) for more than 150 million pairs without a limit; Cancelled.
SitingTravel sitingTravel( const TravelModel &model, const Points &demand, const Points &sites, double limitMinutes, Query query, Progress &progress );

} // namespace lantu
