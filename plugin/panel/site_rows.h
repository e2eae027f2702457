// SPDX-License-Identifier: GPL-3.0-or-later
// The relocation sites as the panel lists them.
#pragma once

#include <array>
#include <optional>
#include <vector>

#include <QString>

#include "data/workspace.h"

namespace lantu
{

//! How a service stands at a site: the four lights.
enum class SiteLight
{
  Unknown, //!< nobody has said
  Ok,
  Beyond, //!< there, but farther than the standard
  Missing
};

//! The five services that a site itself has or lacks, in the order of their columns: water, power, road, gas, network.
inline constexpr size_t siteServices = 5;

//! What the analysis of gaps found at a site.
struct SiteGapsFound
{
    int count = 0;
    SiteLight around = SiteLight::Unknown; //!< the worst of the services around the site; unknown only if nothing is known to be bad
    QString services;                      //!< those services, one a line, for the tooltip
};

//! ✓ ! ✕ ?: understood without the colour.
QString sign( SiteLight light );

//! The worst first when sorted downwards.
int badness( SiteLight light );

struct SiteRow
{
    QString id;
    QString name;
    QString county;
    QString sizeClass;
    int households = 0;
    int persons = 0;
    std::array<SiteLight, siteServices> services {};
    std::optional<SiteGapsFound> gaps; //!< known once the gaps have been worked out
};

//! All sites of the workspace, counties by their name. Empty if there are none.
std::vector<SiteRow> siteRows( const Workspace &workspace );

} // namespace lantu
