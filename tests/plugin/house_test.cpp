// SPDX-License-Identifier: GPL-3.0-or-later
// Rules of the house that only a look at the files can keep.
#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <dlfcn.h>
#include <gmock/gmock.h>
#include <qgis.h>
#include <qgisplugin.h>
#include <qgsapplication.h>
#include <qgsprocessingregistry.h>

#include "algorithms/provider.h"
#include "i18n/translation.h"
#include "plugin.h"

using namespace lantu;

namespace
{

QByteArray contentOf( const QString &path )
{
  QFile file( path );
  EXPECT_TRUE( file.open( QIODevice::ReadOnly ) ) << path.toStdString();
  return file.readAll();
}

QString outputOf( const QString &program, const QStringList &arguments )
{
  QProcess process;
  process.start( program, arguments );
  EXPECT_TRUE( process.waitForFinished() ) << program.toStdString();
  EXPECT_EQ( process.exitCode(), 0 ) << process.readAllStandardError().toStdString();
  return QString::fromUtf8( process.readAllStandardOutput() );
}

//! Lines of C++ files below \a folder that match \a pattern, as "file:line".
QStringList findings( const QString &folder, const QRegularExpression &pattern, const QStringList &except = {} )
{
  QStringList found;
  int files = 0;
  QDirIterator each( QStringLiteral( LANTU_SOURCE_DIR "/" ) + folder, { QStringLiteral( "*.cpp" ), QStringLiteral( "*.h" ) }, QDir::Files, QDirIterator::Subdirectories );
  while ( each.hasNext() )
  {
    const QString path = each.next();
    ++files;
    if ( except.contains( each.fileName() ) )
      continue;
    const QStringList lines = QString::fromUtf8( contentOf( path ) ).split( '\n' );
    for ( int i = 0; i < lines.size(); ++i )
    {
      if ( lines[i].contains( pattern ) )
        found << QStringLiteral( "%1:%2" ).arg( path ).arg( i + 1 );
    }
  }
  EXPECT_GT( files, 5 ) << "nothing was looked at";
  return found;
}

TEST( House, OnlyCompatKnowsNamesThatChangeBetweenVersions )
{
  const QRegularExpression names( QStringLiteral( "QgsWkbTypes::|QgsUnitTypes::|QgsProcessing::Type|QVariant::(Type|Bool|Int|UInt|LongLong|ULongLong|Double|String)\\b|QgsMapLayerType::|QgsDebugMsg\\b" ) );
  EXPECT_EQ( findings( QStringLiteral( "plugin" ), names, { QStringLiteral( "compat.h" ) } ).join( '\n' ).toStdString(), "" );
}

TEST( House, GeoKnowsNeitherQtNorQgis )
{
  const QRegularExpression names( QStringLiteral( "\\bQ[A-Z][a-z]+|#include <(q|Q)|\\bqgs" ) );
  EXPECT_EQ( findings( QStringLiteral( "geo" ), names ).join( '\n' ).toStdString(), "" );
}

TEST( House, FieldNamesAreSpelledInTheSchemaOnly )
{
  const QRegularExpression names( QStringLiteral( "\"(hh_id|site_id|county_code|township_code|village_code|class3|eliminated|key17|road_class|speed_kmh|inc_pc_adj)\"" ) );
  EXPECT_EQ( findings( QStringLiteral( "plugin" ), names ).join( '\n' ).toStdString(), "" );
}

TEST( PluginFile, IsNotLinkedToQgisAndBindsAtOnce )
{
  const QString dynamic = outputOf( QStringLiteral( "readelf" ), { QStringLiteral( "-dW" ), QStringLiteral( LANTU_PLUGIN_FILE ) } );
  EXPECT_TRUE( dynamic.contains( QStringLiteral( "libQt5Core.so.5" ) ) ) << dynamic.toStdString();
  EXPECT_FALSE( dynamic.contains( QStringLiteral( "libqgis" ) ) ) << dynamic.toStdString();
  EXPECT_TRUE( dynamic.contains( QRegularExpression( QStringLiteral( "BIND_NOW|NOW" ) ) ) ) << dynamic.toStdString();
}

TEST( PluginFile, StandsAloneInItsFolder )
{
  const QDir folder = QFileInfo( QStringLiteral( LANTU_PLUGIN_FILE ) ).dir();
  EXPECT_EQ( folder.entryList( QDir::Files ), QStringList( QFileInfo( QStringLiteral( LANTU_PLUGIN_FILE ) ).fileName() ) );
}

TEST( PluginFile, LoadsAgreesToThisVersionAndLivesWithoutADesktop )
{
  void *library = dlopen( LANTU_PLUGIN_FILE, RTLD_NOW | RTLD_LOCAL );
  ASSERT_NE( library, nullptr ) << dlerror();
  const auto type = reinterpret_cast<type_t *>( dlsym( library, "type" ) );
  const auto name = reinterpret_cast<name_t *>( dlsym( library, "name" ) );
  const auto make = reinterpret_cast<create_t *>( dlsym( library, "classFactory" ) );
  const auto unmake = reinterpret_cast<unload_t *>( dlsym( library, "unload" ) );
  ASSERT_TRUE( type && name && make && unmake );
  EXPECT_EQ( type(), QgisPlugin::UI );
  EXPECT_EQ( *name(), QStringLiteral( "蓝图 Lantu" ) );
  QgisPlugin *plugin = make( nullptr );
  ASSERT_NE( plugin, nullptr );
  unmake( plugin );
}

TEST( PluginInside, TakesAwayWhatItAdded )
{
  // the session's own provider makes room
  QgsProcessingRegistry *registry = QgsApplication::processingRegistry();
  const QString id = QStringLiteral( "lantu" );
  ASSERT_TRUE( registry->removeProvider( id ) );
  {
    Plugin plugin( nullptr );
    plugin.initGui();
    EXPECT_NE( registry->providerById( id ), nullptr );
    plugin.unload();
    EXPECT_EQ( registry->providerById( id ), nullptr );
    EXPECT_EQ( QCoreApplication::translate( "lantu::Dock", "Work out gaps" ), QStringLiteral( "Work out gaps" ) );
  }
  registry->addProvider( new Provider( registry ) );
  useLanguage( Language::Chinese );
}

TEST( Translation, HasEveryStringInChinese )
{
  const QTemporaryDir folder;
  const QString fresh = folder.filePath( QStringLiteral( "lantu_zh_CN.ts" ) );
  ASSERT_TRUE( QFile::copy( QStringLiteral( LANTU_SOURCE_DIR "/plugin/i18n/lantu_zh_CN.ts" ), fresh ) );
  EXPECT_FALSE( contentOf( fresh ).contains( "unfinished" ) );
  outputOf( QStringLiteral( LANTU_LUPDATE ), { QStringLiteral( "-silent" ), QStringLiteral( "-locations" ), QStringLiteral( "none" ), QStringLiteral( "-no-obsolete" ), QStringLiteral( "-extensions" ), QStringLiteral( "cpp,h" ), QStringLiteral( LANTU_SOURCE_DIR "/plugin" ), QStringLiteral( "-ts" ), fresh } );
  const QStringList lines = QString::fromUtf8( contentOf( fresh ) ).split( '\n' );
  EXPECT_GT( lines.size(), 100 );
  for ( int i = 0; i < lines.size(); ++i )
  {
    if ( lines[i].contains( QLatin1String( "type=\"unfinished\"" ) ) )
      ADD_FAILURE() << "no Chinese for" << lines[qMax( 0, i - 1 )].toStdString();
  }
}

} // namespace
