// SPDX-License-Identifier: GPL-3.0-or-later
// Stamps, and the order in which the ways to a network are tried.
#include "travel/road_source.h"

#include <algorithm>
#include <chrono>

#include <fmt/format.h>
#include <sys/stat.h>
#include <xxhash.h>

#include "travel/osm_rules.h"
#include "travel/turn_rules.h"

namespace lantu
{

namespace
{

namespace fs = std::filesystem;

constexpr size_t smallNetwork = 10000; // edges; built quicker than a file is opened

uint64_t hashOf( const std::string &text )
{
  return XXH3_64bits( text.data(), text.size() );
}

// Name, size and time of the file and those that belong to it (roads.dbf of roads.shp, roads.gpkg-wal). Empty if one was changed
// so lately that it may be changed again without another time.
std::string signatureOf( const fs::path &path )
{
  using namespace std::chrono;
  constexpr auto settled = seconds( 2 );
  std::vector<std::string> parts;
  std::error_code problem;
  for ( const fs::directory_entry &entry : fs::directory_iterator( path.parent_path().empty() ? "." : path.parent_path(), problem ) )
  {
    const fs::path &file = entry.path();
    const bool belongs = file.stem() == path.stem() || file.filename() == path.filename().string() + "-wal";
    struct stat status = {};
    if ( !belongs || file.extension() == ".gpkg-shm" || ::stat( file.c_str(), &status ) != 0 || !S_ISREG( status.st_mode ) )
      continue;
    const auto changed = system_clock::time_point( seconds( status.st_mtim.tv_sec ) + duration_cast<system_clock::duration>( nanoseconds( status.st_mtim.tv_nsec ) ) );
    if ( changed > system_clock::now() - settled )
      return {};
    parts.push_back( fmt::format( "{} {} {}.{}", file.filename().string(), status.st_size, status.st_mtim.tv_sec, status.st_mtim.tv_nsec ) );
  }
  if ( problem || parts.empty() )
    return {};
  std::sort( parts.begin(), parts.end() );
  std::string signature;
  for ( const std::string &part : parts )
    signature += part + '\n';
  return signature;
}

bool usableFile( const std::string &path )
{
  std::error_code problem;
  return !path.empty() && fs::is_regular_file( path, problem );
}

NetworkOfLayer built( RoadLayer layer, const Frame &frame, double mendMetres, const SourceInfo &info, Progress &progress )
{
  Intake intake = std::move( layer.intake );
  const bool joinsOnlyAtVertices = layer.joinsOnlyAtVertices;
  NetworkOfLayer made { buildNetwork( std::move( layer ), frame, mendMetres, progress ), std::move( intake ), joinsOnlyAtVertices };
  const OsmRules rules = osmRulesFor( info, made.joinsOnlyAtVertices, progress );
  if ( !rules.turns.empty() || !rules.barriers.empty() )
    applyRules( turnRules( rules, made.network, progress ), made.network );
  return made;
}

} // namespace

NetworkRead readNetwork( RowSource &rows, const Frame &frame, const Standards &standards, const RoadOptions &options, double mendMetres, const fs::path &store, Progress &progress )
{
  const SourceInfo &info = rows.info();
  const bool storing = !store.empty() && usableFile( info.storage );
  const std::string making = fmt::format( "{}\n{}\n{}\n{}\n{}\n{}\n{}", info.crs, options.speedField, options.onewayField, standards.speedHash(), frame.centralMeridian(), mendMetres, LANTU_VERSION );
  fs::path path;
  NetworkStamp stamp;
  std::optional<NetworkOfLayer> found;
  if ( storing )
  {
    const std::string place = fmt::format( "{}\n{}\n{}", fs::absolute( info.storage ).string(), info.layer, making );
    path = store / fmt::format( "{:016x}.roads", hashOf( place ) );
    if ( const std::string signature = signatureOf( info.storage ); !signature.empty() )
      stamp.source = hashOf( place + signature );
    found = storedNetwork( path, stamp );
  }
  bool isNew = false;
  if ( !found )
  {
    PartOfProgress reading( progress, 0, 0.4 );
    RoadLayer layer = readRoads( rows, frame, standards, options, reading );
    // the rules of an OpenStreetMap file are not among the rows
    if ( storing && !isOsmFile( info.storage ) )
    {
      stamp.content = hashOf( layer.intake.contentHash() + making );
      found = storedNetwork( path, stamp );
    }
    if ( !found )
    {
      PartOfProgress building( progress, 0.4, 1 );
      found = built( std::move( layer ), frame, mendMetres, info, building );
      isNew = true;
    }
  }
  else
    found->intake.warnRejects( progress );
  NetworkRead read { std::make_shared<const RoadNetwork>( found->network ), found->intake, found->joinsOnlyAtVertices, !isNew, {} };
  if ( isNew && storing && read.network->edges.size() >= smallNetwork )
    read.storing = std::async( std::launch::async, [path, stamp, made = std::move( *found ), &progress]
      { storeNetwork( path, stamp, made, progress ); } );
  progress.report( 1 );
  return read;
}

} // namespace lantu
