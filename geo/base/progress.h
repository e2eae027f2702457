// SPDX-License-Identifier: GPL-3.0-or-later
// How far a long computation is, and whether the planner still wants it.
#pragma once

#include <string>

#include "base/error.h"

namespace lantu
{

/**
 * Passed down to everything that may take long. The base class ignores reports and never stops, so that
 * small calls and tests need none of their own. report() and note() come from one thread at a time;
 * stopped() may be called from any.
 */
class Progress
{
  public:
    virtual ~Progress() = default;

    //! \a fraction in 0..1 of the work of the callee.
    virtual void report( double fraction ) { static_cast<void>( fraction ); }

    //! A sentence for the log: what was mended, reprojected, left out.
    virtual void note( const std::string &sentence ) { static_cast<void>( sentence ); }

    //! The same for what the planner should look at.
    virtual void warn( const std::string &sentence ) { note( sentence ); }

    virtual bool stopped() const { return false; }

    //! Throws Error(Cancelled) once stopped. Call at least every 50 ms of work.
    void check() const
    {
      if ( stopped() )
        throw Error::of( ErrorCode::Cancelled, { "已取消，没有写入任何结果。", "Cancelled; nothing was written." } );
    }
};

//! A slice of another progress: 0..1 here is \a from..\a to there.
class PartOfProgress final : public Progress
{
  public:
    PartOfProgress( Progress &whole, double from, double to )
      : mWhole( whole ), mFrom( from ), mTo( to ) {}

    void report( double fraction ) override { mWhole.report( mFrom + ( mTo - mFrom ) * fraction ); }
    void note( const std::string &sentence ) override { mWhole.note( sentence ); }
    void warn( const std::string &sentence ) override { mWhole.warn( sentence ); }
    bool stopped() const override { return mWhole.stopped(); }

  private:
    Progress &mWhole;
    double mFrom;
    double mTo;
};

} // namespace lantu
