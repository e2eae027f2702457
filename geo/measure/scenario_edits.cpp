// SPDX-License-Identifier: GPL-3.0-or-later
// Reading edits.
#include "measure/scenario_edits.h"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <span>
#include <sstream>
#include <string_view>

#include <fmt/ranges.h>

#include "base/error.h"
#include "data/import/encoding.h"
#include "data/value.h"

namespace lantu
{

namespace
{

enum class Verb
{
  CloseFacility,
  AddFacility,
  Capacity,
  CloseRoad,
  UpgradeRoad,
  AddRoad,
  Standard,
  RainySeason
};

struct VerbWords
{
    Verb verb;
    const char *zh;
    const char *en;
    std::vector<const char *> needed; // English keys
    std::vector<const char *> more;
};

const std::vector<VerbWords> &verbs()
{
  static const std::vector<VerbWords> words = {
    { Verb::CloseFacility, "关闭设施", "close_facility", { "id" }, {} },
    { Verb::AddFacility, "新增设施", "add_facility", { "at" }, { "kind", "name", "capacity" } },
    { Verb::Capacity, "改容量", "capacity", { "id", "capacity" }, {} },
    { Verb::CloseRoad, "封闭道路", "close_road", { "id" }, {} },
    { Verb::UpgradeRoad, "提升道路", "upgrade_road", { "id" }, { "class", "surface", "speed", "status" } },
    { Verb::AddRoad, "新增道路", "add_road", { "line" }, { "class", "surface", "speed", "status", "oneway", "bridge", "tunnel", "layer" } },
    { Verb::Standard, "改标准", "standard", { "key", "limit" }, {} },
    { Verb::RainySeason, "雨季", "rainy_season", {}, {} },
  };
  return words;
}

constexpr std::pair<const char *, const char *> keyWords[] = {
  { "编号", "id" },
  { "位置", "at" },
  { "类别", "kind" },
  { "名称", "name" },
  { "容量", "capacity" },
  { "等级", "class" },
  { "路面", "surface" },
  { "速度", "speed" },
  { "状态", "status" },
  { "走向", "line" },
  { "单行", "oneway" },
  { "桥", "bridge" },
  { "隧道", "tunnel" },
  { "层级", "layer" },
  { "标准", "key" },
  { "限值", "limit" },
};

const char *shown( const std::string &key )
{
  for ( const auto &[zh, en] : keyWords )
  {
    if ( key == en )
      return language() == Language::Chinese ? zh : en;
  }
  return key.c_str();
}

// Signs of a Chinese keyboard as those of the grammar.
std::string plainSigns( std::string text )
{
  constexpr std::pair<std::string_view, std::string_view> signs[] = { { "＝", "=" }, { "，", "," }, { "、", "," }, { "“", "\"" }, { "”", "\"" }, { "　", " " }, { "＃", "#" }, { "\t", " " }, { "\r", "" } };
  for ( const auto &[from, to] : signs )
  {
    for ( size_t at = text.find( from ); at != std::string::npos; at = text.find( from, at + to.size() ) )
      text.replace( at, from.size(), to );
  }
  return text;
}

class LineReader
{
  public:
    LineReader( int line, const std::string &text )
      : mLine( line ) { split( text ); }

    bool empty() const { return mParts.empty(); }

    const VerbWords &verb()
    {
      for ( const VerbWords &words : verbs() )
      {
        if ( mParts.front() == words.zh || mParts.front() == words.en )
        {
          readPairs( words );
          return words;
        }
      }
      std::vector<const char *> known;
      for ( const VerbWords &words : verbs() )
        known.push_back( language() == Language::Chinese ? words.zh : words.en );
      throw Error::of( ErrorCode::BadValue, { "修改清单第 {} 行：不认识“{}”。行首请写：{}。", "Edits, line {}: \"{}\" is not known. Begin the line with one of: {}." }, mLine, mParts.front(), fmt::join( known, ", " ) );
    }

    bool has( const char *key ) const { return mPairs.count( key ) > 0; }

    std::string text( const char *key ) const
    {
      const auto found = mPairs.find( key );
      return found == mPairs.end() ? std::string() : found->second;
    }

