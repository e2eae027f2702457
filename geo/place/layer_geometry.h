// SPDX-License-Identifier: GPL-3.0-or-later
// The geometry of an imported row as a layer of the workspace keeps it.
#pragma once

#include <cmath>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "data/gdal_handles.h"
#include "place/coordinate_origin.h"

namespace lantu
{

struct PlacedGeometry
{
    std::vector<Wkb> parts;                           //!< one, except for lines that do not join; none: refused
    std::string refusal;                              //!< why, in the planner's words
    std::optional<std::pair<double, double>> written; //!< of a point, before conversion
    Point at { NAN, NAN };                            //!< the middle of it, in degrees
    uint64_t hash = 0;                                //!< of its vertices, rounded to 0.1 m
};

/**
 * Without heights and curves, in CGCS2000 degrees, of the kind that \a target has: points from points, multipoints of one and areas (a point inside); lines joined where
 * their parts touch, else apart; multipolygons. Refused are null, empty, broken and invalid geometries, those of another kind, and those that cannot be converted.
 */
class LayerGeometry
{
  public:
    //! From \a crs, or as \a said if that is not null. Error(NoCrs) naming \a file if PROJ does not know it or no way from it.
    LayerGeometry( const Layer &target, const std::string &file, const std::string &crs, const CoordinateOrigin *said );

    PlacedGeometry place( const Wkb &wkb ) const;

  private:
    void fit( OGRGeometryUniquePtr geometry, PlacedGeometry &placed ) const;
    bool convert( OGRGeometry &geometry ) const;

    const Layer &mTarget;
    const CoordinateOrigin *mSaid;
    std::unique_ptr<OGRCoordinateTransformation> mChange;
};

} // namespace lantu
