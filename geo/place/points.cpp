// SPDX-License-Identifier: GPL-3.0-or-later
// Reading a layer as points.
#include "place/points.h"

#include <cmath>
#include <limits>
#include <unordered_set>

#include <nlohmann/json.hpp>

#include "data/import/private_text.h"
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
  throw Error( ErrorCode::BadValue, say( { "{}：第 {} 行的权重字段“{}”为“{}”，应为不小于 0 的数。请改正这一行，或换一个权重字段。", "{}: row {} has \"{}\" = \"{}\" as weight; a number of 0 or more is needed. Correct the row or choose another weight field." }, info.place(), row.id, weightField, isNull( cell ) ? say( { "空", "null" } ) : withoutPrivate( text( cell ) ) ), row.id );
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
        mFirst = say( { "“{}”，第 {} 行", "\"{}\", row {}" }, withoutPrivate( text( key ) ), row.id );
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

constexpr std::string_view atGroup = "村民小组";
constexpr std::string_view atVillage = "村";

// weights are persons or whole numbers of them
nlohmann::ordered_json personsJson( double persons )
{
  if ( persons == std::trunc( persons ) )
    return static_cast<int64_t>( persons );
  return persons;
}

void noteApproximate( const ApproximatePositions &found, const std::string &place, Progress &progress )
{
  if ( found.groupRows + found.villageRows > 0 )
    progress.note( say( { "{}：{} 户 {} 人没有实测位置，按所在村计算；{} 户 {} 人按村民小组计算。凡用到距离和时间的结果都含这些人。", "{}: {} households with {} persons have no measured position and stand at their village; {} with {} at their village group. Every result that uses distances and times includes them." }, place, found.villageRows, found.villagePersons, found.groupRows, found.groupPersons ) );
}

} // namespace

nlohmann::ordered_json approximateFigures( const PointLayer &layer )
{
  const ApproximatePositions &found = layer.approximate;
  if ( !found.told )
    return nlohmann::ordered_json::object();
  return { { "group_position_households", found.groupRows }, { "group_position_persons", personsJson( found.groupPersons ) }, { "village_position_households", found.villageRows }, { "village_position_persons", personsJson( found.villagePersons ) } };
}

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
  const size_t keyAt = wanted.size() - 1;
  const size_t qualityAt = wanted.size();
  layer.approximate.told = info.fieldIndex( field::positionQuality ) >= 0;
  if ( layer.approximate.told )
    wanted.emplace_back( field::positionQuality );
  rows.start( wanted );

  std::vector<bool> hadGeometry;
  std::vector<std::pair<size_t, bool>> approximate; // point, at its group
  Row row;
  while ( rows.next( row ) )
  {
    if ( layer.points.size() % 4096 == 0 )
      progress.check();
    layer.intake.take( row );
    if ( !keys.field().empty() )
      keys.see( row, row.values[keyAt] );
    const double weight = weightField.empty() ? 1 : weightOf( info, row, weightField, row.values[fields.size()] );
    Point point;
    const bool found = representativePoint( row.geometry, point );
    layer.points.add( row.id, found ? point : Point { nan, nan }, weight );
    hadGeometry.push_back( found );
    if ( layer.approximate.told )
    {
      const std::string quality = text( row.values[qualityAt] );
      if ( quality == atGroup || quality == atVillage )
        approximate.emplace_back( layer.points.size() - 1, quality == atGroup );
    }
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
  for ( const auto &[point, group] : approximate )
  {
    if ( !layer.points.hasPosition( point ) )
      continue;
    ++( group ? layer.approximate.groupRows : layer.approximate.villageRows );
    ( group ? layer.approximate.groupPersons : layer.approximate.villagePersons ) += layer.points.weight[point];
  }
  layer.intake.warnRejects( progress );
  keys.warn( progress );
  noteApproximate( layer.approximate, info.place(), progress );
  return layer;
}

} // namespace lantu
