// SPDX-License-Identifier: GPL-3.0-or-later
// Files and databases in one parameter.
#include "algorithms/workspace_parameter.h"

#include <QObject>

#include "compat.h"
#include "workspace_address.h"

namespace lantu
{

WorkspaceParameter::WorkspaceParameter( const QString &name, const QString &description, bool optional )
  : QgsProcessingParameterFile( name, description, compat::fileBehavior, QString(), QVariant(), optional, QObject::tr( "Workspace (*.gpkg)" ) )
{
  setHelp( QObject::tr( "A workspace file (.gpkg), or a schema of a PostGIS database: postgres://CONNECTION/SCHEMA with a PostgreSQL connection that QGIS keeps, or PG:service=NAME schemas=SCHEMA." ) );
}

QgsProcessingParameterDefinition *WorkspaceParameter::clone() const
{
  return new WorkspaceParameter( *this );
}

bool WorkspaceParameter::checkValueIsAcceptable( const QVariant &input, QgsProcessingContext *context ) const
{
  return namesDatabase( input.toString() ) || QgsProcessingParameterFile::checkValueIsAcceptable( input, context );
}

} // namespace lantu
