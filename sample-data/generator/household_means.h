// SPDX-License-Identifier: GPL-3.0-or-later
// What the monitored households live on.
#pragma once

#include <vector>

#include "household.h"

namespace lantu::sample
{

/**
 * Sets net income, claims and compliant out-of-pocket expenses. Where the risk remains, two in three are below the
 * line of 6,000 yuan a head; where it is gone, none is.
 */
void setMeans( std::vector<Household> &households );

/**
 * The case the press told, made of a household with seven members: income of nearly 60,000 yuan, then an operation
 * and 30,000 yuan a year for treatment. Per head 8,571.43 yuan without the expense and 4,285.71 with it: below the
 * line of 6,000 only when it is counted.
 */
void makeTheFamily( Household &household );

//! (net income + claims - out-of-pocket) / members, to the cent, half a cent up.
double adjustedIncome( const Household &household );

} // namespace lantu::sample
