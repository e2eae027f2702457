// SPDX-License-Identifier: GPL-3.0-or-later
// lantu:livingenvironment, waste and toilets of villages.
#include "algorithms/algorithm.h"
#include "algorithms/parameters.h"
#include "algorithms/recorded.h"
#include "algorithms/standard_rows.h"
#include "data/thresholds.h"
#include "measure/living_environment.h"
#include "measure/units.h"

namespace lantu
{

namespace
{

constexpr char status[] = "STATUS";
constexpr char zones[] = "ZONES";
constexpr char failing[] = "FAILING";
constexpr char map[] = "MAP";

class LivingEnvironmentAlgorithm final : public Algorithm
{
  public:
    QString name() const override { return QStringLiteral( "livingenvironment" ); }
    QString displayName() const override { return QObject::tr( "Living environment of villages" ); }
    QString group() const override { return QObject::tr( "Help" ); }
    QString groupId() const override { return QStringLiteral( "help" ); }
    QgsProcessingAlgorithm *createInstance() const override { return new LivingEnvironmentAlgorithm; }

    QString shortHelpString() const override
    {
      return QObject::tr( "By county, township or village, with a total: villages whose waste is treated, not treated, or of which it is not known, the share of all villages and whether the standard (waste_villages) is met; households with a sanitary toilet of those that should have one. The standard is unknown where it hangs on villages nobody has told of. ZONES has the toilets by zone of the toilet revolution, FAILING the villages whose waste is not treated or not known, MAP every village with its area." );
    }

    void initAlgorithm( const QVariantMap & ) override
    {
      ask( workspaceParameter() );
      ask( layerParameter( parameter::villages, QObject::tr( "Villages" ), { static_cast<int>( compat::sinkTable ) } ) );
      ask( layerParameter( status, QObject::tr( "State of villages" ), { static_cast<int>( compat::sinkTable ) } ) );
      ask( wordParameter( parameter::by, QObject::tr( "By (county, township or village)" ), areaWords ) );
      ask( outputParameter( compat::sinkTable, QObject::tr( "Living environment by unit" ) ) );
      ask( outputParameter( compat::sinkTable, QObject::tr( "Toilets by zone" ), zones, false ) );
      ask( outputParameter( compat::sinkTable, QObject::tr( "Villages whose waste is not treated" ), failing, false ) );
      ask( outputParameter( compat::sinkPolygon, QObject::tr( "Map of villages" ), map, false ) );
      promiseText( "sentence", QObject::tr( "The answer in one sentence" ) );
      promiseNumber( "waste_treated", QObject::tr( "Villages whose waste is treated" ) );
      promiseNumber( "waste_needed", QObject::tr( "Villages needed" ) );
      promiseText( "waste_met", QObject::tr( "Standard of waste met" ) );
      promiseNumber( "sanitary_percent", QObject::tr( "Share of sanitary toilets (%)" ) );
      promiseRun();
    }

  protected:
    QVariantMap answer( const Question &asked, Progress &progress ) const override
    {
      const auto villages = asked.rows( parameter::villages, layer::villages );
      const auto states = asked.rows( status, layer::villageStatus );
      const auto unit = static_cast<Unit>( asked.word( parameter::by, areaWords ) );
      const Threshold share = Thresholds( standardRowsOf( asked ) ).of( "waste_villages" );
      const LivingAnswer answer = livingEnvironment( { *villages, *states, share, unitField( unit ), unitNames( asked.workspace(), unit ), areasOf( asked.workspace() ), asked.given( map ) }, progress );
      QVariantMap layers { { QLatin1String( parameter::output ), asked.write( answer.units, parameter::output, progress ) } };
      const std::pair<const char *, const Table *> further[] = { { zones, &answer.zones }, { failing, &answer.failing }, { map, &answer.map } };
      for ( const auto &[name, table] : further )
      {
        if ( asked.given( name ) )
          layers[QLatin1String( name )] = asked.write( *table, name, progress );
      }
      QVariantMap outputs = figures( recorded( asked, answer.summary, { &answer.villages, &answer.status }, progress, { { "standard", described( share ) } } ) );
      for ( auto layer = layers.constBegin(); layer != layers.constEnd(); ++layer )
        outputs[layer.key()] = *layer;
      return outputs;
    }
};

} // namespace

QgsProcessingAlgorithm *createLivingEnvironment()
{
  return new LivingEnvironmentAlgorithm;
}

} // namespace lantu
