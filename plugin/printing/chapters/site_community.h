// SPDX-License-Identifier: GPL-3.0-or-later
// What a relocation site has to run itself, who is in charge of it, and what became of the old homesteads.
#pragma once

#include <string>

#include "printing/book/book_source.h"
#include "printing/chapters/row_index.h"
#include "printing/page.h"

namespace lantu
{

class SiteCommunity
{
  public:
    //! Workspaces of before have no such fields: then nothing is known.
    explicit SiteCommunity( BookSource &source );

    //! Lines of the card: old homesteads reclaimed, organisations, service centre, grid workers, office in charge. Hidden figures are counted in the page's.
    void addFacts( Page &page, const std::string &site ) const;

  private:
    QString reclaimed( Page &page, size_t row ) const;
    std::string presence( size_t row, const char *field ) const;

    const Rows &mSites;
    RowIndex mBySite;
};

} // namespace lantu
