// SPDX-License-Identifier: GPL-3.0-or-later
// Errors to exceptions, JSON to outputs.
#include "algorithms/algorithm.h"

#include <new>

#include <qgsprocessingoutputs.h>
#include <qgsprocessingparameters.h>

#include "algorithms/parameters.h"
#include "base/error.h"
#include "convert.h"

namespace lantu
{

void Algorithm::ask( Definition definition )
{
  addParameter( definition.release() );
}

void Algorithm::ask( std::vector<Definition> definitions )
{
  for ( Definition &definition : definitions )
    ask( std::move( definition ) );
}

void Algorithm::promiseNumber( const char *name, const QString &description )
{
  addOutput( new QgsProcessingOutputNumber( QLatin1String( name ), description ) );
}

void Algorithm::promiseText( const char *name, const QString &description )
{
  addOutput( new QgsProcessingOutputString( QLatin1String( name ), description ) );
}

void Algorithm::promiseSummary()
{
  addOutput( new QgsProcessingOutputString( QLatin1String( parameter::summary ), QObject::tr( "All figures as JSON" ) ) );
}

void Algorithm::promiseRun()
{
  promiseText( field::runId, QObject::tr( "Run" ) );
  promiseNumber( field::rowsRead, QObject::tr( "Rows read" ) );
  promiseNumber( field::rowsUsed, QObject::tr( "Rows used" ) );
  promiseNumber( field::rowsRejected, QObject::tr( "Rows rejected" ) );
  promiseSummary();
}

QVariantMap Algorithm::figures( const nlohmann::ordered_json &summary )
{
  QVariantMap outputs;
  for ( const auto &[name, value] : summary.items() )
  {
    const QString key = qt( name );
    if ( value.is_number_integer() )
      outputs[key] = QVariant( static_cast<qlonglong>( value.get<int64_t>() ) );
    else if ( value.is_number() )
      outputs[key] = value.get<double>();
    else if ( value.is_string() )
      outputs[key] = qt( value.get<std::string>() );
    else if ( value.is_boolean() )
      outputs[key] = value.get<bool>();
  }
  outputs[QLatin1String( parameter::summary )] = qt( summary.dump( -1, ' ', false, nlohmann::ordered_json::error_handler_t::replace ) );
  return outputs;
}

QVariantMap Algorithm::processAlgorithm( const QVariantMap &parameters, QgsProcessingContext &context, QgsProcessingFeedback *feedback )
{
  FeedbackProgress progress( feedback );
  try
  {
    const Question asked( *this, parameters, context );
    return answer( asked, progress );
  }
  catch ( const Error &error )
  {
    // QGIS knows from its feedback that the run was cancelled; an exception would be logged as a failure
    if ( error.code() == ErrorCode::Cancelled && feedback && feedback->isCanceled() )
    {
      feedback->setProgressText( QString::fromUtf8( error.what() ) ); // what was kept, for those who show it
      return {};
    }
    throw QgsProcessingException( QString::fromUtf8( error.what() ) );
  }
  catch ( const std::bad_alloc & )
  {
    throw QgsProcessingException( QObject::tr( "The memory of this computer is not enough for this question. Close other programs or ask for a smaller area." ) );
  }
}

} // namespace lantu
