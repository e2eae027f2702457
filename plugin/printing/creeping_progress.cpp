// SPDX-License-Identifier: GPL-3.0-or-later
// A step with every look.
#include "printing/creeping_progress.h"

#include <algorithm>

namespace lantu
{

void CreepingProgress::report( double fraction )
{
  mShown = std::max( mShown, fraction );
  mReported = Clock::now();
  mWhole.report( mShown );
}

bool CreepingProgress::stopped() const
{
  constexpr std::chrono::milliseconds between { 50 };
  constexpr double step = 0.03; // of what is left: a second is half of it
  if ( std::this_thread::get_id() == mThread && Clock::now() - mReported >= between )
  {
    mShown += ( 1 - mShown ) * step;
    mWhole.report( mShown );
    mReported = Clock::now();
  }
  return mWhole.stopped();
}

} // namespace lantu
