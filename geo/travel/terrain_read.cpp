// SPDX-License-Identifier: GPL-3.0-or-later
// Heights and speeds, cell by cell.
#include "travel/terrain_read.h"

#include <algorithm>
#include <filesystem>
#include <limits>

#include <xxhash.h>

#include "base/error.h"
#include "data/database.h"
#include "place/import_raster.h"
#include "place/to_frame.h"
#include "travel/raster_grid.h"

namespace lantu
{

namespace
{

constexpr float nan = std::numeric_limits<float>::quiet_NaN();
constexpr double lowest = -500; // metres; no land is lower or higher
constexpr double highest = 9000;
constexpr float fastest = 300; // km/h

// Calls use(column, row, value) for every cell, and hashes what was read.
template<class Use>
uint64_t eachCell( const RasterGrid &grid, Progress &progress, Use use )
{
  constexpr int stripe = 64;
  std::vector<float> values( static_cast<size_t>( grid.columns() ) * stripe );
  uint64_t hash = 0;
  for ( int first = 0; first < grid.rows(); first += stripe )
  {
    progress.check();
    progress.report( static_cast<double>( first ) / grid.rows() );
    const int count = std::min( stripe, grid.rows() - first );
    grid.read( first, count, values.data() );
    hash = XXH3_64bits_withSeed( values.data(), static_cast<size_t>( grid.columns() ) * static_cast<size_t>( count ) * sizeof( float ), hash );
    for ( int row = 0; row < count; ++row )
    {
      const float *line = values.data() + static_cast<size_t>( row ) * static_cast<size_t>( grid.columns() );
      for ( int column = 0; column < grid.columns(); ++column )
        use( column, first + row, line[column] );
    }
  }
  return hash;
}

std::string crsText( const OGRSpatialReference &crs )
{
  char *wkt = nullptr;
  crs.exportToWkt( &wkt );
  const std::string text = wkt ? wkt : "";
  CPLFree( wkt );
  return text;
}

std::string nameOf( const OGRSpatialReference &crs )
{
  return crs.GetName() ? crs.GetName() : std::string();
}

void expectNumberable( int columns, int rows, const std::string &name )
{
  if ( !TerrainLayout::holds( columns, rows ) )
    throw Error::of( ErrorCode::BadValue, { "“{}”：{} × {} 个像元太多。请先裁剪到研究范围，或降低分辨率。", "\"{}\": {} x {} cells are too many. Clip it to the area of interest, or take larger cells." }, name, columns, rows );
}

// Brings the leading raster into the plane in which it is to be used.
RasterGrid inPlane( RasterGrid grid, const std::optional<Frame> &asked, bool smooth, TerrainRead &result, Progress &progress )
{
  expectNumberable( grid.columns(), grid.rows(), grid.name() );
  std::string plane;
  if ( asked )
  {
    const OGRSpatialReference reference = spatialReference( asked->crs(), grid.name() );
    if ( grid.isNorthUp() && grid.crs().IsSame( &reference ) )
      return grid;
    plane = asked->crs();
  }
  else
  {
    if ( grid.isTrueToScale() )
      return grid;
    plane = Frame::around( grid.longitude() ).crs();
  }
  RasterGrid made = grid.resampled( plane, nullptr, smooth, progress );
  expectNumberable( made.columns(), made.rows(), made.name() );
  result.resampled = true;
  progress.note( say( { "“{}”：由 {} 重采样到分析坐标系 {}，像元 {:.1f} 米，{} × {} 个。", "\"{}\": resampled from {} to the analysis plane {}, cells of {:.1f} m, {} x {} of them." }, grid.name(), nameOf( grid.crs() ), plane, made.shape().cellWidth, made.columns(), made.rows() ) );
  return made;
}

// The values of a second raster at the cells of the first.
RasterGrid onGrid( RasterGrid grid, const RasterGrid &leading, Progress &progress )
{
  if ( grid.isNorthUp() && grid.crs().IsSame( &leading.crs() ) && grid.shape() == leading.shape() )
    return grid;
  const GridShape shape = leading.shape();
  progress.note( say( { "“{}”：按高程栅格的像元中心取值（最近像元）。", "\"{}\": taken at the centres of the cells of the elevations (nearest cell)." }, grid.name() ) );
  return grid.resampled( crsText( leading.crs() ), &shape, false, progress );
}

} // namespace

TerrainRead readTerrain( const TerrainInput &input, Progress &progress )
{
  TerrainRead result;
  if ( input.dem.empty() && input.speed.empty() )
    throw Error::of( ErrorCode::NotFound, { "没有给出地形：请指定高程栅格（DEM）或速度栅格（SPEED）。", "No terrain was given: name a raster of elevations (DEM) or of speeds (SPEED)." } );
  std::optional<RasterGrid> heights;
  std::optional<RasterGrid> speeds;
  PartOfProgress resampling( progress, 0, 0.5 );
  if ( !input.dem.empty() )
  {
    RasterGrid grid( input.dem, progress );
    const double metres = grid.metresPerHeight();
    if ( metres != 1 )
      progress.note( say( { "“{}”：高程按英尺换算成米（× {}）。", "\"{}\": heights converted from feet to metres (x {})." }, input.dem, metres ) );
    int64_t &wrong = result.wrongHeights;
    grid.clean = [metres, &wrong]( float value )
    {
      const double height = value * metres;
      if ( height >= lowest && height <= highest )
        return static_cast<float>( height );
      wrong += value == value;
      return nan;
    };
    heights = inPlane( std::move( grid ), input.frame, true, result, resampling );
  }
  if ( !input.speed.empty() )
  {
    RasterGrid grid( input.speed, progress );
    if ( heights )
      speeds = onGrid( std::move( grid ), *heights, resampling );
    else
      speeds = inPlane( std::move( grid ), input.frame, false, result, resampling );
  }

  const RasterGrid &leading = heights ? *heights : *speeds;
  const GridShape shape = leading.shape();
  Terrain &terrain = result.terrain;
  terrain.layout = TerrainLayout( shape.columns, shape.rows );
  terrain.crs = crsText( leading.crs() );
  terrain.origin = { shape.west, shape.north };
  terrain.cellWidth = shape.cellWidth;
  terrain.cellHeight = shape.cellHeight;
  terrain.slope = heights ? input.slope : SlopeFunction::None;
  terrain.pace = flatPace( input.slope, input.flatKmh );
  result.cells = static_cast<int64_t>( shape.columns ) * shape.rows;
  const auto account = [&]( const RasterGrid &grid, uint64_t hash )
  {
    SourceInfo info;
    info.file = grid.name();
    info.crs = nameOf( grid.crs() );
    result.inputs.emplace_back( info, hash );
  };

  if ( heights )
  {
    PartOfProgress reading( progress, 0.5, 0.8 );
    terrain.heights.assign( terrain.layout.cells(), nan );
    account( *heights, eachCell( *heights, reading, [&]( int column, int row, float height )
                         { terrain.heights[terrain.layout.cell( column, row )] = height; } ) );
  }
  if ( speeds )
  {
    int64_t wrong = 0;
    float example = 0;
    PartOfProgress reading( progress, 0.8, 1 );
    terrain.paces.assign( terrain.layout.cells(), nan );
    account( *speeds, eachCell( *speeds, reading, [&]( int column, int row, float kmh )
                        {
      if ( kmh < 0 || kmh > fastest )
      {
        if ( wrong++ == 0 )
          example = kmh;
        return;
      }
      const uint32_t cell = terrain.layout.cell( column, row );
      if ( kmh > 0 )
        terrain.paces[cell] = static_cast<float>( 3.6 / static_cast<double>( kmh ) );
      else if ( kmh == 0 && ( terrain.heights.empty() || terrain.heights[cell] == terrain.heights[cell] ) )
        ++result.barriers; } ) );
    if ( wrong > 0 )
      throw Error::of( ErrorCode::BadValue, { "“{}”：{} 个像元的速度不在 0 到 {} 公里/小时之间（例如 {}）。请检查单位（应为公里/小时）；没有值的像元请设为 nodata。", "\"{}\": the speed of {} cells is not between 0 and {} km/h (for example {}). Check the unit, which must be km/h; declare cells without a value as nodata." }, input.speed, wrong, fastest, example );
  }

  int64_t passable = 0;
  for ( int row = 0; row < shape.rows; ++row )
  {
    if ( row % 256 == 0 )
      progress.check();
    for ( int column = 0; column < shape.columns; ++column )
    {
      const uint32_t cell = terrain.layout.cell( column, row );
      const bool open = terrain.passable( cell );
      passable += open;
      if ( !open && speeds && heights )
        terrain.paces[cell] = nan;
    }
  }
  result.voids = result.cells - passable - result.barriers;
  if ( passable == 0 )
    throw Error::of( ErrorCode::Empty, { "“{}”：没有一个像元可以通行（全部为 nodata、不可能的高程或速度 0）。请检查栅格。", "\"{}\": no cell can be entered (all are nodata, impossible heights or speed 0). Check the raster." }, leading.name() );
  if ( terrain.slope == SlopeFunction::None && speeds )
    terrain.heights = {}; // the paces know the voids
  if ( result.wrongHeights > 0 )
    progress.warn( say( { "“{}”：{} 个像元的高程低于 {} 米或高于 {} 米，按无值处理。请检查栅格的 nodata 设置。", "\"{}\": {} cells have heights below {} m or above {} m and count as void. Check the raster's nodata value." }, input.dem, result.wrongHeights, lowest, highest ) );
  if ( result.voids > 0 )
    progress.warn( say( { "地形的 {} 个像元中有 {} 个没有值，不能通行。", "Of {} cells of the terrain {} have no value and cannot be entered." }, result.cells, result.voids ) );
  if ( result.barriers > 0 )
    progress.note( say( { "速度为 0 的像元 {} 个，按障碍处理。", "{} cells have speed 0 and are barriers." }, result.barriers ) );
  progress.report( 1 );
  return result;
}

nlohmann::ordered_json described( const TerrainRead &read )
{
  return { { "cells", read.cells }, { "voids", read.voids }, { "wrong_heights", read.wrongHeights }, { "speed_barriers", read.barriers }, { "resampled", read.resampled } };
}

std::string rasterTable( const std::string &path, const std::string &layer )
{
  if ( isDatabase( path ) )
    return {};
  registerGdal();
  GdalQuiet quiet;
  std::error_code ignored;
  if ( const std::string beside = rasterBeside( path, layer ); std::filesystem::exists( beside, ignored ) )
    return beside;
  const std::string name = "GPKG:" + path + ":" + layer;
  return Dataset( GDALDataset::Open( name.c_str(), GDAL_OF_RASTER ) ) ? name : std::string();
}

} // namespace lantu
