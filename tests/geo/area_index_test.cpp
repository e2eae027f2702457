// SPDX-License-Identifier: GPL-3.0-or-later
// Which area holds a point: beside GEOS, also at borders, and by hand.
#include <algorithm>
#include <cmath>
#include <limits>
#include <random>

#include <geos_c.h>

#include "data/gdal_handles.h"
#include "data/ogr_source.h"
#include "data/workspace.h"
#include "place/area_index.h"
#include "place/contour.h"
#include "place/wkb_points.h"
#include "support.h"

namespace lantu
{

namespace
{

//! Answers of GEOS 3.11: prepared intersects(), the first of the areas that says yes.
class Geos
{
  public:
    explicit Geos( const std::vector<Wkb> &areas )
      : mContext( GEOS_init_r() )
    {
      for ( const Wkb &wkb : areas )
      {
        mGeometries.push_back( GEOSGeomFromWKB_buf_r( mContext, wkb.data(), wkb.size() ) );
        mPrepared.push_back( GEOSPrepare_r( mContext, mGeometries.back() ) );
      }
    }
    ~Geos()
    {
      for ( const GEOSPreparedGeometry *prepared : mPrepared )
        GEOSPreparedGeom_destroy_r( mContext, prepared );
      for ( GEOSGeometry *geometry : mGeometries )
        GEOSGeom_destroy_r( mContext, geometry );
      GEOS_finish_r( mContext );
    }
    Geos( const Geos & ) = delete;
    Geos &operator=( const Geos & ) = delete;

    bool holds( size_t area, Point point ) const
    {
      GEOSGeometry *geometry = GEOSGeom_createPointFromXY_r( mContext, point.x, point.y );
      const bool result = GEOSPreparedIntersects_r( mContext, mPrepared[area], geometry ) == 1;
      GEOSGeom_destroy_r( mContext, geometry );
      return result;
    }

    int32_t holder( Point point ) const
    {
      for ( size_t area = 0; area < mPrepared.size(); ++area )
      {
        if ( holds( area, point ) )
          return static_cast<int32_t>( area );
      }
      return AreaIndex::none;
    }

