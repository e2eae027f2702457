// SPDX-License-Identifier: GPL-3.0-or-later
// The provider offers what the registry lists.
#include "algorithms/provider.h"

#include <QIcon>

#include "algorithms/registry.h"

namespace lantu
{

Provider::Provider( QObject *parent )
  : QgsProcessingProvider( parent )
{
}

QString Provider::id() const
{
  return QStringLiteral( "lantu" );
}

QString Provider::name() const
{
  return QStringLiteral( "蓝图 Lantu" );
}

QIcon Provider::icon() const
{
  return QIcon( QStringLiteral( ":/lantu/lantu.svg" ) );
}

QString Provider::versionInfo() const
{
  return QStringLiteral( LANTU_VERSION );
}

void Provider::loadAlgorithms()
{
  for ( const AlgorithmFactory factory : algorithmFactories() )
    addAlgorithm( factory() );
}

} // namespace lantu
