// SPDX-License-Identifier: GPL-3.0-or-later
// Who passes the limit when a link closes: the worked example of docs/algorithms/roadcriticality.md, houses on the link, and odd input.
#include <gtest/gtest.h>

#include <cmath>

#include <tbb/global_control.h>

#include "data/workspace.h"
#include "measure/criticality_answer.h"
#include "measure/criticality_tables.h"
#include "random_town.h"
#include "roads_support.h"
#include "support.h"

namespace lantu
{
namespace
{

using test::Drawing;

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double walking = 4.5 / 3.6;
constexpr double kilometre = 60 / 35.0; // minutes by 县道

//! A clinic at S; every road is 1 km of 县道, so that a way of three is 5.14 minutes.
struct ClinicAndVillages
{
    Drawing drawing { "S A B C\n\n  D E", { "S-A", "A-B", "B-C", "A-D", "D-E", "E-B" }, 500 };
    std::shared_ptr<const RoadNetwork> network = std::make_shared<const RoadNetwork>( drawing.network() );
    RoadTravel travel { network, Profile::Drive, walking };
    Points supply = drawing.points( "S" );
    Points demand;
    std::vector<std::string> villages { "v1", "v2", "v2", "v3" };
    Query query { .direction = Direction::DemandToSupply, .limitSeconds = 5.2 * 60, .snapMetres = 50 };

    ClinicAndVillages()
    {
      demand.add( 1, drawing.at( 'A' ), 3 );
      demand.add( 2, drawing.at( 'B' ), 4 );
      demand.add( 3, drawing.at( 'C' ), 5 );
      demand.add( 4, drawing.at( 'D' ), 2 );
    }

    uint32_t link( char a, char b ) const
    {
      for ( uint32_t i = 0; i < network->edges.size(); ++i )
      {
        const Point from = network->nodes[network->edges[i].from];
        const Point to = network->nodes[network->edges[i].to];
        if ( ( from == drawing.at( a ) && to == drawing.at( b ) ) || ( from == drawing.at( b ) && to == drawing.at( a ) ) )
          return i;
      }
      ADD_FAILURE() << "no such link";
      return 0;
    }

    std::vector<LinkLoss> losses() const
    {
      Progress silent;
      return lossOfLinks( ReplacementTimes( travel, demand, supply, query, silent ), demand.weight, query.limitSeconds, silent );
    }

    LinkLoss loss( char a, char b ) const { return losses()[link( a, b )]; }

