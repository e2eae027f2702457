// SPDX-License-Identifier: GPL-3.0-or-later
// Labels by id, and round scales.
#include "printing/page_items.h"

#include <cmath>
#include <functional>
#include <memory>

#include <qgsfillsymbol.h>
#include <qgslayoutitemlabel.h>
#include <qgslayoutitemlegend.h>
#include <qgslayoutitemmanualtable.h>
#include <qgslayoutitemscalebar.h>
#include <qgslayoutitemshape.h>
#include <qgslayoutmultiframe.h>

#include "compat.h"
#include "convert.h"
#include "printing/fonts.h"

namespace lantu
{

Error templateFault( const QString &id )
{
  return Error::of( ErrorCode::NotReadable, { "版面模板里缺少条目“{}”，或者它不是应有的类型。请重新安装蓝图的 styles 文件夹，或在模板里恢复该条目。", "The page template lacks the item \"{}\", or it is of another kind. Install Lantu's styles folder again, or put the item back." }, id.toStdString() );
}

QFont labelFont( const QgsLayoutItemLabel &label )
{
#if _QGIS_VERSION_INT >= 32400
  return label.textFormat().toQFont();
#else
  return label.font();
#endif
}

namespace
{

// of the width of a label: QGIS breaks lines itself where they come nearer to it
constexpr double lineRoom = 0.985;

QFont unshapedFont( QFont font )
{
  font.setStyleStrategy( static_cast<QFont::StyleStrategy>( font.styleStrategy() | QFont::PreferNoShaping ) );
  return font;
}

} // namespace

void setLabelFont( QgsLayoutItemLabel &label, const QFont &font )
{
#if _QGIS_VERSION_INT >= 32400
  QgsTextFormat format = label.textFormat();
  format.setFont( font );
  label.setTextFormat( format );
#else
  label.setFont( font );
#endif
}

void paint( QgsLayoutItemShape &shape, const QString &colour )
{
  const std::unique_ptr<QgsFillSymbol> fill( QgsFillSymbol::createSimple( { { QStringLiteral( "color" ), colour }, { QStringLiteral( "outline_style" ), QStringLiteral( "no" ) } } ) );
  shape.setSymbol( fill.get() );
}

void setText( QgsPrintLayout &layout, const QString &id, const QString &text )
{
  auto *label = pageItem<QgsLayoutItemLabel>( layout, id );
  label->setText( wrapped( text, labelFont( *label ), lineRoom * ( label->rect().width() - 2 * label->marginX() ) ) );
}

namespace
{

//! Makes the font of the label smaller, down to six tenths, until \a fits says yes.
void makeSmaller( QgsLayoutItemLabel &label, const std::function<bool( const QFont & )> &fits )
{
  constexpr double step = 0.95;
  constexpr double smallest = 0.6;
  QFont font = labelFont( label );
  const double size = font.pointSizeF();
  while ( !fits( font ) && font.pointSizeF() * step > size * smallest )
    font.setPointSizeF( font.pointSizeF() * step );
  setLabelFont( label, font );
}

} // namespace

void setLine( QgsPrintLayout &layout, const QString &id, const QString &text )
{
  auto *label = pageItem<QgsLayoutItemLabel>( layout, id );
  makeSmaller( *label, [&]( const QFont &font )
    { return textWidth( text, font ) <= lineRoom * ( label->rect().width() - 2 * label->marginX() ); } );
  setText( layout, id, text );
}

void setParagraph( QgsPrintLayout &layout, const QString &id, const QString &text )
{
  auto *label = pageItem<QgsLayoutItemLabel>( layout, id );
  makeSmaller( *label, [&]( const QFont &font )
    {
    const int lines = static_cast<int>( wrapped( text, font, lineRoom * ( label->rect().width() - 2 * label->marginX() ) ).count( QChar( u'\n' ) ) ) + 1;
    return textHeight( lines, font ) <= label->rect().height() - 2 * label->marginY(); } );
  setText( layout, id, text );
}

void useUnshapedFonts( QgsPrintLayout &layout )
{
  const auto unshaped = []( QgsTextFormat format )
  {
    format.setFont( unshapedFont( format.font() ) );
    return format;
  };
  QList<QgsLayoutItem *> items;
  layout.layoutItems( items );
  for ( QgsLayoutItem *item : items )
  {
    if ( auto *label = qobject_cast<QgsLayoutItemLabel *>( item ) )
      setLabelFont( *label, unshapedFont( labelFont( *label ) ) );
    else if ( auto *bar = qobject_cast<QgsLayoutItemScaleBar *>( item ) )
      bar->setTextFormat( unshaped( bar->textFormat() ) );
    else if ( auto *legend = qobject_cast<QgsLayoutItemLegend *>( item ) )
    {
      for ( const QgsLegendStyle::Style style : { QgsLegendStyle::Title, QgsLegendStyle::Group, QgsLegendStyle::Subgroup, QgsLegendStyle::SymbolLabel } )
        legend->setStyleFont( style, unshapedFont( legend->styleFont( style ) ) );
    }
  }
  for ( QgsLayoutMultiFrame *frame : layout.multiFrames() )
  {
    auto *table = qobject_cast<QgsLayoutItemManualTable *>( frame );
    if ( !table )
      continue;
    table->setContentTextFormat( unshaped( table->contentTextFormat() ) );
  }
}

double roundScale( double atLeast )
{
  constexpr double series[] = { 1, 2, 2.5, 5, 10 };
  // a thousandth of slack, for numbers that only rounding lifts above a step
  constexpr double slack = 1 - 1e-9;
  const double decade = std::pow( 10, std::floor( std::log10( atLeast ) ) );
  for ( const double step : series )
  {
    if ( step * decade >= atLeast * slack )
      return step * decade;
  }
  return series[4] * decade;
}

} // namespace lantu
