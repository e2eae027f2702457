// SPDX-License-Identifier: GPL-3.0-or-later
// Start and end of a headless QGIS.
#include "headless/session.h"

#include <QDir>

#include <qgscoordinatereferencesystem.h>
#include <qgsnativealgorithms.h>
#include <qgsprocessingregistry.h>
#include <qgsproject.h>

#include "algorithms/provider.h"
#include "i18n/translation.h"

namespace lantu
{

Session::Session( int &argc, char **argv, Language language )
  : mProfile( QDir::tempPath().toStdString(), "lantu" )
{
  const QString profile = QString::fromStdString( mProfile.folder().string() );
  // before QgsApplication: it reads these when it is made
  qputenv( "QGIS_CUSTOM_CONFIG_PATH", profile.toUtf8() );
  qputenv( "TMPDIR", profile.toUtf8() ); // QGIS does not tidy up behind itself when it is interrupted
  if ( !qEnvironmentVariableIsSet( "QT_QPA_PLATFORM" ) )
    qputenv( "QT_QPA_PLATFORM", "offscreen" );
  mApplication = std::make_unique<QgsApplication>( argc, argv, false, profile );
  QgsApplication::setPrefixPath( QStringLiteral( QGIS_PREFIX_PATH ), true );
  QgsApplication::initQgis();
  useLanguage( language );
  QgsApplication::processingRegistry()->addProvider( new QgsNativeAlgorithms( QgsApplication::processingRegistry() ) );
  QgsApplication::processingRegistry()->addProvider( new Provider( QgsApplication::processingRegistry() ) );
  QgsProject::instance()->setCrs( QgsCoordinateReferenceSystem( QStringLiteral( "EPSG:4545" ) ), true );
}

Session::~Session()
{
  QgsProject::instance()->clear();
  forgetLanguage();
  QgsApplication::exitQgis();
}

} // namespace lantu
