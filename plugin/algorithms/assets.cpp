// SPDX-License-Identifier: GPL-3.0-or-later
// lantu:assets, project assets by kind and state.
#include "algorithms/algorithm.h"
#include "algorithms/parameters.h"
#include "algorithms/recorded.h"
#include "measure/project_assets.h"
#include "measure/units.h"

namespace lantu
{

namespace
{

constexpr char assets[] = "ASSETS";
constexpr char matrix[] = "MATRIX";
constexpr char notRunning[] = "NOT_RUNNING";

class Assets final : public Algorithm
{
  public:
    QString name() const override { return QStringLiteral( "assets" ); }
    QString displayName() const override { return QObject::tr( "Project assets by state" ); }
    QString group() const override { return QObject::tr( "Help" ); }
    QString groupId() const override { return QStringLiteral( "help" ); }
    QgsProcessingAlgorithm *createInstance() const override { return new Assets; }

    QString shortHelpString() const override
    {
      return QObject::tr( "Assets of poverty-relief projects by county, township or village, with a total: running, idle, running poorly, broken, and of unknown state; the idle share of those whose state is known; by kind, without a keeper, not registered, and their value. MATRIX has kinds by states, NOT_RUNNING lists the assets that do not run." );
    }

    void initAlgorithm( const QVariantMap & ) override
    {
      ask( workspaceParameter() );
      ask( layerParameter( assets, QObject::tr( "Project assets" ), { static_cast<int>( compat::sinkTable ) } ) );
      ask( wordParameter( parameter::by, QObject::tr( "By (county, township or village)" ), areaWords ) );
      ask( outputParameter( compat::sinkTable, QObject::tr( "Assets by unit" ) ) );
      ask( outputParameter( compat::sinkTable, QObject::tr( "Assets by kind and state" ), matrix, false ) );
      ask( outputParameter( compat::sinkTable, QObject::tr( "Assets that do not run" ), notRunning, false ) );
      promiseNumber( "assets", QObject::tr( "Assets" ) );
      promiseNumber( "idle", QObject::tr( "Idle assets" ) );
      promiseNumber( "idle_percent", QObject::tr( "Idle share (%)" ) );
      promiseRun();
    }

  protected:
    QVariantMap answer( const Question &asked, Progress &progress ) const override
    {
      const auto rows = asked.rows( assets, layer::assets );
      const auto unit = static_cast<Unit>( asked.word( parameter::by, areaWords ) );
      const AssetAnswer answer = projectAssets( { *rows, unitField( unit ), unitNames( asked.workspace(), unit ), areasOf( asked.workspace() ) }, progress );
      const QString byUnit = asked.write( answer.units, parameter::output, progress );
      const QString byKind = asked.write( answer.matrix, matrix, progress );
      const QString lying = asked.write( answer.idle, notRunning, progress );
      QVariantMap outputs = figures( recorded( asked, answer.summary, { &answer.assets }, progress ) );
      outputs[QLatin1String( parameter::output )] = byUnit;
      if ( !byKind.isEmpty() )
        outputs[QLatin1String( matrix )] = byKind;
      if ( !lying.isEmpty() )
        outputs[QLatin1String( notRunning )] = lying;
      return outputs;
    }
};

} // namespace

QgsProcessingAlgorithm *createAssets()
{
  return new Assets;
}

} // namespace lantu
