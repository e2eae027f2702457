// SPDX-License-Identifier: GPL-3.0-or-later
// Links by how much depends on them, and the villages that depend on the first of them, as tables.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "data/row_source.h"
#include "data/table.h"
#include "measure/areas.h"
#include "measure/road_criticality.h"
#include "travel/road_network.h"

namespace lantu
{

//! Own names of the tables; they are results and no part of a workspace.
namespace criticalityField
{
inline constexpr char linkId[] = "link_id"; //!< the road's id, with #1, #2 … along its line where other roads divide it
inline constexpr char rank[] = "rank";      //!< null where closing the link costs nobody anything
inline constexpr char roadName[] = "road_name";
inline constexpr char county[] = "county";
inline constexpr char township[] = "township";
inline constexpr char village[] = "village";
inline constexpr char persons[] = "persons"; //!< who pass the limit: those beyond and those cut off
inline constexpr char households[] = "households";
inline constexpr char personsBeyond[] = "persons_beyond"; //!< there is another way, longer than the limit
inline constexpr char householdsBeyond[] = "households_beyond";
inline constexpr char personsCutOff[] = "persons_cut_off"; //!< there is no other way
inline constexpr char householdsCutOff[] = "households_cut_off";
inline constexpr char personsFar[] = "persons_far_cut_off"; //!< no other way, and beyond the limit before
inline constexpr char householdsFar[] = "households_far_cut_off";
inline constexpr char personsOnTheWay[] = "persons_on_way"; //!< whose way leads over the link
inline constexpr char householdsOnTheWay[] = "households_on_way";
inline constexpr char personMinutes[] = "person_minutes"; //!< lost by who has another way
inline constexpr char worstMinutes[] = "worst_minutes";   //!< of one household
inline constexpr char metres[] = "metres";
} // namespace criticalityField

//! How the roads of a network are called, by their position in it.
struct RoadNames
{
    std::vector<std::string> id;
    std::vector<std::string> name; //!< empty where there is none
};

//! \a rows are those that the network was made of.
RoadNames roadNames( RowSource &rows, const RoadNetwork &network );

//! The code of the smallest known area that holds a place in degrees; empty where none does.
using AreaAt = std::function<std::string( Point degrees )>;

/**
 * The links that the profile may use, the most critical first: by persons who pass the limit, then by persons cut off who were beyond it before, then by minutes lost, then by road id and the order along
 * the road. Links of which nobody needs any follow without a rank, by id.
 */
class LinkRanking
{
  public:
    LinkRanking( const RoadTravel &travel, const RoadNames &names, const std::vector<LinkLoss> &losses );

    //! Edges of the network.
    const std::vector<uint32_t> &order() const { return mOrder; }

    //! How many of them have a rank.
    size_t ranked() const { return mRanked; }

    std::string linkId( uint32_t edge ) const;

    //! One row for each link in this order, with the line of the link. Counties and townships are those of the middle of ranked links.
    Table table( const AdminAreas &areas, const AreaAt &areaAt ) const;

  private:
    const RoadNetwork &mNetwork;
    const RoadNames &mNames;
    const std::vector<LinkLoss> &mLosses;
    std::vector<uint32_t> mFirstOf; // the first edge of each road, and one more
    std::vector<uint32_t> mOrder;
    size_t mRanked = 0;
};

/**
 * For each of the first \a top links the villages that lose by its closing, those with most persons who pass the limit first, then those who lose most minutes, then by code. \a villageOf by demand. Error(Cancelled).
 */
Table villagesOfLinks( const LinkRanking &ranking, size_t top, const ReplacementTimes &times, const std::vector<double> &persons, const std::vector<std::string> &villageOf, double limitSeconds, const AdminAreas &areas, const Progress &progress );

} // namespace lantu
