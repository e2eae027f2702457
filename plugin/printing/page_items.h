// SPDX-License-Identifier: GPL-3.0-or-later
// Finding and filling the items of a template by their ids.
#pragma once

#include <QFont>
#include <QString>

#include <qgslayoutitem.h>
#include <qgsprintlayout.h>

#include "base/error.h"

class QgsLayoutItemLabel;
class QgsLayoutItemShape;

namespace lantu
{

//! Error(NotReadable): the template has no such item, or one of another kind.
Error templateFault( const QString &id );

//! The item with that id. Throws templateFault().
template<class Item>
Item *pageItem( const QgsPrintLayout &layout, const QString &id )
{
  auto *item = qobject_cast<Item *>( layout.itemById( id ) );
  if ( !item )
    throw templateFault( id );
  return item;
}

QFont labelFont( const QgsLayoutItemLabel &label );
void setLabelFont( QgsLayoutItemLabel &label, const QFont &font );

//! A fill of one colour without an outline, onto the shape.
void paint( QgsLayoutItemShape &shape, const QString &colour );

//! Puts the text into the label, broken into lines that fit its width. Throws templateFault().
void setText( QgsPrintLayout &layout, const QString &id, const QString &text );

//! The same for a text that is to stand in one line: its font gets smaller, down to six tenths, before it is broken.
void setLine( QgsPrintLayout &layout, const QString &id, const QString &text );

//! The same for a text of several lines: its font gets smaller until all of them fit.
void setParagraph( QgsPrintLayout &layout, const QString &id, const QString &text );

/**
 * Turns the shaping of fonts off in labels, legends, scale bars and tables. Chinese and Latin text look the same without it, and
 * digits behind a Latin letter, which Noto's fonts draw with other glyphs, can be found again in the PDF. Cells of tables follow, if they take the font of their table.
 */
void useUnshapedFonts( QgsPrintLayout &layout );

//! The first number of the series 1, 2, 2.5, 5, 10 … that is not below \a atLeast (which is above zero).
double roundScale( double atLeast );

} // namespace lantu