  private:
    GEOSContextHandle_t mContext;
    std::vector<GEOSGeometry *> mGeometries;
    std::vector<const GEOSPreparedGeometry *> mPrepared;
};

AreaIndex indexOf( const std::vector<Wkb> &wkbs )
{
  std::vector<Area> areas;
  for ( const Wkb &wkb : wkbs )
    areas.push_back( Area::fromWkb( wkb ).value() );
  Progress progress;
  return { std::move( areas ), progress };
}

//! Points everywhere, on vertices, on edges as near as a double comes, and beside these.
std::vector<Point> difficultPoints( const std::vector<Wkb> &wkbs, std::mt19937 &random, size_t strewn )
{
  Bounds bounds;
  std::vector<Point> points;
  std::uniform_real_distribution<double> share( 0, 1 );
  for ( const Wkb &wkb : wkbs )
  {
    const Area area = Area::fromWkb( wkb ).value();
    bounds.include( area.bounds() );
    const std::vector<Point> &vertices = area.vertices();
    for ( size_t i = 0; i + 1 < vertices.size(); ++i )
    {
      const Point a = vertices[i];
      const Point b = vertices[i + 1];
      const double part = share( random );
      const Point on { a.x + part * ( b.x - a.x ), a.y + part * ( b.y - a.y ) };
      points.insert( points.end(), { a, { ( a.x + b.x ) / 2, ( a.y + b.y ) / 2 }, on, { std::nextafter( on.x, 1e9 ), on.y }, { on.x, std::nextafter( on.y, -1e9 ) }, { a.x, on.y }, { on.x, a.y } } );
    }
  }
  std::uniform_real_distribution<double> x( bounds.low.x - 0.1, bounds.high.x + 0.1 );
  std::uniform_real_distribution<double> y( bounds.low.y - 0.1, bounds.high.y + 0.1 );
  for ( size_t i = 0; i < strewn; ++i )
    points.push_back( { x( random ), y( random ) } );
  return points;
}

void expectGeosEqual( const std::vector<Wkb> &wkbs, const std::vector<Point> &points )
{
  const Geos geos( wkbs );
  const AreaIndex index = indexOf( wkbs );
  Progress progress;
  const std::vector<int32_t> holders = index.holders( points, progress );
  for ( size_t i = 0; i < points.size(); ++i )
  {
    ASSERT_EQ( holders[i], geos.holder( points[i] ) ) << fmt::format( "{:.17g} {:.17g}", points[i].x, points[i].y );
    const size_t area = i % wkbs.size();
    ASSERT_EQ( index.covers( area, points[i] ), geos.holds( area, points[i] ) ) << fmt::format( "area {} at {:.17g} {:.17g}", area, points[i].x, points[i].y );
  }
}

//! A border between two corners that winds, the same from both sides.
std::vector<Point> windingBorder( Point a, Point b, int depth, std::mt19937 &random )
{
  if ( depth == 0 )
    return { a };
  std::uniform_real_distribution<double> sideways( -0.2, 0.2 );
  const double off = sideways( random );
  const Point middle { ( a.x + b.x ) / 2 - off * ( b.y - a.y ), ( a.y + b.y ) / 2 + off * ( b.x - a.x ) };
  std::vector<Point> line = windingBorder( a, middle, depth - 1, random );
  const std::vector<Point> rest = windingBorder( middle, b, depth - 1, random );
  line.insert( line.end(), rest.begin(), rest.end() );
  return line;
}

//! Columns x rows of areas that meet in winding borders, without gaps.
std::vector<Wkb> windingAreas( int columns, int rows, int depth, double size, std::mt19937 &random )
{
  std::uniform_real_distribution<double> shift( -0.15, 0.15 );
  const auto at = [columns]( int c, int r )
  { return static_cast<size_t>( r * ( columns + 1 ) + c ); };
  std::vector<Point> corners;
  for ( int r = 0; r <= rows; ++r )
  {
    for ( int c = 0; c <= columns; ++c )
      corners.push_back( { 106 + size * ( c + shift( random ) ), 29 + size * ( r + shift( random ) ) } );
  }
  std::vector<std::vector<Point>> east( corners.size() );
  std::vector<std::vector<Point>> north( corners.size() );
  for ( int r = 0; r <= rows; ++r )
  {
    for ( int c = 0; c <= columns; ++c )
    {
      if ( c < columns )
        east[at( c, r )] = windingBorder( corners[at( c, r )], corners[at( c + 1, r )], depth, random );
      if ( r < rows )
        north[at( c, r )] = windingBorder( corners[at( c, r )], corners[at( c, r + 1 )], depth, random );
    }
  }
  std::vector<Wkb> areas;
  for ( int r = 0; r < rows; ++r )
  {
    for ( int c = 0; c < columns; ++c )
    {
      std::vector<Point> ring = east[at( c, r )];
      const std::vector<Point> &right = north[at( c + 1, r )];
      ring.insert( ring.end(), right.begin(), right.end() );
      ring.push_back( corners[at( c + 1, r + 1 )] );
      const std::vector<Point> &top = east[at( c, r + 1 )];
      ring.insert( ring.end(), top.rbegin(), top.rend() );
      const std::vector<Point> &left = north[at( c, r )];
      ring.insert( ring.end(), left.rbegin(), left.rend() );
      areas.push_back( multiPolygonWkb( { { ring } } ) );
    }
  }
  return areas;
}

} // namespace

TEST( AreaIndexTest, TheFirstAreaHoldsASharedBorder )
{
  const std::vector<Wkb> areas { test::rectangle( 0, 0, 1, 1 ), test::rectangle( 1, 0, 2, 1 ), test::rectangle( 0, 1, 2, 2 ) };
  const AreaIndex index = indexOf( areas );
  EXPECT_EQ( index.holder( { 0.5, 0.5 } ), 0 );
  EXPECT_EQ( index.holder( { 1.5, 0.5 } ), 1 );
  EXPECT_EQ( index.holder( { 1, 0.5 } ), 0 );
  EXPECT_EQ( index.holder( { 1, 1 } ), 0 ) << "a corner of three";
  EXPECT_EQ( index.holder( { 1.5, 1 } ), 1 );
  EXPECT_EQ( index.holder( { 2, 2 } ), 2 ) << "the corner of all";
  EXPECT_EQ( index.holder( { 2.0001, 1 } ), AreaIndex::none );
  EXPECT_TRUE( index.covers( 1, { 1, 0.5 } ) );
  EXPECT_TRUE( index.covers( 2, { 1, 1 } ) );
  EXPECT_FALSE( index.covers( 2, { 1, 0.5 } ) );
}

TEST( AreaIndexTest, NoAreasAndNoNumbersHoldNothing )
{
  const double nan = std::numeric_limits<double>::quiet_NaN();
  EXPECT_EQ( indexOf( {} ).holder( { 0, 0 } ), AreaIndex::none );
  const AreaIndex index = indexOf( { test::rectangle( 0, 0, 1, 1 ) } );
  EXPECT_EQ( index.holder( { nan, 0.5 } ), AreaIndex::none );
  EXPECT_EQ( index.holder( { 0.5, nan } ), AreaIndex::none );
  EXPECT_EQ( index.holder( { std::numeric_limits<double>::infinity(), 0.5 } ), AreaIndex::none );
}

TEST( AreaIndexTest, CancellingStopsTheBuildingAndTheAsking )
{
  const std::vector<Wkb> areas { test::rectangle( 0, 0, 1, 1 ) };
  const AreaIndex index = indexOf( areas );
  test::ListeningProgress progress;
  progress.stopAfter = 0;
  test::expectError( ErrorCode::Cancelled, {}, [&]
    { index.holders( std::vector<Point>( 10, Point { 0.5, 0.5 } ), progress ); } );
  test::expectError( ErrorCode::Cancelled, {}, [&]
    { AreaIndex( { Area::fromWkb( areas[0] ).value() }, progress ); } );
}

TEST( AreaIndexTest, AgreesWithGeosAlsoOnBorders_exhaustive )
{
  std::mt19937 random( 5 );
  for ( int round = 0; round < 12; ++round )
  {
    SCOPED_TRACE( round );
    std::vector<Wkb> areas = windingAreas( 1 + round % 4, 1 + round % 3, round % 6, round % 2 ? 0.07 : 40.0, random );
    std::shuffle( areas.begin(), areas.end(), random );
    expectGeosEqual( areas, difficultPoints( areas, random, 3000 ) );
  }
}

TEST( AreaIndexTest, AgreesWithGeosOnHolesPartsAndOverlaps_exhaustive )
{
  const std::vector<Wkb> areas {
    test::wkb( "MULTIPOLYGON (((0 0,10 0,10 10,0 10,0 0),(2 2,4 2,4 4,2 4,2 2),(6 6,8 6,8 8,6 8,6 6)),((2.5 2.5,3.5 2.5,3 3.5,2.5 2.5)))" ), // an island in its own hole
    test::wkb( "POLYGON ((2 2,4 2,4 4,2 4,2 2))" ),                                                                                          // fills the hole, and lies over the island
    test::wkb( "POLYGON ((9 -1,12 -1,12 11,9 11,9 -1))" ),                                                                                   // overlaps
    test::wkb( "POLYGON ((-5 -5,20 -5,20 20,-5 20,-5 -5))" ),                                                                                // holds all
    test::wkb( "POLYGON ((12 0,13 0,12.00000000001 10,12 0))" ),                                                                             // a sliver
    test::wkb( "POLYGON ((0 0,0.0000001 0,0.0000001 0.0000001,0 0))" ),
  };
  std::mt19937 random( 6 );
  std::vector<Point> points = difficultPoints( areas, random, 5000 );
  for ( int x = -6; x <= 21; ++x )
  {
    for ( int y = -6; y <= 21; ++y )
      points.insert( points.end(), { { x * 1.0, y * 1.0 }, { x + 0.5, y * 1.0 }, { x * 1.0, y + 0.5 } } );
  }
  expectGeosEqual( areas, points );
}

// The reference points stand at fixed shares of the cells: a border through one of them must not matter.
TEST( AreaIndexTest, BordersThroughReferencePointsChangeNothing )
{
  std::mt19937 random( 7 );
  std::vector<Wkb> areas;
  std::vector<Point> points;
  for ( int cells = 3; cells < 12; ++cells )
  {
    // whatever the grid will be, some of these lines pass through references of it
    const double x = ( cells + 0.41421356 ) / 16;
    const double y = ( cells + 0.53589838 ) / 16;
    areas.push_back( test::wkb( fmt::format( "POLYGON ((0 0,{0:.17g} {1:.17g},1 1,0 1,0 0))", x, y ).c_str() ) );
    areas.push_back( test::wkb( fmt::format( "POLYGON ((0 0,{0:.17g} 0,{0:.17g} 1,0 1,0 0))", x ).c_str() ) );
    areas.push_back( test::wkb( fmt::format( "POLYGON ((0 {0:.17g},1 {0:.17g},1 1,0 1,0 {0:.17g}))", y ).c_str() ) );
  }
  for ( const Wkb &area : areas )
    expectGeosEqual( { area }, difficultPoints( { area }, random, 300 ) );
  expectGeosEqual( areas, difficultPoints( areas, random, 1000 ) );
}

TEST( CodedAreasTest, TheLowestCodeWinsWhateverTheOrderOfTheRows )
{
  const test::TemporaryFolder folder;
  const Layer &villages = schemaLayer( layer::villages );
  Table table { .shape = &villages, .rows = {}, .crs = workspaceCrs };
  const std::pair<const char *, Wkb> rows[] = { { "500101001002", test::rectangle( 1, 0, 2, 1 ) }, { "500101001001", test::rectangle( 0, 0, 1, 1 ) }, { "500101001003", {} }, { "500101001002", test::rectangle( 5, 5, 6, 6 ) } };
  for ( const auto &[code, geometry] : rows )
  {
    Row row = test::plausibleRow( villages );
    test::cell( villages, row, field::code ) = std::string( code );
    row.geometry = geometry;
    table.rows.push_back( row );
  }
  DatasetWriter writer( folder.file( "villages.gpkg" ) );
  writer.write( table );
  writer.commit();
  Progress progress;
  const auto source = openRows( folder.file( "villages.gpkg" ) );
  const CodedAreas areas( *source, field::code, progress );
  EXPECT_EQ( areas.intake().rowsRead(), 4 );
  ASSERT_EQ( areas.intake().rejects().size(), 1U );
  EXPECT_EQ( areas.intake().rejects()[0].row, 3 );
  EXPECT_EQ( areas.code( areas.index().holder( { 1, 0.5 } ) ), "500101001001" );
  EXPECT_EQ( areas.code( areas.index().holder( { 5.5, 5.5 } ) ), "500101001002" );
  EXPECT_TRUE( areas.covers( "500101001002", { 1, 0.5 } ) ) << "the border belongs to both who claim it";
  EXPECT_TRUE( areas.covers( "500101001002", { 5.5, 5.5 } ) ) << "two rows of one code";
  EXPECT_FALSE( areas.covers( "500101001001", { 5.5, 5.5 } ) );
  EXPECT_FALSE( areas.covers( "500101001009", { 0.5, 0.5 } ) );
  EXPECT_TRUE( areas.has( "500101001001" ) );
  EXPECT_FALSE( areas.has( "500101001003" ) ) << "without a polygon";
}

} // namespace lantu
