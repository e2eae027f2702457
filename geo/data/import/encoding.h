// SPDX-License-Identifier: GPL-3.0-or-later
// In which encoding a text file from Excel is, and its text in UTF-8.
#pragma once

#include <string>
#include <string_view>

namespace lantu
{

enum class Encoding
{
  Utf8,
  Gb18030, //!< and its subset GBK, what Chinese Excel writes
  Utf16LittleEndian,
  Utf16BigEndian
};

//! True if every byte belongs to a well-formed UTF-8 character (no overlong forms, no surrogates). Empty: true.
bool isUtf8( std::string_view bytes );

//! By the byte order mark, else strict UTF-8, else GB18030. Linear.
Encoding encodingOf( std::string_view bytes );

//! How many bytes at the beginning are a byte order mark.
size_t markLength( std::string_view bytes );

//! In UTF-8; a byte that belongs to no character becomes U+FFFD. Linear.
std::string utf8From( Encoding encoding, std::string_view bytes );

} // namespace lantu
