// SPDX-License-Identifier: GPL-3.0-or-later
// Coordinates out of well-known binary.
#pragma once

#include <vector>

#include "data/value.h"
#include "place/contour.h"
#include "place/frame.h"

namespace lantu
{

//! The first vertex of any geometry; false when it is empty or not understood.
bool firstPoint( const Wkb &wkb, Point &point );

//! A point of it: itself, the first of a multipoint, a point on the surface of a polygon, the middle of a line. False when empty or broken.
bool representativePoint( const Wkb &wkb, Point &point );

/**
 * The parts of a line or multiline, one after the other: part k is points[ends[k-1]] to points[ends[k]-1].
 * Both vectors are cleared first. Curves are segmented. False when it is no line, empty or broken.
 */
bool lineParts( const Wkb &wkb, std::vector<Point> &points, std::vector<size_t> &ends );

//! A WKB point, line or anything the callers write.
Wkb pointWkb( Point point );
Wkb lineWkb( const std::vector<Point> &points );
Wkb multiLineWkb( const std::vector<std::vector<Point>> &lines );
Wkb multiPolygonWkb( const std::vector<Rings> &polygons );

} // namespace lantu
