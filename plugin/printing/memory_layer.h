// SPDX-License-Identifier: GPL-3.0-or-later
// Rows in memory as a layer of QGIS.
#pragma once

#include <memory>

#include <QString>

#include <qgsvectorlayer.h>

#include "data/table.h"

namespace lantu
{

//! Rows of \a table as a layer in memory, fields with aliases, which QGIS will not ask to save.
std::unique_ptr<QgsVectorLayer> memoryLayer( const Table &table, const QString &name );

} // namespace lantu
