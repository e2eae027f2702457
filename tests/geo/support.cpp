// SPDX-License-Identifier: GPL-3.0-or-later
// Helpers of the tests.
#include "support.h"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <sstream>

#include "data/gdal_handles.h"
#include "data/ogr_source.h"

namespace lantu::test
{

TemporaryFolder::TemporaryFolder()
{
  std::string pattern = ( std::filesystem::temp_directory_path() / "lantu_test_XXXXXX" ).string();
  if ( !mkdtemp( pattern.data() ) )
    throw std::runtime_error( "no temporary folder at " + pattern );
  mPath = pattern;
}

TemporaryFolder::~TemporaryFolder()
{
  std::error_code ignored;
  std::filesystem::remove_all( mPath, ignored );
}

std::vector<std::string> TemporaryFolder::contents() const
{
  std::vector<std::string> names;
  for ( const auto &entry : std::filesystem::directory_iterator( mPath ) )
    names.push_back( entry.path().filename().string() );
  std::sort( names.begin(), names.end() );
  return names;
}

void expectError( ErrorCode code, const std::vector<std::string> &parts, const std::function<void()> &call )
{
  for ( const Language spoken : { Language::English, Language::Chinese } )
  {
    setLanguage( spoken );
    try
    {
      call();
      ADD_FAILURE() << "no error was thrown";
    }
    catch ( const Error &error )
    {
      EXPECT_EQ( static_cast<int>( error.code() ), static_cast<int>( code ) ) << error.what();
      for ( const std::string &part : parts )
        EXPECT_NE( std::string( error.what() ).find( part ), std::string::npos ) << "\"" << part << "\" is not in: " << error.what();
      EXPECT_EQ( std::string( error.what() ).find( "{}" ), std::string::npos ) << error.what();
    }
  }
}

std::string contentsOf( const std::filesystem::path &path )
{
  std::ifstream stream( path, std::ios::binary );
  std::ostringstream content;
  content << stream.rdbuf();
  return content.str();
}

void writeText( const std::string &path, std::string_view content )
{
  std::ofstream( path, std::ios::binary ) << content;
}

std::vector<std::filesystem::path> sourceFiles( const std::string &folder, const std::vector<std::string> &extensions )
{
  std::vector<std::filesystem::path> files;
  for ( const auto &entry : std::filesystem::recursive_directory_iterator( std::filesystem::path( LANTU_SOURCE_DIR ) / folder ) )
  {
    if ( std::find( extensions.begin(), extensions.end(), entry.path().extension() ) != extensions.end() )
      files.push_back( entry.path() );
  }
  std::sort( files.begin(), files.end() );
  return files;
}

Row plausibleRow( const Layer &layer )
{
  Row row;
  for ( const Field &field : layer.fields )
  {
    Value &value = row.values.emplace_back();
    if ( !field.required )
      continue;
    if ( field.type == FieldType::Text )
    {
      const char *byRule[] = { "x", "500229", "500229101", "500229101201", "202104" };
      value = field.domain.empty() ? std::string( byRule[static_cast<size_t>( field.rule )] ) : std::string( field.domain.front() );
    }
    else if ( field.type == FieldType::Real )
      value = std::max( 1.0, field.atLeast );
    else
      value = static_cast<int64_t>( field.type == FieldType::Flag ? 0 : std::max( 1.0, field.atLeast ) );
  }
  return row;
}

Value &cell( const Layer &layer, Row &row, std::string_view fieldName )
{
  return row.values.at( static_cast<size_t>( layer.field( fieldName ) - layer.fields.data() ) );
}

Wkb rectangle( double west, double south, double east, double north )
{
  return wkb( fmt::format( "POLYGON (({0} {1},{2} {1},{2} {3},{0} {3},{0} {1}))", west, south, east, north ).c_str() );
}

Wkb wkb( const char *wkt )
{
  OGRGeometry *made = nullptr;
  if ( OGRGeometryFactory::createFromWkt( wkt, nullptr, &made ) != OGRERR_NONE )
    throw std::runtime_error( std::string( "not WKT: " ) + wkt );
  const OGRGeometryUniquePtr geometry( made );
  Wkb result( geometry->WkbSize() );
  geometry->exportToWkb( wkbNDR, result.data(), wkbVariantIso );
  return result;
}

std::vector<Row> rowsOf( const std::string &path, const std::string &layerName )
{
  const auto source = openRows( path, layerName );
  std::vector<std::string> names;
  for ( const SourceField &field : source->info().fields )
    names.push_back( field.name );
  source->start( names );
  std::vector<Row> rows;
  Row row;
  while ( source->next( row ) )
    rows.push_back( row );
  return rows;
}

} // namespace lantu::test
