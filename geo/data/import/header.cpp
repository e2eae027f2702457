// SPDX-License-Identifier: GPL-3.0-or-later
// Finding the header by the words in it.
#include "data/import/header.h"

#include <algorithm>

#include "base/error.h"
#include "data/import/cell_text.h"
#include "data/import/private_text.h"

namespace lantu
{

namespace
{

struct Title
{
    size_t position = 0;
    std::vector<std::string> candidates; //!< the first that means something counts
};

using Mapping = std::unordered_map<std::string, std::string>;

double factorOf( std::string_view title, const Layer &layer, const std::string &name )
{
  const Field *field = layer.field( name );
  const std::string plain = withoutSpaces( title );
  const bool money = name == role::wage || name == role::incomeHead || ( field && std::string_view( field->unit ).starts_with( "元" ) );
  if ( money && plain.find( "万元" ) != std::string::npos )
    return 1e4;
  constexpr double muInHectare = 15;
  return field && std::string_view( field->unit ) == "亩" && plain.find( "公顷" ) != std::string::npos ? muInHectare : 1;
}

Header headerOf( const std::vector<Title> &titles, const Layer &layer, const Aliases &aliases, const Mapping &mapping )
{
  Header header;
  for ( const Title &title : titles )
  {
    std::optional<ColumnMeaning> meaning;
    std::string matched;
    for ( const std::string &candidate : title.candidates )
    {
      for ( const auto &[name, wanted] : mapping )
      {
        if ( plainTitle( wanted ) == plainTitle( candidate ) )
          meaning = ColumnMeaning { name };
      }
      if ( !meaning )
        meaning = aliases.column( layer, candidate );
      if ( meaning )
      {
        matched = candidate;
        break;
      }
    }
    // what was mapped by hand is not looked for elsewhere
    const auto given = meaning ? mapping.find( meaning->name ) : mapping.end();
    if ( !meaning || ( given != mapping.end() && plainTitle( given->second ) != plainTitle( matched ) ) )
    {
      if ( !title.candidates.empty() )
        header.unused.push_back( privateIn( title.candidates.front() ) == Private::No ? tidy( title.candidates.front() ) : masked( title.candidates.front() ) );
      continue;
    }
    header.columns[meaning->name].push_back( { title.position, tidy( matched ), meaning->negated, factorOf( title.candidates.front(), layer, meaning->name ) } );
  }
  return header;
}

std::vector<Title> singleTitles( const SheetRow &row )
{
  std::vector<Title> titles;
  for ( size_t i = 0; i < row.cells.size(); ++i )
  {
    if ( const std::string &text = row.cells[i].text; !tidy( text ).empty() )
      titles.push_back( { i, { text } } );
  }
  return titles;
}

//! Merged cells keep their text in the first: what is empty above belongs to what stands left of it, if there is something below.
std::vector<Title> doubleTitles( const SheetRow &upper, const SheetRow &lower )
{
  std::vector<Title> titles;
  std::string above;
  for ( size_t i = 0; i < std::max( upper.cells.size(), lower.cells.size() ); ++i )
  {
    const std::string own = i < upper.cells.size() ? tidy( upper.cells[i].text ) : std::string();
    const std::string below = i < lower.cells.size() ? tidy( lower.cells[i].text ) : std::string();
    if ( !own.empty() )
      above = own;
    if ( below.empty() && own.empty() )
      continue;
    if ( below.empty() )
      titles.push_back( { i, { own } } );
    else if ( own.empty() )
      titles.push_back( { i, { above + below, below } } );
    else
      titles.push_back( { i, { own + below, own, below } } );
  }
  return titles;
}

} // namespace

Mapping columnMapping( const Layer &layer, const Aliases &aliases, std::string_view text )
{
  Mapping mapping;
  while ( !text.empty() )
  {
    const size_t end = std::min( text.find_first_of( ";\n" ), text.size() );
    const std::string pair = tidy( text.substr( 0, end ) );
    text.remove_prefix( std::min( end + 1, text.size() ) );
    if ( pair.empty() )
      continue;
    const size_t sign = pair.find( '=' );
    const auto meaning = sign == std::string::npos ? std::nullopt : aliases.column( layer, pair.substr( 0, sign ) );
    if ( !meaning )
      throw Error::of( ErrorCode::BadValue, { "列对应“{}”无法理解。请写成“字段=列名”，多个之间用分号隔开，例如“户编号=家庭码”。", "The mapping \"{}\" is not understood. Write \"field=column\", several apart by semicolons, such as \"hh_id=family code\"." }, pair );
    mapping[meaning->name] = tidy( pair.substr( sign + 1 ) );
  }
  return mapping;
}

Header findHeader( std::span<const SheetRow> rows, const Layer &layer, const Aliases &aliases, const Mapping &mapping )
{
  constexpr size_t mostTitleRows = 30;
  Header best;
  const auto consider = [&]( Header header, size_t first, size_t count )
  {
    if ( header.columns.size() < 2 || !header.has( layer.key().name ) || header.columns.size() <= best.columns.size() )
      return;
    header.first = first;
    header.count = count;
    best = std::move( header );
  };
  for ( size_t i = 0; i < std::min( rows.size(), mostTitleRows ); ++i )
  {
    consider( headerOf( singleTitles( rows[i] ), layer, aliases, mapping ), i, 1 );
    // only what stands directly below, and was not there by itself, can be the lower half
    if ( i + 1 < rows.size() && rows[i + 1].number == rows[i].number + 1 )
      consider( headerOf( doubleTitles( rows[i], rows[i + 1] ), layer, aliases, mapping ), i, 2 );
  }
  return best;
}

} // namespace lantu
