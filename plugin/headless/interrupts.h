// SPDX-License-Identifier: GPL-3.0-or-later
// Ctrl-C and kill.
#pragma once

#include <condition_variable>
#include <mutex>
#include <thread>

class QgsFeedback;

namespace lantu
{

/**
 * While it lives, an interrupt cancels the run, which then ends by itself and leaves nothing. What cannot be
 * interrupted (the start of QGIS, the drawing of a page) is not waited for: unfinished files are removed and the
 * program ends. Make it before any other thread. Once a result stands, an interrupt comes too late and is ignored.
 */
class Interrupts
{
  public:
    Interrupts();
    ~Interrupts();
    Interrupts( const Interrupts & ) = delete;
    Interrupts &operator=( const Interrupts & ) = delete;

    //! The run to cancel from now on; null after it.
    void cancels( QgsFeedback *feedback );

    //! The program is ending with words of its own.
    void settle();

  private:
    void listen();
    void endNow();

    std::mutex mMutex;
    std::condition_variable mChanged;
    QgsFeedback *mFeedback = nullptr;
    bool mSettled = false;
    std::thread mThread;
};

} // namespace lantu
