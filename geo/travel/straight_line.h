// SPDX-License-Identifier: GPL-3.0-or-later
// As the crow flies, at one speed.
#pragma once

#include "travel/reach.h"

namespace lantu
{

/**
 * Metres are those of the geodesic, seconds follow from one speed. There is no network to join: the snap limit
 * plays no part and access legs are 0. Both directions are alike.
 * nearest(): about constant time a demand; reach(): all pairs, in parallel.
 */
class StraightLine final : public TravelModel
{
  public:
    StraightLine( const Frame &frame, double metresPerSecond )
      : mFrame( frame ), mMetresPerSecond( metresPerSecond ) {}

    std::vector<Nearest> nearest( const Points &demand, std::span<const Points *const> supplies, const Query &query, Progress &progress ) const override;
    Reach reach( const Points &demand, const Points &supply, const Query &query, Progress &progress ) const override;

  private:
    Frame mFrame;
    double mMetresPerSecond;
};

} // namespace lantu
