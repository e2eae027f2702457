// SPDX-License-Identifier: GPL-3.0-or-later
// Maps without the book around them.
#include "printing/book/book_pictures.h"

#include <fmt/format.h>
#include <qgsprintlayout.h>

#include "convert.h"
#include "printing/creeping_progress.h"
#include "printing/page_export.h"

namespace lantu
{

std::vector<std::string> writePictures( const std::vector<Page> &pages, PagePrinter &printer, const std::filesystem::path &folder, const std::string &kind, Progress &progress )
{
  std::filesystem::create_directories( folder );
  std::vector<std::string> files;
  for ( size_t i = 0; i < pages.size(); ++i )
  {
    PartOfProgress part( progress, static_cast<double>( i ) / static_cast<double>( pages.size() ), static_cast<double>( i + 1 ) / static_cast<double>( pages.size() ) );
    part.report( 0 );
    const CreepingProgress drawing( part );
    drawing.check();
    const Page &page = pages[i];
    if ( page.form != Form::Map )
      continue;
    const std::filesystem::path file = folder / fmt::format( "{:04}_{}.{}", i + 1, page.key.toStdString(), kind );
    QStringList warnings; // those of the page were said when it was printed
    {
      const std::unique_ptr<QgsPrintLayout> layout = printer.layout( page, { static_cast<int>( i ) + 1, static_cast<int>( pages.size() ) }, warnings, drawing );
      exportPage( *layout, qt( file.string() ), drawing );
    }
    printer.turnPage();
    files.push_back( file.string() );
  }
  return files;
}

} // namespace lantu
