// SPDX-License-Identifier: GPL-3.0-or-later
// lantu:travelmatrix, minutes and metres of every pair within the limit.
#include <cmath>

#include "algorithms/algorithm.h"
#include "algorithms/demand_supply.h"
#include "algorithms/recorded.h"
#include "base/error.h"
#include "travel/travel_tables.h"

namespace lantu
{

namespace
{

//! Without a limit every pair is in the answer.
void refuseTooMany( const DemandAndSupply &both, const Query &query )
{
  constexpr size_t most = 20'000'000; // pairs; some 3 GB as rows
  const size_t pairs = both.demandIds.size() * both.supplyIds.size();
  if ( !std::isfinite( query.limitSeconds ) && pairs > most )
    throw Error::of( ErrorCode::BadValue, { "没有时限的矩阵会有 {} 对（{} × {}），超出这台电脑的能力。请填写 LIMIT_MINUTES，或用 SERVICE 选一类设施。", "Without a limit the matrix has {} pairs ({} × {}), more than this computer can hold. Fill in LIMIT_MINUTES, or choose a service as SERVICE." }, pairs, both.demandIds.size(), both.supplyIds.size() );
}

class TravelMatrix final : public Algorithm
{
  public:
    QString name() const override { return QStringLiteral( "travelmatrix" ); }
    QString displayName() const override { return QObject::tr( "Travel matrix" ); }
    QString group() const override { return QObject::tr( "Travel" ); }
    QString groupId() const override { return QStringLiteral( "travel" ); }
    QgsProcessingAlgorithm *createInstance() const override { return new TravelMatrix; }

    QString shortHelpString() const override
    {
      return QObject::tr( "One row for each pair of demand and supply within the limit: minutes and metres from door to door, access legs on foot included. Pairs that are beyond the limit or not connected are left out; the figures say how many demands have no pair at all." );
    }

    void initAlgorithm( const QVariantMap & ) override
    {
      ask( demandSupplyParameters() );
      ask( outputParameter( compat::sinkTable, QObject::tr( "Travel matrix" ) ) );
      promiseNumber( "pairs", QObject::tr( "Pairs" ) );
      promiseNumber( "demands", QObject::tr( "Demands" ) );
      promiseNumber( "demands_without_pair", QObject::tr( "Demands without a pair" ) );
      promiseRun();
    }

  protected:
    QVariantMap answer( const Question &asked, Progress &progress ) const override
    {
      const DemandAndSupply both = demandAndSupply( asked, progress );
      Query query = both.travel->query();
      query.limitSeconds = limitSeconds( both.service(), query );
      refuseTooMany( both, query );
      PartOfProgress searching( progress, 0.5, 0.8 );
      const Reach reach = both.model().reach( both.demand.points, both.supply.supplies.front(), query, searching );
      const QString layer = asked.write( matrixTable( reach, both.demandIds, both.supplyIds ), parameter::output, progress );
      nlohmann::ordered_json summary { { "pairs", reach.supply.size() }, { "demands", both.demandIds.size() }, { "supplies", both.supplyIds.size() }, { "demands_without_pair", demandsWithoutSupply( reach ) } };
      summary.update( approximateFigures( both.demand ) );
      QVariantMap outputs = figures( recorded( asked, summary, both.inputs(), progress ) );
      outputs[QLatin1String( parameter::output )] = layer;
      return outputs;
    }
};

} // namespace

QgsProcessingAlgorithm *createTravelMatrix()
{
  return new TravelMatrix;
}

} // namespace lantu
