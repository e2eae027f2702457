// SPDX-License-Identifier: GPL-3.0-or-later
// The small county.
#include "gap_world.h"

#include <fmt/format.h>

namespace lantu::test
{

namespace
{

constexpr Point origin { 500000, 3300000 };
constexpr double walkingSpeed = 4.5 / 3.6;
constexpr double drivingSpeed = 20 / 3.6;

Value orNull( const std::string &text )
{
  return text.empty() ? Value() : Value( text );
}

MemoryRows layerOf( const char *name, GeometryType geometry, std::vector<SourceField> fields )
{
  MemoryRows rows( geometry, std::move( fields ) );
  rows.changeInfo().file = "county.gpkg";
  rows.changeInfo().layer = name;
  return rows;
}

} // namespace

std::string pointText( Point place )
{
  return fmt::format( "POINT ({:.4f} {:.4f})", origin.x + place.x, origin.y + place.y );
}

GapWorld::GapWorld()
  : householdRows( layerOf( layer::households, GeometryType::Point, { { field::householdId }, { field::countyCode }, { field::townshipCode }, { field::villageCode }, { field::members, FieldType::Integer }, { field::pipedWater, FieldType::Integer }, { "test_climb", FieldType::Real }, { field::educationOk, FieldType::Integer }, { field::medicalOk, FieldType::Integer }, { field::houseGrade } } ) ),
    villageRows( layerOf( layer::villages, GeometryType::Point, { { field::code }, { field::name }, { field::townshipCode }, { field::countyCode }, { field::wasteOk, FieldType::Integer } } ) ),
    townshipRows( layerOf( layer::townships, GeometryType::Point, { { field::code }, { field::name }, { field::countyCode }, { field::key17, FieldType::Integer }, { field::keyEvidence } } ) ),
    facilityRows( layerOf( layer::facilities, GeometryType::Point, { { field::facilityId }, { field::kind }, { field::status }, { field::countyCode }, { field::townshipCode }, { field::villageCode } } ) ),
    roadRows( layerOf( layer::roads, GeometryType::Line, { { field::roadId }, { field::roadClass }, { field::surface }, { field::status } } ) ),
    checkRows( layerOf( layer::checks, GeometryType::None, { { field::householdId }, { field::personNumber, FieldType::Integer }, { field::item }, { field::checkedOn }, { field::result } } ) ),
    walk( testFrame(), walkingSpeed ),
    drive( testFrame(), drivingSpeed )
{
}

void GapWorld::household( const std::string &id, std::optional<Point> at, int64_t members, const std::string &village, const Value &piped, const Value &climb, const Value &education, const std::string &grade )
{
  householdRows.add( at ? pointText( *at ) : std::string(), { id, village.empty() ? Value() : Value( village.substr( 0, 6 ) ), village.empty() ? Value() : Value( village.substr( 0, 9 ) ), orNull( village ), members, piped, climb, education, n( 1 ), orNull( grade ) } );
}

void GapWorld::village( const std::string &code, Point at, const std::string &name )
{
  villageRows.add( pointText( at ), { code, name, code.substr( 0, 9 ), code.substr( 0, 6 ), {} } );
}

void GapWorld::township( const std::string &code, Point at, int64_t key, const std::string &county, const std::string &evidence )
{
  townshipRows.add( pointText( at ), { code, "乡" + code, county, key, evidence } );
}

void GapWorld::facility( const std::string &kind, Point at, const std::string &village, const std::string &status, const std::string &township, const std::string &county )
{
  facilityRows.add( pointText( at ), { kind, kind, status, orNull( county.empty() ? village.substr( 0, 6 ) : county ), orNull( township.empty() ? village.substr( 0, 9 ) : township ), orNull( village ) } );
}

void GapWorld::road( const std::string &wkt, const Value &surface, const std::string &status, const std::string &roadClass )
{
  hasRoads = true;
  roadRows.add( wkt, { std::string( "R" ), roadClass, surface, status } );
}

void GapWorld::check( const std::string &household, const std::string &item, const std::string &day, const Value &result, const Value &person )
{
  hasChecks = true;
  checkRows.add( {}, { household, person, item, day, result } );
}

GapSources GapWorld::sources()
{
  return { .facilities = &facilityRows, .roads = hasRoads ? &roadRows : nullptr, .checks = hasChecks ? &checkRows : nullptr, .dem = dem, .frame = testFrame(), .standards = standards, .modelOf = [this]( Profile profile ) -> const TravelModel &
    { return profile == Profile::Walk ? walk : drive; },
    .query = {} };
}

GapUnitLayers GapWorld::layers()
{
  return { .households = &householdRows, .villages = &villageRows, .sites = nullptr, .townships = &townshipRows, .villageStatus = nullptr, .places = nullptr };
}

std::unique_ptr<GapsAnswer> GapWorld::gaps( GapLevel level, bool strict )
{
  mRules = rules();
  mSources.emplace( sources() );
  return gapsAnswer( { .rules = mRules, .level = level, .strict = strict, .layers = layers(), .areas = areas, .sources = *mSources }, progress );
}

std::unique_ptr<TownshipGapsAnswer> GapWorld::townshipsCompared( bool onlyKey )
{
  mRules = rules();
  mSources.emplace( sources() );
  return townshipGaps( { .rules = mRules, .onlyKey = onlyKey, .strict = false, .layers = layers(), .areas = areas, .sources = *mSources }, progress );
}

Value cellOf( const Table &table, size_t row, const std::string &column )
{
  const Field *field = table.shape->field( column );
  if ( !field )
  {
    ADD_FAILURE() << "no column " << column;
    return {};
  }
  return table.rows.at( row ).values.at( static_cast<size_t>( field - table.shape->fields.data() ) );
}

} // namespace lantu::test
