// SPDX-License-Identifier: GPL-3.0-or-later
// One file an array.
#include "arrays.h"

#include <fstream>

#include "base/error.h"

namespace lantu
{

namespace
{

template<class Number>
constexpr const char *ending();
template<>
constexpr const char *ending<double>()
{
  return ".f64";
}
template<>
constexpr const char *ending<uint32_t>()
{
  return ".u32";
}
template<>
constexpr const char *ending<int32_t>()
{
  return ".i32";
}
template<>
constexpr const char *ending<int64_t>()
{
  return ".i64";
}
template<>
constexpr const char *ending<uint64_t>()
{
  return ".u64";
}

template<class Number>
void writeArray( const std::string &base, const std::vector<Number> &numbers )
{
  const std::string path = base + ending<Number>();
  std::ofstream file( path, std::ios::binary );
  file.write( reinterpret_cast<const char *>( numbers.data() ), static_cast<std::streamsize>( numbers.size() * sizeof( Number ) ) );
  file.close();
  if ( !file )
    throw Error::of( ErrorCode::NotWritable, { "无法写入 {}。", "Cannot write {}." }, path );
}

template<class Number, class Items, class Of>
std::vector<Number> column( const Items &items, Of of )
{
  std::vector<Number> made;
  made.reserve( items.size() );
  for ( const auto &item : items )
    made.push_back( static_cast<Number>( of( item ) ) );
  return made;
}

} // namespace

void Arrays::write( const RoadNetwork &network ) const
{
  const auto road = [&]( const RoadEdge &edge ) -> const Road &
  { return network.roads[edge.road]; };
  const std::string base = mFolder + "/edge_";
  writeArray( base + "from", column<uint32_t>( network.edges, []( const RoadEdge &edge )
                               { return edge.from; } ) );
  writeArray( base + "to", column<uint32_t>( network.edges, []( const RoadEdge &edge )
                             { return edge.to; } ) );
  writeArray( base + "metres", column<double>( network.edges, []( const RoadEdge &edge )
                                 { return edge.metres; } ) );
  writeArray( base + "kmh", column<double>( network.edges, [&]( const RoadEdge &edge )
                              { return road( edge ).driveKmh; } ) );
  writeArray( base + "oneway", column<int32_t>( network.edges, [&]( const RoadEdge &edge )
                                 { return road( edge ).oneway; } ) );
  writeArray( base + "walkable", column<int32_t>( network.edges, [&]( const RoadEdge &edge )
                                   { return road( edge ).walkable; } ) );
  write( "node", network.nodes );
}

void Arrays::write( const std::string &name, const RoadJoins &joins ) const
{
  const std::string base = mFolder + "/" + name;
  writeArray( base + "_offsets", column<uint64_t>( joins.offsets, []( size_t offset )
                                   { return offset; } ) );
  writeArray( base + "_edge", column<uint32_t>( joins.joins, []( const RoadJoin &join )
                                { return join.edge; } ) );
  writeArray( base + "_along", column<double>( joins.joins, []( const RoadJoin &join )
                                 { return join.along; } ) );
  writeArray( base + "_access", column<double>( joins.joins, []( const RoadJoin &join )
                                  { return join.accessMetres; } ) );
}

void Arrays::write( const std::string &name, const Nearest &answer ) const
{
  writeArray( mFolder + "/" + name + "_seconds", answer.seconds );
}

void Arrays::write( const std::string &name, const Reach &reach ) const
{
  const std::string base = mFolder + "/" + name;
  writeArray( base + "_offsets", reach.offsets );
  writeArray( base + "_supply", reach.supply );
  writeArray( base + "_seconds", reach.seconds );
}

void Arrays::write( const std::string &name, const std::vector<int64_t> &ids ) const
{
  writeArray( mFolder + "/" + name + "_id", ids );
}

void Arrays::write( const std::string &name, const std::vector<Point> &points ) const
{
  writeArray( mFolder + "/" + name + "_x", column<double>( points, []( Point point )
                                             { return point.x; } ) );
  writeArray( mFolder + "/" + name + "_y", column<double>( points, []( Point point )
                                             { return point.y; } ) );
}

} // namespace lantu
