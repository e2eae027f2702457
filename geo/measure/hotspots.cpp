// SPDX-License-Identifier: GPL-3.0-or-later
// Neighbours by a sweep along the eastings, then the statistic, then the correction.
#include "measure/hotspots.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <functional>
#include <limits>
#include <numeric>

#include "base/error.h"

namespace lantu
{

namespace
{

constexpr size_t placesBetweenLooksAtCancel = 64;

// a plane never shows a length shorter than it is, nor longer by more than this within 9 degrees of its meridian
constexpr double mostStretch = 1.02;

//! Places by easting: whoever is near is near in this order too.
class Sweep
{
  public:
    explicit Sweep( const std::vector<Point> &places )
      : mPlaces( places ), mOrder( places.size() ), mRank( places.size() )
    {
      std::iota( mOrder.begin(), mOrder.end(), size_t( 0 ) );
      std::sort( mOrder.begin(), mOrder.end(), [&places]( size_t a, size_t b )
        { return places[a].x != places[b].x ? places[a].x < places[b].x : a < b; } );
      for ( size_t i = 0; i < mOrder.size(); ++i )
        mRank[mOrder[i]] = i;
    }

    //! All places within \a reach of place \a i in the plane, itself among them.
    void within( size_t i, double reach, std::vector<size_t> &found ) const
    {
      found.clear();
      const Point here = mPlaces[i];
      for ( size_t at = mRank[i]; at < mOrder.size() && mPlaces[mOrder[at]].x - here.x <= reach; ++at )
        take( here, mOrder[at], reach, found );
      for ( size_t at = mRank[i]; at-- > 0 && here.x - mPlaces[mOrder[at]].x <= reach; )
        take( here, mOrder[at], reach, found );
    }

    //! The distance in the plane of the place that is the \a count th nearest of place \a i, itself being the first.
    double distanceOfNearest( size_t i, size_t count, std::vector<double> &heap ) const
    {
      heap.clear();
      const Point here = mPlaces[i];
      const auto full = [&heap, count]
      { return heap.size() == count; };
      const auto add = [&]( size_t place )
      {
        const double distance = planeDistance( here, mPlaces[place] );
        if ( full() && distance >= heap.front() )
          return;
        if ( full() )
        {
          std::pop_heap( heap.begin(), heap.end() );
          heap.pop_back();
        }
        heap.push_back( distance );
        std::push_heap( heap.begin(), heap.end() );
      };
      size_t right = mRank[i];
      size_t left = right;
      while ( right < mOrder.size() || left > 0 )
      {
        const double toRight = right < mOrder.size() ? mPlaces[mOrder[right]].x - here.x : std::numeric_limits<double>::infinity();
        const double toLeft = left > 0 ? here.x - mPlaces[mOrder[left - 1]].x : std::numeric_limits<double>::infinity();
        if ( full() && std::min( toRight, toLeft ) > heap.front() )
          break;
        if ( toRight <= toLeft )
          add( mOrder[right++] );
        else
          add( mOrder[--left] );
      }
      return heap.front();
    }

  private:
    void take( Point here, size_t place, double reach, std::vector<size_t> &found ) const
    {
      if ( planeDistance( here, mPlaces[place] ) <= reach )
        found.push_back( place );
    }

    const std::vector<Point> &mPlaces;
    std::vector<size_t> mOrder;
    std::vector<size_t> mRank;
};

//! The neighbours of one place after the other.
class Neighbours
{
  public:
    Neighbours( const std::vector<Point> &places, const Frame &frame, const HotspotOptions &options )
      : mPlaces( places ), mFrame( frame ), mOptions( options ), mSweep( places ) {}

    const std::vector<size_t> &of( size_t i )
    {
      const bool band = mOptions.neighbourhood == Neighbourhood::Band;
      const size_t count = std::min( static_cast<size_t>( mOptions.nearest ), mPlaces.size() );
      mSweep.within( i, mostStretch * ( band ? mOptions.metres : mSweep.distanceOfNearest( i, count, mHeap ) ), mNear );
      mByDistance.clear();
      for ( const size_t place : mNear )
        mByDistance.emplace_back( place == i ? -1 : mFrame.geodesic( mPlaces[i], mPlaces[place] ), place ); // itself before what stands at the same point
      mNear.clear();
      if ( band )
      {
        for ( const auto &[metres, place] : mByDistance )
        {
          if ( metres <= mOptions.metres )
            mNear.push_back( place );
        }
        return mNear;
      }
      std::sort( mByDistance.begin(), mByDistance.end() );
      for ( size_t k = 0; k < count; ++k )
        mNear.push_back( mByDistance[k].second );
      return mNear;
    }

