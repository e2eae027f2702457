// SPDX-License-Identifier: GPL-3.0-or-later
// Households from the roster or the site's report, jobs from the travel model.
#include "measure/employment.h"

#include <cmath>
#include <limits>
#include <numeric>
#include <optional>

#include "data/workspace.h"
#include "measure/decay.h"
#include "measure/floating_catchment.h"
#include "measure/labour.h"
#include "measure/layer_pass.h"
#include "measure/tally.h"
#include "place/wkb_points.h"

namespace lantu
{

namespace
{

constexpr const char *basisWords[] = { "人员名册", "安置点报表", "缺" };

constexpr Field siteFields[] = {
  { .name = field::siteId, .alias = { "安置点编号", "Site id" }, .required = true },
  { .name = field::name, .alias = { "安置点", "Site" } },
  { .name = field::countyCode, .alias = { "区县代码", "County code" } },
  { .name = field::townshipCode, .alias = { "乡镇代码", "Township code" } },
  { .name = "within", .alias = { "所属", "Within" } },
  countColumn( employmentField::households, { "户数", "Households" }, "户" ),
  countColumn( field::labourHouseholds, { "有劳动力户数", "Households with labour" }, "户" ),
  countColumn( field::employedHouseholds, { "已就业户数", "Households employed" }, "户" ),
  countColumn( employmentField::zeroHouseholds, { "零就业户数", "Zero-employment households" }, "户" ),
  countColumn( employmentField::jobUnknownHouseholds, { "就业情况缺的户数", "Households of unknown employment" }, "户" ),
  countColumn( "no_labour_hh", { "整户无劳动力户数", "Households without labour" }, "户" ),
  countColumn( "labour_unknown_hh", { "劳动力情况缺的户数", "Households of unknown labour" }, "户" ),
  shareColumn( employmentField::rate, { "就业率", "Rate of employment" } ),
  countColumn( "labour_pop", { "劳动力人数", "Persons who count as labour" }, "人" ),
  countColumn( "employed_pop", { "已就业人数", "Of these employed" }, "人" ),
  countColumn( "zero_pop", { "零就业户人数", "Persons in zero-employment households" }, "人" ),
  { .name = "basis", .alias = { "口径", "Basis" }, .required = true, .domain = basisWords },
  { .name = employmentField::jobsNear, .alias = { "近程可达岗位", "Jobs in near reach" }, .type = FieldType::Real, .unit = "个" },
  { .name = "jobs_far", .alias = { "远程可达岗位", "Jobs in far reach" }, .type = FieldType::Real, .unit = "个" },
  countColumn( employmentField::placesNear, { "近程可达载体", "Workplaces in near reach" }, "个" ),
  countColumn( "places_far", { "远程可达载体", "Workplaces in far reach" }, "个" ),
  { .name = employmentField::nearestMinutes, .alias = { "到最近就业载体", "To the nearest workplace" }, .type = FieldType::Real, .unit = "min" },
  { .name = field::reason, .alias = { "说明", "Note" } },
};

constexpr Field unitFields[] = {
  { .name = field::code, .alias = { "代码", "Code" } },
  { .name = field::name, .alias = { "名称", "Name" } },
  countColumn( "site_n", { "安置点数", "Sites" }, "个" ),
  countColumn( employmentField::households, { "户数", "Households" }, "户" ),
  countColumn( field::labourHouseholds, { "有劳动力户数", "Households with labour" }, "户" ),
  countColumn( field::employedHouseholds, { "已就业户数", "Households employed" }, "户" ),
  countColumn( employmentField::zeroHouseholds, { "零就业户数", "Zero-employment households" }, "户" ),
  countColumn( employmentField::jobUnknownHouseholds, { "就业情况缺的户数", "Households of unknown employment" }, "户" ),
  countColumn( "no_labour_hh", { "整户无劳动力户数", "Households without labour" }, "户" ),
  countColumn( "labour_unknown_hh", { "劳动力情况缺的户数", "Households of unknown labour" }, "户" ),
  shareColumn( employmentField::rate, { "就业率", "Rate of employment" } ),
  countColumn( "labour_pop", { "劳动力人数", "Persons who count as labour" }, "人" ),
  countColumn( "employed_pop", { "已就业人数", "Of these employed" }, "人" ),
  countColumn( "zero_pop", { "零就业户人数", "Persons in zero-employment households" }, "人" ),
  countColumn( "zero_sites", { "有零就业户的安置点", "Sites with such households" }, "个" ),
  countColumn( "no_jobs_near", { "近程没有岗位的安置点", "Sites without jobs in near reach" }, "个" ),
  countColumn( "jobs_unknown", { "岗位可达缺的安置点", "Sites of unknown reach" }, "个" ),
};

constexpr Field annexFields[] = {
  { .name = field::siteId, .alias = { "安置点编号", "Site id" }, .required = true },
  { .name = field::name, .alias = { "安置点", "Site" } },
  { .name = "within", .alias = { "所属", "Within" } },
  { .name = "household", .alias = { "户（化名）", "Household (pseudonym)" }, .required = true },
  countColumn( field::members, { "家庭人口数", "Members" }, "人", true ),
  countColumn( field::labour, { "劳动力人数", "Labour force" }, "人", true ),
};

enum EmploymentFigure
{
  SiteCount,
  Households,
  WithLabour,
  EmployedHouseholds,
  ZeroHouseholds,
  JobUnknown,
  NoLabourHouseholds,
  LabourNotKnown,
  LabourPersons,
  EmployedPersons,
  ZeroPersons,
  ZeroSites,
  NoJobsNear,
  JobsUnknown,
  EmploymentFigures
};

using EmploymentTally = Tally<EmploymentFigures>;

//! What the layer says of a site.
struct SiteSaid
{
    std::string id;
    std::string name;
    std::string county;
    std::string township;
    std::optional<int64_t> households;
    std::optional<int64_t> labour;
    std::optional<int64_t> employed;

