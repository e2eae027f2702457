// SPDX-License-Identifier: GPL-3.0-or-later
// Sites by county, and the list of those beyond a limit.
#include <algorithm>
#include <cmath>

#include "convert.h"
#include "data/schema.h"
#include "measure/site_gaps.h"
#include "printing/chapters/relocation_pages.h"
#include "printing/chapters/site_deeds.h"
#include "printing/chapters/theme_words.h"
#include "printing/page_text.h"

namespace lantu
{

namespace
{

constexpr double wideColumn = 2.4;
constexpr double nameColumn = 3.2;

struct AreaRow
{
    QString name;
    SiteCount sites;
    int64_t withGaps = 0;
    std::vector<int64_t> lacking; //!< by item
};

QStringList cellsOf( const AreaRow &row )
{
  QStringList cells { row.name, grouped( row.sites.sites ), grouped( row.sites.persons ), grouped( row.withGaps ) };
  for ( const int64_t lacking : row.lacking )
    cells << grouped( lacking );
  return cells;
}

//! "62 ✕"
QString minutesCell( const SiteFigures &figures, size_t row, const SiteItem &item )
{
  if ( figures.isUnknown( row, item.column ) )
    return qt( Text { "缺", "unknown" } );
  const auto minutes = figures.answer().number( row, minutesField( item.column ).c_str() );
  const QString mark = figures.lacks( row, item.column ) ? QStringLiteral( " ✕" ) : QString();
  return minutes ? grouped( std::llround( *minutes ) ) + mark : qt( Text { "没有", "none" } ) + mark;
}

bool isBeyondAny( const SiteFigures &figures, size_t row )
{
  return std::any_of( figures.items().begin(), figures.items().end(), [&]( const SiteItem &item )
    { return item.isService && figures.lacks( row, item.column ); } );
}

QString deedsFinding( const DeedTotals &deeds )
{
  std::string text = deeds.due > deeds.issued ? say( { "{0}本产权证已发，占应发{1}本的{2}", "{0} property certificates are issued, {2} of the {1} that are due" }, grouped( deeds.issued ).toStdString(), grouped( deeds.due ).toStdString(), share( deeds.issued, deeds.due ).toStdString() )
                                              : say( { "{}本产权证应发尽发", "{} property certificates are due, and all are issued" }, grouped( deeds.due ).toStdString() );
  if ( deeds.sitesUnknown > 0 )
    text += say( { "（{}个安置点情况缺）", " (not known of {} sites)" }, deeds.sitesUnknown );
  return qt( text + Text { "。", "." }.str() );
}

} // namespace

Page siteAreasPage( const ThemePages &pages, const SiteFigures &figures )
{
  const ThemeAreas &areas = pages.areas();
  std::map<std::string, AreaRow> byCode;
  AreaRow all { qt( Text { "合计", "All" } ), {}, 0, std::vector<int64_t>( figures.items().size() ) };
  for ( const size_t row : figures.rows() )
  {
    const std::string code = figures.answer().text( row, areas.ofOneCounty() ? field::townshipCode : field::countyCode );
    AreaRow &area = byCode[code];
    area.name = areas.ofOneCounty() ? areas.townshipName( code ) : areas.countyName( code );
    area.lacking.resize( figures.items().size() );
    for ( AreaRow *counted : { &area, &all } )
    {
      counted->sites.add( figures.persons( row ) );
      counted->withGaps += figures.gaps( row ) > 0 ? 1 : 0;
      for ( size_t i = 0; i < figures.items().size(); ++i )
        counted->lacking[i] += figures.lacks( row, figures.items()[i].column ) ? 1 : 0;
    }
  }
  Page page = pages.page( "relocation-areas", Form::Table, { "安置点短板汇总表", "Table of relocation sites" }, { "易地搬迁安置点短板汇总表", "Table of gaps of relocation sites" } );
  page.runs << figures.result().run;
  page.findings << qt( say( { "{0}个安置点（{1}人）分布在{2}个{3}，{4}个有短板。", "{0} relocation sites ({1} persons) lie in {2} {3}; {4} have gaps." }, all.sites.sites, grouped( all.sites.persons ).toStdString(), byCode.size(), ( areas.ofOneCounty() ? Text { "乡镇", "townships" } : Text { "区县", "counties" } ).str(), all.withGaps ) );
  if ( const auto deeds = SiteDeeds( pages.source() ).totals( [&areas]( const std::string &county )
         { return areas.hasCounty( county ); } ) )
    page.findings << deedsFinding( *deeds );
  page.table = PageTable { {}, { { qt( areas.ofOneCounty() ? Text { "乡镇", "Township" } : Text { "区县", "County" } ), Align::Left, wideColumn }, { qt( Text { "安置点", "Sites" } ) }, { qt( Text { "人数", "Persons" } ), Align::Right, 1.3 }, { qt( Text { "有短板", "With gaps" } ) } }, {}, true };
  for ( const SiteItem &item : figures.items() )
    page.table->columns.push_back( { qt( item.title ) } );
  for ( const auto &[code, area] : byCode )
    page.table->rows.push_back( cellsOf( area ) );
  page.table->rows.push_back( cellsOf( all ) );
  page.note = qt( Text { "各列为该项超过时限或没有的安置点数（个）。", "The columns count the sites that are beyond the limit of an item or without it." } );
  return page;
}

Page sitesBeyondPage( const ThemePages &pages, const SiteFigures &figures )
{
  Page page = pages.page( "relocation-beyond", Form::Table, { "超过时限的安置点名单", "List of sites beyond a limit" }, { "超过时限的安置点名单", "Relocation sites beyond a limit" } );
  page.runs << figures.result().run;
  page.table = PageTable { {}, { { qt( Text { "排序", "Rank" } ), Align::Left, 0.8 }, { qt( Text { "安置点", "Site" } ), Align::Left, nameColumn }, { qt( Text { "区县", "County" } ), Align::Left, 1.6 }, { qt( Text { "乡镇", "Township" } ), Align::Left, wideColumn }, { qt( Text { "规模", "Size" } ), Align::Left }, { qt( Text { "人数", "Persons" } ) }, { qt( Text { "短板", "Gaps" } ) } }, {} };
  for ( const SiteItem &item : figures.items() )
  {
    if ( item.isService )
      page.table->columns.push_back( { qt( item.title ), Align::Right, 1.3 } );
  }
  SiteCount beyond;
  for ( const size_t row : figures.rows() )
  {
    if ( !isBeyondAny( figures, row ) )
      continue;
    beyond.add( figures.persons( row ) );
    const Rows &rows = figures.answer();
    QStringList &cells = page.table->rows.emplace_back( QStringList { rows.text( row, siteGapsField::rank ).c_str(), qt( rows.text( row, field::name ) ), pages.areas().countyName( rows.text( row, field::countyCode ) ), pages.areas().townshipName( rows.text( row, field::townshipCode ) ), qt( rows.text( row, field::sizeClass ) ), grouped( figures.persons( row ) ), grouped( figures.gaps( row ) ) } );
    for ( const SiteItem &item : figures.items() )
    {
      if ( item.isService )
        cells << minutesCell( figures, row, item );
    }
  }
  page.findings << qt( say( { "{0}个安置点（{1}，{2}人）至少有一项服务超过时限。", "{0} relocation sites ({1}, {2} persons) are beyond the limit of one service at least." }, beyond.sites, share( beyond.sites, static_cast<int64_t>( figures.rows().size() ) ).toStdString(), grouped( beyond.persons ).toStdString() ) );
  page.note = qt( Text { "各项服务为用时（分钟）；✕ 为超过时限；缺为道路到不了或没有查明。按短板多少排序。", "Services in minutes; ✕ is beyond the limit; unknown where no road leads there. By number of gaps." } );
  return page;
}

} // namespace lantu
