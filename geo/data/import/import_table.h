// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of any layer of the schema from a spreadsheet into a workspace.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "data/import/import_households.h"

namespace lantu
{

struct TableImport
{
    std::string table; //!< a layer of points or of areas, or a table
    SheetQuestion sheet;
    std::string aliases;
    std::string coordinates; //!< as in HouseholdImport, and so are the following
    std::string asOf;
    PositionReading reading {};
    std::string runId {};
};

/**
 * One row of the sheet is one row of the layer, known by its key; what is there is updated, what is not in the file stays. Rejected are rows without key or
 * with one that was there before, with a required value missing or not understood, or whose county, township or village (as the layer requires) is not found. Points
 * get their place from longitude and latitude as the reading takes them, else from the inside of their village; areas have none until their layer is imported. Errors as of
 * importHouseholds(); WrongType for lines, households and the tables that the program itself writes.
 */
ImportResult importTable( const Workspace &workspace, const TableImport &import, Progress &progress );

//! Where a row of a layer lies.
struct RowPlace
{
    Wkb geometry;                                      //!< of the kind that the layer has, in the workspace's CRS
    std::string refusal;                               //!< why the row cannot be taken; empty: it can
    std::optional<std::pair<double, double>> claim {}; //!< coordinates as written, where the row says itself in which village they are
};

//! Rows with places of their own.
struct PlacedRows
{
    std::unique_ptr<SheetText> text; //!< the titles are the first row
    std::function<RowPlace( const SheetRow & )> place;
    std::vector<const Table *> further {}; //!< as of Incoming
};

//! The layer of the workspace of that name. Error(WrongType), naming those that have places, if it is none.
const Layer &layerWithPlaces( const std::string &name );

//! The same for any layer with geometry, roads and households too. The import's sheet names the file, the layer in it and the mapping.
ImportResult importRows( const Workspace &workspace, const TableImport &import, PlacedRows rows, Progress &progress );

} // namespace lantu
