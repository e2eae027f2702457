// SPDX-License-Identifier: GPL-3.0-or-later
// 一点一图一表一策: a page for each relocation site.
#include "base/error.h"
#include "convert.h"
#include "data/schema.h"
#include "measure/suppression.h"
#include "place/wkb_points.h"
#include "printing/base_layers.h"
#include "printing/book/chapters.h"
#include "printing/chapters/household_part.h"
#include "printing/chapters/month_words.h"
#include "printing/chapters/place_pages.h"
#include "printing/chapters/row_index.h"
#include "printing/chapters/site_community.h"
#include "printing/chapters/site_deeds.h"
#include "printing/chapters/site_gaps_table.h"
#include "printing/chapters/site_jobs.h"
#include "printing/chapters/site_rings.h"
#include "printing/page_text.h"

namespace lantu
{

namespace
{

const Text unknownFact { "缺", "unknown" };
constexpr double planScale = 5000; // a map of a site alone is no plan of its houses

class SitePages
{
  public:
    SitePages( BookSource &source, Usage usage )
      : mUsage( usage ), mPages( source ), mStandings( source ), mJobs( source ), mDeeds( source ), mCommunity( source ), mRings( source ),
        mSites( source.layer( layer::sites ) ), mById( mSites, field::siteId )
    {
      if ( usage == Usage::Internal )
        countMonitored( source );
    }

    Page page( const Place &site ) const
    {
      const size_t row = mById.first( site.code ).value();
      const std::string county = mPages.shortCountyName( site.county );
      Page page;
      page.key = QStringLiteral( "site-" ) + qt( site.code );
      page.form = Form::Site;
      page.contents = qt( county + " " + site.name );
      page.title = mPages.titled( say( { "{}{} 一点一图一表一策", "{1}, {0}: map, gaps and measures" }, county, site.name ) );
      addFacts( page, site, row );
      mStandings.addLights( page, site.code );
      page.table = mStandings.measures( site.code, site.township, mDeeds.matter( site.code ) );
      page.findings << mStandings.finding( site.code ) << mJobs.findings( site.code );
      page.findings.removeAll( QString() );
      const Wkb &point = mSites.geometry( row );
      page.locator = mPages.locator( site.county, &point );
      page.map = map( site, point );
      page.note = note( page.suppressed > 0, page.map.has_value(), mRings.of( site.code ) != nullptr );
      page.runs << mStandings.run() << mJobs.run();
      if ( !mRings.run().isEmpty() )
        page.runs << mRings.run();
      return page;
    }

  private:
    //! Monitored households by the site that they live in.
    void countMonitored( BookSource &source )
    {
      const auto rows = source.workspace().has( layer::households ) ? source.workspace().rows( layer::households ) : nullptr;
      if ( !rows )
        return;
      rows->start( { field::siteId, field::eliminated } );
      Row row;
      while ( rows->next( row ) )
      {
        if ( !isNull( row.values[0] ) && whole( row.values[1] ) != 1 )
          ++mRemaining[text( row.values[0] )];
      }
    }

    QString households( size_t row, const char *field ) const
    {
      const auto count = mSites.whole( row, field );
      return count ? qt( say( { "{}户", "{} hh" }, grouped( *count ).toStdString() ) ) : qt( unknownFact );
    }

    QString persons( size_t row, const char *field ) const
    {
      const auto count = mSites.whole( row, field );
      return count ? qt( say( { "{}人", "{} persons" }, grouped( *count ).toStdString() ) ) : qt( unknownFact );
    }

    QString words( size_t row, const char *field ) const
    {
      const std::string said = mSites.text( row, field );
      return said.empty() ? qt( unknownFact ) : qt( said );
    }

