// SPDX-License-Identifier: GPL-3.0-or-later
// Plates, symbols and signs.
#include "printing/page_lights.h"

#include <algorithm>
#include <iterator>

#include <qgslayoutitemlabel.h>
#include <qgslayoutitempicture.h>
#include <qgslayoutitemshape.h>
#include <qgsprintlayout.h>

#include "printing/page_items.h"

namespace lantu
{

namespace
{

struct Look
{
    const char *verdict;
    const char *colour;
    const char *sign;
};

constexpr Look looks[] = {
  { "ok", "#4D9221", "✓" },
  { "beyond", "#E6550D", "!" },
  { "missing", "#A50F15", "✕" },
  { "unknown", "#969696", "?" },
};

constexpr char ink[] = "#262626"; // of the sign in the white disc

const Look &lookOf( const QString &verdict )
{
  const auto *found = std::find_if( std::begin( looks ), std::end( looks ), [&verdict]( const Look &look )
    { return verdict == QLatin1String( look.verdict ); } );
  return found == std::end( looks ) ? looks[std::size( looks ) - 1] : *found;
}

} // namespace

void setLights( QgsPrintLayout &layout, const std::vector<Light> &lights, const QString &stylesFolder )
{
  constexpr size_t places = 8;
  for ( size_t i = 0; i < places; ++i )
  {
    const QString id = QStringLiteral( "light%1_" ).arg( i + 1 );
    if ( i >= lights.size() )
    {
      for ( const char *part : { "plate", "symbol", "name", "value" } )
        pageItem<QgsLayoutItem>( layout, id + QLatin1String( part ) )->setVisibility( false );
      continue;
    }
    const Light &light = lights[i];
    const Look &look = lookOf( light.verdict );
    paint( *pageItem<QgsLayoutItemShape>( layout, id + QStringLiteral( "plate" ) ), QLatin1String( look.colour ) );
    auto *symbol = pageItem<QgsLayoutItemPicture>( layout, id + QStringLiteral( "symbol" ) );
    symbol->setPicturePath( QStringLiteral( "%1/symbols/%2.svg" ).arg( stylesFolder, light.symbol ) );
    symbol->setSvgFillColor( Qt::white );
    symbol->setSvgStrokeColor( QLatin1String( ink ) );
    setText( layout, id + QStringLiteral( "name" ), light.name );
    setText( layout, id + QStringLiteral( "value" ), QString::fromUtf8( look.sign ) + QChar( u' ' ) + light.value );
    for ( const char *part : { "name", "value" } )
      pageItem<QgsLayoutItemLabel>( layout, id + QLatin1String( part ) )->setFontColor( Qt::white );
  }
}

} // namespace lantu
