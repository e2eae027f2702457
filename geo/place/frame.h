// SPDX-License-Identifier: GPL-3.0-or-later
// The analysis plane: where points become metres, and metres on the ellipsoid.
#pragma once

#include <cmath>
#include <string>

namespace lantu
{

struct Point
{
    double x = 0;
    double y = 0;

    friend bool operator==( const Point &, const Point & ) = default;
};

//! Length in the plane, as drawn. For metres on the ground ask Frame::metres().
inline double planeDistance( Point a, Point b )
{
  const double dx = b.x - a.x;
  const double dy = b.y - a.y;
  return std::sqrt( dx * dx + dy * dy ); // several times as quick as std::hypot, whose range no plane needs
}

/**
 * A 3-degree Gauss-Krüger plane on the CGCS2000 ellipsoid, its central meridian the multiple of three
 * nearest to the data. East and north in metres, false easting 500,000. Every computation of Lantu runs
 * in one such plane; lengths are taken back to the ellipsoid with the scale of the projection
 * (Karney 2011), which agrees with the geodesic to 1e-8 for parts of a few kilometres within 4 degrees
 * of the meridian.
 * All functions may be called from several threads.
 */
class Frame
{
  public:
    //! The plane for data around this longitude, in degrees.
    static Frame around( double longitude );

    double centralMeridian() const { return mMeridian; }

    //! "EPSG:4545" where the register has the plane (75 E to 135 E), else a PROJ string.
    const std::string &crs() const { return mCrs; }

    Point fromDegrees( double longitude, double latitude ) const;

    //! x is the longitude and y the latitude, in degrees.
    Point toDegrees( Point at ) const;

    //! Metres on the ellipsoid of the straight part from \a a to \a b; meant for parts of a road, up to about 10 km.
    double metres( Point a, Point b ) const { return planeDistance( a, b ) / scale( { 0.5 * ( a.x + b.x ), 0.5 * ( a.y + b.y ) } ); }

    //! Metres of the geodesic, at any distance (Karney 2013).
    double geodesic( Point a, Point b ) const;

    //! Metres in the plane for one metre on the ground, at \a at.
    double scale( Point at ) const
    {
      const double east = ( at.x - falseEasting ) * inverseRadius( at.y );
      const double square = east * east;
      return 1 + square * ( 0.5 + square / 24 );
    }

    static constexpr double falseEasting = 500000;

  private:
    Frame() = default;

    // 1 / sqrt(MN) of the ellipsoid at the latitude whose meridian arc is \a northing
    static double inverseRadius( double northing );

    double mMeridian = 0;
    std::string mCrs;
};

} // namespace lantu
