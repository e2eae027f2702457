// SPDX-License-Identifier: GPL-3.0-or-later
// 人居环境: waste, toilets, and the assets of projects.
#include <algorithm>
#include <functional>
#include <numeric>
#include <span>

#include "convert.h"
#include "data/schema.h"
#include "data/schema_roster.h"
#include "printing/book/chapters.h"
#include "printing/chapters/book_page.h"
#include "printing/chapters/county_table.h"
#include "printing/hidden_rows.h"
#include "printing/page_text.h"

namespace lantu
{

namespace
{

//! Figures of lantu:livingenvironment by county, or by the townships of the one county of a book.
struct LivingFigures
{
    explicit LivingFigures( const BookPages &pages );

    //! \a byCounty is of the same book.
    LivingFigures( const BookPages &pages, const LivingFigures &byCounty );

    const Result &answer;
    CountyFigures counties;
    size_t villages, treated, failing, unknown, sorting, toilets, sanitary, unsanitary, publicToilets;
    HiddenCounties hidden;

  private:
    void add( const std::function<size_t( const char * )> &figure );
    std::vector<size_t> ofHouseholds() const { return { toilets, sanitary, unsanitary }; }
};

void LivingFigures::add( const std::function<size_t( const char * )> &figure )
{
  villages = figure( "village_n" );
  treated = figure( "waste_ok_n" );
  failing = figure( "waste_fail_n" );
  unknown = figure( "waste_unknown_n" );
  sorting = figure( "sorting_n" );
  toilets = figure( "toilet_hh" );
  sanitary = figure( "sanitary_hh" );
  publicToilets = figure( "public_n" );
  unsanitary = counties.addDifference( toilets, sanitary );
}

LivingFigures::LivingFigures( const BookPages &pages )
  : answer( pages.source().result( "livingenvironment" ) ), counties( pages.source() )
{
  add( [this]( const char *field )
    { return counties.add( answer.rows( "OUTPUT" ), field ); } );
  hidden = hiddenCounties( counties, ofHouseholds() );
}

LivingFigures::LivingFigures( const BookPages &pages, const LivingFigures &byCounty )
  : answer( pages.source().result( "livingenvironment", askedByTownship() ) ), counties( CountyFigures::ofTownships( pages.source() ) )
{
  add( [&]( const char *field )
    { return counties.add( answer.rows( "OUTPUT" ), byCounty.answer.rows( "OUTPUT" ), field ); } );
  hidden = hiddenTownships( counties, ofHouseholds(), byCounty.counties, byCounty.ofHouseholds() );
}

PageLayer villageLayer( const BookPages &pages, const LivingFigures &living, const Text &title, const char *style )
{
  return { .title = qt( title ), .style = QString::fromLatin1( style ), .file = living.answer.layer( "MAP" ), .filter = pages.ofItsCounties( QStringLiteral( "\"%1\"" ).arg( QLatin1String( field::countyCode ) ) ) };
}

std::string total( const LivingFigures &living, size_t figure, bool hidden = false )
{
  return shownTotal( living.counties, figure, hidden ).toStdString();
}

//! \a local: by township where the book is of one county.
Page wastePage( const BookPages &pages, const LivingFigures &living, const LivingFigures &local )
{
  const CountyFigures &counties = living.counties;
  Page page = pages.page( "environment-waste", Form::Map, { "生活垃圾治理", "Waste" }, { "行政村生活垃圾治理", "Waste treated in villages" } );
  const std::string treatedShare = shownShare( counties, living.treated, living.villages ).toStdString();
  page.numbers = {
    countyNumber( { "生活垃圾已治理的村", "Villages whose waste is treated" }, qt( total( living, living.treated ) ), { "个", "" }, say( { "占{}个行政村的{}", "{1} of {0} villages" }, total( living, living.villages ), treatedShare ) ),
    countyNumber( { "未治理的村", "Not treated" }, qt( total( living, living.failing ) ), { "个", "" }, say( { "占{}", "{}" }, shownShare( counties, living.failing, living.villages ).toStdString() ) ),
    countyNumber( { "没有填报的村", "Not reported" }, qt( total( living, living.unknown ) ), { "个", "" }, std::string( Text { "缺，不算已治理", "unknown; not counted as treated" }.str() ) ),
  };
  page.findings << qt( say( { "{}个行政村生活垃圾已有效治理，占{}。", "In {} villages waste is treated, {}." }, total( living, living.treated ), treatedShare ) );
  // what the city must reach is no standard for a county by itself
  if ( pages.source().places().all )
  {
    const auto needed = living.answer.summary.value( "waste_needed", int64_t { 0 } );
    page.findings << qt( say( { "{}个村为标准应达到的数，现{}。", "{} villages are what the standard asks for: {}." }, grouped( needed ).toStdString(), living.answer.summary.value( "waste_met", "" ) ) );
  }
  page.findings << qt( say( { "{}个村未治理，另有{}个村没有填报。", "{} villages do not treat it, and of {} it is not known." }, total( living, living.failing ), total( living, living.unknown ) ) );
  page.table = topCountyTable( local.counties, qt( local.counties.areTownships() ? Text { "未治理的村最多的乡镇街道", "Townships with most villages not treated" } : Text { "未治理的村最多的区县", "Counties with most villages not treated" } ),
    { { { "未治理（村）", "Not treated" }, local.failing }, { { "缺（村）", "Unknown" }, local.unknown }, { { "行政村", "Villages" }, local.villages }, { { "已治理", "Treated" }, local.treated, local.villages } }, local.hidden, page.suppressed );
  page.map = pages.map( {}, { villageLayer( pages, living, { "生活垃圾治理（行政村）", "Waste, by village" }, "village_waste" ) } );
  page.runs = QStringList { living.answer.run };
  if ( local.counties.areTownships() )
    page.runs << local.answer.run;
  return page;
}

//! Rows of the answer's zones in the order of the schema, the total last.
std::vector<size_t> zonesInOrder( const Rows &zones )
{
  const std::span<const char *const> words = schemaLayer( layer::villageStatus ).field( field::toiletZone )->domain;
  std::vector<size_t> order( zones.size() );
  std::iota( order.begin(), order.end(), size_t { 0 } );
  std::stable_sort( order.begin(), order.end(), [&]( size_t a, size_t b )
    {
      const auto place = [&]( size_t row )
      { return row + 1 == zones.size() ? words.end() - words.begin() + 1 : std::find( words.begin(), words.end(), zones.text( row, "zone" ) ) - words.begin(); };
      return place( a ) < place( b ); } );
  return order;
}

std::optional<PageTable> zoneTable( const LivingFigures &living, int &suppressed )
{
  const Rows &zones = living.answer.rows( "ZONES" );
  if ( zones.size() < 2 )
    return {};
  const std::vector<size_t> order = zonesInOrder( zones );
  std::vector<std::vector<int64_t>> counts;
  for ( const size_t row : order )
  {
    const int64_t households = zones.whole( row, "toilet_hh" ).value_or( 0 );
    const int64_t sanitary = zones.whole( row, "sanitary_hh" ).value_or( 0 );
    counts.push_back( { households, sanitary, households - sanitary } );
  }
  std::vector<bool> hidden = hiddenRows( { counts.begin(), counts.end() - 1 } );
  hidden.push_back( living.hidden.total );
  PageTable table { .title = qt( Text { "厕所革命分区", "Zones of the toilet revolution" } ),
    .columns = { { qt( Text { "分区", "Zone" } ), Align::Left, 1 }, { qt( Text { "行政村", "Villages" } ) }, { qt( Text { "应有户厕（户）", "Households" } ), Align::Right, 1.3 }, { qt( Text { "卫生厕所（户）", "Sanitary" } ), Align::Right, 1.3 }, { qt( Text { "普及率", "Share" } ) } },
    .rows = {},
    .totals = true };
  const QString dash = QStringLiteral( "—" );
  for ( size_t i = 0; i < order.size(); ++i )
  {
    QStringList row { qt( zones.text( order[i], "zone" ) ), grouped( zones.whole( order[i], "village_n" ).value_or( 0 ) ) };
    if ( hidden[i] )
      row << dash << dash << dash;
    else
      row << grouped( counts[i][0] ) << grouped( counts[i][1] ) << ( counts[i][0] == 0 ? dash : share( counts[i][1], counts[i][0] ) );
    suppressed += hidden[i] ? 3 : 0;
    table.rows.push_back( row );
  }
  return table;
}

Page toiletsPage( const BookPages &pages, const LivingFigures &living )
{
  const CountyFigures &counties = living.counties;
  const bool hidden = living.hidden.total;
  Page page = pages.page( "environment-toilets", Form::Map, { "农村户厕", "Toilets" }, { "行政村卫生厕所普及", "Sanitary toilets in villages" } );
  page.numbers = {
    countyNumber( { "卫生厕所普及率", "Households with a sanitary toilet" }, shownShare( counties, living.sanitary, living.toilets, hidden ), {}, say( { "{}户，应有户厕{}户", "{} of {} households" }, total( living, living.sanitary, hidden ), total( living, living.toilets, hidden ) ) ),
    countyNumber( { "农村公厕", "Public toilets" }, qt( total( living, living.publicToilets ) ), { "座", "" } ),
    countyNumber( { "生活垃圾分类示范村", "Villages that sort waste" }, qt( total( living, living.sorting ) ), { "个", "" } ),
  };
  page.findings << qt( say( { "{}户有卫生厕所，普及率{}。", "{} households have a sanitary toilet, {}." }, total( living, living.sanitary, hidden ), shownShare( counties, living.sanitary, living.toilets, hidden ).toStdString() ) );
  // the answer has zones of all places only
  if ( pages.source().places().all )
    page.table = zoneTable( living, page.suppressed );
  page.map = pages.map( {}, { villageLayer( pages, living, { "卫生厕所普及率（行政村）", "Sanitary toilets, by village" }, "village_toilets" ) } );
  page.runs = QStringList { living.answer.run };
  return page;
}

Page tablePage( const BookPages &pages, const LivingFigures &living )
{
  const Text title = living.counties.areTownships() ? Text { "人居环境分乡镇表", "Living environment by township" } : Text { "人居环境分区县表", "Living environment by county" };
  Page page = pages.page( "environment-table", Form::Table, title, title );
  page.table = countyTable( living.counties, qt( Text { "人居环境", "Living environment" } ),
    { { { "行政村（个）", "Villages" }, living.villages },
      { { "垃圾已治理（个）", "Waste treated" }, living.treated },
      { { "未治理（个）", "Not treated" }, living.failing },
      { { "缺（个）", "Unknown" }, living.unknown },
      { { "已治理占全部村", "Treated, of all" }, living.treated, living.villages },
      { { "分类示范村（个）", "Sorting" }, living.sorting },
      { { "应有户厕（户）", "Toilets due (hh)" }, living.toilets, {}, Told::AsFew },
      { { "卫生厕所（户）", "Sanitary (hh)" }, living.sanitary, {}, Told::AsFew },
      { { "普及率", "Share" }, living.sanitary, living.toilets, Told::NotAtAll },
      { { "公厕（座）", "Public toilets" }, living.publicToilets } },
    living.hidden, page.suppressed );
  if ( living.counties.areTownships() )
    page.findings << qt( say( { "{}个行政村中，{}个生活垃圾已治理；{}户有卫生厕所，普及率{}。", "{1} of {0} villages treat their waste; {2} households have a sanitary toilet, {3}." }, total( living, living.villages ), total( living, living.treated ), total( living, living.sanitary, living.hidden.total ), shownShare( living.counties, living.sanitary, living.toilets, living.hidden.total ).toStdString() ) );
  else if ( !living.counties.ofSome() )
    page.findings << qt( living.answer.summary.value( "sentence", "" ) );
  page.findings.removeAll( QString() );
  page.note = hiddenNote();
  page.runs = QStringList { living.answer.run };
  return page;
}

Page assetsPage( const BookPages &pages, const Result &answer )
{
  const Result *townships = pages.isOfOneCounty() ? &pages.source().result( "assets", askedByTownship() ) : nullptr;
  CountyFigures counties = townships ? CountyFigures::ofTownships( pages.source() ) : CountyFigures( pages.source() );
  const auto add = [&]( const char *field )
  { return townships ? counties.add( townships->rows( "OUTPUT" ), answer.rows( "OUTPUT" ), field ) : counties.add( answer.rows( "OUTPUT" ), field ); };
  const size_t assets = add( "asset_n" );
  const size_t running = add( "running_n" );
  const size_t idle = add( "idle_n" );
  const size_t poor = add( "poor_n" );
  const size_t broken = add( "broken_n" );
  const size_t unknown = add( "state_unknown_n" );
  const size_t known = counties.addDifference( assets, unknown );
  const size_t keeperless = add( "no_keeper_n" );
  const size_t unregistered = add( "unregistered_n" );
  HiddenCounties hidden;
  hidden.rows.assign( counties.rows(), false );
  Page page = pages.page( "environment-assets", Form::Table, { "扶贫项目资产", "Project assets" }, { "扶贫项目资产状态", "State of project assets" } );
  page.table = countyTable( counties, qt( Text { "扶贫项目资产（项）", "Project assets" } ),
    { { { "资产", "Assets" }, assets }, { { "正常", "Running" }, running }, { { "闲置", "Idle" }, idle }, { { "低效", "Poor" }, poor }, { { "损毁", "Broken" }, broken }, { { "状态缺", "Unknown" }, unknown }, { { "闲置率", "Idle share" }, idle, known }, { { "无管护责任", "No keeper" }, keeperless }, { { "未确权登记", "Not registered" }, unregistered } },
    hidden, page.suppressed );
  page.findings << qt( say( { "{}项资产中闲置{}项，闲置率{}（以状态已知的为分母）。", "Of {} assets {} lie idle, {} of those whose state is known." }, shownTotal( counties, assets ).toStdString(), shownTotal( counties, idle ).toStdString(), shownShare( counties, idle, known ).toStdString() ) );
  page.findings << qt( say( { "{}项没有管护责任，{}项未确权登记。", "{} have no keeper and {} are not registered." }, shownTotal( counties, keeperless ).toStdString(), shownTotal( counties, unregistered ).toStdString() ) );
  page.runs = QStringList { answer.run };
  if ( townships )
    page.runs << townships->run;
  return page;
}

} // namespace

std::vector<Page> environmentChapter( BookSource &source, Usage )
{
  const BookPages pages( source );
  std::vector<Page> chapter;
  if ( hasAny( source.workspace(), layer::villages ) && hasAny( source.workspace(), layer::villageStatus ) )
  {
    const LivingFigures living( pages );
    const LivingFigures local = pages.isOfOneCounty() ? LivingFigures( pages, living ) : living;
    chapter = { wastePage( pages, living, local ), toiletsPage( pages, living ), tablePage( pages, local ) };
  }
  if ( hasAny( source.workspace(), layer::assets ) )
    chapter.push_back( assetsPage( pages, source.result( "assets" ) ) );
  return chapter;
}

} // namespace lantu
