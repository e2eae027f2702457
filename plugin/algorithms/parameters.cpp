// SPDX-License-Identifier: GPL-3.0-or-later
// The shared parameters.
#include "algorithms/parameters.h"

#include <QObject>

#include <qgsprocessingparameters.h>
#include <qgsproject.h>

#include "algorithms/project_workspace.h"
#include "algorithms/words_parameter.h"
#include "algorithms/workspace_parameter.h"
#include "data/standards.h"
#include "printing/paper.h"

namespace lantu
{

namespace
{

template<class Definition>
DefinitionPointer advanced( std::unique_ptr<Definition> definition )
{
  definition->setFlags( definition->flags() | compat::advanced );
  return definition;
}

DefinitionPointer fieldOf( const char *name, const QString &description, const char *layer, decltype( compat::fieldAny ) type )
{
  return std::make_unique<QgsProcessingParameterField>( QLatin1String( name ), description, QVariant(), QLatin1String( layer ), type, false, true );
}

DefinitionPointer layerOf( const char *name, const QString &description, const QList<int> &types )
{
  // never required by itself: the workspace may supply it, and Question says so where neither is given
  return std::make_unique<QgsProcessingParameterFeatureSource>( QLatin1String( name ), description, types, QVariant(), true );
}

} // namespace

Definitions demandParameters()
{
  Definitions made;
  made.push_back( demandParameter( QObject::tr( "Demand (households, settlements)" ) ) );
  made.push_back( fieldOf( parameter::weightField, QObject::tr( "Persons (field; 1 for each row if empty)" ), parameter::demand, compat::fieldNumeric ) );
  return made;
}

DefinitionPointer demandParameter( const QString &description )
{
  return layerOf( parameter::demand, description, { compat::sourcePoint, compat::sourcePolygon } );
}

DefinitionPointer supplyParameter()
{
  return layerOf( parameter::supply, QObject::tr( "Supply (facilities)" ), { compat::sourcePoint, compat::sourcePolygon } );
}

Definitions roadParameters()
{
  Definitions made;
  made.push_back( layerOf( parameter::roads, QObject::tr( "Roads" ), { compat::sourceLine } ) );
  made.push_back( advanced( std::make_unique<QgsProcessingParameterField>( QLatin1String( parameter::speedField ), QObject::tr( "Speed field (km/h; by class if empty)" ), QVariant(), QLatin1String( parameter::roads ), compat::fieldAny, false, true ) ) );
  made.push_back( advanced( std::make_unique<QgsProcessingParameterField>( QLatin1String( parameter::onewayField ), QObject::tr( "One-way field" ), QVariant(), QLatin1String( parameter::roads ), compat::fieldAny, false, true ) ) );
  made.push_back( advanced( std::make_unique<QgsProcessingParameterNumber>( QLatin1String( parameter::mendMetres ), QObject::tr( "Mend gaps between road ends up to (metres)" ), compat::numberReal, 1.0, false, 0.0 ) ) );
  return made;
}

Definitions travelParameters( bool profile )
{
  Definitions made = roadParameters();
  made.push_back( rasterParameter( parameter::dem, QObject::tr( "Elevations (metres above sea level; for ways over the terrain and slopes on foot)" ) ) );
  made.push_back( barriersParameter() );
  made.push_back( std::make_unique<QgsProcessingParameterEnum>( QLatin1String( parameter::mode ), QObject::tr( "Way of travel" ), QStringList { QObject::tr( "straight line" ), QObject::tr( "road" ), QObject::tr( "terrain" ), QObject::tr( "door to door" ) }, false, static_cast<int>( TravelMode::Road ) ) );
  if ( profile )
    made.push_back( profileParameter() );
  made.push_back( directionParameter() );
  made.push_back( snapParameter() );
  return made;
}

DefinitionPointer directionParameter()
{
  return std::make_unique<QgsProcessingParameterEnum>( QLatin1String( parameter::direction ), QObject::tr( "Direction" ), QStringList { QObject::tr( "from demand to supply" ), QObject::tr( "from supply to demand" ) }, false, 0 );
}

DefinitionPointer rasterParameter( const char *name, const QString &description )
{
  return std::make_unique<QgsProcessingParameterRasterLayer>( QLatin1String( name ), description, QVariant(), true );
}

DefinitionPointer layerParameter( const char *name, const QString &description, const QList<int> &types )
{
  return layerOf( name, description, types );
}

DefinitionPointer fieldParameter( const char *name, const QString &description, const char *layer )
{
  return fieldOf( name, description, layer, compat::fieldAny );
}

DefinitionPointer barriersParameter()
{
  return layerOf( parameter::barriers, QObject::tr( "Barriers on foot (lines or areas, such as rivers)" ), { compat::sourceLine, compat::sourcePolygon } );
}

DefinitionPointer rasterOutputParameter( const char *name, const QString &description, bool required )
{
  return std::make_unique<QgsProcessingParameterRasterDestination>( QLatin1String( name ), description, QVariant(), !required, required );
}

DefinitionPointer profileParameter()
{
  QStringList words;
  for ( const Profile profile : allProfiles )
    words << QString::fromLatin1( profileCode( profile ) );
  return std::make_unique<WordsParameter>( QLatin1String( parameter::profile ), QObject::tr( "Profile" ), QStringList { QObject::tr( "drive" ), QObject::tr( "walk" ), QObject::tr( "drive in the rainy season" ) }, words );
}

Definitions bridgeParameters()
{
  Definitions made;
  made.push_back( layerOf( parameter::rivers, QObject::tr( "Rivers" ), { compat::sourceLine } ) );
  made.push_back( advanced( std::make_unique<QgsProcessingParameterNumber>( QLatin1String( parameter::bridgeMetres ), QObject::tr( "Missing bridges up to (metres)" ), compat::numberReal, 150.0, false, 0.0 ) ) );
  return made;
}

DefinitionPointer snapParameter()
{
  return advanced( std::make_unique<QgsProcessingParameterNumber>( QLatin1String( parameter::snapMetres ), QObject::tr( "Farthest way to a road (metres)" ), compat::numberReal, 1000.0, false, 0.0 ) );
}

DefinitionPointer limitParameter()
{
  return std::make_unique<QgsProcessingParameterNumber>( QLatin1String( parameter::limitMinutes ), QObject::tr( "Limit (minutes; none if empty)" ), compat::numberReal, QVariant(), true, 0.0 );
}

DefinitionPointer workspaceParameter( bool required )
{
  auto made = std::make_unique<WorkspaceParameter>( QLatin1String( parameter::workspace ), QObject::tr( "Workspace" ), !required );
  if ( const QString open = workspaceOf( *QgsProject::instance() ); !open.isEmpty() )
    made->setDefaultValue( open );
  return made;
}

DefinitionPointer wordParameter( const char *name, const QString &description, std::span<const char *const> words )
{
  QVariantList hints;
  for ( const char *word : words )
    hints << QString::fromLatin1( word );
  auto made = std::make_unique<QgsProcessingParameterString>( QLatin1String( name ), description, hints.front(), false, true );
  made->setMetadata( { { QStringLiteral( "widget_wrapper" ), QVariantMap { { QStringLiteral( "value_hints" ), hints } } } } );
  return made;
}

Definitions printParameters( std::span<const char *const> editions )
{
  Definitions made;
  made.push_back( std::make_unique<QgsProcessingParameterString>( QLatin1String( parameter::unit ), QObject::tr( "Made by (printed at the foot of the page)" ), QVariant(), false, true ) );
  made.push_back( wordParameter( parameter::edition, editions.size() == editionWords.size() ? QObject::tr( "Edition (internal or public)" ) : QObject::tr( "Edition (internal, public or both)" ), editions ) );
  made.push_back( advanced( std::make_unique<QgsProcessingParameterString>( QLatin1String( parameter::reviewNumber ), QObject::tr( "Map review number (for the public edition)" ), QVariant(), false, true ) ) );
  return made;
}

DefinitionPointer paperParameter()
{
  return wordParameter( parameter::paper, QObject::tr( "Paper" ), paperWords );
}

DefinitionPointer outputParameter( compat::SinkType type, const QString &description, const char *name, bool required )
{
  return std::make_unique<QgsProcessingParameterFeatureSink>( QLatin1String( name ), description, type, QVariant(), !required, required );
}

DefinitionPointer folderOutputParameter( const QString &description )
{
  return std::make_unique<QgsProcessingParameterFolderDestination>( QLatin1String( parameter::output ), description );
}

DefinitionPointer fileOutputParameter( const char *name, const QString &description, const QString &filter, bool required )
{
  return std::make_unique<QgsProcessingParameterFileDestination>( QLatin1String( name ), description, filter, QVariant(), !required, required );
}

} // namespace lantu
