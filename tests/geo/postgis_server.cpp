// SPDX-License-Identifier: GPL-3.0-or-later
// Starting and stopping the server.
#include "postgis_server.h"

#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <thread>

#include <fcntl.h>
#include <grp.h>
#include <pwd.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include "data/gdal_handles.h"

namespace lantu::test
{

namespace
{

namespace fs = std::filesystem;

//! The newest version that Debian's packages have put there; empty if none.
fs::path programs()
{
  std::vector<fs::path> found;
  std::error_code ignored;
  for ( const fs::directory_entry &version : fs::directory_iterator( "/usr/lib/postgresql", ignored ) )
  {
    if ( fs::exists( version.path() / "bin/initdb", ignored ) && fs::exists( version.path() / "lib/postgis-3.so", ignored ) )
      found.push_back( version.path() / "bin" );
  }
  return found.empty() ? fs::path() : *std::max_element( found.begin(), found.end() );
}

//! PostgreSQL refuses to run as root.
const passwd *owner()
{
  return ::geteuid() == 0 ? ::getpwnam( "postgres" ) : nullptr;
}

Dataset opened( const std::string &address )
{
  registerGdal();
  return Dataset( GDALDataset::Open( address.c_str(), GDAL_OF_VECTOR | GDAL_OF_UPDATE ) );
}

} // namespace

std::string PostgisServer::missing()
{
  if ( programs().empty() )
    return "PostgreSQL with PostGIS is not installed (Debian: postgresql-15, postgresql-15-postgis-3)";
  if ( ::geteuid() == 0 && !owner() )
    return "there is no user postgres, and PostgreSQL does not run as root";
  return {};
}

PostgisServer::PostgisServer()
{
  if ( const passwd *user = owner(); user && ::chown( mFolder.path().c_str(), user->pw_uid, user->pw_gid ) != 0 )
    throw std::runtime_error( "the folder cannot be given to postgres" );
  int status = -1;
  ::waitpid( begin( "initdb", { "-D", mFolder.file( "data" ), "-U", "postgres", "-A", "trust", "-N", "-E", "UTF8", "--locale=C.UTF-8" } ), &status, 0 );
  if ( status != 0 )
    throw std::runtime_error( "initdb: " + contentsOf( mFolder.file( "log" ) ) );
  writeText( mFolder.file( "data" ) + "/pg_hba.conf", "local all planner scram-sha-256\nlocal all all trust\n" );
  start();
  execute( "CREATE DATABASE planning", "postgres" );
  execute( "CREATE DATABASE bare", "postgres" );
  execute( "CREATE EXTENSION postgis; CREATE ROLE planner LOGIN PASSWORD 'open sesame'; CREATE ROLE guest LOGIN" );
}

PostgisServer::~PostgisServer()
{
  stop();
}

pid_t PostgisServer::begin( const std::string &program, const std::vector<std::string> &arguments ) const
{
  const std::string path = ( programs() / program ).string();
  std::vector<char *> words { const_cast<char *>( path.c_str() ) };
  for ( const std::string &argument : arguments )
    words.push_back( const_cast<char *>( argument.c_str() ) );
  words.push_back( nullptr );
  const std::string log = mFolder.file( "log" );
  const passwd *user = owner();
  const pid_t child = ::fork();
  if ( child != 0 )
    return child;
  const int output = ::open( log.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0644 );
  ::dup2( output, STDOUT_FILENO );
  ::dup2( output, STDERR_FILENO );
  if ( user && ( ::setgroups( 0, nullptr ) != 0 || ::setgid( user->pw_gid ) != 0 || ::setuid( user->pw_uid ) != 0 ) )
    ::_exit( 126 );
  ::prctl( PR_SET_PDEATHSIG, SIGQUIT ); // a test that crashes leaves no server behind
  if ( ::chdir( "/" ) == 0 )
    ::execv( path.c_str(), words.data() );
  ::_exit( 127 );
}

void PostgisServer::start()
{
  mServer = begin( "postgres", { "-D", mFolder.file( "data" ), "-c", "listen_addresses=", "-k", mFolder.path().string(), "-c", "fsync=off" } );
  GdalQuiet quiet;
  for ( int attempt = 0; attempt < 400; ++attempt )
  {
    if ( opened( address( "public", "postgres", "postgres" ) ) )
      return;
    std::this_thread::sleep_for( std::chrono::milliseconds( 50 ) );
  }
  throw std::runtime_error( "the server does not start: " + contentsOf( mFolder.file( "log" ) ) );
}

void PostgisServer::stop()
{
  if ( mServer < 0 )
    return;
  ::kill( mServer, SIGQUIT );
  ::waitpid( mServer, nullptr, 0 );
  mServer = -1;
}

std::string PostgisServer::address( const std::string &schema, const std::string &user, const std::string &database, const std::string &further ) const
{
  return "PG:" + further + ( further.empty() ? "" : " " ) + "host=" + mFolder.path().string() + " user=" + user + " dbname=" + database + " schemas=" + schema;
}

void PostgisServer::execute( const std::string &statements, const std::string &database ) const
{
  GdalQuiet quiet;
  const Dataset dataset = opened( address( "public", "postgres", database ) );
  if ( dataset )
    dataset->ReleaseResultSet( dataset->ExecuteSQL( statements.c_str(), nullptr, nullptr ) );
  if ( !quiet.message().empty() )
    throw std::runtime_error( statements + ": " + quiet.message() );
}

std::string PostgisServer::value( const std::string &query ) const
{
  GdalQuiet quiet;
  const Dataset dataset = opened( address( "public" ) );
  OGRLayer *found = dataset ? dataset->ExecuteSQL( query.c_str(), nullptr, nullptr ) : nullptr;
  const OGRFeatureUniquePtr row( found ? found->GetNextFeature() : nullptr );
  if ( !row )
    throw std::runtime_error( query + ": " + quiet.message() );
  const std::string text = row->GetFieldAsString( 0 );
  dataset->ReleaseResultSet( found );
  return text;
}

void PostgisServer::waitUntil( const std::string &query, const std::string &expected ) const
{
  for ( int attempt = 0; attempt < 400; ++attempt )
  {
    if ( value( query ) == expected )
      return;
    std::this_thread::sleep_for( std::chrono::milliseconds( 50 ) );
  }
  FAIL() << query << " never gave " << expected;
}

} // namespace lantu::test
