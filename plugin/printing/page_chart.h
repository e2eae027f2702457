// SPDX-License-Identifier: GPL-3.0-or-later
// Bars on a page, made of the layout's own shapes and labels.
#pragma once

#include "printing/page.h"

class QgsPrintLayout;

namespace lantu
{

/**
 * Draws \a chart into the place of the item "chart" of the layout, as vector graphics with the font of its tables: labels at the left, bars from
 * one line, values at their ends. Bars are at most as high as a line of text and a half. Throws templateFault(). Nothing for no bars.
 */
void setChart( QgsPrintLayout &layout, const BarChart &chart );

} // namespace lantu
