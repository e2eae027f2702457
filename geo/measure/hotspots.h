// SPDX-License-Identifier: GPL-3.0-or-later
// Where high values lie together, and where low ones do: the local statistic of Getis and Ord.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "base/progress.h"
#include "data/intake.h"
#include "data/table.h"
#include "place/frame.h"

namespace lantu
{

//! Who is a neighbour. A place is always one of its own.
enum class Neighbourhood
{
  Band,   //!< all within so many metres, the limit itself included
  Nearest //!< so many, the place itself among them; of several equally far the one that comes first
};

//! What keeps many tests from finding something by chance.
enum class Correction
{
  FalseDiscovery, //!< Benjamini and Hochberg 1995: among what is called significant at 0.05 one in twenty is wrong
  Bonferroni,     //!< p times the number of tests: any wrong one at all at 0.05 is unlikely
  None
};

struct HotspotOptions
{
    Neighbourhood neighbourhood = Neighbourhood::Band;
    double metres = 10000; //!< on the ellipsoid
    int nearest = 8;
    Correction correction = Correction::FalseDiscovery;
};

struct Hotspot
{
    int64_t neighbours = 0;             //!< the place itself included
    double neighbourSum = 0;            //!< of the values of these
    std::optional<double> z {};         //!< nothing where it is not defined
    std::optional<double> p {};         //!< two-sided
    std::optional<double> corrected {}; //!< p after the correction
    int level = 0;                      //!< 1, 2, 3 hot and -1, -2, -3 cold at corrected p <= 0.10, 0.05, 0.01
};

/**
 * Gi* of each place (Getis and Ord 1992; Ord and Getis 1995, equation 14), with weights w_ij of 1 for neighbours, itself included, and 0 for others:
 * z_i = ( sum_j w_ij x_j - m W_i ) / ( s sqrt( ( n W_i - W_i^2 ) / ( n - 1 ) ) ), W_i = sum_j w_ij, m the mean and s = sqrt( sum_j x_j^2 / n - m^2 ) of all n
 * values. p = erfc( |z| / sqrt 2 ). It is not defined where all values are equal, where everything is a neighbour, and of fewer than 3 places.
 *
 * Places are sorted by easting and looked at within reach: about n sqrt( n k ) steps for k neighbours. Errors: BadValue for a distance or number that is not
 * above 0; Cancelled.
 */
std::vector<Hotspot> hotspots( const std::vector<Point> &places, const std::vector<double> &values, const Frame &frame, const HotspotOptions &options, Progress &progress );

//! What is counted of the households of a village.
enum class VillageCount
{
  Remaining,
  Identified,
  Eliminated
};

struct HotspotQuestion
{
    RowSource &places;               //!< areas or points, with valueField; without it villages
    std::string valueField {};       //!< empty: the households are counted
    RowSource *households = nullptr; //!< needed where valueField is empty
    VillageCount count = VillageCount::Remaining;
    HotspotOptions options {};
};

struct HotspotAnswer
{
    Intake places;
    Intake households;
    Table table; //!< one row for each row of the places, in their order, to stand beside them; null where a row takes no part
    nlohmann::ordered_json summary;
};

//! The rows of the table.
extern const Layer hotspotsLayer;

/**
 * Hot spots of the values of a layer, or of the monitored households of each village; a village without any counts 0, a place whose value is null
 * takes no part (缺 is not 0). Areas stand at a point on their surface. Rejected are places without position or value, and households whose
 * village is not there. Errors: those of hotspots(); NoCrs, NoField, Empty.
 */
HotspotAnswer hotspotAnswer( const HotspotQuestion &question, Progress &progress );

} // namespace lantu
