// SPDX-License-Identifier: GPL-3.0-or-later
// Binding through qpdf.
#include "printing/pdf_bind.h"

#include <filesystem>
#include <memory>

#include <qpdf/ClosedFileInputSource.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include "base/error.h"
#include "data/unfinished.h"

namespace lantu
{

namespace
{

QPDFObjectHandle pdfText( const QString &text )
{
  return QPDFObjectHandle::newUnicodeString( text.toStdString() );
}

struct Heading
{
    QString text;
    QPDFObjectHandle page;
};

//! A flat outline: a list of entries that point to the tops of pages.
void setOutline( QPDF &book, const std::vector<Heading> &headings )
{
  if ( headings.empty() )
    return;
  QPDFObjectHandle outline = book.makeIndirectObject( QPDFObjectHandle::newDictionary() );
  std::vector<QPDFObjectHandle> entries;
  for ( const Heading &heading : headings )
  {
    QPDFObjectHandle entry = QPDFObjectHandle::newDictionary();
    entry.replaceKey( "/Title", pdfText( heading.text ) );
    entry.replaceKey( "/Parent", outline );
    entry.replaceKey( "/Dest", QPDFObjectHandle::newArray( { heading.page, QPDFObjectHandle::newName( "/Fit" ) } ) );
    entries.push_back( book.makeIndirectObject( entry ) );
  }
  for ( size_t i = 0; i + 1 < entries.size(); ++i )
  {
    entries[i].replaceKey( "/Next", entries[i + 1] );
    entries[i + 1].replaceKey( "/Prev", entries[i] );
  }
  outline.replaceKey( "/Type", QPDFObjectHandle::newName( "/Outlines" ) );
  outline.replaceKey( "/First", entries.front() );
  outline.replaceKey( "/Last", entries.back() );
  outline.replaceKey( "/Count", QPDFObjectHandle::newInteger( static_cast<long long>( entries.size() ) ) );
  book.getRoot().replaceKey( "/Outlines", outline );
  book.getRoot().replaceKey( "/PageMode", QPDFObjectHandle::newName( "/UseOutlines" ) );
}

//! Asks at each hundredth that is written.
class Listener final : public QPDFWriter::ProgressReporter
{
  public:
    explicit Listener( const Progress &progress )
      : mProgress( progress ) {}

    void reportProgress( int ) override { mProgress.check(); }

  private:
    const Progress &mProgress;
};

} // namespace

void bindPdf( const std::vector<Bound> &files, const std::string &path, const QString &title, const Progress &progress )
{
  const std::filesystem::path target( path );
  Unfinished hidden( target.parent_path(), target.stem().string(), path );
  QPDF book;
  book.emptyPDF();
  book.setSuppressWarnings( true );
  QPDFPageDocumentHelper pages( book );
  std::vector<std::unique_ptr<QPDF>> sources; // contents are copied when the book is written
  std::vector<Heading> headings;
  for ( const Bound &bound : files )
  {
    progress.check();
    try
    {
      auto source = std::make_unique<QPDF>();
      source->setSuppressWarnings( true );
      const auto input = std::make_shared<ClosedFileInputSource>( bound.file.c_str() );
      input->stayOpen( true ); // else it is opened anew for each look into it
      source->processInputSource( input );
      bool first = true;
      for ( const QPDFPageObjectHelper &page : QPDFPageDocumentHelper( *source ).getAllPages() )
      {
        pages.addPage( page, false );
        if ( first && !bound.heading.isEmpty() )
          headings.push_back( { bound.heading, book.getAllPages().back() } );
        first = false;
      }
      input->stayOpen( false );
      sources.push_back( std::move( source ) );
    }
    catch ( const std::exception &problem )
    {
      throw Error::of( ErrorCode::NotReadable, { "页面文件“{}”损坏（{}）。请删除它，再运行一次，只有这一页会重印。", "The page \"{}\" is damaged ({}). Remove it and run again: that page alone is printed anew." }, bound.file, problem.what() );
    }
  }
  setOutline( book, headings );
  QPDFObjectHandle info = QPDFObjectHandle::newDictionary();
  info.replaceKey( "/Title", pdfText( title ) );
  info.replaceKey( "/Creator", pdfText( QStringLiteral( "Lantu" ) ) );
  book.getTrailer().replaceKey( "/Info", book.makeIndirectObject( info ) );
  try
  {
    QPDFWriter writer( book, ( hidden.folder() / target.filename() ).c_str() );
    writer.setObjectStreamMode( qpdf_o_generate );
    writer.registerProgressReporter( std::make_shared<Listener>( progress ) );
    writer.write();
  }
  catch ( const Error & )
  {
    throw;
  }
  catch ( const std::exception &problem )
  {
    throw Error::of( ErrorCode::NotWritable, { "无法写入“{}”（{}）。请检查磁盘是否已满、文件夹是否可写；各页文件都在，再运行一次即可装订。", "\"{}\" cannot be written ({}). Check that the disk is not full and the folder is writable; the single pages are there, and another run binds them." }, path, problem.what() );
  }
  hidden.finish();
}

} // namespace lantu
