// SPDX-License-Identifier: GPL-3.0-or-later
// Times over a thousand random road networks: equal to brute force, and as times have to be.
#include <gtest/gtest.h>

#include <cmath>

#include "random_town.h"
#include "travel/road_travel.h"

namespace lantu
{
namespace
{

using test::Town;

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double walking = 4.5 / 3.6;
constexpr double tolerance = 1e-4; // seconds; parts of a segment are in proportion here and measured there (see Frame)
constexpr unsigned townsOfOneTest = 100;

// Seconds of all pairs by RoadTravel, infinity where there is no way.
std::vector<std::vector<double>> matrix( const TravelModel &model, const Points &demand, const Points &supply, const Query &query )
{
  Progress silent;
  const Reach reach = model.reach( demand, supply, query, silent );
  std::vector<std::vector<double>> seconds( demand.size(), std::vector<double>( supply.size(), infinity ) );
  for ( size_t i = 0; i < demand.size(); ++i )
  {
    for ( uint64_t row = reach.offsets[i]; row < reach.offsets[i + 1]; ++row )
      seconds[i][reach.supply[row]] = reach.seconds[row];
  }
  return seconds;
}

class RoadTravelProperty : public testing::TestWithParam<unsigned>
{
};

TEST_P( RoadTravelProperty, NearestAndReachEqualBruteForceBothWays_exhaustive )
{
  for ( unsigned seed = GetParam(); seed < GetParam() + townsOfOneTest; ++seed )
  {
    const Town town( seed );
    ASSERT_EQ( town.network->edges.size(), town.roads.size() ) << "seed " << seed;
    for ( const Profile profile : { Profile::Drive, Profile::Walk } )
    {
      const RoadTravel model( town.network, profile, walking );
      for ( const Direction direction : { Direction::DemandToSupply, Direction::SupplyToDemand } )
      {
        SCOPED_TRACE( testing::Message() << "seed " << seed << " profile " << profileCode( profile ) << " direction " << static_cast<int>( direction ) );
        Query query;
        query.direction = direction;
        query.snapMetres = seed % 3 == 0 ? 60 : seed % 3 == 1 ? 180
                                                              : 900;
        const bool there = direction == Direction::DemandToSupply;
        const auto brute = there ? town.secondsByBruteForce( profile, town.demand, town.supply, query, walking ) : town.secondsByBruteForce( profile, town.supply, town.demand, query, walking );
        const auto expected = [&]( size_t i, size_t j )
        { return there ? brute[i][j] : brute[j][i]; };

        Progress silent;
        const Points *sets[] = { &town.supply };
        const Nearest nearest = model.nearest( town.demand, sets, query, silent ).front();
        query.limitSeconds = 150;
        const auto within = matrix( model, town.demand, town.supply, query );
        // the smaller side is the other one: the same answers by the other way of searching
        Query back = query;
        back.direction = there ? Direction::SupplyToDemand : Direction::DemandToSupply;
        const auto turned = matrix( model, town.supply, town.demand, back );
        for ( size_t i = 0; i < town.demand.size(); ++i )
        {
          double best = infinity;
          for ( size_t j = 0; j < town.supply.size(); ++j )
          {
            best = std::min( best, expected( i, j ) );
            const bool near = expected( i, j ) <= query.limitSeconds;
            ASSERT_EQ( within[i][j] < infinity, near ) << "demand " << i << " supply " << j << ": " << expected( i, j );
            ASSERT_EQ( turned[j][i] < infinity, near );
            if ( near )
            {
              ASSERT_NEAR( within[i][j], expected( i, j ), tolerance ) << "demand " << i << " supply " << j;
              ASSERT_NEAR( turned[j][i], expected( i, j ), tolerance );
            }
          }
          if ( best < infinity )
          {
            ASSERT_NEAR( nearest.seconds[i], best, tolerance ) << "demand " << i;
            ASSERT_NEAR( expected( i, static_cast<size_t>( nearest.supply[i] ) ), best, tolerance );
          }
          else
            ASSERT_TRUE( std::isnan( nearest.seconds[i] ) && nearest.supply[i] == -1 ) << "demand " << i;
        }
        ASSERT_EQ( nearest.reason.back(), Reason::NoPosition );
      }
    }
  }
}

TEST_P( RoadTravelProperty, ManyOriginsAreAnsweredLikeFew_exhaustive )
{
  constexpr unsigned step = 5; // every fifth town
  constexpr size_t times = 8;  // so many that sweeps go from junction to junction
  for ( unsigned seed = GetParam(); seed < GetParam() + townsOfOneTest; seed += step )
  {
    const Town town( seed );
    Points everybody;
    for ( size_t i = 0; i < times; ++i )
    {
      for ( const Points *points : { &town.demand, &town.supply } )
      {
        for ( const Point &at : points->at )
          everybody.add( static_cast<int64_t>( everybody.size() ), at );
      }
    }
    Points once;
    once.at.assign( everybody.at.begin(), everybody.at.begin() + static_cast<std::ptrdiff_t>( everybody.size() / times ) );
    for ( const Profile profile : { Profile::Drive, Profile::Walk } )
    {
      const RoadTravel model( town.network, profile, walking );
      Query query;
      query.snapMetres = 180;
      query.limitSeconds = seed % 2 == 0 ? 150 : infinity;
      SCOPED_TRACE( testing::Message() << "seed " << seed << " profile " << profileCode( profile ) );
      const auto brute = town.secondsByBruteForce( profile, once, once, query, walking );
      const auto seconds = matrix( model, everybody, everybody, query );
      for ( size_t i = 0; i < everybody.size(); ++i )
      {
        for ( size_t j = 0; j < everybody.size(); ++j )
        {
          const double expected = brute[i % once.size()][j % once.size()];
          ASSERT_EQ( seconds[i][j] < infinity, expected <= query.limitSeconds && expected < infinity ) << i << " to " << j << ": " << expected;
          if ( seconds[i][j] < infinity )
          {
            ASSERT_NEAR( seconds[i][j], expected, tolerance ) << i << " to " << j;
          }
        }
      }
    }
  }
}

TEST_P( RoadTravelProperty, NoDetourIsQuickerThanTheWay )
{
  for ( unsigned seed = GetParam(); seed < GetParam() + townsOfOneTest; seed += 10 )
  {
    const Town town( seed );
    for ( const Profile profile : { Profile::Drive, Profile::Walk } )
    {
      const RoadTravel model( town.network, profile, walking );
      const Points points = town.onRoads( profile );
      Query query;
      query.snapMetres = 0.001; // no walk across country from one road to another
      const auto seconds = matrix( model, points, points, query );
      for ( size_t a = 0; a < points.size(); ++a )
      {
        EXPECT_NEAR( seconds[a][a], 0, 0.01 );
        for ( size_t b = 0; b < points.size(); ++b )
        {
          for ( size_t c = 0; c < points.size(); ++c )
            ASSERT_LE( seconds[a][c], seconds[a][b] + seconds[b][c] + 0.01 ) << "seed " << seed << ": " << a << " " << b << " " << c;
        }
      }
    }
  }
}

TEST_P( RoadTravelProperty, ThereAndBackTakeEquallyLongWhereNothingIsOneWay )
{
  for ( unsigned seed = GetParam(); seed < GetParam() + townsOfOneTest; ++seed )
  {
    const Town town( seed, { .oneways = false } );
    const RoadTravel model( town.network, Profile::Drive, walking );
    const auto there = matrix( model, town.demand, town.supply, { .direction = Direction::DemandToSupply, .snapMetres = 180 } );
    const auto back = matrix( model, town.demand, town.supply, { .direction = Direction::SupplyToDemand, .snapMetres = 180 } );
    for ( size_t i = 0; i < there.size(); ++i )
    {
      for ( size_t j = 0; j < there[i].size(); ++j )
        ASSERT_TRUE( there[i][j] == back[i][j] || std::abs( there[i][j] - back[i][j] ) < tolerance ) << "seed " << seed << ": " << there[i][j] << " and " << back[i][j];
    }
  }
}

TEST_P( RoadTravelProperty, MoreRoadsMakeNobodyOnARoadSlower )
{
  for ( unsigned seed = GetParam(); seed < GetParam() + townsOfOneTest; ++seed )
  {
    const Town before( seed, { .lessRoads = true } );
    const Town after( seed );
    ASSERT_LE( before.roads.size(), after.roads.size() );
    for ( const Profile profile : { Profile::Drive, Profile::Walk } )
    {
      const Points points = before.onRoads( profile );
      Query query;
      query.snapMetres = 0.001;
      const auto slow = matrix( RoadTravel( before.network, profile, walking ), points, points, query );
      const auto quick = matrix( RoadTravel( after.network, profile, walking ), points, points, query );
      for ( size_t i = 0; i < slow.size(); ++i )
      {
        for ( size_t j = 0; j < slow[i].size(); ++j )
          ASSERT_LE( quick[i][j], slow[i][j] + 0.01 ) << "seed " << seed;
      }
    }
  }
}

// the network is built again with the roads that come to it; some of them pass by houses and facilities
TEST_P( RoadTravelProperty, MoreRoadsMakeNobodySlowerWhereverHeLives )
{
  size_t quicker = 0;
  for ( unsigned seed = GetParam(); seed < GetParam() + townsOfOneTest; ++seed )
  {
    const Town before( seed, { .lessRoads = true } );
    const Town after( seed, { .moreRoads = true } );
    for ( const Profile profile : { Profile::Drive, Profile::Walk } )
    {
      const RoadTravel few( before.network, profile, walking );
      const RoadTravel many( after.network, profile, walking );
      for ( const Direction direction : { Direction::DemandToSupply, Direction::SupplyToDemand } )
      {
        for ( const double snapMetres : { 40.0, 180.0, 500.0, 2000.0 } )
        {
          SCOPED_TRACE( testing::Message() << "seed " << seed << " profile " << profileCode( profile ) << " direction " << static_cast<int>( direction ) << " snap " << snapMetres );
          const Query query { .direction = direction, .snapMetres = snapMetres };
          Progress silent;
          const Points *sets[] = { &before.supply };
          const Nearest slow = few.nearest( before.demand, sets, query, silent ).front();
          const Nearest quick = many.nearest( before.demand, sets, query, silent ).front();
          const auto slowPairs = matrix( few, before.demand, before.supply, query );
          const auto quickPairs = matrix( many, before.demand, before.supply, query );
          // the smaller side is the other one
          const Query back { .direction = direction == Direction::DemandToSupply ? Direction::SupplyToDemand : Direction::DemandToSupply, .snapMetres = snapMetres };
          const auto slowTurned = matrix( few, before.supply, before.demand, back );
          const auto quickTurned = matrix( many, before.supply, before.demand, back );
          for ( size_t i = 0; i < before.demand.size(); ++i )
          {
            if ( slow.supply[i] >= 0 )
            {
              ASSERT_LE( quick.seconds[i], slow.seconds[i] + 0.01 ) << "demand " << i;
              quicker += quick.seconds[i] < slow.seconds[i] - 0.01;
            }
            for ( size_t j = 0; j < before.supply.size(); ++j )
            {
              ASSERT_LE( quickPairs[i][j], slowPairs[i][j] + 0.01 ) << "demand " << i << " supply " << j;
              ASSERT_LE( quickTurned[j][i], slowTurned[j][i] + 0.01 ) << "demand " << i << " supply " << j;
            }
          }
        }
      }
    }
  }
  EXPECT_GT( quicker, 1000U );
}

INSTANTIATE_TEST_SUITE_P( Seeds, RoadTravelProperty, testing::Range( 0U, 1000U, townsOfOneTest ) );

} // namespace
} // namespace lantu
