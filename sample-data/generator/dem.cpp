// SPDX-License-Identifier: GPL-3.0-or-later
// Writing the raster with GDAL's GeoPackage driver.
#include "dem.h"

#include <cpl_string.h>

#include "data/gdal_handles.h"
#include "data/schema.h"

namespace lantu::sample
{

namespace
{

int CPL_STDCALL goOn( double fraction, const char *, void *data )
{
  auto *progress = static_cast<Progress *>( data );
  progress->report( fraction );
  return progress->stopped() ? FALSE : TRUE;
}

} // namespace

void addDem( const std::string &temporaryPath, const std::string &path, const Terrain &terrain, Progress &progress )
{
  GdalQuiet quiet;
  const auto refuse = [&]
  {
    progress.check();
    throw Error::of( ErrorCode::NotWritable, { "无法把高程写入“{}”（{}）。请检查磁盘空间，或换一个位置；没有留下任何文件。", "The elevations cannot be written to \"{}\" ({}). Check the free disk space or choose another place; nothing was left behind." }, path, quiet.message() );
  };
  GDALDriverManager *drivers = GetGDALDriverManager();
  GDALDriver *memory = drivers->GetDriverByName( "MEM" );
  GDALDriver *geoPackage = drivers->GetDriverByName( "GPKG" );
  if ( !memory || !geoPackage )
    refuse();

  // the driver only reads from the rows that it is pointed to
  auto *cells = const_cast<int16_t *>( terrain.cells().values().data() );
  const Dataset raster( memory->Create( "", area::columns, area::rows, 0, GDT_Int16, nullptr ) );
  CPLStringList band;
  char pointer[64] = {};
  pointer[CPLPrintPointer( pointer, cells, sizeof( pointer ) - 1 )] = 0;
  band.SetNameValue( "DATAPOINTER", pointer );
  if ( !raster || raster->AddBand( GDT_Int16, band.List() ) != CE_None )
    refuse();
  double transform[6] = { area::west, area::cellSize, 0, area::north, 0, -area::cellSize };
  raster->SetGeoTransform( transform );
  const OGRSpatialReference reference = spatialReference( plane().crs(), path );
  raster->SetSpatialRef( &reference );
  raster->GetRasterBand( 1 )->SetNoDataValue( Terrain::none );
  raster->GetRasterBand( 1 )->SetUnitType( "m" );

  CPLStringList options;
  options.SetNameValue( "APPEND_SUBDATASET", "YES" );
  options.SetNameValue( "RASTER_TABLE", layer::dem );
  options.SetNameValue( "RASTER_IDENTIFIER", "高程（演示数据）" );
  options.SetNameValue( "RASTER_DESCRIPTION", "演示数据" );
  options.SetNameValue( "TILE_FORMAT", "PNG" );
  options.SetNameValue( "ZLEVEL", "1" );
  options.SetNameValue( "BLOCKSIZE", "512" );
  {
    PartOfProgress copying( progress, 0, 0.75 );
    const Dataset written( geoPackage->CreateCopy( temporaryPath.c_str(), raster.get(), FALSE, options.List(), goOn, static_cast<Progress *>( &copying ) ) );
    if ( !written )
      refuse();
  }
  if ( !quiet.message().empty() )
    refuse();

  const std::string name = "GPKG:" + temporaryPath + ":" + layer::dem;
  CPLStringList openOptions;
  openOptions.SetNameValue( "ZLEVEL", "1" );
  const Dataset written( GDALDataset::Open( name.c_str(), GDAL_OF_RASTER | GDAL_OF_UPDATE, nullptr, openOptions.List() ) );
  int factors[] = { 2, 4, 8, 16 };
  PartOfProgress reducing( progress, 0.75, 1 );
  if ( !written || written->BuildOverviews( "AVERAGE", 4, factors, 0, nullptr, goOn, static_cast<Progress *>( &reducing ) ) != CE_None )
    refuse();
  written->FlushCache( true );
  if ( !quiet.message().empty() )
    refuse();
}

} // namespace lantu::sample
