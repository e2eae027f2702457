// SPDX-License-Identifier: GPL-3.0-or-later
// lantu:gaps, who lacks what by the rules of the standards.
#include "algorithms/algorithm.h"
#include "algorithms/gaps_question.h"
#include "algorithms/recorded.h"

namespace lantu
{

namespace
{

constexpr char levelName[] = "LEVEL";
constexpr char rollupName[] = "ROLLUP";

class GapsAlgorithm final : public Algorithm
{
  public:
    QString name() const override { return QStringLiteral( "gaps" ); }
    QString displayName() const override { return QObject::tr( "Gaps by the rules" ); }
    QString group() const override { return QObject::tr( "Access" ); }
    QString groupId() const override { return QStringLiteral( "access" ); }
    QgsProcessingAlgorithm *createInstance() const override { return new GapsAlgorithm; }

    QString shortHelpString() const override
    {
      return QObject::tr( "Each household, village, relocation site or township judged by the rules of the standards table: ok, beyond (there, but too far or too little), missing or unknown, with the test that decided and what was measured. A rule asks for one or more of its alternatives: fetching water is convenient if it is piped, or one trip is short enough, or the way, or the height; the strict reading asks all of those that are not piped. What nobody knows is unknown and never 0, but a test that passes does not wait for others. The limit itself passes. Villages and townships also say how many of their monitored households lack what (food, clothes, education, medical care, housing, water) and how many persons these are. Units have ranks: most gaps first, then most persons. The roll-up has every rule, in both readings, by village, township, county and city. A column of the layer with the key or the title of a test is what was found out on the spot and goes before what is computed." );
    }

    void initAlgorithm( const QVariantMap & ) override
    {
      ask( workspaceParameter() );
      ask( wordParameter( levelName, QObject::tr( "Level (household, village, site or township)" ), gapLevelWords ) );
      ask( demandParameter( QObject::tr( "Units of that level" ) ) );
      ask( layerParameter( parameter::households, QObject::tr( "Monitored households (for villages and townships)" ), { compat::sourcePoint } ) );
      ask( gapParameters() );
      ask( outputParameter( compat::sinkTable, QObject::tr( "Gaps" ) ) );
      ask( outputParameter( compat::sinkTable, QObject::tr( "Roll-up of the gaps" ), rollupName, false ) );
      promiseNumber( "units", QObject::tr( "Units judged" ) );
      promiseNumber( "persons", QObject::tr( "Persons" ) );
      promiseNumber( "units_with_gaps", QObject::tr( "Units with gaps" ) );
      promiseNumber( "gaps", QObject::tr( "Gaps" ) );
      promiseNumber( "unknowns", QObject::tr( "Unknown" ) );
      promiseRun();
    }

  protected:
    QVariantMap answer( const Question &asked, Progress &progress ) const override
    {
      const GapLevel level = allGapLevels[asked.word( levelName, gapLevelWords )];
      GapsAsked gaps( asked, level, parameter::demand, progress );
      const auto found = gapsAnswer( { .rules = gaps.rules(), .level = level, .strict = asked.yes( parameter::strict ), .layers = gaps.layers(), .areas = gaps.areas(), .sources = gaps.sources() }, progress );
      const QString units = asked.write( found->units->table(), parameter::output, progress );
      const QString rolled = asked.write( found->rollup, rollupName, progress );

      QVariantMap outputs = figures( recorded( asked, found->summary, gaps.inputs( found->allInputs() ), progress ) );
      outputs[QLatin1String( parameter::output )] = units;
      if ( !rolled.isEmpty() )
        outputs[QLatin1String( rollupName )] = rolled;
      return outputs;
    }
};

} // namespace

QgsProcessingAlgorithm *createGaps()
{
  return new GapsAlgorithm;
}

} // namespace lantu
