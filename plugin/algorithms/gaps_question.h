// SPDX-License-Identifier: GPL-3.0-or-later
// The layers, rules and ways of travel that questions about gaps share.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "algorithms/parameters.h"
#include "algorithms/question.h"
#include "algorithms/travel_choice.h"
#include "measure/gap_answer.h"

namespace lantu
{

//! Names are frozen once released: add, do not rename.
namespace parameter
{
inline constexpr char households[] = "HOUSEHOLDS";
inline constexpr char checks[] = "CHECKS";
inline constexpr char strict[] = "STRICT";
inline constexpr char year[] = "YEAR";
} // namespace parameter

//! SUPPLY, travelParameters(), CHECKS, STRICT and YEAR.
Definitions gapParameters();

//! Lives within one run. Layers that the planner gives go before those of the workspace, which may lack any but the units.
class GapsAsked
{
  public:
    //! \a unitsParameter names the layer of the units of \a level.
    GapsAsked( const Question &asked, GapLevel level, const char *unitsParameter, Progress &progress );
    GapsAsked( const GapsAsked & ) = delete;
    GapsAsked &operator=( const GapsAsked & ) = delete;

    const GapRules &rules() const { return mRules; }
    const GapSources &sources() const { return *mSources; }
    const GapUnitLayers &layers() const { return mLayers; }
    const AdminAreas &areas() const { return mAreas; }

    //! The accounts of \a read and of what travelling needed.
    std::vector<const Intake *> inputs( std::vector<const Intake *> read ) const;

  private:
    RowSource *open( const char *parameterName, const char *workspaceLayer );
    RowSource *ofWorkspace( const char *workspaceLayer );

    const Question &mAsked;
    GapRules mRules;
    AdminAreas mAreas;
    std::vector<std::unique_ptr<RowSource>> mOpen;
    GapUnitLayers mLayers;
    std::optional<Frame> mFrame;
    std::optional<TravelChoice> mTravel;
    std::optional<GapSources> mSources;
};

} // namespace lantu
