// SPDX-License-Identifier: GPL-3.0-or-later
// Looking ids up, and edits as rows for the readers of layers.
#include "measure/scenario_inputs.h"

#include <algorithm>
#include <set>
#include <unordered_map>

#include "base/error.h"
#include "data/key_field.h"
#include "data/rows_in_memory.h"
#include "place/wkb_points.h"

namespace lantu
{

namespace
{

constexpr char degrees[] = "EPSG:4326";

struct KnownFacility
{
    std::string id;
    std::optional<double> capacity;
};

constexpr int64_t rowsBetweenLooksAtCancel = 1024;

// Of every row, by feature id.
std::unordered_map<int64_t, KnownFacility> knownFacilities( RowSource &rows, const Progress &progress )
{
  const std::string key = keyFieldOf( rows.info() );
  const bool saysCapacity = rows.info().fieldIndex( field::capacity ) >= 0;
  std::vector<std::string> wanted;
  if ( !key.empty() )
    wanted.push_back( key );
  if ( saysCapacity )
    wanted.emplace_back( field::capacity );
  rows.start( wanted );
  std::unordered_map<int64_t, KnownFacility> known;
  Row row;
  while ( rows.next( row ) )
  {
    if ( known.size() % rowsBetweenLooksAtCancel == 0 )
      progress.check();
    KnownFacility facility;
    facility.id = key.empty() ? std::string() : text( row.values.front() );
    if ( facility.id.empty() )
      facility.id = std::to_string( row.id );
    if ( saysCapacity )
      facility.capacity = number( row.values.back() );
    known.emplace( row.id, std::move( facility ) );
  }
  return known;
}

class FacilityEdits
{
  public:
    FacilityEdits( RowSource &facilities, const ServiceSupplies &supply, Progress &progress )
      : mPlace( facilities.info().place() ), mService( supply.services.front() ), mProgress( progress )
    {
      const auto known = knownFacilities( facilities, progress );
      for ( const auto &[row, facility] : known )
        mKnown.insert( facility.id );
      for ( const int64_t row : supply.supplies.front().id )
      {
        const KnownFacility &facility = known.at( row );
        mByName[facility.id].push_back( mMade.ids.size() );
        append( facility.id, FacilityState::Kept, facility.capacity, facility.capacity );
      }
    }

    // The facilities of that id; none, with a warning, where it gives another service.
    const std::vector<size_t> &find( const std::string &id, int line )
    {
      static const std::vector<size_t> none;
      if ( !mKnown.count( id ) )
        throw Error::of( ErrorCode::NotFound, { "修改清单第 {} 行：{} 里没有设施“{}”。请核对编号。", "Edits, line {}: {} has no facility \"{}\". Check the id." }, line, mPlace, id );
      const auto found = mByName.find( id );
      if ( found != mByName.end() )
        return found->second;
      mProgress.warn( say( { "修改清单第 {} 行：设施“{}”不提供“{}”，或不在用、未定位，这一行不影响结果。", "Edits, line {}: facility \"{}\" does not give \"{}\", or is not in use or without position; the line changes nothing." }, line, id, mService.title ) );
      return none;
    }

    void close( const NamedEdit &edit )
    {
      for ( const size_t facility : find( edit.id, edit.line ) )
      {
        mMade.states[facility] = FacilityState::Closed;
        mMade.capacityAfter[facility] = {};
        mMade.edits.closed.push_back( static_cast<uint32_t>( facility ) );
      }
    }

    void change( const CapacityEdit &edit )
    {
      for ( const size_t facility : find( edit.id, edit.line ) )
      {
        mMade.states[facility] = FacilityState::OtherCapacity;
        mMade.capacityAfter[facility] = edit.capacity;
      }
    }

    void add( const FacilityEdit &edit, const Frame &frame )
    {
      const bool serves = mService.kinds.empty() || std::find( mService.kinds.begin(), mService.kinds.end(), edit.kind ) != mService.kinds.end();
      if ( !serves )
      {
        mProgress.warn( say( { "修改清单第 {} 行：新增设施的类别“{}”不属于“{}”，这一行不影响结果。", "Edits, line {}: a facility of kind \"{}\" does not give \"{}\"; the line changes nothing." }, edit.line, edit.kind, mService.title ) );
        return;
      }
      add( edit.line, frame.fromDegrees( edit.degrees.x, edit.degrees.y ), edit.name.empty() ? say( { "新增（第 {} 行）", "added (line {})" }, edit.line ) : edit.name, edit.capacity );
    }

