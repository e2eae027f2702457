// SPDX-License-Identifier: GPL-3.0-or-later
// Essential columns, needless rows and columns.
#include "measure/siting/cover_reduction.h"

#include <algorithm>

namespace lantu
{

namespace
{

constexpr size_t mostBits = size_t { 1 } << 29;
constexpr size_t wordBits = 64;

// Sets of numbers as bits.
class BitSets
{
  public:
    BitSets( const std::vector<std::vector<uint32_t>> &sets, size_t numbers )
      : mWords( ( numbers + wordBits - 1 ) / wordBits ), mBits( mWords * sets.size(), 0 )
    {
      for ( size_t i = 0; i < sets.size(); ++i )
      {
        for ( const uint32_t number : sets[i] )
          mBits[i * mWords + number / wordBits] |= uint64_t { 1 } << ( number % wordBits );
      }
    }

    bool isWithin( size_t one, size_t other ) const
    {
      const uint64_t *a = mBits.data() + one * mWords;
      const uint64_t *b = mBits.data() + other * mWords;
      for ( size_t k = 0; k < mWords; ++k )
      {
        if ( a[k] & ~b[k] )
          return false;
      }
      return true;
    }

  private:
    size_t mWords;
    std::vector<uint64_t> mBits;
};

/**
 * Of \a sets over \a members (the sets that each number is in), those that are needless beside another: by \a needless( inner, outer ), asked where inner is within outer, the one of the
 * two that can go (or -1).
 */
template<class Needless>
std::vector<uint8_t> needlessSets( const std::vector<std::vector<uint32_t>> &sets, const std::vector<std::vector<uint32_t>> &members, const Progress &progress, Needless needless )
{
  std::vector<uint8_t> gone( sets.size(), 0 );
  const BitSets bits( sets, members.size() );
  for ( uint32_t inner = 0; inner < sets.size(); ++inner )
  {
    if ( inner % 256 == 0 )
      progress.check();
    if ( gone[inner] || sets[inner].empty() )
      continue;
    const uint32_t rarest = *std::min_element( sets[inner].begin(), sets[inner].end(), [&members]( uint32_t one, uint32_t other )
      { return members[one].size() < members[other].size(); } );
    for ( const uint32_t outer : members[rarest] )
    {
      if ( outer == inner || gone[outer] || sets[outer].size() < sets[inner].size() || !bits.isWithin( inner, outer ) )
        continue;
      const int64_t going = needless( inner, outer );
      if ( going >= 0 )
        gone[static_cast<size_t>( going )] = 1;
      if ( gone[inner] )
        break;
    }
  }
  return gone;
}

void dropRows( CoverCore &core, std::span<const uint8_t> gone )
{
  size_t kept = 0;
  for ( size_t i = 0; i < core.rows.size(); ++i )
  {
    if ( gone[i] )
      continue;
    if ( kept != i )
    {
      core.rows[kept] = std::move( core.rows[i] );
      if ( !core.multipliers.empty() )
        core.multipliers[kept] = core.multipliers[i];
    }
    ++kept;
  }
  core.rows.resize( kept );
  if ( !core.multipliers.empty() )
    core.multipliers.resize( kept );
}

bool any( std::span<const uint8_t> flags )
{
  return std::find( flags.begin(), flags.end(), uint8_t { 1 } ) != flags.end();
}

} // namespace

std::vector<std::vector<uint32_t>> CoverCore::columns() const
{
  std::vector<std::vector<uint32_t>> made( name.size() );
  for ( uint32_t i = 0; i < rows.size(); ++i )
  {
    for ( const uint32_t column : rows[i] )
      made[column].push_back( i );
  }
  return made;
}

void take( CoverCore &core, uint32_t column )
{
  core.taken.push_back( core.name[column] );
  core.spent += core.price[column];
  std::vector<uint8_t> covered( core.rows.size() );
  for ( size_t i = 0; i < core.rows.size(); ++i )
    covered[i] = std::binary_search( core.rows[i].begin(), core.rows[i].end(), column ) ? 1 : 0;
  dropRows( core, covered );
  std::vector<uint8_t> gone( core.name.size(), 0 );
  gone[column] = 1;
  drop( core, gone );
}

void drop( CoverCore &core, std::span<const uint8_t> columns )
{
  std::vector<uint32_t> place( core.name.size() );
  uint32_t kept = 0;
  for ( size_t j = 0; j < core.name.size(); ++j )
  {
    place[j] = kept;
    if ( columns[j] )
      continue;
    core.name[kept] = core.name[j];
    core.price[kept] = core.price[j];
    ++kept;
  }
  core.name.resize( kept );
  core.price.resize( kept );
  for ( std::vector<uint32_t> &row : core.rows )
  {
    size_t left = 0;
    for ( const uint32_t column : row )
    {
      if ( !columns[column] )
        row[left++] = place[column];
    }
    row.resize( left );
  }
}

bool reduce( CoverCore &core, const Progress &progress )
{
  for ( bool changed = true; changed; )
  {
    changed = false;
    progress.check();
    for ( size_t i = 0; i < core.rows.size(); ++i )
    {
      if ( core.rows[i].empty() )
        return false;
      if ( core.rows[i].size() > 1 )
        continue;
      take( core, core.rows[i].front() );
      i = static_cast<size_t>( -1 ); // rows have moved
      changed = true;
    }
    if ( core.rows.size() * core.name.size() > mostBits )
    {
      if ( changed )
        continue;
      return true;
    }
    std::vector<std::vector<uint32_t>> columns = core.columns();
    // a row that has all sites of another is covered with it
    const std::vector<uint8_t> rowsGone = needlessSets( core.rows, columns, progress, []( uint32_t, uint32_t outer )
      { return int64_t { outer }; } );
    if ( any( rowsGone ) )
    {
      dropRows( core, rowsGone );
      columns = core.columns();
      changed = true;
    }
    std::vector<uint8_t> columnsGone = needlessSets( columns, core.rows, progress, [&core, &columns]( uint32_t inner, uint32_t outer )
      {
      if ( core.price[outer] < core.price[inner] )
        return int64_t { inner };
      if ( core.price[outer] > core.price[inner] )
        return int64_t { -1 };
      // of two alike the first stays
      return columns[outer].size() > columns[inner].size() || outer < inner ? int64_t { inner } : int64_t { outer }; } );
    for ( size_t j = 0; j < columns.size(); ++j )
      columnsGone[j] = columnsGone[j] || columns[j].empty() ? 1 : 0;
    if ( any( columnsGone ) )
    {
      drop( core, columnsGone );
      changed = true;
    }
  }
  return true;
}

} // namespace lantu
