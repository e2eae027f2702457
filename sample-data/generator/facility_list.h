// SPDX-License-Identifier: GPL-3.0-or-later
// Facilities being collected, each in the village or township it is put in.
#pragma once

#include <string>
#include <string_view>

#include "data/table.h"
#include "random.h"
#include "record.h"
#include "setting.h"

namespace lantu::sample
{

namespace stateOf
{
inline constexpr std::string_view inUse = "在用";
inline constexpr std::string_view closed = "停用";
inline constexpr std::string_view building = "在建";
} // namespace stateOf

//! Behind names made from those of counties and townships, which may be real.
inline constexpr std::string_view invented = "（示例）";

struct Facility
{
    std::string_view kind;
    std::string name;
    std::string_view level;
    int capacity = 0; //!< 0: not known
    std::string_view state = stateOf::inUse;
};

//! Metres from the middle of the place.
struct Ring
{
    double low, high;
};

class FacilityList
{
  public:
    explicit FacilityList( const Setting &where );

    void addInVillage( int village, const Facility &facility, Ring ring ) { addInVillage( village, setting.villageSeat( village ), facility, ring ); }
    void addInVillage( int village, Point centre, const Facility &facility, Ring ring );
    //! At the seat of the township, and in the village there if it lies in one.
    void addAtSeat( int township, const Facility &facility, Ring ring );
    void addExactly( int village, Point at, const Facility &facility );

    const Setting &setting;
    Table table;

  private:
    Record row( const Facility &facility );
    Random random() const { return Random( mixed( static_cast<int64_t>( table.rows.size() ), 6, 101 ) ); }
};

//! In use, but for these shares.
std::string_view stateFor( double closed, double building, Random &random );

} // namespace lantu::sample
