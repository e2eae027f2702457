// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers, shares and dates as they are printed, the same in every locale.
#pragma once

#include <cstdint>
#include <string>

#include <QDate>
#include <QString>

namespace lantu
{

//! "10,798"
QString grouped( int64_t number );

//! "42.2%"; "缺" when \a whole is zero.
QString share( int64_t part, int64_t whole );

//! "2021年11月30日" or "30 November 2021".
QString longDate( QDate date );

//! An ISO date of a workspace as longDate(); any other text as it stands.
QString longDate( const std::string &text );

//! "2021年11月" or "November 2021"; empty if \a text is no ISO date.
QString monthOf( const std::string &text );

} // namespace lantu
