// SPDX-License-Identifier: GPL-3.0-or-later
// A workspace as a QGIS project: layers in groups, coordinate system, and the way back from the project to it.
#pragma once

#include <memory>

#include <QString>
#include <QStringList>

class QgsMapLayer;
class QgsProject;
class QgsRectangle;
class QgsVectorLayer;

namespace lantu
{

/**
 * Puts the layers of the workspace into \a project, which should be empty, and remembers the path in it (see workspaceAddress(); without a password). Returns
 * what the planner should know: a missing layer or style. Errors as of Workspace; the project is then unchanged.
 */
QStringList openWorkspace( QgsProject &project, const QString &path );

//! The layer that shows \a name of the schema (or a result of that name); null if the project has none.
QgsVectorLayer *layerOf( const QgsProject &project, const char *name );

//! What to show first, in the project's CRS: all counties, else everything.
QgsRectangle homeExtent( const QgsProject &project );

/**
 * Adds a result at the top of its group: gaps under gaps, everything else under results. \a resultName is the name
 * of its shape and of its style; it may be empty. An older result of the same name is replaced. The project owns it.
 */
void addResult( QgsProject &project, std::unique_ptr<QgsMapLayer> layer, const QString &resultName );

} // namespace lantu
