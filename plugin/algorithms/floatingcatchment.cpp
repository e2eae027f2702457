// SPDX-License-Identifier: GPL-3.0-or-later
// lantu:floatingcatchment, how much of the facilities' capacity there is for each person.
#include "algorithms/algorithm.h"
#include "algorithms/recorded.h"
#include "algorithms/shared_capacity.h"
#include "base/error.h"
#include "data/joined.h"
#include "measure/access_tables.h"
#include "measure/equity.h"
#include "measure/floating_catchment.h"
#include "measure/rational_agents.h"

#include <qgsprocessingparameters.h>

namespace lantu
{

namespace
{

constexpr char zones[] = "ZONES";
constexpr char worth[] = "WORTH_MINUTES";
constexpr char supplies[] = "SUPPLIES";

enum class Method
{
  TwoSteps,
  Zones,
  Gaussian,
  ThreeSteps,
  RationalAgents,
};

//! The words of METHOD.
constexpr const char *methodWords[] = { "2sfca", "e2sfca", "gaussian", "3sfca", "raam" };

class FloatingCatchmentAlgorithm final : public Algorithm
{
  public:
    QString name() const override { return QStringLiteral( "floatingcatchment" ); }
    QString displayName() const override { return QObject::tr( "Floating catchments" ); }
    QString group() const override { return QObject::tr( "Access" ); }
    QString groupId() const override { return QStringLiteral( "access" ); }
    QgsProcessingAlgorithm *createInstance() const override { return new FloatingCatchmentAlgorithm; }

    QString shortHelpString() const override
    {
      return QObject::tr( "How much capacity (doctors, beds, school places) there is for each person when everybody within the limit shares it. 2sfca: all within the limit count alike. e2sfca: the nearer count more, by zones of minutes. gaussian: by a curve from 1 at the door to 0 at the limit. 3sfca: people share themselves out among the facilities by nearness first; it overrates crowded facilities next door. raam: everybody goes where crowding and way together cost least; the answer is that cost, and lower is better. The first four share out all the capacity that anybody reaches, which is checked on every run: balance_error is the share by which it is missed. Demands without position or without a road near have no value; those without a facility within the limit have 0." );
    }

    void initAlgorithm( const QVariantMap & ) override
    {
      ask( demandSupplyParameters() );
      ask( capacityParameter() );
      ask( wordParameter( parameter::method, QObject::tr( "Method (2sfca, e2sfca, gaussian, 3sfca or raam)" ), methodWords ) );
      ask( std::make_unique<QgsProcessingParameterString>( QLatin1String( zones ), QObject::tr( "Zones of e2sfca and 3sfca (minutes:weight, …)" ), QStringLiteral( "10:1, 20:0.68, 30:0.22" ), false, true ) );
      ask( std::make_unique<QgsProcessingParameterNumber>( QLatin1String( worth ), QObject::tr( "A way that is as bad as average crowding, for raam (minutes)" ), compat::numberReal, 60.0, false, 0.001 ) );
      ask( outputParameter( compat::sinkTable, QObject::tr( "Floating catchment access" ) ) );
      ask( outputParameter( compat::sinkTable, QObject::tr( "Shared capacity" ), supplies, false ) );
      promiseNumber( "persons", QObject::tr( "Persons" ) );
      promiseNumber( "persons_without", QObject::tr( "Persons without a facility within the limit" ) );
      promiseNumber( "mean_access", QObject::tr( "Mean access" ) );
      promiseNumber( "gini", QObject::tr( "Gini" ) );
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
          if ( method == Method::Zones || method == Method::ThreeSteps )
            return Decay::parseZones( asked.text( zones ) );
          return method == Method::Gaussian ? Decay::gaussian( limitMinutes ) : Decay::binary( limitMinutes ); },
        decay, progress );
      nlohmann::ordered_json summary { { "method", methodWords[static_cast<size_t>( method )] }, { "limit_minutes", shared.both.service().limit } };
      summary.update( capacityFigures( shared ) );

      Table byDemand;
      Table bySupply;
      PartOfProgress measuring( progress, 0.8, 0.9 );
      if ( method == Method::RationalAgents )
      {
        RationalAgents found = rationalAgents( { .reached = shared.reached, .persons = shared.persons(), .capacity = shared.capacity(), .secondsWorth = asked.number( worth ) * 60 }, measuring );
        summary.update( { { "worth_minutes", asked.number( worth ) }, { "persons_for_a_capacity", found.rho }, { "gap", found.gap }, { "rounds", found.rounds } } );
        summary["mean_cost"] = equity( found.cost, shared.persons(), 1 ).mean;
        forgetUnasked( found.cost, shared.reasons );
        byDemand = costTable( found.cost, shared.reasons );
        bySupply = supplyTable( shared.both.supplyIds, shared.capacity(), found.load );
      }
      else
      {
        if ( method == Method::ThreeSteps )
          progress.warn( say( { "三步法按远近分配人数，不看容量，会高估近处拥挤设施的可达性。请与 e2sfca 对照使用。", "3SFCA shares people out by nearness and not by capacity, and overrates crowded facilities next door. Compare with e2sfca." } ) );
        FloatingCatchment found = method == Method::ThreeSteps ? threeStepCatchment( shared.reached, shared.persons(), shared.capacity(), *decay, measuring ) : floatingCatchment( shared.reached, shared.persons(), shared.capacity(), *decay, measuring );
        checkBalance( found );
        summary.update( { { "capacity_served", found.served }, { "capacity_shared", found.shared }, { "balance_error", found.imbalance() } } );
        forgetUnasked( found.access, shared.reasons );
        byDemand = accessTable( found.access, shared.reasons );
        bySupply = supplyTable( shared.both.supplyIds, shared.capacity(), found.sharing );
        const Equity fair = equity( found.access, shared.persons(), 1 );
        summary["mean_access"] = fair.mean;
        summary["gini"] = fair.gini;
      }

      const Joined joined( *shared.both.demandRows, byDemand, asked.given( parameter::demand ) ? nullptr : &schemaLayer( layer::households ), progress );
      const QString layer = asked.write( joined.table(), parameter::output, progress );
      const QString ofSupplies = asked.write( bySupply, supplies, progress );
      QVariantMap outputs = figures( recorded( asked, summary, shared.both.inputs(), progress, { { "standard", described( shared.both.service() ) } } ) );
      outputs[QLatin1String( parameter::output )] = layer;
      if ( !ofSupplies.isEmpty() )
        outputs[QLatin1String( supplies )] = ofSupplies;
      return outputs;
    }

  private:
    //! What is shared out must be what is served.
    static void checkBalance( const FloatingCatchment &found )
    {
      constexpr double rounding = 1e-9;
      if ( found.imbalance() > rounding )
        throw Error::of( ErrorCode::BadValue, { "分配的容量 {} 与可达容量 {} 不平衡，结果不可用。请把数据和参数发给开发者。", "The capacity shared out, {}, is not the capacity served, {}: the result cannot be used. Please send data and parameters to the developers." }, found.shared, found.served );
    }
};

} // namespace

QgsProcessingAlgorithm *createFloatingCatchment()
{
  return new FloatingCatchmentAlgorithm;
}

} // namespace lantu
