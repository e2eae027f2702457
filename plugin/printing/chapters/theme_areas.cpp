// SPDX-License-Identifier: GPL-3.0-or-later
// Sums over the rows of the answers.
#include "printing/chapters/theme_areas.h"

#include <cmath>
#include <set>

#include <QRegularExpression>

#include "convert.h"
#include "data/schema.h"
#include "measure/rollup.h"
#include "printing/chapters/theme_fields.h"

namespace lantu
{

namespace
{

constexpr size_t countyDigits = 6;
constexpr size_t townshipDigits = 9;
const Text notFilledIn { "未填", "Not filled in" };

//! A row of a roll-up: of a township, or of a county where no row named a township.
struct RolledRow
{
    size_t row;
    std::string township;
    std::string county;
};

std::vector<RolledRow> rolledRows( const Rows &rollup, const std::vector<size_t> &candidates )
{
  std::vector<RolledRow> townships;
  std::vector<RolledRow> counties;
  for ( const size_t row : candidates )
  {
    const std::string level = rollup.text( row, rollupField::level );
    if ( level == rollupLevel::township.str() )
      townships.push_back( { row, rollup.text( row, field::code ), rollup.text( row, field::parentCode ) } );
    else if ( level == rollupLevel::county.str() )
      counties.push_back( { row, {}, rollup.text( row, field::code ) } );
  }
  return townships.empty() ? counties : townships;
}

// of persons, who are real numbers in answers
int64_t rounded( const Rows &rows, size_t row, const char *name )
{
  return std::llround( rows.number( row, name ).value_or( 0 ) );
}

} // namespace

class ThemeAreas::Collected
{
  public:
    Collected( const ThemeAreas &areas, size_t kinds )
      : mAreas( areas ), mKinds( kinds ) {}

    //! Null if the county is not of the book.
    std::vector<int64_t> *of( const std::string &township, const std::string &county )
    {
      if ( !mAreas.hasCounty( county ) )
        return nullptr;
      const auto [found, added] = mPositions.try_emplace( { county, township }, mCounts.size() );
      if ( added )
        mCounts.push_back( { township, county, std::vector<int64_t>( mKinds ) } );
      return &mCounts[found->second].counts;
    }

    std::vector<TownshipCounts> take() { return std::move( mCounts ); }

  private:
    const ThemeAreas &mAreas;
    size_t mKinds;
    std::map<std::pair<std::string, std::string>, size_t> mPositions;
    std::vector<TownshipCounts> mCounts;
};

ThemeAreas::ThemeAreas( BookSource &source )
  : mAll( source.places().all )
{
  for ( const Place &county : source.places().counties )
    mCounties[county.code] = county.name;
  mOneCounty = mCounties.size() == 1;
  const Rows &townships = source.layer( layer::townships );
  for ( size_t row = 0; row < townships.size(); ++row )
    mTownships[townships.text( row, field::code )] = { townships.text( row, field::name ), townships.text( row, field::countyCode ) };
}

std::string ThemeAreas::countyOf( const std::string &township ) const
{
  const auto found = mTownships.find( township );
  return found == mTownships.end() ? township.substr( 0, countyDigits ) : found->second.county;
}

QString ThemeAreas::townshipName( const std::string &code ) const
{
  const auto found = mTownships.find( code );
  return code.empty() ? qt( notFilledIn ) : qt( found == mTownships.end() ? code : found->second.name );
}

QString ThemeAreas::countyName( const std::string &code ) const
{
  static const QRegularExpression nations( QStringLiteral( "(土家族|苗族)+自治县$" ) );
  const auto found = mCounties.find( code );
  return code.empty() ? qt( notFilledIn ) : qt( found == mCounties.end() ? code : found->second ).remove( nations );
}

std::vector<TownshipCounts> ThemeAreas::counts( const Rows &rows, const std::vector<const char *> &fields, const std::map<std::string, std::string> *townshipOfVillage ) const
{
  Collected collected( *this, fields.size() );
  for ( size_t row = 0; row + 1 < rows.size(); ++row ) // the last is the total
  {
    std::string township = rows.text( row, field::code );
    if ( townshipOfVillage )
    {
      const auto found = townshipOfVillage->find( township );
      township = found == townshipOfVillage->end() ? township.substr( 0, townshipDigits ) : found->second;
    }
    std::vector<int64_t> *counts = collected.of( township, countyOf( township ) );
    for ( size_t kind = 0; counts && kind < fields.size(); ++kind )
      ( *counts )[kind] += rounded( rows, row, fields[kind] );
  }
  return collected.take();
}

std::vector<TownshipCounts> ThemeAreas::rule( const Rows &rollup, const std::string &key ) const
{
  Collected collected( *this, ruleKinds );
  for ( const auto &[row, township, county] : rolledRows( rollup, rollup.where( field::standardKey, key ) ) )
  {
    std::vector<int64_t> *counts = collected.of( township, county );
    if ( !counts )
      continue;
    const int64_t lacking = rounded( rollup, row, themeField::beyond ) + rounded( rollup, row, themeField::missing );
    ( *counts )[Lacking] += lacking;
    ( *counts )[Known] += lacking + rounded( rollup, row, themeField::ok );
    ( *counts )[Unknown] += rounded( rollup, row, themeField::unknown );
    ( *counts )[LackingPersons] += rounded( rollup, row, themeField::beyondPersons ) + rounded( rollup, row, themeField::missingPersons );
  }
  return collected.take();
}

std::vector<TownshipCounts> ThemeAreas::categories( const Rows &rollup, const std::vector<std::string> &categories ) const
{
  Collected collected( *this, categories.size() );
  for ( size_t kind = 0; kind < categories.size(); ++kind )
  {
    for ( const auto &[row, township, county] : rolledRows( rollup, rollup.where( rollupField::category, categories[kind] ) ) )
    {
      if ( std::vector<int64_t> *counts = collected.of( township, county ) )
        ( *counts )[kind] += rounded( rollup, row, rollupField::rows );
    }
  }
  return collected.take();
}

std::vector<std::string> ThemeAreas::categoriesOf( const Rows &rollup )
{
  std::set<std::string> categories;
  for ( size_t row = 0; row + 1 < rollup.size(); ++row ) // the last is the total over all
    categories.insert( rollup.text( row, rollupField::category ) );
  return { categories.begin(), categories.end() };
}

std::vector<AreaCounts> ThemeAreas::listed( const std::vector<TownshipCounts> &counts ) const
{
  std::map<std::string, AreaCounts> byCode;
  for ( const TownshipCounts &township : counts )
  {
    const std::string &code = mOneCounty ? township.township : township.county;
    AreaCounts &area = byCode[code];
    area.counts.resize( township.counts.size() );
    area.name = mOneCounty ? townshipName( code ) : countyName( code );
    for ( size_t kind = 0; kind < township.counts.size(); ++kind )
      area.counts[kind] += township.counts[kind];
  }
  std::vector<AreaCounts> areas;
  for ( auto &[code, area] : byCode )
    areas.push_back( std::move( area ) );
  return areas;
}

std::vector<int64_t> totals( const std::vector<TownshipCounts> &counts, size_t kinds )
{
  std::vector<int64_t> sums( kinds );
  for ( const TownshipCounts &township : counts )
  {
    for ( size_t kind = 0; kind < kinds; ++kind )
      sums[kind] += township.counts[kind];
  }
  return sums;
}

} // namespace lantu
