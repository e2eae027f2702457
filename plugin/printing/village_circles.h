// SPDX-License-Identifier: GPL-3.0-or-later
// Monitored households as they may be printed: one circle a village, never a household.
#pragma once

#include <memory>

#include <QString>

#include <qgsvectorlayer.h>

#include "data/table.h"

namespace lantu
{

/**
 * A layer in memory with a point for each village of \a counts (a result of villageCounts()) that has remaining
 * households and a place. Its only field is the number of remaining households, null where it is below
 * smallestShownCount: what is suppressed is not in the layer at all. Styled by village_counts.qml; \a problem as of applyStyle().
 */
std::unique_ptr<QgsVectorLayer> villageCircles( const Table &counts, const QString &stylesFolder, QString &problem );

//! Rows of \a table as a layer in memory, fields with aliases, which QGIS will not ask to save.
std::unique_ptr<QgsVectorLayer> memoryLayer( const Table &table, const QString &name );

} // namespace lantu