    void add( RowSource &layer, const Frame &frame )
    {
      ServiceSupplies added = serviceSupplies( layer, { mService }, frame, mProgress );
      const auto known = knownFacilities( layer, mProgress );
      const Points &points = added.supplies.front();
      for ( size_t i = 0; i < points.size(); ++i )
        add( points.id[i], points.at[i], known.at( points.id[i] ).id, known.at( points.id[i] ).capacity );
      mMade.added = std::move( added.intake );
    }

    ScenarioFacilities take() { return std::move( mMade ); }

  private:
    void add( int64_t row, Point at, const std::string &id, std::optional<double> capacity )
    {
      mMade.edits.added.add( row, at );
      append( id, FacilityState::Added, {}, capacity );
    }

    void append( const std::string &id, FacilityState state, std::optional<double> before, std::optional<double> after )
    {
      mMade.ids.push_back( id );
      mMade.states.push_back( state );
      mMade.capacityBefore.push_back( before );
      mMade.capacityAfter.push_back( after );
    }

    std::string mPlace;
    const ServiceStandard &mService;
    Progress &mProgress;
    std::set<std::string> mKnown;
    std::unordered_map<std::string, std::vector<size_t>> mByName;
    ScenarioFacilities mMade;
};

Value wordOrNull( const std::string &word )
{
  return word.empty() ? Value() : Value( word );
}

// The edits as rows of a layer of roads, so that its reader judges them; those without a line get one somewhere.
RoadLayer readEdits( const std::vector<RoadEdit> &edits, const Frame &frame, const Standards &standards, Progress &progress )
{
  std::vector<Row> rows;
  for ( const RoadEdit &edit : edits )
  {
    Row row;
    row.id = edit.line;
    row.values = { wordOrNull( edit.roadClass ), wordOrNull( edit.surface ), static_cast<int64_t>( edit.oneway ), int64_t { edit.bridge }, int64_t { edit.tunnel }, static_cast<int64_t>( edit.level ), edit.status.empty() ? Value( std::string( "通车" ) ) : Value( edit.status ), edit.kmh ? Value( *edit.kmh ) : Value() };
    const double meridian = frame.centralMeridian();
    row.geometry = lineWkb( edit.degrees.empty() ? std::vector<Point> { { meridian, 30 }, { meridian, 30.001 } } : edit.degrees );
    rows.push_back( std::move( row ) );
  }
  const SourceInfo info { .file = {}, .layer = Text { "修改清单", "edits" }.str(), .geometry = GeometryType::Line, .crs = degrees, .fields = { { field::roadClass, FieldType::Text }, { field::surface, FieldType::Text }, { field::oneway, FieldType::Integer }, { field::bridge, FieldType::Flag }, { field::tunnel, FieldType::Flag }, { field::gradeLevel, FieldType::Integer }, { field::status, FieldType::Text }, { field::speed, FieldType::Real } } };
  RowsInMemory source( info, std::move( rows ) );
  Progress silent; // that the edits are in degrees is no news
  RoadLayer layer = readRoads( source, frame, standards, { field::speed, {} }, silent );
  progress.check();
  if ( !layer.intake.rejects().empty() )
  {
    const Reject &first = layer.intake.rejects().front();
    throw Error::of( ErrorCode::BadValue, { "修改清单第 {} 行：{}。", "Edits, line {}: {}." }, first.row, first.reason );
  }
  return layer;
}

// The roads of the network with these ids.
std::unordered_map<std::string, std::vector<uint32_t>> roadsNamed( const std::set<std::string> &ids, RowSource &rows, const RoadNetwork &network, const Progress &progress )
{
  const std::string key = keyFieldOf( rows.info() );
  rows.start( key.empty() ? std::vector<std::string>() : std::vector { key } );
  std::unordered_map<int64_t, std::string> names; // by row
  Row row;
  for ( int64_t count = 0; rows.next( row ); ++count )
  {
    if ( count % rowsBetweenLooksAtCancel == 0 )
      progress.check();
    std::string name = key.empty() ? std::string() : text( row.values.front() );
    if ( name.empty() )
      name = std::to_string( row.id );
    if ( ids.count( name ) )
      names.emplace( row.id, std::move( name ) );
  }
  std::unordered_map<std::string, std::vector<uint32_t>> found;
  for ( uint32_t road = 0; road < network.roads.size(); ++road )
  {
    if ( const auto name = names.find( network.roads[road].row ); name != names.end() )
      found[name->second].push_back( road );
  }
  return found;
}

void append( RoadLayer &all, const RoadLayer &more )
{
  const size_t points = all.points.size();
  const auto roads = static_cast<uint32_t>( all.roads.size() );
  all.roads.insert( all.roads.end(), more.roads.begin(), more.roads.end() );
  all.points.insert( all.points.end(), more.points.begin(), more.points.end() );
  for ( const size_t end : more.ends )
    all.ends.push_back( points + end );
  for ( const uint32_t road : more.roadOf )
    all.roadOf.push_back( roads + road );
}

} // namespace

ScenarioFacilities scenarioFacilities( const ScenarioEdits &edits, RowSource &facilities, const ServiceSupplies &supply, RowSource *addedLayer, const Frame &frame, Progress &progress )
{
  FacilityEdits made( facilities, supply, progress );
  for ( const NamedEdit &edit : edits.closedFacilities )
    made.close( edit );
  for ( const CapacityEdit &edit : edits.capacities )
    made.change( edit );
  for ( const FacilityEdit &edit : edits.addedFacilities )
    made.add( edit, frame );
  if ( addedLayer )
    made.add( *addedLayer, frame );
  return made.take();
}

RoadEdits scenarioRoads( const ScenarioEdits &edits, RowSource &roads, const RoadNetwork &network, bool joinsOnlyAtVertices, const Standards &standards, RowSource *addedLayer, std::optional<Intake> &added, Progress &progress )
{
  RoadEdits made;
  if ( !edits.closedRoads.empty() || !edits.upgradedRoads.empty() )
  {
    std::set<std::string> ids;
    for ( const NamedEdit &edit : edits.closedRoads )
      ids.insert( edit.id );
    for ( const RoadEdit &edit : edits.upgradedRoads )
      ids.insert( edit.id );
    const auto byName = roadsNamed( ids, roads, network, progress );
    const auto find = [&]( const std::string &id, int line ) -> const std::vector<uint32_t> &
    {
      const auto found = byName.find( id );
      if ( found == byName.end() )
        throw Error::of( ErrorCode::NotFound, { "修改清单第 {} 行：{} 里没有道路“{}”。请核对编号。", "Edits, line {}: {} has no road \"{}\". Check the id." }, line, roads.info().place(), id );
      return found->second;
    };
    for ( const NamedEdit &edit : edits.closedRoads )
    {
      for ( const uint32_t road : find( edit.id, edit.line ) )
        made.closed.push_back( road );
    }
    if ( !edits.upgradedRoads.empty() )
    {
      const RoadLayer rules = readEdits( edits.upgradedRoads, network.frame, standards, progress );
      for ( size_t i = 0; i < edits.upgradedRoads.size(); ++i )
      {
        const RoadEdit &edit = edits.upgradedRoads[i];
        for ( const uint32_t road : find( edit.id, edit.line ) )
        {
          Road changed = network.roads[road];
          changed.driveKmh = rules.roads[i].driveKmh;
          changed.rainyKmh = rules.roads[i].rainyKmh;
          changed.seasonal = rules.roads[i].seasonal;
          // a speed alone says nothing of walkers, but a road that was closed is opened
          if ( !edit.roadClass.empty() || !changed.walkable )
            changed.walkable = rules.roads[i].walkable;
          made.changed.push_back( { road, changed } );
        }
      }
    }
  }
  if ( !edits.addedRoads.empty() )
    append( made.added, readEdits( edits.addedRoads, network.frame, standards, progress ) );
  if ( addedLayer )
  {
    RoadLayer layer = readRoads( *addedLayer, network.frame, standards, {}, progress );
    append( made.added, layer );
    added = std::move( layer.intake );
  }
  made.added.joinsOnlyAtVertices = joinsOnlyAtVertices;
  return made;
}

} // namespace lantu
