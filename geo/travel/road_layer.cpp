// SPDX-License-Identifier: GPL-3.0-or-later
// Reading roads.
#include "travel/road_layer.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <span>

#include <tbb/blocked_range.h>
#include <tbb/parallel_for.h>

#include "base/error.h"
#include "base/large_pages.h"
#include "place/to_frame.h"
#include "place/wkb_points.h"
#include "travel/road_tags.h"

namespace lantu
{

namespace
{

constexpr char motorwayClass[] = "高速";
constexpr char otherTags[] = "other_tags";
constexpr int64_t batchRows = 4096; // read, then understood together
constexpr size_t grain = 256;

// What a row may say, in the order in which a Cells holds it.
enum What : size_t
{
  Class,
  Speed,
  OnewayWay,
  Bridge,
  Tunnel,
  Level,
  Status,
  Tags,
  Junction,
  Access,
  MotorVehicle,
  Motorcar,
  Foot,
  Surface,
  Maxspeed,
  Seasonal,
  Ford,
  OsmId,
  WhatCount
};

constexpr const char *keys[WhatCount] = { "highway", "", "oneway", "bridge", "tunnel", "layer", "", otherTags, "junction", "access", "motor_vehicle", "motorcar", "foot", "surface", "maxspeed", "seasonal", "ford", "osm_id" };

enum class Dialect
{
  OpenStreetMap, //!< highway=*, tags as columns or in other_tags
  Geofabrik,     //!< the same roads with fclass and letters
  Schema         //!< layer::roads, by name or Chinese alias
};

// Where the layer keeps what we ask for.
class Columns
{
  public:
    Columns( const SourceInfo &info, const RoadOptions &options )
    {
      mDialect = info.fieldIndex( "highway" ) >= 0 ? Dialect::OpenStreetMap : ( info.fieldIndex( "fclass" ) >= 0 ? Dialect::Geofabrik : Dialect::Schema );
      std::fill( std::begin( mPositions ), std::end( mPositions ), -1 );
      if ( mDialect == Dialect::Schema )
      {
        useOwn( info, Class, field::roadClass );
        useOwn( info, OnewayWay, field::oneway );
        useOwn( info, Bridge, field::bridge );
        useOwn( info, Tunnel, field::tunnel );
        useOwn( info, Level, field::gradeLevel );
        useOwn( info, Status, field::status );
        useOwn( info, Surface, field::surface );
        use( info, OsmId, keys[OsmId] );
      }
      else
      {
        for ( size_t what = 0; what < WhatCount; ++what )
        {
          if ( *keys[what] )
            use( info, what, keys[what] );
        }
        if ( mDialect == Dialect::Geofabrik )
          use( info, Class, "fclass" );
      }
      if ( mPositions[OsmId] < 0 )
        use( info, OsmId, "@id" );
      if ( !options.onewayField.empty() )
        mPositions[OnewayWay] = add( options.onewayField );
      if ( !options.speedField.empty() )
        mPositions[Speed] = add( options.speedField );
      if ( mPositions[Class] < 0 && mPositions[Speed] < 0 )
        throw Error::of( ErrorCode::NoField, { "{}：找不到道路等级字段（{} 或 {}，或 OpenStreetMap 的 highway、fclass）。请补上等级一列，或用 SPEED_FIELD 指定速度字段（公里/小时）。", "{}: there is no field with the class of the road ({} or {}, or OpenStreetMap's highway, fclass). Add it, or name a speed field (km/h) as SPEED_FIELD." }, info.place(), field::roadClass, schemaLayer( layer::roads ).field( field::roadClass )->alias.zh );
    }

    const std::vector<std::string> &names() const { return mNames; }
    bool has( What what ) const { return mPositions[what] >= 0; }
    const std::string &name( What what ) const { return mNames[static_cast<size_t>( mPositions[what] )]; }
    Dialect dialect() const { return mDialect; }

    //! Null if the layer does not say.
    const Value &value( const Row &row, What what ) const
    {
      static const Value null;
      return has( what ) ? row.values[static_cast<size_t>( mPositions[what] )] : null;
    }

