// SPDX-License-Identifier: GPL-3.0-or-later
// Cadres in townships and villages, and the villages that should have a team.
#include "measure/deployment_parts.h"

#include <array>
#include <functional>
#include <unordered_set>

namespace lantu
{

namespace
{

constexpr char inTownship[] = "驻乡";
constexpr char inVillage[] = "驻村";
constexpr char firstSecretary[] = "第一书记";
constexpr char streetKind[] = "街道";

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

struct PostedVillage
{
    std::string name;
    std::string township;
    std::string county;
    std::array<bool, std::size( kindsOfVillages )> is {};
    bool described = false;
    int64_t posted = 0;
    bool secretary = false;

    bool ofFour() const { return std::any_of( is.begin(), is.begin() + fourKinds, std::identity() ); }
    bool weak() const { return is[fourKinds]; }
    bool due() const { return ofFour() || weak(); }
};

//! At which levels a person is posted.
struct PostedAt
{
    bool township = false;
    bool village = false;
};

} // namespace

struct Postings::Content
{
    const DeploymentQuestion &question;
    DeploymentTally &tally;
    PostedTownships &townships;
    std::map<std::string, PostedVillage> villages {};
    std::unordered_map<std::string, PostedAt> persons {};
    int64_t postings = 0;
    int64_t ended = 0;
    int64_t ofFourWithoutTeam = 0;
    int64_t ofFourWithoutSecretary = 0;

