// SPDX-License-Identifier: GPL-3.0-or-later
// Readings for imports, and what the villages say of them.
#include "place/import_origin.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "data/import/import_findings.h"

namespace lantu
{

namespace
{

//! The reading that a value of coord_src names; null if it names none.
const CoordinateOrigin *originOf( std::string_view source )
{
  if ( source == "WGS84" )
    source = "CGCS2000"; // equal for planning
  const auto origins = coordinateOrigins();
  const auto found = std::find_if( origins.begin(), origins.end(), [source]( const CoordinateOrigin &origin )
    { return source == origin.source && origin.kind != CoordinateOrigin::Kind::GaussKrueger; } );
  return found == origins.end() ? nullptr : &*found;
}

} // namespace

PositionReading positionReading( const CoordinateOrigin *said )
{
  return [said]( double x, double y, std::string_view source ) -> std::optional<std::pair<double, double>>
  {
    const CoordinateOrigin *origin = originOf( source );
    if ( !origin && said && ( source != "GK" || said->kind == CoordinateOrigin::Kind::GaussKrueger ) )
      origin = said;
    const Point degrees = origin ? origin->toDegrees( { x, y } ) : Point { std::numeric_limits<double>::quiet_NaN(), 0 };
    return std::isfinite( degrees.x ) ? std::optional( std::pair( degrees.x, degrees.y ) ) : std::nullopt;
  };
}

OriginCheck checkImportedOrigins( const Workspace &workspace, ImportResult &result, const CoordinateOrigin *said, Progress &progress )
{
  OriginCheck check;
  check.inside.assign( coordinateOrigins().size(), 0 );
  if ( result.claims.empty() || !workspace.has( layer::villages ) )
    return check;
  ClaimedPoints points;
  for ( const ClaimedPosition &claim : result.claims )
  {
    points.row.push_back( claim.row );
    points.pairs.push_back( { claim.x, claim.y } );
    points.village.push_back( claim.village );
  }
  check = checkOrigins( points, *workspace.rows( layer::villages ), field::code, progress );
  if ( check.claimed == 0 )
    return check;
  const auto tell = [&]( const char *what, const std::string &sentence )
  {
    addFinding( result.findings, points.row.front(), {}, what, say( { "经度、纬度", "Longitude, latitude" } ), {}, sentence );
    progress.warn( sentence );
  };
  if ( !check.proposal )
  {
    tell( "coordinates_unclear", say( { "可核对的 {} 行里，没有一种坐标含义能让一半的点落在所报的村内。请核对村代码和坐标。", "Of {} rows that can be checked no reading puts half of the points into the village that they claim. Check the codes and the coordinates." }, check.claimed ) );
    return check;
  }
  const CoordinateOrigin &best = coordinateOrigins()[*check.proposal];
  const int64_t inside = check.inside[*check.proposal];
  const double share = 100.0 * static_cast<double>( inside ) / static_cast<double>( check.claimed );
  if ( !said )
    tell( "coordinates_not_said", say( { "没有说明坐标是什么，坐标没有采用。按“{}”理解，{} 行中有 {} 行（{:.1f}%）落在所报的村内；核实后用 COORDINATES={} 再导入一次。", "It was not said what the coordinates are, so they were not used. Read as {0}, {2} of {1} rows ({3:.1f} %) lie in the village that they claim; once you have made sure, import again with COORDINATES={4}." }, best.name.str(), check.claimed, inside, share, best.word ) );
  else if ( const int64_t chosen = check.inside[static_cast<size_t>( said - coordinateOrigins().data() )]; said != &best && chosen < inside )
    tell( "coordinates_doubtful", say( { "按所说的“{}”，只有 {} 行落在所报的村内；按“{}”有 {} 行（共 {} 行）。请再核对。", "As {}, which was said, only {} rows lie in the village that they claim; as {} it would be {} (of {}). Look again." }, said->name.str(), chosen, best.name.str(), inside, check.claimed ) );
  return check;
}

} // namespace lantu
