// SPDX-License-Identifier: GPL-3.0-or-later
// Dividing connected ground among places that each have a size in mind.
#pragma once

#include <functional>
#include <vector>

namespace lantu::sample
{

/**
 * Gives every node of a graph to one of the places. All places grow at once from their start, each adding the
 * neighbouring node that costs it least, so that each part is connected; the place that is farthest behind its
 * wanted size goes first. A place without free neighbours stops.
 * \param starts one node a place, all different
 * \param sizes wanted sizes, in any common unit
 * \param neighbours nodes next to a node
 * \param cost of a node for a place: small near its middle
 * \returns the place of each node; -1 for nodes that cannot be reached
 */
std::vector<int> grow( int nodes, const std::vector<int> &starts, const std::vector<double> &sizes,
  const std::function<void( int, std::vector<int> & )> &neighbours, const std::function<double( int, int )> &cost );

} // namespace lantu::sample
