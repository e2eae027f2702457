// SPDX-License-Identifier: GPL-3.0-or-later
// Files in the making leave nothing unless they are finished.
#include "data/unfinished.h"

#include <cstdlib>

#include "support.h"

namespace lantu
{

using Names = std::vector<std::string>;

TEST( UnfinishedTest, FilesAreInTheirPlaceOnlyAfterFinishing )
{
  const test::TemporaryFolder folder;
  test::writeText( folder.file( "a.csv" ), "old" );
  Unfinished hidden( folder.path(), "work" );
  test::writeText( hidden.folder() / "a.csv", "new" );
  test::writeText( hidden.folder() / "b.csv", "b" );
  EXPECT_EQ( test::contentsOf( folder.file( "a.csv" ) ), "old" );
  EXPECT_FALSE( std::filesystem::exists( folder.file( "b.csv" ) ) );
  hidden.finish();
  EXPECT_EQ( folder.contents(), ( Names { "a.csv", "b.csv" } ) );
  EXPECT_EQ( test::contentsOf( folder.file( "a.csv" ) ), "new" );
}

TEST( UnfinishedTest, AFolderThatWasNotThereIsMadeAtTheEndOnly )
{
  const test::TemporaryFolder folder;
  const std::filesystem::path deep = folder.path() / "for" / "the meeting";
  {
    const Unfinished given_up( deep, "work" );
    test::writeText( given_up.folder() / "a.csv", "a" );
    EXPECT_FALSE( std::filesystem::exists( folder.path() / "for" ) );
  }
  EXPECT_TRUE( folder.contents().empty() );
  Unfinished hidden( deep, "work" );
  test::writeText( hidden.folder() / "a.csv", "a" );
  hidden.finish();
  EXPECT_EQ( test::contentsOf( deep / "a.csv" ), "a" );
  EXPECT_EQ( folder.contents(), Names { "for" } );
}

TEST( UnfinishedTest, AFileIsNoFolder )
{
  const test::TemporaryFolder folder;
  test::writeText( folder.file( "a.txt" ), "x" );
  test::expectError( ErrorCode::NotWritable, { "a.txt" }, [&]
    { Unfinished( folder.path() / "a.txt" / "b", "work" ); } );
}

TEST( UnfinishedDeathTest, WhatIsAbandonedGoesAndNothingIsFinishedAfterIt )
{
  const test::TemporaryFolder folder;
  const auto abandon = [&]
  {
    const Unfinished outer( folder.path() / "new", "outer" );
    Unfinished inner( outer.folder(), "inner" );
    test::writeText( inner.folder() / "a.csv", "a" );
    inner.finish(); // within another that is not: nothing stands yet
    std::_Exit( abandonUnfinished() && folder.contents().empty() ? 7 : 1 );
  };
  EXPECT_EXIT( abandon(), testing::ExitedWithCode( 7 ), "" );
  EXPECT_TRUE( folder.contents().empty() );
}

TEST( UnfinishedDeathTest, OnceSomethingStandsNothingIsAbandoned )
{
  const test::TemporaryFolder folder;
  const auto abandon = [&]
  {
    Unfinished hidden( folder.path(), "work" );
    test::writeText( hidden.folder() / "a.csv", "a" );
    hidden.finish();
    std::_Exit( abandonUnfinished() ? 1 : 7 );
  };
  EXPECT_EXIT( abandon(), testing::ExitedWithCode( 7 ), "" );
  EXPECT_EQ( folder.contents(), Names { "a.csv" } );
}

} // namespace lantu
