// SPDX-License-Identifier: GPL-3.0-or-later
// Names on maps that are large enough.
#pragma once

class QgsVectorLayer;

namespace lantu
{

//! Makes names of the layer that are smaller than \a leastPoints that large. Sizes in other units than points stay.
void enlargeLabels( QgsVectorLayer &layer, double leastPoints );

} // namespace lantu
