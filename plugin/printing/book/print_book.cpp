// SPDX-License-Identifier: GPL-3.0-or-later
// Page by page, then bound.
#include "printing/book/print_book.h"

#include <chrono>
#include <cmath>
#include <future>

#include <qgsprintlayout.h>

#include "base/error.h"
#include "convert.h"
#include "printing/book/fingerprint.h"
#include "printing/book/page_store.h"
#include "printing/book/relief_ahead.h"
#include "printing/creeping_progress.h"
#include "printing/page_export.h"
#include "printing/pdf_bind.h"

namespace lantu
{

namespace
{

using Clock = std::chrono::steady_clock;

double secondsSince( Clock::time_point start )
{
  return std::chrono::duration<double>( Clock::now() - start ).count();
}

std::filesystem::path partialFile( const std::filesystem::path &file )
{
  return file.parent_path() / ( file.stem().string() + "_partial.pdf" );
}

std::vector<Bound> bound( const std::vector<Page> &pages, const std::vector<PrintedPage> &printed )
{
  std::vector<Bound> files;
  for ( size_t i = 0; i < printed.size(); ++i )
    files.push_back( { printed[i].file.string(), pages[i].contents } );
  return files;
}

//! Says every so many seconds how far the book is.
class TimeLeft
{
  public:
    explicit TimeLeft( Progress &progress )
      : mProgress( progress ) {}

    void printed( size_t page, size_t pages, size_t anew )
    {
      constexpr double every = 15; // seconds
      constexpr double secondsInMinute = 60;
      mProgress.report( static_cast<double>( page ) / static_cast<double>( pages ) );
      if ( anew == 0 || secondsSince( mSaid ) < every )
        return;
      mSaid = Clock::now();
      const double left = secondsSince( mStart ) / static_cast<double>( anew ) * static_cast<double>( pages - page );
      mProgress.note( say( { "已印 {} 页，共 {} 页，约剩 {:.0f} 分钟。", "{} of {} pages printed, about {:.0f} min left." }, page, pages, std::ceil( left / secondsInMinute ) ) );
    }

  private:
    Progress &mProgress;
    Clock::time_point mStart = Clock::now();
    Clock::time_point mSaid = mStart;
};

} // namespace

namespace
{

//! The page that is being mended while the next is printed.
class LastPage
{
  public:
    explicit LastPage( PageStore &store )
      : mStore( store ) {}
    ~LastPage()
    {
      if ( mMended.valid() )
        mMended.wait();
    }
    LastPage( const LastPage & ) = delete;
    LastPage &operator=( const LastPage & ) = delete;

    //! Waits for the page before. Cancelled meanwhile, \a page is given up.
    void follow( WrittenPage page, const std::string &key, const std::string &fingerprint, const QStringList &warnings, const Progress &progress )
    {
      constexpr std::chrono::milliseconds patience { 20 };
      while ( mMended.valid() && mMended.wait_for( patience ) != std::future_status::ready )
        progress.check();
      finish();
      mKey = key;
      mFingerprint = fingerprint;
      mWarnings = warnings;
      mMended = std::async(
        std::launch::async, []( WrittenPage written )
        { written.finish(); },
        std::move( page ) );
    }

    //! Waits until it is in its place, and remembers it. Throws what went wrong.
    void finish()
    {
      if ( !mMended.valid() )
        return;
      mMended.get();
      mStore.put( mKey, mFingerprint, mWarnings );
    }

  private:
    PageStore &mStore;
    std::string mKey;
    std::string mFingerprint;
    QStringList mWarnings;
    std::future<void> mMended;
};

} // namespace

PrintedBook printBook( const BookOrder &order, PagePrinter &printer, Progress &progress )
{
  const Clock::time_point start = Clock::now();
  std::filesystem::create_directories( order.folder );
  PageStore store( order.folder );
  const int pages = static_cast<int>( order.pages.size() );
  std::vector<std::string> keys;
  std::vector<std::string> fingerprints;
  for ( const Page &page : order.pages )
  {
    keys.push_back( page.key.toStdString() );
    fingerprints.push_back( pageFingerprint( page, printer.imprint(), order.paper, { static_cast<int>( keys.size() ), pages }, order.background ) );
  }
  store.keepOnly( keys );
  const auto isThere = [&]( size_t i )
  { return ( order.anew.empty() || !order.anew[i] ) && store.has( keys[i], fingerprints[i] ); };

  PrintedBook book;
  LastPage last( store );
  ReliefAhead relief;
  try
  {
    TimeLeft time( progress );
    size_t anew = 0;
    for ( size_t i = 0; i < order.pages.size(); ++i )
    {
      PartOfProgress part( progress, static_cast<double>( i ) / pages, static_cast<double>( i + 1 ) / pages );
      const CreepingProgress drawing( part );
      drawing.check();
      const Page &page = order.pages[i];
      PrintedPage printed { .key = page.key, .title = page.title, .file = store.file( keys[i] ), .warnings = {}, .reused = isThere( i ) };
      if ( !printed.reused )
      {
        {
          const std::unique_ptr<QgsPrintLayout> layout = printer.layout( page, { static_cast<int>( i ) + 1, pages }, printed.warnings, drawing );
          relief.start( printer.reliefOf( page ) ); // of the first page; that of others is drawn
          relief.place( *layout, drawing );
          if ( i + 1 < order.pages.size() && !isThere( i + 1 ) )
            relief.start( printer.reliefOf( order.pages[i + 1] ) );
          last.follow( writePage( *layout, qt( printed.file.string() ), drawing ), keys[i], fingerprints[i], printed.warnings, drawing );
        }
        printer.turnPage();
        ++anew;
      }
      else
        printed.warnings = store.warnings( keys[i] );
      book.pages.push_back( std::move( printed ) );
      time.printed( book.pages.size(), order.pages.size(), anew );
    }
    last.finish();
    PartOfProgress end( progress, 1, 1 );
    bindPdf( bound( order.pages, book.pages ), order.file.string(), order.title, CreepingProgress( end ) );
  }
  catch ( const Error &error )
  {
    if ( error.code() != ErrorCode::Cancelled )
      throw;
    relief.giveUp();
    last.finish();
    if ( book.pages.empty() )
      throw;
    if ( book.pages.size() == order.pages.size() )
      throw Error::of( ErrorCode::Cancelled, { "已取消。{} 页都已印好；再运行一次即可装订。", "Cancelled. All {} pages are printed; another run binds them." }, pages );
    const std::filesystem::path partial = partialFile( order.file );
    bindPdf( bound( order.pages, book.pages ), partial.string(), order.title + qt( Text { "（部分）", " (partial)" } ) );
    throw Error::of( ErrorCode::Cancelled, { "已取消。已印的 {} 页（共 {} 页）在“{}”中；再运行一次会接着印。", "Cancelled. The {} of {} pages that were printed are in \"{}\"; another run goes on from there." }, book.pages.size(), pages, partial.string() );
  }
  std::error_code none;
  std::filesystem::remove( partialFile( order.file ), none );
  book.bytes = std::filesystem::file_size( order.file, none );
  book.warnings = printer.warnings();
  book.seconds = secondsSince( start );
  return book;
}

} // namespace lantu
