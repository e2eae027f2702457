// SPDX-License-Identifier: GPL-3.0-or-later
// Looking up villages, townships and counties.
#include "data/import/areas.h"

#include <algorithm>
#include <array>
#include <cmath>

#include <ogr_api.h>

#include "data/codes.h"
#include "data/gdal_handles.h"
#include "data/import/cell_text.h"

namespace lantu
{

namespace
{

constexpr size_t hanBytes = 3;
constexpr std::array levelLayers { layer::counties, layer::townships, layer::villages };
constexpr std::array<size_t, 3> levelDigits { 6, 9, 12 };
constexpr std::array<Text, 3> levelWords { Text { "区县", "county" }, Text { "乡镇", "township" }, Text { "村", "village" } };

//! Digits of a code that a spreadsheet may have made a number of.
std::string plainCode( const std::string &written )
{
  std::string code = withoutSpaces( written );
  if ( code.ends_with( ".0" ) )
    code.resize( code.size() - 2 );
  if ( code.find_first_of( "eE" ) != std::string::npos )
  {
    if ( const auto value = numberOf( code ); value && *value < 1e15 && *value == std::floor( *value ) )
      code = fmt::format( "{:.0f}", *value );
  }
  return code;
}

} // namespace

std::string shortPlaceName( std::string_view name )
{
  std::string result = withoutSpaces( name );
  const auto drop = [&result]( size_t at, size_t bytes )
  {
    if ( result.size() >= bytes + 2 * hanBytes )
      result.erase( at, bytes );
  };
  if ( result.starts_with( "重庆市" ) )
    drop( 0, 3 * hanBytes );
  for ( const std::string_view end : { "自治县", "民族乡", "街道办事处", "街道", "村民委员会", "居民委员会", "村委会", "居委会", "社区", "县", "区", "镇", "乡", "村" } )
  {
    if ( result.ends_with( end ) )
    {
      drop( result.size() - end.size(), end.size() );
      break;
    }
  }
  for ( const std::string_view people : { "土家族", "苗族", "回族", "蒙古族", "侗族", "仡佬族" } )
  {
    if ( const size_t at = result.find( people ); at != std::string::npos )
      drop( at, people.size() );
  }
  return result;
}

Areas::Areas( const Workspace &workspace, const Aliases &aliases, Progress &progress )
  : mWorkspace( workspace ), mAliases( aliases )
{
  for ( size_t level = 0; level < levelLayers.size(); ++level )
  {
    if ( !workspace.has( levelLayers[level] ) )
      continue;
    const auto source = workspace.rows( levelLayers[level] );
    std::vector<std::string> fields { field::code, field::name };
    if ( level > 0 )
      fields.emplace_back( field::countyCode );
    if ( level > 1 )
      fields.emplace_back( field::townshipCode );
    source->start( fields );
    Row row;
    for ( int64_t count = 0; source->next( row ); ++count )
    {
      if ( count % 1024 == 0 )
        progress.check();
      const std::string code = text( row.values[0] );
      const std::string name = withoutSpaces( text( row.values[1] ) );
      const std::string county = level > 0 ? text( row.values[2] ) : code;
      const std::string township = level > 1 ? text( row.values[3] ) : level == 1 ? code
                                                                                  : std::string();
      mKnown[code] = { county, township, level == 2 ? code : std::string() };
      mTitles[code] = name;
      const std::string outer = level == 0 ? std::string() : level == 1 ? county
                                                                        : township;
      for ( const std::string &prefix : { outer, std::string() } )
      {
        mNames[level][prefix + '\t' + name].push_back( code );
        mShortNames[level][prefix + '\t' + shortPlaceName( name )].push_back( code );
        if ( outer.empty() )
          break;
      }
    }
  }
}

const Areas::Answer &Areas::find( const AreaWords &words, int levels )
{
  const std::string key = words.code + '\t' + words.county + '\t' + words.township + '\t' + words.village + '\t' + std::to_string( levels );
  const auto found = mAnswers.find( key );
  return found != mAnswers.end() ? found->second : mAnswers.emplace( key, look( words, levels ) ).first->second;
}

std::string Areas::byName( int level, const std::string &outer, const std::string &name, std::string &refusal ) const
{
  const auto at = static_cast<size_t>( level );
  const std::string today = mAliases.todaysName( withoutSpaces( name ) );
  const std::vector<std::string> *codes = nullptr;
  if ( const auto full = mNames[at].find( outer + '\t' + today ); full != mNames[at].end() )
    codes = &full->second;
  else if ( const auto shorter = mShortNames[at].find( outer + '\t' + shortPlaceName( today ) ); shorter != mShortNames[at].end() )
    codes = &shorter->second;
  if ( !codes )
    refusal = say( { "工作空间里没有这个{}", "the workspace has no such {}" }, levelWords[at].str() );
  else if ( codes->size() > 1 )
    refusal = say( { "有 {} 个同名的{}，请补上级名称或代码", "{} bear this name ({}): add the area above, or the code" }, codes->size(), levelWords[at].str() );
  else
    return codes->front();
  return {};
}

Areas::Answer Areas::look( const AreaWords &words, int levels ) const
{
  Answer answer;
  const std::string written = plainCode( words.code );
  const std::string code = mAliases.todaysCode( written );
  // names first: they may have to confirm the code
  std::string refusal;
  std::string last;
  const std::array<const std::string *, 3> names { &words.county, &words.township, &words.village };
  for ( int level = 0; level < levels && refusal.empty(); ++level )
  {
    const std::string &name = *names[static_cast<size_t>( level )];
    if ( !name.empty() )
      last = byName( level, last, name, refusal );
    else if ( level == levels - 1 || ( words.county.empty() && words.township.empty() && words.village.empty() ) )
      refusal = say( { "没有可用的行政区划代码，也没有{}名称", "there is neither a code that can be used nor the name of a {}" }, levelWords[static_cast<size_t>( levels - 1 )].str() );
    else if ( level == 1 )
      refusal = say( { "缺少乡镇名称", "the name of the township is missing" } );
  }
  const std::string named = refusal.empty() ? last : std::string();

  const size_t digits = levelDigits[static_cast<size_t>( levels - 1 )];
  const auto known = mKnown.find( code );
  const bool usable = known != mKnown.end() && code.size() == digits;
  const bool changed = code != written;
  const std::string &ownName = *names[static_cast<size_t>( levels - 1 )];
  const auto agrees = [&]
  {
    const auto title = mTitles.find( code );
    return ownName.empty() || ( title != mTitles.end() && shortPlaceName( title->second ) == shortPlaceName( ownName ) );
  };
  if ( usable && ( !changed || agrees() ) )
  {
    answer.codes = known->second;
    if ( !named.empty() && named != code )
      answer.doubt = say( { "代码 {} 与名称（{}）不是同一个地方，按代码采用", "the code {} and the names ({}) are not the same place; the code was taken" }, code, named );
    return answer;
  }
  if ( !named.empty() )
  {
    answer.codes = mKnown.at( named );
    if ( !written.empty() )
      answer.doubt = say( { "代码 {} 在工作空间里没有（或已变更），按名称采用 {}", "the code {} is not in the workspace (or is an old one); by its names {} was taken" }, written, named );
    return answer;
  }
  if ( mNames[2].empty() && levels == 3 && wellFormed( CodeRule::Village, code ) )
  {
    answer.codes = { code.substr( 0, levelDigits[0] ), code.substr( 0, levelDigits[1] ), code };
    return answer;
  }
  answer.refusal = written.empty() ? refusal : say( { "代码不在工作空间里；按名称也找不到：{}", "the code is not in the workspace; nor do the names help: {}" }, refusal );
  return answer;
}

const Wkb &Areas::pointInside( const std::string &village )
{
  if ( !mPointsRead )
  {
    mPointsRead = true;
    if ( mWorkspace.has( layer::villages ) )
    {
      const GdalQuiet quiet;
      const auto source = mWorkspace.rows( layer::villages );
      source->start( { field::code } );
      Row row;
      while ( source->next( row ) )
      {
        OGRGeometry *geometry = nullptr;
        if ( row.geometry.empty() || OGRGeometryFactory::createFromWkb( row.geometry.data(), nullptr, &geometry, row.geometry.size() ) != OGRERR_NONE )
          continue;
        const OGRGeometryUniquePtr polygon( geometry );
        // the class's own PointOnSurface() fails for multipolygons in GDAL 3.6
        const OGRGeometryUniquePtr point( OGRGeometry::FromHandle( OGR_G_PointOnSurface( OGRGeometry::ToHandle( polygon.get() ) ) ) );
        if ( !point )
          continue;
        Wkb &wkb = mPoints[text( row.values[0] )];
        wkb.resize( point->WkbSize() );
        point->exportToWkb( wkbNDR, wkb.data(), wkbVariantIso );
      }
    }
  }
  static const Wkb none;
  const auto found = mPoints.find( village );
  return found == mPoints.end() ? none : found->second;
}

} // namespace lantu
