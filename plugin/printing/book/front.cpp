// SPDX-License-Identifier: GPL-3.0-or-later
// The pages before the first.
#include "printing/book/front.h"

#include <algorithm>

#include "convert.h"
#include "printing/page_text.h"

namespace lantu
{

namespace
{

struct Line
{
    QString text;
    size_t page = 0; //!< in the body, from 0
};

constexpr size_t columnsSideBySide = 3;
constexpr size_t linesOfOneColumn = 12; // more stand side by side

std::vector<Line> linesOf( const std::vector<Page> &body )
{
  std::vector<Line> lines;
  for ( size_t i = 0; i < body.size(); ++i )
  {
    if ( !body[i].contents.isEmpty() )
      lines.push_back( { body[i].contents, i } );
  }
  return lines;
}

Page contentsPage( size_t columns )
{
  constexpr double numberShare = 0.14; // of the width of a line
  constexpr double gapShare = 0.08;    // of it, between lines side by side
  Page page { .key = QStringLiteral( "contents" ), .form = Form::Table, .title = qt( Text { "目录", "Contents" } ) };
  page.table = PageTable();
  for ( size_t i = 0; i < columns; ++i )
  {
    if ( i > 0 )
      page.table->columns.push_back( { {}, Align::Left, gapShare } );
    page.table->columns.push_back( { qt( Text { "内容", "Contents" } ), Align::Left, 1 - numberShare } );
    page.table->columns.push_back( { qt( Text { "页", "Page" } ), Align::Right, numberShare } );
  }
  return page;
}

//! The lines as rows of as many sheets as they take; page numbers count from \a firstOfBody.
std::vector<Page> contentsSheets( const std::vector<Line> &lines, size_t rowsOnSheet, size_t firstOfBody )
{
  const size_t columns = lines.size() <= linesOfOneColumn ? 1 : columnsSideBySide;
  std::vector<Page> sheets;
  for ( size_t from = 0; from < lines.size(); from += rowsOnSheet * columns )
  {
    Page &sheet = sheets.emplace_back( contentsPage( columns ) );
    const size_t count = std::min( lines.size() - from, rowsOnSheet * columns );
    const size_t rows = ( count + columns - 1 ) / columns;
    for ( size_t row = 0; row < rows; ++row )
    {
      QStringList cells;
      for ( size_t column = 0; column < columns; ++column )
      {
        if ( column > 0 )
          cells << QString();
        const size_t i = from + column * rows + row;
        if ( column * rows + row < count )
          cells << lines[i].text << QString::number( lines[i].page + firstOfBody );
        else
          cells << QString() << QString();
      }
      sheet.table->rows.push_back( cells );
    }
    if ( sheets.size() > 1 )
    {
      sheet.key += QStringLiteral( "-%1" ).arg( sheets.size() );
      sheet.title += qt( Text { "（续）", " (continued)" } );
    }
  }
  for ( Page &sheet : sheets )
    sheet.table->ofSeveral = sheets.size() > 1;
  return sheets;
}

//! How many lines of the contents go on a sheet if each is one row high.
size_t rowsOnSheet( PagePrinter &printer )
{
  constexpr size_t many = 400;
  Page page = contentsPage( columnsSideBySide );
  page.table->rows.assign( many, { QStringLiteral( "1" ) } );
  return printer.sheets( page ).front().table->rows.size();
}

Page cover( const QString &title, const Imprint &imprint, size_t pages )
{
  Page page { .key = QStringLiteral( "cover" ), .form = Form::Cover, .title = title };
  page.facts = {
    { qt( Text { "制图单位", "Made by" } ), imprint.unit.isEmpty() ? qt( Text { "未填", "not given" } ) : imprint.unit },
    { qt( Text { "制图日期", "Date" } ), longDate( imprint.madeOn ) },
    { qt( Text { "数据截至", "Data as of" } ), imprint.dataAsOf },
    { qt( Text { "用途", "Use" } ), usageText( imprint ) },
    { qt( Text { "页数", "Pages" } ), grouped( static_cast<int64_t>( pages ) ) },
  };
  return page;
}

} // namespace

std::vector<Page> withFront( const QString &title, std::vector<Page> body, PagePrinter &printer )
{
  const std::vector<Line> lines = linesOf( body );
  std::vector<Page> pages;
  if ( lines.size() > 1 )
  {
    const size_t rows = rowsOnSheet( printer );
    const size_t sheets = contentsSheets( lines, rows, 0 ).size();
    pages = contentsSheets( lines, rows, 1 + sheets + 1 );
  }
  pages.insert( pages.begin(), cover( title, printer.imprint(), 1 + pages.size() + body.size() ) );
  std::move( body.begin(), body.end(), std::back_inserter( pages ) );
  return pages;
}

} // namespace lantu
