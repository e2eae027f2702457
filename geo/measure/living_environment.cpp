// SPDX-License-Identifier: GPL-3.0-or-later
// One pass over villages and one over their states.
#include "measure/living_environment.h"

#include <array>
#include <cmath>
#include <optional>
#include <unordered_map>

#include "data/schema_roster.h"
#include "measure/layer_pass.h"
#include "measure/tally.h"

namespace lantu
{

namespace
{

constexpr const char *wasteWords[] = { "已治理", "未治理", "缺" };
constexpr const char *verdicts[] = { "达标", "不达标", "缺" };
constexpr Text verdictWords[] = { { "达标", "met" }, { "不达标", "not met" }, { "缺", "unknown" } };
constexpr const char *zoneNames[] = { "一类", "二类", "三类" };

constexpr Field livingUnitFields[] = {
  { .name = field::code, .alias = { "代码", "Code" } },
  { .name = field::name, .alias = { "名称", "Name" } },
  countColumn( "village_n", { "行政村", "Villages" }, "个", true ),
  countColumn( "waste_ok_n", { "垃圾已治理", "Waste treated" }, "个", true ),
  countColumn( "waste_fail_n", { "垃圾未治理", "Waste not treated" }, "个", true ),
  countColumn( "waste_unknown_n", { "垃圾治理缺", "Waste unknown" }, "个", true ),
  shareColumn( "waste_pct", { "垃圾治理比例", "Share treated" } ),
  countColumn( "waste_needed", { "应治理村数", "Villages needed" }, "个", true ),
  { .name = "waste_verdict", .alias = { "垃圾治理是否达标", "Standard of waste met" }, .domain = verdicts },
  countColumn( "sorting_n", { "垃圾分类示范村", "Waste-sorting villages" }, "个", true ),
  countColumn( "toilet_hh", { "户厕应有户数", "Households for toilets" }, "户", true ),
  countColumn( "sanitary_hh", { "卫生厕所户数", "Sanitary toilets" }, "户", true ),
  shareColumn( "sanitary_pct", { "卫生厕所普及率", "Share of sanitary toilets" } ),
  countColumn( "toilet_unknown_n", { "户厕情况缺的村", "Villages of unknown toilets" }, "个", true ),
  countColumn( "public_n", { "公厕", "Public toilets" }, "座", true ),
};

constexpr Field livingZoneFields[] = {
  { .name = "zone", .alias = { "厕所革命分区", "Zone" }, .required = true },
  countColumn( "village_n", { "行政村", "Villages" }, "个", true ),
  countColumn( "toilet_hh", { "户厕应有户数", "Households for toilets" }, "户", true ),
  countColumn( "sanitary_hh", { "卫生厕所户数", "Sanitary toilets" }, "户", true ),
  shareColumn( "sanitary_pct", { "卫生厕所普及率", "Share of sanitary toilets" } ),
  countColumn( "toilet_unknown_n", { "户厕情况缺的村", "Villages of unknown toilets" }, "个", true ),
};

constexpr Field livingFailingFields[] = {
  { .name = field::countyCode, .alias = { "区县代码", "County code" } },
  { .name = field::townshipCode, .alias = { "乡镇代码", "Township code" } },
  { .name = field::villageCode, .alias = { "村代码", "Village code" }, .required = true },
  { .name = "within", .alias = { "所属", "Within" } },
  { .name = field::name, .alias = { "村名", "Village" } },
  { .name = "waste", .alias = { "生活垃圾治理", "Waste" }, .required = true, .domain = wasteWords },
};

constexpr Field livingMapFields[] = {
  { .name = field::villageCode, .alias = { "村代码", "Village code" }, .required = true },
  { .name = field::name, .alias = { "村名", "Village" } },
  { .name = field::countyCode, .alias = { "区县代码", "County code" } },
  { .name = field::townshipCode, .alias = { "乡镇代码", "Township code" } },
  { .name = "zone", .alias = { "厕所革命分区", "Zone" } },
  { .name = "waste", .alias = { "生活垃圾治理", "Waste" }, .required = true, .domain = wasteWords },
  shareColumn( "sanitary_pct", { "卫生厕所普及率", "Share of sanitary toilets" } ),
};

enum LivingFigure
{
  VillageCount,
  WasteOk,
  WasteFail,
  WasteUnknown,
  Sorting,
  ToiletHouseholds,
  SanitaryToilets,
  ToiletUnknown,
  PublicToilets,
  LivingFigures
};

struct LivingVillage
{
    std::string code;
    std::string name;
    std::string township;
    std::string county;
    Wkb area {};
    size_t waste = 2; //!< of wasteWords
    bool sorting = false;
    std::optional<int64_t> toilets {}; //!< both or none
    int64_t sanitary = 0;
    int64_t publicToilets = 0;
    std::string zone {};
    bool described = false;
};

struct ZoneCounts
{
    int64_t villages = 0;
    int64_t toilets = 0;
    int64_t sanitary = 0;
    int64_t unknown = 0;

