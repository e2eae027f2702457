// SPDX-License-Identifier: GPL-3.0-or-later
// Rows in memory and drawings.
#include "roads_support.h"

#include <sstream>

#include <fmt/format.h>

#include "data/workspace.h"
#include "support.h"

namespace lantu::test
{

const Frame &testFrame()
{
  static const Frame frame = Frame::around( 108 );
  return frame;
}

MemoryRows::MemoryRows( GeometryType geometry, std::vector<SourceField> fields )
{
  mInfo = { .file = "roads.gpkg", .layer = "roads", .geometry = geometry, .crs = testFrame().crs(), .fields = std::move( fields ), .rowCount = -1 };
}

MemoryRows &MemoryRows::add( const std::string &wktText, std::vector<Value> values )
{
  Row row;
  row.id = static_cast<int64_t>( mRows.size() ) + 1;
  row.values = std::move( values );
  if ( !wktText.empty() )
    row.geometry = wkb( wktText.c_str() );
  mRows.push_back( row );
  return *this;
}

bool MemoryRows::next( Row &row )
{
  if ( mNext == mRows.size() )
    return false;
  const Row &stored = mRows[mNext++];
  row.id = stored.id;
  row.geometry = stored.geometry;
  row.values.clear();
  for ( const int index : mIndexes )
    row.values.push_back( stored.values[static_cast<size_t>( index )] );
  return true;
}

void MemoryRows::rewind( const std::vector<int> &indexes )
{
  mIndexes = indexes;
  mNext = 0;
}

Drawing::Drawing( const std::string &picture, const std::vector<std::string> &roads, double metres )
{
  std::vector<std::string> lines;
  std::istringstream stream( picture );
  for ( std::string line; std::getline( stream, line ); )
    lines.push_back( line );
  for ( size_t y = 0; y < lines.size(); ++y )
  {
    for ( size_t x = 0; x < lines[y].size(); ++x )
    {
      if ( lines[y][x] != ' ' )
        places[lines[y][x]] = { 500000 + static_cast<double>( x ) * metres, 3300000 + static_cast<double>( lines.size() - 1 - y ) * metres };
    }
  }
  rows = std::make_shared<MemoryRows>( GeometryType::Line, std::vector<SourceField> {
                                                             { field::roadClass, FieldType::Text },
                                                             { field::oneway, FieldType::Integer },
                                                             { field::bridge, FieldType::Flag },
                                                             { field::gradeLevel, FieldType::Integer },
                                                             { field::status, FieldType::Text },
                                                           } );
  for ( const std::string &road : roads )
  {
    std::istringstream words( road );
    std::string letters;
    words >> letters;
    std::string wktText = "LINESTRING (";
    for ( size_t i = 0; i < letters.size(); i += 2 )
      wktText += fmt::format( "{}{} {}", i == 0 ? "" : ",", at( letters[i] ).x, at( letters[i] ).y );
    std::string roadClass = "县道";
    std::string status = "通车";
    int64_t bridge = 0;
    int64_t level = 0;
    for ( std::string word; words >> word; )
    {
      if ( word == "bridge" )
        bridge = 1;
      else if ( word == "closed" )
        status = "封闭";
      else if ( word.starts_with( "level=" ) )
        level = std::stoi( word.substr( 6 ) );
      else
        roadClass = word;
    }
    rows->add( wktText + ")", { roadClass, static_cast<int64_t>( letters[1] == '>' ? 1 : 0 ), bridge, level, status } );
  }
}

Points Drawing::points( const std::string &letters ) const
{
  Points points;
  for ( const char letter : letters )
    points.add( letter, at( letter ) );
  return points;
}

RoadNetwork Drawing::network( double mendMetres ) const
{
  Progress silent;
  return buildNetwork( readRoads( *rows, testFrame(), Standards( defaultStandards() ), {}, silent ), testFrame(), mendMetres, silent );
}

} // namespace lantu::test
