// SPDX-License-Identifier: GPL-3.0-or-later
// Opening, dressing and keeping.
#include "printing/layer_shelf.h"

#include <qgsmaplayer.h>
#include <qgsproject.h>
#include <qgsvectorlayer.h>

#include "convert.h"
#include "data/schema.h"
#include "printing/memory_layer.h"
#include "printing/workspace_layers.h"

namespace lantu
{

namespace
{

constexpr char layoutProperty[] = "lantu/layout"; // on the layers of a layout of ours

constexpr float dotsApart = 2; // 0.17 mm at 300 dpi: finer bends only make files large

QString nameOf( const PageLayer &asked )
{
  const QString rows = asked.table ? QStringLiteral( "rows%1" ).arg( reinterpret_cast<quintptr>( asked.table.get() ) ) : asked.workspaceLayer + asked.file;
  return QStringList { rows, asked.style, asked.filter, asked.title }.join( QChar( u'\n' ) );
}

} // namespace

LayerShelf::LayerShelf( QgsProject &project, const Workspace &workspace, QString stylesFolder, QString layout )
  : mProject( project ), mWorkspace( workspace ), mStyles( std::move( stylesFolder ) ), mLayout( std::move( layout ) )
{
}

std::unique_ptr<QgsMapLayer> LayerShelf::opened( const PageLayer &asked )
{
  if ( asked.table )
    return memoryLayer( *asked.table, asked.title );
  if ( !asked.filter.isEmpty() )
  {
    // copied from the layer that is open anyway: opening a file with a filter of its own takes longer
    PageLayer whole = asked;
    whole.filter.clear();
    whole.title.clear();
    auto *source = qobject_cast<QgsVectorLayer *>( layer( whole ) );
    return source ? std::unique_ptr<QgsMapLayer>( source->materialize( QgsFeatureRequest().setFilterExpression( asked.filter ) ) ) : nullptr;
  }
  if ( !asked.file.isEmpty() )
  {
    QgsVectorLayer::LayerOptions options;
    options.loadDefaultStyle = false;
    return std::make_unique<QgsVectorLayer>( asked.file, asked.title, QStringLiteral( "ogr" ), options );
  }
  return workspaceLayer( mWorkspace, asked.workspaceLayer.toUtf8().constData() );
}

QgsMapLayer *LayerShelf::layer( const PageLayer &asked )
{
  const QString name = nameOf( asked );
  if ( const auto known = mKept.find( name ); known != mKept.end() )
    return known->second.layer;
  std::unique_ptr<QgsMapLayer> layer = opened( asked );
  Kept &kept = mKept[name];
  kept.ofOnePage = asked.table || !asked.filter.isEmpty();
  kept.table = asked.table;
  if ( !layer || !layer->isValid() )
  {
    // a workspace need not have a relief
    if ( asked.workspaceLayer != QLatin1String( layer::dem ) )
      warn( qt( say( { "图上的图层“{}”（{}）打不开，没有画。请用“检查工作空间”查看缺什么。", "The layer \"{}\" ({}) of the map cannot be opened and is not drawn. Check the workspace to see what is missing." }, asked.title.toStdString(), ( asked.workspaceLayer + asked.file ).toStdString() ) ) );
    return nullptr;
  }
  if ( !asked.title.isEmpty() )
    layer->setName( asked.title );
  warn( applyStyle( *layer, mStyles, asked.style.isEmpty() ? asked.workspaceLayer : asked.style ) );
  if ( auto *vector = qobject_cast<QgsVectorLayer *>( layer.get() ) )
  {
    QgsVectorSimplifyMethod method = vector->simplifyMethod();
    method.setSimplifyHints( QgsVectorSimplifyMethod::GeometrySimplification );
    method.setThreshold( dotsApart );
    vector->setSimplifyMethod( method );
  }
  layer->setCustomProperty( QString::fromLatin1( layoutProperty ), mLayout );
  kept.layer = layer.release();
  mProject.addMapLayer( kept.layer, false );
  return kept.layer;
}

void LayerShelf::removeEarlier()
{
  QStringList ids;
  const auto layers = mProject.mapLayers();
  for ( auto layer = layers.begin(); layer != layers.end(); ++layer )
  {
    if ( layer.value()->customProperty( QString::fromLatin1( layoutProperty ) ).toString() == mLayout )
      ids << layer.key();
  }
  mProject.removeMapLayers( ids );
}

void LayerShelf::removeOfOnePage()
{
  QStringList ids;
  for ( auto kept = mKept.begin(); kept != mKept.end(); )
  {
    if ( !kept->second.ofOnePage )
    {
      ++kept;
      continue;
    }
    if ( kept->second.layer )
      ids << kept->second.layer->id();
    kept = mKept.erase( kept );
  }
  mProject.removeMapLayers( ids );
}

void LayerShelf::warn( const QString &sentence )
{
  if ( !sentence.isEmpty() && !mWarnings.contains( sentence ) )
    mWarnings << sentence;
}

} // namespace lantu
