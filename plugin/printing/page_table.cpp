// SPDX-License-Identifier: GPL-3.0-or-later
// QGIS's manual tables, filled.
#include "printing/page_table.h"

#include <algorithm>
#include <numeric>

#include <qgslayoutframe.h>
#include <qgslayoutitemmanualtable.h>
#include <qgsprintlayout.h>
#include <qgstablecell.h>

#include "printing/fonts.h"
#include "printing/page_items.h"

namespace lantu
{

namespace
{

int linesOf( const QgsTableRow &row )
{
  int lines = 1;
  for ( const QgsTableCell &cell : row )
    lines = std::max( lines, static_cast<int>( cell.content().toString().count( QChar( u'\n' ) ) ) + 1 );
  return lines;
}

//! A table of the template, whose content font is that of all cells.
class Cells
{
  public:
    Cells( QgsPrintLayout &layout, const QString &id, const std::vector<double> &shares )
      : mFrame( pageItem<QgsLayoutFrame>( layout, id ) ), mTable( qobject_cast<QgsLayoutItemManualTable *>( mFrame->multiFrame() ) )
    {
      if ( !mTable )
        throw templateFault( id );
      spread( shares );
    }

    //! Of the text, in points.
    double size() const { return mTable->contentTextFormat().size(); }

    //! Texts are then broken so that they leave \a apart (of a character) to the next column.
    void setSize( double points, const std::vector<double> &shares, double apart )
    {
      QgsTextFormat format = mTable->contentTextFormat();
      format.setSize( points );
      mTable->setContentTextFormat( format );
      mApart = apart * squareOf( fontInPoints( format ) );
      spread( shares );
    }

    void spread( const std::vector<double> &shares )
    {
      mWidths.clear();
      const double grid = gridWidth();
      const auto columns = static_cast<double>( shares.size() );
      const double room = mFrame->rect().width() - 2 * mTable->cellMargin() * columns - grid * ( columns + 1 );
      double whole = 0;
      for ( const double share : shares )
        whole += share;
      for ( const double share : shares )
        mWidths << room * share / whole;
    }

    //! Columns with a word wider than they are take room from those that have some to spare.
    void makeRoom( const QStringList &titles, const std::vector<QStringList> &rows )
    {
      const QFont font = headingFont();
      const double gap = textWidth( QStringLiteral( "  " ), font );
      QList<double> lacking;
      QList<double> spare;
      for ( int column = 0; column < mWidths.size(); ++column )
      {
        double word = widest( wrapped( titles.value( column ), font, 0 ), font ) + gap;
        double used = widest( wrapped( titles.value( column ), font, mWidths[column] ), font ) + gap;
        for ( const QStringList &cells : rows )
        {
          const double cell = textWidth( cells.value( column ), font );
          used = std::max( used, cell + gap );
          if ( cell > word )
            word = std::max( word, widest( wrapped( cells.value( column ), font, 0 ), font ) );
        }
        lacking << std::max( 0.0, word - mWidths[column] );
        spare << std::max( 0.0, mWidths[column] - used );
      }
      const double wanted = std::accumulate( lacking.begin(), lacking.end(), 0.0 );
      const double there = std::accumulate( spare.begin(), spare.end(), 0.0 );
      if ( wanted == 0 || there == 0 )
        return;
      const double given = std::min( wanted, there );
      for ( int column = 0; column < mWidths.size(); ++column )
        mWidths[column] += lacking[column] * given / wanted - spare[column] * given / there;
    }

    const QList<double> &widths() const { return mWidths; }

    QgsTableRow row( const QStringList &texts, const std::vector<Align> &aligned, bool bold ) const
    {
      const QgsTextFormat format = bold ? headingFormat() : mTable->contentTextFormat();
      QgsTableRow row;
      for ( int column = 0; column < mWidths.size(); ++column )
      {
        QgsTableCell cell( wrapped( texts.value( column ), fontInPoints( format ), mWidths[column] - mApart ) );
        cell.setTextFormat( format );
        cell.setHorizontalAlignment( aligned[static_cast<size_t>( column )] == Align::Left ? Qt::AlignLeft : Qt::AlignRight );
        row << cell;
      }
      return row;
    }

