// SPDX-License-Identifier: GPL-3.0-or-later
// Enterprises, posts, works, training, industry and assets.
#include <fmt/format.h>

#include "facility_list.h"
#include "helping.h"
#include "ranking.h"
#include "units.h"

namespace lantu::sample
{

namespace
{

// counts below are invented
constexpr int smallEnterprises = 188;
constexpr int postTotal = 2400;
constexpr int workTotal = 160;
constexpr int trainingTotal = 480;
constexpr int baseTotal = 620;
constexpr int assetTotal = 2600;

std::string monthOf2021( Random &random )
{
  return fmt::format( "2021{:02}", 1 + random.below( 12 ) );
}

//! Draws villages by need.
class Need
{
  public:
    explicit Need( const Setting &setting )
      : mSetting( setting )
    {
      for ( size_t i = 0; i < setting.admin.villages.size(); ++i )
      {
        const CountyFact &county = setting.county( setting.village( static_cast<int>( i ) ).county );
        const int shares = county.hasTasks ? ( county.formerPoverty.empty() ? 1 : 4 ) : 0;
        mUrn.insert( mUrn.end(), static_cast<size_t>( shares ), static_cast<int>( i ) );
      }
    }

    int village( Random &random ) const { return mUrn[static_cast<size_t>( random.below( static_cast<int>( mUrn.size() ) ) )]; }

    Record &place( Record &row, int village ) const { return setVillage( row, mSetting.facts, mSetting.admin, village ); }

