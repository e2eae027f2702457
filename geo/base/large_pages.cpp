// SPDX-License-Identifier: GPL-3.0-or-later
// madvise.
#include "base/large_pages.h"

#include <cstdint>

#include <sys/mman.h>

namespace lantu
{

void wishLargePages( const void *memory, size_t bytes )
{
  constexpr uintptr_t page = uintptr_t { 1 } << 21;
  const auto begin = reinterpret_cast<uintptr_t>( memory );
  const uintptr_t first = ( begin + page - 1 ) & ~( page - 1 );
  const uintptr_t last = ( begin + bytes ) & ~( page - 1 );
  if ( first < last && last - first >= 2 * page )
    ::madvise( reinterpret_cast<void *>( first ), last - first, MADV_HUGEPAGE );
}

} // namespace lantu