    void fill( const QgsTableContents &contents )
    {
      constexpr double widest = 0.7; // of a character, between rows
      constexpr double used = 0.98;  // of what is left
      double left = room();
      for ( const QgsTableRow &row : contents )
        left -= height( row );
      const double apart = std::clamp( used * left / static_cast<double>( contents.size() ), 0.0, widest * squareOf( fontInPoints( mTable->contentTextFormat() ) ) );
      QList<double> heights;
      for ( const QgsTableRow &row : contents )
        heights << inkHeight( row ) + apart;
      mTable->setTableContents( contents );
      mTable->setColumnWidths( mWidths );
      mTable->setRowHeights( heights );
      mTable->refresh();
    }

    //! Of a row with its margins and the line under it, in millimetres.
    double height( const QgsTableRow &row ) const
    {
      return inkHeight( row ) + 2 * mTable->cellMargin() + gridWidth();
    }

    //! For rows, in millimetres.
    double room() const { return mFrame->rect().height() - gridWidth(); }

    void hide() { mFrame->setVisibility( false ); }

  private:
    double gridWidth() const { return mTable->showGrid() ? mTable->gridStrokeWidth() : 0; }

    //! Of the lines of a row, without the space that a font leaves above its first and below its last: margins are there already.
    double inkHeight( const QgsTableRow &row ) const
    {
      const QFont font = fontInPoints( mTable->contentTextFormat() );
      const double leading = textHeight( 1, font ) - squareOf( font );
      const int lines = linesOf( row );
      // QGIS sets several lines a little wider apart than one line stands from its borders
      return textHeight( lines, font ) - ( lines == 1 ? leading : leading / 2 );
    }

    QgsTextFormat headingFormat() const
    {
      QgsTextFormat format = mTable->contentTextFormat();
      QFont font = format.font();
      font.setBold( true );
      format.setFont( font );
      format.setNamedStyle( QStringLiteral( "Bold" ) );
      return format;
    }

    QFont headingFont() const { return fontInPoints( headingFormat() ); }

    static double widest( const QString &lines, const QFont &font )
    {
      double width = 0;
      for ( const QString &line : lines.split( QChar( u'\n' ) ) )
        width = std::max( width, textWidth( line, font ) );
      return width;
    }

    static QFont fontInPoints( const QgsTextFormat &format )
    {
      QFont font = format.font();
      font.setPointSizeF( format.size() );
      return font;
    }

