// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers, codes and plots.
#include "facility_list.h"

#include <fmt/format.h>

#include "units.h"

namespace lantu::sample
{

FacilityList::FacilityList( const Setting &where )
  : setting( where ), table( emptyTable( layer::facilities ) )
{
}

Record FacilityList::row( const Facility &facility )
{
  const size_t number = table.rows.size() + 1;
  Record row( table );
  row.set( field::facilityId, fmt::format( "F{:06}", number ) ).set( field::name, facility.name ).set( field::kind, facility.kind ).set( field::level, facility.level ).set( field::status, facility.state );
  if ( facility.capacity > 0 )
    row.set( field::capacity, facility.capacity );
  return row;
}

void FacilityList::addInVillage( int village, Point centre, const Facility &facility, Ring ring )
{
  Random own = random();
  const Point middle = setting.plots.inVillage( village, centre ) ? centre : setting.villageSeat( village );
  addExactly( village, setting.plots.nearInVillage( village, middle, ring.low, ring.high, own ), facility );
}

void FacilityList::addAtSeat( int township, const Facility &facility, Ring ring )
{
  if ( const int village = setting.seatVillage( township ); village >= 0 )
  {
    addInVillage( village, setting.townshipSeat( township ), facility, ring );
    return;
  }
  Random own = random();
  const Point at = setting.plots.nearInTownship( township, setting.townshipSeat( township ), ring.low, ring.high, own );
  Record added = row( facility );
  setTownship( added, setting.facts, setting.admin, township ).point( at );
}

void FacilityList::addExactly( int village, Point at, const Facility &facility )
{
  Record added = row( facility );
  setVillage( added, setting.facts, setting.admin, village ).point( at );
}

std::string_view stateFor( double closed, double building, Random &random )
{
  const double value = random.fraction();
  if ( value < closed )
    return stateOf::closed;
  return value < closed + building ? stateOf::building : stateOf::inUse;
}

} // namespace lantu::sample
