// SPDX-License-Identifier: GPL-3.0-or-later
// Kept in an entry of the project.
#include "algorithms/project_workspace.h"

#include <QFileInfo>

#include <qgsproject.h>

#include "convert.h"
#include "data/database.h"
#include "workspace_address.h"

namespace lantu
{

namespace
{

constexpr char scope[] = "lantu";
constexpr char entry[] = "/workspace";

} // namespace

QString workspaceOf( const QgsProject &project )
{
  return project.readEntry( QLatin1String( scope ), QLatin1String( entry ) );
}

void rememberWorkspace( QgsProject &project, const QString &path )
{
  project.writeEntry( QLatin1String( scope ), QLatin1String( entry ), namesDatabase( path ) ? qt( withoutPassword( path.toStdString() ) ) : QFileInfo( path ).absoluteFilePath() );
}

} // namespace lantu