    void add( const LivingVillage &village )
    {
      ++villages;
      toilets += village.toilets.value_or( 0 );
      sanitary += village.sanitary;
      unknown += village.toilets ? 0 : 1;
    }
};

class LivingEnvironment
{
  public:
    LivingEnvironment( const LivingQuestion &question, Progress &progress )
      : mQuestion( question ), mProgress( progress ) {}

    LivingAnswer run()
    {
      PartOfProgress first( mProgress, 0, 0.4 );
      readVillages( first );
      PartOfProgress second( mProgress, 0.4, 0.8 );
      readStatus( second );
      writeUnits();
      writeZones();
      writeFailing();
      if ( mQuestion.wantsMap )
        writeMap();
      return std::move( mAnswer );
    }

  private:
    void readVillages( Progress &progress )
    {
      mAnswer.villages = passOver( mQuestion.villages, { field::code, field::name, field::townshipCode, field::countyCode }, progress, [this]( const std::vector<Value> &values, const RowRefusal &refuse )
        {
        const std::string code = text( values[0] );
        if ( code.empty() || !mNumberOf.try_emplace( code, mVillages.size() ).second )
          return refuse( 0, { "村代码为空或重复，请改正。", "The code of the village is empty or there twice. Correct it." } );
        mVillages.push_back( { .code = code, .name = text( values[1] ), .township = text( values[2] ), .county = text( values[3] ) } );
        if ( mQuestion.wantsMap )
          mVillages.back().area = refuse.row().geometry; } );
    }

    void readStatus( Progress &progress )
    {
      enum
      {
        Code,
        Waste,
        SortingDemo,
        Toilets,
        Sanitary,
        Public,
        Zone
      };
      std::vector<std::string> fields { field::code, field::wasteOk, field::sortingDemo, field::toiletHouseholds, field::sanitaryToilets, field::publicToilets };
      const bool saysZone = mQuestion.status.info().fieldIndex( field::toiletZone ) >= 0;
      if ( saysZone )
        fields.emplace_back( field::toiletZone );
      mAnswer.status = passOver( mQuestion.status, fields, progress, [&]( const std::vector<Value> &values, const RowRefusal &refuse )
        {
        const auto found = mNumberOf.find( text( values[Code] ) );
        if ( found == mNumberOf.end() || mVillages[found->second].described )
          return refuse( Code, { "行政村里没有这个代码，或这个村前面已有一行。请改正。", "No village has this code, or the village has a row before this one. Correct it." } );
        const auto toilets = whole( values[Toilets] );
        const auto sanitary = whole( values[Sanitary] );
        if ( ( toilets && *toilets < 0 ) || ( sanitary && *sanitary < 0 ) || ( toilets && sanitary && *sanitary > *toilets ) )
          return refuse( Sanitary, { "卫生厕所户数大于户厕应有户数，或是负数。请改正。", "There are more sanitary toilets than households for them, or a negative number. Correct it." } );
        LivingVillage &village = mVillages[found->second];
        village.described = true;
        if ( const auto treated = whole( values[Waste] ) )
          village.waste = *treated == 1 ? 0 : 1;
        village.sorting = whole( values[SortingDemo] ) == 1;
        if ( toilets && sanitary )
        {
          village.toilets = *toilets;
          village.sanitary = *sanitary;
        }
        village.publicToilets = whole( values[Public] ).value_or( 0 );
        if ( saysZone )
          village.zone = text( values[Zone] ); } );
    }

    std::string unit( const LivingVillage &village ) const
    {
      if ( mQuestion.unitField == field::countyCode )
        return village.county;
      return mQuestion.unitField == field::townshipCode ? village.township : village.code;
    }

    size_t verdict( const Tally<LivingFigures>::Counts &counts ) const
    {
      const int64_t needed = villagesNeeded( mQuestion.wasteShare.value, counts[VillageCount] );
      if ( counts[WasteOk] >= needed )
        return 0;
      return counts[WasteOk] + counts[WasteUnknown] < needed ? 1 : 2;
    }

