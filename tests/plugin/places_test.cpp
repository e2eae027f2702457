// SPDX-License-Identifier: GPL-3.0-or-later
// Which places a book is about.
#include <gmock/gmock.h>
#include <qgsgeometry.h>

#include "base/error.h"
#include "convert.h"
#include "printing/book/places.h"
#include "support.h"

using namespace lantu;
using testing::ElementsAre;
using testing::HasSubstr;

namespace
{

Value n( int64_t value )
{
  return value;
}

Wkb square( double west, double south, double width )
{
  const QByteArray bytes = QgsGeometry::fromRect( QgsRectangle( west, south, west + width, south + width ) ).asWkb();
  return Wkb( bytes.begin(), bytes.end() );
}

//! Two counties and a reporting unit without shape, townships of one name, a site without a place.
class PlacesOf : public testing::Test
{
  protected:
    PlacesOf()
      : mFile( mFolder.filePath( QStringLiteral( "地方.gpkg" ) ).toStdString() )
    {
      createWorkspace( mFile );
      const Workspace made( mFile );
      Table counties = test::rowsFor( layer::counties, {
                                                         { { field::code, "500240" }, { field::name, "石柱土家族自治县" } },
                                                         { { field::code, "500230" }, { field::name, "丰都县" } },
                                                         { { field::code, "500110W" }, { field::name, "万盛经开区" }, { field::parentCode, "500110" } },
                                                       } );
      counties.rows[0].geometry = square( 108, 29.5, 0.5 );
      counties.rows[1].geometry = square( 107.5, 29.5, 0.5 );
      Table townships = test::rowsFor( layer::townships, {
                                                           { { field::code, "500240114" }, { field::name, "桥头镇" }, { field::countyCode, "500240" }, { field::key17, n( 1 ) } },
                                                           { { field::code, "500230209" }, { field::name, "栗子乡" }, { field::countyCode, "500230" }, { field::key17, n( 1 ) } },
                                                           { { field::code, "500230105" }, { field::name, "双龙镇" }, { field::countyCode, "500230" }, { field::key17, n( 0 ) } },
                                                           { { field::code, "500240105" }, { field::name, "双龙镇" }, { field::countyCode, "500240" }, { field::key17, n( 0 ) } },
                                                           { { field::code, "500110104" }, { field::name, "丛林镇" }, { field::countyCode, "500110W" }, { field::key17, n( 0 ) } },
                                                         } );
      townships.rows[1].geometry = square( 107.6, 29.6, 0.1 );
      made.append( counties );
      made.append( townships );
      Table villages = test::rowsFor( layer::villages, {
                                                         { { field::code, "500230105201" }, { field::name, "龙田村" }, { field::townshipCode, "500230105" }, { field::countyCode, "500230" } },
                                                         { { field::code, "500230105200" }, { field::name, "双龙村" }, { field::townshipCode, "500230105" }, { field::countyCode, "500230" } },
                                                         { { field::code, "500240114200" }, { field::name, "龙田村" }, { field::townshipCode, "500240114" }, { field::countyCode, "500240" } },
                                                         { { field::code, "500230209200" }, { field::name, "桥头镇" }, { field::townshipCode, "500230209" }, { field::countyCode, "500230" } },
                                                       } );
      for ( Row &village : villages.rows )
        village.geometry = square( 107.6, 29.6, 0.02 );
      made.append( villages );
      made.append( test::rowsFor( layer::sites, {
                                                  { { field::siteId, "S3" }, { field::name, "双龙安置点" }, { field::countyCode, "500230" }, { field::townshipCode, "500230105" } },
                                                  { { field::siteId, "S1" }, { field::name, "桥头安置点" }, { field::countyCode, "500240" }, { field::townshipCode, "500240114" } },
                                                  { { field::siteId, "S2" }, { field::name, "栗子安置点" }, { field::countyCode, "500230" }, { field::townshipCode, "500230209" } },
                                                },
        { { 107.7, 29.9 }, { 108.2, 30 } } ) ); // the last has no place
    }

    Places places( const std::vector<std::string> &asked = {} ) const { return placesOf( Workspace( mFile ), asked ); }