  private:
    const std::vector<Point> &mPlaces;
    const Frame &mFrame;
    const HotspotOptions &mOptions;
    const Sweep mSweep;
    std::vector<double> mHeap;
    std::vector<size_t> mNear;
    std::vector<std::pair<double, size_t>> mByDistance;
};

//! Puts p after the correction beside p. Benjamini and Hochberg 1995: p(r) m / r in the order of p, and never above that of a larger p.
void correct( std::vector<Hotspot> &spots, Correction correction )
{
  std::vector<Hotspot *> tests;
  for ( Hotspot &spot : spots )
  {
    if ( spot.p )
      tests.push_back( &spot );
  }
  const auto count = static_cast<double>( tests.size() );
  std::stable_sort( tests.begin(), tests.end(), []( const Hotspot *a, const Hotspot *b )
    { return *a->p < *b->p; } );
  double least = 1;
  for ( size_t rank = tests.size(); rank > 0; --rank )
  {
    Hotspot &spot = *tests[rank - 1];
    switch ( correction )
    {
    case Correction::FalseDiscovery:
      least = std::min( least, *spot.p * count / static_cast<double>( rank ) );
      spot.corrected = least;
      break;
    case Correction::Bonferroni:
      spot.corrected = std::min( 1.0, *spot.p * count );
      break;
    case Correction::None:
      spot.corrected = spot.p;
      break;
    }
    constexpr double limits[] = { 0.10, 0.05, 0.01 };
    int level = 0;
    for ( const double limit : limits )
      level += *spot.corrected <= limit ? 1 : 0;
    spot.level = *spot.z < 0 ? -level : level;
  }
}

} // namespace

std::vector<Hotspot> hotspots( const std::vector<Point> &places, const std::vector<double> &values, const Frame &frame, const HotspotOptions &options, Progress &progress )
{
  assert( places.size() == values.size() );
  if ( options.neighbourhood == Neighbourhood::Band && !( options.metres > 0 && std::isfinite( options.metres ) ) )
    throw Error::of( ErrorCode::BadValue, { "邻域距离应大于 0 米，不能是 {}。", "The distance of neighbours must be above 0 metres, not {}." }, options.metres );
  if ( options.neighbourhood == Neighbourhood::Nearest && options.nearest < 1 )
    throw Error::of( ErrorCode::BadValue, { "邻居个数应不小于 1（含自己），不能是 {}。", "The number of neighbours must be 1 or more (itself included), not {}." }, options.nearest );

  std::vector<Hotspot> spots( places.size() );
  const auto n = static_cast<double>( places.size() );
  const double mean = std::accumulate( values.begin(), values.end(), 0.0 ) / n;
  const bool differ = std::adjacent_find( values.begin(), values.end(), std::not_equal_to<>() ) != values.end();
  double squares = 0; // from the mean: the same as sum x^2 / n - m^2, and not lost in rounding
  for ( const double value : values )
    squares += ( value - mean ) * ( value - mean );
  const double deviation = std::sqrt( squares / n );
  Neighbours neighbours( places, frame, options );
  for ( size_t i = 0; i < places.size(); ++i )
  {
    if ( i % placesBetweenLooksAtCancel == 0 )
    {
      progress.check();
      progress.report( static_cast<double>( i ) / n );
    }
    Hotspot &spot = spots[i];
    for ( const size_t place : neighbours.of( i ) )
    {
      ++spot.neighbours;
      spot.neighbourSum += values[place];
    }
    const auto weight = static_cast<double>( spot.neighbours );
    const double spread = deviation * std::sqrt( ( n * weight - weight * weight ) / ( n - 1 ) );
    if ( places.size() < 3 || !differ || !( spread > 0 ) )
      continue;
    spot.z = ( spot.neighbourSum - mean * weight ) / spread;
    spot.p = std::erfc( std::abs( *spot.z ) / std::sqrt( 2.0 ) );
  }
  correct( spots, options.correction );
  return spots;
}

} // namespace lantu
