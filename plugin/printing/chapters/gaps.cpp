// SPDX-License-Identifier: GPL-3.0-or-later
// 基础设施短板: what the workspace has nothing of has no page.
#include "data/schema.h"
#include "printing/book/chapters.h"
#include "printing/chapters/gaps_pages.h"

namespace lantu
{

std::vector<Page> gapsChapter( BookSource &source, Usage )
{
  const ThemePages themes( source );
  std::vector<Page> pages = townshipGapsPages( themes );
  if ( hasAny( source.workspace(), layer::villages ) )
    pages.push_back( villageGapsPage( themes ) );
  return pages;
}

} // namespace lantu
