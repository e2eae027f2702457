// SPDX-License-Identifier: GPL-3.0-or-later
// A page for each village: its roads and facilities, how it stands to the rules for villages, and its households at risk as far as they may be told.
#include <map>

#include "base/error.h"
#include "convert.h"
#include "data/schema.h"
#include "measure/suppression.h"
#include "place/area.h"
#include "printing/base_layers.h"
#include "printing/book/chapters.h"
#include "printing/chapters/monitored_areas.h"
#include "printing/chapters/monitored_words.h"
#include "printing/chapters/place_pages.h"
#include "printing/chapters/row_index.h"
#include "printing/chapters/village_figures.h"
#include "printing/page_text.h"

namespace lantu
{

namespace
{

constexpr size_t mostUnasked = 500; // pages that nobody has chosen a place for
constexpr double nearestScale = 10000;

class VillagePages
{
  public:
    VillagePages( BookSource &source, Usage )
      : mPages( source ), mMonitored( MonitoredAreas( source.workspace() ).villages() ), mStandings( source ),
        mVillages( source.layer( layer::villages ) ), mByCode( mVillages, field::code ),
        mTownships( source.layer( layer::townships ) ), mTownshipsByCode( mTownships, field::code ),
        mSites( source.layer( layer::sites ) ), mSitesByVillage( mSites, field::villageCode ) {}

    Page page( const Place &village ) const
    {
      const auto found = mMonitored.find( village.code );
      const MonitoredArea monitored = found == mMonitored.end() ? MonitoredArea { village.code } : found->second;
      const std::string county = mPages.shortCountyName( village.county );
      const std::string township = mPages.townshipName( village.township );
      Page page;
      page.key = QStringLiteral( "village-" ) + qt( village.code );
      page.contents = qt( township + Text { " ", " " }.str() + village.name );
      page.title = mPages.titled( say( { "{}{}{}监测对象与短板", "{2}, {1}, {0}: households at risk and gaps" }, county, township, village.name ) );
      page.numbers = { monitoredNumber( monitored ), mStandings.number( village.code ), siteNumber( village.code, page.suppressed ) };
      page.findings << monitoredFinding( monitored ) << mStandings.finding( village.code ) << peopleFinding( village.code );
      page.findings.removeAll( QString() );
      page.table = mStandings.table( village.code );
      page.map = map( village );
      page.locator = locator( village );
      page.suppressed += monitored.hidden ? 1 : 0;
      page.note = note( page.suppressed > 0, page.map.has_value() );
      page.runs << mStandings.run();
      return page;
    }

  private:
    HeadlineNumber siteNumber( const std::string &village, int &suppressed ) const
    {
      int64_t households = 0;
      int64_t persons = 0;
      const std::vector<size_t> &sites = mSitesByVillage.all( village );
      for ( const size_t row : sites )
      {
        households += mSites.whole( row, field::householdCount ).value_or( 0 );
        persons += mSites.whole( row, field::personCount ).value_or( 0 );
      }
      HeadlineNumber number { qt( Text { "易地搬迁安置点", "Relocation sites" } ), grouped( static_cast<int64_t>( sites.size() ) ), qt( Text { "个", "sites" } ), qt( Text { "没有集中安置点", "none here" } ) };
      if ( households > 0 && households < smallestShownCount )
      {
        number.comparison = qt( Text { "户数少，不单列", "too few to be told" } );
        ++suppressed;
      }
      else if ( !sites.empty() )
        number.comparison = qt( say( { "实际居住{}户、{}人", "{} households, {} persons" }, grouped( households ).toStdString(), grouped( persons ).toStdString() ) );
      return number;
    }

    QString peopleFinding( const std::string &village ) const
    {
      const auto row = mByCode.first( village );
      const auto groups = row ? mVillages.whole( *row, field::groupCount ) : std::nullopt;
      const auto people = row ? mVillages.whole( *row, field::population ) : std::nullopt;
      if ( !groups || !people )
        return {};
      return qt( say( { "{}个村民小组，户籍人口{}人。", "{} village groups, {} registered inhabitants." }, *groups, grouped( *people ).toStdString() ) );
    }

