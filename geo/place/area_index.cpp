// SPDX-License-Identifier: GPL-3.0-or-later
// The grid of cells, filled and asked in parallel.
#include "place/area_index.h"

#include <algorithm>
#include <numeric>

#include <tbb/blocked_range.h>
#include <tbb/parallel_for.h>

#include "place/orientation.h"

namespace lantu
{

namespace
{

constexpr size_t rowsOfBand = 16;
constexpr size_t mostCells = 4'000'000;
constexpr size_t cellsPerEdge = 4;
constexpr double padding = 1e-6; // of a cell, for what the cells of vertices are rounded by

// where the reference point stands in its cell: unlikely to be on a border, as round shares are
constexpr double referenceX = 0.41421356;
constexpr double referenceY = 0.53589838;

//! An edge in a cell of a band.
struct EdgeInCell
{
    uint32_t cell;
    int32_t area;
    uint32_t vertex;
};

//! Where a row's line of reference points passes a border, going east: from this column on the reference is on the other side.
struct Passage
{
    uint32_t column;
    int32_t area;
};

bool within( double value, double a, double b )
{
  return a < b ? a <= value && value <= b : b <= value && value <= a;
}

//! True if the point is on the way from a to b.
bool isOn( Point a, Point b, Point point )
{
  return within( point.x, a.x, b.x ) && within( point.y, a.y, b.y ) && orientation( a, b, point ) == 0;
}

} // namespace

AreaIndex::AreaIndex( std::vector<Area> areas, Progress &progress )
  : mAreas( std::move( areas ) )
{
  size_t edges = 0;
  for ( const Area &area : mAreas )
  {
    mBounds.include( area.bounds() );
    edges += area.vertices().size();
  }
  if ( mBounds.empty() )
    return;
  const double width = std::max( mBounds.high.x - mBounds.low.x, 1e-12 );
  const double height = std::max( mBounds.high.y - mBounds.low.y, 1e-12 );
  const double cells = static_cast<double>( std::min( mostCells, cellsPerEdge * edges ) );
  const double side = std::sqrt( width * height / cells );
  const auto count = [&]( double length )
  { return static_cast<size_t>( std::clamp( std::ceil( length / side ), 1.0, cells ) ); };
  mColumns = count( width );
  mRows = count( height );
  mCellsPerX = static_cast<double>( mColumns ) / width;
  mCellsPerY = static_cast<double>( mRows ) / height;
  mBands.resize( ( mRows + rowsOfBand - 1 ) / rowsOfBand );
  tbb::parallel_for( size_t { 0 }, mBands.size(), [&]( size_t band )
    {
      if ( !progress.stopped() )
        makeBand( band ); } );
  progress.check();
}

Point AreaIndex::referenceOf( size_t column, size_t row ) const
{
  return { mBounds.low.x + ( static_cast<double>( column ) + referenceX ) / mCellsPerX, mBounds.low.y + ( static_cast<double>( row ) + referenceY ) / mCellsPerY };
}

void AreaIndex::makeBand( size_t number )
{
  const size_t firstRow = number * rowsOfBand;
  const size_t rows = std::min( rowsOfBand, mRows - firstRow );
  const double low = static_cast<double>( firstRow );
  const double high = static_cast<double>( firstRow + rows );
  std::vector<EdgeInCell> found;
  std::vector<std::vector<Passage>> passages( rows );
  const double lastColumn = static_cast<double>( mColumns - 1 );
  const auto toColumn = [&]( double value )
  { return static_cast<uint32_t>( std::clamp( std::floor( value ), 0.0, lastColumn ) ); };

  for ( size_t areaNumber = 0; areaNumber < mAreas.size(); ++areaNumber )
  {
    const Area &area = mAreas[areaNumber];
    if ( row( area.bounds().high.y ) < low - padding || row( area.bounds().low.y ) > high + padding )
      continue;
    const auto name = static_cast<int32_t>( areaNumber );
    const std::vector<Point> &vertices = area.vertices();
    size_t begin = 0;
    for ( const size_t end : area.ends() )
    {
      for ( size_t i = begin; i + 1 < end; ++i )
      {
        const Point a = vertices[i];
        const Point b = vertices[i + 1];
        const double rowA = row( a.y );
        const double rowB = row( b.y );
        const double from = std::max( std::min( rowA, rowB ) - padding, low );
        const double to = std::min( std::max( rowA, rowB ) + padding, high );
        if ( from > to )
          continue;
        const double columnA = column( a.x );
        const double columnB = column( b.x );
        const double west = std::min( columnA, columnB );
        const double east = std::max( columnA, columnB );
        const double slope = rowA == rowB ? 0 : ( columnB - columnA ) / ( rowB - rowA );
        const auto lastRow = std::min( static_cast<size_t>( to ), firstRow + rows - 1 );
        for ( size_t r = static_cast<size_t>( from ); r <= lastRow; ++r )
        {
          // the part of the edge in this row
          double left = west;
          double right = east;
          if ( slope != 0 )
          {
            const double atLow = columnA + slope * ( static_cast<double>( r ) - padding - rowA );
            const double atHigh = columnA + slope * ( static_cast<double>( r ) + 1 + padding - rowA );
            left = std::max( left, std::min( atLow, atHigh ) );
            right = std::min( right, std::max( atLow, atHigh ) );
          }
          const uint32_t lastCell = toColumn( right + padding );
          for ( uint32_t c = toColumn( left - padding ); c <= lastCell; ++c )
            found.push_back( { static_cast<uint32_t>( ( r - firstRow ) * mColumns + c ), name, static_cast<uint32_t>( i ) } );

          const double line = referenceOf( 0, r ).y;
          if ( ( a.y > line ) == ( b.y > line ) )
            continue;
          const auto leftOf = [&]( size_t c )
          { return ( orientation( a, b, referenceOf( c, r ) ) > 0 ) == ( b.y > a.y ); };
          const double crossing = column( a.x + ( b.x - a.x ) * ( line - a.y ) / ( b.y - a.y ) );
          auto passed = static_cast<size_t>( std::clamp( std::ceil( crossing - referenceX ), 0.0, lastColumn + 1 ) );
          while ( passed > 0 && !leftOf( passed - 1 ) )
            --passed;
          while ( passed < mColumns && leftOf( passed ) )
            ++passed;
          if ( passed < mColumns )
            passages[r - firstRow].push_back( { static_cast<uint32_t>( passed ), name } );
        }
      }
      begin = end;
    }
  }

  // edges by cell; those of a cell stay in the order of areas
  Band &band = mBands[number];
  const size_t cells = rows * mColumns;
  std::vector<uint32_t> starts( cells + 1, 0 );
  for ( const EdgeInCell &edge : found )
    ++starts[edge.cell + 1];
  std::partial_sum( starts.begin(), starts.end(), starts.begin() );
  std::vector<EdgeInCell> sorted( found.size() );
  {
    std::vector<uint32_t> next( starts.begin(), starts.end() - 1 );
    for ( const EdgeInCell &edge : found )
      sorted[next[edge.cell]++] = edge;
  }
  band.owner.resize( cells, none );
  band.groups.resize( cells + 1, 0 );
  band.edge.resize( sorted.size() );
  for ( size_t i = 0; i < sorted.size(); ++i )
    band.edge[i] = sorted[i].vertex;

  std::vector<int32_t> inside; // the areas that hold the reference point, in order
  for ( size_t r = 0; r < rows; ++r )
  {
    std::vector<Passage> &passed = passages[r];
    std::sort( passed.begin(), passed.end(), []( const Passage &left, const Passage &right )
      { return left.column < right.column; } );
    inside.clear();
    size_t next = 0;
    for ( size_t c = 0; c < mColumns; ++c )
    {
      for ( ; next < passed.size() && passed[next].column == c; ++next )
      {
        const auto at = std::lower_bound( inside.begin(), inside.end(), passed[next].area );
        if ( at != inside.end() && *at == passed[next].area )
          inside.erase( at );
        else
          inside.insert( at, passed[next].area );
      }
      const size_t cell = r * mColumns + c;
      band.groups[cell] = static_cast<uint32_t>( band.group.size() );
      for ( uint32_t e = starts[cell]; e < starts[cell + 1]; ++e )
      {
        if ( e == starts[cell] || sorted[e].area != sorted[e - 1].area )
          band.group.push_back( { sorted[e].area, std::binary_search( inside.begin(), inside.end(), sorted[e].area ), e } );
      }
      // what holds the reference point and has no edge here holds all of the cell
      size_t group = band.groups[cell];
      for ( const int32_t area : inside )
      {
        while ( group < band.group.size() && band.group[group].area < area )
          ++group;
        if ( group == band.group.size() || band.group[group].area != area )
        {
          band.owner[cell] = area;
          break;
        }
      }
    }
  }
  band.groups[cells] = static_cast<uint32_t>( band.group.size() );
  band.group.push_back( { none, false, static_cast<uint32_t>( sorted.size() ) } );
}

/**
 * From the point along its parallel to the meridian of the reference, and along that to the reference: whoever passes an odd number of the area's edges changes sides. An
 * edge is passed where the two ends of a leg are on different sides of it, by the half-open rule. A corner or reference on the border itself would make
 * the two legs disagree: then all of the area is asked.
 */
bool AreaIndex::groupCovers( const Band &band, size_t number, Point point, Point reference ) const
{
  const Group &group = band.group[number];
  const Area &area = mAreas[static_cast<size_t>( group.area )];
  const Point *vertices = area.vertices().data();
  const Point corner { reference.x, point.y };
  bool inside = group.holdsReference;
  for ( uint32_t e = group.edges; e < band.group[number + 1].edges; ++e )
  {
    const Point a = vertices[band.edge[e]];
    const Point b = vertices[band.edge[e] + 1];
    const bool sameParallel = within( point.y, a.y, b.y );
    const bool sameMeridian = within( reference.x, a.x, b.x );
    if ( sameParallel )
    {
      const int side = orientation( a, b, point );
      if ( side == 0 && within( point.x, a.x, b.x ) )
        return true;
      if ( ( a.y > point.y ) != ( b.y > point.y ) && ( side > 0 ) != ( orientation( a, b, corner ) > 0 ) )
        inside = !inside;
    }
    if ( !sameMeridian )
      continue;
    if ( ( sameParallel && isOn( a, b, corner ) ) || isOn( a, b, reference ) )
      return area.covers( point );
    if ( ( a.x > reference.x ) != ( b.x > reference.x ) && ( orientation( a, b, corner ) > 0 ) != ( orientation( a, b, reference ) > 0 ) )
      inside = !inside;
  }
  return inside;
}

int32_t AreaIndex::holder( Point point ) const
{
  if ( !mBounds.covers( point ) )
    return none;
  const size_t c = std::min( static_cast<size_t>( column( point.x ) ), mColumns - 1 );
  const size_t r = std::min( static_cast<size_t>( row( point.y ) ), mRows - 1 );
  const Band &band = mBands[r / rowsOfBand];
  const size_t cell = r % rowsOfBand * mColumns + c;
  const int32_t owner = band.owner[cell];
  for ( size_t group = band.groups[cell]; group < band.groups[cell + 1]; ++group )
  {
    if ( owner >= 0 && owner < band.group[group].area )
      break;
    if ( groupCovers( band, group, point, referenceOf( c, r ) ) )
      return band.group[group].area;
  }
  return owner;
}

std::vector<int32_t> AreaIndex::holders( std::span<const Point> points, Progress &progress ) const
{
  std::vector<int32_t> result( points.size(), none );
  constexpr size_t grain = 4096;
  tbb::parallel_for( tbb::blocked_range<size_t>( 0, points.size(), grain ), [&]( const tbb::blocked_range<size_t> &range )
    {
      if ( progress.stopped() )
        return;
      for ( size_t i = range.begin(); i < range.end(); ++i )
        result[i] = holder( points[i] ); } );
  progress.check();
  return result;
}

CodedAreas::CodedAreas( RowSource &rows, const std::string &codeField, Progress &progress )
  : mIntake( rows.info() ), mIndex( read( rows, codeField, progress ), progress )
{
}

std::vector<Area> CodedAreas::read( RowSource &rows, const std::string &codeField, Progress &progress )
{
  std::vector<std::pair<std::string, Area>> found;
  rows.start( { codeField } );
  Row row;
  while ( rows.next( row ) )
  {
    if ( mIntake.rowsRead() % 256 == 0 )
      progress.check();
    mIntake.take( row );
    if ( std::optional<Area> area = Area::fromWkb( row.geometry ) )
      found.emplace_back( text( row.values[0] ), std::move( *area ) );
    else
      mIntake.reject( row.id, {}, {}, say( { "界线缺失或损坏，请补画", "no usable border; draw it again" } ) );
  }
  std::stable_sort( found.begin(), found.end(), []( const auto &left, const auto &right )
    { return left.first < right.first; } );
  std::vector<Area> areas;
  for ( auto &[code, area] : found )
  {
    mCodes.push_back( std::move( code ) );
    areas.push_back( std::move( area ) );
  }
  return areas;
}

bool CodedAreas::has( const std::string &code ) const
{
  return std::binary_search( mCodes.begin(), mCodes.end(), code );
}

int32_t CodedAreas::areaOf( const std::string &code, Point point ) const
{
  if ( mIndex.holder( point ) == AreaIndex::none )
    return AreaIndex::none;
  const auto [first, last] = std::equal_range( mCodes.begin(), mCodes.end(), code );
  for ( auto at = first; at != last; ++at )
  {
    const auto area = static_cast<int32_t>( at - mCodes.begin() );
    if ( mIndex.covers( static_cast<size_t>( area ), point ) )
      return area;
  }
  return AreaIndex::none;
}

} // namespace lantu
