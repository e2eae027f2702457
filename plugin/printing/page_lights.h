// SPDX-License-Identifier: GPL-3.0-or-later
// The row of lights of a site.
#pragma once

#include <vector>

#include "printing/page.h"

class QgsPrintLayout;

namespace lantu
{

/**
 * Fills light1_plate, _symbol, _name and _value to light8; those that are left over are not drawn. Verdicts have a colour and, for grey paper, a
 * sign: ✓ ! ✕ ?. \a stylesFolder has the symbols. Throws templateFault().
 */
void setLights( QgsPrintLayout &layout, const std::vector<Light> &lights, const QString &stylesFolder );

} // namespace lantu
