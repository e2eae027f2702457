// SPDX-License-Identifier: GPL-3.0-or-later
// A layer in memory whose fields are asked for by name.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/progress.h"
#include "data/row_source.h"

namespace lantu
{

//! Rows of a layer with their fields by name.
class Rows
{
  public:
    Rows() = default;

    //! All rows of \a source with the fields named, or all its fields. Error(Cancelled).
    explicit Rows( RowSource &source, const std::vector<std::string> &fields = {}, const Progress &progress = Progress() );

    size_t size() const { return mRows.size(); }
    bool empty() const { return mRows.empty(); }
    bool has( const char *field ) const;

    //! Null value if the row has none. Error(NoField) if there is no such field.
    const Value &value( size_t row, const char *field ) const;
    std::string text( size_t row, const char *field ) const;
    std::optional<int64_t> whole( size_t row, const char *field ) const;
    std::optional<double> number( size_t row, const char *field ) const;

    //! Null also where there is no such field: workspaces of before may lack it.
    std::optional<int64_t> wholeIfThere( size_t row, const char *field ) const;

    const Wkb &geometry( size_t row ) const { return mRows[row].geometry; }

    //! Positions of the rows whose \a field is \a value, in order.
    std::vector<size_t> where( const char *field, const std::string &value ) const;

  private:
    std::map<std::string, size_t, std::less<>> mFields;
    std::vector<Row> mRows;
};

} // namespace lantu