    bool reports() const { return households && labour && employed && *employed >= 0 && *employed <= *labour && *labour <= *households; }
};

//! What is counted of it.
struct SiteCounted
{
    std::array<int64_t, jobStates> households {}; //!< by JobState
    int64_t labourPersons = 0;
    int64_t employedPersons = 0;
    int64_t zeroPersons = 0;
    bool roster = false;
    bool known = false;

    int64_t of( JobState state ) const { return households[static_cast<size_t>( state )]; }
    int64_t withLabour() const { return of( JobState::Employed ) + of( JobState::Zero ) + of( JobState::Unknown ); }
    int64_t all() const { return withLabour() + of( JobState::NoLabour ) + of( JobState::LabourUnknown ); }
};

//! Jobs and workplaces within one of the two limits.
struct JobsWithin
{
    ServiceStandard standard;
    std::vector<double> jobs;
    std::vector<double> places;
    Nearest nearest;
};

class Employment
{
  public:
    Employment( const EmploymentQuestion &question, Progress &progress )
      : mQuestion( question ), mProgress( progress ), mRule( question.thresholds ) {}

    EmploymentAnswer run()
    {
      PartOfProgress first( mProgress, 0, 0.1 );
      readTheSites( first );
      PartOfProgress second( mProgress, 0.1, 0.4 );
      countHouseholds( second );
      PartOfProgress third( mProgress, 0.4, 0.95 );
      findJobs( third );
      writeSites();
      writeUnits();
      writeAnnex();
      return std::move( mAnswer );
    }

  private:
    void readTheSites( Progress &progress )
    {
      PointLayer layer = readPoints( mQuestion.sites, mQuestion.frame, {}, progress, { field::siteId, field::name, field::countyCode, field::townshipCode, field::householdCount, field::labourHouseholds, field::employedHouseholds }, [this]( const std::vector<Value> &values )
        { mSites.push_back( { text( values[0] ), text( values[1] ), text( values[2] ), text( values[3] ), whole( values[4] ), whole( values[5] ), whole( values[6] ) } ); } );
      mPoints = std::move( layer.points );
      mAnswer.sites = std::move( layer.intake );
      for ( size_t site = 0; site < mSites.size(); ++site )
        mSiteOf.try_emplace( mSites[site].id, site );
    }

    void countHouseholds( Progress &progress )
    {
      mCounted.resize( mSites.size() );
      if ( mQuestion.persons )
        mRoster = readRoster( *mQuestion.persons, mRule, mSiteOf, progress );
      for ( const RosterHousehold &household : mRoster.households )
      {
        SiteCounted &site = mCounted[household.site];
        site.roster = true;
        site.known = true;
        ++site.households[static_cast<size_t>( household.state() )];
        site.labourPersons += household.labour;
        site.employedPersons += household.employed;
        site.zeroPersons += household.state() == JobState::Zero ? household.members : 0;
      }
      for ( size_t i = 0; i < mSites.size(); ++i )
      {
        if ( !mCounted[i].roster )
          takeReport( mSites[i], mCounted[i] );
      }
      mAnswer.persons = std::move( mRoster.intake );
    }

