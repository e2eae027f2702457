// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of facts/, compiled in, and the frame in which everything is drawn.
#pragma once

#include <string>
#include <vector>

#include "place/frame.h"

namespace lantu::sample
{

struct CountyFact
{
    std::string code, name, parentCode, region, formerPoverty;
    Point seat; //!< metres in plane()
    double seatLon = 0, seatLat = 0;
    Point centre; //!< of the schematic area
    bool nationalKey = false;
    bool hasTasks = false;
    int townships = 0, streets = 0, rural = 0;
    double areaKm2 = 0;

    //! The first six digits of the codes of its townships.
    const std::string &codePrefix() const { return parentCode.empty() ? code : parentCode; }
};

struct TownshipFact
{
    std::string county, code, name, evidence, group, village;
    bool key17 = false;
    int since = 0;
};

struct RiverFact
{
    std::string name, kind;
    bool crossable = false;
    double width = 0;
    std::vector<Point> course;
    std::vector<double> water; //!< level at the points of the course
};

struct ReliefFact
{
    Point at;
    double floor = 0;
    double relief = 0;
};

struct MotorwayFact
{
    std::string name;
    int carriageways = 2;
    std::vector<std::string> counties;
};

struct Facts
{
    std::vector<Point> outline; //!< open ring, counter-clockwise, metres
    std::vector<CountyFact> counties;
    std::vector<TownshipFact> townships;
    std::vector<RiverFact> rivers;
    std::vector<ReliefFact> relief;
    std::vector<MotorwayFact> motorways;
};

//! CGCS2000 3-degree zone of 108 E (EPSG:4545), in which the generator works.
const Frame &plane();

//! Positions in whole metres, so that nothing later depends on the last bits of a projection.
Facts readFacts();

} // namespace lantu::sample
