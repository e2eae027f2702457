// SPDX-License-Identifier: GPL-3.0-or-later
// Title, aliases and style of a result.
#include "algorithms/result_look.h"

#include <QFileInfo>

#include <qgsprocessingfeedback.h>
#include <qgsvectorlayer.h>

#include "compat.h"
#include "convert.h"
#include "printing/workspace_layers.h"

namespace lantu
{

ResultLook::ResultLook( const Layer &shape, const QString &resultName )
  : mName( resultName ), mTitle( qt( shape.title ) )
{
  for ( const Field &field : shape.fields )
    mAliases[QString::fromUtf8( field.name )] = aliasOf( field );
}

void ResultLook::postProcessLayer( QgsMapLayer *layer, QgsProcessingContext &, QgsProcessingFeedback *feedback )
{
  auto *vector = qobject_cast<QgsVectorLayer *>( layer );
  if ( !vector )
    return;
  vector->setName( mTitle );
  vector->setCustomProperty( QLatin1String( property ), mName );
  for ( auto alias = mAliases.constBegin(); alias != mAliases.constEnd(); ++alias )
  {
    if ( const int index = vector->fields().lookupField( alias.key() ); index >= 0 )
      vector->setFieldAlias( index, *alias );
  }
  const QString styles = stylesFolder();
  const auto there = [&styles]( const QString &style )
  { return QFileInfo::exists( QStringLiteral( "%1/%2.qml" ).arg( styles, style ) ); };
  const QString ofAreas = mName + QLatin1String( "_areas" );
  const QString style = vector->geometryType() == compat::kindPolygon && there( ofAreas ) ? ofAreas : mName;
  if ( !there( style ) )
    return; // most tables need none
  const QString problem = applyStyle( *vector, styles, style );
  if ( !problem.isEmpty() && feedback )
    feedback->pushWarning( problem );
}

void RasterLook::postProcessLayer( QgsMapLayer *layer, QgsProcessingContext &, QgsProcessingFeedback *feedback )
{
  if ( !layer )
    return;
  layer->setName( mTitle );
  layer->setCustomProperty( QLatin1String( ResultLook::property ), mName );
  const QString styles = stylesFolder();
  if ( !QFileInfo::exists( QStringLiteral( "%1/%2.qml" ).arg( styles, mName ) ) )
    return;
  const QString problem = applyStyle( *layer, styles, mName );
  if ( !problem.isEmpty() && feedback )
    feedback->pushWarning( problem );
}

} // namespace lantu
