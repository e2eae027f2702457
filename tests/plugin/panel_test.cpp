// SPDX-License-Identifier: GPL-3.0-or-later
// The panel: figures, table, filter, and what it asks of the map.
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>

#include <gmock/gmock.h>

#include "panel/dock.h"
#include "panel/headline_view.h"
#include "panel/site_model.h"
#include "support.h"

using namespace lantu;

namespace
{

class Panel : public testing::Test
{
  protected:
    QStringList shown( int column ) const
    {
      QStringList cells;
      const QAbstractItemModel *model = mDock.table()->model();
      for ( int row = 0; row < model->rowCount(); ++row )
        cells << model->index( row, column ).data().toString();
      return cells;
    }

    QString texts() const
    {
      QString all;
      for ( const QLabel *label : mDock.findChildren<QLabel *>() )
        all += label->text();
      return all;
    }

    test::SmallWorkspace mSmall;
    Dock mDock;
};

TEST_F( Panel, WithoutAWorkspaceIsASentenceAndAButton )
{
  QSignalSpy asked( &mDock, &Dock::openAsked );
  for ( QPushButton *button : mDock.findChildren<QPushButton *>() )
  {
    if ( button->text() == QStringLiteral( "打开工作空间…" ) )
      button->click();
  }
  EXPECT_EQ( asked.count(), 1 );
  EXPECT_TRUE( texts().contains( QStringLiteral( "尚未打开工作空间" ) ) );
}

TEST_F( Panel, ShowsHeadlineAndSitesLargestFirst )
{
  mDock.showWorkspace( mSmall.path() );
  EXPECT_TRUE( texts().contains( QStringLiteral( "<b>13</b>" ) ) ) << texts().toStdString(); // persons 4 + 7 + 2
  EXPECT_TRUE( texts().contains( QStringLiteral( "<b>9</b>" ) ) );                           // remaining
  EXPECT_EQ( shown( SiteModel::Name ), QStringList( { QStringLiteral( "红花" ), QStringLiteral( "青龙" ) } ) );
  EXPECT_EQ( shown( SiteModel::Persons ), QStringList( { QStringLiteral( "1,410" ), QStringLiteral( "85" ) } ) );
  EXPECT_EQ( shown( SiteModel::County ).front(), QStringLiteral( "城口县" ) );
}

TEST_F( Panel, UnknownIsAQuestionMarkAndNotMissing )
{
  mDock.showWorkspace( mSmall.path() );
  EXPECT_EQ( shown( SiteModel::FirstService ), QStringList( { QStringLiteral( "✓" ), QStringLiteral( "?" ) } ) );     // water
  EXPECT_EQ( shown( SiteModel::FirstService + 3 ), QStringList( { QStringLiteral( "✕" ), QStringLiteral( "?" ) } ) ); // gas
}

TEST_F( Panel, FilterKeepsRowsWithEveryWord )
{
  mDock.showWorkspace( mSmall.path() );
  mDock.filter()->setText( QStringLiteral( "城口 青龙" ) );
  EXPECT_EQ( shown( SiteModel::Name ), QStringList( QStringLiteral( "青龙" ) ) );
  EXPECT_TRUE( texts().contains( QStringLiteral( "1 / 2 个安置点" ) ) );
  mDock.filter()->setText( QStringLiteral( "城口 没有" ) );
  EXPECT_TRUE( shown( SiteModel::Name ).empty() );
  mDock.filter()->clear();
  EXPECT_EQ( shown( SiteModel::Name ).size(), 2 );
}

TEST_F( Panel, NumbersSortAsNumbers )
{
  mDock.showWorkspace( mSmall.path() );
  mDock.table()->sortByColumn( SiteModel::Persons, Qt::AscendingOrder );
  EXPECT_EQ( shown( SiteModel::Persons ), QStringList( { QStringLiteral( "85" ), QStringLiteral( "1,410" ) } ) );
}

TEST_F( Panel, ClickOnASiteAsksForItOnTheMap )
{
  mDock.showWorkspace( mSmall.path() );
  QSignalSpy chosen( &mDock, &Dock::sitesChosen );
  mDock.filter()->setText( QStringLiteral( "青龙" ) );
  mDock.table()->selectRow( 0 );
  ASSERT_EQ( chosen.count(), 1 );
  EXPECT_EQ( chosen.front().front().toStringList(), QStringList( QStringLiteral( "S2" ) ) );
}

TEST_F( Panel, ClickOnANumberAsksForItsRows )
{
  mDock.showWorkspace( mSmall.path() );
  QSignalSpy asked( &mDock, &Dock::rowsAsked );
  auto *view = mDock.findChild<HeadlineView *>();
  ASSERT_NE( view, nullptr );
  for ( QLabel *label : view->findChildren<QLabel *>() )
    emit label->linkActivated( QStringLiteral( "households-eliminated" ) );
  ASSERT_EQ( asked.count(), 1 );
  EXPECT_EQ( asked.front().at( 0 ).toString(), QLatin1String( layer::households ) );
}

TEST_F( Panel, GapsComeLastKnownFirstByNumber )
{
  mDock.showWorkspace( mSmall.path() );
  EXPECT_TRUE( mDock.table()->isColumnHidden( SiteModel::Gaps ) );
  EXPECT_TRUE( mDock.table()->isColumnHidden( SiteModel::Around ) );
  mDock.showGaps( { { QStringLiteral( "S2" ), { 3, SiteLight::Beyond, QStringLiteral( "! 就医 47 分钟" ) } } } );
  EXPECT_FALSE( mDock.table()->isColumnHidden( SiteModel::Gaps ) );
  EXPECT_EQ( shown( SiteModel::Gaps ), QStringList( { QStringLiteral( "3" ), QStringLiteral( "–" ) } ) );
  EXPECT_FALSE( mDock.table()->isColumnHidden( SiteModel::Around ) );
  EXPECT_EQ( shown( SiteModel::Around ), QStringList( { QStringLiteral( "!" ), QString() } ) );
  EXPECT_EQ( mDock.table()->model()->index( 0, SiteModel::Around ).data( Qt::ToolTipRole ).toString(), QStringLiteral( "! 就医 47 分钟" ) );
}

TEST_F( Panel, WorkspaceThatCannotBeReadIsSaid )
{
  mDock.showWorkspace( QStringLiteral( "/nowhere/ws.gpkg" ) );
  EXPECT_TRUE( texts().contains( QStringLiteral( "/nowhere/ws.gpkg" ) ) );
  EXPECT_EQ( mDock.table()->model()->rowCount(), 0 );
}

TEST_F( Panel, IsNeverWiderThanItsShareOfTheScreen )
{
  mDock.showWorkspace( mSmall.path() );
  EXPECT_LE( mDock.maximumWidth(), 420 );
  EXPECT_LE( mDock.minimumSizeHint().width(), 420 );
}

} // namespace
