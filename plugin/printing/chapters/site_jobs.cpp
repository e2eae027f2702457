// SPDX-License-Identifier: GPL-3.0-or-later
// Households by site below those of their county, so that no difference tells a small count.
#include "printing/chapters/site_jobs.h"

#include <cmath>

#include "convert.h"
#include "data/schema.h"
#include "measure/employment.h"
#include "printing/chapters/theme_words.h"
#include "printing/page_text.h"

namespace lantu
{

namespace
{

const Text unknownFact { "缺", "unknown" };

QString households( const std::optional<int64_t> &count )
{
  return count ? qt( say( { "{}户", "{} hh" }, grouped( *count ).toStdString() ) ) : qt( unknownFact );
}

//! What is told of a hidden count: that it is small, or nothing.
QString hiddenHouseholds( const std::optional<int64_t> &count )
{
  if ( !count )
    return qt( unknownFact );
  return isSmall( *count ) ? qt( say( { "{}户", "{} hh" }, shownHouseholds( *count ).toStdString() ) ) : QStringLiteral( "—" );
}

//! With labour, where it may not be told.
QString hiddenLabour( const std::optional<int64_t> &labour, int64_t without )
{
  return isSmall( without ) ? qt( say( { "无劳动力{}户", "{} hh without" }, shownHouseholds( without ).toStdString() ) ) : hiddenHouseholds( labour );
}

} // namespace

SiteJobs::SiteJobs( BookSource &source )
  : mAnswer( source.result( "employment" ) ), mRows( mAnswer.rows( "OUTPUT" ) ), mBySite( mRows, field::siteId ), mHidden( source ) {}

std::optional<int64_t> SiteJobs::count( size_t row, const char *field ) const
{
  const auto value = mRows.number( row, field );
  return value ? std::optional( std::llround( *value ) ) : std::nullopt;
}

void SiteJobs::addFacts( Page &page, const std::string &site ) const
{
  const auto row = mBySite.first( site );
  const auto labour = row ? count( *row, field::labourHouseholds ) : std::nullopt;
  const auto zero = row ? count( *row, employmentField::zeroHouseholds ) : std::nullopt;
  const auto employed = row ? count( *row, field::employedHouseholds ) : std::nullopt;
  const bool hidesLabour = row && mHidden.labour( *row );
  const bool hidesEmployed = row && mHidden.employed( *row );
  const bool hidesZero = row && mHidden.zero( *row );
  QString shownEmployed = hidesEmployed && employed ? QStringLiteral( "—" ) : households( employed );
  if ( !hidesEmployed && employed && labour && *labour > 0 )
    shownEmployed += qt( say( { "（{}）", " ({})" }, share( *employed, *labour ).toStdString() ) );
  page.facts.push_back( { qt( Text { "有劳动力户", "With labour" } ), hidesLabour ? hiddenLabour( labour, mHidden.withoutLabour( *row ) ) : households( labour ) } );
  page.facts.push_back( { qt( Text { "已就业户", "Employed" } ), shownEmployed } );
  page.facts.push_back( { qt( Text { "零就业户", "Nobody employed" } ), hidesZero ? hiddenHouseholds( zero ) : households( zero ) } );
  page.suppressed += hidesLabour + hidesEmployed + hidesZero;
}

QStringList SiteJobs::findings( const std::string &site ) const
{
  const auto row = mBySite.first( site );
  if ( !row )
    return {};
  QStringList sentences;
  const auto labour = count( *row, field::labourHouseholds );
  const auto zero = count( *row, employmentField::zeroHouseholds );
  if ( labour && zero && mHidden.zero( *row ) )
  {
    if ( !mHidden.labour( *row ) )
      sentences << qt( say( { "{}户有劳动力，零就业户数不单列。", "{} households have labour; how many have nobody employed is not told." }, grouped( *labour ).toStdString() ) );
  }
  else if ( labour && zero && mHidden.labour( *row ) )
    sentences << qt( say( { "{}户零就业。", "{} households have nobody employed." }, grouped( *zero ).toStdString() ) );
  else if ( labour && zero && *labour > 0 )
    sentences << qt( say( { "{}户零就业，占{}户有劳动力的{}。", "{0} households have nobody employed, {2} of the {1} with labour." }, grouped( *zero ).toStdString(), grouped( *labour ).toStdString(), share( *zero, *labour ).toStdString() ) );
  const auto jobs = count( *row, employmentField::jobsNear );
  const auto near = count( *row, employmentField::placesNear );
  if ( jobs && near )
  {
    const auto minutes = static_cast<int64_t>( std::lround( mAnswer.summary.at( "near_minutes" ).get<double>() ) );
    const auto nearest = count( *row, employmentField::nearestMinutes );
    sentences << qt( say( { "{}个岗位{}分钟内可达（{}处），最近{}。", "{} jobs are within {} minutes ({} workplaces), the nearest {}." }, grouped( *jobs ).toStdString(), minutes, *near, nearest ? say( { "{}分钟", "{} min" }, *nearest ) : unknownFact.str() ) );
  }
  return sentences;
}

} // namespace lantu
