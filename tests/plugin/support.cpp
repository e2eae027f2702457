// SPDX-License-Identifier: GPL-3.0-or-later
// The small workspace.
#include "support.h"

#include <stdexcept>

#include <qgsapplication.h>
#include <qgsgeometry.h>
#include <qgsprocessingalgorithm.h>
#include <qgsprocessingcontext.h>
#include <qgsprocessingfeedback.h>
#include <qgsprocessingregistry.h>
#include <qgsproject.h>

namespace lantu::test
{

namespace
{

Wkb wkbOf( const QgsGeometry &geometry )
{
  const QByteArray bytes = geometry.asWkb();
  return Wkb( bytes.begin(), bytes.end() );
}

} // namespace

Wkb pointAt( double longitude, double latitude )
{
  return wkbOf( QgsGeometry::fromPointXY( { longitude, latitude } ) );
}

Table rowsFor( const char *layerName, const std::vector<Cells> &rows, const std::vector<std::pair<double, double>> &at )
{
  Table table { .shape = &schemaLayer( layerName ), .rows = {}, .crs = workspaceCrs };
  for ( const Cells &cells : rows )
  {
    Row &row = table.add();
    for ( const auto &[name, value] : cells )
      row.values.at( static_cast<size_t>( table.shape->field( name ) - table.shape->fields.data() ) ) = value;
    if ( const size_t i = table.rows.size() - 1; i < at.size() )
      row.geometry = pointAt( at[i].first, at[i].second );
  }
  return table;
}

SmallWorkspace::SmallWorkspace()
{
  createWorkspace( path().toStdString() );
  const Workspace made = workspace();
  const auto n = []( int64_t value )
  { return Value( value ); };
  Table counties = rowsFor( layer::counties, { { { field::code, "500229" }, { field::name, "城口县" }, { field::nationalKey, n( 1 ) } } } );
  counties.rows[0].geometry = wkbOf( QgsGeometry::fromWkt( QStringLiteral( "MultiPolygon (((108.5 31.6, 109.1 31.6, 109.1 32.2, 108.5 32.2, 108.5 31.6)))" ) ) );
  made.append( counties );
  made.append( rowsFor( layer::households, {
                                             { { field::householdId, "H1" }, { field::countyCode, "500229" }, { field::members, n( 4 ) }, { field::eliminated, n( 1 ) }, { field::asOf, "2021-11-30" } },
                                             { { field::householdId, "H2" }, { field::countyCode, "500229" }, { field::members, n( 7 ) }, { field::eliminated, n( 0 ) }, { field::asOf, "2021-11-30" } },
                                             { { field::householdId, "H3" }, { field::countyCode, "500229" }, { field::members, n( 2 ) }, { field::eliminated, n( 0 ) }, { field::asOf, "2021-11-30" } },
                                           },
    { { 108.66, 31.95 }, { 108.70, 31.90 } } ) ); // the third has no position
  made.append( rowsFor( layer::sites, {
                                        { { field::siteId, "S1" }, { field::name, "红花安置点" }, { field::countyCode, "500229" }, { field::householdCount, n( 100 ) }, { field::personCount, n( 1410 ) }, { field::sizeClass, "中型" }, { field::waterOk, n( 1 ) }, { field::gasOk, n( 0 ) } },
                                        { { field::siteId, "S2" }, { field::name, "青龙安置点" }, { field::countyCode, "500229" }, { field::householdCount, n( 20 ) }, { field::personCount, n( 85 ) }, { field::sizeClass, "小型" } },
                                      },
    { { 108.66, 31.95 }, { 108.80, 31.80 } } ) );
}

QVariantMap run( const QString &algorithm, const QVariantMap &parameters )
{
  const QgsProcessingAlgorithm *found = QgsApplication::processingRegistry()->algorithmById( algorithm );
  if ( !found )
    throw std::runtime_error( "no algorithm " + algorithm.toStdString() );
  QgsProcessingContext context;
  context.setProject( QgsProject::instance() );
  QgsProcessingFeedback feedback( false );
  return found->run( parameters, context, &feedback, nullptr, {}, false );
}

} // namespace lantu::test
