// SPDX-License-Identifier: GPL-3.0-or-later
// From layers to the table of hot spots.
#include "measure/hotspots.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <unordered_map>

#include "base/error.h"
#include "place/points.h"
#include "place/to_frame.h"

namespace lantu
{

namespace
{

constexpr int64_t rowsBetweenLooksAtCancel = 1024;

constexpr Field real( const char *name, Text alias )
{
  return { .name = name, .alias = alias, .type = FieldType::Real };
}

constexpr Field fields[] = {
  real( "spot_value", { "计数", "Value" } ),
  { .name = "neighbours", .alias = { "邻居数（含自己）", "Neighbours, itself included" }, .type = FieldType::Integer },
  real( "around_value", { "邻域合计", "Sum over the neighbours" } ),
  real( "gi_z", { "Gi* 的 z 值", "z of Gi*" } ),
  real( "gi_p", { "p 值", "p" } ),
  real( "gi_p_corrected", { "校正后 p 值", "p corrected" } ),
  { .name = "gi_bin", .alias = { "热点等级（正热负冷，1、2、3 为 90、95、99%）", "Class (hot above 0, cold below; 1, 2, 3: 90, 95, 99 %)" }, .type = FieldType::Integer },
  { .name = "gi_kind", .alias = { "热点", "Hot spot" } },
};

constexpr int percentOf[] = { 0, 90, 95, 99 };

std::string kindOf( const Hotspot &spot )
{
  if ( !spot.z )
    return Text { "无法判定", "not defined" }.str();
  if ( spot.level == 0 )
    return Text { "不显著", "not significant" }.str();
  return say( spot.level > 0 ? Text { "热点 {}%", "hot spot {} %" } : Text { "冷点 {}%", "cold spot {} %" }, percentOf[std::abs( spot.level )] );
}

Value valueOf( std::optional<double> number )
{
  return number ? Value( *number ) : Value();
}

bool counts( VillageCount count, bool eliminated )
{
  return count == VillageCount::Identified || eliminated == ( count == VillageCount::Eliminated );
}

class Answer
{
  public:
    Answer( const HotspotQuestion &question, Progress &progress )
      : mQuestion( question ), mProgress( progress ) {}

    HotspotAnswer run()
    {
      const bool ofHouseholds = mQuestion.valueField.empty();
      assert( !ofHouseholds || mQuestion.households );
      std::vector<Value> cells;
      const Frame frame = frameFor( mQuestion.places );
      PointLayer layer = readPoints( mQuestion.places, frame, {}, mProgress, { ofHouseholds ? std::string( field::code ) : mQuestion.valueField }, [&cells]( const std::vector<Value> &values )
        { cells.push_back( values.front() ); } );
      if ( ofHouseholds )
        countHouseholds( cells );

      std::vector<Point> places;
      std::vector<double> values;
      std::vector<size_t> rowOf;
      int64_t without = 0;
      for ( size_t i = 0; i < cells.size(); ++i )
      {
        const auto value = number( cells[i] );
        if ( !layer.points.hasPosition( i ) )
          continue;
        if ( !value || !std::isfinite( *value ) )
        {
          layer.intake.reject( layer.points.id[i], mQuestion.valueField, cells[i], Text { "没有数值（缺不当作 0），请补录。", "There is no number (unknown is not 0). Fill it in." }.str() );
          ++without;
          continue;
        }
        places.push_back( layer.points.at[i] );
        values.push_back( *value );
        rowOf.push_back( i );
      }
      if ( without > 0 )
        mProgress.warn( say( { "{} 行没有数值，不参与计算（缺不当作 0）。请补录。", "{} rows have no number and take no part (unknown is not 0). Fill it in." }, without ) );

      PartOfProgress searching( mProgress, 0.1, 1 );
      const std::vector<Hotspot> spots = hotspots( places, values, frame, mQuestion.options, searching );
      mAnswer.table.shape = &hotspotsLayer;
      for ( size_t i = 0; i < cells.size(); ++i )
        mAnswer.table.add();
      for ( size_t k = 0; k < spots.size(); ++k )
      {
        const Hotspot &spot = spots[k];
        mAnswer.table.rows[rowOf[k]].values = { values[k], spot.neighbours, spot.neighbourSum, spot.z ? Value( std::round( *spot.z * 1e4 ) / 1e4 ) : Value(), valueOf( spot.p ), valueOf( spot.corrected ), spot.z ? Value( static_cast<int64_t>( spot.level ) ) : Value(), kindOf( spot ) };
      }
      summarise( values, spots );
      mAnswer.places = std::move( layer.intake );
      return std::move( mAnswer );
    }

