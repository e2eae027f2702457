// SPDX-License-Identifier: GPL-3.0-or-later
// Which columns of a layer may leave the office, told by their names and by what is in them.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "base/progress.h"
#include "data/import/aliases.h"
#include "data/intake.h"
#include "data/row_source.h"

namespace lantu
{

enum class Fate
{
  Kept,
  Pseudonym,  //!< the id of a household or person
  CountsOnly, //!< illness, disability, risk: how many, never who
  Dropped
};

struct LeavingColumn
{
    std::string name;             //!< in the source
    std::string meaning;          //!< the field of the schema or role that it stands for; else empty
    const Field *known = nullptr; //!< the former
    FieldType type = FieldType::Text;
    Fate fate = Fate::Kept;
    std::set<std::string> values; //!< the different ones; no more than mostCategories + 1 are kept
    static constexpr size_t mostCategories = 12;

    //! Rows can be counted by its values.
    bool isCategory() const;

    //! A value as it may be shown: a name in a column of something else is masked.
    std::string shown( const std::string &value ) const;

    Text alias() const { return known ? known->alias : Text { name.c_str(), name.c_str() }; }
};

struct LeavingColumns
{
    std::vector<LeavingColumn> columns; //!< in the order of the source's fields
    bool people = false;                //!< rows are households, persons, or what happened to one of them
    bool repeated = false;              //!< an id of a household is in several rows
    Intake intake;

    //! Position of the column that stands for \a meaning; -1 if there is none.
    ptrdiff_t find( std::string_view meaning ) const;
};

/**
 * Reads all rows once. Dropped are names of people, identity numbers, phones, accounts, addresses, coordinates, notes, and every column in which one cell holds a private number or
 * most cells of an unknown column look like names. Where rows are people, texts that are no categories go as well. \a like is the layer whose fields and aliases the columns are
 * compared with. Errors: those of RowSource; Cancelled.
 */
LeavingColumns leavingColumns( RowSource &rows, const Layer &like, const Aliases &aliases, Progress &progress );

} // namespace lantu
