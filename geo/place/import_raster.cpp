// SPDX-License-Identifier: GPL-3.0-or-later
// Rasters through GDAL.
#include "place/import_raster.h"

#include <cmath>
#include <filesystem>

#include <xxhash.h>

#include "base/error.h"
#include "data/gdal_handles.h"
#include "data/unfinished.h"
#include "place/raster_band.h"

namespace lantu
{

namespace
{

struct Values
{
    uint64_t hash = 0; //!< also of size and place
    int64_t voids = 0;
    int64_t outside = 0;
};

Values valuesOf( GDALDataset &raster, const std::string &name, double least, double most, Progress &progress )
{
  Values found;
  double transform[6] = {};
  raster.GetGeoTransform( transform );
  found.hash = XXH3_64bits( transform, sizeof transform );
  constexpr int stripe = 64;
  const int columns = raster.GetRasterXSize();
  std::vector<float> values( static_cast<size_t>( columns ) * stripe );
  for ( int first = 0; first < raster.GetRasterYSize(); first += stripe )
  {
    progress.check();
    progress.report( static_cast<double>( first ) / raster.GetRasterYSize() );
    const int count = std::min( stripe, raster.GetRasterYSize() - first );
    if ( !readWindow( *raster.GetRasterBand( 1 ), 0, first, columns, count, values.data() ) )
      throw Error::of( ErrorCode::NotReadable, { "“{}”：读到第 {} 行失败。文件可能损坏，请重新导出。", "\"{}\": reading failed at row {}. The file may be damaged; export it again." }, name, first );
    const size_t cells = static_cast<size_t>( columns ) * static_cast<size_t>( count );
    found.hash = XXH3_64bits_withSeed( values.data(), cells * sizeof( float ), found.hash );
    for ( size_t i = 0; i < cells; ++i )
    {
      found.voids += std::isnan( values[i] );
      found.outside += values[i] < least || values[i] > most;
    }
  }
  return found;
}

std::string crsOf( GDALDataset &raster )
{
  const OGRSpatialReference *reference = raster.GetSpatialRef();
  if ( !reference || reference->IsEmpty() )
    return {};
  char *wkt = nullptr;
  reference->exportToWkt( &wkt );
  const std::string text = wkt ? wkt : "";
  CPLFree( wkt );
  return text;
}

int CPL_STDCALL goOn( double fraction, const char *, void *progress )
{
  static_cast<Progress *>( progress )->report( fraction );
  return !static_cast<Progress *>( progress )->stopped();
}

} // namespace

bool isRasterLayer( const std::string &layer )
{
  return layer == layer::dem || layer == landSpeedRaster;
}

std::string rasterBeside( const std::string &path, const std::string &layer )
{
  return path + "." + layer + ".tif";
}

RasterImported importRaster( const Workspace &workspace, const std::string &layer, const std::string &file, const std::string &crs, Progress &progress )
{
  registerGdal();
  GdalQuiet quiet;
  std::error_code ignored;
  if ( !std::filesystem::exists( file, ignored ) )
    throw Error::of( ErrorCode::NotFound, { "找不到文件“{}”。请检查路径，或重新选择文件。", "There is no file \"{}\". Check the path or choose the file again." }, file );
  const Dataset source( GDALDataset::Open( file.c_str(), GDAL_OF_RASTER | GDAL_OF_READONLY ) );
  if ( !source || source->GetRasterCount() != 1 )
    throw Error::of( ErrorCode::WrongType, { "“{}”不是单波段的栅格（有 {} 个波段），不能作为“{}”导入。请导出只含高程（米）或速度（公里/小时）的一个波段。", "\"{}\" is no raster of one band (it has {}) and cannot be imported as \"{}\". Export the one band of heights (m) or speeds (km/h)." }, file, source ? source->GetRasterCount() : 0, layer );
  RasterImported made;
  made.file = rasterBeside( workspace.path(), layer );
  made.columns = source->GetRasterXSize();
  made.rows = source->GetRasterYSize();
  made.crs = crsOf( *source );
  if ( made.crs.empty() )
    made.crs = crs;
  if ( made.crs.empty() )
    throw Error::of( ErrorCode::NoCrs, { "“{}”没有坐标系，不知道坐标是什么。请用参数 CRS 指明（重庆多为 CGCS2000：经纬度 EPSG:4490，高斯-克吕格 108° EPSG:4545）。", "\"{}\" has no coordinate reference system. Give it as CRS (in Chongqing mostly CGCS2000: degrees EPSG:4490, Gauss-Krüger 108° EPSG:4545)." }, file );
  const OGRSpatialReference reference = spatialReference( made.crs, file );

  const bool heights = layer == layer::dem;
  const double least = heights ? -500 : 0;
  const double most = heights ? 9000 : 300;
  PartOfProgress looking( progress, 0, 0.4 );
  const Values values = valuesOf( *source, file, least, most, looking );
  made.voids = values.voids;
  made.outside = values.outside;
  made.intake = Intake( { .file = file, .layer = layer, .crs = made.crs, .fields = {} }, values.hash );
  if ( made.outside > 0 )
    progress.warn( say( { "“{}”：{} 个像元的值不可能（应在 {} 到 {} 之间），计算时按无值处理。请检查单位和 nodata。", "\"{}\": {} cells have impossible values (they should be from {} to {}) and will count as void. Check the unit and nodata." }, file, made.outside, least, most ) );

  if ( const Dataset there( GDALDataset::Open( made.file.c_str(), GDAL_OF_RASTER | GDAL_OF_READONLY ) ); there && there->GetRasterCount() == 1 )
  {
    PartOfProgress comparing( progress, 0.4, 0.6 );
    const OGRSpatialReference *own = there->GetSpatialRef();
    made.unchanged = there->GetRasterXSize() == made.columns && there->GetRasterYSize() == made.rows && own && own->IsSame( &reference ) && valuesOf( *there, made.file, least, most, comparing ).hash == values.hash;
  }
  if ( made.unchanged )
    return made;
  const std::filesystem::path target( made.file );
  Unfinished hidden( target.has_parent_path() ? target.parent_path() : ".", target.stem().string(), made.file );
  {
    const char *const options[] = { "TILED=YES", "COMPRESS=DEFLATE", "ZLEVEL=1", "NUM_THREADS=ALL_CPUS", "BIGTIFF=IF_SAFER", nullptr };
    PartOfProgress copying( progress, 0.6, 1 );
    quiet.clear();
    const Dataset copy( GetGDALDriverManager()->GetDriverByName( "GTiff" )->CreateCopy( ( hidden.folder() / target.filename() ).c_str(), source.get(), FALSE, const_cast<char **>( options ), goOn, static_cast<Progress *>( &copying ) ) );
    progress.check();
    if ( copy )
    {
      copy->SetSpatialRef( &reference );
      copy->FlushCache( true );
    }
    if ( !copy || !quiet.message().empty() )
      throw Error::of( ErrorCode::NotWritable, { "无法写入“{}”（{}）。请检查文件夹权限和磁盘空间；没有留下任何文件。", "\"{}\" cannot be written ({}). Check the folder's permissions and the free disk space; nothing was left behind." }, made.file, plainReason( quiet.message() ) );
  }
  hidden.finish();
  return made;
}

} // namespace lantu
