// SPDX-License-Identifier: GPL-3.0-or-later
// A thread that waits for signals.
#include "headless/interrupts.h"

#include <chrono>
#include <csignal>
#include <cstdio>

#include <pthread.h>
#include <qgsfeedback.h>
#include <unistd.h>

#include "base/error.h"
#include "data/unfinished.h"

namespace lantu
{

namespace
{

constexpr int interrupted = 130; // as a shell reports Ctrl-C
constexpr std::chrono::milliseconds patience { 120 };

// The end of the watch is a signal too.
sigset_t heard()
{
  sigset_t set;
  sigemptyset( &set );
  for ( const int signal : { SIGINT, SIGTERM, SIGUSR1 } )
    sigaddset( &set, signal );
  return set;
}

} // namespace

Interrupts::Interrupts()
{
  const sigset_t set = heard();
  pthread_sigmask( SIG_BLOCK, &set, nullptr );
  mThread = std::thread( [this]
    { listen(); } );
}

Interrupts::~Interrupts()
{
  settle();
  pthread_kill( mThread.native_handle(), SIGUSR1 );
  mThread.join();
}

void Interrupts::cancels( QgsFeedback *feedback )
{
  const std::lock_guard lock( mMutex );
  mFeedback = feedback;
}

void Interrupts::settle()
{
  const std::lock_guard lock( mMutex );
  mSettled = true;
  mChanged.notify_all();
}

void Interrupts::listen()
{
  const sigset_t set = heard();
  int signal = 0;
  while ( sigwait( &set, &signal ) == 0 && signal != SIGUSR1 )
  {
    std::unique_lock lock( mMutex );
    if ( mFeedback )
      mFeedback->cancel();
    // the lock is held from here on, so that nobody says anything beside this
    if ( !mChanged.wait_for( lock, patience, [this]
           { return mSettled; } ) )
      endNow();
  }
}

void Interrupts::endNow()
{
  if ( !abandonUnfinished() )
    return;
  const Error cancelled = Error::of( ErrorCode::Cancelled, { "已取消，没有写入任何结果。", "Cancelled; nothing was written." } );
  std::fprintf( stderr, "%s\n", cancelled.what() );
  ::_exit( interrupted );
}

} // namespace lantu