    //! As text, from the tags where there is no column.
    std::string said( const Row &row, What what ) const
    {
      std::string found = has( what ) ? text( value( row, what ) ) : std::string();
      if ( found.empty() && has( Tags ) && *keys[what] )
        found = tagValue( text( value( row, Tags ) ), keys[what] );
      return found;
    }

  private:
    int add( const std::string &name )
    {
      mNames.push_back( name );
      return static_cast<int>( mNames.size() ) - 1;
    }

    void use( const SourceInfo &info, size_t what, const char *name )
    {
      if ( info.fieldIndex( name ) >= 0 )
        mPositions[what] = add( name );
    }

    void useOwn( const SourceInfo &info, size_t what, const char *name )
    {
      use( info, what, name );
      if ( mPositions[what] < 0 )
        use( info, what, schemaLayer( layer::roads ).field( name )->alias.zh );
    }

    Dialect mDialect;
    std::vector<std::string> mNames;
    int mPositions[WhatCount];
};

// "县道" for "县", "高速" for "高速公路"; empty if it is none of the schema's classes.
std::string roadClassOf( const std::string &said )
{
  const std::span<const char *const> classes = schemaLayer( layer::roads ).field( field::roadClass )->domain;
  for ( const std::string &spelling : { said, said + "道", said.substr( 0, said.find( "公路" ) ) } )
  {
    const auto found = std::find( classes.begin(), classes.end(), spelling );
    if ( found != classes.end() )
      return *found;
  }
  return {};
}

// Also "way/123", as @id has it; 0 if it is no id of a way.
int64_t osmIdOf( const Value &cell )
{
  constexpr std::string_view way = "way/";
  const auto *said = std::get_if<std::string>( &cell );
  if ( said && said->starts_with( way ) )
    return whole( Value( said->substr( way.size() ) ) ).value_or( 0 );
  return whole( cell ).value_or( 0 );
}

// What class and surface allow, looked up once for all rows.
class ClassSpeeds
{
  public:
    struct Kmh
    {
        double drive = 0;
        double rainy = 0;
    };

    explicit ClassSpeeds( const Standards &standards )
    {
      for ( const char *roadClass : classes() )
      {
        mKmh.push_back( of( standards, roadClass, nullptr ) );
        for ( const char *surface : surfaces() )
          mKmh.push_back( of( standards, roadClass, surface ) );
      }
    }

    // Nothing if the standards do not know the class; \a surface may be null.
    std::optional<Kmh> find( std::string_view roadClass, const char *surface ) const
    {
      const auto row = static_cast<size_t>( std::find( classes().begin(), classes().end(), roadClass ) - classes().begin() );
      if ( row == classes().size() )
        return {};
      size_t column = 0;
      if ( surface )
        column = 1 + static_cast<size_t>( std::find( surfaces().begin(), surfaces().end(), std::string_view( surface ) ) - surfaces().begin() );
      return mKmh[row * ( surfaces().size() + 1 ) + column];
    }

  private:
    static std::span<const char *const> domainOf( const char *name ) { return schemaLayer( layer::roads ).field( name )->domain; }

    static std::span<const char *const> classes()
    {
      static const std::span<const char *const> domain = domainOf( field::roadClass );
      return domain;
    }

    static std::span<const char *const> surfaces()
    {
      static const std::span<const char *const> domain = domainOf( field::surface );
      return domain;
    }

    static std::optional<Kmh> of( const Standards &standards, const char *roadClass, const char *surface )
    {
      const auto kmhOf = [&]( Profile profile ) -> std::optional<double>
      {
        auto kmh = standards.speed( roadClass, profile );
        if ( kmh && surface )
          kmh = std::min( *kmh, standards.surfaceLimit( surface, profile ).value_or( *kmh ) );
        return kmh;
      };
      const auto drive = kmhOf( Profile::Drive );
      const auto rainy = kmhOf( Profile::Rainy );
      return drive && rainy ? std::optional( Kmh { *drive, *rainy } ) : std::nullopt;
    }

