// SPDX-License-Identifier: GPL-3.0-or-later
// The rule for persons, and households by it.
#include "measure/labour.h"

#include <unordered_map>

#include "base/error.h"
#include "data/schema_roster.h"
#include "measure/layer_pass.h"

namespace lantu
{

LabourRule::LabourRule( const Thresholds &thresholds )
{
  std::tie( mFrom, mTo ) = thresholds.range( "labour_age_from", "labour_age_to" );
  bool anyCounts = false;
  for ( const LabourWords &list : thresholds.labourWords() )
  {
    anyCounts = anyCounts || list.counts;
    for ( const std::string &word : list.words )
    {
      if ( const auto [known, isNew] = mWords.try_emplace( word, list.counts ); !isNew && known->second != list.counts )
        throw Error::of( ErrorCode::BadValue, { "标准表（种类 labour）里“{}”既算又不算有劳动力，互相矛盾。请改正。", "In the standards table (category labour) \"{}\" both counts and does not count as labour. Correct it." }, word );
    }
  }
  if ( !anyCounts )
    throw Error::of( ErrorCode::NoField, { "标准表缺少算有劳动力的劳动技能（种类 labour，数值 1）。请补上这一行。", "The standards table names no skill that counts as labour (category labour, value 1). Add that row." } );
}

Labour LabourRule::of( const Value &age, const std::string &skill, const std::string &health, const Value &student ) const
{
  const auto years = number( age );
  const auto bySkill = mWords.find( skill );
  const auto byHealth = mWords.find( health );
  const bool tooYoungOrOld = years && ( *years < mFrom.value || *years > mTo.value );
  const bool unable = ( bySkill != mWords.end() && !bySkill->second ) || ( byHealth != mWords.end() && !byHealth->second );
  if ( tooYoungOrOld || unable || whole( student ) == 1 )
    return Labour::No;
  return years && bySkill != mWords.end() ? Labour::Yes : Labour::Unknown;
}

std::string LabourRule::sentence() const
{
  std::vector<std::string> counting;
  std::vector<std::string> not_;
  for ( const auto &[word, counts] : mWords )
    ( counts ? counting : not_ ).push_back( word );
  return say( { "劳动力：年龄 {}—{} 周岁（含），劳动技能为{}，不是在校生，劳动技能、健康状况不是{}；年龄或劳动技能未填的为缺。{}年标准，可改。", "Labour: {} to {} years old (inclusive), {}; no student, no {}. Unknown without age or skill. Standards of {}." }, mFrom.value, mTo.value, listed( counting ), listed( not_ ), mFrom.year );
}

JobState RosterHousehold::state() const
{
  if ( labour == 0 )
    return labourUnknown > 0 ? JobState::LabourUnknown : JobState::NoLabour;
  if ( employed > 0 )
    return JobState::Employed;
  return jobUnknown ? JobState::Unknown : JobState::Zero;
}

Roster readRoster( RowSource &persons, const LabourRule &rule, const std::map<std::string, size_t> &siteOf, Progress &progress )
{
  enum
  {
    Household,
    Site,
    Age,
    Skill,
    Health,
    Student,
    Employed
  };
  Roster roster;
  std::unordered_map<std::string, size_t> numberOf;
  roster.intake = passOver( persons, { field::householdId, field::siteId, field::age, field::skill, field::health, field::student, field::employed }, progress, [&]( const std::vector<Value> &values, const RowRefusal &refuse )
    {
    const std::string household = text( values[Household] );
    const std::string siteId = text( values[Site] );
    if ( household.empty() )
      return refuse( Household, { "没有户编号，无法归户。请补录。", "There is no household to which the person belongs. Fill in its id." } );
    if ( siteId.empty() )
    {
      ++roster.elsewhere;
      return;
    }
    const auto site = siteOf.find( siteId );
    if ( site == siteOf.end() )
      return refuse( Site, { "安置点里没有这个编号，请改正。", "No relocation site has this id. Correct it." } );
    const auto [at, isNew] = numberOf.try_emplace( household, roster.households.size() );
    if ( isNew )
      roster.households.push_back( { .id = household, .site = site->second } );
    RosterHousehold &of = roster.households[at->second];
    if ( of.site != site->second )
      return refuse( Site, { "同一户前面的成员在另一个安置点，请核对。", "Members of this household before it live in another site. Check them." } );
    ++of.members;
    const Labour labour = rule.of( values[Age], text( values[Skill] ), text( values[Health] ), values[Student] );
    const auto job = whole( values[Employed] );
    of.labour += labour == Labour::Yes ? 1 : 0;
    of.labourUnknown += labour == Labour::Unknown ? 1 : 0;
    of.employed += labour == Labour::Yes && job == 1 ? 1 : 0;
    roster.employedOthers += labour == Labour::No && job == 1 ? 1 : 0;
    // one who may count and has a job may be the one who is employed
    of.jobUnknown = of.jobUnknown || ( labour == Labour::Yes && !job ) || ( labour == Labour::Unknown && job != 0 ); } );
  return roster;
}

} // namespace lantu
