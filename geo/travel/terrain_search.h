// SPDX-License-Identifier: GPL-3.0-or-later
// One sweep of shortest times over a terrain, and over the links that it may have.
#pragma once

#include <array>
#include <cstdint>
#include <limits>
#include <memory>
#include <tuple>
#include <vector>

#include "base/progress.h"
#include "travel/closed_moves.h"
#include "travel/ground_links.h"
#include "travel/terrain.h"

namespace lantu
{

struct PlaceBuckets;

/**
 * Shortest times from several origins at once (Dijkstra 1959 with Dial's buckets 1969). A place's label is one number of 64 bits,
 * its time in units of 2^-20 s above the number of its origin: the least label is the least time and, among equals, the lower
 * origin, whatever the order in which places are settled and by how many threads. Every step is rounded to the unit; times agree with
 * a search in double precision to 1e-7 of the time, and sums do not depend on their order.
 * Memory: 8 bytes a place. begin(), addOrigin() for each, run(), then ask. Not for several threads at once.
 */
class TerrainSearch
{
  public:
    //! \a directions: 8 or 16. All must outlive the search; \a links may be null.
    TerrainSearch( const Terrain &terrain, const ClosedMoves &closed, int directions, const GroundLinks *links = nullptr );
    ~TerrainSearch();

    //! \a origins: how many at most. Backwards, times are those of trips to the origins. Linear in what the last sweep reached.
    void begin( bool backwards, uint32_t origins );

    //! The trip between \a origin and \a place takes \a seconds and is \a metres long. Nothing happens if the seconds are infinite.
    void addOrigin( uint32_t place, double seconds, double metres, uint32_t origin );

    /**
     * Settles all places that take no more than \a limitSeconds. False if \a progress was stopped on the way, within some
     * milliseconds. With \a parallel all threads work on this sweep; the answers are the same.
     */
    bool run( double limitSeconds, Progress &progress, bool parallel );

    bool reached( uint32_t place ) const { return mLabels[place] != unreached; }
    double seconds( uint32_t place ) const { return reached( place ) ? static_cast<double>( mLabels[place] >> mOriginBits ) / unitsPerSecond : std::numeric_limits<double>::infinity(); }
    uint32_t origin( uint32_t place ) const { return static_cast<uint32_t>( mLabels[place] & ( ( uint64_t { 1 } << mOriginBits ) - 1 ) ); }

    //! The way between a reached place and its origin.
    struct Way
    {
        float metres = -1;                 //!< all of it, the origin's own part included
        float metresToLink = 0;            //!< until the first place that is no cell, or all of it
        uint32_t firstLinked = 0xffffffff; //!< that place; noPlace if there is none
    };

    static constexpr uint32_t noPlace = 0xffffffff;

    //! Of equally quick ways one, always the same. What has been followed before is remembered until begin().
    Way way( uint32_t place );

    //! Places settled by the last run.
    uint64_t settled() const { return mSettled; }

    static constexpr double unitsPerSecond = 1048576;

  private:
    //! Where an origin begins.
    struct Start
    {
        uint32_t place;
        uint64_t label;
        double metres;

        bool operator<( const Start &other ) const { return std::tie( place, label, metres ) < std::tie( other.place, other.label, other.metres ); }
    };

    //! The place before another on its way, and how far it is between them.
    struct Before
    {
        uint32_t place;
        double metres;
    };

    template<bool shared, int directions, class Steps>
    bool sweep( const Steps &steps, uint64_t limit, Progress &progress );
    template<bool shared, int directions, class Steps>
    void relax( const Steps &steps, uint32_t place, uint64_t limit, PlaceBuckets &queue );
    template<bool shared>
    void offer( uint32_t place, uint64_t label, PlaceBuckets &queue );
    template<class Steps>
    Before before( const Steps &steps, uint32_t place ) const;

    //! Longer than any sweep can count, so that sums do not overflow.
    uint64_t mostUnits() const { return ( uint64_t { 1 } << ( 62 - mOriginBits ) ) - 1; }

    Way &known( uint32_t place );

    static constexpr uint32_t blockPlaces = TerrainLayout::tileCells;
    static constexpr uint64_t unreached = std::numeric_limits<uint64_t>::max();

    const Terrain &mTerrain;
    const ClosedMoves &mClosed;
    const GroundLinks *mLinks;
    int mDirections;
    double mLeastPace;
    bool mBackwards = false;
    unsigned mOriginBits = 0;
    unsigned mBucketShift = 0;
    std::array<uint64_t, 16> mLeastLabels {}; // no step of this move adds less to a label
    uint64_t mBucket = 0;                     // being settled
    uint64_t mSettled = 0;
    std::vector<uint64_t> mLabels;
    std::vector<uint8_t> mTouched; // which blocks of 256 labels have to be cleared
    std::vector<uint32_t> mTouchedBlocks;
    bool mAllTouched = false;
    std::vector<Start> mStarts;                // sorted when run
    std::vector<std::unique_ptr<Way[]>> mWays; // by blocks of 256; metres negative where not known
    std::unique_ptr<PlaceBuckets> mQueue;
};

} // namespace lantu
