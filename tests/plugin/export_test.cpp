// SPDX-License-Identifier: GPL-3.0-or-later
// A list with everything private in it goes in and comes out: nothing of it is in the workspace, in what was said, or in any file.
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>
#include <qgsapplication.h>
#include <qgsprocessingalgorithm.h>
#include <qgsprocessingcontext.h>
#include <qgsprocessingfeedback.h>
#include <qgsprocessingregistry.h>

#include "../geo/leaks.h"
#include "i18n/translation.h"
#include "place/contour.h"
#include "place/wkb_points.h"
#include "travel_support.h"

using namespace lantu;
using testing::HasSubstr;
using testing::IsEmpty;

namespace
{

const std::vector<std::string> secrets { "张三丰", "欧阳锋", "郭靖", "黄蓉", "50010119600", "138001380", "62220202" };

class Exporting : public testing::Test
{
  protected:
    Exporting()
    {
      useLanguage( Language::Chinese );
      createWorkspace( path( "工作空间.gpkg" ).toStdString() );
      const Workspace workspace( path( "工作空间.gpkg" ).toStdString() );
      const auto area = [&]( const char *layerName, test::Cells cells )
      {
        Table table = test::rowsFor( layerName, { cells } );
        table.crs = workspaceCrs;
        table.rows[0].geometry = multiPolygonWkb( { { { { 108.5, 31.6 }, { 109.1, 31.6 }, { 109.1, 32.2 }, { 108.5, 32.2 }, { 108.5, 31.6 } } } } );
        workspace.append( table );
      };
      area( layer::counties, { { field::code, "500229" }, { field::name, "城口县" } } );
      area( layer::townships, { { field::code, "500229100" }, { field::name, "葛城镇" }, { field::countyCode, "500229" } } );
      area( layer::villages, { { field::code, "500229100001" }, { field::name, "坪上村" }, { field::townshipCode, "500229100" }, { field::countyCode, "500229" } } );
      QFile list( path( "名单_20250902.csv" ) );
      EXPECT_TRUE( list.open( QIODevice::WriteOnly ) );
      list.write( "户编号,行政区划代码,姓名,证件号码,与户主关系,监测对象类别,识别监测时间,风险是否已消除,健康状况,联系电话,开户行账号,经度,纬度,备注\n" );
      for ( int i = 0; i < 12; ++i )
        list.write( QStringLiteral( "HU%1,500229100001,%2,5001011960010112%3,户主,边缘户,202304,否,尘肺病,138001380%3,6222020200112233446,%4,31.9,联系郭靖 13800138000\n" ).arg( i ).arg( i % 2 ? QStringLiteral( "张三丰" ) : QStringLiteral( "欧阳锋" ) ).arg( i, 2, 10, QLatin1Char( '0' ) ).arg( i % 3 ? QStringLiteral( "108.7" ) : QString() ).toUtf8() );
      // rejected and doubted, with what is private where it does not belong
      list.write( "500101196001011234,500229100001,黄蓉,500101196001011234,户主,边缘户,202304,否,,,,,,\n" );
      list.write( "138-0013-8000,500229100001,黄蓉,,户主,边缘户,202304,否,,,,,,\n" );
      list.write( "HU90,500101196001011234,黄蓉,,户主,边缘户,202304,否,,,,,,\n" );
      list.write( "HU91,500229100001,黄蓉,,户主,张三丰,202304,否,,,,,,\n" );
      list.write( "HU92,500229100001,黄蓉,,户主,边缘户,138—0013—8000,否,,,,,,\n" );
      list.write( "HU93,500229100001,黄蓉,50010119600101,户主,边缘户,202304,６２２２０２０２００１１２２３３４４６,,1380013800,,,,\n" );
      list.write( "HU94,500229100001,黄蓉,5.00101196001011E+17,户主,边缘户,202304,否,,,,108.7,欧阳锋,\n" );
    }

    QString path( const char *name ) const { return mFolder.filePath( QString::fromUtf8( name ) ); }

