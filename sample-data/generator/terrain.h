// SPDX-License-Identifier: GPL-3.0-or-later
// Parallel ridges and gorges: a height for every 100 m cell.
#pragma once

#include <cstdint>

#include "area.h"
#include "base/progress.h"
#include "facts.h"
#include "grid.h"
#include "rivers.h"

namespace lantu::sample
{

/**
 * Heights rise from some 250 m in the west to over 2,600 m in the north-east. Ridges run north-north-east and
 * bend to the east in the north; rivers are cut in down to their water level. Whole metres.
 */
class Terrain
{
  public:
    static constexpr int16_t none = -32768;

    Terrain( const Facts &facts, const std::vector<River> &rivers, Progress &progress );

    //! Row 0 is the northernmost; none farther than 1 km outside the outline.
    const Grid<int16_t> &cells() const { return mCells; }

    //! Metres, between the four nearest cells; 0 outside.
    double height( Point at ) const;

    //! Rise over run, over 200 m.
    double slope( Point at ) const;

  private:
    Grid<int16_t> mCells;
};

} // namespace lantu::sample
