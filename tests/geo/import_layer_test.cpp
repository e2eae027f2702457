// SPDX-License-Identifier: GPL-3.0-or-later
// Layers of every kind come in whole: used or rejected with a reason, in the workspace's CRS, and the same again changes nothing.
#include "place/import_layer.h"
#include "place/import_origin.h"

#include <algorithm>

#include <iconv.h>

#include <osmium/io/pbf_output.hpp>
#include <osmium/io/reader.hpp>
#include <osmium/io/writer.hpp>
#include <osmium/io/xml_input.hpp>

#include "data/gdal_handles.h"
#include "import_support.h"
#include "place/offset.h"
#include "place/wkb_points.h"
#include "support.h"
#include "travel/road_tags.h"

namespace lantu
{

namespace
{

struct Feature
{
    const char *wkt; //!< null: none
    std::vector<std::string> values;
};

class ImportLayer : public ::testing::Test
{
  protected:
    ImportLayer()
      : path( folder.file( "w.gpkg" ) )
    {
      setLanguage( Language::Chinese );
      test::makeAreas( path );
    }

    LayerImported import( const std::string &file, const char *layer, Progress &progress, const std::string &mapping = {}, const std::string &crs = {} ) const
    {
      return importLayer( Workspace( path ), { .layer = layer, .source = { file, {} }, .mapping = mapping, .crs = crs, .asOf = "2025-09-02" }, progress );
    }

    LayerImported import( const std::string &file, const char *layer, const std::string &mapping = {}, const std::string &crs = {} ) const
    {
      Progress progress;
      return import( file, layer, progress, mapping, crs );
    }

    //! Rows of a layer of the workspace by their key.
    std::map<std::string, Row> rows( const char *layer ) const
    {
      std::map<std::string, Row> found;
      for ( const Row &row : test::rowsOf( path, layer ) )
        found.emplace( text( row.values[0] ), row );
      return found;
    }

    static std::string value( Row row, const char *layer, const char *fieldName ) { return text( test::cell( schemaLayer( layer ), row, fieldName ) ); }

