// SPDX-License-Identifier: GPL-3.0-or-later
// Demand and supply: weighted points in the analysis plane.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "base/progress.h"
#include "data/intake.h"
#include "place/frame.h"

namespace lantu
{

/**
 * One entry for every row of the layer that was read, in its order, so that answers can be put back beside
 * the rows. A row without a usable position keeps its place with NaN coordinates.
 */
struct Points
{
    std::vector<int64_t> id; //!< feature ids
    std::vector<Point> at;
    std::vector<double> weight;

    size_t size() const { return at.size(); }
    bool hasPosition( size_t index ) const { return at[index].x == at[index].x; }

    void add( int64_t feature, Point point, double mass = 1 )
    {
      id.push_back( feature );
      at.push_back( point );
      weight.push_back( mass );
    }
};

struct PointLayer
{
    Points points;
    Intake intake;
};

/**
 * Reads every row as a point: points as they are, polygons by a point on their surface, lines by their middle
 * vertex. \a weightField may be empty: each row weighs 1. \a fields are further fields; \a keep is called for
 * every row with their values, in the order of the points. Ids that are there twice are a warning.
 *
 * Rows with null, empty or impossible geometry stay without position and are rejects of the intake. Errors:
 * NoCrs, NoField, Empty, BadValue naming the row for a weight that is null, negative or no number.
 */
PointLayer readPoints( RowSource &rows, const Frame &frame, const std::string &weightField, Progress &progress, const std::vector<std::string> &fields = {}, const std::function<void( const std::vector<Value> & )> &keep = {} );

} // namespace lantu
