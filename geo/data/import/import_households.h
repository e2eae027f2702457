// SPDX-License-Identifier: GPL-3.0-or-later
// Monitored households from a spreadsheet into a workspace.
#pragma once

#include <string>
#include <vector>

#include "base/progress.h"
#include "data/import/position.h"
#include "data/import/sheet_table.h"
#include "data/import/upsert.h"
#include "data/intake.h"
#include "data/workspace.h"

namespace lantu
{

//! Heads of households by name, made only where names are to be kept; delete the table to drop them.
extern const Layer householdNamesLayer;

struct HouseholdImport
{
    SheetQuestion sheet;
    std::string aliases;     //!< the planner's own table; may be empty
    std::string coordinates; //!< what longitude and latitude are where no column says so: a value of coord_src
    std::string asOf;        //!< YYYY-MM-DD; empty: from the sheet, else the eight digits in the file's name, else today
    bool keepNames = false;
    PositionReading reading {}; //!< how they become degrees; none: plainReading() of coordinates
    std::string runId {};       //!< rejects are put into the workspace under it, in the transaction of the rows; empty: they are not
    std::string keyFile {};     //!< of SecretKey: an id that is an identity number, phone or account becomes a pseudonym, the same at every import; empty: its row is rejected
};

struct ImportResult
{
    Intake intake; //!< rows read, used and rejected; values are masked
    Upserted upserted;
    Table findings; //!< of importFindingsLayer
    std::string asOf;
    int64_t records = 0; //!< households, or rows of another table, that were taken
    int64_t persons = 0;
    int64_t rowsNotData = 0;   //!< footers and repeated headers below the header
    int64_t privateValues = 0; //!< cells with an identity number, phone or account, none of which is kept
    int64_t idsLost = 0;       //!< long numbers of which the spreadsheet lost the end
    int64_t withoutPosition = 0;
    std::vector<std::string> columnsUnused;
    std::vector<ClaimedPosition> claims {}; //!< coordinates of rows that do not say themselves what these are
};

/**
 * Rows of persons (there is a column 与户主关系, or of the person's name and labour) are folded by 户编号: values are those of the head, else the first that is
 * given; members are counted, and so is labour (技能劳动力, 普通劳动力); low-income aid holds if it does for one member, medical insurance if for all.
 * Differences within a household are findings. Without such a column a row is a household.
 *
 * A household is taken or rejected as a whole, since half of it would give wrong counts: rejected are rows without id, those whose village is not found or
 * ambiguous, and those of which a required value is missing or not understood; and a row that repeats a person of the household. Any other value that is not
 * understood is left empty and is a finding. rows read = used + rejected.
 *
 * Coordinates that the reading takes to a place near Chongqing become the position; all others, and none, give a point inside the village's polygon (position
 * quality 村), or none. Coordinates as written are kept in raw_x and raw_y.
 *
 * Errors: those of SheetTable, Aliases, dayOfData() and upsert(); Cancelled. Nothing is written then. Memory: the households, not the rows.
 */
ImportResult importHouseholds( const Workspace &workspace, const HouseholdImport &import, Progress &progress );

} // namespace lantu
