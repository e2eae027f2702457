// SPDX-License-Identifier: GPL-3.0-or-later
// The exact test is that of GEOS.
#include "place/orientation.h"

#include <memory>

#include <geos_c.h>

namespace lantu
{

int orientationInMoreDigits( Point a, Point b, Point point )
{
  struct Finisher
  {
      void operator()( GEOSContextHandle_HS *context ) const { GEOS_finish_r( context ); }
  };
  static thread_local const std::unique_ptr<GEOSContextHandle_HS, Finisher> context( GEOS_init_r() );
  return GEOSOrientationIndex_r( context.get(), a.x, a.y, b.x, b.y, point.x, point.y );
}

} // namespace lantu
