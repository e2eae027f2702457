// SPDX-License-Identifier: GPL-3.0-or-later
// Parameters and outputs of imports.
#include "algorithms/import_parameters.h"

#include <algorithm>
#include <cmath>

#include <qgsprocessingparameters.h>

#include "algorithms/recorded.h"
#include "data/run.h"

namespace lantu
{

namespace
{

const std::vector<const char *> &coordinateWords()
{
  static const std::vector<const char *> words = []
  {
    std::vector<const char *> made { "ask" };
    for ( const CoordinateOrigin &origin : coordinateOrigins() )
      made.push_back( origin.word );
    for ( const char *source : { "CGCS2000", "WGS84", "GCJ02", "BD09" } )
      made.push_back( source );
    return made;
  }();
  return words;
}

} // namespace

DefinitionPointer coordinatesParameter()
{
  return wordParameter( parameter::coordinates, QObject::tr( "What the coordinates are (ask: only test them)" ), coordinateWords() );
}

DefinitionPointer asOfParameter()
{
  return std::make_unique<QgsProcessingParameterString>( QLatin1String( parameter::asOf ), QObject::tr( "Data as of (YYYY-MM-DD; from the file's name if empty)" ), QVariant(), false, true );
}

Definitions importParameters()
{
  Definitions made;
  made.push_back( workspaceParameter( true ) );
  made.push_back( std::make_unique<QgsProcessingParameterFile>( QLatin1String( parameter::input ), QObject::tr( "Spreadsheet" ), compat::fileBehavior, QString(), QVariant(), false, QObject::tr( "Spreadsheets (*.xlsx *.xls *.ods *.csv *.txt)" ) ) );
  made.push_back( std::make_unique<QgsProcessingParameterString>( QLatin1String( parameter::sheet ), QObject::tr( "Sheet (the first with a header if empty)" ), QVariant(), false, true ) );
  made.push_back( std::make_unique<QgsProcessingParameterString>( QLatin1String( parameter::mapping ), QObject::tr( "Columns with other names (field=column; field=column)" ), QVariant(), false, true ) );
  made.push_back( std::make_unique<QgsProcessingParameterFile>( QLatin1String( parameter::aliases ), QObject::tr( "Own table of aliases (*.csv)" ), compat::fileBehavior, QString(), QVariant(), true, QObject::tr( "Tables of aliases (*.csv)" ) ) );
  made.push_back( coordinatesParameter() );
  made.push_back( asOfParameter() );
  return made;
}

Definitions importOutputs()
{
  Definitions made;
  made.push_back( outputParameter( compat::sinkTable, QObject::tr( "Rejected rows" ), parameter::rejects, false ) );
  made.push_back( outputParameter( compat::sinkTable, QObject::tr( "Findings" ), parameter::findings, false ) );
  made.push_back( outputParameter( compat::sinkTable, QObject::tr( "Changes" ), parameter::changes, false ) );
  return made;
}

SheetQuestion sheetOf( const Question &asked )
{
  return { asked.text( parameter::input ), asked.text( parameter::sheet ), asked.text( parameter::mapping ) };
}

SaidOfCoordinates saidOfCoordinates( const Question &asked )
{
  const std::vector<const char *> &words = coordinateWords();
  const size_t position = asked.word( parameter::coordinates, words );
  const auto origins = coordinateOrigins();
  if ( position == 0 )
    return {};
  if ( position <= origins.size() )
    return { &origins[position - 1], origins[position - 1].source };
  const std::string source = words[position];
  const auto found = std::find_if( origins.begin(), origins.end(), [&]( const CoordinateOrigin &origin )
    { return source == origin.source; } );
  return { source == "WGS84" ? &origins.front() : &*found, source };
}

std::string importRunId( const Question &asked )
{
  return newRunId( { asked.algorithmId(), asked.asJson(), {}, {} }, &asked.requiredWorkspace() );
}

nlohmann::ordered_json finishImport( ImportResult &result, const nlohmann::ordered_json &own, const std::string &runId, const Question &asked, QVariantMap &layers, Progress &progress )
{
  const OriginCheck check = checkImportedOrigins( asked.requiredWorkspace(), result, saidOfCoordinates( asked ).origin, progress );
  result.intake.warnRejects( progress );
  Table rejected { .shape = &schemaLayer( layer::rejects ), .rows = {}, .crs = {} };
  result.intake.addTo( rejected, runId );
  const std::pair<const char *, const Table *> tables[] = { { parameter::rejects, &rejected }, { parameter::findings, &result.findings }, { parameter::changes, &result.upserted.changes } };
  for ( const auto &[name, table] : tables )
  {
    if ( const QString id = asked.write( *table, name, progress ); !id.isEmpty() )
      layers[QLatin1String( name )] = id;
  }
  nlohmann::ordered_json summary = own;
  summary.update( {
    { "new", result.upserted.added },
    { "changed", result.upserted.changed },
    { field::eliminated, result.upserted.eliminated },
    { "unchanged", result.upserted.unchanged },
    { "gone", result.upserted.gone },
    { "rows_not_data", result.rowsNotData },
    { "private_values", result.privateValues },
    { "ids_lost", result.idsLost },
    { "without_position", result.withoutPosition },
    { "findings", result.findings.rows.size() },
    { "columns_unused", result.columnsUnused },
    { "data_as_of", result.asOf },
  } );
  if ( check.claimed > 0 )
    summary["claimed"] = check.claimed;
  if ( check.proposal )
  {
    summary["proposal"] = coordinateOrigins()[*check.proposal].word;
    summary["proposal_share"] = std::round( 1000.0 * static_cast<double>( check.inside[*check.proposal] ) / static_cast<double>( check.claimed ) ) / 10;
  }
  RunToRecord run( asked, summary, { &result.intake } );
  run.rejectsAreThere( runId );
  return run.record( progress );
}

} // namespace lantu
