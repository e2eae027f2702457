// SPDX-License-Identifier: GPL-3.0-or-later
// What there is to run.
#include "headless/catalogue.h"

#include <cstdio>

#include <QTextDocumentFragment>

#include <nlohmann/json.hpp>
#include <qgsapplication.h>
#include <qgsprocessingalgorithm.h>
#include <qgsprocessingoutputs.h>
#include <qgsprocessingparameters.h>
#include <qgsprocessingprovider.h>
#include <qgsprocessingregistry.h>

#include "base/error.h"
#include "compat.h"

namespace lantu
{

namespace
{

using Json = nlohmann::ordered_json;

bool isOptional( const QgsProcessingParameterDefinition &parameter )
{
  return parameter.flags() & compat::optional;
}

Json choices( const QgsProcessingParameterDefinition &parameter )
{
  Json made = Json::array();
  if ( const auto *list = dynamic_cast<const QgsProcessingParameterEnum *>( &parameter ) )
  {
    for ( const QString &option : list->options() )
      made.push_back( option.toStdString() );
  }
  return made;
}

} // namespace

void printList( bool all, bool json )
{
  Json list = Json::array();
  for ( const QgsProcessingProvider *provider : QgsApplication::processingRegistry()->providers() )
  {
    if ( !all && provider->id() != QLatin1String( "lantu" ) )
      continue;
    for ( const QgsProcessingAlgorithm *algorithm : provider->algorithms() )
    {
      list.push_back( { { "id", algorithm->id().toStdString() }, { "name", algorithm->displayName().toStdString() }, { "group", algorithm->group().toStdString() } } );
    }
  }
  if ( json )
  {
    std::puts( list.dump( 2 ).c_str() );
    return;
  }
  for ( const Json &entry : list )
    std::printf( "%-28s %s\n", entry["id"].get<std::string>().c_str(), entry["name"].get<std::string>().c_str() );
}

void printHelp( const QgsProcessingAlgorithm &algorithm, bool json )
{
  Json help { { "id", algorithm.id().toStdString() }, { "name", algorithm.displayName().toStdString() }, { "help", QTextDocumentFragment::fromHtml( algorithm.shortHelpString() ).toPlainText().toStdString() }, { "parameters", Json::array() }, { "outputs", Json::array() } };
  for ( const QgsProcessingParameterDefinition *parameter : algorithm.parameterDefinitions() )
  {
    Json entry { { "name", parameter->name().toStdString() }, { "description", parameter->description().toStdString() }, { "type", parameter->type().toStdString() }, { "optional", isOptional( *parameter ) } };
    if ( parameter->defaultValue().isValid() )
      entry["default"] = parameter->defaultValue().toString().toStdString();
    if ( const Json options = choices( *parameter ); !options.empty() )
      entry["choices"] = options;
    help["parameters"].push_back( entry );
  }
  for ( const QgsProcessingOutputDefinition *output : algorithm.outputDefinitions() )
    help["outputs"].push_back( { { "name", output->name().toStdString() }, { "description", output->description().toStdString() }, { "type", output->type().toStdString() } } );
  if ( json )
  {
    std::puts( help.dump( 2 ).c_str() );
    return;
  }
  std::printf( "%s  %s\n\n%s\n\n%s\n", help["id"].get<std::string>().c_str(), help["name"].get<std::string>().c_str(), help["help"].get<std::string>().c_str(), say( { "参数", "Parameters" } ).c_str() );
  for ( const Json &entry : help["parameters"] )
  {
    std::printf( "  %-16s %s", entry["name"].get<std::string>().c_str(), entry["description"].get<std::string>().c_str() );
    if ( entry.contains( "choices" ) )
    {
      int position = 0;
      for ( const Json &choice : entry["choices"] )
        std::printf( "%s%d %s", position == 0 ? ": " : ", ", position, choice.get<std::string>().c_str() ), ++position;
    }
    if ( entry.contains( "default" ) )
      std::printf( " [%s]", entry["default"].get<std::string>().c_str() );
    else if ( !entry["optional"].get<bool>() )
      std::printf( " %s", say( { "（必填）", "(required)" } ).c_str() );
    std::putchar( '\n' );
  }
  std::printf( "\n%s\n", say( { "输出", "Outputs" } ).c_str() );
  for ( const Json &entry : help["outputs"] )
    std::printf( "  %-16s %s\n", entry["name"].get<std::string>().c_str(), entry["description"].get<std::string>().c_str() );
}

const QgsProcessingAlgorithm &algorithmById( const std::string &id )
{
  QString full = QString::fromStdString( id );
  if ( !full.contains( ':' ) )
    full.prepend( QLatin1String( "lantu:" ) );
  if ( const QgsProcessingAlgorithm *found = QgsApplication::processingRegistry()->algorithmById( full ) )
    return *found;
  throw Error::of( ErrorCode::NotFound, { "没有算法“{}”。用 lantu list 查看全部算法。", "There is no algorithm \"{}\". See them all with lantu list." }, id );
}

} // namespace lantu