    test::TemporaryFolder folder;
    std::string path;
};

void writeLayer( const std::string &path, const char *driver, const char *layerName, OGRwkbGeometryType type, const char *crs, const std::vector<std::string> &fields, const std::vector<Feature> &features, const char *encoding = nullptr )
{
  registerGdal();
  GDALDriver *gdalDriver = GetGDALDriverManager()->GetDriverByName( driver );
  std::error_code ignored;
  const Dataset dataset( std::filesystem::exists( path, ignored ) ? static_cast<GDALDataset *>( GDALDataset::Open( path.c_str(), GDAL_OF_VECTOR | GDAL_OF_UPDATE ) ) : gdalDriver->Create( path.c_str(), 0, 0, 0, GDT_Unknown, nullptr ) );
  ASSERT_TRUE( dataset );
  OGRSpatialReference reference;
  if ( crs )
    reference = spatialReference( crs, path );
  CPLStringList options;
  if ( encoding )
    options.SetNameValue( "ENCODING", encoding );
  OGRLayer *layer = dataset->CreateLayer( layerName, crs ? &reference : nullptr, type, options.List() );
  ASSERT_TRUE( layer );
  for ( const std::string &field : fields )
  {
    OGRFieldDefn definition( field.c_str(), OFTString );
    ASSERT_EQ( layer->CreateField( &definition ), OGRERR_NONE );
  }
  for ( const Feature &given : features )
  {
    const OGRFeatureUniquePtr feature( OGRFeature::CreateFeature( layer->GetLayerDefn() ) );
    for ( size_t i = 0; i < given.values.size(); ++i )
      feature->SetField( static_cast<int>( i ), given.values[i].c_str() );
    if ( given.wkt )
    {
      OGRGeometry *geometry = nullptr;
      ASSERT_EQ( OGRGeometryFactory::createFromWkt( given.wkt, nullptr, &geometry ), OGRERR_NONE ) << given.wkt;
      feature->SetGeometryDirectly( geometry );
    }
    ASSERT_EQ( layer->CreateFeature( feature.get() ), OGRERR_NONE );
  }
}

std::vector<std::string> reasons( const LayerImported &imported )
{
  std::vector<std::string> found;
  for ( const Reject &reject : imported.result.intake.rejects() )
    found.push_back( std::to_string( reject.row ) + ": " + reject.reason );
  return found;
}

void expectWhole( const LayerImported &imported, int64_t read, int64_t used )
{
  EXPECT_EQ( imported.result.intake.rowsRead(), read );
  EXPECT_EQ( imported.result.intake.rowsUsed(), used );
  EXPECT_EQ( imported.result.records, used );
  EXPECT_EQ( static_cast<int64_t>( imported.result.intake.rejects().size() ), read - used );
}

std::string gbk( const std::string &utf8 )
{
  iconv_t handle = iconv_open( "GBK", "UTF-8" );
  std::string result( utf8.size(), '\0' );
  char *in = const_cast<char *>( utf8.data() );
  char *out = result.data();
  size_t left = utf8.size();
  size_t room = result.size();
  EXPECT_NE( iconv( handle, &in, &left, &out, &room ), static_cast<size_t>( -1 ) );
  iconv_close( handle );
  result.resize( result.size() - room );
  return result;
}

const std::vector<std::string> facilityFields { "设施编号", "设施名称", "类型", "状态" };

} // namespace

TEST_F( ImportLayer, GeoJsonWithNullsWrongKindsAndAreasForPoints )
{
  const std::string file = folder.file( "设施.geojson" );
  const auto feature = []( const char *key, const char *geometry )
  { return fmt::format( R"({{"type":"Feature","properties":{{"设施编号":"{}","设施名称":"青山卫生室","类型":"村卫生室","状态":"正常"}},"geometry":{}}})", key, geometry ); };
  test::writeText( file, R"({"type":"FeatureCollection","features":[)" + feature( "F1", R"({"type":"Point","coordinates":[108.1,31.1,400]})" ) + ',' + feature( "F2", "null" ) + ',' + feature( "F3", R"({"type":"LineString","coordinates":[[108,31],[108.1,31.1]]})" ) + ',' + feature( "F4", R"({"type":"Polygon","coordinates":[[[109.1,31.1],[109.12,31.1],[109.12,31.12],[109.1,31.1]]]})" ) + ',' + feature( "F5", R"({"type":"MultiPoint","coordinates":[[108.15,31.15]]})" ) + ',' + feature( "F6", R"({"type":"MultiPoint","coordinates":[[108.15,31.15],[108.16,31.15]]})" ) + ',' + feature( "F7", R"({"type":"GeometryCollection","geometries":[]})" ) + ',' + feature( "F1", R"({"type":"Point","coordinates":[108.1,31.1]})" ) + ',' + feature( "", R"({"type":"Point","coordinates":[108.1,31.1]})" ) + ',' + feature( "F8", R"({"type":"Point","coordinates":[108.5,31.1]})" ) + "]}" );
  const LayerImported imported = import( file, layer::facilities );
  expectWhole( imported, 10, 3 );
  const auto told = reasons( imported );
  ASSERT_EQ( told.size(), 7U );
  for ( const auto &[position, part] : { std::pair { 0, "1: 没有几何" }, { 1, "2: 几何是线" }, { 2, "5: 一行有 2 个点" }, { 3, "6: 几何是空的" }, { 4, "7: 编号重复" }, { 5, "8: 没有编号" }, { 6, "9: 没有说明在哪个区县" } } )
    EXPECT_TRUE( told[static_cast<size_t>( position )].starts_with( part ) ) << told[static_cast<size_t>( position )];
  const auto found = rows( layer::facilities );
  EXPECT_EQ( found.at( "F1" ).geometry, test::wkb( "POINT (108.1 31.1)" ) ); // without its height
  EXPECT_EQ( found.at( "F5" ).geometry, test::wkb( "POINT (108.15 31.15)" ) );
  EXPECT_EQ( value( found.at( "F1" ), layer::facilities, field::kind ), "卫生室" );
  // nobody said where they are but their places
  EXPECT_EQ( imported.areaByPlace, 5 ); // of those with one point or an area: F1 twice, F4, F5 and the one without key
  EXPECT_EQ( value( found.at( "F1" ), layer::facilities, field::villageCode ), "500154101201" );
  EXPECT_EQ( value( found.at( "F4" ), layer::facilities, field::countyCode ), "500236" );
}

TEST_F( ImportLayer, TheSameFileAgainChangesNothing )
{
  const std::string file = folder.file( "设施.gpkg" );
  writeLayer( file, "GPKG", "设施", wkbPoint, "EPSG:4545", facilityFields, { { "POINT (509000 3441000)", { "F1", "青山卫生室", "卫生室", "在用" } }, { "POINT (510000 3441000)", { "F2", "青山小学", "小学", "在用" } } } );
  EXPECT_EQ( import( file, layer::facilities ).result.upserted.added, 2 );
  const std::string before = test::contentsOf( path );
  const LayerImported again = import( file, layer::facilities );
  EXPECT_EQ( again.result.upserted.unchanged, 2 );
  EXPECT_EQ( again.result.upserted.added + again.result.upserted.changed, 0 );
  EXPECT_EQ( test::contentsOf( path ), before );
  EXPECT_EQ( again.crs, "EPSG:4545" );
  // PROJ's own answer for the first point
  Point at;
  ASSERT_TRUE( firstPoint( rows( layer::facilities ).at( "F1" ).geometry, at ) );
  const Point expected = Frame::around( 108 ).toDegrees( { 509000, 3441000 } );
  EXPECT_NEAR( at.x, expected.x, 1e-9 );
  EXPECT_NEAR( at.y, expected.y, 1e-9 );
}

TEST_F( ImportLayer, ShapefilesAreReadByTheirContentWhateverIsDeclared )
{
  for ( const char *encoding : { "CP936", "UTF-8" } )
  {
    for ( const char *declared : { "right", "missing", "wrong" } )
    {
      SCOPED_TRACE( std::string( encoding ) + " " + declared );
      const std::string name = std::string( encoding ) + declared;
      const std::string file = folder.file( name + ".shp" );
      // ten bytes are five Chinese characters in GBK, three in UTF-8
      writeLayer( file, "ESRI Shapefile", name.c_str(), wkbPoint, "EPSG:4490", { "设施编号", "设施名称", "类型", "状态", "行政区划代码" }, { { "POINT (108.1 31.1)", { name, "兴隆镇青山村卫生室", "村卫生室", "正常", "500154101201" } }, { "POINT (108.12 31.1)", { name + "-2", "联通", "小学", "在用", "500154101201" } } }, encoding );
      const std::string cpg = folder.file( name + ".cpg" );
      std::filesystem::remove( cpg );
      if ( declared == std::string_view( "right" ) )
        test::writeText( cpg, encoding );
      if ( declared == std::string_view( "wrong" ) )
        test::writeText( cpg, encoding == std::string_view( "UTF-8" ) ? "GBK" : "ISO-8859-1" );
      test::ListeningProgress progress;
      const LayerImported imported = import( file, layer::facilities, progress );
      expectWhole( imported, 2, 2 );
      EXPECT_EQ( imported.encoding, encoding == std::string_view( "UTF-8" ) ? "UTF-8" : "GB18030" );
      EXPECT_FALSE( progress.notes.empty() );
      EXPECT_EQ( imported.areaByPlace, 0 ); // the title that was cut is known by its beginning
      const Row row = rows( layer::facilities ).at( name );
      EXPECT_EQ( value( row, layer::facilities, field::name ), "兴隆镇青山村卫生室" );
      EXPECT_EQ( value( row, layer::facilities, field::kind ), "卫生室" );
      EXPECT_EQ( value( row, layer::facilities, field::villageCode ), "500154101201" );
    }
  }
}

TEST_F( ImportLayer, AreasBecomeMultipolygonsAndInvalidOnesAreToldWhy )
{
  const std::string file = folder.file( "村界.gpkg" );
  const std::vector<std::string> fields { "村代码", "名称" };
  writeLayer( file, "GPKG", "村界", wkbUnknown, "EPSG:4490", fields, { { "POLYGON ((108 31,108.1 31,108.1 31.1,108 31.1,108 31))", { "500154101201", "青山村" } }, { "POLYGON ((108 31,108.1 31.1,108.1 31,108 31.1,108 31))", { "500154101202", "蝴蝶村" } }, { "POLYGON EMPTY", { "500154101203", "空村" } }, { "MULTIPOLYGON (((108.2 31,108.3 31,108.3 31.1,108.2 31)),((108.4 31,108.5 31,108.5 31.1,108.4 31)))", { "500154101204", "飞地村" } } } );
  writeLayer( file, "GPKG", "别的", wkbPoint, "EPSG:4490", { "x" }, { { "POINT (1 1)", { "x" } } } );
  test::expectError( ErrorCode::NotFound, { "村界", "别的", "SOURCE_LAYER" }, [&]
    { import( file, layer::villages ); } );
  Progress progress;
  const LayerImported imported = importLayer( Workspace( path ), { .layer = layer::villages, .source = { file, "村界" } }, progress );
  expectWhole( imported, 4, 2 );
  const auto told = reasons( imported );
  EXPECT_NE( told[0].find( "Self-intersection" ), std::string::npos ) << told[0];
  EXPECT_NE( told[1].find( "几何是空的" ), std::string::npos ) << told[1];
  const auto found = rows( layer::villages );
  EXPECT_EQ( found.at( "500154101201" ).geometry, test::wkb( "MULTIPOLYGON (((108 31,108.1 31,108.1 31.1,108 31.1,108 31)))" ) );
  EXPECT_EQ( value( found.at( "500154101204" ), layer::villages, field::townshipCode ), "500154101" );
}

TEST_F( ImportLayer, KmzWithItsAttributesInDescriptions )
{
  const std::string kml = R"(<?xml version="1.0" encoding="UTF-8"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document>
<Folder><name>一组</name><Placemark><name>青山卫生室</name><description><![CDATA[<table border="1"><tr><th>设施编号</th><td>F1</td></tr><tr><td>类型</td><td>村卫生室</td></tr><tr><td>状态</td><td>正常</td></tr></table>]]></description><Point><coordinates>108.1,31.1,0</coordinates></Point></Placemark></Folder>
<Folder><name>二组</name><Placemark><name>瓦屋小学</name><description>设施编号：F2&lt;br/&gt;类型：小学&lt;br/&gt;状态：在用&lt;br/&gt;网址：http://example.org</description><Point><coordinates>108.1,30.1,0</coordinates></Point></Placemark>
<Placemark><name>还没定点</name><description>设施编号: F3
类型: 小学
状态: 在用</description></Placemark></Folder></Document></kml>)";
  const std::string file = folder.file( "手机点.kmz" );
  VSILFILE *archive = VSIFOpenL( ( "/vsizip/" + file ).c_str(), "wb" );
  VSILFILE *part = VSIFOpenL( ( "/vsizip/" + file + "/doc.kml" ).c_str(), "wb" );
  VSIFWriteL( kml.data(), 1, kml.size(), part );
  VSIFCloseL( part );
  VSIFCloseL( archive );
  const LayerImported imported = import( file, layer::facilities );
  expectWhole( imported, 3, 2 );
  EXPECT_EQ( reasons( imported ), std::vector<std::string> { "3: 没有几何（空值）" } );
  const auto found = rows( layer::facilities );
  EXPECT_EQ( value( found.at( "F1" ), layer::facilities, field::name ), "青山卫生室" );
  EXPECT_EQ( value( found.at( "F1" ), layer::facilities, field::kind ), "卫生室" );
  EXPECT_EQ( value( found.at( "F2" ), layer::facilities, field::countyCode ), "500240" );
}

