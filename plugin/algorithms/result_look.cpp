// SPDX-License-Identifier: GPL-3.0-or-later
// Title, aliases and style of a result.
#include "algorithms/result_look.h"

#include <algorithm>
#include <string_view>

#include <QFileInfo>

#include <qgseditorwidgetsetup.h>
#include <qgsprocessingfeedback.h>
#include <qgsvectorlayer.h>

#include "compat.h"
#include "convert.h"
#include "measure/standing.h"
#include "measure/township_gaps.h"
#include "printing/workspace_layers.h"

namespace lantu
{

namespace
{

//! The code behind each word, for a field whose codes are all among \a words; else empty.
QVariantMap shownWords( const Field &field, std::span<const CodeWord> words )
{
  QVariantList map;
  for ( const char *code : field.domain )
  {
    const auto known = std::find_if( words.begin(), words.end(), [code]( const CodeWord &word )
      { return std::string_view( word.code ) == code; } );
    if ( known == words.end() )
      return {};
    map << QVariantMap { { qt( known->word ), QString::fromUtf8( code ) } };
  }
  return map.isEmpty() ? QVariantMap() : QVariantMap { { QStringLiteral( "map" ), map } };
}

} // namespace

ResultLook::ResultLook( const Layer &shape, const QString &resultName )
  : mName( resultName ), mTitle( qt( shape.title ) )
{
  for ( const Field &field : shape.fields )
  {
    const QString name = QString::fromUtf8( field.name );
    mAliases[name] = aliasOf( field );
    for ( const std::span<const CodeWord> words : { standingWords(), gapLightWords() } )
    {
      if ( const QVariantMap shown = shownWords( field, words ); !shown.isEmpty() )
        mWords[name] = shown;
    }
  }
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
  for ( auto shown = mWords.constBegin(); shown != mWords.constEnd(); ++shown )
  {
    if ( const int index = vector->fields().lookupField( shown.key() ); index >= 0 )
      vector->setEditorWidgetSetup( index, QgsEditorWidgetSetup( QStringLiteral( "ValueMap" ), *shown ) );
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
