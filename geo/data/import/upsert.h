// SPDX-License-Identifier: GPL-3.0-or-later
// Imported rows put beside those that are there: new, changed, unchanged, gone, in one transaction.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "base/progress.h"
#include "data/workspace.h"

namespace lantu
{

//! The table of changes. It is a result and no part of a workspace, so its own names live here.
extern const Layer changesLayer;

namespace change
{
inline constexpr char id[] = "change_id";
inline constexpr char key[] = "key";
inline constexpr char what[] = "change";
inline constexpr char columns[] = "columns"; //!< aliases of the fields that differ

inline constexpr char isNew[] = "新增";
inline constexpr char isChanged[] = "变更";
inline constexpr char isEliminated[] = "消除";
inline constexpr char isGone[] = "不在本次文件";
} // namespace change

//! Rows to be put in; they may be made as they are asked for, which happens twice.
struct Incoming
{
    const Layer *layer = nullptr;
    size_t count = 0;
    std::function<std::string( size_t )> key;
    std::function<void( size_t, Row & )> fill;       //!< all fields of the layer in order, and the geometry
    std::vector<bool> supplied {};                   //!< by field: others keep what the workspace has
    std::function<bool( const Row & )> concerned {}; //!< a row of the workspace that is not in the file is gone only if true
    std::vector<const Table *> further {};           //!< tables written in the same transaction, made if they are not there, emptied of the keys they bring
};

struct Upserted
{
    int64_t added = 0;
    int64_t changed = 0;
    int64_t eliminated = 0; //!< risk eliminated since; not among changed
    int64_t unchanged = 0;
    int64_t gone = 0; //!< in the workspace but not in the file; they stay as they are
    Table changes;    //!< of changesLayer
};

/**
 * Compares by key and writes what differs. A field that the file does not supply keeps its value; a later date of the data alone is no change but is written. Raw
 * coordinates that are as before leave the position as it is (it may have been corrected since) unless it is now known what they are, and a position from the
 * village's polygon never replaces a surveyed one. Errors: BadValue if a row that differs is of an earlier day (as_of) than in the workspace; NotWritable; Cancelled; the
 * workspace is unchanged then. Memory: a key for each row.
 */
Upserted upsert( const Workspace &workspace, const Incoming &incoming, Progress &progress );

} // namespace lantu
