// SPDX-License-Identifier: GPL-3.0-or-later
// Places of the bases, one question for each kind of facility, and the tables.
#include "measure/market_access.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <set>
#include <unordered_map>

#include "data/workspace.h"
#include "measure/layer_pass.h"
#include "measure/site_gaps.h"
#include "measure/tally.h"
#include "place/row_places.h"
#include "place/wkb_points.h"

namespace lantu
{

namespace
{

constexpr const char *placeWords[] = { "基地位置", "所在村", "无" };
constexpr const char *standingDomain[] = { "ok", "beyond", "missing", "unknown" };
constexpr const char *standardKeys[] = { "market_cold_store", "market_market" };
constexpr size_t outlets = std::size( standardKeys );

constexpr Field realColumn( const char *name, Text alias, const char *unit )
{
  return { .name = name, .alias = alias, .type = FieldType::Real, .unit = unit };
}

constexpr Field baseFields[] = {
  { .name = field::baseId, .alias = { "基地编号", "Base" }, .required = true },
  { .name = field::name, .alias = { "基地", "Name" } },
  { .name = field::kind, .alias = { "类型", "Kind" } },
  { .name = field::countyCode, .alias = { "区县代码", "County code" } },
  { .name = field::townshipCode, .alias = { "乡镇代码", "Township code" } },
  { .name = field::villageCode, .alias = { "村代码", "Village code" } },
  { .name = "within", .alias = { "所属", "Within" } },
  realColumn( field::areaMu, { "面积", "Area" }, "亩" ),
  countColumn( field::helpedHouseholds, { "带动户数", "Households helped" }, "户" ),
  { .name = "placed_at", .alias = { "位置取自", "Placed at" }, .required = true, .domain = placeWords },
  { .name = "cold_store", .alias = { "冷库", "Cold store" }, .required = true, .domain = standingDomain },
  realColumn( "cold_store_min", { "到冷库", "To the cold store" }, "min" ),
  realColumn( "cold_store_km", { "到冷库里程", "Way to the cold store" }, "km" ),
  { .name = "market", .alias = { "市场", "Market" }, .required = true, .domain = standingDomain },
  realColumn( "market_min", { "到市场", "To the market" }, "min" ),
  realColumn( "market_km", { "到市场里程", "Way to the market" }, "km" ),
  countColumn( "reached_n", { "达标项数", "Outlets within the standard" }, "项" ),
  { .name = field::reason, .alias = { "缺的原因", "Why unknown" } },
};

constexpr Field marketUnitFields[] = {
  { .name = field::code, .alias = { "代码", "Code" } },
  { .name = field::name, .alias = { "名称", "Name" } },
  countColumn( "base_n", { "基地数", "Bases" }, "个" ),
  countColumn( "cold_ok", { "冷库达标", "Cold store within the standard" }, "个" ),
  countColumn( "cold_beyond", { "冷库超限", "Cold store beyond it" }, "个" ),
  countColumn( "cold_unknown", { "冷库缺", "Cold store unknown" }, "个" ),
  countColumn( "market_ok", { "市场达标", "Market within the standard" }, "个" ),
  countColumn( "market_beyond", { "市场超限", "Market beyond it" }, "个" ),
  countColumn( "market_unknown", { "市场缺", "Market unknown" }, "个" ),
  countColumn( "both_ok", { "两项都达标", "Both within the standard" }, "个" ),
  countColumn( field::helpedHouseholds, { "带动户数", "Households helped" }, "户" ),
};

enum MarketFigure
{
  BaseCount,
  OutletOk,
  OutletBeyond,
  OutletUnknown,
  BothOk = 1 + 3 * outlets,
  Helped,
  MarketFigures
};

struct ProductBase
{
    std::vector<Value> said; //!< id, name, kind, county, township, village, area, households
    size_t placed = 2;       //!< of placeWords
    std::array<Standing, outlets> standing {};

    std::string id() const { return text( said[0] ); }
    int64_t reached() const { return std::count( standing.begin(), standing.end(), Standing::Ok ); }
};

class MarketAccess
{
  public:
    MarketAccess( const MarketQuestion &question, Progress &progress )
      : mQuestion( question ), mProgress( progress ) {}

    MarketAnswer run()
    {
      PartOfProgress first( mProgress, 0, 0.2 );
      readBases( first );
      findOutlets();
      writeBases();
      writeUnits();
      return std::move( mAnswer );
    }

