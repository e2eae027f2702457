// SPDX-License-Identifier: GPL-3.0-or-later
// Answers put back beside the rows they belong to.
#pragma once

#include <deque>
#include <string>
#include <vector>

#include "base/progress.h"
#include "data/row_source.h"
#include "data/table.h"

namespace lantu
{

/**
 * Every field and the geometry of a source's rows, followed by the fields of an answer. Owns the names that its
 * table's shape points to: keep it as long as the table is used.
 */
class Joined
{
  public:
    /**
     * Row i of \a answers stands beside the i-th row of \a rows; as many as there are rows. \a answers may have
     * geometry of its own, which is left out. A field of the source that has the name of an answer's field gets
     * "_1" behind its name, so that the answer's names are always those of its shape. Aliases of the source's
     * fields are those of the schema's layer \a aliasesFrom, where that has them; it may be null.
     */
    Joined( RowSource &rows, const Table &answers, const Layer *aliasesFrom, Progress &progress );
    Joined( const Joined & ) = delete;
    Joined &operator=( const Joined & ) = delete;

    const Table &table() const { return mTable; }

  private:
    const char *keep( std::string text );

    std::deque<std::string> mTexts;
    std::vector<Field> mFields;
    Layer mShape;
    Table mTable;
};

} // namespace lantu
