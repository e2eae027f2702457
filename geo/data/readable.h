// SPDX-License-Identifier: GPL-3.0-or-later
// A table as people read it in a spreadsheet.
#pragma once

#include <deque>
#include <span>
#include <string>
#include <vector>

#include "data/table.h"

namespace lantu
{

//! A code that programs rely on and the word that people read.
struct CodeWord
{
    const char *code;
    Text word;
};

//! The heading of a field as a planner reads it, in the language set: "家庭人口数（人）".
std::string headingOf( const Field &field );

/**
 * The rows of a table under headings, with codes replaced by their words, in the language set at the call. Where two fields have the same
 * heading the later one gets its name behind it. Owns the names that its table's shape points to: keep it as long as the table is used.
 */
class Readable
{
  public:
    explicit Readable( const Table &table, std::span<const CodeWord> words = {} );
    Readable( const Readable & ) = delete;
    Readable &operator=( const Readable & ) = delete;

    const Table &table() const { return mTable; }

  private:
    std::deque<std::string> mTexts;
    std::vector<Field> mFields;
    Layer mShape;
    Table mTable;
};

} // namespace lantu
