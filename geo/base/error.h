// SPDX-License-Identifier: GPL-3.0-or-later
// What is thrown when the planner's input or machine does not allow an answer.
#pragma once

#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <utility>

#include "base/language.h"

namespace lantu
{

enum class ErrorCode
{
  NotFound,     //!< the file or layer is not there
  NotReadable,  //!< it is there but is not what it should be
  WrongType,    //!< a raster for a vector, lines for points
  Empty,        //!< nothing in it to work on
  NoCrs,        //!< coordinates without a reference system
  OutsideFrame, //!< coordinates that one analysis plane cannot hold
  NoField,      //!< a field that the question needs is missing
  BadValue,     //!< a value that cannot be worked with
  Duplicate,    //!< two rows claim one id
  NotWritable,  //!< read-only, full disk, no permission
  NewerSchema,  //!< a workspace made by a later version
  Cancelled     //!< the planner pressed cancel
};

/**
 * Bad input or a refused write. what() is one plain sentence in the planner's language that names the
 * file, the layer and the row where there is one, and says what to do.
 */
class Error : public std::runtime_error
{
  public:
    Error( ErrorCode code, const std::string &sentence, std::optional<int64_t> row = {} )
      : std::runtime_error( sentence ), mCode( code ), mRow( row ) {}

    template<class... Values>
    static Error of( ErrorCode code, Text sentence, Values &&...values )
    {
      return Error( code, say( sentence, std::forward<Values>( values )... ) );
    }

    ErrorCode code() const { return mCode; }

    //! The feature id concerned, where the fault lies in one row.
    std::optional<int64_t> row() const { return mRow; }

  private:
    ErrorCode mCode;
    std::optional<int64_t> mRow;
};

} // namespace lantu
