// SPDX-License-Identifier: GPL-3.0-or-later
// Standings in words, with standards and offices.
#include "printing/chapters/site_gaps_table.h"

#include <algorithm>
#include <cmath>

#include "convert.h"
#include "data/schema.h"
#include "measure/site_gaps.h"
#include "measure/standing.h"
#include "printing/chapters/month_words.h"
#include "printing/chapters/site_items.h"
#include "printing/page_text.h"

namespace lantu
{

namespace
{

const Text unknownCell { "缺", "unknown" };
constexpr double wide = 2.6;

//! Of the row of lights: the column of the answer, the symbol and what it is called.
struct LightOfSite
{
    const char *column;
    const char *symbol;
    Text name;
};

constexpr LightOfSite siteLights[] = {
  { siteGapsField::water, "water", { "水", "Water" } },
  { siteGapsField::power, "power", { "电", "Power" } },
  { siteGapsField::road, "road", { "路", "Road" } },
  { siteGapsField::gas, "gas", { "气", "Gas" } },
  { siteGapsField::net, "net", { "网", "Network" } },
  { "health_centre", "clinic", { "卫生院", "Health" } },
  { "primary", "school", { "小学", "School" } },
  { "workshop", "workshop", { "就业", "Work" } },
};

//! The branch of government in charge by its duties; the office that the workspace names is in charge of the site as a whole.
struct Office
{
    const char *column;
    Text name;
};

constexpr Office offices[] = {
  { siteGapsField::water, { "水利部门", "Water resources" } },
  { siteGapsField::power, { "供电企业", "Power company" } },
  { siteGapsField::road, { "交通运输部门", "Transport" } },
  { siteGapsField::gas, { "燃气主管部门", "Gas supervision" } },
  { siteGapsField::net, { "通信管理部门", "Communications" } },
  { "clinic", { "卫生健康部门", "Health" } },
  { "health_centre", { "卫生健康部门", "Health" } },
  { "hospital", { "卫生健康部门", "Health" } },
  { "primary", { "教育部门", "Education" } },
  { "junior", { "教育部门", "Education" } },
  { "kindergarten", { "教育部门", "Education" } },
  { "workshop", { "人力社保部门", "Employment" } },
  { "centre", { "乡镇（街道）", "Township" } },
};

QString officeOf( const std::string &column )
{
  const auto *found = std::find_if( std::begin( offices ), std::end( offices ), [&column]( const Office &office )
    { return office.column == column; } );
  return qt( found == std::end( offices ) ? unknownCell : found->name );
}

QString limitOf( const ServiceStandard &service )
{
  const Text way = service.profile == Profile::Walk ? Text { "步行{}分钟内", "{} minutes on foot" } : Text { "驾车{}分钟内", "{} minutes by car" };
  return qt( say( way, std::lround( service.limit ) ) );
}

} // namespace

SiteStandings::SiteStandings( BookSource &source )
  : mAnswer( source.result( "sitegaps" ) ), mRows( mAnswer.rows( "OUTPUT" ) ), mBySite( mRows, field::siteId ),
    mServices( standardsForSites( Standards( source.workspace().has( layer::standards ) ? source.workspace().table( layer::standards ) : defaultStandards() ) ) ),
    mWorks( source.layer( layer::works ) ), mWorksByTownship( mWorks, field::townshipCode )
{
  for ( const auto &said : mAnswer.summary.at( "items" ) )
  {
    std::string column = said.at( "column" ).get<std::string>();
    std::string title = siteItemTitle( column, said.at( field::title ).get<std::string>() );
    Item item { std::move( column ), std::move( title ) };
    const auto service = std::find_if( mServices.begin(), mServices.end(), [&item]( const ServiceStandard &standard )
      { return serviceColumn( standard ) == item.column; } );
    if ( service != mServices.end() )
      item.service = &*service;
    mItems.push_back( std::move( item ) );
  }
}

std::string SiteStandings::standing( size_t row, const std::string &column ) const
{
  return mRows.has( column.c_str() ) ? mRows.text( row, column.c_str() ) : std::string();
}

std::optional<int64_t> SiteStandings::minutes( size_t row, const std::string &column ) const
{
  const std::string name = column + siteGapsField::minutesSuffix;
  const auto value = mRows.has( name.c_str() ) ? mRows.number( row, name.c_str() ) : std::nullopt;
  return value ? std::optional( std::llround( *value ) ) : std::nullopt;
}

void SiteStandings::addLights( Page &page, const std::string &site ) const
{
  const auto row = mBySite.first( site );
  for ( const LightOfSite &light : siteLights )
  {
    const std::string verdict = row ? standing( *row, light.column ) : std::string();
    const auto time = row ? minutes( *row, light.column ) : std::nullopt;
    QString value = qt( unknownCell );
    if ( time )
      value = qt( say( { "{}分钟", "{} min" }, *time ) );
    else if ( verdict == standingCode( Standing::Ok ) )
      value = qt( Text { "有", "yes" } );
    else if ( verdict == standingCode( Standing::Missing ) )
      value = qt( Text { "没有", "none" } );
    page.lights.push_back( { QString::fromLatin1( light.symbol ), qt( light.name ), verdict.empty() ? QString::fromLatin1( standingCode( Standing::Unknown ) ) : qt( verdict ), value } );
  }
}

QStringList SiteStandings::gapRow( size_t row, const Item &item ) const
{
  const std::string verdict = standing( row, item.column );
  const bool known = verdict != standingCode( Standing::Unknown );
  const auto time = minutes( row, item.column );
  const std::string is = time ? say( { "现{}分钟", "now {} min" }, *time ) : known ? Text { "现没有", "now none" }.str()
                                                                                   : Text { "情况缺", "not known" }.str();
  const QString limit = item.service ? limitOf( *item.service ) : qt( Text { "应有", "must be there" } );
  return { qt( item.title ), qt( say( { "{}；{}", "{}; {}" }, limit.toStdString(), is ) ), officeOf( item.column ), qt( unknownCell ), qt( known ? Text { "未达标", "below standard" } : Text { "待查明", "to be found out" } ) };
}

PageTable SiteStandings::measures( const std::string &site, const std::string &township, const std::optional<SiteMatter> &further ) const
{
  PageTable table;
  table.title = qt( Text { "短板与措施", "Gaps and measures" } );
  table.columns = { { qt( Text { "事项", "Matter" } ), Align::Left, 1.6 }, { qt( Text { "标准与现状", "Standard and state" } ), Align::Left, wide }, { qt( Text { "责任单位", "Office in charge" } ), Align::Left, 1.6 }, { qt( Text { "时限", "Due" } ), Align::Left }, { qt( Text { "状态", "Status" } ), Align::Left } };
  const auto row = mBySite.first( site );
  for ( const bool unknown : { false, true } )
  {
    for ( size_t i = 0; row && i < mItems.size(); ++i )
    {
      const std::string verdict = standing( *row, mItems[i].column );
      if ( unknown ? verdict == standingCode( Standing::Unknown ) : verdict == standingCode( Standing::Beyond ) || verdict == standingCode( Standing::Missing ) )
        table.rows.push_back( gapRow( *row, mItems[i] ) );
    }
    if ( further && further->known != unknown )
      table.rows.push_back( further->cells );
  }
  for ( const size_t work : mWorksByTownship.all( township ) )
  {
    const auto invested = mWorks.number( work, field::invested );
    const std::string started = mWorks.text( work, field::startedYm );
    table.rows.push_back( { qt( mWorks.text( work, field::name ) ), qt( invested ? say( { "以工代赈，投资{0}万元", "work for relief, {1} yuan" }, std::llround( *invested ), grouped( std::llround( *invested ) * 10000 ).toStdString() ) : Text { "以工代赈", "work for relief" }.str() ), qt( unknownCell ), qt( unknownCell ),
      started.empty() ? qt( unknownCell ) : qt( say( { "{}开工", "since {}" }, monthWords( started ).toStdString() ) ) } );
  }
  if ( table.rows.empty() )
    table.rows.push_back( { qt( Text { "无短板", "No gaps" } ), qt( Text { "各项达标", "all standards are met" } ), QStringLiteral( "—" ), QStringLiteral( "—" ), QStringLiteral( "—" ) } );
  return table;
}

QString SiteStandings::finding( const std::string &site ) const
{
  const auto row = mBySite.first( site );
  if ( !row )
    return {};
  QStringList names;
  for ( const Item &item : mItems )
  {
    const std::string verdict = standing( *row, item.column );
    if ( verdict != standingCode( Standing::Beyond ) && verdict != standingCode( Standing::Missing ) )
      continue;
    const auto time = minutes( *row, item.column );
    names << ( time ? qt( say( { "{}（{}分钟）", "{} ({} min)" }, item.title, *time ) ) : qt( item.title ) );
  }
  if ( names.isEmpty() )
    return qt( say( { "{}项标准中没有不达标的。", "None of {} standards is missed." }, mItems.size() ) );
  return qt( say( { "{}项不达标（短板排全市第{}）：{}。", "{} standards are missed (rank {} in the city): {}." }, names.size(), mRows.whole( *row, siteGapsField::rank ).value_or( 0 ), names.join( qt( Text { "、", ", " } ) ).toStdString() ) );
}

} // namespace lantu
