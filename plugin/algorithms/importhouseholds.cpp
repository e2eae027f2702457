// SPDX-License-Identifier: GPL-3.0-or-later
// lantu:importhouseholds, monitored households from a spreadsheet.
#include "algorithms/algorithm.h"
#include "algorithms/import_parameters.h"
#include "algorithms/recorded.h"

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
      return QObject::tr( "Takes a list of monitored households or of their members (XLSX, XLS, ODS, CSV in GB18030, UTF-8 or UTF-16) into the workspace. The header is found under title rows, columns are known by name and alias, members are folded by household id. Every row is used or rejected with row, column, value and reason; contradictions are findings. The same file again changes nothing; a newer one shows what is new, changed, eliminated and no longer there, and deletes nothing. Identity numbers, phones and accounts are not kept, names only when asked for, in a table of their own." );
    }

    void initAlgorithm( const QVariantMap & ) override
    {
      ask( importParameters() );
      ask( std::make_unique<QgsProcessingParameterBoolean>( QLatin1String( parameter::keepNames ), QObject::tr( "Keep the names of heads of households (in a table of their own)" ), false ) );
      ask( std::make_unique<QgsProcessingParameterFile>( QLatin1String( parameter::keyFile ), QObject::tr( "Key file for pseudonyms of ids that are identity numbers (made if it is not there; such rows are rejected if empty)" ), compat::fileBehavior, QString(), QVariant(), true ) );
      ask( importOutputs() );
      for ( const auto &[figure, description] : std::initializer_list<std::pair<const char *, QString>> { { "households", QObject::tr( "Households" ) }, { "persons", QObject::tr( "Persons" ) }, { "new", QObject::tr( "New" ) }, { "changed", QObject::tr( "Changed" ) }, { field::eliminated, QObject::tr( "Eliminated" ) }, { "unchanged", QObject::tr( "Unchanged" ) }, { "gone", QObject::tr( "No longer in the file" ) }, { "private_values", QObject::tr( "Private values not kept" ) } } )
        promiseNumber( figure, description );
      promiseRun();
    }

  protected:
    QVariantMap answer( const Question &asked, Progress &progress ) const override
    {
      const ImportResult result = importHouseholds( asked.requiredWorkspace(), { sheetOf( asked ), asked.text( parameter::aliases ), coordinateWords[asked.word( parameter::coordinates, coordinateWords )], asked.text( parameter::asOf ), asked.yes( parameter::keepNames ), asked.text( parameter::keyFile ) }, progress );
      const QVariantMap written = writeImport( result, asked, progress );
      nlohmann::ordered_json summary { { "households", result.records }, { "persons", result.persons } };
      summary.update( importFigures( result ) );
      QVariantMap outputs = figures( recorded( asked, summary, { &result.intake }, progress ) );
      outputs.insert( written );
      return outputs;
    }
};

} // namespace

QgsProcessingAlgorithm *createImportHouseholds()
{
  return new ImportHouseholds;
}

} // namespace lantu
