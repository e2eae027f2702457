// SPDX-License-Identifier: GPL-3.0-or-later
// Hashes over texts.
#include "printing/book/fingerprint.h"

#include <string_view>

#include <QCryptographicHash>
#include <QDirIterator>
#include <QFile>

#include "base/language.h"
#include "convert.h"
#include "data/intake.h"
#include "data/schema.h"

namespace lantu
{

namespace
{

//! Takes texts one after the other, each with its end marked.
class Hash
{
  public:
    void take( const QString &text )
    {
      mHash.addData( text.toUtf8() );
      mHash.addData( QByteArray( 1, '\0' ) );
    }

    void take( double number ) { take( QString::number( number, 'g', 17 ) ); }

    void take( const PageLayer &layer )
    {
      for ( const QString &text : { layer.title, layer.style, layer.workspaceLayer, layer.file, layer.filter } )
        take( text );
      if ( !layer.table )
        return;
      for ( const Row &row : layer.table->rows )
      {
        for ( const Value &value : row.values )
          take( qt( text( value ) ) );
        mHash.addData( QByteArray::fromRawData( reinterpret_cast<const char *>( row.geometry.data() ), static_cast<int>( row.geometry.size() ) ) );
      }
    }

    void take( const PageMap &map )
    {
      for ( const PageLayer &layer : map.layers )
        take( layer );
      for ( const double side : { map.extent.low.x, map.extent.low.y, map.extent.high.x, map.extent.high.y, map.largestScale } )
        take( side );
    }

    void take( const PageTable &table )
    {
      take( table.title );
      for ( const Column &column : table.columns )
      {
        take( column.title );
        take( column.share );
      }
      for ( const QStringList &row : table.rows )
        take( row.join( QChar( u'\t' ) ) );
    }

    void addFile( const QString &path )
    {
      QFile file( path );
      if ( file.open( QIODevice::ReadOnly ) )
        mHash.addData( &file );
    }

    std::string digits() const
    {
      constexpr int digits = 16;
      return mHash.result().toHex().left( digits ).toStdString();
    }

  private:
    QCryptographicHash mHash { QCryptographicHash::Md5 };
};

} // namespace

std::string workspaceFingerprint( const Workspace &workspace, Progress &progress )
{
  Hash hash;
  for ( const std::string &name : workspace.layers() )
  {
    if ( name == layer::runs || name == layer::rejects )
      continue;
    hash.take( qt( name ) );
    hash.take( qt( intakeOf( *workspace.rows( name.c_str() ), progress ).contentHash() ) );
  }
  return hash.digits();
}

std::string stylesFingerprint( const QString &stylesFolder )
{
  QStringList files;
  for ( QDirIterator found( stylesFolder, QDir::Files, QDirIterator::Subdirectories | QDirIterator::FollowSymlinks ); found.hasNext(); )
    files << found.next();
  files.sort();
  Hash hash;
  for ( const QString &file : files )
  {
    hash.take( file.mid( stylesFolder.size() ) );
    hash.addFile( file );
  }
  return hash.digits();
}

std::string pageFingerprint( const Page &page, const Imprint &imprint, Paper paper, PageNumber number, const std::string &background )
{
  Hash hash;
  for ( const QString &text : { qt( background ), page.key, page.title, page.note, page.findings.join( QChar( u'\n' ) ), page.runs.join( QChar( u'\n' ) ), imprint.unit, imprint.dataAsOf, imprint.reviewNumber, imprint.sources, usageText( imprint ) } )
    hash.take( text );
  for ( const int whole : { static_cast<int>( page.form ), static_cast<int>( paper ), number.page, number.pages, static_cast<int>( language() ) } )
    hash.take( whole );
  for ( const HeadlineNumber &figure : page.numbers )
    hash.take( QStringList { figure.label, figure.value, figure.unit, figure.comparison }.join( QChar( u'\n' ) ) );
  for ( const std::optional<PageMap> &map : { page.map, page.locator } )
  {
    if ( map )
      hash.take( *map );
  }
  if ( page.table )
    hash.take( *page.table );
  if ( page.chart )
  {
    hash.take( page.chart->title );
    for ( const Bar &bar : page.chart->bars )
    {
      hash.take( bar.label + bar.shown );
      hash.take( bar.value );
    }
  }
  for ( const Light &light : page.lights )
    hash.take( light.symbol + light.name + light.verdict + light.value );
  for ( const Fact &fact : page.facts )
    hash.take( fact.name + QChar( u'\n' ) + fact.value );
  return hash.digits();
}

} // namespace lantu