TEST_F( ImportLayer, GpxWithoutKeysTakesAMappingAndRemembersIt )
{
  const std::string gpx = R"(<?xml version="1.0"?><gpx version="1.1" creator="t" xmlns="http://www.topografix.com/GPX/1/1"><wpt lat="31.1" lon="108.1"><ele>300</ele><name>青山取水点</name></wpt><wpt lat="31.12" lon="108.1"><name>青山二组取水点</name></wpt><trk><name>路</name><trkseg><trkpt lat="31" lon="108"/><trkpt lat="31.1" lon="108.1"/></trkseg></trk></gpx>)";
  test::writeText( folder.file( "取水点_20250901.gpx" ), gpx );
  const LayerImported first = import( folder.file( "取水点_20250901.gpx" ), layer::facilities, "kind='取水点'; 状态='在用'" );
  expectWhole( first, 2, 2 );
  EXPECT_EQ( first.keysMade, 2 );
  EXPECT_EQ( test::rowsOf( path, importMappingsLayer.name ).size(), 1U );
  // the next one of this name, with one more; those of before are known by name and place
  test::writeText( folder.file( "取水点_20250930.gpx" ), gpx.substr( 0, gpx.find( "<trk>" ) ) + R"(<wpt lat="31.13" lon="108.1"><name>青山三组取水点</name></wpt></gpx>)" );
  test::ListeningProgress progress;
  const LayerImported next = import( folder.file( "取水点_20250930.gpx" ), layer::facilities, progress );
  expectWhole( next, 3, 3 );
  EXPECT_EQ( next.result.upserted.added, 1 );
  EXPECT_EQ( next.mapping, "kind='取水点'; 状态='在用'" );
  ASSERT_FALSE( progress.notes.empty() );
  EXPECT_NE( progress.notes[0].find( "取水点" ), std::string::npos );
  const std::string before = test::contentsOf( path );
  import( folder.file( "取水点_20250930.gpx" ), layer::facilities );
  EXPECT_EQ( test::contentsOf( path ), before );
  // a value for all rows goes before what the file says
  EXPECT_EQ( import( folder.file( "取水点_20250930.gpx" ), layer::facilities, "kind='取水点'; 状态='在用'; name='无名'" ).result.upserted.changed, 3 );
  for ( const auto &[key, row] : rows( layer::facilities ) )
    EXPECT_EQ( value( row, layer::facilities, field::name ), "无名" ) << key;
  test::expectError( ErrorCode::BadValue, { "颜色" }, [&]
    { import( folder.file( "取水点_20250930.gpx" ), layer::facilities, "颜色='红'" ); } );
  // and the track is a road
  EXPECT_EQ( import( folder.file( "取水点_20250901.gpx" ), layer::roads, "road_class='便道'; status='通车'" ).result.records, 1 );
}

