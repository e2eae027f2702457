// SPDX-License-Identifier: GPL-3.0-or-later
// The goal is that all that are due are issued.
#include "printing/chapters/site_deeds.h"

#include <algorithm>

#include "convert.h"
#include "data/schema.h"
#include "measure/suppression.h"
#include "printing/chapters/theme_words.h"
#include "printing/page_text.h"

namespace lantu
{

namespace
{

const Text unknown { "缺", "unknown" };
constexpr char hidden[] = "—";

//! Of one site.
struct Deeds
{
    std::optional<int64_t> due;
    std::optional<int64_t> issued;

    bool known() const { return due && issued; }
    int64_t lacking() const { return known() ? std::max( *due - *issued, int64_t { 0 } ) : 0; }
};

Deeds deedsOf( const Rows &sites, size_t row )
{
  return { sites.wholeIfThere( row, field::deedsDue ), sites.wholeIfThere( row, field::deedsIssued ) };
}

HiddenSites hiddenBy( const Rows &sites, int64_t ( *count )( const Deeds & ) )
{
  return hiddenSites( sites, [&]( size_t row )
    { return std::vector { count( deedsOf( sites, row ) ) }; } );
}

std::string certificates( std::optional<int64_t> count, bool hides )
{
  if ( !count )
    return unknown.str();
  if ( hides && !isSmall( *count ) )
    return hidden;
  return say( { "{}本", "{}" }, hides ? "<" + std::to_string( smallestShownCount ) : grouped( *count ).toStdString() );
}

//! Whether a sum over some counties, or over all of them, tells a small count.
bool tells( const HiddenSites &hiddenOnes, const std::function<bool( const std::string & )> &asked )
{
  const auto isAsked = [&asked]( const auto &county )
  { return asked( county.first ); };
  if ( std::all_of( hiddenOnes.counties.begin(), hiddenOnes.counties.end(), isAsked ) )
    return hiddenOnes.all;
  return std::any_of( hiddenOnes.counties.begin(), hiddenOnes.counties.end(), [&]( const auto &county )
    { return county.second && isAsked( county ); } );
}

} // namespace

SiteDeeds::SiteDeeds( BookSource &source )
  : mSites( source.layer( layer::sites ) ), mBySite( mSites, field::siteId ),
    mDue( hiddenBy( mSites, []( const Deeds &deeds )
      { return deeds.due.value_or( 0 ); } ) ),
    mIssued( hiddenBy( mSites, []( const Deeds &deeds )
      { return deeds.issued.value_or( 0 ); } ) ),
    mLacking( hiddenBy( mSites, []( const Deeds &deeds )
      { return deeds.lacking(); } ) ) {}

void SiteDeeds::addFact( Page &page, const std::string &site ) const
{
  std::string value = unknown.str();
  const auto row = mBySite.first( site );
  const Deeds deeds = row ? deedsOf( mSites, *row ) : Deeds {};
  if ( deeds.due || deeds.issued )
  {
    const bool hides = hidesIssued( *row );
    const std::string due = certificates( deeds.due, hidesDue( *row ) );
    if ( hides && isSmall( deeds.lacking() ) && !hidesDue( *row ) )
      value = say( { "应发{}，未发{}", "{} due, {} not issued" }, due, certificates( deeds.lacking(), true ) );
    else
      value = say( { "应发{}，已发{}", "{} due, {} issued" }, due, certificates( deeds.issued, hides ) );
    if ( !hides && deeds.known() && *deeds.due >= *deeds.issued && *deeds.due > 0 )
      value += say( { "（{}）", " ({})" }, share( *deeds.issued, *deeds.due ).toStdString() );
    page.suppressed += hides;
  }
  page.facts.push_back( { qt( Text { "产权证", "Property certificates" } ), qt( value ) } );
}

std::optional<SiteMatter> SiteDeeds::matter( const std::string &site ) const
{
  const auto row = mBySite.first( site );
  if ( !row )
    return {};
  const Deeds deeds = deedsOf( mSites, *row );
  std::string state;
  Text status { "未发齐", "not all issued" };
  if ( !deeds.known() )
  {
    state = Text { "情况缺", "not known" }.str();
    status = { "待查明", "to be found out" };
  }
  else if ( hidesIssued( *row ) )
  {
    // also where nothing is lacking: no row would tell that
    if ( isSmall( deeds.lacking() ) && !hidesDue( *row ) )
      state = say( { "未发{}", "{} not issued" }, certificates( deeds.lacking(), true ) );
    else
    {
      state = Text { "已发数不单列", "number issued not told" }.str();
      status = { "—", "—" };
    }
  }
  else if ( deeds.lacking() == 0 )
    return {};
  else
    state = say( { "已发{}，差{}", "{} issued, {} lacking" }, certificates( deeds.issued, false ), certificates( deeds.lacking(), false ) );
  return SiteMatter { deeds.known(), { qt( Text { "产权证", "Property certificates" } ), qt( say( { "应发尽发；{}", "must all be issued; {}" }, state ) ), qt( Text { "规划自然资源部门", "Planning and natural resources" } ), qt( unknown ), qt( status ) } };
}

std::optional<DeedTotals> SiteDeeds::totals( const std::function<bool( const std::string & )> &asked ) const
{
  DeedTotals totals;
  bool any = false;
  for ( size_t row = 0; row < mSites.size(); ++row )
  {
    if ( !asked( mSites.text( row, field::countyCode ) ) )
      continue;
    const Deeds deeds = deedsOf( mSites, row );
    any = any || deeds.known();
    totals.sitesUnknown += !deeds.known();
    totals.due += deeds.known() ? *deeds.due : 0;
    totals.issued += deeds.known() ? *deeds.issued : 0;
  }
  if ( !any || tells( mDue, asked ) || tells( mIssued, asked ) || tells( mLacking, asked ) )
    return {};
  return totals;
}

} // namespace lantu
