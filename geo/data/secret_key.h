// SPDX-License-Identifier: GPL-3.0-or-later
// The key of a project, from which pseudonyms and shifted places are made; it never leaves the office.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace lantu
{

/**
 * A file with a secret. The same key gives the same pseudonyms and shifts in every export, so that two of them cannot be averaged; without it nobody can go back from
 * a pseudonym to an id, also not by trying all ids.
 */
class SecretKey
{
  public:
    //! Reads the file, or makes it with 256 random bits and for its owner alone. Errors: NotReadable (not a key), NotWritable.
    explicit SecretKey( const std::string &path );

    //! HMAC-SHA-256 (RFC 2104) of \a purpose and \a text under the key. What one purpose gives tells nothing of another.
    std::array<unsigned char, 32> digest( std::string_view purpose, std::string_view text ) const;

    //! 16 letters from A to P: equal for equal ids, and 64 bits of the digest, so that a million ids do not meet. No digits, so that nobody takes it for a number.
    std::string pseudonym( std::string_view id ) const;

  private:
    std::string mKey;
};

} // namespace lantu
