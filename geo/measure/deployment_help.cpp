// SPDX-License-Identifier: GPL-3.0-or-later
// Specialists, enterprises and their pairs, workshops and posts.
#include "measure/deployment_parts.h"

#include <unordered_set>

namespace lantu
{

namespace
{

constexpr char municipal[] = "市级";
constexpr char workshop[] = "帮扶车间";
constexpr char inUse[] = "在用";

//! \a fields and, where there are units, the field of the unit as the last.
std::vector<std::string> withUnit( std::vector<std::string> fields, const std::string &unitField )
{
  if ( !unitField.empty() )
    fields.push_back( unitField );
  return fields;
}

} // namespace

void OtherHelp::read( std::vector<Intake> &inputs, Progress &progress )
{
  const auto readIfAny = [&]( RowSource *rows, Intake ( OtherHelp::*reader )( RowSource &, Progress & ) )
  {
    if ( rows )
      inputs.push_back( ( this->*reader )( *rows, progress ) );
  };
  readIfAny( mQuestion.specialists, &OtherHelp::readSpecialists );
  readIfAny( mQuestion.enterprises, &OtherHelp::readEnterprises );
  readIfAny( mQuestion.pairs, &OtherHelp::readPairs );
  readIfAny( mQuestion.facilities, &OtherHelp::readFacilities );
  readIfAny( mQuestion.posts, &OtherHelp::readPosts );
}

Intake OtherHelp::readSpecialists( RowSource &rows, Progress &progress )
{
  Intake intake = passOver( rows, { field::teamId, field::townshipCode, field::countyCode }, progress, [this]( const std::vector<Value> &values, const RowRefusal & )
    {
    const std::string inTownship = text( values[1] );
    const std::string unit = unitOf( mQuestion.unitField, text( values[2] ), inTownship );
    mTally.add( Specialists, unit );
    if ( const auto township = mTownships.find( inTownship ); township != mTownships.end() && township->second.specialists++ == 0 )
      mTally.add( ServedTownships, unit );
    const std::string team = text( values[0] );
    if ( team.empty() )
    {
      ++mWithoutTeam;
      return;
    }
    const auto [at, isNew] = mTeams.try_emplace( team, SpecialistTeam { inTownship, text( values[2] ) } );
    ++at->second.size;
    if ( isNew )
      mTally.add( SpecialistTeams, unit ); } );
  if ( intake.rowsRead() > 0 )
    mTally.know( { Specialists, SpecialistTeams, ServedTownships } );
  return intake;
}

Intake OtherHelp::readEnterprises( RowSource &rows, Progress &progress )
{
  return passOver( rows, { field::enterpriseId, field::level }, progress, [this]( const std::vector<Value> &values, const RowRefusal & )
    { mEnterprises[text( values[0] )] = text( values[1] ) == municipal; } );
}

Intake OtherHelp::readPairs( RowSource &rows, Progress &progress )
{
  std::unordered_set<std::string> paired;
  Intake intake = passOver( rows, withUnit( { field::enterpriseId }, mQuestion.unitField ), progress, [&]( const std::vector<Value> &values, const RowRefusal &refuse )
    {
    const std::string unit = mQuestion.unitField.empty() ? std::string() : text( values.back() );
    const std::string enterprise = text( values[0] );
    const auto found = mEnterprises.find( enterprise );
    if ( enterprise.empty() || ( mQuestion.enterprises && found == mEnterprises.end() ) )
      return refuse( 0, { "没有这家企业，请核对企业编号。", "There is no such enterprise. Check its number." } );
    mTally.add( Pairs, unit );
    if ( !paired.insert( enterprise ).second )
      return;
    mTally.add( Paired, unit );
    if ( found != mEnterprises.end() && found->second )
      mTally.add( PairedMunicipal, unit ); } );
  if ( intake.rowsRead() > 0 )
    mTally.know( { Pairs, Paired } );
  if ( intake.rowsRead() > 0 && mQuestion.enterprises )
    mTally.know( { PairedMunicipal } );
  return intake;
}

Intake OtherHelp::readFacilities( RowSource &rows, Progress &progress )
{
  Intake intake = passOver( rows, withUnit( { field::kind, field::status, field::capacity }, mQuestion.unitField ), progress, [this]( const std::vector<Value> &values, const RowRefusal & )
    {
    if ( text( values[0] ) != workshop )
      return;
    const std::string unit = mQuestion.unitField.empty() ? std::string() : text( values.back() );
    mTally.add( Workshops, unit );
    if ( text( values[1] ) == inUse )
      mTally.add( OpenWorkshops, unit );
    mTally.add( WorkshopJobs, unit, whole( values[2] ).value_or( 0 ) );
    mWorkshopsWithoutJobs += whole( values[2] ) ? 0 : 1; } );
  if ( intake.rowsRead() > 0 )
    mTally.know( { Workshops, WorkshopJobs, OpenWorkshops } );
  return intake;
}

Intake OtherHelp::readPosts( RowSource &rows, Progress &progress )
{
  Intake intake = passOver( rows, withUnit( { field::age }, mQuestion.unitField ), progress, [this]( const std::vector<Value> &values, const RowRefusal & )
    {
    const std::string unit = mQuestion.unitField.empty() ? std::string() : text( values.back() );
    mTally.add( Posts, unit );
    const auto age = number( values[0] );
    mPostsWithoutAge += age ? 0 : 1;
    if ( age && *age >= mQuestion.rules.oldPost.value )
      mTally.add( OldPosts, unit ); } );
  if ( intake.rowsRead() > 0 )
    mTally.know( { Posts, OldPosts } );
  return intake;
}

bool OtherHelp::fits( const SpecialistTeam &team ) const
{
  const auto size = static_cast<double>( team.size );
  return size >= mQuestion.rules.specialistTeam.first.value && size <= mQuestion.rules.specialistTeam.second.value;
}

void OtherHelp::putFigures( nlohmann::ordered_json &summary ) const
{
  const auto put = [&]( const char *name, DeploymentFigure figure )
  {
    if ( mTally.knows( figure ) )
      summary[name] = mTally.total( figure );
  };
  put( "specialists", Specialists );
  put( "specialist_teams", SpecialistTeams );
  if ( mTally.knows( Specialists ) )
  {
    summary["specialist_teams_outside_bounds"] = std::count_if( mTeams.begin(), mTeams.end(), [this]( const auto &each )
      { return !fits( each.second ); } );
    summary["specialists_without_team"] = mWithoutTeam;
    summary["townships_with_specialists"] = mTally.total( ServedTownships );
    summary["townships_without_specialists"] = std::count_if( mTownships.begin(), mTownships.end(), []( const auto &each )
      { return each.second.specialists == 0 && !each.second.street; } );
  }
  put( "paired_enterprises", Paired );
  put( "paired_municipal_enterprises", PairedMunicipal );
  put( "pairs", Pairs );
  put( "workshops", Workshops );
  put( "workshop_jobs", WorkshopJobs );
  put( "workshops_in_use", OpenWorkshops );
  if ( mTally.knows( Workshops ) )
    summary["workshops_without_jobs_filled_in"] = mWorkshopsWithoutJobs;
  put( "posts", Posts );
  put( "posts_held_too_old", OldPosts );
  if ( mTally.knows( Posts ) )
    summary["posts_without_age"] = mPostsWithoutAge;
}

void OtherHelp::putHoles( DeploymentHoles &holes ) const
{
  for ( const auto &[id, team] : mTeams )
  {
    if ( !fits( team ) )
      holes.add( { .of = { "特派员团队", "team of specialists" }, .county = team.county, .township = team.township, .code = id, .lacking = say( { "人数不在 {}—{} 之间", "not {} to {} persons" }, mQuestion.rules.specialistTeam.first.value, mQuestion.rules.specialistTeam.second.value ), .persons = team.size } );
  }
  for ( const auto &[code, township] : mTownships )
  {
    if ( mTally.knows( Specialists ) && township.specialists == 0 && !township.street )
      holes.add( { .of = deploymentHole::township, .county = township.county, .code = code, .name = township.name, .lacking = deploymentHole::specialist.str() } );
  }
}

} // namespace lantu
