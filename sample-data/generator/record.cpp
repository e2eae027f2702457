// SPDX-License-Identifier: GPL-3.0-or-later
// Filling rows and writing WKB.
#include "record.h"

#include <bit>
#include <cassert>
#include <cmath>
#include <cstring>

#include "data/workspace.h"
#include "facts.h"

namespace lantu::sample
{

namespace
{

template<class T>
void put( Wkb &wkb, T value )
{
  const auto *bytes = reinterpret_cast<const unsigned char *>( &value );
  wkb.insert( wkb.end(), bytes, bytes + sizeof( T ) );
}

void header( Wkb &wkb, uint32_t type )
{
  put( wkb, static_cast<unsigned char>( std::endian::native == std::endian::little ? 1 : 0 ) );
  put( wkb, type );
}

void points( Wkb &wkb, const Line &line, bool closed )
{
  const size_t countAt = wkb.size();
  put( wkb, uint32_t { 0 } );
  uint32_t count = 0;
  Point first;
  Point previous;
  for ( const Point at : line )
  {
    const Point place = storedDegrees( at );
    if ( count > 0 && place == previous )
      continue;
    if ( count == 0 )
      first = place;
    put( wkb, place.x );
    put( wkb, place.y );
    previous = place;
    ++count;
  }
  if ( closed )
  {
    if ( count > 1 && previous == first )
    {
      wkb.resize( wkb.size() - 2 * sizeof( double ) );
      --count;
    }
    put( wkb, first.x );
    put( wkb, first.y );
    ++count;
  }
  std::memcpy( wkb.data() + countAt, &count, sizeof( count ) );
}

} // namespace

Point storedDegrees( Point at )
{
  const Point place = plane().toDegrees( at );
  return { std::round( place.x * 1e7 ) / 1e7, std::round( place.y * 1e7 ) / 1e7 };
}

Point asStored( Point at )
{
  const Point place = storedDegrees( at );
  return plane().fromDegrees( place.x, place.y );
}

Table emptyTable( const char *layerName )
{
  return { .shape = &schemaLayer( layerName ), .rows = {}, .crs = workspaceCrs };
}

Record::Record( Table &table )
  : mShape( table.shape ), mRow( table.add() )
{
  if ( mShape->field( field::asOf ) )
    set( field::asOf, asOfDate );
  if ( mShape->field( field::source ) )
    set( field::source, sourceMark );
}

Record &Record::set( const char *field, Value value )
{
  const Field *found = mShape->field( field );
  assert( found );
  mRow.values[static_cast<size_t>( found - mShape->fields.data() )] = std::move( value );
  return *this;
}

Record &Record::point( Point at )
{
  const Point place = storedDegrees( at );
  header( mRow.geometry, 1 );
  put( mRow.geometry, place.x );
  put( mRow.geometry, place.y );
  return *this;
}

Record &Record::line( const Line &line )
{
  header( mRow.geometry, 2 );
  points( mRow.geometry, line, false );
  return *this;
}

Record &Record::areas( const MultiArea &areas )
{
  header( mRow.geometry, 6 );
  put( mRow.geometry, static_cast<uint32_t>( areas.size() ) );
  for ( const Area &area : areas )
  {
    header( mRow.geometry, 3 );
    put( mRow.geometry, static_cast<uint32_t>( 1 + area.holes.size() ) );
    points( mRow.geometry, area.outer, true );
    for ( const Line &hole : area.holes )
      points( mRow.geometry, hole, true );
  }
  return *this;
}

} // namespace lantu::sample
