// SPDX-License-Identifier: GPL-3.0-or-later
// The table by unit and the list of holes, filled by the two halves.
#include "measure/deployment.h"

#include "measure/deployment_parts.h"

namespace lantu
{

namespace
{

constexpr Field unitFields[] = {
  { .name = field::code, .alias = { "代码", "Code" } },
  { .name = field::name, .alias = { "名称", "Name" } },
  countColumn( "cadres", { "驻乡驻村干部", "Posted cadres" }, "人" ),
  countColumn( "township_cadres", { "驻乡干部", "Cadres in townships" }, "人" ),
  countColumn( "key_cadres", { "其中驻市级重点帮扶乡镇", "Of these in key townships" }, "人" ),
  countColumn( "village_cadres", { "驻村干部", "Cadres in villages" }, "人" ),
  countColumn( "four_kinds", { "四类村", "Villages of the four kinds" }, "个" ),
  countColumn( "weak", { "软弱涣散村", "Weak-party villages" }, "个" ),
  countColumn( "either", { "四类村和软弱涣散村（去重）", "Villages of either kind" }, "个" ),
  countColumn( "no_team", { "没有工作队的村", "Of these without a team" }, "个" ),
  countColumn( "no_secretary", { "没有第一书记的村", "Of these without a first secretary" }, "个" ),
  countColumn( "specialist_n", { "科技特派员", "Sci-tech specialists" }, "人" ),
  countColumn( "specialist_teams", { "特派员团队", "Teams of specialists" }, "个" ),
  countColumn( "served_townships", { "有特派员的乡镇街道", "Townships with a specialist" }, "个" ),
  countColumn( "paired", { "结对企业", "Paired enterprises" }, "家" ),
  countColumn( "paired_municipal", { "其中市级龙头企业", "Of these municipal" }, "家" ),
  countColumn( "pair_n", { "村企结对", "Pairs with villages" }, "对" ),
  countColumn( "workshop_n", { "帮扶车间", "Workshops" }, "个" ),
  countColumn( "workshop_jobs", { "车间吸纳就业", "Jobs in workshops" }, "人" ),
  countColumn( "open_workshops", { "其中在用车间", "Of these workshops in use" }, "个" ),
  countColumn( "post_n", { "公益性岗位", "Public-welfare posts" }, "个" ),
  countColumn( "old_posts", { "其中达到核查年龄", "Of these held at the age of a finding" }, "个" ),
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
  countColumn( "persons_there", { "现有人数", "Persons there" }, "人" ),
};

} // namespace

const Layer deploymentLayer { "deployment", { "帮扶力量", "Deployment" }, GeometryType::None, unitFields };
const Layer deploymentHolesLayer { "deployment_holes", { "帮扶力量缺口", "Holes in the deployment" }, GeometryType::None, holeFields };

DeploymentRules::DeploymentRules( const Thresholds &thresholds )
  : specialistTeam( thresholds.range( "specialist_team_min", "specialist_team_max" ) ), oldPost( thresholds.of( "post_old_age" ) )
{
}

DeploymentHoles::DeploymentHoles( const AdminAreas &areas, Table &table )
  : mAreas( areas ), mTable( table )
{
  mTable.shape = &deploymentHolesLayer;
}

void DeploymentHoles::add( const Hole &hole )
{
  mTable.add().values = { std::string( hole.of.str() ), textOrNull( hole.county ), textOrNull( hole.township ), textOrNull( placeName( mAreas, hole.county, hole.township ) ), hole.code, textOrNull( hole.name ), textOrNull( hole.kinds ), hole.lacking, hole.persons };
}

std::string unitOf( const std::string &unitField, const std::string &county, const std::string &township )
{
  return unitField == field::countyCode ? county : unitField == field::townshipCode ? township
                                                                                    : std::string();
}

DeploymentAnswer deployment( const DeploymentQuestion &question, Progress &progress )
{
  DeploymentAnswer answer;
  DeploymentTally tally;
  PostedTownships townships;
  Postings postings( question, tally, townships );
  OtherHelp help( question, tally, townships );
  PartOfProgress first( progress, 0, 0.1 );
  postings.readPlaces( answer.inputs, first );
  PartOfProgress second( progress, 0.1, 0.4 );
  postings.read( answer.inputs, second );
  PartOfProgress third( progress, 0.4, 1 );
  help.read( answer.inputs, third );

  answer.units.shape = &deploymentLayer;
  tally.forEach( !question.unitField.empty(), question.unitNames, [&]( const Value &code, const std::string &name, const DeploymentTally::Counts &counts )
    {
    std::vector<Value> &cells = answer.units.add().values;
    cells = { code, name, tally.knows( TownshipCadres ) ? Value( counts[TownshipCadres] + counts[VillageCadres] ) : Value() };
    for ( size_t figure = 0; figure < DeploymentFigures; ++figure )
      cells.push_back( tally.shown( counts, figure ) ); } );
  postings.putFigures( answer.summary );
  help.putFigures( answer.summary );
  DeploymentHoles holes( question.areas, answer.holes );
  postings.putHoles( holes );
  help.putHoles( holes );
  return answer;
}

} // namespace lantu
