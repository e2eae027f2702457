// SPDX-License-Identifier: GPL-3.0-or-later
// A cover problem made smaller without losing its cheapest cover.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "base/progress.h"

namespace lantu
{

//! Rows to be covered by columns; both are numbered from 0 and know their names outside.
struct CoverCore
{
    std::vector<std::vector<uint32_t>> rows; //!< columns of each, ascending
    std::vector<uint32_t> name;              //!< sites of the columns
    std::vector<double> price;               //!< by column
    std::vector<double> multipliers;         //!< by row, carried along; empty: none yet
    std::vector<uint32_t> taken;             //!< sites that are chosen already
    double spent = 0;                        //!< what these cost

    //! The rows of each column.
    std::vector<std::vector<uint32_t>> columns() const;
};

//! Takes a column: its rows are covered.
void take( CoverCore &core, uint32_t column );

//! Drops the columns with a 1.
void drop( CoverCore &core, std::span<const uint8_t> columns );

/**
 * Takes the only column of a row; drops rows that are covered whenever another is, and columns that another covers at no higher price; until nothing changes. False if a row has
 * no column. Subsets are looked for with sets of bits, among the rows of the rarest column; not at all where these sets would take more than 64 MiB. Error(Cancelled).
 */
bool reduce( CoverCore &core, const Progress &progress );

} // namespace lantu
