// SPDX-License-Identifier: GPL-3.0-or-later
// Lists of households into a workspace that several planners share.
#include <chrono>
#include <future>

#include <gmock/gmock.h>

#include "data/database.h"
#include "data/import/import_households.h"
#include "data/import/import_table.h"
#include "import_support.h"
#include "postgis_server.h"

namespace lantu
{

namespace
{

class SharedImport : public ::testing::Test
{
  protected:
    void SetUp() override
    {
      LANTU_NEEDS_POSTGIS();
      server.emplace();
      address = server->address( "w" );
      test::makeAreas( address );
    }

    //! One person each, H0 to H<count - 1>, with this income.
    std::string list( int count, int income, const std::string &name ) const
    {
      std::string text = std::string( test::personTitles ) + '\n';
      for ( int i = 0; i < count; ++i )
        text += fmt::format( "H{},500154101201,开州区,兴隆镇,青山村,张三,,户主,严重困难户,2023-04,未消除,,普通劳动力,{},108.{:04},31.1\n", i, income, 1000 + i % 1000 );
      test::writeText( folder.file( name ), text );
      return folder.file( name );
    }

    ImportResult import( const std::string &file, Progress &progress, bool keepNames = false ) const
    {
      return importHouseholds( Workspace( address ), { .sheet = { file, {}, {} }, .aliases = {}, .coordinates = "CGCS2000", .asOf = "2025-09-02", .keepNames = keepNames }, progress );
    }

    test::TemporaryFolder folder;
    std::optional<test::PostgisServer> server;
    std::string address;
    Progress silent;
};

} // namespace

TEST_F( SharedImport, TheSameListAgainChangesNothingAndANewerOneShowsWhatIsNew )
{
  const std::string first = list( 30, 9000, "a.csv" );
  const ImportResult made = import( first, silent, true );
  EXPECT_EQ( made.upserted.added, 30 );
  const Table before = Workspace( address ).table( layer::households );
  ASSERT_EQ( before.rows.size(), 30U );
  EXPECT_FALSE( before.rows[7].geometry.empty() );
  const Upserted again = import( first, silent, true ).upserted;
  EXPECT_EQ( again.unchanged, 30 );
  EXPECT_EQ( again.added + again.changed, 0 );
  const Upserted newer = import( list( 32, 9500, "b.csv" ), silent ).upserted;
  EXPECT_EQ( newer.added, 2 );
  EXPECT_EQ( newer.changed, 30 );
  const Table after = Workspace( address ).table( layer::households );
  ASSERT_EQ( after.rows.size(), 32U );
  for ( size_t i = 0; i < after.rows.size(); ++i )
    EXPECT_EQ( text( after.rows[i].values[0] ), fmt::format( "H{}", i ) );
  EXPECT_EQ( after.rows[7].geometry, before.rows[7].geometry );
  EXPECT_EQ( server->value( "SELECT count(*) FROM pg_index WHERE indrelid = 'w.households'::regclass AND indisprimary" ), "1" );
}

TEST_F( SharedImport, TwoWhoImportTheSameListAtOnceDoNotPutItInTwice )
{
  const std::string file = list( 400, 9000, "a.csv" );
  const auto other = [&]
  {
    Progress quiet;
    return import( file, quiet ).upserted;
  };
  std::future<Upserted> there = std::async( std::launch::async, other );
  const Upserted here = import( file, silent ).upserted;
  const Upserted second = there.get();
  EXPECT_EQ( here.added + second.added, 400 );
  EXPECT_EQ( here.unchanged + second.unchanged, 400 );
  EXPECT_EQ( server->value( "SELECT count(*) || ' ' || count(DISTINCT hh_id) FROM w.households" ), "400 400" );
}

TEST_F( SharedImport, WaitingForAnotherPlannerCanBeCancelledAtOnce )
{
  const std::string file = list( 5, 9000, "a.csv" );
  const Dataset other = openDatabase( address, true );
  lockTable( *other, address, layer::households, silent );
  using Clock = std::chrono::steady_clock;
  class Impatient final : public Progress
  {
    public:
      bool stopped() const override { return Clock::now() > cancelled; }
      Clock::time_point cancelled = Clock::now() + std::chrono::seconds( 1 );
  };
  Impatient progress;
  try
  {
    import( file, progress );
    ADD_FAILURE() << "the other's lock was not waited for";
  }
  catch ( const Error &error )
  {
    EXPECT_EQ( static_cast<int>( error.code() ), static_cast<int>( ErrorCode::Cancelled ) ) << error.what();
  }
  EXPECT_LT( Clock::now() - progress.cancelled, std::chrono::milliseconds( 1000 ) ); // 200 ms, on a busy machine
  EXPECT_EQ( Workspace( address ).table( layer::households ).rows.size(), 0U );      // reading goes on meanwhile
}

TEST_F( SharedImport, AnOlderWorkspaceGetsTheFieldsThatTheSheetBrings )
{
  server->execute( fmt::format( "ALTER TABLE w.{0} DROP COLUMN {1}, DROP COLUMN {2}", layer::sites, field::deedsDue, field::deedsIssued ) );
  ASSERT_LT( Workspace( address ).rows( layer::sites )->info().fieldIndex( field::deedsDue ), 0 );
  test::writeText( folder.file( "s.csv" ), "安置点编号,安置点名称,区县代码,乡镇代码,实际户数,实际人数,规模等级,产权证应发,产权证已发\nS1,甲安置点,500154,500154101,30,110,微型,30,28\n" );
  const ImportResult made = importTable( Workspace( address ), { .table = layer::sites, .sheet = { folder.file( "s.csv" ), {}, {} }, .aliases = {}, .coordinates = {}, .asOf = "2025-01-01" }, silent );
  EXPECT_EQ( made.upserted.added, 1 );
  EXPECT_EQ( server->value( fmt::format( "SELECT {} - {} FROM w.{}", field::deedsDue, field::deedsIssued, layer::sites ) ), "2" );
  EXPECT_EQ( server->value( fmt::format( "SELECT col_description( 'w.{0}'::regclass, attnum ) FROM pg_attribute WHERE attrelid = 'w.{0}'::regclass AND attname = '{1}'", layer::sites, field::deedsDue ) ), "产权证应发数" );
}

} // namespace lantu
