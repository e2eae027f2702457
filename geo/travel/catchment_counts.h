// SPDX-License-Identifier: GPL-3.0-or-later
// Who lives within limits of time, counted by the time of each demand and not by polygons.
#pragma once

#include <cstdint>
#include <vector>

#include "travel/reach.h"

namespace lantu
{

struct Inside
{
    int64_t households = 0;
    double persons = 0; //!< their weights
};

struct CatchmentCounts
{
    std::vector<std::vector<Inside>> bySupply; //!< for each supply and each limit those within it; empty if not asked for
    std::vector<Inside> ofAll;                 //!< for each limit those within it of any supply, each once
    Inside beyond;                             //!< who reach a supply, but not within the longest limit
    Nearest nearest;                           //!< of all, judged by the longest limit: its reasons account for every demand
};

/**
 * The times are those of \a model from door to door, as nearest() and reach() answer. A limit is met at the limit itself and by what
 * exceeds it by no more than one part in ten million, which is the accuracy of lengths (decision 3). \a limitSeconds ascending, not empty;
 * limit and snap of \a query count, its limitSeconds does not. Without \a bySupply one sweep; else one for each supply besides, some
 * millions of pairs in memory at a time. Error(Cancelled).
 */
CatchmentCounts countInside( const TravelModel &model, const Points &demand, const Points &supply, const std::vector<double> &limitSeconds, const Query &query, bool bySupply, Progress &progress );

} // namespace lantu
