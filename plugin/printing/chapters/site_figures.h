// SPDX-License-Identifier: GPL-3.0-or-later
// The relocation sites of a book with what lantu:sitegaps says of them.
#pragma once

#include <string>
#include <vector>

#include "printing/chapters/theme_page.h"

namespace lantu
{

//! Sites that stand in one way or another, and the persons who live there.
struct SiteCount
{
    int64_t sites = 0;
    int64_t persons = 0;

    void add( int64_t residents )
    {
      ++sites;
      persons += residents;
    }
};

//! How the sites stand to one installation or service.
struct SiteItem
{
    std::string column; //!< of the answer
    std::string title;  //!< as the standards call it
    SiteCount ok;       //!< and so on, by standing
    SiteCount lacking;  //!< beyond or missing
    SiteCount unknown;
    bool isService = false; //!< has minutes
};

class SiteFigures
{
  public:
    //! Asks lantu:sitegaps. Without sites in the book there are no rows.
    explicit SiteFigures( const ThemePages &pages );

    const Result &result() const { return mResult; }
    const Rows &answer() const { return mRows; }

    //! Rows of the answer that are of the book's counties, by rank.
    const std::vector<size_t> &rows() const { return mSites; }
    const std::vector<SiteItem> &items() const { return mItems; }

    //! Null if the standards have no such service.
    const SiteItem *item( const std::string &column ) const;

    int64_t persons( size_t row ) const;
    int64_t gaps( size_t row ) const;

    //! Whether the row lacks what the column is about.
    bool lacks( size_t row, const std::string &column ) const;
    bool isUnknown( size_t row, const std::string &column ) const;

  private:
    const Result &mResult;
    const Rows &mRows;
    std::vector<size_t> mSites;
    std::vector<SiteItem> mItems;
};

//! The name of the field with the minutes to a service.
std::string minutesField( const std::string &column );

} // namespace lantu