    std::vector<std::optional<Kmh>> mKmh; // a row for each class: no surface, then each
};

struct Refusal
{
    std::string column;
    Value value;
    std::string reason;
};

// A row and what it says.
struct Said
{
    Row row;
    bool isRoad = false;
    Refusal refusal; // if it is no road
    Road road;
    std::vector<Point> points;
    std::vector<size_t> ends; // of the parts of the line, in points
};

class Interpreter
{
  public:
    Interpreter( const Columns &columns, const Standards &standards )
      : mColumns( columns ), mSpeeds( standards ) {}

    void interpret( Said &said ) const
    {
      said.isRoad = lineParts( said.row.geometry, said.points, said.ends );
      if ( said.isRoad )
        said.isRoad = interpret( said.row, said.road, said.refusal );
      else
        said.refusal = { {}, {}, say( { "没有线几何，请补画", "no line; draw it" } ) };
    }

  private:
    // False with the reason in \a refusal if the row cannot be a road.
    bool interpret( const Row &row, Road &road, Refusal &refusal ) const
    {
      road = {};
      road.row = row.id;
      road.osmId = osmIdOf( mColumns.value( row, OsmId ) );
      if ( const std::string level = said( row, Level ); !level.empty() )
        road.level = static_cast<int>( whole( level ).value_or( 0 ) );
      road.apart = saysYes( said( row, Bridge ) ) || saysYes( said( row, Tunnel ) );
      std::string roadClass;
      bool driven = true;
      if ( mColumns.has( Class ) && !classOf( row, road, roadClass, driven, refusal ) && !hasSpeed( row ) )
        return false;
      if ( const std::string way = said( row, OnewayWay ); !way.empty() )
        road.oneway = onewayOf( way );
      else if ( const std::string junction = said( row, Junction ); junction == "roundabout" || junction == "circular" )
        road.oneway = Oneway::Along;
      if ( driven && !speedOf( row, roadClass, road, refusal ) )
        return false;
      closeIfClosed( row, road );
      return true;
    }

    std::string said( const Row &row, What what ) const { return mColumns.said( row, what ); }

    bool hasSpeed( const Row &row ) const { return !isNull( mColumns.value( row, Speed ) ); }

    bool classOf( const Row &row, Road &road, std::string &roadClass, bool &driven, Refusal &refusal ) const
    {
      const std::string cell = text( mColumns.value( row, Class ) );
      if ( mColumns.dialect() == Dialect::Schema )
      {
        roadClass = roadClassOf( cell );
        road.walkable = roadClass != motorwayClass;
      }
      else if ( const auto meaning = highwayMeaning( cell ) )
      {
        driven = meaning->roadClass != nullptr;
        roadClass = driven ? meaning->roadClass : "";
        road.walkable = meaning->walkable;
        road.oneway = meaning->onewayByDefault ? Oneway::Along : Oneway::Both;
        return true;
      }
      if ( !roadClass.empty() )
        return true;
      refusal = { mColumns.name( Class ), mColumns.value( row, Class ), say( { "道路等级无法识别，请改为规定的写法，或用 SPEED_FIELD 给出速度", "the class of the road is not known; use one of the listed classes or give a speed field" } ) };
      return false;
    }

    bool speedOf( const Row &row, const std::string &roadClass, Road &road, Refusal &refusal ) const
    {
      if ( hasSpeed( row ) )
      {
        const Value &cell = mColumns.value( row, Speed );
        const auto kmh = number( cell );
        if ( kmh && *kmh > 0 && *kmh <= mostKmh )
        {
          road.driveKmh = road.rainyKmh = *kmh;
          return true;
        }
        refusal = { mColumns.name( Speed ), cell, say( { "速度应为大于 0 且不超过 {:.0f} 的数（公里/小时），请改正；封闭的道路请改通车状态", "the speed must be a number above 0 and no more than {:.0f} (km/h); correct it, or mark a closed road by its status" }, mostKmh ) };
        return false;
      }
      if ( const auto kmh = mSpeeds.find( roadClass, surfaceOf( said( row, Surface ) ) ) )
      {
        const double signs = mColumns.dialect() == Dialect::Schema ? mostKmh : maxspeedOf( said( row, Maxspeed ) ).value_or( mostKmh );
        road.driveKmh = std::min( kmh->drive, signs );
        road.rainyKmh = std::min( kmh->rainy, signs );
        return true;
      }
      if ( roadClass.empty() )
        refusal = { mColumns.name( Speed ), Value(), say( { "没有速度，也没有道路等级，请补一项", "neither a speed nor a class; fill in one of them" } ) };
      else
        refusal = { mColumns.name( Class ), mColumns.value( row, Class ), say( { "标准表没有“{}”的车行速度，请在标准表补上", "the standards have no driving speed for \"{}\"; add it there" }, roadClass ) };
      return false;
    }

