// SPDX-License-Identifier: GPL-3.0-or-later
// Who no longer gets to a supply in time when a link of the roads closes.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "base/progress.h"
#include "travel/replacement_times.h"

namespace lantu
{

//! Households and their weights.
struct Affected
{
    int64_t households = 0;
    double persons = 0;

    void add( double weight )
    {
      ++households;
      persons += weight;
    }
    void add( const Affected &other )
    {
      households += other.households;
      persons += other.persons;
    }
};

//! What closing a link, or several counted together, does.
struct LinkLoss
{
    Affected beyond;          //!< within the limit before; there is another way, longer than the limit
    Affected cutOff;          //!< within the limit before; there is no other way at all
    Affected farCutOff;       //!< beyond the limit before; there is no other way at all
    Affected onTheWay;        //!< whose way leads over the link
    double personMinutes = 0; //!< lost by all who have another way, within the limit or not
    double worstMinutes = 0;  //!< the most that a household loses which has another way

    //! Those who pass the limit: beyond and cutOff.
    Affected passing() const
    {
      Affected all = beyond;
      all.add( cutOff );
      return all;
    }

    bool any() const { return passing().households + farCutOff.households > 0 || personMinutes > 0; }

    //! Counts one household. A way that is no longer than before is no loss and no gain.
    void add( const Replacement &way, double weight, double limitSeconds );
};

/**
 * The loss of every link, by edge. \a persons by demand, none negative; \a limitSeconds is inclusive and may be infinite: then only who is cut off passes it.
 * In parallel over the links; the answer does not depend on the number of threads. Error(Cancelled).
 */
std::vector<LinkLoss> lossOfLinks( const ReplacementTimes &times, std::span<const double> persons, double limitSeconds, Progress &progress );

} // namespace lantu
