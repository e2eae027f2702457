// SPDX-License-Identifier: GPL-3.0-or-later
// From parameters to travel models.
#include "algorithms/travel_choice.h"

#include "algorithms/standard_rows.h"
#include "travel/barrier_areas.h"
#include "travel/door_to_door.h"
#include "travel/road_travel.h"
#include "travel/straight_line.h"
#include "travel/terrain_read.h"
#include "travel/terrain_walk.h"

namespace lantu
{

namespace
{

constexpr double metresPerSecond = 1 / 3.6; // of 1 km/h
constexpr char straightSubject[] = "直线";

double straightSpeed( const Standards &standards, Profile profile )
{
  if ( profile == Profile::Walk )
    return standards.walkingSpeed();
  if ( const auto kmh = standards.speed( straightSubject, profile ) )
    return *kmh;
  throw Error::of( ErrorCode::NoField, { "标准表缺少直线方式的速度（种类 speed，对象 {}，方式 drive）。请补上这一行。", "The standards table has no speed for straight lines (category speed, subject {}, profile drive). Add that row." }, straightSubject );
}

} // namespace

Standards standardsOf( const Question &asked )
{
  return Standards( standardRowsOf( asked ) );
}

Profile profileAsked( const Question &asked )
{
  return allProfiles[asked.integer( parameter::profile )];
}

NetworkRead roadsOf( const Question &asked, const Frame &frame, const Standards &standards, Progress &progress )
{
  const auto rows = asked.rows( parameter::roads, layer::roads );
  NetworkRead roads = readNetwork( *rows, frame, standards, { asked.text( parameter::speedField ), asked.text( parameter::onewayField ) }, asked.number( parameter::mendMetres ), asked.store(), progress );
  if ( !roads.network->mended.empty() )
    progress.note( say( { "道路端点缝合 {} 处（容差 {} 米）；逐处清单见“检查路网”。", "{} road ends were mended (tolerance {} m); \"Check network\" lists each." }, roads.network->mended.size(), roads.network->mendMetres ) );
  return roads;
}

TravelChoice::TravelChoice( const Question &asked, const Frame &frame, Progress &progress )
  : TravelChoice( asked, frame, progress, standardsOf( asked ) )
{
}

TravelChoice::TravelChoice( const Question &asked, const Frame &frame, Progress &progress, Standards standards )
  : mAsked( asked ), mFrame( frame ), mProgress( progress ), mStandards( std::move( standards ) )
{
}

const TravelModel &TravelChoice::model( Profile profile )
{
  std::unique_ptr<TravelModel> &known = mModels[static_cast<size_t>( profile )];
  if ( known )
    return *known;
  const double walking = mStandards.walkingSpeed() * metresPerSecond;
  if ( isMode( TravelMode::StraightLine ) )
    known = std::make_unique<StraightLine>( mFrame, straightSpeed( mStandards, profile ) * metresPerSecond );
  else if ( isMode( TravelMode::Terrain ) )
    known = std::make_unique<TerrainWalk>( ground().terrain, ground().barriers, 16, mProgress );
  else if ( isMode( TravelMode::DoorToDoor ) )
    known = std::make_unique<DoorToDoor>( ground().terrain, ground().barriers, roads().network, profile, ground().terrain->pace, mProgress );
  else
    known = std::make_unique<RoadTravel>( roads().network, profile, walking, profile == Profile::Walk ? climbOf( *roads().network ) : nullptr );
  return *known;
}

std::shared_ptr<const RoadClimb> TravelChoice::climbOf( const RoadNetwork &network )
{
  const std::string dem = mAsked.raster( parameter::dem, layer::dem );
  return dem.empty() ? nullptr : climbOver( network, dem, mStandards.walkingSpeed() * metresPerSecond, mProgress );
}

bool TravelChoice::isMode( TravelMode mode ) const
{
  return mAsked.integer( parameter::mode ) == static_cast<int>( mode );
}

const NetworkRead &TravelChoice::roads()
{
  if ( !mRoads )
    mRoads = roadsOf( mAsked, mFrame, mStandards, mProgress );
  return *mRoads;
}

const TravelChoice::GroundAsked &TravelChoice::ground()
{
  if ( mGround )
    return *mGround;
  BarrierLayer barriers;
  // without roads no bridge is known, and the workspace's rivers would close every way across
  const auto rows = mAsked.rowsIfAny( parameter::barriers, isMode( TravelMode::DoorToDoor ) ? layer::rivers : nullptr );
  if ( rows )
    barriers = readBarriers( *rows, mFrame, mProgress );
  TerrainInput input;
  input.dem = mAsked.raster( parameter::dem, layer::dem );
  input.flatKmh = mStandards.walkingSpeed();
  input.frame = mFrame;
  TerrainRead read = readTerrain( input, mProgress );
  closeAreas( read.terrain, barriers );
  GroundAsked made;
  made.inputs = std::move( read.inputs );
  made.barriers = std::make_shared<Barriers>( barriers );
  made.terrain = std::make_shared<Terrain>( std::move( read.terrain ) );
  if ( rows )
    made.inputs.push_back( std::move( barriers.intake ) );
  return mGround.emplace( std::move( made ) );
}

std::vector<const Intake *> TravelChoice::inputs() const
{
  std::vector<const Intake *> accounts;
  if ( mRoads )
    accounts.push_back( &mRoads->intake );
  if ( mGround )
  {
    for ( const Intake &input : mGround->inputs )
      accounts.push_back( &input );
  }
  return accounts;
}

Query TravelChoice::query() const
{
  Query query;
  query.direction = mAsked.integer( parameter::direction ) == 0 ? Direction::DemandToSupply : Direction::SupplyToDemand;
  query.snapMetres = mAsked.number( parameter::snapMetres );
  query.accessMetresPerSecond = mStandards.walkingSpeed() * metresPerSecond;
  return query;
}

Profile TravelChoice::profile() const
{
  return profileAsked( mAsked );
}

} // namespace lantu