    static void takeReport( const SiteSaid &said, SiteCounted &counted )
    {
      counted.known = said.reports();
      if ( !counted.known )
      {
        counted.households[static_cast<size_t>( JobState::LabourUnknown )] = std::max<int64_t>( 0, said.households.value_or( 0 ) );
        return;
      }
      counted.households[static_cast<size_t>( JobState::Employed )] = *said.employed;
      counted.households[static_cast<size_t>( JobState::Zero )] = *said.labour - *said.employed;
      counted.households[static_cast<size_t>( JobState::NoLabour )] = *said.households - *said.labour;
    }

    void findJobs( Progress &progress )
    {
      const ServiceStandard &near = mQuestion.thresholds.timeLimit( "jobs_near" );
      const ServiceStandard &far = mQuestion.thresholds.timeLimit( "jobs_far" );
      if ( near.limit > far.limit )
        throw Error::of( ErrorCode::BadValue, { "标准表里 jobs_near（{} 分钟）大于 jobs_far（{} 分钟），互相矛盾。请改正。", "In the standards table jobs_near ({} minutes) is above jobs_far ({} minutes), which contradicts it. Correct them." }, near.limit, far.limit );
      ServiceSupplies supplies = serviceSupplies( mQuestion.facilities, { near, far }, mQuestion.frame, progress, field::capacity );
      PartOfProgress looking( progress, 0.1, 0.4 );
      std::vector<Nearest> nearest = nearestServices( mPoints, supplies, mQuestion.modelOf, mQuestion.query, looking );
      for ( size_t i = 0; i < supplies.services.size(); ++i )
      {
        const ServiceStandard &standard = supplies.services[i];
        const Points &places = supplies.supplies[i];
        const Decay decay = Decay::binary( standard.limit );
        Query query = mQuestion.query;
        query.limitSeconds = decay.limitSeconds();
        PartOfProgress searching( progress, 0.4 + 0.3 * static_cast<double>( i ), 0.7 + 0.3 * static_cast<double>( i ) );
        const std::vector<ReachedDemands> reached = mQuestion.modelOf( standard.profile ).reachOfSupplies( mPoints, places, query, searching );
        const std::vector<double> ones( places.size(), 1 );
        mJobs.push_back( { standard, opportunities( reached, mPoints.size(), places.weight, decay, searching ), opportunities( reached, mPoints.size(), ones, decay, searching ), std::move( nearest[i] ) } );
      }
      mAnswer.facilities = std::move( supplies.intake );
    }

    //! A site that is cut off may only lack a road in the data: then its jobs are not known, and not 0.
    bool reachKnown( size_t site ) const
    {
      const Reason reason = mJobs.front().nearest.reason[site];
      return reason != Reason::NoPosition && reason != Reason::NoRoadNear && reason != Reason::Disconnected;
    }

    std::string noteOf( size_t site ) const
    {
      std::vector<std::string> notes;
      if ( !mCounted[site].known )
        notes.emplace_back( Text { "户数、有劳动力户数、已就业户数未填或互相矛盾", "households, with labour, employed are not filled in or contradict each other" }.str() );
      if ( const Reason reason = mJobs.front().nearest.reason[site]; reason != Reason::Ok )
        notes.emplace_back( reasonText( reason ).str() );
      return listed( notes );
    }

    std::string within( const SiteSaid &site ) const { return placeName( mQuestion.areas, site.county, site.township ); }

