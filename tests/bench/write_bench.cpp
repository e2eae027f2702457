// SPDX-License-Identifier: GPL-3.0-or-later
// write_bench FILE.gpkg [COUNT]: seconds to write so many points of results with a spatial index, beside GDAL alone with the same rows.
#include <cstdio>
#include <random>
#include <vector>

#include "data/dataset_writer.h"
#include "data/gdal_handles.h"
#include "watch.h"

using namespace lantu;

namespace
{

constexpr Field fields[] = {
  { .name = "id", .alias = { "编号", "Id" }, .type = FieldType::Integer },
  { .name = "minutes", .alias = { "分钟", "Minutes" }, .type = FieldType::Real },
  { .name = "reason", .alias = { "原因", "Reason" } },
};
constexpr Layer shape { "points", { "点", "Points" }, GeometryType::Point, fields };

void writeWithGdal( const std::string &path, const std::vector<OGRPoint> &points )
{
  Dataset file( GetGDALDriverManager()->GetDriverByName( "GPKG" )->Create( path.c_str(), 0, 0, 0, GDT_Unknown, nullptr ) );
  OGRSpatialReference reference;
  reference.importFromEPSG( 4490 );
  file->StartTransaction();
  OGRLayer *layer = file->CreateLayer( "points", &reference, wkbPoint, nullptr );
  OGRFieldDefn id( "id", OFTInteger64 );
  OGRFieldDefn minutes( "minutes", OFTReal );
  OGRFieldDefn reason( "reason", OFTString );
  for ( OGRFieldDefn *field : { &id, &minutes, &reason } )
    layer->CreateField( field );
  OGRFeature feature( layer->GetLayerDefn() );
  for ( size_t i = 0; i < points.size(); ++i )
  {
    feature.SetFID( OGRNullFID );
    feature.SetField( 0, static_cast<GIntBig>( i ) );
    feature.SetField( 1, points[i].getX() );
    feature.SetField( 2, "ok" );
    feature.SetGeometry( &points[i] );
    if ( layer->CreateFeature( &feature ) != OGRERR_NONE )
      std::fprintf( stderr, "row %zu was not written\n", i );
  }
  file->CommitTransaction();
}

} // namespace

int main( int count, char **arguments )
{
  if ( count < 2 )
  {
    std::fprintf( stderr, "write_bench FILE.gpkg [COUNT]\n" );
    return 2;
  }
  try
  {
    registerGdal();
    const std::string path = arguments[1];
    std::vector<OGRPoint> points( count > 2 ? std::stoul( arguments[2] ) : 1'000'000 );
    std::mt19937 random( 1 );
    std::uniform_real_distribution<double> offset( 0, 4 );
    for ( OGRPoint &point : points )
    {
      point.setX( 106 + offset( random ) );
      point.setY( 28 + offset( random ) );
    }
    Watch watch;
    DatasetWriter writer( path );
    writer.beginLayer( shape, "EPSG:4490" );
    Row row { 0, { int64_t { 0 }, 0.0, std::string( "ok" ) }, Wkb( points.front().WkbSize() ) };
    for ( const OGRPoint &point : points )
    {
      ++row.id;
      row.values[0] = row.id;
      row.values[1] = point.getX();
      point.exportToWkb( wkbNDR, row.geometry.data() );
      writer.add( row );
    }
    watch.lap( "rows", points.size() );
    writer.commit();
    watch.lap( "the index, and the file in its place", points.size() );
    writeWithGdal( path + ".gdal.gpkg", points );
    watch.lap( "GDAL alone, rows and index", points.size() );
  }
  catch ( const std::exception &error )
  {
    std::fprintf( stderr, "%s\n", error.what() );
    return 1;
  }
}
