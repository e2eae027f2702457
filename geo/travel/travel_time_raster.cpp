// SPDX-License-Identifier: GPL-3.0-or-later
// The sweep and its files.
#include "travel/travel_time_raster.h"

#include <algorithm>
#include <filesystem>

#include <strings.h>

#include "base/error.h"
#include "data/gdal_handles.h"
#include "data/unfinished.h"
#include "place/plane_change.h"
#include "travel/barrier_areas.h"
#include "travel/closed_moves.h"
#include "travel/terrain_search.h"
#include "travel/walk_legs.h"

namespace lantu
{

namespace
{

constexpr char supplyDomain[] = "LANTU_SUPPLY";
constexpr int none = -1;

void expectTiff( const std::string &path )
{
  const std::string extension = std::filesystem::path( path ).extension().string();
  if ( strcasecmp( extension.c_str(), ".tif" ) != 0 && strcasecmp( extension.c_str(), ".tiff" ) != 0 )
    throw Error::of( ErrorCode::BadValue, { "“{}”：结果是 GeoTIFF，文件名要以 .tif 结尾。请改名后重试。", "\"{}\": the result is a GeoTIFF and its name has to end in .tif. Change it and try again." }, path );
}

//! A GeoTIFF in the making, beside its place.
class TiffInTheMaking
{
  public:
    TiffInTheMaking( const std::string &path, const Terrain &terrain, GDALDataType type, const std::string &description )
      : mPath( path ), mHidden( std::filesystem::path( path ).parent_path(), std::filesystem::path( path ).filename().string(), path )
    {
      registerGdal();
      CPLStringList options;
      for ( const char *option : { "TILED=YES", "COMPRESS=DEFLATE", "ZLEVEL=1", "NUM_THREADS=ALL_CPUS", "BIGTIFF=IF_SAFER" } )
        options.AddString( option );
      mDataset.reset( GetGDALDriverManager()->GetDriverByName( "GTiff" )->Create( hidden().c_str(), terrain.layout.columns(), terrain.layout.rows(), 1, type, options.List() ) );
      if ( !mDataset )
        refuse();
      double transform[] = { terrain.origin.x, terrain.cellWidth, 0, terrain.origin.y, 0, -terrain.cellHeight };
      const OGRSpatialReference crs = spatialReference( terrain.crs, path );
      mDataset->SetGeoTransform( transform );
      mDataset->SetSpatialRef( &crs );
      band().SetNoDataValue( none );
      band().SetDescription( description.c_str() );
    }

    GDALRasterBand &band() { return *mDataset->GetRasterBand( 1 ); }
    GDALDataset &dataset() { return *mDataset; }

    void write( int row, int rows, void *values, GDALDataType type )
    {
      const int columns = mDataset->GetRasterXSize();
      if ( band().RasterIO( GF_Write, 0, row, columns, rows, values, columns, rows, type, 0, 0, nullptr ) != CE_None )
        refuse();
    }

    //! Everything is on the disk.
    void close()
    {
      mDataset->FlushCache( true );
      mDataset.reset();
      if ( !mQuiet.message().empty() )
        refuse();
    }

    void finish() { mHidden.finish(); }

  private:
    std::string hidden() const { return ( mHidden.folder() / std::filesystem::path( mPath ).filename() ).string(); }

    [[noreturn]] void refuse() const
    {
      throw Error::of( ErrorCode::NotWritable, { "无法写入“{}”（{}）。请检查文件夹权限和磁盘空间，或换一个位置；原有文件没有改动。", "\"{}\" cannot be written ({}). Check the folder's permissions and the free disk space, or choose another place; nothing was changed." }, mPath, plainReason( mQuiet.message() ) );
    }

