// SPDX-License-Identifier: GPL-3.0-or-later
// Through qpdf, object by object.
#include "pdf_bytes.h"

#include <string_view>

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>

namespace lantu::test
{

namespace
{

bool isHex( char character )
{
  return ( character >= '0' && character <= '9' ) || ( character >= 'a' && character <= 'f' ) || ( character >= 'A' && character <= 'F' );
}

bool isOfWord( char character )
{
  return ( character >= '0' && character <= '9' ) || ( character >= 'a' && character <= 'z' ) || ( character >= 'A' && character <= 'Z' ) || character == '-';
}

void addWithoutGlyphs( std::string &bytes, std::string_view content )
{
  for ( size_t at = 0; at < content.size(); )
  {
    size_t end = at + 1;
    while ( content[at] == '<' && end < content.size() && isHex( content[end] ) )
      ++end;
    if ( end > at + 1 && end < content.size() && content[end] == '>' )
      at = end + 1;
    else
      bytes += content[at++];
  }
}

// what is referred to is an object of its own
void add( std::string &bytes, QPDFObjectHandle object )
{
  if ( object.isString() )
    bytes += object.getUTF8Value();
  else if ( object.isArray() )
  {
    for ( int i = 0; i < object.getArrayNItems(); ++i )
    {
      if ( QPDFObjectHandle item = object.getArrayItem( i ); !item.isIndirect() )
        add( bytes, item );
    }
  }
  else if ( object.isDictionary() )
  {
    for ( const std::string &key : object.getKeys() )
    {
      bytes += key + ' ';
      if ( QPDFObjectHandle value = object.getKey( key ); !value.isIndirect() )
        add( bytes, value );
    }
  }
  else if ( object.isStream() )
  {
    QPDFObjectHandle dictionary = object.getDict();
    add( bytes, dictionary );
    QPDFObjectHandle subtype = dictionary.getKey( "/Subtype" );
    const bool isPicture = subtype.isName() && subtype.getName() == "/Image";
    const auto data = isPicture ? object.getRawStreamData() : object.getStreamData( qpdf_dl_generalized );
    addWithoutGlyphs( bytes, { reinterpret_cast<const char *>( data->getBuffer() ), data->getSize() } );
  }
  else
    bytes += object.unparse();
  bytes += '\n';
}

} // namespace

std::string bytesOf( const QString &pdf )
{
  QPDF document;
  document.processFile( pdf.toUtf8().constData() );
  std::string bytes;
  add( bytes, document.getTrailer() );
  for ( const QPDFObjectHandle &object : document.getAllObjects() )
    add( bytes, object );
  return bytes;
}

std::vector<std::string> placesAndAttributesIn( const std::string &bytes )
{
  std::vector<std::string> found;
  for ( const char *key : { "/GPTS", "/LGIDict", "/Measure", "/Viewport", "/VP ", "/UserProperties", "/StructTreeRoot", "/PieceInfo", "/EmbeddedFile", "EPSG", "PROJCS", "GEOGCS" } )
  {
    if ( bytes.find( key ) != std::string::npos )
      found.emplace_back( key );
  }
  return found;
}

std::vector<std::string> wordsIn( const std::string &text, const std::set<std::string, std::less<>> &words )
{
  std::vector<std::string> found;
  for ( size_t at = 0; at < text.size(); ++at )
  {
    size_t end = at;
    while ( end < text.size() && isOfWord( text[end] ) )
      ++end;
    if ( end > at && words.find( std::string_view( text ).substr( at, end - at ) ) != words.end() )
      found.push_back( text.substr( at, end - at ) );
    at = end;
  }
  return found;
}

} // namespace lantu::test
