// SPDX-License-Identifier: GPL-3.0-or-later
// lantu:opportunities, how much is within reach of each demand.
#include "algorithms/algorithm.h"
#include "algorithms/recorded.h"
#include "algorithms/shared_capacity.h"
#include "data/joined.h"
#include "measure/access_tables.h"
#include "measure/equity.h"
#include "measure/floating_catchment.h"

#include <qgsprocessingparameters.h>

namespace lantu
{

namespace
{

constexpr char rate[] = "RATE";

enum class Method
{
  Cumulative,
  Exponential,
  Gaussian,
  Inverse,
};

//! The words of METHOD.
constexpr const char *methodWords[] = { "cumulative", "exponential", "gaussian", "inverse" };

class OpportunitiesAlgorithm final : public Algorithm
{
  public:
    QString name() const override { return QStringLiteral( "opportunities" ); }
    QString displayName() const override { return QObject::tr( "Opportunities within reach" ); }
    QString group() const override { return QObject::tr( "Access" ); }
    QString groupId() const override { return QStringLiteral( "access" ); }
    QgsProcessingAlgorithm *createInstance() const override { return new OpportunitiesAlgorithm; }

    QString shortHelpString() const override
    {
      return QObject::tr( "How much of the facilities' capacity (jobs, places, or facilities where there is no capacity) lies within the limit of each demand. cumulative: all of it counts alike. The others weigh it by minutes (Hansen): exponential by exp(-rate·minutes), gaussian from 1 at the door to 0 at the limit, inverse by one over minutes. Nobody shares: what one person reaches another reaches as well. Demands without position or without a road near have no value; those without a facility within the limit have 0." );
    }

    void initAlgorithm( const QVariantMap & ) override
    {
      ask( demandSupplyParameters() );
      ask( capacityParameter() );
      ask( wordParameter( parameter::method, QObject::tr( "Method (cumulative, exponential, gaussian or inverse)" ), methodWords ) );
      ask( std::make_unique<QgsProcessingParameterNumber>( QLatin1String( rate ), QObject::tr( "Rate of exponential (a minute)" ), compat::numberReal, 0.1, false, 1e-9 ) );
      ask( outputParameter( compat::sinkTable, QObject::tr( "Opportunities" ) ) );
      promiseNumber( "persons", QObject::tr( "Persons" ) );
      promiseNumber( "persons_without", QObject::tr( "Persons without a facility within the limit" ) );
      promiseNumber( "mean_opportunities", QObject::tr( "Mean opportunities" ) );
      promiseRun();
    }

  protected:
    QVariantMap answer( const Question &asked, Progress &progress ) const override
    {
      const auto method = static_cast<Method>( asked.word( parameter::method, methodWords ) );
      std::optional<Decay> decay;
      const SharedCapacity shared = sharedCapacity(
        asked, [&]( double limitMinutes )
        {
          switch ( method )
          {
          case Method::Exponential:
            return Decay::exponential( limitMinutes, asked.number( rate ) );
          case Method::Gaussian:
            return Decay::gaussian( limitMinutes );
          case Method::Inverse:
            return Decay::inverse( limitMinutes );
          default:
            return Decay::binary( limitMinutes );
          } },
        decay, progress );
      PartOfProgress measuring( progress, 0.8, 0.9 );
      std::vector<double> sums = opportunities( shared.reached, shared.persons().size(), shared.capacity(), *decay, measuring );
      forgetUnasked( sums, shared.reasons );
      const Table table = opportunitiesTable( sums, shared.reasons );
      const Equity fair = equity( sums, shared.persons(), 1 );
      nlohmann::ordered_json summary { { "method", methodWords[static_cast<size_t>( method )] }, { "limit_minutes", shared.both.service().limit } };
      summary.update( capacityFigures( shared ) );
      summary["mean_opportunities"] = fair.mean;
      summary["gini"] = fair.gini;

      const Joined joined( *shared.both.demandRows, table, asked.given( parameter::demand ) ? nullptr : &schemaLayer( layer::households ), progress );
      const QString layer = asked.write( joined.table(), parameter::output, progress );
      QVariantMap outputs = figures( recorded( asked, summary, shared.both.inputs(), progress, { { "standard", described( shared.both.service() ) } } ) );
      outputs[QLatin1String( parameter::output )] = layer;
      return outputs;
    }
};

} // namespace

QgsProcessingAlgorithm *createOpportunities()
{
  return new OpportunitiesAlgorithm;
}

} // namespace lantu
