// SPDX-License-Identifier: GPL-3.0-or-later
// Connections by the names that QGIS keeps them under.
#include "workspace_address.h"

#include <QMap>

#include <qgsabstractproviderconnection.h>
#include <qgsdatasourceuri.h>
#include <qgsprovidermetadata.h>
#include <qgsproviderregistry.h>

#include "base/error.h"
#include "data/database.h"

namespace lantu
{

namespace
{

constexpr char storedPrefix[] = "postgres://";

QMap<QString, QgsAbstractProviderConnection *> storedConnections()
{
  QgsProviderMetadata *postgres = QgsProviderRegistry::instance()->providerMetadata( QStringLiteral( "postgres" ) );
  return postgres ? postgres->connections( false ) : QMap<QString, QgsAbstractProviderConnection *>();
}

//! NAME in "postgres://NAME/SCHEMA".
QString connectionIn( const QString &written )
{
  return written.startsWith( QLatin1String( storedPrefix ) ) ? written.section( '/', 2, 2 ) : QString();
}

} // namespace

bool namesDatabase( const QString &written )
{
  return written.startsWith( QLatin1String( storedPrefix ) ) || isDatabase( written.toStdString() );
}

QString tableInDatabase( const QString &written )
{
  return namesDatabase( written ) ? written.section( QStringLiteral( "|layername=" ), 1 ) : QString();
}

QStringList storedDatabases()
{
  QStringList named;
  for ( const QString &name : storedConnections().keys() )
    named << QStringLiteral( "%1%2/" ).arg( QLatin1String( storedPrefix ), name );
  return named;
}

std::string workspaceAddress( const QString &written )
{
  if ( !written.startsWith( QLatin1String( storedPrefix ) ) )
    return written.toStdString();
  const QString name = connectionIn( written );
  const QString schema = written.section( '/', 3 );
  const QMap<QString, QgsAbstractProviderConnection *> stored = storedConnections();
  if ( !stored.contains( name ) )
    throw Error::of( ErrorCode::NotFound, { "QGIS 里没有名为“{}”的 PostgreSQL 连接。现有连接：{}。请在 QGIS 的“数据源管理器”里建好，或改写成 PG:service=名称 schemas=模式。", "QGIS has no PostgreSQL connection named \"{}\". It has: {}. Make it in QGIS's data source manager, or write PG:service=NAME schemas=SCHEMA." }, name.toStdString(), stored.isEmpty() ? std::string( "-" ) : QStringList( stored.keys() ).join( QStringLiteral( ", " ) ).toStdString() );
  const QgsDataSourceUri connection( stored.value( name )->uri() );
  return "PG:" + connection.connectionInfo( true ).toStdString() + " schemas=" + ( schema.isEmpty() ? std::string( "public" ) : schema.toStdString() );
}

QString authenticationOf( const QString &written )
{
  const QgsAbstractProviderConnection *connection = storedConnections().value( connectionIn( written ) );
  return connection ? QgsDataSourceUri( connection->uri() ).authConfigId() : QString();
}

} // namespace lantu
