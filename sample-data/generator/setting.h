// SPDX-License-Identifier: GPL-3.0-or-later
// What is there before anything is built: ground, areas, settlements.
#pragma once

#include "admin.h"
#include "facts.h"
#include "plots.h"
#include "settlements.h"
#include "terrain.h"

namespace lantu::sample
{

struct Setting
{
    const Facts &facts;
    const Admin &admin;
    const Terrain &terrain;
    const Settlements &settlements;
    const Plots &plots;

    const CountyFact &county( int index ) const { return facts.counties[static_cast<size_t>( index )]; }
    const Township &township( int index ) const { return admin.townships[static_cast<size_t>( index )]; }
    const Village &village( int index ) const { return admin.villages[static_cast<size_t>( index )]; }
    Point townshipSeat( int index ) const { return settlements.townshipSeats[static_cast<size_t>( index )]; }
    Point villageSeat( int index ) const { return settlements.villageSeats[static_cast<size_t>( index )]; }

    //! The village in which the seat of the township lies; -1 for a street, whose seat is in none.
    int seatVillage( int index ) const { return admin.villageOf[static_cast<size_t>( township( index ).seatCell )]; }
};

} // namespace lantu::sample
