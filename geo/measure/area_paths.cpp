// SPDX-License-Identifier: GPL-3.0-or-later
// Paths by code, household or place.
#include "measure/area_paths.h"

#include <limits>
#include <memory>

#include "base/error.h"
#include "data/codes.h"
#include "place/wkb_points.h"

namespace lantu
{

namespace
{

constexpr const char *codeFields[] = { field::countyCode, field::townshipCode, field::villageCode };

} // namespace

Point degreesOf( const Row &row, const PlaneChange &change )
{
  constexpr double nan = std::numeric_limits<double>::quiet_NaN();
  Point at { nan, nan };
  if ( !representativePoint( row.geometry, at ) )
    return { nan, nan };
  std::vector<Point> points { at };
  change.convert( points );
  return points.front();
}

const CodedAreas *AreaPaths::villages()
{
  if ( !mVillagesRead )
  {
    mVillagesRead = true;
    if ( mWorkspace && mWorkspace->has( layer::villages ) )
    {
      const auto rows = mWorkspace->rows( layer::villages );
      mVillages.emplace( *rows, field::code, mProgress );
      const auto parents = mWorkspace->rows( layer::villages );
      parents->start( { field::code, field::townshipCode, field::countyCode } );
      Row row;
      while ( parents->next( row ) )
        mParents[text( row.values[0] )] = { text( row.values[2] ), text( row.values[1] ), text( row.values[0] ) };
    }
  }
  return mVillages ? &*mVillages : nullptr;
}

const std::unordered_map<std::string, AreaPath> &AreaPaths::homes()
{
  if ( !mHomesRead )
  {
    mHomesRead = true;
    if ( mWorkspace && mWorkspace->has( layer::households ) )
    {
      const auto rows = mWorkspace->rows( layer::households );
      rows->start( { field::householdId, field::countyCode, field::townshipCode, field::villageCode } );
      Row row;
      while ( rows->next( row ) )
        mHomes[text( row.values[0] )] = { text( row.values[1] ), text( row.values[2] ), text( row.values[3] ) };
    }
  }
  return mHomes;
}

std::function<AreaPath( const Row & )> AreaPaths::of( const RowSource &rows, const LeavingColumns &columns, std::optional<size_t> level )
{
  std::array<ptrdiff_t, 3> codes {};
  for ( size_t i = 0; i < codes.size(); ++i )
    codes[i] = columns.find( codeFields[i] );
  if ( codes[2] < 0 )
    codes[2] = columns.find( role::areaCode );
  ptrdiff_t household = columns.find( field::householdId );
  if ( household < 0 )
    household = columns.find( "demand_id" );
  const bool bySelf = codes[level.value_or( 2 )] >= 0 || codes[2] >= 0;
  const bool byHome = !bySelf && household >= 0 && !homes().empty();
  const bool byPlace = !bySelf && !byHome && rows.info().hasPlaces && villages();
  if ( !bySelf && !byHome && !byPlace && level )
    throw Error::of( ErrorCode::NotFound, { "{}：逐户的数据要按行政区汇总后才能输出，但它没有“{}”（{}），也无法按户编号或位置在工作空间里查到。请补上代码、给出 WORKSPACE，或换一级（LEVEL）。", "{}: rows of people leave counted by area, but there is no \"{}\" ({}), and the workspace does not tell it by household or place. Add the code, give WORKSPACE, or choose another LEVEL." }, rows.info().place(), schemaLayer( layer::households ).field( codeFields[*level] )->alias.str(), codeFields[*level] );
  if ( codes[2] >= 0 && ( codes[0] < 0 || codes[1] < 0 ) )
    villages(); // says in which township they lie
  const std::shared_ptr<PlaneChange> change = byPlace ? std::make_shared<PlaneChange>( rows.info().crs, workspaceCrs ) : nullptr;
  return [this, codes, household, byHome, byPlace, change]( const Row &row )
  {
    AreaPath path;
    for ( size_t i = 0; i < codes.size(); ++i )
    {
      if ( codes[i] >= 0 )
        path[i] = text( row.values[static_cast<size_t>( codes[i] )] );
    }
    if ( byHome )
    {
      if ( const auto home = mHomes.find( text( row.values[static_cast<size_t>( household )] ) ); home != mHomes.end() )
        path = home->second;
    }
    else if ( byPlace )
    {
      const int32_t village = mVillages->index().holder( degreesOf( row, *change ) );
      if ( village != AreaIndex::none )
        path[2] = mVillages->code( village );
    }
    for ( size_t i = 0; i < path.size(); ++i )
    {
      if ( !wellFormed( schemaLayer( areaPathLayers[i] ).key().rule, path[i] ) )
        path[i].clear(); // whatever stands there is no code
    }
    // what the village alone tells
    if ( !path[2].empty() && ( path[0].empty() || path[1].empty() ) )
    {
      if ( const auto parents = mParents.find( path[2] ); parents != mParents.end() )
        path = parents->second;
      else
      {
        path[1] = path[1].empty() ? path[2].substr( 0, 9 ) : path[1];
        path[0] = path[0].empty() ? path[2].substr( 0, 6 ) : path[0];
      }
    }
    return path;
  };
}

} // namespace lantu