TEST_F( ImportLayer, DxfPointsNeedAReferenceSystem )
{
  std::string dxf = "  0\nSECTION\n  2\nHEADER\n  9\n$DWGCODEPAGE\n  3\nANSI_936\n  0\nENDSEC\n  0\nSECTION\n  2\nENTITIES\n";
  dxf += "  0\nTEXT\n  5\n1A\n  8\n卫生室\n 10\n509000\n 20\n3441000\n 30\n0\n 40\n5\n  1\n青山卫生室\n";
  dxf += "  0\nLINE\n  5\n1B\n  8\n道路\n 10\n509000\n 20\n3441000\n 30\n0\n 11\n509100\n 21\n3441000\n 31\n0\n  0\nENDSEC\n  0\nEOF\n";
  const std::string file = folder.file( "平面图.dxf" );
  test::writeText( file, gbk( dxf ) );
  const std::string mapping = "名称=Text; 设施编号=EntityHandle; 类别=Layer; status='在用'";
  test::expectError( ErrorCode::NoCrs, { "平面图.dxf", "CRS", "EPSG:4545" }, [&]
    { import( file, layer::facilities, mapping ); } );
  EXPECT_TRUE( rows( layer::facilities ).empty() );
  const LayerImported imported = import( file, layer::facilities, mapping, "EPSG:4545" );
  expectWhole( imported, 2, 1 );
  EXPECT_EQ( reasons( imported ).size(), 1U );
  const Row row = rows( layer::facilities ).at( "1A" );
  EXPECT_EQ( value( row, layer::facilities, field::name ), "青山卫生室" );
  EXPECT_EQ( value( row, layer::facilities, field::kind ), "卫生室" );
  EXPECT_EQ( value( row, layer::facilities, field::villageCode ), "500154101201" );
}