    std::string word( const char *key, std::span<const char *const> domain ) const
    {
      const std::string said = text( key );
      if ( !said.empty() && std::find( domain.begin(), domain.end(), said ) == domain.end() )
        throw Error::of( ErrorCode::BadValue, { "修改清单第 {} 行：{}“{}”不在可选值之中。可选：{}。", "Edits, line {}: {} \"{}\" is none of the choices. Choose one of: {}." }, mLine, shown( key ), said, fmt::join( domain, ", " ) );
      return said;
    }

    double amount( const char *key, double atLeast, bool inclusive = true ) const
    {
      const auto value = number( Value( text( key ) ) );
      if ( !value || !std::isfinite( *value ) || ( inclusive ? *value < atLeast : *value <= atLeast ) )
        throw Error::of( ErrorCode::BadValue, { "修改清单第 {} 行：{}“{}”应为{} {} 的数。", "Edits, line {}: {} \"{}\" must be a number {} {}." }, mLine, shown( key ), text( key ), inclusive ? Text { "不小于", "of at least" }.str() : Text { "大于", "above" }.str(), atLeast );
      return *value;
    }

    int smallNumber( const char *key, int low, int high ) const
    {
      if ( !has( key ) )
        return 0;
      const auto value = whole( Value( text( key ) ) );
      if ( !value || *value < low || *value > high )
        throw Error::of( ErrorCode::BadValue, { "修改清单第 {} 行：{}“{}”应为 {} 到 {} 的整数。", "Edits, line {}: {} \"{}\" must be a whole number from {} to {}." }, mLine, shown( key ), text( key ), low, high );
      return static_cast<int>( *value );
    }

    // "lon lat, lon lat" or "lon,lat"
    std::vector<Point> positions( const char *key, size_t atLeast ) const
    {
      std::string said = text( key );
      std::replace( said.begin(), said.end(), ',', ' ' );
      std::istringstream stream( said );
      std::vector<double> numbers;
      bool fine = true;
      for ( std::string part; stream >> part; )
      {
        const auto value = number( Value( part ) );
        fine = fine && value.has_value();
        numbers.push_back( value.value_or( 0 ) );
      }
      fine = fine && numbers.size() % 2 == 0 && numbers.size() >= 2 * atLeast && ( atLeast > 1 || numbers.size() == 2 );
      std::vector<Point> points;
      for ( size_t i = 0; fine && i < numbers.size(); i += 2 )
      {
        fine = std::abs( numbers[i] ) <= 180 && std::abs( numbers[i + 1] ) <= 90;
        points.push_back( { numbers[i], numbers[i + 1] } );
      }
      if ( !fine && atLeast == 1 )
        throw Error::of( ErrorCode::BadValue, { "修改清单第 {} 行：{}“{}”应写成“经度,纬度”（度），例如 108.66,31.95。", "Edits, line {}: {} \"{}\" must be \"longitude,latitude\" in degrees, such as 108.66,31.95." }, mLine, shown( key ), text( key ) );
      if ( !fine )
        throw Error::of( ErrorCode::BadValue, { "修改清单第 {} 行：{}“{}”应写成两个以上的点“经度 纬度, 经度 纬度”（度），放在引号里。", "Edits, line {}: {} \"{}\" must be two or more points, \"longitude latitude, longitude latitude\" in degrees, in quotation marks." }, mLine, shown( key ), text( key ) );
      return points;
    }

  private:
    void split( const std::string &text )
    {
      std::string part;
      bool quoted = false;
      bool any = false;
      for ( const char sign : text )
      {
        if ( sign == '"' )
        {
          quoted = !quoted;
          any = true;
        }
        else if ( sign == '#' && !quoted )
          break;
        else if ( sign == ' ' && !quoted )
        {
          if ( any )
            mParts.push_back( part );
          part.clear();
          any = false;
        }
        else
        {
          part += sign;
          any = true;
        }
      }
      if ( quoted )
        throw Error::of( ErrorCode::BadValue, { "修改清单第 {} 行：引号没有成对，请补上。", "Edits, line {}: a quotation mark is missing; add it." }, mLine );
      if ( any )
        mParts.push_back( part );
    }