    void closeIfClosed( const Row &row, Road &road ) const
    {
      if ( mColumns.dialect() == Dialect::Schema )
      {
        const std::string status = said( row, Status );
        if ( status == "封闭" || status == "在建" )
        {
          road.driveKmh = road.rainyKmh = 0;
          road.walkable = false;
        }
        road.seasonal = status == "季节性";
        return;
      }
      // the tag that speaks of the traveller most closely decides
      const auto barred = [&]( std::initializer_list<What> tags )
      {
        for ( const What what : tags )
        {
          if ( const std::string rule = said( row, what ); !rule.empty() )
            return rule == "no";
        }
        return false;
      };
      if ( barred( { Motorcar, MotorVehicle, Access } ) )
        road.driveKmh = road.rainyKmh = 0;
      road.seasonal = closesWhenItRains( said( row, Seasonal ) ) || saysYes( said( row, Ford ) );
      if ( barred( { Foot, Access } ) )
        road.walkable = false;
    }

    const Columns &mColumns;
    const ClassSpeeds mSpeeds;
};

// Room for \a rowCount rows of which the first have taken \a taken.
size_t expected( size_t taken, size_t firstRows, int64_t rowCount )
{
  constexpr double roomier = 1.1;
  constexpr double most = 6.4e7; // elements: a gibibyte of points; from there on it may grow as it will
  return static_cast<size_t>( std::min( most, roomier * static_cast<double>( taken ) * static_cast<double>( rowCount ) / static_cast<double>( firstRows ) ) );
}

// The lines of all rows as they were read, one after the other.
class RawLines
{
  public:
    explicit RawLines( int64_t rowCount )
      : mRowCount( rowCount ) {}

    // Takes what the rows say; the others are rejected.
    void take( std::span<const Said> batch, RoadLayer &layer )
    {
      mPlaces.clear();
      Place next { points.size(), ends.size(), layer.roads.size() };
      for ( const Said &said : batch )
      {
        mPlaces.push_back( next );
        if ( said.isRoad )
          next = { next.point + said.points.size(), next.part + said.ends.size(), next.road + 1 };
        else
          layer.intake.reject( said.row.id, said.refusal.column, said.refusal.value, said.refusal.reason );
      }
      if ( points.empty() && mRowCount > batchRows && batch.size() == batchRows )
      {
        points.reserve( expected( next.point, batch.size(), mRowCount ) );
        ends.reserve( expected( next.part, batch.size(), mRowCount ) );
        roadOf.reserve( ends.capacity() );
        layer.roads.reserve( expected( next.road, batch.size(), mRowCount ) );
      }
      points.resize( next.point );
      ends.resize( next.part );
      roadOf.resize( next.part );
      layer.roads.resize( next.road );
      tbb::parallel_for( tbb::blocked_range<size_t>( 0, batch.size(), grain ), [&]( const tbb::blocked_range<size_t> &range )
        {
        for ( size_t i = range.begin(); i < range.end(); ++i )
        {
          if ( batch[i].isRoad )
            put( batch[i], mPlaces[i], layer );
        } } );
    }

    LargeVector<Point> points;
    LargeVector<size_t> ends;
    LargeVector<uint32_t> roadOf;

  private:
    // Where the first of a row goes.
    struct Place
    {
        size_t point;
        size_t part;
        size_t road;
    };

    void put( const Said &said, Place place, RoadLayer &layer )
    {
      layer.roads[place.road] = said.road;
      std::copy( said.points.begin(), said.points.end(), points.data() + place.point );
      for ( size_t part = 0; part < said.ends.size(); ++part )
      {
        ends[place.part + part] = place.point + said.ends[part];
        roadOf[place.part + part] = static_cast<uint32_t>( place.road );
      }
    }

