// SPDX-License-Identifier: GPL-3.0-or-later
// What a pair of numbers may mean: degrees, shifted degrees, or metres of a Gauss-Krüger plane.
#pragma once

#include <span>

#include "base/language.h"
#include "place/frame.h"

namespace lantu
{

//! One reading of coordinates.
struct CoordinateOrigin
{
    enum class Kind
    {
      Degrees,
      Gcj02,
      Bd09,
      GaussKrueger
    };

    const char *word; //!< in parameters, stable
    Text name;
    const char *source; //!< a value of field::coordinateSource
    Kind kind = Kind::Degrees;
    bool northFirst = false; //!< latitude or northing where longitude or easting is expected
    int meridian = 0;        //!< of the plane, in degrees
    int zone = 0;            //!< before the easting (36,500,000); 0: none

    //! CGCS2000 longitude and latitude in degrees; NaN where the pair cannot be meant so: beyond the world, or 4 degrees from the meridian of the plane.
    Point toDegrees( Point pair ) const;
};

//! Every reading; the first takes the numbers as they are.
std::span<const CoordinateOrigin> coordinateOrigins();

//! The box in which places of Chongqing lie, 105.28 to 110.20 E and 28.15 to 32.22 N, border included.
bool inChongqing( Point degrees );

} // namespace lantu
