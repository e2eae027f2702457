// SPDX-License-Identifier: GPL-3.0-or-later
// Candidates read, joined and reached.
#include "measure/siting/candidate_sites.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <unordered_map>

#include <fmt/ranges.h>

#include "base/error.h"
#include "data/key_field.h"
#include "measure/siting/cost_table.h"

namespace lantu
{

namespace
{

constexpr double nowhere = std::numeric_limits<double>::quiet_NaN();
constexpr double mostPairs = 150e6; // some 2.5 GB
constexpr double secondsPerMinute = 60;
constexpr double accuracy = 1 + 1e-7; // of lengths, decision 3

// The columns of a candidate: its id, then what was asked for.
struct CandidateColumns
{
    std::vector<std::string> names;
    int id = -1;
    int capacity = -1;
    int price = -1;
    int fixed = -1;
};

CandidateColumns columnsOf( const SourceInfo &info, const CandidateFields &fields )
{
  CandidateColumns columns;
  const auto want = [&columns]( const std::string &name )
  {
    if ( name.empty() )
      return -1;
    columns.names.push_back( name );
    return static_cast<int>( columns.names.size() ) - 1;
  };
  columns.id = want( info.fieldIndex( costTableField::candidateId ) >= 0 ? std::string( costTableField::candidateId ) : keyFieldOf( info ) );
  columns.capacity = want( fields.capacity );
  columns.price = want( fields.price );
  columns.fixed = want( fields.fixed );
  return columns;
}

// All rows of the layer, with NaN for those that stand nowhere.
PointLayer readAll( RowSource &rows, const Frame *frame, const CandidateColumns &columns, std::vector<std::vector<Value>> &values, Progress &progress )
{
  if ( frame )
    return readPoints( rows, *frame, {}, progress, columns.names, [&values]( const std::vector<Value> &row )
      { values.push_back( row ); } );
  PointLayer layer;
  layer.intake = Intake( rows.info() );
  rows.start( columns.names );
  Row row;
  while ( rows.next( row ) )
  {
    layer.intake.take( row );
    layer.points.add( row.id, { nowhere, nowhere } );
    values.push_back( row.values );
  }
  return layer;
}

void checkUnique( const CandidateSites &sites, const SourceInfo &info )
{
  std::unordered_map<std::string, int64_t> seen;
  for ( size_t j = 0; j < sites.size(); ++j )
  {
    const auto [place, isNew] = seen.try_emplace( sites.ids[j], sites.points.id[j] );
    if ( !isNew )
      throw Error( ErrorCode::Duplicate, say( { "{} 第 {} 行和第 {} 行的候选点编号都是 {}。请改成各不相同的编号。", "{}, rows {} and {} both are candidate {}. Give each an id of its own." }, info.place(), place->second, sites.points.id[j], sites.ids[j] ), sites.points.id[j] );
  }
}

} // namespace

CandidateLayer readCandidates( RowSource &rows, const Frame *frame, const CandidateFields &fields, Progress &progress )
{
  const CandidateColumns columns = columnsOf( rows.info(), fields );
  std::vector<std::vector<Value>> values;
  PointLayer layer = readAll( rows, frame, columns, values, progress );
  CandidateLayer made;
  CandidateSites &sites = made.sites;
  for ( size_t row = 0; row < values.size(); ++row )
  {
    const int64_t feature = layer.points.id[row];
    if ( frame && !layer.points.hasPosition( row ) )
      continue; // a reject of readPoints()
    const auto amount = [&]( int column, const char *what, std::vector<double> &into )
    {
      if ( column < 0 )
        return true;
      const Value &cell = values[row][static_cast<size_t>( column )];
      const double value = number( cell ).value_or( -1 );
      if ( std::isfinite( value ) && value >= 0 )
      {
        into.push_back( value );
        return true;
      }
      layer.intake.reject( feature, columns.names[static_cast<size_t>( column )], cell, say( { "候选点没有{}，或不是大于等于 0 的数，请补上", "the candidate has no {}, or none that is a number of 0 or more; fill it in" }, what ) );
      return false;
    };
    if ( !amount( columns.capacity, Text { "容量", "capacity" }.str(), sites.capacity ) )
      continue;
    if ( !amount( columns.price, Text { "造价", "price" }.str(), sites.price ) )
    {
      if ( columns.capacity >= 0 )
        sites.capacity.pop_back();
      continue;
    }
    std::string id = columns.id >= 0 ? text( values[row][static_cast<size_t>( columns.id )] ) : std::string();
    sites.ids.push_back( id.empty() ? std::to_string( feature ) : std::move( id ) );
    sites.points.add( feature, layer.points.at[row] );
    sites.role.push_back( columns.fixed >= 0 && whole( values[row][static_cast<size_t>( columns.fixed )] ) == 1 ? SiteRole::Fixed : SiteRole::Candidate );
  }
  layer.intake.warnRejects( progress );
  if ( sites.size() == 0 )
    throw Error::of( ErrorCode::Empty, { "{}：没有一个可用的候选点（没有位置，或没有容量、造价）。请检查候选点图层。", "{}: not one candidate can be used (no position, or no capacity or price). Check the layer of candidates." }, rows.info().place() );
  checkUnique( sites, rows.info() );
  made.intake = std::move( layer.intake );
  return made;
}

void addExisting( CandidateSites &sites, const Points &existing, const std::vector<std::string> &ids, bool closable )
{
  for ( size_t k = 0; k < existing.size(); ++k )
  {
    sites.ids.push_back( ids[k] );
    sites.points.add( existing.id[k], existing.at[k] );
    sites.role.push_back( closable ? SiteRole::Closable : SiteRole::Kept );
    if ( !sites.capacity.empty() )
      sites.capacity.push_back( existing.weight[k] );
    if ( !sites.price.empty() )
      sites.price.push_back( 0 );
  }
}

void fixListed( CandidateSites &sites, const std::string &list )
{
  std::unordered_map<std::string, size_t> places;
  for ( size_t j = 0; j < sites.size(); ++j )
    places.try_emplace( sites.ids[j], j );
  std::vector<std::string> unknown;
  std::string plain = list;
  for ( const char *separator : { "，", "、", "；" } )
  {
    for ( size_t at = plain.find( separator ); at != std::string::npos; at = plain.find( separator ) )
      plain.replace( at, std::string( separator ).size(), "," );
  }
  size_t begin = 0;
  while ( begin <= plain.size() )
  {
    const size_t end = std::min( plain.find_first_of( ",;", begin ), plain.size() );
    std::string id = plain.substr( begin, end - begin );
    begin = end + 1;
    id.erase( 0, id.find_first_not_of( " \t\n" ) );
    id.erase( id.find_last_not_of( " \t\n" ) + 1 );
    if ( id.empty() )
      continue;
    const auto place = places.find( id );
    if ( place == places.end() )
      unknown.push_back( id );
    else if ( sites.role[place->second] == SiteRole::Candidate || sites.role[place->second] == SiteRole::Closable )
      sites.role[place->second] = SiteRole::Fixed;
  }
  if ( !unknown.empty() )
    throw Error::of( ErrorCode::NotFound, { "FIXED 里的 {} 既不是候选点编号，也不是候选点图层的字段。请检查编号（多个编号用逗号隔开）。", "FIXED: {} is neither the id of a candidate nor a field of their layer. Check the ids (several are separated by commas)." }, fmt::format( "{}", fmt::join( unknown, ", " ) ) );
}

CandidateSites inOrderOf( const CandidateSites &sites, const std::vector<std::string> &ids )
{
  std::unordered_map<std::string, size_t> places;
  for ( size_t j = 0; j < sites.size(); ++j )
    places.try_emplace( sites.ids[j], j );
  std::vector<size_t> order;
  std::vector<std::string> unknown;
  for ( const std::string &id : ids )
  {
    const auto place = places.find( id );
    if ( place == places.end() )
    {
      unknown.push_back( id );
      continue;
    }
    order.push_back( place->second );
    places.erase( place );
  }
  if ( !unknown.empty() )
    throw Error::of( ErrorCode::NotFound, { "成本表里有 {} 个候选点不在候选点图层里（或没有位置、容量、造价而未采用），如 {}。请补全图层，或改正编号。", "{} candidates of the table of costs are not in the layer of candidates (or are not used for want of position, capacity or price), such as {}. Complete the layer, or mend the ids." }, unknown.size(), unknown.front() );
  for ( size_t j = 0; j < sites.size(); ++j )
  {
    if ( places.count( sites.ids[j] ) > 0 )
      order.push_back( j );
  }
  CandidateSites made;
  for ( const size_t j : order )
  {
    made.ids.push_back( sites.ids[j] );
    made.points.add( sites.points.id[j], sites.points.at[j] );
    made.role.push_back( sites.role[j] );
    if ( !sites.capacity.empty() )
      made.capacity.push_back( sites.capacity[j] );
    if ( !sites.price.empty() )
      made.price.push_back( sites.price[j] );
  }
  return made;
}

CandidateSites sitesNamed( const std::vector<std::string> &ids )
{
  CandidateSites made;
  made.ids = ids;
  for ( size_t j = 0; j < ids.size(); ++j )
    made.points.add( static_cast<int64_t>( j + 1 ), { nowhere, nowhere } );
  made.role.assign( ids.size(), SiteRole::Candidate );
  return made;
}

SitingTravel sitingTravel( const TravelModel &model, const Points &demand, const Points &sites, double limitMinutes, Query query, Progress &progress )
{
  const double all = static_cast<double>( demand.size() ) * static_cast<double>( sites.size() );
  if ( std::isinf( limitMinutes ) && all > mostPairs )
    throw Error::of( ErrorCode::BadValue, { "{} 个需求点和 {} 个候选点之间的组合太多，没有时限放不下。请填写 LIMIT_MINUTES（例如 120）。", "{} demands and {} candidates are too many pairs without a limit. Give LIMIT_MINUTES (120, say)." }, demand.size(), sites.size() );
  SitingTravel made;
  const Points *const sets[] = { &sites };
  PartOfProgress looking( progress, 0, 0.3 );
  const Nearest nearest = std::move( model.nearest( demand, sets, query, looking ).front() );
  made.reasons = nearest.reason;
  for ( size_t i = 0; i < demand.size(); ++i )
  {
    if ( !demand.hasPosition( i ) )
      made.reasons[i] = Reason::NoPosition;
    else if ( nearest.supply[i] >= 0 )
      made.reasons[i] = nearest.seconds[i] <= limitMinutes * secondsPerMinute * accuracy ? Reason::Ok : Reason::BeyondLimit;
  }
  query.limitSeconds = limitMinutes * secondsPerMinute * accuracy;
  PartOfProgress searching( progress, 0.3, 1 );
  const std::vector<ReachedDemands> reached = model.reachOfSupplies( demand, sites, query, searching );

  // from rows by site to rows by demand
  made.costs.sites = sites.size();
  made.costs.offsets.assign( demand.size() + 1, 0 );
  for ( const ReachedDemands &site : reached )
  {
    for ( const uint32_t one : site.demand )
      ++made.costs.offsets[one + 1];
  }
  for ( size_t i = 0; i < demand.size(); ++i )
    made.costs.offsets[i + 1] += made.costs.offsets[i];
  made.costs.site.resize( made.costs.offsets.back() );
  made.costs.cost.resize( made.costs.offsets.back() );
  std::vector<uint64_t> place( made.costs.offsets.begin(), made.costs.offsets.end() - 1 );
  for ( uint32_t j = 0; j < reached.size(); ++j )
  {
    progress.check();
    for ( size_t k = 0; k < reached[j].demand.size(); ++k )
    {
      const uint64_t at = place[reached[j].demand[k]]++;
      made.costs.site[at] = j;
      made.costs.cost[at] = reached[j].seconds[k] / secondsPerMinute;
    }
  }
  return made;
}

} // namespace lantu
