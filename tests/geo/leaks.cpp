// SPDX-License-Identifier: GPL-3.0-or-later
// Runs of digits, one after the other.
#include "leaks.h"

#include <algorithm>
#include <fstream>
#include <iterator>

#include "data/gdal_handles.h"

namespace lantu::test
{

std::vector<std::string> leaksIn( const std::string &text, const std::vector<std::string> &words )
{
  const auto isDigit = []( char character )
  { return character >= '0' && character <= '9'; };
  std::vector<std::string> found;
  for ( size_t begin = 0; begin < text.size(); )
  {
    if ( !isDigit( text[begin] ) )
    {
      ++begin;
      continue;
    }
    size_t end = begin;
    while ( end < text.size() && isDigit( text[end] ) )
      ++end;
    const std::string run = text.substr( begin, end - begin );
    const bool decimals = begin > 0 && text[begin - 1] == '.';
    const bool x = end < text.size() && ( text[end] == 'X' || text[end] == 'x' );
    const bool mobile = run.size() >= 3 && run[0] == '1' && run[1] >= '3';
    const auto follows = [&]( size_t at, size_t digits )
    {
      if ( at >= text.size() || ( text[at] != ' ' && text[at] != '-' ) || at + digits >= text.size() )
        return false;
      return std::all_of( text.begin() + static_cast<ptrdiff_t>( at ) + 1, text.begin() + static_cast<ptrdiff_t>( at + 1 + digits ), isDigit );
    };
    if ( !decimals && ( run.size() == 18 || ( run.size() == 17 && x ) || ( run.size() == 11 && mobile ) || ( run.size() == 3 && mobile && follows( end, 4 ) && follows( end + 5, 4 ) ) ) )
      found.push_back( run );
    begin = end;
  }
  for ( const std::string &word : words )
  {
    if ( text.find( word ) != std::string::npos )
      found.push_back( word );
  }
  return found;
}

std::string everythingIn( const std::string &path )
{
  std::ifstream file( path, std::ios::binary );
  std::string text { std::istreambuf_iterator<char>( file ), std::istreambuf_iterator<char>() };
  registerGdal();
  const GdalQuiet quiet;
  if ( path.ends_with( ".xlsx" ) )
  {
    const std::string archive = "/vsizip/" + path;
    char **parts = VSIReadDirRecursive( archive.c_str() );
    for ( char **part = parts; part && *part; ++part )
    {
      GByte *bytes = nullptr;
      vsi_l_offset size = 0;
      if ( VSIIngestFile( nullptr, ( archive + "/" + *part ).c_str(), &bytes, &size, -1 ) )
        text.append( reinterpret_cast<const char *>( bytes ), static_cast<size_t>( size ) );
      VSIFree( bytes );
    }
    CSLDestroy( parts );
  }
  const Dataset dataset( GDALDataset::Open( path.c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY ) );
  for ( int i = 0; dataset && i < dataset->GetLayerCount(); ++i )
  {
    OGRLayer &layer = *dataset->GetLayer( i );
    text += '\n';
    text += layer.GetName();
    for ( const auto &feature : layer )
    {
      for ( int field = 0; field < feature->GetFieldCount(); ++field )
        text += std::string( "\t" ) + feature->GetFieldDefnRef( field )->GetNameRef() + "\t" + feature->GetFieldAsString( field );
      text += '\n';
    }
  }
  return text;
}

} // namespace lantu::test
