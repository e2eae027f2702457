// SPDX-License-Identifier: GPL-3.0-or-later
// 易地搬迁: nothing without sites.
#include "data/schema.h"
#include "printing/book/chapters.h"
#include "printing/chapters/relocation_pages.h"

namespace lantu
{

std::vector<Page> relocationChapter( BookSource &source, Usage )
{
  if ( !hasAny( source.workspace(), layer::sites ) )
    return {};
  const ThemePages themes( source );
  const SiteFigures figures( themes );
  if ( figures.rows().empty() )
    return {};
  std::vector<Page> pages { siteSizesPage( themes, figures ), siteAccessPage( themes, figures ), siteGapsPage( themes, figures ), siteAreasPage( themes, figures ) };
  if ( Page beyond = sitesBeyondPage( themes, figures ); !beyond.table->rows.empty() )
    pages.push_back( std::move( beyond ) );
  return pages;
}

} // namespace lantu
