// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the compiled-in tables.
#include "facts.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdlib>
#include <string_view>

#include "geometry.h"

namespace lantu
{
extern const char *const sampleOutlineCsv;
extern const char *const sampleCountiesCsv;
extern const char *const sampleTownshipsCsv;
extern const char *const sampleRiversCsv;
extern const char *const sampleReliefCsv;
extern const char *const sampleMotorwaysCsv;
} // namespace lantu

namespace lantu::sample
{

namespace
{

std::vector<std::string> parts( std::string_view text, char separator )
{
  std::vector<std::string> result;
  while ( true )
  {
    const size_t end = text.find( separator );
    result.emplace_back( text.substr( 0, end ) );
    if ( end == std::string_view::npos )
      return result;
    text.remove_prefix( end + 1 );
  }
}

// The tables are ours: no quotes, no line breaks in cells, a header line.
std::vector<std::vector<std::string>> tableRows( const char *csv )
{
  std::vector<std::vector<std::string>> rows;
  for ( const std::string &line : parts( csv, '\n' ) )
  {
    if ( !line.empty() )
      rows.push_back( parts( line, ',' ) );
  }
  rows.erase( rows.begin() );
  return rows;
}

double decimal( const std::string &cell )
{
  double value = 0;
  std::from_chars( cell.data(), cell.data() + cell.size(), value );
  return value;
}

int whole( const std::string &cell )
{
  return static_cast<int>( decimal( cell ) );
}

Point place( const std::string &lon, const std::string &lat )
{
  const Point at = plane().fromDegrees( decimal( lon ), decimal( lat ) );
  return { std::round( at.x ), std::round( at.y ) };
}

} // namespace

const Frame &plane()
{
  static const Frame frame = Frame::around( 108 );
  return frame;
}

Facts readFacts()
{
  Facts facts;
  for ( const auto &row : tableRows( sampleOutlineCsv ) )
    facts.outline.push_back( place( row[0], row[1] ) );
  if ( signedArea( facts.outline ) < 0 )
    std::reverse( facts.outline.begin(), facts.outline.end() );

  for ( const auto &row : tableRows( sampleCountiesCsv ) )
  {
    CountyFact county;
    county.code = row[0];
    county.name = row[1];
    county.parentCode = row[2];
    county.seatLon = decimal( row[4] );
    county.seatLat = decimal( row[5] );
    county.seat = place( row[4], row[5] );
    county.region = row[6];
    county.formerPoverty = row[7];
    county.nationalKey = row[8] == "1";
    county.townships = whole( row[9] );
    county.streets = whole( row[10] );
    county.rural = whole( row[11] );
    county.hasTasks = row[12] == "1";
    county.areaKm2 = decimal( row[13] );
    county.centre = place( row[14], row[15] );
    facts.counties.push_back( county );
  }
  for ( const auto &row : tableRows( sampleTownshipsCsv ) )
    facts.townships.push_back( { row[0], row[1], row[2], row[5], row[6], row[7], row[3] == "1", whole( row[4] ) } );
  std::string previous;
  for ( const auto &row : tableRows( sampleRiversCsv ) )
  {
    if ( row[0] != previous )
      facts.rivers.push_back( { row[1], row[2], row[3] == "1", decimal( row[4] ), {}, {} } );
    previous = row[0];
    facts.rivers.back().course.push_back( place( row[5], row[6] ) );
    facts.rivers.back().water.push_back( decimal( row[7] ) );
  }
  for ( const auto &row : tableRows( sampleReliefCsv ) )
    facts.relief.push_back( { place( row[0], row[1] ), decimal( row[2] ), decimal( row[3] ) } );
  for ( const auto &row : tableRows( sampleMotorwaysCsv ) )
    facts.motorways.push_back( { row[0], whole( row[1] ), parts( row[2], ' ' ) } );
  return facts;
}

} // namespace lantu::sample
