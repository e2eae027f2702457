// SPDX-License-Identifier: GPL-3.0-or-later
// The members of the households of relocation sites, of whom as many households have labour and jobs as the sites report.
#include <fmt/format.h>

#include "data/schema_roster.h"
#include "helping.h"
#include "ranking.h"
#include "shares.h"
#include "units.h"

namespace lantu::sample
{

namespace
{

constexpr char able[] = "普通劳动力";

struct Member
{
    int age = 0;
    const char *skill = able;
    const char *health = "健康";
    bool student = false;
    std::optional<bool> employed = false;
};

//! Somebody who does not count as labour: a child, a student, an old or an ill person.
Member dependant( Random &random )
{
  switch ( random.below( 4 ) )
  {
  case 0:
    return { .age = random.below( 16 ), .skill = "无劳动力", .student = true };
  case 1:
    return { .age = 16 + random.below( 6 ), .student = true };
  case 2:
    return { .age = 60 + random.below( 28 ), .skill = random.chance( 0.5 ) ? "弱劳动力或半劳动力" : "无劳动力", .health = random.chance( 0.4 ) ? "长期慢性病" : "健康" };
  default:
    return { .age = 30 + random.below( 30 ), .skill = random.chance( 0.5 ) ? able : "丧失劳动力", .health = "患有大病" };
  }
}

Member worker( Random &random, std::optional<bool> employed )
{
  constexpr const char *skills[] = { able, able, able, "技能劳动力", "弱劳动力或半劳动力" };
  return { .age = 17 + random.below( 43 ), .skill = skills[random.below( 5 )], .health = random.chance( 0.05 ) ? "残疾" : "健康", .employed = employed };
}

//! The first of a household with labour decides how it stands; of a household that has somebody employed it may not be known of the others.
Member memberOf( int number, bool hasLabour, bool isEmployed, Random &random )
{
  if ( hasLabour && number == 0 )
    return worker( random, isEmployed );
  if ( !hasLabour || random.chance( 0.55 ) )
    return dependant( random );
  if ( !isEmployed )
    return worker( random, false );
  return worker( random, random.chance( 0.03 ) ? std::nullopt : std::optional( random.chance( 0.6 ) ) );
}

} // namespace

Table rosterTable( const Setting &setting, const std::vector<Site> &sites )
{
  Table table = emptyTable( layer::persons );
  Random random( 417 );
  int household = 0;
  int person = 0;
  for ( const Site &site : sites )
  {
    std::vector<int> sizes( static_cast<size_t>( site.households ), 1 );
    for ( int left = site.persons - site.households; left > 0; --left )
      ++sizes[static_cast<size_t>( random.below( site.households ) )];
    for ( int i = 0; i < site.households; ++i )
    {
      const std::string id = fmt::format( "BQ{:06}", ++household );
      for ( int number = 0; number < sizes[static_cast<size_t>( i )]; ++number )
      {
        const Member member = memberOf( number, i < site.labour, i < site.employed, random );
        Record row( table );
        setVillage( row, setting.facts, setting.admin, site.village ).set( field::personId, fmt::format( "CY{:06}", ++person ) ).set( field::householdId, id ).set( field::siteId, site.id );
        row.set( field::age, member.age ).set( field::skill, member.skill ).set( field::health, member.health ).set( field::student, member.student ? 1 : 0 ).set( field::employed, flagValue( member.employed ) ).set( field::jobYm, "202112" );
      }
    }
  }
  return table;
}

} // namespace lantu::sample
