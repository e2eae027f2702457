// SPDX-License-Identifier: GPL-3.0-or-later
// What Qt leaves to be mended in a PDF: characters behind glyphs, and digits and quality that nobody sees.
#pragma once

#include <QString>

namespace lantu
{

/**
 * Corrects the glyph-to-character maps of the PDF at \a path, in place. Qt takes the lowest character that a glyph
 * has, so that 户 would be copied as the radical U+2F3E, which looks alike but is another character, and no search finds it.
 * Coordinates of lines lose the digits that cannot be seen (withShortNumbers()), pictures the quality that print does not show (smallerJpeg()). What is drawn does not change to the eye. A file that cannot be read as PDF is left as it is.
 */
void mendPdf( const QString &path );

} // namespace lantu
