// SPDX-License-Identifier: GPL-3.0-or-later
// Restrictions and barriers through libosmium.
#include "travel/osm_rules.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <string_view>
#include <unordered_map>

#include <osmium/io/bzip2_compression.hpp>
#include <osmium/io/gzip_compression.hpp>
#include <osmium/io/pbf_input.hpp>
#include <osmium/io/reader.hpp>
#include <osmium/io/xml_input.hpp>
#include <osmium/osm/node.hpp>
#include <osmium/osm/relation.hpp>

#include "base/error.h"

namespace lantu
{

namespace
{

template<size_t Size>
bool oneOf( std::string_view value, const std::array<std::string_view, Size> &words )
{
  return std::find( words.begin(), words.end(), value ) != words.end();
}

std::string_view tagOf( const osmium::OSMObject &object, const char *key )
{
  const char *value = object.tags().get_value_by_key( key );
  return value ? value : std::string_view();
}

// Calls with every piece of "a;b; c".
template<class Visit>
void eachOf( std::string_view list, Visit visit )
{
  while ( !list.empty() )
  {
    const size_t end = std::min( list.find( ';' ), list.size() );
    std::string_view piece = list.substr( 0, end );
    while ( !piece.empty() && piece.front() == ' ' )
      piece.remove_prefix( 1 );
    while ( !piece.empty() && piece.back() == ' ' )
      piece.remove_suffix( 1 );
    visit( piece );
    list.remove_prefix( std::min( end + 1, list.size() ) );
  }
}

bool blocksCars( const osmium::Node &node )
{
  constexpr std::array<std::string_view, 6> barring { "no", "private", "agricultural", "forestry", "military", "emergency" };
  constexpr std::array<std::string_view, 23> blockingKinds { "bollard", "block", "chain", "rope", "jersey_barrier", "concrete_block", "cycle_barrier", "motorcycle_barrier", "bicycle_barrier", "kissing_gate", "wicket_gate", "stile", "turnstile", "full-height_turnstile", "horse_stile", "debris", "log", "rock", "boulder", "planter", "wall", "fence", "barrier_board" };
  constexpr std::array<std::string_view, 5> gates { "gate", "lift_gate", "swing_gate", "sliding_gate", "hampshire_gate" };
  const std::string_view kind = tagOf( node, "barrier" );
  for ( const char *key : { "motorcar", "motor_vehicle", "vehicle", "access" } )
  {
    const std::string_view rule = tagOf( node, key );
    if ( rule.empty() )
      continue;
    if ( kind.empty() )
      return rule == "no" && std::string_view( key ) != "access"; // a car park is no barrier
    return oneOf( rule, barring );
  }
  if ( kind == "bollard" && tagOf( node, "bollard" ) == "rising" )
    return false;
  return oneOf( kind, blockingKinds ) || ( oneOf( kind, gates ) && tagOf( node, "locked" ) == "yes" );
}

class RulesReader
{
  public:
    RulesReader( const std::string &path, const Progress &progress )
      : mPath( path ), mProgress( progress ) {}

    OsmRules read()
    {
      each( osmium::osm_entity_bits::relation, [this]( const osmium::OSMEntity &entity )
        { addRelation( static_cast<const osmium::Relation &>( entity ) ); } );
      each( osmium::osm_entity_bits::node, [this]( const osmium::OSMEntity &entity )
        { addNode( static_cast<const osmium::Node &>( entity ) ); } );
      for ( size_t i = 0; i < mRules.turns.size(); ++i )
      {
        if ( mRules.turns[i].viaWays.empty() )
          mRules.turns[i].via = mVia.at( mViaOf[i] );
      }
      // a node that an extract has cut away
      mRules.incomplete += static_cast<int64_t>( std::erase_if( mRules.turns, []( const OsmTurn &turn )
        { return turn.viaWays.empty() && turn.via == unknown; } ) );
      return std::move( mRules );
    }

  private:
    static constexpr Point unknown { 999, 999 };

    template<class Visit>
    void each( osmium::osm_entity_bits::type what, Visit visit )
    {
      try
      {
        osmium::io::Reader reader( osmium::io::File( mPath ), what );
        while ( const osmium::memory::Buffer buffer = reader.read() )
        {
          mProgress.check();
          for ( const auto &entity : buffer.select<osmium::OSMEntity>() )
            visit( entity );
        }
        reader.close();
      }
      catch ( const Error & )
      {
        throw;
      }
      catch ( const std::exception &problem ) // of libosmium, which has several kinds, and of the system
      {
        throw Error::of( ErrorCode::NotReadable, { "{}：读取转向限制和路障时出错（{}）。文件可能不完整，请重新下载。", "{}: turn restrictions and barriers cannot be read ({}). The file may be incomplete; download it again." }, mPath, problem.what() );
      }
    }

