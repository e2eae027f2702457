// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of chosen sites and of the demands that go there.
#include "measure/siting/siting_tables.h"

#include <algorithm>
#include <cmath>

#include <fmt/ranges.h>

#include "base/error.h"
#include "place/wkb_points.h"

namespace lantu
{

namespace
{

constexpr char degrees[] = "EPSG:4490";
constexpr double rounding = 1e-6; // persons

constexpr Field siteFields[] = {
  { .name = sitingField::siteId, .alias = { "点编号", "Site" }, .required = true },
  { .name = sitingField::role, .alias = { "类别（new 新选，fixed 固定，kept 现有保留，closed 现有关停）", "Kind (new, fixed, kept, closed)" }, .required = true },
  { .name = sitingField::demands, .alias = { "服务需求点数", "Demands served" }, .type = FieldType::Integer },
  { .name = sitingField::persons, .alias = { "服务人数", "Persons served" }, .type = FieldType::Real, .unit = "人" },
  { .name = sitingField::capacity, .alias = { "容量", "Capacity" }, .type = FieldType::Real },
  { .name = sitingField::price, .alias = { "造价", "Price" }, .type = FieldType::Real },
  { .name = sitingField::meanCost, .alias = { "平均成本", "Mean cost" }, .type = FieldType::Real },
  { .name = sitingField::mostCost, .alias = { "最大成本", "Largest cost" }, .type = FieldType::Real },
};

constexpr Field assignmentFields[] = {
  { .name = sitingField::demandId, .alias = { "需求编号", "Demand" }, .required = true },
  { .name = sitingField::siteId, .alias = { "去往的点", "Site" } },
  { .name = sitingField::persons, .alias = { "人数", "Persons" }, .type = FieldType::Real, .unit = "人" },
  { .name = sitingField::cost, .alias = { "成本", "Cost" }, .type = FieldType::Real },
  { .name = sitingField::outcome, .alias = { "结果或原因", "Outcome or reason" }, .required = true },
};

constexpr Layer sitePoints { "located_sites", { "选址结果", "Chosen sites" }, GeometryType::Point, siteFields };
constexpr Layer siteRows { "located_sites", { "选址结果", "Chosen sites" }, GeometryType::None, siteFields };
constexpr Layer assignmentPoints { "located_demands", { "需求去向", "Where demands go" }, GeometryType::Point, assignmentFields };
constexpr Layer assignmentRows { "located_demands", { "需求去向", "Where demands go" }, GeometryType::None, assignmentFields };

constexpr char ok[] = "ok";
constexpr char notCovered[] = "not_covered";
constexpr char noRoom[] = "no_room";
constexpr char unreachable[] = "unreachable";

Value rounded( double value )
{
  return std::isfinite( value ) ? Value( std::round( value * 1000 ) / 1000 ) : Value();
}

Wkb placeOf( const Frame *frame, const Points *points, size_t index )
{
  return frame && points && points->hasPosition( index ) ? pointWkb( frame->toDegrees( points->at[index] ) ) : Wkb();
}

const char *roleWord( SiteRole role, bool open )
{
  switch ( role )
  {
  case SiteRole::Fixed:
    return "fixed";
  case SiteRole::Kept:
    return "kept";
  case SiteRole::Closable:
    return open ? "kept" : "closed";
  case SiteRole::Candidate:
    break;
  }
  return "new";
}

// What a demand that is not wholly served is told.
const char *reasonOf( const SitingCase &asked, const SitingAnswer &answer, size_t demand )
{
  if ( answer.reachable[demand] )
    return asked.problem.capacity.empty() ? notCovered : noRoom;
  return asked.reasons.empty() ? unreachable : reasonCode( asked.reasons[demand] );
}

struct SiteLoad
{
    int64_t demands = 0;
    double persons = 0;
    double paid = 0;
    double most = 0;
};

nlohmann::ordered_json plain( double value )
{
  if ( value == std::trunc( value ) && std::abs( value ) < 1e15 )
    return static_cast<int64_t>( value );
  return value;
}

} // namespace

void applySites( SitingProblem &problem, const CandidateSites &sites )
{
  problem.capacity = sites.capacity;
  problem.price = sites.price;
  problem.fixed.assign( sites.size(), 0 );
  for ( size_t j = 0; j < sites.size(); ++j )
  {
    problem.fixed[j] = sites.role[j] == SiteRole::Fixed || sites.role[j] == SiteRole::Kept ? 1 : 0;
    if ( sites.role[j] == SiteRole::Kept && problem.most )
      ++*problem.most;
  }
}

Table chosenTable( const SitingCase &asked, const SitingAnswer &answer )
{
  std::vector<SiteLoad> loads( asked.sites.size() );
  for ( const SiteShare &share : answer.shares )
  {
    SiteLoad &load = loads[share.site];
    ++load.demands;
    load.persons += share.persons;
    load.paid += share.persons * share.cost;
    load.most = std::max( load.most, share.cost );
  }
  std::vector<uint8_t> open( asked.sites.size(), 0 );
  for ( const uint32_t site : answer.chosen )
    open[site] = 1;
  Table table { .shape = asked.frame ? &sitePoints : &siteRows, .rows = {}, .crs = asked.frame ? degrees : "" };
  for ( size_t j = 0; j < asked.sites.size(); ++j )
  {
    if ( !open[j] && asked.sites.role[j] != SiteRole::Closable )
      continue;
    const SiteLoad &load = loads[j];
    Row &row = table.add();
    row.values = { asked.sites.ids[j], std::string( roleWord( asked.sites.role[j], open[j] ) ), load.demands, rounded( load.persons ),
      asked.problem.capacity.empty() ? Value() : Value( asked.problem.capacity[j] ), asked.problem.price.empty() ? Value() : Value( asked.problem.price[j] ),
      load.persons > 0 ? rounded( load.paid / load.persons ) : Value(), load.demands > 0 ? rounded( load.most ) : Value() };
    row.geometry = placeOf( asked.frame, &asked.sites.points, j );
  }
  return table;
}

Table assignmentTable( const SitingCase &asked, const SitingAnswer &answer )
{
  Table table { .shape = asked.frame && asked.demand ? &assignmentPoints : &assignmentRows, .rows = {}, .crs = asked.frame && asked.demand ? degrees : "" };
  size_t next = 0;
  for ( size_t i = 0; i < asked.demandIds.size(); ++i )
  {
    double left = asked.problem.weight[i];
    bool any = false;
    for ( ; next < answer.shares.size() && answer.shares[next].demand == i; ++next )
    {
      const SiteShare &share = answer.shares[next];
      Row &row = table.add();
      row.values = { asked.demandIds[i], asked.sites.ids[share.site], rounded( share.persons ), rounded( share.cost ), std::string( ok ) };
      row.geometry = placeOf( asked.frame, asked.demand, i );
      left -= share.persons;
      any = true;
    }
    if ( any && left <= rounding )
      continue;
    Row &row = table.add();
    row.values = { asked.demandIds[i], Value(), rounded( left ), Value(), std::string( reasonOf( asked, answer, i ) ) };
    row.geometry = placeOf( asked.frame, asked.demand, i );
  }
  return table;
}

nlohmann::ordered_json sitingFigures( const SitingCase &asked, const SitingAnswer &answer )
{
  std::vector<double> served( asked.demandIds.size(), 0 );
  double paid = 0;
  double worst = 0;
  for ( const SiteShare &share : answer.shares )
  {
    served[share.demand] += share.persons;
    paid += share.persons * share.cost;
    worst = share.persons > 0 ? std::max( worst, share.cost ) : worst;
  }
  double persons = 0;
  double personsServed = 0;
  double personsUnreachable = 0;
  int64_t demandsServed = 0;
  int64_t demandsUnreachable = 0;
  std::vector<uint8_t> hasShare( served.size(), 0 );
  for ( const SiteShare &share : answer.shares )
    hasShare[share.demand] = 1;
  for ( size_t i = 0; i < served.size(); ++i )
  {
    persons += asked.problem.weight[i];
    personsServed += served[i];
    const bool whole = hasShare[i] && served[i] >= asked.problem.weight[i] - rounding;
    demandsServed += whole ? 1 : 0;
    if ( !answer.reachable[i] )
    {
      ++demandsUnreachable;
      personsUnreachable += asked.problem.weight[i];
    }
  }
  const double personsLeft = persons - personsServed - personsUnreachable;
  if ( personsLeft < -rounding * std::max( 1.0, persons ) )
    throw Error::of( ErrorCode::BadValue, { "人数不平衡：{} 人中服务 {}、到不了 {}，结果不可用。请把数据和参数发给开发者。", "Persons do not add up: of {}, {} are served and {} cannot be reached; the result cannot be used. Please send data and parameters to the developers." }, persons, personsServed, personsUnreachable );

  nlohmann::ordered_json ids = nlohmann::ordered_json::array();
  int64_t kept = 0;
  double spent = 0;
  for ( const uint32_t site : answer.chosen )
  {
    if ( asked.sites.role[site] == SiteRole::Kept )
    {
      ++kept;
      continue;
    }
    ids.push_back( asked.sites.ids[site] );
    spent += asked.problem.price.empty() ? 0 : asked.problem.price[site];
  }
  nlohmann::ordered_json figures {
    { "model", sitingWords[static_cast<size_t>( asked.problem.model )] },
    { "objective", plain( answer.objective ) },
    { "bound", plain( answer.bound ) },
    { "gap", answer.gap() },
    { "proven", answer.gap() <= 1e-9 },
    { "seconds", std::round( answer.seconds * 1000 ) / 1000 },
    { "nodes", answer.nodes },
    { "sites_chosen", ids.size() },
    { "sites_kept", kept },
    { "candidates", static_cast<int64_t>( asked.sites.size() ) - kept },
    { "chosen", ids },
    { "demands", served.size() },
    { "demands_served", demandsServed },
    { "demands_not_served", static_cast<int64_t>( served.size() ) - demandsServed - demandsUnreachable },
    { "unreachable", demandsUnreachable },
    { "persons", plain( persons ) },
    { "persons_served", plain( personsServed ) },
    { "persons_not_served", plain( std::max( 0.0, personsLeft ) ) },
    { "persons_unreachable", plain( personsUnreachable ) },
  };
  if ( personsServed > 0 )
    figures.update( { { "mean_cost", paid / personsServed }, { "max_cost", worst } } );
  if ( !asked.problem.price.empty() )
    figures["price"] = plain( spent );
  return figures;
}

std::string sitingSentence( const nlohmann::ordered_json &figures )
{
  const double gap = figures["gap"].is_number() ? figures["gap"].get<double>() : std::numeric_limits<double>::infinity();
  const std::string sure = figures["proven"].get<bool>() ? Text { "已证明最优", "proven to be the best" }.str() : say( { "与最优最多相差 {:.2f}%", "at most {:.2f} % from the best" }, 100 * gap );
  return say( { "选出 {} 个点（保留现有 {} 个），{}；{} 人中服务 {} 人、未服务 {} 人、任何候选点都到不了 {} 人（{} 个需求点）。", "{} sites are chosen ({} existing ones stay), {}; of {} persons {} are served, {} are not, and no candidate reaches {} ({} demands)." },
    figures["sites_chosen"].dump(), figures["sites_kept"].dump(), sure, figures["persons"].dump(), figures["persons_served"].dump(), figures["persons_not_served"].dump(), figures["persons_unreachable"].dump(), figures["unreachable"].dump() );
}

} // namespace lantu
