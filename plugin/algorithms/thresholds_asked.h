// SPDX-License-Identifier: GPL-3.0-or-later
// The thresholds of the workspace, where there is one that has standards, else the defaults.
#pragma once

#include "algorithms/question.h"
#include "data/thresholds.h"

namespace lantu
{

//! Errors: as Thresholds.
Thresholds thresholdsAsked( const Question &asked );

} // namespace lantu
