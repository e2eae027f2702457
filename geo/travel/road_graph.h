// SPDX-License-Identifier: GPL-3.0-or-later
// The roads as a search sees them: numbered places, and what it costs to get from one to the next.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <unordered_map>
#include <vector>

#include "travel/road_network.h"

namespace lantu
{

/**
 * The directed graph of one profile. Its places are the nodes of the network and, for each way of entering a node from which not every
 * road may be taken, a copy of that node with the arcs that are left: a shortest path over places keeps every ban of turns.
 * Geometry stays outside. Immutable once built.
 */
class RoadGraph
{
  public:
    struct Arc
    {
        uint32_t place;
        uint32_t edge;
        double seconds;
        double metres;
    };

    //! The arcs of each place in compressed rows.
    struct Arcs
    {
        std::vector<uint32_t> offsets;
        std::vector<Arc> arcs;

        std::span<const Arc> of( uint32_t place ) const { return { arcs.data() + offsets[place], arcs.data() + offsets[place + 1] }; }
    };

    //! Seconds for the whole edge, along its line or against; infinity: not open that way.
    using SecondsOfEdge = std::function<double( uint32_t edge, bool along )>;

    //! \a turns are those that the profile must keep. Linear in edges.
    RoadGraph( const RoadNetwork &network, std::span<const TurnRule> turns, const SecondsOfEdge &seconds );

    size_t places() const { return mPlaces; }

    //! Leaving each place, or \a backwards entering it: the arc's place is then where it comes from.
    Arcs arcs( bool backwards ) const;

    //! The place at which one arrives over the edge.
    uint32_t head( uint32_t edge, bool along ) const
    {
      if ( !mHeads.empty() )
      {
        if ( const auto copy = mHeads.find( direction( edge, along ) ); copy != mHeads.end() )
          return copy->second;
      }
      return along ? mNetwork.edges[edge].to : mNetwork.edges[edge].from;
    }

    //! Calls \a visit with every place from which the edge may be entered.
    template<class Visit>
    void tails( uint32_t edge, bool along, Visit visit ) const
    {
      visit( along ? mNetwork.edges[edge].from : mNetwork.edges[edge].to );
      if ( mTails.empty() )
        return;
      const auto [first, last] = mTails.equal_range( direction( edge, along ) );
      for ( auto copy = first; copy != last; ++copy )
        visit( copy->second );
    }

    //! Calls \a visit with every copy of the node.
    template<class Visit>
    void copies( uint32_t node, Visit visit ) const
    {
      const auto [first, last] = mCopies.equal_range( node );
      for ( auto copy = first; copy != last; ++copy )
        visit( copy->second );
    }

    //! The mean of all arcs; 0 without any.
    double meanSeconds() const;

  private:
    static uint64_t direction( uint32_t edge, bool along ) { return 2 * static_cast<uint64_t>( edge ) + ( along ? 1 : 0 ); }
    void copyBannedNodes( std::span<const TurnRule> turns );

    const RoadNetwork &mNetwork;
    SecondsOfEdge mSeconds;
    size_t mPlaces;
    std::unordered_map<uint64_t, uint32_t> mHeads;       // by direction, where it is a copy
    std::unordered_multimap<uint64_t, uint32_t> mTails;  // by direction, the copies that may enter it
    std::unordered_multimap<uint32_t, uint32_t> mCopies; // by node
};

} // namespace lantu
