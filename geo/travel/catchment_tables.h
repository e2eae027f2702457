// SPDX-License-Identifier: GPL-3.0-or-later
// Catchments as rows of two layers: land, and parts of roads.
#pragma once

#include <string>
#include <vector>

#include "data/table.h"
#include "travel/catchment_counts.h"
#include "travel/catchments.h"

namespace lantu
{

//! Results and no part of a workspace, so their own names live here.
extern const Layer catchmentLayer;
extern const Layer catchmentRoadsLayer;

namespace catchmentField
{
inline constexpr char id[] = "catchment_id";
inline constexpr char supplyId[] = "supply_id";       //!< null for all supplies together
inline constexpr char minutes[] = "minutes";          //!< the limit
inline constexpr char fromMinutes[] = "from_minutes"; //!< of a part of road: reached after this, the limit before; 0 for the first
inline constexpr char households[] = "households";    //!< null without a demand
inline constexpr char persons[] = "persons";
inline constexpr char squareKilometres[] = "area_km2"; //!< on the ellipsoid
inline constexpr char kilometres[] = "road_km";
inline constexpr char reason[] = "reason"; //!< ok, or why there is nothing
inline constexpr char method[] = "method"; //!< of the polygon, in a sentence
} // namespace catchmentField

//! Makes rows of what catchments() delivers. \a network and \a options must outlive it.
class CatchmentRows
{
  public:
    CatchmentRows( const RoadNetwork &network, const CatchmentOptions &options )
      : mNetwork( network ), mOptions( options ) {}

    /**
     * One row for each limit, the longest first so that the shorter ones are drawn over it; households and road_km are all those within.
     * A catchment without land has its rows, without geometry. \a inside is empty or has an entry for each limit.
     */
    std::vector<Row> land( const Catchment &catchment, const Value &supplyId, const std::vector<Inside> &inside );

    //! One row for each limit that has parts of roads of its own: those reached within it and not within the limit before.
    std::vector<Row> roads( const Catchment &catchment, const Value &supplyId );

  private:
    const RoadNetwork &mNetwork;
    const CatchmentOptions &mOptions;
    int64_t mLandRows = 0;
    int64_t mRoadRows = 0;
};

} // namespace lantu