    QVariantMap run( const char *algorithm, QVariantMap parameters )
    {
      if ( !parameters.contains( QStringLiteral( "WORKSPACE" ) ) )
        parameters[QStringLiteral( "WORKSPACE" )] = path( "工作空间.gpkg" );
      QgsProcessingContext context;
      QgsProcessingFeedback feedback( false );
      const QVariantMap results = QgsApplication::processingRegistry()->algorithmById( QStringLiteral( "lantu:" ) + QLatin1String( algorithm ) )->run( parameters, context, &feedback, nullptr, {}, false );
      mSaid += feedback.textLog().toStdString();
      for ( const QVariant &result : results )
        mSaid += result.toString().toStdString() + '\n';
      return results;
    }

    void import()
    {
      const QVariantMap results = run( "importhouseholds", { { QStringLiteral( "INPUT" ), path( "名单_20250902.csv" ) }, { QStringLiteral( "COORDINATES" ), QStringLiteral( "WGS84" ) }, { QStringLiteral( "REJECTS" ), path( "剔除.csv" ) }, { QStringLiteral( "FINDINGS" ), path( "核查.csv" ) }, { QStringLiteral( "CHANGES" ), path( "变化.csv" ) } } );
      ASSERT_EQ( results.value( QStringLiteral( "rows_read" ) ).toInt(), 19 );
      ASSERT_EQ( results.value( QStringLiteral( "rows_rejected" ) ).toInt(), 6 );
      ASSERT_EQ( results.value( QStringLiteral( "households" ) ).toInt(), 13 );
    }

    //! All files but the list itself, and all that was said.
    void expectNothingPrivate()
    {
      EXPECT_THAT( test::leaksIn( test::everythingIn( path( "名单_20250902.csv" ).toStdString() ), secrets ), testing::SizeIs( testing::Gt( 20U ) ) );
      EXPECT_THAT( test::leaksIn( mSaid, secrets ), IsEmpty() ) << mSaid;
      const QStringList names = QDir( mFolder.path() ).entryList( QDir::Files | QDir::Hidden );
      for ( const QString &name : names )
      {
        if ( name.startsWith( QStringLiteral( "名单" ) ) )
          continue;
        EXPECT_THAT( test::leaksIn( test::everythingIn( mFolder.filePath( name ).toStdString() ), secrets ), IsEmpty() ) << name.toStdString();
      }
    }

