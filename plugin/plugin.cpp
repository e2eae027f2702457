// SPDX-License-Identifier: GPL-3.0-or-later
// What the plugin adds to QGIS, and takes away again line by line.
#include "plugin.h"

#include <QAction>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHash>
#include <QInputDialog>
#include <QLayout>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QSettings>
#include <QToolBar>

#include <qgisinterface.h>
#include <qgsapplication.h>
#include <qgsguiutils.h>
#include <qgslayertreemapcanvasbridge.h>
#include <qgsmapcanvas.h>
#include <qgsmessagebar.h>
#include <qgsmessagebaritem.h>
#include <qgsmessagelog.h>
#include <qgsprintlayout.h>
#include <qgsprocessingalgorithm.h>
#include <qgsprocessingregistry.h>
#include <qgsproject.h>
#include <qgspythonrunner.h>
#include <qgsvectorlayer.h>

#include "algorithms/page.h"
#include "algorithms/parameters.h"
#include "algorithms/project_workspace.h"
#include "algorithms/provider.h"
#include "background_run.h"
#include "base/error.h"
#include "compat.h"
#include "convert.h"
#include "data/run.h"
#include "data/table_rows.h"
#include "gaps_layer.h"
#include "i18n/translation.h"
#include "measure/headline_text.h"
#include "panel/dock.h"
#include "printing/book/imprint.h"
#include "printing/chapters/overview.h"
#include "printing/single_page.h"
#include "printing/workspace_layers.h"
#include "workspace_address.h"
#include "workspace_project.h"

