// SPDX-License-Identifier: GPL-3.0-or-later
// The templates of pages: one family, each complete and with nothing on top of anything else.
#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include <QDir>
#include <QDomDocument>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <gmock/gmock.h>
#include <qgslayoutframe.h>
#include <qgslayoutitemlabel.h>
#include <qgslayoutitemlegend.h>
#include <qgslayoutitemmanualtable.h>
#include <qgslayoutitemmap.h>
#include <qgslayoutitemmarker.h>
#include <qgslayoutitempage.h>
#include <qgslayoutitempicture.h>
#include <qgslayoutitemscalebar.h>
#include <qgslayoutitemshape.h>
#include <qgslayoutpagecollection.h>
#include <qgsprintlayout.h>
#include <qgsproject.h>
#include <qgsreadwritecontext.h>

#include "printing/fonts.h"
#include "printing/page_items.h"
#include "printing/paper.h"
#include "printing/style_text.h"
#include "printing/workspace_layers.h"
#include "support.h"

using namespace lantu;

namespace
{

const std::map<QString, QSizeF> &papers()
{
  static const std::map<QString, QSizeF> sizes {
    { "a3_landscape", { 420, 297 } }, { "a3_portrait", { 297, 420 } }, { "a4_landscape", { 297, 210 } }, { "a4_portrait", { 210, 297 } }, { "a1_landscape", { 841, 594 } }, { "a0_landscape", { 1189, 841 } }, { "slide", { 338.67, 190.5 } }
  };
  return sizes;
}

// What a form has on every paper. A slide leaves out what is not read from the last row.
QStringList expectedItems( const QString &form, const QString &paper )
{
  QStringList ids { "title", "as_of", "usage", "note", "footer", "page" };
  if ( form != "cover" )
    ids << QStringList { "finding1", "finding2", "finding3" };
  if ( form == "map" || form == "site" )
    ids << QStringList { "map", "legend", "scalebar", "scale", "scale_plate", "north", "north_label" };
  if ( form == "map" )
  {
    ids << "findings_plate";
    for ( int i = 1; i <= 3; ++i )
    {
      for ( const char *part : { "label", "value", "unit", "comparison" } )
        ids << QStringLiteral( "number%1_%2" ).arg( i ).arg( QLatin1String( part ) );
    }
  }
  if ( form == "map" && paper != "slide" )
    ids << QStringList { "locator", "locator_legend", "table", "table_title", "chart" };
  if ( form == "table" )
    ids << QStringList { "table", "table_title" };
  if ( form == "cover" )
    ids << "facts";
  if ( form == "site" )
  {
    ids << QStringList { "locator", "table", "table_title", "facts" };
    for ( int i = 1; i <= 8; ++i )
    {
      for ( const char *part : { "plate", "symbol", "name", "value" } )
        ids << QStringLiteral( "light%1_%2" ).arg( i ).arg( QLatin1String( part ) );
    }
  }
  return ids;
}

struct Template
{
    QString form;
    QString paper;

    QString file() const { return form + "_" + paper + ".qpt"; }
};

std::vector<Template> templates()
{
  std::vector<Template> all;
  for ( const char *paper : paperWords )
    all.push_back( { "map", QLatin1String( paper ) } );
  for ( const char *form : { "cover", "table", "site" } )
  {
    for ( const char *paper : { "a3_landscape", "a3_portrait", "a4_landscape", "a4_portrait", "a1_landscape", "a0_landscape" } )
      all.push_back( { QLatin1String( form ), QLatin1String( paper ) } );
  }
  return all;
}

class Templates : public testing::TestWithParam<Template>
{
  protected:
    void SetUp() override
    {
      QStringList warnings;
      QDomDocument document;
      ASSERT_TRUE( document.setContent( readStyle( stylesFolder(), GetParam().file(), warnings ) ) );
      bool whole = false;
      mLayout.loadFromTemplate( document, QgsReadWriteContext(), true, &whole );
      ASSERT_TRUE( whole );
      mLayout.layoutItems( mItems );
      mItems.erase( std::remove_if( mItems.begin(), mItems.end(), []( QgsLayoutItem *item )
                      { return qobject_cast<QgsLayoutItemPage *>( item ); } ),
        mItems.end() );
    }

    QRectF paper() const { return { QPointF( 0, 0 ), papers().at( GetParam().paper ) }; }

