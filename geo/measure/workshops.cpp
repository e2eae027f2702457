// SPDX-License-Identifier: GPL-3.0-or-later
// Counting workshops and judging places.
#include "measure/workshops.h"

#include <map>

#include "measure/layer_pass.h"

namespace lantu
{

namespace
{

constexpr char workshopKind[] = "帮扶车间";
constexpr char inUse[] = "在用";
constexpr char closed[] = "停用";
constexpr char building[] = "在建";
constexpr const char *standings[] = { "达标", "不足", "缺" };

constexpr Field placeFields[] = {
  { .name = "place_kind", .alias = { "对象", "Of" }, .required = true },
  { .name = field::code, .alias = { "代码", "Code" } },
  { .name = field::name, .alias = { "名称", "Name" }, .required = true },
  { .name = "within", .alias = { "所属", "Within" } },
  countColumn( "workshop_n", { "帮扶车间", "Workshops" }, "个" ),
  countColumn( "open_workshops", { "其中在用", "In use" }, "个" ),
  countColumn( "building_workshops", { "其中在建", "Being built" }, "个" ),
  countColumn( "closed_workshops", { "其中停用", "Closed" }, "个" ),
  countColumn( "open_jobs", { "在用车间吸纳就业", "Jobs in those in use" }, "人" ),
  countColumn( "needed", { "应有", "Needed" }, "个" ),
  countColumn( "short_n", { "还差", "Short by" }, "个" ),
  { .name = "standing", .alias = { "是否达标", "Standing" }, .domain = standings },
};

struct WorkshopCounts
{
    int64_t open = 0;
    int64_t building = 0;
    int64_t closed = 0;
    int64_t openJobs = 0;
    int64_t openOfNoTownship = 0; //!< of a county
};

struct WorkshopPlace
{
    std::string name;
    std::string county; //!< of a township
    bool key = false;
    WorkshopCounts counts {};
};

using WorkshopPlaces = std::map<std::string, WorkshopPlace>;

} // namespace

const Layer workshopsLayer { "workshops", { "帮扶车间达标", "Rule of workshops" }, GeometryType::None, placeFields };

WorkshopAnswer workshopRule( const WorkshopQuestion &question, Progress &progress )
{
  const Threshold &ofCounty = question.thresholds.of( "workshops_key_county" );
  const Threshold &ofTownship = question.thresholds.of( "workshops_key_township" );
  WorkshopAnswer answer;
  WorkshopPlaces counties;
  WorkshopPlaces townships;
  answer.inputs.push_back( passOver( question.counties, { field::code, field::name, field::nationalKey }, progress, [&]( const std::vector<Value> &values, const RowRefusal & )
    { counties[text( values[0] )] = { .name = text( values[1] ), .county = {}, .key = whole( values[2] ) == 1 }; } ) );
  answer.inputs.push_back( passOver( question.townships, { field::code, field::name, field::countyCode, field::key17 }, progress, [&]( const std::vector<Value> &values, const RowRefusal & )
    { townships[text( values[0] )] = { .name = text( values[1] ), .county = text( values[2] ), .key = whole( values[3] ) == 1 }; } ) );

  WorkshopCounts all;
  int64_t jobsUnknown = 0;
  answer.inputs.push_back( passOver( question.facilities, { field::kind, field::status, field::countyCode, field::townshipCode, field::capacity }, progress, [&]( const std::vector<Value> &values, const RowRefusal &refuse )
    {
    if ( text( values[0] ) != workshopKind )
      return;
    const std::string state = text( values[1] );
    const auto county = counties.find( text( values[2] ) );
    const std::string townshipCode = text( values[3] );
    const auto township = townships.find( townshipCode );
    if ( state != inUse && state != closed && state != building )
      return refuse( 1, { "状态应为“在用”“停用”或“在建”，请改正。", "The state must be 在用, 停用 or 在建. Correct it." } );
    if ( county == counties.end() )
      return refuse( 2, { "区县里没有这个代码，请改正。", "No county has this code. Correct it." } );
    if ( !townshipCode.empty() && township == townships.end() )
      return refuse( 3, { "乡镇里没有这个代码，请改正。", "No township has this code. Correct it." } );
    const auto jobs = whole( values[4] );
    jobsUnknown += state == inUse && !jobs ? 1 : 0;
    const auto add = [&]( WorkshopCounts &to )
    {
      ++( state == inUse ? to.open : ( state == closed ? to.closed : to.building ) );
      to.openJobs += state == inUse ? jobs.value_or( 0 ) : 0;
    };
    add( all );
    add( county->second.counts );
    if ( township != townships.end() )
      add( township->second.counts );
    else
      county->second.counts.openOfNoTownship += state == inUse ? 1 : 0; } ) );
  const bool known = answer.inputs.back().rowsRead() > 0;

  answer.places.shape = &workshopsLayer;
  nlohmann::ordered_json &summary = answer.summary;
  std::vector<std::string> failing;
  const auto write = [&]( Text kind, const std::string &code, const WorkshopPlace &place, const std::string &within, const Threshold &rule, bool mayBeElsewhere, int64_t standing[3] )
  {
    const double needed = rule.value;
    const bool enough = static_cast<double>( place.counts.open ) >= needed;
    const size_t at = !known ? 2 : ( enough ? 0 : ( mayBeElsewhere ? 2 : 1 ) );
    ++standing[at];
    if ( at != 0 )
      failing.push_back( ( within.empty() ? "" : within + " " ) + place.name );
    const auto count = [known]( int64_t number )
    { return known ? Value( number ) : Value(); };
    answer.places.add().values = { std::string( kind.str() ), code, place.name, textOrNull( within ), count( place.counts.open + place.counts.building + place.counts.closed ), count( place.counts.open ), count( place.counts.building ), count( place.counts.closed ), count( place.counts.openJobs ),
      static_cast<int64_t>( needed ), count( std::max<int64_t>( 0, static_cast<int64_t>( needed ) - place.counts.open ) ), std::string( standings[at] ) };
  };
  int64_t countyStandings[3] = {};
  for ( const auto &[code, county] : counties )
  {
    if ( county.key )
      write( { "国家重点帮扶县", "national key county" }, code, county, {}, ofCounty, false, countyStandings );
  }
  int64_t townshipStandings[3] = {};
  for ( const auto &[code, township] : townships )
  {
    if ( !township.key )
      continue;
    const auto county = counties.find( township.county );
    write( { "市级重点帮扶乡镇", "municipal key township" }, code, township, placeName( question.areas, township.county, {} ), ofTownship, county != counties.end() && county->second.counts.openOfNoTownship > 0, townshipStandings );
  }
  if ( known )
    answer.places.add().values = { std::string( Text { "合计", "Total" }.str() ), {}, std::string( Text { "全市", "All" }.str() ), {}, all.open + all.building + all.closed, all.open, all.building, all.closed, all.openJobs, {}, {}, {} };

  const int64_t keyCounties = countyStandings[0] + countyStandings[1] + countyStandings[2];
  const int64_t keyTownships = townshipStandings[0] + townshipStandings[1] + townshipStandings[2];
  summary["sentence"] = say( { "{} 个国家重点帮扶县中 {} 个有 {} 个以上在用车间，{} 个市级重点帮扶乡镇中 {} 个有 {} 个以上。{}", "Of {} national key counties {} have {} workshops in use or more; of {} municipal key townships {} have {} or more. {}" }, keyCounties, countyStandings[0], ofCounty.value, keyTownships, townshipStandings[0], ofTownship.value, failing.empty() ? std::string() : say( { "不足或缺：{}。", "Short or unknown: {}." }, listed( failing ) ) );
  summary["key_counties"] = keyCounties;
  summary["key_counties_ok"] = countyStandings[0];
  summary["key_counties_short"] = countyStandings[1];
  summary["key_townships"] = keyTownships;
  summary["key_townships_ok"] = townshipStandings[0];
  summary["key_townships_short"] = townshipStandings[1];
  summary["unknown"] = countyStandings[2] + townshipStandings[2];
  if ( known )
  {
    summary["workshops"] = all.open + all.building + all.closed;
    summary["workshops_in_use"] = all.open;
    summary["jobs_in_use"] = all.openJobs;
    summary["in_use_without_jobs_filled_in"] = jobsUnknown;
  }
  return answer;
}

} // namespace lantu
