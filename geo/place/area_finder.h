// SPDX-License-Identifier: GPL-3.0-or-later
// In which village, township or county a place lies.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "base/progress.h"
#include "data/workspace.h"
#include "place/area.h"

namespace lantu
{

class AreaFinder
{
  public:
    //! Reads the polygons of villages, townships and counties; a layer that is missing, or areas without one, are passed over.
    AreaFinder( const Workspace &workspace, Progress &progress );

    //! The code of the smallest kind of area that holds the place (degrees, CGCS2000), of two with a common border the first; empty if none does.
    std::string codeAt( Point degrees ) const;

  private:
    struct Named
    {
        std::string code;
        Area area;
    };

    //! Areas by squares of a fiftieth of a degree that their bounds touch.
    struct Level
    {
        std::vector<Named> areas;
        std::unordered_map<int64_t, std::vector<uint32_t>> squares;
    };

    std::vector<Level> mLevels; // villages first
};

} // namespace lantu
