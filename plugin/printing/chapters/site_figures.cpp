// SPDX-License-Identifier: GPL-3.0-or-later
// Counting the rows of the sites' gaps.
#include "printing/chapters/site_figures.h"

#include <algorithm>
#include <cmath>

#include "data/schema.h"
#include "measure/site_gaps.h"
#include "measure/standing.h"
#include "printing/chapters/site_items.h"

namespace lantu
{

SiteFigures::SiteFigures( const ThemePages &pages )
  : mResult( pages.source().result( "sitegaps" ) ), mRows( mResult.rows( "OUTPUT" ) )
{
  for ( size_t row = 0; row < mRows.size(); ++row )
  {
    if ( pages.areas().hasCounty( mRows.text( row, field::countyCode ) ) )
      mSites.push_back( row );
  }
  for ( const auto &said : mResult.summary.at( "items" ) )
  {
    SiteItem item;
    item.column = said.at( "column" ).get<std::string>();
    item.title = siteItemTitle( item.column, said.at( field::title ).get<std::string>() );
    item.isService = mRows.has( minutesField( item.column ).c_str() );
    for ( const size_t row : mSites )
      ( lacks( row, item.column ) ? item.lacking : isUnknown( row, item.column ) ? item.unknown
                                                                                 : item.ok )
        .add( persons( row ) );
    mItems.push_back( std::move( item ) );
  }
}

const SiteItem *SiteFigures::item( const std::string &column ) const
{
  const auto found = std::find_if( mItems.begin(), mItems.end(), [&column]( const SiteItem &item )
    { return item.column == column; } );
  return found == mItems.end() ? nullptr : &*found;
}

int64_t SiteFigures::persons( size_t row ) const
{
  return std::llround( mRows.number( row, field::personCount ).value_or( 0 ) );
}

int64_t SiteFigures::gaps( size_t row ) const
{
  return mRows.whole( row, field::gapCount ).value_or( 0 );
}

bool SiteFigures::lacks( size_t row, const std::string &column ) const
{
  const std::string standing = mRows.text( row, column.c_str() );
  return standing == standingCode( Standing::Beyond ) || standing == standingCode( Standing::Missing );
}

bool SiteFigures::isUnknown( size_t row, const std::string &column ) const
{
  return mRows.text( row, column.c_str() ) == standingCode( Standing::Unknown );
}

std::string minutesField( const std::string &column )
{
  return column + siteGapsField::minutesSuffix;
}

} // namespace lantu
