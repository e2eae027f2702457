// SPDX-License-Identifier: GPL-3.0-or-later
// What lies under the theme of every map.
#pragma once

#include <vector>

#include "printing/page.h"

namespace lantu
{

//! How near a map looks.
enum class Detail
{
  City,
  County,
  Township,
  Site
};

/**
 * Roads, borders, rivers and relief of the workspace, top first, to be put under the layers of a theme. Nearer maps have more of them: townships from Detail::County on, villages from Detail::Township on.
 */
std::vector<PageLayer> baseLayers( Detail detail );

//! \a theme over the base layers.
std::vector<PageLayer> over( std::vector<PageLayer> theme, Detail detail );

} // namespace lantu