TEST_F( ImportLayer, OpenStreetMapByItsTags )
{
  std::string xml = "<?xml version='1.0'?><osm version='0.6'>";
  int id = 0;
  for ( const auto &[lon, lat] : { std::pair { 108.10, 31.10 }, { 108.11, 31.10 }, { 108.12, 31.11 }, { 108.13, 31.12 }, { 108.14, 31.10 }, { 108.15, 31.10 }, { 108.15, 31.11 } } )
    xml += fmt::format( "<node id='{}' version='1' lat='{}' lon='{}'/>", ++id, lat, lon );
  xml += "<node id='20' version='1' lat='31.15' lon='108.15'><tag k='amenity' v='clinic'/><tag k='name' v='兴隆镇卫生院'/></node>";
  xml += "<node id='21' version='1' lat='31.16' lon='108.15'><tag k='amenity' v='bar'/><tag k='name' v='酒吧'/></node>";
  xml += "<node id='22' version='1' lat='31.17' lon='108.15'><tag k='place' v='hamlet'/><tag k='name' v='王家湾'/></node>";
  xml += "<node id='23' version='1' lat='35' lon='100'><tag k='place' v='town'/><tag k='name' v='远镇'/></node>";
  xml += "<way id='100' version='1'><nd ref='1'/><nd ref='2'/><nd ref='3'/><tag k='highway' v='tertiary'/><tag k='name' v='青山路'/><tag k='surface' v='asphalt'/><tag k='maxspeed' v='40'/><tag k='bridge' v='viaduct'/><tag k='layer' v='1'/></way>";
  xml += "<way id='101' version='1'><nd ref='3'/><nd ref='4'/><tag k='highway' v='motorway_link'/><tag k='oneway' v='-1'/></way>";
  xml += "<way id='102' version='1'><nd ref='1'/><nd ref='4'/><tag k='waterway' v='stream'/></way>";
  xml += "<way id='103' version='1'><nd ref='5'/><nd ref='6'/><nd ref='7'/><nd ref='5'/><tag k='amenity' v='school'/><tag k='name' v='青山&quot;中心&quot;小学'/></way></osm>";
  test::writeText( folder.file( "区域.osm" ), xml );
  const std::string file = folder.file( "区域.osm.pbf" );
  {
    osmium::io::Reader reader( osmium::io::File( folder.file( "区域.osm" ) ) );
    osmium::io::Writer writer( osmium::io::File( file ), reader.header() );
    while ( osmium::memory::Buffer buffer = reader.read() )
      writer( std::move( buffer ) );
    writer.close();
  }
  const LayerImported roads = import( file, layer::roads );
  expectWhole( roads, 2, 2 );
  EXPECT_GT( roads.notMeant, 0 );
  auto found = rows( layer::roads );
  const Row &road = found.at( "W100" );
  for ( const auto &[name, expected] : { std::pair { field::roadClass, "乡道" }, { field::name, "青山路" }, { field::surface, "沥青" }, { field::speed, "40" }, { field::bridge, "1" }, { field::gradeLevel, "1" }, { field::status, "通车" }, { field::oneway, "" } } )
    EXPECT_EQ( value( road, layer::roads, name ), expected ) << name;
  EXPECT_EQ( road.geometry, test::wkb( "LINESTRING (108.1 31.1,108.11 31.1,108.12 31.11)" ) );
  EXPECT_EQ( value( found.at( "W101" ), layer::roads, field::roadClass ), "高速" );
  EXPECT_EQ( value( found.at( "W101" ), layer::roads, field::oneway ), "-1" );
  EXPECT_EQ( import( file, layer::rivers ).result.records, 1 );
  expectWhole( import( file, layer::facilities ), 2, 2 );
  found = rows( layer::facilities );
  EXPECT_EQ( value( found.at( "N20" ), layer::facilities, field::kind ), "卫生院" );
  EXPECT_EQ( value( found.at( "W103" ), layer::facilities, field::name ), "青山\"中心\"小学" );
  EXPECT_EQ( value( found.at( "W103" ), layer::facilities, field::villageCode ), "500154101201" );
  // places need no county
  expectWhole( import( file, layer::places ), 2, 2 );
  found = rows( layer::places );
  EXPECT_EQ( value( found.at( "N22" ), layer::places, field::kind ), "组" );
  EXPECT_EQ( value( found.at( "N22" ), layer::places, field::villageCode ), "500154101201" );
  EXPECT_EQ( value( found.at( "N23" ), layer::places, field::countyCode ), "" );
  // a table of one's own
  test::writeText( folder.file( "tags.csv" ), "layer,key,value,field,means\nfacilities,amenity,bar,kind,帮扶车间\nfacilities,name,*,name,=\nfacilities,amenity,*,status,在用\n" );
  Progress progress;
  const LayerImported own = importLayer( Workspace( path ), { .layer = layer::facilities, .source = { file, {} }, .osmTags = folder.file( "tags.csv" ), .asOf = "2025-09-02" }, progress );
  expectWhole( own, 1, 1 );
  test::writeText( folder.file( "tags.csv" ), "layer,key,value,field,means\nfacilities,amenity,bar,colour,red\n" );
  test::expectError( ErrorCode::BadValue, { "tags.csv", "colour", "2" }, [&]
    { importLayer( Workspace( path ), { .layer = layer::facilities, .source = { file, {} }, .osmTags = folder.file( "tags.csv" ) }, progress ); } );
}