    static std::vector<std::string> codes( const std::vector<Place> &places )
    {
      std::vector<std::string> found;
      for ( const Place &place : places )
        found.push_back( place.code );
      return found;
    }

    void expectError( const std::vector<std::string> &asked, ErrorCode code, const std::string &part ) const
    {
      try
      {
        places( asked );
        FAIL() << "no error";
      }
      catch ( const Error &error )
      {
        EXPECT_EQ( error.code(), code );
        EXPECT_THAT( error.what(), HasSubstr( part ) );
      }
    }

    QTemporaryDir mFolder;
    std::string mFile;
};

TEST_F( PlacesOf, NothingAskedIsEverythingInTheOrderOfCodes )
{
  const Places all = places();
  EXPECT_TRUE( all.all );
  EXPECT_THAT( codes( all.counties ), ElementsAre( "500110W", "500230", "500240" ) );
  EXPECT_THAT( codes( all.townships ), ElementsAre( "500230209", "500240114" ) ); // the key-support ones
  EXPECT_THAT( codes( all.sites ), ElementsAre( "S1", "S2", "S3" ) );
  EXPECT_EQ( all.areaName, QStringLiteral( "重庆市" ) );
  EXPECT_EQ( codes( places( { " ", "" } ).sites ).size(), 3U );
}

TEST_F( PlacesOf, ExtentsAreThoseOfTheShapes )
{
  const Places all = places();
  EXPECT_TRUE( all.counties[0].extent.empty() );
  EXPECT_DOUBLE_EQ( all.counties[1].extent.low.x, 107.5 );
  EXPECT_DOUBLE_EQ( all.counties[1].extent.high.y, 30 );
  EXPECT_DOUBLE_EQ( all.townships[0].extent.high.x, 107.7 );
  EXPECT_TRUE( all.townships[1].extent.empty() );
  EXPECT_DOUBLE_EQ( all.extent.low.x, 107.5 );
  EXPECT_DOUBLE_EQ( all.extent.high.x, 108.5 );
  EXPECT_TRUE( all.sites[1].extent.empty() );
  const Bounds box = all.sites[0].extent;                       // a kilometre each way from 108.2, 30 on the ground
  EXPECT_NEAR( ( box.high.y - box.low.y ) * 110852, 2000, 10 ); // metres of a degree of latitude at 30 N (WGS 84: 110,852.4)
  EXPECT_NEAR( ( box.high.x - box.low.x ) * 96486, 2000, 10 );  // and of longitude (96,486.3)
  EXPECT_NEAR( 0.5 * ( box.low.x + box.high.x ), 108.2, 1e-12 );
}

TEST_F( PlacesOf, CountyTakesItsKeyTownshipsAndSitesIn )
{
  for ( const char *asked : { "500230", "丰都县", "丰都", " 丰都县 " } )
  {
    SCOPED_TRACE( asked );
    const Places county = places( { asked } );
    EXPECT_FALSE( county.all );
    EXPECT_THAT( codes( county.counties ), ElementsAre( "500230" ) );
    EXPECT_THAT( codes( county.townships ), ElementsAre( "500230209" ) );
    EXPECT_THAT( codes( county.sites ), ElementsAre( "S2", "S3" ) );
    EXPECT_EQ( county.areaName, QStringLiteral( "丰都县" ) );
  }
}

TEST_F( PlacesOf, TownshipTakesItsSitesAndItsCountyIn )
{
  for ( const char *asked : { "500230105", "丰都县双龙镇", "丰都双龙镇", "丰都县 双龙镇" } )
  {
    SCOPED_TRACE( asked );
    const Places township = places( { asked } );
    EXPECT_THAT( codes( township.counties ), ElementsAre( "500230" ) );
    EXPECT_THAT( codes( township.townships ), ElementsAre( "500230105" ) ); // though it is no key township
    EXPECT_THAT( codes( township.sites ), ElementsAre( "S3" ) );
  }
  EXPECT_THAT( codes( places( { "石柱县桥头镇" } ).sites ), ElementsAre( "S1" ) );
}

TEST_F( PlacesOf, SiteTakesItsCountyIn )
{
  const Places site = places( { "桥头安置点" } );
  EXPECT_THAT( codes( site.sites ), ElementsAre( "S1" ) );
  EXPECT_THAT( codes( site.counties ), ElementsAre( "500240" ) );
  EXPECT_TRUE( site.townships.empty() );
  EXPECT_EQ( site.sites[0].township, "500240114" );
}

TEST_F( PlacesOf, EachIsThereOnceHoweverOftenItIsAskedFor )
{
  const Places several = places( { "丰都县", "500230", "栗子乡", "石柱" } );
  EXPECT_THAT( codes( several.counties ), ElementsAre( "500230", "500240" ) );
  EXPECT_THAT( codes( several.townships ), ElementsAre( "500230209", "500240114" ) );
  EXPECT_THAT( codes( several.sites ), ElementsAre( "S1", "S2", "S3" ) );
  EXPECT_EQ( several.areaName, QStringLiteral( "丰都县等2个区县" ) );
}

TEST_F( PlacesOf, UnknownAndAmbiguousNamesAreToldByName )
{
  expectError( { "丰都县", "桃源县" }, ErrorCode::NotFound, "桃源县" );
  expectError( { "双龙镇" }, ErrorCode::Duplicate, "丰都县双龙镇（500230105）、石柱土家族自治县双龙镇（500240105）" );
  expectError( { "500999" }, ErrorCode::NotFound, "500999" );
}

TEST_F( PlacesOf, VillagesAreThereOnlyWhenTheyAreWanted )
{
  EXPECT_TRUE( places().villages.empty() );
  EXPECT_TRUE( places( { "丰都县" } ).villages.empty() );
  EXPECT_THAT( codes( places( { "桥头镇" } ).townships ), ElementsAre( "500240114" ) ) << "a village of that name is in nobody's way";
  expectError( { "龙田村" }, ErrorCode::NotFound, "区县、乡镇或安置点" );

  const auto withVillages = [this]( const char *asked )
  { return placesOf( Workspace( mFile ), { asked }, true ); };
  EXPECT_THAT( codes( withVillages( "" ).villages ), ElementsAre( "500230105200", "500230105201", "500230209200", "500240114200" ) );
  EXPECT_THAT( codes( withVillages( "丰都县" ).villages ), ElementsAre( "500230105200", "500230105201", "500230209200" ) );
  EXPECT_THAT( codes( withVillages( "500230105" ).villages ), ElementsAre( "500230105200", "500230105201" ) );
  for ( const char *asked : { "500230105201", "双龙镇龙田村", "丰都县龙田村", "丰都县双龙镇龙田村", "丰都双龙镇龙田村" } )
  {
    SCOPED_TRACE( asked );
    const Places village = withVillages( asked );
    EXPECT_THAT( codes( village.villages ), ElementsAre( "500230105201" ) );
    EXPECT_THAT( codes( village.counties ), ElementsAre( "500230" ) );
    EXPECT_TRUE( village.sites.empty() && village.townships.empty() );
    EXPECT_EQ( village.villages[0].township, "500230105" );
    EXPECT_FALSE( village.villages[0].extent.empty() );
  }
  EXPECT_THAT( codes( withVillages( "双龙村" ).villages ), ElementsAre( "500230105200" ) );
  try
  {
    withVillages( "龙田村" );
    FAIL() << "no error";
  }
  catch ( const Error &error )
  {
    EXPECT_EQ( error.code(), ErrorCode::Duplicate );
    EXPECT_THAT( error.what(), HasSubstr( "丰都县双龙镇龙田村（500230105201）、石柱土家族自治县桥头镇龙田村（500240114200）" ) );
  }
}

TEST_F( PlacesOf, EmptyWorkspaceHasNone )
{
  const std::string file = mFolder.filePath( QStringLiteral( "空.gpkg" ) ).toStdString();
  createWorkspace( file );
  const Places none = placesOf( Workspace( file ), {} );
  EXPECT_TRUE( none.counties.empty() && none.townships.empty() && none.sites.empty() );
  EXPECT_TRUE( none.extent.empty() );
  EXPECT_TRUE( none.areaName.isEmpty() );
}

} // namespace
