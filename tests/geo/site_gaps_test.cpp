// SPDX-License-Identifier: GPL-3.0-or-later
// Sites and what they lack: every state, the count, the rank.
#include "measure/site_gaps.h"

#include <limits>

#include "data/workspace.h"
#include "place/to_frame.h"
#include "place/wkb_points.h"
#include "support.h"

namespace lantu
{

namespace
{

constexpr double nan = std::numeric_limits<double>::quiet_NaN();

const std::vector<ServiceStandard> services {
  { "service_clinic", "村卫生室", { "卫生室" }, Profile::Walk, 30, false, 2021, {} },
  { "service_junior", "初中", { "初中" }, Profile::Drive, 40, false, 2021, {} },
};

//! Sites with answers of travel that are written down, not travelled.
class SiteGapsTest : public testing::Test
{
  protected:
    struct Journey
    {
        Reason reason;
        double minutes;
    };

    SiteGapsTest() { mNearest.resize( services.size() ); }

    //! \a flags are water, power, road, gas, network.
    void add( const std::string &id, double persons, const std::vector<Value> &flags, const std::vector<Journey> &journeys )
    {
      std::vector<Value> values { id, "安置点" + id, Value( "500229" ), Value( "500229101" ), Value( "中型" ), int64_t { 10 }, persons };
      values.insert( values.end(), flags.begin(), flags.end() );
      mSites.values.push_back( values );
      mSites.points.add( static_cast<int64_t>( mSites.points.size() + 1 ), mFrame.fromDegrees( 108.66, 31.95 ), persons );
      for ( size_t service = 0; service < services.size(); ++service )
      {
        mNearest[service].reason.push_back( journeys[service].reason );
        mNearest[service].seconds.push_back( journeys[service].minutes * 60 );
        mNearest[service].metres.push_back( journeys[service].minutes * 60 );
      }
    }

    SiteGaps gaps() const { return SiteGaps( mSites, services, mNearest, { { "500229", "城口县" } }, mFrame ); }

    static const Value &cell( const SiteGaps &gaps, size_t row, std::string_view name )
    {
      const Layer &shape = *gaps.table().shape;
      EXPECT_NE( shape.field( name ), nullptr ) << name;
      return gaps.table().rows.at( row ).values.at( static_cast<size_t>( shape.field( name ) - shape.fields.data() ) );
    }

