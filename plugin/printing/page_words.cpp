// SPDX-License-Identifier: GPL-3.0-or-later
// Filling the labels.
#include "printing/page_words.h"

#include <algorithm>

#include <qgslayoutitemlabel.h>
#include <qgsprintlayout.h>

#include "convert.h"
#include "data/schema.h"
#include "printing/fonts.h"
#include "printing/page_items.h"
#include "printing/page_text.h"

namespace lantu
{

bool setTextIfThere( QgsPrintLayout &layout, const QString &id, const QString &text )
{
  if ( !layout.itemById( id ) )
    return false;
  setText( layout, id, text );
  return true;
}

void setNumbers( QgsPrintLayout &layout, const std::vector<HeadlineNumber> &numbers )
{
  constexpr size_t places = 3;
  for ( size_t i = 0; i < places; ++i )
  {
    const HeadlineNumber number = i < numbers.size() ? numbers[i] : HeadlineNumber();
    const QString prefix = QStringLiteral( "number%1_" ).arg( i + 1 );
    setText( layout, prefix + QStringLiteral( "label" ), number.label );
    setText( layout, prefix + QStringLiteral( "value" ), number.value );
    setParagraph( layout, prefix + QStringLiteral( "comparison" ), number.comparison );
    // the unit follows its number, however long that is, and ends before the comparison or with the place of the number
    constexpr double gap = 0.075; // of the height of the number
    auto *value = pageItem<QgsLayoutItemLabel>( layout, prefix + QStringLiteral( "value" ) );
    const auto *comparison = pageItem<QgsLayoutItemLabel>( layout, prefix + QStringLiteral( "comparison" ) );
    auto *unit = pageItem<QgsLayoutItemLabel>( layout, prefix + QStringLiteral( "unit" ) );
    const double right = comparison->pos().x() > value->pos().x() ? comparison->pos().x() - gap * textHeight( 1, labelFont( *value ) ) : value->pos().x() + value->rect().width();
    // a long number with a long unit becomes smaller itself
    constexpr double step = 0.95;
    constexpr double smallest = 0.6;
    QFont font = labelFont( *value );
    QFont smallUnit = labelFont( *unit );
    smallUnit.setPointSizeF( smallUnit.pointSizeF() * smallest / step );
    const double size = font.pointSizeF();
    const auto start = [&]()
    { return value->pos().x() + textWidth( number.value, font ) + gap * textHeight( 1, font ); };
    while ( start() + textWidth( number.unit, smallUnit ) > right && font.pointSizeF() * step > size * smallest )
      font.setPointSizeF( font.pointSizeF() * step );
    setLabelFont( *value, font );
    const double left = start();
    unit->attemptMove( QgsLayoutPoint( left, unit->pos().y() ) );
    unit->attemptResize( QgsLayoutSize( std::max( right - left, 0.0 ), unit->rect().height() ) );
    setLine( layout, prefix + QStringLiteral( "unit" ), number.unit );
  }
}

double setFindings( QgsPrintLayout &layout, const QStringList &findings )
{
  constexpr int places = 3;
  double y = 0;
  double between = 0;
  for ( int i = 0; i < places; ++i )
  {
    const QString id = QStringLiteral( "finding%1" ).arg( i + 1 );
    setText( layout, id, i < findings.size() ? findings[i] : QString() );
    auto *label = pageItem<QgsLayoutItemLabel>( layout, id );
    const double line = textHeight( 1, labelFont( *label ) );
    if ( i == 0 )
    {
      constexpr double spacing = 0.3; // of a line
      between = line * spacing;
      y = label->pos().y();
    }
    const int lines = label->text().isEmpty() ? 0 : static_cast<int>( label->text().count( QChar( u'\n' ) ) ) + 1;
    const double height = lines == 0 ? 0 : textHeight( lines, labelFont( *label ) );
    label->attemptMove( QgsLayoutPoint( label->pos().x(), y ) );
    label->attemptResize( QgsLayoutSize( label->rect().width(), height ) );
    label->setVisibility( lines > 0 );
    y += lines == 0 ? 0 : height + between;
  }
  if ( auto *plate = layout.itemById( QStringLiteral( "findings_plate" ) ) )
  {
    plate->attemptResize( QgsLayoutSize( plate->rect().width(), y - plate->pos().y() + between ) );
    plate->setVisibility( !findings.isEmpty() );
  }
  return y;
}

QString usageText( const Imprint &imprint )
{
  QString usage = qt( Text { "内部用图 不得公开", "Internal use, not for publication" } );
  if ( imprint.usage == Usage::Public )
    usage = imprint.reviewNumber.isEmpty() ? qt( Text { "未审图 仅供内部", "Not reviewed, internal use only" } ) : qt( say( { "公开 审图号：{}", "Public, map review number {}" }, imprint.reviewNumber.toStdString() ) );
  return imprint.sampleData ? usage + qt( Text { " · 演示数据", " · 演示数据 sample data" } ) : usage;
}

namespace
{

//! The ids of a page's runs; of many the first, since the pages on methods list all.
QString runsText( const QStringList &runs )
{
  constexpr int named = 3;
  if ( runs.isEmpty() )
    return qt( Text { "无", "none" } );
  const QString list = runs.mid( 0, named ).join( qt( Text { "、", ", " } ) );
  return runs.size() <= named ? list : qt( say( { "{}等{}个", "{} and others, {} in all" }, list.toStdString(), runs.size() ) );
}

} // namespace

void setImprint( QgsPrintLayout &layout, const Page &page, const Imprint &imprint, PageNumber number, const QString &plane, const QString &scale )
{
  setLine( layout, QStringLiteral( "title" ), page.title );
  setTextIfThere( layout, QLatin1String( field::asOf ), qt( say( { "数据截至 {}", "Data as of {}" }, imprint.dataAsOf.toStdString() ) ) );
  setText( layout, QStringLiteral( "usage" ), usageText( imprint ) );
  if ( layout.itemById( QStringLiteral( "note" ) ) )
    setParagraph( layout, QStringLiteral( "note" ), page.note );
  const std::string unit = imprint.unit.isEmpty() ? std::string( Text { "未填", "not given" }.str() ) : imprint.unit.toStdString();
  const QString runs = runsText( page.runs );
  QStringList parts {
    qt( say( { "制图单位：{}", "Made by: {}" }, unit ) ),
    qt( say( { "制图日期：{}", "Date: {}" }, longDate( imprint.madeOn ).toStdString() ) ),
    qt( say( { "数据截至：{}", "Data as of: {}" }, imprint.dataAsOf.toStdString() ) ),
    plane,
    scale,
    qt( say( { "数据来源：{}", "Sources: {}" }, imprint.sources.toStdString() ) ),
    usageText( imprint ),
    qt( say( { "运行编号：{}", "Run: {}" }, runs.toStdString() ) ),
  };
  parts.removeAll( QString() );
  setText( layout, QStringLiteral( "footer" ), parts.join( QStringLiteral( " · " ) ) );
  setTextIfThere( layout, QStringLiteral( "page" ), qt( say( { "第{}页 共{}页", "Page {} of {}" }, number.page, number.pages ) ) );
}

} // namespace lantu
