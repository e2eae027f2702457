// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of catchments.
#include "travel/catchment_tables.h"

#include <cmath>

#include "place/wkb_points.h"

namespace lantu
{

namespace
{

constexpr Field idField { .name = catchmentField::id, .alias = { "编号", "No." }, .type = FieldType::Integer, .required = true };
constexpr Field supplyField { .name = catchmentField::supplyId, .alias = { "设施编号", "Supply" } };
constexpr Field minutesField { .name = catchmentField::minutes, .alias = { "时限", "Within" }, .type = FieldType::Real, .unit = "分钟", .required = true };
constexpr Field kilometresField { .name = catchmentField::kilometres, .alias = { "可达道路", "Roads reached" }, .type = FieldType::Real, .unit = "km" };

constexpr Field landFields[] = {
  idField,
  supplyField,
  minutesField,
  { .name = catchmentField::households, .alias = { "范围内户数", "Households inside" }, .type = FieldType::Integer, .unit = "户" },
  { .name = catchmentField::persons, .alias = { "范围内人数", "Persons inside" }, .type = FieldType::Real, .unit = "人" },
  { .name = catchmentField::squareKilometres, .alias = { "面积", "Area" }, .type = FieldType::Real, .unit = "km²" },
  kilometresField,
  { .name = catchmentField::reason, .alias = { "原因", "Reason" }, .required = true },
  { .name = catchmentField::method, .alias = { "范围画法", "Method" } },
};

constexpr Field roadFields[] = {
  idField,
  supplyField,
  { .name = catchmentField::fromMinutes, .alias = { "超过", "After" }, .type = FieldType::Real, .unit = "分钟", .required = true },
  minutesField,
  kilometresField,
};

double toThousandths( double value )
{
  return std::round( value * 1000 ) / 1000;
}

double minutesOf( double seconds )
{
  return toThousandths( seconds / 60 );
}

double squareKilometres( const std::vector<Rings> &land, const Frame &frame )
{
  double area = 0;
  for ( const Rings &polygon : land )
  {
    const double scale = frame.scale( polygon.front().front() );
    area += planeArea( polygon ) / ( scale * scale );
  }
  return area / 1e6;
}

} // namespace

constexpr Layer catchmentLayer { "catchments", { "服务范围", "Catchments" }, GeometryType::Polygon, landFields };
constexpr Layer catchmentRoadsLayer { "catchment_roads", { "可达路段", "Roads within reach" }, GeometryType::MultiLine, roadFields };

std::vector<Row> CatchmentRows::land( const Catchment &catchment, const Value &supplyId, const std::vector<Inside> &inside )
{
  const size_t count = mOptions.limitSeconds.size();
  std::vector<double> metres( count, 0 );
  for ( const ReachedPart &part : catchment.parts )
    metres[part.limit] += part.piece.to - part.piece.from;
  for ( size_t limit = 1; limit < count; ++limit )
    metres[limit] += metres[limit - 1];
  const std::string method = say( { "出行时间场等值线，格距 {} 米，步行接入不超过 {} 米", "contour of the travel-time field, cells of {} m, walks to a road up to {} m" }, mOptions.cellMetres, mOptions.snapMetres );
  std::vector<Row> rows;
  for ( size_t limit = count; limit-- > 0; )
  {
    const std::vector<Rings> &polygons = catchment.polygons[limit];
    Row &row = rows.emplace_back();
    row.id = ++mLandRows;
    const bool counted = !inside.empty();
    row.values = { row.id, supplyId, minutesOf( mOptions.limitSeconds[limit] ), counted ? Value( inside[limit].households ) : Value(), counted ? Value( inside[limit].persons ) : Value(), toThousandths( squareKilometres( polygons, mNetwork.frame ) ), toThousandths( metres[limit] / 1000 ), std::string( reasonCode( catchment.reason ) ), method };
    if ( !polygons.empty() )
      row.geometry = multiPolygonWkb( polygons );
  }
  return rows;
}

std::vector<Row> CatchmentRows::roads( const Catchment &catchment, const Value &supplyId )
{
  std::vector<Row> rows;
  std::vector<Point> line;
  for ( uint32_t limit = 0; limit < mOptions.limitSeconds.size(); ++limit )
  {
    std::vector<std::vector<Point>> lines;
    double metres = 0;
    for ( size_t i = 0; i < catchment.parts.size(); )
    {
      const ReachedPart &first = catchment.parts[i];
      double to = first.piece.to;
      // parts are cut where the ways from both sides meet as well; the line goes on there
      for ( ++i; i < catchment.parts.size() && catchment.parts[i].edge == first.edge && catchment.parts[i].limit == first.limit && catchment.parts[i].piece.from == to; ++i )
        to = catchment.parts[i].piece.to;
      if ( first.limit != limit )
        continue;
      lineBetween( mNetwork, first.edge, first.piece.from, to, line );
      if ( line.size() < 2 )
        continue;
      lines.push_back( line );
      metres += to - first.piece.from;
    }
    if ( lines.empty() )
      continue;
    Row &row = rows.emplace_back();
    row.id = ++mRoadRows;
    row.values = { row.id, supplyId, limit == 0 ? 0.0 : minutesOf( mOptions.limitSeconds[limit - 1] ), minutesOf( mOptions.limitSeconds[limit] ), toThousandths( metres / 1000 ) };
    row.geometry = multiLineWkb( lines );
  }
  return rows;
}

} // namespace lantu
