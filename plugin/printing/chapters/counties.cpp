// SPDX-License-Identifier: GPL-3.0-or-later
// A page for each county: its townships, sites and households still at risk.
#include <algorithm>

#include "base/error.h"
#include "convert.h"
#include "data/schema.h"
#include "measure/suppression.h"
#include "place/wkb_points.h"
#include "printing/base_layers.h"
#include "printing/book/chapters.h"
#include "printing/chapters/monitored_areas.h"
#include "printing/chapters/monitored_words.h"
#include "printing/chapters/most_words.h"
#include "printing/chapters/place_pages.h"
#include "printing/chapters/row_index.h"
#include "printing/page_text.h"
#include "printing/village_circles.h"

namespace lantu
{

namespace
{

// with those of the others and of all there are eight rows
constexpr size_t listedTownships = 6;
constexpr double nameShare = 2.2; // 后坪苗族土家族乡
constexpr int64_t manyGapsOfSite = 3;

//! Figures of the sites of a county.
struct CountySites
{
    int64_t sites = 0;
    int64_t households = 0;
    int64_t persons = 0;
    int64_t withManyGaps = 0;
    int64_t personsThere = 0; //!< in sites with many gaps
};

class CountyPages
{
  public:
    CountyPages( BookSource &source, Usage usage )
      : mSource( source ), mUsage( usage ), mPages( source ), mMonitored( source.workspace() ),
        mSites( source.layer( layer::sites ) ), mSitesByCounty( mSites, field::countyCode ), mSitesByTownship( mSites, field::townshipCode ),
        mTownships( source.layer( layer::townships ) ), mTownshipsByCounty( mTownships, field::countyCode )
    {
      if ( mSites.empty() )
        return;
      mGaps = &source.result( "sitegaps" );
      mGapRows = &mGaps->rows( "OUTPUT" );
      mGapsByCounty.emplace( *mGapRows, field::countyCode );
    }

    Page page( const Place &county ) const
    {
      const MonitoredArea monitored = mMonitored.county( county.code );
      const CountySites sites = sitesOf( county.code );
      Page page;
      page.key = QStringLiteral( "county-" ) + qt( county.code );
      page.contents = qt( county.name );
      page.title = mPages.titled( say( { "{}监测对象、安置点与重点乡镇", "{}: households at risk, relocation sites, key townships" }, county.name ) );
      page.numbers = { monitoredNumber( monitored ), siteNumber( sites ), keyTownshipNumber( county.code ) };
      page.findings << monitoredFinding( monitored ) << siteFinding( sites ) << townshipFinding( county.code, monitored );
      page.findings.removeAll( QString() );
      page.table = table( county.code, monitored, page.suppressed );
      page.map = map( county );
      page.locator = mPages.locator( county.code );
      page.note = note( page.suppressed > 0 );
      if ( mGaps )
        page.runs << mGaps->run;
      return page;
    }

  private:
    CountySites sitesOf( const std::string &county ) const
    {
      CountySites sites;
      for ( const size_t row : mSitesByCounty.all( county ) )
      {
        ++sites.sites;
        sites.households += mSites.whole( row, field::householdCount ).value_or( 0 );
        sites.persons += mSites.whole( row, field::personCount ).value_or( 0 );
      }
      if ( !mGapRows )
        return sites;
      for ( const size_t row : mGapsByCounty->all( county ) )
      {
        if ( mGapRows->whole( row, field::gapCount ).value_or( 0 ) < manyGapsOfSite )
          continue;
        ++sites.withManyGaps;
        sites.personsThere += mGapRows->whole( row, field::personCount ).value_or( 0 );
      }
      return sites;
    }

    static HeadlineNumber monitoredNumber( const MonitoredArea &area )
    {
      HeadlineNumber number { qt( Text { "未消除监测对象", "Households still at risk" } ), shownRemaining( area ), qt( Text { "户", "hh" } ), {} };
      if ( area.hidden )
        number.comparison = qt( Text { "户数少，不单列", "too few to be told" } );
      else if ( area.identified.households == 0 )
        number.comparison = qt( Text { "没有识别的监测对象", "none was identified" } );
      else
        number.comparison = qt( say( { "{}人；占识别{}户的{}", "{0} persons; {2} of {1} identified" }, grouped( area.remaining.persons ).toStdString(), grouped( area.identified.households ).toStdString(), share( area.remaining.households, area.identified.households ).toStdString() ) );
      return number;
    }

    static HeadlineNumber siteNumber( const CountySites &sites )
    {
      HeadlineNumber number { qt( Text { "易地搬迁安置点", "Relocation sites" } ), grouped( sites.sites ), qt( Text { "个", "sites" } ), qt( Text { "没有集中安置点", "none here" } ) };
      if ( sites.sites > 0 )
        number.comparison = qt( say( { "实际居住{}户、{}人", "{} households, {} persons" }, grouped( sites.households ).toStdString(), grouped( sites.persons ).toStdString() ) );
      return number;
    }

