// SPDX-License-Identifier: GPL-3.0-or-later
// How a village stands to the rules for villages: the figures, sentence and table of its page.
#pragma once

#include <initializer_list>
#include <string>
#include <vector>

#include "printing/book/book_source.h"
#include "printing/chapters/row_index.h"
#include "printing/page.h"

namespace lantu
{

class VillageStandings
{
  public:
    //! From one run of lantu:gaps. Rules about households are left out: a village may have very few.
    explicit VillageStandings( BookSource &source );

    const QString &run() const { return mAnswer.run; }

    //! How many rules it fails.
    HeadlineNumber number( const std::string &village ) const;

    //! Which, with their minutes.
    QString finding( const std::string &village ) const;

    //! Each rule with its standard and what was measured.
    PageTable table( const std::string &village ) const;

  private:
    //! A figure that a rule is judged by.
    struct Measure
    {
        std::string column;
        std::string suffix; //!< of the column: minutes, metres, number
    };

    struct Rule
    {
        std::string column;
        std::string title;
        QString standard;
        std::vector<Measure> measures; //!< none: a flag
    };

    //! By standing; zero where the village has no row.
    int64_t count( const std::string &village, std::initializer_list<const char *> standings ) const;
    QString measured( size_t row, const Rule &rule ) const;

    const Result &mAnswer;
    const Rows &mRows;
    RowIndex mByCode;
    std::vector<Rule> mRules;
};

} // namespace lantu
