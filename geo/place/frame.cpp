// SPDX-License-Identifier: GPL-3.0-or-later
// The Gauss-Krüger plane through PROJ.
#include "place/frame.h"

#include <geodesic.h>
#include <map>
#include <memory>

#include <fmt/format.h>
#include <proj.h>

namespace lantu
{

namespace
{

// CGCS2000
constexpr double semiMajor = 6378137.0;
constexpr double flattening = 1 / 298.257222101;
constexpr double eccentricity2 = flattening * ( 2 - flattening );

struct ContextCloser
{
    void operator()( PJ_CONTEXT *context ) const { proj_context_destroy( context ); }
};

struct ProjectionCloser
{
    void operator()( PJ *projection ) const { proj_destroy( projection ); }
};

// PROJ objects belong to one thread: each thread keeps its own, one for each meridian it has met.
PJ *projectionOf( double meridian )
{
  thread_local const std::unique_ptr<PJ_CONTEXT, ContextCloser> context( proj_context_create() );
  thread_local std::map<double, std::unique_ptr<PJ, ProjectionCloser>> known;
  auto &projection = known[meridian];
  if ( !projection )
    projection.reset( proj_create( context.get(), fmt::format( "+proj=tmerc +lon_0={} +x_0={} +a={:.1f} +rf={:.9f}", meridian, Frame::falseEasting, semiMajor, 1 / flattening ).c_str() ) );
  return projection.get();
}

} // namespace

Frame Frame::around( double longitude )
{
  Frame frame;
  frame.mMeridian = 3 * std::round( longitude / 3 );
  constexpr int firstEpsg = 4534; // CGCS2000 / 3-degree Gauss-Kruger CM 75E
  const int zone = static_cast<int>( ( frame.mMeridian - 75 ) / 3 );
  frame.mCrs = zone >= 0 && zone <= 20
                 ? fmt::format( "EPSG:{}", firstEpsg + zone )
                 : fmt::format( "+proj=tmerc +lon_0={} +x_0={} +ellps=GRS80 +units=m +type=crs", frame.mMeridian, falseEasting );
  return frame;
}

Point Frame::fromDegrees( double longitude, double latitude ) const
{
  const PJ_COORD plane = proj_trans( projectionOf( mMeridian ), PJ_FWD, proj_coord( proj_torad( longitude ), proj_torad( latitude ), 0, 0 ) );
  return { plane.xy.x, plane.xy.y };
}

Point Frame::toDegrees( Point at ) const
{
  const PJ_COORD degrees = proj_trans( projectionOf( mMeridian ), PJ_INV, proj_coord( at.x, at.y, 0, 0 ) );
  return { proj_todeg( degrees.lp.lam ), proj_todeg( degrees.lp.phi ) };
}

double Frame::geodesic( Point a, Point b ) const
{
  thread_local const geod_geodesic ellipsoid = []
  {
    geod_geodesic made;
    geod_init( &made, semiMajor, flattening );
    return made;
  }();
  const Point from = toDegrees( a );
  const Point to = toDegrees( b );
  double length = 0;
  geod_inverse( &ellipsoid, from.y, from.x, to.y, to.x, &length, nullptr, nullptr );
  return length;
}

double Frame::inverseRadius( double northing )
{
  constexpr double e2 = eccentricity2;
  // rectifying latitude to latitude, first term of the series, and the cosine of twice that to first order: 1e-5 is far more
  // than the scale needs
  constexpr double meridianRadius = semiMajor * ( 1 - e2 / 4 - 3 * e2 * e2 / 64 );
  constexpr double firstTerm = 3.0 / 4 * ( flattening + flattening * flattening );
  const double cosine = std::cos( 2 * northing / meridianRadius );
  const double squareOfSine = ( 1 - cosine ) / 2 + firstTerm * ( 1 - cosine * cosine );
  static const double oneOverPolar = 1 / ( semiMajor * std::sqrt( 1 - e2 ) );
  return ( 1 - e2 * squareOfSine ) * oneOverPolar;
}

} // namespace lantu
