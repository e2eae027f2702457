// SPDX-License-Identifier: GPL-3.0-or-later
// Whether a place has a paved road, or any road: 通畅, 通达, 不通.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <vector>

#include "data/intake.h"
#include "data/row_source.h"
#include "data/standards.h"
#include "measure/gap_verdict.h"
#include "place/segment_index.h"

namespace lantu
{

//! The roads open to vehicles in the dry season, with what they are made of. Immutable; may be asked from several threads.
class SurfacedRoads
{
  public:
    /**
     * Open to vehicles is what readRoads() gives a speed above that of walking: no tracks, none closed or under construction. Surfaces are
     * those of the schema or of OpenStreetMap, in the field of that name or its Chinese alias, or among other_tags. Errors: as readRoads().
     */
    SurfacedRoads( RowSource &rows, const Frame &frame, const Standards &standards, Progress &progress );

    /**
     * By the nearest point of the nearest road, in metres on the ellipsoid. Ok: one of \a surfaces is within \a limit. Unknown: none is, but a road of
     * unknown surface, or \a at is no position. Beyond: only roads of other surfaces are within the limit (the place can be driven to). Missing: no road is.
     * The value is the distance to the nearest road of \a surfaces, if there is one within 50 km. Logarithmic in practice.
     */
    Measured measure( Point at, std::span<const std::string> surfaces, double limit ) const;

    const Intake &intake() const { return mIntake; }

  private:
    //! Metres to the nearest road that \a accept takes; infinite if there is none within \a most.
    double metresTo( Point at, double most, const std::function<bool( uint32_t )> &accept ) const;

    Frame mFrame;
    SegmentIndex mIndex;
    std::vector<const char *> mSurface; //!< by owner; null: not known
    Intake mIntake;
};

} // namespace lantu
