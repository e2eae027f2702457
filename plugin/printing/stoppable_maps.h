// SPDX-License-Identifier: GPL-3.0-or-later
// Maps of a layout that stop being drawn when the planner cancels.
#pragma once

#include <memory>
#include <vector>

class QgsLayout;

namespace lantu
{

class Progress;

/**
 * QGIS draws the maps of a layout to their end, whatever the planner wants. While this lives \a progress is asked at each feature drawn; once it is stopped, the layers and names of that map that are not
 * drawn yet are left out. What was drawn is then worth nothing: check \a progress before it is used. For one drawing of the layout, which must outlive this.
 */
class StoppableMaps
{
  public:
    StoppableMaps( QgsLayout &layout, const Progress &progress );
    ~StoppableMaps();
    StoppableMaps( const StoppableMaps & ) = delete;
    StoppableMaps &operator=( const StoppableMaps & ) = delete;

  private:
    class Map;
    std::vector<std::unique_ptr<Map>> mMaps;
};

} // namespace lantu
