// SPDX-License-Identifier: GPL-3.0-or-later
// Villages coloured by how many of the rules about villages themselves they fail.
#pragma once

#include "printing/book/book_source.h"
#include "printing/chapters/row_index.h"
#include "printing/page.h"

namespace lantu
{

/**
 * From one run of lantu:gaps. Only rules about the village (clinic, school, road, waste) count, none about its households, so that both editions may show it.
 */
class VillageGaps
{
  public:
    explicit VillageGaps( BookSource &source );

    //! The villages of a township with their shapes; without rows where there are none.
    PageLayer ofTownship( const std::string &township ) const;

    const QString &run() const { return mRun; }

  private:
    QString mRun;
    const Rows &mRows;
    RowIndex mByTownship;
    std::vector<std::string> mRules; //!< the columns of their standings
    std::string mCrs;
};

} // namespace lantu
