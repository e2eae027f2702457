// SPDX-License-Identifier: GPL-3.0-or-later
// The roads as a search sees them: numbered places, and what it costs to get from one to the next.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <unordered_map>
#include <vector>

#include "base/large_pages.h"
#include "travel/road_network.h"
#include "travel/road_steps.h"

namespace lantu
{

/**
 * The directed graph of one profile. Its places are the nodes of the network and, for each beginning of a banned way, a copy of the node to which it leads, with the arcs
 * that are left from there: for a banned turn the way of entering the node, for a ban over several edges one copy at each node between. Whoever is on the way to
 * breaking several bans is at the copy of the longest (Aho and Corasick 1975), so that a shortest path over places keeps them all. Geometry stays outside. Immutable once built.
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
        LargeVector<Arc> arcs;

        std::span<const Arc> of( uint32_t place ) const { return { arcs.data() + offsets[place], arcs.data() + offsets[place + 1] }; }
    };

    //! Seconds for the whole edge, along its line or against; infinity: not open that way.
    using SecondsOfEdge = std::function<double( uint32_t edge, bool along )>;

    //! \a keepsBans: the profile keeps the bans of the network. Linear in edges.
    RoadGraph( const RoadNetwork &network, bool keepsBans, const SecondsOfEdge &seconds );

    size_t places() const { return mPlaces; }

    //! Leaving each place, or \a backwards entering it: the arc's place is then where it comes from. In the order of the edges. In parallel.
    Arcs arcs( bool backwards ) const;

    //! The place at which one arrives over the edge who began on it, or came from where no ban begins.
    uint32_t head( uint32_t edge, bool along ) const
    {
      if ( !mHeads.empty() )
      {
        if ( const auto copy = mHeads.find( roadStep( edge, along ) ); copy != mHeads.end() )
          return copy->second;
      }
      return along ? mNetwork.edges[edge].to : mNetwork.edges[edge].from;
    }

    //! Calls \a visit with every place from which the edge may be entered.
    template<class Visit>
    void tails( uint32_t edge, bool along, Visit visit ) const
    {
      moves( edge, along, [&visit]( uint32_t tail, uint32_t )
        { visit( tail ); } );
    }

    //! Calls \a visit with every place from which the edge may be entered, and the place at which one then arrives.
    template<class Visit>
    void moves( uint32_t edge, bool along, Visit visit ) const
    {
      visit( firstNode( mNetwork, roadStep( edge, along ) ), head( edge, along ) );
      if ( mMoves.empty() )
        return;
      const auto [first, last] = mMoves.equal_range( roadStep( edge, along ) );
      for ( auto move = first; move != last; ++move )
        visit( move->second.tail, move->second.head );
    }

    //! Calls \a visit with every copy of the node.
    template<class Visit>
    void copies( uint32_t node, Visit visit ) const
    {
      const auto [first, last] = mCopies.equal_range( node );
      for ( auto copy = first; copy != last; ++copy )
        visit( copy->second );
    }

    //! The node of each place behind the nodes.
    std::vector<uint32_t> nodesOfCopies() const
    {
      std::vector<uint32_t> nodes( mPlaces - mNetwork.nodes.size() );
      for ( const auto &[node, copy] : mCopies )
        nodes[copy - mNetwork.nodes.size()] = node;
      return nodes;
    }

    //! The mean of all arcs; 0 without any.
    double meanSeconds() const;

  private:
    //! Over an edge from a copy of its first node.
    struct Move
    {
        uint32_t tail;
        uint32_t head;
    };

    void copyBannedNodes();

    //! Calls \a visit( place, arc ) from several threads, in no order.
    template<class Visit>
    void eachArc( bool backwards, Visit visit ) const;

    const RoadNetwork &mNetwork;
    SecondsOfEdge mSeconds;
    size_t mPlaces;
    std::unordered_map<uint32_t, uint32_t> mHeads;       // by step, where it is a copy
    std::unordered_multimap<uint32_t, Move> mMoves;      // by step, from the copies that may take it
    std::unordered_multimap<uint32_t, uint32_t> mCopies; // by node
};

} // namespace lantu
