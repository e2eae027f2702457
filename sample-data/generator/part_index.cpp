// SPDX-License-Identifier: GPL-3.0-or-later
// Buckets of parts.
#include "part_index.h"

#include <algorithm>

namespace lantu::sample
{

void PartIndex::add( const Line &line, double value )
{
  for ( size_t i = 1; i < line.size(); ++i )
  {
    const Part part { line[i - 1], line[i], value };
    const int id = static_cast<int>( mParts.size() );
    mParts.push_back( part );
    for ( int y = row( std::min( part.a.y, part.b.y ) ); y <= row( std::max( part.a.y, part.b.y ) ); ++y )
    {
      for ( int x = column( std::min( part.a.x, part.b.x ) ); x <= column( std::max( part.a.x, part.b.x ) ); ++x )
        mBuckets.at( x, y ).push_back( id );
    }
  }
}

// A part may be visited more than once.
template<class Visit>
void PartIndex::visit( Point low, Point high, Visit visitor ) const
{
  for ( int y = row( low.y ); y <= row( high.y ); ++y )
  {
    for ( int x = column( low.x ); x <= column( high.x ); ++x )
    {
      for ( const int id : mBuckets.at( x, y ) )
        visitor( mParts[static_cast<size_t>( id )] );
    }
  }
}

std::vector<PartIndex::Crossing> PartIndex::crossings( Point a, Point b ) const
{
  std::vector<Crossing> found;
  visit( { std::min( a.x, b.x ), std::min( a.y, b.y ) }, { std::max( a.x, b.x ), std::max( a.y, b.y ) }, [&]( const Part &part )
    {
    const double share = crossing( a, b, part.a, part.b );
    if ( share >= 0 )
      found.push_back( { share, part.value } ); } );
  std::sort( found.begin(), found.end(), []( const Crossing &first, const Crossing &second )
    { return first.share < second.share || ( first.share == second.share && first.value < second.value ); } );
  return found;
}

bool PartIndex::crosses( const Line &line ) const
{
  for ( size_t i = 1; i < line.size(); ++i )
  {
    if ( !crossings( line[i - 1], line[i] ).empty() )
      return true;
  }
  return false;
}

double PartIndex::nearest( Point at, double limit ) const
{
  double best = limit;
  visit( { at.x - limit, at.y - limit }, { at.x + limit, at.y + limit }, [&]( const Part &part )
    { best = std::min( best, distance( at, between( part.a, part.b, nearestShare( part.a, part.b, at ) ) ) ); } );
  return best;
}

double PartIndex::nearestBank( Point at, double limit ) const
{
  constexpr double widest = 500; // half of the widest river, and more
  double best = limit;
  visit( { at.x - limit - widest, at.y - limit - widest }, { at.x + limit + widest, at.y + limit + widest }, [&]( const Part &part )
    { best = std::min( best, distance( at, between( part.a, part.b, nearestShare( part.a, part.b, at ) ) ) - 0.5 * part.value ); } );
  return best;
}

} // namespace lantu::sample
