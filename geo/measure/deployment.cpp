// SPDX-License-Identifier: GPL-3.0-or-later
// One pass over each layer.
#include "measure/deployment.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <functional>
#include <unordered_map>
#include <unordered_set>

#include "measure/unit_rows.h"

namespace lantu
{

namespace
{

constexpr int64_t rowsBetweenLooksAtCancel = 1024;
constexpr char inTownship[] = "驻乡";
constexpr char inVillage[] = "驻村";
constexpr char firstSecretary[] = "第一书记";
constexpr char municipal[] = "市级";
constexpr char workshop[] = "帮扶车间";
constexpr char inUse[] = "在用";

constexpr Field count( const char *name, Text alias, const char *unit )
{
  return { .name = name, .alias = alias, .type = FieldType::Integer, .unit = unit };
}

constexpr Field unitFields[] = {
  { .name = field::code, .alias = { "代码", "Code" } },
  { .name = field::name, .alias = { "名称", "Name" } },
  count( "cadres", { "驻乡驻村干部", "Posted cadres" }, "人" ),
  count( "township_cadres", { "驻乡干部", "Cadres in townships" }, "人" ),
  count( "key_cadres", { "其中驻市级重点帮扶乡镇", "Of these in key townships" }, "人" ),
  count( "village_cadres", { "驻村干部", "Cadres in villages" }, "人" ),
  count( "four_kinds", { "四类村", "Villages of the four kinds" }, "个" ),
  count( "weak", { "软弱涣散村", "Weak-party villages" }, "个" ),
  count( "either", { "四类村和软弱涣散村（去重）", "Villages of either kind" }, "个" ),
  count( "no_team", { "没有工作队的村", "Of these without a team" }, "个" ),
  count( "no_secretary", { "没有第一书记的村", "Of these without a first secretary" }, "个" ),
  count( "specialist_n", { "科技特派员", "Sci-tech specialists" }, "人" ),
  count( "specialist_teams", { "特派员团队", "Teams of specialists" }, "个" ),
  count( "paired", { "结对企业", "Paired enterprises" }, "家" ),
  count( "paired_municipal", { "其中市级龙头企业", "Of these municipal" }, "家" ),
  count( "pair_n", { "村企结对", "Pairs with villages" }, "对" ),
  count( "workshop_n", { "帮扶车间", "Workshops" }, "个" ),
  count( "workshop_jobs", { "车间吸纳就业", "Jobs in workshops" }, "人" ),
  count( "open_workshops", { "其中在用车间", "Of these workshops in use" }, "个" ),
  count( "post_n", { "公益性岗位", "Public-welfare posts" }, "个" ),
  count( "old_posts", { "其中 70 岁及以上", "Of these held at 70 or older" }, "个" ),
};

constexpr Field holeFields[] = {
  { .name = "hole_of", .alias = { "对象", "Of" }, .required = true },
  { .name = field::countyCode, .alias = { "区县代码", "County code" } },
  { .name = field::townshipCode, .alias = { "乡镇代码", "Township code" } },
  { .name = "within", .alias = { "所属", "Within" } },
  { .name = field::code, .alias = { "代码或团队编号", "Code, or number of the team" }, .required = true },
  { .name = field::name, .alias = { "名称", "Name" } },
  { .name = "kinds", .alias = { "村的类别", "Kinds of the village" } },
  { .name = "lacking", .alias = { "缺什么", "What it lacks" }, .required = true },
  count( "persons_there", { "现有人数", "Persons there" }, "人" ),
};

constexpr struct
{
    const char *field;
    Text name;
} kindsOfVillages[] = {
  { field::formerPovertyVillage, { "脱贫村", "former poverty" } },
  { field::relocationVillage, { "集中安置村", "relocation" } },
  { field::keyVillage, { "示范和重点帮扶村", "demonstration or key" } },
  { field::redVillage, { "红色美丽村庄试点", "red" } },
  { field::weakVillage, { "软弱涣散村", "weak-party" } },
};
constexpr size_t fourKinds = 4; //!< the last one is no kind of the four

enum Figure
{
  TownshipCadres,
  KeyCadres,
  VillageCadres,
  FourKinds,
  Weak,
  Either,
  NoTeam,
  NoSecretary,
  Specialists,
  SpecialistTeams,
  Paired,
  PairedMunicipal,
  Pairs,
  Workshops,
  WorkshopJobs,
  OpenWorkshops,
  Posts,
  OldPosts,
  FigureCount
};

using Counts = std::array<int64_t, FigureCount>;

std::string joined( const std::vector<std::string> &words )
{
  return fmt::format( "{}", fmt::join( words, language() == Language::Chinese ? "、" : ", " ) );
}

struct Township
{
    std::string name;
    std::string county;
    bool key = false;
    int64_t posted = 0;
};

struct Village
{
    std::string name;
    std::string township;
    std::string county;
    std::string unit;
    std::array<bool, std::size( kindsOfVillages )> is {};
    bool described = false;
    int64_t posted = 0;
    bool secretary = false;

