// SPDX-License-Identifier: GPL-3.0-or-later
// Points out of rows.
#include "place/row_places.h"

#include <limits>

#include "place/to_frame.h"
#include "place/wkb_points.h"

namespace lantu
{

void RowPlaces::add( const Row &row )
{
  constexpr double nowhere = std::numeric_limits<double>::quiet_NaN();
  Point at;
  mPlaces.push_back( representativePoint( row.geometry, at ) ? at : Point { nowhere, nowhere } );
}

std::vector<Point> RowPlaces::inFrame( const SourceInfo &info, const Frame &frame, Progress &progress ) const
{
  std::vector<Point> places = mPlaces;
  if ( info.hasPlaces && info.geometry != GeometryType::None )
    ToFrame( info, frame, progress ).convert( places );
  return places;
}

} // namespace lantu
