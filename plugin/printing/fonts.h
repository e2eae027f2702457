// SPDX-License-Identifier: GPL-3.0-or-later
// Fonts by role: a style names the font it was drawn with, this machine may have another.
#pragma once

#include <QFont>
#include <QString>
#include <QStringList>

namespace lantu
{

/**
 * \a xml (a style or template) with every font family of a role that is not installed replaced by the first
 * of the role's other families that is: 黑体 (Noto Sans CJK SC, Source Han Sans SC, SimHei, Microsoft YaHei) and 宋体
 * (Noto Serif CJK SC, Source Han Serif SC, SimSun). Each substitution is said once in \a warnings.
 */
QString withInstalledFonts( const QString &xml, QStringList &warnings );

//! Width of \a line in millimetres as QGIS prints it.
double textWidth( const QString &line, const QFont &font );

//! Height of that many lines in millimetres, with the spacing of the font.
double textHeight( int lines, const QFont &font );

//! Side of the square in which a Chinese character stands, in millimetres.
double squareOf( const QFont &font );

/**
 * \a text broken into lines of at most \a width millimetres. Chinese breaks between any two characters, but
 * numbers and Latin words stay whole, and no line begins with a closing mark or ends with an opening one.
 */
QString wrapped( const QString &text, const QFont &font, double width );

} // namespace lantu
