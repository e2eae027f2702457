// SPDX-License-Identifier: GPL-3.0-or-later
// What every test finds at every unit.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "data/intake.h"
#include "data/row_source.h"
#include "measure/gap_units.h"
#include "measure/gap_verdict.h"
#include "measure/services.h"
#include "measure/surfaced_roads.h"

namespace lantu
{

//! Where answers come from. What is null is not known: its tests are unknown, which is a warning.
struct GapSources
{
    RowSource *facilities = nullptr;
    RowSource *roads = nullptr;
    RowSource *checks = nullptr;
    std::string dem {}; //!< a raster of heights as GDAL names it; empty: heights are not known
    const Frame &frame;
    const Standards &standards;
    ModelOf modelOf;
    Query query;
};

/**
 * Measures tests over several levels of units and reads each source once. Roads are read when first needed. Not for several threads.
 */
class GapMeasurer
{
  public:
    GapMeasurer( const GapRules &rules, const GapSources &sources )
      : mRules( rules ), mSources( sources ) {}

    /**
     * For each unit an entry for each test of the rules, unit after unit; tests that no rule of the level uses stay Unknown. What is said on the spot goes
     * before what is computed. A way there and back is the way to the nearest facility by time and the way home from that same one; beyond twice the limit
     * on one of them it has no number. Errors: as serviceSupplies(), nearestServices(), SurfacedRoads and HeightGrid; NoField for checks without their fields.
     */
    std::vector<Measured> measure( const GapUnits &units, Progress &progress );

    //! The accounts of facilities, roads and checks that were read.
    std::vector<const Intake *> inputs() const;

  private:
    void measureFields( const GapUnits &units, size_t test, std::vector<Measured> &cells, Progress &progress );
    void measureWays( const GapUnits &units, const std::vector<size_t> &tests, std::vector<Measured> &cells, Progress &progress );
    void measureThereAndBack( const GapUnits &units, const GapTest &test, const Nearest &there, const Points &supplies, std::vector<Measured> &found, Progress &progress );
    void measureClimb( const GapUnits &units, const GapTest &test, const Nearest &there, const Points &supplies, std::vector<Measured> &found, Progress &progress );
    void measurePresence( const GapUnits &units, const std::vector<size_t> &tests, std::vector<Measured> &cells, Progress &progress );
    void measureRoads( const GapUnits &units, const std::vector<size_t> &tests, std::vector<Measured> &cells, Progress &progress );
    void measureChecks( const GapUnits &units, const std::vector<size_t> &tests, std::vector<Measured> &cells, Progress &progress );
    void warnOnce( const std::string &sentence, Progress &progress );
    Measured &cell( std::vector<Measured> &cells, size_t unit, size_t test ) const { return cells[unit * mRules.tests.size() + test]; }

    const GapRules &mRules;
    const GapSources &mSources;
    std::unique_ptr<SurfacedRoads> mRoads;
    std::unique_ptr<Intake> mFacilities;
    std::unique_ptr<Intake> mChecks;
    std::vector<std::string> mWarned;
};

} // namespace lantu
