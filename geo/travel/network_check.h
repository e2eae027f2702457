// SPDX-License-Identifier: GPL-3.0-or-later
// What is wrong with a road network, and whom it concerns.
#pragma once

#include <cstdint>

#include "base/progress.h"
#include "data/table.h"
#include "place/points.h"
#include "travel/road_network.h"

namespace lantu
{

//! The table of findings about roads. It is a result and no part of a workspace, so its own names live here.
extern const Layer networkFindingsLayer;

namespace networkFinding
{
inline constexpr char id[] = "finding_id";
inline constexpr char what[] = "what";           //!< one of the four below
inline constexpr char sentence[] = "finding";    //!< for the planner
inline constexpr char road[] = "road_row";       //!< the feature id of the road concerned
inline constexpr char otherRoad[] = "other_row"; //!< of the road that it misses or was joined to
inline constexpr char metres[] = "metres";       //!< of the gap
inline constexpr char kilometres[] = "road_km";  //!< of roads in the part
inline constexpr char households[] = "households";
inline constexpr char persons[] = "persons";

inline constexpr char component[] = "component"; //!< a part that is not connected with the largest; metres: to the nearest road of that
inline constexpr char gap[] = "gap";             //!< an end that nearly meets another road
inline constexpr char dangle[] = "dangle";       //!< an end that meets nothing; most are the natural ends of roads
inline constexpr char mended[] = "mended";       //!< an end that was joined within the tolerance
} // namespace networkFinding

struct NetworkCheckOptions
{
    Profile profile = Profile::Drive;
    double gapMetres = 20;       //!< ends that miss a road by no more than this are gaps
    double nearestMetres = 5000; //!< so far the nearest road of the largest part is looked for
    double snapMetres = 1000;    //!< a demand farther from any road is on none
};

struct NetworkCheck
{
    Table findings;
    int64_t roads = 0;
    int64_t closedRoads = 0;
    double kilometres = 0;        //!< of roads open to the profile
    double largestKilometres = 0; //!< of these, in the largest part
    int64_t components = 0;
    int64_t gaps = 0;
    int64_t dangles = 0;
    int64_t mended = 0;
    int64_t cutOffHouseholds = 0; //!< whose nearest road is not in the largest part
    double cutOffPersons = 0;
    int64_t noRoadHouseholds = 0; //!< farther than the snap limit from any road
    double noRoadPersons = 0;
};

/**
 * Findings in the order component (longest first), gap, mended, dangle. \a demand may be empty; its rows without position are not
 * counted. A few microseconds for each end and each demand. Error(Cancelled) when stopped.
 */
NetworkCheck checkNetwork( const RoadNetwork &network, const Points &demand, const NetworkCheckOptions &options, Progress &progress );

} // namespace lantu
