// SPDX-License-Identifier: GPL-3.0-or-later
// What was masked, in figures and sentences.
#pragma once

#include "measure/export.h"

namespace lantu
{

//! Sums, every layer, and "masked": what was done, which \a progress hears as well.
nlohmann::ordered_json exportSummary( const std::vector<ExportedLayer> &exported, bool isInternal, Progress &progress );

} // namespace lantu