    Intake readTownships( Progress &progress );
    Intake readVillages( Progress &progress );
    Intake readStatus( Progress &progress );
    Intake readTeams( Progress &progress );
    void countVillages();
};

Postings::Postings( const DeploymentQuestion &question, DeploymentTally &tally, PostedTownships &townships )
  : mContent( new Content { question, tally, townships } )
{
}

Postings::~Postings() = default;

Intake Postings::Content::readTownships( Progress &progress )
{
  std::vector<std::string> fields { field::code, field::name, field::countyCode, field::key17 };
  const bool saysKind = question.townships.info().fieldIndex( field::kind ) >= 0;
  if ( saysKind )
    fields.emplace_back( field::kind );
  return passOver( question.townships, fields, progress, [&]( const std::vector<Value> &values, const RowRefusal & )
    { townships[text( values[0] )] = { text( values[1] ), text( values[2] ), whole( values[3] ) == 1, saysKind && text( values[4] ) == streetKind }; } );
}

Intake Postings::Content::readVillages( Progress &progress )
{
  return passOver( question.villages, { field::code, field::name, field::townshipCode, field::countyCode }, progress, [this]( const std::vector<Value> &values, const RowRefusal & )
    { villages[text( values[0] )] = { .name = text( values[1] ), .township = text( values[2] ), .county = text( values[3] ) }; } );
}

Intake Postings::Content::readStatus( Progress &progress )
{
  std::vector<std::string> fields { field::code };
  for ( const auto &kind : kindsOfVillages )
    fields.emplace_back( kind.field );
  Intake intake = passOver( *question.status, fields, progress, [this]( const std::vector<Value> &values, const RowRefusal &refuse )
    {
    const auto village = villages.find( text( values[0] ) );
    if ( village == villages.end() || village->second.described )
      return refuse( 0, { "行政村里没有这个代码，或这个村前面已有一行。请改正。", "No village has this code, or the village has a row before this one. Correct it." } );
    village->second.described = true;
    for ( size_t kind = 0; kind < std::size( kindsOfVillages ); ++kind )
      village->second.is[kind] = whole( values[kind + 1] ) == 1; } );
  if ( intake.rowsRead() > 0 )
    tally.know( { FourKinds, Weak, Either } );
  return intake;
}

Intake Postings::Content::readTeams( Progress &progress )
{
  enum
  {
    Person,
    Level,
    Role,
    InTownship,
    InVillage,
    Ended,
    InCounty
  };
  Intake intake = passOver( *question.teams, { field::personId, field::level, field::role, field::townshipCode, field::villageCode, field::endedYm, field::countyCode }, progress, [this]( const std::vector<Value> &values, const RowRefusal &refuse )
    {
    const std::string person = text( values[Person] );
    const bool villageLevel = text( values[Level] ) == inVillage;
    const auto township = townships.find( text( values[InTownship] ) );
    const auto village = villages.find( text( values[InVillage] ) );
    if ( person.empty() )
      return refuse( Person, { "没有人员编号，无法计人。请补录。", "There is no number of the person, who cannot be counted. Fill it in." } );
    if ( !villageLevel && text( values[Level] ) != inTownship )
      return refuse( Level, { "级别应为“驻乡”或“驻村”，请改正。", "The level must be 驻乡 or 驻村. Correct it." } );
    if ( township == townships.end() )
      return refuse( InTownship, { "乡镇里没有这个代码，请改正。", "No township has this code. Correct it." } );
    if ( villageLevel && village == villages.end() )
      return refuse( InVillage, { "驻村但行政村里没有这个代码，请改正。", "Posted to a village, but no village has this code. Correct it." } );
    if ( !isNull( values[Ended] ) )
    {
      ++ended;
      return;
    }
    ++postings;
    if ( villageLevel )
    {
      ++village->second.posted;
      village->second.secretary = village->second.secretary || text( values[Role] ) == firstSecretary;
    }
    else
      ++township->second.posted;
    const auto [known, isNew] = persons.try_emplace( person );
    ( villageLevel ? known->second.village : known->second.township ) = true;
    if ( !isNew )
      return;
    const std::string unit = unitOf( question.unitField, text( values[InCounty] ), township->first );
    tally.add( villageLevel ? VillageCadres : TownshipCadres, unit );
    if ( !villageLevel && township->second.key )
      tally.add( KeyCadres, unit ); } );
  if ( intake.rowsRead() > 0 )
    tally.know( { TownshipCadres, KeyCadres, VillageCadres } );
  return intake;
}

void Postings::Content::countVillages()
{
  if ( tally.knows( VillageCadres ) && tally.knows( Either ) )
    tally.know( { NoTeam, NoSecretary } );
  for ( const auto &[code, village] : villages )
  {
    if ( !village.due() )
      continue;
    const std::string unit = unitOf( question.unitField, village.county, village.township );
    tally.add( Either, unit );
    if ( village.ofFour() )
      tally.add( FourKinds, unit );
    if ( village.weak() )
      tally.add( Weak, unit );
    if ( village.posted == 0 )
    {
      tally.add( NoTeam, unit );
      ofFourWithoutTeam += village.ofFour() ? 1 : 0;
    }
    if ( village.secretary )
      continue;
    tally.add( NoSecretary, unit );
    ofFourWithoutSecretary += village.ofFour() ? 1 : 0;
  }
}

void Postings::readPlaces( std::vector<Intake> &inputs, Progress &progress )
{
  inputs.push_back( mContent->readTownships( progress ) );
  inputs.push_back( mContent->readVillages( progress ) );
}

void Postings::read( std::vector<Intake> &inputs, Progress &progress )
{
  if ( mContent->question.status )
    inputs.push_back( mContent->readStatus( progress ) );
  if ( mContent->question.teams )
    inputs.push_back( mContent->readTeams( progress ) );
  mContent->countVillages();
}

void Postings::putFigures( nlohmann::ordered_json &summary ) const
{
  const DeploymentTally &tally = mContent->tally;
  const auto put = [&]( const char *name, DeploymentFigure figure )
  {
    if ( tally.knows( figure ) )
      summary[name] = tally.total( figure );
  };
  if ( tally.knows( TownshipCadres ) )
  {
    const auto &persons = mContent->persons;
    const auto townshipPersons = std::count_if( persons.begin(), persons.end(), []( const auto &each )
      { return each.second.township; } );
    const auto villagePersons = std::count_if( persons.begin(), persons.end(), []( const auto &each )
      { return each.second.village; } );
    const auto all = static_cast<std::ptrdiff_t>( persons.size() );
    const auto both = townshipPersons + villagePersons - all;
    summary["cadres"] = all;
    put( "cadres_in_townships", TownshipCadres );
    put( "cadres_in_key_townships", KeyCadres );
    put( "cadres_in_villages", VillageCadres );
    summary["check"] = both == 0 ? fmt::format( "{}={}+{} ✓", all, townshipPersons, villagePersons ) : say( { "{}≠{}+{} ✗（{} 人既驻乡又驻村，人数按首次派驻计一次）", "{}≠{}+{} ✗ ({} persons are posted to a township and to a village; each counts once, where the first row posts them)" }, all, townshipPersons, villagePersons, both );
    const auto key = std::count_if( mContent->townships.begin(), mContent->townships.end(), []( const auto &each )
      { return each.second.key; } );
    const auto without = std::count_if( mContent->townships.begin(), mContent->townships.end(), []( const auto &each )
      { return each.second.key && each.second.posted == 0; } );
    summary["check_key_townships"] = say( { "重点乡镇 {} 人在驻乡 {} 人之内；{} 个重点乡镇中 {} 个有工作队 {}", "{} in key townships, among the {} in townships; of {} key townships {} have a team {}" }, tally.total( KeyCadres ), tally.total( TownshipCadres ), key, key - without, without == 0 ? "✓" : "✗" );
    summary["postings"] = mContent->postings;
    summary["postings_ended"] = mContent->ended;
    summary["key_townships"] = key;
    summary["key_townships_without_team"] = without;
  }
  put( "villages_of_four_kinds", FourKinds );
  put( "weak_villages", Weak );
  put( "villages_of_either", Either );
  put( "villages_without_team", NoTeam );
  put( "villages_without_first_secretary", NoSecretary );
  if ( tally.knows( NoSecretary ) )
  {
    summary["without_team_of_four_kinds"] = mContent->ofFourWithoutTeam;
    summary["of_these_of_four_kinds"] = mContent->ofFourWithoutSecretary;
  }
}

void Postings::putHoles( DeploymentHoles &holes ) const
{
  for ( const auto &[code, village] : mContent->villages )
  {
    if ( !mContent->tally.knows( NoSecretary ) || !village.due() || village.secretary )
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
    holes.add( { deploymentHole::village, village.county, village.township, code, village.name, listed( kinds ), listed( lacking ), village.posted } );
  }
  for ( const auto &[code, township] : mContent->townships )
  {
    if ( mContent->tally.knows( TownshipCadres ) && township.key && township.posted == 0 )
      holes.add( { .of = { "重点乡镇", "key township" }, .county = township.county, .code = code, .name = township.name, .lacking = Text { "驻乡工作队", "team in the township" }.str() } );
  }
}

} // namespace lantu
