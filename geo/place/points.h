// SPDX-License-Identifier: GPL-3.0-or-later
// Demand and supply: weighted points in the analysis plane.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "base/large_pages.h"
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
    LargeVector<Point> at;   //!< asked for in any order
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

//! Rows with a position that stand at their village or village group because nobody has measured where they are.
struct ApproximatePositions
{
    bool told = false; //!< the layer has a field of position quality
    int64_t groupRows = 0;
    double groupPersons = 0; //!< sum of their weights
    int64_t villageRows = 0;
    double villagePersons = 0;
};

struct PointLayer
{
    Points points;
    Intake intake;
    ApproximatePositions approximate {};
};

//! group_position_households, group_position_persons, village_position_households, village_position_persons: for the summary of every result; empty if the layer does not tell.
nlohmann::ordered_json approximateFigures( const PointLayer &layer );

/**
 * Reads every row as a point: points as they are, polygons by a point on their surface, lines by their middle
 * vertex. \a weightField may be empty: each row weighs 1. \a fields are further fields; \a keep is called for
 * every row with their values, in the order of the points. Ids that are there twice are a warning; how many rows and persons stand at their village or group
 * is noted in \a progress.
 *
 * Rows with null, empty or impossible geometry stay without position and are rejects of the intake. Errors:
 * NoCrs, NoField, Empty, BadValue naming the row for a weight that is null, negative or no number.
 */
PointLayer readPoints( RowSource &rows, const Frame &frame, const std::string &weightField, Progress &progress, const std::vector<std::string> &fields = {}, const std::function<void( const std::vector<Value> & )> &keep = {} );

} // namespace lantu
