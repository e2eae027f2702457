// SPDX-License-Identifier: GPL-3.0-or-later
// One pass over each layer.
#include "measure/responsibility.h"

#include <algorithm>
#include <cstdint>
#include <unordered_map>
#include <vector>

#include "measure/layer_pass.h"
#include "measure/unit_rows.h"

namespace lantu
{

namespace
{

constexpr const char *dutyFields[dutyLevels] = { field::dutyCity, field::dutyCounty, field::dutyTownship, field::dutyVillage };
constexpr Text usualLevels[dutyLevels] = { { "市级", "city" }, { "区县", "county" }, { "乡镇", "township" }, { "村级", "village" } };

constexpr Field unitFields[] = {
  { .name = field::code, .alias = { "代码", "Code" } },
  { .name = field::name, .alias = { "名称", "Name" } },
  countColumn( "village_n", { "村数", "Villages" }, "个", true ),
  countColumn( "complete_n", { "四级齐全村数", "Villages with all four" }, "个", true ),
  countColumn( "holes_n", { "有缺的村数", "Villages with a hole" }, "个", true ),
  countColumn( "holes_monitored_n", { "有缺且有未消除户的村数", "Of these with remaining households" }, "个" ),
  countColumn( "no_city_n", { "缺市级的村数", "Without the city level" }, "个", true ),
  countColumn( "no_county_n", { "缺区县的村数", "Without the county level" }, "个", true ),
  countColumn( "no_township_n", { "缺乡镇的村数", "Without the township level" }, "个", true ),
  countColumn( "no_village_n", { "缺村级的村数", "Without the village level" }, "个", true ),
  countColumn( "no_record_n", { "无记录的村数", "Villages without a record" }, "个", true ),
};

constexpr Field holeFields[] = {
  { .name = field::countyCode, .alias = { "区县代码", "County code" } },
  { .name = field::townshipCode, .alias = { "乡镇代码", "Township code" } },
  { .name = field::villageCode, .alias = { "村代码", "Village code" } },
  { .name = "within", .alias = { "所属", "Within" } },
  { .name = field::name, .alias = { "村名", "Village" } },
  { .name = "lacking", .alias = { "缺的责任", "Levels lacking" }, .required = true },
  countColumn( "lacking_n", { "缺几级", "How many" }, "级", true ),
  { .name = "has_record", .alias = { "有记录", "Has a record" }, .type = FieldType::Flag, .required = true },
  countColumn( field::remainingHouseholds, { "未消除户数", "Remaining households" }, "户" ),
};

struct Village
{
    std::string code;
    std::string name;
    std::string township;
    std::string county;
    std::string unit;
    std::array<bool, dutyLevels> has {};
    bool recorded = false;
    int64_t remaining = 0;

    int64_t lacking() const { return std::count( has.begin(), has.end(), false ); }
};

struct Counts
{
    int64_t villages = 0;
    int64_t complete = 0;
    int64_t monitored = 0;
    std::array<int64_t, dutyLevels> without {};
    int64_t unrecorded = 0;
};

class Responsibility
{
  public:
    Responsibility( const ResponsibilityQuestion &question, Progress &progress )
      : mQuestion( question ), mProgress( progress ) {}

    ResponsibilityAnswer run()
    {
      PartOfProgress first( mProgress, 0, 0.2 );
      readVillages( first );
      PartOfProgress second( mProgress, 0.2, 0.5 );
      readStatus( second );
      PartOfProgress third( mProgress, 0.5, 0.9 );
      if ( mQuestion.households )
        readHouseholds( third );
      writeUnits();
      writeHoles();
      return std::move( mAnswer );
    }

  private:
    void readVillages( Progress &progress )
    {
      std::vector<std::string> fields { field::code, field::name, field::townshipCode, field::countyCode };
      const bool byUnit = !mQuestion.unitField.empty();
      if ( byUnit )
        fields.push_back( mQuestion.unitField );
      mAnswer.villages = passOver( mQuestion.villages, fields, progress, [&]( const std::vector<Value> &values, const RowRefusal &refuse )
        {
        const std::string code = text( values[0] );
        if ( code.empty() || !mNumberOf.try_emplace( code, mVillages.size() ).second )
          return refuse( 0, { "村代码为空或重复，请改正。", "The code of the village is empty or there twice. Correct it." } );
        mVillages.push_back( { .code = code, .name = text( values[1] ), .township = text( values[2] ), .county = text( values[3] ), .unit = byUnit ? text( values[4] ) : std::string() } ); } );
    }

