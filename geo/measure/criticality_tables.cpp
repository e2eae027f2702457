// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of critical links.
#include "measure/criticality_tables.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

#include "data/key_field.h"
#include "data/schema.h"
#include "place/wkb_points.h"
#include "travel/road_places.h"

namespace lantu
{

namespace
{

constexpr Field rankField { .name = criticalityField::rank, .alias = { "排序", "Rank" }, .type = FieldType::Integer };
constexpr Field linkField { .name = criticalityField::linkId, .alias = { "路段编号", "Link" }, .required = true };
constexpr Field countyField { .name = criticalityField::county, .alias = { "区县", "County" } };
constexpr Field townshipField { .name = criticalityField::township, .alias = { "乡镇", "Township" } };

constexpr Field counted( const char *name, Text alias )
{
  return { .name = name, .alias = alias, .type = FieldType::Integer, .unit = "户", .required = true, .atLeast = 0 };
}

constexpr Field weighed( const char *name, Text alias, const char *unit = "人" )
{
  return { .name = name, .alias = alias, .type = FieldType::Real, .unit = unit, .required = true, .atLeast = 0 };
}

constexpr Field passingPersons = weighed( criticalityField::persons, { "超限或断路人数", "Persons who pass the limit" } );
constexpr Field passingHouseholds = counted( criticalityField::households, { "超限或断路户数", "Households that pass the limit" } );
constexpr Field beyondPersons = weighed( criticalityField::personsBeyond, { "绕行超限人数", "Persons beyond the limit by another way" } );
constexpr Field beyondHouseholds = counted( criticalityField::householdsBeyond, { "绕行超限户数", "Households beyond the limit by another way" } );
constexpr Field cutOffPersons = weighed( criticalityField::personsCutOff, { "无路可通人数", "Persons cut off" } );
constexpr Field cutOffHouseholds = counted( criticalityField::householdsCutOff, { "无路可通户数", "Households cut off" } );
constexpr Field farPersons = weighed( criticalityField::personsFar, { "原已超限、无路可通人数", "Persons cut off, beyond the limit before" } );
constexpr Field farHouseholds = counted( criticalityField::householdsFar, { "原已超限、无路可通户数", "Households cut off, beyond the limit before" } );
constexpr Field wayPersons = weighed( criticalityField::personsOnTheWay, { "经过人数", "Persons whose way leads over it" } );
constexpr Field wayHouseholds = counted( criticalityField::householdsOnTheWay, { "经过户数", "Households whose way leads over it" } );
constexpr Field minutesField = weighed( criticalityField::personMinutes, { "绕行多用人分钟", "Person-minutes lost" }, "人·分钟" );
constexpr Field worstField = weighed( criticalityField::worstMinutes, { "单户最多多用", "Most minutes lost by a household" }, "分钟" );

constexpr Field linkFields[] = {
  linkField,
  rankField,
  { .name = field::roadId, .alias = { "道路编号", "Road" }, .required = true },
  { .name = criticalityField::roadName, .alias = { "道路名称", "Name of the road" } },
  countyField,
  townshipField,
  passingPersons,
  passingHouseholds,
  beyondPersons,
  beyondHouseholds,
  cutOffPersons,
  cutOffHouseholds,
  farPersons,
  farHouseholds,
  wayPersons,
  wayHouseholds,
  minutesField,
  worstField,
  weighed( criticalityField::metres, { "长度", "Length" }, "米" ),
};

constexpr Field villageFields[] = {
  rankField,
  linkField,
  countyField,
  townshipField,
  { .name = field::villageCode, .alias = { "村编码", "Village code" } },
  { .name = criticalityField::village, .alias = { "村", "Village" } },
  passingPersons,
  passingHouseholds,
  beyondPersons,
  beyondHouseholds,
  cutOffPersons,
  cutOffHouseholds,
  farPersons,
  farHouseholds,
  wayPersons,
  wayHouseholds,
  minutesField,
  worstField,
};

constexpr Layer linkShape { "road_criticality", { "道路关键路段", "Critical links of the roads" }, GeometryType::Line, linkFields };
constexpr Layer villageShape { "road_criticality_villages", { "关键路段影响的村", "Villages that depend on a link" }, GeometryType::None, villageFields };

double toThousandths( double value )
{
  return std::round( value * 1000 ) / 1000;
}

void addLoss( std::vector<Value> &values, const LinkLoss &loss )
{
  for ( const Affected &affected : { loss.passing(), loss.beyond, loss.cutOff, loss.farCutOff, loss.onTheWay } )
  {
    values.emplace_back( affected.persons );
    values.emplace_back( affected.households );
  }
  values.emplace_back( toThousandths( loss.personMinutes ) );
  values.emplace_back( toThousandths( loss.worstMinutes ) );
}

// The most critical first, up to what ties are settled by.
std::tuple<double, double, double> order( const LinkLoss &loss )
{
  return { -loss.passing().persons, -loss.farCutOff.persons, -loss.personMinutes };
}

// Names of the areas above a code and of its own, as far as they are known.
struct NamedArea
{
    Value county;
    Value township;
    Value village;
};

NamedArea named( const AdminAreas &areas, std::string code )
{
  NamedArea found;
  const auto take = [&code]( const AreaMap &map, Value &name )
  {
    if ( const AdminArea *area = areaOf( map, code ) )
    {
      name = area->name;
      code = area->parent;
    }
  };
  take( areas.villages, found.village );
  take( areas.townships, found.township );
  take( areas.counties, found.county );
  return found;
}

} // namespace

RoadNames roadNames( RowSource &rows, const RoadNetwork &network )
{
  std::vector<int64_t> features;
  features.reserve( network.roads.size() );
  for ( const Road &road : network.roads )
    features.push_back( road.row );
  return { rowNames( rows, features ), rowTexts( rows, features, field::name ) };
}

LinkRanking::LinkRanking( const RoadTravel &travel, const RoadNames &names, const std::vector<LinkLoss> &losses )
  : mNetwork( travel.network() ), mNames( names ), mLosses( losses ), mFirstOf( mNetwork.roads.size() + 1, 0 )
{
  for ( uint32_t edge = 0; edge < mNetwork.edges.size(); ++edge )
  {
    ++mFirstOf[mNetwork.edges[edge].road + 1];
    if ( usable( mNetwork.roads[mNetwork.edges[edge].road], travel.profile() ) )
      mOrder.push_back( edge );
  }
  for ( size_t road = 1; road < mFirstOf.size(); ++road )
    mFirstOf[road] += mFirstOf[road - 1];
  const auto unranked = std::partition( mOrder.begin(), mOrder.end(), [&losses]( uint32_t edge )
    { return losses[edge].any(); } );
  mRanked = static_cast<size_t>( unranked - mOrder.begin() );
  // edges follow each other along a road
  const auto byId = [this]( uint32_t a, uint32_t b )
  {
    const int text = mNames.id[mNetwork.edges[a].road].compare( mNames.id[mNetwork.edges[b].road] );
    return text != 0 ? text < 0 : a < b;
  };
  std::sort( mOrder.begin(), unranked, [&]( uint32_t a, uint32_t b )
    {
    const auto lossOfA = lantu::order( losses[a] );
    const auto lossOfB = lantu::order( losses[b] );
    return lossOfA != lossOfB ? lossOfA < lossOfB : byId( a, b ); } );
  std::sort( unranked, mOrder.end(), byId );
}

std::string LinkRanking::linkId( uint32_t edge ) const
{
  const uint32_t road = mNetwork.edges[edge].road;
  const bool whole = mFirstOf[road + 1] - mFirstOf[road] == 1;
  return whole ? mNames.id[road] : mNames.id[road] + '#' + std::to_string( edge - mFirstOf[road] + 1 );
}

Table LinkRanking::table( const AdminAreas &areas, const AreaAt &areaAt ) const
{
  Table table { .shape = &linkShape, .rows = {}, .crs = mNetwork.frame.crs() };
  table.rows.reserve( mOrder.size() );
  for ( size_t i = 0; i < mOrder.size(); ++i )
  {
    const uint32_t edge = mOrder[i];
    const RoadEdge &link = mNetwork.edges[edge];
    const std::vector<Point> line = mNetwork.line( edge );
    const bool hasRank = i < mRanked;
    const NamedArea where = hasRank ? named( areas, areaAt( mNetwork.frame.toDegrees( pointAlong( line, 0.5 ) ) ) ) : NamedArea();
    const std::string &name = mNames.name[link.road];
    Row &row = table.add();
    row.values = { linkId( edge ), hasRank ? Value( row.id ) : Value(), mNames.id[link.road], name.empty() ? Value() : Value( name ), where.county, where.township };
    addLoss( row.values, mLosses[edge] );
    row.values.emplace_back( toThousandths( link.metres ) );
    row.geometry = lineWkb( line );
  }
  return table;
}

Table villagesOfLinks( const LinkRanking &ranking, size_t top, const ReplacementTimes &times, const std::vector<double> &persons, const std::vector<std::string> &villageOf, double limitSeconds, const AdminAreas &areas, const Progress &progress )
{
  Table table { .shape = &villageShape, .rows = {}, .crs = {} };
  ReplacementTimes::Search search( times );
  for ( size_t i = 0; i < std::min( top, ranking.ranked() ); ++i )
  {
    const uint32_t edge = ranking.order()[i];
    std::map<std::string, LinkLoss> byVillage;
    for ( const Replacement &way : search.without( edge, progress ) )
      byVillage[villageOf[way.demand]].add( way, persons[way.demand], limitSeconds );
    progress.check();
    std::vector<std::pair<std::string, LinkLoss>> villages;
    std::copy_if( byVillage.begin(), byVillage.end(), std::back_inserter( villages ), []( const auto &village )
      { return village.second.any(); } );
    std::stable_sort( villages.begin(), villages.end(), []( const auto &a, const auto &b )
      { return order( a.second ) < order( b.second ); } );
    for ( const auto &[code, loss] : villages )
    {
      const NamedArea where = named( areas, code );
      Row &row = table.add();
      row.values = { static_cast<int64_t>( i + 1 ), ranking.linkId( edge ), where.county, where.township, code.empty() ? Value() : Value( code ), where.village };
      addLoss( row.values, loss );
    }
  }
  return table;
}

} // namespace lantu
