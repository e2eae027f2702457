// SPDX-License-Identifier: GPL-3.0-or-later
// Parameters and outputs of imports.
#include "algorithms/import_parameters.h"

#include <qgsprocessingparameters.h>

namespace lantu
{

Definitions importParameters()
{
  Definitions made;
  made.push_back( workspaceParameter( true ) );
  made.push_back( std::make_unique<QgsProcessingParameterFile>( QLatin1String( parameter::input ), QObject::tr( "Spreadsheet" ), compat::fileBehavior, QString(), QVariant(), false, QObject::tr( "Spreadsheets (*.xlsx *.xls *.ods *.csv *.txt)" ) ) );
  made.push_back( std::make_unique<QgsProcessingParameterString>( QLatin1String( parameter::sheet ), QObject::tr( "Sheet (the first with a header if empty)" ), QVariant(), false, true ) );
  made.push_back( std::make_unique<QgsProcessingParameterString>( QLatin1String( parameter::mapping ), QObject::tr( "Columns with other names (field=column; field=column)" ), QVariant(), false, true ) );
  made.push_back( std::make_unique<QgsProcessingParameterFile>( QLatin1String( parameter::aliases ), QObject::tr( "Own table of aliases (*.csv)" ), compat::fileBehavior, QString(), QVariant(), true, QObject::tr( "Tables of aliases (*.csv)" ) ) );
  made.push_back( wordParameter( parameter::coordinates, QObject::tr( "What the coordinates are" ), coordinateWords ) );
  made.push_back( std::make_unique<QgsProcessingParameterString>( QLatin1String( parameter::asOf ), QObject::tr( "Data as of (YYYY-MM-DD; from the file's name if empty)" ), QVariant(), false, true ) );
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

nlohmann::ordered_json importFigures( const ImportResult &result )
{
  return {
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
  };
}

QVariantMap writeImport( const ImportResult &result, const Question &asked, Progress &progress )
{
  result.intake.warnRejects( progress );
  Table rejected { .shape = &schemaLayer( layer::rejects ), .rows = {}, .crs = {} };
  result.intake.addTo( rejected, {} );
  QVariantMap outputs;
  const std::pair<const char *, const Table *> tables[] = { { parameter::rejects, &rejected }, { parameter::findings, &result.findings }, { parameter::changes, &result.upserted.changes } };
  for ( const auto &[name, table] : tables )
  {
    if ( const QString id = asked.write( *table, name, progress ); !id.isEmpty() )
      outputs[QLatin1String( name )] = id;
  }
  return outputs;
}

} // namespace lantu
