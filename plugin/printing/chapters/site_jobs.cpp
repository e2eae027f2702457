// SPDX-License-Identifier: GPL-3.0-or-later
// Households by site below those of their county, so that no difference tells a small count.
#include "printing/chapters/site_jobs.h"

#include <cmath>

#include "convert.h"
#include "data/schema.h"
#include "measure/employment.h"
#include "measure/suppression.h"
#include "printing/chapters/hidden_sites.h"
#include "printing/page_text.h"

namespace lantu
{

namespace
{

const Text unknownFact { "缺", "unknown" };
const QString hiddenFact = QStringLiteral( "—" );

QString households( std::optional<int64_t> count )
{
  return count ? qt( say( { "{}户", "{} hh" }, grouped( *count ).toStdString() ) ) : qt( unknownFact );
}

} // namespace

SiteJobs::SiteJobs( BookSource &source )
  : mAnswer( source.result( "employment" ) ), mRows( mAnswer.rows( "OUTPUT" ) ), mBySite( mRows, field::siteId ), mHidden( hiddenSites( mRows, [this]( size_t row )
                                                                                                                    { return mRows.whole( row, employmentField::zeroHouseholds ).value_or( 0 ); } )
                                                                                                                             .rows ) {}

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
  QString shownEmployed = households( employed );
  QString shownZero = households( zero );
  if ( row && mHidden[*row] )
  {
    // employed and with labour together would tell it
    shownEmployed = hiddenFact;
    shownZero = zero < smallestShownCount ? QStringLiteral( "<%1" ).arg( smallestShownCount ) + qt( Text { "户", " hh" } ) : hiddenFact;
    page.suppressed += 2;
  }
  else if ( employed && labour && *labour > 0 )
    shownEmployed += qt( say( { "（{}）", " ({})" }, share( *employed, *labour ).toStdString() ) );
  page.facts.push_back( { qt( Text { "有劳动力户", "With labour" } ), households( labour ) } );
  page.facts.push_back( { qt( Text { "已就业户", "Employed" } ), shownEmployed } );
  page.facts.push_back( { qt( Text { "零就业户", "Nobody employed" } ), shownZero } );
}

QStringList SiteJobs::findings( const std::string &site ) const
{
  const auto row = mBySite.first( site );
  if ( !row )
    return {};
  QStringList sentences;
  const auto labour = count( *row, field::labourHouseholds );
  const auto zero = count( *row, employmentField::zeroHouseholds );
  if ( labour && zero && mHidden[*row] )
    sentences << qt( say( { "{}户有劳动力，零就业户少，不单列。", "{} households have labour; those without anybody employed are too few to be told." }, grouped( *labour ).toStdString() ) );
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