    void writeSites()
    {
      mAnswer.bySite.shape = &employmentLayer;
      mAnswer.bySite.crs = workspaceCrs;
      mOrder.resize( mSites.size() );
      std::iota( mOrder.begin(), mOrder.end(), size_t { 0 } );
      std::stable_sort( mOrder.begin(), mOrder.end(), [this]( size_t a, size_t b )
        {
        const int64_t zeroA = mCounted[a].of( JobState::Zero );
        const int64_t zeroB = mCounted[b].of( JobState::Zero );
        return zeroA != zeroB ? zeroA > zeroB : mSites[a].id < mSites[b].id; } );
      for ( const size_t i : mOrder )
      {
        const SiteSaid &site = mSites[i];
        const SiteCounted &counted = mCounted[i];
        const auto households = [&]( int64_t count )
        { return counted.known ? Value( count ) : Value(); };
        const auto persons = [&]( int64_t count )
        { return counted.roster ? Value( count ) : Value(); };
        const auto whenAsked = [&]( Value value )
        { return reachKnown( i ) ? value : Value(); };
        const double seconds = mJobs.front().nearest.seconds[i];
        Row &row = mAnswer.bySite.add();
        row.values = { site.id, textOrNull( site.name ), textOrNull( site.county ), textOrNull( site.township ), textOrNull( within( site ) ),
          counted.known || site.households ? Value( counted.all() ) : Value(), households( counted.withLabour() ), households( counted.of( JobState::Employed ) ), households( counted.of( JobState::Zero ) ), households( counted.of( JobState::Unknown ) ), households( counted.of( JobState::NoLabour ) ), households( counted.of( JobState::LabourUnknown ) ),
          counted.known ? shareOf( counted.of( JobState::Employed ), counted.withLabour() ) : Value(), persons( counted.labourPersons ), persons( counted.employedPersons ), persons( counted.zeroPersons ),
          std::string( basisWords[counted.roster ? 0 : ( counted.known ? 1 : 2 )] ),
          whenAsked( mJobs[0].jobs[i] ), whenAsked( mJobs[1].jobs[i] ), whenAsked( static_cast<int64_t>( mJobs[0].places[i] ) ), whenAsked( static_cast<int64_t>( mJobs[1].places[i] ) ),
          std::isfinite( seconds ) ? Value( std::round( seconds / 60 * 100 ) / 100 ) : Value(), textOrNull( noteOf( i ) ) };
        if ( mPoints.hasPosition( i ) )
          row.geometry = pointWkb( mQuestion.frame.toDegrees( mPoints.at[i] ) );
      }
    }

    void writeUnits()
    {
      EmploymentTally tally;
      for ( size_t figure = 0; figure < EmploymentFigures; ++figure )
        tally.know( { figure } );
      for ( size_t i = 0; i < mSites.size(); ++i )
      {
        const SiteCounted &counted = mCounted[i];
        const std::string &unit = mQuestion.unitField == field::townshipCode ? mSites[i].township : mSites[i].county;
        tally.add( SiteCount, unit );
        tally.add( Households, unit, counted.all() );
        tally.add( WithLabour, unit, counted.withLabour() );
        tally.add( EmployedHouseholds, unit, counted.of( JobState::Employed ) );
        tally.add( ZeroHouseholds, unit, counted.of( JobState::Zero ) );
        tally.add( JobUnknown, unit, counted.of( JobState::Unknown ) );
        tally.add( NoLabourHouseholds, unit, counted.of( JobState::NoLabour ) );
        tally.add( LabourNotKnown, unit, counted.of( JobState::LabourUnknown ) );
        tally.add( LabourPersons, unit, counted.labourPersons );
        tally.add( EmployedPersons, unit, counted.employedPersons );
        tally.add( ZeroPersons, unit, counted.zeroPersons );
        tally.add( ZeroSites, unit, counted.of( JobState::Zero ) > 0 ? 1 : 0 );
        tally.add( NoJobsNear, unit, reachKnown( i ) && !( mJobs[0].jobs[i] > 0 ) ? 1 : 0 );
        tally.add( JobsUnknown, unit, reachKnown( i ) ? 0 : 1 );
        mBases[counted.roster ? 0 : ( counted.known ? 1 : 2 )]++;
        mDiffers += counted.roster && mSites[i].reports() && ( *mSites[i].labour != counted.withLabour() || *mSites[i].employed != counted.of( JobState::Employed ) ) ? 1 : 0;
      }
      mAnswer.units.shape = &employmentUnitsLayer;
      tally.forEach( !mQuestion.unitField.empty(), mQuestion.unitNames, [this]( const Value &code, const std::string &name, const EmploymentTally::Counts &counts )
        {
        std::vector<Value> &cells = mAnswer.units.add().values;
        cells = { code, name };
        for ( size_t figure = 0; figure < EmploymentFigures; ++figure )
        {
          if ( figure == LabourPersons )
            cells.push_back( shareOf( counts[EmployedHouseholds], counts[WithLabour] ) );
          cells.emplace_back( counts[figure] );
        } } );
      putSummary( tally );
    }