  private:
    void readBases( Progress &progress )
    {
      std::set<std::string> ids;
      RowPlaces own;
      std::vector<int64_t> features;
      mAnswer.inputs.push_back( passOver( mQuestion.bases, { field::baseId, field::name, field::kind, field::countyCode, field::townshipCode, field::villageCode, field::areaMu, field::helpedHouseholds }, progress, [&]( const std::vector<Value> &values, const RowRefusal &refuse )
        {
        if ( text( values[0] ).empty() || !ids.insert( text( values[0] ) ).second )
          return refuse( 0, { "基地编号为空或重复，请改正。", "The number of the base is empty or there twice. Correct it." } );
        mBases.push_back( { .said = values } );
        own.add( refuse.row() );
        features.push_back( refuse.row().id ); } ) );
      const std::vector<Point> ownPlaces = own.inFrame( mQuestion.bases.info(), mQuestion.frame, progress );

      std::unordered_map<std::string, size_t> numberOf;
      RowPlaces ofVillages;
      size_t read = 0;
      mAnswer.inputs.push_back( passOver( mQuestion.villages, { field::code }, progress, [&]( const std::vector<Value> &values, const RowRefusal &refuse )
        {
        numberOf.try_emplace( text( values[0] ), read++ );
        ofVillages.add( refuse.row() ); } ) );
      const std::vector<Point> villagePlaces = ofVillages.inFrame( mQuestion.villages.info(), mQuestion.frame, progress );

      for ( size_t i = 0; i < mBases.size(); ++i )
      {
        const auto village = numberOf.find( text( mBases[i].said[5] ) );
        Point at = ownPlaces[i];
        mBases[i].placed = RowPlaces::isThere( at ) ? 0 : 2;
        if ( mBases[i].placed == 2 && village != numberOf.end() )
        {
          at = villagePlaces[village->second];
          mBases[i].placed = RowPlaces::isThere( at ) ? 1 : 2;
        }
        mPoints.add( features[i], at );
      }
    }

    //! Whether the layer has any row of the standard's kinds, in use or not.
    std::array<bool, outlets> kindsListed( const std::vector<ServiceStandard> &standards ) const
    {
      std::array<bool, outlets> listed_ {};
      mQuestion.facilities.start( { field::kind } );
      Row row;
      while ( mQuestion.facilities.next( row ) )
      {
        const std::string kind = text( row.values[0] );
        for ( size_t i = 0; i < outlets; ++i )
          listed_[i] = listed_[i] || std::find( standards[i].kinds.begin(), standards[i].kinds.end(), kind ) != standards[i].kinds.end();
      }
      return listed_;
    }

    void findOutlets()
    {
      std::vector<ServiceStandard> standards;
      for ( const char *key : standardKeys )
        standards.push_back( mQuestion.thresholds.timeLimit( key ) );
      mListed = kindsListed( standards );
      PartOfProgress reading( mProgress, 0.2, 0.3 );
      ServiceSupplies supplies = serviceSupplies( mQuestion.facilities, standards, mQuestion.frame, reading );
      PartOfProgress searching( mProgress, 0.3, 0.95 );
      if ( mPoints.size() > 0 )
        mNearest = nearestServices( mPoints, supplies, mQuestion.modelOf, mQuestion.query, searching );
      for ( size_t i = 0; i < outlets; ++i )
      {
        if ( !mListed[i] )
          mProgress.warn( say( { "设施图层里没有一行“{}”，因此到{}的情况都是缺，不是没有。请补录后重算。", "The layer of facilities has no row of {}, so that the way to a {} is unknown, not missing. Fill them in and ask again." }, listed( standards[i].kinds ), standards[i].title ) );
        for ( size_t base = 0; base < mBases.size(); ++base )
          mBases[base].standing[i] = mListed[i] ? standing( standards[i], mNearest[i], base ) : Standing::Unknown;
      }
      mStandards = std::move( standards );
      mAnswer.inputs.push_back( std::move( supplies.intake ) );
    }

    std::string whyUnknown( size_t base ) const
    {
      std::vector<std::string> reasons;
      for ( size_t i = 0; i < outlets; ++i )
      {
        if ( mBases[base].standing[i] == Standing::Unknown )
          reasons.push_back( mStandards[i].title + ( language() == Language::Chinese ? "：" : ": " ) + ( mListed[i] ? reasonText( mNearest[i].reason[base] ).str() : Text { "设施未登记", "none is listed" }.str() ) );
      }
      return listed( reasons );
    }

    //! The longer of the two ways, for the order of the rows.
    double longest( size_t base ) const
    {
      double seconds = 0;
      for ( const Nearest &nearest : mNearest )
        seconds = std::isfinite( nearest.seconds[base] ) ? std::max( seconds, nearest.seconds[base] ) : seconds;
      return seconds;
    }