    HeadlineNumber keyTownshipNumber( const std::string &county ) const
    {
      QStringList names;
      for ( const size_t row : mTownshipsByCounty.all( county ) )
      {
        if ( mTownships.whole( row, field::key17 ) == 1 )
          names << qt( mTownships.text( row, field::name ) );
      }
      const QString named = names.isEmpty() ? qt( Text { "没有", "none here" } ) : names.join( qt( Text { "、", ", " } ) );
      return { qt( Text { "市级重点帮扶乡镇", "Key-support townships" } ), grouped( names.size() ), qt( Text { "个", "" } ), named };
    }

    QString monitoredFinding( const MonitoredArea &area ) const
    {
      if ( const auto finding = findingWithoutCounts( area ) )
        return *finding;
      const std::vector<MonitoredArea> townships = mMonitored.townshipsOf( area.code );
      const auto withAny = std::count_if( townships.begin(), townships.end(), []( const MonitoredArea &township )
        { return township.remaining.households > 0; } );
      return qt( say( { "{}户（{}人）风险未消除，占全市未消除户的{}，分布在{}个乡镇街道。", "{} households ({} persons) are still at risk, {} of the city's, in {} townships." }, grouped( area.remaining.households ).toStdString(),
        grouped( area.remaining.persons ).toStdString(), share( area.remaining.households, mMonitored.city().remaining.households ).toStdString(), withAny ) );
    }

    static QString siteFinding( const CountySites &sites )
    {
      if ( sites.sites == 0 )
        return {};
      if ( sites.withManyGaps == 0 )
        return qt( say( { "{}个安置点的短板都不到{}项。", "None of the {} sites has {} gaps or more." }, sites.sites, manyGapsOfSite ) );
      return qt( say( { "{}个安置点（{}，{}人）短板在{}项及以上。", "{} sites ({}, {} persons) have {} gaps or more." }, sites.withManyGaps, share( sites.withManyGaps, sites.sites ).toStdString(), grouped( sites.personsThere ).toStdString(), manyGapsOfSite ) );
    }

    QString townshipFinding( const std::string &county, const MonitoredArea &area ) const
    {
      const std::vector<MonitoredArea> townships = mMonitored.townshipsOf( county );
      if ( townships.size() < 2 || area.hidden || townships.front().hidden || townships.front().remaining.households == 0 )
        return {};
      const int64_t most = townships.front().remaining.households;
      std::vector<std::string> names;
      for ( const MonitoredArea &township : townships )
      {
        if ( township.remaining.households == most && !township.hidden )
          names.push_back( mPages.townshipName( township.code ) );
      }
      return mostWords( say( { "{}户未消除", "{} of them" }, grouped( most ).toStdString() ), names, { "本区县", "here" }, share( most, area.remaining.households ).toStdString() );
    }

    QStringList tableRow( const std::string &name, const MonitoredArea &area, int64_t sites, int &suppressed ) const
    {
      suppressed += area.hidden ? 3 : 0;
      return { qt( name ), shownRemaining( area ), shownPersons( area ), shownElimination( area ), grouped( sites ) };
    }

    PageTable table( const std::string &county, const MonitoredArea &all, int &suppressed ) const
    {
      PageTable table;
      table.title = qt( Text { "未消除户最多的乡镇街道", "Townships with most households at risk" } );
      table.columns = { { qt( Text { "乡镇街道", "Township" } ), Align::Left, nameShare }, { qt( Text { "未消除（户）", "At risk (hh)" } ) }, { qt( Text { "未消除（人）", "Persons" } ) }, { qt( Text { "消除率", "Eliminated" } ) }, { qt( Text { "安置点（个）", "Sites" } ) } };
      table.totals = true;
      const std::vector<MonitoredArea> townships = listedTownshipsOf( county );
      std::vector<MonitoredArea> rows( townships.begin(), townships.begin() + static_cast<ptrdiff_t>( std::min( townships.size(), listedTownships ) ) );
      const auto sitesCount = static_cast<int64_t>( mSitesByCounty.all( county ).size() );
      if ( townships.size() == listedTownships + 1 )
        rows.push_back( townships.back() );
      else if ( townships.size() > listedTownships )
        rows.push_back( others( townships ) );
      hideWhatTells( rows );
      int64_t listed = 0;
      for ( const MonitoredArea &row : rows )
      {
        const bool isRest = row.code == restCode;
        const int64_t sites = isRest ? sitesCount - listed : static_cast<int64_t>( mSitesByTownship.all( row.code ).size() );
        listed += sites;
        table.rows.push_back( tableRow( isRest ? say( { "其余{}个", "{} others" }, townships.size() - listedTownships ) : mPages.townshipName( row.code ), row, sites, suppressed ) );
      }
      table.rows.push_back( tableRow( Text { "合计", "All" }.str(), all, sitesCount, suppressed ) );
      return table;
    }

    //! Those with households, then those that have nothing but sites.
    std::vector<MonitoredArea> listedTownshipsOf( const std::string &county ) const
    {
      std::vector<MonitoredArea> townships = mMonitored.townshipsOf( county );
      for ( const size_t row : mSitesByCounty.all( county ) )
      {
        const std::string code = mSites.text( row, field::townshipCode );
        if ( std::none_of( townships.begin(), townships.end(), [&code]( const MonitoredArea &township )
               { return township.code == code; } ) )
          townships.push_back( { code } );
      }
      return townships;
    }

