// SPDX-License-Identifier: GPL-3.0-or-later
// Ways to facilities: there, there and back, and how much higher one of the ends is.
#include "measure/gap_measure.h"

#include <algorithm>
#include <cmath>

#include "place/height_grid.h"

namespace lantu
{

namespace
{

constexpr double secondsPerMinute = 60;

//! The limit of a way there and back up to which its two legs are looked for.
constexpr double legsLookedFor = 2;

} // namespace

void GapMeasurer::measureWays( const GapUnits &units, const std::vector<size_t> &tests, std::vector<Measured> &cells, Progress &progress )
{
  if ( tests.empty() || units.size() == 0 )
    return;
  if ( !mSources.facilities )
  {
    warnOnce( say( { "没有设施图层，到设施的远近全部记为缺。", "There is no layer of facilities, so how near they are is unknown everywhere." } ), progress );
    return;
  }
  // tests about one kind of facility and one way of travelling share the answer; fetching always starts at home
  struct Way
  {
      ServiceStandard service;
      Direction direction;
      std::vector<size_t> tests;
  };
  std::vector<Way> ways;
  for ( const size_t test : tests )
  {
    const ServiceStandard service = mRules.tests[test].asService();
    const Direction direction = mRules.tests[test].kind == GapTestKind::Service ? mSources.query.direction : Direction::DemandToSupply;
    const auto known = std::find_if( ways.begin(), ways.end(), [&]( const Way &way )
      { return way.service.kinds == service.kinds && way.service.profile == service.profile && way.direction == direction; } );
    if ( known == ways.end() )
      ways.push_back( { service, direction, { test } } );
    else
      known->tests.push_back( test );
  }
  double done = 0;
  for ( const Direction direction : { Direction::DemandToSupply, Direction::SupplyToDemand } )
  {
    std::vector<const Way *> asked;
    std::vector<ServiceStandard> services;
    for ( const Way &way : ways )
    {
      if ( way.direction != direction )
        continue;
      asked.push_back( &way );
      services.push_back( way.service );
    }
    if ( asked.empty() )
      continue;
    const double until = direction == Direction::SupplyToDemand ? 1 : 0.9;
    PartOfProgress part( progress, done, until );
    done = until;
    ServiceSupplies supplies = serviceSupplies( *mSources.facilities, services, mSources.frame, part );
    if ( !mFacilities )
      mFacilities = std::make_unique<Intake>( supplies.intake );
    Query query = mSources.query;
    query.direction = direction;
    const std::vector<Nearest> nearest = nearestServices( units.points, supplies, mSources.modelOf, query, part );
    for ( size_t way = 0; way < asked.size(); ++way )
    {
      for ( const size_t test : asked[way]->tests )
      {
        const GapTest &wanted = mRules.tests[test];
        std::vector<Measured> found( units.size() );
        if ( wanted.thereAndBack )
          measureThereAndBack( units, wanted, nearest[way], supplies.supplies[way], found, part );
        else if ( wanted.kind == GapTestKind::Climb )
          measureClimb( units, wanted, nearest[way], supplies.supplies[way], found, part );
        else
        {
          const ServiceStandard service = wanted.asService();
          for ( size_t unit = 0; unit < units.size(); ++unit )
            found[unit] = { standing( service, nearest[way], unit ), service.limitIsMetres ? nearest[way].metres[unit] : nearest[way].seconds[unit] / secondsPerMinute };
        }
        for ( size_t unit = 0; unit < units.size(); ++unit )
        {
          found[unit].reason = nearest[way].reason[unit];
          cell( cells, unit, test ) = found[unit];
        }
      }
    }
  }
}

void GapMeasurer::measureThereAndBack( const GapUnits &units, const GapTest &test, const Nearest &there, const Points &supplies, std::vector<Measured> &found, Progress &progress )
{
  const double limitSeconds = test.limit * secondsPerMinute;
  Points homes;
  std::vector<size_t> unitOf;
  for ( size_t unit = 0; unit < units.size(); ++unit )
  {
    const Standing way = standing( test.asService(), there, unit );
    if ( way != Standing::Ok ) // what is too far one way is too far there and back
      found[unit].standing = way;
    if ( there.supply[unit] < 0 || there.seconds[unit] > legsLookedFor * limitSeconds )
      continue;
    homes.add( units.points.id[unit], units.points.at[unit] );
    unitOf.push_back( unit );
  }
  if ( unitOf.empty() )
    return;
  Query home = mSources.query;
  home.direction = Direction::SupplyToDemand;
  home.limitSeconds = legsLookedFor * limitSeconds;
  const Reach back = mSources.modelOf( test.profile ).reach( homes, supplies, home, progress );
  for ( size_t i = 0; i < unitOf.size(); ++i )
  {
    const size_t unit = unitOf[i];
    found[unit] = { Standing::Beyond };
    for ( uint64_t row = back.offsets[i]; row < back.offsets[i + 1]; ++row )
    {
      if ( static_cast<int32_t>( back.supply[row] ) == there.supply[unit] )
        found[unit] = heldAgainst( test.limit, ( there.seconds[unit] + back.seconds[row] ) / secondsPerMinute );
    }
  }
}

void GapMeasurer::measureClimb( const GapUnits &units, const GapTest &test, const Nearest &there, const Points &supplies, std::vector<Measured> &found, Progress &progress )
{
  std::vector<Point> places;
  std::vector<size_t> unitOf;
  for ( size_t unit = 0; unit < units.size(); ++unit )
  {
    found[unit].standing = there.reason[unit] == Reason::NoSupply ? Standing::Missing : Standing::Unknown;
    if ( there.supply[unit] < 0 )
      continue;
    unitOf.push_back( unit );
    places.push_back( units.points.at[unit] );
    places.push_back( supplies.at[static_cast<size_t>( there.supply[unit] )] );
  }
  if ( places.empty() )
    return;
  if ( mSources.dem.empty() )
  {
    warnOnce( say( { "没有高程（DEM），“{}”除现场填写的以外全部记为缺。", "There are no heights (DEM), so \"{}\" is unknown but for what was found out on the spot." }, test.title ), progress );
    return;
  }
  Point low = places.front();
  Point high = places.front();
  for ( const Point place : places )
  {
    low = { std::min( low.x, place.x ), std::min( low.y, place.y ) };
    high = { std::max( high.x, place.x ), std::max( high.y, place.y ) };
  }
  const HeightGrid heights( mSources.dem, mSources.frame, low, high, progress );
  std::vector<float> at;
  heights.at( places, at );
  for ( size_t i = 0; i < unitOf.size(); ++i )
    found[unitOf[i]] = heldAgainst( test.limit, std::abs( static_cast<double>( at[2 * i] ) - static_cast<double>( at[2 * i + 1] ) ) );
}

} // namespace lantu