// the table that planners edit begins with what the network makes of the same tags
TEST_F( ImportLayer, TagsOfRoadsMeanWhatTheyMeanToTheNetwork )
{
  const OsmMapping osm;
  const Layer &roads = schemaLayer( layer::roads );
  const std::vector<std::string> fields = osm.fields( roads );
  ASSERT_EQ( fields.front(), field::roadClass );
  const auto surfaceAt = static_cast<size_t>( std::find( fields.begin(), fields.end(), field::surface ) - fields.begin() );
  std::vector<std::string> values;
  for ( const char *highway : { "motorway", "motorway_link", "trunk", "trunk_link", "primary", "primary_link", "secondary", "secondary_link", "tertiary", "tertiary_link", "unclassified", "residential", "living_street", "road", "service", "track", "pedestrian", "footway", "path", "steps", "cycleway", "bridleway" } )
  {
    ASSERT_TRUE( osm.apply( roads, { { "highway", highway } }, values ) ) << highway;
    const char *known = highwayMeaning( highway )->roadClass;
    EXPECT_EQ( values.front(), known ? known : "便道" ) << highway;
  }
  for ( const char *other : { "proposed", "construction", "platform", "bus_stop" } )
    EXPECT_FALSE( osm.apply( roads, { { "highway", other } }, values ) ) << other;
  for ( const char *surface : { "asphalt", "paved", "chipseal", "concrete", "concrete:plates", "concrete:lanes", "paving_stones", "gravel", "fine_gravel", "compacted", "unpaved", "pebblestone", "rock", "ground", "dirt", "earth", "mud", "sand", "grass" } )
  {
    ASSERT_TRUE( osm.apply( roads, { { "highway", "track" }, { "surface", surface } }, values ) );
    EXPECT_EQ( values[surfaceAt], surfaceOf( surface ) ) << surface;
  }
}

