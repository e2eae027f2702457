// SPDX-License-Identifier: GPL-3.0-or-later
// A disk that has no more room.
#pragma once

#include <csignal>

#include <sys/resource.h>

namespace lantu::test
{

//! No file of this process may grow beyond \a bytes: what a full disk does, without filling one.
class FullDisk
{
  public:
    explicit FullDisk( rlim_t bytes )
    {
      getrlimit( RLIMIT_FSIZE, &mBefore );
      mHandler = std::signal( SIGXFSZ, SIG_IGN );
      const rlimit limit { bytes, mBefore.rlim_max };
      setrlimit( RLIMIT_FSIZE, &limit );
    }
    ~FullDisk()
    {
      setrlimit( RLIMIT_FSIZE, &mBefore );
      std::signal( SIGXFSZ, mHandler );
    }
    FullDisk( const FullDisk & ) = delete;
    FullDisk &operator=( const FullDisk & ) = delete;

  private:
    rlimit mBefore {};
    void ( *mHandler )( int ) = nullptr;
};

} // namespace lantu::test
