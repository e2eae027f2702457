// SPDX-License-Identifier: GPL-3.0-or-later
// The relief of the next page, drawn on another core while this page is written.
#pragma once

#include <memory>
#include <optional>

#include <qgsmapsettings.h>

#include "base/progress.h"

class QgsPrintLayout;

namespace lantu
{

/**
 * Relief takes a third of a page's time and is the same whatever else its map shows, so it can be a picture when its page comes. To be used from one
 * thread, the one of the project.
 */
class ReliefAhead
{
  public:
    ReliefAhead();
    ~ReliefAhead(); //!< gives up what is being drawn
    ReliefAhead( const ReliefAhead & ) = delete;
    ReliefAhead &operator=( const ReliefAhead & ) = delete;

    //! Begins to draw what is not drawn already, and gives up what was; maps of the whole city have the same page after page. Nothing happens without settings, or for a sheet so large that the picture would need too much memory.
    void start( const std::optional<QgsMapSettings> &relief );

    //! Nothing more is wanted of it; returns at once, while the drawing comes to its end.
    void giveUp();

    //! Puts the picture under the map of the layout instead of the map's relief, if it is the one of that map. True if so. Waits until it is drawn, or Error(Cancelled).
    bool place( QgsPrintLayout &layout, const Progress &progress = Progress() );

  private:
    class Drawing;
    std::unique_ptr<Drawing> mDrawing;
};

} // namespace lantu
