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
  const bool monitors = hasAny( source.workspace(), layer::households );
  if ( monitors && hasAny( source.workspace(), layer::checks ) )
    pages.push_back( pointsOfMonitoring( themes, usage ) );
  if ( hasAny( source.workspace(), layer::events ) )
    pages.push_back( linesOfMonitoring( themes ) );
  if ( hasAny( source.workspace(), layer::villages ) && hasAny( source.workspace(), layer::villageStatus ) )
    pages.push_back( partsOfMonitoring( themes ) );
  if ( monitors )
  {
    if ( std::optional<Page> surface = surfaceOfMonitoring( themes ) )
      pages.push_back( std::move( *surface ) );
  }
  return pages;
}

} // namespace lantu
