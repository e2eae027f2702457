// SPDX-License-Identifier: GPL-3.0-or-later
// Algorithms asked through QGIS, as anybody asks them.
#include "printing/book/book_source.h"

#include <chrono>
#include <fstream>
#include <future>
#include <optional>

#include <QJsonDocument>
#include <QJsonObject>

#include <qgsapplication.h>
#include <qgsprocessingalgorithm.h>
#include <qgsprocessingcontext.h>
#include <qgsprocessingfeedback.h>
#include <qgsprocessingparameters.h>
#include <qgsprocessingregistry.h>
#include <qgsproject.h>

#include "base/error.h"
#include "convert.h"
#include "data/ogr_source.h"
#include "data/schema.h"
#include "data/unfinished.h"

namespace lantu
{

namespace
{

constexpr char workspaceParameterName[] = "WORKSPACE";

//! Keeps what the algorithm says, in its own thread, until it is over.
class AnswerFeedback final : public QgsProcessingFeedback
{
  public:
    AnswerFeedback()
      : QgsProcessingFeedback( false ) {}

    void setProgressText( const QString & ) override {}
    void reportError( const QString &error, bool ) override { mError = error; }
    void pushInfo( const QString & ) override {}
    void pushWarning( const QString &warning ) override { mWarnings << warning; }

    const QString &error() const { return mError; }
    const QStringList &warnings() const { return mWarnings; }

