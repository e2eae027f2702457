// SPDX-License-Identifier: GPL-3.0-or-later
// From parameters to travel models.
#include "algorithms/travel_choice.h"

#include "algorithms/parameters.h"
#include "travel/road_travel.h"
#include "travel/straight_line.h"

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
  const Workspace *workspace = asked.workspace();
  return Standards( workspace && workspace->has( layer::standards ) ? workspace->table( layer::standards ) : defaultStandards() );
}

Profile profileAsked( const Question &asked )
{
  return allProfiles[asked.integer( parameter::profile )];
}

RoadsAsked roadsOf( const Question &asked, const Frame &frame, const Standards &standards, Progress &progress )
{
  const auto rows = asked.rows( parameter::roads, layer::roads );
  RoadLayer roads = readRoads( *rows, frame, standards, { asked.text( parameter::speedField ), asked.text( parameter::onewayField ) }, progress );
  Intake intake = std::move( roads.intake );
  const bool joinsOnlyAtVertices = roads.joinsOnlyAtVertices;
  auto network = std::make_shared<RoadNetwork>( buildNetwork( std::move( roads ), frame, asked.number( parameter::mendMetres ), progress ) );
  if ( !network->mended.empty() )
    progress.note( say( { "道路端点缝合 {} 处（容差 {} 米）；逐处清单见“检查路网”。", "{} road ends were mended (tolerance {} m); \"Check network\" lists each." }, network->mended.size(), network->mendMetres ) );
  return { std::move( network ), std::move( intake ), joinsOnlyAtVertices };
}

TravelChoice::TravelChoice( const Question &asked, const Frame &frame, Progress &progress )
  : mAsked( asked ), mFrame( frame ), mProgress( progress ), mStandards( standardsOf( asked ) )
{
}

const TravelModel &TravelChoice::model( Profile profile )
{
  std::unique_ptr<TravelModel> &known = mModels[static_cast<size_t>( profile )];
  if ( known )
    return *known;
  if ( mAsked.integer( parameter::mode ) == static_cast<int>( TravelMode::StraightLine ) )
    known = std::make_unique<StraightLine>( mFrame, straightSpeed( mStandards, profile ) * metresPerSecond );
  else
  {
    if ( !mRoads )
      mRoads = roadsOf( mAsked, mFrame, mStandards, mProgress );
    known = std::make_unique<RoadTravel>( mRoads->network, profile, mStandards.walkingSpeed() * metresPerSecond );
  }
  return *known;
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
