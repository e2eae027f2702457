// SPDX-License-Identifier: GPL-3.0-or-later
// Names, then contents.
#include "measure/leaving_columns.h"

#include <algorithm>
#include <array>
#include <unordered_set>

#include <xxhash.h>

#include "data/import/private_text.h"

namespace lantu
{

namespace
{

constexpr char demandId[] = "demand_id"; // of a travel matrix
constexpr char rowKey[] = "key";         // of findings and changes

constexpr std::array ids { field::householdId, field::personId, demandId, rowKey };
constexpr std::array peopleMeanings { field::householdId, demandId, role::personName, role::headName, role::identity, role::relation };
constexpr std::array health { field::risk1, role::health };
// what was checked, what happened and how somebody is helped may tell an illness
constexpr std::array healthOfPeople { field::topic, field::kind, field::item, field::result, role::measures };
constexpr std::array dropped { field::rawX, field::rawY, field::oopMedical, field::claimIncome, field::dutyCity, field::dutyCounty, field::dutyTownship, field::dutyVillage, role::personName, role::headName, role::identity, role::phone, role::longitude, role::latitude, role::student, role::employer, role::workPlace };
constexpr std::array secretWords { "姓名", "户主", "身份证", "证件", "电话", "手机", "联系", "银行", "账号", "帐号", "卡号", "住址", "地址", "门牌", "病", "残", "健康", "经度", "纬度", "坐标", "备注", "phone", "mobile", "bank", "account", "address", "illness", "disease", "disab", "health", "longitude", "latitude", "identity", "id_card", "idcard", "head_name", "person_name", "remark" };

template<class List>
bool isAmong( const List &list, std::string_view name )
{
  return std::any_of( list.begin(), list.end(), [name]( const char *other )
    { return name == other; } );
}

std::string inLowerCase( std::string text )
{
  std::transform( text.begin(), text.end(), text.begin(), []( char letter )
    { return letter >= 'A' && letter <= 'Z' ? static_cast<char>( letter - 'A' + 'a' ) : letter; } );
  return text;
}

bool soundsSecret( const std::string &name )
{
  const std::string lower = inLowerCase( name );
  return std::any_of( secretWords.begin(), secretWords.end(), [&]( const char *word )
    { return lower.find( word ) != std::string::npos; } );
}

LeavingColumn byName( const SourceField &source, const Layer &like, const Aliases &aliases )
{
  LeavingColumn column;
  column.name = source.name;
  column.type = source.type;
  const std::string lower = inLowerCase( source.name );
  if ( const Field *field = like.field( lower ) )
    column.meaning = field->name;
  else if ( isAmong( ids, lower ) || isAmong( dropped, lower ) || isAmong( health, lower ) )
    column.meaning = lower;
  else if ( const auto meant = aliases.column( like, source.name ) )
    column.meaning = meant->name;
  column.known = like.field( column.meaning );
  if ( isAmong( ids, column.meaning ) )
    column.fate = Fate::Pseudonym;
  else if ( isAmong( health, column.meaning ) )
    column.fate = Fate::CountsOnly;
  else if ( isAmong( dropped, column.meaning ) || ( !column.known && soundsSecret( column.name ) ) )
    column.fate = Fate::Dropped;
  return column;
}

//! What the cells of a column told.
struct Contents
{
    bool anyPrivate = false;
    int64_t filled = 0;
    int64_t names = 0;
};

void look( LeavingColumn &column, const Value &value, Contents &seen )
{
  if ( isNull( value ) )
    return;
  const std::string written = text( value );
  if ( written.empty() )
    return;
  ++seen.filled;
  if ( column.values.contains( written ) )
    return;
  if ( column.values.size() <= LeavingColumn::mostCategories )
    column.values.insert( written );
  seen.anyPrivate = seen.anyPrivate || privateIn( written ) != Private::No;
}

} // namespace

bool LeavingColumn::isCategory() const
{
  if ( values.empty() || values.size() > mostCategories || type == FieldType::Real || fate == Fate::Dropped || fate == Fate::Pseudonym )
    return false;
  return known ? !known->domain.empty() || known->type == FieldType::Flag : std::all_of( values.begin(), values.end(), []( const std::string &value )
                                                                              { return value.size() <= 30; } );
}

std::string LeavingColumn::shown( const std::string &value ) const
{
  if ( known && ( known->domain.empty() || isAmong( known->domain, value ) ) )
    return value;
  return withoutPrivate( value );
}

ptrdiff_t LeavingColumns::find( std::string_view meaning ) const
{
  const auto found = std::find_if( columns.begin(), columns.end(), [meaning]( const LeavingColumn &column )
    { return column.meaning == meaning; } );
  return found == columns.end() ? -1 : found - columns.begin();
}

LeavingColumns leavingColumns( RowSource &rows, const Layer &like, const Aliases &aliases, Progress &progress )
{
  LeavingColumns result;
  result.intake = Intake( rows.info() );
  std::vector<std::string> names;
  for ( const SourceField &source : rows.info().fields )
  {
    names.push_back( source.name );
    result.columns.push_back( byName( source, like, aliases ) );
    result.people = result.people || isAmong( peopleMeanings, result.columns.back().meaning );
  }
  std::vector<Contents> seen( names.size() );
  const ptrdiff_t household = result.find( field::householdId );
  std::unordered_set<uint64_t> households;
  rows.start( names );
  Row row;
  while ( rows.next( row ) )
  {
    if ( result.intake.rowsRead() % 256 == 0 )
      progress.check();
    result.intake.take( row );
    for ( size_t i = 0; i < names.size(); ++i )
    {
      look( result.columns[i], row.values[i], seen[i] );
      if ( !result.columns[i].known && std::holds_alternative<std::string>( row.values[i] ) )
        seen[i].names += looksLikeName( std::get<std::string>( row.values[i] ) );
    }
    if ( household >= 0 && !result.repeated )
    {
      const std::string id = text( row.values[static_cast<size_t>( household )] );
      result.repeated = !id.empty() && !households.insert( XXH3_64bits( id.data(), id.size() ) ).second;
    }
  }
  for ( size_t i = 0; i < names.size(); ++i )
  {
    LeavingColumn &column = result.columns[i];
    if ( result.people && column.fate == Fate::Kept && isAmong( healthOfPeople, column.meaning ) )
      column.fate = Fate::CountsOnly;
    const bool kept = column.fate == Fate::Kept || column.fate == Fate::CountsOnly;
    if ( !kept )
      continue;
    const bool manyNames = 2 * seen[i].names > seen[i].filled;
    const bool freeText = result.people && !column.known && column.type == FieldType::Text && column.values.size() > LeavingColumn::mostCategories;
    const bool aside = result.people && ( column.meaning == field::source || column.meaning == field::note );
    if ( seen[i].anyPrivate || manyNames || freeText || aside )
      column.fate = Fate::Dropped;
  }
  return result;
}

} // namespace lantu
