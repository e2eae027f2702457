// SPDX-License-Identifier: GPL-3.0-or-later
// Whole numbers in given proportions with an exact total.
#pragma once

#include <vector>

namespace lantu::sample
{

//! Largest remainders: counts in proportion to \a weights that sum to \a total; earlier entries win ties.
std::vector<int> sharesOf( int total, const std::vector<double> &weights );

} // namespace lantu::sample
