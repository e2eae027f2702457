// SPDX-License-Identifier: GPL-3.0-or-later
// Rasters through GDAL.
#include "travel/raster_grid.h"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <limits>
#include <vector>

#include <fmt/format.h>
#include <gdal_utils.h>
#include <gdalwarper.h>
#include <geodesic.h>

#include "base/error.h"
#include "place/raster_band.h"
#include "place/to_frame.h"
#include "travel/terrain_layout.h"

namespace lantu
{

namespace
{

constexpr float nan = std::numeric_limits<float>::quiet_NaN();

int CPL_STDCALL goOn( double fraction, const char *, void *progress )
{
  auto *told = static_cast<Progress *>( progress );
  told->report( fraction );
  return told->stopped() ? FALSE : TRUE;
}

[[noreturn]] void unreadable( const std::string &name, const std::string &message )
{
  throw Error::of( ErrorCode::NotReadable, { "“{}”：栅格无法读取（{}）。请在 QGIS 里检查，或换一个文件。", "\"{}\": the raster cannot be read ({}). Look at it in QGIS, or choose another file." }, name, plainReason( message ) );
}

std::unique_ptr<OGRCoordinateTransformation> toDegrees( const OGRSpatialReference &crs, OGRSpatialReference &geographic )
{
  const std::unique_ptr<OGRSpatialReference> own( crs.CloneGeogCS() );
  if ( !own )
    return nullptr;
  geographic = *own;
  geographic.SetAxisMappingStrategy( OAMS_TRADITIONAL_GIS_ORDER );
  return std::unique_ptr<OGRCoordinateTransformation>( OGRCreateCoordinateTransformation( &crs, &geographic ) );
}

std::array<double, 6> transformOf( GDALDataset &dataset )
{
  std::array<double, 6> made {};
  if ( dataset.GetGeoTransform( made.data() ) != CE_None )
    made = { 0, 1, 0, 0, 0, -1 };
  return made;
}

Point placeOf( const std::array<double, 6> &transform, double column, double row )
{
  return { transform[0] + transform[1] * column + transform[2] * row, transform[3] + transform[4] * column + transform[5] * row };
}

} // namespace

RasterGrid::RasterGrid( const std::string &name, Progress &progress )
  : mName( name )
{
  registerGdal();
  GdalQuiet quiet;
  mDataset.reset( GDALDataset::Open( name.c_str(), GDAL_OF_RASTER ) );
  if ( !mDataset )
  {
    std::error_code ignored;
    const std::filesystem::path path( name );
    if ( path.has_filename() && name.find( ':' ) == std::string::npos && !std::filesystem::exists( path, ignored ) )
      throw Error::of( ErrorCode::NotFound, { "找不到栅格“{}”。请检查路径。", "There is no raster \"{}\". Check the path." }, name );
    const Dataset vector( GDALDataset::Open( name.c_str(), GDAL_OF_VECTOR ) );
    if ( vector )
      throw Error::of( ErrorCode::WrongType, { "“{}”是矢量文件，这里需要栅格（如高程）。GeoPackage 里的栅格写成“GPKG:文件:表名”。", "\"{}\" is a vector file; a raster is needed here, such as elevations. A raster in a GeoPackage is written \"GPKG:file:table\"." }, name );
    unreadable( name, quiet.message() );
  }
  if ( mDataset->GetRasterCount() == 0 )
    throw Error::of( ErrorCode::WrongType, { "“{}”没有栅格波段。文件里有多个栅格时请写明是哪一个（gdalinfo 会列出）。", "\"{}\" has no raster band. Where a file holds several rasters, name the one (gdalinfo lists them)." }, name );
  if ( mDataset->GetRasterCount() > 1 && mDataset->GetRasterBand( 2 )->GetColorInterpretation() != GCI_AlphaBand )
    progress.warn( say( { "“{}”有 {} 个波段，只用第 1 个。", "\"{}\" has {} bands; only the first is used." }, name, mDataset->GetRasterCount() ) );
  const OGRSpatialReference *crs = mDataset->GetSpatialRef();
  char *wkt = nullptr;
  if ( crs )
    crs->exportToWkt( &wkt );
  const std::string text = wkt ? wkt : "";
  CPLFree( wkt );
  mCrs = spatialReference( text, name );
}

double RasterGrid::longitude() const
{
  GdalQuiet quiet;
  const std::array<double, 6> transform = transformOf( *mDataset );
  OGRSpatialReference geographic;
  const auto change = toDegrees( mCrs, geographic );
  Point middle = placeOf( transform, 0.5 * columns(), 0.5 * rows() );
  if ( !change || !change->Transform( 1, &middle.x, &middle.y ) || !std::isfinite( middle.x ) )
    throw Error::of( ErrorCode::NoCrs, { "“{}”：栅格的位置与它的坐标系不符。请检查坐标系。", "\"{}\": the raster lies where its coordinate reference system has no places. Check the system." }, mName );
  return middle.x;
}

bool RasterGrid::isNorthUp() const
{
  const std::array<double, 6> transform = transformOf( *mDataset );
  return transform[1] > 0 && transform[5] < 0 && transform[2] == 0 && transform[4] == 0;
}

GridShape RasterGrid::shape() const
{
  const std::array<double, 6> transform = transformOf( *mDataset );
  return { columns(), rows(), transform[0], transform[3], transform[1], -transform[5] };
}

bool RasterGrid::isTrueToScale() const
{
  constexpr double allowed = 1e-3;
  constexpr double step = 50; // metres
  GdalQuiet quiet;
  if ( !mCrs.IsProjected() || std::abs( mCrs.GetLinearUnits() - 1 ) > 1e-9 || !isNorthUp() )
    return false;
  OGRSpatialReference geographic;
  const auto change = toDegrees( mCrs, geographic );
  if ( !change )
    return false;
  const double inverse = geographic.GetInvFlattening();
  geod_geodesic ellipsoid;
  geod_init( &ellipsoid, geographic.GetSemiMajor(), inverse > 0 ? 1 / inverse : 0 );
  const std::array<double, 6> transform = transformOf( *mDataset );
  for ( const double down : { 0.0, 0.5, 1.0 } )
  {
    for ( const double across : { 0.0, 0.5, 1.0 } )
    {
      const Point at = placeOf( transform, across * columns(), down * rows() );
      for ( const Point offset : { Point { step, 0 }, Point { 0, step } } )
      {
        double x[] = { at.x - offset.x, at.x + offset.x };
        double y[] = { at.y - offset.y, at.y + offset.y };
        if ( !change->Transform( 2, x, y ) )
          return false;
        double metres = 0;
        geod_inverse( &ellipsoid, y[0], x[0], y[1], x[1], &metres, nullptr, nullptr );
        if ( !( std::abs( metres / ( 2 * step ) - 1 ) <= allowed ) )
          return false;
      }
    }
  }
  return true;
}

double RasterGrid::metresPerHeight() const
{
  return lantu::metresPerHeight( *mDataset->GetRasterBand( 1 ), mCrs );
}

void RasterGrid::read( int first, int count, float *values ) const
{
  GdalQuiet quiet;
  GDALRasterBand &band = *mDataset->GetRasterBand( 1 );
  if ( !readWindow( band, 0, first, columns(), count, values ) )
    unreadable( mName, quiet.message() );
  if ( clean )
    std::transform( values, values + static_cast<size_t>( columns() ) * static_cast<size_t>( count ), values, clean );

  // nobody asks for these rows again, yet GDAL would keep them until its cache is full
  int blockColumns = 0;
  int blockRows = 0;
  band.GetBlockSize( &blockColumns, &blockRows );
  if ( ( first + count ) % blockRows == 0 )
    band.FlushCache( false );
}

RasterGrid RasterGrid::resampled( const std::string &crs, const GridShape *shape, bool smooth, Progress &progress ) const
{
  // cleaned first: what is no value must not be mixed with its neighbours
  GdalQuiet quiet;
  auto *memory = GetGDALDriverManager()->GetDriverByName( "MEM" );
  const Dataset cleaned( memory->Create( "", columns(), rows(), 1, GDT_Float32, nullptr ) );
  if ( !cleaned )
    unreadable( mName, quiet.message() );
  std::array<double, 6> transform = transformOf( *mDataset );
  OGRSpatialReference flat = mCrs;
  if ( flat.IsCompound() )
    flat.StripVertical();
  cleaned->SetGeoTransform( transform.data() );
  cleaned->SetSpatialRef( &flat );
  cleaned->GetRasterBand( 1 )->SetNoDataValue( nan );
  constexpr int stripe = 64;
  std::vector<float> values( static_cast<size_t>( columns() ) * stripe );
  for ( int row = 0; row < rows(); row += stripe )
  {
    progress.check();
    const int count = std::min( stripe, rows() - row );
    read( row, count, values.data() );
    if ( cleaned->GetRasterBand( 1 )->RasterIO( GF_Write, 0, row, columns(), count, values.data(), columns(), count, GDT_Float32, 0, 0, nullptr ) != CE_None )
      unreadable( mName, quiet.message() );
  }

  CPLStringList arguments;
  const auto add = [&]( std::initializer_list<std::string> words )
  {
    for ( const std::string &word : words )
      arguments.AddString( word.c_str() );
  };
  add( { "-of", "MEM", "-t_srs", crs, "-r", smooth ? "bilinear" : "near", "-srcnodata", "nan", "-dstnodata", "nan", "-ot", "Float32", "-et", "0.01" } );
  if ( shape )
    add( { "-te", fmt::format( "{:.9f}", shape->west ), fmt::format( "{:.9f}", shape->north - shape->rows * shape->cellHeight ), fmt::format( "{:.9f}", shape->west + shape->columns * shape->cellWidth ), fmt::format( "{:.9f}", shape->north ), "-ts", std::to_string( shape->columns ), std::to_string( shape->rows ) } );
  const std::unique_ptr<GDALWarpAppOptions, void ( * )( GDALWarpAppOptions * )> options( GDALWarpAppOptionsNew( arguments.List(), nullptr ), GDALWarpAppOptionsFree );
  GDALWarpAppOptionsSetProgress( options.get(), goOn, &progress );
  GDALDatasetH source = cleaned.get();
  int problem = FALSE;
  RasterGrid made;
  made.mDataset.reset( GDALDataset::FromHandle( GDALWarp( "", nullptr, 1, &source, options.get(), &problem ) ) );
  progress.check();
  if ( !made.mDataset || problem )
    throw Error::of( ErrorCode::OutsideFrame, { "“{}”：栅格无法换算到分析坐标系 {}（{}）。请先裁剪到研究范围。", "\"{}\": the raster cannot be brought into the analysis plane {} ({}). Clip it to the area of interest first." }, mName, crs, plainReason( quiet.message() ) );
  made.mName = mName;
  made.mCrs = spatialReference( crs, mName );
  return made;
}

} // namespace lantu