    GdalQuiet mQuiet;
    std::string mPath;
    Unfinished mHidden;
    Dataset mDataset; // after the folder: closing it may still write
};

} // namespace

TravelTimeFigures writeTravelTimes( Terrain &terrain, const TravelTimeQuestion &question, Progress &progress )
{
  TravelTimeFigures figures;
  if ( question.directions != 8 && question.directions != 16 )
    throw Error::of( ErrorCode::BadValue, { "方向数（DIRECTIONS）只能是 8 或 16，给出的是 {}。", "DIRECTIONS is 8 or 16; {} was given." }, question.directions );
  expectTiff( question.minutesPath );
  if ( !question.sourcesPath.empty() )
    expectTiff( question.sourcesPath );
  const PlaneChange change( question.plane, terrain.crs );
  Barriers barriers;
  if ( question.barriers )
  {
    BarrierLayer moved = *question.barriers;
    change.convert( moved.points );
    figures.closedByAreas = closeAreas( terrain, moved );
    barriers = Barriers( moved );
  }
  const ClosedMoves closed( terrain, barriers, progress );
  const WalkLegs legs( terrain, barriers );

  std::vector<Point> at( question.supplies->at.begin(), question.supplies->at.end() );
  change.convert( at );
  const bool backwards = question.query.direction == Direction::DemandToSupply;
  TerrainSearch search( terrain, closed, question.directions );
  search.begin( backwards, static_cast<uint32_t>( at.size() ) );
  std::vector<WalkLegs::Join> joins;
  for ( size_t i = 0; i < at.size(); ++i )
  {
    progress.check();
    joins.clear();
    if ( at[i].x == at[i].x )
      legs.join( at[i], question.query.snapMetres, joins );
    for ( const WalkLegs::Join &join : joins )
      search.addOrigin( join.cell, backwards ? join.leg.back : join.leg.there, join.leg.metres, static_cast<uint32_t>( i ) );
    ++( joins.empty() ? figures.suppliesRejected : figures.suppliesUsed );
  }
  if ( figures.suppliesUsed == 0 )
    throw Error::of( ErrorCode::Empty, { "{} 个设施都不在地形范围内（或周围 {} 米内没有可通行的像元）。请检查设施图层与栅格的范围和坐标系。", "None of the {} supplies lies on the terrain (or has a passable cell within {} m). Check the extents and reference systems of the layer and the raster." }, at.size(), question.query.snapMetres );
  if ( figures.suppliesRejected > 0 )
    progress.warn( say( { "{} 个设施没有坐标，或周围 {} 米内没有可通行的像元，没有参与计算。", "{} supplies have no position or no passable cell within {} m and take no part." }, figures.suppliesRejected, question.query.snapMetres ) );

  PartOfProgress sweeping( progress, 0, 0.8 );
  search.run( std::numeric_limits<double>::infinity(), sweeping, true );
  progress.check();

  TiffInTheMaking minutesFile( question.minutesPath, terrain, GDT_Float32, Text { "分钟", "minutes" }.str() );
  minutesFile.band().SetUnitType( "min" );
  std::unique_ptr<TiffInTheMaking> sourcesFile;
  if ( !question.sourcesPath.empty() )
  {
    sourcesFile = std::make_unique<TiffInTheMaking>( question.sourcesPath, terrain, GDT_Int32, Text { "最近设施的序号", "position of the nearest supply" }.str() );
    CPLStringList ids;
    for ( size_t i = 0; i < question.supplyIds.size(); ++i )
      ids.AddNameValue( std::to_string( i ).c_str(), question.supplyIds[i].c_str() );
    sourcesFile->dataset().SetMetadata( ids.List(), supplyDomain );
  }
  constexpr int stripe = 256;
  const auto columns = static_cast<size_t>( terrain.layout.columns() );
  std::vector<float> minutes( columns * stripe );
  std::vector<int32_t> sources( columns * stripe );
  for ( int first = 0; first < terrain.layout.rows(); first += stripe )
  {
    progress.report( 0.8 + 0.2 * first / terrain.layout.rows() );
    const int count = std::min( stripe, terrain.layout.rows() - first );
    for ( int row = 0; row < count; ++row )
    {
      progress.check();
      for ( size_t column = 0; column < columns; ++column )
      {
        const size_t i = static_cast<size_t>( row ) * columns + column;
        const uint32_t cell = terrain.layout.cell( static_cast<int>( column ), first + row );
        minutes[i] = none;
        sources[i] = none;
        ++figures.cells;
        if ( !terrain.passable( cell ) )
          ++figures.closed;
        else if ( !search.reached( cell ) )
          ++figures.unreachable;
        else if ( const double seconds = search.seconds( cell ); !( seconds <= question.query.limitSeconds ) )
          ++figures.beyond;
        else
        {
          ++figures.reached;
          minutes[i] = static_cast<float>( seconds / 60 );
          sources[i] = static_cast<int32_t>( search.origin( cell ) );
          figures.mostMinutes = std::max( figures.mostMinutes, seconds / 60 );
        }
      }
    }
    minutesFile.write( first, count, minutes.data(), GDT_Float32 );
    if ( sourcesFile )
      sourcesFile->write( first, count, sources.data(), GDT_Int32 );
  }
  minutesFile.close();
  if ( sourcesFile )
    sourcesFile->close();
  progress.check();
  minutesFile.finish();
  if ( sourcesFile )
    sourcesFile->finish();
  progress.report( 1 );
  return figures;
}

} // namespace lantu
