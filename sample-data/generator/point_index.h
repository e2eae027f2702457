// SPDX-License-Identifier: GPL-3.0-or-later
// Which of many points is the nearest.
#pragma once

#include <algorithm>
#include <vector>

#include "geometry.h"
#include "grid.h"

namespace lantu::sample
{

class PointIndex
{
  public:
    explicit PointIndex( const std::vector<Point> &points, double bucket = 3000 )
      : mPoints( points ), mBucket( bucket )
    {
      Point low { 1e18, 1e18 };
      Point high { -1e18, -1e18 };
      for ( const Point at : mPoints )
      {
        low = { std::min( low.x, at.x ), std::min( low.y, at.y ) };
        high = { std::max( high.x, at.x ), std::max( high.y, at.y ) };
      }
      mOrigin = low;
      mBuckets = { column( high.x ) + 1, row( high.y ) + 1 };
      for ( size_t i = 0; i < mPoints.size(); ++i )
        mBuckets.at( column( mPoints[i].x ), row( mPoints[i].y ) ).push_back( static_cast<int>( i ) );
    }

    double bucket() const { return mBucket; }

    //! Calls \a visit(id) for the points in the square ring of buckets \a ring steps from that of \a at. False beyond the last ring.
    template<class Visit>
    bool visitRing( Point at, int ring, Visit visit ) const
    {
      const int x = std::clamp( column( at.x ), 0, mBuckets.width() - 1 );
      const int y = std::clamp( row( at.y ), 0, mBuckets.height() - 1 );
      for ( int by = y - ring; by <= y + ring; ++by )
      {
        const int stride = ( by == y - ring || by == y + ring ) ? 1 : std::max( 1, 2 * ring );
        for ( int bx = x - ring; bx <= x + ring; bx += stride )
        {
          if ( mBuckets.holds( bx, by ) )
          {
            for ( const int id : mBuckets.at( bx, by ) )
              visit( id );
          }
        }
      }
      return ring < std::max( mBuckets.width(), mBuckets.height() );
    }

    //! The nearest point; the first of equals; -1 if there are none.
    int nearest( Point at ) const
    {
      int best = -1;
      double bestSquare = 1e30;
      // clamping may bring the start nearer, never farther, so the bound by rings holds from the second on
      for ( int ring = 0; best < 0 || bestSquare > ( ring - 1 ) * mBucket * ( ring - 1 ) * mBucket; ++ring )
      {
        const bool more = visitRing( at, ring, [&]( int id )
          {
          const Point away = mPoints[static_cast<size_t>( id )] - at;
          const double square = dot( away, away );
          if ( square < bestSquare || ( square == bestSquare && id < best ) )
          {
            bestSquare = square;
            best = id;
          } } );
        if ( !more )
          break;
      }
      return best;
    }

  private:
    int column( double x ) const { return static_cast<int>( ( x - mOrigin.x ) / mBucket ); }
    int row( double y ) const { return static_cast<int>( ( y - mOrigin.y ) / mBucket ); }

    const std::vector<Point> mPoints;
    double mBucket;
    Point mOrigin;
    Grid<std::vector<int>> mBuckets;
};

} // namespace lantu::sample
