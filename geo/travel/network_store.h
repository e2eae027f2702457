// SPDX-License-Identifier: GPL-3.0-or-later
// Built networks kept in files, so that roads which did not change need not be read and joined again.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>

#include "base/progress.h"
#include "data/intake.h"
#include "travel/road_network.h"

namespace lantu
{

//! What a network was made of, as hashes; 0 where it is not known, which equals nothing.
struct NetworkStamp
{
    uint64_t source = 0;  //!< name, size and time of the files, and how they were to be read
    uint64_t content = 0; //!< all rows, and how they were to be read
};

//! The network of a road layer with the account of its rows.
struct NetworkOfLayer
{
    RoadNetwork network;
    Intake intake;
    bool joinsOnlyAtVertices = false; //!< see RoadLayer
};

/**
 * The network in the file \a path, if it was made of the same source or the same content; nothing if there is no such file or
 * it is damaged, from another version or of other roads. Its arrays stay in the file and are mapped to memory: a tenth of a second
 * for a gigabyte, most of it the check that no byte has changed. A file of the same content but another source gets the new source.
 */
std::optional<NetworkOfLayer> storedNetwork( const std::filesystem::path &path, const NetworkStamp &stamp );

/**
 * Writes the file, whole or not at all. False if it could not be written: what is spared is time, so that is no error.
 * The oldest of more than eight files in the folder are removed.
 */
bool storeNetwork( const std::filesystem::path &path, const NetworkStamp &stamp, const NetworkOfLayer &made, const Progress &progress );

} // namespace lantu