    void readStatus( Progress &progress )
    {
      std::vector<std::string> fields { field::code };
      fields.insert( fields.end(), std::begin( dutyFields ), std::end( dutyFields ) );
      mAnswer.status = passOver( mQuestion.status, fields, progress, [this]( const std::vector<Value> &values, const RowRefusal &refuse )
        {
        const auto found = mNumberOf.find( text( values[0] ) );
        if ( found == mNumberOf.end() || mVillages[found->second].recorded )
          return refuse( 0, { "行政村里没有这个代码，或这个村前面已有一行。请改正。", "No village has this code, or the village has a row before this one. Correct it." } );
        Village &village = mVillages[found->second];
        village.recorded = true;
        for ( size_t level = 0; level < dutyLevels; ++level )
          village.has[level] = !text( values[level + 1] ).empty(); } );
    }

    void readHouseholds( Progress &progress )
    {
      mAnswer.households = passOver( *mQuestion.households, { field::villageCode, field::eliminated }, progress, [this]( const std::vector<Value> &values, const RowRefusal &refuse )
        {
        const auto found = mNumberOf.find( text( values[0] ) );
        if ( found == mNumberOf.end() )
          return refuse( 0, { "行政村里没有这个代码，请改正。", "No village has this code. Correct it." } );
        if ( whole( values[1] ) != 1 )
          ++mVillages[found->second].remaining; } );
    }

    static void add( Counts &counts, const Village &village )
    {
      ++counts.villages;
      counts.complete += village.lacking() == 0 ? 1 : 0;
      counts.monitored += village.lacking() > 0 && village.remaining > 0 ? 1 : 0;
      for ( size_t level = 0; level < dutyLevels; ++level )
        counts.without[level] += village.has[level] ? 0 : 1;
      counts.unrecorded += village.recorded ? 0 : 1;
    }

    Value ofHouseholds( int64_t count ) const { return mQuestion.households ? Value( count ) : Value(); }

    void writeUnits()
    {
      std::map<std::string, Counts> units;
      Counts total;
      for ( const Village &village : mVillages )
      {
        add( total, village );
        if ( !mQuestion.unitField.empty() )
          add( units[village.unit], village );
      }
      mAnswer.units.shape = &responsibilityLayer;
      forEachUnit( units, mQuestion.unitNames, total, [this]( const Value &code, const std::string &name, const Counts &counts )
        {
        std::vector<Value> &cells = mAnswer.units.add().values;
        cells = { code, name, counts.villages, counts.complete, counts.villages - counts.complete, ofHouseholds( counts.monitored ) };
        cells.insert( cells.end(), counts.without.begin(), counts.without.end() );
        cells.emplace_back( counts.unrecorded ); } );

      nlohmann::ordered_json &summary = mAnswer.summary;
      summary["villages"] = total.villages;
      summary["complete_villages"] = total.complete;
      summary["villages_with_holes"] = total.villages - total.complete;
      if ( mQuestion.households )
        summary["of_these_with_remaining_households"] = total.monitored;
      constexpr const char *names[] = { "without_city", "without_county", "without_township", "without_village" };
      for ( size_t level = 0; level < dutyLevels; ++level )
        summary[names[level]] = total.without[level];
      summary["without_record"] = total.unrecorded;
    }

    void writeHoles()
    {
      std::vector<const Village *> holes;
      for ( const Village &village : mVillages )
      {
        if ( village.lacking() > 0 )
          holes.push_back( &village );
      }
      std::sort( holes.begin(), holes.end(), []( const Village *a, const Village *b )
        { return a->remaining != b->remaining ? a->remaining > b->remaining : a->code < b->code; } );
      mAnswer.holes.shape = &responsibilityHolesLayer;
      for ( const Village *village : holes )
      {
        std::vector<std::string> lacking;
        for ( size_t level = 0; level < dutyLevels; ++level )
        {
          if ( !village->has[level] )
            lacking.push_back( mQuestion.levels[level].empty() ? usualLevels[level].str() : mQuestion.levels[level] );
        }
        mAnswer.holes.add().values = { textOrNull( village->county ), textOrNull( village->township ), village->code, textOrNull( placeName( mQuestion.areas, village->county, village->township ) ), textOrNull( village->name ), listed( lacking ),
          village->lacking(), static_cast<int64_t>( village->recorded ? 1 : 0 ), ofHouseholds( village->remaining ) };
      }
    }

    const ResponsibilityQuestion &mQuestion;
    Progress &mProgress;
    ResponsibilityAnswer mAnswer;
    std::vector<Village> mVillages;
    std::unordered_map<std::string, size_t> mNumberOf;
};

} // namespace

const Layer responsibilityLayer { "responsibility", { "四级责任", "Four levels of responsibility" }, GeometryType::None, unitFields };
const Layer responsibilityHolesLayer { "responsibility_holes", { "四级责任缺口", "Holes in responsibility" }, GeometryType::None, holeFields };

ResponsibilityAnswer responsibility( const ResponsibilityQuestion &question, Progress &progress )
{
  return Responsibility( question, progress ).run();
}

} // namespace lantu
