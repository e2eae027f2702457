// SPDX-License-Identifier: GPL-3.0-or-later
// One run of one algorithm from the command line.
#include "headless/run.h"

#include <cstdio>
#include <iostream>
#include <iterator>

#include <QJsonDocument>
#include <QJsonObject>

#include <fmt/ranges.h>
#include <nlohmann/json.hpp>
#include <qgsprocessingalgorithm.h>
#include <qgsprocessingcontext.h>
#include <qgsprocessingfeedback.h>
#include <qgsprocessingparameters.h>
#include <qgsproject.h>

#include "algorithms/parameters.h"
#include "base/error.h"
#include "compat.h"
#include "convert.h"
#include "data/workspace.h"
#include "headless/interrupts.h"

namespace lantu
{

namespace
{

class StderrFeedback final : public QgsProcessingFeedback
{
  public:
    explicit StderrFeedback( bool quiet )
      : QgsProcessingFeedback( false ), mQuiet( quiet ) {}

    void reportError( const QString &error, bool ) override { line( error ); }
    void pushWarning( const QString &warning ) override { line( warning ); }
    void pushInfo( const QString &info ) override { line( info ); }
    void pushCommandInfo( const QString & ) override {}
    void pushDebugInfo( const QString & ) override {}
    void pushConsoleInfo( const QString & ) override {}
    void setProgressText( const QString &text ) override { mEnd = text; }

    //! What the algorithm said of its end when it was cancelled.
    const QString &end() const { return mEnd; }

  private:
    void line( const QString &text ) const
    {
      if ( !mQuiet )
        std::fprintf( stderr, "%s\n", text.toUtf8().constData() );
    }

    bool mQuiet;
    QString mEnd;
};

//! The interrupts reach the run only while there is one.
class Cancellable
{
  public:
    Cancellable( Interrupts &interrupts, QgsFeedback &feedback )
      : mInterrupts( interrupts ) { mInterrupts.cancels( &feedback ); }
    ~Cancellable() { mInterrupts.cancels( nullptr ); }
    Cancellable( const Cancellable & ) = delete;
    Cancellable &operator=( const Cancellable & ) = delete;