    void readPairs( const VerbWords &words )
    {
      std::vector<const char *> allowed = words.needed;
      allowed.insert( allowed.end(), words.more.begin(), words.more.end() );
      for ( size_t i = 1; i < mParts.size(); ++i )
      {
        const size_t sign = mParts[i].find( '=' );
        std::string key = mParts[i].substr( 0, sign );
        for ( const auto &[zh, en] : keyWords )
        {
          if ( key == zh )
            key = en;
        }
        const bool known = std::any_of( allowed.begin(), allowed.end(), [&key]( const char *one )
          { return key == one; } );
        if ( !known || sign == std::string::npos )
        {
          std::vector<std::string> choices;
          for ( const char *one : allowed )
            choices.emplace_back( shown( one ) );
          throw Error::of( ErrorCode::BadValue, { "修改清单第 {} 行：“{}”无法识别。“{}”可写：{}（写成 名=值）。", "Edits, line {}: \"{}\" is not understood. \"{}\" takes: {} (as key=value)." }, mLine, mParts[i], mParts.front(), choices.empty() ? std::string( Text { "无", "nothing" }.str() ) : fmt::format( "{}", fmt::join( choices, ", " ) ) );
        }
        if ( !mPairs.emplace( key, mParts[i].substr( sign + 1 ) ).second )
          throw Error::of( ErrorCode::Duplicate, { "修改清单第 {} 行：“{}”写了两次，请只留一个。", "Edits, line {}: \"{}\" is there twice; keep one." }, mLine, shown( key ) );
      }
      for ( const char *key : words.needed )
      {
        if ( text( key ).empty() )
          throw Error::of( ErrorCode::BadValue, { "修改清单第 {} 行：“{}”缺少“{}”，请写成 {}=…。", "Edits, line {}: \"{}\" lacks \"{}\"; write {}=…." }, mLine, mParts.front(), shown( key ), shown( key ) );
      }
    }

    int mLine;
    std::vector<std::string> mParts;
    std::map<std::string, std::string> mPairs; // by English key
};

std::span<const char *const> domainOf( const char *layerName, const char *fieldName )
{
  return schemaLayer( layerName ).field( fieldName )->domain;
}

RoadEdit roadEdit( int line, const LineReader &said )
{
  RoadEdit road;
  road.line = line;
  road.id = said.text( "id" );
  road.roadClass = said.word( "class", domainOf( layer::roads, field::roadClass ) );
  road.surface = said.word( "surface", domainOf( layer::roads, field::surface ) );
  road.status = said.word( "status", domainOf( layer::roads, field::status ) );
  if ( said.has( "speed" ) )
    road.kmh = said.amount( "speed", 0, false );
  if ( road.roadClass.empty() && !road.kmh )
    throw Error::of( ErrorCode::BadValue, { "修改清单第 {} 行：没有等级，也没有速度。请写 等级=（{}）或 速度=公里/小时。", "Edits, line {}: neither a class nor a speed. Write class= (one of {}) or speed= (km/h)." }, line, fmt::join( domainOf( layer::roads, field::roadClass ), ", " ) );
  return road;
}

// Whatever is edited twice contradicts itself.
class Seen
{
  public:
    void add( const char *what, const std::string &id, int line )
    {
      const auto [first, isNew] = mLines.emplace( std::string( what ) + id, line );
      if ( !isNew )
        throw Error::of( ErrorCode::Duplicate, { "修改清单第 {} 行与第 {} 行都改“{}”，互相矛盾或重复。请只留一行。", "Edits, lines {} and {} both edit \"{}\", twice or against each other. Keep one of them." }, line, first->second, id );
    }

