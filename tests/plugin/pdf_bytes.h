// SPDX-License-Identifier: GPL-3.0-or-later
// What is in a PDF beside its text.
#pragma once

#include <set>
#include <string>
#include <vector>

#include <QString>

namespace lantu::test
{

/**
 * Keys, names, numbers, strings (UTF-8) and streams of every object of the file, uncompressed: page contents, outlines, metadata. Of pictures the bytes as they are stored. Strings of glyph numbers are left out:
 * what these say is for pdftotext.
 */
std::string bytesOf( const QString &pdf );

//! Keys by which a PDF tells where on earth its map lies, or what a shape on it is: those in \a bytes.
std::vector<std::string> placesAndAttributesIn( const std::string &bytes );

//! Runs of letters, digits and hyphens in \a text that are one of \a words.
std::vector<std::string> wordsIn( const std::string &text, const std::set<std::string, std::less<>> &words );

} // namespace lantu::test
