// SPDX-License-Identifier: GPL-3.0-or-later
// The R-tree that is written in one go: whole to SQLite, right to GDAL, alive to later edits.
#include <random>
#include <set>

#include <gtest/gtest.h>
#include <ogrsf_frmts.h>

#include "data/dataset_writer.h"
#include "data/gdal_handles.h"
#include "support.h"

namespace lantu
{
namespace
{

constexpr Field fields[] = { { .name = "id", .alias = { "编号", "Id" }, .type = FieldType::Integer, .required = true } };
constexpr Layer points { "points", { "点", "Points" }, GeometryType::Point, fields };
constexpr Layer lines { "lines", { "线", "Lines" }, GeometryType::Line, fields };

Wkb wkbOf( const OGRGeometry &geometry )
{
  Wkb wkb( geometry.WkbSize() );
  geometry.exportToWkb( wkbNDR, wkb.data() );
  return wkb;
}

std::set<GIntBig> rowsIn( OGRLayer &layer, double west, double south, double east, double north )
{
  std::set<GIntBig> rows;
  layer.SetSpatialFilterRect( west, south, east, north );
  for ( const auto &feature : layer )
    rows.insert( feature->GetFID() );
  layer.SetSpatialFilter( nullptr );
  return rows;
}

// What SQLite itself says of the tree: "ok", or what is wrong in it.
std::string checked( GDALDataset &dataset, const std::string &layer )
{
  OGRLayer *answer = dataset.ExecuteSQL( ( "SELECT rtreecheck('rtree_" + layer + "_geom'), (SELECT count(*) FROM rtree_" + layer + "_geom)" ).c_str(), nullptr, nullptr );
  const OGRFeatureUniquePtr row( answer->GetNextFeature() );
  std::string said = row->GetFieldAsString( 0 ) + ( " " + std::to_string( row->GetFieldAsInteger64( 1 ) ) );
  dataset.ReleaseResultSet( answer );
  return said;
}

class SpatialIndexTest : public testing::TestWithParam<int>
{
  protected:
    test::TemporaryFolder folder;
    std::string path = folder.file( "索引.gpkg" );
};

TEST_P( SpatialIndexTest, FindsWhatIsThereAndTakesLaterEdits )
{
  const int count = GetParam();
  std::mt19937 random( 7 );
  std::uniform_real_distribution<double> east( 105.28, 110.2 );
  std::uniform_real_distribution<double> north( 28.15, 32.22 );
  std::vector<OGREnvelope> boxes;
  int without = 0;
  {
    DatasetWriter writer( path );
    for ( const Layer *layer : { &points, &lines } )
    {
      writer.beginLayer( *layer, "EPSG:4490" );
      for ( int i = 0; i < count; ++i )
      {
        Row row { i + 1, { static_cast<int64_t>( i ) }, {} };
        const double x = east( random );
        const double y = north( random );
        if ( layer == &points && i % 97 == 50 )
          ++without;
        else if ( layer == &points )
          row.geometry = wkbOf( OGRPoint( x, y ) );
        else
        {
          OGRLineString line;
          line.addPoint( x, y );
          line.addPoint( x + 0.01 * ( i % 7 ), y - 0.02 * ( i % 5 ) );
          OGREnvelope box;
          line.getEnvelope( &box );
          boxes.push_back( box );
          row.geometry = wkbOf( line );
        }
        writer.add( row );
      }
    }
    writer.commit();
  }
  const GDALDatasetUniquePtr file( GDALDataset::Open( path.c_str(), GDAL_OF_VECTOR | GDAL_OF_UPDATE ) );
  EXPECT_EQ( checked( *file, "points" ), "ok " + std::to_string( count - without ) );
  EXPECT_EQ( checked( *file, "lines" ), "ok " + std::to_string( count ) );
  OGRLayer &layer = *file->GetLayerByName( "lines" );
  EXPECT_TRUE( layer.TestCapability( OLCFastSpatialFilter ) );
  for ( int i = 0; i < 20; ++i )
  {
    const double west = east( random );
    const double south = north( random );
    OGREnvelope window;
    window.MinX = west;
    window.MaxX = west + 0.3;
    window.MinY = south;
    window.MaxY = south + 0.2;
    std::set<GIntBig> crossing;
    OGRLinearRing ring;
    for ( const auto &[x, y] : { std::pair { west, south }, { west + 0.3, south }, { west + 0.3, south + 0.2 }, { west, south + 0.2 }, { west, south } } )
      ring.addPoint( x, y );
    OGRPolygon area;
    area.addRing( &ring );
    for ( size_t k = 0; k < boxes.size(); ++k )
    {
      const OGRFeatureUniquePtr feature( window.Intersects( boxes[k] ) ? layer.GetFeature( static_cast<GIntBig>( k ) + 1 ) : nullptr );
      if ( feature && feature->GetGeometryRef()->Intersects( &area ) )
        crossing.insert( feature->GetFID() );
    }
    EXPECT_EQ( rowsIn( layer, west, south, west + 0.3, south + 0.2 ), crossing );
  }
  // the planner goes on editing
  OGRFeature more( layer.GetLayerDefn() );
  for ( int i = 0; i < 200; ++i )
  {
    OGRLineString line;
    line.addPoint( 120 + 0.001 * i, 40 );
    line.addPoint( 120.1, 40.1 );
    more.SetFID( OGRNullFID );
    more.SetGeometry( &line );
    ASSERT_EQ( layer.CreateFeature( &more ), OGRERR_NONE );
  }
  EXPECT_EQ( rowsIn( layer, 119, 39, 121, 41 ).size(), 200U );
  for ( int i = 1; i <= std::min( count, 300 ); ++i )
    ASSERT_EQ( layer.DeleteFeature( i ), OGRERR_NONE );
  EXPECT_EQ( checked( *file, "lines" ), "ok " + std::to_string( count + 200 - std::min( count, 300 ) ) );
}

INSTANTIATE_TEST_SUITE_P( Sizes, SpatialIndexTest, testing::Values( 0, 1, 51, 52, 2601, 2602, 20000 ) );

} // namespace
} // namespace lantu
