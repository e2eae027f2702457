// SPDX-License-Identifier: GPL-3.0-or-later
// lantu:importtable, sites, facilities, areas or standards from a spreadsheet.
#include "algorithms/algorithm.h"
#include "algorithms/import_parameters.h"
#include "data/import/import_table.h"

#include <qgsprocessingparameters.h>

namespace lantu
{

namespace
{

class ImportTable final : public Algorithm
{
  public:
    QString name() const override { return QStringLiteral( "importtable" ); }
    QString displayName() const override { return QObject::tr( "Import table" ); }
    QString group() const override { return QObject::tr( "Workspace" ); }
    QString groupId() const override { return QStringLiteral( "workspace" ); }
    QgsProcessingAlgorithm *createInstance() const override { return new ImportTable; }

    QString shortHelpString() const override
    {
      return QObject::tr( "Takes a spreadsheet of relocation sites, facilities, villages, townships, counties or standards into the layer of the workspace that TABLE names, row by row by its key: what is there is updated, what is not in the file stays. Every row is used or rejected with row, column, value and reason." );
    }

    void initAlgorithm( const QVariantMap & ) override
    {
      ask( std::make_unique<QgsProcessingParameterString>( QLatin1String( parameter::table ), QObject::tr( "Layer of the workspace (sites, facilities, villages, …)" ), QLatin1String( layer::facilities ) ) );
      ask( importParameters() );
      ask( importOutputs() );
      for ( const auto &[figure, description] : std::initializer_list<std::pair<const char *, QString>> { { "records", QObject::tr( "Rows taken" ) }, { "new", QObject::tr( "New" ) }, { "changed", QObject::tr( "Changed" ) }, { "unchanged", QObject::tr( "Unchanged" ) }, { "private_values", QObject::tr( "Private values not kept" ) } } )
        promiseNumber( figure, description );
      promiseText( "proposal", QObject::tr( "Proposed reading" ) );
      promiseNumber( "proposal_share", QObject::tr( "Its share (%)" ) );
      promiseRun();
    }

  protected:
    QVariantMap answer( const Question &asked, Progress &progress ) const override
    {
      const std::string runId = importRunId( asked );
      const SaidOfCoordinates said = saidOfCoordinates( asked );
      ImportResult result = importTable( asked.requiredWorkspace(), { asked.text( parameter::table ), sheetOf( asked ), asked.text( parameter::aliases ), said.source, asked.text( parameter::asOf ), positionReading( said.origin ), runId }, progress );
      QVariantMap layers;
      QVariantMap outputs = figures( finishImport( result, { { "records", result.records } }, runId, asked, layers, progress ) );
      outputs.insert( layers );
      return outputs;
    }
};

} // namespace

QgsProcessingAlgorithm *createImportTable()
{
  return new ImportTable;
}

} // namespace lantu
