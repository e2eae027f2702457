// SPDX-License-Identifier: GPL-3.0-or-later
// From parameters to printed books.
#include "algorithms/book_question.h"

#include <algorithm>

#include <QObject>
#include <qgsprocessingparameters.h>
#include <qgsproject.h>

#include "algorithms/page.h"
#include "base/error.h"
#include "base/language.h"
#include "convert.h"
#include "printing/book/book_package.h"
#include "printing/book/book_pictures.h"
#include "printing/book/book_report.h"
#include "printing/book/book_source.h"
#include "printing/book/book_tables.h"
#include "printing/book/compose.h"
#include "printing/book/fingerprint.h"
#include "printing/creeping_progress.h"
#include "printing/workspace_layers.h"

namespace lantu
{

namespace
{

//! "12,45-60" and keys of pages, as flags by page. Error(BadValue) for what is neither.
std::vector<bool> pagesAnew( const std::vector<std::string> &asked, const std::vector<Page> &pages )
{
  std::vector<bool> anew( pages.size(), false );
  for ( const std::string &part : asked )
  {
    const QString text = qt( part );
    const QStringList range = text.split( QChar( u'-' ) );
    bool fromIsNumber = false;
    bool toIsNumber = false;
    const int from = range.front().toInt( &fromIsNumber );
    const int to = range.back().toInt( &toIsNumber );
    const bool isRange = range.size() <= 2 && fromIsNumber && toIsNumber;
    bool found = false;
    for ( size_t i = 0; i < pages.size(); ++i )
    {
      const int number = static_cast<int>( i ) + 1;
      if ( isRange ? number >= from && number <= to : pages[i].key == text )
      {
        anew[i] = true;
        found = true;
      }
    }
    if ( !found )
      throw Error::of( ErrorCode::BadValue, { "参数 PAGES：没有“{}”这一页。可写页码（12）、范围（45-60）或页名，共 {} 页；页名见印前检查的清单。", "Parameter PAGES: there is no page \"{}\". Write numbers (12), ranges (45-60) or keys; there are {} pages, whose keys are in the pre-flight list." }, part, pages.size() );
  }
  return anew;
}

//! The folder for answers to questions about just this data; older ones go.
std::filesystem::path answersFolder( const Question &asked, const std::string &background )
{
  const std::filesystem::path all = asked.store() / "briefing";
  std::error_code none;
  for ( const auto &entry : std::filesystem::directory_iterator( all, none ) )
  {
    if ( entry.path().filename() != background )
      std::filesystem::remove_all( entry.path(), none );
  }
  return all / background;
}

//! How many of the book's sites are without a map, for whoever reads what was found before printing; nothing if none is.
QStringList sitesWithoutPlace( const std::vector<Place> &sites )
{
  const auto without = std::count_if( sites.begin(), sites.end(), []( const Place &site )
    { return site.extent.empty(); } );
  if ( without == 0 )
    return {};
  return { qt( say( { "{}个安置点（共{}个）没有坐标：不出图，到设施的时间为缺。请补录坐标后重印。", "{} of {} relocation sites have no position: they are printed without a map and without times. Add their coordinates and print again." }, without, sites.size() ) ) };
}

std::filesystem::path beside( const std::filesystem::path &file, const char *ending )
{
  return file.parent_path() / ( file.stem().string() + ending );
}

//! The extras of a book, by the names of extraWords; adds the files.
void writeExtras( const BookAsked &book, const BookOrder &order, const Workspace &workspace, const Imprint &imprint, std::vector<std::string> &files, Progress &progress )
{
  const auto wanted = [&book]( const char *extra )
  { return std::find( book.extras.begin(), book.extras.end(), extra ) != book.extras.end(); };
  const auto add = [&files]( const std::vector<std::string> &more )
  { files.insert( files.end(), more.begin(), more.end() ); };
  progress.check();
  if ( const std::string file = beside( book.file, "_tables.xlsx" ).string(); wanted( "xlsx" ) && writeBookTables( order.pages, file ) )
    add( { file } );
  if ( wanted( "png" ) )
  {
    QgsProject project;
    PagePrinter slides( project, workspace, imprint, Paper::Slide, stylesFolder(), order.title );
    add( writePictures( order.pages, slides, beside( book.file, "_slides" ), "png", progress ) );
  }
  if ( wanted( "svg" ) )
  {
    QgsProject project;
    PagePrinter drawings( project, workspace, imprint, order.paper, stylesFolder(), order.title );
    add( writePictures( order.pages, drawings, beside( book.file, "_drawings" ), "svg", progress ) );
  }
  if ( const std::string file = beside( book.file, ".gpkg" ).string(); wanted( "package" ) && !writeBookPackage( order.pages, workspace, order.title, file, progress ).empty() )
    add( { file } );
}

QString titleOf( const BookAsked &book, const QString &area )
{
  if ( book.title.empty() || area.isEmpty() )
    return qt( book.title );
  return qt( say( { "{0}{1}", "{1}, {0}" }, area.toStdString(), book.title ) );
}

} // namespace

Definitions bookParameters()
{
  Definitions made;
  made.push_back( std::make_unique<QgsProcessingParameterString>( QLatin1String( parameter::places ), QObject::tr( "Places (counties, townships or sites, by name or code, separated by commas; empty: all)" ), QVariant(), false, true ) );
  auto again = std::make_unique<QgsProcessingParameterString>( QLatin1String( parameter::pages ), QObject::tr( "Pages to print again (12,45-60; pages that are there already from the same data are otherwise kept)" ), QVariant(), false, true );
  again->setFlags( again->flags() | compat::advanced );
  made.push_back( std::move( again ) );
  made.push_back( std::make_unique<QgsProcessingParameterBoolean>( QLatin1String( parameter::checkOnly ), QObject::tr( "Only check and list the pages" ), false ) );
  return made;
}

void printBooks( const Question &asked, const std::vector<BookAsked> &books, nlohmann::ordered_json &summary, Progress &progress )
{
  constexpr double composed = 0.15; // of the time
  constexpr double checked = 0.05;
  constexpr double bound = 0.85;
  const Workspace &workspace = asked.requiredWorkspace();
  const bool withVillages = std::any_of( books.begin(), books.end(), []( const BookAsked &book )
    { return book.withVillages; } );
  PartOfProgress composing( progress, 0, composed );
  CreepingProgress asking( composing );
  Places places = placesOf( workspace, asked.list( parameter::places ), withVillages );
  const std::string data = workspaceFingerprint( workspace, asking ) + ( language() == Language::Chinese ? "" : "_en" );
  const std::string background = data + stylesFingerprint( stylesFolder() ) + LANTU_VERSION;
  const QString area = places.areaName;
  BookSource source( workspace, std::move( places ), asked.givenOf( travelNames ), asked.project(), answersFolder( asked, data ), asking );

  size_t pages = 0;
  size_t warnings = 0;
  std::vector<std::string> files;
  nlohmann::ordered_json editions = nlohmann::ordered_json::object();
  for ( size_t i = 0; i < books.size(); ++i )
  {
    const BookAsked &book = books[i];
    const double share = 1.0 / static_cast<double>( books.size() );
    PartOfProgress part( progress, composed + ( 1 - composed ) * share * static_cast<double>( i ), composed + ( 1 - composed ) * share * static_cast<double>( i + 1 ) );
    Imprint imprint = imprintAsked( asked );
    imprint.usage = book.usage;
    const QString title = titleOf( book, area );
    QgsProject project;
    PagePrinter printer( project, workspace, imprint, paperAsked( asked ), stylesFolder(), qt( book.file.stem().string() ) );
    Composed made = compose( source, book.chapters, printer, title );
    BookOrder order { .title = title.isEmpty() ? made.sheets.front().title : title, .pages = std::move( made.sheets ), .folder = beside( book.file, "_pages" ), .file = book.file, .paper = printer.paper(), .background = background, .anew = {} };
    order.anew = pagesAnew( asked.list( parameter::pages ), order.pages );
    if ( book.file.has_parent_path() )
      std::filesystem::create_directories( book.file.parent_path() );
    PartOfProgress checking( part, 0, checked );
    const QStringList findings = made.leftOut + sitesWithoutPlace( source.places().sites ) + preflight( order.pages, made.firsts, printer, checking );
    writePreflight( beside( book.file, "_preflight.txt" ), order, findings );
    files.push_back( beside( book.file, "_preflight.txt" ).string() );
    for ( const QString &finding : findings )
      progress.warn( finding.toStdString() );
    nlohmann::ordered_json said { { "pages", order.pages.size() }, { "preflight", findings.size() } };
    pages += order.pages.size();
    if ( !asked.yes( parameter::checkOnly ) )
    {
      PartOfProgress printing( part, checked, bound );
      const PrintedBook printed = printBook( order, printer, printing );
      writeReport( beside( book.file, "_report.txt" ), order, printed );
      size_t warned = static_cast<size_t>( printed.warnings.size() );
      size_t reused = 0;
      for ( const PrintedPage &page : printed.pages )
      {
        warned += static_cast<size_t>( page.warnings.size() );
        reused += page.reused ? 1 : 0;
      }
      warnings += warned;
      files.push_back( book.file.string() );
      files.push_back( beside( book.file, "_report.txt" ).string() );
      PartOfProgress extras( part, bound, 1 );
      writeExtras( book, order, workspace, imprint, files, extras );
      said.update( { { "file", book.file.string() }, { "bytes", printed.bytes }, { "seconds", printed.seconds }, { "reused", reused }, { "warnings", warned } } );
    }
    editions[book.usage == Usage::Public ? editionWords[1] : editionWords[0]] = said;
  }
  summary["pages"] = pages;
  summary["warnings"] = warnings;
  summary["editions"] = editions;
  summary["files"] = files;
  summary["runs"] = nlohmann::ordered_json::array();
  for ( const QString &run : source.runs() )
    summary["runs"].push_back( run.toStdString() );
}

} // namespace lantu
