// SPDX-License-Identifier: GPL-3.0-or-later
// Rows found by a code without going through all of them for every page.
#pragma once

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "printing/book/book_source.h"

namespace lantu
{

class RowIndex
{
  public:
    //! Every row of \a rows under the text of \a field. Without such a field nothing is found.
    RowIndex( const Rows &rows, const char *field )
    {
      if ( !rows.has( field ) )
        return;
      for ( size_t row = 0; row < rows.size(); ++row )
        mRows[rows.text( row, field )].push_back( row );
    }

    //! In the order of the rows.
    const std::vector<size_t> &all( const std::string &code ) const
    {
      static const std::vector<size_t> none;
      const auto found = mRows.find( code );
      return found == mRows.end() ? none : found->second;
    }

    std::optional<size_t> first( const std::string &code ) const
    {
      const std::vector<size_t> &rows = all( code );
      return rows.empty() ? std::nullopt : std::optional( rows.front() );
    }

  private:
    std::unordered_map<std::string, std::vector<size_t>> mRows;
};

} // namespace lantu