    CriticalityAnswer answer() const
    {
      Progress silent;
      return criticalityAnswer( { .travel = travel, .roads = *drawing.rows, .demand = demand, .supply = supply, .query = query, .villageOf = villages, .top = 2 }, silent );
    }
};

TEST( RoadCriticality, WorkedExample )
{
  const ClinicAndVillages example;
  const LinkLoss atClinic = example.loss( 'S', 'A' );
  EXPECT_EQ( atClinic.cutOff.persons, 14 );
  EXPECT_EQ( atClinic.cutOff.households, 4 );
  EXPECT_EQ( atClinic.beyond.persons, 0 );
  EXPECT_EQ( atClinic.personMinutes, 0 ) << "nobody has another way";

  const LinkLoss detour = example.loss( 'A', 'B' ); // B by D and E in four kilometres, C in five
  EXPECT_EQ( detour.beyond.persons, 9 );
  EXPECT_EQ( detour.cutOff.persons, 0 );
  EXPECT_NEAR( detour.personMinutes, 9 * 2 * kilometre, 1e-3 );
  EXPECT_NEAR( detour.worstMinutes, 2 * kilometre, 1e-4 );
  EXPECT_EQ( detour.onTheWay.persons, 9 );

  EXPECT_EQ( example.loss( 'B', 'C' ).cutOff.persons, 5 );
  EXPECT_EQ( example.loss( 'A', 'D' ).beyond.persons, 2 );
  EXPECT_FALSE( example.loss( 'D', 'E' ).any() );
  EXPECT_EQ( example.loss( 'D', 'E' ).onTheWay.households, 0 );
}

TEST( RoadCriticality, LinksStandByRankAndTheUnneededWithoutOne )
{
  const CriticalityAnswer found = ClinicAndVillages().answer();
  ASSERT_EQ( found.links.rows.size(), 6U );
  const auto column = [&]( const Row &row, const char *name ) -> Value
  {
    for ( size_t i = 0; i < found.links.shape->fields.size(); ++i )
    {
      if ( std::string( found.links.shape->fields[i].name ) == name )
        return row.values[i];
    }
    ADD_FAILURE() << name;
    return {};
  };
  // rows 1 to 6 of the drawing: S-A, A-B, B-C, A-D, D-E, E-B
  const std::vector<std::string> expected { "1", "2", "3", "4", "5", "6" };
  for ( size_t i = 0; i < expected.size(); ++i )
  {
    const Row &row = found.links.rows[i];
    EXPECT_EQ( text( column( row, criticalityField::linkId ) ), expected[i] );
    EXPECT_EQ( text( column( row, criticalityField::rank ) ), i < 4 ? std::to_string( i + 1 ) : "" );
    EXPECT_FALSE( row.geometry.empty() );
    EXPECT_EQ( row.values.size(), found.links.shape->fields.size() );
  }
  EXPECT_EQ( number( column( found.links.rows[1], criticalityField::persons ) ), 9 );
  EXPECT_EQ( found.summary["links"], 6 );
  EXPECT_EQ( found.summary["links_on_ways"], 4 );
  EXPECT_EQ( found.summary["links_passing"], 4 );
  EXPECT_EQ( found.summary["links_cutting_off"], 2 );
  EXPECT_EQ( found.summary["most_persons"], 14 );
  EXPECT_EQ( found.summary["covered"], 4 );
  EXPECT_EQ( found.summary["persons"], 14 );
}

TEST( RoadCriticality, VillagesOfTheFirstLinksAddUpToThem )
{
  const CriticalityAnswer found = ClinicAndVillages().answer();
  // S-A: v2 (9), v1 (3), v3 (2); A-B: v2
  ASSERT_EQ( found.villages.rows.size(), 4U );
  const std::vector<std::pair<std::string, double>> expected { { "v2", 9 }, { "v1", 3 }, { "v3", 2 }, { "v2", 9 } };
  for ( size_t i = 0; i < expected.size(); ++i )
  {
    EXPECT_EQ( text( found.villages.rows[i].values[4] ), expected[i].first );
    EXPECT_EQ( number( found.villages.rows[i].values[6] ), expected[i].second );
    EXPECT_EQ( found.villages.rows[i].values.size(), found.villages.shape->fields.size() );
  }
}

TEST( RoadCriticality, TiesStandByTheOrderOfTheRoads )
{
  ClinicAndVillages example;
  example.demand.weight = { 0, 0, 0, 0 };
  const CriticalityAnswer found = example.answer();
  // nobody weighs anything: households alone make a rank, and all are equal
  std::vector<std::string> ids;
  for ( const Row &row : found.links.rows )
    ids.push_back( text( row.values[0] ) );
  EXPECT_EQ( ids, ( std::vector<std::string> { "1", "2", "3", "4", "5", "6" } ) );
}

TEST( RoadCriticality, WhoWasBeyondTheLimitIsCountedApart )
{
  ClinicAndVillages example;
  example.query.limitSeconds = 4 * 60; // C is beyond it
  const LinkLoss loss = example.loss( 'B', 'C' );
  EXPECT_EQ( loss.passing().persons, 0 );
  EXPECT_EQ( loss.farCutOff.persons, 5 );
  EXPECT_EQ( loss.farCutOff.households, 1 );
}

TEST( RoadCriticality, TheLimitItselfIsKept )
{
  ClinicAndVillages example;
  example.query.limitSeconds = 4 * kilometre * 60; // B by its detour
  const LinkLoss loss = example.loss( 'A', 'B' );
  EXPECT_NEAR( loss.beyond.persons, 5, 4 ) << "C passes it in any case";
  const CriticalityAnswer found = example.answer();
  EXPECT_EQ( number( found.links.rows[1].values[6] ), 5 ) << "rounding of lengths is no excess";
}

TEST( RoadCriticality, WithoutALimitOnlyWhoIsCutOffPassesIt )
{
  ClinicAndVillages example;
  example.query.limitSeconds = infinity;
  EXPECT_EQ( example.loss( 'A', 'B' ).passing().persons, 0 );
  EXPECT_NEAR( example.loss( 'A', 'B' ).personMinutes, 9 * 2 * kilometre, 1e-3 );
  EXPECT_EQ( example.loss( 'B', 'C' ).passing().persons, 5 );
}

TEST( RoadCriticality, AHouseOnTheClosedLinkWalksToAnotherRoadOrIsCutOff )
{
  ClinicAndVillages example;
  const Point a = example.drawing.at( 'A' );
  example.demand = {};
  example.demand.add( 1, { a.x + 300, a.y }, 6 ); // 300 m from A on the road to B
  Progress silent;
  const auto after = [&]( double snapMetres )
  {
    example.query.snapMetres = snapMetres;
    const ReplacementTimes times( example.travel, example.demand, example.supply, example.query, silent );
    return ReplacementTimes::Search( times ).without( example.link( 'A', 'B' ), silent ).front().after;
  };
  EXPECT_NEAR( after( 1000 ), 300 / walking + kilometre * 60, 0.1 ) << "to A on foot";
  EXPECT_EQ( after( 250 ), infinity ) << "too far to walk";
}

TEST( RoadCriticality, OddInputIsAnswered )
{
  ClinicAndVillages example;
  example.demand.add( 5, { std::nan( "" ), std::nan( "" ) }, 7 );
  example.villages.emplace_back();
  EXPECT_EQ( example.answer().summary["no_position"], 1 );
  EXPECT_EQ( example.loss( 'S', 'A' ).cutOff.persons, 14 );

  ClinicAndVillages nobody;
  nobody.demand = {};
  nobody.villages = {};
  const CriticalityAnswer empty = nobody.answer();
  EXPECT_EQ( empty.links.rows.size(), 6U );
  EXPECT_EQ( empty.summary["links_on_ways"], 0 );
  EXPECT_EQ( empty.summary["most_persons"], 0 );

  ClinicAndVillages nowhere;
  nowhere.supply = {};
  EXPECT_EQ( nowhere.answer().summary["no_supply"], 4 );
  EXPECT_EQ( nowhere.answer().summary["links_passing"], 0 );

  ClinicAndVillages beside;
  beside.demand = beside.drawing.points( "S" ); // at the clinic's door
  EXPECT_EQ( beside.loss( 'S', 'A' ).cutOff.households, 1 ) << "even the door cannot be reached over a closed road";
}

TEST( RoadCriticality, DoesNotDependOnTheNumberOfThreads )
{
  const test::Town town( 17 );
  const RoadTravel travel( town.network, Profile::Drive, walking );
  Progress silent;
  const ReplacementTimes times( travel, town.demand, town.supply, {}, silent );
  const auto minutes = [&]( size_t threads )
  {
    tbb::global_control control( tbb::global_control::max_allowed_parallelism, threads );
    std::vector<double> found;
    for ( const LinkLoss &loss : lossOfLinks( times, town.demand.weight, 600, silent ) )
      found.insert( found.end(), { loss.personMinutes, loss.worstMinutes, loss.passing().persons } );
    return found;
  };
  EXPECT_EQ( minutes( 1 ), minutes( 2 ) );
}

TEST( RoadCriticality, CancelIsHeard )
{
  const ClinicAndVillages example;
  for ( const int after : { 0, 1, 3, 6 } )
  {
    test::ListeningProgress progress;
    progress.stopAfter = after;
    test::expectError( ErrorCode::Cancelled, {}, [&]
      { criticalityAnswer( { .travel = example.travel, .roads = *example.drawing.rows, .demand = example.demand, .supply = example.supply, .query = example.query }, progress ); } );
  }
}

} // namespace
} // namespace lantu
