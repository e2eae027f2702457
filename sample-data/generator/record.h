// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of the schema's layers from the generator's plane.
#pragma once

#include <string>
#include <string_view>

#include "cells.h"
#include "data/table.h"
#include "geometry.h"

namespace lantu::sample
{

//! What every row says: the mark of invented data, and the date of the article's figures.
inline constexpr char sourceMark[] = "演示数据";
inline constexpr char asOfDate[] = "2022-01-27";

//! An empty table of the layer in the CRS of workspaces.
Table emptyTable( const char *layerName );

//! A row being filled by field name; source and date are set where the layer has them.
class Record
{
  public:
    explicit Record( Table &table );

    Record &set( const char *field, Value value );
    Record &set( const char *field, const char *value ) { return set( field, Value( std::string( value ) ) ); }
    Record &set( const char *field, const std::string &value ) { return set( field, value.empty() ? Value() : Value( value ) ); }
    Record &set( const char *field, std::string_view value ) { return set( field, std::string( value ) ); }
    Record &set( const char *field, int value ) { return set( field, Value( static_cast<int64_t>( value ) ) ); }
    Record &set( const char *field, double value ) { return set( field, Value( value ) ); }

    //! Positions in degrees, rounded to 1e-7 (1 cm); a point that repeats the one before is left out.
    Record &point( Point at );
    Record &line( const Line &line );
    Record &areas( const MultiArea &areas );

  private:
    const Layer *mShape;
    Row &mRow;
};

//! Degrees as they are stored.
Point storedDegrees( Point at );

//! The position as it is stored: through degrees, rounded, and back.
Point asStored( Point at );

} // namespace lantu::sample
