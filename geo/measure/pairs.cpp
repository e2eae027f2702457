// SPDX-License-Identifier: GPL-3.0-or-later
// Places of both partners, then one pass over the pairs.
#include "measure/pairs.h"

#include <cmath>
#include <limits>
#include <set>
#include <unordered_map>

#include "data/workspace.h"
#include "measure/layer_pass.h"
#include "measure/unit_rows.h"
#include "place/row_places.h"
#include "place/wkb_points.h"

namespace lantu
{

namespace
{

constexpr char municipal[] = "市级";
constexpr const char *fromWords[] = { "企业位置", "区县驻地", "无" };

constexpr Field lineFields[] = {
  { .name = field::pairId, .alias = { "结对编号", "Pair" }, .required = true },
  { .name = field::kind, .alias = { "结对类型", "Kind" } },
  { .name = field::enterpriseId, .alias = { "企业编号", "Enterprise" } },
  { .name = field::name, .alias = { "企业", "Name of the enterprise" } },
  { .name = field::level, .alias = { "龙头级别", "Level" } },
  { .name = field::villageCode, .alias = { "村代码", "Village code" } },
  { .name = "village", .alias = { "村", "Village" } },
  { .name = "within", .alias = { "所属", "Within" } },
  { .name = "km", .alias = { "距离", "Distance" }, .type = FieldType::Real, .unit = "km" },
  { .name = "measured_from", .alias = { "起点", "Measured from" }, .required = true, .domain = fromWords },
};

constexpr Field unitFields[] = {
  { .name = field::code, .alias = { "代码", "Code" } },
  { .name = field::name, .alias = { "名称", "Name" } },
  countColumn( "village_n", { "行政村", "Villages" }, "个" ),
  countColumn( "paired_villages", { "已结对村", "Paired villages" }, "个" ),
  countColumn( "unpaired_villages", { "未结对村", "Villages without a partner" }, "个" ),
  shareColumn( "paired_pct", { "结对率", "Share paired" } ),
  countColumn( "pair_n", { "村企结对", "Pairs" }, "对" ),
  countColumn( "enterprise_n", { "结对企业", "Enterprises" }, "家" ),
  countColumn( "municipal_n", { "其中市级龙头企业", "Of these municipal" }, "家" ),
  { .name = "mean_km", .alias = { "平均距离", "Mean distance" }, .type = FieldType::Real, .unit = "km" },
  countColumn( "measured_n", { "有距离的对数", "Pairs with a distance" }, "对" ),
};

constexpr Field withoutFields[] = {
  { .name = field::countyCode, .alias = { "区县代码", "County code" } },
  { .name = field::townshipCode, .alias = { "乡镇代码", "Township code" } },
  { .name = field::villageCode, .alias = { "村代码", "Village code" }, .required = true },
  { .name = "within", .alias = { "所属", "Within" } },
  { .name = field::name, .alias = { "村名", "Village" } },
};

constexpr double nan = std::numeric_limits<double>::quiet_NaN();

struct PairVillage
{
    std::string name;
    std::string township;
    std::string county;
    Point at { nan, nan };
    int64_t pairs = 0;
};

struct Enterprise
{
    std::string name;
    std::string level;
    Point at { nan, nan };
    size_t from = 2; //!< of fromWords
};

struct PairCounts
{
    int64_t villages = 0;
    int64_t paired = 0;
    int64_t pairs = 0;
    int64_t measured = 0;
    double km = 0;
    std::set<std::string> enterprises {};
    std::set<std::string> municipal {};
};

double rounded( double value )
{
  return std::round( value * 100 ) / 100;
}

} // namespace

const Layer pairsLayer { "pairs", { "村企结对", "Pairs of enterprises and villages" }, GeometryType::MultiLine, lineFields };
const Layer pairUnitsLayer { "pair_units", { "村企结对（按区县）", "Pairs by county" }, GeometryType::None, unitFields };
const Layer pairsWithoutLayer { "pairs_without", { "未结对的村", "Villages without a partner" }, GeometryType::None, withoutFields };

PairAnswer enterprisePairs( const PairQuestion &question, Progress &progress )
{
  PairAnswer answer;
  std::unordered_map<std::string, Point> seats;
  std::map<std::string, std::string> countyNames;
  answer.inputs.push_back( passOver( question.counties, { field::code, field::name, field::seatLon, field::seatLat }, progress, [&]( const std::vector<Value> &values, const RowRefusal & )
    {
    const auto longitude = number( values[2] );
    const auto latitude = number( values[3] );
    countyNames[text( values[0] )] = text( values[1] );
    if ( longitude && latitude )
      seats[text( values[0] )] = question.frame.fromDegrees( *longitude, *latitude ); } ) );

  std::map<std::string, PairVillage> villages;
  std::vector<PairVillage *> order;
  RowPlaces villagePlaces;
  answer.inputs.push_back( passOver( question.villages, { field::code, field::name, field::townshipCode, field::countyCode }, progress, [&]( const std::vector<Value> &values, const RowRefusal &refuse )
    {
    const std::string code = text( values[0] );
    if ( code.empty() || villages.contains( code ) )
      return refuse( 0, { "村代码为空或重复，请改正。", "The code of the village is empty or there twice. Correct it." } );
    order.push_back( &villages.emplace( code, PairVillage { .name = text( values[1] ), .township = text( values[2] ), .county = text( values[3] ) } ).first->second );
    villagePlaces.add( refuse.row() ); } ) );
  std::vector<Point> places = villagePlaces.inFrame( question.villages.info(), question.frame, progress );
  for ( size_t i = 0; i < order.size(); ++i )
    order[i]->at = places[i];

  std::unordered_map<std::string, Enterprise> enterprises;
  std::vector<Enterprise *> firms;
  std::vector<std::string> firmCounties;
  RowPlaces firmPlaces;
  answer.inputs.push_back( passOver( question.enterprises, { field::enterpriseId, field::name, field::level, field::countyCode }, progress, [&]( const std::vector<Value> &values, const RowRefusal &refuse )
    {
    const auto [at, isNew] = enterprises.try_emplace( text( values[0] ), Enterprise { .name = text( values[1] ), .level = text( values[2] ) } );
    if ( !isNew )
      return refuse( 0, { "企业编号重复，请改正。", "The number of the enterprise is there twice. Correct it." } );
    firms.push_back( &at->second );
    firmCounties.push_back( text( values[3] ) );
    firmPlaces.add( refuse.row() ); } ) );
  places = firmPlaces.inFrame( question.enterprises.info(), question.frame, progress );
  for ( size_t i = 0; i < firms.size(); ++i )
  {
    const auto seat = seats.find( firmCounties[i] );
    if ( RowPlaces::isThere( places[i] ) )
      firms[i]->from = 0;
    else if ( seat != seats.end() )
      firms[i]->from = 1;
    if ( firms[i]->from < 2 )
      firms[i]->at = firms[i]->from == 0 ? places[i] : seat->second;
  }

  std::map<std::string, PairCounts> units;
  PairCounts total;
  answer.lines.shape = &pairsLayer;
  answer.lines.crs = workspaceCrs;
  answer.inputs.push_back( passOver( question.pairs, { field::pairId, field::kind, field::enterpriseId, field::villageCode }, progress, [&]( const std::vector<Value> &values, const RowRefusal &refuse )
    {
    const std::string firmId = text( values[2] );
    const auto firm = enterprises.find( firmId );
    const auto village = villages.find( text( values[3] ) );
    if ( firm == enterprises.end() )
      return refuse( 2, { "没有这家企业，请核对企业编号。", "There is no such enterprise. Check its number." } );
    if ( village == villages.end() )
      return refuse( 3, { "行政村里没有这个代码，请改正。", "No village has this code. Correct it." } );
    PairVillage &with = village->second;
    ++with.pairs;
    const bool measured = RowPlaces::isThere( firm->second.at ) && RowPlaces::isThere( with.at );
    const double km = measured ? question.frame.geodesic( firm->second.at, with.at ) / 1000 : 0;
    for ( PairCounts *counts : { &units[with.county], &total } )
    {
      ++counts->pairs;
      counts->measured += measured ? 1 : 0;
      counts->km += km;
      counts->enterprises.insert( firmId );
      if ( firm->second.level == municipal )
        counts->municipal.insert( firmId );
    }
    Row &row = answer.lines.add();
    row.values = { values[0], values[1], firmId, textOrNull( firm->second.name ), textOrNull( firm->second.level ), village->first, textOrNull( with.name ), textOrNull( placeName( question.areas, with.county, with.township ) ), measured ? Value( rounded( km ) ) : Value(), std::string( fromWords[firm->second.from] ) };
    if ( measured )
      row.geometry = multiLineWkb( { { question.frame.toDegrees( firm->second.at ), question.frame.toDegrees( with.at ) } } ); } ) );

  answer.without.shape = &pairsWithoutLayer;
  for ( const auto &[code, village] : villages )
  {
    for ( PairCounts *counts : { &units[village.county], &total } )
    {
      ++counts->villages;
      counts->paired += village.pairs > 0 ? 1 : 0;
    }
    if ( village.pairs == 0 )
      answer.without.add().values = { textOrNull( village.county ), textOrNull( village.township ), code, textOrNull( placeName( question.areas, village.county, village.township ) ), textOrNull( village.name ) };
  }
  const auto meanKm = []( const PairCounts &counts )
  { return counts.measured > 0 ? Value( rounded( counts.km / static_cast<double>( counts.measured ) ) ) : Value(); };
  answer.units.shape = &pairUnitsLayer;
  forEachUnit( units, countyNames, total, [&]( const Value &code, const std::string &name, const PairCounts &counts )
    { answer.units.add().values = { code, name, counts.villages, counts.paired, counts.villages - counts.paired, shareOf( counts.paired, counts.villages ), counts.pairs, static_cast<int64_t>( counts.enterprises.size() ), static_cast<int64_t>( counts.municipal.size() ), meanKm( counts ), counts.measured }; } );

  nlohmann::ordered_json &summary = answer.summary;
  summary = { { "villages", total.villages }, { "paired_villages", total.paired }, { "villages_without_partner", total.villages - total.paired }, { "pairs", total.pairs }, { "enterprises", total.enterprises.size() }, { "municipal_enterprises", total.municipal.size() }, { "pairs_measured", total.measured } };
  if ( const auto mean = number( meanKm( total ) ) )
    summary["mean_km"] = *mean;
  summary["measured_from_seat"] = std::count_if( answer.lines.rows.begin(), answer.lines.rows.end(), []( const Row &row )
    { return text( row.values.back() ) == fromWords[1]; } );
  return answer;
}

} // namespace lantu
