// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers of their own, so that nothing else of a site depends on what is reported.
#include "site_reports.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "facility_list.h"

namespace lantu::sample
{

namespace
{

constexpr int large = 800; // persons
constexpr double personsOfAGridWorker = 280;

int lacking( int all, double least, double most, Random &random )
{
  return std::min( all, 1 + static_cast<int>( all * random.between( least, most ) ) );
}

void addCertificates( Site &site, Random &random )
{
  const double fate = random.fraction();
  const int notIssued = lacking( site.households, 0.03, 0.3, random );
  if ( fate < 0.06 )
    return;
  site.deedsDue = site.households;
  site.deedsIssued = site.households - ( fate < 0.72 ? 0 : notIssued );
}

void addReclaimed( Site &site, Random &random )
{
  const double fate = random.fraction();
  const int notReclaimed = lacking( site.households, 0.02, 0.12, random );
  if ( fate >= 0.08 )
    site.reclaimed = site.households - ( fate < 0.7 ? 0 : notReclaimed );
}

std::string officeOf( const Setting &setting, const Site &site, Random &random )
{
  const double fate = random.fraction();
  if ( fate < 0.1 )
    return {};
  const Village &village = setting.village( site.village );
  // large ones are a matter of the county
  if ( site.persons >= large && fate < 0.7 )
    return fmt::format( "{}发展改革委{}", setting.county( village.county ).name, invented );
  const Township &township = setting.township( village.township );
  return fmt::format( "{}{}{}", township.name, township.kind == "街道" ? "办事处" : "政府", invented );
}

} // namespace

std::optional<bool> flag( double yes, double no, Random &random )
{
  const double value = random.fraction();
  if ( value < yes )
    return true;
  return value < yes + no ? std::optional( false ) : std::nullopt;
}

void addReports( const Setting &setting, std::vector<Site> &sites )
{
  Random random( 253 );
  for ( Site &site : sites )
  {
    const bool isLarge = site.persons >= large;
    addCertificates( site, random );
    addReclaimed( site, random );
    site.office = officeOf( setting, site, random );
    site.committee = flag( isLarge ? 0.95 : 0.3, isLarge ? 0.03 : 0.65, random );
    site.partyBranch = flag( isLarge ? 0.96 : 0.55, isLarge ? 0.02 : 0.4, random );
    site.oneStop = flag( isLarge ? 0.9 : 0.35, isLarge ? 0.06 : 0.6, random );
    const int workers = std::max( 1, static_cast<int>( std::lround( site.persons / personsOfAGridWorker ) ) );
    if ( !random.chance( 0.05 ) )
      site.gridWorkers = workers;
  }
}

} // namespace lantu::sample
