// SPDX-License-Identifier: GPL-3.0-or-later
// The roads without what lies between junctions, for sweeps that ask at a few places.
#pragma once

#include <cstdint>
#include <vector>

#include "travel/road_graph.h"

namespace lantu
{

/**
 * A place is a junction if it has three or more neighbours that are no dead ends. Arcs lead from junction to junction, over all that lies between; a sweep that
 * begins elsewhere goes along the roads as they are until it meets one. It settles all junctions at their least costs, and of the other places those that it comes to before any junction; the rest have their
 * costs by their approaches. (Contraction of places of degree one and two; half the places of a road network or more.) Sums differ from those over single arcs by roundings. Immutable once built; linear.
 */
class JunctionGraph
{
  public:
    //! \a arcs in the direction of the sweep, \a against the other way; both must outlive this.
    JunctionGraph( const RoadGraph::Arcs &arcs, const RoadGraph::Arcs &against );

    const RoadGraph::Arcs &arcs() const { return mArcs; }

    bool isJunction( uint32_t place ) const { return mTowards[place] == junction; }

    //! Calls \a visit( junction, seconds, metres ) with those from which a sweep comes to the place without meeting another: two at most. Linear in what lies between.
    template<class Visit>
    void approaches( uint32_t place, Visit visit ) const
    {
      double seconds = 0;
      double metres = 0;
      // out of a dead end there is one way
      while ( mTowards[place] < between )
      {
        const RoadGraph::Arc *arc = quickest( mTowards[place], place );
        if ( !arc )
          return;
        seconds += arc->seconds;
        metres += arc->metres;
        place = mTowards[place];
      }
      if ( isJunction( place ) )
      {
        visit( place, seconds, metres );
        return;
      }
      const Neighbours next = openNeighbours( place );
      for ( uint32_t i = 0; i < next.count; ++i )
        approach( place, next.places[i], seconds, metres, visit );
    }

  private:
    struct Neighbours
    {
        uint32_t places[3];
        uint32_t count = 0; // three: three or more
    };

    static constexpr uint32_t junction = 0xffffffff;
    static constexpr uint32_t between = 0xfffffffe;

    template<class Visit>
    void approach( uint32_t place, uint32_t from, double seconds, double metres, Visit visit ) const
    {
      const uint32_t start = place;
      for ( ;; )
      {
        const RoadGraph::Arc *arc = quickest( from, place );
        if ( !arc )
          return;
        seconds += arc->seconds;
        metres += arc->metres;
        if ( isJunction( from ) )
        {
          visit( from, seconds, metres );
          return;
        }
        const uint32_t next = beyond( place, from );
        place = from;
        from = next;
        if ( place == start )
          return; // a ring without a junction
      }
    }

    Neighbours openNeighbours( uint32_t place ) const;
    uint32_t beyond( uint32_t from, uint32_t place ) const;
    const RoadGraph::Arc *quickest( uint32_t from, uint32_t to ) const;
    void closeDeadEnds();
    void appendArcs( uint32_t place, std::vector<RoadGraph::Arc> &found ) const;

    const RoadGraph::Arcs &mAlong;
    const RoadGraph::Arcs &mAgainst;
    std::vector<uint32_t> mTowards; // by place: junction, between two, or in a dead end the neighbour on the way out
    RoadGraph::Arcs mArcs;
};

} // namespace lantu
