// SPDX-License-Identifier: GPL-3.0-or-later
// monitoring_bench FILE.gpkg [COUNT]: seconds of ten years of monthly trend over so many households, their reading included. Makes the file first.
#include <cstdio>
#include <random>

#include "data/dataset_writer.h"
#include "data/gdal_handles.h"
#include "data/ogr_source.h"
#include "data/workspace.h"
#include "measure/monitoring.h"
#include "watch.h"

using namespace lantu;

namespace
{

constexpr unsigned months = 120;
constexpr unsigned villages = 7929;

std::string monthOf( unsigned month )
{
  return std::to_string( 201201 + month / 12 * 100 + month % 12 );
}

//! All fields of the schema, the ones that the trend needs filled in.
void makeHouseholds( const std::string &path, size_t count )
{
  const Layer &layer = schemaLayer( layer::households );
  const auto at = [&layer]( const char *name )
  { return static_cast<size_t>( layer.field( name ) - layer.fields.data() ); };
  DatasetWriter writer( path );
  writer.beginLayer( layer, workspaceCrs );
  std::mt19937 random( 7 );
  Row row;
  for ( size_t i = 0; i < count; ++i )
  {
    row.id = static_cast<int64_t>( i ) + 1;
    row.values.assign( layer.fields.size(), Value() );
    const auto village = static_cast<unsigned>( random() % villages );
    const auto identified = static_cast<unsigned>( random() % months );
    const bool gone = random() % 2 == 0;
    row.values[at( field::householdId )] = "H" + std::to_string( i );
    row.values[at( field::countyCode )] = std::to_string( 500101 + village % 39 );
    row.values[at( field::villageCode )] = std::to_string( 500101100200 + village );
    row.values[at( field::members )] = static_cast<int64_t>( 1 + random() % 8 );
    row.values[at( field::identified )] = monthOf( identified );
    row.values[at( field::eliminated )] = static_cast<int64_t>( gone ? 1 : 0 );
    if ( gone )
      row.values[at( field::eliminatedYm )] = monthOf( std::min( months - 1, identified + static_cast<unsigned>( random() % 40 ) ) );
    row.values[at( field::asOf )] = "2021-12-31";
    row.values[at( field::source )] = "bench";
    writer.add( row );
  }
  writer.commit();
}

} // namespace

int main( int count, char **arguments )
{
  if ( count < 2 )
  {
    std::fprintf( stderr, "monitoring_bench FILE.gpkg [COUNT]\n" );
    return 2;
  }
  try
  {
    registerGdal();
    const size_t households = count > 2 ? std::stoul( arguments[2] ) : 1000000;
    Watch watch;
    makeHouseholds( arguments[1], households );
    watch.lap( "make the file", households );
    Progress silent;
    for ( const char *unit : { field::countyCode, field::villageCode } )
    {
      const auto rows = openRows( arguments[1], layer::households );
      const MonitoringAnswer answer = monitoringSnapshot( { .households = *rows, .date = "2021-12-31", .unitField = unit }, silent );
      watch.lap( unit == field::countyCode ? "ten years by county (months)" : "ten years by village (months)", answer.trend.rows.size() );
    }
    const auto rows = openRows( arguments[1], layer::households );
    const MonitoringAnswer answer = monitoringSnapshot( { .households = *rows, .date = "2021-12-31", .unitField = field::villageCode, .byMonth = true }, silent );
    watch.lap( "with every village in every month (rows)", answer.surface.rows.size() );
  }
  catch ( const std::exception &error )
  {
    std::fprintf( stderr, "%s\n", error.what() );
    return 1;
  }
  return 0;
}