    QgsProject mProject;
    QgsPrintLayout mLayout { &mProject };
    QList<QgsLayoutItem *> mItems;
};

// Where the item is inked at most: lines of a label are higher than its characters.
QRectF inkOf( const QgsLayoutItem &item )
{
  const QRectF frame = item.mapRectToScene( item.rect() );
  const auto *label = qobject_cast<const QgsLayoutItemLabel *>( &item );
  if ( !label )
    return frame;
  const QFont font = labelFont( *label );
  const double leading = ( textHeight( 1, font ) - squareOf( font ) ) / 2;
  return frame.adjusted( 0, leading, 0, -leading );
}

// Lies under others, or where others lie that are not there at the same time.
bool mayLieUnder( const QgsLayoutItem &item )
{
  return item.id() == "map" || item.id() == "chart" || qobject_cast<const QgsLayoutItemShape *>( &item );
}

// The unit is put behind its figure when that is known.
bool figureAndUnit( const QgsLayoutItem &a, const QgsLayoutItem &b )
{
  const auto part = []( const QgsLayoutItem &item, const char *name )
  { return item.id().startsWith( "number" ) && item.id().endsWith( QLatin1String( name ) ); };
  return a.id().left( 7 ) == b.id().left( 7 ) && ( ( part( a, "_value" ) && part( b, "_unit" ) ) || ( part( a, "_unit" ) && part( b, "_value" ) ) );
}

TEST_P( Templates, HasItsItemsAndNoOthers )
{
  QStringList ids;
  for ( const QgsLayoutItem *item : mItems )
  {
    if ( !item->id().startsWith( "rule" ) )
      ids << item->id();
  }
  ids.sort();
  QStringList expected = expectedItems( GetParam().form, GetParam().paper );
  expected.sort();
  EXPECT_EQ( ids.join( ' ' ).toStdString(), expected.join( ' ' ).toStdString() );
}

TEST_P( Templates, ItemsAreOfTheKindThatPagesFill )
{
  for ( const QgsLayoutItem *item : mItems )
  {
    const QString id = item->id();
    SCOPED_TRACE( id.toStdString() );
    if ( id == "map" || id == "locator" )
      EXPECT_TRUE( qobject_cast<const QgsLayoutItemMap *>( item ) );
    else if ( id.endsWith( "legend" ) )
      EXPECT_TRUE( qobject_cast<const QgsLayoutItemLegend *>( item ) );
    else if ( id == "scalebar" )
    {
      const auto *bar = qobject_cast<const QgsLayoutItemScaleBar *>( item );
      ASSERT_TRUE( bar );
      EXPECT_EQ( bar->linkedMap(), mLayout.itemById( "map" ) );
    }
    else if ( id == "north" )
    {
      const auto *arrow = qobject_cast<const QgsLayoutItemMarker *>( item );
      ASSERT_TRUE( arrow );
      EXPECT_EQ( arrow->linkedMap(), mLayout.itemById( "map" ) );
    }
    else if ( id.endsWith( "_symbol" ) )
      EXPECT_TRUE( qobject_cast<const QgsLayoutItemPicture *>( item ) );
    else if ( id.endsWith( "plate" ) || id.startsWith( "rule" ) || id == "chart" )
      EXPECT_TRUE( qobject_cast<const QgsLayoutItemShape *>( item ) );
    else if ( id == "table" || id == "facts" )
    {
      const auto *frame = qobject_cast<const QgsLayoutFrame *>( item );
      ASSERT_TRUE( frame );
      EXPECT_TRUE( qobject_cast<QgsLayoutItemManualTable *>( frame->multiFrame() ) );
    }
    else
      EXPECT_TRUE( qobject_cast<const QgsLayoutItemLabel *>( item ) );
  }
}

TEST_P( Templates, IsOfItsPaperAndKeepsAMargin )
{
  ASSERT_EQ( mLayout.pageCollection()->pageCount(), 1 );
  const QgsLayoutSize size = mLayout.pageCollection()->page( 0 )->pageSize();
  EXPECT_NEAR( size.width(), paper().width(), 0.01 );
  EXPECT_NEAR( size.height(), paper().height(), 0.01 );
  constexpr double unprinted = 2.5; // mm that printers leave white, and a hair for the text that nearly fills the foot
  const QRectF inside = paper().adjusted( unprinted, unprinted, -unprinted, -unprinted );
  for ( const QgsLayoutItem *item : mItems )
    EXPECT_TRUE( inside.contains( item->mapRectToScene( item->rect() ) ) ) << item->id().toStdString();
}

TEST_P( Templates, NothingLiesOnAnythingElse )
{
  constexpr double tolerance = 0.05; // mm
  for ( int i = 0; i < mItems.size(); ++i )
  {
    for ( int j = i + 1; j < mItems.size(); ++j )
    {
      const QgsLayoutItem &a = *mItems[i];
      const QgsLayoutItem &b = *mItems[j];
      if ( mayLieUnder( a ) || mayLieUnder( b ) || figureAndUnit( a, b ) )
        continue;
      const QRectF common = inkOf( a ) & inkOf( b );
      EXPECT_FALSE( common.width() > tolerance && common.height() > tolerance ) << a.id().toStdString() << " and " << b.id().toStdString();
    }
  }
}

// A plate carries its own text, and the map only what is on plates.
TEST_P( Templates, OnTheMapStandsOnlyWhatHasAPlate )
{
  const QgsLayoutItem *map = mLayout.itemById( "map" );
  if ( !map )
    return;
  const QRectF area = map->mapRectToScene( map->rect() );
  QList<QRectF> plates;
  for ( const QgsLayoutItem *item : mItems )
  {
    if ( item->id().endsWith( "s_plate" ) || item->id() == "scale_plate" )
      plates << item->mapRectToScene( item->rect() );
  }
  for ( const QRectF &plate : plates )
    EXPECT_TRUE( area.contains( plate ) );
  for ( const QgsLayoutItem *item : mItems )
  {
    const QRectF ink = inkOf( *item );
    if ( item == map || item->id().endsWith( "plate" ) || !( ink & area ).isValid() )
      continue;
    EXPECT_TRUE( std::any_of( plates.begin(), plates.end(), [&ink]( const QRectF &plate )
      { return plate.contains( ink ); } ) )
      << item->id().toStdString();
  }
}

TEST_P( Templates, TheMapFillsThreeFifthsOfAMapPage )
{
  if ( GetParam().form != "map" )
    return;
  const QRectF map = mLayout.itemById( "map" )->rect();
  EXPECT_GE( map.width() * map.height(), 0.6 * paper().width() * paper().height() );
}

TEST_P( Templates, TextIsLargeEnoughAndOfTheFontOfItsRole )
{
  const double smallest = smallestText;
  const auto check = [smallest]( const QFont &font, const QString &id )
  {
    EXPECT_EQ( font.family().toStdString(), "Noto Sans CJK SC" ) << id.toStdString();
    EXPECT_GE( font.pointSizeF(), smallest ) << id.toStdString();
  };
  for ( const QgsLayoutItem *item : mItems )
  {
    if ( const auto *label = qobject_cast<const QgsLayoutItemLabel *>( item ) )
      check( labelFont( *label ), item->id() );
    else if ( const auto *legend = qobject_cast<const QgsLayoutItemLegend *>( item ) )
    {
      for ( const QgsLegendStyle::Style style : { QgsLegendStyle::Subgroup, QgsLegendStyle::SymbolLabel } )
        check( legend->styleFont( style ), item->id() );
    }
    else if ( const auto *frame = qobject_cast<const QgsLayoutFrame *>( item ) )
    {
      const QgsTextFormat format = qobject_cast<QgsLayoutItemManualTable *>( frame->multiFrame() )->contentTextFormat();
      EXPECT_EQ( format.font().family().toStdString(), "Noto Sans CJK SC" ) << item->id().toStdString();
      EXPECT_GE( format.size(), smallest ) << item->id().toStdString();
    }
  }
}

INSTANTIATE_TEST_SUITE_P( All, Templates, testing::ValuesIn( templates() ), []( const auto &each )
  { return ( each.param.form + "_" + each.param.paper ).toStdString(); } );

TEST( TemplateFamily, IsWhatItsDescriptionMakes )
{
  const QTemporaryDir folder;
  QProcess maker;
  maker.start( "python3", { LANTU_SOURCE_DIR "/styles/make_templates.py", folder.path() } );
  ASSERT_TRUE( maker.waitForFinished( 30000 ) );
  ASSERT_EQ( maker.exitCode(), 0 ) << maker.readAllStandardError().toStdString();
  const QStringList made = QDir( folder.path() ).entryList( { "*.qpt" } );
  ASSERT_EQ( made.size(), static_cast<int>( templates().size() ) );
  const auto bytes = []( const QString &path )
  {
    QFile file( path );
    EXPECT_TRUE( file.open( QIODevice::ReadOnly ) ) << path.toStdString();
    return file.readAll();
  };
  for ( const QString &name : made )
    EXPECT_EQ( bytes( folder.filePath( name ) ), bytes( QStringLiteral( LANTU_SOURCE_DIR "/styles/" ) + name ) ) << name.toStdString() << " was edited by hand: change make_templates.py and run it";
}

} // namespace
