// SPDX-License-Identifier: GPL-3.0-or-later
// Small road networks for tests: rows in memory, drawings as text.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "data/row_source.h"
#include "place/points.h"
#include "travel/road_network.h"

namespace lantu::test
{

//! The plane in which the tests draw: EPSG:4545, so that coordinates are those of the plane.
const Frame &testFrame();

//! A layer in memory, in the plane of testFrame() unless told otherwise.
class MemoryRows final : public RowSource
{
  public:
    MemoryRows( GeometryType geometry, std::vector<SourceField> fields );

    MemoryRows &add( const std::string &wkt, std::vector<Value> values );

    SourceInfo &changeInfo() { return mInfo; }
    const SourceInfo &info() const override { return mInfo; }
    bool next( Row &row ) override;

  protected:
    void rewind( const std::vector<int> &indexes ) override;

  private:
    SourceInfo mInfo;
    std::vector<Row> mRows;
    std::vector<int> mIndexes;
    size_t mNext = 0;
};

/**
 * Roads drawn with letters as junctions: "A-B" a road both ways between A and B, "A>B" from A to B only; further words
 * say bridge, closed, level=1 or a class (default 县道, 35 km/h).
 */
struct Drawing
{
    /**
     * \a picture has one letter for each place; a column is \a metres wide and a row as high. Row by row from north to south,
     * the south-west corner at (500000, 3300000).
     */
    Drawing( const std::string &picture, const std::vector<std::string> &roads, double metres = 1000 );

    std::map<char, Point> places;
    std::shared_ptr<MemoryRows> rows;

    Point at( char place ) const { return places.at( place ); }
    Points points( const std::string &letters ) const;
    RoadNetwork network( double mendMetres = 1 ) const;
};

} // namespace lantu::test
