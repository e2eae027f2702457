// SPDX-License-Identifier: GPL-3.0-or-later
// Reading a window of heights.
#include "place/height_grid.h"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <limits>

#include <tbb/enumerable_thread_specific.h>

#include "base/error.h"
#include "data/gdal_handles.h"
#include "place/raster_band.h"

namespace lantu
{

namespace
{

constexpr float lowest = -500;
constexpr float highest = 9000;
constexpr float hole = std::numeric_limits<float>::quiet_NaN();

using Transformation = std::unique_ptr<OGRCoordinateTransformation>;

Dataset openRaster( const std::string &path, const GdalQuiet &quiet )
{
  registerGdal();
  Dataset raster( GDALDataset::Open( path.c_str(), GDAL_OF_RASTER | GDAL_OF_READONLY ) );
  if ( raster && raster->GetRasterCount() > 0 )
    return raster;
  std::error_code ignored;
  if ( !std::filesystem::exists( path, ignored ) )
    throw Error::of( ErrorCode::NotFound, { "找不到高程数据“{}”。请检查路径。", "There are no heights at \"{}\". Check the path." }, path );
  throw Error::of( ErrorCode::NotReadable, { "{}：不是能读取的栅格，不能作高程（{}）。请选择 DEM 栅格，如 GeoTIFF。", "{}: no raster that can be read, so no heights ({}). Choose a DEM, such as a GeoTIFF." }, path, plainReason( quiet.message() ) );
}

} // namespace

// From the plane to fractions of cells; one transformation for each thread.
class HeightGrid::ToRaster
{
  public:
    ToRaster( GDALDataset &raster, const Frame &frame, const std::string &path )
      : mByThread( [this]
          { return mFirst ? Transformation( mFirst->Clone() ) : nullptr; } )
    {
      const OGRSpatialReference *own = raster.GetSpatialRef();
      double toPlace[6];
      if ( !own || own->IsEmpty() || raster.GetGeoTransform( toPlace ) != CE_None || !GDALInvGeoTransform( toPlace, mToCell ) )
        throw Error::of( ErrorCode::NoCrs, { "{}：高程数据没有坐标系或位置。请先指定坐标系。", "{}: the heights have no coordinate reference system or no place. Set it first." }, path );
      OGRSpatialReference to( *own );
      to.SetAxisMappingStrategy( OAMS_TRADITIONAL_GIS_ORDER );
      const OGRSpatialReference from = spatialReference( frame.crs(), path );
      if ( from.IsSame( &to ) )
        return;
      mFirst.reset( OGRCreateCoordinateTransformation( &from, &to ) );
      if ( !mFirst )
        throw Error::of( ErrorCode::NoCrs, { "{}：高程数据的坐标系无法换算到分析坐标系。请重新指定坐标系。", "{}: the reference system of the heights cannot be converted to the analysis plane. Set it again." }, path );
    }

    // In place; what cannot be converted becomes infinite.
    void convert( std::vector<double> &x, std::vector<double> &y ) const
    {
      if ( const Transformation &own = mByThread.local() )
      {
        GdalQuiet quiet;
        own->Transform( static_cast<int>( x.size() ), x.data(), y.data() );
      }
      for ( size_t i = 0; i < x.size(); ++i )
      {
        const double east = x[i];
        x[i] = mToCell[0] + mToCell[1] * east + mToCell[2] * y[i];
        y[i] = mToCell[3] + mToCell[4] * east + mToCell[5] * y[i];
      }
    }

