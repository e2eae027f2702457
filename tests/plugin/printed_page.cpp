// SPDX-License-Identifier: GPL-3.0-or-later
// Words by their places on the sheet.
#include "printed_page.h"

#include <algorithm>
#include <utility>
#include <vector>

#include <QProcess>
#include <QRectF>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QXmlStreamReader>
#include <qgslayoutitem.h>
#include <qgsprintlayout.h>

namespace lantu::test
{

namespace
{

const QString reader = QStringLiteral( "pdftotext" );

//! A word with its box in millimetres from the upper left corner of the sheet.
struct Word
{
    QRectF box;
    QString text;
};

//! In the order in which they were drawn.
std::vector<Word> wordsOf( const QString &pdf )
{
  constexpr double millimetres = 25.4 / 72; // in a point
  QProcess process;
  process.start( reader, { QStringLiteral( "-raw" ), QStringLiteral( "-bbox" ), pdf, QStringLiteral( "-" ) } );
  process.waitForFinished( 60000 );
  QXmlStreamReader xml( process.readAllStandardOutput() );
  std::vector<Word> words;
  while ( !xml.atEnd() )
  {
    if ( xml.readNext() != QXmlStreamReader::StartElement || xml.name() != QLatin1String( "word" ) )
      continue;
    const QXmlStreamAttributes at = xml.attributes();
    const auto corner = [&at]( const char *name )
    { return at.value( QLatin1String( name ) ).toDouble() * millimetres; };
    const QPointF low( corner( "xMin" ), corner( "yMin" ) );
    const QPointF high( corner( "xMax" ), corner( "yMax" ) );
    words.push_back( { { low, high }, xml.readElementText() } );
  }
  return words;
}

QString withoutBlanks( QString text )
{
  text.remove( QRegularExpression( QStringLiteral( "\\s" ) ) );
  return text;
}

bool hasDigit( const QString &text )
{
  return std::any_of( text.begin(), text.end(), []( QChar character )
    { return character.isDigit(); } );
}

//! The page held against the words, item by item.
class Comparison
{
  public:
    Comparison( const QgsPrintLayout &layout, std::vector<Word> words, bool hasMap )
      : mLayout( layout ), mWords( std::move( words ) ), mHasMap( hasMap ) {}

    /**
     * \a text is what the last words say that were drawn in the place of these items. Before them come at most names of a map, drawn first, which may lie under a plate or go on where the map is cut off; on a
     * page without a map no other figure does. Items that the template does not have show nothing.
     */
    void compare( const QStringList &ids, const QString &text )
    {
      QRectF place;
      for ( const QString &id : ids )
      {
        if ( const QgsLayoutItem *item = mLayout.itemById( id ) )
          place |= item->mapRectToScene( item->rect() );
      }
      if ( place.isEmpty() )
        return;
      const QString meant = withoutBlanks( text );
      QString printed;
      bool complete = false;
      for ( auto word = mWords.rbegin(); word != mWords.rend(); ++word )
      {
        if ( !place.contains( word->box.center() ) )
          continue;
        complete = complete || printed.size() >= meant.size();
        if ( !complete || ( !mHasMap && hasDigit( word->text ) ) )
          printed.prepend( withoutBlanks( word->text ) );
      }
      if ( printed != meant )
        mFaults << QStringLiteral( "%1: \"%2\" is printed as \"%3\"" ).arg( ids.front(), meant, printed );
    }

    const QStringList &faults() const { return mFaults; }

  private:
    const QgsPrintLayout &mLayout;
    std::vector<Word> mWords;
    bool mHasMap;
    QStringList mFaults;
};

//! As a light shows its verdict beside its colour.
QString signOf( const QString &verdict )
{
  for ( const auto &[word, sign] : { std::pair( "ok", "✓" ), std::pair( "beyond", "!" ), std::pair( "missing", "✕" ) } )
  {
    if ( verdict == QLatin1String( word ) )
      return QString::fromUtf8( sign );
  }
  return QStringLiteral( "?" );
}

QString allCells( const PageTable &table )
{
  QString all;
  for ( const Column &column : table.columns )
    all += column.title;
  for ( const QStringList &row : table.rows )
    all += row.join( QString() );
  return all;
}

} // namespace

bool canReadBack()
{
  return !QStandardPaths::findExecutable( reader ).isEmpty();
}

QStringList misprints( const Page &page, PagePrinter &printer, const QString &pdf )
{
  Page withoutMaps = page; // nothing else moves where their layers are
  withoutMaps.map.reset();
  if ( withoutMaps.locator )
    withoutMaps.locator->layers.clear();
  QStringList warnings;
  const std::unique_ptr<QgsPrintLayout> layout = printer.layout( withoutMaps, { 1, 1 }, warnings );
  Comparison comparison( *layout, wordsOf( pdf ), page.map.has_value() || page.locator.has_value() );
  const auto compare = [&comparison]( const QString &id, const QString &text )
  { comparison.compare( { id }, text ); };

  compare( QStringLiteral( "title" ), page.title );
  for ( size_t i = 0; i < page.numbers.size(); ++i )
  {
    const QString id = QStringLiteral( "number%1_" ).arg( i + 1 );
    const HeadlineNumber &number = page.numbers[i];
    compare( id + QStringLiteral( "label" ), number.label );
    // the unit follows its number
    comparison.compare( { id + QStringLiteral( "value" ), id + QStringLiteral( "unit" ) }, number.value + number.unit );
    compare( id + QStringLiteral( "comparison" ), number.comparison );
  }
  for ( int i = 0; i < page.findings.size(); ++i )
    compare( QStringLiteral( "finding%1" ).arg( i + 1 ), page.findings[i] );
  for ( size_t i = 0; i < page.lights.size(); ++i )
  {
    const QString id = QStringLiteral( "light%1_" ).arg( i + 1 );
    compare( id + QStringLiteral( "name" ), page.lights[i].name );
    compare( id + QStringLiteral( "value" ), signOf( page.lights[i].verdict ) + page.lights[i].value );
  }
  QString card;
  for ( const Fact &fact : page.facts )
    card += fact.name + fact.value;
  compare( QStringLiteral( "facts" ), card );
  if ( page.chart )
  {
    compare( QStringLiteral( "table_title" ), page.chart->title );
    for ( size_t i = 0; i < page.chart->bars.size(); ++i )
    {
      const QString id = QStringLiteral( "bar%1_" ).arg( i + 1 );
      compare( id + QStringLiteral( "label" ), page.chart->bars[i].label );
      compare( id + QStringLiteral( "value" ), page.chart->bars[i].shown );
    }
  }
  else if ( page.table )
  {
    compare( QStringLiteral( "table_title" ), page.table->title );
    compare( QStringLiteral( "table" ), allCells( *page.table ) );
  }
  compare( QStringLiteral( "note" ), page.note );
  return comparison.faults();
}

} // namespace lantu::test
