// SPDX-License-Identifier: GPL-3.0-or-later
// PostGIS through GDAL's driver.
#include "data/database.h"

#include <algorithm>
#include <cctype>
#include <regex>

#include "base/error.h"

namespace lantu
{

namespace
{

constexpr std::string_view prefix = "PG:";
constexpr char keptTable[] = "lantu_workspace"; // not a layer of the schema: what the file header is to a GeoPackage

struct Pair
{
    std::string keyword;
    std::string value;
};

bool isSpace( char letter )
{
  return letter == ' ' || letter == '\t' || letter == '\n' || letter == '\r';
}

//! As libpq reads them: values in single quotes where they have spaces, a backslash before what is to be taken as it is. Nothing if malformed.
std::optional<std::vector<Pair>> pairsOf( std::string_view text )
{
  std::vector<Pair> pairs;
  size_t at = 0;
  const auto skipSpaces = [&]
  {
    while ( at < text.size() && isSpace( text[at] ) )
      ++at;
  };
  for ( skipSpaces(); at < text.size(); skipSpaces() )
  {
    Pair pair;
    while ( at < text.size() && ( std::isalnum( static_cast<unsigned char>( text[at] ) ) || text[at] == '_' ) )
      pair.keyword += text[at++];
    skipSpaces();
    if ( pair.keyword.empty() || at == text.size() || text[at] != '=' )
      return {};
    ++at;
    skipSpaces();
    const bool quoted = at < text.size() && text[at] == '\'';
    at += quoted;
    while ( at < text.size() && ( quoted ? text[at] != '\'' : !isSpace( text[at] ) ) )
    {
      at += text[at] == '\\' && at + 1 < text.size();
      pair.value += text[at++];
    }
    if ( quoted && at++ == text.size() )
      return {};
    pairs.push_back( std::move( pair ) );
  }
  return pairs;
}

//! In single quotes, as pairsOf() reads it.
std::string quotedValue( std::string_view value )
{
  std::string result = "'";
  for ( const char letter : value )
    result += ( letter == '\'' || letter == '\\' ? "\\" : "" ) + std::string( 1, letter );
  return result + '\'';
}

std::string nameInSql( std::string_view name )
{
  std::string result = "\"";
  for ( const char letter : name )
    result += ( letter == '"' ? "\"" : "" ) + std::string( 1, letter );
  return result + '"';
}

// E'…': a backslash means one whatever the server is set to
std::string textInSql( std::string_view text )
{
  std::string result = "E'";
  for ( const char letter : text )
    result += std::string( letter == '\'' || letter == '\\' ? 2 : 1, letter );
  return result + '\'';
}

std::string tableInSql( const std::string &schema, std::string_view table )
{
  return nameInSql( schema ) + '.' + nameInSql( table );
}

//! The first column of what a query gives, as texts.
std::vector<std::string> column( GDALDataset &dataset, const std::string &query )
{
  std::vector<std::string> values;
  OGRLayer *found = dataset.ExecuteSQL( query.c_str(), nullptr, nullptr );
  if ( !found )
    return values;
  while ( const OGRFeatureUniquePtr row { found->GetNextFeature() } )
    values.emplace_back( row->GetFieldAsString( 0 ) );
  dataset.ReleaseResultSet( found );
  return values;
}

[[noreturn]] void unreadable( const std::string &path, const std::string &gdalMessage )
{
  throw Error::of( ErrorCode::NotReadable, { "打不开数据库工作空间“{}”（{}）。请检查连接里的服务器、数据库名和用户，或请数据库管理员帮助。", "The database workspace \"{}\" cannot be opened ({}). Check server, database and user of the connection, or ask who looks after the database." }, withoutPassword( path ), plainReason( gdalMessage ) );
}

std::vector<std::string> asked( GDALDataset &dataset, const std::string &path, const std::string &query )
{
  const GdalQuiet quiet;
  std::vector<std::string> values = column( dataset, query );
  if ( !quiet.message().empty() )
    unreadable( path, quiet.message() );
  return values;
}

void execute( GDALDataset &dataset, const std::string &path, const std::string &statement )
{
  GdalQuiet quiet;
  dataset.ReleaseResultSet( dataset.ExecuteSQL( statement.c_str(), nullptr, nullptr ) );
  if ( !quiet.message().empty() )
    refuseDatabase( path, quiet.message() );
}

} // namespace

bool isDatabase( std::string_view path )
{
  return EQUALN( path.data(), prefix.data(), std::min( path.size(), prefix.size() ) ) && path.size() >= prefix.size();
}

std::string withoutPassword( const std::string &text )
{
  // also QGIS's texts, which name a table behind the connection
  static const std::regex password( R"((^|[\s:?&])(ssl)?password\s*=\s*('(\\.|[^'\\])*'|(\\.|\S)*)\s*)", std::regex::icase | std::regex::optimize );
  std::string result = std::regex_replace( text, password, "$1" );
  while ( result.size() < text.size() && !result.empty() && isSpace( result.back() ) )
    result.pop_back();
  return result;
}

DatabaseAddress databaseAddress( const std::string &path )
{
  // the text is not repeated: who cannot read it does not know which part is the password
  const auto pairs = pairsOf( std::string_view( path ).substr( prefix.size() ) );
  if ( !pairs )
    throw Error::of( ErrorCode::BadValue, { "以“PG:”开头的数据库连接写法不对。请写成“PG:关键字=值 关键字=值”，例如 PG:service=lantu schemas=planning；值里有空格时用单引号括起来。", "The database connection that begins with \"PG:\" is malformed. Write it as \"PG:keyword=value keyword=value\", such as PG:service=lantu schemas=planning; put values with spaces into single quotes." } );
  DatabaseAddress address { {}, {}, "public" };
  bool waits = false;
  for ( const Pair &pair : *pairs )
  {
    if ( pair.keyword == "schemas" || pair.keyword == "active_schema" )
    {
      address.schema = pair.value;
      continue;
    }
    waits = waits || pair.keyword == "connect_timeout";
    address.connection += pair.keyword + '=' + quotedValue( pair.value ) + ' ';
  }
  if ( address.schema.empty() || address.schema.find_first_of( " ,'\"\\\t\r\n" ) != std::string::npos )
    throw Error::of( ErrorCode::BadValue, { "数据库模式名“{}”不能用（schemas=）。一个工作空间就是一个模式；名称里不要有空格、逗号和引号。", "The database schema \"{}\" cannot be used (schemas=). One workspace is one schema; its name has no spaces, commas or quotes." }, address.schema );
  if ( !waits )
    address.connection += "connect_timeout='10' ";
  address.opens = std::string( prefix ) + address.connection + "schemas=" + address.schema;
  return address;
}

Dataset openDatabase( const std::string &path, bool forWriting )
{
  registerGdal();
  const DatabaseAddress address = databaseAddress( path );
  GdalQuiet quiet;
  const char *const drivers[] = { "PostgreSQL", nullptr };
  Dataset dataset( GDALDataset::Open( address.opens.c_str(), GDAL_OF_VECTOR | ( forWriting ? GDAL_OF_UPDATE : GDAL_OF_READONLY ), drivers ) );
  if ( dataset )
    dataset->StartTransaction();
  if ( dataset && !forWriting )
    dataset->ReleaseResultSet( dataset->ExecuteSQL( "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY", nullptr, nullptr ) );
  if ( dataset && quiet.message().empty() )
    return dataset;
  if ( forWriting )
    refuseDatabase( path, quiet.message() );
  unreadable( path, quiet.message() );
}

void refuseDatabase( const std::string &path, const std::string &gdalMessage )
{
  throw Error::of( ErrorCode::NotWritable, { "无法写入数据库工作空间“{}”（{}）。请检查网络和数据库账号的权限，或请数据库管理员帮助；内容没有改动。", "The database workspace \"{}\" cannot be written ({}). Check the network and the rights of the database user, or ask who looks after the database; nothing was changed." }, withoutPassword( path ), plainReason( gdalMessage ) );
}

void commitDatabase( GDALDataset &dataset, const std::string &path )
{
  GdalQuiet quiet;
  dataset.FlushCache( false );
  if ( column( dataset, "SELECT 1" ).empty() || !quiet.message().empty() || dataset.CommitTransaction() != OGRERR_NONE )
    refuseDatabase( path, quiet.message() );
}

void makeSchema( GDALDataset &dataset, const std::string &path )
{
  if ( asked( dataset, path, "SELECT 1 FROM pg_catalog.pg_extension WHERE extname = 'postgis'" ).empty() )
    throw Error::of( ErrorCode::NotWritable, { "数据库“{}”没有装 PostGIS 扩展，存不了地图数据。请数据库管理员在这个库里执行：CREATE EXTENSION postgis;", "The database \"{}\" has no PostGIS extension and cannot hold maps. Ask who looks after it to run there: CREATE EXTENSION postgis;" }, withoutPassword( path ) );
  const std::string schema = databaseAddress( path ).schema;
  // asked first: making one needs a right even where it is there already
  if ( asked( dataset, path, "SELECT 1 FROM pg_catalog.pg_namespace WHERE nspname = " + textInSql( schema ) ).empty() )
    execute( dataset, path, "CREATE SCHEMA " + nameInSql( schema ) );
}

void lockTable( GDALDataset &dataset, const std::string &path, const std::string &table, const Progress &progress )
{
  const std::string name = tableInSql( databaseAddress( path ).schema, table );
  if ( asked( dataset, path, "SELECT 1 WHERE to_regclass(" + textInSql( name ) + ") IS NOT NULL" ).empty() )
    return;
  execute( dataset, path, "SAVEPOINT waiting; SET LOCAL lock_timeout = '100ms'" );
  for ( ;; )
  {
    progress.check();
    GdalQuiet quiet;
    dataset.ReleaseResultSet( dataset.ExecuteSQL( ( "LOCK TABLE " + name + " IN SHARE ROW EXCLUSIVE MODE" ).c_str(), nullptr, nullptr ) );
    if ( quiet.message().empty() )
      break;
    if ( quiet.message().find( "lock timeout" ) == std::string::npos )
      refuseDatabase( path, quiet.message() );
    execute( dataset, path, "ROLLBACK TO SAVEPOINT waiting; SET LOCAL lock_timeout = '100ms'" );
  }
  execute( dataset, path, "SET LOCAL lock_timeout = 0" );
}

std::vector<std::string> tablesIn( GDALDataset &dataset, const std::string &path )
{
  // without those that belong to an extension, such as PostGIS's own in "public"
  return asked( dataset, path, "SELECT c.relname FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = " + textInSql( databaseAddress( path ).schema ) + " AND c.relkind IN ('r', 'p', 'v', 'm', 'f') AND c.relname <> " + textInSql( keptTable ) + " AND NOT EXISTS (SELECT 1 FROM pg_catalog.pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e') ORDER BY 1" );
}

void keepText( GDALDataset &dataset, const std::string &path, const std::string &key, const std::string &value )
{
  const std::string table = tableInSql( databaseAddress( path ).schema, keptTable );
  execute( dataset, path, "CREATE TABLE IF NOT EXISTS " + table + " (key text PRIMARY KEY, value text NOT NULL)" );
  execute( dataset, path, "INSERT INTO " + table + " VALUES (" + textInSql( key ) + ", " + textInSql( value ) + ") ON CONFLICT (key) DO UPDATE SET value = EXCLUDED.value" );
}

std::optional<std::string> keptText( GDALDataset &dataset, const std::string &path, const std::string &key )
{
  const std::string table = tableInSql( databaseAddress( path ).schema, keptTable );
  if ( asked( dataset, path, "SELECT 1 WHERE to_regclass(" + textInSql( table ) + ") IS NOT NULL" ).empty() )
    return {};
  const std::vector<std::string> found = asked( dataset, path, "SELECT value FROM " + table + " WHERE key = " + textInSql( key ) );
  return found.empty() ? std::nullopt : std::optional( found.front() );
}

CPLStringList databaseLayerOptions( const std::string &path, const Layer &layer )
{
  CPLStringList options;
  options.SetNameValue( "SCHEMA", databaseAddress( path ).schema.c_str() ); // else a schema made in this transaction would not be meant
  options.SetNameValue( "FID", databaseKey );
  options.SetNameValue( "GEOMETRY_NAME", databaseGeometry );
  options.SetNameValue( "LAUNDER", "NO" );
  options.SetNameValue( "OVERWRITE", "YES" );
  options.SetNameValue( "DESCRIPTION", layer.title.zh );
  return options;
}

void describeFields( GDALDataset &dataset, const std::string &path, const Layer &layer )
{
  const std::string table = tableInSql( databaseAddress( path ).schema, layer.name );
  std::string statements;
  for ( const Field &field : layer.fields )
    statements += "COMMENT ON COLUMN " + table + '.' + nameInSql( field.name ) + " IS " + textInSql( field.alias.zh ) + ';';
  execute( dataset, path, statements );
}

std::string orderedRows( OGRLayer &layer, const std::string &schema, const std::vector<int> &indexes )
{
  const std::string key = nameInSql( layer.GetFIDColumn() );
  std::string columns = key + " AS ogc_fid"; // the name by which GDAL knows a feature id in a query
  for ( const int index : indexes )
    columns += ", " + nameInSql( layer.GetLayerDefn()->GetFieldDefn( index )->GetNameRef() );
  if ( layer.GetLayerDefn()->GetGeomFieldCount() > 0 )
    columns += ", " + nameInSql( layer.GetGeometryColumn() );
  // GDAL writes the schema before tables of any other than the one opened
  const std::string name = layer.GetName();
  const size_t dot = name.find( '.' );
  const std::string table = dot == std::string::npos ? tableInSql( schema, name ) : tableInSql( name.substr( 0, dot ), name.substr( dot + 1 ) );
  return "SELECT " + columns + " FROM " + table + " ORDER BY " + key;
}

} // namespace lantu