    bool ofFour() const { return std::any_of( is.begin(), is.begin() + fourKinds, std::identity() ); }
    bool weak() const { return is[fourKinds]; }
    bool due() const { return ofFour() || weak(); }
};

struct SpecialistTeam
{
    std::string township;
    std::string county;
    int64_t size = 0;
};

class Deployment
{
  public:
    Deployment( const DeploymentQuestion &question, Progress &progress )
      : mQuestion( question ), mProgress( progress ) {}

    DeploymentAnswer run()
    {
      readPlaces();
      const std::pair<RowSource *, void ( Deployment::* )( RowSource & )> parts[] = {
        { mQuestion.status, &Deployment::readStatus },
        { mQuestion.teams, &Deployment::readTeams },
        { mQuestion.specialists, &Deployment::readSpecialists },
        { mQuestion.enterprises, &Deployment::readEnterprises },
        { mQuestion.pairs, &Deployment::readPairs },
        { mQuestion.facilities, &Deployment::readFacilities },
        { mQuestion.posts, &Deployment::readPosts },
      };
      for ( size_t i = 0; i < std::size( parts ); ++i )
      {
        if ( parts[i].first )
          ( this->*parts[i].second )( *parts[i].first );
        mProgress.report( static_cast<double>( i + 1 ) / static_cast<double>( std::size( parts ) ) );
      }
      countVillages();
      writeUnits();
      writeHoles();
      return std::move( mAnswer );
    }

  private:
    //! Calls \a use( values, unit, refuse ) for every row; false if the layer has none.
    template<class Use>
    bool read( RowSource &rows, std::vector<std::string> fields, Use use )
    {
      Intake intake( rows.info() );
      const bool byUnit = !mQuestion.unitField.empty();
      const std::vector<std::string> named = fields;
      if ( byUnit )
        fields.push_back( mQuestion.unitField );
      rows.start( fields );
      Row row;
      while ( rows.next( row ) )
      {
        intake.take( row );
        if ( intake.rowsRead() % rowsBetweenLooksAtCancel == 0 )
          mProgress.check();
        use( row.values, byUnit ? text( row.values.back() ) : std::string(), [&]( size_t at, Text reason )
          { intake.reject( row.id, named[at], row.values[at], reason.str() ); } );
      }
      intake.warnRejects( mProgress );
      mAnswer.inputs.push_back( std::move( intake ) );
      return mAnswer.inputs.back().rowsRead() > 0;
    }

    void add( Figure figure, const std::string &unit, int64_t number = 1 )
    {
      mTotal[figure] += number;
      mUnits[unit][figure] += number;
    }

    void know( std::initializer_list<Figure> figures )
    {
      for ( const Figure figure : figures )
        mKnown[figure] = true;
    }

    void readPlaces()
    {
      RowSource &rows = mQuestion.townships; // their own code is the unit where units are townships, so that they are not read by unit
      Intake intake( rows.info() );
      rows.start( { field::code, field::name, field::countyCode, field::key17 } );
      Row row;
      while ( rows.next( row ) )
      {
        intake.take( row );
        mTownships[text( row.values[0] )] = { text( row.values[1] ), text( row.values[2] ), whole( row.values[3] ) == 1 };
      }
      mAnswer.inputs.push_back( std::move( intake ) );
      read( mQuestion.villages, { field::code, field::name, field::townshipCode, field::countyCode }, [this]( const std::vector<Value> &values, const std::string &unit, const auto & )
        { mVillages[text( values[0] )] = { .name = text( values[1] ), .township = text( values[2] ), .county = text( values[3] ), .unit = unit }; } );
    }

