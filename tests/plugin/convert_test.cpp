// SPDX-License-Identifier: GPL-3.0-or-later
// Across the border and back nothing changes.
#include "convert.h"

#include <limits>

#include <QFileInfo>

#include <gmock/gmock.h>
#include <qgscoordinatereferencesystem.h>
#include <qgscoordinatetransform.h>
#include <qgsfields.h>
#include <qgsmemoryproviderutils.h>
#include <qgsprocessingcontext.h>
#include <qgsprocessingfeedback.h>
#include <qgsprocessingparameters.h>
#include <qgsprocessingutils.h>
#include <qgsproject.h>
#include <qgsvectorlayer.h>

#include "algorithms/result_look.h"
#include "compat.h"
#include "data/ogr_source.h"
#include "support.h"

using namespace lantu;

namespace
{

std::vector<Row> allRows( RowSource &source )
{
  std::vector<std::string> names;
  for ( const SourceField &field : source.info().fields )
    names.push_back( field.name );
  source.start( names );
  std::vector<Row> rows;
  Row row;
  while ( source.next( row ) )
    rows.push_back( row );
  return rows;
}

//! \a wanted by name, since a file has its feature id as a field more when QGIS opens it.
std::vector<Row> rowsWith( RowSource &source, const std::vector<std::string> &wanted )
{
  source.start( wanted );
  std::vector<Row> rows;
  Row row;
  while ( source.next( row ) )
    rows.push_back( row );
  return rows;
}

std::unique_ptr<RowSource> sourceOf( QgsVectorLayer &layer, QgsProcessingContext &context )
{
  return rowsOf( std::make_unique<QgsProcessingFeatureSource>( &layer, context ) );
}

TEST( Values, ComeBackAsTheyWent )
{
  const std::vector<Value> values { Value(), int64_t { 0 }, int64_t { -7 }, std::numeric_limits<int64_t>::max(), 0.1, std::string( "重庆" ), std::string() };
  for ( const Value &value : values )
    EXPECT_EQ( valueOf( qgisValue( value ) ), value ) << text( value );
}

TEST( Values, NullOfAnyTypeIsNullAndNeverZero )
{
  EXPECT_TRUE( isNull( valueOf( QVariant() ) ) );
  EXPECT_TRUE( isNull( valueOf( QVariant( compat::variantLong ) ) ) );
  EXPECT_TRUE( isNull( valueOf( QVariant( compat::variantReal ) ) ) );
  EXPECT_EQ( valueOf( QVariant( false ) ), Value( int64_t { 0 } ) );
}

TEST( Crs, ComesBackAsItWent )
{
  for ( const char *known : { "EPSG:4490", "EPSG:4545", "EPSG:3857" } )
    EXPECT_EQ( crsText( qgisCrs( known ) ), known );
  EXPECT_EQ( crsText( qgisCrs( {} ) ), "" );
  QgsCoordinateReferenceSystem own;
  own.createFromProj( QStringLiteral( "+proj=tmerc +lon_0=107.3 +x_0=500000 +ellps=GRS80 +units=m +type=crs" ) );
  ASSERT_TRUE( own.isValid() );
  EXPECT_NE( crsText( own ), "" );
  const QgsPointXY chongqing( 106.5, 29.5 );
  const QgsCoordinateReferenceSystem degrees = qgisCrs( "EPSG:4490" );
  const QgsPointXY there = QgsCoordinateTransform( degrees, own, QgsCoordinateTransformContext() ).transform( chongqing );
  const QgsPointXY again = QgsCoordinateTransform( degrees, qgisCrs( crsText( own ) ), QgsCoordinateTransformContext() ).transform( chongqing );
  EXPECT_NEAR( there.x(), 422447, 500 ); // 0.8 degrees west of the meridian
  EXPECT_NEAR( again.x(), there.x(), 1e-6 );
  EXPECT_NEAR( again.y(), there.y(), 1e-6 );
}

TEST( Fields, CarryAliasAndUnit )
{
  const QgsFields fields = qgisFields( schemaLayer( layer::households ) );
  const QgsField members = fields.field( QString::fromLatin1( field::members ) );
  EXPECT_EQ( members.alias(), QStringLiteral( "家庭人口数（人）" ) );
  EXPECT_TRUE( members.isNumeric() );
  EXPECT_EQ( fields.count(), static_cast<int>( schemaLayer( layer::households ).fields.size() ) );
}

class Rows : public testing::Test
{
  protected:
    Rows()
    {
      mContext.setProject( QgsProject::instance() );
    }

