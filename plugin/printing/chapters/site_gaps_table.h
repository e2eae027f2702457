// SPDX-License-Identifier: GPL-3.0-or-later
// What stands at a site and around it: the lights of its page, and the table of what is to be done.
#pragma once

#include <string>
#include <vector>

#include "data/standards.h"
#include "printing/book/book_source.h"
#include "printing/chapters/row_index.h"
#include "printing/chapters/site_deeds.h"
#include "printing/page.h"

namespace lantu
{

class SiteStandings
{
  public:
    //! From one run of lantu:sitegaps; the workspace has sites.
    explicit SiteStandings( BookSource &source );

    const QString &run() const { return mAnswer.run; }

    //! Water, power, road, gas, network, health, school, work.
    void addLights( Page &page, const std::string &site ) const;

    //! Gaps with the standard that they violate and the office in charge, then what is not known, \a further in its place among these, then the works in the site's township.
    PageTable measures( const std::string &site, const std::string &township, const std::optional<SiteMatter> &further ) const;

    //! How many gaps, which, and the rank in the city.
    QString finding( const std::string &site ) const;

  private:
    struct Item
    {
        std::string column;
        std::string title;
        const ServiceStandard *service = nullptr; //!< none: an installation of the site itself
    };

    std::string standing( size_t row, const std::string &column ) const;
    std::optional<int64_t> minutes( size_t row, const std::string &column ) const;
    QStringList gapRow( size_t row, const Item &item ) const;

    const Result &mAnswer;
    const Rows &mRows;
    RowIndex mBySite;
    std::vector<ServiceStandard> mServices;
    std::vector<Item> mItems;
    const Rows &mWorks;
    RowIndex mWorksByTownship;
};

} // namespace lantu
