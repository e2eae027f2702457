// SPDX-License-Identifier: GPL-3.0-or-later
// lantu:pairs, enterprises paired with villages and the villages without a partner.
#include "algorithms/algorithm.h"
#include "algorithms/parameters.h"
#include "algorithms/recorded.h"
#include "measure/pairs.h"
#include "place/to_frame.h"

namespace lantu
{

namespace
{

constexpr char counties[] = "COUNTIES";
constexpr char enterprises[] = "ENTERPRISES";
constexpr char pairs[] = "PAIRS";
constexpr char units[] = "UNITS";
constexpr char without[] = "WITHOUT";

class Pairs final : public Algorithm
{
  public:
    QString name() const override { return QStringLiteral( "pairs" ); }
    QString displayName() const override { return QObject::tr( "Pairs of enterprises and villages" ); }
    QString group() const override { return QObject::tr( "Help" ); }
    QString groupId() const override { return QStringLiteral( "help" ); }
    QgsProcessingAlgorithm *createInstance() const override { return new Pairs; }

    QString shortHelpString() const override
    {
      return QObject::tr( "Lines from each enterprise to the village it is paired with; pairs, enterprises, paired villages and the mean distance by county, with a total; and the villages without a partner. The distance is in a straight line, from the place of the enterprise, or from the seat of its county where the layer has no places; each line says which." );
    }

    void initAlgorithm( const QVariantMap & ) override
    {
      const auto table = [this]( const char *name, const QString &description )
      { ask( layerParameter( name, description, { static_cast<int>( compat::sinkTable ) } ) ); };
      ask( workspaceParameter() );
      table( counties, QObject::tr( "Counties" ) );
      table( parameter::villages, QObject::tr( "Villages" ) );
      table( enterprises, QObject::tr( "Enterprises" ) );
      table( pairs, QObject::tr( "Pairs of enterprises and villages" ) );
      ask( outputParameter( compat::sinkLine, QObject::tr( "Lines of the pairs" ) ) );
      ask( outputParameter( compat::sinkTable, QObject::tr( "Pairs by county" ), units, false ) );
      ask( outputParameter( compat::sinkTable, QObject::tr( "Villages without a partner" ), without, false ) );
      promiseNumber( "pairs", QObject::tr( "Pairs" ) );
      promiseNumber( "enterprises", QObject::tr( "Enterprises" ) );
      promiseNumber( "municipal_enterprises", QObject::tr( "Of these municipal" ) );
      promiseNumber( "villages_without_partner", QObject::tr( "Villages without a partner" ) );
      promiseNumber( "mean_km", QObject::tr( "Mean distance (km)" ) );
      promiseRun();
    }

  protected:
    QVariantMap answer( const Question &asked, Progress &progress ) const override
    {
      const auto areas = asked.rows( counties, layer::counties );
      const auto villages = asked.rows( parameter::villages, layer::villages );
      const auto firms = asked.rows( enterprises, layer::enterprises );
      const auto paired = asked.rows( pairs, layer::pairs );
      const Frame frame = frameFor( *villages );
      const PairAnswer answer = enterprisePairs( { *areas, *villages, *firms, *paired, frame, areasOf( asked.workspace() ) }, progress );
      const QString lines = asked.write( answer.lines, parameter::output, progress );
      const QString byCounty = asked.write( answer.units, units, progress );
      const QString alone = asked.write( answer.without, without, progress );

      std::vector<const Intake *> inputs;
      for ( const Intake &intake : answer.inputs )
        inputs.push_back( &intake );
      QVariantMap outputs = figures( recorded( asked, answer.summary, inputs, progress ) );
      outputs[QLatin1String( parameter::output )] = lines;
      if ( !byCounty.isEmpty() )
        outputs[QLatin1String( units )] = byCounty;
      if ( !alone.isEmpty() )
        outputs[QLatin1String( without )] = alone;
      return outputs;
    }
};

} // namespace

QgsProcessingAlgorithm *createPairs()
{
  return new Pairs;
}

} // namespace lantu
