// SPDX-License-Identifier: GPL-3.0-or-later
// 帮扶力量: posted cadres, specialists, enterprises and their villages.
#include <algorithm>

#include "convert.h"
#include "data/schema.h"
#include "measure/deployment.h"
#include "printing/book/chapters.h"
#include "printing/chapters/county_table.h"
#include "printing/chapters/most_words.h"
#include "printing/chapters/place_values.h"
#include "printing/page_text.h"

namespace lantu
{

namespace
{

//! Figures of lantu:deployment and lantu:pairs by county, or by the townships of the one county of a book.
struct SupportFigures
{
    SupportFigures( const BookPages &pages, bool ofTownships );

    const Result &deployment;
    const Result *pairs; //!< null if the workspace has none
    CountyFigures counties;
    size_t cadres, inTownships, inKeyTownships, inVillages, fourKinds, either, withoutTeam, withoutSecretary, specialists, teams, served, paired, municipal, pairCount, villages, pairedVillages;
    HiddenCounties hidden; //!< nothing: no figure counts households
};

SupportFigures::SupportFigures( const BookPages &pages, bool ofTownships )
  : deployment( pages.source().result( "deployment" ) ), pairs( hasAny( pages.source().workspace(), layer::pairs ) ? &pages.source().result( "pairs" ) : nullptr ), counties( ofTownships ? CountyFigures::ofTownships( pages.source() ) : CountyFigures( pages.source() ) )
{
  const Rows &units = deployment.rows( "OUTPUT" );
  const auto add = [&]( const char *field )
  { return ofTownships ? counties.add( pages.source().result( "deployment", askedByTownship() ).rows( "OUTPUT" ), units, field ) : counties.add( units, field ); };
  cadres = add( "cadres" );
  inTownships = add( "township_cadres" );
  inKeyTownships = add( "key_cadres" );
  inVillages = add( "village_cadres" );
  fourKinds = add( "four_kinds" );
  either = add( "either" );
  withoutTeam = add( "no_team" );
  withoutSecretary = add( "no_secretary" );
  specialists = add( "specialist_n" );
  teams = add( "specialist_teams" );
  served = add( "served_townships" );
  paired = add( "paired" );
  municipal = add( "paired_municipal" );
  pairCount = add( "pair_n" );
  // lantu:pairs does not count by township
  const Rows none;
  const bool known = pairs && !ofTownships;
  villages = known ? counties.add( pairs->rows( "UNITS" ), "village_n" ) : counties.add( none, "" );
  pairedVillages = known ? counties.add( pairs->rows( "UNITS" ), "paired_villages" ) : counties.add( none, "" );
  hidden.rows.assign( counties.rows(), false );
}

std::string digits( int64_t value )
{
  return grouped( value ).toStdString();
}

//! The figure of each township in an answer by township; nothing for those with none of it, so that the map shows where there is any.
PageLayer byTownship( const BookPages &pages, const Rows &units, const char *name, const Text &title, const char *style )
{
  std::map<std::string, double> values;
  for ( size_t i = 0; i + 1 < units.size(); ++i )
  {
    if ( const auto value = units.number( i, name ); value && *value > 0 )
      values[units.text( i, field::code )] = *value;
  }
  return townshipValues( pages, title, style, [&values]( const std::string &code ) -> std::optional<PlaceValue>
    {
      const auto found = values.find( code );
      return found == values.end() ? std::nullopt : std::optional( PlaceValue { found->second } ); } );
}

//! The villages of the book that lack a team or a first secretary: rows of the answer's list.
std::vector<size_t> villagesThatLack( const BookPages &pages, const Rows &holes )
{
  std::vector<size_t> rows;
  for ( const size_t row : holes.where( "hole_of", deploymentHole::village.str() ) )
  {
    if ( pages.has( holes.text( row, field::countyCode ) ) )
      rows.push_back( row );
  }
  return rows;
}

QString mostSentence( const CountyFigures &counties, size_t figure, const Text &what )
{
  const std::vector<size_t> order = counties.ranked( figure );
  if ( order.size() < 2 || counties.value( figure, order.front() ).value_or( 0 ) == 0 )
    return {};
  const int64_t most = *counties.value( figure, order.front() );
  std::vector<std::string> names;
  for ( const size_t row : order )
  {
    if ( counties.value( figure, row ) == most )
      names.push_back( counties.name( row ).toStdString() );
  }
  return mostWords( say( what, digits( most ) ), names, ofAllCounties );
}

void addFinding( Page &page, const QString &sentence )
{
  if ( !sentence.isEmpty() )
    page.findings << sentence;
}

//! \a local: by township where the book is of one county.
Page cadresPage( const BookPages &pages, const SupportFigures &support, const SupportFigures &local )
{
  const CountyFigures &counties = support.counties;
  Page page = pages.page( "support-cadres", Form::Map, { "驻乡驻村干部", "Posted cadres" }, { "驻乡驻村干部分布", "Cadres posted to townships and villages" } );
  const int64_t due = counties.sum( support.either );
  page.numbers = {
    countyNumber( { "驻乡驻村干部", "Posted cadres" }, shownTotal( counties, support.cadres ), { "人", "" }, say( { "驻乡{}人（重点乡镇{}人），驻村{}人", "{} in townships ({} in key ones), {} in villages" }, shownTotal( counties, support.inTownships ).toStdString(), shownTotal( counties, support.inKeyTownships ).toStdString(), shownTotal( counties, support.inVillages ).toStdString() ) ),
    countyNumber( { "没有工作队的村", "Villages without a team" }, shownTotal( counties, support.withoutTeam ), { "个", "" }, say( { "应派{}个村，占{}", "of {} that should have one, {}" }, digits( due ), shownShare( counties, support.withoutTeam, support.either ).toStdString() ) ),
    countyNumber( { "没有第一书记的村", "Villages without a first secretary" }, shownTotal( counties, support.withoutSecretary ), { "个", "" }, say( { "占应派村的{}", "{} of these" }, shownShare( counties, support.withoutSecretary, support.either ).toStdString() ) ),
  };
  page.findings << qt( say( { "{}名干部派驻，其中驻乡{}人、驻村{}人。", "{} cadres are posted, {} to townships and {} to villages." }, shownTotal( counties, support.cadres ).toStdString(), shownTotal( counties, support.inTownships ).toStdString(), shownTotal( counties, support.inVillages ).toStdString() ) );
  page.findings << qt( say( { "{}个应派工作队的村（四类村{}个，连同软弱涣散村）中，{}个没有第一书记，{}个没有工作队。", "Of {} villages that should have a team ({} of the four kinds, and the weak ones) {} lack a first secretary and {} a team." }, digits( due ), digits( counties.sum( support.fourKinds ) ), shownTotal( counties, support.withoutSecretary ).toStdString(), shownTotal( counties, support.withoutTeam ).toStdString() ) );
  addFinding( page, mostSentence( counties, support.cadres, { "{}名干部", "{} cadres" } ) );
  page.table = topCountyTable( local.counties, qt( local.counties.areTownships() ? Text { "干部最多的乡镇街道", "Townships with most cadres" } : Text { "干部最多的区县", "Counties with most cadres" } ),
    { { { "干部（人）", "Cadres" }, local.cadres }, { { "驻乡（人）", "In townships" }, local.inTownships }, { { "驻村（人）", "In villages" }, local.inVillages }, { { "无第一书记（村）", "No secretary" }, local.withoutSecretary } },
    local.hidden, page.suppressed );
  const Result &townships = pages.source().result( "deployment", askedByTownship() );
  const Rows &holes = support.deployment.rows( "HOLES" );
  std::vector<PageLayer> layers;
  QStringList codes;
  for ( const size_t row : villagesThatLack( pages, holes ) )
    codes << QStringLiteral( "'%1'" ).arg( qt( holes.text( row, field::code ) ) );
  if ( !codes.isEmpty() )
    layers.push_back( { .title = qt( Text { "没有工作队或第一书记的村", "Villages that lack a team or a secretary" } ), .style = QStringLiteral( "villages_lacking" ), .workspaceLayer = QString::fromLatin1( layer::villages ), .filter = QStringLiteral( "\"%1\" IN (%2)" ).arg( QLatin1String( field::code ), codes.join( QStringLiteral( ", " ) ) ) } );
  page.map = pages.map( std::move( layers ), { byTownship( pages, townships.rows( "OUTPUT" ), "cadres", { "驻乡驻村干部（人）", "Cadres by township" }, "cadres" ) } );
  page.runs = QStringList { support.deployment.run, townships.run };
  return page;
}

Page specialistsPage( const BookPages &pages, const SupportFigures &support, const SupportFigures &local )
{
  const CountyFigures &counties = support.counties;
  Page page = pages.page( "support-specialists", Form::Map, { "科技特派员", "Technical specialists" }, { "科技特派员分布", "Technical specialists" } );
  // townships proper, as the answer's list of those without has them
  int64_t without = 0;
  const Rows &holes = support.deployment.rows( "HOLES" );
  for ( const size_t row : holes.where( "hole_of", deploymentHole::township.str() ) )
    without += pages.has( holes.text( row, field::countyCode ) ) && holes.text( row, "lacking" ) == deploymentHole::specialist.str() ? 1 : 0;
  page.numbers = {
    countyNumber( { "科技特派员", "Specialists" }, shownTotal( counties, support.specialists ), { "人", "" }, say( { "编为{}个团队", "in {} teams" }, shownTotal( counties, support.teams ).toStdString() ) ),
    countyNumber( { "有特派员的乡镇", "Townships served" }, shownTotal( counties, support.served ), { "个", "" } ),
    countyNumber( { "没有特派员的乡镇", "Townships without" }, grouped( without ), { "个", "" } ),
  };
  page.findings << qt( say( { "{}名科技特派员编为{}个团队，服务{}个乡镇。", "{} specialists in {} teams serve {} townships." }, shownTotal( counties, support.specialists ).toStdString(), shownTotal( counties, support.teams ).toStdString(), shownTotal( counties, support.served ).toStdString() ) );
  page.findings << qt( say( { "{}个乡镇没有科技特派员。", "{} townships have none." }, digits( without ) ) );
  addFinding( page, mostSentence( counties, support.specialists, { "{}名特派员", "{} specialists" } ) );
  page.chart = topCountyBars( local.counties, local.specialists, qt( local.counties.areTownships() ? Text { "科技特派员最多的乡镇街道（人）", "Specialists, most by township" } : Text { "科技特派员最多的区县（人）", "Specialists, most by county" } ) );
  const Result &townships = pages.source().result( "deployment", askedByTownship() );
  page.map = pages.map( {}, { byTownship( pages, townships.rows( "OUTPUT" ), "specialist_n", { "科技特派员（人）", "Specialists by township" }, "specialists" ) } );
  page.runs = QStringList { support.deployment.run, townships.run };
  return page;
}

//! Pairs whose village lies in one of the book's counties; empty: all. The digits of a village do not tell a reporting unit of its own.
QString toItsVillages( const BookPages &pages )
{
  if ( pages.source().places().all )
    return {};
  const Rows &villages = pages.source().layer( layer::villages );
  QStringList codes;
  for ( size_t i = 0; i < villages.size(); ++i )
  {
    if ( pages.has( villages.text( i, field::countyCode ) ) )
      codes << QStringLiteral( "'%1'" ).arg( qt( villages.text( i, field::code ) ) );
  }
  return QStringLiteral( "\"%1\" IN (%2)" ).arg( QLatin1String( field::villageCode ), codes.join( QStringLiteral( ", " ) ) );
}

Page pairsPage( const BookPages &pages, const SupportFigures &support, const SupportFigures &local )
{
  const CountyFigures &counties = support.counties;
  Page page = pages.page( "support-pairs", Form::Map, { "村企结对", "Enterprises and their villages" }, { "村企结对分布", "Enterprises paired with villages" } );
  page.numbers = {
    countyNumber( { "结对企业", "Paired enterprises" }, shownTotal( counties, support.paired ), { "家", "" }, say( { "其中市级{}家", "{} of them municipal" }, shownTotal( counties, support.municipal ).toStdString() ) ),
    countyNumber( { "已结对的村", "Villages with a partner" }, shownTotal( counties, support.pairedVillages ), { "个", "" }, say( { "占{}个村的{}", "{1} of {0} villages" }, digits( counties.sum( support.villages ) ), shownShare( counties, support.pairedVillages, support.villages ).toStdString() ) ),
    countyNumber( { "结对", "Pairs" }, shownTotal( counties, support.pairCount ), { "对", "" } ),
  };
  page.findings << qt( say( { "{}家企业与{}个村结成{}对。", "{} enterprises and {} villages form {} pairs." }, shownTotal( counties, support.paired ).toStdString(), shownTotal( counties, support.pairedVillages ).toStdString(), shownTotal( counties, support.pairCount ).toStdString() ) );
  page.findings << qt( say( { "{}个村没有结对企业，占全部村的{}。", "{} villages have no partner, {} of all." }, digits( counties.sum( support.villages ) - counties.sum( support.pairedVillages ) ), share( counties.sum( support.villages ) - counties.sum( support.pairedVillages ), counties.sum( support.villages ) ).toStdString() ) );
  addFinding( page, mostSentence( counties, support.pairCount, { "{}对", "{} pairs" } ) );
  page.chart = topCountyBars( local.counties, local.pairCount, qt( local.counties.areTownships() ? Text { "结对最多的乡镇街道（对）", "Pairs, most by township" } : Text { "结对最多的区县（对）", "Pairs, most by county" } ) );
  page.map = pages.map( { { .title = qt( Text { "企业到结对村", "From the enterprise to its village" } ), .style = QStringLiteral( "pairs" ), .file = support.pairs->layer( "OUTPUT" ), .filter = toItsVillages( pages ) } } );
  page.note = qt( Text { "连线从企业所在地画起，没有企业位置的从其区县驻地画起；为直线，不是路线。", "Lines are straight and begin at the enterprise, or at the seat of its county where its place is not known." } );
  page.runs = QStringList { support.pairs->run, support.deployment.run };
  return page;
}

Page tablePage( const BookPages &pages, const SupportFigures &support )
{
  const CountyFigures &counties = support.counties;
  const bool ofTownships = counties.areTownships();
  const Text title = ofTownships ? Text { "帮扶力量分乡镇表", "Support by township" } : Text { "帮扶力量分区县表", "Support by county" };
  Page page = pages.page( "support-table", Form::Table, title, title );
  std::vector<CountyColumn> columns {
    { { "派驻干部（人）", "Cadres" }, support.cadres },
    { { "驻乡（人）", "In townships" }, support.inTownships },
    { { "其中重点乡镇（人）", "In key townships" }, support.inKeyTownships },
    { { "驻村（人）", "In villages" }, support.inVillages },
    { { "四类村（个）", "Four kinds" }, support.fourKinds },
    { { "应派工作队的村（个）", "Team due" }, support.either },
    { { "没有工作队（个）", "No team" }, support.withoutTeam },
    { { "没有第一书记（个）", "No secretary" }, support.withoutSecretary },
    { { "科技特派员（人）", "Specialists" }, support.specialists },
    { { "特派员团队（个）", "Teams" }, support.teams },
    { { "结对企业（家）", "Enterprises" }, support.paired },
    { { "其中市级（家）", "Municipal" }, support.municipal }
  };
  if ( !ofTownships )
  {
    columns.insert( columns.end() - 2, { { "服务乡镇（个）", "Townships served" }, support.served } );
    columns.push_back( { { "结对的村（个）", "Villages paired" }, support.pairedVillages } );
    columns.push_back( { { "占全部村", "Of all villages" }, support.pairedVillages, support.villages } );
  }
  page.table = countyTable( counties, qt( Text { "帮扶力量", "Support" } ), columns, support.hidden, page.suppressed );
  if ( ofTownships )
    page.findings << qt( say( { "{}名干部派驻，{}个应派工作队的村中{}个没有工作队、{}个没有第一书记。", "{} cadres are posted; of {} villages that should have a team {} have none, and {} have no first secretary." }, shownTotal( counties, support.cadres ).toStdString(), shownTotal( counties, support.either ).toStdString(), shownTotal( counties, support.withoutTeam ).toStdString(), shownTotal( counties, support.withoutSecretary ).toStdString() ) );
  addFinding( page, qt( support.deployment.summary.value( "check", "" ).empty() || pages.source().places().all == false ? std::string() : say( { "干部人数核对：{}。", "Cadres add up: {}." }, support.deployment.summary.value( "check", "" ) ) ) );
  page.note = qt( Text { "一人派驻两处只计一次；一家企业按其首个结对计一次。“缺”为没有这项数据，0为实际没有。", "Persons posted twice and enterprises paired twice count once. Unknown is not 0." } );
  page.runs = QStringList { support.deployment.run };
  if ( ofTownships )
    page.runs << pages.source().result( "deployment", askedByTownship() ).run;
  if ( support.pairs )
    page.runs << support.pairs->run;
  return page;
}

std::optional<Page> lackingPage( const BookPages &pages, const SupportFigures &support )
{
  const Rows &holes = support.deployment.rows( "HOLES" );
  const std::vector<size_t> rows = villagesThatLack( pages, holes );
  if ( rows.empty() )
    return {};
  Page page = pages.page( "support-lacking", Form::Table, { "缺工作队或第一书记的村", "Villages without a team or secretary" }, { "缺工作队或第一书记的村", "Villages that lack a team or a first secretary" } );
  PageTable table { .title = qt( say( { "{}个村", "{} villages" }, rows.size() ) ),
    .columns = { { qt( Text { "区县、乡镇", "County, township" } ), Align::Left, 2 }, { qt( Text { "村", "Village" } ), Align::Left, 1.5 }, { qt( Text { "类别", "Kind" } ), Align::Left, 3 }, { qt( Text { "缺什么", "Lacking" } ), Align::Left, 1.5 } },
    .rows = {} };
  for ( const size_t row : rows )
    table.rows.push_back( { qt( holes.text( row, "within" ) ), qt( holes.text( row, field::name ) ), qt( holes.text( row, "kinds" ) ), qt( holes.text( row, "lacking" ) ) } );
  page.table = std::move( table );
  page.runs = QStringList { support.deployment.run };
  return page;
}

} // namespace

std::vector<Page> supportChapter( BookSource &source, Usage )
{
  const bool anybody = hasAny( source.workspace(), layer::teams ) || hasAny( source.workspace(), layer::specialists ) || hasAny( source.workspace(), layer::pairs );
  if ( !anybody || !hasAny( source.workspace(), layer::townships ) || !hasAny( source.workspace(), layer::villages ) )
    return {};
  const BookPages pages( source );
  const SupportFigures support( pages, false );
  const SupportFigures local = pages.isOfOneCounty() ? SupportFigures( pages, true ) : support;
  std::vector<Page> chapter;
  if ( support.counties.total( support.cadres ) )
    chapter.push_back( cadresPage( pages, support, local ) );
  if ( support.counties.total( support.specialists ) )
    chapter.push_back( specialistsPage( pages, support, local ) );
  if ( support.pairs )
    chapter.push_back( pairsPage( pages, support, local ) );
  chapter.push_back( tablePage( pages, local ) );
  if ( std::optional<Page> lacking = lackingPage( pages, support ) )
    chapter.push_back( std::move( *lacking ) );
  return chapter;
}

} // namespace lantu
