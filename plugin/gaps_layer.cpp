// SPDX-License-Identifier: GPL-3.0-or-later
// Reading the layer of gaps.
#include "gaps_layer.h"

#include <cmath>

#include <qgsfeatureiterator.h>
#include <qgsprocessingcontext.h>
#include <qgsprocessingutils.h>
#include <qgsvectorlayer.h>

#include "compat.h"
#include "convert.h"
#include "measure/site_gaps.h"

namespace lantu
{

namespace
{

SiteLight lightOf( const QString &standing )
{
  if ( standing == QLatin1String( standingCode( Standing::Ok ) ) )
    return SiteLight::Ok;
  if ( standing == QLatin1String( standingCode( Standing::Beyond ) ) )
    return SiteLight::Beyond;
  if ( standing == QLatin1String( standingCode( Standing::Missing ) ) )
    return SiteLight::Missing;
  return SiteLight::Unknown;
}

} // namespace

QHash<QString, SiteGapsFound> gapsFound( const QgsVectorLayer &layer )
{
  QHash<QString, SiteGapsFound> found;
  const QgsFields fields = layer.fields();
  const int site = fields.lookupField( QLatin1String( field::siteId ) );
  const int count = fields.lookupField( QLatin1String( field::gapCount ) );
  if ( site < 0 || count < 0 )
    return found;
  std::vector<std::pair<int, int>> services; // state and minutes
  for ( int state = 0; state < fields.size(); ++state )
  {
    if ( const int minutes = fields.lookupField( fields[state].name() + QLatin1String( siteGapsField::minutesSuffix ) ); minutes >= 0 )
      services.emplace_back( state, minutes );
  }
  QgsFeatureRequest request;
  request.setFlags( compat::withoutGeometry );
  QgsFeatureIterator features = layer.getFeatures( request );
  QgsFeature feature;
  while ( features.nextFeature( feature ) )
  {
    if ( compat::isNull( feature.attribute( count ) ) )
      continue;
    SiteGapsFound &gaps = found[feature.attribute( site ).toString()];
    gaps.count = feature.attribute( count ).toInt();
    gaps.around = SiteLight::Ok;
    QStringList lines;
    for ( const auto &[state, minutes] : services )
    {
      const SiteLight light = lightOf( feature.attribute( state ).toString() );
      if ( badness( light ) > badness( gaps.around ) )
        gaps.around = light;
      const QVariant known = feature.attribute( minutes );
      lines << ( compat::isNull( known ) ? QObject::tr( "%1 %2", "sign, service" ).arg( sign( light ), layer.attributeDisplayName( state ) )
                                         : QObject::tr( "%1 %2 %3 min", "sign, service, minutes" ).arg( sign( light ), layer.attributeDisplayName( state ) ).arg( std::lround( known.toDouble() ) ) );
    }
    gaps.services = lines.join( '\n' );
    if ( services.empty() )
      gaps.around = SiteLight::Unknown;
  }
  return found;
}

std::unique_ptr<Joined> gapsTable( QgsVectorLayer &layer )
{
  static constexpr Layer nothingMore { "site_gaps", { "安置点短板", "Gaps of relocation sites" }, GeometryType::Point, {} };
  QgsProcessingContext context;
  const auto rows = rowsOf( std::make_unique<QgsProcessingFeatureSource>( &layer, context ) );
  Table answers { .shape = &nothingMore, .rows = std::vector<Row>( static_cast<size_t>( layer.featureCount() ) ), .crs = {} };
  Progress silent;
  return std::make_unique<Joined>( *rows, answers, &schemaLayer( layer::sites ), silent );
}

} // namespace lantu
