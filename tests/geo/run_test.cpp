// SPDX-License-Identifier: GPL-3.0-or-later
// The record of a run: what was read, what was left out, under an id of its own.
#include "data/gdal_handles.h"
#include "data/run.h"

#include <regex>
#include <set>

#include <unistd.h>

#include "support.h"

namespace lantu
{

namespace
{

class RunTest : public testing::Test
{
  protected:
    RunTest()
      : mPath( mFolder.file( "work.gpkg" ) )
    {
      createWorkspace( mPath );
    }

    //! Five rows, of which two are left out.
    static Intake households()
    {
      SourceInfo info;
      info.file = "work.gpkg";
      info.layer = layer::households;
      info.crs = workspaceCrs;
      Intake intake( info );
      for ( int64_t id = 1; id <= 5; ++id )
        intake.take( { .id = id, .values = { Value( id ) }, .geometry = {} } );
      intake.reject( 2, {}, {}, "no geometry" );
      intake.reject( 4, field::members, Value( "many" ), "no number" );
      return intake;
    }

    static lantu::Run coverage( const Intake &intake )
    {
      return { "lantu:coverage", { { "MODE", 1 } }, { { "covered", 3 } }, { &intake } };
    }

    std::string value( const char *layerName, const Row &row, const char *name ) const
    {
      const Layer &shape = schemaLayer( layerName );
      return text( row.values.at( static_cast<size_t>( shape.field( name ) - shape.fields.data() ) ) );
    }

