// SPDX-License-Identifier: GPL-3.0-or-later
// The nearest supply of a demand from the places where it joins the roads.
#pragma once

#include <span>

#include "travel/reach.h"
#include "travel/road_joins.h"
#include "travel/road_search.h"

namespace lantu
{

/**
 * Fills in row \a i of \a answer, which must be as resize() left it. The best trip wins, whatever its join and whether it goes round by the nodes or
 * along the edge itself. \a Costs knows the supplies: anySupply(); costAt( join ), the least cost by way of the ends of its edge; and
 * alongTheEdge( join, secondsPerMetre, offer ), which offers the cost from each supply on the same edge.
 */
template<class Costs>
void answerByJoins( size_t i, std::span<const RoadJoin> own, const Costs &costs, const Query &query, Nearest &answer )
{
  if ( !costs.anySupply() )
    return; // NoSupply
  if ( own.empty() )
  {
    answer.reason[i] = Reason::NoRoadNear;
    return;
  }
  const double secondsPerMetre = 1 / query.accessMetresPerSecond;
  TripCost best;
  const RoadJoin *by = nullptr;
  for ( const RoadJoin &place : own )
  {
    const auto offer = [&]( const TripCost &cost )
    {
      const TripCost whole = cost.plus( place.accessMetres * secondsPerMetre, place.accessMetres );
      if ( whole < best )
      {
        best = whole;
        by = &place;
      }
    };
    offer( costs.costAt( place ) );
    costs.alongTheEdge( place, secondsPerMetre, offer );
  }
  const RoadJoin &join = by ? *by : own.front();
  answer.accessMetres[i] = join.accessMetres;
  if ( !by )
  {
    answer.reason[i] = Reason::Disconnected;
    return;
  }
  answer.supply[i] = static_cast<int32_t>( best.origin );
  answer.seconds[i] = best.seconds;
  answer.metres[i] = best.metres;
  answer.accessSeconds[i] = join.accessMetres * secondsPerMetre;
  answer.reason[i] = best.seconds <= query.limitSeconds ? Reason::Ok : Reason::BeyondLimit;
}

} // namespace lantu