    std::optional<PageMap> map( const Place &village ) const
    {
      if ( village.extent.empty() )
        return {};
      std::vector<PageLayer> theme;
      theme.push_back( { .title = qt( Text { "安置点", "Relocation sites" } ), .style = {}, .workspaceLayer = QString::fromLatin1( layer::sites ) } );
      theme.push_back( { .title = qt( Text { "设施", "Facilities" } ), .style = {}, .workspaceLayer = QString::fromLatin1( layer::facilities ) } );
      theme.push_back( paledAround( layer::villages, village.code ) );
      std::vector<PageLayer> layers = over( std::move( theme ), Detail::Township );
      showTownshipsAlike( layers );
      return PageMap { .layers = std::move( layers ), .extent = village.extent, .largestScale = nearestScale };
    }

    //! The village in its township; in its county where the township has no shape.
    PageMap locator( const Place &village ) const
    {
      const auto row = mTownshipsByCode.first( village.township );
      const auto area = row ? Area::fromWkb( mTownships.geometry( *row ) ) : std::nullopt;
      if ( !area )
        return mPages.locator( village.county );
      PageMap map { .layers = {}, .extent = area->bounds(), .freeScale = true };
      const QString villages = QString::fromLatin1( layer::villages );
      map.layers.push_back( { .title = {}, .style = QStringLiteral( "locator_here" ), .workspaceLayer = villages, .filter = rowsWhere( field::code, village.code ), .inLegend = false } );
      map.layers.push_back( { .title = {}, .style = QStringLiteral( "locator_counties" ), .workspaceLayer = villages, .filter = rowsWhere( field::townshipCode, village.township ), .inLegend = false } );
      return map;
    }

    static QString note( bool suppressed, bool hasMap )
    {
      QString text;
      if ( !hasMap )
        text += qt( Text { "没有村界：该村没有边界，不出图；请补录边界后重印。", "No border: without it there is no map; add it and print again. " } );
      text += qt( Text { "位置图为所在乡镇。用时从村内一点出发按路网计算；只列村级规则，农户的短板不在本页。", "The locator is the township. Times are over the roads from a point in the village; only rules for villages are listed, none for households." } );
      if ( suppressed )
        text += qt( say( { "不足{}户的只示“<{}”，会由此推算出来的示“—”。", " Below {} households only \"<{}\" is shown, and \"—\" where it could be worked out." }, smallestShownCount, smallestShownCount ) );
      return text;
    }

    PlacePages mPages;
    std::map<std::string, MonitoredArea> mMonitored;
    VillageStandings mStandings;
    const Rows &mVillages;
    RowIndex mByCode;
    const Rows &mTownships;
    RowIndex mTownshipsByCode;
    const Rows &mSites;
    RowIndex mSitesByVillage;
};

} // namespace

std::vector<Page> villagesChapter( BookSource &source, Usage usage )
{
  const std::vector<Place> &villages = source.places().villages;
  if ( usage == Usage::Public )
    throw Error::of( ErrorCode::BadValue, { "公开版不印村的页：乡镇以下的监测对象不公开。请用内部版（EDITION=internal），或把 LEVEL 改为 township。", "The public edition has no pages of villages: below the township nothing is published about households at risk. Print the internal edition (EDITION=internal), or choose LEVEL=township." } );
  if ( source.places().all && villages.size() > mostUnasked )
    throw Error::of( ErrorCode::BadValue, { "一村一页，工作空间共有{}个村。请用 PLACES 写明要印哪些区县、乡镇或村（名称或代码，逗号隔开）。", "There is a page for each village, and the workspace has {}. Say in PLACES which counties, townships or villages to print (names or codes, separated by commas)." }, grouped( static_cast<int64_t>( villages.size() ) ).toStdString() );
  return pagesOf<VillagePages>( villages, source, usage );
}

} // namespace lantu
