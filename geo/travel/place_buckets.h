// SPDX-License-Identifier: GPL-3.0-or-later
// Places that wait to be settled, by the bucket of their time.
#pragma once

#include <algorithm>
#include <cstdint>
#include <deque>
#include <utility>
#include <vector>

namespace lantu
{

/**
 * Places by bucket, a ring of them ahead of the one being settled. What lies beyond the ring waits in its last bucket, to be
 * pushed again from there. Pushing is constant; memory grows with the most places that wait at once and is kept for the next sweep.
 */
struct PlaceBuckets
{
    struct Chunk
    {
        static constexpr uint32_t most = 510;

        uint32_t count = 0;
        Chunk *next = nullptr;
        uint32_t places[most];
    };

    static constexpr uint64_t ring = 4096;

    std::vector<Chunk *> heads = std::vector<Chunk *>( ring, nullptr );
    std::deque<Chunk> chunks;
    Chunk *spare = nullptr;

    void push( uint64_t bucket, uint64_t current, uint32_t place )
    {
      Chunk *&head = heads[std::min( bucket, current + ring - 1 ) % ring];
      if ( !head || head->count == Chunk::most )
      {
        Chunk *fresh = spare;
        if ( fresh )
          spare = fresh->next;
        else
          fresh = &chunks.emplace_back();
        fresh->count = 0;
        fresh->next = head;
        head = fresh;
      }
      head->places[head->count++] = place;
    }

    //! Hands out the chunks of a bucket; they are given back with release().
    Chunk *take( uint64_t bucket ) { return std::exchange( heads[bucket % ring], nullptr ); }

    void release( Chunk *first )
    {
      while ( first )
      {
        Chunk *next = first->next;
        first->next = spare;
        spare = first;
        first = next;
      }
    }

    void clear()
    {
      for ( Chunk *&head : heads )
        release( std::exchange( head, nullptr ) );
    }
};

} // namespace lantu
