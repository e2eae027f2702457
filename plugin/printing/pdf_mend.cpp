// SPDX-License-Identifier: GPL-3.0-or-later
// ToUnicode maps and contents through qpdf.
#include "printing/pdf_mend.h"

#include <algorithm>
#include <cctype>
#include <cstdio>
#include <map>
#include <regex>
#include <string>

#include <QFile>
#include <QFont>
#include <QRawFont>

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include "printing/pdf_numbers.h"
#include "printing/pdf_pictures.h"

namespace lantu
{

namespace
{

constexpr ushort firstRadical = 0x2E80; // CJK radicals supplement
constexpr ushort lastRadical = 0x2FDF;  // Kangxi radicals
constexpr ushort firstIdeograph = 0x4E00;
constexpr ushort lastIdeograph = 0x9FFF;

std::string hexadecimal( ushort character )
{
  char text[5];
  std::snprintf( text, sizeof text, "%04X", character );
  return text;
}

// For each radical the ideograph that is drawn with the same glyph, both as the four digits of a text map.
std::map<std::string, std::string> ideographsOfRadicals()
{
  const QRawFont font = QRawFont::fromFont( QFont( QStringLiteral( "Noto Sans CJK SC" ) ) );
  const auto glyphOf = [&font]( ushort character )
  {
    const QVector<quint32> glyphs = font.glyphIndexesForString( QString( QChar( character ) ) );
    return glyphs.size() == 1 ? glyphs.front() : 0U;
  };
  std::map<quint32, ushort> radicals;
  for ( ushort character = firstRadical; character <= lastRadical; ++character )
  {
    if ( const quint32 glyph = glyphOf( character ) )
      radicals.emplace( glyph, character );
  }
  std::map<std::string, std::string> result;
  for ( ushort character = firstIdeograph; character <= lastIdeograph; ++character )
  {
    if ( const auto radical = radicals.find( glyphOf( character ) ); radical != radicals.end() )
      result.emplace( hexadecimal( radical->second ), hexadecimal( character ) );
  }
  return result;
}

// Codes of glyphs stand before the characters: <first> <last> [<character> …]. Only the characters are looked at.
std::string mended( const std::string &map, const std::map<std::string, std::string> &ideographs )
{
  static const std::regex list( R"(\[[^\]]*\])" );
  std::string result;
  auto at = map.begin();
  for ( std::sregex_iterator found( map.begin(), map.end(), list ), end; found != end; ++found )
  {
    result.append( at, map.begin() + found->position() );
    std::string characters = found->str();
    for ( size_t open = characters.find( '<' ); open != std::string::npos; open = characters.find( '<', open + 1 ) )
    {
      std::string code = characters.substr( open + 1, 4 );
      std::transform( code.begin(), code.end(), code.begin(), ::toupper );
      if ( const auto ideograph = ideographs.find( code ); ideograph != ideographs.end() )
        characters.replace( open + 1, 4, ideograph->second );
    }
    result += characters;
    at = map.begin() + found->position() + found->length();
  }
  result.append( at, map.end() );
  return result;
}

} // namespace

void mendPdf( const QString &path )
{
  const std::string name = QFile::encodeName( path ).toStdString();
  const std::string unfinished = name + ".mended";
  try
  {
    QPDF pdf;
    pdf.setSuppressWarnings( true );
    pdf.processFile( name.c_str() );
    static const std::map<std::string, std::string> ideographs = ideographsOfRadicals();
    for ( QPDFObjectHandle object : pdf.getAllObjects() )
    {
      if ( !object.isDictionary() || !object.hasKey( "/ToUnicode" ) )
        continue;
      QPDFObjectHandle stream = object.getKey( "/ToUnicode" );
      const auto data = stream.getStreamData();
      const std::string map( reinterpret_cast<const char *>( data->getBuffer() ), data->getSize() );
      stream.replaceStreamData( mended( map, ideographs ), QPDFObjectHandle::newNull(), QPDFObjectHandle::newNull() );
    }
    for ( QPDFObjectHandle object : pdf.getAllObjects() )
    {
      if ( !object.isStream() || !object.getDict().getKey( "/Filter" ).isNameAndEquals( "/DCTDecode" ) )
        continue;
      const auto data = object.getRawStreamData();
      if ( const auto smaller = smallerJpeg( std::string( reinterpret_cast<const char *>( data->getBuffer() ), data->getSize() ) ) )
        object.replaceStreamData( *smaller, object.getDict().getKey( "/Filter" ), QPDFObjectHandle::newNull() );
    }
    for ( QPDFPageObjectHelper &page : QPDFPageDocumentHelper( pdf ).getAllPages() )
    {
      for ( QPDFObjectHandle stream : page.getPageContents() )
      {
        const auto data = stream.getStreamData();
        const std::string content( reinterpret_cast<const char *>( data->getBuffer() ), data->getSize() );
        stream.replaceStreamData( withShortNumbers( content ), QPDFObjectHandle::newNull(), QPDFObjectHandle::newNull() );
      }
    }
    QPDFWriter writer( pdf, unfinished.c_str() );
    writer.setObjectStreamMode( qpdf_o_generate );
    writer.write();
    if ( std::rename( unfinished.c_str(), name.c_str() ) == 0 )
      return;
  }
  catch ( const std::exception & )
  {
    // the page itself is right; it is larger, and its text is harder to find
  }
  std::remove( unfinished.c_str() );
}

} // namespace lantu