    QgsLayoutFrame *mFrame;
    QgsLayoutItemManualTable *mTable;
    QList<double> mWidths; //!< without margins
    double mApart = 0;     //!< mm between columns, beside the margins
};

std::vector<double> sharesOf( const PageTable &table )
{
  std::vector<double> shares;
  for ( const Column &column : table.columns )
    shares.push_back( column.share );
  return shares;
}

std::vector<Align> alignedAs( const PageTable &table )
{
  std::vector<Align> aligned;
  for ( const Column &column : table.columns )
    aligned.push_back( column.align );
  return aligned;
}

QStringList titlesOf( const PageTable &table )
{
  QStringList titles;
  for ( const Column &column : table.columns )
    titles << column.title;
  return titles;
}

} // namespace

namespace
{

QgsTableContents contentsOf( const Cells &cells, const PageTable &table )
{
  const std::vector<Align> aligned = alignedAs( table );
  QgsTableContents contents { cells.row( titlesOf( table ), aligned, true ) };
  for ( size_t i = 0; i < table.rows.size(); ++i )
    contents << cells.row( table.rows[i], aligned, table.totals && i + 1 == table.rows.size() );
  return contents;
}

//! Whether all rows go into the frame, with no more lines than in \a smaller.
bool fits( const Cells &cells, const QgsTableContents &contents, const QgsTableContents &smaller )
{
  double height = 0;
  for ( int row = 0; row < contents.size(); ++row )
  {
    if ( linesOf( contents[row] ) > linesOf( smaller[row] ) )
      return false;
    height += cells.height( contents[row] );
  }
  return height <= cells.room();
}

} // namespace

void setTable( QgsPrintLayout &layout, const QString &id, const PageTable &table, double largest )
{
  constexpr double step = 0.95;
  constexpr double apart = 0.5; // where there is room
  const std::vector<double> shares = sharesOf( table );
  Cells cells( layout, id, shares );
  const double size = cells.size();
  cells.makeRoom( titlesOf( table ), table.rows );
  const QgsTableContents smallest = contentsOf( cells, table );
  for ( double points = largest; !table.ofSeveral && points > size; points *= step )
  {
    cells.setSize( points, shares, apart );
    cells.makeRoom( titlesOf( table ), table.rows );
    const QgsTableContents contents = contentsOf( cells, table );
    if ( fits( cells, contents, smallest ) )
    {
      cells.fill( contents );
      return;
    }
  }
  cells.setSize( size, shares, 0 );
  cells.makeRoom( titlesOf( table ), table.rows );
  cells.fill( smallest );
}

void moveTable( QgsPrintLayout &layout, const QString &id, bool titled, double top )
{
  auto *frame = pageItem<QgsLayoutFrame>( layout, id );
  auto *title = pageItem<QgsLayoutItem>( layout, id + QStringLiteral( "_title" ) );
  const double bottom = frame->pos().y() + frame->rect().height();
  const double frameTop = titled ? top + frame->pos().y() - title->pos().y() : top;
  title->attemptMove( QgsLayoutPoint( title->pos().x(), top ) );
  frame->attemptMove( QgsLayoutPoint( frame->pos().x(), frameTop ) );
  frame->attemptResize( QgsLayoutSize( frame->rect().width(), bottom - frameTop ) );
}

void setFacts( QgsPrintLayout &layout, const QString &id, const std::vector<Fact> &facts )
{
  constexpr double nameShare = 0.4;
  Cells cells( layout, id, { nameShare, 1 - nameShare } );
  QgsTableContents contents;
  for ( const Fact &fact : facts )
    contents << cells.row( { fact.name, fact.value }, { Align::Left, Align::Left }, false );
  if ( contents.isEmpty() )
    cells.hide();
  else
    cells.fill( contents );
}

PageTable settled( QgsPrintLayout &layout, const QString &id, PageTable table )
{
  Cells cells( layout, id, sharesOf( table ) );
  cells.makeRoom( titlesOf( table ), table.rows );
  for ( int column = 0; column < cells.widths().size(); ++column )
    table.columns[static_cast<size_t>( column )].share = cells.widths()[column];
  return table;
}

std::vector<size_t> rowsByFrame( QgsPrintLayout &first, QgsPrintLayout &following, const QString &id, const PageTable &table )
{
  const Cells cells( first, id, sharesOf( table ) );
  const double roomOfFollowing = Cells( following, id, sharesOf( table ) ).room();
  const std::vector<Align> aligned = alignedAs( table );
  const double headerHeight = cells.height( cells.row( titlesOf( table ), aligned, true ) );
  std::vector<size_t> frames;
  double left = 0;
  for ( size_t i = 0; i < table.rows.size(); ++i )
  {
    const double height = cells.height( cells.row( table.rows[i], aligned, table.totals && i + 1 == table.rows.size() ) );
    if ( frames.empty() || height > left )
    {
      left = ( frames.empty() ? cells.room() : roomOfFollowing ) - headerHeight;
      frames.push_back( 0 );
    }
    ++frames.back();
    left -= height;
  }
  return frames;
}

} // namespace lantu
