// SPDX-License-Identifier: GPL-3.0-or-later
// What is done with one input of the fuzzer, and what must hold then.
#pragma once

#include <string>
#include <string_view>

namespace lantu::test
{

/**
 * Takes \a bytes for a CSV of households: encodings, cells, header, places of the columns, months, numbers, codes, coordinates and masks. What does not hold, as a
 * sentence; empty if all does. Errors of the import do not belong here: strange bytes are no reason for one.
 */
std::string problemOfImport( std::string_view bytes );

} // namespace lantu::test