    void addFacts( Page &page, const Place &site, size_t row ) const
    {
      const auto add = [&page]( const Text &name, const QString &value )
      { page.facts.push_back( { qt( name ), value } ); };
      const std::string village = mSites.text( row, field::villageCode );
      const QString comma = qt( Text { "、", ", " } );
      add( { "所在", "Where" }, qt( mPages.townshipName( site.township ) + ( village.empty() ? "" : " " + areaName( mPages.areas().villages, village ) ) ) );
      add( { "安置方式", "Kind" }, words( row, field::kind ) );
      add( { "规模等级", "Size class" }, words( row, field::sizeClass ) );
      const std::string built = mSites.text( row, field::builtYm );
      add( { "建成", "Built" }, built.empty() ? qt( unknownFact ) : monthWords( built ) );
      add( { "规划", "Planned" }, households( row, field::plannedHouseholds ) + comma + persons( row, field::plannedPersons ) );
      add( { "实际", "Actual" }, households( row, field::householdCount ) + comma + persons( row, field::personCount ) );
      add( { "入住", "Moved in" }, movedIn( page, row ) );
      mJobs.addFacts( page, site.code );
      if ( mUsage == Usage::Internal )
        add( { "点内未消除监测户", "Households at risk" }, monitored( page, site.code ) );
      mDeeds.addFact( page, site.code );
      mCommunity.addFacts( page, site.code );
    }

    QString movedIn( Page &page, size_t row ) const
    {
      const HouseholdPart part = householdPart( mSites.whole( row, field::occupiedHouseholds ), mSites.whole( row, field::householdCount ), { "未入住{}", "{} not moved in" } );
      page.suppressed += part.hidden;
      return part.words;
    }

    QString monitored( Page &page, const std::string &site ) const
    {
      const auto found = mRemaining.find( site );
      const int64_t count = found == mRemaining.end() ? 0 : found->second;
      const bool few = count > 0 && count < smallestShownCount;
      page.suppressed += few;
      return qt( say( { "{}户", "{} hh" }, few ? "<" + std::to_string( smallestShownCount ) : grouped( count ).toStdString() ) );
    }

    std::optional<PageMap> map( const Place &site, const Wkb &point ) const
    {
      if ( site.extent.empty() )
        return {};
      std::vector<PageLayer> theme;
      theme.push_back( namedPoint( { "本安置点", "This site" }, "site_here", site.name, point ) );
      theme.push_back( { .title = qt( Text { "周边设施", "Facilities" } ), .style = {}, .workspaceLayer = QString::fromLatin1( layer::facilities ) } );
      const size_t ownLayers = theme.size();
      std::vector<PageLayer> layers = over( std::move( theme ), Detail::Site );
      showTownshipsAlike( layers );
      // the legend of a site has room for its theme alone
      for ( size_t base = ownLayers; base < layers.size(); ++base )
        layers[base].inLegend = false;
      if ( auto rings = mRings.of( site.code ) )
        putBelowRoads( layers, ringsLayer( std::move( rings ) ) );
      const Bounds reach = mRings.extent( site.code );
      return PageMap { .layers = std::move( layers ), .extent = reach.empty() ? site.extent : reach, .largestScale = planScale };
    }

    static QString note( bool suppressed, bool hasMap, bool hasRings )
    {
      QString text;
      if ( !hasMap )
        text += qt( Text { "缺坐标：该安置点没有坐标，不出图，到设施的时间为缺；请补录坐标后重印。", "No position: without it there are no map and no times; add it and print again. " } );
      else if ( !hasRings )
        text += qt( Text { "没有服务范围：附近没有道路。", "No rings: there is no road near. " } );
      else
        text += qt( Text { "范围按路网驾车、从安置点出发计算。", "Rings are by car over the roads, from the site. " } );
      text += qt( Text { "没有登记的为缺；表中责任单位按部门职责列出，安置点自己的在卡片上。", "What is not recorded is unknown; offices in the table are those in charge by their duties, the site's own is on the card." } );
      if ( suppressed )
        text += qt( say( { "不足{0}户、{0}本的只示“<{0}”，会由此推算出来的示“—”。", " Below {0} households or certificates only \"<{0}\" is shown, and \"—\" where it could be worked out." }, smallestShownCount ) );
      return text;
    }

    Usage mUsage;
    PlacePages mPages;
    SiteStandings mStandings;
    SiteJobs mJobs;
    SiteDeeds mDeeds;
    SiteCommunity mCommunity;
    SiteRings mRings;
    const Rows &mSites;
    RowIndex mById;
    std::map<std::string, int64_t> mRemaining;
};

} // namespace

std::vector<Page> sitesChapter( BookSource &source, Usage usage )
{
  return pagesOf<SitePages>( source.places().sites, source, usage );
}

} // namespace lantu
