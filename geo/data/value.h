// SPDX-License-Identifier: GPL-3.0-or-later
// A cell of a table and a row of a layer, free of any file format.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace lantu
{

//! Empty is null: unknown, never zero.
using Value = std::variant<std::monostate, int64_t, double, std::string>;

inline bool isNull( const Value &value )
{
  return std::holds_alternative<std::monostate>( value );
}

//! The number, also when it stands in a text such as "60"; nothing for null and for other text. "inf" and "nan" are numbers.
std::optional<double> number( const Value &value );

//! As number(), rounded towards nothing: nothing unless the value is whole and fits.
std::optional<int64_t> whole( const Value &value );

//! As a planner would read it: no decimals on whole numbers, empty for null.
std::string text( const Value &value );

//! Well-known binary as ISO or OGC wrote it; empty when the row has no geometry.
using Wkb = std::vector<unsigned char>;

struct Row
{
    int64_t id = 0; //!< the feature id in its source, for messages and rejects
    std::vector<Value> values;
    Wkb geometry;
};

} // namespace lantu
