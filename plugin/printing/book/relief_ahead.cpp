// SPDX-License-Identifier: GPL-3.0-or-later
// A map of one layer, rendered by QGIS beside, and an item that shows it.
#include "printing/book/relief_ahead.h"

#include <chrono>
#include <future>

#include <QImage>
#include <QPainter>

#include <qgslayoutitemmap.h>
#include <qgsmaprenderercustompainterjob.h>
#include <qgsprintlayout.h>

#include "printing/page_printer.h"

namespace lantu
{

namespace
{

//! A picture that fills its item.
class PictureItem : public QgsLayoutItem
{
  public:
    PictureItem( QgsLayout *layout, QImage picture )
      : QgsLayoutItem( layout ), mPicture( std::move( picture ) )
    {
      setBackgroundEnabled( false );
      setFrameEnabled( false );
    }

  protected:
    void draw( QgsLayoutItemRenderContext &context ) override
    {
      const double dots = context.renderContext().scaleFactor(); // per millimetre
      context.renderContext().painter()->drawImage( QRectF( 0, 0, rect().width() * dots, rect().height() * dots ), mPicture );
    }

  private:
    QImage mPicture;
};

//! But for the rounding that a map's own frame brings.
bool isSame( const QgsRectangle &a, const QgsRectangle &b )
{
  const double rounding = 1e-9 * a.width();
  return qgsDoubleNear( a.xMinimum(), b.xMinimum(), rounding ) && qgsDoubleNear( a.xMaximum(), b.xMaximum(), rounding ) && qgsDoubleNear( a.yMinimum(), b.yMinimum(), rounding ) && qgsDoubleNear( a.yMaximum(), b.yMaximum(), rounding );
}

bool isSame( const QgsMapSettings &a, const QgsMapSettings &b )
{
  return a.layers() == b.layers() && a.destinationCrs() == b.destinationCrs() && a.outputSize() == b.outputSize() && isSame( a.extent(), b.extent() );
}

} // namespace

//! One picture and the thread that draws it.
class ReliefAhead::Drawing
{
  public:
    explicit Drawing( const QgsMapSettings &settings )
      : mPicture( settings.outputSize(), QImage::Format_RGB32 ), mPainter( &mPicture ), mJob( settings, &mPainter )
    {
      mJob.prepare();
      mDrawn = std::async( std::launch::async, [this]()
        {
          mPicture.fill( Qt::white ); // here, since to touch so much memory for the first time takes as long as a map of few layers
          mJob.renderPrepared(); } );
    }
    ~Drawing()
    {
      giveUp();
      mDrawn.wait();
    }
    Drawing( const Drawing & ) = delete;
    Drawing &operator=( const Drawing & ) = delete;

    const QgsMapSettings &settings() const { return mJob.mapSettings(); }

    void giveUp() { mJob.cancelWithoutBlocking(); }

    //! Waits until it is drawn, or Error(Cancelled). Opaque, so that a PDF needs no mask for it.
    QImage picture( const Progress &progress )
    {
      constexpr std::chrono::milliseconds patience { 20 };
      while ( mDrawn.wait_for( patience ) != std::future_status::ready )
        progress.check();
      if ( mPainter.isActive() )
        mPainter.end();
      return mPicture;
    }

  private:
    QImage mPicture;
    QPainter mPainter;
    QgsMapRendererCustomPainterJob mJob;
    std::future<void> mDrawn;
};

ReliefAhead::ReliefAhead() = default;
ReliefAhead::~ReliefAhead() = default;

void ReliefAhead::start( const std::optional<QgsMapSettings> &relief )
{
  constexpr qint64 mostDots = 40'000'000; // 160 MB: A3 at 300 dpi has 17 million
  if ( !relief || qint64( relief->outputSize().width() ) * relief->outputSize().height() > mostDots )
    return;
  if ( mDrawing && isSame( mDrawing->settings(), *relief ) )
    return;
  mDrawing.reset();
  mDrawing = std::make_unique<Drawing>( *relief );
}

void ReliefAhead::giveUp()
{
  if ( mDrawing )
    mDrawing->giveUp();
}

bool ReliefAhead::place( QgsPrintLayout &layout, const Progress &progress )
{
  auto *map = qobject_cast<QgsLayoutItemMap *>( layout.itemById( PagePrinter::mapId ) );
  if ( !mDrawing || !map || map->layers().isEmpty() )
    return false;
  const QgsMapSettings &drawn = mDrawing->settings();
  QList<QgsMapLayer *> layers = map->layers();
  if ( layers.takeLast() != drawn.layers().constFirst() || map->crs() != drawn.destinationCrs() || !isSame( map->extent(), drawn.extent() ) )
    return false;
  auto *picture = new PictureItem( &layout, mDrawing->picture( progress ) );
  layout.addLayoutItem( picture );
  picture->attemptSetSceneRect( QRectF( map->pos(), map->rect().size() ) );
  picture->setZValue( map->zValue() );
  picture->stackBefore( map );
  map->setLayers( layers );
  map->setBackgroundEnabled( false );
  return true;
}

} // namespace lantu
