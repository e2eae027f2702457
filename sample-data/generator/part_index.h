// SPDX-License-Identifier: GPL-3.0-or-later
// Parts of lines by place: what crosses here, what is near.
#pragma once

#include <vector>

#include "area.h"
#include "geometry.h"
#include "grid.h"

namespace lantu::sample
{

class PartIndex
{
  public:
    struct Crossing
    {
        double share; //!< along the asking part
        double value; //!< of the line crossed
    };

    explicit PartIndex( double bucket )
      : mBucket( bucket ), mBuckets( static_cast<int>( area::width / bucket ) + 2, static_cast<int>( area::height / bucket ) + 2 ) {}

    void add( const Line &line, double value );

    //! Where a..b crosses something, from a on. Touching ends count.
    std::vector<Crossing> crossings( Point a, Point b ) const;

    bool crosses( const Line &line ) const;

    //! Metres to the nearest part, or \a limit if none is nearer.
    double nearest( Point at, double limit ) const;

    //! The same where values are widths: metres to the nearest bank, negative in the water.
    double nearestBank( Point at, double limit ) const;

  private:
    struct Part
    {
        Point a, b;
        double value;
    };

    template<class Visit>
    void visit( Point low, Point high, Visit visitor ) const;
    int column( double x ) const { return std::clamp( static_cast<int>( ( x - area::west ) / mBucket ), 0, mBuckets.width() - 1 ); }
    int row( double y ) const { return std::clamp( static_cast<int>( ( y - area::south ) / mBucket ), 0, mBuckets.height() - 1 ); }

    double mBucket;
    std::vector<Part> mParts;
    Grid<std::vector<int>> mBuckets;
};

} // namespace lantu::sample
