// SPDX-License-Identifier: GPL-3.0-or-later
// Words and shares in tables.
#include "measure/layer_pass.h"

#include <cmath>

#include <fmt/ranges.h>

namespace lantu
{

std::string listed( const std::vector<std::string> &words )
{
  return fmt::format( "{}", fmt::join( words, language() == Language::Chinese ? "、" : ", " ) );
}

Value shareOf( int64_t part, int64_t whole )
{
  return whole > 0 ? Value( std::round( 1000.0 * static_cast<double>( part ) / static_cast<double>( whole ) ) / 10 ) : Value();
}

} // namespace lantu
