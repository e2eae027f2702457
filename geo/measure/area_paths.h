// SPDX-License-Identifier: GPL-3.0-or-later
// In which village, township and county the rows of a layer are.
#pragma once

#include <array>
#include <functional>
#include <optional>
#include <string>
#include <unordered_map>

#include "base/progress.h"
#include "data/row_source.h"
#include "data/workspace.h"
#include "measure/leaving_columns.h"
#include "place/area_index.h"
#include "place/plane_change.h"

namespace lantu
{

//! Codes from county to village of one row; empty where they are not known.
using AreaPath = std::array<std::string, 3>;

//! The layers of areas, from county to village.
inline constexpr const char *areaPathLayers[] = { layer::counties, layer::townships, layer::villages };

//! Longitude and latitude of a row's geometry; not finite without one.
Point degreesOf( const Row &row, const PlaneChange &change );

//! What a workspace, which may be null, tells of areas; read when first asked for.
class AreaPaths
{
  public:
    AreaPaths( const Workspace *workspace, Progress &progress )
      : mWorkspace( workspace ), mProgress( progress ) {}
    AreaPaths( const AreaPaths & ) = delete;
    AreaPaths &operator=( const AreaPaths & ) = delete;

    //! Null if there are none.
    const CodedAreas *villages();

    /**
     * Tells the path of a row with all fields: by the codes in it, else by its household, else by its place. Lasts as long as this object. Error(NotFound) if none of these
     * leads to the code of \a level (0 county to 2 village); where no level is given, paths are then empty.
     */
    std::function<AreaPath( const Row & )> of( const RowSource &rows, const LeavingColumns &columns, std::optional<size_t> level );

  private:
    const std::unordered_map<std::string, AreaPath> &homes();

    const Workspace *mWorkspace;
    Progress &mProgress;
    std::optional<CodedAreas> mVillages;
    bool mVillagesRead = false;
    std::unordered_map<std::string, AreaPath> mParents; // by village
    bool mHomesRead = false;
    std::unordered_map<std::string, AreaPath> mHomes; // by household
};

} // namespace lantu
