// SPDX-License-Identifier: GPL-3.0-or-later
// Which counts of areas within areas must be hidden so that no small count can be worked out.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace lantu
{

//! A printed count below this is suppressed: it could point to a family.
inline constexpr int64_t smallestShownCount = 5;

/**
 * A tree of areas, each before its parts; the first is the whole. Every area has the same kinds of counts, and the counts of an area are the sums over its parts.
 */
struct CountTree
{
    std::vector<size_t> parent;               //!< of the whole: itself
    std::vector<std::vector<int64_t>> counts; //!< by area, by kind
};

/**
 * The areas whose counts, all kinds of them, are to be hidden, whichever levels of the tree are shown.
 *
 * 1. An area with a count from 1 to smallestShownCount - 1 is hidden, and so is one in \a already (empty, or one flag for each area), and every part of a hidden area.
 * 2. Among the parts of a shown area none or at least two with any count are hidden, and what they sum up to, which others can work out, is 0 or at least
 *    smallestShownCount for every kind: else the part with the fewest is hidden as well.
 *
 * So the hidden cells of a shown area form a full rectangle of two rows or more: none of them follows from the sums over rows and columns, and for each small count
 * there is another table of whole numbers with the same sums. Linear but for the sorting of parts.
 */
std::vector<bool> hiddenAreas( const CountTree &tree, const std::vector<bool> &already = {} );

/**
 * The same for steps of time, by step and kind, where running totals stand beside what each step adds: a step with a small count is hidden together with the one after it (before it at
 * the end), and with more until what they sum up to is nowhere small. A single hidden step would be the difference of its neighbours' totals.
 */
std::vector<bool> hiddenSteps( const std::vector<std::vector<int64_t>> &counts );

/**
 * The same for running totals alone, from the smallest to the largest, by total and kind, such as the households within 15, 30 and 60 minutes: no total that is shown, and no difference between
 * two, is from 1 to smallestShownCount - 1. Kept is each total that lies far enough above the last one kept.
 */
std::vector<bool> hiddenTotals( const std::vector<std::vector<int64_t>> &totals );

} // namespace lantu