  private:
    std::map<std::string, int> mLines;
};

} // namespace

size_t ScenarioEdits::count() const
{
  return closedFacilities.size() + addedFacilities.size() + capacities.size() + closedRoads.size() + addedRoads.size() + upgradedRoads.size() + standards.size() + ( rainyLine > 0 ? 1 : 0 );
}

std::string editsText( const std::string &textOrPath )
{
  std::error_code problem;
  if ( textOrPath.empty() || textOrPath.find( '\n' ) != std::string::npos || !std::filesystem::is_regular_file( textOrPath, problem ) )
    return textOrPath;
  std::ifstream file( textOrPath, std::ios::binary );
  std::ostringstream content;
  content << file.rdbuf();
  if ( !file )
    throw Error::of( ErrorCode::NotReadable, { "读不了修改清单文件 {}。请检查权限。", "The file of edits {} cannot be read. Check its permissions." }, textOrPath );
  const std::string bytes = content.str();
  return utf8From( encodingOf( bytes ), std::string_view( bytes ).substr( markLength( bytes ) ) );
}

ScenarioEdits parseEdits( const std::string &text )
{
  ScenarioEdits edits;
  Seen seen;
  std::istringstream stream( plainSigns( text ) );
  int line = 0;
  for ( std::string words; std::getline( stream, words ); )
  {
    LineReader said( ++line, words );
    if ( said.empty() )
      continue;
    // what may be edited once only
    const auto [what, id] = [&]() -> std::pair<const char *, std::string>
    {
      const VerbWords &verb = said.verb();
      switch ( verb.verb )
      {
      case Verb::CloseFacility:
        edits.closedFacilities.push_back( { line, said.text( "id" ) } );
        break;
      case Verb::AddFacility:
      {
        FacilityEdit facility { line, said.positions( "at", 1 ).front(), said.word( "kind", domainOf( layer::facilities, field::kind ) ), said.text( "name" ), {} };
        if ( said.has( "capacity" ) )
          facility.capacity = said.amount( "capacity", 0 );
        edits.addedFacilities.push_back( facility );
        return { "", {} };
      }
      case Verb::Capacity:
        edits.capacities.push_back( { line, said.text( "id" ), said.amount( "capacity", 0 ) } );
        break;
      case Verb::CloseRoad:
        edits.closedRoads.push_back( { line, said.text( "id" ) } );
        break;
      case Verb::UpgradeRoad:
        edits.upgradedRoads.push_back( roadEdit( line, said ) );
        break;
      case Verb::AddRoad:
      {
        RoadEdit road = roadEdit( line, said );
        road.degrees = said.positions( "line", 2 );
        road.oneway = said.smallNumber( "oneway", -1, 1 );
        road.level = said.smallNumber( "layer", -5, 5 );
        road.bridge = said.smallNumber( "bridge", 0, 1 ) == 1;
        road.tunnel = said.smallNumber( "tunnel", 0, 1 ) == 1;
        edits.addedRoads.push_back( road );
        return { "", {} };
      }
      case Verb::Standard:
        edits.standards.push_back( { line, said.text( "key" ), said.amount( "limit", 0 ) } );
        return { "standard ", said.text( "key" ) };
      case Verb::RainySeason:
        edits.rainyLine = line;
        return { "season ", Text { "雨季", "rainy_season" }.str() };
      }
      return { verb.verb == Verb::CloseRoad || verb.verb == Verb::UpgradeRoad ? "road " : "facility ", said.text( "id" ) };
    }();
    if ( !id.empty() )
      seen.add( what, id, line );
  }
  return edits;
}

Table editedStandards( Table standards, const ScenarioEdits &edits )
{
  const Layer &layer = schemaLayer( layer::standards );
  const auto column = [&layer]( const char *name )
  { return static_cast<size_t>( layer.field( name ) - layer.fields.data() ); };
  for ( const StandardEdit &edit : edits.standards )
  {
    size_t found = 0;
    std::vector<std::string> known;
    for ( Row &row : standards.rows )
    {
      const std::string key = text( row.values[column( field::standardKey )] );
      known.push_back( key );
      if ( key != edit.key && key != "service_" + edit.key )
        continue;
      row.values[column( field::limit )] = edit.limit;
      ++found;
    }
    if ( found == 0 )
      throw Error::of( ErrorCode::NotFound, { "修改清单第 {} 行：标准表里没有“{}”。现有：{}。", "Edits, line {}: the standards have no \"{}\". There are: {}." }, edit.line, edit.key, fmt::join( known, ", " ) );
  }
  return standards;
}

} // namespace lantu
