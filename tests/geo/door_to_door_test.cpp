// SPDX-License-Identifier: GPL-3.0-or-later
// Door to door: a river, a bridge and a road with the answer worked out by hand, what other methods make of it, and a plain search over
// the same graph.
#include <gtest/gtest.h>

#include <cmath>
#include <functional>
#include <queue>
#include <random>

#include "data/workspace.h"
#include "roads_support.h"
#include "terrain_support.h"
#include "travel/door_to_door.h"
#include "travel/road_travel.h"
#include "travel/terrain_walk.h"

namespace lantu
{
namespace
{

using test::barrierLines;
using test::Drawing;
using test::Ground;
using test::groundCorner;
using test::MemoryRows;

constexpr double infinity = std::numeric_limits<double>::infinity();
const double pace = flatPace( SlopeFunction::Tobler, 4.5 );
constexpr double pace35 = 3.6 / 35; // 县道
constexpr double pace15 = 3.6 / 15; // 村道

Point place( double east, double south )
{
  return { groundCorner.x + east, groundCorner.y - south };
}

struct DrawnRoad
{
    std::vector<Point> line;
    const char *roadClass = "县道";
    bool bridge = false;
    int64_t oneway = 0;
};

std::shared_ptr<const RoadNetwork> roadsOf( const std::vector<DrawnRoad> &drawn )
{
  MemoryRows rows( GeometryType::Line, { { field::roadClass, FieldType::Text }, { field::bridge, FieldType::Integer }, { field::oneway, FieldType::Integer } } );
  for ( const DrawnRoad &road : drawn )
  {
    std::string wkt;
    for ( const Point &point : road.line )
      wkt += fmt::format( "{}{:.6f} {:.6f}", wkt.empty() ? "LINESTRING (" : ", ", point.x, point.y );
    rows.add( wkt + ")", { std::string( road.roadClass ), int64_t { road.bridge }, road.oneway } );
  }
  Progress silent;
  const Standards standards( defaultStandards() );
  return std::make_shared<RoadNetwork>( buildNetwork( readRoads( rows, test::testFrame(), standards, {}, silent ), test::testFrame(), 1, silent ) );
}

DoorToDoor model( const Ground &ground, const BarrierLayer &barriers, std::shared_ptr<const RoadNetwork> roads, Profile profile = Profile::Drive, double roadPace = pace )
{
  Progress silent;
  return { std::make_shared<Terrain>( ground.terrain() ), std::make_shared<Barriers>( barriers ), std::move( roads ), profile, roadPace, silent };
}

Points points( std::initializer_list<Point> places )
{
  Points made;
  for ( const Point &at : places )
    made.add( static_cast<int64_t>( made.size() ) + 1, at );
  return made;
}

Nearest nearestOne( const TravelModel &travel, const Points &demand, const Points &supply, const Query &query = {} )
{
  Progress silent;
  const Points *sets[] = { &supply };
  return travel.nearest( demand, sets, query, silent ).front();
}

// A plain of 50 m cells, 4 km by 2 km. A river runs north-south at x = 2000. The road runs west-east at y = 1525, in the middle of a row of
// cells, from x = 25 to 3975, over a bridge from 1925 to 2075. House and clinic are 1000 m north of it, at x = 1025 and x = 2975.
struct RiverBridgeRoad
{
    Ground ground = Ground::flat( 80, 40, 50 );
    BarrierLayer river = barrierLines( { { place( 2000, -100 ), place( 2000, 2100 ) } } );
    std::vector<DrawnRoad> roads { { { place( 25, 1525 ), place( 1925, 1525 ) } }, { { place( 1925, 1525 ), place( 2075, 1525 ) }, "县道", true }, { { place( 2075, 1525 ), place( 3975, 1525 ) } } };
    Points house = points( { place( 1025, 525 ) } );
    Points clinic = points( { place( 2975, 525 ) } );

