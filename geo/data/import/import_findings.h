// SPDX-License-Identifier: GPL-3.0-or-later
// What an import notices in rows that it takes all the same.
#pragma once

#include <string>

#include "data/table.h"

namespace lantu
{

//! The table of findings of an import. It is a result and no part of a workspace, so its own names live here.
extern const Layer importFindingsLayer;

namespace importFinding
{
inline constexpr char id[] = "finding_id";
inline constexpr char key[] = "key";   //!< of the row; its number, column and value (masked) are named as in layer::rejects
inline constexpr char what[] = "what"; //!< a code that programs may rely on
inline constexpr char sentence[] = "finding";
} // namespace importFinding

//! Adds a row; \a value is masked here. The key is masked where it is private.
void addFinding( Table &findings, int64_t row, const std::string &key, const char *what, const std::string &column, const std::string &value, const std::string &sentence );

} // namespace lantu
