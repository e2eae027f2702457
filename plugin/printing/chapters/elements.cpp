// SPDX-License-Identifier: GPL-3.0-or-later
// 点 线 片 面: what the workspace has nothing of has no page.
#include "data/schema.h"
#include "printing/book/chapters.h"
#include "printing/chapters/elements_pages.h"

namespace lantu
{

std::vector<Page> elementsChapter( BookSource &source, Usage usage )
{
  const ThemePages themes( source );
  std::vector<Page> pages;
  const bool monitors = hasRows( source, layer::households );
  if ( monitors && hasRows( source, layer::checks ) )
    pages.push_back( pointsOfMonitoring( themes, usage ) );
  if ( hasRows( source, layer::events ) )
    pages.push_back( linesOfMonitoring( themes ) );
  if ( hasRows( source, layer::villages ) && hasRows( source, layer::villageStatus ) )
    pages.push_back( partsOfMonitoring( themes ) );
  if ( monitors )
  {
    if ( std::optional<Page> surface = surfaceOfMonitoring( themes ) )
      pages.push_back( std::move( *surface ) );
  }
  return pages;
}

} // namespace lantu
