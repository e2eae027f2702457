// SPDX-License-Identifier: GPL-3.0-or-later
// Small counts cannot be worked out: linear algebra over all that is published at all levels.
#include <map>
#include <random>

#include "data/ogr_source.h"
#include "data/workspace.h"
#include "measure/people_counts.h"
#include "measure/suppression.h"
#include "support.h"

namespace lantu
{

namespace
{

//! Linear forms over the unknown cells, modulo a prime: which of them are fixed by those that are known.
class LinearForms
{
  public:
    explicit LinearForms( size_t unknowns )
      : mUnknowns( unknowns ) {}

    void know( const std::vector<uint64_t> &form )
    {
      std::vector<uint64_t> rest = reduced( form );
      for ( size_t i = 0; i < mUnknowns; ++i )
      {
        if ( rest[i] == 0 )
          continue;
        const uint64_t factor = power( rest[i], prime - 2 );
        for ( uint64_t &entry : rest )
          entry = entry * factor % prime;
        mRows.emplace( i, std::move( rest ) );
        return;
      }
    }

    bool isFixed( const std::vector<uint64_t> &form ) const
    {
      const std::vector<uint64_t> rest = reduced( form );
      return std::all_of( rest.begin(), rest.end(), []( uint64_t entry )
        { return entry == 0; } );
    }

    static constexpr uint64_t prime = 1'000'000'007;

  private:
    std::vector<uint64_t> reduced( std::vector<uint64_t> form ) const
    {
      for ( size_t i = 0; i < mUnknowns; ++i )
      {
        const auto row = form[i] == 0 ? mRows.end() : mRows.find( i );
        if ( row == mRows.end() )
          continue;
        const uint64_t factor = prime - form[i];
        for ( size_t k = i; k < mUnknowns; ++k )
          form[k] = ( form[k] + factor * row->second[k] ) % prime;
      }
      return form;
    }

    static uint64_t power( uint64_t base, uint64_t exponent )
    {
      uint64_t result = 1;
      for ( ; exponent > 0; exponent >>= 1U, base = base * base % prime )
      {
        if ( exponent & 1U )
          result = result * base % prime;
      }
      return result;
    }

