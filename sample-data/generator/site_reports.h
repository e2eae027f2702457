// SPDX-License-Identifier: GPL-3.0-or-later
// What offices report of the relocation sites: certificates, who is in charge, organisations, old homesteads.
#pragma once

#include <optional>
#include <vector>

#include "random.h"
#include "sites.h"

namespace lantu::sample
{

//! Yes, no or not known.
std::optional<bool> flag( double yes, double no, Random &random );

//! Some sites are complete, some are not, and of a few it is not known.
void addReports( const Setting &setting, std::vector<Site> &sites );

} // namespace lantu::sample
