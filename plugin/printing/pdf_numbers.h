// SPDX-License-Identifier: GPL-3.0-or-later
// Drawings in a PDF with no more digits than can be seen.
#pragma once

#include <string>

namespace lantu
{

/**
 * A content stream in which coordinates of lines and curves (operators m, l, c) have two decimals, as Qt writes one operator a line. Two decimals of a 300th inch
 * are a thousandth of a millimetre; Qt's five make a map half as large again. An h that closes no path, which Qt writes for shapes without
 * points and readers complain of, goes. Everything else stays as it is. Linear.
 */
std::string withShortNumbers( const std::string &content );

} // namespace lantu
