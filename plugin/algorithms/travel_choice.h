// SPDX-License-Identifier: GPL-3.0-or-later
// How the planner wants to travel: MODE, ROADS and the rest of travelParameters(), made into travel models.
#pragma once

#include <memory>
#include <optional>

#include "algorithms/question.h"
#include "data/intake.h"
#include "data/standards.h"
#include "travel/reach.h"
#include "travel/road_network.h"

namespace lantu
{

//! Standards of the workspace, where there is one that has them, else the defaults.
Standards standardsOf( const Question &asked );

//! PROFILE.
Profile profileAsked( const Question &asked );

//! The roads of the question, read and joined.
struct RoadsAsked
{
    std::shared_ptr<const RoadNetwork> network;
    Intake intake;
    bool joinsOnlyAtVertices = false; //!< see RoadLayer
};

//! ROADS with SPEED_FIELD, ONEWAY_FIELD and MEND_METRES. Errors: as readRoads().
RoadsAsked roadsOf( const Question &asked, const Frame &frame, const Standards &standards, Progress &progress );

/**
 * Lives within one run. Roads are read when a model first needs them, and once; models stay good as long as this does.
 * Not for several threads at once.
 */
class TravelChoice
{
  public:
    TravelChoice( const Question &asked, const Frame &frame, Progress &progress );

    const TravelModel &model( Profile profile );

    //! DIRECTION, SNAP_METRES and the walking speed of the access legs; no limit.
    Query query() const;

    //! That of PROFILE, for algorithms that have it.
    Profile profile() const;

    const Standards &standards() const { return mStandards; }

    //! The account of the roads; null unless a model has needed them.
    const Intake *roads() const { return mRoads ? &mRoads->intake : nullptr; }

  private:
    const Question &mAsked;
    Frame mFrame;
    Progress &mProgress;
    Standards mStandards;
    std::optional<RoadsAsked> mRoads;
    std::unique_ptr<TravelModel> mModels[std::size( allProfiles )]; // by Profile
};

} // namespace lantu
