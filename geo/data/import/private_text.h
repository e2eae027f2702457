// SPDX-License-Identifier: GPL-3.0-or-later
// What must not come in: identity numbers, phones, bank accounts and names, known by what they look like.
#pragma once

#include <string>
#include <string_view>

namespace lantu
{

enum class Private
{
  No,
  Identity, //!< 15 digits, 17 and a digit or X, or these and 2 or 4 more digits (certificates of disability); a wrong check digit is a slip in somebody's number
  Phone,    //!< 11 digits from 13 to 19, or a landline with the code of its area; also with ".0", "+86", hyphens, dashes or spaces
  Account   //!< 16 to 19 digits with the check digit (ISO/IEC 7812-1) and the first digits of Chinese bank cards
};

/**
 * What is anywhere in \a text; a day of birth must be in an identity number. Codes of areas (12 digits) and numbers of households that are neither are No.
 * \a text of any encoding that keeps ASCII. Linear.
 */
Private privateIn( std::string_view text );

//! True if it looks like a Chinese name of two to four characters: a family name in front, and no ending of a place or household.
bool looksLikeName( std::string_view text );

/**
 * For logs and tables of rejects: what privateIn() or looksLikeName() finds keeps its first character, as does any run of more than seven digits in it;
 * other text is as it was, cut after 40 characters.
 */
std::string masked( std::string_view text );

//! masked() where there is something private or a name in \a text, else \a text as it is.
std::string withoutPrivate( const std::string &text );

} // namespace lantu