  private:
    double mToCell[6];
    Transformation mFirst;
    mutable tbb::enumerable_thread_specific<Transformation> mByThread;
};

HeightGrid::~HeightGrid() = default;
HeightGrid::HeightGrid( HeightGrid && ) noexcept = default;
HeightGrid &HeightGrid::operator=( HeightGrid && ) noexcept = default;

HeightGrid::HeightGrid( const std::string &path, const Frame &frame, Point low, Point high, Progress &progress )
{
  GdalQuiet quiet;
  const Dataset raster = openRaster( path, quiet );
  mToRaster = std::make_unique<ToRaster>( *raster, frame, path );

  constexpr int steps = 20; // the box is curved in another reference system
  std::vector<double> columns;
  std::vector<double> rows;
  for ( int i = 0; i <= steps; ++i )
  {
    for ( int j = 0; j <= steps; ++j )
    {
      columns.push_back( low.x + ( high.x - low.x ) * i / steps );
      rows.push_back( low.y + ( high.y - low.y ) * j / steps );
    }
  }
  mToRaster->convert( columns, rows );
  constexpr double margin = 2;
  const auto range = [&]( const std::vector<double> &values, int size, int &first, int &count )
  {
    double least = std::numeric_limits<double>::infinity();
    double most = -least;
    for ( const double value : values )
    {
      if ( std::isfinite( value ) )
      {
        least = std::min( least, value );
        most = std::max( most, value );
      }
    }
    first = static_cast<int>( std::clamp( std::floor( least - margin ), 0.0, static_cast<double>( size ) ) );
    count = static_cast<int>( std::clamp( std::ceil( most + margin ), 0.0, static_cast<double>( size ) ) ) - first;
  };
  range( columns, raster->GetRasterXSize(), mFirstColumn, mColumns );
  range( rows, raster->GetRasterYSize(), mFirstRow, mRows );
  if ( mColumns <= 0 || mRows <= 0 )
    throw Error::of( ErrorCode::OutsideFrame, { "{}：高程数据与道路不在一处。请换成覆盖本地的 DEM，或检查它的坐标系。", "{}: the heights lie elsewhere than the roads. Choose a DEM of this place, or check its reference system." }, path );

  // metres of a column and of a row, from the cells that a kilometre east and a kilometre north cross
  constexpr double kilometre = 1000;
  const Point middle { ( low.x + high.x ) / 2, ( low.y + high.y ) / 2 };
  std::vector<double> x { middle.x, middle.x + kilometre, middle.x };
  std::vector<double> y { middle.y, middle.y, middle.y + kilometre };
  mToRaster->convert( x, y );
  const double a = ( x[1] - x[0] ) / kilometre;
  const double b = ( x[2] - x[0] ) / kilometre;
  const double c = ( y[1] - y[0] ) / kilometre;
  const double d = ( y[2] - y[0] ) / kilometre;
  mCellMetres = std::min( std::hypot( d, c ), std::hypot( b, a ) ) / std::abs( a * d - b * c ) / frame.scale( middle );

  GDALRasterBand &band = *raster->GetRasterBand( 1 );
  const double metres = metresPerHeight( band, *raster->GetSpatialRef() );
  mCells.resize( static_cast<size_t>( mColumns ) * static_cast<size_t>( mRows ) );
  constexpr int rowsAtOnce = 64;
  for ( int row = 0; row < mRows; row += rowsAtOnce )
  {
    progress.check();
    const int count = std::min( rowsAtOnce, mRows - row );
    float *cells = mCells.data() + static_cast<size_t>( row ) * static_cast<size_t>( mColumns );
    if ( !readWindow( band, mFirstColumn, mFirstRow + row, mColumns, count, cells ) )
      throw Error::of( ErrorCode::NotReadable, { "{}：高程数据读到第 {} 行出错（{}）。文件可能不完整，请重新取得。", "{}: the heights cannot be read from row {} on ({}). The file may be incomplete; get it again." }, path, mFirstRow + row, plainReason( quiet.message() ) );
    for ( float *cell = cells; cell < cells + static_cast<size_t>( count ) * static_cast<size_t>( mColumns ); ++cell )
    {
      const auto height = static_cast<float>( *cell * metres );
      *cell = height >= lowest && height <= highest ? height : hole;
    }
  }
}

float HeightGrid::between( double column, double row ) const
{
  column -= mFirstColumn;
  row -= mFirstRow;
  if ( !( column >= 0 && column <= mColumns && row >= 0 && row <= mRows ) )
    return hole;
  // the outer half of a border cell has its height
  const double x = std::clamp( column - 0.5, 0.0, mColumns - 1.0 );
  const double y = std::clamp( row - 0.5, 0.0, mRows - 1.0 );
  const auto left = static_cast<size_t>( x );
  const auto top = static_cast<size_t>( y );
  const double east = x - static_cast<double>( left );
  const double south = y - static_cast<double>( top );
  const auto cell = [&]( size_t atColumn, size_t atRow )
  { return static_cast<double>( mCells[atRow * static_cast<size_t>( mColumns ) + atColumn] ); };
  // a cell without weight is not asked, so that a void beside a point exactly on a centre is none
  const auto mix = [&]( double weight, double first, auto second )
  { return weight > 0 ? first * ( 1 - weight ) + second() * weight : first; };
  const auto line = [&]( size_t atRow )
  { return mix( east, cell( left, atRow ), [&]
      { return cell( left + 1, atRow ); } ); };
  return static_cast<float>( mix( south, line( top ), [&]
    { return line( top + 1 ); } ) );
}

void HeightGrid::at( std::span<const Point> points, std::vector<float> &heights ) const
{
  std::vector<double> x( points.size() );
  std::vector<double> y( points.size() );
  for ( size_t i = 0; i < points.size(); ++i )
  {
    x[i] = points[i].x;
    y[i] = points[i].y;
  }
  mToRaster->convert( x, y );
  heights.resize( points.size() );
  for ( size_t i = 0; i < points.size(); ++i )
    heights[i] = between( x[i], y[i] );
}

} // namespace lantu
