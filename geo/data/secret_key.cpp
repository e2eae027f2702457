// SPDX-License-Identifier: GPL-3.0-or-later
// Key files and digests by OpenSSL.
#include "data/secret_key.h"

#include <fstream>

#include <fcntl.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/rand.h>
#include <unistd.h>

#include "base/error.h"

namespace lantu
{

namespace
{

constexpr size_t keyBytes = 32;
constexpr size_t shortestKey = 16;

std::string hexadecimal( const unsigned char *bytes, size_t count )
{
  std::string result;
  for ( size_t i = 0; i < count; ++i )
    result += fmt::format( "{:02x}", bytes[i] );
  return result;
}

//! False if the file is there already.
bool makeKey( const std::string &path )
{
  const int file = ::open( path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR );
  if ( file < 0 && errno == EEXIST )
    return false;
  unsigned char bytes[keyBytes];
  bool written = file >= 0 && RAND_bytes( bytes, keyBytes ) == 1;
  if ( written )
  {
    const std::string line = hexadecimal( bytes, keyBytes ) + '\n';
    written = ::write( file, line.data(), line.size() ) == static_cast<ssize_t>( line.size() );
  }
  if ( file >= 0 )
    written = ::close( file ) == 0 && written;
  if ( written )
    return true;
  if ( file >= 0 )
    ::unlink( path.c_str() );
  throw Error::of( ErrorCode::NotWritable, { "无法建立密钥文件“{}”。请检查文件夹权限，或在 KEY_FILE 里换一个位置。", "The key file \"{}\" cannot be made. Check the folder's permissions, or give another place as KEY_FILE." }, path );
}

} // namespace

SecretKey::SecretKey( const std::string &path )
{
  makeKey( path );
  std::ifstream file( path );
  std::getline( file, mKey );
  if ( mKey.size() < shortestKey )
    throw Error::of( ErrorCode::NotReadable, { "“{}”不是密钥文件：第一行应为至少 {} 个字符的密钥。换一个文件，或写一个不存在的文件名来新建。", "\"{}\" is no key file: its first line has to be a key of {} characters or more. Choose another, or name a file that does not exist to make one." }, path, shortestKey );
}

std::array<unsigned char, 32> SecretKey::digest( std::string_view purpose, std::string_view text ) const
{
  std::string message( purpose );
  message += '\0';
  message += text;
  std::array<unsigned char, 32> result {};
  unsigned int length = 0;
  HMAC( EVP_sha256(), mKey.data(), static_cast<int>( mKey.size() ), reinterpret_cast<const unsigned char *>( message.data() ), message.size(), result.data(), &length );
  return result;
}

std::string SecretKey::pseudonym( std::string_view id ) const
{
  constexpr size_t bytes = 8;
  const auto whole = digest( "id", id );
  std::string letters;
  for ( size_t i = 0; i < bytes; ++i )
  {
    letters += static_cast<char>( 'A' + ( whole[i] >> 4U ) );
    letters += static_cast<char>( 'A' + ( whole[i] & 15U ) );
  }
  return letters;
}

} // namespace lantu