    static MonitoredArea others( const std::vector<MonitoredArea> &townships )
    {
      MonitoredArea rest { restCode };
      for ( size_t i = listedTownships; i < townships.size(); ++i )
      {
        rest.identified.households += townships[i].identified.households;
        rest.identified.persons += townships[i].identified.persons;
        rest.remaining.households += townships[i].remaining.households;
        rest.remaining.persons += townships[i].remaining.persons;
      }
      return rest;
    }

    // what is hidden on its own stays hidden; a row of the others that is small takes one more with it
    static void hideWhatTells( std::vector<MonitoredArea> &rows )
    {
      CountTree tree;
      tree.parent.assign( rows.size() + 1, 0 );
      tree.counts.assign( 1, std::vector<int64_t>( 3 ) );
      std::vector<bool> already( 1, false );
      for ( const MonitoredArea &row : rows )
      {
        tree.counts.push_back( { row.identified.households, row.remaining.households, row.eliminated() } );
        for ( size_t kind = 0; kind < tree.counts.front().size(); ++kind )
          tree.counts.front()[kind] += tree.counts.back()[kind];
        already.push_back( row.hidden );
      }
      const std::vector<bool> hidden = hiddenAreas( tree, already );
      for ( size_t i = 0; i < rows.size(); ++i )
        rows[i].hidden = hidden[i + 1];
    }

    std::optional<PageMap> map( const Place &county ) const
    {
      if ( county.extent.empty() )
        return {};
      std::vector<PageLayer> theme;
      if ( mGaps && !mSitesByCounty.all( county.code ).empty() )
        theme.push_back( { .title = qt( Text { "安置点（短板项数）", "Relocation sites (gaps)" } ), .style = QStringLiteral( "sitegaps" ), .file = mGaps->layer( "OUTPUT" ), .filter = rowsWhere( field::countyCode, county.code ) } );
      PageLayer circles = mUsage == Usage::Internal ? villageCircles( mMonitored.villagesOfCounty( county.code ), mUsage ) : townshipCircles( county.code );
      if ( circles.table && !circles.table->rows.empty() )
        theme.push_back( std::move( circles ) );
      theme.push_back( { .title = {}, .style = QStringLiteral( "township_names" ), .workspaceLayer = QString::fromLatin1( layer::townships ), .filter = rowsWhere( field::countyCode, county.code ), .inLegend = false } );
      theme.push_back( paledAround( layer::counties, county.code ) );
      return PageMap { .layers = over( std::move( theme ), Detail::County ), .extent = county.extent };
    }

    //! A circle for each township whose count may be told, in the look of the villages' circles.
    PageLayer townshipCircles( const std::string &county ) const
    {
      Table counts = mMonitored.villagesOfCounty( county );
      const auto column = [&counts]( const char *name )
      { return static_cast<size_t>( counts.shape->field( name ) - counts.shape->fields.data() ); };
      if ( counts.rows.empty() )
        return {};
      counts.rows.clear();
      counts.crs = workspaceCrs;
      const RowIndex byCode( mTownships, field::code );
      for ( const MonitoredArea &township : mMonitored.townshipsOf( county ) )
      {
        const auto row = byCode.first( township.code );
        Point point;
        if ( township.hidden || !row || !representativePoint( mTownships.geometry( *row ), point ) )
          continue;
        Row &circle = counts.add();
        circle.geometry = pointWkb( point );
        circle.values[column( field::remainingHouseholds )] = township.remaining.households;
      }
      PageLayer layer = villageCircles( counts, mUsage );
      layer.title = qt( Text { "未消除监测对象（每乡镇户数）", "Households still at risk, by township" } );
      return layer;
    }

    QString note( bool suppressed ) const
    {
      QString text = qt( mUsage == Usage::Internal ? Text { "监测对象按村汇总，不标示农户。", "Households are summed by village and never shown one by one." } : Text { "监测对象按乡镇汇总，不标示农户。", "Households are summed by township and never shown one by one." } );
      if ( suppressed )
        text += qt( say( { "不足{}户的只示“<{}”，会由此推算出来的示“—”。", " Below {} only \"<{}\" is shown, and \"—\" where it could be worked out." }, smallestShownCount, smallestShownCount ) );
      return text;
    }

    static constexpr char restCode[] = "rest";

    BookSource &mSource;
    Usage mUsage;
    PlacePages mPages;
    MonitoredAreas mMonitored;
    const Rows &mSites;
    RowIndex mSitesByCounty;
    RowIndex mSitesByTownship;
    const Rows &mTownships;
    RowIndex mTownshipsByCounty;
    const Result *mGaps = nullptr;
    const Rows *mGapRows = nullptr;
    std::optional<RowIndex> mGapsByCounty;
};

} // namespace

std::vector<Page> countiesChapter( BookSource &source, Usage usage )
{
  return pagesOf<CountyPages>( source.places().counties, source, usage );
}

} // namespace lantu
