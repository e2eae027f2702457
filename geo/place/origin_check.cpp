// SPDX-License-Identifier: GPL-3.0-or-later
// Counting points in villages, and doubtful pairs.
#include "place/origin_check.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <limits>
#include <map>

#include <tbb/blocked_range.h>
#include <tbb/parallel_for.h>

#include "base/error.h"
#include "data/gdal_handles.h"
#include "place/area_index.h"
#include "place/wkb_points.h"

namespace lantu
{

namespace
{

constexpr size_t grain = 256;

bool given( Point pair )
{
  return std::isfinite( pair.x ) && std::isfinite( pair.y );
}

bool isWhole( Point pair )
{
  return pair.x == std::trunc( pair.x ) && pair.y == std::trunc( pair.y );
}

} // namespace

ClaimedPoints readClaimedPoints( RowSource &rows, const std::string &codeField, Progress &progress )
{
  constexpr double nan = std::numeric_limits<double>::quiet_NaN();
  ClaimedPoints points;
  points.intake = Intake( rows.info() );
  rows.start( codeField.empty() ? std::vector<std::string>() : std::vector<std::string> { codeField } );
  Row row;
  while ( rows.next( row ) )
  {
    if ( points.intake.rowsRead() % 4096 == 0 )
      progress.check();
    points.intake.take( row );
    Point pair { nan, nan };
    if ( !firstPoint( row.geometry, pair ) || !given( pair ) )
    {
      pair = { nan, nan };
      points.intake.reject( row.id, {}, {}, say( { "没有坐标，请补录", "no coordinates; add them" } ) );
    }
    points.row.push_back( row.id );
    points.pairs.push_back( pair );
    points.village.push_back( codeField.empty() ? std::string() : text( row.values[0] ) );
  }
  return points;
}

OriginCheck checkOrigins( const ClaimedPoints &points, RowSource &villages, const std::string &codeOfVillages, Progress &progress )
{
  if ( !spatialReference( villages.info().crs, villages.info().place() ).IsGeographic() )
    throw Error::of( ErrorCode::NoCrs, { "{}：村界应为经纬度（如 CGCS2000，EPSG:4490）。请先转换坐标系。", "{}: the borders must be in degrees (such as CGCS2000, EPSG:4490). Convert the layer first." }, villages.info().place() );
  OriginCheck check;
  const CodedAreas areas( villages, codeOfVillages, progress );
  check.intake = areas.intake();
  const std::span<const CoordinateOrigin> origins = coordinateOrigins();
  std::vector<std::atomic<int64_t>> inside( origins.size() );
  std::atomic<int64_t> claimed = 0;
  tbb::parallel_for( tbb::blocked_range<size_t>( 0, points.pairs.size(), grain ), [&]( const tbb::blocked_range<size_t> &range )
    {
    if ( progress.stopped() )
      return;
    std::vector<int64_t> mine( origins.size(), 0 );
    int64_t known = 0;
    for ( size_t i = range.begin(); i < range.end(); ++i )
    {
      if ( !given( points.pairs[i] ) || !areas.has( points.village[i] ) )
        continue;
      ++known;
      for ( size_t k = 0; k < origins.size(); ++k )
        mine[k] += areas.covers( points.village[i], origins[k].toDegrees( points.pairs[i] ) ) ? 1 : 0;
    }
    claimed += known;
    for ( size_t k = 0; k < origins.size(); ++k )
      inside[k] += mine[k]; } );
  progress.check();
  check.inside.assign( inside.begin(), inside.end() );
  check.claimed = claimed;
  const auto best = std::max_element( check.inside.begin(), check.inside.end() );
  if ( check.claimed > 0 && 2 * *best >= check.claimed )
    check.proposal = static_cast<size_t>( best - check.inside.begin() );
  return check;
}

std::vector<DoubtfulCoordinates> doubtfulCoordinates( const ClaimedPoints &points, const CoordinateOrigin &origin, size_t leastPile )
{
  DoubtfulCoordinates zero { { "坐标为 0", "coordinates of zero" }, {} };
  DoubtfulCoordinates whole { { "坐标是整度数，像是估填的", "whole degrees, typed rather than measured" }, {} };
  DoubtfulCoordinates outside { { "不在重庆范围内（东经 105.28–110.20，北纬 28.15–32.22）", "outside Chongqing (105.28-110.20 E, 28.15-32.22 N)" }, {} };
  std::map<std::pair<double, double>, std::vector<size_t>> places;
  for ( size_t i = 0; i < points.pairs.size(); ++i )
  {
    const Point pair = points.pairs[i];
    if ( !given( pair ) )
      continue;
    places[{ pair.x, pair.y }].push_back( i );
    if ( pair.x == 0 || pair.y == 0 )
      zero.points.push_back( i );
    else if ( origin.kind != CoordinateOrigin::Kind::GaussKrueger && isWhole( pair ) )
      whole.points.push_back( i );
    else if ( !inChongqing( origin.toDegrees( pair ) ) )
      outside.points.push_back( i );
  }
  std::vector<DoubtfulCoordinates> found;
  for ( DoubtfulCoordinates *kind : { &zero, &whole, &outside } )
  {
    if ( !kind->points.empty() )
      found.push_back( std::move( *kind ) );
  }
  std::vector<const std::vector<size_t> *> piles;
  for ( const auto &[place, pile] : places )
  {
    if ( pile.size() >= leastPile )
      piles.push_back( &pile );
  }
  std::sort( piles.begin(), piles.end(), []( const auto *a, const auto *b )
    { return a->size() != b->size() ? a->size() > b->size() : a->front() < b->front(); } );
  for ( const std::vector<size_t> *pile : piles )
    found.push_back( { { "多行坐标完全相同，像是同一个村委会的点", "several rows with the same coordinates, as of a village's seat" }, *pile } );
  return found;
}

} // namespace lantu
