// SPDX-License-Identifier: GPL-3.0-or-later
// Polygons of small grids, by hand and against their guarantees.
#include <gtest/gtest.h>

#include <cmath>
#include <random>

#include "data/gdal_handles.h"
#include "place/area.h"
#include "place/contour.h"
#include "place/wkb_points.h"

namespace lantu
{
namespace
{

// '#' is -1, '.' is 1; the first line is the northern one
struct Sketch
{
    explicit Sketch( const std::vector<std::string> &lines )
      : columns( static_cast<int>( lines.front().size() ) ), rows( static_cast<int>( lines.size() ) )
    {
      for ( auto line = lines.rbegin(); line != lines.rend(); ++line )
      {
        for ( const char sign : *line )
          values.push_back( sign == '#' ? -1.0F : 1.0F );
      }
    }

    std::vector<Rings> polygons() const
    {
      Contour contour;
      return contour.polygons( { values, columns, rows, { 0, 0 }, 1 } );
    }

    std::vector<float> values;
    int columns;
    int rows;
};

OGRGeometryUniquePtr geometryOf( const std::vector<Rings> &polygons )
{
  const Wkb wkb = multiPolygonWkb( polygons );
  OGRGeometry *read = nullptr;
  EXPECT_EQ( OGRGeometryFactory::createFromWkb( wkb.data(), nullptr, &read, wkb.size() ), OGRERR_NONE );
  return OGRGeometryUniquePtr( read );
}

TEST( ContourTest, NothingInsideIsNoPolygon )
{
  EXPECT_TRUE( Sketch( { "..", ".." } ).polygons().empty() );
  Contour contour;
  EXPECT_TRUE( contour.polygons( {} ).empty() );
}

TEST( ContourTest, OnePointInsideIsADiamond )
{
  const auto polygons = Sketch( { "...", ".#.", "..." } ).polygons();
  ASSERT_EQ( polygons.size(), 1U );
  ASSERT_EQ( polygons[0].size(), 1U );
  EXPECT_EQ( polygons[0][0].size(), 5U );
  EXPECT_NEAR( planeArea( polygons[0] ), 0.5, 1e-12 ) << "diagonals of 1";
}

TEST( ContourTest, TheBorderOfTheGridIsOutside )
{
  const auto polygons = Sketch( { "##", "##" } ).polygons();
  ASSERT_EQ( polygons.size(), 1U );
  EXPECT_NEAR( planeArea( polygons[0] ), 2 * 2 - 4 * 0.5 * 0.5 * 0.5, 1e-12 ) << "half a step on each side, corners cut";
}

TEST( ContourTest, ACrossingLiesWhereTheValueIsZero )
{
  Contour contour;
  const std::vector<float> values { 1, -3, 1 };
  const auto polygons = contour.polygons( { values, 3, 1, { 100, 200 }, 10 } );
  ASSERT_EQ( polygons.size(), 1U );
  double west = 1e9;
  double east = -1e9;
  for ( const Point point : polygons[0][0] )
  {
    west = std::min( west, point.x );
    east = std::max( east, point.x );
  }
  EXPECT_DOUBLE_EQ( west, 102.5 );
  EXPECT_DOUBLE_EQ( east, 117.5 );
}

TEST( ContourTest, HolesAndIslandsInHolesBelongWhereTheyAre )
{
  const auto polygons = Sketch( { "#######..", "#.....#..", "#.###.#.#", "#.#.#.#..", "#.###.#..", "#.....#..", "#######.." } ).polygons();
  ASSERT_EQ( polygons.size(), 3U ) << "the ring, the island in it with its own hole, the point outside";
  EXPECT_EQ( polygons[0].size(), 2U );
  EXPECT_EQ( polygons[1].size(), 2U );
  EXPECT_EQ( polygons[2].size(), 1U );
  EXPECT_LT( planeArea( { polygons[0][1] } ), 0 ) << "holes go round clockwise";
  EXPECT_TRUE( geometryOf( polygons )->IsValid() );
}

TEST( ContourTest, TwoHolesInARowHaveTheSamePolygon )
{
  const auto polygons = Sketch( { "#######", "#.#.#.#", "#######" } ).polygons();
  ASSERT_EQ( polygons.size(), 1U );
  EXPECT_EQ( polygons[0].size(), 4U );
}

TEST( ContourTest, CornersThatTouchAreOnePieceIfTheMeanIsInside )
{
  EXPECT_EQ( Sketch( { "#.", ".#" } ).polygons().size(), 1U ) << "a mean of exactly zero is inside";
  Sketch apart( { "#.", ".#" } );
  apart.values = { 1.5F, -1, -1, 1 };
  EXPECT_EQ( apart.polygons().size(), 2U );
}

TEST( ContourTest, RandomGridsGiveValidNestedPolygonsThatHoldTheirPoints_exhaustive )
{
  std::mt19937 random( 5 );
  Contour contour;
  for ( int round = 0; round < 300; ++round )
  {
    const int columns = 1 + static_cast<int>( random() % 12 );
    const int rows = 1 + static_cast<int>( random() % 12 );
    std::vector<float> values;
    for ( int i = 0; i < columns * rows; ++i )
      values.push_back( static_cast<float>( static_cast<int>( random() % 9 ) - 4 ) ); // often equal, often zero
    const auto polygons = contour.polygons( { values, columns, rows, { 0, 0 }, 1 } );
    const OGRGeometryUniquePtr land = geometryOf( polygons );
    ASSERT_TRUE( polygons.empty() || land->IsValid() ) << "round " << round;
    if ( const auto area = Area::fromWkb( multiPolygonWkb( polygons ) ) )
    {
      for ( int i = 0; i < columns * rows; ++i )
        ASSERT_EQ( area->covers( { static_cast<double>( i % columns ), static_cast<double>( i / columns ) } ), values[static_cast<size_t>( i )] <= 0 ) << "round " << round;
    }
    std::vector<float> lower = values;
    for ( float &value : lower )
      value -= static_cast<float>( random() % 3 );
    const auto more = contour.polygons( { lower, columns, rows, { 0, 0 }, 1 } );
    if ( polygons.empty() )
      continue;
    const OGRGeometryUniquePtr lost( land->Difference( geometryOf( more ).get() ) );
    ASSERT_TRUE( lost->IsEmpty() || OGR_G_Area( OGRGeometry::ToHandle( lost.get() ) ) < 1e-9 ) << "round " << round;
  }
}

} // namespace
} // namespace lantu
