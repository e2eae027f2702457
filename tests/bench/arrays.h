// SPDX-License-Identifier: GPL-3.0-or-later
// Networks, joins and answers as plain arrays in a folder, for other programs to compute the same; road_arrays.py reads them.
#pragma once

#include <string>
#include <vector>

#include "travel/reach.h"
#include "travel/road_joins.h"
#include "travel/road_network.h"

namespace lantu
{

/**
 * Files of little-endian numbers without a head; the ending is their type (f64, u32, i32, i64, u64). An existing folder is needed;
 * Error(CannotWrite) where a file cannot be written.
 */
class Arrays
{
  public:
    explicit Arrays( std::string folder )
      : mFolder( std::move( folder ) ) {}

    //! edge_from, edge_to, edge_metres, edge_kmh (0: closed to vehicles), edge_oneway (1, -1, 0), edge_walkable (1, 0), node_x, node_y.
    void write( const RoadNetwork &network ) const;

    //! NAME_offsets, NAME_edge, NAME_along, NAME_access; metres.
    void write( const std::string &name, const RoadJoins &joins ) const;

    //! NAME_seconds, NaN where there is no answer.
    void write( const std::string &name, const Nearest &answer ) const;

    //! NAME_offsets, NAME_supply, NAME_seconds.
    void write( const std::string &name, const Reach &reach ) const;

    //! NAME_id, the feature ids.
    void write( const std::string &name, const std::vector<int64_t> &ids ) const;

    //! NAME_x, NAME_y.
    void write( const std::string &name, const std::vector<Point> &points ) const;

  private:
    std::string mFolder;
};

} // namespace lantu
