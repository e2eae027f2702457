// SPDX-License-Identifier: GPL-3.0-or-later
// Trying spots until one will do.
#include "plots.h"

#include "record.h"

namespace lantu::sample
{

namespace
{

constexpr double bank = 20; // metres beside the water where nothing stands

std::vector<lantu::Area> areasOf( const Table &table )
{
  std::vector<lantu::Area> areas;
  for ( const Row &row : table.rows )
    areas.push_back( lantu::Area::fromWkb( row.geometry ).value() );
  return areas;
}

} // namespace

Plots::Plots( const Table &villages, const Table &townships, const PartIndex &barriers )
  : mVillages( areasOf( villages ) ), mTownships( areasOf( townships ) ), mBarriers( barriers )
{
}

bool Plots::covers( const std::vector<lantu::Area> &areas, int index, Point at )
{
  return areas[static_cast<size_t>( index )].covers( storedDegrees( at ) );
}

bool Plots::dry( Point at ) const
{
  return mBarriers.nearestBank( at, 2 * bank ) >= bank;
}

Point Plots::near( const std::vector<lantu::Area> &areas, int index, Point centre, double low, double high, Random &random ) const
{
  for ( int attempt = 0; attempt < 80; ++attempt )
  {
    const double reach = high / ( 1 + attempt / 20 );
    const double least = std::min( low, 0.5 * reach );
    // a point of the ring without angles: sine and cosine differ in the last bit between machines
    const Point away { random.between( -reach, reach ), random.between( -reach, reach ) };
    const double far = length( away );
    const Point at = centre + away;
    if ( far >= least && far <= reach && covers( areas, index, at ) && dry( at ) )
      return at;
  }
  return centre;
}

Point Plots::nearInVillage( int village, Point centre, double low, double high, Random &random ) const
{
  return near( mVillages, village, centre, low, high, random );
}

Point Plots::nearInTownship( int township, Point centre, double low, double high, Random &random ) const
{
  return near( mTownships, township, centre, low, high, random );
}

} // namespace lantu::sample