namespace lantu
{

namespace
{

constexpr char logTag[] = "Lantu";
constexpr char lastFolder[] = "lantu/lastFolder";
constexpr char startWorkspace[] = "LANTU_WORKSPACE"; // the workspace to open when QGIS has started

constexpr char gapsResult[] = "sitegaps"; // the algorithm's name is the result's
constexpr double nearestScale = 50000;    // a site chosen alone is shown with its surroundings

//! Analyses that need nothing but the workspace: one click runs them.
constexpr const char *oneClick[] = { "checkworkspace", "checknetwork", "coverage", "sitegaps" };

QIcon themeIcon( const QString &name )
{
  return name.startsWith( ':' ) ? QIcon( name ) : QgsApplication::getThemeIcon( name );
}

const QgsProcessingAlgorithm *algorithmById( const QString &name )
{
  return QgsApplication::processingRegistry()->algorithmById( QStringLiteral( "lantu:" ) + name );
}

QString rememberedFolder()
{
  return QSettings().value( QLatin1String( lastFolder ), QDir::homePath() ).toString();
}

void rememberFolder( const QString &file )
{
  QSettings().setValue( QLatin1String( lastFolder ), QFileInfo( file ).absolutePath() );
}

//! "Sites 253, gaps 12": the first figures of a run, as its outputs describe them.
QString figuresOf( const QgsProcessingAlgorithm &algorithm, const QVariantMap &results )
{
  // the account of rows is for the record of runs
  const QStringList account { QLatin1String( field::rowsRead ), QLatin1String( field::rowsUsed ), QLatin1String( field::rowsRejected ) };
  QStringList figures;
  for ( const QgsProcessingOutputDefinition *output : algorithm.outputDefinitions() )
  {
    const QVariant value = results.value( output->name() );
    if ( output->type() == QgsProcessingOutputNumber::typeName() && value.isValid() && figures.size() < 4 && !account.contains( output->name() ) )
      figures << QStringLiteral( "%1 %2" ).arg( output->description(), QLocale( QLocale::English ).toString( value.toDouble(), 'g', 9 ) );
  }
  return figures.join( QObject::tr( ", ", "between figures" ) );
}

} // namespace

Plugin::Plugin( QgisInterface *iface )
  : QgisPlugin( QString(), QString(), QString(), QString(), QgisPlugin::UI ), mIface( iface )
{
}

Plugin::~Plugin() = default;

void Plugin::initGui()
{
  useLanguage( languageOf( QgsApplication::locale() ) );
  mProvider = new Provider;
  QgsApplication::processingRegistry()->addProvider( mProvider );
  if ( !mIface )
    return;

  auto *window = qobject_cast<QMainWindow *>( mIface->mainWindow() );
  mMenu = new QMenu( tr( "&Lantu" ), window->menuBar() );
  mMenu->setObjectName( QStringLiteral( "LantuMenu" ) );
  window->menuBar()->insertMenu( mIface->firstRightStandardMenu()->menuAction(), mMenu );

  mToolBar = mIface->addToolBar( tr( "Lantu" ) );
  mToolBar->setObjectName( QStringLiteral( "LantuToolBar" ) );
  mToolBar->setToolButtonStyle( Qt::ToolButtonTextBesideIcon ); // two analyses with the same icon tell nobody anything

  mDock = new Dock( window );
  mIface->addDockWidget( Qt::RightDockWidgetArea, mDock );
  connect( mDock, &Dock::openAsked, this, &Plugin::askForWorkspace );
  connect( mDock, &Dock::sampleAsked, this, [this]
    { mMenu->findChild<QAction *>( QStringLiteral( "LantuSampleWorkspace" ) )->trigger(); } );
  connect( mDock, &Dock::gapsAsked, this, [this]
    { run( QLatin1String( gapsResult ) ); } );
  connect( mDock, &Dock::rowsAsked, this, &Plugin::select );
  connect( mDock, &Dock::sitesChosen, this, [this]( const QStringList &ids )
    { select( QLatin1String( layer::sites ), QStringLiteral( "\"%1\" IN ('%2')" ).arg( QLatin1String( field::siteId ), ids.join( QStringLiteral( "','" ) ) ) ); } );

  addActions();

  connect( QgsProject::instance(), &QgsProject::readProject, this, &Plugin::followProject );
  connect( QgsProject::instance(), &QgsProject::cleared, this, &Plugin::followProject );
  connect( mIface, &QgisInterface::initializationCompleted, this, [this]
    {
      if ( const QString path = qEnvironmentVariable( startWorkspace ); !path.isEmpty() )
        open( path ); } );
  followProject();
}

void Plugin::unload()
{
  if ( mIface )
  {
    disconnect( mIface, nullptr, this, nullptr );
    disconnect( QgsProject::instance(), nullptr, this, nullptr );
    if ( mDock )
      mIface->removeDockWidget( mDock );
    delete mDock;
    delete mToolBar;
    delete mMenu;
  }
  if ( mProvider )
    QgsApplication::processingRegistry()->removeProvider( mProvider );
  forgetLanguage();
}

QAction *Plugin::addAction( const char *name, const QString &text, const QString &icon, const QString &tip )
{
  auto *action = new QAction( themeIcon( icon ), text, mMenu );
  action->setObjectName( QLatin1String( name ) );
  action->setToolTip( tip );
  action->setStatusTip( tip );
  mMenu->addAction( action );
  return action;
}

void Plugin::addActions()
{
  QAction *openOne = addAction( "LantuOpenWorkspace", tr( "Open workspace…" ), QStringLiteral( "/mActionFileOpen.svg" ), tr( "Open a workspace file and show its layers" ) );
  connect( openOne, &QAction::triggered, this, &Plugin::askForWorkspace );
  QAction *shared = addAction( "LantuOpenDatabase", tr( "Open workspace in a database…" ), QStringLiteral( "/mActionAddPostgisLayer.svg" ), tr( "Open a workspace that several planners share in PostGIS" ) );
  connect( shared, &QAction::triggered, this, &Plugin::askForDatabase );
  QAction *newOne = addAction( "LantuNewWorkspace", tr( "New workspace…" ), QStringLiteral( "/mActionFileNew.svg" ), tr( "Make an empty workspace with all layers and the default standards" ) );
  connect( newOne, &QAction::triggered, this, [this]
    { askForNewWorkspace( QStringLiteral( "createworkspace" ), tr( "New workspace" ), tr( "workspace.gpkg" ) ); } );
  QAction *sample = addAction( "LantuSampleWorkspace", tr( "Sample workspace…" ), QStringLiteral( ":/lantu/lantu.svg" ), tr( "Make a workspace of invented data to try Lantu with" ) );
  connect( sample, &QAction::triggered, this, [this]
    { askForNewWorkspace( QStringLiteral( "sampleworkspace" ), tr( "Sample workspace" ), tr( "sample.gpkg" ) ); } );

  mMenu->addSeparator();
  addAnalyses( *mMenu );
  mMenu->addSeparator();

  QAction *overlay = addAction( "LantuOverlayMap", tr( "Overlay map (A3)" ), QStringLiteral( "/mActionNewLayout.svg" ), tr( "One A3 page: remaining households by village, relocation sites and key townships" ) );
  connect( overlay, &QAction::triggered, this, &Plugin::openOverlayMap );
  QAction *panel = mDock->toggleViewAction();
  panel->setObjectName( QStringLiteral( "LantuPanel" ) );
  panel->setText( tr( "Panel" ) );
  mMenu->addAction( panel );

  mToolBar->addAction( openOne );
  if ( auto *gaps = mMenu->findChild<QAction *>( QStringLiteral( "Lantu_sitegaps" ) ) )
    mToolBar->addAction( gaps );
  if ( auto *coverage = mMenu->findChild<QAction *>( QStringLiteral( "Lantu_coverage" ) ) )
    mToolBar->addAction( coverage );
  mToolBar->addAction( overlay );
}

void Plugin::addAnalyses( QMenu &menu )
{
  for ( const char *name : oneClick )
  {
    const QgsProcessingAlgorithm *algorithm = algorithmById( QLatin1String( name ) );
    if ( !algorithm )
      continue;
    QAction *action = addAction( ( std::string( "Lantu_" ) + name ).c_str(), algorithm->displayName(), QStringLiteral( "/processingAlgorithm.svg" ), tr( "Runs in the background on the open workspace" ) );
    connect( action, &QAction::triggered, this, [this, id = QString::fromLatin1( name )]
      { run( id ); } );
  }
  QMenu *all = menu.addMenu( tr( "Questions with choices" ) );
  for ( const QgsProcessingAlgorithm *algorithm : mProvider->algorithms() )
  {
    QAction *action = all->addAction( algorithm->displayName() + QStringLiteral( "…" ) );
    connect( action, &QAction::triggered, this, [this, id = algorithm->name()]
      { askInDialog( id ); } );
  }
}

void Plugin::askForWorkspace()
{
  const QString path = QFileDialog::getOpenFileName( mIface->mainWindow(), tr( "Open workspace" ), rememberedFolder(), tr( "Workspace (*.gpkg)" ) );
  if ( path.isEmpty() )
    return;
  rememberFolder( path );
  open( path );
}

void Plugin::askForDatabase()
{
  const QString written = QInputDialog::getItem( mIface->mainWindow(), tr( "Open workspace in a database" ), tr( "A PostgreSQL connection of QGIS and a schema there (postgres://CONNECTION/SCHEMA):" ), storedDatabases(), 0, true ).trimmed();
  if ( !written.isEmpty() )
    open( written );
}

void Plugin::askForNewWorkspace( const QString &algorithm, const QString &title, const QString &fileName )
{
  QString path = QFileDialog::getSaveFileName( mIface->mainWindow(), title, QDir( rememberedFolder() ).filePath( fileName ), tr( "Workspace (*.gpkg)" ) );
  if ( path.isEmpty() )
    return;
  if ( QFileInfo( path ).suffix().isEmpty() )
    path += QLatin1String( ".gpkg" );
  rememberFolder( path );
  BackgroundRun *made = BackgroundRun::start( QStringLiteral( "lantu:" ) + algorithm, { { QLatin1String( parameter::output ), path } }, *QgsProject::instance(), this );
  connect( made, &BackgroundRun::finished, this, [this, path]
    { open( path ); } );
  connect( made, &BackgroundRun::failed, this, [this]( const QString &sentence )
    { tellFailed( sentence ); } );
}

void Plugin::open( const QString &path )
{
  if ( !mIface->newProject( true ) ) // asks about unsaved changes; the planner may keep the project
    return;
  const QgsTemporaryCursorOverride waiting( Qt::WaitCursor );
  // else QGIS gives the project the CRS of the first layer in place of ours, a moment later
  QgsLayerTreeMapCanvasBridge *bridge = mIface->layerTreeCanvasBridge();
  const bool followsFirstLayer = bridge->autoSetupOnFirstLayer();
  bridge->setAutoSetupOnFirstLayer( false );
  try
  {
    const QStringList warnings = openWorkspace( *QgsProject::instance(), path );
    bridge->setCanvasLayers();
    mIface->mapCanvas()->setExtent( homeExtent( *QgsProject::instance() ) );
    mIface->mapCanvas()->refresh();
    QgsProject::instance()->setDirty( false );
    for ( const QString &warning : warnings )
      tell( warning, true );
  }
  catch ( const Error &error )
  {
    tell( QString::fromUtf8( error.what() ), true );
  }
  bridge->setAutoSetupOnFirstLayer( followsFirstLayer );
  followProject();
}

void Plugin::run( const QString &name )
{
  const QString path = workspaceOf( *QgsProject::instance() );
  if ( path.isEmpty() )
  {
    tell( tr( "Open a workspace first." ), true );
    return;
  }
  const QgsProcessingAlgorithm *algorithm = algorithmById( name );
  if ( !algorithm )
    return;
  BackgroundRun *started = BackgroundRun::start( algorithm->id(), { { QLatin1String( parameter::workspace ), path } }, *QgsProject::instance(), this );
  connect( started, &BackgroundRun::finished, this, [this, algorithm]( const QVariantMap &results, const QStringList &warnings )
    {
      for ( const QString &warning : warnings )
        QgsMessageLog::logMessage( warning, QLatin1String( logTag ), Qgis::MessageLevel::Info );
      tellResult( tr( "%1: %2" ).arg( algorithm->displayName(), figuresOf( *algorithm, results ) ), algorithm->name() );
      showGaps(); } );
  connect( started, &BackgroundRun::failed, this, [this]( const QString &sentence )
    { tellFailed( sentence ); } );
}

void Plugin::askInDialog( const QString &name )
{
  // QGIS's dialog for parameters is written in Python
  QString path = workspaceOf( *QgsProject::instance() );
  path.replace( '\\', QLatin1String( "\\\\" ) ).replace( '\'', QLatin1String( "\\'" ) );
  const QgsProcessingAlgorithm *algorithm = algorithmById( name );
  const QString given = algorithm && algorithm->parameterDefinition( QLatin1String( parameter::workspace ) ) && !path.isEmpty() ? QStringLiteral( "'%1': '%2'" ).arg( QLatin1String( parameter::workspace ), path ) : QString();
  const bool shown = QgsPythonRunner::isValid() && QgsPythonRunner::run( QStringLiteral( "import processing; lantu_dialog = processing.createAlgorithmDialog('lantu:%1', {%2}); lantu_dialog.show()" ).arg( name, given ) );
  if ( !shown )
    tell( tr( "The dialog needs QGIS's Processing plugin. Switch it on under Plugins, or use the menu items that run at once." ), true );
}

void Plugin::openOverlayMap()
{
  const QString path = workspaceOf( *QgsProject::instance() );
  if ( path.isEmpty() )
  {
    tell( tr( "Open a workspace first." ), true );
    return;
  }
  const QgsTemporaryCursorOverride waiting( Qt::WaitCursor );
  try
  {
    const Workspace workspace( workspaceAddress( path ) );
    QStringList warnings;
    Progress silent;
    QgsVectorLayer *gaps = layerOf( *QgsProject::instance(), gapsResult );
    const std::unique_ptr<Joined> found = gaps ? gapsTable( *gaps ) : nullptr;
    PageLayer drawn = siteGapsLayer();
    SitesByGaps byGaps;
    if ( found )
    {
      drawn.table = std::make_shared<Table>( found->table() );
      TableRows rows( found->table() );
      byGaps = { &drawn, Rows( rows ) };
    }
    Page page = overviewPage( workspace, byGaps, Usage::Internal );
    const std::vector<Intake> inputs = inputsOf( workspace, pageLayers, silent );
    page.runs = QStringList { qt( recordRun( { "lantu:overview", nlohmann::ordered_json::object(), headlineFigures( headline( workspace ) ), pointersTo( inputs ) }, &workspace, silent ) ) };
    QgsPrintLayout *layout = pageInProject( *QgsProject::instance(), workspace, page, imprintOf( workspace ), warnings );
    mIface->openLayoutDesigner( layout );
    for ( const QString &warning : warnings )
      tell( warning, true );
  }
  catch ( const Error &error )
  {
    tell( QString::fromUtf8( error.what() ), true );
  }
}

void Plugin::followProject()
{
  mDock->showWorkspace( workspaceOf( *QgsProject::instance() ) );
  showGaps();
}

void Plugin::select( const QString &layerName, const QString &expression )
{
  const QgsProject &project = *QgsProject::instance();
  QgsVectorLayer *layer = layerOf( project, layerName.toUtf8().constData() );
  if ( !layer )
    return;
  // the gaps are the same sites and cover them on the map
  QgsVectorLayer *gaps = layerName == QLatin1String( layer::sites ) ? layerOf( project, gapsResult ) : nullptr;
  for ( QgsMapLayer *other : project.mapLayers() )
  {
    if ( auto *vector = qobject_cast<QgsVectorLayer *>( other ); vector && vector != layer && vector != gaps )
      vector->removeSelection();
  }
  for ( QgsVectorLayer *chosen : { layer, gaps } )
  {
    if ( chosen )
      chosen->selectByExpression( expression );
  }
  if ( layer->selectedFeatureCount() == 0 )
    return;
  QgsMapCanvas &canvas = *mIface->mapCanvas();
  QgsRectangle box = canvas.mapSettings().layerExtentToOutputExtent( layer, layer->boundingBoxOfSelected() );
  const bool onePlace = box.isEmpty();
  canvas.setCenter( box.center() );
  box.scale( 1.1 );
  if ( !onePlace )
    canvas.setExtent( box );
  if ( onePlace || canvas.scale() < nearestScale )
    canvas.zoomScale( nearestScale );
  canvas.refresh();
}

void Plugin::showGaps()
{
  QHash<QString, SiteGapsFound> gaps;
  if ( const QgsVectorLayer *layer = layerOf( *QgsProject::instance(), gapsResult ) )
    gaps = gapsFound( *layer );
  mDock->showGaps( gaps );
}

void Plugin::tell( const QString &sentence, bool problem )
{
  mIface->messageBar()->pushMessage( tr( "Lantu" ), sentence, problem ? Qgis::MessageLevel::Warning : Qgis::MessageLevel::Success );
}

void Plugin::tellFailed( const QString &sentence )
{
  if ( sentence.isEmpty() )
    mIface->messageBar()->pushMessage( tr( "Lantu" ), tr( "Cancelled." ), Qgis::MessageLevel::Info );
  else
    tell( sentence, true );
}

void Plugin::tellResult( const QString &sentence, const QString &resultName )
{
  QgsVectorLayer *layer = layerOf( *QgsProject::instance(), resultName.toUtf8().constData() );
  if ( !layer || layer->isSpatial() )
  {
    tell( sentence, false );
    return;
  }
  // a table does not show on the map
  QgsMessageBarItem *item = QgsMessageBar::createMessage( tr( "Lantu" ), sentence );
  auto *show = new QPushButton( tr( "Show the table" ), item );
  connect( show, &QPushButton::clicked, layer, [this, layer]
    { mIface->showAttributeTable( layer ); } );
  item->layout()->addWidget( show );
  mIface->messageBar()->pushWidget( item, Qgis::MessageLevel::Success );
}

} // namespace lantu
