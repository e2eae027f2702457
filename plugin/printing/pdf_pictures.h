// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures in a PDF with no more quality than print shows.
#pragma once

#include <optional>
#include <string>

namespace lantu
{

/**
 * The JPEG \a picture compressed anew, at the quality of good print: Qt writes the relief of a map, soft and pale as it is, at a quality for archives, three times as large. Nothing if it is no JPEG in colour or grey
 * or would not be clearly smaller. Width, height and colours stay. Linear in the pixels.
 */
std::optional<std::string> smallerJpeg( const std::string &picture );

} // namespace lantu
