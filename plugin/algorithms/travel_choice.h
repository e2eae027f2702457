// SPDX-License-Identifier: GPL-3.0-or-later
// How the planner wants to travel: MODE, ROADS and the rest of travelParameters(), made into travel models.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "algorithms/parameters.h"
#include "algorithms/question.h"
#include "data/intake.h"
#include "data/standards.h"
#include "travel/barriers.h"
#include "travel/reach.h"
#include "travel/road_climb.h"
#include "travel/road_source.h"
#include "travel/terrain.h"

namespace lantu
{

//! Standards of the workspace, where there is one that has them, else the defaults.
Standards standardsOf( const Question &asked );

//! PROFILE.
Profile profileAsked( const Question &asked );

//! The network of ROADS with SPEED_FIELD, ONEWAY_FIELD and MEND_METRES, from the store where it is there. Errors: as readNetwork().
NetworkRead roadsOf( const Question &asked, const Frame &frame, const Standards &standards, Progress &progress );

/**
 * Lives within one run. Roads and terrain are read when a model first needs them, and once; models stay good as long as this does.
 * Not for several threads at once.
 */
class TravelChoice
{
  public:
    TravelChoice( const Question &asked, const Frame &frame, Progress &progress );

    //! The same at other speeds.
    TravelChoice( const Question &asked, const Frame &frame, Progress &progress, Standards standards );

    const TravelModel &model( Profile profile );

    //! DIRECTION, SNAP_METRES and the walking speed of the access legs; no limit.
    Query query() const;

    //! That of PROFILE, for algorithms that have it.
    Profile profile() const;

    const Standards &standards() const { return mStandards; }

    //! True where one travels on roads and nothing else.
    bool onRoads() const { return isMode( TravelMode::Road ); }

    //! Of MODE road and door to door.
    const NetworkRead &roads();

    //! The slopes of a network; null where no heights are known.
    std::shared_ptr<const RoadClimb> climbOf( const RoadNetwork &network );

    //! The accounts of roads, terrain and barriers that the models so far have needed.
    std::vector<const Intake *> inputs() const;

  private:
    //! The terrain of the question with its barriers.
    struct GroundAsked
    {
        std::vector<Intake> inputs;
        std::shared_ptr<const Terrain> terrain;
        std::shared_ptr<const Barriers> barriers;
    };

    bool isMode( TravelMode mode ) const;
    const GroundAsked &ground();

    const Question &mAsked;
    Frame mFrame;
    Progress &mProgress;
    Standards mStandards;
    std::optional<NetworkRead> mRoads;
    std::optional<GroundAsked> mGround;
    std::unique_ptr<TravelModel> mModels[std::size( allProfiles )]; // by Profile
};

} // namespace lantu
