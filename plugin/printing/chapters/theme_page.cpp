// SPDX-License-Identifier: GPL-3.0-or-later
// Pages of the book with their areas.
#include "printing/chapters/theme_page.h"

#include "data/schema.h"

namespace lantu
{

ThemePages::ThemePages( BookSource &source )
  : mPages( source ), mAreas( source )
{
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
