// SPDX-License-Identifier: GPL-3.0-or-later
// The data rows of a sheet under its header, with titles and footers told apart.
#pragma once

#include <deque>
#include <memory>
#include <optional>
#include <string>

#include "base/progress.h"
#include "data/import/header.h"
#include "data/value.h"

namespace lantu
{

struct SheetQuestion
{
    std::string file;
    std::string sheet;   //!< empty: the first in which a header is found
    std::string mapping; //!< as of columnMapping()
};

class SheetTable
{
  public:
    //! Errors: those of openSheet() and columnMapping(); NoField if there is no header, with the titles that come nearest.
    SheetTable( const SheetQuestion &question, const Layer &layer, const Aliases &aliases );

    //! The same for rows that come from elsewhere than a spreadsheet, under the header that is their first; the question's file is named in messages.
    SheetTable( std::unique_ptr<SheetText> text, const SheetQuestion &question, const Layer &layer, const Aliases &aliases );

    //! The next row of data; blank rows, footers and the header repeated on a new page are passed over. False at the end.
    bool next( SheetRow &row );

    //! The first cell that is filled in the columns of that name; null if there is none.
    const SheetCell *cell( const SheetRow &row, const std::string &name, const SheetColumn **column = nullptr ) const;

    //! cell() as tidied text, empty for what means nothing.
    std::string text( const SheetRow &row, const std::string &name ) const;

    /**
     * The typed value of \a field in the row: null for what means nothing. Nothing if it cannot be understood or is not allowed, with a
     * sentence in \a why. Codes of areas are given as they are written.
     */
    std::optional<Value> value( const SheetRow &row, const Field &field, std::string &why ) const;

    const Header &header() const { return mHeader; }
    const Layer &layer() const { return mLayer; }
    const std::string &sheet() const { return mSheet; }
    double fraction() const { return mText->fraction(); }

    //! Rows below the data or repeated headers, which are neither used nor rejected.
    int64_t rowsNotData() const { return mNotData; }

  private:
    using Mapping = std::unordered_map<std::string, std::string>;

    //! False if there is no header in it; titles that are known go into \a seen.
    bool take( std::unique_ptr<SheetText> text, const std::string &file, const Mapping &mapping, std::vector<std::string> &seen );
    [[noreturn]] void refuse( const std::string &file, const std::vector<std::string> &seen ) const;
    bool isData( const SheetRow &row ) const;

    const Layer &mLayer;
    const Aliases &mAliases;
    std::string mSheet;
    std::unique_ptr<SheetText> mText;
    std::deque<SheetRow> mAhead;
    Header mHeader;
    int64_t mNotData = 0;
};

} // namespace lantu
