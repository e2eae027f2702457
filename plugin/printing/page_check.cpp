// SPDX-License-Identifier: GPL-3.0-or-later
// Boxes against the text that goes into them.
#include "printing/page_check.h"

#include <algorithm>

#include <qgslayoutframe.h>
#include <qgslayoutitemlabel.h>
#include <qgslayoutitemlegend.h>
#include <qgslayoutitemmanualtable.h>
#include <qgslayoutitempage.h>
#include <qgslayoutitemscalebar.h>
#include <qgslayouttable.h>
#include <qgsprintlayout.h>

#include "convert.h"
#include "printing/fonts.h"
#include "printing/page_items.h"
#include "printing/paper.h"

namespace lantu
{

namespace
{

constexpr double tolerance = 0.2; // mm

struct Box
{
    QString id;
    QRectF area; //!< what is inked, on the page
};

// Characters that the font has no glyph for would be boxes, or of another font.
void findMissingGlyphs( const QString &id, const QString &text, const QFont &font, QStringList &faults )
{
  const QFontMetrics metrics( font );
  QString missing;
  for ( const uint character : text.toUcs4() )
  {
    if ( QChar::isPrint( character ) && !QChar::isSpace( character ) && !metrics.inFontUcs4( character ) )
      missing += QString::fromUcs4( &character, 1 );
  }
  if ( !missing.isEmpty() )
    faults << qt( say( { "条目“{}”里有字体“{}”没有的字：{}", "The font of \"{}\", {}, has no glyph for: {}" }, id.toStdString(), font.family().toStdString(), missing.toStdString() ) );
}

void findSmallText( const QString &id, double points, QStringList &faults )
{
  constexpr double rounding = 0.01;
  if ( points < smallestText - rounding )
    faults << qt( say( { "条目“{}”的字只有 {:.1f} 磅，印出来看不清。", "The text of \"{}\" is of {:.1f} points, too small to be read." }, id.toStdString(), points ) );
}

QString inOneLine( QString text )
{
  return text.replace( QChar( u'\n' ), qt( Text { "", " " } ) );
}

// Where the text of the label is inked; a fault if that is not inside the label, which cuts it.
Box inked( const QgsLayoutItemLabel &label, QStringList &faults )
{
  const QFont font = labelFont( label );
  findMissingGlyphs( label.id(), label.currentText(), font, faults );
  findSmallText( label.id(), font.pointSizeF(), faults );
  const QStringList lines = label.currentText().split( QChar( u'\n' ) );
  double width = 0;
  for ( const QString &line : lines )
    width = std::max( width, textWidth( line, font ) );
  const int count = static_cast<int>( lines.size() );
  const double height = textHeight( count, font );
  // characters stand in a square of the font's size; the font's own lines are higher
  const double leading = ( textHeight( 1, font ) - squareOf( font ) ) / 2;
  const QRectF box = label.mapRectToScene( label.rect() ).adjusted( label.marginX(), label.marginY(), -label.marginX(), -label.marginY() );
  double left = box.left();
  if ( label.hAlign() == Qt::AlignRight )
    left = box.right() - width;
  else if ( label.hAlign() == Qt::AlignHCenter )
    left = box.center().x() - width / 2;
  double top = box.top();
  if ( label.vAlign() == Qt::AlignVCenter )
    top = box.center().y() - height / 2;
  else if ( label.vAlign() == Qt::AlignBottom )
    top = box.bottom() - height;
  const QRectF ink( left, top + leading, width, height - 2 * leading );
  if ( !box.adjusted( -tolerance, -tolerance, tolerance, tolerance ).contains( ink ) )
    faults << qt( say( { "条目“{}”的文字放不下，会被截断：{}", "The text of \"{}\" does not fit and is cut: {}" }, label.id().toStdString(), inOneLine( label.currentText() ).toStdString() ) );
  return { label.id(), ink };
}

} // namespace

QStringList pageFaults( const QgsPrintLayout &layout )
{
  QStringList faults;
  std::vector<Box> boxes;
  QList<QgsLayoutItem *> items;
  layout.layoutItems( items );
  QRectF paper;
  for ( const QgsLayoutItem *item : items )
  {
    if ( !item->isVisible() )
      continue;
    if ( const auto *page = dynamic_cast<const QgsLayoutItemPage *>( item ) )
      paper |= page->mapRectToScene( page->rect() );
    else if ( const auto *label = dynamic_cast<const QgsLayoutItemLabel *>( item ); label && !label->currentText().isEmpty() )
      boxes.push_back( inked( *label, faults ) );
    else if ( const auto *legend = dynamic_cast<const QgsLayoutItemLegend *>( item ) )
    {
      findSmallText( item->id(), legend->styleFont( QgsLegendStyle::SymbolLabel ).pointSizeF(), faults );
      boxes.push_back( { item->id(), item->mapRectToScene( item->rect() ) } );
    }
    else if ( dynamic_cast<const QgsLayoutItemScaleBar *>( item ) )
      boxes.push_back( { item->id(), item->mapRectToScene( item->rect() ) } );
    else if ( const auto *frame = dynamic_cast<const QgsLayoutFrame *>( item ) )
    {
      const auto *table = dynamic_cast<const QgsLayoutTable *>( frame->multiFrame() );
      if ( table && ( table->totalSize().width() > frame->rect().width() + tolerance || table->totalSize().height() > frame->rect().height() + tolerance ) )
        faults << qt( say( { "表格“{}”放不下，最后几行或几列会被截断。", "The table \"{}\" does not fit; its last rows or columns are cut." }, frame->id().toStdString() ) );
      if ( const auto *cells = dynamic_cast<const QgsLayoutItemManualTable *>( frame->multiFrame() ) )
      {
        QString texts;
        for ( const QgsTableRow &row : cells->tableContents() )
        {
          for ( const QgsTableCell &cell : row )
            texts += cell.content().toString();
        }
        findMissingGlyphs( frame->id(), texts, cells->contentTextFormat().font(), faults );
        findSmallText( frame->id(), cells->contentTextFormat().size(), faults );
      }
      boxes.push_back( { frame->id(), frame->mapRectToScene( frame->rect() ) } );
    }
  }
  for ( size_t i = 0; i < boxes.size(); ++i )
  {
    if ( !paper.contains( boxes[i].area ) )
      faults << qt( say( { "条目“{}”超出纸张。", "The item \"{}\" lies beyond the paper." }, boxes[i].id.toStdString() ) );
    for ( size_t j = i + 1; j < boxes.size(); ++j )
    {
      const QRectF common = boxes[i].area & boxes[j].area;
      if ( common.width() > tolerance && common.height() > tolerance )
        faults << qt( say( { "条目“{}”与“{}”重叠。", "The items \"{}\" and \"{}\" overlap." }, boxes[i].id.toStdString(), boxes[j].id.toStdString() ) );
    }
  }
  return faults;
}

} // namespace lantu
