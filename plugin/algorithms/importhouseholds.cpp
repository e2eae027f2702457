// SPDX-License-Identifier: GPL-3.0-or-later
// lantu:importhouseholds, monitored households from a spreadsheet.
#include "algorithms/algorithm.h"
#include "algorithms/import_parameters.h"

#include <qgsprocessingparameters.h>

namespace lantu
{

namespace
{

class ImportHouseholds final : public Algorithm
{
  public:
    QString name() const override { return QStringLiteral( "importhouseholds" ); }
    QString displayName() const override { return QObject::tr( "Import households" ); }
    QString group() const override { return QObject::tr( "Workspace" ); }
    QString groupId() const override { return QStringLiteral( "workspace" ); }
    QgsProcessingAlgorithm *createInstance() const override { return new ImportHouseholds; }

    QString shortHelpString() const override
    {
      return QObject::tr( "Takes a list of monitored households or of their members (XLSX, XLS, ODS, CSV in GB18030, UTF-8 or UTF-16) into the workspace. The header is found under title rows, columns are known by name and alias, members are folded by household id. Every row is used or rejected with row, column, value and reason; contradictions are findings. The same file again changes nothing; a newer one shows what is new, changed, eliminated and no longer there, and deletes nothing. An older file than what is there is refused. Coordinates are taken as COORDINATES says (GCJ-02 and BD-09 are put right, what was written is kept); if it is not said, the reading that puts most points into their villages is proposed and none is used. Identity numbers, phones and accounts are not kept, names only when asked for, in a table of their own." );
    }

    void initAlgorithm( const QVariantMap & ) override
    {
      ask( importParameters() );
      ask( std::make_unique<QgsProcessingParameterBoolean>( QLatin1String( parameter::keepNames ), QObject::tr( "Keep the names of heads of households (in a table of their own)" ), false ) );
      ask( std::make_unique<QgsProcessingParameterFile>( QLatin1String( parameter::keyFile ), QObject::tr( "Key file for pseudonyms of ids that are identity numbers (made if it is not there; such rows are rejected if empty)" ), compat::fileBehavior, QString(), QVariant(), true ) );
      ask( importOutputs() );
      for ( const auto &[figure, description] : std::initializer_list<std::pair<const char *, QString>> { { "households", QObject::tr( "Households" ) }, { "persons", QObject::tr( "Persons" ) }, { "new", QObject::tr( "New" ) }, { "changed", QObject::tr( "Changed" ) }, { field::eliminated, QObject::tr( "Eliminated" ) }, { "unchanged", QObject::tr( "Unchanged" ) }, { "gone", QObject::tr( "No longer in the file" ) }, { "private_values", QObject::tr( "Private values not kept" ) } } )
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
      ImportResult result = importHouseholds( asked.requiredWorkspace(), { sheetOf( asked ), asked.text( parameter::aliases ), said.source, asked.text( parameter::asOf ), asked.yes( parameter::keepNames ), positionReading( said.origin ), runId, asked.text( parameter::keyFile ) }, progress );
      QVariantMap layers;
      QVariantMap outputs = figures( finishImport( result, { { "households", result.records }, { "persons", result.persons } }, runId, asked, layers, progress ) );
      outputs.insert( layers );
      return outputs;
    }
};

} // namespace

QgsProcessingAlgorithm *createImportHouseholds()
{
  return new ImportHouseholds;
}

} // namespace lantu
