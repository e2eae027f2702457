// SPDX-License-Identifier: GPL-3.0-or-later
// Who the monitored households are.
#pragma once

#include <vector>

#include "household.h"

namespace lantu::sample
{

/**
 * Sets everything about the households but where they stand and what they live on, so that the published totals
 * come out exactly. All are identified from 2019-12 to 2022-01; whoever was helped out of risk was watched for six
 * months at least, only those whose case ended naturally (death, moving away) may be shorter.
 * \param pipedShares by village
 * \param theFamily the household that becomes the family of seven from the press (makeTheFamily): seven members, sudden difficulty, the risk remains
 */
void setTraits( std::vector<Household> &households, const std::vector<double> &pipedShares, size_t theFamily );

namespace classOf
{
inline constexpr std::string_view unstable = "脱贫不稳定户";
inline constexpr std::string_view brink = "边缘易致贫户";
inline constexpr std::string_view sudden = "突发严重困难户";
} // namespace classOf

} // namespace lantu::sample
