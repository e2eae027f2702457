// SPDX-License-Identifier: GPL-3.0-or-later
// Titles after one grammar.
#include "printing/chapters/theme_page.h"

#include "convert.h"
#include "data/schema.h"
#include "measure/headline.h"
#include "printing/page_text.h"

namespace lantu
{

ThemePages::ThemePages( BookSource &source )
  : mSource( source ), mAreas( source ), mMonth( monthOf( headline( source.workspace() ).asOf ).toStdString() )
{
}

Page ThemePages::page( const char *key, const Text &contents, const Text &what ) const
{
  Page page;
  page.key = QString::fromLatin1( key );
  page.contents = qt( contents );
  const std::string area = mSource.places().areaName.toStdString();
  page.title = area.empty() ? qt( what ) : qt( say( { "{0}{1}", "{1}, {0}" }, area, what.str() ) );
  if ( !mMonth.empty() )
    page.title += qt( say( { "（{}）", " ({})" }, mMonth ) );
  return page;
}

bool hasRows( BookSource &source, const char *layer )
{
  if ( !source.workspace().has( layer ) )
    return false;
  const auto rows = source.workspace().rows( layer );
  rows->start( { schemaLayer( layer ).key().name } );
  Row row;
  return rows->next( row );
}

} // namespace lantu
