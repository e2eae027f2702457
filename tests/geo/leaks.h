// SPDX-License-Identifier: GPL-3.0-or-later
// Looks through everything a file says for what must not be in it. Shares nothing with the recognition of the product.
#pragma once

#include <string>
#include <vector>

namespace lantu::test
{

/**
 * Runs of 18 digits or 17 and an X, runs of 11 digits that begin as mobile phones do (also in groups of 3, 4 and 4), and each of \a words. Digits behind a decimal point are no
 * numbers of people.
 */
std::vector<std::string> leaksIn( const std::string &text, const std::vector<std::string> &words = {} );

//! The bytes of a file, those of the parts of a workbook, and every name and cell that GDAL reads in it.
std::string everythingIn( const std::string &path );

} // namespace lantu::test
