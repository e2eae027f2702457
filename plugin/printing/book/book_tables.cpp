// SPDX-License-Identifier: GPL-3.0-or-later
// Sheets through GDAL.
#include "printing/book/book_tables.h"

#include <optional>

#include <QRegularExpression>

#include "data/dataset_writer.h"
#include "data/made_shape.h"
#include "data/table.h"

namespace lantu
{

namespace
{

//! A table as a whole, from the page it begins on.
struct WholeTable
{
    size_t page = 0; //!< from 1
    QString title;
    const PageTable *first = nullptr;
    std::vector<const QStringList *> rows;
};

std::vector<WholeTable> wholeTables( const std::vector<Page> &pages )
{
  std::vector<WholeTable> tables;
  QString key;
  for ( size_t i = 0; i < pages.size(); ++i )
  {
    const Page &page = pages[i];
    if ( !page.table )
      continue;
    const bool goesOn = !tables.empty() && !key.isEmpty() && page.key.startsWith( key + QChar( u'-' ) ) && page.contents.isEmpty();
    if ( !goesOn )
    {
      key = page.key;
      tables.push_back( { i + 1, page.title, &*page.table, {} } );
    }
    for ( const QStringList &row : page.table->rows )
      tables.back().rows.push_back( &row );
  }
  return tables;
}

std::optional<double> plainNumber( const QString &cell )
{
  static const QRegularExpression number( QStringLiteral( "^-?\\d{1,3}(,\\d{3})*(\\.\\d+)?$|^-?\\d+(\\.\\d+)?$" ) );
  if ( !number.match( cell ).hasMatch() )
    return {};
  return QString( cell ).remove( QChar( u',' ) ).toDouble();
}

FieldType typeOf( const WholeTable &table, int column )
{
  bool fraction = false;
  bool any = false;
  for ( const QStringList *row : table.rows )
  {
    const QString &cell = row->value( column );
    if ( cell.isEmpty() )
      continue;
    if ( !plainNumber( cell ) )
      return FieldType::Text;
    any = true;
    fraction = fraction || cell.contains( QChar( u'.' ) );
  }
  if ( !any )
    return FieldType::Text;
  return fraction ? FieldType::Real : FieldType::Integer;
}

Value valueIn( const QString &cell, FieldType type )
{
  if ( cell.isEmpty() )
    return {};
  if ( type == FieldType::Text )
    return cell.toStdString();
  const double number = plainNumber( cell ).value_or( 0 );
  return type == FieldType::Integer ? Value( static_cast<int64_t>( number ) ) : Value( number );
}

//! What a spreadsheet takes as the name of a sheet.
std::string sheetName( const WholeTable &table )
{
  static const QRegularExpression forbidden( QStringLiteral( "[\\\\/*?:\\[\\]']" ) );
  constexpr int longest = 31;
  return QStringLiteral( "%1 %2" ).arg( table.page ).arg( QString( table.title ).remove( forbidden ) ).left( longest ).trimmed().toStdString();
}

} // namespace

bool writeBookTables( const std::vector<Page> &pages, const std::string &path )
{
  const std::vector<WholeTable> tables = wholeTables( pages );
  if ( tables.empty() )
    return false;
  DatasetWriter writer( path, "XLSX" );
  for ( const WholeTable &table : tables )
  {
    const std::string name = sheetName( table );
    MadeShape shape( name, name, name, GeometryType::None );
    std::vector<FieldType> types;
    for ( size_t column = 0; column < table.first->columns.size(); ++column )
    {
      const std::string title = table.first->columns[column].title.toStdString();
      types.push_back( typeOf( table, static_cast<int>( column ) ) );
      shape.add( title, title, title, types.back() );
    }
    Table written { .shape = &shape.layer(), .rows = {}, .crs = {} };
    for ( const QStringList *row : table.rows )
    {
      Row &target = written.add();
      for ( size_t column = 0; column < types.size(); ++column )
        target.values[column] = valueIn( row->value( static_cast<int>( column ) ), types[column] );
    }
    writer.write( written );
  }
  writer.commit();
  return true;
}

} // namespace lantu
