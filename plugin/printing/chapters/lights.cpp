// SPDX-License-Identifier: GPL-3.0-or-later
// 六灯: what the workspace has nothing of has no page.
#include "data/schema.h"
#include "printing/book/chapters.h"
#include "printing/chapters/light_pages.h"

namespace lantu
{

std::vector<Page> lightsChapter( BookSource &source, Usage )
{
  const ThemePages themes( source );
  std::vector<Page> pages;
  if ( hasAny( source.workspace(), layer::villages ) )
  {
    for ( const LightTheme &theme : lightThemes() )
    {
      if ( std::optional<Page> page = lightPage( themes, theme ) )
        pages.push_back( std::move( *page ) );
    }
  }
  if ( std::optional<Page> page = utilitiesPage( themes ) )
    pages.push_back( std::move( *page ) );
  return pages;
}

} // namespace lantu
