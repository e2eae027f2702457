// SPDX-License-Identifier: GPL-3.0-or-later
// The text of a PDF as it is found and copied again.
#pragma once

#include <QString>

namespace lantu
{

/**
 * Corrects the glyph-to-character maps of the PDF at \a path, in place. Qt takes the lowest character that a glyph
 * has, so that 户 would be copied as the radical U+2F3E, which looks alike but is another character, and no search finds it.
 * What is drawn does not change. A file that cannot be read as PDF is left as it is.
 */
void mendPdfText( const QString &path );

} // namespace lantu
