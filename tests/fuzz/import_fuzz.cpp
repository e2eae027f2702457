// SPDX-License-Identifier: GPL-3.0-or-later
// libFuzzer over the import's readers of strange bytes.
#include <cstdint>
#include <cstdio>
#include <cstdlib>

#include "import_input.h"

extern "C" int LLVMFuzzerTestOneInput( const uint8_t *data, size_t size )
{
  const std::string problem = lantu::test::problemOfImport( { reinterpret_cast<const char *>( data ), size } );
  if ( !problem.empty() )
  {
    std::fprintf( stderr, "%s\n", problem.c_str() );
    std::abort();
  }
  return 0;
}
