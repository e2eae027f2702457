// SPDX-License-Identifier: GPL-3.0-or-later
// One sweep of shortest times over a terrain, and over the links that it may have.
#pragma once

#include <cstdint>
#include <limits>
#include <memory>
#include <vector>

#include "base/progress.h"
#include "travel/closed_moves.h"
#include "travel/ground_links.h"
#include "travel/terrain.h"

namespace lantu
{

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

    //! The trip between \a origin and \a place takes \a seconds. Nothing happens if they are infinite.
    void addOrigin( uint32_t place, double seconds, uint32_t origin );

    /**
     * Settles all places that take no more than \a limitSeconds. False if \a progress was stopped on the way, within some
     * milliseconds. With \a parallel all threads work on this sweep; the answers are the same.
     */
    bool run( double limitSeconds, Progress &progress, bool parallel );

    bool reached( uint32_t place ) const { return mLabels[place] != unreached; }
    double seconds( uint32_t place ) const { return reached( place ) ? static_cast<double>( mLabels[place] >> mOriginBits ) / unitsPerSecond : std::numeric_limits<double>::infinity(); }
    uint32_t origin( uint32_t place ) const { return static_cast<uint32_t>( mLabels[place] & ( ( uint64_t { 1 } << mOriginBits ) - 1 ) ); }

    /**
     * The metres of the way between the origin's start, where addOrigin() put it, and a reached \a place; of equally quick ways
     * one, always the same. Ways that have been followed before are remembered until begin().
     */
    double metres( uint32_t place );

    //! Places settled by the last run.
    uint64_t settled() const { return mSettled; }

    static constexpr double unitsPerSecond = 1048576;

  private:
    struct Queue;
    template<SlopeFunction function, bool paced>
    struct StepCosts;

    //! The place before another on its way, and how far it is between them.
    struct Before
    {
        uint32_t place;
        double metres;
    };

    template<bool shared, class Steps>
    bool sweep( const Steps &steps, uint64_t limit, Progress &progress );
    template<bool shared, class Steps>
    void relax( const Steps &steps, uint32_t place, uint64_t limit, Queue &queue );
    template<bool shared>
    void offer( uint32_t place, uint64_t label, Queue &queue );
    template<class Steps>
    Before before( const Steps &steps, uint32_t place ) const;
    template<class Use>
    auto withSteps( Use use ) const;
    float &knownMetres( uint32_t place );

    static constexpr uint64_t unreached = std::numeric_limits<uint64_t>::max();

    const Terrain &mTerrain;
    const ClosedMoves &mClosed;
    const GroundLinks *mLinks;
    int mDirections;
    double mLeastPace;
    bool mBackwards = false;
    unsigned mOriginBits = 0;
    unsigned mBucketShift = 0;
    uint64_t mBucket = 0; // being settled
    uint64_t mSettled = 0;
    std::vector<uint64_t> mLabels;
    std::vector<uint8_t> mTouched; // which blocks of 256 labels have to be cleared
    std::vector<uint32_t> mTouchedBlocks;
    bool mAllTouched = false;
    std::vector<std::pair<uint32_t, uint64_t>> mOrigins; // places and labels, sorted when run
    std::vector<std::unique_ptr<float[]>> mMetres;        // by blocks of 256; negative where not known
    std::unique_ptr<Queue> mQueue;
};

} // namespace lantu