    void readStatus( RowSource &rows )
    {
      // the layer names villages alone: their unit is that of the village
      Intake intake( rows.info() );
      std::vector<std::string> fields { field::code };
      for ( const auto &kind : kindsOfVillages )
        fields.emplace_back( kind.field );
      rows.start( fields );
      Row row;
      while ( rows.next( row ) )
      {
        intake.take( row );
        const auto village = mVillages.find( text( row.values[0] ) );
        if ( village == mVillages.end() || village->second.described )
        {
          intake.reject( row.id, field::code, row.values[0], Text { "行政村里没有这个代码，或这个村前面已有一行。请改正。", "No village has this code, or the village has a row before this one. Correct it." }.str() );
          continue;
        }
        village->second.described = true;
        for ( size_t kind = 0; kind < std::size( kindsOfVillages ); ++kind )
          village->second.is[kind] = whole( row.values[kind + 1] ) == 1;
      }
      intake.warnRejects( mProgress );
      if ( intake.rowsRead() > 0 )
        know( { FourKinds, Weak, Either } );
      mAnswer.inputs.push_back( std::move( intake ) );
    }

    void readTeams( RowSource &rows )
    {
      enum
      {
        Person,
        Level,
        Role,
        InTownship,
        InVillage,
        Ended
      };
      std::unordered_set<std::string> persons;
      const bool any = read( rows, { field::personId, field::level, field::role, field::townshipCode, field::villageCode, field::endedYm }, [&]( const std::vector<Value> &values, const std::string &unit, const auto &refuse )
        {
        const std::string person = text( values[Person] );
        const bool villageLevel = text( values[Level] ) == inVillage;
        const auto township = mTownships.find( text( values[InTownship] ) );
        const auto village = mVillages.find( text( values[InVillage] ) );
        if ( person.empty() )
          return refuse( Person, { "没有人员编号，无法计人。请补录。", "There is no number of the person, who cannot be counted. Fill it in." } );
        if ( !villageLevel && text( values[Level] ) != inTownship )
          return refuse( Level, { "级别应为“驻乡”或“驻村”，请改正。", "The level must be 驻乡 or 驻村. Correct it." } );
        if ( township == mTownships.end() )
          return refuse( InTownship, { "乡镇里没有这个代码，请改正。", "No township has this code. Correct it." } );
        if ( villageLevel && village == mVillages.end() )
          return refuse( InVillage, { "驻村但行政村里没有这个代码，请改正。", "Posted to a village, but no village has this code. Correct it." } );
        if ( !isNull( values[Ended] ) )
        {
          ++mEnded;
          return;
        }
        ++mPostings;
        if ( villageLevel )
        {
          ++village->second.posted;
          village->second.secretary = village->second.secretary || text( values[Role] ) == firstSecretary;
        }
        else
          ++township->second.posted;
        if ( !persons.insert( person ).second )
          return;
        add( villageLevel ? VillageCadres : TownshipCadres, unit );
        if ( !villageLevel && township->second.key )
          add( KeyCadres, unit ); } );
      if ( any )
        know( { TownshipCadres, KeyCadres, VillageCadres } );
    }

    void readSpecialists( RowSource &rows )
    {
      const bool any = read( rows, { field::teamId, field::townshipCode, field::countyCode }, [&]( const std::vector<Value> &values, const std::string &unit, const auto & )
        {
        add( Specialists, unit );
        const std::string team = text( values[0] );
        if ( team.empty() )
        {
          ++mWithoutTeam;
          return;
        }
        const auto [at, isNew] = mSpecialistTeams.try_emplace( team, SpecialistTeam { text( values[1] ), text( values[2] ) } );
        ++at->second.size;
        if ( isNew )
          add( SpecialistTeams, unit ); } );
      if ( any )
        know( { Specialists, SpecialistTeams } );
    }

    void readEnterprises( RowSource &rows )
    {
      Intake intake( rows.info() );
      rows.start( { field::enterpriseId, field::level } );
      Row row;
      while ( rows.next( row ) )
      {
        intake.take( row );
        mEnterprises[text( row.values[0] )] = text( row.values[1] ) == municipal;
      }
      mAnswer.inputs.push_back( std::move( intake ) );
    }