TEST_F( ImportLayer, LinesInPartsAreJoinedWhereTheyTouchAndSplitWhereNot )
{
  const std::string file = folder.file( "路.geojson" );
  writeLayer( file, "GeoJSON", "路", wkbMultiLineString, nullptr, { "道路编号", "技术等级", "通车状态" }, { { "MULTILINESTRING ((108 31,108.1 31),(108.1 31,108.2 31.1))", { "R1", "村道", "通车" } }, { "MULTILINESTRING ((108 31,108.1 31),(108.3 31,108.4 31.1))", { "R2", "村道", "通车" } } } );
  const LayerImported imported = import( file, layer::roads );
  EXPECT_EQ( imported.partsSplit, 1 );
  EXPECT_EQ( imported.result.records, 3 );
  const auto found = rows( layer::roads );
  EXPECT_EQ( found.at( "R1" ).geometry, test::wkb( "LINESTRING (108 31,108.1 31,108.2 31.1)" ) );
  EXPECT_EQ( found.at( "R2" ).geometry, test::wkb( "LINESTRING (108 31,108.1 31)" ) );
  EXPECT_EQ( found.at( "R2-2" ).geometry, test::wkb( "LINESTRING (108.3 31,108.4 31.1)" ) );
}

TEST_F( ImportLayer, ShiftedCoordinatesArePutRightOnlyWhenItIsSaid )
{
  const Point truth { 108.199, 31.001 }; // within 100 m of the border of 青山村
  const Point written = gcj02Of( truth );
  const std::string file = folder.file( "高德点.csv.geojson" );
  writeLayer( file, "GeoJSON", "点", wkbPoint, nullptr, { "设施编号", "名称", "类别", "状态", "村代码" }, { { fmt::format( "POINT ({:.9f} {:.9f})", written.x, written.y ).c_str(), { "F1", "卫生室", "卫生室", "在用", "500154101201" } } } );
  LayerImported asked = import( file, layer::facilities );
  {
    Progress checking;
    const OriginCheck check = checkImportedOrigins( Workspace( path ), asked.result, &coordinateOrigins().front(), checking );
    EXPECT_EQ( check.claimed, 1 );
    ASSERT_EQ( asked.result.findings.rows.size(), 1U );
    EXPECT_EQ( text( asked.result.findings.rows[0].values[3] ), "coordinates_doubtful" );
  }
  ASSERT_EQ( asked.result.claims.size(), 1U );
  EXPECT_EQ( asked.result.claims[0].village, "500154101201" );
  Point at;
  ASSERT_TRUE( firstPoint( rows( layer::facilities ).at( "F1" ).geometry, at ) );
  EXPECT_NEAR( at.x, written.x, 1e-7 );
  const auto origins = coordinateOrigins();
  const auto gcj02 = std::find_if( origins.begin(), origins.end(), []( const CoordinateOrigin &origin )
    { return origin.word == std::string_view( "gcj02" ); } );
  Progress progress;
  importLayer( Workspace( path ), { .layer = layer::facilities, .source = { file, {} }, .said = &*gcj02, .asOf = "2025-09-02" }, progress );
  ASSERT_TRUE( firstPoint( rows( layer::facilities ).at( "F1" ).geometry, at ) );
  EXPECT_NEAR( at.x, truth.x, 1e-7 );
  EXPECT_NEAR( at.y, truth.y, 1e-7 );
}

