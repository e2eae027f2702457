// SPDX-License-Identifier: GPL-3.0-or-later
// Telling encodings apart, and iconv.
#include "data/import/encoding.h"

#include <cerrno>
#include <cstdint>
#include <cstring>

#include <iconv.h>

namespace lantu
{

namespace
{

constexpr std::string_view replacement = "\xEF\xBF\xBD";

//! One per thread and encoding, since opening is dear and cells are many.
class Converter
{
  public:
    explicit Converter( const char *from )
      : mHandle( iconv_open( "UTF-8", from ) ) {}
    ~Converter()
    {
      if ( valid() )
        iconv_close( mHandle );
    }
    Converter( const Converter & ) = delete;
    Converter &operator=( const Converter & ) = delete;

    std::string convert( std::string_view bytes )
    {
      if ( !valid() )
        return std::string( replacement );
      iconv( mHandle, nullptr, nullptr, nullptr, nullptr );
      std::string result;
      char buffer[4096];
      char *in = const_cast<char *>( bytes.data() );
      size_t left = bytes.size();
      while ( left > 0 )
      {
        char *out = buffer;
        size_t room = sizeof buffer;
        const size_t done = iconv( mHandle, &in, &left, &out, &room );
        result.append( buffer, sizeof buffer - room );
        if ( done == static_cast<size_t>( -1 ) && errno != E2BIG )
        {
          // no character begins here, or the text ends in the middle of one
          result += replacement;
          ++in;
          --left;
        }
      }
      return result;
    }

  private:
    bool valid() const { return mHandle != reinterpret_cast<iconv_t>( -1 ); }

    iconv_t mHandle;
};

} // namespace

bool isUtf8( std::string_view bytes )
{
  const auto *at = reinterpret_cast<const unsigned char *>( bytes.data() );
  const auto *const end = at + bytes.size();
  while ( at < end )
  {
    uint64_t eight = 0;
    if ( end - at >= 8 && ( std::memcpy( &eight, at, 8 ), ( eight & 0x8080808080808080ULL ) == 0 ) )
    {
      at += 8;
      continue;
    }
    const unsigned char lead = *at++;
    if ( lead < 0x80 )
      continue;
    int further = 0;
    unsigned char low = 0x80;
    unsigned char high = 0xBF;
    if ( lead >= 0xC2 && lead <= 0xDF )
      further = 1;
    else if ( lead >= 0xE0 && lead <= 0xEF )
    {
      further = 2;
      if ( lead == 0xE0 )
        low = 0xA0;
      else if ( lead == 0xED )
        high = 0x9F;
    }
    else if ( lead >= 0xF0 && lead <= 0xF4 )
    {
      further = 3;
      if ( lead == 0xF0 )
        low = 0x90;
      else if ( lead == 0xF4 )
        high = 0x8F;
    }
    else
      return false;
    for ( ; further > 0; --further, ++at, low = 0x80, high = 0xBF )
    {
      if ( at == end || *at < low || *at > high )
        return false;
    }
  }
  return true;
}

Encoding encodingOf( std::string_view bytes )
{
  if ( bytes.starts_with( "\xFF\xFE" ) )
    return Encoding::Utf16LittleEndian;
  if ( bytes.starts_with( "\xFE\xFF" ) )
    return Encoding::Utf16BigEndian;
  return isUtf8( bytes ) ? Encoding::Utf8 : Encoding::Gb18030;
}

size_t markLength( std::string_view bytes )
{
  if ( bytes.starts_with( "\xEF\xBB\xBF" ) )
    return 3;
  return bytes.starts_with( "\xFF\xFE" ) || bytes.starts_with( "\xFE\xFF" ) ? 2 : 0;
}

std::string utf8From( Encoding encoding, std::string_view bytes )
{
  switch ( encoding )
  {
  case Encoding::Gb18030:
  {
    thread_local Converter converter( "GB18030" );
    return converter.convert( bytes );
  }
  case Encoding::Utf16LittleEndian:
    return Converter( "UTF-16LE" ).convert( bytes );
  case Encoding::Utf16BigEndian:
    return Converter( "UTF-16BE" ).convert( bytes );
  case Encoding::Utf8:
    break;
  }
  return std::string( bytes );
}

} // namespace lantu
