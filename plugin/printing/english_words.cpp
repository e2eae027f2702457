// SPDX-License-Identifier: GPL-3.0-or-later
// Replacing whole words, never parts of them.
#include "printing/english_words.h"

#include <array>

#include <QDateTime>
#include <QDomDocument>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include "base/error.h"
#include "convert.h"
#include "data/csv_text.h"
#include "printing/page.h"

namespace lantu
{

namespace
{

constexpr Field columns[] = {
  { .name = "chinese", .alias = { "中文", "Chinese" } },
  { .name = "english", .alias = { "英文", "English" } },
};
const Layer tableShape { "words", { "英文词表", "English words" }, GeometryType::None, columns };

constexpr std::array labelAttributes = { "label", "description" };
constexpr char expressionAttribute[] = "fieldName";

//! A text in an expression that is joined to others.
const QRegularExpression &joinedText()
{
  static const QRegularExpression expression( QStringLiteral( R"((\|\|\s*')([^']*)(')|(')([^']*)('\s*\|\|))" ) );
  return expression;
}

//! \a text with its middle, without the space around it, in English; as it is if the middle is not known.
QString whole( const QString &text, const EnglishWords &words )
{
  const QString core = text.trimmed();
  const auto known = words.constFind( core );
  if ( core.isEmpty() || known == words.constEnd() )
    return text;
  const auto start = text.indexOf( core );
  return text.left( start ) + *known + text.mid( start + core.size() );
}

QString expressionInEnglish( const QString &expression, const EnglishWords &words )
{
  QString said;
  int end = 0;
  for ( auto match = joinedText().globalMatch( expression ); match.hasNext(); )
  {
    const QRegularExpressionMatch found = match.next();
    const int text = found.capturedStart( 2 ) >= 0 ? 2 : 5;
    said += expression.mid( end, found.capturedStart( text ) - end ) + whole( found.captured( text ), words );
    end = found.capturedEnd( text );
  }
  return said + expression.mid( end );
}

void label( QDomElement element, const EnglishWords &words )
{
  for ( const char *name : labelAttributes )
  {
    const QString attribute = QString::fromLatin1( name );
    if ( element.hasAttribute( attribute ) )
      element.setAttribute( attribute, whole( element.attribute( attribute ), words ) );
  }
  const QString expression = QString::fromLatin1( expressionAttribute );
  if ( element.hasAttribute( expression ) )
    element.setAttribute( expression, expressionInEnglish( element.attribute( expression ), words ) );
  for ( QDomElement child = element.firstChildElement(); !child.isNull(); child = child.nextSiblingElement() )
    label( child, words );
}

//! Whether \a sentence, so far, goes on with a small letter.
bool goesOn( const QString &sentence )
{
  const QString before = sentence.trimmed();
  return !before.isEmpty() && ( before.back().isLetter() || QStringLiteral( ",;" ).contains( before.back() ) );
}

QString lowered( const QString &word )
{
  return word.left( 1 ).toLower() + word.mid( 1 );
}

QString capital( const QString &text )
{
  return text.left( 1 ).toUpper() + text.mid( 1 );
}

void word( std::optional<PageMap> &map, const EnglishWords &words )
{
  if ( !map )
    return;
  for ( PageLayer &layer : map->layers )
    layer.title = capital( inEnglish( layer.title, words ) );
}

} // namespace

const EnglishWords &englishWords( const QString &stylesFolder )
{
  struct Read
  {
      QString path;
      QDateTime changed;
      EnglishWords words;
  };
  static thread_local Read latest;
  const QString path = stylesFolder + QChar( u'/' ) + QLatin1String( englishWordsFile );
  const QDateTime changed = QFileInfo( path ).lastModified();
  if ( latest.path == path && latest.changed == changed && changed.isValid() )
    return latest.words;
  QFile file( path );
  if ( !file.open( QIODevice::ReadOnly ) )
    throw Error::of( ErrorCode::NotFound, { "无法读取英文词表“{}”（{}），图例和数据里的词仍是中文。请重新安装蓝图的 styles 文件夹。", "The table of English words \"{}\" cannot be read ({}), so legends and words of the data are in Chinese. Install Lantu's styles folder again." }, path.toStdString(), file.errorString().toStdString() );
  latest = { path, changed, {} };
  for ( const Row &row : tableFromCsv( tableShape, file.readAll().toStdString() ).rows )
    latest.words.insert( qt( text( row.values[0] ) ), qt( text( row.values[1] ) ) );
  return latest.words;
}

void labelInEnglish( QDomDocument &style, const EnglishWords &words )
{
  label( style.documentElement(), words );
}

QString inEnglish( const QString &text, const EnglishWords &words )
{
  static const QRegularExpression run( QStringLiteral( R"([\p{Han}（）]+)" ) );
  if ( words.contains( text.trimmed() ) )
    return whole( text, words );
  const QString spaced = QString( text ).replace( QChar( u'；' ), QStringLiteral( "; " ) );
  QString said;
  int end = 0;
  for ( auto match = run.globalMatch( spaced ); match.hasNext(); )
  {
    const QRegularExpressionMatch found = match.next();
    said += spaced.mid( end, found.capturedStart() - end );
    const QString known = words.value( found.captured() );
    said += known.isEmpty() ? found.captured() : ( goesOn( said ) ? lowered( known ) : known );
    end = found.capturedEnd();
  }
  return said + spaced.mid( end );
}

QString singular( const QString &text )
{
  static const QRegularExpression one( QStringLiteral( R"((?<![\d.,:–-])\b1 ((?:[a-z-]+ ){0,2}?)(households|persons|villages|townships|counties|sites|clues|items|gaps|standards|workplaces|workshops|enterprises|specialists|cadres|teams|pairs|assets|jobs|indicators|layers|rows|runs|lights|groups)\b)" ) );
  static const QRegularExpression verb( QStringLiteral( R"(^((?:[^.;:]|\.(?=\d))*?) (are|were|have|do|lack|hold|lie|fall|form|serve|come|count)\b)" ) );
  static const QHash<QString, QString> verbs { { "are", "is" }, { "were", "was" }, { "have", "has" }, { "do", "does" } };
  QString said;
  int end = 0;
  for ( auto match = one.globalMatch( text ); match.hasNext(); )
  {
    const QRegularExpressionMatch found = match.next();
    if ( found.capturedStart() < end )
      continue;
    QString noun = found.captured( 2 );
    noun = noun.endsWith( QLatin1String( "ies" ) ) ? noun.left( noun.size() - 3 ) + QChar( u'y' ) : noun.left( noun.size() - 1 );
    said += text.mid( end, found.capturedStart() - end ) + QStringLiteral( "1 " ) + found.captured( 1 ) + noun;
    end = found.capturedEnd();
    // "of 1 site" is not what the sentence is about
    const bool subject = said.size() == noun.size() + found.captured( 1 ).size() + 2 || said.left( said.size() - noun.size() - found.captured( 1 ).size() - 2 ).endsWith( QLatin1String( "; " ) );
    const QRegularExpressionMatch does = verb.match( text.mid( end ) );
    if ( !subject || !does.hasMatch() )
      continue;
    said += does.captured( 1 ) + QChar( u' ' ) + verbs.value( does.captured( 2 ), does.captured( 2 ) + QChar( u's' ) );
    end += does.capturedEnd();
  }
  return said + text.mid( end );
}

void wordInEnglish( Page &page, const EnglishWords &words )
{
  const auto say = [&words]( QString &text )
  { text = singular( inEnglish( text, words ) ); };
  const auto head = [&say]( QString &text )
  {
    say( text );
    text = capital( text );
  };
  for ( QString *text : { &page.contents, &page.title, &page.note } )
    say( *text );
  for ( QString &finding : page.findings )
    say( finding );
  for ( HeadlineNumber &number : page.numbers )
  {
    head( number.label );
    say( number.value );
    say( number.comparison );
    if ( number.value == QLatin1String( "1" ) )
      number.unit = singular( QStringLiteral( "1 " ) + number.unit ).mid( 2 );
  }
  if ( page.table )
  {
    head( page.table->title );
    for ( Column &column : page.table->columns )
      head( column.title );
    for ( QStringList &row : page.table->rows )
    {
      for ( int i = 0; i < row.size(); ++i )
        i == 0 ? head( row[i] ) : say( row[i] );
    }
  }
  if ( page.chart )
  {
    head( page.chart->title );
    for ( Bar &bar : page.chart->bars )
      head( bar.label );
  }
  for ( Light &light : page.lights )
  {
    head( light.name );
    say( light.value );
  }
  for ( Fact &fact : page.facts )
  {
    head( fact.name );
    say( fact.value );
  }
  word( page.map, words );
  word( page.locator, words );
}

Page inLanguage( Page page, const QString &stylesFolder )
{
  if ( language() == Language::Chinese )
    return page;
  try
  {
    wordInEnglish( page, englishWords( stylesFolder ) );
  }
  catch ( const Error & )
  {
    // said where the styles of the page are read
  }
  return page;
}

} // namespace lantu
