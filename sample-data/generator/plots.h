// SPDX-License-Identifier: GPL-3.0-or-later
// Where something can stand: inside the border as it is written, and on dry ground.
#pragma once

#include <vector>

#include "data/table.h"
#include "part_index.h"
#include "place/area.h"
#include "random.h"

namespace lantu::sample
{

class Plots
{
  public:
    //! The rows of the two layers, in the order of Admin; the barriers must outlive it.
    Plots( const Table &villages, const Table &townships, const PartIndex &barriers );

    //! Asked with the stored coordinates of point and border, as the check of a workspace asks.
    bool inVillage( int village, Point at ) const { return covers( mVillages, village, at ); }
    bool inTownship( int township, Point at ) const { return covers( mTownships, township, at ); }

    //! Not in the bed of a river, nor on its bank.
    bool dry( Point at ) const;

    /**
     * A plot between \a low and \a high metres from \a centre in the village. The reach shrinks when nothing is
     * found; \a centre itself is the last answer.
     */
    Point nearInVillage( int village, Point centre, double low, double high, Random &random ) const;
    Point nearInTownship( int township, Point centre, double low, double high, Random &random ) const;

  private:
    static bool covers( const std::vector<lantu::Area> &areas, int index, Point at );
    Point near( const std::vector<lantu::Area> &areas, int index, Point centre, double low, double high, Random &random ) const;

    std::vector<lantu::Area> mVillages;
    std::vector<lantu::Area> mTownships;
    const PartIndex &mBarriers;
};

} // namespace lantu::sample
