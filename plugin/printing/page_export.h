// SPDX-License-Identifier: GPL-3.0-or-later
// A layout as a file that is whole or not there.
#pragma once

#include <QString>

class QgsPrintLayout;

namespace lantu
{

/**
 * Writes the layout to \a path through a temporary file beside it: a file of that name is whole or untouched. The name's ending chooses: .png (as sharp as 1,920 pixels
 * on a slide), .svg, else PDF; text of SVG and PDF stays text. No georeference, no attributes and no metadata of the project go with it. Error(NotWritable).
 */
void exportPage( QgsPrintLayout &layout, const QString &path );

} // namespace lantu
