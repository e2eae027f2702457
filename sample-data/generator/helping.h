// SPDX-License-Identifier: GPL-3.0-or-later
// Who helps and with what: posted cadres, specialists, enterprises, posts, works, assets, and the state of the villages.
#pragma once

#include <vector>

#include "data/table.h"
#include "households.h"
#include "sites.h"

namespace lantu::sample
{

//! Published figures, as of 2022-01-27.
inline constexpr int cadresInTownships = 520;
inline constexpr int cadresInKeyTownships = 126; //!< of these
inline constexpr int cadresInVillages = 6648;
inline constexpr int villagesOfFourKinds = 2301;
inline constexpr int formerPovertyVillages = 1919;
inline constexpr int weakVillages = 264;
inline constexpr int specialistTotal = 3158;

//! Invented but for "more than 800": enterprises of the municipal level, each paired with a village.
inline constexpr int pairedEnterprises = 812;

//! Which villages get a team, and why.
struct VillageKinds
{
    std::vector<bool> formerPoverty, relocation, key, red, weak; //!< by village

    //! One of the four kinds that the article counts together.
    bool ofFour( size_t village ) const { return formerPoverty[village] || relocation[village] || key[village] || red[village]; }
};

/**
 * The 2,301 villages of the four kinds lie in counties with tasks, those of the sites among them. The article does not say
 * whether the 264 weak ones are among them; here they are further ones, so that both readings can be counted: 2,301 and 2,565.
 */
VillageKinds villageKinds( const Setting &setting, const std::vector<Site> &sites );

//! The members of all households of the sites: households with labour and employed are those that the sites report.
Table rosterTable( const Setting &setting, const std::vector<Site> &sites );

Table villageStatusTable( const Setting &setting, const VillageKinds &kinds );

/**
 * 7,168 persons; five of them are posted to two villages. Of the villages that should have a team nine have none, three
 * more have no first secretary.
 */
Table teamTable( const Setting &setting, const VillageKinds &kinds );

//! In teams of 5 to 15.
Table specialistTable( const Setting &setting );

//! Enterprises and their pairs with villages, in this order.
std::vector<Table> enterpriseTables( const Setting &setting );

//! Posts, works, training, bases, products and assets, in this order.
std::vector<Table> aidTables( const Setting &setting, const std::vector<Household> &households );

} // namespace lantu::sample