    void writeBases()
    {
      mAnswer.bases.shape = &marketAccessLayer;
      mAnswer.bases.crs = workspaceCrs;
      std::vector<size_t> order( mBases.size() );
      std::iota( order.begin(), order.end(), size_t { 0 } );
      std::stable_sort( order.begin(), order.end(), [this]( size_t a, size_t b )
        { return std::tuple( mBases[a].reached(), -longest( a ), mBases[a].id() ) < std::tuple( mBases[b].reached(), -longest( b ), mBases[b].id() ); } );
      const auto to2 = []( double value )
      { return std::isfinite( value ) ? Value( std::round( value * 100 ) / 100 ) : Value(); };
      for ( const size_t i : order )
      {
        const ProductBase &base = mBases[i];
        Row &row = mAnswer.bases.add();
        row.values.assign( base.said.begin(), base.said.begin() + 6 );
        row.values.insert( row.values.end(), { textOrNull( placeName( mQuestion.areas, text( base.said[3] ), text( base.said[4] ) ) ), base.said[6], base.said[7], std::string( placeWords[base.placed] ) } );
        for ( size_t outlet = 0; outlet < outlets; ++outlet )
          row.values.insert( row.values.end(), { std::string( standingCode( base.standing[outlet] ) ), to2( mNearest[outlet].seconds[i] / 60 ), to2( mNearest[outlet].metres[i] / 1000 ) } );
        row.values.insert( row.values.end(), { base.reached(), textOrNull( whyUnknown( i ) ) } );
        if ( mPoints.hasPosition( i ) )
          row.geometry = pointWkb( mQuestion.frame.toDegrees( mPoints.at[i] ) );
      }
    }

    void writeUnits()
    {
      Tally<MarketFigures> tally;
      for ( size_t figure = 0; figure < MarketFigures; ++figure )
        tally.know( { figure } );
      for ( const ProductBase &base : mBases )
      {
        const std::string unit = text( base.said[mQuestion.unitField == field::townshipCode ? 4 : 3] );
        tally.add( BaseCount, unit );
        for ( size_t outlet = 0; outlet < outlets; ++outlet )
        {
          const Standing is = base.standing[outlet];
          tally.add( ( is == Standing::Ok ? OutletOk : ( is == Standing::Unknown ? OutletUnknown : OutletBeyond ) ) + 3 * outlet, unit );
        }
        tally.add( BothOk, unit, base.reached() == outlets ? 1 : 0 );
        tally.add( Helped, unit, whole( base.said[7] ).value_or( 0 ) );
        mHelpedUnknown += whole( base.said[7] ) ? 0 : 1;
      }
      mAnswer.units.shape = &marketUnitsLayer;
      tally.forEach( !mQuestion.unitField.empty(), mQuestion.unitNames, [this]( const Value &code, const std::string &name, const Tally<MarketFigures>::Counts &counts )
        {
        std::vector<Value> &cells = mAnswer.units.add().values;
        cells = { code, name };
        cells.insert( cells.end(), counts.begin(), counts.end() ); } );
      nlohmann::ordered_json &summary = mAnswer.summary;
      constexpr const char *names[] = { "bases", "cold_store_ok", "cold_store_beyond", "cold_store_unknown", "market_ok", "market_beyond", "market_unknown", "both_ok", "households_helped" };
      for ( size_t figure = 0; figure < MarketFigures; ++figure )
        summary[names[figure]] = tally.total( figure );
      summary["bases_without_households_filled_in"] = mHelpedUnknown;
      summary["bases_at_their_village"] = std::count_if( mBases.begin(), mBases.end(), []( const ProductBase &base )
        { return base.placed == 1; } );
      summary["cold_store_minutes"] = mStandards[0].limit;
      summary["market_minutes"] = mStandards[1].limit;
    }

    const MarketQuestion &mQuestion;
    Progress &mProgress;
    MarketAnswer mAnswer;
    std::vector<ProductBase> mBases;
    Points mPoints;
    std::vector<ServiceStandard> mStandards;
    std::vector<Nearest> mNearest;
    std::array<bool, outlets> mListed {};
    int64_t mHelpedUnknown = 0;
};

} // namespace

const Layer marketAccessLayer { "market_access", { "基地到冷库和市场", "Bases to cold stores and markets" }, GeometryType::Point, baseFields };
const Layer marketUnitsLayer { "market_units", { "基地到冷库和市场（按单位）", "Bases to cold stores and markets, by unit" }, GeometryType::None, marketUnitFields };

MarketAnswer marketAccess( const MarketQuestion &question, Progress &progress )
{
  return MarketAccess( question, progress ).run();
}

} // namespace lantu
