// SPDX-License-Identifier: GPL-3.0-or-later
// Gaps on the sample workspace, as the program runs them: sums, both readings, the seventeen townships.
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include "data/ogr_source.h"
#include "support.h"

using namespace lantu;

namespace
{

class OnSampleGaps : public testing::Test
{
  protected:
    static void SetUpTestSuite()
    {
      mFolder = new QTemporaryDir;
      ASSERT_TRUE( QFile::copy( QStringLiteral( LANTU_SAMPLE ), workspace() ) );
    }

    static void TearDownTestSuite() { delete mFolder; }

    static QString workspace() { return mFolder->filePath( QStringLiteral( "示例.gpkg" ) ); }
    static QString file( const char *name ) { return mFolder->filePath( QString::fromUtf8( name ) ); }

    //! The figures that `lantu run` prints.
    static nlohmann::json figures( const QString &algorithm, QStringList parameters )
    {
      QProcess program;
      program.start( QStringLiteral( LANTU_PROGRAM ), QStringList { QStringLiteral( "run" ), algorithm, QStringLiteral( "--json" ), QStringLiteral( "--WORKSPACE=" ) + workspace() } + parameters );
      EXPECT_TRUE( program.waitForFinished( 300000 ) && program.exitCode() == 0 ) << program.readAllStandardError().toStdString();
      return nlohmann::json::parse( program.readAllStandardOutput().toStdString() ).at( "results" ).at( "SUMMARY" );
    }

    static std::vector<Row> rows( const QString &path, const std::vector<std::string> &fields )
    {
      const auto source = openRows( path.toStdString() );
      source->start( fields );
      std::vector<Row> all;
      Row row;
      while ( source->next( row ) )
        all.push_back( row );
      return all;
    }

    static inline QTemporaryDir *mFolder = nullptr;
};

TEST_F( OnSampleGaps, EveryHouseholdIsJudgedOnceAndTheReadingsAreInOrder )
{
  const QString rolled = file( "汇总.csv" );
  const nlohmann::json said = figures( QStringLiteral( "lantu:gaps" ), { QStringLiteral( "--OUTPUT=" ) + file( "户.gpkg" ), QStringLiteral( "--ROLLUP=" ) + rolled } );
  EXPECT_EQ( said["units"], 25614 );
  EXPECT_EQ( said["persons"], 77605 );
  EXPECT_GT( said["water_gap_units"].get<int>(), 0 );
  EXPECT_GT( said["water_strict_gap_units"].get<int>(), said["water_gap_units"].get<int>() );
  EXPECT_GE( said["water_strict_gap_persons"].get<int>(), said["water_gap_persons"].get<int>() );
  std::map<std::string, std::map<std::string, std::vector<double>>> sums; // by rule and level
  for ( const Row &row : rows( rolled, { "std_key", "area_level", "n_all", "n_ok", "n_beyond", "n_missing", "n_unknown", "pop_all", "pop_ok", "pop_beyond", "pop_missing", "pop_unknown" } ) )
  {
    std::vector<double> &sum = sums[text( row.values[0] )].try_emplace( text( row.values[1] ), 10, 0 ).first->second;
    for ( size_t i = 0; i < sum.size(); ++i )
      sum[i] += number( row.values[i + 2] ).value();
  }
  EXPECT_EQ( sums.size(), 8U );
  for ( const auto &[rule, levels] : sums )
  {
    ASSERT_EQ( levels.size(), 4U ) << rule;
    for ( const auto &[level, sum] : levels )
    {
      EXPECT_EQ( sum, levels.at( "全市" ) ) << rule << " " << level;
      EXPECT_EQ( sum[0], 25614 ) << rule << " " << level;
      EXPECT_EQ( sum[5], 77605 ) << rule << " " << level;
      EXPECT_EQ( sum[0], sum[1] + sum[2] + sum[3] + sum[4] ) << rule << " " << level;
    }
  }
}

TEST_F( OnSampleGaps, SeventeenTownshipsTenIndicatorsOneOrder )
{
  const QString path = file( "乡镇.csv" );
  const nlohmann::json said = figures( QStringLiteral( "lantu:townshipgaps" ), { QStringLiteral( "--OUTPUT=" ) + path } );
  EXPECT_EQ( said["townships"], 17 );
  EXPECT_EQ( said["to_be_named"], 8 );
  EXPECT_EQ( said["weights"].size(), 10U );
  EXPECT_EQ( said["red"].get<int>() + said["amber"].get<int>() + said["green"].get<int>() + said["unknown"].get<int>(), 170 );
  const std::vector<Row> found = rows( path, { "rank", "score", field::code } );
  ASSERT_EQ( found.size(), 17U );
  for ( size_t i = 0; i < found.size(); ++i )
  {
    EXPECT_EQ( text( found[i].values[0] ), std::to_string( i + 1 ) );
    if ( i > 0 )
    {
      EXPECT_LE( number( found[i].values[1] ).value(), number( found[i - 1].values[1] ).value() );
    }
  }
}

} // namespace
