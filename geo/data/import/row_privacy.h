// SPDX-License-Identifier: GPL-3.0-or-later
// What is private or lost in a row of a sheet, and the keys of rows.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "data/import/sheet_text.h"

namespace lantu
{

struct RowPrivacy
{
    int64_t values = 0; //!< cells with an identity number, phone or account
    int64_t lost = 0;   //!< numbers of more than 15 digits, whose end the spreadsheet lost
};

RowPrivacy privacyOf( const SheetRow &row );

//! True for a number of more than 15 digits, also as 5.00101E+17.
bool losesDigits( std::string_view number );

//! A key as text: no white space, no ".0" of a number, no exponent where the number is exact.
std::string plainKey( std::string_view written );

} // namespace lantu