    // 1000 m down to the road, 1950 m along it at 35 km/h, 1000 m up to the clinic
    double exact() const { return 2000 * pace + 1950 * pace35; }
};

TEST( DoorToDoorTest, RiverBridgeAndRoadGiveTheAnswerWorkedOutByHand )
{
  const RiverBridgeRoad example;
  const Nearest answer = nearestOne( model( example.ground, example.river, roadsOf( example.roads ) ), example.house, example.clinic );
  EXPECT_EQ( answer.reason[0], Reason::Ok );
  // the straight walk down is the quickest: a slanting one of the same 1000 m southwards walks more than it drives less
  const double slant = std::sqrt( 1 - ( pace35 / pace ) * ( pace35 / pace ) ); // Snell's law: sine of the angle = pace35 / pace
  const double least = 2 * 1000 * pace * slant + 1950 * pace35;
  EXPECT_LE( answer.seconds[0], example.exact() + 0.01 );
  EXPECT_GE( answer.seconds[0], least - 0.01 );
  EXPECT_LT( example.exact() / least - 1, 0.012 ) << "so the two are 1.2 % apart";
  EXPECT_NEAR( answer.seconds[0], example.exact(), 0.01 * example.exact() );
  EXPECT_NEAR( answer.accessSeconds[0], 1000 * pace, 10 ) << "on foot to the road";
  EXPECT_NEAR( answer.accessMetres[0], 1000, 15 );
  EXPECT_NEAR( answer.metres[0], 2000 + 1950, 40 );
}

TEST( DoorToDoorTest, WithoutTheBridgeNobodyGetsAcross )
{
  RiverBridgeRoad example;
  example.roads.erase( example.roads.begin() + 1 );
  const Nearest answer = nearestOne( model( example.ground, example.river, roadsOf( example.roads ) ), example.house, example.clinic );
  EXPECT_EQ( answer.reason[0], Reason::Disconnected );
  EXPECT_EQ( nearestOne( model( example.ground, {}, roadsOf( example.roads ) ), example.house, example.clinic ).reason[0], Reason::Ok ) << "it was the river";
}

TEST( DoorToDoorTest, WhatOtherMethodsMakeOfTheSameExample )
{
  const RiverBridgeRoad example;
  const double ours = nearestOne( model( example.ground, example.river, roadsOf( example.roads ) ), example.house, example.clinic ).seconds[0];

  // AccessMod merges roads into the raster: the cells of the road get its speed, the cells of the river none, and the road's
  // cells win. A cell's speed then holds in every direction, and 16 directions jump what is one cell wide where nothing forbids it;
  // here the step rule is ours, so that only the merging shows.
  Ground merged = example.ground;
  merged.kmh.assign( merged.heights.size(), 3.6 / pace );
  for ( int row = 0; row < merged.rows; ++row )
    merged.kmh[static_cast<size_t>( row * merged.columns + 40 )] = 0;
  for ( int column = 0; column < merged.columns; ++column )
    merged.kmh[static_cast<size_t>( 30 * merged.columns + column )] = 35;
  Progress silent;
  const TerrainWalk rasterised( std::make_shared<Terrain>( merged.terrain() ), std::make_shared<Barriers>(), 16, silent );
  const double accessMod = nearestOne( rasterised, example.house, example.clinic ).seconds[0];
  EXPECT_GT( std::abs( accessMod - ours ), 10 ) << "the half cell beside the road is walked at its mean with 35 km/h";
  EXPECT_LT( accessMod, ours ) << "too quick, by " << ours - accessMod << " s";

  // QGIS ties each point straight to the nearest line and leaves that way out of the cost
  const RoadTravel road( roadsOf( example.roads ), Profile::Drive, 4.5 / 3.6 );
  const Nearest tied = nearestOne( road, example.house, example.clinic );
  const double qgis = tied.seconds[0] - 2 * 1000 / ( 4.5 / 3.6 );
  EXPECT_NEAR( qgis, 1950 * pace35, 0.1 );
  EXPECT_LT( qgis, 0.2 * ours ) << "two kilometres on foot are missing";

  // and where the house stands across the river from the nearest road, it is tied to it all the same
  const Points across = points( { place( 1975, 525 ) } );
  std::vector<DrawnRoad> withLane = example.roads;
  withLane.push_back( { { place( 2075, 1525 ), place( 2075, 25 ) } } );
  const double straight = nearestOne( RoadTravel( roadsOf( withLane ), Profile::Drive, 4.5 / 3.6 ), across, points( { place( 2075, 525 ) } ) ).seconds[0];
  const double honest = nearestOne( model( example.ground, example.river, roadsOf( withLane ) ), across, points( { place( 2075, 525 ) } ) ).seconds[0];
  EXPECT_LT( straight, 100 ) << "swims";
  EXPECT_NEAR( honest, 1000 * pace + 100 * pace35 + 1000 * pace35, 0.02 * honest ) << "walks to the bridge";
}

TEST( DoorToDoorTest, FarHouseholdsGetTheHonestSum )
{
  // the house is 1950 m from the road, the clinic beside it, and between them a hill of slope 0.1 up and 0.1 down to the road
  Ground ground = Ground::flat( 20, 41, 50 );
  for ( int row = 0; row < 41; ++row )
  {
    for ( int column = 0; column < 20; ++column )
      ground.height( column, row ) = 5.0 * std::min( row, 40 - row );
  }
  const auto roads = roadsOf( { { { place( 25, 2025 ), place( 975, 2025 ) } } } );
  Query query;
  query.snapMetres = 500;
  const Nearest answer = nearestOne( model( ground, {}, roads ), points( { place( 25, 25 ) } ), points( { place( 975, 2025 ) } ), query );
  ASSERT_EQ( answer.reason[0], Reason::Ok ) << "no snap limit cuts a house off that stands on the terrain";
  const double walked = 1000 * 3.6 / 3.5493 + 1000 * 3.6 / 5.0367;
  EXPECT_LE( answer.seconds[0], walked + 950 * pace35 + 0.1 );
  EXPECT_GE( answer.seconds[0], 0.97 * ( walked + 950 * pace35 ) ) << "less than 3 % are gained by slanting down to the road";
  EXPECT_GT( answer.accessMetres[0], 1999 );
}

TEST( DoorToDoorTest, ARoadIsLeftAndJoinedAnywhereAlongAnEdge )
{
  // one edge of 3 km without a node between; both doors a cell beside it
  const Ground ground = Ground::flat( 70, 6, 50 );
  const auto roads = roadsOf( { { { place( 25, 125 ), place( 3425, 125 ) } } } );
  const Nearest answer = nearestOne( model( ground, {}, roads ), points( { place( 712, 175 ) } ), points( { place( 2513, 175 ) } ) );
  EXPECT_NEAR( answer.seconds[0], 100 * pace + 1801 * pace35, 1 );
  EXPECT_NEAR( answer.accessMetres[0], 50, 2 );
  // on the same stretch between two places
  const Nearest near = nearestOne( model( ground, {}, roads ), points( { place( 727, 130 ) } ), points( { place( 774, 120 ) } ) );
  EXPECT_NEAR( near.seconds[0], std::min( 10 * pace + 47 * pace35, std::hypot( 47, 10 ) * pace ), 0.05 );
}

TEST( DoorToDoorTest, OneWayRoadsAreDrivenOneWayAndWalkedBoth )
{
  const Ground ground = Ground::flat( 70, 6, 50 );
  const auto roads = roadsOf( { { { place( 25, 125 ), place( 3425, 125 ) }, "县道", false, 1 } } );
  const Points west = points( { place( 725, 125 ) } );
  const Points east = points( { place( 2725, 125 ) } );
  const DoorToDoor drive = model( ground, {}, roads );
  EXPECT_NEAR( nearestOne( drive, west, east ).seconds[0], 2000 * pace35, 0.5 );
  EXPECT_NEAR( nearestOne( drive, east, west ).seconds[0], 2000 * pace, 0.5 ) << "it is walked against";
  Query back;
  back.direction = Direction::SupplyToDemand;
  EXPECT_NEAR( nearestOne( drive, east, west, back ).seconds[0], 2000 * pace35, 0.5 );
  EXPECT_NEAR( nearestOne( model( ground, {}, roads, Profile::Walk, 0.5 * pace ), east, west ).seconds[0], 1000 * pace, 0.5 );
}

TEST( DoorToDoorTest, TheRainySeasonClosesSeasonalRoads )
{
  const Ground ground = Ground::flat( 70, 6, 50 );
  MemoryRows rows( GeometryType::Line, { { field::roadClass, FieldType::Text }, { field::status, FieldType::Text } } );
  rows.add( "LINESTRING (500025 3299875, 503425 3299875)", { std::string( "县道" ), std::string( "季节性" ) } );
  Progress silent;
  const auto roads = std::make_shared<RoadNetwork>( buildNetwork( readRoads( rows, test::testFrame(), Standards( defaultStandards() ), {}, silent ), test::testFrame(), 1, silent ) );
  const Points west = points( { place( 725, 125 ) } );
  const Points east = points( { place( 2725, 125 ) } );
  EXPECT_NEAR( nearestOne( model( ground, {}, roads ), west, east ).seconds[0], 2000 * pace35, 0.5 );
  EXPECT_NEAR( nearestOne( model( ground, {}, roads, Profile::Rainy ), west, east ).seconds[0], 2000 * pace, 0.5 );
}

TEST( DoorToDoorTest, ABridgeIsNotEnteredOnTheWay )
{
  // the house stands right under the bridge, between the river's two arms
  const Ground ground = Ground::flat( 60, 10, 50 );
  const BarrierLayer arms = barrierLines( { { place( 1000, -100 ), place( 1000, 600 ) }, { place( 2000, -100 ), place( 2000, 600 ) } } );
  const auto roads = [&]( bool bridge )
  { return roadsOf( { { { place( 25, 225 ), place( 975, 225 ) } }, { { place( 975, 225 ), place( 2025, 225 ) }, "县道", bridge }, { { place( 2025, 225 ), place( 2975, 225 ) } } } ); };
  const Points under = points( { place( 1512, 227 ) } );
  const Points clinic = points( { place( 2975, 225 ) } );
  EXPECT_EQ( nearestOne( model( ground, arms, roads( true ) ), under, clinic ).reason[0], Reason::Disconnected );
  EXPECT_EQ( nearestOne( model( ground, arms, roads( false ) ), under, clinic ).reason[0], Reason::Ok ) << "a causeway is";
}

TEST( DoorToDoorTest, TheEndOfABridgeStandsOnTheGround )
{
  const Ground ground = Ground::flat( 60, 10, 50 );
  const BarrierLayer river = barrierLines( { { place( 1500, -100 ), place( 1500, 600 ) } } );
  const auto roads = roadsOf( { { { place( 1310, 210 ), place( 1690, 210 ) }, "村道", true } } );
  const Nearest answer = nearestOne( model( ground, river, roads ), points( { place( 1025, 225 ) } ), points( { place( 1975, 225 ) } ) );
  ASSERT_EQ( answer.reason[0], Reason::Ok );
  EXPECT_NEAR( answer.seconds[0], 570 * pace + 380 * pace15, 12 );
}

TEST( DoorToDoorTest, ARoadBesideARiverIsReachedFromItsOwnBank )
{
  // the road runs in the southern half of a row of cells, the river between it and their centres
  const Ground ground = Ground::flat( 60, 12, 50 );
  const BarrierLayer river = barrierLines( { { place( -100, 330 ), place( 3100, 330 ) } } );
  const auto roads = roadsOf( { { { place( 10, 340 ), place( 2990, 340 ) } } } );
  const DoorToDoor drive = model( ground, river, roads );
  EXPECT_EQ( nearestOne( drive, points( { place( 525, 125 ) } ), points( { place( 2525, 475 ) } ) ).reason[0], Reason::Disconnected ) << "no way over the river";
  const Nearest answer = nearestOne( drive, points( { place( 525, 475 ) } ), points( { place( 2525, 475 ) } ) );
  EXPECT_NEAR( answer.seconds[0], 2 * 135 * pace + 2000 * pace35, 12 );
}

TEST( DoorToDoorTest, ADemandOffTheTerrainReachesTheRoadWithinTheSnapLimit )
{
  const Ground ground = Ground::flat( 20, 6, 50 );
  const auto roads = roadsOf( { { { place( -2000, 125 ), place( 975, 125 ) } } } );
  Points demand = points( { place( -1500, 25 ), place( -1500, 2000 ) } );
  const Nearest answer = nearestOne( model( ground, {}, roads ), demand, points( { place( 975, 125 ) } ) );
  EXPECT_NEAR( answer.seconds[0], 100 * pace + 2475 * pace35, 0.5 );
  EXPECT_EQ( answer.reason[1], Reason::NoRoadNear );
}

// Everything again as a plain graph: cells, nodes and every link as listed by RoadConnectors, with steps by the rule written in the test.
double plainSearch( const Ground &ground, const Terrain &terrain, const std::vector<Segment> &barriers, const GroundLinks &links, const std::vector<std::pair<uint32_t, double>> &starts, const std::vector<std::pair<uint32_t, double>> &ends )
{
  std::vector<double> best( links.places(), infinity );
  using Entry = std::pair<double, uint32_t>;
  std::priority_queue<Entry, std::vector<Entry>, std::greater<>> queue;
  const auto offer = [&]( uint32_t at, double seconds )
  {
    if ( seconds < best[at] )
    {
      best[at] = seconds;
      queue.push( { seconds, at } );
    }
  };
  for ( const auto &[at, seconds] : starts )
    offer( at, seconds );
  while ( !queue.empty() )
  {
    const auto [seconds, at] = queue.top();
    queue.pop();
    if ( seconds > best[at] )
      continue;
    for ( const GroundLink &link : links.of( at ) )
      offer( link.to, seconds + static_cast<double>( link.there ) );
    if ( at >= terrain.layout.cells() )
      continue;
    const int column = terrain.layout.column( at );
    const int row = terrain.layout.row( at );
    for ( int down = -2; down <= 2; ++down )
    {
      for ( int right = -2; right <= 2; ++right )
      {
        const int reach = right * right + down * down;
        if ( reach == 0 || reach == 4 || reach > 5 )
          continue;
        if ( const double cost = ground.step( column, row, right, down, barriers ); cost < infinity )
          offer( terrain.layout.cell( column + right, row + down ), seconds + cost );
      }
    }
  }
  double least = infinity;
  for ( const auto &[at, seconds] : ends )
    least = std::min( least, best[at] + seconds );
  return least;
}

struct RandomCountry
{
    explicit RandomCountry( unsigned seed )
      : random( seed )
    {
      ground = Ground::flat( 30 + static_cast<int>( random() % 15 ), 30 + static_cast<int>( random() % 15 ), 40 );
      for ( double &height : ground.heights )
        height = unit( random ) < 0.05 ? std::nan( "" ) : 300 + 15 * unit( random );
      for ( int line = 0; line < 3; ++line )
        rivers.push_back( { somewhere(), somewhere(), somewhere() } );
      for ( int road = 0; road < 10; ++road )
      {
        DrawnRoad drawn { { somewhere(), somewhere(), somewhere() }, road % 2 ? "县道" : "村道", road % 4 == 0, road % 3 == 0 ? 1 : 0 };
        roads.push_back( drawn );
      }
    }

