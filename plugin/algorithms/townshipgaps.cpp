// SPDX-License-Identifier: GPL-3.0-or-later
// lantu:townshipgaps, the key-support townships compared.
#include "algorithms/algorithm.h"
#include "algorithms/gaps_question.h"
#include "algorithms/recorded.h"
#include "measure/township_gaps.h"

#include <qgsprocessingparameters.h>

namespace lantu
{

namespace
{

constexpr char townships[] = "TOWNSHIPS";
constexpr char allTownships[] = "ALL_TOWNSHIPS";

class TownshipGapsAlgorithm final : public Algorithm
{
  public:
    QString name() const override { return QStringLiteral( "townshipgaps" ); }
    QString displayName() const override { return QObject::tr( "Gaps of key-support townships" ); }
    QString group() const override { return QObject::tr( "Access" ); }
    QString groupId() const override { return QStringLiteral( "access" ); }
    QgsProcessingAlgorithm *createInstance() const override { return new TownshipGapsAlgorithm; }

    QString shortHelpString() const override
    {
      return QObject::tr( "One row for each municipal key-support township (or for every township): for each indicator of the standards table the share of its households or villages that lack what a rule asks for, of how many that is known, and a light: green, amber, red, by the limits of the table. What nobody knows is unknown, has no share and does not count as 0. The score is the mean of the known shares by the weights of the table, which are printed in the headings, in the log and in the figures. The highest score is the first rank; equal scores stand by code." );
    }

    void initAlgorithm( const QVariantMap & ) override
    {
      ask( workspaceParameter() );
      ask( layerParameter( townships, QObject::tr( "Townships" ), { compat::sourcePolygon, compat::sourcePoint } ) );
      ask( layerParameter( parameter::households, QObject::tr( "Monitored households" ), { compat::sourcePoint } ) );
      ask( gapParameters() );
      ask( std::make_unique<QgsProcessingParameterBoolean>( QLatin1String( allTownships ), QObject::tr( "All townships, not only the key ones" ), false ) );
      ask( outputParameter( compat::sinkTable, QObject::tr( "Gaps of key-support townships" ) ) );
      promiseNumber( "townships", QObject::tr( "Townships" ) );
      promiseNumber( "red", QObject::tr( "Red lights" ) );
      promiseNumber( "amber", QObject::tr( "Amber lights" ) );
      promiseNumber( "green", QObject::tr( "Green lights" ) );
      promiseNumber( "unknown", QObject::tr( "Unknown" ) );
      promiseRun();
    }

  protected:
    QVariantMap answer( const Question &asked, Progress &progress ) const override
    {
      GapsAsked gaps( asked, GapLevel::Township, townships, progress );
      const auto found = townshipGaps( { .rules = gaps.rules(), .onlyKey = !asked.yes( allTownships ), .strict = asked.yes( parameter::strict ), .layers = gaps.layers(), .areas = gaps.areas(), .sources = gaps.sources() }, progress );
      const QString layer = asked.write( found->table, parameter::output, progress );
      QVariantMap outputs = figures( recorded( asked, found->summary, gaps.inputs( found->allInputs() ), progress ) );
      outputs[QLatin1String( parameter::output )] = layer;
      return outputs;
    }
};

} // namespace

QgsProcessingAlgorithm *createTownshipGaps()
{
  return new TownshipGapsAlgorithm;
}

} // namespace lantu
