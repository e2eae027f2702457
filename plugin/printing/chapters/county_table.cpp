// SPDX-License-Identifier: GPL-3.0-or-later
// Cells, totals and what is left out of them.
#include "printing/chapters/county_table.h"

#include <algorithm>

#include "convert.h"
#include "measure/suppression.h"
#include "printing/hidden_rows.h"
#include "printing/page_text.h"

namespace lantu
{

namespace
{

constexpr size_t listedInSmallTable = 6; // the others are one row and all together the last
constexpr size_t barsOfChart = 10;
constexpr double nameShare = 1.45;

using Count = std::optional<int64_t>;

QString notShown()
{
  return QStringLiteral( "—" );
}

bool isFew( const Count &count )
{
  return count.value_or( 0 ) > 0 && *count < smallestShownCount;
}

QString countText( const Count &count, bool hidden )
{
  if ( hidden )
    return isFew( count ) ? QStringLiteral( "<%1" ).arg( smallestShownCount ) : notShown();
  return count ? grouped( *count ) : qt( Text { "缺", "unknown" } );
}

QString shareText( const Count &part, const Count &whole, bool hidden )
{
  if ( hidden || ( whole && *whole == 0 ) )
    return notShown();
  return part && whole ? share( *part, *whole ) : qt( Text { "缺", "unknown" } );
}

std::vector<Column> headed( const CountyFigures &counties, const std::vector<CountyColumn> &columns )
{
  std::vector<Column> header { { qt( counties.areTownships() ? Text { "乡镇", "Township" } : Text { "区县", "County" } ), Align::Left, nameShare } };
  for ( const CountyColumn &column : columns )
    header.push_back( { qt( column.title ) } );
  return header;
}

Count sumOver( const CountyFigures &counties, size_t figure, const std::vector<size_t> &rows )
{
  Count sum;
  for ( const size_t row : rows )
  {
    if ( const Count value = counties.value( figure, row ) )
      sum = sum.value_or( 0 ) + *value;
  }
  return sum;
}

//! One row for some counties together.
QStringList cells( const CountyFigures &counties, const QString &name, const std::vector<size_t> &rows, const std::vector<CountyColumn> &columns, bool hidden, int &suppressed )
{
  QStringList row { name };
  for ( const CountyColumn &column : columns )
  {
    const bool untold = hidden && column.told != Told::Always;
    suppressed += untold ? 1 : 0;
    const Count part = sumOver( counties, column.part, rows );
    if ( untold && column.told == Told::NotAtAll )
      row << notShown();
    else
      row << ( column.whole ? shareText( part, sumOver( counties, *column.whole, rows ), untold ) : countText( part, untold ) );
  }
  return row;
}

std::vector<int64_t> countsOf( const CountyFigures &counties, const std::vector<size_t> &figures, size_t row )
{
  std::vector<int64_t> counts;
  for ( const size_t figure : figures )
    counts.push_back( counties.value( figure, row ).value_or( 0 ) );
  return counts;
}

} // namespace

HiddenCounties hiddenCounties( const CountyFigures &counties, const std::vector<size_t> &figures )
{
  std::vector<std::vector<int64_t>> counts;
  for ( size_t row = 0; row < counties.rows(); ++row )
    counts.push_back( countsOf( counties, figures, row ) );
  HiddenCounties hidden { .rows = hiddenRows( counts ) };
  for ( size_t row = 0; row < counties.rows(); ++row )
    hidden.total = hidden.total || ( counties.ofSome() && counties.inBook( row ) && hidden.rows[row] );
  for ( const size_t figure : figures )
    hidden.total = hidden.total || isFew( counties.total( figure ) );
  return hidden;
}

HiddenCounties hiddenTownships( const CountyFigures &townships, const std::vector<size_t> &figures, const CountyFigures &counties, const std::vector<size_t> &ofCounties )
{
  CountTree tree { { 0 }, { std::vector<int64_t>( ofCounties.size(), 0 ) } };
  size_t county = 0;
  for ( size_t row = 0; row < counties.rows(); ++row )
  {
    if ( counties.inBook( row ) )
      county = tree.parent.size();
    tree.parent.push_back( 0 );
    tree.counts.push_back( countsOf( counties, ofCounties, row ) );
    for ( size_t kind = 0; kind < ofCounties.size(); ++kind )
      tree.counts.front()[kind] += tree.counts.back()[kind];
  }
  const auto first = static_cast<std::ptrdiff_t>( tree.parent.size() );
  for ( size_t row = 0; row < townships.rows(); ++row )
  {
    tree.parent.push_back( county );
    tree.counts.push_back( countsOf( townships, figures, row ) );
  }
  const std::vector<bool> hidden = hiddenAreas( tree );
  return { { hidden.begin() + first, hidden.end() }, hidden[county] };
}

QString shownTotal( const CountyFigures &counties, size_t figure, bool hidden )
{
  return countText( counties.total( figure ), hidden );
}

QString shownShare( const CountyFigures &counties, size_t part, size_t whole, bool hidden )
{
  return shareText( counties.total( part ), counties.total( whole ), hidden );
}

PageTable countyTable( const CountyFigures &counties, const QString &title, const std::vector<CountyColumn> &columns, const HiddenCounties &hidden, int &suppressed, bool allCounties )
{
  const std::vector<size_t> listed = counties.listed( allCounties );
  PageTable table { .title = title, .columns = headed( counties, columns ), .rows = {}, .totals = listed.size() > 1 };
  for ( const size_t row : listed )
    table.rows.push_back( cells( counties, counties.name( row ), { row }, columns, hidden.rows[row], suppressed ) );
  if ( table.totals )
    table.rows.push_back( cells( counties, qt( Text { "合计", "All" } ), listed, columns, hidden.total, suppressed ) );
  return table;
}

PageTable topCountyTable( const CountyFigures &counties, const QString &title, const std::vector<CountyColumn> &columns, const HiddenCounties &hidden, int &suppressed )
{
  const std::vector<size_t> order = counties.ranked( columns.front().part );
  PageTable table { .title = title, .columns = headed( counties, columns ), .rows = {}, .totals = order.size() > 1 };
  const auto listed = static_cast<std::ptrdiff_t>( order.size() > listedInSmallTable + 1 ? listedInSmallTable : order.size() );
  for ( auto row = order.begin(); row != order.begin() + listed; ++row )
    table.rows.push_back( cells( counties, counties.name( *row ), { *row }, columns, hidden.rows[*row], suppressed ) );
  if ( const std::vector<size_t> others( order.begin() + listed, order.end() ); !others.empty() )
  {
    // beside the rows of the full table their sum would tell what is hidden
    const bool tells = std::any_of( order.begin(), order.end(), [&hidden]( size_t row )
      { return hidden.rows[row]; } );
    table.rows.push_back( cells( counties, qt( say( { "其余{}个", "{} others" }, others.size() ) ), others, columns, tells, suppressed ) );
  }
  if ( table.totals )
    table.rows.push_back( cells( counties, qt( Text { "合计", "All" } ), order, columns, hidden.total, suppressed ) );
  return table;
}

BarChart topCountyBars( const CountyFigures &counties, size_t figure, const QString &title )
{
  BarChart chart { .title = title, .bars = {} };
  for ( const size_t row : counties.ranked( figure ) )
  {
    const int64_t value = counties.value( figure, row ).value_or( 0 );
    if ( value > 0 && chart.bars.size() < barsOfChart )
      chart.bars.push_back( { counties.name( row ), static_cast<double>( value ), grouped( value ) } );
  }
  return chart;
}

HeadlineNumber countyNumber( const Text &label, const QString &value, const Text &unit, const std::string &comparison )
{
  return { qt( label ), value, qt( unit ), qt( comparison ) };
}

QString hiddenNote()
{
  return qt( say( { "不足{0}户示“<{0}”，能推算出它的数不示（—）；没有可比对象的比例也示“—”。“缺”为不知道，0为实际没有。", "\"<{0}\": fewer than {0} households; \"—\": hidden, or a share of nothing. Unknown is not 0." }, smallestShownCount ) );
}

} // namespace lantu
