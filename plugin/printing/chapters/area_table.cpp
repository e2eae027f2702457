// SPDX-License-Identifier: GPL-3.0-or-later
// Ordering areas, summing up the others, hiding what is small.
#include "printing/chapters/area_table.h"

#include <algorithm>

#include "convert.h"
#include "printing/chapters/theme_words.h"
#include "printing/hidden_rows.h"
#include "printing/page_text.h"

namespace lantu
{

namespace
{

// with those of the others and of all there are eight rows
constexpr size_t listedAreas = 6;
constexpr double nameShare = 1.4;

const QString nothingShown = QStringLiteral( "—" );

QString cell( const AreaColumn &column, const std::vector<int64_t> &counts )
{
  const int64_t part = counts[column.part];
  if ( !column.whole )
    return column.households ? shownHouseholds( part ) : grouped( part );
  return column.households && isSmall( part ) ? nothingShown : share( part, counts[*column.whole] );
}

QString hiddenCell( const AreaColumn &column, const std::vector<int64_t> &counts )
{
  return !column.whole && isSmall( counts[column.part] ) ? shownHouseholds( counts[column.part] ) : nothingShown;
}

std::vector<bool> hiddenAmong( const std::vector<AreaCounts> &rows, const std::vector<AreaColumn> &columns )
{
  std::vector<std::vector<int64_t>> small;
  for ( const AreaCounts &row : rows )
  {
    std::vector<int64_t> &counts = small.emplace_back();
    for ( const AreaColumn &column : columns )
    {
      if ( column.households && !column.whole )
        counts.push_back( row.counts[column.part] );
    }
  }
  return hiddenRows( small );
}

} // namespace

PageTable areaTable( const ThemeAreas &areas, const std::vector<TownshipCounts> &counts, const QString &title, const std::vector<AreaColumn> &columns, int &suppressed )
{
  std::vector<AreaCounts> rows = areas.listed( counts );
  const size_t kinds = rows.empty() ? 0 : rows.front().counts.size();
  std::stable_sort( rows.begin(), rows.end(), [&columns]( const AreaCounts &a, const AreaCounts &b )
    { return a.counts[columns.front().part] > b.counts[columns.front().part]; } );
  if ( rows.size() > listedAreas + 1 )
  {
    AreaCounts others { qt( say( { "其余{}个", "{} others" }, rows.size() - listedAreas ) ), std::vector<int64_t>( kinds ) };
    for ( size_t i = listedAreas; i < rows.size(); ++i )
    {
      for ( size_t kind = 0; kind < kinds; ++kind )
        others.counts[kind] += rows[i].counts[kind];
    }
    rows.resize( listedAreas );
    rows.push_back( std::move( others ) );
  }

  PageTable table;
  table.title = title;
  table.columns.push_back( { qt( areas.ofOneCounty() ? Text { "乡镇", "Township" } : Text { "区县", "County" } ), Align::Left, nameShare } );
  for ( const AreaColumn &column : columns )
    table.columns.push_back( { column.title } );
  const std::vector<bool> hidden = hiddenAmong( rows, columns );
  for ( size_t i = 0; i < rows.size(); ++i )
  {
    QStringList &cells = table.rows.emplace_back( QStringList { rows[i].name } );
    for ( const AreaColumn &column : columns )
    {
      const bool hides = hidden[i] && column.households;
      suppressed += hides ? 1 : 0;
      cells << ( hides ? hiddenCell( column, rows[i].counts ) : cell( column, rows[i].counts ) );
    }
  }
  if ( !rows.empty() )
  {
    const std::vector<int64_t> all = totals( counts, kinds );
    QStringList &cells = table.rows.emplace_back( QStringList { qt( Text { "合计", "All" } ) } );
    for ( const AreaColumn &column : columns )
      cells << cell( column, all );
    table.totals = true;
  }
  return table;
}

} // namespace lantu
