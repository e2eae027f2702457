// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of any layer of the schema from a spreadsheet into a workspace.
#pragma once

#include <string>

#include "data/import/import_households.h"

namespace lantu
{

struct TableImport
{
    std::string table; //!< a layer of points or of areas, or a table
    SheetQuestion sheet;
    std::string aliases;
    std::string coordinates; //!< as in HouseholdImport
    std::string asOf;
};

/**
 * One row of the sheet is one row of the layer, known by its key; what is there is updated, what is not in the file stays. Rejected are rows without key or
 * with one that was there before, with a required value missing or not understood, or whose county, township or village (as the layer requires) is not found. Points
 * get their place from longitude and latitude in CGCS2000 or WGS84, else from the inside of their village; areas have none until their layer is imported. Errors as of
 * importHouseholds(); WrongType for lines, households and the tables that the program itself writes.
 */
ImportResult importTable( const Workspace &workspace, const TableImport &import, Progress &progress );

} // namespace lantu