    const test::TemporaryFolder mFolder;
    const std::string mPath;
    test::ListeningProgress mProgress;
};

} // namespace

TEST_F( RunTest, RowsReadAreRowsUsedAndRowsRejected )
{
  const Intake intake = households();
  const Workspace workspace( mPath );
  const std::string id = recordRun( coverage( intake ), &workspace, mProgress );
  const Table runs = workspace.table( layer::runs );
  ASSERT_EQ( runs.rows.size(), 1U );
  EXPECT_EQ( value( layer::runs, runs.rows[0], field::runId ), id );
  EXPECT_EQ( value( layer::runs, runs.rows[0], field::algorithm ), "lantu:coverage" );
  EXPECT_EQ( value( layer::runs, runs.rows[0], field::parameters ), R"({"MODE":1})" );
  EXPECT_EQ( value( layer::runs, runs.rows[0], field::summary ), R"({"covered":3})" );
  EXPECT_EQ( value( layer::runs, runs.rows[0], field::rowsRead ), "5" );
  EXPECT_EQ( value( layer::runs, runs.rows[0], field::rowsUsed ), "3" );
  EXPECT_EQ( value( layer::runs, runs.rows[0], field::rowsRejected ), "2" );
  EXPECT_EQ( value( layer::runs, runs.rows[0], field::software ), "Lantu " LANTU_VERSION );
  const auto inputs = nlohmann::json::parse( value( layer::runs, runs.rows[0], field::inputs ) );
  ASSERT_EQ( inputs.size(), 1U );
  EXPECT_EQ( inputs[0]["content_hash"], intake.contentHash() );
  EXPECT_EQ( inputs[0][field::rowsRead], 5 );

  const Table rejects = workspace.table( layer::rejects );
  ASSERT_EQ( rejects.rows.size(), 2U );
  EXPECT_EQ( value( layer::rejects, rejects.rows[1], field::runId ), id );
  EXPECT_EQ( value( layer::rejects, rejects.rows[1], field::rowNumber ), "4" );
  EXPECT_EQ( value( layer::rejects, rejects.rows[1], field::value ), "many" );
  EXPECT_TRUE( mProgress.warnings.empty() );
}

TEST_F( RunTest, TheSameQuestionTwiceInASecondHasTwoIds )
{
  const Intake intake = households();
  const Workspace workspace( mPath );
  std::set<std::string> ids;
  for ( int i = 0; i < 5; ++i )
    ids.insert( recordRun( coverage( intake ), &workspace, mProgress ) );
  EXPECT_EQ( ids.size(), 5U );
  EXPECT_EQ( workspace.table( layer::runs ).rows.size(), 5U );
}

TEST_F( RunTest, AnIdCanBePrintedAndIsThereWithoutAWorkspace )
{
  const lantu::Run run { "lantu:coverage", {}, {}, {} };
  const std::string id = recordRun( run, nullptr, mProgress );
  EXPECT_TRUE( std::regex_match( id, std::regex( R"(\d{8}-\d{6}-\d{4})" ) ) ) << id;
}

TEST_F( RunTest, AWorkspaceThatCannotBeWrittenIsAWarning )
{
  std::filesystem::permissions( mFolder.path(), std::filesystem::perms( 0555 ) );
  std::filesystem::permissions( mPath, std::filesystem::perms( 0444 ) );
  const bool isRoot = ::geteuid() == 0;
  constexpr uid_t nobody = 65534;
  ASSERT_TRUE( !isRoot || ::seteuid( nobody ) == 0 ) << "root is bound by no permission";
  const Intake intake = households();
  const Workspace workspace( mPath );
  const std::string id = recordRun( coverage( intake ), &workspace, mProgress );
  ASSERT_TRUE( !isRoot || ::seteuid( 0 ) == 0 );
  std::filesystem::permissions( mFolder.path(), std::filesystem::perms::owner_all );
  ASSERT_EQ( mProgress.warnings.size(), 1U );
  EXPECT_NE( mProgress.warnings[0].find( id ), std::string::npos ) << mProgress.warnings[0];
  EXPECT_NE( mProgress.warnings[0].find( "work.gpkg" ), std::string::npos ) << mProgress.warnings[0];
  EXPECT_TRUE( workspace.table( layer::runs ).rows.empty() );
}

TEST_F( RunTest, AWorkspaceThatAnotherProgramHoldsIsAWarning )
{
  const Intake intake = households();
  const Workspace workspace( mPath );
  Dataset other( GDALDataset::Open( mPath.c_str(), GDAL_OF_VECTOR | GDAL_OF_UPDATE ) );
  other->ExecuteSQL( "BEGIN EXCLUSIVE", nullptr, nullptr );
  CPLSetConfigOption( "SQLITE_BUSY_TIMEOUT", "50" );
  const std::string id = recordRun( coverage( intake ), &workspace, mProgress );
  CPLSetConfigOption( "SQLITE_BUSY_TIMEOUT", nullptr );
  other.reset();
  ASSERT_EQ( mProgress.warnings.size(), 1U );
  EXPECT_NE( mProgress.warnings[0].find( id ), std::string::npos ) << mProgress.warnings[0];
  EXPECT_TRUE( workspace.table( layer::runs ).rows.empty() );
}

TEST_F( RunTest, AnIdPrintedBeforeIsTheOneRecorded )
{
  const Intake intake = households();
  const Workspace workspace( mPath );
  lantu::Run run = coverage( intake );
  run.id = newRunId( run, &workspace );
  EXPECT_TRUE( workspace.table( layer::runs ).rows.empty() );
  EXPECT_EQ( recordRun( run, &workspace, mProgress ), run.id );
  EXPECT_EQ( workspace.table( layer::runs ).rows.size(), 1U );
}

TEST_F( RunTest, RejectsAreNotAddedWhereTheRunCannotBe )
{
  // the rejects layer is there, that of the runs is not: all or nothing
  const std::string path = mFolder.file( "old.gpkg" );
  DatasetWriter writer( path );
  writer.beginLayer( schemaLayer( layer::rejects ), {} );
  markAsWorkspace( writer );
  writer.commit();
  const Intake intake = households();
  const Workspace workspace( path );
  recordRun( coverage( intake ), &workspace, mProgress );
  EXPECT_EQ( mProgress.warnings.size(), 1U );
  EXPECT_TRUE( workspace.table( layer::rejects ).rows.empty() );
}

} // namespace lantu
