// SPDX-License-Identifier: GPL-3.0-or-later
// What printing algorithms share: the account of the layers behind a page, and its foot.
#pragma once

#include <initializer_list>
#include <vector>

#include "algorithms/question.h"
#include "data/intake.h"
#include "data/schema.h"
#include "printing/page.h"
#include "printing/paper.h"

namespace lantu
{

//! What the overview page counts.
inline constexpr std::initializer_list<const char *> pageLayers { layer::households, layer::sites, layer::townships, layer::villages, layer::counties };

//! Every row of those of the layers that the workspace has.
std::vector<Intake> inputsOf( const Workspace &workspace, std::initializer_list<const char *> layers, Progress &progress );

//! Of the workspace, with UNIT, EDITION and REVIEW_NUMBER of printParameters(); internal where both editions were asked for.
Imprint imprintAsked( const Question &asked );

//! PAPER of paperParameter().
Paper paperAsked( const Question &asked );

std::vector<const Intake *> pointersTo( const std::vector<Intake> &inputs );

} // namespace lantu
