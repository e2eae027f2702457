// SPDX-License-Identifier: GPL-3.0-or-later
// A queue of tentative costs that is emptied in the order of buckets (Dial 1969; Denardo and Fox 1979).
#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

namespace lantu
{

/**
 * Entries come out by bucket, in no order within one: a search must correct labels, that is, work on a place again when it is
 * improved within its bucket. Costs pushed are not below the bucket being emptied. Constant time an entry.
 */
class BucketQueue
{
  public:
    struct Entry
    {
        double cost;
        uint32_t place;
    };

    //! \a width of a bucket; must be above zero.
    void begin( double width )
    {
      for ( std::vector<Entry> &bucket : mRing )
        bucket.clear();
      mRing.resize( buckets );
      mLater.clear();
      mPerBucket = 1 / width;
      mNow = 0;
      mFirstLater = none;
      mInRing = 0;
    }

    void push( double cost, uint32_t place )
    {
      const uint64_t bucket = std::max( mNow, static_cast<uint64_t>( std::min( cost * mPerBucket, farthest ) ) );
      if ( bucket - mNow < buckets )
      {
        mRing[bucket % buckets].push_back( { cost, place } );
        ++mInRing;
        return;
      }
      mFirstLater = std::min( mFirstLater, bucket );
      mLater.push_back( { cost, place } );
    }

    //! False when there is nothing left.
    bool pop( Entry &entry )
    {
      while ( mRing[mNow % buckets].empty() )
      {
        if ( mInRing == 0 && mLater.empty() )
          return false;
        mNow = mInRing == 0 ? mFirstLater : mNow + 1;
        if ( mNow >= mFirstLater )
          takeLater();
      }
      std::vector<Entry> &bucket = mRing[mNow % buckets];
      entry = bucket.back();
      bucket.pop_back();
      --mInRing;
      return true;
    }

    //! The one that many places \a behind the next of the same bucket, if there is one, so that its memory can be asked for early.
    const Entry *next( size_t behind ) const
    {
      const std::vector<Entry> &bucket = mRing[mNow % buckets];
      return bucket.size() <= behind ? nullptr : &bucket[bucket.size() - 1 - behind];
    }

  private:
    // Those within the ring's reach enter it.
    void takeLater()
    {
      std::vector<Entry> later;
      later.swap( mLater );
      mFirstLater = none;
      for ( const Entry &entry : later )
        push( entry.cost, entry.place );
    }

    static constexpr uint64_t buckets = 512;
    static constexpr uint64_t none = ~uint64_t { 0 };
    static constexpr double farthest = 1e18;

    std::vector<std::vector<Entry>> mRing;
    std::vector<Entry> mLater; // beyond the ring
    double mPerBucket = 1;
    uint64_t mNow = 0;
    uint64_t mFirstLater = none;
    size_t mInRing = 0;
};

} // namespace lantu
