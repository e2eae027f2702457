// SPDX-License-Identifier: GPL-3.0-or-later
// The factories of all algorithms; the list itself is in CMakeLists.txt beside this file.
#pragma once

#include <vector>

class QgsProcessingAlgorithm;

namespace lantu
{

//! Makes a new algorithm that the caller owns.
using AlgorithmFactory = QgsProcessingAlgorithm *(*)();

const std::vector<AlgorithmFactory> &algorithmFactories();

} // namespace lantu
