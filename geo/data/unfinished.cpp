// SPDX-License-Identifier: GPL-3.0-or-later
// Hidden folders and the list of them.
#include "data/unfinished.h"

#include <algorithm>
#include <mutex>
#include <vector>

#include <unistd.h>

#include "base/error.h"
#include "data/gdal_handles.h"

namespace lantu
{

namespace
{

namespace fs = std::filesystem;

struct Register
{
    std::mutex mutex;
    std::vector<fs::path> hidden;
    bool anyFinished = false;
    int made = 0;
};

Register &all()
{
  static Register known;
  return known;
}

[[noreturn]] void refuse( const std::string &target, const std::error_code &why )
{
  throw Error::of( ErrorCode::NotWritable, { "无法写入“{}”（{}）。请检查文件夹权限和磁盘空间，或换一个位置；原有文件没有改动。", "\"{}\" cannot be written ({}). Check the folder's permissions and the free disk space, or choose another place; nothing was changed." }, target, plainReason( why.message() ) );
}

bool liesIn( const fs::path &inner, const fs::path &outer )
{
  return std::mismatch( outer.begin(), outer.end(), inner.begin(), inner.end() ).first == outer.end();
}

} // namespace

Unfinished::Unfinished( const fs::path &folder, const std::string &name, const std::string &target )
  : mFolder( folder.empty() ? fs::path( "." ) : folder ), mTarget( target.empty() ? mFolder.string() : target )
{
  std::error_code problem;
  fs::path standing = mFolder;
  while ( !fs::exists( standing, problem ) && standing.has_relative_path() )
    standing = standing.has_parent_path() ? standing.parent_path() : fs::path( "." );
  if ( !fs::is_directory( standing, problem ) )
    refuse( mTarget, std::make_error_code( std::errc::not_a_directory ) );

  const std::lock_guard lock( all().mutex );
  mHidden = standing / ( "." + name + ".part" + std::to_string( ::getpid() ) + "-" + std::to_string( all().made++ ) );
  fs::remove_all( mHidden, problem ); // of a process long gone that had our number
  problem.clear();
  if ( !fs::create_directory( mHidden, problem ) )
    refuse( mTarget, problem );
  all().hidden.push_back( mHidden );
}

Unfinished::~Unfinished()
{
  const std::lock_guard lock( all().mutex );
  std::error_code ignored;
  fs::remove_all( mHidden, ignored );
  all().hidden.erase( std::find( all().hidden.begin(), all().hidden.end(), mHidden ) );
}

void Unfinished::finish()
{
  const std::lock_guard lock( all().mutex );
  std::error_code problem;
  fs::create_directories( mFolder, problem );
  if ( problem )
    refuse( mTarget, problem );
  std::vector<fs::path> files;
  for ( const fs::directory_entry &entry : fs::directory_iterator( mHidden, problem ) )
  {
    // files still in the making within this folder stay hidden
    if ( entry.is_regular_file() )
      files.push_back( entry.path() );
  }
  std::sort( files.begin(), files.end() );
  for ( const fs::path &file : files )
  {
    const fs::path target = mFolder / file.filename();
    fs::rename( file, target, problem );
    if ( problem )
      refuse( target.string(), problem );
  }
  fs::remove( mHidden, problem ); // stays, if others still write into it
  const bool nested = std::any_of( all().hidden.begin(), all().hidden.end(), [this]( const fs::path &other )
    { return liesIn( mFolder, other ); } );
  all().anyFinished = all().anyFinished || !nested;
}

bool abandonUnfinished()
{
  std::unique_lock lock( all().mutex );
  if ( all().anyFinished )
    return false;
  for ( const fs::path &hidden : all().hidden )
  {
    // whoever still writes may put a file into the folder while it is being emptied
    std::error_code problem;
    for ( int attempt = 0; attempt < 5 && ( attempt == 0 || problem ); ++attempt )
      fs::remove_all( hidden, problem );
  }
  static_cast<void>( lock.release() );
  return true;
}

} // namespace lantu
