// SPDX-License-Identifier: GPL-3.0-or-later
// Layers, scale and legend of a map.
#include "printing/page_map.h"

#include <algorithm>
#include <cmath>
#include <memory>

#include <qgscoordinatetransform.h>
#include <qgsfillsymbol.h>
#include <qgsfillsymbollayer.h>
#include <qgslayertree.h>
#include <qgslayertreelayer.h>
#include <qgslayoutitemlegend.h>
#include <qgslayoutitemscalebar.h>
#include <qgslayoututils.h>
#include <qgslayertreemodellegendnode.h>
#include <qgslegendrenderer.h>
#include <qgslinesymbol.h>
#include <qgsmaplayerlegend.h>
#include <qgsmarkersymbol.h>
#include <qgsprintlayout.h>
#include <qgsproject.h>
#include <qgsrenderer.h>
#include <qgsvectorlayer.h>

#include "convert.h"
#include "printing/fonts.h"
#include "printing/label_sizes.h"
#include "printing/page_items.h"
#include "printing/paper.h"

namespace lantu
{

namespace
{

constexpr double clearOfFrame = 4; // mm between what is to be seen and the map's frame
constexpr double closeToFrame = 1; // where that allows a larger scale of the series
constexpr double metresPerMillimetre = 0.001;
constexpr double smallestSide = 200; // metres: a single point still has a map around it

//! The box in the plane around \a part, to which it is curved: by points along its sides, which tell it to a hair's breadth on paper.
QgsRectangle boxOf( const Bounds &part, const QgsCoordinateTransform &toPlane )
{
  constexpr int steps = 8; // of a side
  QVector<double> x;
  QVector<double> y;
  for ( int i = 0; i <= steps; ++i )
  {
    const double along = static_cast<double>( i ) / steps;
    const double longitude = std::lerp( part.low.x, part.high.x, along );
    const double latitude = std::lerp( part.low.y, part.high.y, along );
    x << longitude << longitude << part.low.x << part.high.x;
    y << part.low.y << part.high.y << latitude << latitude;
  }
  QVector<double> z( x.size(), 0 );
  toPlane.transformCoords( x.size(), x.data(), y.data(), z.data() );
  const auto [left, right] = std::minmax_element( x.begin(), x.end() );
  const auto [bottom, top] = std::minmax_element( y.begin(), y.end() );
  return QgsRectangle( *left, *bottom, *right, *top );
}

std::vector<QgsRectangle> partsInPlane( const PageMap &map, const QgsCoordinateReferenceSystem &plane, const QgsCoordinateTransformContext &context )
{
  const QgsCoordinateTransform toPlane( qgisCrs( workspaceCrs ), plane, context );
  std::vector<QgsRectangle> boxes;
  for ( const Bounds &part : map.parts.empty() ? std::vector<Bounds> { map.extent } : map.parts )
    boxes.push_back( boxOf( part, toPlane ) );
  return boxes;
}

//! Of all parts, and not smaller than the smallest side.
QgsRectangle around( const std::vector<QgsRectangle> &parts )
{
  QgsRectangle box;
  box.setMinimal();
  for ( const QgsRectangle &part : parts )
    box.combineExtentWith( part );
  if ( box.width() < smallestSide || box.height() < smallestSide )
    box.grow( smallestSide / 2 );
  return box;
}

/**
 * How far to the right and down (mm) the parts are to move out of the covered corner, one way if that is enough, else both, and no farther than the margin allows. \a metres are those of a millimetre.
 */
QPointF awayFromCorner( const std::vector<QgsRectangle> &parts, const QgsRectangle &seen, const MapFrame &frame, double margin, double metres )
{
  const double roomRight = std::max( 0.0, frame.size.width() / 2 - margin - seen.width() / metres / 2 );
  const double roomDown = std::max( 0.0, frame.size.height() / 2 - margin - seen.height() / metres / 2 );
  double right = 0;
  double down = 0;
  for ( const QgsRectangle &part : parts )
  {
    const double left = frame.size.width() / 2 + ( part.xMinimum() - seen.center().x() ) / metres;
    const double top = frame.size.height() / 2 - ( part.yMaximum() - seen.center().y() ) / metres;
    if ( left >= frame.covered.right() || top >= frame.covered.bottom() )
      continue;
    right = std::max( right, frame.covered.right() - left );
    down = std::max( down, frame.covered.bottom() - top );
  }
  if ( down <= roomDown && ( down <= right || right > roomRight ) )
    return { 0, down };
  if ( right <= roomRight )
    return { right, 0 };
  return { roomRight, roomDown };
}

// The scale at which the extent just fits into the frame with that margin.
double fittingScale( const QSizeF &frame, const QgsRectangle &extent, double margin )
{
  return std::max( extent.width() / ( frame.width() - 2 * margin ), extent.height() / ( frame.height() - 2 * margin ) ) / metresPerMillimetre;
}

// Two parts of a round length that fit, with their numbers, on the plate behind the bar: the bar itself changes its width with every scale of its map.
void setScaleBar( QgsLayoutItemScaleBar &bar, const QgsLayoutItem &plate, double scale )
{
  constexpr double shortestPart = 0.17; // of the plate's width
  constexpr double metresPerKilometre = 1000;
  const double part = roundScale( plate.rect().width() * shortestPart * metresPerMillimetre * scale );
  const bool inMetres = part < metresPerKilometre;
  // the templates measure it in kilometres; what is printed is that over the number of these in what the label says
  bar.setUnitsPerSegment( part / metresPerKilometre );
  bar.setMapUnitsPerScaleBarUnit( inMetres ? 1 / metresPerKilometre : 1 );
  bar.setUnitLabel( inMetres ? qt( Text { "米", "m" } ) : qt( Text { "公里", "km" } ) );
}

//! Sizes of a style are true at the reference scale, and grow as the map is larger than that. Names stay large enough to be read.
void sizeSymbols( const QList<QgsMapLayer *> &layers, double symbolScale, double mapScale )
{
  for ( QgsMapLayer *layer : layers )
  {
    auto *vector = qobject_cast<QgsVectorLayer *>( layer );
    if ( !vector )
      continue;
    if ( vector->renderer() )
      vector->renderer()->setReferenceScale( symbolScale == 1 ? -1 : symbolScale * mapScale );
    if ( symbolScale < 1 )
      enlargeLabels( *vector, smallestText / symbolScale );
  }
}

//! Of the legend with its entries as they are: its own box knows that only once it was painted.
QSizeF legendSize( QgsLayoutItemLegend &legend )
{
  QgsRenderContext context = QgsLayoutUtils::createRenderContextForLayout( legend.layout(), nullptr );
  return QgsLegendRenderer( legend.model(), legend.legendSettings() ).minimumSize( &context );
}

//! A layer in the legend with its words before they are broken into lines.
struct Explained
{
    QgsLayerTreeLayer *node;
    QString heading;
    QStringList entries; //!< all of them, before any is left out
};

//! Headings and entries longer than a column of the legend go on in a second line.
void wrapWords( QgsLayoutItemLegend &legend, const std::vector<Explained> &layers, double width )
{
  const int columns = std::clamp( static_cast<int>( layers.size() ), 1, legend.columnCount() );
  const double column = ( width - legend.columnSpace() * ( columns - 1 ) ) / columns;
  const double beside = legend.symbolWidth() + legend.style( QgsLegendStyle::Symbol ).margin( QgsLegendStyle::Right ) + legend.style( QgsLegendStyle::SymbolLabel ).margin( QgsLegendStyle::Left );
  for ( const Explained &layer : layers )
  {
    layer.node->setName( wrapped( layer.heading, legend.styleFont( QgsLegendStyle::Subgroup ), column ) );
    for ( int i = 0; i < layer.entries.size(); ++i )
      QgsMapLayerLegendUtils::setLegendNodeUserLabel( layer.node, i, wrapped( layer.entries[i], legend.styleFont( QgsLegendStyle::SymbolLabel ), column - beside ) );
    legend.model()->refreshLayerLegend( layer.node );
  }
}

//! Makes the legend smaller, step by step, until it goes into its place of the template: its text as long as it can be read, symbols and spaces down to half their size.
void fitLegend( QgsLayoutItemLegend &legend, const std::vector<Explained> &layers, const QSizeF &place, const Progress &progress )
{
  constexpr double step = 0.92;
  constexpr int steps = 8;
  const auto smaller = [&legend]()
  {
    for ( const QgsLegendStyle::Style style : { QgsLegendStyle::Title, QgsLegendStyle::Group, QgsLegendStyle::Subgroup, QgsLegendStyle::SymbolLabel } )
    {
      QFont font = legend.styleFont( style );
      font.setPointSizeF( std::max( std::min( font.pointSizeF(), smallestText ), font.pointSizeF() * step ) );
      legend.setStyleFont( style, font );
      for ( const QgsLegendStyle::Side side : { QgsLegendStyle::Top, QgsLegendStyle::Bottom } )
        legend.rstyle( style ).setMargin( side, legend.rstyle( style ).margin( side ) * step );
    }
    legend.setLineSpacing( legend.lineSpacing() * step );
    legend.setSymbolHeight( legend.symbolHeight() * step );
    legend.setSymbolWidth( legend.symbolWidth() * step );
    legend.setColumnSpace( legend.columnSpace() * step );
  };
  const auto sizeNow = [&]()
  {
    wrapWords( legend, layers, place.width() );
    return legendSize( legend );
  };
  QSizeF size = sizeNow();
  for ( int i = 0; i < steps && ( size.width() > place.width() || size.height() > place.height() ); ++i )
  {
    progress.check();
    smaller();
    size = sizeNow();
  }
  legend.attemptResize( QgsLayoutSize( size.width(), size.height() ) );
}

//! Outlines no thicker than fits beside the words: a patch is drawn with half of them outside its place, where headings are.
void thinOutlines( QgsFillSymbol &patch )
{
  constexpr double thickest = 0.5; // mm
  for ( int i = 0; i < patch.symbolLayerCount(); ++i )
  {
    if ( auto *line = dynamic_cast<QgsLineSymbolLayer *>( patch.symbolLayer( i ) ) )
      line->setWidth( std::min( line->width(), thickest ) );
    else if ( auto *fill = dynamic_cast<QgsSimpleFillSymbolLayer *>( patch.symbolLayer( i ) ) )
      fill->setStrokeWidth( std::min( fill->strokeWidth(), thickest ) );
  }
}

//! The entries of \a node with points and lines as large as they are on the map.
void sizeEntries( QgsLayerTreeModel &model, QgsLayerTreeLayer *node, double symbolScale )
{
  const auto entries = model.layerLegendNodes( node );
  for ( int i = 0; i < entries.size(); ++i )
  {
    const auto *entry = qobject_cast<const QgsSymbolLegendNode *>( entries[i] );
    if ( !entry || !entry->symbol() )
      continue;
    std::unique_ptr<QgsSymbol> symbol( entry->symbol()->clone() );
    if ( auto *marker = dynamic_cast<QgsMarkerSymbol *>( symbol.get() ) )
      marker->setSize( marker->size() * symbolScale );
    else if ( auto *line = dynamic_cast<QgsLineSymbol *>( symbol.get() ) )
      line->setWidth( line->width() * symbolScale );
    else if ( auto *patch = dynamic_cast<QgsFillSymbol *>( symbol.get() ) )
      thinOutlines( *patch );
    QgsMapLayerLegendUtils::setLegendNodeCustomSymbol( node, i, symbol.get() );
  }
}

//! Only what the map shows: entries without a feature on it go, and layers without an entry.
void setLegend( QgsLayoutItemLegend &legend, QgsLayoutItemMap &map, const QList<QgsMapLayer *> &layers, double symbolScale, LegendKeys &keys, const Progress &progress )
{
  const QSizeF place = legend.rect().size();
  legend.setLinkedMap( &map );
  legend.setAutoUpdateModel( false );
  legend.setLegendFilterByMapEnabled( false );
  QgsLayerTreeModel &model = *legend.model();
  QgsLayerTree *root = model.rootGroup();
  root->clear();
  legend.setWrapString( QStringLiteral( "\n" ) );
  std::vector<Explained> explained;
  bool underHeading = false;
  for ( QgsMapLayer *layer : layers )
  {
    auto *vector = qobject_cast<QgsVectorLayer *>( layer );
    const QSet<QString> shown = vector ? keys.onMap( *vector, map, progress ) : QSet<QString>();
    if ( vector && shown.isEmpty() )
      continue;
    QgsLayerTreeLayer *node = root->addLayer( layer );
    node->setUseLayerName( false );
    Explained &words = explained.emplace_back( Explained { node, layer->name(), {} } );
    QList<int> order;
    const auto entries = model.layerLegendNodes( node );
    for ( int i = 0; i < entries.size(); ++i )
    {
      words.entries << entries[i]->data( Qt::DisplayRole ).toString();
      if ( !vector || shown.contains( entries[i]->data( QgsLayerTreeModelLegendNode::RuleKeyRole ).toString() ) )
        order << i;
    }
    if ( order.size() < entries.size() )
      QgsMapLayerLegendUtils::setLegendNodeOrder( node, order );
    sizeEntries( model, node, symbolScale );
    // one class of several says little without its heading ("<5户"), and what has none is not to stand under another's
    const bool speaksForItself = words.entries.size() == 1 && !underHeading;
    QgsLegendRenderer::setNodeLegendStyle( node, speaksForItself ? QgsLegendStyle::Hidden : QgsLegendStyle::Subgroup );
    underHeading = !speaksForItself;
  }
  fitLegend( legend, explained, place, progress );
}

} // namespace

Frame planeOf( const Bounds &extent )
{
  return Frame::around( ( extent.low.x + extent.high.x ) / 2 );
}

MapFrame frameOf( const QgsPrintLayout &layout, const QString &id )
{
  const auto *map = pageItem<QgsLayoutItemMap>( layout, id );
  const QRectF area( map->pos(), map->rect().size() );
  MapFrame frame { .size = area.size() };
  if ( const QgsLayoutItem *plate = layout.itemById( QStringLiteral( "findings_plate" ) ) )
  {
    const QRectF covered = QRectF( plate->pos(), plate->rect().size() ) & area;
    if ( !covered.isEmpty() && covered.center().x() < area.center().x() && covered.center().y() < area.center().y() )
      frame.covered = QRectF( QPointF( 0, 0 ), covered.bottomRight() - area.topLeft() );
  }
  return frame;
}

MapView viewOf( const PageMap &map, const MapFrame &frame, const QgsCoordinateTransformContext &context )
{
  const QgsCoordinateReferenceSystem plane = qgisCrs( planeOf( map.extent ).crs() );
  const std::vector<QgsRectangle> parts = partsInPlane( map, plane, context );
  const QgsRectangle seen = around( parts );
  const auto scaleWith = [&]( double margin )
  { return std::max( fittingScale( frame.size, seen, margin ), map.largestScale ); };
  const bool close = map.freeScale || roundScale( scaleWith( closeToFrame ) ) < roundScale( scaleWith( clearOfFrame ) );
  const double margin = close ? closeToFrame : clearOfFrame;
  const double metres = metresPerMillimetre * ( map.freeScale ? scaleWith( margin ) : roundScale( scaleWith( margin ) ) ); // of a millimetre
  const QPointF moved = awayFromCorner( parts, seen, frame, margin, metres );
  const QgsPointXY centre( seen.center().x() - moved.x() * metres, seen.center().y() + moved.y() * metres );
  return { plane, QgsRectangle::fromCenterAndSize( centre, frame.size.width() * metres, frame.size.height() * metres ) };
}

QgsLayoutItemMap *setMap( QgsPrintLayout &layout, const QString &id, const QString &legendId, const PageMap &map, const MapFrame &frame, double symbolScale, LayerShelf &shelf, LegendKeys &keys, QStringList &warnings, const Progress &progress )
{
  QList<QgsMapLayer *> drawn;
  QList<QgsMapLayer *> explained;
  for ( const PageLayer &asked : map.layers )
  {
    progress.check();
    QgsMapLayer *layer = shelf.layer( asked );
    if ( !layer )
      continue;
    drawn << layer;
    if ( asked.inLegend )
      explained << layer;
    const auto *vector = qobject_cast<const QgsVectorLayer *>( layer );
    if ( asked.inLegend && vector && vector->featureCount() == 0 )
      warnings << qt( say( { "图层“{}”没有要素，图上不显示。", "The layer \"{}\" has no features and does not show on the map." }, layer->name().toStdString() ) );
  }

  auto *item = pageItem<QgsLayoutItemMap>( layout, id );
  const MapView view = viewOf( map, frame, layout.project()->transformContext() );
  item->setCrs( view.plane );
  item->setKeepLayerSet( true );
  item->setLayers( drawn );
  item->setExtent( view.extent );
  sizeSymbols( drawn, symbolScale, item->scale() );
  if ( auto *bar = qobject_cast<QgsLayoutItemScaleBar *>( layout.itemById( QStringLiteral( "scalebar" ) ) ); bar && !map.freeScale )
    setScaleBar( *bar, *pageItem<QgsLayoutItem>( layout, QStringLiteral( "scale_plate" ) ), item->scale() );
  if ( auto *legend = qobject_cast<QgsLayoutItemLegend *>( layout.itemById( legendId ) ) )
  {
    setLegend( *legend, *item, explained, symbolScale, keys, progress );
    legend->setVisibility( !explained.isEmpty() );
  }
  return item;
}

} // namespace lantu
