// SPDX-License-Identifier: GPL-3.0-or-later
// What serving each demand costs, alike demands as one row, cheapest first.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "base/progress.h"
#include "measure/siting/siting_problem.h"

namespace lantu
{

/**
 * One row for all demands that have the same sites at the same costs; what is left of them is the weight in the costs. For coverage the cost of a site within the limit is
 * 0 and that of being left outside is the persons, so that 25,614 households collapse to some hundred signatures.
 */
struct SiteRows
{
    size_t sites = 0;
    std::vector<uint64_t> offsets { 0 };
    std::vector<uint32_t> site;  //!< cheapest first, equal ones in their order
    std::vector<double> cost;    //!< persons x cost
    std::vector<double> outside; //!< by row: what it costs to leave it unserved; infinite where it must be served
    bool whole = false;          //!< every sum of costs is a whole number, and exact

    size_t size() const { return outside.size(); }
    std::span<const uint32_t> sitesOf( size_t row ) const { return { site.data() + offsets[row], site.data() + offsets[row + 1] }; }
};

//! Demands that are alike, as one. Those without weight or sites are in no group.
struct AlikeDemands
{
    SiteCosts pairs;            //!< by group; each row cheapest first, equal ones by site
    std::vector<double> weight; //!< of all demands of the group
    std::vector<int32_t> group; //!< by demand; -1: none
};

//! Alike are those with the same sites and, where \a costsCount, the same costs; else all costs are 0. Linear but for the sorting of rows. Error(Cancelled).
AlikeDemands alikeDemands( const SiteCosts &pairs, std::span<const double> weight, bool costsCount, const Progress &progress );

//! Of a p-median: every demand that any site reaches must be served. As alikeDemands().
SiteRows medianRows( const SiteCosts &pairs, std::span<const double> weight, const Progress &progress );

//! Of a maximal cover: the least cost is what must be left uncovered.
SiteRows coverRows( const SiteCosts &pairs, std::span<const double> weight, const Progress &progress );

//! The rows of a cover in which everybody must be covered: the sites of each, each set once.
std::vector<std::vector<uint32_t>> coverSets( const SiteCosts &pairs, std::span<const double> weight, const Progress &progress );

//! A bound that is not below this leaves nothing better than a choice of that \a cost: whole costs differ by 1, others by more than rounding.
double cutoffOf( const SiteRows &rows, double cost );

//! What \a bound proves of the best choice, where one of \a cost is known: the cost itself from the cutoff on, else the next whole number where costs are whole.
double provenBy( const SiteRows &rows, double bound, double cost );

//! The sum over the rows of the cheapest of \a open (by site) or of outside; infinite where a row that must be served is not.
double costOf( const SiteRows &rows, std::span<const uint8_t> open );

} // namespace lantu
