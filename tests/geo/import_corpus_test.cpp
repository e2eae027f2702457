// SPDX-License-Identifier: GPL-3.0-or-later
// What the fuzzer found worth keeping goes through the same function as under it.
#include "import_input.h"
#include "support.h"

namespace lantu
{

TEST( ImportCorpus, NothingThatTheFuzzerKeptIsAProblem )
{
  int files = 0;
  for ( const auto &entry : std::filesystem::directory_iterator( LANTU_FUZZ_CORPUS ) )
  {
    EXPECT_EQ( test::problemOfImport( test::contentsOf( entry.path() ) ), "" ) << entry.path();
    ++files;
  }
  EXPECT_GE( files, 100 );
}

} // namespace lantu
