// SPDX-License-Identifier: GPL-3.0-or-later
// Judging sites, counting and ranking.
#include "measure/site_gaps.h"

#include <algorithm>
#include <cassert>
#include <cmath>

#include "data/workspace.h"
#include "place/wkb_points.h"

namespace lantu
{

namespace
{

// what the table repeats of a site
constexpr const char *siteColumns[] = { field::siteId, field::name, field::countyCode, field::townshipCode, field::sizeClass, field::householdCount, field::personCount };
constexpr size_t siteIdColumn = 0;
constexpr size_t countyColumn = 2;

struct Installation
{
    const char *flag; //!< in the layer of sites
    const char *state;
};

constexpr Installation installations[] = {
  { field::waterOk, siteGapsField::water },
  { field::powerOk, siteGapsField::power },
  { field::roadOk, siteGapsField::road },
  { field::gasOk, siteGapsField::gas },
  { field::netOk, siteGapsField::net },
};

constexpr Text title { "安置点短板", "Gaps of relocation sites" };

struct SiteAnswer
{
    std::vector<Standing> standings; //!< installations, then services
    int64_t gaps = 0;
    int64_t unknown = 0;
};

Value minutes( double seconds )
{
  return std::isfinite( seconds ) ? Value( std::round( seconds / 60 * 100 ) / 100 ) : Value();
}

Field stateField( const char *name, Text alias )
{
  return { .name = name, .alias = alias, .required = true, .domain = standingDomain() };
}

Field countField( const char *name, Text alias )
{
  return { .name = name, .alias = alias, .type = FieldType::Integer, .required = true, .atLeast = 0 };
}

} // namespace

std::vector<ServiceStandard> standardsForSites( const Standards &standards )
{
  std::vector<ServiceStandard> services;
  std::copy_if( standards.services().begin(), standards.services().end(), std::back_inserter( services ), []( const ServiceStandard &service )
    { return !service.limitIsMetres; } );
  return services;
}

Sites readSites( RowSource &rows, const Frame &frame, Progress &progress )
{
  std::vector<std::string> wanted( std::begin( siteColumns ), std::end( siteColumns ) );
  for ( const Installation &installation : installations )
    wanted.emplace_back( installation.flag );
  Sites sites;
  PointLayer layer = readPoints( rows, frame, field::personCount, progress, wanted, [&]( const std::vector<Value> &values )
    { sites.values.emplace_back( values.begin(), values.begin() + static_cast<ptrdiff_t>( wanted.size() ) ); } );
  sites.points = std::move( layer.points );
  sites.intake = std::move( layer.intake );
  return sites;
}

std::string serviceColumn( const ServiceStandard &service )
{
  constexpr std::string_view prefix = "service_";
  return service.key.starts_with( prefix ) ? service.key.substr( prefix.size() ) : service.key;
}

void SiteGaps::addServiceFields( const ServiceStandard &service )
{
  const std::string column = serviceColumn( service );
  std::string english = column;
  std::replace( english.begin(), english.end(), '_', ' ' );
  const Text alias { mFields.keep( service.title ), mFields.keep( english ) };
  mFields.add( stateField( mFields.freeName( column ), alias ) );
  mCounts.push_back( { mFields.fields().back().name, alias } );
  mFields.add( { .name = mFields.freeName( column + siteGapsField::minutesSuffix ), .alias = { mFields.keep( service.title + "用时" ), mFields.keep( english + ", time" ) }, .type = FieldType::Real, .unit = "min", .atLeast = 0 } );
}

SiteGaps::SiteGaps( const Sites &sites, const std::vector<ServiceStandard> &services, const std::vector<Nearest> &nearest, const std::map<std::string, std::string> &countyNames, const Frame &frame )
{
  assert( services.size() == nearest.size() );
  const Layer &siteLayer = schemaLayer( layer::sites );
  for ( const char *name : siteColumns )
    mFields.add( *siteLayer.field( name ) );
  mFields.add( { .name = siteGapsField::county, .alias = { "区县", "County" } } );
  mFields.add( countField( siteGapsField::rank, { "排序", "Rank" } ) );
  mFields.add( countField( field::gapCount, { "短板项数", "Gaps" } ) );
  mFields.add( countField( siteGapsField::unknownCount, { "缺项数", "Unknown" } ) );
  for ( const Installation &installation : installations )
  {
    mFields.add( stateField( installation.state, siteLayer.field( installation.flag )->alias ) );
    mCounts.push_back( { mFields.fields().back().name, mFields.fields().back().alias } );
  }
  for ( const ServiceStandard &service : services )
    addServiceFields( service );
  mFields.add( { .name = field::reason, .alias = { "缺项原因", "Why unknown" } } );
  mShape = { "site_gaps", title, GeometryType::Point, mFields.fields() };
  mTable.shape = &mShape;
  mTable.crs = workspaceCrs;

  std::vector<SiteAnswer> answers( sites.points.size() );
  std::vector<RankedUnit> ranked;
  for ( size_t site = 0; site < answers.size(); ++site )
  {
    SiteAnswer &answer = answers[site];
    for ( size_t i = 0; i < std::size( installations ); ++i )
      answer.standings.push_back( standing( sites.values[site][std::size( siteColumns ) + i] ) );
    for ( size_t service = 0; service < services.size(); ++service )
      answer.standings.push_back( standing( services[service], nearest[service], site ) );
    answer.gaps = std::count_if( answer.standings.begin(), answer.standings.end(), isGap );
    answer.unknown = std::count( answer.standings.begin(), answer.standings.end(), Standing::Unknown );
    ranked.push_back( { answer.gaps, sites.points.weight[site], text( sites.values[site][siteIdColumn] ) } );
  }

  for ( const size_t site : byRank( ranked ) )
  {
    const SiteAnswer &answer = answers[site];
    Row &row = mTable.add();
    const std::vector<Value> &said = sites.values[site];
    row.values.assign( said.begin(), said.begin() + std::size( siteColumns ) );
    const auto county = countyNames.find( text( said[countyColumn] ) );
    row.values.insert( row.values.end(), { county == countyNames.end() ? Value() : Value( county->second ), row.id, answer.gaps, answer.unknown } );
    for ( size_t i = 0; i < std::size( installations ); ++i )
      row.values.emplace_back( std::string( standingCode( answer.standings[i] ) ) );
    for ( size_t service = 0; service < services.size(); ++service )
    {
      row.values.emplace_back( std::string( standingCode( answer.standings[std::size( installations ) + service] ) ) );
      row.values.push_back( minutes( nearest[service].seconds[site] ) );
    }
    std::vector<WayAsked> ways;
    for ( size_t service = 0; service < services.size(); ++service )
      ways.push_back( { services[service].title, nearest[service].reason[site] } );
    const std::string why = whyUnknown( ways );
    row.values.push_back( why.empty() ? Value() : Value( why ) );
    assert( row.values.size() == mFields.size() );
    if ( sites.points.hasPosition( site ) )
      row.geometry = pointWkb( frame.toDegrees( sites.points.at[site] ) );

    for ( size_t i = 0; i < answer.standings.size(); ++i )
      mCounts[i].sites.add( answer.standings[i], sites.points.weight[site] );
    ++mSummary.sites;
    mSummary.sitesWithGaps += answer.gaps > 0 ? 1 : 0;
    mSummary.gaps += answer.gaps;
    mSummary.unknown += answer.unknown;
    mSummary.notOnRoad += std::any_of( nearest.begin(), nearest.end(), [site]( const Nearest &service )
                            { return service.reason[site] == Reason::NoRoadNear || service.reason[site] == Reason::NoPosition; } )
                            ? 1
                            : 0;
  }
}

nlohmann::ordered_json SiteGaps::figures() const
{
  nlohmann::ordered_json made { { "sites", mSummary.sites }, { "sites_with_gaps", mSummary.sitesWithGaps }, { "gaps", mSummary.gaps }, { "unknowns", mSummary.unknown }, { "not_on_road", mSummary.notOnRoad } };
  nlohmann::ordered_json items = nlohmann::ordered_json::array();
  for ( const StandingCounts &counts : mCounts )
  {
    nlohmann::ordered_json &item = items.emplace_back( nlohmann::ordered_json { { "column", counts.column }, { "title", counts.title.str() } } );
    for ( size_t i = 0; i < standingCount; ++i )
      item[standingDomain()[i]] = counts.sites.units[i];
  }
  made["items"] = std::move( items );
  return made;
}

SiteGapsAnswer siteGapsAnswer( RowSource &sites, RowSource &facilities, const Standards &standards, const std::map<std::string, std::string> &countyNames, const Frame &frame, const ModelOf &modelOf, const Query &query, Progress &progress )
{
  SiteGapsAnswer answer;
  answer.services = standardsForSites( standards );
  Sites read = readSites( sites, frame, progress );
  ServiceSupplies supplies = serviceSupplies( facilities, answer.services, frame, progress );
  const std::vector<Nearest> nearest = nearestServices( read.points, supplies, modelOf, query, progress );
  answer.gaps = std::make_unique<SiteGaps>( read, answer.services, nearest, countyNames, frame );
  answer.sites = std::move( read.intake );
  answer.facilities = std::move( supplies.intake );
  return answer;
}

} // namespace lantu
