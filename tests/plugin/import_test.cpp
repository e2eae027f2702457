// SPDX-License-Identifier: GPL-3.0-or-later
// Imports as a planner runs them: figures, rejects under their run, coordinates proposed and put right.
#include <QFile>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <ogr_geometry.h>
#include <qgsexception.h>

#include "place/offset.h"
#include "place/wkb_points.h"
#include "support.h"

using namespace lantu;

namespace
{

class ImportTest : public testing::Test
{
  protected:
    ImportTest()
    {
      Table townships = test::rowsFor( layer::townships, { { { field::code, "500229100" }, { field::name, "葛城镇" }, { field::countyCode, "500229" } } } );
      Table villages = test::rowsFor( layer::villages, { { { field::code, "500229100001" }, { field::name, "坪上村" }, { field::townshipCode, "500229100" }, { field::countyCode, "500229" } } } );
      OGRLinearRing ring;
      for ( const auto &[x, y] : { std::pair { 0, 0 }, { 1, 0 }, { 1, 1 }, { 0, 1 }, { 0, 0 } } )
        ring.addPoint( west + 0.004 * x, south + 0.004 * y );
      OGRPolygon area;
      area.addRing( &ring );
      villages.crs = workspaceCrs;
      villages.rows[0].geometry.resize( area.WkbSize() );
      area.exportToWkb( wkbNDR, villages.rows[0].geometry.data() );
      mSmall.workspace().append( { &townships, &villages } );
    }

    void write( const QString &name, const QByteArray &content ) const
    {
      QFile file( mSmall.file( name ) );
      ASSERT_TRUE( file.open( QIODevice::WriteOnly ) );
      file.write( content );
    }

    nlohmann::json run( const char *algorithm, QVariantMap parameters ) const
    {
      parameters[QStringLiteral( "WORKSPACE" )] = mSmall.path();
      return nlohmann::json::parse( test::run( QLatin1String( algorithm ), parameters ).value( QStringLiteral( "SUMMARY" ) ).toString().toStdString() );
    }

    std::vector<Row> rows( const char *layerName ) const { return mSmall.workspace().table( layerName ).rows; }

    static std::string cell( const Row &row, const char *layerName, const char *fieldName )
    {
      const Layer &shape = schemaLayer( layerName );
      return text( row.values.at( static_cast<size_t>( shape.field( fieldName ) - shape.fields.data() ) ) );
    }

