// SPDX-License-Identifier: GPL-3.0-or-later
// Where to put sites: the question and its answer.
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <vector>

namespace lantu
{

enum class SitingModel
{
  SetCover,     //!< LSCP, Toregas and others 1971: the fewest (or cheapest) sites that cover everybody
  MaximalCover, //!< MCLP, Church and ReVelle 1974: at most P sites that cover the most persons
  Median,       //!< p-median, Hakimi 1964, ReVelle and Swain 1970: the least sum of persons x cost
  Center        //!< p-center, Hakimi 1964: the least cost of the one who is worst off
};

//! Compressed rows: the sites of demand i and what each costs are offsets[i] to offsets[i+1]. A pair that is not there cannot be travelled.
struct SiteCosts
{
    size_t sites = 0;
    std::vector<uint64_t> offsets { 0 };
    std::vector<uint32_t> site;
    std::vector<double> cost;

    size_t demands() const { return offsets.size() - 1; }
    void add( uint32_t toSite, double itsCost )
    {
      site.push_back( toSite );
      cost.push_back( itsCost );
    }
    void endRow() { offsets.push_back( site.size() ); }
};

/**
 * A demand that weighs nothing decides nothing: it is told its site, no more. One that no site reaches within the limit is left out of the model and told as such.
 */
struct SitingProblem
{
    SitingModel model = SitingModel::Median;
    SiteCosts costs;
    std::vector<double> weight;                                 //!< persons, by demand
    std::vector<uint8_t> fixed;                                 //!< by site: 1 stays open whatever it serves; empty: none
    std::optional<size_t> most;                                 //!< P: how many sites are open, the fixed ones among them
    double limitCost = std::numeric_limits<double>::infinity(); //!< pairs beyond it are no pairs; inclusive
    std::vector<double> price;                                  //!< by site; a fixed one is paid for. Empty: 1 each
    std::optional<double> budget;                               //!< the most that the chosen sites may cost together; inclusive
    std::vector<double> capacity;                               //!< persons, by site; empty: without limit. Persons of one demand may be shared among sites
    double secondsMost = 60;                                    //!< after that the best found is answered with the bound known

    bool isFixed( size_t site ) const { return !fixed.empty() && fixed[site] != 0; }
};

//! So many persons of a demand go to a site.
struct SiteShare
{
    uint32_t demand = 0;
    uint32_t site = 0;
    double persons = 0;
    double cost = 0; //!< of one person
};

struct SitingAnswer
{
    std::vector<uint32_t> chosen {};   //!< sites that are open, ascending, the fixed ones among them
    std::vector<SiteShare> shares {};  //!< by demand, then site; without capacities one for each demand that is served: the cheapest open site
    std::vector<uint8_t> reachable {}; //!< by demand: 1 where any site reaches it within the limit
    double objective = 0;              //!< sites (or their price), persons covered, persons x cost, or cost
    double bound = 0;                  //!< no answer is better than this: a lower one, for MaximalCover an upper one
    double seconds = 0;
    int64_t nodes = 0; //!< of the branch and bound

    //! How far the objective may be from the best, as a share of the objective.
    double gap() const;
};

//! Pairs within the limit. With a finite limit what exceeds it by one part in ten million is within: the accuracy of lengths and times.
SiteCosts within( const SiteCosts &costs, double limitCost );

//! The same to the bit.
SiteCosts upTo( const SiteCosts &costs, double most );

/**
 * Refuses what cannot be worked on: Error(BadValue) for weights, prices, capacities and costs that are negative or no numbers, Error(Empty) without sites, persons or
 * pairs within the limit, Error(BadValue) for a number of sites, limit or budget that is missing or cannot be. \a pairs as of within().
 */
void checkProblem( const SitingProblem &problem, const SiteCosts &pairs );

//! A stop watch that says when the planner's patience is over.
class SitingClock
{
  public:
    explicit SitingClock( double secondsMost );
    bool over() const { return seconds() >= mMost; }
    double seconds() const;

  private:
    double mStart;
    double mMost;
};

} // namespace lantu