  private:
    const Setting &mSetting;
    std::vector<int> mUrn;
};

Table postTable( const Need &need, const std::vector<Household> &households )
{
  constexpr const char *kinds[] = { "生态护林员", "巡湖员", "保洁员", "护路员", "其他" };
  Table table = emptyTable( layer::posts );
  Random random( 411 );
  for ( int i = 1; i <= postTotal; ++i )
  {
    const int holder = random.below( static_cast<int>( households.size() ) );
    Record row( table );
    need.place( row, households[static_cast<size_t>( holder )].village ).set( field::postId, fmt::format( "GW{:05}", i ) ).set( field::kind, kinds[random.below( 5 )] );
    row.set( field::householdId, fmt::format( "YS{:07}", holder + 1 ) ).set( field::age, random.chance( 0.01 ) ? 70 + random.below( 4 ) : 35 + random.below( 33 ) ).set( field::months, 1 + random.below( 12 ) );
  }
  return table;
}

Table workTable( const Setting &setting, const Need &need )
{
  Table table = emptyTable( layer::works );
  Random random( 412 );
  for ( int i = 1; i <= workTotal; ++i )
  {
    const int village = need.village( random );
    const int invested = 60 + random.below( 400 );
    Record row( table );
    need.place( row, village ).set( field::workId, fmt::format( "YG{:04}", i ) ).set( field::name, fmt::format( "{}以工代赈项目{}", setting.village( village ).name, invented ) );
    row.set( field::startedYm, monthOf2021( random ) ).set( field::invested, static_cast<double>( invested ) ).set( field::wages, static_cast<double>( invested * ( 13 + random.below( 20 ) ) / 100 ) ).set( field::workers, 10 + random.below( 60 ) );
  }
  return table;
}

Table trainingTable( const Setting &setting, const Need &need )
{
  constexpr const char *topics[] = { "种植技术", "养殖技术", "家政服务", "建筑技能", "电商", "基层干部业务" };
  Table table = emptyTable( layer::trainings );
  Random random( 413 );
  for ( int i = 1; i <= trainingTotal; ++i )
  {
    Record row( table );
    setTownship( row, setting.facts, setting.admin, setting.village( need.village( random ) ).township ).set( field::trainingId, fmt::format( "PX{:04}", i ) );
    row.set( field::topic, topics[random.below( 6 )] ).set( field::heldYm, monthOf2021( random ) ).set( field::personCount, 20 + random.below( 80 ) );
  }
  return table;
}

Table baseTable( const Setting &setting, const Need &need )
{
  constexpr const char *kinds[] = { "种植", "养殖", "加工", "农家乐" };
  Table table = emptyTable( layer::bases );
  Random random( 414 );
  const auto add = [&]( int village, const char *kind ) -> Record
  {
    Record row( table );
    need.place( row, village ).set( field::baseId, fmt::format( "JD{:04}", table.rows.size() ) ).set( field::name, fmt::format( "{}{}基地{}", setting.village( village ).name, kind, invented ) ).set( field::kind, kind );
    row.set( field::areaMu, static_cast<double>( 20 + random.below( 900 ) ) ).set( field::insured, random.chance( 0.7 ) ? 1 : 0 ).set( field::helpedHouseholds, 5 + random.below( 80 ) );
    if ( random.chance( 0.9 ) )
      row.set( field::keeper, "村集体" );
    return row;
  };
  for ( size_t i = 0; i < setting.admin.villages.size(); ++i )
  {
    const Village &village = setting.village( static_cast<int>( i ) );
    // the field that the press showed: more than 3,300 kg a mu
    if ( village.name == "朝元村" && setting.township( village.township ).name == "两坪乡" )
      add( static_cast<int>( i ), "种植" ).set( field::variety, "烟薯25号" ).set( field::yieldPerMu, 3300.0 );
  }
  while ( table.rows.size() < static_cast<size_t>( baseTotal ) )
    add( need.village( random ), kinds[random.below( 4 )] );
  return table;
}

Table productTable( const Setting &setting )
{
  constexpr const char *named[][2] = { { "500229", "城口腊肉" }, { "500240", "石柱蜂蜜" }, { "500236", "奉节脐橙" }, { "500102", "涪陵榨菜" } };
  Table table = emptyTable( layer::products );
  Random random( 415 );
  const auto add = [&]( const std::string &county, const std::string &name )
  {
    Record( table ).set( field::productId, fmt::format( "CP{:03}", table.rows.size() ) ).set( field::name, name ).set( field::countyCode, county ).set( field::certificate, random.chance( 0.5 ) ? "绿色食品" : "农产品地理标志" ).set( field::accreditedYm, monthOf2021( random ) ).set( field::areaMu, static_cast<double>( 500 + random.below( 9000 ) ) ).set( field::sales, static_cast<double>( 50 + random.below( 3000 ) ) ).set( field::helpedHouseholds, 30 + random.below( 900 ) );
  };
  for ( const auto &[county, name] : named )
    add( county, name );
  for ( const CountyFact &county : setting.facts.counties )
  {
    for ( int i = 1; county.hasTasks && i <= 3; ++i )
      add( county.code, fmt::format( "{}帮扶产品{}{}", county.name, i, invented ) );
  }
  return table;
}

Table assetTable( const Setting &setting, const Need &need )
{
  constexpr const char *kinds[] = { "经营性", "公益性", "到户类" };
  constexpr const char *owners[] = { "村集体", "国有", "农户" };
  constexpr const char *states[] = { "正常", "闲置", "低效", "损毁" };
  constexpr double shares[] = { 0.92, 0.04, 0.03, 0.01 };
  Table table = emptyTable( layer::assets );
  Random random( 416 );
  for ( int i = 1; i <= assetTotal; ++i )
  {
    const int village = need.village( random );
    const int kind = random.below( 3 );
    Record row( table );
    need.place( row, village ).set( field::assetId, fmt::format( "ZC{:05}", i ) ).set( field::name, fmt::format( "{}{}资产{}", setting.village( village ).name, kinds[kind], invented ) ).set( field::kind, kinds[kind] );
    row.set( field::formedYear, 2014 + random.below( 7 ) ).set( field::assetValue, static_cast<double>( 2 + random.below( 300 ) ) ).set( field::owner, kind == 2 ? owners[2] : owners[random.below( 2 )] ).set( field::registered, random.chance( 0.95 ) ? 1 : 0 );
    row.set( field::status, states[drawn( shares, random )] ).set( field::helpedHouseholds, random.below( 60 ) );
    if ( random.chance( 0.94 ) )
      row.set( field::keeper, "村民委员会" );
    if ( kind == 0 )
      row.set( field::assetIncome, static_cast<double>( random.below( 30 ) ) );
  }
  return table;
}

} // namespace

std::vector<Table> enterpriseTables( const Setting &setting )
{
  constexpr const char *trades[] = { "种植", "养殖", "加工", "流通", "旅游" };
  const Need need( setting );
  Table enterprises = emptyTable( layer::enterprises );
  Table pairs = emptyTable( layer::pairs );
  Random random( 410 );
  for ( int i = 0; i < pairedEnterprises + smallEnterprises; ++i )
  {
    const bool municipal = i < pairedEnterprises;
    const int village = need.village( random );
    const CountyFact &county = setting.county( setting.village( village ).county );
    const std::string id = fmt::format( "QY{:04}", i + 1 );
    Record( enterprises ).set( field::enterpriseId, id ).set( field::name, fmt::format( "{}农业企业{}号{}", county.name, i + 1, invented ) ).set( field::level, municipal ? "市级" : "区县级" ).set( field::trade, trades[random.below( 5 )] ).set( field::countyCode, county.code );
    Record pair( pairs );
    need.place( pair, village ).set( field::pairId, fmt::format( "JD{:04}", i + 1 ) ).set( field::kind, municipal ? "龙头企业+村集体" : ( i % 10 == 0 ? "东西部协作" : ( i % 3 == 0 ? "消费帮扶" : "万企兴万村" ) ) );
    pair.set( field::enterpriseId, id ).set( field::signedYm, monthOf2021( random ) ).set( field::invested, static_cast<double>( random.below( 300 ) ) ).set( field::helpedHouseholds, 3 + random.below( 60 ) ).set( field::bought, static_cast<double>( random.below( 80 ) ) );
  }
  return { std::move( enterprises ), std::move( pairs ) };
}

std::vector<Table> aidTables( const Setting &setting, const std::vector<Household> &households )
{
  const Need need( setting );
  return { postTable( need, households ), workTable( setting, need ), trainingTable( setting, need ), baseTable( setting, need ), productTable( setting ), assetTable( setting, need ) };
}

} // namespace lantu::sample