    std::unique_ptr<QgsVectorLayer> fromFile( const char *layerName ) const
    {
      return std::make_unique<QgsVectorLayer>( QStringLiteral( "%1|layername=%2" ).arg( mSmall.path(), QLatin1String( layerName ) ), QStringLiteral( "layer" ), QStringLiteral( "ogr" ) );
    }

    std::vector<std::string> fieldsOf( const char *layerName ) const
    {
      std::vector<std::string> names;
      for ( const Field &field : schemaLayer( layerName ).fields )
        names.emplace_back( field.name );
      return names;
    }

    test::SmallWorkspace mSmall;
    QgsProcessingContext mContext;
};

void expectSame( const std::vector<Row> &some, const std::vector<Row> &others )
{
  ASSERT_EQ( some.size(), others.size() );
  ASSERT_FALSE( some.empty() );
  for ( size_t i = 0; i < some.size(); ++i )
  {
    EXPECT_EQ( some[i].id, others[i].id );
    EXPECT_EQ( some[i].values, others[i].values ) << "row " << some[i].id;
    EXPECT_EQ( some[i].geometry, others[i].geometry ) << "row " << some[i].id;
  }
}

TEST_F( Rows, OfAQgisLayerEqualThoseOfTheFile )
{
  for ( const char *name : { layer::households, layer::sites, layer::counties } )
  {
    const auto qgisLayer = fromFile( name );
    const auto qgisRows = sourceOf( *qgisLayer, mContext );
    const auto fileRows = openRows( mSmall.path().toStdString(), name );
    EXPECT_EQ( qgisRows->info().crs, fileRows->info().crs );
    EXPECT_EQ( qgisRows->info().geometry, fileRows->info().geometry );
    EXPECT_EQ( qgisRows->info().rowCount, fileRows->info().rowCount );
    for ( const SourceField &field : fileRows->info().fields )
    {
      const int index = qgisRows->info().fieldIndex( field.name );
      ASSERT_GE( index, 0 ) << field.name;
      EXPECT_EQ( qgisRows->info().fields[static_cast<size_t>( index )].type, field.type ) << field.name;
    }
    expectSame( rowsWith( *qgisRows, fieldsOf( name ) ), rowsWith( *fileRows, fieldsOf( name ) ) );
  }
}

TEST_F( Rows, OfAMemoryLayerEqualThoseOfTheFileAtEveryReading )
{
  const auto file = fromFile( layer::households );
  const std::unique_ptr<QgsVectorLayer> memory( file->materialize( QgsFeatureRequest() ) );
  const auto memoryRows = sourceOf( *memory, mContext );
  const auto fileRows = openRows( mSmall.path().toStdString(), layer::households );
  const std::vector<Row> first = rowsWith( *memoryRows, fieldsOf( layer::households ) );
  expectSame( first, rowsWith( *fileRows, fieldsOf( layer::households ) ) );
  expectSame( first, rowsWith( *memoryRows, fieldsOf( layer::households ) ) );
  EXPECT_TRUE( first.at( 2 ).geometry.empty() );
}

TEST_F( Rows, AreNamedWithFileAndLayer )
{
  const auto file = fromFile( layer::sites );
  auto source = std::make_unique<QgsProcessingFeatureSource>( file.get(), mContext );
  const SourceInfo info = rowsOf( std::move( source ), file.get() )->info();
  EXPECT_EQ( info.file, mSmall.path().toStdString() );
  EXPECT_EQ( info.layer, file->name().toStdString() );
}

TEST_F( Rows, MissingFieldIsNamed )
{
  const auto file = fromFile( layer::sites );
  const auto rows = sourceOf( *file, mContext );
  try
  {
    rows->start( { "no_such_field" } );
    FAIL();
  }
  catch ( const Error &error )
  {
    EXPECT_EQ( error.code(), ErrorCode::NoField );
    EXPECT_NE( std::string( error.what() ).find( "no_such_field" ), std::string::npos );
  }
}

class Written : public Rows
{
  protected:
    QString write( const Table &table, const QString &destination, Progress &&progress = Progress() )
    {
      QgsProcessingParameterFeatureSink definition( QStringLiteral( "OUTPUT" ), QString(), compat::sinkAny );
      mParameters = { { QStringLiteral( "OUTPUT" ), destination } };
      return writeTable( table, definition, mParameters, mContext, progress );
    }

