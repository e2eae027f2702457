// SPDX-License-Identifier: GPL-3.0-or-later
// Workspaces in a database as planners use them: by QGIS's connections, with every question, on a real server.
#include <QFile>

#include <gmock/gmock.h>
#include <qgsabstractproviderconnection.h>
#include <qgsapplication.h>
#include <qgsauthmanager.h>
#include <qgsdatasourceuri.h>
#include <qgsexception.h>
#include <qgsproject.h>
#include <qgsprovidermetadata.h>
#include <qgsproviderregistry.h>
#include <qgsvectorlayer.h>

#include "../geo/postgis_server.h"
#include "algorithms/project_workspace.h"
#include "base/error.h"
#include "convert.h"
#include "support.h"
#include "workspace_address.h"
#include "workspace_project.h"

using namespace lantu;
using testing::HasSubstr;
using testing::Not;

namespace
{

constexpr char secret[] = "open sesame";

//! A connection of that name in QGIS's settings, gone afterwards.
class StoredConnection
{
  public:
    StoredConnection( const QString &name, const QgsDataSourceUri &uri )
      : mName( name )
    {
      const QVariantMap configuration { { QStringLiteral( "saveUsername" ), true }, { QStringLiteral( "savePassword" ), true } };
      const std::unique_ptr<QgsAbstractProviderConnection> connection( postgres().createConnection( uri.uri( false ), configuration ) );
      postgres().saveConnection( connection.get(), name );
    }
    ~StoredConnection() { postgres().deleteConnection( mName ); }
    StoredConnection( const StoredConnection & ) = delete;
    StoredConnection &operator=( const StoredConnection & ) = delete;

  private:
    static QgsProviderMetadata &postgres() { return *QgsProviderRegistry::instance()->providerMetadata( QStringLiteral( "postgres" ) ); }

