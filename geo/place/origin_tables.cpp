// SPDX-License-Identifier: GPL-3.0-or-later
// Their headings and rows.
#include "place/origin_tables.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "data/workspace.h"
#include "place/wkb_points.h"

namespace lantu
{

namespace
{

constexpr auto Integer = FieldType::Integer;
constexpr auto Real = FieldType::Real;
constexpr auto Flag = FieldType::Flag;

constexpr Field originFields[] = {
  { .name = "origin", .alias = { "坐标含义（编号）", "Reading (word)" }, .required = true },
  { .name = "meaning", .alias = { "坐标含义", "Reading" }, .required = true },
  { .name = "inside", .alias = { "落在所报村内", "Inside the village claimed" }, .type = Integer, .required = true, .atLeast = 0 },
  { .name = "claimed", .alias = { "可核对的行", "Rows that can be checked" }, .type = Integer, .required = true, .atLeast = 0 },
  { .name = "share", .alias = { "占比", "Share" }, .type = Real, .unit = "%" },
  { .name = "proposed", .alias = { "建议采用", "Proposed" }, .type = Flag, .required = true },
};
constexpr Layer originShape { "coordinate_origins", { "坐标含义核对", "Readings of coordinates" }, GeometryType::None, originFields };

constexpr Field doubtfulFields[] = {
  { .name = "finding_id", .alias = { "编号", "Number" }, .type = Integer, .required = true },
  { .name = "finding", .alias = { "问题", "Finding" }, .required = true },
  { .name = "count", .alias = { "行数", "Rows" }, .type = Integer, .required = true },
  { .name = "rows", .alias = { "前几行", "First rows" }, .required = true },
};
constexpr Layer doubtfulShape { "doubtful_coordinates", { "可疑坐标", "Doubtful coordinates" }, GeometryType::None, doubtfulFields };

constexpr Field correctedFields[] = {
  { .name = field::rawX, .alias = { "原横坐标", "Raw x" }, .type = Real },
  { .name = field::rawY, .alias = { "原纵坐标", "Raw y" }, .type = Real },
  { .name = field::coordinateSource, .alias = { "坐标来源", "Coordinate source" } },
  { .name = "moved_metres", .alias = { "改正距离", "Moved" }, .type = Real, .unit = "米" },
};
constexpr Layer correctedShape { "corrected", { "改正后的点", "Corrected points" }, GeometryType::Point, correctedFields };

} // namespace

Table originTable( const OriginCheck &check )
{
  const std::span<const CoordinateOrigin> origins = coordinateOrigins();
  std::vector<size_t> order( origins.size() );
  std::iota( order.begin(), order.end(), size_t { 0 } );
  std::stable_sort( order.begin(), order.end(), [&]( size_t a, size_t b )
    { return check.inside[a] > check.inside[b]; } );
  Table table { &originShape, {}, {} };
  for ( const size_t k : order )
  {
    Value share;
    if ( check.claimed > 0 )
      share = std::round( 1000.0 * static_cast<double>( check.inside[k] ) / static_cast<double>( check.claimed ) ) / 10;
    table.add().values = { std::string( origins[k].word ), std::string( origins[k].name.str() ), check.inside[k], check.claimed, share, static_cast<int64_t>( check.proposal == k ) };
  }
  return table;
}

Table doubtfulTable( const ClaimedPoints &points, const std::vector<DoubtfulCoordinates> &doubtful )
{
  constexpr size_t mostNamed = 20;
  Table table { &doubtfulShape, {}, {} };
  for ( const DoubtfulCoordinates &found : doubtful )
  {
    std::string rows;
    for ( size_t i = 0; i < std::min( mostNamed, found.points.size() ); ++i )
      rows += ( i == 0 ? "" : ", " ) + std::to_string( points.row[found.points[i]] );
    Row &row = table.add();
    row.values = { row.id, std::string( found.what.str() ), static_cast<int64_t>( found.points.size() ), rows };
  }
  return table;
}

Table correctedTable( const ClaimedPoints &points, const CoordinateOrigin &origin )
{
  Table table { &correctedShape, {}, workspaceCrs };
  for ( const Point pair : points.pairs )
  {
    Row &row = table.add();
    if ( !std::isfinite( pair.x ) )
      continue;
    row.values[0] = pair.x;
    row.values[1] = pair.y;
    const Point degrees = origin.toDegrees( pair );
    if ( !std::isfinite( degrees.x ) )
      continue;
    row.values[2] = std::string( origin.source );
    row.geometry = pointWkb( degrees );
    const Point before = coordinateOrigins().front().toDegrees( pair );
    if ( std::isfinite( before.x ) && !origin.northFirst )
    {
      const Frame frame = Frame::around( degrees.x );
      row.values[3] = std::round( 100 * frame.geodesic( frame.fromDegrees( before.x, before.y ), frame.fromDegrees( degrees.x, degrees.y ) ) ) / 100;
    }
  }
  return table;
}

} // namespace lantu
