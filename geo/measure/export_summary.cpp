// SPDX-License-Identifier: GPL-3.0-or-later
// Adding up and telling.
#include "measure/export_summary.h"

#include <fmt/ranges.h>

#include "measure/suppression.h"
#include "place/shifted_place.h"

namespace lantu
{

nlohmann::ordered_json exportSummary( const std::vector<ExportedLayer> &exported, bool isInternal, Progress &progress )
{
  ExportedLayer all;
  nlohmann::ordered_json layers = nlohmann::ordered_json::array();
  nlohmann::ordered_json sentences = nlohmann::ordered_json::array();
  for ( const ExportedLayer &layer : exported )
  {
    all.rowsWritten += layer.rowsWritten;
    all.cellsHidden += layer.cellsHidden;
    all.pseudonyms += layer.pseudonyms;
    all.pointsShifted += layer.pointsShifted;
    all.pointsLeftOut += layer.pointsLeftOut;
    all.rowsWithoutArea += layer.rowsWithoutArea;
    all.columnsDropped.insert( all.columnsDropped.end(), layer.columnsDropped.begin(), layer.columnsDropped.end() );
    layers.push_back( { { field::layerName, layer.name }, { "counted_by_area", layer.counted }, { field::rowsRead, layer.rowsRead }, { "rows_written", layer.rowsWritten }, { "cells_hidden", layer.cellsHidden }, { "columns_dropped", layer.columnsDropped }, { "pseudonyms", layer.pseudonyms }, { "points_shifted", layer.pointsShifted }, { "points_left_out", layer.pointsLeftOut }, { "rows_without_area", layer.rowsWithoutArea } } );
    std::vector<std::string> told;
    if ( layer.counted )
      told.push_back( say( { "{} 行（{} 户）按行政区汇总成 {} 行", "{} rows ({} households) counted by area into {} rows" }, layer.rowsRead, layer.households, layer.rowsWritten ) );
    if ( layer.cellsHidden > 0 )
      told.push_back( say( { "不足 {} 户的格和会推算出它们的格共 {} 个已隐去", "cells below {} households, and others from which these could be worked out, are hidden: {}" }, smallestShownCount, layer.cellsHidden ) );
    if ( !layer.columnsDropped.empty() )
      told.push_back( say( { "{} 列没有输出（{}）", "{} columns were left out ({})" }, layer.columnsDropped.size(), fmt::join( layer.columnsDropped, language() == Language::Chinese ? "、" : ", " ) ) );
    if ( layer.pseudonyms > 0 )
      told.push_back( say( { "{} 个编号换成了化名", "{} ids became pseudonyms" }, layer.pseudonyms ) );
    if ( layer.pointsShifted > 0 )
      told.push_back( say( { "{} 个点在本村内偏移了不超过 {} 米", "{} points were shifted inside their village by {} m at most" }, layer.pointsShifted, mostShiftMetres ) );
    if ( layer.pointsLeftOut > 0 )
      told.push_back( say( { "{} 个点不在所属村的村界内，位置没有输出", "{} points are not inside the village they belong to and go without place" }, layer.pointsLeftOut ) );
    if ( layer.rowsWithoutArea > 0 )
      told.push_back( say( { "{} 行没有行政区代码", "{} rows have no code of an area" }, layer.rowsWithoutArea ) );
    if ( told.empty() )
      told.push_back( say( { "没有需要隐去的内容", "nothing had to be masked" } ) );
    const std::string sentence = say( { "{}：{}。", "{}: {}." }, layer.name, fmt::join( told, language() == Language::Chinese ? "；" : "; " ) );
    progress.note( sentence );
    sentences.push_back( sentence );
  }
  return { { "edition", isInternal ? "internal" : "public" }, { "rows_written", all.rowsWritten }, { "cells_hidden", all.cellsHidden }, { "columns_dropped", all.columnsDropped.size() }, { "pseudonyms", all.pseudonyms }, { "points_shifted", all.pointsShifted }, { "points_left_out", all.pointsLeftOut }, { "rows_without_area", all.rowsWithoutArea }, { "radius_metres", mostShiftMetres }, { "smallest_count", smallestShownCount }, { "masked", sentences }, { "layers", layers } };
}

} // namespace lantu
