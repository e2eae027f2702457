// SPDX-License-Identifier: GPL-3.0-or-later
// Data rows of a sheet.
#include "data/import/sheet_table.h"

#include <algorithm>

#include <fmt/ranges.h>

#include "base/error.h"
#include "data/codes.h"
#include "data/import/cell_text.h"
#include "data/import/private_text.h"

namespace lantu
{

namespace
{

constexpr size_t rowsLookedAt = 32;

} // namespace

SheetTable::SheetTable( const SheetQuestion &question, const Layer &layer, const Aliases &aliases )
  : mLayer( layer ), mAliases( aliases )
{
  const Mapping mapping = columnMapping( layer, aliases, question.mapping );
  std::vector<std::string> sheets { question.sheet };
  if ( question.sheet.empty() )
    sheets = sheetNames( question.file );
  std::vector<std::string> seen;
  for ( const std::string &sheet : sheets )
  {
    mSheet = sheet;
    if ( take( openSheet( question.file, sheet ), question.file, mapping, seen ) )
      return;
  }
  refuse( question.file, seen );
}

SheetTable::SheetTable( std::unique_ptr<SheetText> text, const SheetQuestion &question, const Layer &layer, const Aliases &aliases )
  : mLayer( layer ), mAliases( aliases ), mSheet( question.sheet )
{
  std::vector<std::string> seen;
  if ( !take( std::move( text ), question.file, columnMapping( layer, aliases, question.mapping ), seen ) )
    refuse( question.file, seen );
}

bool SheetTable::take( std::unique_ptr<SheetText> text, const std::string &file, const Mapping &mapping, std::vector<std::string> &seen )
{
  mText = std::move( text );
  std::vector<SheetRow> first;
  SheetRow row;
  while ( first.size() < rowsLookedAt && mText->next( row ) )
  {
    if ( !row.empty() )
      first.push_back( row );
  }
  mHeader = findHeader( first, mLayer, mAliases, mapping );
  if ( mHeader.count > 0 )
  {
    mAhead.assign( std::make_move_iterator( first.begin() + static_cast<ptrdiff_t>( mHeader.first + mHeader.count ) ), std::make_move_iterator( first.end() ) );
    for ( const auto &[name, title] : mapping )
    {
      if ( !mHeader.has( name ) )
        throw Error::of( ErrorCode::NoField, { "“{}”的表头里没有列“{}”。请核对列对应；没有对应上的列：{}。", "The header of \"{}\" has no column \"{}\". Check the mapping; columns without a meaning: {}." }, file, title, fmt::format( "{}", fmt::join( mHeader.unused, ", " ) ) );
    }
    return true;
  }
  for ( const SheetRow &looked : first )
  {
    for ( const SheetCell &cell : looked.cells )
    {
      if ( mAliases.column( mLayer, cell.text ) && seen.size() < rowsLookedAt )
        seen.push_back( masked( cell.text ) );
    }
  }
  return false;
}

void SheetTable::refuse( const std::string &file, const std::vector<std::string> &seen ) const
{
  throw Error::of( ErrorCode::NoField, { "“{}”里找不到表头：前 30 行中没有一行含“{}”列和至少另一列。认得的标题：{}。请检查是否选对了文件和工作表；列名不同时用“列对应”或别名表说明。", "\"{}\" has no header: none of the first 30 rows holds the column \"{}\" and at least one other. Titles known: {}. Check the file and the sheet; where columns have other names, say so in the mapping or the table of aliases." }, file, mLayer.key().alias.str(), seen.empty() ? say( { "无", "none" } ) : fmt::format( "{}", fmt::join( seen, ", " ) ) );
}

bool SheetTable::next( SheetRow &row )
{
  while ( true )
  {
    if ( !mAhead.empty() )
    {
      std::swap( row, mAhead.front() );
      mAhead.pop_front();
    }
    else if ( !mText->next( row ) )
      return false;
    if ( row.empty() )
      continue;
    if ( isData( row ) )
      return true;
    ++mNotData;
  }
}

bool SheetTable::isData( const SheetRow &row ) const
{
  const SheetColumn *column = nullptr;
  const SheetCell *key = cell( row, mLayer.key().name, &column );
  if ( key && !key->text.empty() && key->text[0] >= '0' && key->text[0] <= '9' )
    return true;
  if ( key && plainTitle( key->text ) == plainTitle( column->title ) )
    return false;
  constexpr size_t mostLookedAt = 3;
  size_t filled = 0;
  for ( const SheetCell &cell : row.cells )
  {
    if ( tidy( cell.text ).empty() )
      continue;
    if ( mAliases.isFooter( cell.text ) )
      return false;
    if ( ++filled == mostLookedAt )
      break;
  }
  return true;
}

const SheetCell *SheetTable::cell( const SheetRow &row, const std::string &name, const SheetColumn **column ) const
{
  const auto found = mHeader.columns.find( name );
  if ( found == mHeader.columns.end() )
    return nullptr;
  for ( const SheetColumn &candidate : found->second )
  {
    if ( candidate.position >= row.cells.size() || row.cells[candidate.position].text.empty() )
      continue;
    if ( column )
      *column = &candidate;
    return &row.cells[candidate.position];
  }
  return nullptr;
}

std::string SheetTable::text( const SheetRow &row, const std::string &name ) const
{
  const SheetCell *found = cell( row, name );
  std::string tidied = found ? tidy( found->text ) : std::string();
  return meansNothing( tidied ) ? std::string() : tidied;
}

std::optional<Value> SheetTable::value( const SheetRow &row, const Field &field, std::string &why ) const
{
  const SheetColumn *column = nullptr;
  const SheetCell *found = cell( row, field.name, &column );
  if ( !found )
    return Value();
  std::string written = tidy( found->text );
  if ( field.type == FieldType::Flag )
  {
    if ( written == "无" )
      return Value( static_cast<int64_t>( column->negated ) );
    if ( meansNothing( written ) )
      return Value();
    if ( const auto yes = flagOf( written ) )
      return Value( static_cast<int64_t>( *yes != column->negated ) );
    why = say( { "应填是或否", "yes or no is due" } );
    return {};
  }
  if ( meansNothing( written ) )
    return Value();
  if ( field.type == FieldType::Integer || field.type == FieldType::Real )
  {
    const auto parsed = numberOf( written );
    if ( !parsed )
    {
      why = say( { "不是数", "not a number" } );
      return {};
    }
    const double scaled = *parsed * ( written.find( "万" ) == std::string::npos ? column->factor : 1 );
    if ( scaled < field.atLeast )
    {
      why = say( { "小于允许的最小值 {}", "below the least value {}" }, field.atLeast );
      return {};
    }
    if ( field.type == FieldType::Real )
      return Value( scaled );
    if ( const auto integer = whole( Value( scaled ) ) )
      return Value( *integer );
    why = say( { "应为整数", "a whole number is due" } );
    return {};
  }
  if ( field.rule == CodeRule::YearMonth )
  {
    if ( auto month = monthOf( written ) )
      return Value( std::move( *month ) );
    why = say( { "看不出年月，例如 2023-04", "no month, such as 2023-04" } );
    return {};
  }
  if ( !field.domain.empty() )
  {
    std::string meant = mAliases.value( mLayer, field, withoutSpaces( written ) );
    if ( std::find( field.domain.begin(), field.domain.end(), std::string_view( meant ) ) != field.domain.end() )
      return Value( std::move( meant ) );
    why = say( { "不是允许的值（{}）", "not one of the allowed values ({})" }, fmt::format( "{}", fmt::join( field.domain, language() == Language::Chinese ? "、" : ", " ) ) );
    return {};
  }
  return Value( std::move( written ) );
}

} // namespace lantu