    const Frame mFrame = Frame::around( 108 );
    const std::vector<Value> mAllThere { int64_t { 1 }, int64_t { 1 }, int64_t { 1 }, int64_t { 1 }, int64_t { 1 } };
    const std::vector<Journey> mNear { { Reason::Ok, 5 }, { Reason::Ok, 5 } };
    Sites mSites;
    std::vector<Nearest> mNearest;
};

} // namespace

TEST_F( SiteGapsTest, NoSitesGiveNoRows )
{
  const SiteGaps none = gaps();
  EXPECT_TRUE( none.table().rows.empty() );
  EXPECT_EQ( none.summary().sites, 0 );
  EXPECT_NE( none.table().shape->field( "clinic" ), nullptr );
  EXPECT_NE( none.table().shape->field( "clinic_min" ), nullptr );
}

TEST_F( SiteGapsTest, ASiteWithEverythingHasNoGap )
{
  add( "S1", 100, mAllThere, { { Reason::Ok, 30 }, { Reason::Ok, 12.3456 } } ); // 30 min are the standard
  const SiteGaps one = gaps();
  EXPECT_EQ( text( cell( one, 0, field::gapCount ) ), "0" );
  EXPECT_EQ( text( cell( one, 0, siteGapsField::unknownCount ) ), "0" );
  EXPECT_EQ( text( cell( one, 0, siteGapsField::rank ) ), "1" );
  EXPECT_EQ( text( cell( one, 0, "clinic" ) ), "ok" );
  EXPECT_EQ( text( cell( one, 0, "junior_min" ) ), "12.35" );
  EXPECT_EQ( text( cell( one, 0, siteGapsField::county ) ), "城口县" );
  EXPECT_TRUE( isNull( cell( one, 0, field::reason ) ) );
}

/**
 * By hand: water is there, power is not, road is not known, gas and network are there; the clinic is 31 minutes away
 * where 30 are allowed, and nowhere is there a school: three gaps (power, clinic, school) and one unknown.
 */
TEST_F( SiteGapsTest, GapsAreWhatIsBeyondOrMissingAndTheUnknownIsCountedApart )
{
  add( "S1", 1410, { int64_t { 1 }, int64_t { 0 }, Value(), int64_t { 1 }, int64_t { 1 } }, { { Reason::Ok, 31 }, { Reason::NoSupply, nan } } );
  const SiteGaps one = gaps();
  EXPECT_EQ( text( cell( one, 0, siteGapsField::water ) ), "ok" );
  EXPECT_EQ( text( cell( one, 0, siteGapsField::power ) ), "missing" );
  EXPECT_EQ( text( cell( one, 0, siteGapsField::road ) ), "unknown" );
  EXPECT_EQ( text( cell( one, 0, "clinic" ) ), "beyond" );
  EXPECT_EQ( text( cell( one, 0, "clinic_min" ) ), "31" );
  EXPECT_EQ( text( cell( one, 0, "junior" ) ), "missing" );
  EXPECT_TRUE( isNull( cell( one, 0, "junior_min" ) ) );
  EXPECT_EQ( text( cell( one, 0, field::gapCount ) ), "3" );
  EXPECT_EQ( text( cell( one, 0, siteGapsField::unknownCount ) ), "1" );
  EXPECT_EQ( one.summary().gaps, 3 );
  EXPECT_EQ( one.summary().unknown, 1 );
  EXPECT_EQ( one.summary().sitesWithGaps, 1 );
  const auto figures = one.figures();
  EXPECT_EQ( figures["gaps"], 3 );
  EXPECT_EQ( figures["items"].size(), 7U );
  EXPECT_EQ( figures["items"][5]["column"], "clinic" );
  EXPECT_EQ( figures["items"][5]["beyond"], 1 );
}

TEST_F( SiteGapsTest, ASiteNotJoinedToARoadIsUnknownAndSaysWhy )
{
  add( "S1", 10, mAllThere, { { Reason::NoRoadNear, nan }, { Reason::NoRoadNear, nan } } );
  add( "S2", 9, mAllThere, { { Reason::Ok, 1 }, { Reason::Disconnected, nan } } );
  add( "S3", 8, mAllThere, { { Reason::NoPosition, nan }, { Reason::NoPosition, nan } } );
  mSites.points.at[2] = { nan, nan };
  const SiteGaps three = gaps();
  EXPECT_EQ( text( cell( three, 0, "clinic" ) ), "unknown" );
  EXPECT_EQ( text( cell( three, 0, field::gapCount ) ), "0" );
  EXPECT_EQ( text( cell( three, 0, field::reason ) ), reasonText( Reason::NoRoadNear ).str() );
  EXPECT_NE( text( cell( three, 1, field::reason ) ).find( "初中" ), std::string::npos );
  EXPECT_EQ( text( cell( three, 1, field::reason ) ).find( "卫生室" ), std::string::npos );
  EXPECT_TRUE( three.table().rows[2].geometry.empty() );
  EXPECT_EQ( three.summary().notOnRoad, 2 );
}

TEST_F( SiteGapsTest, MostGapsComeFirstThenMostPersonsThenTheId )
{
  const std::vector<Value> noGas { int64_t { 1 }, int64_t { 1 }, int64_t { 1 }, int64_t { 0 }, int64_t { 1 } };
  add( "S4", 50, mAllThere, mNear );
  add( "S3", 20, noGas, mNear );
  add( "S2", 20, noGas, mNear );
  add( "S1", 30, noGas, mNear );
  const SiteGaps four = gaps();
  std::string order;
  for ( size_t row = 0; row < 4; ++row )
  {
    order += text( cell( four, row, field::siteId ) ) + " ";
    EXPECT_EQ( text( cell( four, row, siteGapsField::rank ) ), std::to_string( row + 1 ) );
  }
  EXPECT_EQ( order, "S1 S2 S3 S4 " );
}

TEST_F( SiteGapsTest, ASiteStaysWhereItIs )
{
  add( "S1", 10, mAllThere, mNear );
  Point at;
  ASSERT_TRUE( firstPoint( gaps().table().rows.at( 0 ).geometry, at ) );
  EXPECT_NEAR( at.x, 108.66, 1e-8 );
  EXPECT_NEAR( at.y, 31.95, 1e-8 );
  EXPECT_EQ( gaps().table().crs, workspaceCrs );
}

TEST_F( SiteGapsTest, AServiceNamedLikeAnotherColumnGetsAColumnOfItsOwn )
{
  const std::vector<ServiceStandard> clash { { "service_water", "取水", { "取水点" }, Profile::Walk, 30, false, 2021, {} } };
  const SiteGaps made( {}, clash, std::vector<Nearest>( 1 ), {}, mFrame );
  EXPECT_NE( made.table().shape->field( "water_1" ), nullptr );
}

TEST( StandardsForSites, AreThoseInMinutes )
{
  const std::vector<ServiceStandard> chosen = standardsForSites( Standards( defaultStandards() ) );
  EXPECT_EQ( chosen.size(), 8U );
  for ( const ServiceStandard &service : chosen )
    EXPECT_FALSE( service.limitIsMetres ) << service.key;
}

TEST( ReadSites, AWorkspaceLayerIsReadOnceWithItsRejects )
{
  const test::TemporaryFolder folder;
  const std::string path = folder.file( "work.gpkg" );
  createWorkspace( path );
  Table sites { .shape = &schemaLayer( layer::sites ), .rows = {}, .crs = workspaceCrs };
  for ( const char *id : { "S1", "S2" } )
  {
    Row row = test::plausibleRow( *sites.shape );
    test::cell( *sites.shape, row, field::siteId ) = std::string( id );
    test::cell( *sites.shape, row, field::personCount ) = int64_t { 85 };
    test::cell( *sites.shape, row, field::gasOk ) = int64_t { 0 };
    if ( sites.rows.empty() )
      row.geometry = pointWkb( { 108.66, 31.95 } );
    sites.rows.push_back( row );
  }
  const Workspace workspace( path );
  workspace.append( sites );
  const auto rows = workspace.rows( layer::sites );
  test::ListeningProgress progress;
  const Frame frame = frameFor( *rows );
  const Sites read = readSites( *rows, frame, progress );
  EXPECT_EQ( read.points.size(), 2U );
  EXPECT_EQ( read.points.weight[0], 85 );
  EXPECT_EQ( read.intake.rowsRead(), 2 );
  EXPECT_EQ( read.intake.rowsUsed(), 1 );
  const SiteGaps gaps( read, {}, {}, {}, frame );
  const Layer &shape = *gaps.table().shape;
  const auto gas = static_cast<size_t>( shape.field( siteGapsField::gas ) - shape.fields.data() );
  EXPECT_EQ( text( gaps.table().rows[0].values[gas] ), "missing" );
}

} // namespace lantu
