// SPDX-License-Identifier: GPL-3.0-or-later
// The workspace that is open in a QGIS project.
#pragma once

#include <QString>

class QgsProject;

namespace lantu
{

//! Its path or database, without password; empty if none is.
QString workspaceOf( const QgsProject &project );

void rememberWorkspace( QgsProject &project, const QString &path );

} // namespace lantu