  private:
    //! Codes of villages become numbers of households; a code that is null stays so.
    void countHouseholds( std::vector<Value> &cells )
    {
      std::unordered_map<std::string, int64_t> households;
      for ( const Value &code : cells )
      {
        if ( !isNull( code ) )
          households.try_emplace( text( code ), 0 );
      }
      RowSource &rows = *mQuestion.households;
      Intake &intake = mAnswer.households = Intake( rows.info() );
      rows.start( { field::villageCode, field::eliminated } );
      Row row;
      while ( rows.next( row ) )
      {
        intake.take( row );
        if ( intake.rowsRead() % rowsBetweenLooksAtCancel == 0 )
          mProgress.check();
        const auto village = households.find( text( row.values[0] ) );
        if ( village == households.end() )
          intake.reject( row.id, field::villageCode, row.values[0], Text { "行政村里没有这个代码，请改正。", "No village has this code. Correct it." }.str() );
        else if ( counts( mQuestion.count, whole( row.values[1] ) == 1 ) )
          ++village->second;
      }
      intake.warnRejects( mProgress );
      for ( Value &cell : cells )
      {
        if ( !isNull( cell ) )
          cell = households.at( text( cell ) );
      }
    }

    void summarise( const std::vector<double> &values, const std::vector<Hotspot> &spots )
    {
      const HotspotOptions &options = mQuestion.options;
      nlohmann::ordered_json &summary = mAnswer.summary;
      summary["places"] = spots.size();
      double sum = 0;
      for ( const double value : values )
        sum += value;
      summary["value_sum"] = sum;
      const bool band = options.neighbourhood == Neighbourhood::Band;
      summary["weights"] = band ? "band" : "nearest";
      if ( band )
        summary["metres"] = options.metres;
      else
        summary["nearest"] = options.nearest;
      constexpr const char *corrections[] = { "fdr", "bonferroni", "none" };
      summary["correction"] = corrections[static_cast<size_t>( options.correction )];
      std::array<int64_t, 7> levels {};
      int64_t alone = 0;
      int64_t undefined = 0;
      int64_t neighbours = 0;
      for ( const Hotspot &spot : spots )
      {
        ++levels[static_cast<size_t>( spot.level + 3 )];
        alone += spot.neighbours == 1 ? 1 : 0;
        undefined += spot.z ? 0 : 1;
        neighbours += spot.neighbours;
      }
      for ( int level = 3; level > 0; --level )
        summary["hot_" + std::to_string( percentOf[level] )] = levels[static_cast<size_t>( 3 + level )];
      for ( int level = 3; level > 0; --level )
        summary["cold_" + std::to_string( percentOf[level] )] = levels[static_cast<size_t>( 3 - level )];
      summary["not_significant"] = levels[3] - undefined;
      summary["not_defined"] = undefined;
      summary["without_neighbour"] = alone;
      if ( !spots.empty() )
        summary["mean_neighbours"] = static_cast<double>( neighbours ) / static_cast<double>( spots.size() );
    }

    const HotspotQuestion &mQuestion;
    Progress &mProgress;
    HotspotAnswer mAnswer;
};

} // namespace

const Layer hotspotsLayer { "hotspots", { "热点", "Hot spots" }, GeometryType::Polygon, fields };

HotspotAnswer hotspotAnswer( const HotspotQuestion &question, Progress &progress )
{
  return Answer( question, progress ).run();
}

} // namespace lantu
