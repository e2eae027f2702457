// SPDX-License-Identifier: GPL-3.0-or-later
// Reading a style or template so that it works on this machine and stays whole on another.
#pragma once

#include <QString>
#include <QStringList>

namespace lantu
{

/**
 * The text of \a stylesFolder/\a fileName with the symbols it names (symbols/….svg) put in as data and fonts
 * that are not installed replaced, which \a warnings says. Error(NotFound) naming the file.
 */
QString readStyle( const QString &stylesFolder, const QString &fileName, QStringList &warnings );

} // namespace lantu
