// SPDX-License-Identifier: GPL-3.0-or-later
// 就业: households without work, jobs within reach, and the figures by county.
#include "convert.h"
#include "data/schema.h"
#include "measure/employment.h"
#include "measure/suppression.h"
#include "printing/book/chapters.h"
#include "printing/chapters/county_table.h"
#include "printing/chapters/jobs_figures.h"
#include "printing/chapters/most_words.h"
#include "printing/chapters/place_values.h"
#include "printing/page_text.h"

namespace lantu
{

namespace
{

constexpr char workshop[] = "帮扶车间"; // kind and state of layer::facilities
constexpr char inUse[] = "在用";

std::string digits( int64_t value )
{
  return grouped( value ).toStdString();
}

std::string minutes( const Result &answer, const char *name )
{
  return digits( static_cast<int64_t>( answer.summary.value( name, 0.0 ) ) );
}

//! Rows of an answer by site, by its id.
std::map<std::string, size_t> rowsBySite( const Rows &sites )
{
  std::map<std::string, size_t> rows;
  for ( size_t i = 0; i < sites.size(); ++i )
    rows[sites.text( i, field::siteId )] = i;
  return rows;
}

Page zeroPage( const BookPages &pages, const EmploymentFigures &jobs )
{
  const CountyFigures &counties = jobs.counties;
  const bool hidden = jobs.hidden.total;
  Page page = pages.page( "jobs-zero", Form::Map, { "安置点零就业户", "Relocated households without work" }, { "安置点零就业户", "Households without work in relocation sites" } );
  const std::string labour = shownTotal( counties, jobs.labour, hidden ).toStdString();
  const std::string zero = shownTotal( counties, jobs.zero, hidden ).toStdString();
  const std::string zeroShare = shownShare( counties, jobs.zero, jobs.labour, hidden ).toStdString();
  page.numbers = {
    countyNumber( { "零就业户", "Households with nobody in work" }, qt( zero ), { "户", "hh" }, say( { "占有劳动力{}户的{}", "{1} of {0} with labour" }, labour, zeroShare ) ),
    countyNumber( { "有劳动力户已就业", "Households with labour in work" }, shownTotal( counties, jobs.employed, hidden ), { "户", "hh" }, say( { "户就业率{}", "{} of them" }, shownShare( counties, jobs.employed, jobs.labour, hidden ).toStdString() ) ),
    countyNumber( { "劳动力已就业", "Persons in work" }, shownTotal( counties, jobs.personsEmployed, hidden ), { "人", "" },
      say( { "占劳动力{}人的{}", "{1} of {0} persons" }, shownTotal( counties, jobs.persons, hidden ).toStdString(), shownShare( counties, jobs.personsEmployed, jobs.persons, hidden ).toStdString() ) ),
  };
  if ( !hidden )
  {
    page.findings << qt( say( { "{}户有劳动力而无人就业，占有劳动力户的{}。", "{} households with labour have nobody in work, {} of them." }, zero, zeroShare ) );
    page.findings << qt( say( { "{}个安置点有零就业户，占{}个安置点的{}。", "{} relocation sites of {}, {}, have such households." }, digits( counties.sum( jobs.zeroSites ) ), digits( counties.sum( jobs.sites ) ), shownShare( counties, jobs.zeroSites, jobs.sites ).toStdString() ) );
  }
  if ( const std::vector<size_t> order = counties.ranked( jobs.zero ); order.size() > 1 && !jobs.hidden.rows[order.front()] )
  {
    const int64_t most = counties.value( jobs.zero, order.front() ).value_or( 0 );
    std::vector<std::string> names;
    for ( const size_t row : order )
    {
      if ( counties.value( jobs.zero, row ) == most && !jobs.hidden.rows[row] )
        names.push_back( counties.name( row ).toStdString() );
    }
    page.findings << mostWords( say( { "{}户零就业户", "{} of these households" }, digits( most ) ), names, ofAllCounties );
  }
  const std::vector<CountyColumn> columns { { { "零就业户", "Nobody in work (hh)" }, jobs.zero, {}, Told::AsFew }, { { "有劳动力户", "With labour (hh)" }, jobs.labour, {}, Told::AsFew }, { { "户就业率", "In work" }, jobs.employed, jobs.labour, Told::NotAtAll }, { { "安置点数", "Sites" }, jobs.sites } };
  if ( !pages.isOfOneCounty() ) // else its row would say what the large numbers say
    page.table = topCountyTable( counties, qt( Text { "零就业户最多的区县", "Counties with most of them" } ), columns, jobs.hidden, page.suppressed );
  const Rows &sites = jobs.answer.rows( "OUTPUT" );
  const std::map<std::string, size_t> rowOf = rowsBySite( sites );
  page.map = pages.map( { siteValues( pages, { "安置点零就业户（户）", "Households without work, by site" }, "zero_employment", [&]( const std::string &id ) -> std::optional<PlaceValue>
    {
      const auto row = rowOf.find( id );
      if ( row == rowOf.end() )
        return {};
      const bool few = jobs.hiddenJobs.zero( row->second );
      page.suppressed += few;
      return PlaceValue { sites.number( row->second, employmentField::zeroHouseholds ), few }; } ) } );
  page.note = qt( say( { "整户无劳动力的不计。不足{0}户的点和能推算出它的点只示“隐去”。", "Households without labour do not count. Sites with fewer than {0} such households, and what would tell them, are hidden." }, smallestShownCount ) );
  page.runs = QStringList { jobs.answer.run };
  return page;
}

//! Work-for-relief projects of the book's counties.
struct Works
{
    int64_t projects = 0;
    std::optional<int64_t> workers;
};

Works worksOf( const BookPages &pages, std::map<std::string, int64_t> &byCounty )
{
  const Rows &rows = pages.source().layer( layer::works );
  Works works;
  for ( size_t i = 0; i < rows.size(); ++i )
  {
    const std::string county = rows.text( i, field::countyCode );
    if ( !pages.has( county ) )
      continue;
    ++works.projects;
    ++byCounty[county];
    if ( const auto workers = rows.whole( i, field::workers ) )
      works.workers = works.workers.value_or( 0 ) + *workers;
  }
  return works;
}

//! Where work is, by county.
struct WorkFigures
{
    size_t workshops, openWorkshops, jobs, posts, works;
};

WorkFigures addWork( CountyFigures &counties, const Rows &units, const std::map<std::string, int64_t> &works )
{
  return { counties.add( units, "workshop_n" ), counties.add( units, "open_workshops" ), counties.add( units, "workshop_jobs" ), counties.add( units, "post_n" ), counties.add( works ) };
}

//! The counties of the key townships of the answer come from the layer: digits do not tell a reporting unit of its own.
QString standardFinding( const BookPages &pages, const Result &rule )
{
  const Rows &townships = pages.source().layer( layer::townships );
  std::map<std::string, std::string> countyOf;
  for ( size_t i = 0; i < townships.size(); ++i )
    countyOf[townships.text( i, field::code )] = townships.text( i, field::countyCode );
  const Rows &rows = rule.rows( "OUTPUT" );
  int64_t places = 0;
  int64_t met = 0;
  // the last row is all of them
  for ( size_t i = 0; i + 1 < rows.size(); ++i )
  {
    const std::string code = rows.text( i, field::code );
    const auto county = countyOf.find( code );
    if ( !pages.has( county == countyOf.end() ? code : county->second ) )
      continue;
    ++places;
    met += rows.text( i, "standing" ) == "达标" ? 1 : 0;
  }
  if ( places == 0 )
    return {};
  return qt( say( { "{}个国家重点帮扶县和市级重点帮扶乡镇中，{}个的在用帮扶车间达到标准。", "Of {} key counties and key-support townships {} have the workshops that they should have." }, places, met ) );
}

Page reachPage( const BookPages &pages, const EmploymentFigures &jobs, const Result &deployment, const Result &rule )
{
  CountyFigures counties = jobs.counties;
  std::map<std::string, int64_t> worksByCounty;
  const Works works = worksOf( pages, worksByCounty );
  const WorkFigures work = addWork( counties, deployment.rows( "OUTPUT" ), worksByCounty );
  Page page = pages.page( "jobs-reach", Form::Map, { "就业载体和可达岗位", "Workplaces and jobs within reach" }, { "安置点可达就业岗位", "Jobs within reach of relocation sites" } );
  const std::string near = minutes( jobs.answer, "near_minutes" );
  const std::string without = shownTotal( counties, jobs.sitesWithoutJobs ).toStdString();
  const std::string withoutShare = shownShare( counties, jobs.sitesWithoutJobs, jobs.sites ).toStdString();
  page.numbers = {
    countyNumber( { "就近没有岗位的安置点", "Sites without jobs nearby" }, qt( without ), { "个", "" }, say( { "{}分钟内；占{}个的{}", "within {0} minutes; {2} of {1}" }, near, digits( counties.sum( jobs.sites ) ), withoutShare ) ),
    countyNumber( { "在用帮扶车间", "Workshops in use" }, shownTotal( counties, work.openWorkshops ), { "个", "" }, say( { "建成和在建{}个，共{}个岗位", "of {}; {} jobs" }, shownTotal( counties, work.workshops ).toStdString(), shownTotal( counties, work.jobs ).toStdString() ) ),
    countyNumber( { "公益性岗位", "Public-welfare posts" }, shownTotal( counties, work.posts ), { "个", "" }, works.projects > 0 ? say( { "另有以工代赈{}项，务工{}人", "and {} work-for-relief projects, {} workers" }, digits( works.projects ), works.workers ? digits( *works.workers ) : std::string( Text { "缺", "unknown" }.str() ) ) : std::string() ),
  };
  page.findings << qt( say( { "{}个安置点（{}）{}分钟内没有就业岗位。", "{} relocation sites ({}) have no job within {} minutes." }, without, withoutShare, near ) );
  if ( const QString finding = standardFinding( pages, rule ); !finding.isEmpty() )
    page.findings << finding;
  if ( !pages.isOfOneCounty() )
    page.chart = topCountyBars( counties, work.jobs, qt( Text { "帮扶车间岗位最多的区县（个）", "Jobs of workshops, most by county" } ) );
  const Rows &rows = jobs.answer.rows( "OUTPUT" );
  const std::map<std::string, size_t> rowOf = rowsBySite( rows );
  const PageLayer reach = siteValues( pages, { "安置点就近岗位（个）", "Jobs near the site" }, "jobs_reach", [&]( const std::string &id ) -> std::optional<PlaceValue>
    {
      const auto row = rowOf.find( id );
      if ( row == rowOf.end() )
        return {};
      return PlaceValue { rows.number( row->second, employmentField::jobsNear ) }; } );
  const QString open = QStringLiteral( "\"%1\" = '%2' AND \"%3\" = '%4'" ).arg( QLatin1String( field::kind ), QString::fromUtf8( workshop ), QLatin1String( field::status ), QString::fromUtf8( inUse ) );
  page.map = pages.map( { reach, { .title = qt( Text { "在用帮扶车间", "Workshops in use" } ), .style = QStringLiteral( "workshops_in_use" ), .workspaceLayer = QString::fromLatin1( layer::facilities ), .filter = open } } );
  page.note = qt( Text { "岗位可计入几个安置点；“缺”为未接入路网。", "Jobs of workshops and industrial parks; two sites may count the same job. Unknown: the site is not joined to the roads." } );
  page.runs = QStringList { jobs.answer.run, deployment.run, rule.run };
  return page;
}

Page tablePage( const BookPages &pages, const EmploymentFigures &jobs, const Result &deployment )
{
  CountyFigures counties = jobs.counties;
  std::map<std::string, int64_t> worksByCounty;
  worksOf( pages, worksByCounty );
  const WorkFigures work = addWork( counties, deployment.rows( "OUTPUT" ), worksByCounty );
  Page page = pages.page( "jobs-table", Form::Table, { "就业情况分区县表", "Jobs by county" }, { "就业情况分区县表", "Jobs by county" } );
  const std::vector<CountyColumn> columns {
    { { "安置点（个）", "Sites" }, jobs.sites },
    { { "有劳动力（户）", "With labour (hh)" }, jobs.labour, {}, Told::AsFew },
    { { "已就业（户）", "In work (hh)" }, jobs.employed, {}, Told::AsFew },
    { { "零就业（户）", "Nobody in work (hh)" }, jobs.zero, {}, Told::AsFew },
    { { "户就业率", "In work (hh, %)" }, jobs.employed, jobs.labour, Told::NotAtAll },
    { { "劳动力（人）", "Labour (persons)" }, jobs.persons, {}, Told::NotAtAll },
    { { "已就业（人）", "In work (persons)" }, jobs.personsEmployed, {}, Told::NotAtAll },
    { { "有零就业户的点（个）", "Sites with any" }, jobs.zeroSites, {}, Told::NotAtAll },
    { { "就近无岗位的点（个）", "Sites, no jobs" }, jobs.sitesWithoutJobs },
    { { "帮扶车间（个）", "Workshops" }, work.workshops },
    { { "其中在用（个）", "In use" }, work.openWorkshops },
    { { "车间岗位（个）", "Their jobs" }, work.jobs },
    { { "公益性岗位（个）", "Welfare posts" }, work.posts },
    { { "以工代赈（项）", "Work-for-relief" }, work.works },
  };
  page.table = countyTable( counties, qt( Text { "有安置点或就业载体的区县", "Counties with sites or workplaces" } ), columns, jobs.hidden, page.suppressed );
  const bool hidden = jobs.hidden.total;
  page.findings << qt( say( { "{}户有劳动力户中已就业{}户，户就业率{}。", "Of {} households with labour {} have somebody in work, {}." }, shownTotal( counties, jobs.labour, hidden ).toStdString(), shownTotal( counties, jobs.employed, hidden ).toStdString(), shownShare( counties, jobs.employed, jobs.labour, hidden ).toStdString() ) );
  page.findings << qt( say( { "{}人劳动力中已就业{}人，占{}。", "Of {} persons who count as labour {} are in work, {}." }, shownTotal( counties, jobs.persons, hidden ).toStdString(), shownTotal( counties, jobs.personsEmployed, hidden ).toStdString(), shownShare( counties, jobs.personsEmployed, jobs.persons, hidden ).toStdString() ) );
  page.note = hiddenNote() + qt( Text { "\n", " " } ) + qt( jobs.answer.summary.value( "rule", "" ) );
  page.runs = QStringList { jobs.answer.run, deployment.run };
  return page;
}

} // namespace

std::vector<Page> jobsChapter( BookSource &source, Usage )
{
  if ( source.places().sites.empty() )
    return {};
  const BookPages pages( source );
  const EmploymentFigures jobs( pages );
  const Result &deployment = source.result( "deployment" );
  const Result &rule = source.result( "workshops" );
  return { zeroPage( pages, jobs ), reachPage( pages, jobs, deployment, rule ), tablePage( pages, jobs, deployment ) };
}

} // namespace lantu
