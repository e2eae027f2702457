// SPDX-License-Identifier: GPL-3.0-or-later
// The offsets of Chinese web maps: GCJ-02 (Amap, Tencent) and BD-09 (Baidu).
#pragma once

#include "place/frame.h"

namespace lantu
{

/**
 * Longitude and latitude in degrees. The formula of GCJ-02 is not official: it is the one in public use, on the Krassovsky ellipsoid, and
 * shifts by some 500 m in Chongqing. Outside the box 72.004 to 137.8347 E, 0.8293 to 55.8271 N nothing is shifted. WGS 84 and CGCS2000
 * are taken as equal (they differ by centimetres). NaN stays NaN.
 */
Point gcj02Of( Point degrees );

//! The inverse, by iteration: gcj02Of() of the answer is \a gcj02 within 1e-10 degrees (0.01 mm).
Point fromGcj02( Point gcj02 );

//! BD-09 shifts GCJ-02 once more, by some 900 m.
Point bd09Of( Point degrees );

//! The inverse of bd09Of(), by iteration, as exact.
Point fromBd09( Point bd09 );

} // namespace lantu
