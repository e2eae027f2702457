// SPDX-License-Identifier: GPL-3.0-or-later
// `lantu list` and `lantu help ID`.
#pragma once

#include <string>

class QgsProcessingAlgorithm;

namespace lantu
{

//! Our algorithms with their titles; with \a all those of QGIS as well.
void printList( bool all, bool json );

//! What the algorithm does, its parameters and outputs.
void printHelp( const QgsProcessingAlgorithm &algorithm, bool json );

//! "nearestfacility" is short for "lantu:nearestfacility". Error(NotFound).
const QgsProcessingAlgorithm &algorithmById( const std::string &id );

} // namespace lantu
