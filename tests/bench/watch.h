// SPDX-License-Identifier: GPL-3.0-or-later
// What a stage of a benchmark took.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdio>

#include <sys/resource.h>

namespace lantu
{

class Watch
{
  public:
    //! Prints what was done since the last call: how many, seconds, seconds of processors, the most memory so far.
    void lap( const char *what, size_t count )
    {
      const auto now = std::chrono::steady_clock::now();
      const rusage used = usage();
      std::printf( "%-44s %10zu %8.3f s  %8.3f s of processors  peak %5ld MiB\n", what, count, std::chrono::duration<double>( now - mLast ).count(), processorSeconds( used ) - mProcessors, used.ru_maxrss / 1024 );
      std::fflush( stdout );
      mProcessors = processorSeconds( usage() );
      mLast = std::chrono::steady_clock::now();
    }

  private:
    static rusage usage()
    {
      rusage used {};
      getrusage( RUSAGE_SELF, &used );
      return used;
    }

    static double processorSeconds( const rusage &used )
    {
      const auto seconds = []( const timeval &time )
      { return static_cast<double>( time.tv_sec ) + 1e-6 * static_cast<double>( time.tv_usec ); };
      return seconds( used.ru_utime ) + seconds( used.ru_stime );
    }

    std::chrono::steady_clock::time_point mLast = std::chrono::steady_clock::now();
    double mProcessors = processorSeconds( usage() );
};

} // namespace lantu
