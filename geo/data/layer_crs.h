// SPDX-License-Identifier: GPL-3.0-or-later
// The reference system of a layer as text.
#pragma once

#include <string>

class OGRLayer;

namespace lantu
{

//! "EPSG:4490" where the reference system has a code, else its WKT; empty if the layer has none.
std::string crsText( const OGRLayer &layer );

} // namespace lantu
