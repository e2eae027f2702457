// SPDX-License-Identifier: GPL-3.0-or-later
// What the pages of all themes begin with: key, title, map of the book's counties.
#pragma once

#include "printing/chapters/book_page.h"
#include "printing/chapters/theme_areas.h"

namespace lantu
{

class ThemePages
{
  public:
    explicit ThemePages( BookSource &source );

    BookSource &source() const { return mPages.source(); }
    const ThemeAreas &areas() const { return mAreas; }

    //! As BookPages::page().
    Page page( const char *key, Form form, const Text &contents, const Text &what ) const { return mPages.page( key, form, contents, what ); }

    //! As BookPages::ofItsCounties().
    QString ofItsCounties( const QString &expression ) const { return mPages.ofItsCounties( expression ); }

  private:
    BookPages mPages;
    ThemeAreas mAreas;
};

} // namespace lantu
