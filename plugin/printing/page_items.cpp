// SPDX-License-Identifier: GPL-3.0-or-later
// Labels by id, and round scales.
#include "printing/page_items.h"

#include <cmath>

#include <qgslayoutitemlabel.h>

#include "compat.h"
#include "convert.h"
#include "printing/fonts.h"

namespace lantu
{

Error templateFault( const QString &id )
{
  return Error::of( ErrorCode::NotReadable, { "版面模板里缺少条目“{}”，或者它不是应有的类型。请重新安装蓝图的 styles 文件夹，或在模板里恢复该条目。", "The page template lacks the item \"{}\", or it is of another kind. Install Lantu's styles folder again, or put the item back." }, id.toStdString() );
}

QFont labelFont( const QgsLayoutItemLabel &label )
{
#if _QGIS_VERSION_INT >= 32400
  return label.textFormat().toQFont();
#else
  return label.font();
#endif
}

void setText( QgsPrintLayout &layout, const QString &id, const QString &text )
{
  auto *label = pageItem<QgsLayoutItemLabel>( layout, id );
  label->setText( wrapped( text, labelFont( *label ), label->rect().width() - 2 * label->marginX() ) );
}

double roundScale( double atLeast )
{
  constexpr double series[] = { 1, 2, 2.5, 5, 10 };
  // a thousandth of slack, for numbers that only rounding lifts above a step
  constexpr double slack = 1 - 1e-9;
  const double decade = std::pow( 10, std::floor( std::log10( atLeast ) ) );
  for ( const double step : series )
  {
    if ( step * decade >= atLeast * slack )
      return step * decade;
  }
  return series[4] * decade;
}

} // namespace lantu
