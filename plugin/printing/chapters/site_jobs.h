// SPDX-License-Identifier: GPL-3.0-or-later
// Work at the relocation sites, from one run of lantu:employment, with small counts hidden.
#pragma once

#include <string>

#include "printing/book/book_source.h"
#include "printing/chapters/hidden_jobs.h"
#include "printing/chapters/row_index.h"
#include "printing/page.h"

namespace lantu
{

class SiteJobs
{
  public:
    //! The workspace has sites.
    explicit SiteJobs( BookSource &source );

    const QString &run() const { return mAnswer.run; }

    //! Lines of the card: households with labour, employed, without anybody employed, jobs within reach. Hidden figures are counted in the page's.
    void addFacts( Page &page, const std::string &site ) const;

    //! Sentences about households and about jobs.
    QStringList findings( const std::string &site ) const;

  private:
    std::optional<int64_t> count( size_t row, const char *field ) const;

    const Result &mAnswer;
    const Rows &mRows;
    RowIndex mBySite;
    HiddenJobs mHidden;
};

} // namespace lantu
