// SPDX-License-Identifier: GPL-3.0-or-later
// Figures of counties as tables, bars and words of a page.
#pragma once

#include "printing/chapters/county_figures.h"
#include "printing/page.h"

namespace lantu
{

//! Which counts of households are not told.
struct HiddenCounties
{
    std::vector<bool> rows; //!< of CountyFigures
    bool total = false;     //!< that of the book would tell them
};

//! What a hidden row tells of a figure.
enum class Told
{
  Always,  //!< it is not of households
  AsFew,   //!< households: "<5" where it is small, else "—"
  NotAtAll //!< what goes with households, such as their persons: "—"
};

//! A column of a table of counties.
struct CountyColumn
{
    Text title;                     //!< with its unit
    size_t part = 0;                //!< the figure
    std::optional<size_t> whole {}; //!< shown as the part's share of this figure
    Told told = Told::Always;
};

/**
 * Some of \a figures is small in a hidden row, or would tell one that is. Each count of households that is printed must be among them, or be a sum of
 * them. Unknown counts as 0. Of a book of some counties the total is hidden as soon as one of them is.
 */
HiddenCounties hiddenCounties( const CountyFigures &counties, const std::vector<size_t> &figures );

/**
 * The same of townships: all kinds of \a figures, by township and, in the same order, by county as \a ofCounties of \a counties. Hidden are the townships of a hidden county, and in others
 * what hiddenAreas() hides of a tree of counties and these townships.
 */
HiddenCounties hiddenTownships( const CountyFigures &townships, const std::vector<size_t> &figures, const CountyFigures &counties, const std::vector<size_t> &ofCounties );

//! The total of the book as printed: 缺 where it is not known; \a hidden: "<5" or "—".
QString shownTotal( const CountyFigures &counties, size_t figure, bool hidden = false );

//! The share of the book, 缺 where one is not known, — where there is nothing to have a share of, or it is hidden.
QString shownShare( const CountyFigures &counties, size_t part, size_t whole, bool hidden = false );

/**
 * The counties of the book in their order, and their total where there is more than one. Cells of hidden rows that are not told are
 * added to \a suppressed. \a allCounties: also those with nothing to tell.
 */
PageTable countyTable( const CountyFigures &counties, const QString &title, const std::vector<CountyColumn> &columns, const HiddenCounties &hidden, int &suppressed, bool allCounties = false );

//! The same with the counties that have most of the first column, the others in one row.
PageTable topCountyTable( const CountyFigures &counties, const QString &title, const std::vector<CountyColumn> &columns, const HiddenCounties &hidden, int &suppressed );

//! The counties with most of \a figure, which is not of households.
BarChart topCountyBars( const CountyFigures &counties, size_t figure, const QString &title );

//! A large figure of the book.
HeadlineNumber countyNumber( const Text &label, const QString &value, const Text &unit, const std::string &comparison = {} );

//! What a note says of hidden cells and of 缺.
QString hiddenNote();

} // namespace lantu
