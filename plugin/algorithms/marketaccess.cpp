// SPDX-License-Identifier: GPL-3.0-or-later
// lantu:marketaccess, how far product bases are from cold stores and markets.
#include "algorithms/algorithm.h"
#include "algorithms/parameters.h"
#include "algorithms/recorded.h"
#include "algorithms/standard_rows.h"
#include "algorithms/travel_choice.h"
#include "data/thresholds.h"
#include "measure/market_access.h"
#include "measure/units.h"
#include "place/to_frame.h"

namespace lantu
{

namespace
{

constexpr char bases[] = "BASES";
constexpr char units[] = "UNITS";

class MarketAccessAlgorithm final : public Algorithm
{
  public:
    QString name() const override { return QStringLiteral( "marketaccess" ); }
    QString displayName() const override { return QObject::tr( "Bases to cold stores and markets" ); }
    QString group() const override { return QObject::tr( "Access" ); }
    QString groupId() const override { return QStringLiteral( "access" ); }
    QgsProcessingAlgorithm *createInstance() const override { return new MarketAccessAlgorithm; }

    QString shortHelpString() const override
    {
      return QObject::tr( "For each product base the way to the nearest cold store and the nearest market, in minutes and km, and whether it is within the standards (market_cold_store, market_market). A base without a place of its own stands in its village. Where the layer of facilities lists no cold store or no market at all, the answer is unknown, not missing. UNITS has the counts by county or township, with a total." );
    }

    void initAlgorithm( const QVariantMap & ) override
    {
      ask( workspaceParameter() );
      ask( layerParameter( bases, QObject::tr( "Product bases" ), { static_cast<int>( compat::sinkTable ) } ) );
      ask( layerParameter( parameter::villages, QObject::tr( "Villages" ), { static_cast<int>( compat::sinkTable ) } ) );
      ask( supplyParameter() );
      ask( travelParameters( false ) );
      ask( wordParameter( parameter::by, QObject::tr( "By (county or township)" ), std::span { unitWords, 2 } ) );
      ask( outputParameter( compat::sinkPoint, QObject::tr( "Bases" ) ) );
      ask( outputParameter( compat::sinkTable, QObject::tr( "Bases by unit" ), units, false ) );
      promiseNumber( "bases", QObject::tr( "Bases" ) );
      promiseNumber( "cold_store_ok", QObject::tr( "Bases within the standard of a cold store" ) );
      promiseNumber( "market_ok", QObject::tr( "Bases within the standard of a market" ) );
      promiseNumber( "both_ok", QObject::tr( "Bases within both" ) );
      promiseRun();
    }

  protected:
    QVariantMap answer( const Question &asked, Progress &progress ) const override
    {
      const auto from = asked.rows( bases, layer::bases );
      const auto villages = asked.rows( parameter::villages, layer::villages );
      const auto facilities = asked.rows( parameter::supply, layer::facilities );
      const Frame frame = frameFor( *villages );
      const Thresholds thresholds( standardRowsOf( asked ) );
      TravelChoice travel( asked, frame, progress );
      const auto unit = static_cast<Unit>( asked.word( parameter::by, std::span { unitWords, 2 } ) );
      const MarketAnswer answer = marketAccess( { *from, *villages, *facilities, thresholds, frame, [&travel]( Profile profile ) -> const TravelModel &
                                                  { return travel.model( profile ); },
                                                  travel.query(), unitField( unit ), unitNames( asked.workspace(), unit ), areasOf( asked.workspace() ) },
        progress );
      const QString points = asked.write( answer.bases, parameter::output, progress );
      const QString byUnit = asked.write( answer.units, units, progress );

      std::vector<const Intake *> inputs;
      for ( const Intake &intake : answer.inputs )
        inputs.push_back( &intake );
      for ( const Intake *input : travel.inputs() )
        inputs.push_back( input );
      QVariantMap outputs = figures( recorded( asked, answer.summary, inputs, progress, { { "standards", { described( thresholds.timeLimit( "market_cold_store" ) ), described( thresholds.timeLimit( "market_market" ) ) } } } ) );
      outputs[QLatin1String( parameter::output )] = points;
      if ( !byUnit.isEmpty() )
        outputs[QLatin1String( units )] = byUnit;
      return outputs;
    }
};

} // namespace

QgsProcessingAlgorithm *createMarketAccess()
{
  return new MarketAccessAlgorithm;
}

} // namespace lantu
