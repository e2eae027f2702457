// SPDX-License-Identifier: GPL-3.0-or-later
// Counting, hashing and reporting the rows of an input.
#include "data/intake.h"

#include <map>

#include <nlohmann/json.hpp>
#include <xxhash.h>

#include "data/import/private_text.h"

namespace lantu
{

namespace
{

uint64_t hashOf( const Value &value, uint64_t seed )
{
  if ( const auto *string = std::get_if<std::string>( &value ) )
    return XXH3_64bits_withSeed( string->data(), string->size(), seed );
  if ( const auto *integer = std::get_if<int64_t>( &value ) )
    return XXH3_64bits_withSeed( integer, sizeof *integer, seed + 1 );
  if ( const auto *real = std::get_if<double>( &value ) )
    return XXH3_64bits_withSeed( real, sizeof *real, seed + 2 );
  return XXH3_64bits_withSeed( "", 0, seed + 3 );
}

} // namespace

Intake::Intake( const SourceInfo &info )
  : mFile( info.file ), mLayer( info.layer ), mCrs( info.crs )
{
}

Intake::Intake( const SourceInfo &info, uint64_t contentHash )
  : Intake( info )
{
  mHash = contentHash;
}

void Intake::take( const Row &row )
{
  ++mRead;
  for ( const Value &value : row.values )
    mHash = hashOf( value, mHash );
  mHash = XXH3_64bits_withSeed( row.geometry.data(), row.geometry.size(), mHash );
}

void Intake::reject( int64_t row, const std::string &column, const Value &value, const std::string &reason )
{
  mRejects.push_back( { row, column, withoutPrivate( text( value ) ), reason } );
}

std::string Intake::contentHash() const
{
  return fmt::format( "{:016x}", mHash );
}

void Intake::warnRejects( Progress &progress ) const
{
  std::map<std::string, std::vector<const Reject *>> byReason;
  for ( const Reject &reject : mRejects )
    byReason[reject.reason].push_back( &reject );
  for ( const auto &[reason, rows] : byReason )
  {
    const Reject &first = *rows.front();
    const std::string cell = first.column.empty() ? std::string() : say( { "，{} 为“{}”", ", {} is \"{}\"" }, first.column, first.value );
    progress.warn( say( { "{}：{} 行未采用：{}（首行 {}{}）。", "{}: {} rows left out: {} (first: row {}{})." }, mLayer.empty() ? mFile : mLayer, rows.size(), reason, first.row, cell ) );
  }
}

std::string Intake::stored() const
{
  nlohmann::json rejects = nlohmann::json::array();
  for ( const Reject &reject : mRejects )
    rejects.push_back( { reject.row, reject.column, reject.value, reject.reason } );
  return nlohmann::json { { "file", mFile }, { "layer", mLayer }, { "crs", mCrs }, { "read", mRead }, { "hash", mHash }, { "rejects", rejects } }.dump( -1, ' ', false, nlohmann::json::error_handler_t::replace );
}

Intake Intake::restored( const std::string &text )
{
  const nlohmann::json json = nlohmann::json::parse( text );
  Intake intake;
  intake.mFile = json.at( "file" );
  intake.mLayer = json.at( "layer" );
  intake.mCrs = json.at( "crs" );
  intake.mRead = json.at( "read" );
  intake.mHash = json.at( "hash" );
  for ( const nlohmann::json &reject : json.at( "rejects" ) )
    intake.mRejects.push_back( { reject.at( 0 ), reject.at( 1 ), reject.at( 2 ), reject.at( 3 ) } );
  return intake;
}

void Intake::addTo( Table &rejects, const std::string &runId ) const
{
  for ( const Reject &reject : mRejects )
  {
    Row &row = rejects.add();
    row.values = { fmt::format( "{}-{}-{}", runId, mLayer, rejects.rows.size() ), runId.empty() ? Value() : Value( runId ), mFile, mLayer, reject.row, reject.column, reject.value, reject.reason };
  }
}

Intake intakeOf( RowSource &rows, Progress &progress )
{
  Intake intake( rows.info() );
  std::vector<std::string> fields;
  for ( const SourceField &field : rows.info().fields )
    fields.push_back( field.name );
  rows.start( fields );
  Row row;
  while ( rows.next( row ) )
  {
    if ( intake.rowsRead() % 4096 == 0 )
      progress.check();
    intake.take( row );
  }
  return intake;
}

} // namespace lantu
