// SPDX-License-Identifier: GPL-3.0-or-later
// Figures of several answers side by side, a row for each county.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include <QString>

#include "printing/book/book_source.h"

namespace lantu
{

/**
 * The counties of the workspace in the order of their codes, reporting units without a code of their own (万盛经开区) last, and one more row for what lies in no known
 * county. Counties that the book is not about are there as well, so that what is hidden of a county is the same in every book; totals and lists leave them out.
 */
class CountyFigures
{
  public:
    //! A figure by row; nothing where it is not known.
    using Figures = std::vector<std::optional<int64_t>>;

    explicit CountyFigures( BookSource &source );

    //! The townships of the one county that the book is about, and a last row for what of the county's lies in none of them.
    static CountyFigures ofTownships( BookSource &source );

    bool areTownships() const { return mAreTownships; }

    /**
     * One more figure: \a field of an answer by county (field::code), whose last row is its total. Counties that the answer does not list have none of what
     * it counts, 0; if it knows the figure of nobody, it is unknown of all. Returns the number of the figure.
     */
    size_t add( const Rows &answer, const char *field );

    //! The same of an answer by township; \a counties is that by county, so that the rows add up to the county's figure.
    size_t add( const Rows &townships, const Rows &counties, const char *field );

    //! Counted from rows by county code; counties that are not in \a counts have 0.
    size_t add( const std::map<std::string, int64_t> &counts );

    //! Figure \a a less figure \a b.
    size_t addDifference( size_t a, size_t b );

    size_t rows() const { return mCodes.size(); }
    const std::string &code( size_t row ) const { return mCodes[row]; } //!< of the row of no county: empty
    bool inBook( size_t row ) const { return mInBook[row]; }

    //! The book leaves counties out.
    bool ofSome() const { return mOfSome; }

    //! 彭水 for 彭水苗族土家族自治县, as on the map.
    const QString &name( size_t row ) const { return mNames[row]; }

    std::optional<int64_t> value( size_t figure, size_t row ) const { return mFigures[figure][row]; }

    //! The sum over the counties of the book; nothing if it is known of none.
    std::optional<int64_t> total( size_t figure ) const;

    //! total(), 0 if unknown.
    int64_t sum( size_t figure ) const { return total( figure ).value_or( 0 ); }

    //! The rows of the book with anything to tell; \a allCounties: and its other counties too.
    std::vector<size_t> listed( bool allCounties = false ) const;

    //! listed(), those with most of \a figure first.
    std::vector<size_t> ranked( size_t figure ) const;

  private:
    CountyFigures() = default;

    size_t rowOf( const std::string &code ) const;
    size_t keep( Figures figures );

    bool mOfSome = false;
    bool mAreTownships = false;
    std::string mCounty; //!< of townships
    std::vector<std::string> mCodes;
    std::vector<QString> mNames;
    std::vector<bool> mInBook;
    std::vector<Figures> mFigures;
};

} // namespace lantu
