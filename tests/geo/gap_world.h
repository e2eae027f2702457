// SPDX-License-Identifier: GPL-3.0-or-later
// A small county in memory for tests of gaps: households, villages, townships, facilities, roads, checks, heights.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "data/workspace.h"
#include "measure/gap_answer.h"
#include "measure/township_gaps.h"
#include "roads_support.h"
#include "support.h"
#include "travel/straight_line.h"

namespace lantu::test
{

inline Value n( int64_t value )
{
  return value;
}

//! One travels in straight lines, 4.5 km/h on foot and 20 by car. Places are metres east and north of (500000, 3300000), where a degree of nothing is bent.
struct GapWorld
{
    GapWorld();

    void household( const std::string &id, std::optional<Point> at, int64_t members, const std::string &village, const Value &piped, const Value &climb = {}, const Value &education = {}, const std::string &grade = "A" );
    void village( const std::string &code, Point at, const std::string &name = "村" );
    void township( const std::string &code, Point at, int64_t key = 1, const std::string &county = "500229", const std::string &evidence = "明确" );
    void facility( const std::string &kind, Point at, const std::string &village = {}, const std::string &status = "在用", const std::string &township = {}, const std::string &county = {} );
    void road( const std::string &wkt, const Value &surface, const std::string &status = "通车", const std::string &roadClass = "村道" );
    void check( const std::string &household, const std::string &item, const std::string &day, const Value &result, const Value &person = {} );

    GapSources sources();
    GapUnitLayers layers();
    GapRules rules( std::optional<int> year = {} ) { return gapRules( standardRows, year, progress ); }
    std::unique_ptr<GapsAnswer> gaps( GapLevel level, bool strict = false );
    std::unique_ptr<TownshipGapsAnswer> townshipsCompared( bool onlyKey = true );

    Table standardRows = defaultStandards();
    Standards standards { standardRows };
    AdminAreas areas;
    std::string dem {};
    ListeningProgress progress;
    MemoryRows householdRows;
    MemoryRows villageRows;
    MemoryRows townshipRows;
    MemoryRows facilityRows;
    MemoryRows roadRows;
    MemoryRows checkRows;
    StraightLine walk;
    StraightLine drive;
    bool hasRoads = false;
    bool hasChecks = false;

  private:
    GapRules mRules;
    std::optional<GapSources> mSources;
};

//! A cell of a table by the name of its column; a column that is not there fails the test.
Value cellOf( const Table &table, size_t row, const std::string &column );

//! "POINT (…)" of a place.
std::string pointText( Point place );

} // namespace lantu::test
