// SPDX-License-Identifier: GPL-3.0-or-later
// Property certificates of the relocation sites, due and issued, with small counts hidden.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "printing/book/book_source.h"
#include "printing/chapters/hidden_sites.h"
#include "printing/chapters/row_index.h"
#include "printing/page.h"

namespace lantu
{

//! A row for the table of what is to be done at a site.
struct SiteMatter
{
    bool known = true; //!< else it is first to be found out
    QStringList cells;
};

//! Of the sites of which both are known.
struct DeedTotals
{
    int64_t due = 0;
    int64_t issued = 0;
    int64_t sitesUnknown = 0;
};

class SiteDeeds
{
  public:
    //! Workspaces of before have no such fields: then nothing is known.
    explicit SiteDeeds( BookSource &source );

    //! A line of the card. Hidden figures are counted in the page's.
    void addFact( Page &page, const std::string &site ) const;

    //! Null where all are issued.
    std::optional<SiteMatter> matter( const std::string &site ) const;

    //! Of the sites in the counties that are \a asked for. Null where nothing is known or where it would tell a small count.
    std::optional<DeedTotals> totals( const std::function<bool( const std::string & )> &asked ) const;

  private:
    bool hidesDue( size_t row ) const { return mDue.rows[row]; }
    bool hidesIssued( size_t row ) const { return mDue.rows[row] || mIssued.rows[row] || mLacking.rows[row]; }

    const Rows &mSites;
    RowIndex mBySite;
    HiddenSites mDue;
    HiddenSites mIssued;
    HiddenSites mLacking;
};

} // namespace lantu