  private:
    Interrupts &mInterrupts;
};

void put( QVariantMap &parameters, const QString &name, const QVariant &value )
{
  const auto known = parameters.constFind( name );
  if ( known == parameters.constEnd() )
    parameters[name] = value;
  else
    parameters[name] = ( known->userType() == QMetaType::QVariantList ? known->toList() : QVariantList { *known } ) << value;
}

QVariantMap parametersOf( const std::vector<std::string> &arguments )
{
  QVariantMap parameters;
  for ( size_t i = 0; i < arguments.size(); ++i )
  {
    const QString argument = QString::fromStdString( arguments[i] );
    const int equals = static_cast<int>( argument.indexOf( '=' ) );
    if ( !argument.startsWith( QLatin1String( "--" ) ) || ( equals < 0 && i + 1 == arguments.size() ) )
      throw Error::of( ErrorCode::BadValue, { "看不懂“{}”。参数写作 --名称=值。", "\"{}\" is not understood. Parameters are written --NAME=value." }, arguments[i] );
    if ( equals < 0 )
      put( parameters, argument.mid( 2 ), QString::fromStdString( arguments[++i] ) );
    else
      put( parameters, argument.mid( 2, equals - 2 ), argument.mid( equals + 1 ) );
  }
  return parameters;
}

QVariantMap parametersFromStdin()
{
  const std::string content( std::istreambuf_iterator<char>( std::cin ), {} );
  QJsonParseError problem;
  const QJsonDocument document = QJsonDocument::fromJson( QByteArray::fromStdString( content ), &problem );
  if ( !document.isObject() )
    throw Error::of( ErrorCode::BadValue, { "标准输入不是 JSON 对象（{}，第 {} 字节）。", "Standard input is not a JSON object ({}, byte {})." }, problem.errorString().toStdString(), problem.offset );
  const QVariantMap object = document.object().toVariantMap();
  return object.contains( QStringLiteral( "inputs" ) ) ? object.value( QStringLiteral( "inputs" ) ).toMap() : object;
}

void checkParameters( const QgsProcessingAlgorithm &algorithm, const QVariantMap &parameters, QgsProcessingContext &context )
{
  std::vector<std::string> names;
  for ( const QgsProcessingParameterDefinition *definition : algorithm.parameterDefinitions() )
    names.push_back( definition->name().toStdString() );
  const std::string list = fmt::format( "{}", fmt::join( names, ", " ) );
  for ( auto given = parameters.constBegin(); given != parameters.constEnd(); ++given )
  {
    const QgsProcessingParameterDefinition *definition = algorithm.parameterDefinition( given.key() );
    if ( !definition )
      throw Error::of( ErrorCode::NoField, { "{} 没有参数“{}”。它的参数是：{}。", "{} has no parameter \"{}\". It has: {}." }, algorithm.id().toStdString(), given.key().toStdString(), list );
    if ( definition->checkValueIsAcceptable( given.value(), &context ) )
      continue;
    // these know better what is wrong with a file
    if ( definition->type() == QgsProcessingParameterFeatureSource::typeName() || definition->type() == QgsProcessingParameterVectorLayer::typeName() )
      expectRows( given.value().toString() );
    else if ( given.key() == QLatin1String( parameter::workspace ) )
      static_cast<void>( Workspace( given.value().toString().toStdString() ) );
    throw Error::of( ErrorCode::BadValue, { "参数 {} 的值“{}”用不了。请看 lantu help {}。", "Parameter {} cannot be \"{}\". See lantu help {}." }, given.key().toStdString(), given.value().toString().toStdString(), algorithm.id().toStdString() );
  }
  for ( const QgsProcessingParameterDefinition *definition : algorithm.parameterDefinitions() )
  {
    if ( !parameters.contains( definition->name() ) && !definition->checkValueIsAcceptable( definition->defaultValue(), &context ) )
      throw Error::of( ErrorCode::NoField, { "缺少参数 {}（{}）。请加上 --{}=…", "Parameter {} ({}) is missing. Add --{}=…" }, definition->name().toStdString(), definition->description().toStdString(), definition->name().toStdString() );
  }
  QString problem;
  if ( !algorithm.checkParameterValues( parameters, context, &problem ) )
    throw Error( ErrorCode::BadValue, problem.toStdString() );
}

nlohmann::ordered_json jsonOf( const QVariant &value )
{
  switch ( value.userType() )
  {
  case QMetaType::Bool:
    return value.toBool();
  case QMetaType::Int:
  case QMetaType::UInt:
  case QMetaType::LongLong:
  case QMetaType::ULongLong:
    return value.toLongLong();
  case QMetaType::Double:
    return value.toDouble();
  case QMetaType::QVariantList:
  case QMetaType::QStringList:
  {
    auto list = nlohmann::ordered_json::array();
    for ( const QVariant &item : value.toList() )
      list.push_back( jsonOf( item ) );
    return list;
  }
  default:
    return compat::isNull( value ) ? nlohmann::ordered_json() : nlohmann::ordered_json( value.toString().toStdString() );
  }
}

void printOutputs( const QgsProcessingAlgorithm &algorithm, const QVariantMap &outputs, bool json )
{
  nlohmann::ordered_json results = nlohmann::ordered_json::object();
  for ( auto output = outputs.constBegin(); output != outputs.constEnd(); ++output )
  {
    // SUMMARY is JSON already: as text inside JSON it would have to be parsed twice
    const bool summary = output.key() == QLatin1String( "SUMMARY" );
    results[output.key().toStdString()] = summary ? nlohmann::ordered_json::parse( output.value().toString().toStdString() ) : jsonOf( output.value() );
  }
  if ( json )
  {
    const nlohmann::ordered_json whole { { "algorithm", algorithm.id().toStdString() }, { "software", LANTU_VERSION }, { "results", results } };
    std::puts( whole.dump( 2 ).c_str() );
    return;
  }
  for ( const auto &[name, value] : results.items() )
  {
    if ( !value.is_structured() )
      std::printf( "%s: %s\n", name.c_str(), value.is_string() ? value.get<std::string>().c_str() : value.dump().c_str() );
  }
}

} // namespace

void run( const QgsProcessingAlgorithm &algorithm, const RunRequest &request, Interrupts &interrupts )
{
  QVariantMap parameters = request.parametersFromStdin ? parametersFromStdin() : QVariantMap();
  parameters.insert( parametersOf( request.arguments ) );

  QgsProcessingContext context;
  context.setProject( QgsProject::instance() );
  StderrFeedback feedback( request.quiet );
  context.setFeedback( &feedback );
  checkParameters( algorithm, parameters, context );

  const Cancellable running( interrupts, feedback );
  bool ok = false;
  QVariantMap outputs;
  try
  {
    outputs = algorithm.run( parameters, context, &feedback, &ok, {}, false );
  }
  catch ( const QgsProcessingException & )
  {
    if ( !feedback.isCanceled() ) // else it is our own refusal to go on
      throw;
  }
  // a run that ended well stands, even if an interrupt came in its last moment; a cancelled one has no outputs
  if ( feedback.isCanceled() && ( !ok || outputs.isEmpty() ) && !feedback.end().isEmpty() )
    throw Error( ErrorCode::Cancelled, feedback.end().toStdString() );
  if ( feedback.isCanceled() && ( !ok || outputs.isEmpty() ) )
    throw Error::of( ErrorCode::Cancelled, { "已取消，没有写入任何结果。", "Cancelled; nothing was written." } );
  if ( !ok )
    throw Error::of( ErrorCode::NotReadable, { "{} 没有完成。", "{} did not finish." }, algorithm.id().toStdString() );
  interrupts.settle();
  printOutputs( algorithm, outputs, request.json );
}

} // namespace lantu
