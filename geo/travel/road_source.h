// SPDX-License-Identifier: GPL-3.0-or-later
// From a layer of roads to the network, by the shortest way: built once, read again only when the roads have changed.
#pragma once

#include <filesystem>
#include <future>
#include <memory>

#include "travel/network_store.h"
#include "travel/road_layer.h"

namespace lantu
{

struct NetworkRead
{
    std::shared_ptr<const RoadNetwork> network;
    Intake intake;
    bool joinsOnlyAtVertices = false; //!< see RoadLayer
    bool fromStore = false;           //!< nothing had to be built
    std::future<void> storing;        //!< the file is still being written; waits when destroyed
};

/**
 * The network of the rows, with the bans of turns and the barriers of their OpenStreetMap file where they come from one. \a store is a folder
 * for built networks, made when needed; empty: none. There a network is found again if the files of the rows have the same names,
 * sizes and times, or if all rows are the same, and speeds, plane and tolerance are the same as well. Small networks are not stored.
 * \a progress must outlive the result. Errors: as readRoads() and buildNetwork().
 */
NetworkRead readNetwork( RowSource &rows, const Frame &frame, const Standards &standards, const RoadOptions &options, double mendMetres, const std::filesystem::path &store, Progress &progress );

} // namespace lantu
