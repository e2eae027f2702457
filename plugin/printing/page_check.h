// SPDX-License-Identifier: GPL-3.0-or-later
// What would look wrong on paper: text that is cut, items that cover each other, empty maps.
#pragma once

#include <QStringList>

class QgsPrintLayout;

namespace lantu
{

/**
 * One sentence for each label whose text needs more room than it has, each legend or table that grows beyond its
 * place, each text with characters that its font lacks, and each two of these items that overlap. Empty: the page is clean. Plates (shapes) and the map may lie
 * under text.
 */
QStringList pageFaults( const QgsPrintLayout &layout );

} // namespace lantu
