// SPDX-License-Identifier: GPL-3.0-or-later
// How much of the facilities' capacity there is for each person: floating catchment areas.
#pragma once

#include <span>
#include <vector>

#include "base/progress.h"
#include "measure/decay.h"
#include "travel/reach.h"

namespace lantu
{

/**
 * R_j = S_j / sum over the demands within the limit of P_k W_kj; A_i = sum of R_j W_ij.
 * With a binary decay 2SFCA (Luo and Wang 2003), with zones or Gaussian E2SFCA (Luo and Qi 2009; Dai 2010).
 */
struct FloatingCatchment
{
    std::vector<double> access;  //!< by demand: capacity for a person; 0 where no facility is within the limit
    std::vector<double> sharing; //!< by supply: the weighed persons who share it, the denominator of R_j
    double served = 0;           //!< the capacity of the supplies that anybody reaches
    double shared = 0;           //!< sum of P_i A_i: equal to served but for rounding

    //! How far the invariant of the method is missed, as a share of what is served.
    double imbalance() const { return served > 0 ? ( shared > served ? shared - served : served - shared ) / served : 0; }
};

/**
 * \a reached by supply, within the limit of \a decay; \a persons by demand and \a capacity by supply, none negative. In parallel over the supplies; linear in
 * the pairs. The answer does not depend on the number of threads. Error(Cancelled).
 */
FloatingCatchment floatingCatchment( const std::vector<ReachedDemands> &reached, std::span<const double> persons, std::span<const double> capacity, const Decay &decay, Progress &progress );

/**
 * 3SFCA (Wan, Zou and Sternberg 2012): each demand shares itself out among the facilities first, G_ij = W_ij / sum_k W_ik; R_j = S_j / sum_i G_ij P_i W_ij;
 * A_i = sum_j G_ij R_j W_ij. The invariant holds as well. With a warning: people are shared out by nearness alone, whatever the capacity, so that a
 * crowded facility next door looks better than it is.
 */
FloatingCatchment threeStepCatchment( const std::vector<ReachedDemands> &reached, std::span<const double> persons, std::span<const double> capacity, const Decay &decay, Progress &progress );

//! A_i = sum over the supplies within the limit of S_j W_ij: Hansen 1959; with a binary decay the capacity within the limit.
std::vector<double> opportunities( const std::vector<ReachedDemands> &reached, size_t demands, std::span<const double> capacity, const Decay &decay, Progress &progress );

} // namespace lantu
