// SPDX-License-Identifier: GPL-3.0-or-later
// libFuzzer over what reads strange bytes: encodings, CSV, header, cells, masks.
#include <cstdint>
#include <cstdlib>

#include "data/import/cell_text.h"
#include "data/import/csv_sheet.h"
#include "data/import/encoding.h"
#include "data/import/header.h"
#include "data/import/position.h"
#include "data/import/private_text.h"
#include "data/import/row_privacy.h"

extern "C" int LLVMFuzzerTestOneInput( const uint8_t *data, size_t size )
{
  using namespace lantu;
  static const Aliases aliases;
  const Layer &layer = schemaLayer( layer::households );
  const auto sheet = csvSheet( { reinterpret_cast<const char *>( data ), size }, nullptr );
  std::vector<SheetRow> rows;
  SheetRow row;
  while ( sheet->next( row ) )
  {
    if ( row.cells.empty() )
      std::abort();
    privacyOf( row );
    for ( const SheetCell &cell : row.cells )
    {
      const auto month = monthOf( cell.text );
      // a month that was read is read again as the same
      if ( month && monthOf( *month ) != month )
        std::abort();
      numberOf( cell.text );
      flagOf( cell.text );
      degreesOf( cell.text );
      plainKey( cell.text );
      aliases.isFooter( cell.text );
      // what is said about a private value must not tell it
      if ( privateIn( masked( cell.text ) ) != Private::No )
        std::abort();
    }
    if ( rows.size() < 32 )
      rows.push_back( row );
  }
  findHeader( rows, layer, aliases, {} );
  return 0;
}
