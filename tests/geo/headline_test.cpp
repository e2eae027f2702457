// SPDX-License-Identifier: GPL-3.0-or-later
// The headline figures: every row counted, once.
#include "measure/headline.h"

#include <filesystem>

#include <gmock/gmock.h>

#include "base/error.h"
#include "measure/headline_text.h"

using namespace lantu;

namespace
{

class HeadlineFigures : public testing::Test
{
  protected:
    HeadlineFigures()
      : mPath( std::filesystem::temp_directory_path() / ( "headline_" + std::to_string( ::getpid() ) + ".gpkg" ) )
    {
      std::filesystem::remove( mPath );
      createWorkspace( mPath );
    }

    ~HeadlineFigures() override { std::filesystem::remove( mPath ); }

    using Cells = std::vector<std::pair<const char *, Value>>;

    void add( const char *layerName, const std::vector<Cells> &rows )
    {
      Table table { .shape = &schemaLayer( layerName ), .rows = {}, .crs = workspaceCrs };
      for ( const Cells &cells : rows )
      {
        Row &row = table.add();
        for ( const auto &[name, value] : cells )
          row.values.at( static_cast<size_t>( table.shape->field( name ) - table.shape->fields.data() ) ) = value;
      }
      Workspace( mPath ).append( table );
    }

    Headline figures() { return headline( Workspace( mPath ) ); }

    std::filesystem::path mPath;
};

Value n( int64_t value )
{
  return value;
}

TEST_F( HeadlineFigures, OfAnEmptyWorkspaceAreZero )
{
  const Headline result = figures();
  EXPECT_EQ( result.identified, HouseholdsAndPersons {} );
  EXPECT_EQ( result.sites, 0 );
  EXPECT_EQ( result.keyTownships, 0 );
  EXPECT_EQ( result.asOf, "" );
}

TEST_F( HeadlineFigures, IdentifiedIsEliminatedPlusRemainingAndUnknownRemains )
{
  add( layer::households, {
                            { { field::members, n( 4 ) }, { field::eliminated, n( 1 ) }, { field::asOf, "2021-11-30" } },
                            { { field::members, n( 7 ) }, { field::eliminated, n( 0 ) }, { field::asOf, "2021-12-31" } },
                            { { field::members, n( 2 ) }, { field::asOf, "2021-10-31" } }, // elimination unknown, no position
                          } );
  const Headline result = figures();
  EXPECT_EQ( result.identified, ( HouseholdsAndPersons { 3, 13 } ) );
  EXPECT_EQ( result.eliminated, ( HouseholdsAndPersons { 1, 4 } ) );
  EXPECT_EQ( result.remaining, ( HouseholdsAndPersons { 2, 9 } ) );
  EXPECT_EQ( result.asOf, "2021-12-31" );
}

TEST_F( HeadlineFigures, SitesAndKeyTownshipsAreCounted )
{
  add( layer::sites, { { { field::householdCount, n( 100 ) }, { field::personCount, n( 410 ) } }, { { field::householdCount, n( 20 ) } } } );
  add( layer::townships, {
                           { { field::code, "500229101" }, { field::key17, n( 1 ) }, { field::keyEvidence, "明确" } },
                           { { field::code, "500229102" }, { field::key17, n( 1 ) }, { field::keyEvidence, "待补" } },
                           { { field::code, "500229103" }, { field::key17, n( 0 ) } },
                         } );
  const Headline result = figures();
  EXPECT_EQ( result.sites, 2 );
  EXPECT_EQ( result.inSites, ( HouseholdsAndPersons { 120, 410 } ) );
  EXPECT_EQ( result.keyTownships, 2 );
  EXPECT_EQ( result.keyTownshipsToName, 1 );
}

TEST_F( HeadlineFigures, MembersOfZeroNameTheRow )
{
  add( layer::households, { { { field::members, n( 3 ) } }, { { field::members, n( 0 ) } } } );
  try
  {
    figures();
    FAIL() << "no error";
  }
  catch ( const Error &error )
  {
    EXPECT_EQ( error.code(), ErrorCode::BadValue );
    EXPECT_EQ( error.row(), 2 );
  }
}

TEST( HeadlineText, SaysThePublishedFiguresWithTheirDate )
{
  Headline city;
  city.identified = { 25614, 77605 };
  city.eliminated = { 14816, 46764 };
  city.remaining = { 10798, 30841 };
  city.sites = 253;
  city.keyTownships = 17;
  city.asOf = "2021-11-30";
  EXPECT_EQ( headlineSentence( city ), "累计识别监测对象 25,614户 77,605人，已消除风险 14,816户 46,764人，未消除 10,798户 30,841人；安置点 253 个，市级重点帮扶乡镇 17 个（数据截至 2021-11-30）。" );
  EXPECT_EQ( headlineFigures( city )["remaining_persons"], 30841 );
}

TEST( HeadlineText, OfNothingIsZero )
{
  EXPECT_EQ( headlineSentence( {} ), "累计识别监测对象 0户 0人，已消除风险 0户 0人，未消除 0户 0人；安置点 0 个，市级重点帮扶乡镇 0 个。" );
}

} // namespace
