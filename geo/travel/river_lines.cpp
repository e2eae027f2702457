// SPDX-License-Identifier: GPL-3.0-or-later
// Reading rivers.
#include "travel/river_lines.h"

#include "base/error.h"
#include "place/to_frame.h"
#include "place/wkb_points.h"

namespace lantu
{

RiverLines readRivers( RowSource &rows, const Frame &frame, Progress &progress )
{
  const SourceInfo &info = rows.info();
  if ( info.geometry == GeometryType::Point || info.geometry == GeometryType::Polygon )
    throw Error::of( ErrorCode::WrongType, { "{}：不是线图层，不能作河流。请选择河流中心线图层。", "{}: not a layer of lines, so no rivers. Choose the layer of their centre lines." }, info.place() );
  const ToFrame toFrame( info, frame, progress );
  RiverLines rivers { .names = {}, .grid = {}, .intake = Intake( info ) };
  std::vector<std::string> wanted;
  for ( const char *name : { field::name, field::crossable } )
  {
    if ( info.fieldIndex( name ) >= 0 )
      wanted.emplace_back( name );
  }
  const bool named = !wanted.empty() && wanted.front() == field::name;
  const bool saysCrossable = !wanted.empty() && wanted.back() == field::crossable;
  std::vector<Segment> segments;
  std::vector<Point> points;
  std::vector<size_t> ends;
  rows.start( wanted );
  Row row;
  while ( rows.next( row ) )
  {
    if ( rivers.intake.rowsRead() % 256 == 0 )
      progress.check();
    rivers.intake.take( row );
    if ( !lineParts( row.geometry, points, ends ) )
    {
      rivers.intake.reject( row.id, {}, {}, say( { "没有线几何，请补画", "no line; draw it" } ) );
      continue;
    }
    if ( saysCrossable && whole( row.values.back() ) == 1 )
      continue;
    toFrame.convert( points );
    const auto river = static_cast<uint32_t>( rivers.names.size() );
    rivers.names.push_back( named ? text( row.values.front() ) : std::string() );
    size_t begin = 0;
    for ( const size_t end : ends )
    {
      for ( size_t i = begin + 1; i < end; ++i )
      {
        const bool placed = points[i - 1].x == points[i - 1].x && points[i].x == points[i].x;
        if ( placed && points[i - 1] != points[i] )
          segments.push_back( { points[i - 1], points[i], river } );
      }
      begin = end;
    }
  }
  rivers.intake.warnRejects( progress );
  rivers.grid = LineGrid( std::move( segments ) );
  return rivers;
}

} // namespace lantu