    QString mName;
};

QgsDataSourceUri connectionTo( const test::PostgisServer &server, const QString &user, const QString &password )
{
  QgsDataSourceUri uri;
  uri.setConnection( qt( server.folder().path().string() ), QString(), QStringLiteral( "planning" ), user, password );
  return uri;
}

//! A workspace of the planner's own with the rows of the small one.
void fill( const test::PostgisServer &server, const test::SmallWorkspace &small )
{
  server.execute( "CREATE SCHEMA w AUTHORIZATION planner" );
  test::run( QStringLiteral( "lantu:copyworkspace" ), { { QStringLiteral( "INPUT" ), small.path() }, { QStringLiteral( "OUTPUT" ), qt( server.address( "w", "planner", "planning", "password='open sesame'" ) ) } } );
}

TEST( PostgisByName, ConnectionsOfQgisOpenWorkspacesWithTheirPasswords )
{
  LANTU_NEEDS_POSTGIS();
  const test::PostgisServer server;
  fill( server, test::SmallWorkspace() );
  const StoredConnection plain( QStringLiteral( "办公室" ), connectionTo( server, QStringLiteral( "planner" ), QLatin1String( secret ) ) );
  EXPECT_THAT( storedDatabases().join( ' ' ).toStdString(), HasSubstr( "postgres://办公室/" ) );
  EXPECT_EQ( Workspace( workspaceAddress( QStringLiteral( "postgres://办公室/w" ) ) ).table( layer::sites ).rows.size(), 2U );
  try
  {
    workspaceAddress( QStringLiteral( "postgres://elsewhere/w" ) );
    ADD_FAILURE() << "nothing was thrown";
  }
  catch ( const Error &error )
  {
    EXPECT_THAT( std::string( error.what() ), testing::AllOf( HasSubstr( "elsewhere" ), HasSubstr( "办公室" ) ) );
  }
  EXPECT_EQ( workspaceAddress( QStringLiteral( "/data/w.gpkg" ) ), "/data/w.gpkg" );
}

TEST( PostgisByName, ConnectionsMayKeepTheirPasswordInTheAuthenticationStore )
{
  LANTU_NEEDS_POSTGIS();
  const test::PostgisServer server;
  fill( server, test::SmallWorkspace() );
  QgsAuthManager &store = *QgsApplication::authManager();
  ASSERT_FALSE( store.isDisabled() ) << store.disabledMessage().toStdString();
  ASSERT_TRUE( store.setMasterPassword( QStringLiteral( "of the test" ) ) );
  QgsAuthMethodConfig config( QStringLiteral( "Basic" ) );
  config.setName( QStringLiteral( "planner" ) );
  config.setConfig( QStringLiteral( "username" ), QStringLiteral( "planner" ) );
  config.setConfig( QStringLiteral( "password" ), QLatin1String( secret ) );
  ASSERT_TRUE( store.storeAuthenticationConfig( config ) );
  QgsDataSourceUri uri;
  uri.setConnection( qt( server.folder().path().string() ), QString(), QStringLiteral( "planning" ), QString(), QString(), QgsDataSourceUri::SslPrefer, config.id() );
  const StoredConnection kept( QStringLiteral( "safe" ), uri );
  const QString written = QStringLiteral( "postgres://safe/w" );
  EXPECT_EQ( Workspace( workspaceAddress( written ) ).table( layer::sites ).rows.size(), 2U );
  QgsProject project;
  EXPECT_EQ( openWorkspace( project, written ).join( '\n' ).toStdString(), "" );
  EXPECT_EQ( layerOf( project, layer::households )->featureCount(), 3 );
  const test::TemporaryFolder folder;
  ASSERT_TRUE( project.write( qt( folder.file( "w.qgs" ) ) ) );
  EXPECT_THAT( test::contentsOf( folder.file( "w.qgs" ) ), testing::AllOf( HasSubstr( config.id().toStdString() ), Not( HasSubstr( "sesame" ) ), Not( HasSubstr( "planner" ) ) ) );
  project.clear();
  store.removeAuthenticationConfig( config.id() );
}

TEST( PostgisProject, ShowsTheLayersAndIsSavedWithoutThePassword )
{
  LANTU_NEEDS_POSTGIS();
  const test::PostgisServer server;
  const test::SmallWorkspace small;
  fill( server, small );
  const StoredConnection plain( QStringLiteral( "office" ), connectionTo( server, QStringLiteral( "planner" ), QLatin1String( secret ) ) );
  const QString written = QStringLiteral( "postgres://office/w" );
  QgsProject project;
  EXPECT_EQ( openWorkspace( project, written ).join( '\n' ).toStdString(), "" );
  EXPECT_EQ( workspaceOf( project ), written );
  EXPECT_EQ( project.title(), QStringLiteral( "w" ) );
  for ( const Layer &shape : schemaLayers() )
  {
    const QgsVectorLayer *layer = layerOf( project, shape.name );
    ASSERT_NE( layer, nullptr ) << shape.name;
    EXPECT_TRUE( layer->isValid() ) << shape.name;
    EXPECT_EQ( layer->isSpatial(), shape.geometry != GeometryType::None ) << shape.name;
  }
  EXPECT_EQ( layerOf( project, layer::households )->featureCount(), 3 );
  const QgsVectorLayer *households = layerOf( project, layer::households );
  EXPECT_EQ( households->attributeAlias( households->fields().lookupField( QString::fromLatin1( field::members ) ) ), QStringLiteral( "家庭人口数（人）" ) );
  EXPECT_GT( homeExtent( project ).width(), 50000 );
  const QString file = small.file( QStringLiteral( "w.qgs" ) );
  ASSERT_TRUE( project.write( file ) );
  EXPECT_THAT( test::contentsOf( file.toStdString() ), testing::AllOf( HasSubstr( "planner" ), Not( HasSubstr( "sesame" ) ) ) );
  project.clear();
}

TEST( PostgisRuns, ResultsAndTheRecordGoBackIntoTheDatabaseWithoutThePassword )
{
  LANTU_NEEDS_POSTGIS();
  const test::PostgisServer server;
  fill( server, test::SmallWorkspace() );
  const std::string address = server.address( "w", "planner", "planning", "password='open sesame'" );
  const QVariantMap asked { { QStringLiteral( "WORKSPACE" ), qt( address ) }, { QStringLiteral( "OUTPUT" ), qt( address + "|layername=findings" ) } };
  for ( int i = 1; i <= 2; ++i ) // the second takes the place of the first
  {
    const QVariantMap outputs = test::run( QStringLiteral( "lantu:checkworkspace" ), asked );
    EXPECT_GT( outputs.value( QStringLiteral( "findings" ) ).toInt(), 0 );
    EXPECT_EQ( server.value( "SELECT count(*) FROM w.findings" ), outputs.value( QStringLiteral( "findings" ) ).toString().toStdString() );
    for ( const QVariant &output : outputs )
      EXPECT_THAT( output.toString().toStdString(), Not( HasSubstr( "sesame" ) ) );
    const Table runs = Workspace( address ).table( layer::runs );
    ASSERT_EQ( runs.rows.size(), static_cast<size_t>( i ) );
    for ( const Value &value : runs.rows.back().values )
      EXPECT_THAT( text( value ), Not( HasSubstr( "sesame" ) ) );
  }
  const auto refusal = [&]( const std::string &output )
  {
    try
    {
      test::run( QStringLiteral( "lantu:checkworkspace" ), { { QStringLiteral( "WORKSPACE" ), qt( address ) }, { QStringLiteral( "OUTPUT" ), qt( output ) } } );
    }
    catch ( const QgsProcessingException &error )
    {
      return error.what().toStdString();
    }
    return std::string();
  };
  EXPECT_THAT( refusal( address + "|layername=households" ), HasSubstr( "households" ) );
  EXPECT_THAT( refusal( address ), testing::AllOf( Not( HasSubstr( "sesame" ) ), HasSubstr( "user=planner" ) ) );
  EXPECT_EQ( Workspace( address ).table( layer::households ).rows.size(), 3U );
}

TEST( PostgisRuns, TablesOfADatabaseAreLayersToAskAbout )
{
  LANTU_NEEDS_POSTGIS();
  const test::PostgisServer server;
  const test::SmallWorkspace small;
  fill( server, small );
  const StoredConnection plain( QStringLiteral( "office" ), connectionTo( server, QStringLiteral( "planner" ), QLatin1String( secret ) ) );
  const QString address = qt( server.address( "w", "planner", "planning", "password='open sesame'" ) );
  QVariantMap expected;
  for ( const QString &place : { small.path(), address, QStringLiteral( "postgres://office/w" ) } )
  {
    const QString record = small.file( QStringLiteral( "record.gpkg" ) );
    QFile::remove( record );
    createWorkspace( record.toStdString() );
    QVariantMap outputs = test::run( QStringLiteral( "lantu:nearestfacility" ), { { QStringLiteral( "DEMAND" ), place + QStringLiteral( "|layername=households" ) }, { QStringLiteral( "SUPPLY" ), place + QStringLiteral( "|layername=sites" ) }, { QStringLiteral( "MODE" ), 0 }, { QStringLiteral( "WORKSPACE" ), record }, { QStringLiteral( "OUTPUT" ), small.file( QStringLiteral( "nearest.csv" ) ) } } );
    for ( const char *own : { "run_id", "SUMMARY" } )
      outputs.remove( QLatin1String( own ) );
    if ( expected.isEmpty() )
      expected = outputs;
    EXPECT_EQ( outputs, expected ) << place.toStdString();
    const Table runs = Workspace( record.toStdString() ).table( layer::runs );
    ASSERT_EQ( runs.rows.size(), 1U );
    for ( const Value &value : runs.rows.front().values )
      EXPECT_THAT( text( value ), Not( HasSubstr( "sesame" ) ) );
  }
  EXPECT_EQ( expected.value( QStringLiteral( "rows_read" ) ).toInt(), 5 );
}

//! The figures of a run without what names the run and its files.
QVariantMap figuresOf( const QString &id, const QVariantMap &parameters )
{
  QVariantMap outputs;
  try
  {
    outputs = test::run( id, parameters );
  }
  catch ( const QgsProcessingException &error )
  {
    ADD_FAILURE() << id.toStdString() << ": " << error.what().toStdString();
  }
  for ( const char *own : { "run_id", "SUMMARY", "OUTPUT", "TREND" } )
    outputs.remove( QLatin1String( own ) );
  return outputs;
}

TEST( OnSamplePostgis, TheSampleGoesThereAndBackAndEveryFigureIsTheSame )
{
  LANTU_NEEDS_POSTGIS();
  const test::PostgisServer server;
  const test::TemporaryFolder folder;
  const QString sample = QStringLiteral( LANTU_SAMPLE );
  const QString address = qt( server.address( "sample" ) );
  const QString back = qt( folder.file( "back.gpkg" ) );
  const QVariantMap there = test::run( QStringLiteral( "lantu:copyworkspace" ), { { QStringLiteral( "INPUT" ), sample }, { QStringLiteral( "OUTPUT" ), address } } );
  const QVariantMap returned = test::run( QStringLiteral( "lantu:copyworkspace" ), { { QStringLiteral( "INPUT" ), address }, { QStringLiteral( "OUTPUT" ), back } } );
  EXPECT_EQ( there.value( QStringLiteral( "rows" ) ), returned.value( QStringLiteral( "rows" ) ) );
  const Workspace from( sample.toStdString() );
  const Workspace inDatabase( address.toStdString() );
  const Workspace copy( back.toStdString() );
  for ( const Layer &shape : schemaLayers() )
  {
    const Table expected = from.table( shape.name );
    const Table middle = inDatabase.table( shape.name );
    const Table got = copy.table( shape.name );
    ASSERT_EQ( got.rows.size(), expected.rows.size() ) << shape.name;
    ASSERT_EQ( middle.rows.size(), expected.rows.size() ) << shape.name;
    for ( size_t i = 0; i < expected.rows.size(); ++i )
    {
      ASSERT_EQ( got.rows[i].values, expected.rows[i].values ) << shape.name << " row " << i;
      ASSERT_EQ( got.rows[i].geometry, expected.rows[i].geometry ) << shape.name << " row " << i;
      ASSERT_EQ( middle.rows[i].values, expected.rows[i].values ) << shape.name << " row " << i;
      ASSERT_EQ( middle.rows[i].geometry, expected.rows[i].geometry ) << shape.name << " row " << i;
    }
  }

  const QString dem = sample; // elevations stay in the file
  const std::pair<QString, QVariantMap> questions[] = {
    { QStringLiteral( "lantu:coverage" ), { { QStringLiteral( "DEM" ), dem } } },
    { QStringLiteral( "lantu:sitegaps" ), { { QStringLiteral( "DEM" ), dem } } },
    { QStringLiteral( "lantu:nearestfacility" ), { { QStringLiteral( "SERVICE" ), QStringLiteral( "service_clinic" ) }, { QStringLiteral( "DEM" ), dem } } },
    { QStringLiteral( "lantu:monitoringsnapshot" ), { { QStringLiteral( "DATE" ), QStringLiteral( "2021-06-30" ) } } },
    { QStringLiteral( "lantu:checkworkspace" ), {} },
  };
  for ( const auto &[id, further] : questions )
  {
    QVariantMap onFile = further;
    onFile[QStringLiteral( "WORKSPACE" )] = back; // the sample itself stays without records
    onFile[QStringLiteral( "OUTPUT" )] = qt( folder.file( "result.csv" ) );
    QVariantMap onDatabase = further;
    onDatabase[QStringLiteral( "WORKSPACE" )] = address;
    onDatabase[QStringLiteral( "OUTPUT" )] = qt( folder.file( "result_of_database.csv" ) );
    const QVariantMap expected = figuresOf( id, onFile );
    EXPECT_EQ( figuresOf( id, onDatabase ), expected ) << id.toStdString();
    EXPECT_GT( expected.size(), 3 ) << id.toStdString();
    EXPECT_TRUE( test::contentsOf( folder.file( "result_of_database.csv" ) ) == test::contentsOf( folder.file( "result.csv" ) ) ) << id.toStdString();
  }
  EXPECT_EQ( inDatabase.table( layer::runs ).rows.size(), std::size( questions ) );
}

} // namespace