    QTemporaryDir mFolder;
    std::string mSaid;
};

TEST_F( Exporting, NothingPrivateComesIn )
{
  import();
  expectNothingPrivate();
}

TEST_F( Exporting, NothingPrivateGoesOutInAnyFormatOrEdition )
{
  import();
  for ( const char *ending : { "xlsx", "csv", "gpkg", "geojson", "shp" } )
  {
    const QString file = path( "公开." ) + QLatin1String( ending );
    const QVariantMap results = run( "export", { { QStringLiteral( "LAYERS" ), QStringLiteral( "households" ) }, { QStringLiteral( "OUTPUT" ), file } } );
    EXPECT_EQ( results.value( QStringLiteral( "rows_written" ) ).toInt(), 2 ) << "the village and the total";
    EXPECT_TRUE( QFile::exists( file ) );
    const QVariantMap single = run( "export", { { QStringLiteral( "LAYERS" ), QStringLiteral( "households" ) }, { QStringLiteral( "EDITION" ), QStringLiteral( "internal" ) }, { QStringLiteral( "LEVEL" ), QStringLiteral( "rows" ) }, { QStringLiteral( "OUTPUT" ), path( "内部." ) + QLatin1String( ending ) } } );
    EXPECT_EQ( single.value( QStringLiteral( "pseudonyms" ) ).toInt(), 13 );
    EXPECT_GT( single.value( QStringLiteral( "columns_dropped" ) ).toInt(), 2 );
    // the planner's own list, as it is; how many have which illness may be told, and here they are twelve
    run( "export", { { QStringLiteral( "INPUT" ), path( "名单_20250902.csv" ) }, { QStringLiteral( "OUTPUT" ), path( "清单." ) + QLatin1String( ending ) } } );
  }
  expectNothingPrivate();
  const nlohmann::json summary = nlohmann::json::parse( run( "export", { { QStringLiteral( "OUTPUT" ), path( "全部.gpkg" ) } } ).value( QStringLiteral( "SUMMARY" ) ).toString().toStdString() );
  EXPECT_EQ( summary.at( "edition" ), "public" );
  EXPECT_THAT( summary.at( "masked" ).dump(), HasSubstr( "户" ) );
  EXPECT_EQ( summary.at( "rows_read" ).get<int>(), summary.at( "rows_used" ).get<int>() );
  expectNothingPrivate();
}

TEST_F( Exporting, ThePageOfTheWorkspaceShowsNobody )
{
  import();
  run( "overview", { { QStringLiteral( "OUTPUT" ), path( "页.pdf" ) } } );
  QProcess reader;
  reader.start( QStringLiteral( "pdftotext" ), { path( "页.pdf" ), path( "页.txt" ) } );
  if ( !reader.waitForFinished() || !QFile::exists( path( "页.txt" ) ) )
    GTEST_SKIP() << "no pdftotext";
  EXPECT_THAT( test::everythingIn( path( "页.txt" ).toStdString() ), HasSubstr( "13" ) );
  expectNothingPrivate();
}

TEST_F( Exporting, SingleRowsAreRefusedInThePublicEdition )
{
  import();
  EXPECT_THAT( test::refusal( [&]
                 { run( "export", { { QStringLiteral( "LEVEL" ), QStringLiteral( "rows" ) }, { QStringLiteral( "OUTPUT" ), path( "x.gpkg" ) } } ); } ),
    HasSubstr( "EDITION" ) );
  EXPECT_FALSE( QFile::exists( path( "x.gpkg" ) ) );
}

TEST_F( Exporting, EveryAnswerSaysHowManyStandAtTheirVillage )
{
  import();
  Workspace( path( "工作空间.gpkg" ).toStdString() ).append( test::rowsFor( layer::facilities, { test::facility( "F1", "卫生室" ) }, { { 108.71, 31.9 } } ) );
  Table roads = test::rowsFor( layer::roads, { { { field::roadId, "R1" }, { field::roadClass, "县道" }, { field::status, "通车" } } } );
  roads.crs = workspaceCrs;
  roads.rows[0].geometry = lineWkb( { { 108.65, 31.9 }, { 108.85, 31.9 } } );
  Workspace( path( "工作空间.gpkg" ).toStdString() ).append( roads );
  int64_t atVillage = 0;
  int64_t persons = 0;
  const auto households = Workspace( path( "工作空间.gpkg" ).toStdString() ).rows( layer::households );
  households->start( { field::positionQuality, field::members } );
  for ( Row row; households->next( row ); )
  {
    if ( text( row.values[0] ) != "村" )
      continue;
    ++atVillage;
    persons += whole( row.values[1] ).value_or( 0 );
  }
  ASSERT_GT( atVillage, 3 );
  for ( const char *algorithm : { "coverage", "nearestfacility", "travelmatrix", "catchments", "checknetwork", "briefing", "floatingcatchment", "opportunities" } )
  {
    QVariantMap parameters { { QStringLiteral( "OUTPUT" ), path( algorithm ) + ( std::string_view( algorithm ) == "briefing" ? QString() : QStringLiteral( ".gpkg" ) ) } };
    const std::string_view name = algorithm;
    if ( name == "travelmatrix" || name == "floatingcatchment" || name == "opportunities" )
      parameters[QStringLiteral( "LIMIT_MINUTES" )] = 60;
    mSaid.clear();
    const QVariantMap results = run( algorithm, parameters );
    EXPECT_EQ( results.value( QStringLiteral( "village_position_households" ), -1 ).toLongLong(), atVillage ) << algorithm;
    EXPECT_EQ( results.value( QStringLiteral( "village_position_persons" ), -1 ).toLongLong(), persons ) << algorithm;
    EXPECT_EQ( results.value( QStringLiteral( "group_position_persons" ), -1 ).toLongLong(), 0 ) << algorithm;
    EXPECT_THAT( mSaid, HasSubstr( QStringLiteral( "%1 户 %2 人没有实测位置" ).arg( atVillage ).arg( persons ).toStdString() ) ) << algorithm;
  }
}

} // namespace