    void readPairs( RowSource &rows )
    {
      std::unordered_set<std::string> paired;
      const bool any = read( rows, { field::enterpriseId }, [&]( const std::vector<Value> &values, const std::string &unit, const auto &refuse )
        {
        const std::string enterprise = text( values[0] );
        const auto found = mEnterprises.find( enterprise );
        if ( enterprise.empty() || ( mQuestion.enterprises && found == mEnterprises.end() ) )
          return refuse( 0, { "没有这家企业，请核对企业编号。", "There is no such enterprise. Check its number." } );
        add( Pairs, unit );
        if ( !paired.insert( enterprise ).second )
          return;
        add( Paired, unit );
        if ( found != mEnterprises.end() && found->second )
          add( PairedMunicipal, unit ); } );
      if ( any )
        know( { Pairs, Paired } );
      if ( any && mQuestion.enterprises )
        know( { PairedMunicipal } );
    }

    void readFacilities( RowSource &rows )
    {
      const bool any = read( rows, { field::kind, field::status, field::capacity }, [&]( const std::vector<Value> &values, const std::string &unit, const auto & )
        {
        if ( text( values[0] ) != workshop )
          return;
        add( Workshops, unit );
        if ( text( values[1] ) == inUse )
          add( OpenWorkshops, unit );
        add( WorkshopJobs, unit, whole( values[2] ).value_or( 0 ) );
        mWorkshopsWithoutJobs += whole( values[2] ) ? 0 : 1; } );
      if ( any )
        know( { Workshops, WorkshopJobs, OpenWorkshops } );
    }

    void readPosts( RowSource &rows )
    {
      const bool any = read( rows, { field::age }, [&]( const std::vector<Value> &values, const std::string &unit, const auto & )
        {
        add( Posts, unit );
        if ( const auto age = whole( values[0] ); age && *age >= oldForAPost )
          add( OldPosts, unit ); } );
      if ( any )
        know( { Posts, OldPosts } );
    }

    void countVillages()
    {
      const bool teamsKnown = mKnown[VillageCadres];
      if ( teamsKnown && mKnown[Either] )
        know( { NoTeam, NoSecretary } );
      for ( const auto &[code, village] : mVillages )
      {
        if ( !village.due() )
          continue;
        add( Either, village.unit );
        if ( village.ofFour() )
          add( FourKinds, village.unit );
        if ( village.weak() )
          add( Weak, village.unit );
        if ( village.posted == 0 )
          add( NoTeam, village.unit );
        if ( village.secretary )
          continue;
        add( NoSecretary, village.unit );
        mOfFourWithoutSecretary += village.ofFour() ? 1 : 0;
      }
    }

    Value shown( const Counts &counts, Figure figure ) const { return mKnown[figure] ? Value( counts[figure] ) : Value(); }

    void writeUnits()
    {
      mAnswer.units.shape = &deploymentLayer;
      if ( mQuestion.unitField.empty() )
        mUnits.clear();
      forEachUnit( mUnits, mQuestion.unitNames, mTotal, [this]( const Value &code, const std::string &name, const Counts &counts )
        {
        std::vector<Value> &cells = mAnswer.units.add().values;
        cells = { code, name, mKnown[TownshipCadres] ? Value( counts[TownshipCadres] + counts[VillageCadres] ) : Value() };
        for ( size_t figure = 0; figure < FigureCount; ++figure )
          cells.push_back( shown( counts, static_cast<Figure>( figure ) ) ); } );

      nlohmann::ordered_json &summary = mAnswer.summary;
      const auto put = [&]( const char *name, Figure figure )
      {
        if ( mKnown[figure] )
          summary[name] = mTotal[figure];
      };
      if ( mKnown[TownshipCadres] )
      {
        summary["cadres"] = mTotal[TownshipCadres] + mTotal[VillageCadres];
        put( "cadres_in_townships", TownshipCadres );
        put( "cadres_in_key_townships", KeyCadres );
        put( "cadres_in_villages", VillageCadres );
        summary["check"] = say( { "{} = {}（其中重点乡镇 {}）+ {}", "{} = {} ({} of them in key townships) + {}" }, mTotal[TownshipCadres] + mTotal[VillageCadres], mTotal[TownshipCadres], mTotal[KeyCadres], mTotal[VillageCadres] );
        summary["postings"] = mPostings;
        summary["postings_ended"] = mEnded;
        summary["key_townships"] = std::count_if( mTownships.begin(), mTownships.end(), []( const auto &each )
          { return each.second.key; } );
        summary["key_townships_without_team"] = std::count_if( mTownships.begin(), mTownships.end(), []( const auto &each )
          { return each.second.key && each.second.posted == 0; } );
      }
      put( "villages_of_four_kinds", FourKinds );
      put( "weak_villages", Weak );
      put( "villages_of_either", Either );
      put( "villages_without_team", NoTeam );
      put( "villages_without_first_secretary", NoSecretary );
      if ( mKnown[NoSecretary] )
        summary["of_these_of_four_kinds"] = mOfFourWithoutSecretary;
      put( "specialists", Specialists );
      put( "specialist_teams", SpecialistTeams );
      if ( mKnown[Specialists] )
      {
        summary["teams_outside_5_to_15"] = std::count_if( mSpecialistTeams.begin(), mSpecialistTeams.end(), []( const auto &each )
          { return !fits( each.second ); } );
        summary["specialists_without_team"] = mWithoutTeam;
      }
      put( "paired_enterprises", Paired );
      put( "paired_municipal_enterprises", PairedMunicipal );
      put( "pairs", Pairs );
      put( "workshops", Workshops );
      put( "workshop_jobs", WorkshopJobs );
      put( "workshops_in_use", OpenWorkshops );
      if ( mKnown[Workshops] )
        summary["workshops_without_jobs_filled_in"] = mWorkshopsWithoutJobs;
      put( "posts", Posts );
      put( "posts_held_at_70_or_older", OldPosts );
    }

