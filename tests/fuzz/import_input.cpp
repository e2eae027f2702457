// SPDX-License-Identifier: GPL-3.0-or-later
// Everything of the import that reads strange bytes, on one input.
#include "import_input.h"

#include <vector>

#include "data/codes.h"
#include "data/import/cell_text.h"
#include "data/import/csv_sheet.h"
#include "data/import/encoding.h"
#include "data/import/header.h"
#include "data/import/position.h"
#include "data/import/private_text.h"
#include "data/import/row_privacy.h"

namespace lantu::test
{

namespace
{

std::string problemOfCell( const std::string &text, const Aliases &aliases )
{
  if ( !isUtf8( text ) )
    return "a cell is not UTF-8";
  const auto month = monthOf( text );
  if ( month && ( !wellFormed( CodeRule::YearMonth, *month ) || monthOf( *month ) != month ) )
    return "a month is read differently the second time";
  if ( const std::string tidied = tidy( text ); tidy( tidied ) != tidied || !isUtf8( tidied ) )
    return "what is tidy is tidied again";
  if ( const std::string plain = plainTitle( text ); !isUtf8( plain ) )
    return "a plain title is not UTF-8";
  const std::string told = masked( text );
  if ( privateIn( told ) != Private::No )
    return "a mask tells what it hides";
  if ( !isUtf8( told ) )
    return "a mask is not UTF-8";
  numberOf( text );
  flagOf( text );
  degreesOf( text );
  plainKey( text );
  aliases.isFooter( text );
  aliases.todaysCode( text );
  return {};
}

} // namespace

std::string problemOfImport( std::string_view bytes )
{
  static const Aliases aliases;
  const Layer &layer = schemaLayer( layer::households );
  const auto sheet = csvSheet( bytes, nullptr );
  std::vector<SheetRow> rows;
  SheetRow row;
  while ( sheet->next( row ) )
  {
    if ( row.cells.empty() )
      return "a row without cells";
    privacyOf( row );
    for ( const SheetCell &cell : row.cells )
    {
      if ( std::string problem = problemOfCell( cell.text, aliases ); !problem.empty() )
        return problem;
    }
    constexpr size_t mostForHeader = 32;
    if ( rows.size() < mostForHeader )
      rows.push_back( row );
  }
  const Header header = findHeader( rows, layer, aliases, {} );
  if ( header.count > 0 && header.first + header.count > rows.size() )
    return "the header ends below the rows";
  return {};
}

} // namespace lantu::test
