// SPDX-License-Identifier: GPL-3.0-or-later
// A line layer read as roads: whose rules it follows, what each row allows, where its lines lie.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/large_pages.h"
#include "base/progress.h"
#include "data/intake.h"
#include "data/row_source.h"
#include "data/standards.h"
#include "place/frame.h"

namespace lantu
{

struct RoadOptions
{
    std::string speedField;  //!< km/h, in every season; empty: by class and surface from the standards. A null cell falls back to these
    std::string onewayField; //!< empty: the layer's own field, if it has one
};

//! Which way along its line a road may be driven.
enum class Oneway : int8_t
{
  Against = -1,
  Both = 0,
  Along = 1
};

//! One row, in one vocabulary whatever the layer called it.
struct Road
{
    int64_t row = 0;     //!< its feature id
    int64_t osmId = 0;   //!< the id of the way in OpenStreetMap; 0 if the layer has none
    double driveKmh = 0; //!< 0: no vehicle may use it
    double rainyKmh = 0; //!< the same in the rainy season, before it is asked whether the road is seasonal
    int level = 0;       //!< grade level: 0 the ground
    Oneway oneway = Oneway::Both;
    bool walkable = true;
    bool apart = false;    //!< a bridge or a tunnel: joins nothing that it crosses
    bool seasonal = false; //!< closed to vehicles in the rainy season
};

//! km/h of a vehicle on the road; 0 where the profile may not drive it, and on foot.
inline double drivenKmh( const Road &road, Profile profile )
{
  switch ( profile )
  {
  case Profile::Drive:
    return road.driveKmh;
  case Profile::Rainy:
    return road.seasonal ? 0 : road.rainyKmh;
  default:
    return 0;
  }
}

//! True if the road can be travelled in at least one direction.
inline bool usable( const Road &road, Profile profile )
{
  return profile == Profile::Walk ? road.walkable : drivenKmh( road, profile ) > 0;
}

//! No vehicle on a county's roads is quicker: a field of speeds that says more is in another unit or mistyped.
inline constexpr double mostKmh = 200;

/**
 * Roads and their lines in the analysis plane. Part k is points[ends[k-1]] to points[ends[k]-1], has two or more
 * different points, none equal to the one before, and belongs to roads[roadOf[k]].
 */
struct RoadLayer
{
    LargeVector<Road> roads;
    LargeVector<Point> points;
    std::vector<size_t> ends;
    std::vector<uint32_t> roadOf;
    bool joinsOnlyAtVertices = false; //!< the layer follows OpenStreetMap, where a crossing without a shared vertex is meant
    Intake intake;

    size_t parts() const { return ends.size(); }
    size_t begin( size_t part ) const { return part == 0 ? 0 : ends[part - 1]; }
};

/**
 * Reads OpenStreetMap lines (tags as columns or in other_tags, also Geofabrik's `fclass`) and layers with classes
 * 高速 to 便道 in the fields of layer::roads or under their Chinese aliases. The speed is that of the class, and no more than
 * the surface and the signs (OpenStreetMap's `maxspeed`) allow; a speed field overrides all three. Closed roads and those under
 * construction are kept out of use but not rejected; seasonal are those whose status is 季节性, or whose tags say so or have a ford.
 * Rejected with a reason: no line, impossible coordinates, a class that is not known or has no speed in the standards, a speed
 * that is no number above zero and up to mostKmh. A surface that is not known limits nothing.
 * Errors: NoCrs; WrongType for a layer that holds no lines; NoField if there is neither a class nor a speed field;
 * Empty; BadValue if no row at all could be used, with the first reason.
 */
RoadLayer readRoads( RowSource &rows, const Frame &frame, const Standards &standards, const RoadOptions &options, Progress &progress );

} // namespace lantu
