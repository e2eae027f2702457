// SPDX-License-Identifier: GPL-3.0-or-later
// Monitored households of an area in words.
#pragma once

#include <optional>

#include "printing/chapters/monitored_areas.h"
#include "printing/page.h"

namespace lantu
{

//! How many are still at risk, against how many were identified.
HeadlineNumber monitoredNumber( const MonitoredArea &area );

//! The sentence where nobody is at risk or was; an empty one where the counts are hidden; nothing where there are counts to tell.
std::optional<QString> findingWithoutCounts( const MonitoredArea &area );

//! Those at risk as a sentence; none where the counts are hidden.
QString monitoredFinding( const MonitoredArea &area );

} // namespace lantu
