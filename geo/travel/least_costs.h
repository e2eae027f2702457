// SPDX-License-Identifier: GPL-3.0-or-later
// What it costs at least to be on a road, by edge and by area, so that a search for the best one can stop.
#pragma once

#include <cmath>
#include <cstdint>
#include <cstring>
#include <limits>
#include <vector>

#include "place/segment_index.h"

namespace lantu
{

//! A float that is no more than the number.
inline float floorOf( double seconds )
{
  const auto rounded = static_cast<float>( seconds );
  return static_cast<double>( rounded ) > seconds ? std::nextafter( rounded, -std::numeric_limits<float>::infinity() ) : rounded;
}

/**
 * Lower bounds of the seconds at places along edges: of each edge, of each cell of the segment index, and around each block of cells in squares that
 * double. Immutable once built; memory: 4 bytes an edge, 4 a cell, 4/16 a cell and doubling. Building is linear in them.
 */
class LeastCosts
{
  public:
    //! \a ofEdges by edge, infinity for none; the index and the network's edges that own its segments. Bounds are asked for up to \a radius metres in the plane.
    LeastCosts( const SegmentIndex &segments, std::vector<float> ofEdges, double radius );

    float ofEdge( uint32_t edge ) const { return mOfEdges[edge]; }

    /**
     * Of the cells of a block, one bit for each, those in which somebody may be served no slower than in \a seconds who has these squares of metres to go to its columns and rows, \a farthest
     * at the most, at \a secondsPerMetre; rounded so that none is missed.
     */
    uint32_t worthCells( size_t block, double seconds, double secondsPerMetre, double farthest, const SegmentIndex::Squares &toColumns, const SegmentIndex::Squares &toRows ) const
    {
      constexpr float rounding = 1e-6F;
      const float *least = mOfCells.data() + block * SegmentIndex::cellsOfBlock;
      const auto most = static_cast<float>( seconds ) * ( 1 + rounding );
      const auto square = static_cast<float>( secondsPerMetre * secondsPerMetre ) * ( 1 - rounding );
      // a row of cells at once
      static_assert( SegmentIndex::block == 4 );
      using Floats = float __attribute__( ( vector_size( sizeof( SegmentIndex::Squares ) ) ) );
      using Bits = int32_t __attribute__( ( vector_size( sizeof( SegmentIndex::Squares ) ) ) );
      const auto four = []( const float *values )
      {
        Floats of;
        std::memcpy( &of, values, sizeof of );
        return of;
      };
      const Floats columns = four( toColumns.data() );
      const auto within = static_cast<float>( farthest * farthest ) * ( 1 + rounding );
      Bits found {};
      for ( int row = 0; row < SegmentIndex::block; ++row )
      {
        const Floats left = most - four( least + row * SegmentIndex::block ); // for the walk; no number where nothing is to be had
        const Floats metres = columns + toRows[static_cast<size_t>( row )];
        found |= ( left >= 0 ) & ( metres * square <= left * left ) & ( metres <= within ) & ( Bits { 1, 2, 4, 8 } << ( SegmentIndex::block * row ) );
      }
      return static_cast<uint32_t>( found[0] | found[1] | found[2] | found[3] );
    }

    //! The bounds around one point.
    class Around
    {
      public:
        //! Metres in the plane, no more than the radius, beyond which no place is worth while to somebody who needs \a secondsPerMetre to get there and knows one at \a seconds.
        double farthest( double seconds, double secondsPerMetre ) const
        {
          double result = 0;
          double from = 0;
          for ( size_t level = 0; level < mLevels.size(); ++level )
          {
            const double to = level + 1 == mLevels.size() ? mRadius : std::min( mRadius, mSquare * static_cast<double>( 1U << level ) );
            // where there is nobody's label there is nothing to be had
            if ( mLevels[level] < std::numeric_limits<float>::infinity() )
            {
              const double useful = ( seconds - static_cast<double>( mLevels[level] ) ) / secondsPerMetre;
              if ( useful >= from )
                result = std::min( to, useful );
            }
            from = to;
          }
          return result;
        }

      private:
        friend class LeastCosts;
        std::vector<float> mLevels;
        double mSquare = 0;
        double mRadius = 0;
    };

    //! \a around is overwritten.
    void lookAround( Point at, Around &around ) const;

  private:
    const SegmentIndex &mSegments;
    double mRadius;
    double mBlock; // metres
    std::vector<float> mOfEdges;
    std::vector<float> mOfCells;
    std::vector<std::vector<float>> mLevels; // of blocks: level k knows all within 2^k blocks
};

} // namespace lantu
