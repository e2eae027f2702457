// SPDX-License-Identifier: GPL-3.0-or-later
// Facts that the layer of sites has as they are reported.
#include "printing/chapters/site_community.h"

#include <algorithm>
#include <array>

#include "convert.h"
#include "data/import/private_text.h"
#include "data/schema.h"
#include "printing/chapters/household_part.h"
#include "printing/page_text.h"

namespace lantu
{

namespace
{

const Text unknown { "缺", "unknown" };

//! The name of an office, or what is left where somebody has written a person's.
std::string officeName( const std::string &said )
{
  static constexpr std::array<std::string_view, 12> ends { "局", "委", "办", "处", "府", "部", "站", "所", "厅", "科", "会", "司" };
  const bool isOffice = looksLikeName( said ) && std::any_of( ends.begin(), ends.end(), [&said]( std::string_view end )
                                                   { return said.size() > 2 * end.size() && said.ends_with( end ); } );
  return isOffice ? said : withoutPrivate( said );
}

} // namespace

SiteCommunity::SiteCommunity( BookSource &source )
  : mSites( source.layer( layer::sites ) ), mBySite( mSites, field::siteId ) {}

QString SiteCommunity::reclaimed( Page &page, size_t row ) const
{
  const HouseholdPart part = householdPart( mSites.wholeIfThere( row, field::reclaimedHouseholds ), mSites.wholeIfThere( row, field::householdCount ), { "未复垦{}", "{} not reclaimed" } );
  page.suppressed += part.hidden;
  return part.words;
}

std::string SiteCommunity::presence( size_t row, const char *field ) const
{
  const auto there = mSites.wholeIfThere( row, field );
  return !there ? unknown.str() : *there == 1 ? Text { "有", "yes" }.str()
                                              : Text { "没有", "none" }.str();
}

void SiteCommunity::addFacts( Page &page, const std::string &site ) const
{
  const auto row = mBySite.first( site );
  if ( !row )
    return;
  const auto add = [&page]( const Text &name, const QString &value )
  { page.facts.push_back( { qt( name ), value } ); };
  add( { "旧宅复垦", "Old homesteads reclaimed" }, reclaimed( page, *row ) );
  add( { "社区组织", "Community" }, qt( say( { "居委会{}，党支部{}", "residents' committee: {}, Party branch: {}" }, presence( *row, field::residentsCommittee ), presence( *row, field::partyBranch ) ) ) );
  add( { "一站式服务中心", "One-stop service centre" }, qt( presence( *row, field::oneStopCentre ) ) );
  const auto workers = mSites.wholeIfThere( *row, field::gridWorkers );
  add( { "网格员", "Grid workers" }, workers ? qt( say( { "{}人", "{}" }, grouped( *workers ).toStdString() ) ) : qt( unknown ) );
  const std::string office = mSites.has( field::officeInCharge ) ? officeName( mSites.text( *row, field::officeInCharge ) ) : std::string();
  add( { "责任单位", "Office in charge" }, office.empty() ? qt( unknown ) : qt( office ) );
}

} // namespace lantu