    static bool fits( const SpecialistTeam &team ) { return team.size >= smallestSpecialistTeam && team.size <= largestSpecialistTeam; }

    void writeHoles()
    {
      mAnswer.holes.shape = &deploymentHolesLayer;
      const auto known = []( const std::string &text )
      { return text.empty() ? Value() : Value( text ); };
      const auto add = [&]( Text what, const std::string &county, const std::string &township, const std::string &code, const std::string &name, const std::string &kinds, const std::string &lacking, int64_t persons )
      { mAnswer.holes.add().values = { std::string( what.str() ), known( county ), known( township ), known( placeName( mQuestion.areas, county, township ) ), code, known( name ), known( kinds ), lacking, persons }; };

      for ( const auto &[code, village] : mVillages )
      {
        if ( !mKnown[NoSecretary] || !village.due() || village.secretary )
          continue;
        std::vector<std::string> kinds;
        for ( size_t kind = 0; kind < std::size( kindsOfVillages ); ++kind )
        {
          if ( village.is[kind] )
            kinds.emplace_back( kindsOfVillages[kind].name.str() );
        }
        std::vector<std::string> lacking;
        if ( village.posted == 0 )
          lacking.emplace_back( Text { "工作队", "team" }.str() );
        lacking.emplace_back( Text { "第一书记", "first secretary" }.str() );
        add( { "村", "village" }, village.county, village.township, code, village.name, joined( kinds ), joined( lacking ), village.posted );
      }
      for ( const auto &[code, township] : mTownships )
      {
        if ( mKnown[TownshipCadres] && township.key && township.posted == 0 )
          add( { "重点乡镇", "key township" }, township.county, {}, code, township.name, {}, Text { "驻乡工作队", "team in the township" }.str(), 0 );
      }
      for ( const auto &[id, team] : mSpecialistTeams )
      {
        if ( !fits( team ) )
          add( { "特派员团队", "team of specialists" }, team.county, team.township, id, {}, {}, say( { "人数不在 {}—{} 之间", "not {} to {} persons" }, smallestSpecialistTeam, largestSpecialistTeam ), team.size );
      }
    }

    const DeploymentQuestion &mQuestion;
    Progress &mProgress;
    DeploymentAnswer mAnswer;
    std::map<std::string, Township> mTownships;
    std::map<std::string, Village> mVillages;
    std::map<std::string, SpecialistTeam> mSpecialistTeams;
    std::unordered_map<std::string, bool> mEnterprises; //!< whether municipal
    std::map<std::string, Counts> mUnits;
    Counts mTotal {};
    std::array<bool, FigureCount> mKnown {};
    int64_t mPostings = 0;
    int64_t mEnded = 0;
    int64_t mWithoutTeam = 0;
    int64_t mWorkshopsWithoutJobs = 0;
    int64_t mOfFourWithoutSecretary = 0;
};

} // namespace

const Layer deploymentLayer { "deployment", { "帮扶力量", "Deployment" }, GeometryType::None, unitFields };
const Layer deploymentHolesLayer { "deployment_holes", { "帮扶力量缺口", "Holes in the deployment" }, GeometryType::None, holeFields };

DeploymentAnswer deployment( const DeploymentQuestion &question, Progress &progress )
{
  return Deployment( question, progress ).run();
}

} // namespace lantu
