// SPDX-License-Identifier: GPL-3.0-or-later
// lantu:hotspots, where many monitored households live close together.
#include "algorithms/algorithm.h"
#include "algorithms/parameters.h"
#include "algorithms/recorded.h"
#include "data/joined.h"
#include "measure/hotspots.h"

#include <qgsprocessingparameters.h>

namespace lantu
{

namespace
{

constexpr char households[] = "HOUSEHOLDS";
constexpr char valueField[] = "VALUE_FIELD";
constexpr char count[] = "COUNT";
constexpr char weights[] = "WEIGHTS";
constexpr char metres[] = "METRES";
constexpr char neighbours[] = "NEIGHBOURS";
constexpr char correction[] = "CORRECTION";

//! In the order of measure/hotspots.h.
constexpr const char *countWords[] = { "remaining", "identified", field::eliminated };
constexpr const char *weightWords[] = { "band", "nearest" };
constexpr const char *correctionWords[] = { "fdr", "bonferroni", "none" };

class HotspotsAlgorithm final : public Algorithm
{
  public:
    QString name() const override { return QStringLiteral( "hotspots" ); }
    QString displayName() const override { return QObject::tr( "Hot spots" ); }
    QString group() const override { return QObject::tr( "Monitoring" ); }
    QString groupId() const override { return QStringLiteral( "monitoring" ); }
    QgsProcessingAlgorithm *createInstance() const override { return new HotspotsAlgorithm; }

    QString shortHelpString() const override
    {
      return QObject::tr( "Where villages with many monitored households lie together (hot), and where those with few do (cold): Gi* of Getis and Ord for every village, with z, the two-sided p, and p corrected for the many tests. Neighbours are all villages within a distance, the limit itself included, or so many nearest ones; the village itself is always one of them, and each counts the same. A village without households counts 0. Of another layer the values of a field are taken; a row without a value takes no part. Classes 1, 2 and 3 are corrected p of at most 0.10, 0.05 and 0.01." );
    }

    void initAlgorithm( const QVariantMap & ) override
    {
      ask( workspaceParameter() );
      ask( layerParameter( parameter::input, QObject::tr( "Villages (or another layer with values)" ), { compat::sourcePolygon, compat::sourcePoint } ) );
      ask( fieldParameter( valueField, QObject::tr( "Values (field; households are counted if empty)" ), parameter::input ) );
      ask( layerParameter( households, QObject::tr( "Monitored households" ), { static_cast<int>( compat::sinkTable ) } ) );
      ask( wordParameter( count, QObject::tr( "Households counted (remaining, identified or eliminated)" ), countWords ) );
      ask( wordParameter( weights, QObject::tr( "Neighbours (band: within a distance; nearest: so many)" ), weightWords ) );
      ask( std::make_unique<QgsProcessingParameterNumber>( QLatin1String( metres ), QObject::tr( "Distance of neighbours (metres)" ), compat::numberReal, 10000.0, false, 0.0 ) );
      ask( std::make_unique<QgsProcessingParameterNumber>( QLatin1String( neighbours ), QObject::tr( "Number of neighbours, itself included" ), compat::numberInteger, 8, false, 1 ) );
      ask( wordParameter( correction, QObject::tr( "Correction for many tests (fdr, bonferroni or none)" ), correctionWords ) );
      ask( outputParameter( compat::sinkPolygon, QObject::tr( "Hot spots" ) ) );
      promiseNumber( "places", QObject::tr( "Places" ) );
      promiseNumber( "hot_99", QObject::tr( "Hot spots at 99 %" ) );
      promiseNumber( "hot_95", QObject::tr( "Hot spots at 95 %" ) );
      promiseNumber( "cold_99", QObject::tr( "Cold spots at 99 %" ) );
      promiseNumber( "cold_95", QObject::tr( "Cold spots at 95 %" ) );
      promiseRun();
    }

  protected:
    QVariantMap answer( const Question &asked, Progress &progress ) const override
    {
      const auto places = asked.rows( parameter::input, layer::villages );
      const std::string values = asked.text( valueField );
      const auto people = values.empty() ? asked.rows( households, layer::households ) : nullptr;
      const HotspotAnswer answer = hotspotAnswer( { .places = *places, .valueField = values, .households = people.get(), .count = static_cast<VillageCount>( asked.word( count, countWords ) ), .options = { .neighbourhood = static_cast<Neighbourhood>( asked.word( weights, weightWords ) ), .metres = asked.number( metres ), .nearest = asked.integer( neighbours ), .correction = static_cast<Correction>( asked.word( correction, correctionWords ) ) } }, progress );
      const Joined joined( *places, answer.table, &schemaLayer( layer::villages ), progress );
      const QString layerId = asked.write( joined.table(), parameter::output, progress );

      std::vector<const Intake *> inputs { &answer.places };
      if ( people )
        inputs.push_back( &answer.households );
      QVariantMap outputs = figures( recorded( asked, answer.summary, inputs, progress ) );
      outputs[QLatin1String( parameter::output )] = layerId;
      return outputs;
    }
};

} // namespace

QgsProcessingAlgorithm *createHotspots()
{
  return new HotspotsAlgorithm;
}

} // namespace lantu