    size_t mUnknowns;
    std::map<size_t, std::vector<uint64_t>> mRows; // by leading unknown
};

constexpr const char *classes[] = { "脱贫不稳定户", "边缘易致贫户", "突发严重困难户" };

//! Households of two counties with three townships of up to four villages each.
std::vector<AreaPath> writeHouseholds( const std::string &path, std::mt19937 &random )
{
  const Layer &households = schemaLayer( layer::households );
  Table table { .shape = &households, .rows = {}, .crs = workspaceCrs };
  std::vector<AreaPath> villages;
  for ( int county = 1; county <= 2; ++county )
  {
    for ( int township = 1; township <= 3; ++township )
    {
      const int count = 1 + static_cast<int>( random() % 4 );
      for ( int village = 1; village <= count; ++village )
      {
        const std::string townshipCode = fmt::format( "50010{}{:03}", county, township );
        villages.push_back( { fmt::format( "50010{}", county ), townshipCode, fmt::format( "{}{:03}", townshipCode, village ) } );
        const auto rows = random() % ( random() % 3 == 0 ? 6 : 30 );
        for ( size_t i = 0; i < rows; ++i )
        {
          Row row = test::plausibleRow( households );
          test::cell( households, row, field::householdId ) = fmt::format( "H{}", table.rows.size() );
          test::cell( households, row, field::countyCode ) = villages.back()[0];
          test::cell( households, row, field::townshipCode ) = villages.back()[1];
          test::cell( households, row, field::villageCode ) = villages.back()[2];
          test::cell( households, row, field::class3 ) = std::string( classes[std::min<size_t>( random() % 5, 2 )] );
          test::cell( households, row, field::eliminated ) = static_cast<int64_t>( random() % 2 );
          test::cell( households, row, field::members ) = static_cast<int64_t>( 1 + random() % 5 );
          table.rows.push_back( row );
        }
      }
    }
  }
  DatasetWriter writer( path );
  writer.write( table );
  writer.commit();
  return villages;
}

struct Level
{
    PeopleCounts counts;
    std::map<std::string, size_t> column; // by Chinese title
};

Level countedAt( const std::string &path, size_t level, bool hides )
{
  Progress progress;
  const auto rows = openRows( path );
  const LeavingColumns columns = leavingColumns( *rows, schemaLayer( layer::households ), Aliases(), progress );
  const PeopleCountsQuestion question { .rows = *rows, .columns = columns, .name = "households", .title = { "户", "households" }, .level = level, .hides = hides, .aliases = true, .places = false, .pathOf = [&columns]( const Row &row )
                                                                                                                                                                                                    { return AreaPath { text( row.values[static_cast<size_t>( columns.find( field::countyCode ) )] ), text( row.values[static_cast<size_t>( columns.find( field::townshipCode ) )] ), text( row.values[static_cast<size_t>( columns.find( field::villageCode ) )] ) }; },
    .areas = {} };
  Level result { peopleCounts( question, progress ), {} };
  const std::span<const Field> fields = result.counts.table.shape->fields;
  for ( size_t i = 0; i < fields.size(); ++i )
    result.column[fields[i].name] = i;
  return result;
}

} // namespace

TEST( Suppression, OfTwoPartsNeitherIsShownWhenOneIsSmall )
{
  EXPECT_EQ( hiddenAreas( { { 0, 0, 0, 0 }, { { 62 }, { 2 }, { 40 }, { 20 } } } ), ( std::vector<bool> { false, true, false, true } ) );
}

TEST( Suppression, WhatHiddenPartsSumUpToIsNotSmallEither )
{
  EXPECT_EQ( hiddenAreas( { { 0, 0, 0, 0 }, { { 43 }, { 1 }, { 2 }, { 40 } } } ), ( std::vector<bool> { false, true, true, true } ) );
}

TEST( Suppression, NothingIsHiddenWhereNothingIsSmall )
{
  EXPECT_EQ( hiddenAreas( { { 0, 0, 0 }, { { 10, 0 }, { 5, 0 }, { 5, 0 } } } ), std::vector<bool>( 3, false ) );
  EXPECT_TRUE( hiddenAreas( {} ).empty() );
}

TEST( Suppression, PartsOfAHiddenAreaAreHiddenAndAnAreaWithoutCountsProtectsNobody )
{
  // the whole; a county of 3 with its two villages; one without anybody; one of 50
  EXPECT_EQ( hiddenAreas( { { 0, 0, 1, 1, 0, 0 }, { { 53 }, { 3 }, { 2 }, { 1 }, { 0 }, { 50 } } } ), ( std::vector<bool> { false, true, true, true, false, true } ) );
}

TEST( Suppression, ASmallWholeIsHiddenWithAllItsParts )
{
  EXPECT_EQ( hiddenAreas( { { 0, 0 }, { { 4 }, { 4 } } } ), std::vector<bool>( 2, true ) );
}

TEST( Suppression, AStepOfTimeIsNotTheDifferenceOfItsNeighbours )
{
  using Steps = std::vector<std::vector<int64_t>>;
  EXPECT_EQ( hiddenSteps( Steps { { 10 }, { 2 }, { 20 }, { 30 } } ), ( std::vector<bool> { false, true, true, false } ) );
  EXPECT_EQ( hiddenSteps( Steps { { 10 }, { 2 }, { 1 }, { 1 }, { 7 }, { 30 } } ), ( std::vector<bool> { false, true, true, true, true, false } ) );
  EXPECT_EQ( hiddenSteps( Steps { { 10 }, { 30 }, { 3 } } ), ( std::vector<bool> { false, true, true } ) ) << "at the end the one before";
  EXPECT_EQ( hiddenSteps( Steps { { 3 } } ), std::vector<bool> { true } );
  EXPECT_EQ( hiddenSteps( Steps { { 10, 0 }, { 20, 5 } } ), std::vector<bool>( 2, false ) );
  std::mt19937 random( 2 );
  for ( int round = 0; round < 200; ++round )
  {
    Steps steps( 12, std::vector<int64_t>( 2 ) );
    for ( std::vector<int64_t> &step : steps )
      step = { static_cast<int64_t>( random() % 12 ), static_cast<int64_t>( random() % 3 * 4 ) };
    const std::vector<bool> hidden = hiddenSteps( steps );
    for ( size_t begin = 0; begin < steps.size(); ++begin )
    {
      int64_t sums[2] = { 0, 0 };
      size_t end = begin;
      for ( ; end < steps.size() && hidden[end]; ++end )
      {
        sums[0] += steps[end][0];
        sums[1] += steps[end][1];
      }
      for ( const int64_t sum : sums )
        EXPECT_TRUE( end - begin == steps.size() || ( begin > 0 && hidden[begin - 1] ) || sum == 0 || sum >= smallestShownCount ) << "what the totals on both sides tell";
      EXPECT_TRUE( end == begin || end - begin > 1 || ( begin > 0 && hidden[begin - 1] ) );
      EXPECT_TRUE( hidden[begin] || ( steps[begin][0] % 100 == 0 || steps[begin][0] >= smallestShownCount ) );
    }
  }
}

TEST( Suppression, RareValuesGoTogetherAndAreNotNamed )
{
  const test::TemporaryFolder folder;
  const Layer &households = schemaLayer( layer::households );
  Table table { .shape = &households, .rows = {}, .crs = workspaceCrs };
  for ( int i = 0; i < 40; ++i )
  {
    Row row = test::plausibleRow( households );
    test::cell( households, row, field::householdId ) = fmt::format( "H{}", i );
    test::cell( households, row, field::class3 ) = std::string( classes[i < 2 ? 2 : i < 9 ? 1
                                                                                          : 0] ); // 31, 7 and 2
    table.rows.push_back( row );
  }
  DatasetWriter writer( folder.file( "a.gpkg" ) );
  writer.write( table );
  writer.commit();
  const Level counted = countedAt( folder.file( "a.gpkg" ), 2, true );
  EXPECT_TRUE( counted.column.contains( "监测对象类别：脱贫不稳定户" ) );
  EXPECT_FALSE( counted.column.contains( "监测对象类别：突发严重困难户" ) );
  ASSERT_TRUE( counted.column.contains( "监测对象类别：其他" ) );
  EXPECT_EQ( text( counted.counts.table.rows.back().values[counted.column.at( "监测对象类别：其他" )] ), "9" );
}

// Everything published at the three levels is known to the reader: sums over rows and columns, totals, and that classes add up to households.
TEST( Suppression, NoHiddenCellFollowsFromAllThatIsPublished_exhaustive )
{
  const test::TemporaryFolder folder;
  std::mt19937 random( 11 );
  int hiddenCells = 0;
  int shownCells = 0;
  for ( int round = 0; round < 60; ++round )
  {
    SCOPED_TRACE( round );
    const std::string path = folder.file( fmt::format( "{}.gpkg", round ) );
    const std::vector<AreaPath> villages = writeHouseholds( path, random );
    // what is counted: every category by value, of which households are the sum
    std::vector<std::pair<std::string, std::vector<std::string>>> blocks { { "监测对象类别", {} }, { "风险是否已消除", {} } };
    std::vector<Level> published;
    std::vector<Level> truth;
    for ( size_t level = 0; level < 3; ++level )
    {
      published.push_back( countedAt( path, level, true ) );
      truth.push_back( countedAt( path, level, false ) );
    }
    for ( const auto &[title, column] : published[0].column )
    {
      for ( auto &[block, titles] : blocks )
      {
        if ( title.starts_with( block + "：" ) )
          titles.push_back( title );
      }
    }
    const size_t kinds = blocks[0].second.size() + blocks[1].second.size();
    const size_t unknowns = villages.size() * kinds;
    const auto formOf = [&]( size_t level, const std::string &code, const std::string &title )
    {
      std::vector<uint64_t> form( unknowns, 0 );
      for ( size_t village = 0; village < villages.size(); ++village )
      {
        if ( !code.empty() && villages[village][level] != code )
          continue;
        size_t kind = 0;
        for ( size_t block = 0; block < 2; ++block )
        {
          for ( const std::string &own : blocks[block].second )
          {
            form[village * kinds + kind] = own == title || ( title == "户数" && block == 0 );
            ++kind;
          }
        }
      }
      return form;
    };
    LinearForms forms( unknowns );
    for ( size_t village = 0; village < villages.size(); ++village ) // the classes of a village sum up to what its other categories do
    {
      std::vector<uint64_t> form( unknowns, 0 );
      for ( size_t kind = 0; kind < kinds; ++kind )
        form[village * kinds + kind] = kind < blocks[0].second.size() ? 1 : LinearForms::prime - 1;
      forms.know( form );
    }
    struct Cell
    {
        std::vector<uint64_t> form;
        std::string where;
    };
    std::vector<Cell> hidden;
    for ( size_t level = 0; level < 3; ++level )
    {
      const Level &shown = published[level];
      ASSERT_EQ( shown.counts.table.rows.size(), truth[level].counts.table.rows.size() );
      for ( size_t r = 0; r < shown.counts.table.rows.size(); ++r )
      {
        const Row &row = shown.counts.table.rows[r];
        const Row &real = truth[level].counts.table.rows[r];
        const std::string code = text( row.values[0] );
        ASSERT_EQ( code, text( real.values[0] ) );
        std::vector<std::string> titles = blocks[0].second;
        titles.insert( titles.end(), blocks[1].second.begin(), blocks[1].second.end() );
        titles.emplace_back( "户数" );
        int64_t nulls = 0;
        for ( const std::string &title : titles )
        {
          const Value &value = row.values[shown.column.at( title )];
          if ( isNull( value ) )
          {
            ++nulls;
            hidden.push_back( { formOf( level, code, title ), code + " " + title } );
            continue;
          }
          ++shownCells;
          if ( const auto same = truth[level].column.find( title ); same != truth[level].column.end() )
            EXPECT_EQ( value, real.values[same->second] ) << "what is shown is true";
          else
            EXPECT_TRUE( title.ends_with( "其他" ) ) << title;
          EXPECT_TRUE( *whole( value ) == 0 || *whole( value ) >= smallestShownCount ) << code << " " << title;
          forms.know( formOf( level, code, title ) );
        }
        EXPECT_EQ( isNull( row.values[shown.column.at( "户数" )] ), isNull( row.values[shown.column.at( "人数" )] ) ) << "persons would tell households";
        nulls += isNull( row.values[shown.column.at( "人数" )] );
        EXPECT_GE( *whole( row.values.back() ), nulls );
      }
    }
    for ( const Cell &cell : hidden )
      ASSERT_FALSE( forms.isFixed( cell.form ) ) << cell.where;
    hiddenCells += static_cast<int>( hidden.size() );
  }
  EXPECT_GT( hiddenCells, 1000 );
  EXPECT_GT( shownCells, 1000 ) << "hiding everything is no art";
}

TEST( Suppression, NestedTotalsDifferNowhereByASmallCount )
{
  using Totals = std::vector<std::vector<int64_t>>;
  EXPECT_EQ( hiddenTotals( Totals { { 10 }, { 12 }, { 30 } } ), ( std::vector<bool> { false, true, false } ) );
  EXPECT_EQ( hiddenTotals( Totals { { 3 }, { 7 }, { 9 }, { 12 } } ), ( std::vector<bool> { true, false, true, false } ) );
  EXPECT_EQ( hiddenTotals( Totals { { 0, 0 }, { 10, 30 }, { 10, 30 }, { 20, 31 } } ), ( std::vector<bool> { false, false, false, true } ) ) << "one person more";
  EXPECT_TRUE( hiddenTotals( {} ).empty() );
  std::mt19937 random( 3 );
  for ( int round = 0; round < 1000; ++round )
  {
    Totals totals;
    std::vector<int64_t> total( 2, 0 );
    for ( int i = 0; i < 6; ++i )
    {
      for ( int64_t &kind : total )
        kind += std::uniform_int_distribution<int64_t>( 0, 8 )( random );
      totals.push_back( total );
    }
    const std::vector<bool> hidden = hiddenTotals( totals );
    for ( size_t a = 0; a < totals.size(); ++a )
    {
      for ( size_t b = a; b < totals.size(); ++b )
      {
        for ( size_t kind = 0; !hidden[a] && !hidden[b] && kind < 2; ++kind )
        {
          for ( const int64_t told : { totals[a][kind], totals[b][kind] - totals[a][kind] } )
            ASSERT_TRUE( told == 0 || told >= smallestShownCount ) << told;
        }
      }
    }
  }
}

} // namespace lantu