TEST_F( ImportLayer, HouseholdsOfALayerKeepTheirRawCoordinates )
{
  const std::string file = folder.file( "户.gpkg" );
  writeLayer( file, "GPKG", "户", wkbPoint, "EPSG:4490", { "户编号", "行政区划代码", "监测对象类别", "家庭人口数", "识别监测时间", "风险是否已消除", "身份证号" }, { { "POINT (108.1 31.1)", { "H1", "500154101201", "边缘户", "3", "2023-04", "否", "500101196001011234" } } } );
  const LayerImported imported = import( file, layer::households );
  expectWhole( imported, 1, 1 );
  EXPECT_EQ( imported.result.privateValues, 1 );
  const Row row = rows( layer::households ).at( "H1" );
  EXPECT_EQ( value( row, layer::households, field::positionQuality ), "实测" );
  EXPECT_EQ( value( row, layer::households, field::rawX ), "108.10000000" );
  EXPECT_EQ( value( row, layer::households, field::coordinateSource ), "CGCS2000" );
  EXPECT_EQ( test::contentsOf( path ).find( "500101196001011234" ), std::string::npos );
}

TEST_F( ImportLayer, CancelledOrRefusedNothingIsWritten )
{
  const std::string file = folder.file( "设施.geojson" );
  writeLayer( file, "GeoJSON", "设施", wkbPoint, nullptr, facilityFields, { { "POINT (108.1 31.1)", { "F1", "青山卫生室", "卫生室", "在用" } } } );
  const std::string before = test::contentsOf( path );
  for ( int after = 0; after < 8; ++after )
  {
    test::ListeningProgress progress;
    progress.stopAfter = after;
    test::expectError( ErrorCode::Cancelled, {}, [&]
      { progress.asked = 0; import( file, layer::facilities, progress, "name=设施名称" ); } );
    EXPECT_EQ( test::contentsOf( path ), before );
  }
  test::expectError( ErrorCode::WrongType, { "standards", "facilities" }, [&]
    { import( file, layer::standards ); } );
  test::expectError( ErrorCode::NoField, { "床位" }, [&]
    { import( file, layer::facilities, "capacity=床位" ); } );
  test::writeText( folder.file( "坏.shp" ), "not a shapefile" );
  test::expectError( ErrorCode::NotReadable, { "坏.shp" }, [&]
    { import( folder.file( "坏.shp" ), layer::facilities ); } );
  test::expectError( ErrorCode::NotFound, { "没有.kml" }, [&]
    { import( folder.file( "没有.kml" ), layer::facilities ); } );
  test::writeText( folder.file( "空.geojson" ), R"({"type":"FeatureCollection","features":[]})" );
  test::expectError( ErrorCode::Empty, { "空.geojson" }, [&]
    { import( folder.file( "空.geojson" ), layer::facilities ); } );
  EXPECT_EQ( test::contentsOf( path ), before );
}

TEST( DescriptionPairs, TablesLinesAndNothing )
{
  using Pairs = std::vector<std::pair<std::string, std::string>>;
  EXPECT_EQ( pairsInDescription( "<html><TABLE><TR><TD>户数</TD><TD><b>12</b></TD></TR><tr><td colspan=2>题</td></tr></TABLE></html>" ), ( Pairs { { "户数", "12" } } ) );
  EXPECT_EQ( pairsInDescription( "户数：12<br>组名 = 一组<br/>http://a.b/c<p>说明</p>" ), ( Pairs { { "户数", "12" }, { "组名", "一组" } } ) );
  EXPECT_EQ( pairsInDescription( "" ), Pairs {} );
  EXPECT_EQ( pairsInDescription( "<<<tr<td" ), Pairs {} );
  EXPECT_EQ( pairsInDescription( "<tr><td>a" ), Pairs {} );
}

} // namespace lantu
