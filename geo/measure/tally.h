// SPDX-License-Identifier: GPL-3.0-or-later
// Figures by unit that add up to their total.
#pragma once

#include <array>
#include <cstdint>
#include <initializer_list>
#include <map>
#include <string>

#include "measure/unit_rows.h"

namespace lantu
{

/**
 * Whole numbers by unit. A figure is not known until know() says so: then it is shown, 0 where nothing was added, and before that it is null. What
 * is added to a unit is added to the total as well, so that every column of a table by unit adds up.
 */
template<size_t FigureCount>
class Tally
{
  public:
    using Counts = std::array<int64_t, FigureCount>;

    void add( size_t figure, const std::string &unit, int64_t number = 1 )
    {
      mTotal[figure] += number;
      mUnits[unit][figure] += number;
    }

    //! The unit has a row, even with nothing in it.
    void addUnit( const std::string &unit ) { mUnits.try_emplace( unit ); }

    void know( std::initializer_list<size_t> figures )
    {
      for ( const size_t figure : figures )
        mKnown[figure] = true;
    }

    bool knows( size_t figure ) const { return mKnown[figure]; }
    int64_t total( size_t figure ) const { return mTotal[figure]; }
    Value shown( const Counts &counts, size_t figure ) const { return mKnown[figure] ? Value( counts[figure] ) : Value(); }

    //! \a add( code, name, counts ) in the order of forEachUnit(); the total alone if not \a byUnit.
    template<class Add>
    void forEach( bool byUnit, const std::map<std::string, std::string> &names, Add add ) const
    {
      forEachUnit( byUnit ? mUnits : std::map<std::string, Counts>(), names, mTotal, add );
    }

  private:
    std::map<std::string, Counts> mUnits;
    Counts mTotal {};
    std::array<bool, FigureCount> mKnown {};
};

} // namespace lantu
