// SPDX-License-Identifier: GPL-3.0-or-later
// Rows that were made and not read, for whoever asks a RowSource.
#pragma once

#include <utility>
#include <vector>

#include "data/row_source.h"

namespace lantu
{

class RowsInMemory final : public RowSource
{
  public:
    //! Values of \a rows are in the order of info.fields.
    RowsInMemory( SourceInfo info, std::vector<Row> rows )
      : mInfo( std::move( info ) ), mRows( std::move( rows ) )
    {
      mInfo.rowCount = static_cast<int64_t>( mRows.size() );
    }

    const SourceInfo &info() const override { return mInfo; }

    bool next( Row &row ) override
    {
      if ( mNext == mRows.size() )
        return false;
      const Row &stored = mRows[mNext++];
      row.id = stored.id;
      row.geometry = stored.geometry;
      row.values.clear();
      for ( const int index : mIndexes )
        row.values.push_back( stored.values[static_cast<size_t>( index )] );
      return true;
    }

  protected:
    void rewind( const std::vector<int> &indexes ) override
    {
      mIndexes = indexes;
      mNext = 0;
    }

  private:
    SourceInfo mInfo;
    std::vector<Row> mRows;
    std::vector<int> mIndexes;
    size_t mNext = 0;
};

} // namespace lantu