    Table sites() const
    {
      Table table { .shape = &schemaLayer( layer::sites ), .rows = allRows( *mSmall.workspace().rows( layer::sites ) ), .crs = workspaceCrs };
      return table;
    }

    QVariantMap mParameters;
};

class Stopped final : public Progress
{
  public:
    bool stopped() const override { return true; }
};

TEST_F( Written, MemoryLayerHoldsEveryRow )
{
  const QString id = write( sites(), QStringLiteral( "TEMPORARY_OUTPUT" ) );
  auto *layer = qobject_cast<QgsVectorLayer *>( QgsProcessingUtils::mapLayerFromString( id, mContext ) );
  ASSERT_NE( layer, nullptr );
  EXPECT_EQ( layer->crs().authid(), QStringLiteral( "EPSG:4490" ) );
  const auto back = sourceOf( *layer, mContext );
  expectSame( allRows( *back ), sites().rows );
}

TEST_F( Written, FilesHoldEveryRow )
{
  for ( const char *name : { "结果.gpkg", "result.geojson", "结果.shp", "result.fgb", "result.gml" } )
  {
    const QString path = mSmall.file( QString::fromUtf8( name ) );
    EXPECT_TRUE( QFileInfo::exists( write( sites(), path ) ) ) << name;
    const auto back = openRows( path.toStdString() );
    EXPECT_EQ( rowsWith( *back, { field::siteId, field::personCount } ).size(), 2u ) << name;
    EXPECT_EQ( rowsWith( *back, { field::personCount } ).at( 0 ).values.at( 0 ), Value( int64_t { 1410 } ) ) << name;
  }
}

TEST_F( Written, ResultInAProjectHasTitleAliasesAndItsMark )
{
  const QString id = write( sites(), QStringLiteral( "TEMPORARY_OUTPUT" ) );
  auto *layer = qobject_cast<QgsVectorLayer *>( QgsProcessingUtils::mapLayerFromString( id, mContext ) );
  ASSERT_NE( layer, nullptr );
  ResultLook( schemaLayer( layer::sites ), QStringLiteral( "somegaps" ) ).postProcessLayer( layer, mContext, nullptr );
  EXPECT_EQ( layer->name(), QStringLiteral( "易地搬迁安置点" ) );
  EXPECT_EQ( layer->attributeAlias( 0 ), QStringLiteral( "安置点编号" ) );
  EXPECT_EQ( layer->customProperty( QLatin1String( ResultLook::property ) ).toString(), QStringLiteral( "somegaps" ) );
}

TEST( ResultLookTest, CodesOfStandingsAndLightsAreShownAsWords )
{
  constexpr const char *some[] = { "beyond", "ok" };
  constexpr const char *lights[] = { "green", "unknown" };
  constexpr const char *others[] = { "ok", "elsewhere" };
  const Field fields[] = { { .name = "water", .alias = { "水", "Water" }, .domain = some }, { .name = "light", .alias = { "灯", "Light" }, .domain = lights }, { .name = "place", .alias = { "处", "Place" }, .domain = others } };
  const Layer shape { "judged", { "判定", "Judged" }, GeometryType::None, fields };
  QgsVectorLayer layer( QStringLiteral( "None?field=water:string&field=light:string&field=place:string" ), QStringLiteral( "judged" ), QStringLiteral( "memory" ) );
  QgsProcessingContext context;
  ResultLook( shape, QStringLiteral( "judged" ) ).postProcessLayer( &layer, context, nullptr );
  const auto shown = [&layer]( int index )
  { return layer.editorWidgetSetup( index ).config().value( QStringLiteral( "map" ) ).toList(); };
  EXPECT_EQ( shown( 0 ), ( QVariantList { QVariantMap { { QStringLiteral( "超限" ), QStringLiteral( "beyond" ) } }, QVariantMap { { QStringLiteral( "达标" ), QStringLiteral( "ok" ) } } } ) );
  EXPECT_EQ( shown( 1 ), ( QVariantList { QVariantMap { { QStringLiteral( "绿" ), QStringLiteral( "green" ) } }, QVariantMap { { QStringLiteral( "缺" ), QStringLiteral( "unknown" ) } } } ) );
  EXPECT_TRUE( shown( 2 ).isEmpty() );
}

TEST_F( Written, WorkspaceIsNeverOverwritten )
{
  try
  {
    write( sites(), mSmall.path() );
    FAIL() << "overwritten";
  }
  catch ( const Error &error )
  {
    EXPECT_EQ( error.code(), ErrorCode::NotWritable );
  }
  EXPECT_EQ( mSmall.workspace().rows( layer::households )->info().rowCount, 3 );
}

TEST_F( Written, CancelledRunLeavesNoFile )
{
  const QString path = mSmall.file( QStringLiteral( "cancelled.gpkg" ) );
  EXPECT_THROW( write( sites(), path, Stopped() ), Error );
  EXPECT_FALSE( QFileInfo::exists( path ) );
}

TEST_F( Written, KindOfFileThatCannotBeMadeWholeIsRefused )
{
  for ( const char *name : { "result.kml", "result", "result.tif" } )
  {
    EXPECT_THROW( write( sites(), mSmall.file( QString::fromLatin1( name ) ) ), Error ) << name;
    EXPECT_FALSE( QFileInfo::exists( mSmall.file( QString::fromLatin1( name ) ) ) ) << name;
  }
}

TEST_F( Written, TableWithoutPlacesIsNoShapefile )
{
  const Table standards = mSmall.workspace().table( layer::standards );
  EXPECT_THROW( write( standards, mSmall.file( QStringLiteral( "standards.shp" ) ) ), Error );
  EXPECT_TRUE( QFileInfo::exists( write( standards, mSmall.file( QStringLiteral( "standards.xlsx" ) ) ) ) );
}

TEST_F( Written, FolderThatIsNotThereIsRefused )
{
  for ( const char *path : { "/nowhere/at/all.gpkg", "/nowhere/at/all.geojson" } )
  {
    try
    {
      write( sites(), QString::fromLatin1( path ) );
      FAIL() << path;
    }
    catch ( const Error &error )
    {
      EXPECT_EQ( error.code(), ErrorCode::NotWritable );
      EXPECT_NE( std::string( error.what() ).find( path ), std::string::npos ) << error.what();
    }
  }
}

TEST( Feedback, CancelIsHeardAndProgressShown )
{
  QgsProcessingFeedback feedback( false );
  FeedbackProgress progress( &feedback );
  progress.report( 0.25 );
  EXPECT_DOUBLE_EQ( feedback.progress(), 25 );
  EXPECT_FALSE( progress.stopped() );
  feedback.cancel();
  EXPECT_TRUE( progress.stopped() );
  EXPECT_THROW( progress.check(), Error );
  EXPECT_FALSE( FeedbackProgress( nullptr ).stopped() );
}

} // namespace