    void writeUnits()
    {
      Tally<LivingFigures> tally;
      for ( const LivingVillage &village : mVillages )
      {
        const std::string of = unit( village );
        tally.add( VillageCount, of );
        tally.add( WasteOk + village.waste, of );
        tally.add( Sorting, of, village.sorting ? 1 : 0 );
        tally.add( ToiletHouseholds, of, village.toilets.value_or( 0 ) );
        tally.add( SanitaryToilets, of, village.sanitary );
        tally.add( ToiletUnknown, of, village.toilets ? 0 : 1 );
        tally.add( PublicToilets, of, village.publicToilets );
      }
      mAnswer.units.shape = &livingUnitsLayer;
      Tally<LivingFigures>::Counts all {};
      tally.forEach( !mQuestion.unitField.empty(), mQuestion.unitNames, [&]( const Value &code, const std::string &name, const Tally<LivingFigures>::Counts &counts )
        {
        all = counts; // the total comes last
        mAnswer.units.add().values = { code, name, counts[VillageCount], counts[WasteOk], counts[WasteFail], counts[WasteUnknown], shareOf( counts[WasteOk], counts[VillageCount] ), villagesNeeded( mQuestion.wasteShare.value, counts[VillageCount] ), std::string( verdicts[verdict( counts )] ), counts[Sorting], counts[ToiletHouseholds], counts[SanitaryToilets], shareOf( counts[SanitaryToilets], counts[ToiletHouseholds] ), counts[ToiletUnknown], counts[PublicToilets] }; } );
      const int64_t needed = villagesNeeded( mQuestion.wasteShare.value, all[VillageCount] );
      nlohmann::ordered_json &summary = mAnswer.summary;
      summary["sentence"] = say( { "{} 个行政村中生活垃圾有效治理 {} 个（{}%），应不少于 {} 个（{}%）：{}；未治理 {} 个，缺 {} 个。", "Waste is treated in {1} of {0} villages ({2} %); {3} are needed ({4} %): {5}; not treated in {6}, unknown in {7}." }, all[VillageCount], all[WasteOk], text( shareOf( all[WasteOk], all[VillageCount] ) ), needed, mQuestion.wasteShare.value, verdictWords[verdict( all )].str(), all[WasteFail], all[WasteUnknown] );
      constexpr const char *names[] = { "villages", "waste_treated", "waste_not_treated", "waste_unknown", "sorting_villages", "toilet_households", "sanitary_toilets", "villages_of_unknown_toilets", field::publicToilets };
      for ( size_t figure = 0; figure < LivingFigures; ++figure )
        summary[names[figure]] = all[figure];
      summary["waste_needed"] = needed;
      summary["waste_met"] = verdicts[verdict( all )];
      if ( const auto percent = number( shareOf( all[WasteOk], all[VillageCount] ) ) )
        summary["waste_percent"] = *percent;
      if ( const auto percent = number( shareOf( all[SanitaryToilets], all[ToiletHouseholds] ) ) )
        summary["sanitary_percent"] = *percent;
    }

    void writeZones()
    {
      std::map<std::string, ZoneCounts> zones;
      for ( const char *zone : zoneNames )
        zones[zone];
      ZoneCounts all;
      for ( const LivingVillage &village : mVillages )
      {
        zones[village.zone].add( village );
        all.add( village );
      }
      mAnswer.zones.shape = &livingZonesLayer;
      forEachUnit( zones, {}, all, [this]( const Value &, const std::string &name, const ZoneCounts &counts )
        { mAnswer.zones.add().values = { name, counts.villages, counts.toilets, counts.sanitary, shareOf( counts.sanitary, counts.toilets ), counts.unknown }; } );
    }

    void writeFailing()
    {
      std::map<std::pair<size_t, std::string>, const LivingVillage *> failing;
      for ( const LivingVillage &village : mVillages )
      {
        if ( village.waste > 0 )
          failing[{ village.waste, village.code }] = &village;
      }
      mAnswer.failing.shape = &livingFailingLayer;
      for ( const auto &[key, village] : failing )
        mAnswer.failing.add().values = { textOrNull( village->county ), textOrNull( village->township ), village->code, textOrNull( placeName( mQuestion.areas, village->county, village->township ) ), textOrNull( village->name ), std::string( wasteWords[village->waste] ) };
    }

    void writeMap()
    {
      mAnswer.map.shape = &livingMapLayer;
      mAnswer.map.crs = mQuestion.villages.info().crs;
      for ( LivingVillage &village : mVillages )
      {
        Row &row = mAnswer.map.add();
        row.values = { village.code, textOrNull( village.name ), textOrNull( village.county ), textOrNull( village.township ), textOrNull( village.zone ), std::string( wasteWords[village.waste] ), village.toilets ? shareOf( village.sanitary, *village.toilets ) : Value() };
        row.geometry = std::move( village.area );
      }
    }

    const LivingQuestion &mQuestion;
    Progress &mProgress;
    LivingAnswer mAnswer;
    std::vector<LivingVillage> mVillages;
    std::unordered_map<std::string, size_t> mNumberOf;
};

} // namespace

const Layer livingUnitsLayer { "living_environment", { "人居环境", "Living environment" }, GeometryType::None, livingUnitFields };
const Layer livingZonesLayer { "toilet_zones", { "户厕（按分区）", "Toilets by zone" }, GeometryType::None, livingZoneFields };
const Layer livingFailingLayer { "waste_failing", { "生活垃圾未治理的村", "Villages whose waste is not treated" }, GeometryType::None, livingFailingFields };
const Layer livingMapLayer { "living_environment_map", { "人居环境（村）", "Living environment of villages" }, GeometryType::Polygon, livingMapFields };

int64_t villagesNeeded( double percent, int64_t villages )
{
  constexpr double rounding = 1e-9;
  return static_cast<int64_t>( std::ceil( percent * static_cast<double>( villages ) / 100 - rounding ) );
}

LivingAnswer livingEnvironment( const LivingQuestion &question, Progress &progress )
{
  return LivingEnvironment( question, progress ).run();
}

} // namespace lantu
