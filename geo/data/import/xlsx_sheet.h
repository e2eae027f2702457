// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of an XLSX workbook, read as a stream.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "data/import/sheet_text.h"

namespace lantu
{

struct XlsxSheetPlace
{
    std::string name;
    std::string part; //!< of the archive
};

//! The sheets of the workbook, or Error(NotReadable).
std::vector<XlsxSheetPlace> xlsxSheets( const std::string &path );

//! GDAL's own reader holds a sheet in memory, takes types from the columns and loses whether a cell was a number; this one does not.
std::unique_ptr<SheetText> xlsxSheet( const std::string &path, const XlsxSheetPlace &place );

} // namespace lantu
