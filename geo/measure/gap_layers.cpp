// SPDX-License-Identifier: GPL-3.0-or-later
// Reading the units of a level, and counting the people of areas.
#include "measure/gap_layers.h"

#include <unordered_map>

#include "base/error.h"

namespace lantu
{

RowSource *GapUnitLayers::of( GapLevel level ) const
{
  switch ( level )
  {
  case GapLevel::Village:
    return villages;
  case GapLevel::Site:
    return sites;
  case GapLevel::Township:
    return townships;
  case GapLevel::Household:
    break;
  }
  return households;
}

bool GapUnitLayers::has( GapLevel level ) const
{
  const RowSource *rows = of( level );
  return rows && rows->info().rowCount != 0;
}

GapUnits gapUnits( GapLevel level, const GapUnitLayers &layers, const GapRules &rules, const Frame &frame, std::list<Intake> &inputs, Progress &progress )
{
  RowSource *rows = layers.of( level );
  if ( !rows )
    throw Error::of( ErrorCode::NotFound, { "没有给出{}的图层。请选一个图层，或指定工作空间。", "There is no layer of {}. Choose one, or give a workspace." }, gapLevelText( level ).str() );
  GapUnits units = readGapUnits( *rows, level, rules, frame, progress );
  inputs.push_back( units.intake );
  if ( level == GapLevel::Village && layers.villageStatus )
    addSaid( units, *layers.villageStatus, rules, inputs.emplace_back(), progress );
  if ( ( level == GapLevel::Village || level == GapLevel::Township ) && layers.places )
    moveToPlaces( units, *layers.places, frame, inputs.emplace_back(), progress );
  return units;
}

std::vector<int64_t> countPeople( GapUnits &areas, const GapUnits &households )
{
  std::unordered_map<std::string, size_t> areaOf;
  for ( size_t area = 0; area < areas.size(); ++area )
  {
    areaOf.emplace( areas.id[area], area );
    areas.points.weight[area] = 0;
  }
  std::vector<int64_t> counts( areas.size(), 0 );
  const GapArea kind = areas.level == GapLevel::Township ? GapArea::Township : GapArea::Village;
  for ( size_t household = 0; household < households.size(); ++household )
  {
    if ( const auto found = areaOf.find( households.codeOf( kind, household ) ); found != areaOf.end() )
    {
      ++counts[found->second];
      areas.points.weight[found->second] += households.points.weight[household];
    }
  }
  return counts;
}

} // namespace lantu
