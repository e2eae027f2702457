// SPDX-License-Identifier: GPL-3.0-or-later
// Edits of a thousand random towns: equal to brute force over the edited town, and as edits have to be.
#include <gtest/gtest.h>

#include <cmath>
#include <cstring>

#include "edited_town.h"

namespace lantu
{
namespace
{

using test::EditedTown;

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double walking = 4.5 / 3.6;
constexpr double tolerance = 1e-4; // seconds; see road_travel_property_test.cpp
constexpr unsigned townsOfOneTest = 100;

bool sameBits( const std::vector<double> &a, const std::vector<double> &b )
{
  return a.size() == b.size() && std::memcmp( a.data(), b.data(), a.size() * sizeof( double ) ) == 0;
}

bool same( const Nearest &a, const Nearest &b )
{
  return a.supply == b.supply && a.reason == b.reason && sameBits( a.seconds, b.seconds ) && sameBits( a.metres, b.metres ) && sameBits( a.accessMetres, b.accessMetres ) && sameBits( a.accessSeconds, b.accessSeconds );
}

struct Kinds
{
    const char *name;
    EditedTown::Kinds kinds;
};

class RoadWhatIfProperty : public testing::TestWithParam<std::tuple<unsigned, Kinds>>
{
  protected:
    // Calls check( town, profile, query, model ) for each town, profile and direction.
    template<class Check>
    void eachQuestion( Check check ) const
    {
      const auto [firstSeed, kinds] = GetParam();
      for ( unsigned seed = firstSeed; seed < firstSeed + townsOfOneTest; ++seed )
      {
        const EditedTown town( seed, kinds.kinds );
        ASSERT_TRUE( town.network ) << "seed " << seed;
        for ( const Profile profile : { Profile::Drive, Profile::Walk } )
        {
          const RoadTravel model( town.network, profile, walking );
          for ( const Direction direction : { Direction::DemandToSupply, Direction::SupplyToDemand } )
          {
            SCOPED_TRACE( testing::Message() << "seed " << seed << " profile " << profileCode( profile ) << " direction " << static_cast<int>( direction ) );
            Query query;
            query.direction = direction;
            query.snapMetres = 180;
            check( town, profile, query, model );
            if ( HasFatalFailure() )
              return;
          }
        }
      }
    }
};

void expectBruteForce( const EditedTown &town, Profile profile, const Query &query, const Nearest &answer, bool added )
{
  const Points all = town.allSupplies();
  const bool there = query.direction == Direction::DemandToSupply;
  const auto brute = there ? town.seconds( profile, town.demand, all, query, walking, added ) : town.seconds( profile, all, town.demand, query, walking, added );
  for ( size_t i = 0; i < town.demand.size(); ++i )
  {
    double best = infinity;
    for ( size_t j = 0; j < all.size(); ++j )
    {
      const bool gone = std::count( town.supplies.closed.begin(), town.supplies.closed.end(), j ) > 0 || ( !added && j >= town.supply.size() );
      if ( !gone )
        best = std::min( best, there ? brute[i][j] : brute[j][i] );
    }
    if ( best < infinity )
    {
      ASSERT_NEAR( answer.seconds[i], best, tolerance ) << "demand " << i;
      const auto supply = static_cast<size_t>( answer.supply[i] );
      ASSERT_NEAR( there ? brute[i][supply] : brute[supply][i], best, tolerance ) << "demand " << i << ": the facility named is another";
    }
    else
      ASSERT_TRUE( std::isnan( answer.seconds[i] ) && answer.supply[i] == -1 ) << "demand " << i << " " << answer.seconds[i];
  }
}

TEST_P( RoadWhatIfProperty, AnswersEqualBruteForceOverTheEditedTown_exhaustive )
{
  eachQuestion( []( const EditedTown &town, Profile profile, const Query &query, const RoadTravel &model )
    {
    Progress silent;
    RoadWhatIf what( model, town.demand, town.supply, query, silent );
    const WhatIf answer = what.answer( town.supplies, town.roads, {}, silent );
    expectBruteForce( town, profile, query, answer.restricted, false );
    expectBruteForce( town, profile, query, answer.after, true ); } );
}

TEST_P( RoadWhatIfProperty, WhatIsAddedMakesNobodySlower )
{
  eachQuestion( []( const EditedTown &town, Profile, const Query &query, const RoadTravel &model )
    {
    Progress silent;
    RoadWhatIf what( model, town.demand, town.supply, query, silent );
    const WhatIf answer = what.answer( town.supplies, town.roads, {}, silent );
    for ( size_t i = 0; i < town.demand.size(); ++i )
    {
      if ( answer.restricted.supply[i] < 0 )
        continue;
      ASSERT_LE( answer.after.seconds[i], answer.restricted.seconds[i] ) << "demand " << i;
    } } );
}

TEST_P( RoadWhatIfProperty, TheBaseIsThatOfTheModelToTheBitAndStays )
{
  eachQuestion( []( const EditedTown &town, Profile, const Query &query, const RoadTravel &model )
    {
    Progress silent;
    const Points *sets[] = { &town.supply };
    const Nearest plain = model.nearest( town.demand, sets, query, silent ).front();
    RoadWhatIf what( model, town.demand, town.supply, query, silent );
    ASSERT_TRUE( same( what.base(), plain ) );
    const WhatIf once = what.answer( town.supplies, town.roads, {}, silent );
    const WhatIf nothing = what.answer( {}, {}, {}, silent );
    ASSERT_TRUE( same( nothing.after, plain ) );
    // a change that leads back to the same must be answered from the same labels
    const WhatIf twice = what.answer( town.supplies, town.roads, {}, silent );
    ASSERT_TRUE( same( once.after, twice.after ) && same( once.restricted, twice.restricted ) );
    ASSERT_TRUE( same( what.base(), plain ) ); } );
}

INSTANTIATE_TEST_SUITE_P( Towns, RoadWhatIfProperty, testing::Combine( testing::Range( 0U, 1000U, townsOfOneTest ), testing::Values( Kinds { "Restrictions", { true, false, false } }, Kinds { "Additions", { false, false, true } }, Kinds { "All", {} } ) ), []( const auto &one )
  { return std::string( std::get<1>( one.param ).name ) + std::to_string( std::get<0>( one.param ) ); } );

} // namespace
} // namespace lantu
