// SPDX-License-Identifier: GPL-3.0-or-later
// What the pages of all themes begin with: key, title, map of the book's counties.
#pragma once

#include "printing/chapters/theme_areas.h"
#include "printing/page.h"

namespace lantu
{

class ThemePages
{
  public:
    explicit ThemePages( BookSource &source );

    BookSource &source() const { return mSource; }
    const ThemeAreas &areas() const { return mAreas; }

    //! "城口县" + \a what + "（2026年11月）".
    Page page( const char *key, const Text &contents, const Text &what ) const;

  private:
    BookSource &mSource;
    ThemeAreas mAreas;
    std::string mMonth;
};

//! Whether the workspace has any row of that layer.
bool hasRows( BookSource &source, const char *layer );

} // namespace lantu
