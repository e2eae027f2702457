// SPDX-License-Identifier: GPL-3.0-or-later
// A table that was made, read again as a layer.
#pragma once

#include "data/row_source.h"
#include "data/table.h"

namespace lantu
{

//! The rows of a table, which must live as long.
class TableRows final : public RowSource
{
  public:
    explicit TableRows( const Table &table );

    const SourceInfo &info() const override { return mInfo; }
    bool next( Row &row ) override;

  protected:
    void rewind( const std::vector<int> &indexes ) override;

  private:
    const Table &mTable;
    SourceInfo mInfo;
    std::vector<int> mIndexes;
    size_t mNext = 0;
};

} // namespace lantu
