// SPDX-License-Identifier: GPL-3.0-or-later
// Ids of runs, and their rows in the workspace.
#include "data/run.h"

#include <ctime>
#include <unordered_set>

#include <unistd.h>
#include <xxhash.h>

#include "base/error.h"
#include "data/database.h"

namespace lantu
{

namespace
{

struct Finished
{
    std::string compact; //!< for ids
    std::string iso;
};

Finished now()
{
  const std::time_t seconds = std::time( nullptr );
  std::tm local {};
  localtime_r( &seconds, &local );
  char compact[32] = {};
  char iso[32] = {};
  std::strftime( compact, sizeof compact, "%Y%m%d-%H%M%S", &local );
  std::strftime( iso, sizeof iso, "%Y-%m-%dT%H:%M:%S%z", &local );
  return { compact, iso };
}

nlohmann::ordered_json describe( const std::vector<const Intake *> &inputs )
{
  nlohmann::ordered_json list = nlohmann::ordered_json::array();
  for ( const Intake *input : inputs )
  {
    list.push_back( {
      { field::file, input->file() },
      { field::layerName, input->layer() },
      { "crs", input->crs() },
      { field::rowsRead, input->rowsRead() },
      { field::rowsUsed, input->rowsUsed() },
      { field::rowsRejected, input->rejects().size() },
      { "content_hash", input->contentHash() },
    } );
  }
  return list;
}

std::unordered_set<std::string> knownIds( const Workspace &workspace )
{
  std::unordered_set<std::string> ids;
  if ( !workspace.has( layer::runs ) )
    return ids;
  const auto runs = workspace.rows( layer::runs );
  runs->start( { field::runId } );
  Row row;
  while ( runs->next( row ) )
    ids.insert( text( row.values[0] ) );
  return ids;
}

// names of files need not be UTF-8
std::string dumped( const nlohmann::ordered_json &json )
{
  return json.dump( -1, ' ', false, nlohmann::ordered_json::error_handler_t::replace );
}

void append( const Run &run, const std::string &id, const Workspace &workspace )
{
  int64_t read = 0;
  int64_t used = 0;
  Table rejects { .shape = &schemaLayer( layer::rejects ), .rows = {}, .crs = {} };
  for ( const Intake *input : run.inputs )
  {
    read += input->rowsRead();
    used += input->rowsUsed();
    if ( !run.rejectsAreThere )
      input->addTo( rejects, id );
  }
  Table runs { .shape = &schemaLayer( layer::runs ), .rows = {}, .crs = {} };
  runs.add().values = { id, run.algorithm, dumped( run.parameters ), dumped( describe( run.inputs ) ), std::string( "Lantu " LANTU_VERSION ), now().iso, read, used, read - used, dumped( run.summary ) };
  workspace.append( { &runs, &rejects } );
}

} // namespace

std::string newRunId( const Run &run, const Workspace *workspace )
{
  std::string asked = run.algorithm + dumped( run.parameters ) + dumped( describe( run.inputs ) );
  if ( workspace && isDatabase( workspace->path() ) )
    asked += std::to_string( ::getpid() ); // others may be asking the same there in this second
  const std::string time = now().compact;
  const auto idOf = [&]( uint64_t attempt )
  { return fmt::format( "{}-{:04}", time, XXH3_64bits_withSeed( asked.data(), asked.size(), attempt ) % 10000 ); };
  std::string id = idOf( 0 );
  if ( !workspace )
    return id;
  const std::unordered_set<std::string> known = knownIds( *workspace );
  for ( uint64_t attempt = 1; known.contains( id ); ++attempt )
    id = idOf( attempt );
  return id;
}

std::string recordRun( const Run &run, const Workspace *workspace, Progress &progress )
{
  std::string id = run.id;
  try
  {
    if ( id.empty() )
      id = newRunId( run, workspace );
    if ( workspace )
      append( run, id, *workspace );
  }
  catch ( const Error &error )
  {
    if ( id.empty() )
      id = newRunId( run, nullptr );
    progress.warn( say( { "运行 {} 没有记入工作空间：{}", "Run {} was not recorded in the workspace: {}" }, id, error.what() ) );
  }
  return id;
}

} // namespace lantu
