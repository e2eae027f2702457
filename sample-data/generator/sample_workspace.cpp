// SPDX-License-Identifier: GPL-3.0-or-later
// Puts the parts of the sample together and writes them.
#include "sample_workspace.h"

#include <filesystem>

#include <cpl_conv.h>

#include "admin.h"
#include "data/workspace.h"
#include "dem.h"
#include "facilities.h"
#include "helping.h"
#include "households.h"
#include "motorways.h"
#include "record.h"
#include "road_fates.h"
#include "road_lines.h"
#include "road_plan.h"
#include "roads.h"
#include "settlements.h"
#include "watching.h"
#include "water_supply.h"

namespace lantu
{

using namespace sample;

namespace
{

// Keeps the clock out of the file: GDAL stamps a GeoPackage with this instead of now.
class FixedClock
{
  public:
    FixedClock() { CPLSetThreadLocalConfigOption( "OGR_CURRENT_DATE", "2022-01-27T00:00:00.000Z" ); }
    ~FixedClock() { CPLSetThreadLocalConfigOption( "OGR_CURRENT_DATE", nullptr ); }
    FixedClock( const FixedClock & ) = delete;
    FixedClock &operator=( const FixedClock & ) = delete;
};

Table countyTable( const Facts &facts, const Admin &admin )
{
  Table table = emptyTable( layer::counties );
  for ( size_t i = 0; i < facts.counties.size(); ++i )
  {
    const CountyFact &county = facts.counties[i];
    Record( table ).set( field::code, county.code ).set( field::name, county.name ).set( field::seatLon, county.seatLon ).set( field::seatLat, county.seatLat ).set( field::region, county.region ).set( field::parentCode, county.parentCode ).set( field::formerPoverty, county.formerPoverty ).set( field::nationalKey, county.nationalKey ? 1 : 0 ).areas( admin.countyAreas[i] );
  }
  return table;
}

Table townshipTable( const Facts &facts, const Admin &admin )
{
  Table table = emptyTable( layer::townships );
  for ( size_t i = 0; i < admin.townships.size(); ++i )
  {
    const Township &township = admin.townships[i];
    Record row( table );
    row.set( field::code, township.code ).set( field::name, township.name ).set( field::countyCode, facts.counties[static_cast<size_t>( township.county )].code ).set( field::kind, township.kind ).set( field::key17, township.key17 ? 1 : 0 ).set( field::keyEvidence, township.keyEvidence ).set( field::supportGroup, township.group ).areas( admin.townshipAreas[i] );
    if ( township.key17 )
      row.set( field::keySince, township.keySince );
  }
  return table;
}

Table villageTable( const Facts &facts, const Admin &admin )
{
  Table table = emptyTable( layer::villages );
  for ( size_t i = 0; i < admin.villages.size(); ++i )
  {
    const Village &village = admin.villages[i];
    Record( table ).set( field::code, village.code ).set( field::name, village.name ).set( field::townshipCode, admin.townships[static_cast<size_t>( village.township )].code ).set( field::countyCode, facts.counties[static_cast<size_t>( village.county )].code ).set( field::groupCount, village.groups ).set( field::population, village.population ).areas( admin.villageAreas[i] );
  }
  return table;
}

//! The seats of counties, townships and villages.
Table placeTable( const Setting &setting )
{
  Table table = emptyTable( layer::places );
  const auto add = [&table]( const char *kind, const std::string &code, const std::string &name, Point at ) -> Record
  {
    Record row( table );
    row.set( field::placeId, "P" + code ).set( field::name, name ).set( field::kind, kind ).point( at );
    return row;
  };
  for ( size_t i = 0; i < setting.facts.counties.size(); ++i )
  {
    const CountyFact &county = setting.facts.counties[i];
    add( "区县驻地", county.code, county.name, setting.settlements.countySeats[i] ).set( field::countyCode, county.code );
  }
  for ( size_t i = 0; i < setting.admin.townships.size(); ++i )
  {
    const Township &township = setting.admin.townships[i];
    add( "乡镇驻地", township.code, township.name, setting.townshipSeat( static_cast<int>( i ) ) ).set( field::countyCode, setting.county( township.county ).code ).set( field::townshipCode, township.code );
  }
  for ( size_t i = 0; i < setting.admin.villages.size(); ++i )
  {
    const Village &village = setting.admin.villages[i];
    add( "村", village.code, village.name, setting.villageSeat( static_cast<int>( i ) ) ).set( field::population, village.population ).set( field::countyCode, setting.county( village.county ).code ).set( field::townshipCode, setting.township( village.township ).code ).set( field::villageCode, village.code );
  }
  return table;
}

Table riverTable( const std::vector<River> &rivers )
{
  Table table = emptyTable( layer::rivers );
  int number = 0;
  for ( const River &river : rivers )
    Record( table ).set( field::riverId, fmt::format( "W{:03}", ++number ) ).set( field::name, river.name ).set( field::kind, river.kind ).set( field::crossable, river.crossable ? 1 : 0 ).line( river.line );
  return table;
}

} // namespace

void makeSampleWorkspace( const std::string &path, Progress &progress )
{
  checkNewWorkspace( path );
  const FixedClock clock;
  // before the work, so that a folder that cannot be written to is refused at once
  DatasetWriter writer( path );

  const Facts facts = readFacts();
  const std::vector<River> rivers = makeRivers( facts );
  const Terrain terrain( facts, rivers, progress );
  progress.report( 0.1 );
  const Admin admin = makeAdmin( facts, terrain, progress );
  progress.report( 0.2 );
  const PartIndex barriers = barriersOf( rivers );
  RoadGrid grid( terrain, rivers, barriers, *admin.mosaic );
  const Settlements settlements = makeSettlements( admin, facts, terrain, grid, barriers );
  progress.report( 0.25 );
  PartOfProgress planning( progress, 0.25, 0.4 );
  const std::vector<MotorwayCourse> motorways = planRoads( grid, facts, admin, settlements, planning );
  const std::vector<bool> settled = settledNodes( grid, settlements, motorways );
  grid.straighten( settled );
  std::vector<Road> roads = roadLines( grid, settled, terrain, barriers, progress );
  const std::vector<Road> fast = motorwayRoads( motorways, roads, grid, terrain, barriers );
  giveFates( roads, facts );
  roads.insert( roads.end(), fast.begin(), fast.end() );
  progress.report( 0.5 );

  const Table villages = villageTable( facts, admin );
  const Table townships = townshipTable( facts, admin );
  const Table standards = defaultStandards();
  const Plots plots( villages, townships, barriers );
  const Setting setting { facts, admin, terrain, settlements, plots };
  const std::vector<Site> sites = makeSites( setting, standards );
  const std::vector<double> piped = pipedShares( admin, terrain );
  const std::vector<Household> households = makeHouseholds( setting, sites, piped, progress );
  progress.report( 0.53 );
  const Table facilities = facilityTable( setting, sites, piped, progress );
  progress.report( 0.56 );

  writer.write( countyTable( facts, admin ) );
  writer.write( townships );
  writer.write( villages );
  progress.check();
  writer.write( householdTable( setting, sites, households ) );
  writer.write( siteTable( setting, sites ) );
  writer.write( facilities );
  progress.check();
  writer.write( riverTable( rivers ) );
  writer.write( roadTable( roads ) );
  writer.write( placeTable( setting ) );
  writer.write( rosterTable( setting, sites ) );
  progress.check();
  const VillageKinds kinds = villageKinds( setting, sites );
  writer.write( villageStatusTable( setting, kinds ) );
  writer.write( teamTable( setting, kinds ) );
  writer.write( specialistTable( setting ) );
  for ( const Table &table : enterpriseTables( setting ) )
    writer.write( table );
  for ( const Table &table : aidTables( setting, households ) )
    writer.write( table );
  progress.check();
  writer.write( checkTable( households ) );
  progress.check();
  writer.write( eventTable( setting, households ) );
  writer.write( measureTable( households ) );
  progress.check();
  writer.write( standards );
  for ( const char *empty : { layer::runs, layer::rejects } )
    writer.beginLayer( schemaLayer( empty ), workspaceCrs );
  markAsWorkspace( writer );
  writer.closeDataset();
  PartOfProgress raster( progress, 0.7, 1 );
  addDem( writer.temporaryPath(), path, terrain, raster );
  progress.check();
  writer.commit();
}

} // namespace lantu
