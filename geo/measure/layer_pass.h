// SPDX-License-Identifier: GPL-3.0-or-later
// One pass over a layer with the account of its rows, as every count of rows makes it.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

#include "base/progress.h"
#include "data/intake.h"
#include "data/row_source.h"

namespace lantu
{

//! Leaves the row at hand out, with the reason; \a at is the position of the field that is to blame among those asked for.
class RowRefusal
{
  public:
    RowRefusal( Intake &intake, const Row &row, const std::vector<std::string> &fields )
      : mIntake( intake ), mRow( row ), mFields( fields ) {}

    //! With its geometry.
    const Row &row() const { return mRow; }

    void operator()( size_t at, Text reason ) const { mIntake.reject( mRow.id, mFields[at], mRow.values[at], reason.str() ); }

  private:
    Intake &mIntake;
    const Row &mRow;
    const std::vector<std::string> &mFields;
};

/**
 * Calls \a use( values, refuse ) for every row, with the values of \a fields in their order. A row that is not refused is used. Reports
 * to \a progress and answers a cancel every 1,024 rows; rejects are a warning for each reason. Errors: NoField; Cancelled.
 */
template<class Use>
Intake passOver( RowSource &rows, const std::vector<std::string> &fields, Progress &progress, Use use )
{
  constexpr int64_t rowsBetweenLooks = 1024;
  Intake intake( rows.info() );
  rows.start( fields );
  const auto expected = static_cast<double>( std::max<int64_t>( rows.info().rowCount, 1 ) );
  Row row;
  while ( rows.next( row ) )
  {
    intake.take( row );
    if ( intake.rowsRead() % rowsBetweenLooks == 0 )
    {
      progress.check();
      progress.report( std::min( 1.0, static_cast<double>( intake.rowsRead() ) / expected ) );
    }
    use( std::as_const( row.values ), RowRefusal( intake, row, fields ) );
  }
  intake.warnRejects( progress );
  return intake;
}

//! The text, or null for none.
inline Value textOrNull( const std::string &text )
{
  return text.empty() ? Value() : Value( text );
}

//! "甲、乙", in the language set.
std::string listed( const std::vector<std::string> &words );

//! A column of whole numbers that may be null.
constexpr Field countColumn( const char *name, Text alias, const char *unit, bool required = false )
{
  return { .name = name, .alias = alias, .type = FieldType::Integer, .unit = unit, .required = required };
}

//! A column of percent, one decimal.
constexpr Field shareColumn( const char *name, Text alias )
{
  return { .name = name, .alias = alias, .type = FieldType::Real, .unit = "%" };
}

//! Percent with one decimal; null of nothing.
Value shareOf( int64_t part, int64_t whole );

} // namespace lantu
