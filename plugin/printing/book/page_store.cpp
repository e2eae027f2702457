// SPDX-License-Identifier: GPL-3.0-or-later
// A list beside the files.
#include "printing/book/page_store.h"

#include <algorithm>
#include <fstream>

#include <nlohmann/json.hpp>

#include "base/error.h"
#include "convert.h"

namespace lantu
{

namespace
{

constexpr char listFile[] = "pages.json";

} // namespace

PageStore::PageStore( std::filesystem::path folder )
  : mFolder( std::move( folder ) )
{
  std::ifstream list( mFolder / listFile );
  const nlohmann::json stored = nlohmann::json::parse( list, nullptr, false );
  if ( !stored.is_object() )
    return;
  for ( const auto &[key, page] : stored.items() )
  {
    if ( page.is_object() )
      mPages[key] = { page.value( "fingerprint", "" ), page.value( "bytes", std::uintmax_t( 0 ) ), page.value( "warnings", std::vector<std::string>() ) };
  }
}

std::filesystem::path PageStore::file( const std::string &key ) const
{
  return mFolder / ( key + ".pdf" );
}

bool PageStore::has( const std::string &key, const std::string &fingerprint ) const
{
  const auto known = mPages.find( key );
  std::error_code none;
  return known != mPages.end() && known->second.fingerprint == fingerprint && std::filesystem::file_size( file( key ), none ) == known->second.bytes;
}

void PageStore::put( const std::string &key, const std::string &fingerprint, const QStringList &warnings )
{
  Stored &page = mPages[key];
  std::error_code none;
  page = { fingerprint, std::filesystem::file_size( file( key ), none ), {} };
  for ( const QString &warning : warnings )
    page.warnings.push_back( warning.toStdString() );
  write();
}

QStringList PageStore::warnings( const std::string &key ) const
{
  QStringList all;
  if ( const auto known = mPages.find( key ); known != mPages.end() )
  {
    for ( const std::string &warning : known->second.warnings )
      all << qt( warning );
  }
  return all;
}

void PageStore::keepOnly( const std::vector<std::string> &keys )
{
  for ( auto page = mPages.begin(); page != mPages.end(); )
  {
    if ( std::find( keys.begin(), keys.end(), page->first ) != keys.end() )
    {
      ++page;
      continue;
    }
    std::error_code none;
    std::filesystem::remove( file( page->first ), none );
    page = mPages.erase( page );
  }
}

void PageStore::write() const
{
  nlohmann::json list = nlohmann::json::object();
  for ( const auto &[key, page] : mPages )
    list[key] = { { "fingerprint", page.fingerprint }, { "bytes", page.bytes }, { "warnings", page.warnings } };
  const std::filesystem::path path = mFolder / listFile;
  const std::filesystem::path unfinished = path.string() + ".new";
  std::ofstream file( unfinished );
  file << list.dump( 1 );
  file.close();
  std::error_code problem;
  if ( file )
    std::filesystem::rename( unfinished, path, problem );
  if ( !file || problem )
    throw Error::of( ErrorCode::NotWritable, { "无法写入“{}”。请检查磁盘是否已满、文件夹是否可写。", "\"{}\" cannot be written. Check that the disk is not full and the folder is writable." }, path.string() );
}

} // namespace lantu
