// SPDX-License-Identifier: GPL-3.0-or-later
// Printed pages in a folder, so that a book goes on where it stopped and single pages are printed anew.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include <QString>
#include <QStringList>

namespace lantu
{

class PageStore
{
  public:
    //! Reads what an earlier run left in \a folder; a list that cannot be read counts as none.
    explicit PageStore( std::filesystem::path folder );

    //! The file of a page, there or not.
    std::filesystem::path file( const std::string &key ) const;

    //! True if the page is there, whole, and was printed from just that.
    bool has( const std::string &key, const std::string &fingerprint ) const;

    //! Remembers a page that is in its place now, with what was said of it. Error(NotWritable).
    void put( const std::string &key, const std::string &fingerprint, const QStringList &warnings );

    QStringList warnings( const std::string &key ) const;

    //! Removes the pages that are not among \a keys and no longer belong to the book.
    void keepOnly( const std::vector<std::string> &keys );

  private:
    struct Stored
    {
        std::string fingerprint;
        std::uintmax_t bytes = 0;
        std::vector<std::string> warnings;
    };

    void write() const;

    std::filesystem::path mFolder;
    std::map<std::string, Stored> mPages;
};

} // namespace lantu
