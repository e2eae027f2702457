// SPDX-License-Identifier: GPL-3.0-or-later
// Judging sites, counting and ranking.
#include "measure/site_gaps.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <numeric>
#include <tuple>

#include <strings.h>

#include "data/workspace.h"
#include "place/wkb_points.h"

namespace lantu
{

namespace
{

constexpr std::array<CodeWord, 4> words { {
  { "ok", { "达标", "ok" } },
  { "beyond", { "超限", "beyond" } },
  { "missing", { "没有", "missing" } },
  { "unknown", { "缺", "unknown" } },
} };

constexpr const char *standingCodes[] = { words[0].code, words[1].code, words[2].code, words[3].code };

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

// "附近没有道路", or "道路不连通：初中、县医院"
std::string whyUnknown( const std::vector<ServiceStandard> &services, const std::vector<Nearest> &nearest, size_t site )
{
  std::string cutOff;
  for ( size_t service = 0; service < services.size(); ++service )
  {
    const Reason reason = nearest[service].reason[site];
    if ( reason == Reason::NoPosition || reason == Reason::NoRoadNear )
      return reasonText( reason ).str();
    if ( reason == Reason::Disconnected )
      cutOff += ( cutOff.empty() ? "" : Text { "、", ", " }.str() ) + services[service].title;
  }
  return cutOff.empty() ? cutOff : say( { "{}：{}", "{}: {}" }, reasonText( Reason::Disconnected ).str(), cutOff );
}

Value minutes( double seconds )
{
  return std::isfinite( seconds ) ? Value( std::round( seconds / 60 * 100 ) / 100 ) : Value();
}

Field stateField( const char *name, Text alias )
{
  return { .name = name, .alias = alias, .required = true, .domain = standingCodes };
}

Field countField( const char *name, Text alias )
{
  return { .name = name, .alias = alias, .type = FieldType::Integer, .required = true, .atLeast = 0 };
}

} // namespace

const char *standingCode( Standing standing )
{
  return words[static_cast<size_t>( standing )].code;
}

std::span<const CodeWord> standingWords()
{
  return words;
}

Standing standing( const ServiceStandard &standard, const Nearest &nearest, size_t demand )
{
  switch ( nearest.reason[demand] )
  {
  case Reason::Ok:
  case Reason::BeyondLimit:
    return meets( standard, nearest.seconds[demand], nearest.metres[demand] ) ? Standing::Ok : Standing::Beyond;
  case Reason::NoSupply:
    return Standing::Missing;
  case Reason::NoRoadNear:
  case Reason::Disconnected:
  case Reason::NoPosition:
    break;
  }
  return Standing::Unknown;
}

Standing standing( const Value &flag )
{
  if ( const auto said = whole( flag ) )
    return *said == 1 ? Standing::Ok : Standing::Missing;
  return Standing::Unknown;
}

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

const char *SiteGaps::keep( std::string text )
{
  return mTexts.emplace_back( std::move( text ) ).c_str();
}

// the standards are the planner's: a key may meet the name of another column
const char *SiteGaps::freeName( std::string name )
{
  while ( std::any_of( mFields.begin(), mFields.end(), [&]( const Field &field )
    { return strcasecmp( field.name, name.c_str() ) == 0; } ) )
    name += "_1";
  return keep( std::move( name ) );
}

void SiteGaps::addServiceFields( const ServiceStandard &service )
{
  const std::string column = serviceColumn( service );
  std::string english = column;
  std::replace( english.begin(), english.end(), '_', ' ' );
  const Text alias { keep( service.title ), keep( english ) };
  mFields.push_back( stateField( freeName( column ), alias ) );
  mCounts.push_back( { mFields.back().name, alias } );
  mFields.push_back( { .name = freeName( column + siteGapsField::minutesSuffix ), .alias = { keep( service.title + "用时" ), keep( english + ", time" ) }, .type = FieldType::Real, .unit = "min", .atLeast = 0 } );
}

SiteGaps::SiteGaps( const Sites &sites, const std::vector<ServiceStandard> &services, const std::vector<Nearest> &nearest, const std::map<std::string, std::string> &countyNames, const Frame &frame )
{
  assert( services.size() == nearest.size() );
  const Layer &siteLayer = schemaLayer( layer::sites );
  for ( const char *name : siteColumns )
    mFields.push_back( *siteLayer.field( name ) );
  mFields.push_back( { .name = siteGapsField::county, .alias = { "区县", "County" } } );
  mFields.push_back( countField( siteGapsField::rank, { "排序", "Rank" } ) );
  mFields.push_back( countField( field::gapCount, { "短板项数", "Gaps" } ) );
  mFields.push_back( countField( siteGapsField::unknownCount, { "缺项数", "Unknown" } ) );
  for ( const Installation &installation : installations )
  {
    mFields.push_back( stateField( installation.state, siteLayer.field( installation.flag )->alias ) );
    mCounts.push_back( { mFields.back().name, mFields.back().alias } );
  }
  for ( const ServiceStandard &service : services )
    addServiceFields( service );
  mFields.push_back( { .name = field::reason, .alias = { "缺项原因", "Why unknown" } } );
  mShape = { "site_gaps", title, GeometryType::Point, mFields };
  mTable.shape = &mShape;
  mTable.crs = workspaceCrs;

  std::vector<SiteAnswer> answers( sites.points.size() );
  for ( size_t site = 0; site < answers.size(); ++site )
  {
    SiteAnswer &answer = answers[site];
    for ( size_t i = 0; i < std::size( installations ); ++i )
      answer.standings.push_back( standing( sites.values[site][std::size( siteColumns ) + i] ) );
    for ( size_t service = 0; service < services.size(); ++service )
      answer.standings.push_back( standing( services[service], nearest[service], site ) );
    answer.gaps = std::count_if( answer.standings.begin(), answer.standings.end(), []( Standing state )
      { return state == Standing::Beyond || state == Standing::Missing; } );
    answer.unknown = std::count( answer.standings.begin(), answer.standings.end(), Standing::Unknown );
  }

  std::vector<size_t> order( answers.size() );
  std::iota( order.begin(), order.end(), size_t { 0 } );
  const auto key = [&]( size_t site )
  { return std::tuple( -answers[site].gaps, -sites.points.weight[site], text( sites.values[site][siteIdColumn] ) ); };
  std::stable_sort( order.begin(), order.end(), [&key]( size_t a, size_t b )
    { return key( a ) < key( b ); } );

  for ( const size_t site : order )
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
    const std::string why = whyUnknown( services, nearest, site );
    row.values.push_back( why.empty() ? Value() : Value( why ) );
    assert( row.values.size() == mFields.size() );
    if ( sites.points.hasPosition( site ) )
      row.geometry = pointWkb( frame.toDegrees( sites.points.at[site] ) );

    for ( size_t i = 0; i < answer.standings.size(); ++i )
      ++mCounts[i].sites[static_cast<size_t>( answer.standings[i] )];
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
    for ( size_t i = 0; i < words.size(); ++i )
      item[words[i].code] = counts.sites[i];
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