    Point somewhere() { return place( ground.columns * 40 * unit( random ), ground.rows * 40 * unit( random ) ); }

    //! The centre of a passable cell.
    Point centre()
    {
      while ( true )
      {
        const int column = static_cast<int>( random() % static_cast<unsigned>( ground.columns ) );
        const int row = static_cast<int>( random() % static_cast<unsigned>( ground.rows ) );
        if ( ground.passable( column, row ) )
          return ground.centre( column, row );
      }
    }

    std::mt19937 random;
    std::uniform_real_distribution<double> unit { 0, 1 };
    Ground ground;
    std::vector<std::vector<Point>> rivers;
    std::vector<DrawnRoad> roads;
};

TEST( DoorToDoorTest, EqualsAPlainSearchOverTheSameGraph )
{
  int found = 0;
  for ( unsigned seed = 0; seed < 25; ++seed )
  {
    RandomCountry country( seed );
    const BarrierLayer barriers = barrierLines( country.rivers );
    const auto roads = roadsOf( country.roads );
    const Profile profile = seed % 2 ? Profile::Walk : Profile::Drive;
    const DoorToDoor travel = model( country.ground, barriers, roads, profile, 0.8 * pace );
    const Terrain terrain = country.ground.terrain();
    for ( int pair = 0; pair < 6; ++pair )
    {
      const Point from = country.centre();
      const Point to = country.centre();
      const auto cellOf = [&]( Point at )
      { return std::vector<std::pair<uint32_t, double>> { { *terrain.cellAt( at ), 0 } }; };
      double expected = plainSearch( country.ground, terrain, Barriers( barriers ).segments(), travel.places().links(), cellOf( from ), cellOf( to ) );
      const Nearest there = nearestOne( travel, points( { from } ), points( { to } ) );
      Query back;
      back.direction = Direction::SupplyToDemand;
      const Nearest turned = nearestOne( travel, points( { to } ), points( { from } ), back );
      if ( there.reason[0] == Reason::Ok )
      {
        ++found;
        // the points' own legs to roads in their cells may save some metres beside the centres
        EXPECT_LE( there.seconds[0], expected * ( 1 + 1e-6 ) ) << seed;
        EXPECT_GE( there.seconds[0], expected - 60 ) << seed;
        EXPECT_NEAR( turned.seconds[0], there.seconds[0], 1e-4 ) << seed;
        EXPECT_LE( there.accessSeconds[0], there.seconds[0] + 1e-4 );
        EXPECT_LE( there.accessMetres[0], there.metres[0] + 1e-2 );
      }
      else
      {
        EXPECT_EQ( expected, infinity ) << seed;
      }
      Progress silent;
      const Reach reach = travel.reach( points( { from } ), points( { to } ), {}, silent );
      ASSERT_EQ( reach.supply.size(), there.reason[0] == Reason::Ok ? 1U : 0U );
      for ( const double seconds : reach.seconds )
        EXPECT_NEAR( seconds, there.seconds[0], 1e-4 );
    }
  }
  EXPECT_GT( found, 60 );
}

TEST( DoorToDoorTest, MoreRoadsNeverMakeAnyoneSlower )
{
  for ( unsigned seed = 100; seed < 112; ++seed )
  {
    RandomCountry country( seed );
    Points demand;
    for ( int i = 0; i < 40; ++i )
      demand.add( i, country.somewhere() );
    const Points supply = points( { country.somewhere(), country.somewhere(), country.somewhere() } );
    const std::vector<DrawnRoad> all = country.roads;
    std::vector<double> before( demand.size(), infinity );
    for ( const size_t count : { size_t { 2 }, size_t { 5 }, size_t { 8 }, all.size() } )
    {
      const auto roads = roadsOf( { all.begin(), all.begin() + static_cast<ptrdiff_t>( count ) } );
      const Nearest answer = nearestOne( model( country.ground, barrierLines( country.rivers ), roads ), demand, supply );
      for ( size_t i = 0; i < demand.size(); ++i )
      {
        const double seconds = answer.supply[i] < 0 ? infinity : answer.seconds[i];
        EXPECT_LE( seconds, before[i] * ( 1 + 1e-5 ) ) << "seed " << seed << ", " << count << " roads, demand " << i;
        before[i] = seconds;
      }
    }
  }
}

TEST( DoorToDoorTest, BuildingStopsWhenAsked )
{
  class Stopped final : public Progress
  {
    public:
      bool stopped() const override { return true; }
  } stopped;
  const RiverBridgeRoad example;
  EXPECT_THROW( DoorToDoor( std::make_shared<Terrain>( example.ground.terrain() ), std::make_shared<Barriers>( example.river ), roadsOf( example.roads ), Profile::Drive, pace, stopped ), Error );
}

} // namespace
} // namespace lantu
