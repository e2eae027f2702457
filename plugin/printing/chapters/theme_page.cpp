// SPDX-License-Identifier: GPL-3.0-or-later
// Pages of the book with their areas.
#include "printing/chapters/theme_page.h"

namespace lantu
{

ThemePages::ThemePages( BookSource &source )
  : mPages( source ), mAreas( source )
{
}

} // namespace lantu
