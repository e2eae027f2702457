// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of answers found again by the code of their county.
#include "printing/chapters/county_figures.h"

#include <algorithm>

#include <QRegularExpression>

#include "convert.h"
#include "data/schema.h"

namespace lantu
{

namespace
{

constexpr size_t officialDigits = 6;

// as a label on the map has it
QString mapName( QString name )
{
  static const QRegularExpression suffix( QStringLiteral( "(土家族|苗族)+自治县$" ) );
  return name.remove( suffix );
}

bool ofItsOwn( const std::string &code )
{
  return code.size() > officialDigits;
}

} // namespace

CountyFigures::CountyFigures( BookSource &source )
  : mOfSome( !source.places().all )
{
  std::map<std::pair<bool, std::string>, QString> names;
  const Rows &counties = source.layer( layer::counties );
  for ( size_t i = 0; i < counties.size(); ++i )
  {
    const std::string code = counties.text( i, field::code );
    names[{ ofItsOwn( code ), code }] = mapName( qt( counties.text( i, field::name ) ) );
  }
  const std::vector<Place> &chosen = source.places().counties;
  for ( const auto &[key, name] : names )
  {
    const std::string &code = key.second;
    mCodes.push_back( code );
    mNames.push_back( name );
    mInBook.push_back( !mOfSome || std::any_of( chosen.begin(), chosen.end(), [&code]( const Place &county )
                                     { return county.code == code; } ) );
  }
  mCodes.emplace_back();
  mNames.push_back( qt( Text { "未注明区县", "No county given" } ) );
  mInBook.push_back( !mOfSome );
}

CountyFigures CountyFigures::ofTownships( BookSource &source )
{
  CountyFigures figures;
  figures.mAreTownships = true;
  figures.mCounty = source.places().counties.front().code;
  std::map<std::string, QString> names;
  const Rows &townships = source.layer( layer::townships );
  for ( const size_t row : townships.where( field::countyCode, figures.mCounty ) )
    names[townships.text( row, field::code )] = qt( townships.text( row, field::name ) );
  for ( const auto &[code, name] : names )
  {
    figures.mCodes.push_back( code );
    figures.mNames.push_back( name );
  }
  figures.mCodes.emplace_back();
  figures.mNames.push_back( qt( Text { "未落到乡镇", "In no township" } ) );
  figures.mInBook.assign( figures.rows(), true );
  return figures;
}

size_t CountyFigures::rowOf( const std::string &code ) const
{
  const auto found = std::find( mCodes.begin(), mCodes.end() - 1, code );
  return static_cast<size_t>( found - mCodes.begin() );
}

size_t CountyFigures::keep( Figures figures )
{
  mFigures.push_back( std::move( figures ) );
  return mFigures.size() - 1;
}

size_t CountyFigures::add( const Rows &answer, const char *field )
{
  Figures figures( rows() );
  std::vector<bool> listed( rows() );
  bool known = false;
  // the last row is the total
  for ( size_t i = 0; i + 1 < answer.size(); ++i )
  {
    const size_t row = rowOf( answer.text( i, field::code ) );
    listed[row] = true;
    const std::optional<int64_t> value = answer.whole( i, field );
    if ( !value )
      continue;
    known = true;
    figures[row] = figures[row].value_or( 0 ) + *value;
  }
  for ( size_t row = 0; known && row < rows(); ++row )
  {
    if ( !listed[row] )
      figures[row] = 0;
  }
  return keep( std::move( figures ) );
}

size_t CountyFigures::add( const Rows &townships, const Rows &counties, const char *field )
{
  Figures figures( rows() );
  std::optional<int64_t> left;
  for ( const size_t row : counties.where( field::code, mCounty ) )
    left = counties.whole( row, field );
  if ( !left )
    return keep( std::move( figures ) );
  for ( size_t row = 0; row + 1 < rows(); ++row )
  {
    figures[row] = 0;
    for ( const size_t found : townships.where( field::code, mCodes[row] ) )
      *figures[row] += townships.whole( found, field ).value_or( 0 );
    *left -= *figures[row];
  }
  figures.back() = left;
  return keep( std::move( figures ) );
}

size_t CountyFigures::add( const std::map<std::string, int64_t> &counts )
{
  Figures figures( rows(), 0 );
  for ( const auto &[code, count] : counts )
    *figures[rowOf( code )] += count;
  return keep( std::move( figures ) );
}

size_t CountyFigures::addDifference( size_t a, size_t b )
{
  Figures figures( rows() );
  for ( size_t row = 0; row < rows(); ++row )
  {
    if ( value( a, row ) && value( b, row ) )
      figures[row] = *value( a, row ) - *value( b, row );
  }
  return keep( std::move( figures ) );
}

std::optional<int64_t> CountyFigures::total( size_t figure ) const
{
  std::optional<int64_t> sum;
  for ( size_t row = 0; row < rows(); ++row )
  {
    if ( mInBook[row] && value( figure, row ) )
      sum = sum.value_or( 0 ) + *value( figure, row );
  }
  return sum;
}

std::vector<size_t> CountyFigures::listed( bool allCounties ) const
{
  std::vector<size_t> listed;
  for ( size_t row = 0; row < rows(); ++row )
  {
    const bool tells = std::any_of( mFigures.begin(), mFigures.end(), [row]( const Figures &figures )
      { return figures[row].value_or( 0 ) != 0; } );
    if ( mInBook[row] && ( tells || ( allCounties && !mCodes[row].empty() ) ) )
      listed.push_back( row );
  }
  return listed;
}

std::vector<size_t> CountyFigures::ranked( size_t figure ) const
{
  std::vector<size_t> order = listed();
  std::stable_sort( order.begin(), order.end(), [this, figure]( size_t a, size_t b )
    { return value( figure, a ).value_or( 0 ) > value( figure, b ).value_or( 0 ); } );
  return order;
}

} // namespace lantu
