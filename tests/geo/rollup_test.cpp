// SPDX-License-Identifier: GPL-3.0-or-later
// Roll-ups: a hand example, reconciliation of random rows at every level, the layers of the sample.
#include "measure/rollup.h"

#include <random>
#include <set>

#include <gmock/gmock.h>

#include "roads_support.h"
#include "support.h"

namespace lantu
{

namespace
{

using test::MemoryRows;

Value n( int64_t value )
{
  return value;
}

//! 城口县 with two townships, 万盛经开区 with one whose digits are those of another county.
AdminAreas smallAreas()
{
  AdminAreas areas;
  areas.counties = { { "500229", { "城口县", {} } }, { "500110", { "綦江区", {} } }, { "500110W", { "万盛经开区", {} } } };
  areas.townships = { { "500229101", { "葛城街道", "500229" } }, { "500229102", { "复兴街道", "500229" } }, { "500110104", { "丛林镇", "500110W" } } };
  areas.villages = { { "500229101201", { "一村", "500229101" } }, { "500229101202", { "二村", "500229101" } }, { "500110104201", { "绿水村", "500110104" } } };
  return areas;
}

MemoryRows eventRows()
{
  return MemoryRows( GeometryType::None, { { field::topic }, { field::countyCode }, { field::townshipCode }, { field::villageCode }, { field::happenedOn }, { field::amount, FieldType::Real }, { field::workers, FieldType::Integer } } );
}

std::vector<std::vector<std::string>> written( const Table &table )
{
  std::vector<std::vector<std::string>> rows;
  for ( const Row &row : table.rows )
  {
    std::vector<std::string> &cells = rows.emplace_back();
    for ( const Value &value : row.values )
      cells.push_back( text( value ) );
  }
  return rows;
}

/**
 * Every area of a level is the sum of those that lie in it, in each category and month, and each level adds up to the last row. AdminAreas without a code are told
 * apart by what they lie in.
 */
void expectReconciled( const Table &table, const std::vector<std::string> &levels, bool toldApart )
{
  const auto at = [&table]( std::string_view name )
  {
    const Field *field = table.shape->field( name );
    return field ? std::optional( static_cast<size_t>( field - table.shape->fields.data() ) ) : std::nullopt;
  };
  const size_t first = at( rollupField::rows ).value();
  const auto cell = [&at]( const Row &row, std::string_view name )
  { return at( name ) ? text( row.values[*at( name )] ) : std::string(); };
  using Sums = std::vector<double>;
  const auto add = [first]( Sums &sums, const Row &row )
  {
    sums.resize( row.values.size() - first, 0 );
    for ( size_t i = first; i < row.values.size(); ++i )
      sums[i - first] += number( row.values[i] ).value();
  };
  const auto expectEqual = []( const Sums &a, const Sums &b, const std::string &what )
  {
    ASSERT_EQ( a.size(), b.size() ) << what;
    for ( size_t i = 0; i < a.size(); ++i )
      EXPECT_NEAR( a[i], b[i], 1e-9 * std::max( 1.0, std::abs( a[i] ) ) ) << what << " " << i;
  };
  Sums last;
  add( last, table.rows.back() );
  std::map<std::string, std::map<std::string, Sums>> ofLevel; // by the path of names, category and month
  std::map<std::string, std::map<std::string, Sums>> belowLevel;
  for ( size_t i = 0; i + 1 < table.rows.size() || ( !toldApart && i < table.rows.size() ); ++i )
  {
    const Row &row = table.rows[i];
    const std::string when = "|" + cell( row, rollupField::category ) + "|" + cell( row, rollupField::month );
    const std::string level = cell( row, rollupField::level );
    const bool city = level == levels.back();
    const std::string within = cell( row, rollupField::within );
    add( ofLevel[level][( city ? "" : within + ( within.empty() ? "" : " " ) + cell( row, field::name ) + "#" + cell( row, field::code ) ) + when], row );
    if ( !city )
      add( belowLevel[level][within + "#" + cell( row, field::parentCode ) + when], row );
  }
  for ( size_t i = 0; i < levels.size(); ++i )
  {
    Sums sum;
    for ( const auto &[key, sums] : ofLevel[levels[i]] )
    {
      sum.resize( sums.size(), 0 );
      for ( size_t k = 0; k < sums.size(); ++k )
        sum[k] += sums[k];
    }
    expectEqual( sum, last, levels[i] );
    if ( i + 1 == levels.size() )
      continue;
    // the row above, by its names and code
    std::map<std::string, Sums> below = belowLevel[levels[i]];
    if ( levels[i + 1] == levels.back() )
    {
      for ( auto &[key, sums] : below )
        expectEqual( sums, ofLevel[levels[i + 1]][key.substr( key.find( '#' ) + 1 )], levels[i] + key );
      continue;
    }
    for ( auto &[key, sums] : below )
      expectEqual( sums, ofLevel[levels[i + 1]][key], levels[i] + key );
  }
}

} // namespace

TEST( RollUp, HandExampleAddsUpAtEveryLevel )
{
  setLanguage( Language::Chinese );
  MemoryRows rows = eventRows();
  rows.add( "", { "重病", "500229", "500229101", "500229101201", "2021-03-05", 100.0, n( 1 ) } );
  rows.add( "", { "重病", "500229", "500229101", "500229101202", "2021-03-09", Value(), n( 2 ) } );
  rows.add( "", { "就业", "500229", "500229102", Value(), "2021-04-01", 50.5, n( 3 ) } );
  rows.add( "", { "就业", "500229", Value(), Value(), "2021-04-01", 1.0, Value() } );
  rows.add( "", { "意外", "500110", "500110104", "500110104201", "2021-05-01", 7.0, n( 5 ) } ); // the village is in 万盛经开区, whatever the row says
  const AdminAreas areas = smallAreas();
  test::ListeningProgress progress;
  const auto answer = rollup( { .rows = rows, .areas = areas, .sumFields = { field::amount, field::workers }, .aliasesFrom = &schemaLayer( layer::events ) }, progress );
  EXPECT_EQ( written( answer->table ), ( std::vector<std::vector<std::string>> {
                                         { "村", "500110104201", "绿水村", "500110104", "万盛经开区 丛林镇", "1", "7", "0", "5", "0" },
                                         { "村", "500229101201", "一村", "500229101", "城口县 葛城街道", "1", "100", "0", "1", "0" },
                                         { "村", "500229101202", "二村", "500229101", "城口县 葛城街道", "1", "0", "1", "2", "0" },
                                         { "村", "", "未填", "500229102", "城口县 复兴街道", "1", "50.5", "0", "3", "0" },
                                         { "村", "", "未填", "", "城口县 未填", "1", "1", "0", "0", "1" },
                                         { "乡镇", "500110104", "丛林镇", "500110W", "万盛经开区", "1", "7", "0", "5", "0" },
                                         { "乡镇", "500229101", "葛城街道", "500229", "城口县", "2", "100", "1", "3", "0" },
                                         { "乡镇", "500229102", "复兴街道", "500229", "城口县", "1", "50.5", "0", "3", "0" },
                                         { "乡镇", "", "未填", "500229", "城口县", "1", "1", "0", "0", "1" },
                                         { "区县", "500110W", "万盛经开区", "", "", "1", "7", "0", "5", "0" },
                                         { "区县", "500229", "城口县", "", "", "4", "151.5", "1", "6", "1" },
                                         { "全市", "", "合计", "", "", "5", "158.5", "1", "11", "1" },
                                       } ) );
  ASSERT_EQ( progress.warnings.size(), 1U );
  EXPECT_EQ( answer->summary["rows_placed_by_area_layers"], 1 );
  EXPECT_EQ( answer->summary["villages"], 3 );
  EXPECT_EQ( answer->summary["counties"], 2 );
  EXPECT_EQ( answer->summary["null_amount_yuan"], 1 );
  EXPECT_STREQ( answer->table.shape->field( "sum_amount_yuan" )->alias.zh, "金额合计" );
  EXPECT_STREQ( answer->table.shape->field( "sum_amount_yuan" )->unit, "元" );
  expectReconciled( answer->table, { "村", "乡镇", "区县", "全市" }, false );
}

TEST( RollUp, ByTopicAndMonth )
{
  setLanguage( Language::Chinese );
  MemoryRows rows = eventRows();
  rows.add( "", { "重病", "500229", "500229101", "500229101201", "2021-03-05", 100.0, n( 1 ) } );
  rows.add( "", { "重病", "500229", "500229101", "500229101201", "202103", 20.0, n( 1 ) } );
  rows.add( "", { "重病", "500229", "500229101", "500229101201", "2021-04", 3.0, n( 1 ) } );
  rows.add( "", { "就业", "500229", "500229101", "500229101201", Value(), 4.0, n( 1 ) } );
  rows.add( "", { "就业", "500229", "500229101", "500229101201", "去年", 4.0, n( 1 ) } );
  rows.add( "", { "就业", "500229", "500229101", "500229101201", "2021-04", "很多", n( 1 ) } );
  const AdminAreas areas = smallAreas();
  test::ListeningProgress progress;
  const auto answer = rollup( { .rows = rows, .areas = areas, .sumFields = { field::amount }, .categoryField = field::topic, .dateField = field::happenedOn, .finest = AreaLevel::County, .aliasesFrom = &schemaLayer( layer::events ) }, progress );
  EXPECT_EQ( written( answer->table ), ( std::vector<std::vector<std::string>> {
                                         { "区县", "500229", "城口县", "", "", "就业", "", "1", "4", "0" },
                                         { "区县", "500229", "城口县", "", "", "重病", "202103", "2", "120", "0" },
                                         { "区县", "500229", "城口县", "", "", "重病", "202104", "1", "3", "0" },
                                         { "全市", "", "全市", "", "", "就业", "", "1", "4", "0" },
                                         { "全市", "", "全市", "", "", "重病", "202103", "2", "120", "0" },
                                         { "全市", "", "全市", "", "", "重病", "202104", "1", "3", "0" },
                                         { "全市", "", "合计", "", "", "", "", "4", "127", "0" },
                                       } ) );
  EXPECT_STREQ( answer->table.shape->field( rollupField::category )->alias.zh, "专题" );
  EXPECT_EQ( answer->intake.rejects().size(), 2U );
  EXPECT_EQ( answer->intake.rowsRead(), answer->intake.rowsUsed() + 2 );
}

TEST( RollUp, CodesWithoutAreaLayersLieByTheirDigitsOrWhereTheRowSays )
{
  setLanguage( Language::Chinese );
  MemoryRows rows( GeometryType::None, { { field::code }, { field::toiletHouseholds, FieldType::Integer } } );
  rows.add( "", { "500229101201", n( 3 ) } ).add( "", { "500229101202", n( 4 ) } );
  const AdminAreas none;
  Progress silent;
  const auto answer = rollup( { .rows = rows, .areas = none, .sumFields = { field::toiletHouseholds } }, silent );
  EXPECT_EQ( written( answer->table ), ( std::vector<std::vector<std::string>> {
                                         { "村", "500229101201", "500229101201", "500229101", "500229 500229101", "1", "3", "0" },
                                         { "村", "500229101202", "500229101202", "500229101", "500229 500229101", "1", "4", "0" },
                                         { "乡镇", "500229101", "500229101", "500229", "500229", "2", "7", "0" },
                                         { "区县", "500229", "500229", "", "", "2", "7", "0" },
                                         { "全市", "", "合计", "", "", "2", "7", "0" },
                                       } ) );
}

TEST( RollUp, LevelsThatNoRowHasAreLeftOut )
{
  setLanguage( Language::Chinese );
  MemoryRows rows( GeometryType::None, { { field::countyCode }, { field::sales, FieldType::Real } } );
  rows.add( "", { "500229", 2.5 } ).add( "", { Value(), 1.0 } );
  const AdminAreas areas = smallAreas();
  Progress silent;
  const auto answer = rollup( { .rows = rows, .areas = areas, .sumFields = { field::sales } }, silent );
  EXPECT_EQ( written( answer->table ), ( std::vector<std::vector<std::string>> {
                                         { "区县", "500229", "城口县", "", "", "1", "2.5", "0" },
                                         { "区县", "", "未填", "", "", "1", "1", "0" },
                                         { "全市", "", "合计", "", "", "2", "3.5", "0" },
                                       } ) );
  MemoryRows empty( GeometryType::None, { { field::countyCode }, { field::sales, FieldType::Real } } );
  EXPECT_EQ( rollup( { .rows = empty, .areas = areas, .sumFields = { field::sales } }, silent )->table.rows.size(), 1U );
  MemoryRows nowhere( GeometryType::None, { { field::sales, FieldType::Real } } );
  test::expectError( ErrorCode::NoField, { field::countyCode, field::sales }, [&]
    { rollup( { .rows = nowhere, .areas = areas }, silent ); } );
}

TEST( RollUp, RandomRowsReconcileAndCanBeStopped )
{
  setLanguage( Language::Chinese );
  AdminAreas areas;
  std::vector<std::string> villages;
  for ( int c = 0; c < 4; ++c )
  {
    const std::string county = c == 3 ? "500101W" : "50010" + std::to_string( c + 1 );
    areas.counties[county] = { "县" + std::to_string( c ), {} };
    for ( int t = 0; t < 5; ++t )
    {
      const std::string township = county.substr( 0, 6 ) + std::to_string( 100 + t + ( c == 3 ? 50 : 0 ) );
      areas.townships[township] = { "乡" + std::to_string( 10 * c + t ), county };
      for ( int v = 0; v < 6; ++v )
      {
        villages.push_back( township + std::to_string( 200 + v ) );
        areas.villages[villages.back()] = { "村" + std::to_string( 100 * c + 10 * t + v ), township };
      }
    }
  }
  std::mt19937 random( 17 );
  MemoryRows rows = eventRows();
  int64_t workers = 0;
  double amount = 0;
  for ( int i = 0; i < 4000; ++i )
  {
    const std::string &village = villages[random() % villages.size()];
    const std::string &township = areas.villages[village].parent;
    const std::string &county = areas.townships[township].parent;
    const auto dirt = random() % 12;
    const auto number = static_cast<int64_t>( random() % 50 );
    const double yuan = 0.1 * static_cast<double>( random() % 1000 );
    const bool known = random() % 9 != 0;
    workers += number;
    amount += known ? yuan : 0;
    rows.add( "", { random() % 2 == 0 ? "产业" : "就业", dirt == 0 || dirt == 4 ? Value() : dirt == 5 ? Value( "500109" )
                                                                                                      : Value( county ),
                    dirt == 1 || dirt == 4 ? Value() : Value( township ), dirt == 2 || dirt == 4 ? Value() : dirt == 3 ? Value( township + "999" )
                                                                                                                       : Value( village ),
                    "2021-0" + std::to_string( 1 + random() % 9 ), known ? Value( yuan ) : Value(), n( number ) } );
  }
  Progress silent;
  for ( const bool toldApart : { false, true } )
  {
    const auto answer = rollup( { .rows = rows, .areas = areas, .sumFields = { field::amount, field::workers }, .categoryField = toldApart ? field::topic : "", .dateField = toldApart ? field::happenedOn : "" }, silent );
    expectReconciled( answer->table, { "村", "乡镇", "区县", "全市" }, toldApart );
    EXPECT_EQ( answer->summary["rows"], 4000 );
    EXPECT_NEAR( answer->summary["sum_amount_yuan"].get<double>(), amount, 1e-6 );
    EXPECT_EQ( answer->summary["sum_workers"], workers );
    EXPECT_GT( answer->summary["rows_placed_by_area_layers"].get<int64_t>(), 100 );
  }
  test::ListeningProgress stopping;
  stopping.stopAfter = 1;
  test::expectError( ErrorCode::Cancelled, {}, [&]
    { stopping.asked = 0; rollup( { .rows = rows, .areas = areas }, stopping ); } );
}

#ifdef LANTU_WITH_SAMPLE

// every layer that has a place, down to the village; 万盛经开区 is one of 39
TEST( OnSample, EveryLayerRollsUpWithoutLoss )
{
  setLanguage( Language::Chinese );
  const Workspace workspace( LANTU_SAMPLE );
  const AdminAreas areas = areasOf( &workspace );
  EXPECT_EQ( areas.counties.size(), 39U );
  EXPECT_EQ( areas.villages.size(), 7929U );
  test::ListeningProgress progress;
  int layersSeen = 0;
  for ( const Layer &layer : schemaLayers() )
  {
    if ( !layer.field( field::countyCode ) && !( layer.field( field::code ) && layer.fields.front().name == std::string_view( field::code ) ) )
      continue;
    ++layersSeen;
    const auto rows = workspace.rows( layer.name );
    std::vector<std::string> sums;
    for ( const Field &each : layer.fields )
    {
      if ( ( each.type == FieldType::Integer || each.type == FieldType::Real ) && each.unit[0] )
        sums.emplace_back( each.name );
    }
    const auto answer = rollup( { .rows = *rows, .areas = areas, .sumFields = sums, .aliasesFrom = &layer }, progress );
    EXPECT_EQ( answer->summary["rows"], rows->info().rowCount ) << layer.name;
    std::vector<std::string> levels;
    for ( const Row &row : answer->table.rows )
    {
      if ( levels.empty() || levels.back() != text( row.values[0] ) )
        levels.push_back( text( row.values[0] ) );
    }
    EXPECT_EQ( levels.back(), "全市" ) << layer.name;
    expectReconciled( answer->table, levels, false );
  }
  EXPECT_GE( layersSeen, 14 );
  EXPECT_TRUE( progress.warnings.empty() ) << progress.warnings.front();
  const auto households = workspace.rows( layer::households );
  const auto people = rollup( { .rows = *households, .areas = areas, .sumFields = { field::members } }, progress );
  EXPECT_EQ( people->summary["sum_members"], 77605 );
  const auto named = []( const Row &row )
  { return text( row.values[0] ) == "区县" && text( row.values[2] ) == "万盛经开区"; };
  EXPECT_EQ( std::count_if( people->table.rows.begin(), people->table.rows.end(), named ), 1 );
}

#endif

} // namespace lantu
