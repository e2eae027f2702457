// SPDX-License-Identifier: GPL-3.0-or-later
// Reading barriers, and a grid over their segments.
#include "travel/barriers.h"

#include <algorithm>
#include <cmath>

#include "base/error.h"
#include "data/gdal_handles.h"
#include "place/to_frame.h"
#include "place/wkb_points.h"

namespace lantu
{

namespace
{

constexpr double tolerance = 1e-6; // metres

// Rings of all polygons; the lines of lines. False if it is neither or empty.
bool ringsOrLines( const Wkb &wkb, uint32_t area, BarrierLayer &layer )
{
  std::vector<Point> points;
  std::vector<size_t> ends;
  uint32_t number = BarrierLayer::noArea;
  if ( !lineParts( wkb, points, ends ) )
  {
    OGRGeometry *read = nullptr;
    if ( wkb.empty() || OGRGeometryFactory::createFromWkb( wkb.data(), nullptr, &read, wkb.size() ) != OGRERR_NONE )
      return false;
    OGRGeometryUniquePtr geometry( read );
    if ( geometry->IsEmpty() || geometryTypeOf( geometry->getGeometryType() ) != GeometryType::Polygon )
      return false;
    geometry.reset( OGRGeometryFactory::forceToMultiPolygon( geometry->hasCurveGeometry() ? geometry->getLinearGeometry() : geometry.release() ) );
    points.clear();
    ends.clear();
    for ( const OGRPolygon *polygon : *geometry->toMultiPolygon() )
    {
      for ( const OGRLinearRing *ring : *polygon )
      {
        for ( int i = 0; i < ring->getNumPoints(); ++i )
          points.push_back( { ring->getX( i ), ring->getY( i ) } );
        ends.push_back( points.size() );
      }
    }
    number = area;
  }
  const size_t before = layer.points.size();
  layer.points.insert( layer.points.end(), points.begin(), points.end() );
  for ( const size_t end : ends )
  {
    layer.ends.push_back( before + end );
    layer.areaOf.push_back( number );
  }
  return true;
}

} // namespace

BarrierLayer readBarriers( RowSource &rows, const Frame &frame, Progress &progress )
{
  constexpr size_t between = 1024;
  const SourceInfo &info = rows.info();
  if ( !info.hasPlaces || info.geometry == GeometryType::Point )
    throw Error::of( ErrorCode::WrongType, { "{}：障碍需要线或面图层（如河流）。请另选图层。", "{}: barriers must be lines or polygons, such as rivers. Choose another layer." }, info.place() );
  const ToFrame toFrame( info, frame, progress );
  BarrierLayer layer;
  layer.intake = Intake( info );
  GdalQuiet quiet;
  const bool knowsFords = info.fieldIndex( field::crossable ) >= 0;
  rows.start( knowsFords ? std::vector<std::string> { field::crossable } : std::vector<std::string>() );
  Row row;
  int64_t fords = 0;
  for ( uint32_t number = 0; rows.next( row ); ++number )
  {
    if ( number % between == 0 )
      progress.check();
    layer.intake.take( row );
    if ( knowsFords && row.values[0] == Value( int64_t { 1 } ) )
    {
      ++fords;
      continue;
    }
    const size_t firstPoint = layer.points.size();
    const size_t firstPart = layer.ends.size();
    bool good = ringsOrLines( row.geometry, number, layer );
    if ( good )
    {
      std::vector<Point> made( layer.points.begin() + static_cast<ptrdiff_t>( firstPoint ), layer.points.end() );
      toFrame.convert( made );
      good = std::all_of( made.begin(), made.end(), []( Point point )
        { return std::isfinite( point.x ); } );
      std::copy( made.begin(), made.end(), layer.points.begin() + static_cast<ptrdiff_t>( firstPoint ) );
    }
    if ( !good )
    {
      layer.points.resize( firstPoint );
      layer.ends.resize( firstPart );
      layer.areaOf.resize( firstPart );
      layer.intake.reject( row.id, {}, {}, Text { "没有可用的线或面", "no usable line or polygon" }.str() );
    }
  }
  layer.intake.warnRejects( progress );
  if ( fords > 0 )
    progress.note( say( { "{}：{} 行标明可涉水通过，不作为障碍。", "{}: {} rows can be forded and are no barriers." }, info.place(), fords ) );
  return layer;
}

bool touch( Point a, Point b, Point c, Point d )
{
  if ( std::max( a.x, b.x ) + tolerance < std::min( c.x, d.x ) || std::max( c.x, d.x ) + tolerance < std::min( a.x, b.x ) || std::max( a.y, b.y ) + tolerance < std::min( c.y, d.y ) || std::max( c.y, d.y ) + tolerance < std::min( a.y, b.y ) )
    return false;
  // both ends of the one on the same side of the other
  const auto apart = []( Point from, Point to, Point first, Point second )
  {
    const double x = to.x - from.x;
    const double y = to.y - from.y;
    const double one = x * ( first.y - from.y ) - y * ( first.x - from.x );
    const double other = x * ( second.y - from.y ) - y * ( second.x - from.x );
    const double near = tolerance * std::hypot( x, y );
    return ( one > near && other > near ) || ( one < -near && other < -near );
  };
  return !apart( a, b, c, d ) && !apart( c, d, a, b );
}

Barriers::Barriers( const BarrierLayer &layer )
{
  for ( size_t part = 0; part < layer.parts(); ++part )
  {
    for ( size_t i = layer.begin( part ) + 1; i < layer.ends[part]; ++i )
      mSegments.push_back( { layer.points[i - 1], layer.points[i], static_cast<uint32_t>( part ) } );
  }
  if ( mSegments.empty() )
    return;
  Point low = mSegments.front().a;
  Point high = low;
  double length = 0;
  for ( const Segment &segment : mSegments )
  {
    low = { std::min( { low.x, segment.a.x, segment.b.x } ), std::min( { low.y, segment.a.y, segment.b.y } ) };
    high = { std::max( { high.x, segment.a.x, segment.b.x } ), std::max( { high.y, segment.a.y, segment.b.y } ) };
    length += planeDistance( segment.a, segment.b );
  }
  // about a segment a bucket along the lines, and no more buckets than 16 a segment all over
  const double wide = high.x - low.x + 1;
  const double tall = high.y - low.y + 1;
  const auto count = static_cast<double>( mSegments.size() );
  mBucket = std::max( { length / count, std::sqrt( wide * tall / ( 16 * count ) ), std::max( wide, tall ) / 30000, 1.0 } );
  mOrigin = low;
  mColumns = static_cast<int>( wide / mBucket ) + 1;
  mRows = static_cast<int>( tall / mBucket ) + 1;
  mOffsets.assign( static_cast<size_t>( mColumns ) * static_cast<size_t>( mRows ) + 1, 0 );
  for ( const Segment &segment : mSegments )
    bucketsOf( segment.a, segment.b, [&]( size_t bucket )
      { ++mOffsets[bucket + 1]; return false; } );
  for ( size_t i = 1; i < mOffsets.size(); ++i )
    mOffsets[i] += mOffsets[i - 1];
  mEntries.resize( mOffsets.back() );
  std::vector<uint32_t> next( mOffsets.begin(), mOffsets.end() - 1 );
  for ( uint32_t i = 0; i < mSegments.size(); ++i )
    bucketsOf( mSegments[i].a, mSegments[i].b, [&]( size_t bucket )
      { mEntries[next[bucket]++] = i; return false; } );
}

// Calls visit for the buckets that the segment passes, with some to spare, until it returns true.
template<class Visit>
void Barriers::bucketsOf( Point a, Point b, Visit visit ) const
{
  const double spare = 2 * tolerance;
  if ( a.y > b.y )
    std::swap( a, b );
  const auto place = [this]( double from, double origin, int most )
  { return static_cast<int>( std::clamp( std::floor( ( from - origin ) / mBucket ), -1.0, static_cast<double>( most ) ) ); };
  const int lastRow = std::min( place( b.y + spare, mOrigin.y, mRows ), mRows - 1 );
  for ( int row = std::max( place( a.y - spare, mOrigin.y, mRows ), 0 ); row <= lastRow; ++row )
  {
    // the part of the segment in this row
    const double south = mOrigin.y + row * mBucket - spare;
    const double north = south + mBucket + 2 * spare;
    double from = a.x;
    double to = b.x;
    if ( b.y > a.y )
    {
      const double slope = ( b.x - a.x ) / ( b.y - a.y );
      if ( a.y < south )
        from = a.x + ( south - a.y ) * slope;
      if ( b.y > north )
        to = a.x + ( north - a.y ) * slope;
    }
    if ( from > to )
      std::swap( from, to );
    const int last = std::min( place( to + spare, mOrigin.x, mColumns ), mColumns - 1 );
    for ( int column = std::max( place( from - spare, mOrigin.x, mColumns ), 0 ); column <= last; ++column )
    {
      if ( visit( static_cast<size_t>( row ) * static_cast<size_t>( mColumns ) + static_cast<size_t>( column ) ) )
        return;
    }
  }
}

bool Barriers::cross( Point a, Point b ) const
{
  bool found = false;
  if ( !mSegments.empty() )
    bucketsOf( a, b, [&]( size_t bucket )
      {
      for ( uint32_t i = mOffsets[bucket]; i < mOffsets[bucket + 1] && !found; ++i )
      {
        const Segment &segment = mSegments[mEntries[i]];
        found = touch( a, b, segment.a, segment.b );
      }
      return found; } );
  return found;
}

} // namespace lantu
