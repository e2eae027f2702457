// SPDX-License-Identifier: GPL-3.0-or-later
// What printing algorithms share: the account of the layers behind a page, and its foot.
#pragma once

#include <vector>

#include "algorithms/question.h"
#include "data/intake.h"
#include "printing/overview_page.h"

namespace lantu
{

//! Every row of the layers that the overview page is counted from.
std::vector<Intake> pageInputs( const Workspace &workspace, Progress &progress );

//! UNIT, EDITION and REVIEW_NUMBER of printParameters() into the page.
void setFoot( OverviewPage &page, const Question &asked );

std::vector<const Intake *> pointersTo( const std::vector<Intake> &inputs );

} // namespace lantu
