// SPDX-License-Identifier: GPL-3.0-or-later
// The lantu program: every algorithm without a desktop.
#include <cstdio>
#include <cstdlib>
#include <optional>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>
#include <cpl_error.h>
#include <qgsexception.h>

#include "base/error.h"
#include "headless/catalogue.h"
#include "headless/interrupts.h"
#include "headless/run.h"
#include "headless/session.h"
#include "i18n/translation.h"

namespace
{

constexpr int failed = 1;
constexpr int misused = 2;
constexpr int interrupted = 130; // as a shell reports Ctrl-C

lantu::Language languageOfEnvironment()
{
  for ( const char *name : { "LC_ALL", "LC_MESSAGES", "LANG" } )
  {
    if ( const char *value = std::getenv( name ); value && *value )
      return lantu::languageOf( QString::fromUtf8( value ) );
  }
  return lantu::Language::Chinese;
}

int refuse( const char *sentence, int code )
{
  std::fprintf( stderr, "%s\n", sentence );
  return code;
}

// What Qt, QGIS and GDAL say about themselves is not for the planner; LANTU_DEBUG shows it.
void keepQuiet( QtMsgType, const QMessageLogContext &, const QString & )
{
}

} // namespace

int main( int argc, char **argv )
{
  lantu::Language language = languageOfEnvironment();
  for ( int i = 1; i < argc; ++i )
  {
    // known before the help texts are made
    const std::string argument = argv[i];
    if ( argument == "--lang" && i + 1 < argc )
      language = lantu::languageOf( argv[i + 1] );
    else if ( argument.rfind( "--lang=", 0 ) == 0 )
      language = lantu::languageOf( argv[i] + 7 );
  }
  lantu::setLanguage( language );
  using lantu::say;

  CLI::App app( say( { "蓝图 Lantu：乡村规划的覆盖与可达性分析", "Lantu: coverage and accessibility for rural planning" } ), "lantu" );
  app.set_version_flag( "--version", "lantu " LANTU_VERSION );
  app.require_subcommand( 1 );
  std::string lang;
  app.add_option( "--lang", lang, say( { "界面语言", "Language of all texts" } ) )->check( CLI::IsMember( { "zh", "en" } ) );
  bool json = false;
  bool all = false;
  std::string id;
  lantu::RunRequest request;

  CLI::App *list = app.add_subcommand( "list", say( { "列出全部算法", "List the algorithms" } ) );
  list->add_flag( "--all", all, say( { "连同 QGIS 自带的算法", "Those of QGIS as well" } ) );
  CLI::App *help = app.add_subcommand( "help", say( { "说明一个算法", "Explain an algorithm" } ) );
  help->add_option( "ID", id )->required();
  CLI::App *run = app.add_subcommand( "run", say( { "运行一个算法：lantu run ID --参数=值 …；参数也可以用“-”从标准输入读 JSON", "Run an algorithm: lantu run ID --PARAM=value …; with - the parameters are read as JSON from standard input" } ) );
  run->add_option( "ID", id )->required();
  run->add_flag( "--quiet", request.quiet, say( { "不显示过程信息", "No log" } ) );
  run->allow_extras();
  for ( CLI::App *command : { list, help, run } )
  {
    command->add_option( "--lang", lang, say( { "界面语言", "Language of all texts" } ) )->check( CLI::IsMember( { "zh", "en" } ) );
    command->add_flag( "--json", json, say( { "以 JSON 输出", "Print JSON" } ) );
  }
  try
  {
    app.parse( argc, argv );
  }
  catch ( const CLI::ParseError &error )
  {
    if ( error.get_exit_code() == 0 )
      return app.exit( error );
    return refuse( say( { "{}。用法见 lantu --help。", "{}. See lantu --help." }, error.what() ).c_str(), misused );
  }
  request.json = json;
  for ( const std::string &extra : run->remaining() )
  {
    if ( extra == "-" )
      request.parametersFromStdin = true;
    else
      request.arguments.push_back( extra );
  }

  lantu::Interrupts interrupts;
  if ( !std::getenv( "LANTU_DEBUG" ) )
  {
    qInstallMessageHandler( keepQuiet );
    CPLSetErrorHandler( CPLQuietErrorHandler );
  }
  const auto end = [&interrupts]( const char *sentence, int code )
  {
    interrupts.settle();
    return refuse( sentence, code );
  };
  try
  {
    // options are ours: QGIS and Qt see only the program's name
    int one = 1;
    lantu::Session session( one, argv, language );
    if ( *list )
      lantu::printList( all, json );
    else if ( *help )
      lantu::printHelp( lantu::algorithmById( id ), json );
    else
      lantu::run( lantu::algorithmById( id ), request, interrupts );
    return EXIT_SUCCESS;
  }
  catch ( const lantu::Error &error )
  {
    return end( error.what(), error.code() == lantu::ErrorCode::Cancelled ? interrupted : failed );
  }
  catch ( const QgsException &error )
  {
    return end( error.what().toUtf8().constData(), failed );
  }
  catch ( const std::exception &error )
  {
    return end( error.what(), failed );
  }
}
