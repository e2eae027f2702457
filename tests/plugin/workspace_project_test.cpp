// SPDX-License-Identifier: GPL-3.0-or-later
// A workspace opened in a project: groups, names, coordinate system.
#include "workspace_project.h"

#include <QSignalSpy>

#include <gmock/gmock.h>
#include <qgscoordinatereferencesystem.h>
#include <qgslayertree.h>
#include <qgslayertreegroup.h>
#include <qgslayertreelayer.h>
#include <qgsproject.h>
#include <qgsrectangle.h>
#include <qgsvectorlayer.h>

#include "algorithms/parameters.h"
#include "algorithms/project_workspace.h"
#include "background_run.h"
#include "base/error.h"
#include "data/schema.h"
#include "support.h"

using namespace lantu;

namespace
{

class WorkspaceProject : public testing::Test
{
  protected:
    ~WorkspaceProject() override { mProject.clear(); }

    test::SmallWorkspace mSmall;
    QgsProject mProject;
};

TEST_F( WorkspaceProject, HasGroupsInChineseAndEveryLayerUnderItsTitle )
{
  EXPECT_EQ( openWorkspace( mProject, mSmall.path() ).join( '\n' ).toStdString(), "" );
  QStringList groups;
  for ( const QgsLayerTreeNode *child : mProject.layerTreeRoot()->children() )
    groups << child->name();
  EXPECT_EQ( groups.join( ' ' ).toStdString(), "安置点 监测对象 设施 乡镇 道路 行政区 地形 表格" );
  for ( const Layer &shape : schemaLayers() )
  {
    const QgsVectorLayer *layer = layerOf( mProject, shape.name );
    ASSERT_NE( layer, nullptr ) << shape.name;
    EXPECT_EQ( layer->name(), QString::fromUtf8( shape.title.zh ) );
    EXPECT_NE( mProject.layerTreeRoot()->findLayer( layer->id() ), nullptr );
  }
  const QgsVectorLayer *households = layerOf( mProject, layer::households );
  EXPECT_EQ( households->attributeAlias( households->fields().lookupField( QString::fromLatin1( field::members ) ) ), QStringLiteral( "家庭人口数（人）" ) );
}

TEST_F( WorkspaceProject, MeasuresOnTheEllipsoidInThePlaneOfChongqing )
{
  openWorkspace( mProject, mSmall.path() );
  EXPECT_EQ( mProject.crs().authid(), QStringLiteral( "EPSG:4545" ) );
  EXPECT_EQ( mProject.ellipsoid(), mProject.crs().ellipsoidAcronym() );
  EXPECT_FALSE( mProject.ellipsoid().isEmpty() );
  EXPECT_EQ( workspaceOf( mProject ), mSmall.path() );
  // the county is 0.6 by 0.6 degrees at 32 N: about 57 by 67 km, and 4 % of air
  const QgsRectangle home = homeExtent( mProject );
  EXPECT_NEAR( home.width(), 59000, 2500 );
  EXPECT_NEAR( home.height(), 69500, 2500 );
}

TEST_F( WorkspaceProject, OpenOneIsTheDefaultOfTheParameter )
{
  EXPECT_FALSE( workspaceParameter()->defaultValue().isValid() );
  openWorkspace( *QgsProject::instance(), mSmall.path() );
  EXPECT_EQ( workspaceParameter()->defaultValue().toString(), mSmall.path() );
  QgsProject::instance()->clear();
  EXPECT_FALSE( workspaceParameter()->defaultValue().isValid() );
}

TEST_F( WorkspaceProject, FileThatIsNoWorkspaceLeavesTheProjectAlone )
{
  EXPECT_THROW( openWorkspace( mProject, QStringLiteral( LANTU_SOURCE_DIR "/CMakeLists.txt" ) ), Error );
  EXPECT_TRUE( mProject.mapLayers().isEmpty() );
  EXPECT_EQ( workspaceOf( mProject ), QString() );
}

TEST_F( WorkspaceProject, NewerResultTakesThePlaceOfTheOlder )
{
  openWorkspace( mProject, mSmall.path() );
  const qsizetype before = mProject.mapLayers().size();
  for ( int i = 0; i < 2; ++i )
    addResult( mProject, std::make_unique<QgsVectorLayer>( QStringLiteral( "Point?crs=EPSG:4490" ), QStringLiteral( "结果" ), QStringLiteral( "memory" ) ), QStringLiteral( "sitegaps" ) );
  EXPECT_EQ( mProject.mapLayers().size(), before + 1 );
  EXPECT_EQ( mProject.layerTreeRoot()->children().front()->name(), QStringLiteral( "短板" ) );
}

TEST( BackgroundRuns, MakeAWorkspaceAndSaySo )
{
  const QTemporaryDir folder;
  QgsProject project;
  QObject parent;
  const QString path = folder.filePath( QStringLiteral( "w.gpkg" ) );
  BackgroundRun *run = BackgroundRun::start( QStringLiteral( "lantu:createworkspace" ), { { QStringLiteral( "OUTPUT" ), path } }, project, &parent );
  QSignalSpy finished( run, &BackgroundRun::finished );
  QSignalSpy failed( run, &BackgroundRun::failed );
  ASSERT_TRUE( finished.wait( 20000 ) );
  EXPECT_EQ( failed.count(), 0 );
  EXPECT_TRUE( Workspace( path.toStdString() ).has( layer::sites ) );
}

TEST( BackgroundRuns, FailWithTheSentenceOfTheAlgorithm )
{
  QgsProject project;
  QObject parent;
  BackgroundRun *run = BackgroundRun::start( QStringLiteral( "lantu:createworkspace" ), { { QStringLiteral( "OUTPUT" ), QStringLiteral( "/nowhere/w.gpkg" ) } }, project, &parent );
  QSignalSpy failed( run, &BackgroundRun::failed );
  ASSERT_TRUE( failed.wait( 20000 ) );
  EXPECT_TRUE( failed.front().front().toString().contains( QStringLiteral( "/nowhere/w.gpkg" ) ) ) << failed.front().front().toString().toStdString();
}

} // namespace
