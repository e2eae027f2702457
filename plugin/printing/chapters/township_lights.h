// SPDX-License-Identifier: GPL-3.0-or-later
// The indicators of townships as a table of lights, from one run of lantu:townshipgaps.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "printing/book/book_source.h"
#include "printing/chapters/row_index.h"
#include "printing/page.h"

namespace lantu
{

class TownshipLights
{
  public:
    //! Asks about the key townships; about all where the book has another one.
    explicit TownshipLights( BookSource &source );

    const QString &run() const { return mAnswer.run; }

    //! How many lights are red, with the others and the rank.
    HeadlineNumber number( const std::string &township ) const;

    //! The indicator that most lack; empty if the township was not asked about. \a hidden: no counts of households may be told.
    QString finding( const std::string &township, bool hidden ) const;

    /**
     * A row for each indicator. Counts of households below smallestShownCount, or all of them where \a hidden says that the township's may not be told, are suppressed and
     * counted in \a suppressed.
     */
    PageTable table( const std::string &township, bool hidden, int &suppressed ) const;

  private:
    struct Indicator
    {
        std::string column;
        std::string title;
        Text unit;
        bool households = false;
    };

    int64_t count( size_t row, const Indicator &indicator, const char *suffix ) const;
    std::optional<double> percent( size_t row, const Indicator &indicator ) const;

    const Result &mAnswer;
    const Rows &mRows;
    RowIndex mByCode;
    std::vector<Indicator> mIndicators;
};

} // namespace lantu
