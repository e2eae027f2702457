// SPDX-License-Identifier: GPL-3.0-or-later
// The lantu program as a shell sees it.
#include <csignal>

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include "support.h"

using namespace lantu;
using testing::HasSubstr;
using testing::Not;

namespace
{

struct Ended
{
    int code = -1;
    std::string out;
    std::string err;
};

Ended lantuRun( const QStringList &arguments, const QByteArray &input = {}, const QString &locale = QStringLiteral( "C.UTF-8" ) )
{
  QProcess process;
  QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
  environment.remove( QStringLiteral( "QGIS_CUSTOM_CONFIG_PATH" ) );
  environment.insert( QStringLiteral( "LC_ALL" ), locale );
  process.setProcessEnvironment( environment );
  process.start( QStringLiteral( LANTU_PROGRAM ), arguments );
  process.write( input );
  process.closeWriteChannel();
  EXPECT_TRUE( process.waitForFinished( 60000 ) );
  return { process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAllStandardOutput().toStdString(), process.readAllStandardError().toStdString() };
}

//! One line, and nothing of Qt, GDAL or QGIS around it.
void expectOneSentence( const std::string &text )
{
  EXPECT_FALSE( text.empty() );
  EXPECT_EQ( std::count( text.begin(), text.end(), '\n' ), 1 ) << text;
}

TEST( Program, SaysItsVersion )
{
  const Ended ended = lantuRun( { QStringLiteral( "--version" ) } );
  EXPECT_EQ( ended.code, 0 );
  EXPECT_EQ( ended.out, "lantu " LANTU_VERSION "\n" );
  EXPECT_EQ( ended.err, "" );
}

TEST( Program, ListsAndExplainsInChineseUnlessAskedOtherwise )
{
  const Ended chinese = lantuRun( { QStringLiteral( "list" ) } );
  EXPECT_EQ( chinese.code, 0 );
  EXPECT_EQ( chinese.err, "" );
  EXPECT_THAT( chinese.out, HasSubstr( "lantu:createworkspace" ) );
  EXPECT_THAT( chinese.out, HasSubstr( "新建工作空间" ) );
  const Ended english = lantuRun( { QStringLiteral( "help" ), QStringLiteral( "createworkspace" ), QStringLiteral( "--lang" ), QStringLiteral( "en" ) } );
  EXPECT_THAT( english.out, HasSubstr( "Create workspace" ) );
  EXPECT_THAT( english.out, Not( HasSubstr( "工作空间" ) ) );
  EXPECT_THAT( lantuRun( { QStringLiteral( "list" ) }, {}, QStringLiteral( "en_GB.UTF-8" ) ).out, HasSubstr( "Create workspace" ) );
}

TEST( Program, RunsAndAnswersInJson )
{
  const QTemporaryDir folder;
  const QString path = folder.filePath( QStringLiteral( "空 格.gpkg" ) );
  const Ended ended = lantuRun( { QStringLiteral( "run" ), QStringLiteral( "lantu:createworkspace" ), QStringLiteral( "--OUTPUT=" ) + path, QStringLiteral( "--json" ) } );
  ASSERT_EQ( ended.code, 0 ) << ended.err;
  const auto answer = nlohmann::json::parse( ended.out );
  EXPECT_EQ( answer["results"]["OUTPUT"], path.toStdString() );
  EXPECT_EQ( answer["results"]["layers"], schemaLayers().size() );
  EXPECT_EQ( answer["results"]["SUMMARY"]["layers"], schemaLayers().size() );
  EXPECT_TRUE( QFile::exists( path ) );
}

TEST( Program, ReadsParametersFromStandardInput )
{
  const QTemporaryDir folder;
  for ( const char *form : { "{\"inputs\": {\"OUTPUT\": \"%1\"}}", "{\"OUTPUT\": \"%1\"}" } )
  {
    const QString path = folder.filePath( QString::number( qHash( QByteArray( form ) ) ) + QStringLiteral( ".gpkg" ) );
    const Ended ended = lantuRun( { QStringLiteral( "run" ), QStringLiteral( "createworkspace" ), QStringLiteral( "-" ) }, QString::fromLatin1( form ).arg( path ).toUtf8() );
    EXPECT_EQ( ended.code, 0 ) << ended.err;
    EXPECT_TRUE( QFile::exists( path ) );
  }
}

TEST( Program, RefusesWithOneSentence )
{
  const auto list = []( const char *arguments )
  { return QString::fromUtf8( arguments ).split( ' ' ); };
  const struct
  {
      const char *arguments;
      int code;
      const char *names;
  } cases[] = {
    { "run createworkspace", 1, "OUTPUT" },
    { "run createworkspace --OUTPUT=/nowhere/w.gpkg", 1, "/nowhere/w.gpkg" },
    { "run createworkspace --OUTPT=/tmp/w.gpkg", 1, "OUTPT" },
    { "run nosuchthing", 1, "nosuchthing" },
    { "help nosuchthing", 1, "nosuchthing" },
    { "run createworkspace OUTPUT", 1, "OUTPUT" },
    { "frobnicate", 2, "lantu --help" },
    { "list --lang fr", 2, "fr" },
  };
  for ( const auto &[arguments, code, names] : cases )
  {
    const Ended ended = lantuRun( list( arguments ) );
    EXPECT_EQ( ended.code, code ) << arguments;
    EXPECT_EQ( ended.out, "" ) << arguments;
    EXPECT_THAT( ended.err, HasSubstr( names ) ) << arguments;
    expectOneSentence( ended.err );
  }
  const Ended ended = lantuRun( list( "run createworkspace -" ), "no json" );
  EXPECT_EQ( ended.code, 1 );
  expectOneSentence( ended.err );
}

TEST( Program, SaysWhatIsWrongWithAFileAndLeavesNothing )
{
  const test::SmallWorkspace small;
  const auto made = [&small]( const char *name, const QByteArray &content )
  {
    QFile file( small.file( QString::fromUtf8( name ) ) );
    EXPECT_TRUE( file.open( QIODevice::WriteOnly ) );
    file.write( content );
    return file.fileName();
  };
  const QString notes = made( "会议 记录.txt", "notes" );
  const QString table = made( "table.csv", "id,persons\na,1\n" );
  QFile whole( small.path() );
  ASSERT_TRUE( whole.open( QIODevice::ReadOnly ) );
  const QString half = made( "half.gpkg", whole.read( whole.size() / 2 ) );
  const QString output = small.file( QStringLiteral( "out.gpkg" ) );
  const struct
  {
      QString demand;
      const char *names;
  } cases[] = {
    { small.file( QStringLiteral( "nowhere.gpkg" ) ), "nowhere.gpkg" },
    { notes, "会议 记录.txt" },
    { half, "half.gpkg" },
    { table, "table.csv" },
    { small.path(), "|layername=" }, // which of its layers?
    { small.path() + QStringLiteral( "|layername=homes" ), "households" },
    { small.path() + QStringLiteral( "|layername=roads" ), "roads" },
  };
  for ( const auto &[demand, names] : cases )
  {
    const Ended ended = lantuRun( { QStringLiteral( "run" ), QStringLiteral( "nearestfacility" ), QStringLiteral( "--DEMAND=" ) + demand, QStringLiteral( "--SUPPLY=" ) + small.path() + QStringLiteral( "|layername=sites" ), QStringLiteral( "--MODE=0" ), QStringLiteral( "--OUTPUT=" ) + output, QStringLiteral( "--json" ) } );
    EXPECT_EQ( ended.code, 1 ) << demand.toStdString();
    EXPECT_EQ( ended.out, "" );
    EXPECT_THAT( ended.err, HasSubstr( names ) );
    expectOneSentence( ended.err );
    EXPECT_FALSE( QFile::exists( output ) );
  }
  const Ended ended = lantuRun( { QStringLiteral( "run" ), QStringLiteral( "checkworkspace" ), QStringLiteral( "--WORKSPACE=" ) + notes } );
  EXPECT_EQ( ended.code, 1 );
  EXPECT_THAT( ended.err, HasSubstr( "不是蓝图工作空间" ) );
}

TEST( Program, LeavesNoProfileInTheHome )
{
  const QTemporaryDir home;
  QProcess process;
  QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
  environment.remove( QStringLiteral( "QGIS_CUSTOM_CONFIG_PATH" ) );
  environment.insert( QStringLiteral( "HOME" ), home.path() );
  environment.remove( QStringLiteral( "XDG_DATA_HOME" ) );
  environment.remove( QStringLiteral( "XDG_CONFIG_HOME" ) );
  process.setProcessEnvironment( environment );
  process.start( QStringLiteral( LANTU_PROGRAM ), { QStringLiteral( "list" ) } );
  ASSERT_TRUE( process.waitForFinished( 60000 ) );
  EXPECT_EQ( process.exitCode(), 0 );
  EXPECT_EQ( QDir( home.filePath( QStringLiteral( ".local/share/QGIS" ) ) ).exists(), false );
  EXPECT_EQ( QDir( home.filePath( QStringLiteral( ".config/QGIS" ) ) ).exists(), false );
}

TEST( Program, StopsAtCtrlCAndLeavesNothing )
{
  // while QGIS starts, and in the middle of the work
  for ( const int milliseconds : { 150, 2000 } )
  {
    const QTemporaryDir folder;
    const QTemporaryDir temporary;
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert( QStringLiteral( "TMPDIR" ), temporary.path() );
    process.setProcessEnvironment( environment );
    process.start( QStringLiteral( LANTU_PROGRAM ), { QStringLiteral( "run" ), QStringLiteral( "sampleworkspace" ), QStringLiteral( "--OUTPUT=" ) + folder.filePath( QStringLiteral( "sample.gpkg" ) ) } );
    ASSERT_TRUE( process.waitForStarted() );
    EXPECT_FALSE( process.waitForFinished( milliseconds ) );
    ::kill( static_cast<pid_t>( process.processId() ), SIGINT );
    QElapsedTimer timer;
    timer.start();
    ASSERT_TRUE( process.waitForFinished( 10000 ) );
    EXPECT_LT( timer.elapsed(), 1000 ) << "0.2 s on a machine that has nothing else to do";
    if ( process.exitStatus() == QProcess::CrashExit )
      EXPECT_EQ( process.exitCode(), SIGINT ) << "on a busy machine the libraries may still be loading, and the system itself ends the program";
    else
    {
      EXPECT_EQ( process.exitCode(), 130 );
      EXPECT_THAT( process.readAllStandardError().toStdString(), HasSubstr( "已取消" ) );
    }
    for ( const QTemporaryDir *left : { &folder, &temporary } )
      EXPECT_EQ( QDir( left->path() ).entryList( QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot ), QStringList() );
  }
}

} // namespace
