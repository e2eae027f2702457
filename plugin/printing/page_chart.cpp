// SPDX-License-Identifier: GPL-3.0-or-later
// Shapes by value.
#include "printing/page_chart.h"

#include <algorithm>
#include <memory>

#include <qgslayoutitemlabel.h>
#include <qgslayoutitemshape.h>
#include <qgsprintlayout.h>

#include "printing/fonts.h"
#include "printing/page_items.h"

namespace lantu
{

namespace
{

constexpr char barColour[] = "#8C6BB1"; // the purple of gaps in the palette
constexpr double gap = 1.5;             // mm between label, bar and value

QgsLayoutItemLabel *addLabel( QgsPrintLayout &layout, const QString &id, const QString &text, const QFont &font, const QRectF &place )
{
  auto label = std::make_unique<QgsLayoutItemLabel>( &layout );
  label->setId( id );
  setLabelFont( *label, font );
  label->setMargin( 0 );
  label->setVAlign( Qt::AlignVCenter );
  label->setText( text );
  label->attemptMove( QgsLayoutPoint( place.x(), place.y() ) );
  label->attemptResize( QgsLayoutSize( place.width(), place.height() ) );
  QgsLayoutItemLabel *kept = label.release();
  layout.addLayoutItem( kept );
  return kept;
}

void addBar( QgsPrintLayout &layout, const QString &id, const QRectF &place )
{
  auto bar = std::make_unique<QgsLayoutItemShape>( &layout );
  bar->setId( id );
  bar->setShapeType( QgsLayoutItemShape::Rectangle );
  paint( *bar, QLatin1String( barColour ) );
  bar->attemptMove( QgsLayoutPoint( place.x(), place.y() ) );
  bar->attemptResize( QgsLayoutSize( place.width(), place.height() ) );
  layout.addLayoutItem( bar.release() );
}

} // namespace

void setChart( QgsPrintLayout &layout, const BarChart &chart )
{
  const auto *place = pageItem<QgsLayoutItemShape>( layout, QStringLiteral( "chart" ) );
  if ( chart.bars.empty() )
    return;
  const QRectF area = place->mapRectToScene( place->rect() );
  const QFont font = labelFont( *pageItem<QgsLayoutItemLabel>( layout, QStringLiteral( "note" ) ) );
  double labels = 0;
  double values = 0;
  double largest = 0;
  for ( const Bar &bar : chart.bars )
  {
    labels = std::max( labels, textWidth( bar.label, font ) );
    values = std::max( values, textWidth( bar.shown, font ) );
    largest = std::max( largest, bar.value );
  }
  constexpr double tallest = 1.8; // lines
  constexpr double filled = 0.62; // of the pitch
  const double pitch = std::min( area.height() / static_cast<double>( chart.bars.size() ), tallest * textHeight( 1, font ) );
  const double zero = area.left() + labels + gap;
  const double longest = std::max( 0.0, area.right() - values - gap - zero );
  for ( size_t i = 0; i < chart.bars.size(); ++i )
  {
    const Bar &bar = chart.bars[i];
    const double top = area.top() + pitch * static_cast<double>( i );
    const double length = largest > 0 ? longest * std::max( 0.0, bar.value ) / largest : 0;
    const QString id = QStringLiteral( "bar%1" ).arg( i + 1 );
    addLabel( layout, id + QStringLiteral( "_label" ), bar.label, font, { area.left(), top, labels + gap / 2, pitch } );
    if ( length > 0 )
      addBar( layout, id, { zero, top + pitch * ( 1 - filled ) / 2, length, pitch * filled } );
    addLabel( layout, id + QStringLiteral( "_value" ), bar.shown, font, { zero + length + gap, top, values + gap / 2, pitch } );
  }
}

} // namespace lantu
