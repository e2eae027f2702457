// SPDX-License-Identifier: GPL-3.0-or-later
// Simultaneous growth.
#include "growth.h"

#include <queue>
#include <utility>

namespace lantu::sample
{

std::vector<int> grow( int nodes, const std::vector<int> &starts, const std::vector<double> &sizes,
  const std::function<void( int, std::vector<int> & )> &neighbours, const std::function<double( int, int )> &cost )
{
  using Candidate = std::pair<double, int>;
  using Frontier = std::priority_queue<Candidate, std::vector<Candidate>, std::greater<>>;
  // places by how full they are; each has at most one entry
  Frontier turn;
  std::vector<Frontier> frontiers( starts.size() );
  std::vector<int> place( static_cast<size_t>( nodes ), -1 );
  std::vector<double> count( starts.size(), 0 );
  std::vector<int> around;

  const auto take = [&]( int node, int who )
  {
    place[static_cast<size_t>( node )] = who;
    count[static_cast<size_t>( who )] += 1;
    around.clear();
    neighbours( node, around );
    for ( const int next : around )
    {
      if ( place[static_cast<size_t>( next )] < 0 )
        frontiers[static_cast<size_t>( who )].push( { cost( next, who ), next } );
    }
  };

  for ( size_t i = 0; i < starts.size(); ++i )
    place[static_cast<size_t>( starts[i] )] = static_cast<int>( i );
  for ( size_t i = 0; i < starts.size(); ++i )
  {
    take( starts[i], static_cast<int>( i ) );
    turn.push( { count[i] / sizes[i], static_cast<int>( i ) } );
  }
  while ( !turn.empty() )
  {
    const int who = turn.top().second;
    turn.pop();
    Frontier &frontier = frontiers[static_cast<size_t>( who )];
    while ( !frontier.empty() && place[static_cast<size_t>( frontier.top().second )] >= 0 )
      frontier.pop();
    if ( frontier.empty() )
      continue;
    const int node = frontier.top().second;
    frontier.pop();
    take( node, who );
    turn.push( { count[static_cast<size_t>( who )] / sizes[static_cast<size_t>( who )], who } );
  }
  return place;
}

} // namespace lantu::sample
