// SPDX-License-Identifier: GPL-3.0-or-later
// Chapters one after the other.
#include "printing/book/compose.h"

#include <algorithm>
#include <optional>

#include "base/error.h"
#include "convert.h"
#include "printing/book/chapters.h"
#include "printing/book/front.h"
#include "printing/english_words.h"
#include "printing/workspace_layers.h"

namespace lantu
{

Composed compose( BookSource &source, const std::vector<std::string> &chapterIds, PagePrinter &printer, const QString &title )
{
  Composed made;
  std::optional<Error> missing;
  std::vector<Chapter> known = chapters();
  known.insert( known.end(), chaptersOfAtlas().begin(), chaptersOfAtlas().end() );
  for ( const Chapter &chapter : known )
  {
    if ( std::find( chapterIds.begin(), chapterIds.end(), chapter.id ) == chapterIds.end() )
      continue;
    source.progress().check();
    const size_t first = made.sheets.size();
    try
    {
      for ( const Page &page : chapter.pages( source, printer.imprint().usage ) )
      {
        source.progress().check();
        for ( Page &sheet : printer.sheets( inLanguage( page, stylesFolder() ), source.progress() ) )
          made.sheets.push_back( std::move( sheet ) );
      }
    }
    catch ( const Error &error )
    {
      if ( error.code() == ErrorCode::Cancelled || error.code() == ErrorCode::NotWritable )
        throw;
      if ( !missing )
        missing = error;
      made.sheets.resize( first );
      made.leftOut << qt( say( { "章节“{}”没有印：{}", "The chapter \"{}\" is left out: {}" }, chapter.title.str(), error.what() ) );
    }
    if ( made.sheets.size() > first )
      made.firsts.push_back( first );
  }
  if ( made.sheets.empty() && missing )
    throw *missing;
  if ( made.sheets.empty() )
    throw Error::of( ErrorCode::Empty, { "所选章节和地方没有可印的页。请改选 CHAPTERS 或 PLACES。", "The chapters and places chosen have no page to print. Choose other CHAPTERS or PLACES." } );
  if ( title.isEmpty() )
    return made;
  const size_t before = made.sheets.size();
  made.sheets = withFront( title, std::move( made.sheets ), printer );
  for ( size_t &first : made.firsts )
    first += made.sheets.size() - before;
  return made;
}

} // namespace lantu
