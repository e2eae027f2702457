// SPDX-License-Identifier: GPL-3.0-or-later
// Places of rows that may have none: their own, or those of what they belong to.
#pragma once

#include <vector>

#include "base/progress.h"
#include "data/row_source.h"
#include "place/frame.h"

namespace lantu
{

/**
 * Collects a point for each row of one layer, in the layer's coordinates, and takes them into the analysis plane. A row without usable geometry is
 * nowhere: so are all rows of a table.
 */
class RowPlaces
{
  public:
    void add( const Row &row );

    //! The places in the order of add(), NaN for nowhere. Error(NoCrs).
    std::vector<Point> inFrame( const SourceInfo &info, const Frame &frame, Progress &progress ) const;

    static bool isThere( Point at ) { return at.x == at.x; }

  private:
    std::vector<Point> mPlaces;
};

} // namespace lantu
