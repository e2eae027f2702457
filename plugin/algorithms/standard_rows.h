// SPDX-License-Identifier: GPL-3.0-or-later
// The standards that a question is answered by.
#pragma once

#include "algorithms/question.h"
#include "data/table.h"

namespace lantu
{

//! The rows of the workspace's standards, where there is one that has them, else the defaults.
Table standardRowsOf( const Question &asked );

} // namespace lantu
