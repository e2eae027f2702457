// SPDX-License-Identifier: GPL-3.0-or-later
// Cutting, thinning and shifting lines.
#pragma once

#include "geometry.h"

namespace lantu::sample
{

//! Douglas-Peucker: without vertices nearer than \a tolerance to the line through the others.
Line simplified( const Line &line, double tolerance );

//! With vertices added on the line so that no part is longer than \a longest.
Line withVerticesEvery( const Line &line, double longest );

//! Metres from \a at to the nearest place on the line.
double nearestOn( const Line &line, Point at );

//! From \a from to \a to metres along the line.
Line partOf( const Line &line, double from, double to );

//! To the left of the line, vertex by vertex.
Line shifted( const Line &line, double left );

} // namespace lantu::sample
