// SPDX-License-Identifier: GPL-3.0-or-later
// The end of every question: its run remembered, its figures complete.
#pragma once

#include <vector>

#include <nlohmann/json.hpp>

#include "algorithms/question.h"
#include "data/intake.h"

namespace lantu
{

/**
 * Records the run in the workspace of the question, if it has one, and returns \a summary with run_id, rows_read, rows_used and
 * rows_rejected in front (rows over all \a inputs). \a further are facts to remember besides the parameters, such as the standards that were applied.
 */
nlohmann::ordered_json recorded( const Question &asked, const nlohmann::ordered_json &summary, const std::vector<const Intake *> &inputs, Progress &progress, const nlohmann::ordered_json &further = {} );

} // namespace lantu