    static constexpr double west = 108.65;
    static constexpr double south = 31.94;
    test::SmallWorkspace mSmall;
};

TEST_F( ImportTest, HouseholdsWithTheirRejectsAndAProposalForTheirCoordinates )
{
  const Point truth { west + 0.001, south + 0.002 };
  const Point written = gcj02Of( truth );
  write( QStringLiteral( "名单_20250902.csv" ), QStringLiteral( "户编号,行政区划代码,家庭人口数,监测对象类别,识别监测时间,风险是否已消除,联系电话,经度,纬度\nN1,500229100001,3,边缘户,202304,否,13800138000,%1,%2\nN2,500229100001,0,边缘户,202304,否,,,\n合计,,3,,,,,,\n" ).arg( written.x, 0, 'f', 8 ).arg( written.y, 0, 'f', 8 ).toUtf8() );
  const QVariantMap file { { QStringLiteral( "INPUT" ), mSmall.file( QStringLiteral( "名单_20250902.csv" ) ) } };
  const nlohmann::json asked = run( "lantu:importhouseholds", file );
  EXPECT_EQ( asked.at( "rows_read" ), 2 );
  EXPECT_EQ( asked.at( "rows_used" ), 1 );
  EXPECT_EQ( asked.at( "rows_rejected" ), 1 );
  EXPECT_EQ( asked.at( "rows_not_data" ), 1 );
  EXPECT_EQ( asked.at( "households" ), 1 );
  EXPECT_EQ( asked.at( "persons" ), 3 );
  EXPECT_EQ( asked.at( "new" ), 1 );
  EXPECT_EQ( asked.at( "private_values" ), 1 );
  EXPECT_EQ( asked.at( "data_as_of" ), "2025-09-02" );
  EXPECT_EQ( asked.at( "proposal" ), "gcj02" );
  EXPECT_EQ( asked.at( "proposal_share" ), 100.0 );
  std::vector<Row> households = rows( layer::households );
  ASSERT_EQ( households.size(), 4U );
  EXPECT_EQ( cell( households[3], layer::households, field::positionQuality ), "村" );
  const std::vector<Row> rejects = rows( layer::rejects );
  ASSERT_EQ( rejects.size(), 1U );
  EXPECT_EQ( cell( rejects[0], layer::rejects, field::runId ), asked.at( "run_id" ) );
  const std::vector<Row> runs = rows( layer::runs );
  ASSERT_EQ( runs.size(), 1U );
  EXPECT_EQ( cell( runs[0], layer::runs, field::runId ), asked.at( "run_id" ) );

  QVariantMap said = file;
  said[QStringLiteral( "COORDINATES" )] = QStringLiteral( "gcj02" );
  EXPECT_EQ( run( "lantu:importhouseholds", said ).at( "changed" ), 1 );
  households = rows( layer::households );
  Point found;
  ASSERT_TRUE( firstPoint( households[3].geometry, found ) );
  EXPECT_NEAR( found.x, truth.x, 1e-7 );
  EXPECT_NEAR( found.y, truth.y, 1e-7 );
  EXPECT_EQ( cell( households[3], layer::households, field::coordinateSource ), "GCJ02" );
  EXPECT_EQ( run( "lantu:importhouseholds", said ).at( "unchanged" ), 1 );
  said[QStringLiteral( "AS_OF" )] = QStringLiteral( "2025-13-01" );
  EXPECT_THROW( run( "lantu:importhouseholds", said ), QgsException );
}

TEST_F( ImportTest, ATableOfFacilities )
{
  write( QStringLiteral( "设施.csv" ), "编号,设施名称,类型,县,乡镇,状态,经度,纬度\nF1,坪上卫生室,村卫生室,城口县,葛城镇,正常,108.651,31.941\nF2,什么,车站,城口县,葛城镇,正常,,\n" );
  const QVariantMap parameters { { QStringLiteral( "TABLE" ), QStringLiteral( "facilities" ) }, { QStringLiteral( "INPUT" ), mSmall.file( QStringLiteral( "设施.csv" ) ) }, { QStringLiteral( "COORDINATES" ), QStringLiteral( "WGS84" ) } };
  const nlohmann::json summary = run( "lantu:importtable", parameters );
  EXPECT_EQ( summary.at( "rows_read" ), 2 );
  EXPECT_EQ( summary.at( "records" ), 1 );
  EXPECT_EQ( summary.at( "new" ), 1 );
  const std::vector<Row> facilities = rows( layer::facilities );
  ASSERT_EQ( facilities.size(), 1U );
  EXPECT_EQ( facilities[0].geometry, pointWkb( { 108.651, 31.941 } ) );
  EXPECT_EQ( cell( facilities[0], layer::facilities, field::kind ), "卫生室" );
  EXPECT_EQ( cell( facilities[0], layer::facilities, field::townshipCode ), "500229100" );
  ASSERT_EQ( rows( layer::rejects ).size(), 1U );
  EXPECT_EQ( run( "lantu:importtable", parameters ).at( "unchanged" ), 1 );
}

TEST_F( ImportTest, ALayerOfFacilitiesAndItsMappingTheNextTime )
{
  write( QStringLiteral( "取水点_20250902.geojson" ), R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{"点名":"坪上取水点"},"geometry":{"type":"Point","coordinates":[108.651,31.941]}},{"type":"Feature","properties":{"点名":"未定位"},"geometry":null}]})" );
  QVariantMap parameters { { QStringLiteral( "INPUT" ), mSmall.file( QStringLiteral( "取水点_20250902.geojson" ) ) }, { QStringLiteral( "LAYER" ), QStringLiteral( "facilities" ) }, { QStringLiteral( "MAPPING" ), QStringLiteral( "名称=点名; kind='取水点'; status='在用'" ) } };
  const nlohmann::json first = run( "lantu:importlayer", parameters );
  EXPECT_EQ( first.at( "rows_read" ), 2 );
  EXPECT_EQ( first.at( "rows_used" ), 1 );
  EXPECT_EQ( first.at( "new" ), 1 );
  EXPECT_EQ( first.at( "area_by_place" ), 1 );
  EXPECT_EQ( first.at( "crs" ), "EPSG:4326" );
  EXPECT_EQ( first.at( "data_as_of" ), "2025-09-02" );
  const std::vector<Row> facilities = rows( layer::facilities );
  ASSERT_EQ( facilities.size(), 1U );
  EXPECT_EQ( cell( facilities[0], layer::facilities, field::villageCode ), "500229100001" );
  const std::vector<Row> rejects = rows( layer::rejects );
  ASSERT_EQ( rejects.size(), 1U );
  EXPECT_EQ( cell( rejects[0], layer::rejects, field::runId ), first.at( "run_id" ) );
  parameters.remove( QStringLiteral( "MAPPING" ) );
  const nlohmann::json again = run( "lantu:importlayer", parameters );
  EXPECT_EQ( again.at( "unchanged" ), 1 );
  EXPECT_EQ( again.at( "mapping" ), first.at( "mapping" ) );
  parameters[QStringLiteral( "LAYER" )] = QStringLiteral( "standards" );
  EXPECT_THROW( run( "lantu:importlayer", parameters ), QgsException );
}

TEST_F( ImportTest, HeightsAreKeptBesideTheWorkspace )
{
  write( QStringLiteral( "高程.asc" ), "ncols 3\nnrows 2\nxllcorner 500000\nyllcorner 3530000\ncellsize 30\nNODATA_value -9999\n300 310 320\n305 -9999 330\n" );
  QVariantMap parameters { { QStringLiteral( "INPUT" ), mSmall.file( QStringLiteral( "高程.asc" ) ) }, { QStringLiteral( "LAYER" ), QStringLiteral( "dem" ) } };
  EXPECT_THROW( run( "lantu:importlayer", parameters ), QgsException ); // it does not say where it lies
  parameters[QStringLiteral( "CRS" )] = QStringLiteral( "EPSG:4545" );
  const nlohmann::json made = run( "lantu:importlayer", parameters );
  EXPECT_EQ( made.at( "columns" ), 3 );
  EXPECT_EQ( made.at( "voids" ), 1 );
  EXPECT_EQ( made.at( "unchanged" ), 0 );
  EXPECT_EQ( made.at( "file" ), mSmall.path().toStdString() + ".dem.tif" );
  EXPECT_TRUE( QFile::exists( mSmall.path() + ".dem.tif" ) );
  EXPECT_EQ( run( "lantu:importlayer", parameters ).at( "unchanged" ), 1 );
}

} // namespace
