// SPDX-License-Identifier: GPL-3.0-or-later
// Minima of cells, and of squares that double.
#include "travel/least_costs.h"

#include <algorithm>

#include <tbb/blocked_range.h>
#include <tbb/parallel_for.h>

#include "base/large_pages.h"

namespace lantu
{

namespace
{

constexpr size_t grain = 1024; // blocks
constexpr float infinity = std::numeric_limits<float>::infinity();

// Of each block the least within \a reach blocks along rows and columns: of nine squares that overlap or touch.
std::vector<float> widened( const std::vector<float> &blocks, size_t columns, size_t rows, size_t reach )
{
  std::vector<float> wide( blocks.size() );
  tbb::parallel_for( size_t { 0 }, rows, [&]( size_t row )
    {
    const size_t south = row >= reach ? row - reach : 0;
    const size_t north = std::min( row + reach, rows - 1 );
    for ( size_t column = 0; column < columns; ++column )
    {
      const size_t west = column >= reach ? column - reach : 0;
      const size_t east = std::min( column + reach, columns - 1 );
      float least = infinity;
      for ( const size_t r : { south, row, north } )
      {
        for ( const size_t c : { west, column, east } )
          least = std::min( least, blocks[r * columns + c] );
      }
      wide[row * columns + column] = least;
    } } );
  return wide;
}

} // namespace

LeastCosts::LeastCosts( const SegmentIndex &segments, std::vector<float> ofEdges, double radius )
  : mSegments( segments ), mRadius( radius ), mBlock( segments.grid().cell * SegmentIndex::block ), mOfEdges( std::move( ofEdges ) ), mOfCells( vectorInLargePages( segments.cells(), infinity ) )
{
  const size_t columns = segments.blockColumns();
  const size_t rows = segments.blockRows();
  std::vector<float> blocks( columns * rows, infinity );
  tbb::parallel_for( tbb::blocked_range<size_t>( 0, blocks.size(), grain ), [&]( const tbb::blocked_range<size_t> &range )
    {
    for ( size_t block = range.begin(); block < range.end(); ++block )
    {
      for ( size_t cell = block * SegmentIndex::cellsOfBlock; cell < ( block + 1 ) * SegmentIndex::cellsOfBlock; ++cell )
      {
        float &least = mOfCells[cell];
        segments.eachOfCell( cell, [&]( uint32_t segment )
          { least = std::min( least, mOfEdges[segments.owner( segment )] ); } );
        blocks[block] = std::min( blocks[block], least );
      }
    } } );
  if ( blocks.empty() )
    return;
  mLevels.push_back( widened( blocks, columns, rows, 1 ) );
  // the last one knows all within the radius, or all there is
  for ( size_t reach = 1; static_cast<double>( reach ) * mBlock < radius && reach < std::max( columns, rows ); reach *= 2 )
    mLevels.push_back( widened( mLevels.back(), columns, rows, reach ) );
}

void LeastCosts::lookAround( Point at, Around &around ) const
{
  around.mLevels.clear();
  around.mSquare = mBlock;
  around.mRadius = mRadius;
  if ( mLevels.empty() )
    return;
  const auto [column, row] = mSegments.blockAt( at );
  for ( const std::vector<float> &level : mLevels )
    around.mLevels.push_back( level[row * mSegments.blockColumns() + column] );
}

} // namespace lantu
