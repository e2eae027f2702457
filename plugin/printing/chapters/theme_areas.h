// SPDX-License-Identifier: GPL-3.0-or-later
// Counts of the answers, put together by the townships and counties that a book is about.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

#include <QString>

#include "printing/book/book_source.h"

namespace lantu
{

//! What was counted in one township, kind by kind. What names no township has an empty code.
struct TownshipCounts
{
    std::string township;
    std::string county;
    std::vector<int64_t> counts;
};

//! The same of an area that a table lists.
struct AreaCounts
{
    QString name;
    std::vector<int64_t> counts;
};

/**
 * The areas of a theme: the counties of the book and the townships in them. Tables list the counties, those of a book of one county its townships. In a book of all
 * places nothing is left out, also not what lies in no known area, so that sums are those of the answers.
 */
class ThemeAreas
{
  public:
    explicit ThemeAreas( BookSource &source );

    //! The tables list townships.
    bool ofOneCounty() const { return mOneCounty; }

    bool hasCounty( const std::string &code ) const { return mAll || mCounties.contains( code ); }

    //! As the layer of townships says, else by the first digits; empty if nothing tells.
    std::string countyOf( const std::string &township ) const;

    QString townshipName( const std::string &code ) const;

    //! 彭水 for 彭水苗族土家族自治县, as on the map.
    QString countyName( const std::string &code ) const;

    /**
     * Rows of an answer by township, the last of which is its total: completeness, responsibility, snapshots. \a fields are the kinds; null counts 0. Where the rows
     * are by village, \a townshipOfVillage says where those lie.
     */
    std::vector<TownshipCounts> counts( const Rows &rows, const std::vector<const char *> &fields, const std::map<std::string, std::string> *townshipOfVillage = nullptr ) const;

    //! Of a roll-up of gaps those of one rule; the kinds are those of RuleKind.
    std::vector<TownshipCounts> rule( const Rows &rollup, const std::string &key ) const;

    //! Of a roll-up the rows counted in each of \a categories.
    std::vector<TownshipCounts> categories( const Rows &rollup, const std::vector<std::string> &categories ) const;

    //! The categories of a roll-up, in its order.
    static std::vector<std::string> categoriesOf( const Rows &rollup );

    //! Summed up by the areas of tables, by code; areas that nothing was counted in are not among them.
    std::vector<AreaCounts> listed( const std::vector<TownshipCounts> &counts ) const;

  private:
    //! The row's counts, found by its area and made where there are none.
    class Collected;

    struct Township
    {
        std::string name;
        std::string county;
    };

    bool mAll = true;
    bool mOneCounty = false;
    std::map<std::string, std::string> mCounties;
    std::map<std::string, Township> mTownships;
};

//! The kinds of ThemeAreas::rule().
enum RuleKind : size_t
{
  Lacking, //!< beyond or missing
  Known,   //!< of which it is known whether they lack it
  Unknown,
  LackingPersons,
  ruleKinds
};

//! Kind by kind.
std::vector<int64_t> totals( const std::vector<TownshipCounts> &counts, size_t kinds );

} // namespace lantu
