// SPDX-License-Identifier: GPL-3.0-or-later
// How evenly something is shared among people, and how far those below a line are below it.
#pragma once

#include <span>

namespace lantu
{

struct Equity
{
    double persons = 0;
    double mean = 0;  //!< by persons; NaN without persons
    double gini = 0;  //!< 0: everybody has the same; NaN without persons or where nobody has anything
    double below = 0; //!< persons below the line
    double fgt0 = 0;  //!< their share
    double fgt1 = 0;  //!< the mean gap to the line, as a share of it, over all
    double fgt2 = 0;  //!< the mean of its square: those far below count more
};

/**
 * \a values by demand, of which \a persons have each; those that are NaN are left out, as are those of nobody. Gini: half the mean difference of two
 * persons over the mean, by the Lorenz curve. FGT (Foster, Greer and Thorbecke 1984): ( 1 / N ) sum over A_i < z of ( ( z - A_i ) / z )^a with the line z above 0;
 * who is at the line is not below it. Values are not negative. O( n log n ).
 */
Equity equity( std::span<const double> values, std::span<const double> persons, double line );

} // namespace lantu
