// SPDX-License-Identifier: GPL-3.0-or-later
// What pages of counties begin with: key, title, map of the book's counties.
#pragma once

#include <optional>

#include "printing/book/book_source.h"
#include "printing/page.h"

namespace lantu
{

class BookPages
{
  public:
    explicit BookPages( BookSource &source );

    BookSource &source() const { return mSource; }

    //! "城口县" + \a what + "（2026年11月）"; on Form::Map with the locator.
    Page page( const char *key, Form form, const Text &contents, const Text &what ) const;

    //! The book's counties with \a points above all and \a areas between the water and the borders. Layers in memory without rows are left out: there is nothing of them to see.
    PageMap map( std::vector<PageLayer> points, std::vector<PageLayer> areas = {} ) const;

    //! Rows of a layer in a file whose text \a expression is the code of one of the book's counties, as QGIS's subset; empty: all rows.
    QString ofItsCounties( const QString &expression ) const;

    //! Tables of counties would have a single row: there the townships stand.
    bool isOfOneCounty() const { return mSource.places().counties.size() == 1; }

    //! Whether a row of that county is in the book; of a book of all places every row is.
    bool has( const std::string &countyCode ) const;

  private:
    std::optional<PageMap> locator() const;

    BookSource &mSource;
    std::string mMonth;
};

//! What asks an algorithm that counts by county for its townships.
QVariantMap askedByTownship();

//! Whether the workspace has any row of that layer.
bool hasAny( const Workspace &workspace, const char *layer );

} // namespace lantu