    void addRelation( const osmium::Relation &relation )
    {
      if ( tagOf( relation, "type" ) != "restriction" )
        return;
      ++mRules.restrictions;
      std::string_view rule;
      for ( const char *key : { "restriction:motorcar", "restriction:motor_vehicle", "restriction" } )
      {
        if ( rule.empty() )
          rule = tagOf( relation, key );
      }
      const bool only = rule.substr( 0, 5 ) == "only_";
      bool excepted = false;
      eachOf( tagOf( relation, "except" ), [&excepted]( std::string_view who )
        { excepted = excepted || who == "motorcar" || who == "motor_vehicle" || who == "vehicle"; } );
      if ( rule.empty() || excepted || !( only || rule.substr( 0, 3 ) == "no_" ) )
      {
        const bool conditional = std::any_of( relation.tags().begin(), relation.tags().end(), []( const osmium::Tag &tag )
          { return std::string_view( tag.key() ).ends_with( ":conditional" ); } );
        ++( rule.empty() && conditional ? mRules.conditional : mRules.forOtherVehicles );
        return;
      }
      std::vector<int64_t> from;
      std::vector<int64_t> to;
      std::vector<int64_t> viaNodes;
      std::vector<int64_t> viaWays;
      for ( const osmium::RelationMember &member : relation.members() )
      {
        const std::string_view role = member.role();
        const bool way = member.type() == osmium::item_type::way;
        if ( role == "from" && way )
          from.push_back( member.ref() );
        else if ( role == "to" && way )
          to.push_back( member.ref() );
        else if ( role == "via" && member.type() != osmium::item_type::relation )
          ( way ? viaWays : viaNodes ).push_back( member.ref() );
      }
      if ( viaNodes.size() > 1 || ( !viaNodes.empty() && !viaWays.empty() ) )
        ++mRules.unclearVia;
      else if ( from.empty() || to.empty() || ( viaNodes.empty() && viaWays.empty() ) )
        ++mRules.incomplete;
      else
      {
        const int64_t node = viaNodes.empty() ? 0 : viaNodes.front();
        if ( !viaNodes.empty() )
          mVia.emplace( node, unknown );
        for ( const int64_t start : from )
        {
          for ( const int64_t end : to )
          {
            mRules.turns.push_back( { .relation = relation.id(), .fromWay = start, .toWay = end, .viaWays = viaWays, .only = only } );
            mViaOf.push_back( node );
          }
        }
      }
    }

    void addNode( const osmium::Node &node )
    {
      if ( !node.location().valid() )
        return;
      const Point place { node.location().lon(), node.location().lat() };
      if ( const auto asked = mVia.find( node.id() ); asked != mVia.end() )
        asked->second = place;
      if ( !node.tags().empty() && blocksCars( node ) )
        mRules.barriers.push_back( place );
    }

    const std::string &mPath;
    const Progress &mProgress;
    OsmRules mRules;
    std::vector<int64_t> mViaOf; // the node of each turn that has one
    std::unordered_map<int64_t, Point> mVia;
};

} // namespace

bool isOsmFile( const std::string &path )
{
  std::string name = path;
  std::transform( name.begin(), name.end(), name.begin(), []( unsigned char letter )
    { return static_cast<char>( std::tolower( letter ) ); } );
  constexpr std::array<std::string_view, 4> endings { ".osm", ".pbf", ".osm.gz", ".osm.bz2" };
  return std::any_of( endings.begin(), endings.end(), [&name]( std::string_view ending )
    { return name.ends_with( ending ); } );
}

OsmRules readOsmRules( const std::string &path, Progress &progress )
{
  std::error_code ignored;
  if ( !std::filesystem::exists( path, ignored ) )
    throw Error::of( ErrorCode::NotFound, { "找不到文件“{}”。请检查路径。", "There is no file \"{}\". Check the path." }, path );
  return RulesReader( path, progress ).read();
}

OsmRules osmRulesFor( const SourceInfo &roads, bool joinsOnlyAtVertices, Progress &progress )
{
  if ( !isOsmFile( roads.file ) )
  {
    if ( joinsOnlyAtVertices )
      progress.note( say( { "{}：这份数据只有道路线，没有转向限制和路障；需要时请直接用 .osm 或 .pbf 文件作道路。", "{}: only the lines of the roads are here, no turn restrictions and barriers; give the .osm or .pbf file itself as roads where these matter." }, roads.place() ) );
    return {};
  }
  OsmRules rules = readOsmRules( roads.file, progress );
  if ( rules.conditional > 0 || rules.unclearVia > 0 || rules.incomplete > 0 )
    progress.note( say( { "{}：有 {} 条转向限制未采用：{} 条只在部分时段有效，{} 条的途经点不止一处，{} 条成员不全。", "{}: {} turn restrictions are not respected: {} hold at certain hours only, {} lead by several nodes, {} lack a member." }, roads.place(), rules.conditional + rules.unclearVia + rules.incomplete, rules.conditional, rules.unclearVia, rules.incomplete ) );
  return rules;
}

} // namespace lantu
