// SPDX-License-Identifier: GPL-3.0-or-later
// Progress of work that looks often whether to go on and cannot tell how far it is.
#pragma once

#include <chrono>
#include <string>
#include <thread>

#include "base/progress.h"

namespace lantu
{

/**
 * Each time it is asked whether to go on it goes a little on, at most twenty times a second and never to its end. Layouts are made and drawn in the main thread, and QGIS's dialog lets the planner's click
 * through only when progress is reported: work that asks often enough needs nothing else to be cancelled. Reports come from the thread that made this, whoever asks.
 */
class CreepingProgress final : public Progress
{
  public:
    explicit CreepingProgress( Progress &whole )
      : mWhole( whole ) {}

    void report( double fraction ) override;
    void note( const std::string &sentence ) override { mWhole.note( sentence ); }
    void warn( const std::string &sentence ) override { mWhole.warn( sentence ); }
    bool stopped() const override;

  private:
    using Clock = std::chrono::steady_clock;

    Progress &mWhole;
    const std::thread::id mThread = std::this_thread::get_id();
    mutable double mShown = 0;
    mutable Clock::time_point mReported = Clock::now();
};

} // namespace lantu
