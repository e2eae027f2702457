// SPDX-License-Identifier: GPL-3.0-or-later
// Paths between points beside the seats, simplified and rounded to motorway curves.
#include "motorway_course.h"

#include <algorithm>
#include <map>

#include "line_tools.h"

namespace lantu::sample
{

namespace
{

constexpr double beside = 3200;      // metres from a seat to the motorway, for the first of a seat
constexpr double furtherOut = 1700;  // for each later one
constexpr double tolerance = 260;    // of the simplification before rounding
constexpr double rampsNearest = 350; // metres from the motorway to where its ramps end
constexpr double rampsFarthest = 1300;

// Points beside the seats, to the side that is free yet.
std::vector<int> waypoints( const RoadGrid &grid, const std::vector<const CountyFact *> &counties, std::map<std::string, int> &uses )
{
  std::vector<int> nodes;
  for ( size_t i = 0; i < counties.size(); ++i )
  {
    const Point before = counties[i == 0 ? 0 : i - 1]->seat;
    const Point after = counties[std::min( i + 1, counties.size() - 1 )]->seat;
    const Point along = ( after - before ) * ( 1 / std::max( 1.0, distance( after, before ) ) );
    const int use = uses[counties[i]->code]++;
    const Point aside = Point { -along.y, along.x } * ( ( use % 2 == 0 ? 1 : -1 ) * ( beside + furtherOut * ( use / 2 ) ) );
    nodes.push_back( grid.nearestNode( counties[i]->seat + aside ) );
  }
  return nodes;
}

int rampNode( const RoadGrid &grid, const Line &line, size_t vertex, Point seat )
{
  const Point at = line[vertex];
  int best = -1;
  double least = 1e9;
  for ( int y = -4; y <= 4; ++y )
  {
    for ( int x = -4; x <= 4; ++x )
    {
      const int node = grid.nearestNode( at + Point { x * 330.0, y * 330.0 } );
      const double away = nearestOn( line, grid.at( node ) );
      if ( away < rampsNearest || distance( grid.at( node ), at ) > rampsFarthest )
        continue;
      const double badness = 2 * distance( grid.at( node ), at ) + distance( grid.at( node ), seat );
      if ( badness < least )
      {
        least = badness;
        best = node;
      }
    }
  }
  return best;
}

} // namespace

std::vector<MotorwayCourse> motorwayCourses( RoadGrid &grid, const Facts &facts )
{
  std::vector<MotorwayCourse> courses;
  std::map<std::string, int> uses;
  for ( const MotorwayFact &fact : facts.motorways )
  {
    std::vector<const CountyFact *> counties;
    for ( const std::string &code : fact.counties )
      counties.push_back( &*std::find_if( facts.counties.begin(), facts.counties.end(), [&]( const CountyFact &county )
        { return county.code == code; } ) );
    const std::vector<int> nodes = waypoints( grid, counties, uses );
    Line path;
    for ( size_t i = 1; i < nodes.size(); ++i )
    {
      for ( const int node : grid.separatePath( nodes[i - 1], nodes[i] ) )
        path.push_back( grid.at( node ) );
    }
    MotorwayCourse course { fact.name, fact.carriageways, simplified( path, tolerance ), {} };
    course.line = withVerticesEvery( course.line, 900 );
    for ( int i = 0; i < 4; ++i )
      course.line = rounded( course.line );
    course.line = withVerticesEvery( simplified( course.line, 1.5 ), 60 );
    grid.keepClearOf( course.line );
    courses.push_back( course );
    for ( size_t i = 0; i < counties.size(); ++i )
    {
      const Line &line = course.line;
      size_t vertex = 0;
      if ( i + 1 == counties.size() )
        vertex = line.size() - 1;
      else if ( i > 0 )
        vertex = static_cast<size_t>( std::min_element( line.begin(), line.end(), [&]( Point a, Point b )
                                        { return distance( a, counties[i]->seat ) < distance( b, counties[i]->seat ); } ) -
                                      line.begin() );
      const int node = rampNode( grid, line, vertex, counties[i]->seat );
      if ( node >= 0 )
        courses.back().interchanges.push_back( { vertex, node } );
    }
  }
  return courses;
}

} // namespace lantu::sample