  private:
    QString mError;
    QStringList mWarnings;
};

/**
 * What \a algorithm answers; nothing if it fails, which \a feedback says, or is cancelled. It runs in a thread of its own, as in QGIS's task manager, so that this one can keep an ear on the planner: an
 * algorithm may report nothing for seconds.
 */
std::optional<QVariantMap> answerOf( const QgsProcessingAlgorithm &known, const QVariantMap &given, QgsProcessingContext &context, AnswerFeedback &feedback, const Progress &progress )
{
  constexpr std::chrono::milliseconds patience { 20 };
  const std::unique_ptr<QgsProcessingAlgorithm> algorithm( known.create() );
  if ( !algorithm->prepare( given, context, &feedback ) )
    return {};
  std::future<QVariantMap> running = std::async( std::launch::async, [&]
    { return algorithm->runPrepared( given, context, &feedback ); } );
  while ( running.wait_for( patience ) != std::future_status::ready )
  {
    if ( progress.stopped() )
      feedback.cancel();
  }
  try
  {
    const QVariantMap answer = running.get();
    algorithm->postProcess( context, &feedback );
    return answer;
  }
  catch ( const QgsProcessingException &problem )
  {
    feedback.reportError( problem.what(), true );
    return {};
  }
}

constexpr char listFile[] = "results.json";

std::string keyOf( const char *algorithm, const QVariantMap &parameters, const QVariantMap &travel )
{
  const auto written = []( const QVariantMap &map )
  { return QJsonDocument( QJsonObject::fromVariantMap( map ) ).toJson( QJsonDocument::Compact ).toStdString(); };
  return algorithm + written( parameters ) + written( travel );
}

} // namespace

QString Result::layer( const char *output ) const
{
  return QStringLiteral( "%1/%2.gpkg" ).arg( folder, QLatin1String( output ) );
}

const Rows &Result::rows( const char *output ) const
{
  const auto known = mRead.find( output );
  if ( known != mRead.end() )
    return known->second;
  const std::unique_ptr<RowSource> source = openRows( layer( output ).toStdString() );
  return mRead.emplace( output, Rows( *source, {}, mProgress ) ).first->second;
}

BookSource::BookSource( const Workspace &workspace, Places places, QVariantMap travel, QgsProject *project, std::filesystem::path folder, Progress &progress )
  : mWorkspace( workspace ), mPlaces( std::move( places ) ), mTravel( std::move( travel ) ), mProject( project ), mFolder( std::move( folder ) ), mProgress( progress )
{
  read();
}

const Result &BookSource::result( const char *algorithm, const QVariantMap &parameters )
{
  const std::string key = keyOf( algorithm, parameters, mTravel );
  if ( const auto known = mResults.find( key ); known != mResults.end() )
    return *known->second;
  mProgress.check();
  const std::filesystem::path folder = mFolder / ( std::string( algorithm ) + "_" + std::to_string( mResults.size() + 1 ) );
  std::filesystem::create_directories( folder );
  const Result &result = *mResults.emplace( key, asked( algorithm, parameters, qt( folder.string() ) ) ).first->second;
  write();
  return result;
}

std::unique_ptr<Result> BookSource::asked( const char *algorithm, const QVariantMap &parameters, const QString &folder ) const
{
  const QgsProcessingAlgorithm *known = QgsApplication::processingRegistry()->algorithmById( QStringLiteral( "lantu:" ) + QLatin1String( algorithm ) );
  if ( !known )
    throw Error::of( ErrorCode::NotFound, { "没有算法“lantu:{}”。请重新安装蓝图。", "There is no algorithm \"lantu:{}\". Install Lantu again." }, algorithm );
  auto result = std::make_unique<Result>( mProgress );
  result->folder = folder;
  QVariantMap given = parameters;
  const QgsProcessingParameterDefinitions definitions = known->parameterDefinitions();
  for ( const QgsProcessingParameterDefinition *definition : definitions )
  {
    const QString &name = definition->name();
    if ( definition->isDestination() )
      given[name] = result->layer( name.toLatin1().constData() );
    else if ( !given.contains( name ) && mTravel.contains( name ) )
      given[name] = mTravel.value( name );
  }
  given[QLatin1String( workspaceParameterName )] = qt( mWorkspace.path() );

  QgsProcessingContext context;
  context.setProject( mProject );
  AnswerFeedback feedback;
  const std::optional<QVariantMap> answer = answerOf( *known, given, context, feedback, mProgress );
  mProgress.check();
  for ( const QString &warning : feedback.warnings() )
    mProgress.warn( warning.toStdString() );
  if ( !answer )
    throw Error::of( ErrorCode::Empty, { "“{}”没有得出结果：{}", "\"{}\" gave no result: {}" }, known->displayName().toStdString(), feedback.error().toStdString() );
  result->summary = nlohmann::ordered_json::parse( answer->value( QStringLiteral( "SUMMARY" ) ).toString().toStdString(), nullptr, false );
  result->run = answer->value( QLatin1String( field::runId ) ).toString();
  return result;
}

void BookSource::read()
{
  std::ifstream list( mFolder / listFile );
  const nlohmann::ordered_json stored = nlohmann::ordered_json::parse( list, nullptr, false );
  if ( !stored.is_object() )
    return;
  for ( const auto &[key, kept] : stored.items() )
  {
    auto result = std::make_unique<Result>( mProgress );
    result->folder = qt( kept.value( "folder", "" ) );
    result->run = qt( kept.value( "run", "" ) );
    result->summary = kept.value( "summary", nlohmann::ordered_json() );
    mResults.emplace( key, std::move( result ) );
  }
}

void BookSource::write() const
{
  nlohmann::ordered_json list = nlohmann::ordered_json::object();
  for ( const auto &[key, result] : mResults )
    list[key] = { { "folder", result->folder.toStdString() }, { "run", result->run.toStdString() }, { "summary", result->summary } };
  Unfinished hidden( mFolder, "results" );
  std::ofstream( hidden.folder() / listFile ) << list.dump( 1 );
  hidden.finish();
}

const Rows &BookSource::layer( const char *name )
{
  const auto known = mLayers.find( name );
  if ( known != mLayers.end() )
    return known->second;
  mProgress.check();
  Rows rows;
  if ( mWorkspace.has( name ) )
    rows = Rows( *mWorkspace.rows( name ), {}, mProgress );
  return mLayers.emplace( name, std::move( rows ) ).first->second;
}

QStringList BookSource::runs() const
{
  QStringList runs;
  for ( const auto &[key, result] : mResults )
    runs << result->run;
  return runs;
}

} // namespace lantu
