// SPDX-License-Identifier: GPL-3.0-or-later
// Groups from top to bottom in the order in which ink lies on a map.
#include "workspace_project.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <qgscoordinatereferencesystem.h>
#include <qgscoordinatetransform.h>
#include <qgslabelingenginesettings.h>
#include <qgslayertree.h>
#include <qgslayertreegroup.h>
#include <qgslayertreelayer.h>
#include <qgsmaplayer.h>
#include <qgsproject.h>
#include <qgsrectangle.h>
#include <qgsvectorlayer.h>

#include "algorithms/project_workspace.h"
#include "algorithms/result_look.h"
#include "convert.h"
#include "data/database.h"
#include "data/schema_roster.h"
#include "data/workspace.h"
#include "printing/workspace_layers.h"
#include "workspace_address.h"

namespace lantu
{

namespace
{

constexpr char planeCrs[] = "EPSG:4545"; // CGCS2000, 3-degree zone of 108 E, which holds all of Chongqing

//! Tried in each square centimetre; with QGIS's 2.5 some counties find no place between their sites and lose their name.
constexpr double placesForAreaNames = 8;

struct Group
{
    const char *title; //!< for tr()
    std::vector<const char *> layers;
};

constexpr char gapsTitle[] = QT_TRANSLATE_NOOP( "WorkspaceProject", "Gaps" );
constexpr char resultsTitle[] = QT_TRANSLATE_NOOP( "WorkspaceProject", "Results" );
constexpr char tablesTitle[] = QT_TRANSLATE_NOOP( "WorkspaceProject", "Tables" );

//! From the top of the map to the bottom.
std::vector<Group> groups()
{
  return {
    { resultsTitle, {} },
    { gapsTitle, {} },
    { QT_TRANSLATE_NOOP( "WorkspaceProject", "Relocation sites" ), { layer::sites } },
    { QT_TRANSLATE_NOOP( "WorkspaceProject", "Monitored households" ), { layer::households } },
    { QT_TRANSLATE_NOOP( "WorkspaceProject", "Facilities" ), { layer::facilities } },
    { QT_TRANSLATE_NOOP( "WorkspaceProject", "Townships" ), { layer::townships } },
    { QT_TRANSLATE_NOOP( "WorkspaceProject", "Roads" ), { layer::roads } },
    { QT_TRANSLATE_NOOP( "WorkspaceProject", "Administrative areas" ), { layer::places, layer::counties, layer::villages } },
    { QT_TRANSLATE_NOOP( "WorkspaceProject", "Terrain" ), { layer::rivers, layer::dem } },
    { tablesTitle, { layer::persons, layer::villageStatus, layer::teams, layer::specialists, layer::enterprises, layer::pairs, layer::posts, layer::works, layer::trainings, layer::bases, layer::products, layer::assets, layer::checks, layer::events, layer::measures, layer::standards, layer::runs, layer::rejects } },
  };
}

QString titleOf( const char *title )
{
  return QCoreApplication::translate( "WorkspaceProject", title );
}

//! The group of that title, made at its place if it is not there.
QgsLayerTreeGroup *groupOf( QgsProject &project, const char *title )
{
  QgsLayerTree *root = project.layerTreeRoot();
  int position = 0;
  for ( const Group &group : groups() )
  {
    QgsLayerTreeGroup *found = root->findGroup( titleOf( group.title ) );
    if ( QLatin1String( group.title ) == QLatin1String( title ) )
      return found ? found : root->insertGroup( position, titleOf( title ) );
    if ( found )
      position = static_cast<int>( root->children().indexOf( found ) ) + 1;
  }
  return root;
}

//! Without this every layer comes with its legend open, and the tree is longer than the screen.
void addQuietly( QgsProject &project, QgsLayerTreeGroup &group, int position, std::unique_ptr<QgsMapLayer> layer, bool expanded, bool visible )
{
  QgsMapLayer *added = project.addMapLayer( layer.release(), false );
  QgsLayerTreeLayer *node = group.insertLayer( position, added );
  node->setExpanded( expanded );
  node->setItemVisibilityChecked( visible );
}

} // namespace

QStringList openWorkspace( QgsProject &project, const QString &path )
{
  const Workspace workspace( workspaceAddress( path ) );
  WorkspaceLayers loaded = loadWorkspaceLayers( workspace, stylesFolder(), authenticationOf( path ) );

  project.setCrs( QgsCoordinateReferenceSystem( QLatin1String( planeCrs ) ), true );
  QgsLabelingEngineSettings labels = project.labelingEngineSettings();
  labels.setMaximumPolygonCandidatesPerCmSquared( placesForAreaNames );
  project.setLabelingEngineSettings( labels );
  const bool database = namesDatabase( path );
  project.setTitle( database ? qt( databaseAddress( workspace.path() ).schema ) : QFileInfo( path ).completeBaseName() );
  rememberWorkspace( project, path );
  for ( const Group &group : groups() )
  {
    for ( const char *name : group.layers )
    {
      std::unique_ptr<QgsMapLayer> layer = loaded.take( name );
      if ( !layer )
        continue;
      layer->setCustomProperty( QLatin1String( ResultLook::property ), QLatin1String( name ) );
      const std::string_view known( name );
      const bool legend = known == layer::sites || known == layer::households || known == layer::townships || known == layer::roads;
      QgsLayerTreeGroup *parent = groupOf( project, group.title );
      addQuietly( project, *parent, -1, std::move( layer ), legend, true );
      parent->setExpanded( group.title != tablesTitle );
    }
  }
  return loaded.warnings;
}

QgsVectorLayer *layerOf( const QgsProject &project, const char *name )
{
  for ( QgsMapLayer *layer : project.mapLayers() )
  {
    if ( layer->customProperty( QLatin1String( ResultLook::property ) ).toString() == QLatin1String( name ) )
      return qobject_cast<QgsVectorLayer *>( layer );
  }
  return nullptr;
}

QgsRectangle homeExtent( const QgsProject &project )
{
  QgsRectangle whole;
  const auto add = [&]( const QgsMapLayer &layer )
  {
    if ( !layer.isSpatial() || layer.extent().isEmpty() )
      return;
    const QgsCoordinateTransform toPlane( layer.crs(), project.crs(), &project );
    QgsRectangle extent = toPlane.transformBoundingBox( layer.extent() );
    whole.combineExtentWith( extent );
  };
  if ( const QgsVectorLayer *counties = layerOf( project, layer::counties ) )
    add( *counties );
  if ( whole.isEmpty() )
  {
    for ( const QgsMapLayer *layer : project.mapLayers() )
      add( *layer );
  }
  whole.scale( 1.04 );
  return whole;
}

void addResult( QgsProject &project, std::unique_ptr<QgsMapLayer> layer, const QString &resultName )
{
  const bool gaps = resultName.contains( QLatin1String( "gaps" ) );
  if ( !resultName.isEmpty() )
  {
    if ( QgsVectorLayer *old = layerOf( project, resultName.toUtf8().constData() ) )
      project.removeMapLayer( old );
    layer->setCustomProperty( QLatin1String( ResultLook::property ), resultName );
  }
  QgsLayerTreeGroup *group = groupOf( project, gaps ? gapsTitle : resultsTitle );
  addQuietly( project, *group, 0, std::move( layer ), true, true );
  // a tree shows a group that it met empty as closed
  group->setExpanded( false );
  group->setExpanded( true );
  if ( !gaps )
    return;
  // the same sites in another colour: one theme at a time
  if ( QgsVectorLayer *sites = layerOf( project, layer::sites ) )
  {
    if ( QgsLayerTreeLayer *node = project.layerTreeRoot()->findLayer( sites ) )
    {
      node->setItemVisibilityChecked( false );
      node->setExpanded( false );
    }
  }
}

} // namespace lantu
