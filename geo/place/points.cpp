// SPDX-License-Identifier: GPL-3.0-or-later
// Reading a layer as points.
#include "place/points.h"

#include <cmath>
#include <limits>
#include <unordered_set>

#include "data/key_field.h"
#include "place/to_frame.h"
#include "place/wkb_points.h"

namespace lantu
{

namespace
{

constexpr double nan = std::numeric_limits<double>::quiet_NaN();

double weightOf( const SourceInfo &info, const Row &row, const std::string &weightField, const Value &cell )
{
  const auto weight = number( cell );
  if ( weight && std::isfinite( *weight ) && *weight >= 0 )
    return *weight;
  throw Error( ErrorCode::BadValue, say( { "{}：第 {} 行的权重字段“{}”为“{}”，应为不小于 0 的数。请改正这一行，或换一个权重字段。", "{}: row {} has \"{}\" = \"{}\" as weight; a number of 0 or more is needed. Correct the row or choose another weight field." }, info.place(), row.id, weightField, isNull( cell ) ? say( { "空", "null" } ) : text( cell ) ), row.id );
}

//! Watches the ids of a layer for repetitions, which usually are rows that were entered twice.
class KeyWatch
{
  public:
    explicit KeyWatch( const SourceInfo &info )
      : mPlace( info.place() ), mField( keyFieldOf( info ) ) {}

    const std::string &field() const { return mField; }

    void see( const Row &row, const Value &key )
    {
      if ( isNull( key ) || mSeen.insert( text( key ) ).second )
        return;
      if ( mRepeated++ == 0 )
        mFirst = say( { "“{}”，第 {} 行", "\"{}\", row {}" }, text( key ), row.id );
    }

    void warn( Progress &progress ) const
    {
      if ( mRepeated > 0 )
        progress.warn( say( { "{}：{} 行的编号（{}）与前面的行重复（首处：{}）。每行都照算；请核对是否重复登记，改正编号或删去多余的行。", "{}: {} rows repeat the id ({}) of a row before them (first: {}). Each row was counted; check whether it was entered twice, and correct the id or delete the row." }, mPlace, mRepeated, mField, mFirst ) );
    }

  private:
    std::string mPlace;
    std::string mField;
    std::unordered_set<std::string> mSeen;
    int64_t mRepeated = 0;
    std::string mFirst;
};

} // namespace

PointLayer readPoints( RowSource &rows, const Frame &frame, const std::string &weightField, Progress &progress, const std::vector<std::string> &fields, const std::function<void( const std::vector<Value> & )> &keep )
{
  const SourceInfo &info = rows.info();
  const ToFrame toFrame( info, frame, progress );
  PointLayer layer { .points = {}, .intake = Intake( info ) };

  std::vector<std::string> wanted = fields;
  if ( !weightField.empty() )
    wanted.push_back( weightField );
  KeyWatch keys( info );
  if ( !keys.field().empty() )
    wanted.push_back( keys.field() );
  rows.start( wanted );

  std::vector<bool> hadGeometry;
  Row row;
  while ( rows.next( row ) )
  {
    if ( layer.points.size() % 4096 == 0 )
      progress.check();
    layer.intake.take( row );
    if ( !keys.field().empty() )
      keys.see( row, row.values.back() );
    const double weight = weightField.empty() ? 1 : weightOf( info, row, weightField, row.values[fields.size()] );
    Point point;
    const bool found = representativePoint( row.geometry, point );
    layer.points.add( row.id, found ? point : Point { nan, nan }, weight );
    hadGeometry.push_back( found );
    if ( keep )
      keep( row.values );
  }
  if ( layer.points.size() == 0 )
    throw Error::of( ErrorCode::Empty, { "{}：图层里没有任何要素。请检查数据或筛选条件。", "{}: the layer has no features. Check the data or its filter." }, info.place() );

  toFrame.convert( layer.points.at );
  for ( size_t i = 0; i < layer.points.size(); ++i )
  {
    if ( !hadGeometry[i] )
      layer.intake.reject( layer.points.id[i], {}, {}, say( { "没有几何（未定位），请补录坐标", "no geometry; add its coordinates" } ) );
    else if ( !layer.points.hasPosition( i ) )
      layer.intake.reject( layer.points.id[i], {}, {}, say( { "坐标不是有效位置（经纬度颠倒、为 0 或坐标系不对），请改正坐标", "the coordinates are no valid position (swapped, zero, or the wrong reference system); correct them" } ) );
  }
  layer.intake.warnRejects( progress );
  keys.warn( progress );
  return layer;
}

} // namespace lantu
