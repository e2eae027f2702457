// SPDX-License-Identifier: GPL-3.0-or-later
// Coordinates of an import: corrected when it is said what they are, tested and proposed when not, never moved in silence.
#include "place/import_origin.h"

#include <algorithm>

#include "import_support.h"
#include "place/offset.h"
#include "place/wkb_points.h"
#include "support.h"

namespace lantu
{

namespace
{

const CoordinateOrigin *origin( std::string_view word )
{
  const auto origins = coordinateOrigins();
  const auto found = std::find_if( origins.begin(), origins.end(), [word]( const CoordinateOrigin &one )
    { return word == one.word; } );
  return found == origins.end() ? nullptr : &*found;
}

// within 0.001 degrees of the borders of 青山村 (108 to 108.2 E, 31 to 31.2 N), so that every other reading loses some
const std::vector<Point> truth { { 108.199, 31.1 }, { 108.001, 31.1 }, { 108.1, 31.199 }, { 108.1, 31.001 }, { 108.199, 31.001 } };

class ImportOrigin : public ::testing::Test
{
  protected:
    ImportOrigin()
      : path( folder.file( "w.gpkg" ) )
    {
      test::makeAreas( path );
    }

    //! The points as \a shifted gives them, each a household; \a ownSource: what each row says itself, in a column of its own.
    ImportResult import( Point ( *shifted )( Point ), const CoordinateOrigin *said, const std::string &ownSource = {} )
    {
      std::string text = std::string( test::personTitles ) + ( ownSource.empty() ? "\n" : ",坐标来源\n" );
      for ( size_t i = 0; i < truth.size(); ++i )
      {
        const Point written = shifted( truth[i] );
        text += fmt::format( "H{},500154101201,,,,,,户主,边缘户,202304,否,,,,{:.9f},{:.9f}{}\n", i, written.x, written.y, ownSource.empty() ? "" : "," + ownSource );
      }
      test::writeText( folder.file( "a_20250902.csv" ), text );
      Progress progress;
      return importHouseholds( Workspace( path ), { .sheet = { folder.file( "a_20250902.csv" ), {}, {} }, .aliases = {}, .coordinates = said ? said->source : "", .asOf = {}, .reading = positionReading( said ) }, progress );
    }

    void expectPlaces( const char *source ) const
    {
      const Layer &layer = schemaLayer( layer::households );
      auto rows = test::rowsOf( path, layer::households );
      ASSERT_EQ( rows.size(), truth.size() );
      for ( size_t i = 0; i < truth.size(); ++i )
      {
        Point found;
        ASSERT_TRUE( firstPoint( rows[i].geometry, found ) );
        EXPECT_NEAR( found.x, truth[i].x, 1e-8 );
        EXPECT_NEAR( found.y, truth[i].y, 1e-8 );
        EXPECT_EQ( text( test::cell( layer, rows[i], field::coordinateSource ) ), source );
        EXPECT_EQ( text( test::cell( layer, rows[i], field::positionQuality ) ), "实测" );
      }
    }

    //! Households that stand inside their village only.
    int64_t inVillage() const
    {
      const Layer &layer = schemaLayer( layer::households );
      auto rows = test::rowsOf( path, layer::households );
      return std::count_if( rows.begin(), rows.end(), [&]( Row &row )
        { return text( test::cell( layer, row, field::positionQuality ) ) == "村"; } );
    }

    test::TemporaryFolder folder;
    std::string path;
};

bool has( const ImportResult &result, const char *kind )
{
  return std::any_of( result.findings.rows.begin(), result.findings.rows.end(), [kind]( const Row &row )
    { return text( row.values[3] ) == kind; } );
}

} // namespace

TEST_F( ImportOrigin, WhatIsSaidToBeShiftedIsPutRightAndTheRawNumbersAreKept )
{
  import( gcj02Of, origin( "gcj02" ) );
  expectPlaces( "GCJ02" );
  auto rows = test::rowsOf( path, layer::households );
  EXPECT_EQ( text( test::cell( schemaLayer( layer::households ), rows[0], field::rawX ) ), fmt::format( "{:.9f}", gcj02Of( truth[0] ).x ) );
  EXPECT_EQ( text( test::cell( schemaLayer( layer::households ), rows[0], field::rawY ) ), fmt::format( "{:.9f}", gcj02Of( truth[0] ).y ) );
}

TEST_F( ImportOrigin, Bd09AndWhatARowSaysItself )
{
  import( bd09Of, nullptr, "百度" );
  expectPlaces( "BD09" );
}

TEST_F( ImportOrigin, NothingIsAppliedUntilItIsSaidAndThenTheSameFileMovesThem )
{
  ImportResult result = import( gcj02Of, nullptr );
  EXPECT_EQ( inVillage(), static_cast<int64_t>( truth.size() ) );
  Progress progress;
  const OriginCheck check = checkImportedOrigins( Workspace( path ), result, nullptr, progress );
  EXPECT_EQ( check.claimed, 5 );
  ASSERT_TRUE( check.proposal );
  EXPECT_EQ( std::string( coordinateOrigins()[*check.proposal].word ), "gcj02" );
  EXPECT_EQ( check.inside[*check.proposal], 5 );
  EXPECT_LT( check.inside[0], 5 );
  EXPECT_TRUE( has( result, "coordinates_not_said" ) );
  EXPECT_EQ( inVillage(), static_cast<int64_t>( truth.size() ) );
  import( gcj02Of, origin( "gcj02" ) );
  expectPlaces( "GCJ02" );
  // and not asking again does not take it back
  import( gcj02Of, nullptr );
  expectPlaces( "GCJ02" );
}

TEST_F( ImportOrigin, AWrongWordIsDoubtedAndNoSenseAtAllIsSaid )
{
  ImportResult result = import( gcj02Of, origin( "degrees" ) );
  test::ListeningProgress progress;
  checkImportedOrigins( Workspace( path ), result, origin( "degrees" ), progress );
  EXPECT_TRUE( has( result, "coordinates_doubtful" ) );
  ASSERT_EQ( progress.warnings.size(), 1U );
  EXPECT_NE( progress.warnings[0].find( "GCJ-02" ), std::string::npos );
  ImportResult far = import( []( Point point )
    { return Point { point.x + 3, point.y - 2 }; },
    nullptr );
  checkImportedOrigins( Workspace( path ), far, nullptr, progress );
  EXPECT_TRUE( has( far, "coordinates_unclear" ) );
  EXPECT_FALSE( has( far, "coordinates_not_said" ) );
}

TEST_F( ImportOrigin, RightOnesAreNoFinding )
{
  ImportResult result = import( []( Point point )
    { return point; },
    origin( "degrees" ) );
  Progress progress;
  const OriginCheck check = checkImportedOrigins( Workspace( path ), result, origin( "degrees" ), progress );
  EXPECT_EQ( check.inside[0], 5 );
  EXPECT_TRUE( result.findings.rows.empty() );
  expectPlaces( "CGCS2000" );
}

} // namespace lantu
