// SPDX-License-Identifier: GPL-3.0-or-later
// Read from the layers.
#include "printing/book/imprint.h"

#include "convert.h"
#include "data/schema.h"
#include "measure/headline.h"
#include "printing/page_text.h"

namespace lantu
{

namespace
{

constexpr int namedSources = 3;
const Text sampleMark { "演示数据", "演示数据" }; // how the sample marks its sources

// where the figures come from, as the layers themselves say
QStringList sources( const Workspace &workspace )
{
  QStringList found;
  for ( const char *name : { layer::households, layer::sites, layer::counties } )
  {
    if ( !workspace.has( name ) )
      continue;
    const auto rows = workspace.rows( name );
    rows->start( { field::source } );
    Row row;
    while ( rows->next( row ) )
    {
      if ( const QString source = qt( text( row.values[0] ) ); !source.isEmpty() && !found.contains( source ) )
        found << source;
    }
  }
  return found;
}

} // namespace

Imprint imprintOf( const Workspace &workspace )
{
  const QStringList said = sources( workspace );
  Imprint imprint { .dataAsOf = longDate( headline( workspace ).asOf ) };
  imprint.sampleData = said.join( QString() ).contains( qt( sampleMark ) );
  imprint.sources = said.mid( 0, namedSources ).join( qt( Text { "、", ", " } ) );
  if ( imprint.sampleData )
    imprint.unit = qt( Text { "蓝图演示", "Lantu demonstration" } );
  return imprint;
}

} // namespace lantu
