// SPDX-License-Identifier: GPL-3.0-or-later
// Reading the standards table.
#include "data/standards.h"

#include <algorithm>
#include <sstream>

#include <fmt/format.h>
#include <xxhash.h>

#include "base/error.h"

namespace lantu
{

namespace
{

constexpr char walkingSubject[] = "步行";
constexpr char monitoredSubject[] = "监测";

size_t column( const char *name )
{
  const Layer &layer = schemaLayer( layer::standards );
  return static_cast<size_t>( layer.field( name ) - layer.fields.data() );
}

Error badRow( const Row &row, const char *fieldName, const std::string &value )
{
  return Error( ErrorCode::BadValue, say( { "标准表第 {} 行“{}”列：“{}”无法使用。请在工作空间的标准表里改正。", "Standards row {}, column \"{}\": \"{}\" cannot be used. Correct it in the workspace's standards table." }, row.id, schemaLayer( layer::standards ).field( fieldName )->alias.str(), value ), row.id );
}

Profile profileOf( const Row &row )
{
  const std::string code = text( row.values[column( field::profile )] );
  for ( const Profile profile : allProfiles )
  {
    if ( code == profileCode( profile ) )
      return profile;
  }
  throw badRow( row, field::profile, code );
}

std::vector<std::string> parts( const std::string &list )
{
  std::vector<std::string> result;
  std::istringstream stream( list );
  for ( std::string part; std::getline( stream, part, ';' ); )
    result.push_back( part );
  return result;
}

} // namespace

const char *profileCode( Profile profile )
{
  switch ( profile )
  {
  case Profile::Walk:
    return "walk";
  case Profile::Rainy:
    return "rainy";
  default:
    return "drive";
  }
}

Standards::Standards( const Table &rows )
{
  for ( const Row &row : rows.rows )
  {
    const auto cell = [&row]( const char *name ) -> const Value &
    { return row.values[column( name )]; };
    const std::string category = text( cell( field::category ) );
    const auto value = number( cell( field::limit ) );
    if ( !value || !( *value >= 0 ) )
      throw badRow( row, field::limit, text( cell( field::limit ) ) );
    if ( category == "service" )
    {
      const std::string unit = text( cell( field::unit ) );
      if ( unit != "min" && unit != "m" )
        throw badRow( row, field::unit, unit );
      mServices.push_back( { text( cell( field::standardKey ) ), text( cell( field::title ) ), parts( text( cell( field::subject ) ) ), profileOf( row ), *value, unit == "m", static_cast<int>( whole( cell( field::year ) ).value_or( 0 ) ), text( cell( field::document ) ) } );
    }
    else if ( category == "speed" || category == "surface" )
    {
      if ( !( *value > 0 ) )
        throw badRow( row, field::limit, text( cell( field::limit ) ) );
      ( category == "speed" ? mSpeeds : mSurfaces ).push_back( { text( cell( field::subject ) ), profileOf( row ), *value } );
    }
    else if ( category == "line" && text( cell( field::subject ) ) == monitoredSubject )
      mLines.push_back( { *value, static_cast<int>( whole( cell( field::year ) ).value_or( 0 ) ), text( cell( field::document ) ) } );
  }
  std::sort( mLines.begin(), mLines.end(), []( const MonitoringLine &a, const MonitoringLine &b )
    { return a.year < b.year; } );
}

std::optional<ServiceStandard> Standards::service( std::string_view keyOrTitle ) const
{
  for ( const ServiceStandard &service : mServices )
  {
    if ( service.key == keyOrTitle || service.title == keyOrTitle )
      return service;
  }
  return {};
}

std::optional<double> Standards::find( const std::vector<Speed> &speeds, std::string_view subject, Profile profile )
{
  for ( const Speed &speed : speeds )
  {
    if ( speed.profile == profile && speed.subject == subject )
      return speed.kmh;
  }
  return profile == Profile::Rainy ? find( speeds, subject, Profile::Drive ) : std::nullopt;
}

std::optional<double> Standards::speed( std::string_view subject, Profile profile ) const
{
  return find( mSpeeds, subject, profile );
}

std::optional<double> Standards::surfaceLimit( std::string_view surface, Profile profile ) const
{
  return find( mSurfaces, surface, profile );
}

double Standards::walkingSpeed() const
{
  const auto kmh = speed( walkingSubject, Profile::Walk );
  if ( !kmh )
    throw Error::of( ErrorCode::NoField, { "标准表缺少步行速度（种类 speed，对象 {}，方式 walk）。请补上这一行。", "The standards table has no walking speed (category speed, subject {}, profile walk). Add that row." }, walkingSubject );
  return *kmh;
}

uint64_t Standards::speedHash() const
{
  std::string text;
  for ( const std::vector<Speed> *speeds : { &mSpeeds, &mSurfaces } )
  {
    for ( const Speed &speed : *speeds )
      text += fmt::format( "{}\t{}\t{}\n", speed.subject, profileCode( speed.profile ), speed.kmh );
    text += '\n';
  }
  return XXH3_64bits( text.data(), text.size() );
}

} // namespace lantu
