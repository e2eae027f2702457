// SPDX-License-Identifier: GPL-3.0-or-later
// Which households of lantu:employment must not be told, on the page of a site as in a table of counties.
#pragma once

#include "printing/book/book_source.h"
#include "printing/chapters/hidden_sites.h"

namespace lantu
{

/**
 * Over all sites, whatever the book is about, so that it is the same in every book. Households without labour are what a site has more than those with labour, and those in work are
 * what has labour and is not without work: each difference counts like a number in print. By row of the answer's sites.
 */
class HiddenJobs
{
  public:
    //! The workspace has sites.
    explicit HiddenJobs( BookSource &source );

    bool labour( size_t row ) const { return mLabour.rows[row]; }

    //! Households with nobody in work.
    bool zero( size_t row ) const { return mWork.rows[row]; }

    //! Also where one of the others is hidden, which it would tell.
    bool employed( size_t row ) const { return labour( row ) || zero( row ); }

    //! All of them, of a county.
    bool county( const std::string &code ) const;

    //! All of them, of the city.
    bool all() const { return mLabour.all || mWork.all; }

    //! Households of the site that have no labour; 0 where it is not known.
    int64_t withoutLabour( size_t row ) const { return mWithoutLabour[row]; }

  private:
    std::vector<int64_t> mWithoutLabour;
    HiddenSites mLabour;
    HiddenSites mWork;
};

} // namespace lantu
