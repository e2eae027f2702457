// SPDX-License-Identifier: GPL-3.0-or-later
// A spreadsheet as rows of texts, whatever kind of file it is in.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace lantu
{

struct SheetCell
{
    std::string text;      //!< UTF-8; a date is YYYY-MM-DD, a number as the file writes it; empty: nothing there
    bool isNumber = false; //!< the file keeps it as a number, so digits after the 15th are lost
};

struct SheetRow
{
    int64_t number = 0; //!< as the spreadsheet program shows it, 1 is the first; of a CSV file the number of the record
    std::vector<SheetCell> cells;

    //! Forgets the cells but keeps their memory.
    void clear();

    bool empty() const;
};

//! The rows of one sheet, in order, read as they are asked for (XLSX and CSV) or held by GDAL (XLS and ODS).
class SheetText
{
  public:
    virtual ~SheetText() = default;

    //! The next row, reusing its memory; rows without any text may be left out. False at the end. Error(NotReadable) if the file breaks off.
    virtual bool next( SheetRow &row ) = 0;

    //! Part of the file that was read, 0 to 1.
    virtual double fraction() const = 0;
};

//! Names of the sheets in the order of the file; one empty name for a CSV. Errors: NotFound, NotReadable.
std::vector<std::string> sheetNames( const std::string &path );

/**
 * Opens a sheet of .xlsx, .xls, .ods, or anything else as CSV: GB18030, UTF-8 or UTF-16, with comma, semicolon or tab; a quotation mark
 * that nothing closes is text. Errors: NotFound (file, or sheet: those there are named), NotReadable.
 */
std::unique_ptr<SheetText> openSheet( const std::string &path, const std::string &sheet );

} // namespace lantu
