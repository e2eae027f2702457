// SPDX-License-Identifier: GPL-3.0-or-later
// Judging and taking up.
#include "measure/gap_judgement.h"

#include <algorithm>

namespace lantu
{

namespace
{

constexpr size_t unitsBetweenLooksAtCancel = 4096;

} // namespace

GapJudgement judgeGaps( const GapRules &rules, GapUnits units, GapMeasurer &measurer, Progress &progress )
{
  GapJudgement made { .units = std::move( units ), .rules = rules.of( units.level ), .verdicts = {}, .measured = {}, .tests = rules.tests.size() };
  made.measured = measurer.measure( made.units, progress );
  for ( const size_t rule : made.rules )
  {
    std::vector<GapVerdict> &verdicts = made.verdicts.emplace_back();
    verdicts.reserve( made.units.size() );
    for ( size_t unit = 0; unit < made.units.size(); ++unit )
    {
      if ( unit % unitsBetweenLooksAtCancel == 0 )
        progress.check();
      verdicts.push_back( verdict( rules.rules[rule], rules.tests, std::span( made.measured ).subspan( unit * made.tests, made.tests ) ) );
    }
  }
  return made;
}

Standing AreaGaps::standing() const
{
  if ( tally.gaps() > 0 )
    return tally.of( Standing::Missing ) >= tally.of( Standing::Beyond ) ? Standing::Missing : Standing::Beyond;
  if ( tally.of( Standing::Unknown ) > 0 || tally.all() == 0 )
    return Standing::Unknown;
  return Standing::Ok;
}

int32_t AreaGaps::decidedBy() const
{
  const auto most = std::max_element( decided.begin(), decided.end(), []( const auto &a, const auto &b )
    { return a.second < b.second; } );
  return most == decided.end() ? -1 : most->first;
}

std::map<std::string, AreaGaps> gapsByArea( const GapJudgement &judgement, size_t rule, GapArea area )
{
  std::map<std::string, AreaGaps> areas;
  for ( size_t unit = 0; unit < judgement.units.size(); ++unit )
    areas[judgement.units.codeOf( area, unit )].tally.add( judgement.verdicts[rule][unit].standing, judgement.units.points.weight[unit] );
  for ( size_t unit = 0; unit < judgement.units.size(); ++unit )
  {
    AreaGaps &here = areas[judgement.units.codeOf( area, unit )];
    const GapVerdict &verdict = judgement.verdicts[rule][unit];
    const bool asTheArea = isGap( here.standing() ) ? isGap( verdict.standing ) : verdict.standing == here.standing();
    if ( asTheArea && verdict.decidedBy >= 0 )
      ++here.decided[verdict.decidedBy];
  }
  return areas;
}

} // namespace lantu