    void putSummary( const EmploymentTally &tally )
    {
      constexpr std::pair<const char *, EmploymentFigure> named[] = { { "sites", SiteCount }, { "households", Households }, { "households_with_labour", WithLabour }, { "households_employed", EmployedHouseholds }, { "zero_employment_households", ZeroHouseholds }, { "households_job_unknown", JobUnknown }, { "households_without_labour", NoLabourHouseholds }, { "households_labour_unknown", LabourNotKnown }, { "persons_labour", LabourPersons }, { "persons_employed", EmployedPersons }, { "persons_in_zero_households", ZeroPersons }, { "sites_with_zero_households", ZeroSites }, { "sites_without_jobs_near", NoJobsNear }, { "sites_jobs_unknown", JobsUnknown } };
      nlohmann::ordered_json &summary = mAnswer.summary;
      summary["sentence"] = say( { "{} 个安置点有劳动力的 {} 户中，已就业 {} 户，零就业 {} 户，缺 {} 户；整户无劳动力的 {} 户不计入。", "Of {} sites' {} households with labour {} are employed, {} have nobody employed, {} are unknown; {} households without labour are left out." }, tally.total( SiteCount ), tally.total( WithLabour ), tally.total( EmployedHouseholds ), tally.total( ZeroHouseholds ), tally.total( JobUnknown ), tally.total( NoLabourHouseholds ) );
      for ( const auto &[name, figure] : named )
        summary[name] = tally.total( figure );
      const Value rate = shareOf( tally.total( EmployedHouseholds ), tally.total( WithLabour ) );
      if ( const auto percent = number( rate ) )
        summary["rate_percent"] = *percent;
      summary["sites_by_roster"] = mBases[0];
      summary["sites_by_report"] = mBases[1];
      summary["sites_unknown"] = mBases[2];
      summary["sites_where_roster_and_report_differ"] = mDiffers;
      summary["persons_of_no_site"] = mRoster.elsewhere;
      summary["persons_employed_but_not_labour"] = mRoster.employedOthers;
      summary["rule"] = mRule.sentence();
      summary["near_minutes"] = mJobs[0].standard.limit;
      summary["far_minutes"] = mJobs[1].standard.limit;
    }

    void writeAnnex()
    {
      mAnswer.annex.shape = &employmentAnnexLayer;
      if ( !mQuestion.pseudonym )
        return;
      std::vector<std::vector<const RosterHousehold *>> zero( mSites.size() );
      for ( const RosterHousehold &household : mRoster.households )
      {
        if ( household.state() == JobState::Zero )
          zero[household.site].push_back( &household );
      }
      for ( const size_t site : mOrder )
      {
        std::map<std::string, const RosterHousehold *> byPseudonym; // their order must not tell that of the roster
        for ( const RosterHousehold *household : zero[site] )
          byPseudonym[mQuestion.pseudonym( household->id )] = household;
        for ( const auto &[pseudonym, household] : byPseudonym )
          mAnswer.annex.add().values = { mSites[site].id, textOrNull( mSites[site].name ), textOrNull( within( mSites[site] ) ), pseudonym, household->members, household->labour };
      }
    }

    const EmploymentQuestion &mQuestion;
    Progress &mProgress;
    LabourRule mRule;
    EmploymentAnswer mAnswer;
    std::vector<SiteSaid> mSites;
    Points mPoints;
    std::map<std::string, size_t> mSiteOf;
    Roster mRoster;
    std::vector<SiteCounted> mCounted;
    std::vector<JobsWithin> mJobs; //!< near, far
    std::vector<size_t> mOrder;
    std::array<int64_t, 3> mBases {};
    int64_t mDiffers = 0;
};

} // namespace

const Layer employmentLayer { "employment", { "安置点就业", "Employment of relocation sites" }, GeometryType::Point, siteFields };
const Layer employmentUnitsLayer { "employment_units", { "安置点就业（按单位）", "Employment by unit" }, GeometryType::None, unitFields };
const Layer employmentAnnexLayer { "employment_annex", { "零就业户清单（化名）", "Zero-employment households (pseudonyms)" }, GeometryType::None, annexFields };

EmploymentAnswer employment( const EmploymentQuestion &question, Progress &progress )
{
  return Employment( question, progress ).run();
}

} // namespace lantu
