// SPDX-License-Identifier: GPL-3.0-or-later
// Counting standings of the rules of level village.
#include "printing/chapters/village_gaps.h"

#include <algorithm>

#include "convert.h"
#include "data/schema.h"
#include "measure/gap_answer.h"
#include "measure/standing.h"
#include "printing/chapters/answer_layer.h"

namespace lantu
{

namespace
{

constexpr char villageLevel[] = "village";
constexpr char ruleKey[] = "rule_";

constexpr Field villageGapFields[] = {
  { .name = field::code, .alias = { "村代码", "Village code" }, .required = true },
  { .name = field::name, .alias = { "名称", "Name" } },
  { .name = field::gapCount, .alias = { "短板项数", "Gaps" }, .type = FieldType::Integer, .unit = "项" },
  { .name = gapsField::unknownCount, .alias = { "缺项数", "Unknowns" }, .type = FieldType::Integer, .unit = "项" },
};
constexpr Layer villageGapShape { "village_gaps", { "各村短板", "Gaps of villages" }, GeometryType::Polygon, villageGapFields };

const Result &villageAnswer( BookSource &source )
{
  return source.result( "gaps", { { QStringLiteral( "LEVEL" ), QString::fromLatin1( villageLevel ) } } );
}

} // namespace

VillageGaps::VillageGaps( BookSource &source )
  : mRun( villageAnswer( source ).run ), mRows( villageAnswer( source ).rows( "OUTPUT" ) ), mByTownship( mRows, field::townshipCode ), mCrs( answerLayer( villageAnswer( source ), "OUTPUT" )->info().crs )
{
  for ( const auto &rule : villageAnswer( source ).summary.at( "rules" ) )
  {
    std::string column = rule.at( field::standardKey ).get<std::string>();
    if ( rule.at( field::level ) != villageLevel )
      continue;
    if ( column.starts_with( ruleKey ) )
      column.erase( 0, sizeof ruleKey - 1 );
    if ( mRows.has( column.c_str() ) )
      mRules.push_back( column );
  }
}

PageLayer VillageGaps::ofTownship( const std::string &township ) const
{
  auto table = std::make_shared<Table>( Table { .shape = &villageGapShape, .rows = {}, .crs = mCrs } );
  for ( const size_t row : mByTownship.all( township ) )
  {
    if ( mRows.geometry( row ).empty() )
      continue;
    int64_t gaps = 0;
    int64_t unknown = 0;
    for ( const std::string &rule : mRules )
    {
      const std::string standing = mRows.text( row, rule.c_str() );
      gaps += standing == standingCode( Standing::Beyond ) || standing == standingCode( Standing::Missing );
      unknown += standing == standingCode( Standing::Unknown );
    }
    Row &village = table->add();
    village.geometry = mRows.geometry( row );
    village.values = { mRows.text( row, field::code ), mRows.text( row, field::name ), gaps, unknown };
  }
  return { .title = qt( Text { "各村设施短板（项）", "Gaps of villages" } ), .style = QStringLiteral( "village_standings" ), .table = std::move( table ) };
}

} // namespace lantu
