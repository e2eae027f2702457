// SPDX-License-Identifier: GPL-3.0-or-later
// A handler of rendered features, which QGIS calls while it draws.
#include "printing/stoppable_maps.h"

#include <QSet>

#include <qgslabelingengine.h>
#include <qgslayout.h>
#include <qgslayoutitemmap.h>
#include <qgsrenderedfeaturehandlerinterface.h>
#include <qgsrendercontext.h>

#include "base/progress.h"

namespace lantu
{

namespace
{

//! Labels nothing, and is asked for its labels before the others are placed.
class NoNames final : public QgsAbstractLabelProvider
{
  public:
    NoNames()
      : QgsAbstractLabelProvider( nullptr ) {}

    QList<QgsLabelFeature *> labelFeatures( QgsRenderContext &context ) override
    {
      context.setRenderingStopped( true );
      return {};
    }

    void drawLabel( QgsRenderContext &, pal::LabelPosition * ) const override {}
};

} // namespace

class StoppableMaps::Map final : public QgsRenderedFeatureHandlerInterface
{
  public:
    Map( QgsLayoutItemMap &map, const Progress &progress )
      : mMap( map ), mProgress( progress )
    {
      mMap.addRenderedFeatureHandler( this );
    }
    ~Map() override { mMap.removeRenderedFeatureHandler( this ); }
    Map( const Map & ) = delete;
    Map &operator=( const Map & ) = delete;

    // asked of each layer before the first is drawn
    QSet<QString> usedAttributes( QgsVectorLayer *, const QgsRenderContext &context ) const override
    {
      mLayers.push_back( &context );
      return {};
    }

    void handleRenderedFeature( const QgsFeature &, const QgsGeometry &, const RenderedFeatureContext &context ) override
    {
      if ( mStopped || !mProgress.stopped() )
        return;
      mStopped = true;
      // the contexts belong to the drawing, which hands them out as constant and has no other way to be stopped from within
      for ( const QgsRenderContext *layer : mLayers )
        const_cast<QgsRenderContext *>( layer )->setRenderingStopped( true );
      if ( QgsLabelingEngine *names = context.renderContext.labelingEngine() )
        names->addProvider( new NoNames );
    }

  private:
    QgsLayoutItemMap &mMap;
    const Progress &mProgress;
    mutable std::vector<const QgsRenderContext *> mLayers;
    bool mStopped = false;
};

StoppableMaps::StoppableMaps( QgsLayout &layout, const Progress &progress )
{
  QList<QgsLayoutItemMap *> maps;
  layout.layoutItems( maps );
  for ( QgsLayoutItemMap *map : maps )
    mMaps.push_back( std::make_unique<Map>( *map, progress ) );
}

StoppableMaps::~StoppableMaps() = default;

} // namespace lantu
