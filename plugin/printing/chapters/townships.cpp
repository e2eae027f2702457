// SPDX-License-Identifier: GPL-3.0-or-later
// A page for each key-support township: its villages, and its indicators in lights.
#include <algorithm>
#include <set>

#include "base/error.h"
#include "convert.h"
#include "data/schema.h"
#include "measure/suppression.h"
#include "measure/township_gaps.h"
#include "printing/base_layers.h"
#include "printing/book/chapters.h"
#include "printing/chapters/monitored_areas.h"
#include "printing/chapters/monitored_words.h"
#include "printing/chapters/place_pages.h"
#include "printing/chapters/row_index.h"
#include "printing/chapters/township_lights.h"
#include "printing/chapters/village_gaps.h"
#include "printing/page_text.h"
#include "printing/village_circles.h"

namespace lantu
{

namespace
{

const std::string evidenceOpen = "待补"; // a key township that nobody has named yet
const std::string levelTownship = "驻乡";

//! Who is posted in a township and its villages.
struct Postings
{
    int64_t persons = 0;
    int64_t atTownship = 0;
};

class TownshipPages
{
  public:
    TownshipPages( BookSource &source, Usage usage )
      : mSource( source ), mUsage( usage ), mPages( source ), mMonitored( source.workspace() ), mLights( source ), mVillages( source ),
        mTownships( source.layer( layer::townships ) ), mByCode( mTownships, field::code ),
        mSites( source.layer( layer::sites ) ), mSitesByTownship( mSites, field::townshipCode ),
        mTeams( source.layer( layer::teams ) ), mTeamsByTownship( mTeams, field::townshipCode ) {}

    Page page( const Place &township ) const
    {
      const MonitoredArea monitored = mMonitored.township( township.county, township.code );
      const auto row = mByCode.first( township.code );
      const bool isOpen = row && mTownships.text( *row, field::keyEvidence ) == evidenceOpen;
      const std::string county = mPages.shortCountyName( township.county );
      Page page;
      page.key = QStringLiteral( "township-" ) + qt( township.code );
      page.contents = isOpen ? qt( township.name ) : qt( county + Text { " ", " " }.str() + township.name );
      page.title = mPages.titled( isOpen ? say( { "市级重点帮扶乡镇{}短板", "Gaps of the key-support township {}" }, township.name ) : say( { "{}{}监测对象与短板", "{1}, {0}: households at risk and gaps" }, county, township.name ) );
      page.numbers = { monitoredNumber( monitored ), mLights.number( township.code ), siteNumber( township.code ) };
      page.findings << monitoredFinding( monitored ) << mLights.finding( township.code, monitored.hidden ) << postingFinding( township.code, row );
      page.findings.removeAll( QString() );
      page.table = mLights.table( township.code, monitored.hidden, page.suppressed );
      page.map = map( township );
      page.locator = mPages.locator( township.county );
      page.note = note( isOpen, monitored.hidden || page.suppressed > 0 );
      page.runs << mLights.run() << mVillages.run();
      return page;
    }

  private:
    HeadlineNumber siteNumber( const std::string &township ) const
    {
      int64_t households = 0;
      int64_t persons = 0;
      const std::vector<size_t> &sites = mSitesByTownship.all( township );
      for ( const size_t row : sites )
      {
        households += mSites.whole( row, field::householdCount ).value_or( 0 );
        persons += mSites.whole( row, field::personCount ).value_or( 0 );
      }
      return { qt( Text { "易地搬迁安置点", "Relocation sites" } ), grouped( static_cast<int64_t>( sites.size() ) ), qt( Text { "个", "sites" } ),
        sites.empty() ? qt( Text { "没有集中安置点", "none here" } ) : qt( say( { "实际居住{}户、{}人", "{} households, {} persons" }, grouped( households ).toStdString(), grouped( persons ).toStdString() ) ) };
    }

    Postings postings( const std::string &township ) const
    {
      std::set<std::string> persons;
      std::set<std::string> atTownship;
      for ( const size_t row : mTeamsByTownship.all( township ) )
      {
        if ( !isNull( mTeams.value( row, field::endedYm ) ) )
          continue;
        persons.insert( mTeams.text( row, field::personId ) );
        if ( mTeams.text( row, field::level ) == levelTownship )
          atTownship.insert( mTeams.text( row, field::personId ) );
      }
      return { static_cast<int64_t>( persons.size() ), static_cast<int64_t>( atTownship.size() ) };
    }

    QString postingFinding( const std::string &township, std::optional<size_t> row ) const
    {
      const std::string group = row ? mTownships.text( *row, field::supportGroup ) : std::string();
      const Postings posted = postings( township );
      return qt( say( { "{}名干部驻乡驻村，其中驻乡{}名；市级帮扶集团：{}。", "{} cadres are posted here, {} of them at the township; support group: {}." }, posted.persons, posted.atTownship, group.empty() ? Text { "缺", "unknown" }.str() : group ) );
    }

    std::optional<PageMap> map( const Place &township ) const
    {
      if ( township.extent.empty() )
        return {};
      std::vector<PageLayer> theme;
      if ( !mSitesByTownship.all( township.code ).empty() )
        theme.push_back( { .title = qt( Text { "安置点", "Relocation sites" } ), .style = {}, .workspaceLayer = QString::fromLatin1( layer::sites ), .filter = rowsWhere( field::townshipCode, township.code ) } );
      const auto add = [&theme]( PageLayer layer )
      {
        if ( layer.table && !layer.table->rows.empty() )
          theme.push_back( std::move( layer ) );
      };
      // circles of villages are about households at risk, for internal use only
      if ( mUsage == Usage::Internal )
      {
        PageLayer circles = villageCircles( mMonitored.villagesOfTownship( township.code ), mUsage );
        circles.style = QStringLiteral( "village_circles" );
        add( std::move( circles ) );
      }
      theme.push_back( paledAround( layer::townships, township.code ) );
      std::vector<PageLayer> layers = over( std::move( theme ), Detail::Township );
      showTownshipsAlike( layers );
      PageLayer villages = mVillages.ofTownship( township.code );
      if ( !villages.table->rows.empty() )
        putBelowRoads( layers, std::move( villages ) );
      return PageMap { .layers = std::move( layers ), .extent = township.extent };
    }

    QString note( bool isOpen, bool suppressed ) const
    {
      QString text = isOpen ? qt( Text { "该乡镇的名称待补，位置和数字只是占位，名单公布后请更新。", "Place and figures stand in until the list names the township. " } ) : QString();
      text += qt( Text { "缺口占比以已查明者为分母；缺的不计入。", "Shares are of those that are known." } );
      if ( suppressed )
        text += qt( say( { "不足{}户的只示“<{}”。", " Below {} households: \"<{}\"." }, smallestShownCount, smallestShownCount ) );
      return text;
    }

    BookSource &mSource;
    Usage mUsage;
    PlacePages mPages;
    MonitoredAreas mMonitored;
    TownshipLights mLights;
    VillageGaps mVillages;
    const Rows &mTownships;
    RowIndex mByCode;
    const Rows &mSites;
    RowIndex mSitesByTownship;
    const Rows &mTeams;
    RowIndex mTeamsByTownship;
};

} // namespace

std::vector<Page> townshipsChapter( BookSource &source, Usage usage )
{
  return pagesOf<TownshipPages>( source.places().townships, source, usage );
}

} // namespace lantu