    int64_t mRowCount;
    std::vector<Place> mPlaces; // of the rows of a batch
};

// Moves the part from \a begin to \a end down to \a kept, without points that repeat the one before, and returns its new end; \a kept
// itself if a point is no position or fewer than two are left.
size_t tidied( LargeVector<Point> &points, size_t begin, size_t end, size_t kept )
{
  size_t next = kept;
  for ( size_t i = begin; i < end; ++i )
  {
    if ( !( points[i].x == points[i].x ) )
      return kept;
    if ( next == kept || points[i] != points[next - 1] )
      points[next++] = points[i];
  }
  return next - kept >= 2 ? next : kept;
}

} // namespace

RoadLayer readRoads( RowSource &rows, const Frame &frame, const Standards &standards, const RoadOptions &options, Progress &progress )
{
  const SourceInfo &info = rows.info();
  if ( info.geometry == GeometryType::Point || info.geometry == GeometryType::Polygon )
    throw Error::of( ErrorCode::WrongType, { "{}：不是线图层，不能作道路。请选择道路线图层。", "{}: not a layer of lines, so no roads. Choose the layer of roads." }, info.place() );
  const ToFrame toFrame( info, frame, progress );
  const Columns columns( info, options );
  const Interpreter interpreter( columns, standards );
  RoadLayer layer;
  layer.joinsOnlyAtVertices = columns.dialect() != Dialect::Schema;
  layer.intake = Intake( info );

  RawLines raw( info.rowCount );
  rows.start( columns.names() );
  std::vector<Said> batch( batchRows );
  for ( bool more = true; more; )
  {
    progress.check();
    size_t count = 0;
    while ( count < batch.size() && ( more = rows.next( batch[count].row ) ) )
      layer.intake.take( batch[count++].row );
    tbb::parallel_for( tbb::blocked_range<size_t>( 0, count, grain ), [&]( const tbb::blocked_range<size_t> &range )
      {
      for ( size_t i = range.begin(); i < range.end(); ++i )
        interpreter.interpret( batch[i] ); } );
    raw.take( { batch.data(), count }, layer );
  }
  if ( layer.intake.rowsRead() == 0 )
    throw Error::of( ErrorCode::Empty, { "{}：图层里没有任何要素。请检查数据或筛选条件。", "{}: the layer has no features. Check the data or its filter." }, info.place() );

  toFrame.convert( raw.points );
  layer.points = std::move( raw.points );
  std::vector<bool> drawn( layer.roads.size(), false );
  layer.ends.reserve( raw.ends.size() );
  layer.roadOf.reserve( raw.ends.size() );
  size_t begin = 0;
  size_t kept = 0;
  for ( size_t part = 0; part < raw.ends.size(); begin = raw.ends[part++] )
  {
    const size_t end = tidied( layer.points, begin, raw.ends[part], kept );
    if ( end == kept )
      continue;
    kept = end;
    layer.ends.push_back( kept );
    layer.roadOf.push_back( raw.roadOf[part] );
    drawn[raw.roadOf[part]] = true;
  }
  layer.points.resize( kept );
  for ( size_t i = 0; i < layer.roads.size(); ++i )
  {
    if ( !drawn[i] )
      layer.intake.reject( layer.roads[i].row, {}, {}, say( { "线没有长度，或坐标不是有效位置（坐标系不对？），请重画", "the line has no length, or its coordinates are no valid position (wrong reference system?); draw it again" } ) );
  }
  if ( layer.ends.empty() )
  {
    const Reject &first = layer.intake.rejects().front();
    throw Error( ErrorCode::BadValue, say( { "{}：{} 行道路没有一行可用。首行 {}：{}{}。", "{}: none of the {} rows can be used as a road. Row {}: {}{}." }, info.place(), layer.intake.rowsRead(), first.row, first.reason, first.column.empty() ? std::string() : say( { "（{} 为“{}”）", " ({} is \"{}\")" }, first.column, first.value ) ), first.row );
  }
  layer.intake.warnRejects( progress );
  return layer;
}

} // namespace lantu
