// SPDX-License-Identifier: GPL-3.0-or-later
// Distances to roads by surface.
#include "measure/surfaced_roads.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <unordered_map>

#include "travel/road_layer.h"
#include "travel/road_tags.h"

namespace lantu
{

namespace
{

constexpr char otherTags[] = "other_tags";
constexpr int64_t rowsBetweenLooksAtCancel = 4096;
constexpr double farthest = 50000;
constexpr double planeRoom = 1.005; // no plane stretches more within the reach of one

//! By the feature id of the road; what says nothing is not there.
std::unordered_map<int64_t, const char *> surfacesOf( RowSource &rows, const Progress &progress )
{
  std::unordered_map<int64_t, const char *> surfaces;
  const SourceInfo &info = rows.info();
  std::vector<std::string> columns;
  for ( const char *name : { field::surface, schemaLayer( layer::roads ).field( field::surface )->alias.zh, otherTags } )
  {
    if ( info.fieldIndex( name ) >= 0 )
      columns.emplace_back( name );
  }
  if ( columns.empty() )
    return surfaces;
  rows.start( columns );
  Row row;
  for ( int64_t read = 0; rows.next( row ); ++read )
  {
    if ( read % rowsBetweenLooksAtCancel == 0 )
      progress.check();
    for ( size_t i = 0; i < columns.size(); ++i )
    {
      const std::string said = text( row.values[i] );
      if ( const char *surface = surfaceOf( columns[i] == otherTags ? tagValue( said, field::surface ) : said ) )
      {
        surfaces.emplace( row.id, surface );
        break;
      }
    }
  }
  return surfaces;
}

} // namespace

SurfacedRoads::SurfacedRoads( RowSource &rows, const Frame &frame, const Standards &standards, Progress &progress )
  : mFrame( frame )
{
  const auto surfaces = surfacesOf( rows, progress );
  RoadLayer layer = readRoads( rows, frame, standards, {}, progress );
  const double walking = standards.walkingSpeed();
  std::vector<Point> points;
  std::vector<uint32_t> owners;
  for ( size_t part = 0; part < layer.parts(); ++part )
  {
    const Road &road = layer.roads[layer.roadOf[part]];
    if ( road.driveKmh <= walking )
      continue;
    const auto surface = surfaces.find( road.row );
    const auto owner = static_cast<uint32_t>( mSurface.size() );
    mSurface.push_back( surface == surfaces.end() ? nullptr : surface->second );
    for ( size_t i = layer.begin( part ); i < layer.ends[part]; ++i )
    {
      points.push_back( layer.points[i] );
      owners.push_back( i + 1 < layer.ends[part] ? owner : SegmentIndex::noOwner );
    }
  }
  if ( !points.empty() )
    mIndex = SegmentIndex( Array<Point>( std::move( points ) ), Array<uint32_t>( std::move( owners ) ) );
  mIntake = std::move( layer.intake );
}

double SurfacedRoads::metresTo( Point at, double most, const std::function<bool( uint32_t )> &accept ) const
{
  std::vector<NearSegment> found;
  mIndex.nearest( at, most * planeRoom, 1, accept, found );
  if ( found.empty() )
    return std::numeric_limits<double>::infinity();
  const Segment near = mIndex.segment( found.front().segment );
  return mFrame.metres( at, between( near.a, near.b, found.front().along ) );
}

Measured SurfacedRoads::measure( Point at, std::span<const std::string> surfaces, double limit ) const
{
  if ( !( at.x == at.x ) )
    return { Standing::Unknown, std::numeric_limits<double>::quiet_NaN(), Reason::NoPosition };
  if ( mSurface.empty() )
    return { Standing::Missing };
  const auto wanted = [&]( uint32_t owner )
  { return mSurface[owner] && std::find( surfaces.begin(), surfaces.end(), mSurface[owner] ) != surfaces.end(); };
  double paved = std::numeric_limits<double>::infinity();
  for ( double radius = std::max( limit, 1.0 ); paved > radius && radius < 2 * farthest; radius *= 4 )
    paved = metresTo( at, std::min( radius, farthest ), wanted );
  Measured found = heldAgainst( limit, paved );
  if ( std::isinf( paved ) )
    found.value = std::numeric_limits<double>::quiet_NaN();
  if ( found.standing == Standing::Ok )
    return found;
  const auto within = [&]( const std::function<bool( uint32_t )> &accept )
  { return heldAgainst( limit, metresTo( at, limit, accept ) ).standing == Standing::Ok; };
  if ( within( [this]( uint32_t owner )
         { return !mSurface[owner]; } ) )
    found.standing = Standing::Unknown;
  else
    found.standing = within( []( uint32_t )
                       { return true; } )
                       ? Standing::Beyond
                       : Standing::Missing;
  return found;
}

} // namespace lantu
