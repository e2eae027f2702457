// SPDX-License-Identifier: GPL-3.0-or-later
// The waist of the program: what every travel model answers and every measure asks.
#pragma once

#include <cstdint>
#include <limits>
#include <span>
#include <string>
#include <vector>

#include "base/language.h"
#include "base/progress.h"
#include "place/points.h"

namespace lantu
{

enum class Direction
{
  DemandToSupply, //!< the household goes to the clinic
  SupplyToDemand  //!< the ambulance comes to the household
};

//! Why a demand has the answer it has.
enum class Reason : uint8_t
{
  Ok,
  BeyondLimit,
  NoRoadNear,   //!< nothing to travel on within the snap limit
  Disconnected, //!< on a road, but no supply can be reached from there
  NoSupply,     //!< there is no usable supply at all
  NoPosition    //!< the row has no usable coordinates
};

inline constexpr size_t reasonCount = 6;

//! The code in tables: ok, beyond_limit, no_road_near, disconnected, no_supply, no_position.
const char *reasonCode( Reason reason );
Text reasonText( Reason reason );

struct Query
{
    Direction direction = Direction::DemandToSupply;
    double limitSeconds = std::numeric_limits<double>::infinity();
    double snapMetres = 1000;                 //!< farther from any road: NoRoadNear
    double accessMetresPerSecond = 4.5 / 3.6; //!< on foot between the point and the road
};

/**
 * For every demand its nearest supply by time. seconds and metres are door to door, both access legs included;
 * access* is the demand's own leg. Where reason is neither Ok nor BeyondLimit, supply is -1 and the numbers are NaN
 * (accessMetres stays when the demand has joined a road). BeyondLimit keeps its numbers: beyond is not unknown.
 */
struct Nearest
{
    std::vector<int32_t> supply;
    std::vector<double> seconds;
    std::vector<double> metres;
    std::vector<double> accessMetres;
    std::vector<double> accessSeconds;
    std::vector<Reason> reason;

    void resize( size_t demands );

    //! Puts row k, for all k, into row \a order[k] of \a all. As many rows as the order has.
    void putInto( Nearest &all, std::span<const uint32_t> order ) const;
};

//! Compressed rows: the supplies within the limit of demand i are offsets[i] to offsets[i+1], in supply order.
struct Reach
{
    std::vector<uint64_t> offsets;
    std::vector<uint32_t> supply;
    std::vector<double> seconds;
    std::vector<double> metres;
};

//! The demands within the limit of one supply, in no order.
struct ReachedDemands
{
    std::vector<uint32_t> demand;
    std::vector<double> seconds;
};

/**
 * A way of getting from here to there. Answers do not depend on the number of threads. The limit is inclusive.
 * Equal times go to the supply with the lower index.
 */
class TravelModel
{
  public:
    virtual ~TravelModel() = default;

    //! One answer for each set of supplies; the demands join the network once for all of them.
    virtual std::vector<Nearest> nearest( const Points &demand, std::span<const Points *const> supplies, const Query &query, Progress &progress ) const = 0;

    //! All pairs within the limit.
    virtual Reach reach( const Points &demand, const Points &supply, const Query &query, Progress &progress ) const = 0;

    //! The same pairs by supply and without metres, 12 bytes each, for measures that need no more.
    virtual std::vector<ReachedDemands> reachOfSupplies( const Points &demand, const Points &supply, const Query &query, Progress &progress ) const;
};

} // namespace lantu
