// SPDX-License-Identifier: GPL-3.0-or-later
// Gathering findings.
#include "place/findings.h"

#include <algorithm>

#include <fmt/ranges.h>

#include "data/import/private_text.h"

namespace lantu
{

namespace
{

constexpr const char *severities[] = { finding::severityError, finding::severityHint };

constexpr Field findingFields[] = {
  { .name = finding::id, .alias = { "编号", "Finding" }, .type = FieldType::Integer, .required = true },
  { .name = finding::severity, .alias = { "程度", "Severity" }, .required = true, .domain = severities },
  { .name = field::layerName, .alias = { "图层", "Layer" }, .required = true },
  { .name = field::column, .alias = { "字段", "Field" } },
  { .name = finding::what, .alias = { "问题代码", "Kind" }, .required = true },
  { .name = finding::sentence, .alias = { "问题", "Finding" }, .required = true },
  { .name = finding::count, .alias = { "涉及行数", "Rows concerned" }, .type = FieldType::Integer, .unit = "行", .required = true, .atLeast = 0 },
  { .name = finding::checked, .alias = { "检查行数", "Rows checked" }, .type = FieldType::Integer, .unit = "行", .required = true, .atLeast = 0 },
  { .name = finding::rows, .alias = { "涉及的行（前 20 个）", "Rows (first 20)" } },
};

} // namespace

const Layer findingsLayer { "findings", { "检查结果", "Findings" }, GeometryType::None, findingFields };

void LayerFindings::add( const FindingKind &kind, std::string_view fieldName, const std::string &row, const std::string &value )
{
  auto entry = std::find_if( mEntries.begin(), mEntries.end(), [&]( const Entry &other )
    { return other.kind == &kind && other.fieldName == fieldName; } );
  if ( entry == mEntries.end() )
    entry = mEntries.insert( mEntries.end(), Entry { &kind, std::string( fieldName ), withoutPrivate( value ), 0, {} } );
  ++entry->count;
  if ( !row.empty() && entry->rows.size() < finding::mostRowsNamed )
    entry->rows.push_back( withoutPrivate( row ) );
}

ptrdiff_t LayerFindings::position( const Entry &entry ) const
{
  const Field *field = mLayer.field( entry.fieldName );
  return field ? field - mLayer.fields.data() : -1;
}

void LayerFindings::addTo( Table &findings, int64_t rowsChecked )
{
  std::stable_sort( mEntries.begin(), mEntries.end(), [this]( const Entry &a, const Entry &b )
    { return position( a ) < position( b ); } );
  for ( const Entry &entry : mEntries )
  {
    const Field *field = mLayer.field( entry.fieldName );
    const std::string sentence = say( entry.kind->sentence, fmt::arg( "layer", mLayer.title.str() ), fmt::arg( "field", field ? field->alias.str() : "" ), fmt::arg( "value", entry.firstValue ) );
    Row &row = findings.add();
    row.values = { row.id, entry.kind->severity, mLayer.name, field ? Value( field->name ) : Value(), entry.kind->code, sentence, entry.count, rowsChecked, fmt::format( "{}", fmt::join( entry.rows, ", " ) ) };
  }
}

int64_t LayerFindings::count( std::string_view severity ) const
{
  int64_t sum = 0;
  for ( const Entry &entry : mEntries )
    sum += entry.kind->severity == severity ? entry.count : 0;
  return sum;
}

} // namespace lantu
