// SPDX-License-Identifier: GPL-3.0-or-later
// lantu_make_sample PATH: writes the sample workspace.
#include <cstdio>
#include <string>

#include "base/error.h"
#include "sample_workspace.h"

namespace
{

class Printed final : public lantu::Progress
{
  public:
    void note( const std::string &sentence ) override { std::printf( "%s\n", sentence.c_str() ); }
};

} // namespace

int main( int count, char **arguments )
{
  if ( count != 2 )
  {
    std::fprintf( stderr, "lantu_make_sample sample.gpkg\n" );
    return 2;
  }
  try
  {
    Printed progress;
    lantu::makeSampleWorkspace( arguments[1], progress );
  }
  catch ( const std::exception &error )
  {
    std::fprintf( stderr, "%s\n", error.what() );
    return 1;
  }
  return 0;
}
