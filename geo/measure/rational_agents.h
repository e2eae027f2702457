// SPDX-License-Identifier: GPL-3.0-or-later
// Crowding and the way there, weighed by people who go where both together cost them least.
#pragma once

#include <span>
#include <vector>

#include "base/progress.h"
#include "travel/reach.h"

namespace lantu
{

struct RationalAgentsQuestion
{
    const std::vector<ReachedDemands> &reached; //!< by supply
    std::span<const double> persons;            //!< by demand, none negative
    std::span<const double> capacity;           //!< by supply, none negative
    double secondsWorth = 3600;                 //!< tau: so long a way is as bad as a facility that is as crowded as all are on average
    double gap = 1e-6;                          //!< to be reached
    int rounds = 2000;                          //!< at most
};

struct RationalAgents
{
    std::vector<double> cost; //!< by demand: crowding and way at equilibrium, lower is better; NaN where no facility with capacity is within the limit
    std::vector<double> load; //!< by supply: persons who go there
    double rho = 0;           //!< persons for a unit of capacity, over those who reach one and those that are reached
    double objective = 0;     //!< that of the potential
    double gap = 0;           //!< at most so far above the least, as a share of the whole cost
    int rounds = 0;           //!< passes over the demands
};

/**
 * RAAM (Saxon and Snow 2020) in real numbers: the least of sum_j D_j^2 / ( 2 rho S_j ) + sum_ij x_ij t_ij / tau over all ways x of sharing each P_i out, with D_j = sum_i x_ij.
 * There, everybody's facilities cost the same, D_j / ( rho S_j ) + t_ij / tau, and no other costs less (Wardrop 1952).
 *
 * Demand after demand is shared out exactly, with all others as they are (water filling), until the gap is reached: the sum over persons of what they pay
 * above the cheapest facility, which bounds the distance to the least. Linear in the pairs a round. Error(Cancelled).
 */
RationalAgents rationalAgents( const RationalAgentsQuestion &question, Progress &progress );

} // namespace lantu
