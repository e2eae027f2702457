// SPDX-License-Identifier: GPL-3.0-or-later
// Monitored households of a township or village in words.
#pragma once

#include "printing/chapters/monitored_areas.h"
#include "printing/page.h"

namespace lantu
{

//! How many are still at risk, against how many were identified.
HeadlineNumber monitoredNumber( const MonitoredArea &area );

//! The same as a sentence; none where the counts are hidden.
QString monitoredFinding( const MonitoredArea &area );

} // namespace lantu
