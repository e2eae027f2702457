// SPDX-License-Identifier: GPL-3.0-or-later
// lantu:locate, where to put sites.
#include "algorithms/algorithm.h"
#include "algorithms/recorded.h"
#include "algorithms/siting_question.h"
#include "convert.h"
#include "measure/siting/locate.h"

#include <qgsprocessingoutputs.h>
#include <qgsprocessingparameters.h>

namespace lantu
{

namespace
{

constexpr char assignments[] = "ASSIGNMENTS";
constexpr char chosen[] = "chosen";

class LocateAlgorithm final : public Algorithm
{
  public:
    QString name() const override { return QStringLiteral( "locate" ); }
    QString displayName() const override { return QObject::tr( "Choose sites" ); }
    QString group() const override { return QObject::tr( "Access" ); }
    QString groupId() const override { return QStringLiteral( "access" ); }
    QgsProcessingAlgorithm *createInstance() const override { return new LocateAlgorithm; }

    QString shortHelpString() const override
    {
      return QObject::tr( "Which candidates to choose so that people are served best. lscp: the fewest sites that cover everybody within the limit; mclp: P sites that cover the most persons within it; pmedian: P sites with the least sum of persons x minutes; pcenter: P sites with the least minutes of whoever is farthest. Existing facilities stay and are not counted in P, or may be closed and are candidates like the others. With capacities the persons of one demand may be shared among sites; with a budget the prices of the chosen ones stay within it. The answer says how good it is: no choice is better than bound, gap is how far the objective is from it, 0 where the choice is proven to be the best. Demands that no candidate reaches are left out, counted and listed with the reason. With a ready table of costs nothing travels: it holds one row for each pair that can be reached." );
    }

    void initAlgorithm( const QVariantMap & ) override
    {
      ask( sitingParameters() );
      ask( layerOutput( parameter::output, QObject::tr( "Chosen sites" ), true ) );
      ask( layerOutput( assignments, QObject::tr( "Where demands go" ), false ) );
      promiseNumber( "objective", QObject::tr( "Objective" ) );
      promiseNumber( "bound", QObject::tr( "Bound" ) );
      promiseNumber( "gap", QObject::tr( "Gap (share of the objective)" ) );
      promiseText( chosen, QObject::tr( "Chosen sites (list of ids)" ) );
      promiseNumber( "unreachable", QObject::tr( "Demands that no candidate reaches" ) );
      promiseNumber( "persons_served", QObject::tr( "Persons served" ) );
      promiseRun();
    }

  protected:
    QVariantMap answer( const Question &asked, Progress &progress ) const override
    {
      const std::unique_ptr<SitingQuestion> question = sitingQuestion( asked, progress );
      PartOfProgress choosing( progress, 0.5, 0.95 );
      const SitingAnswer found = locate( question->asked.problem, choosing );
      const nlohmann::ordered_json summary = sitingFigures( question->asked, found );
      progress.note( sitingSentence( summary ) );

      const QString sites = asked.write( chosenTable( question->asked, found ), parameter::output, progress );
      const QString demands = asked.write( assignmentTable( question->asked, found ), assignments, progress );
      nlohmann::ordered_json standard;
      if ( question->service )
        standard["standard"] = described( *question->service );
      QVariantMap outputs = figures( recorded( asked, summary, question->inputs(), progress, standard ) );
      QStringList ids;
      for ( const auto &id : summary[chosen] )
        ids << qt( id.get<std::string>() );
      outputs[QLatin1String( chosen )] = ids;
      if ( !sites.isEmpty() )
        outputs[QLatin1String( parameter::output )] = sites;
      if ( !demands.isEmpty() )
        outputs[QLatin1String( assignments )] = demands;
      return outputs;
    }

  private:
    //! May be left out where only the figures are asked for.
    static Definition layerOutput( const char *name, const QString &description, bool offered )
    {
      return std::make_unique<QgsProcessingParameterFeatureSink>( QLatin1String( name ), description, compat::sinkTable, QVariant(), true, offered );
    }
};

} // namespace

QgsProcessingAlgorithm *createLocate()
{
  return new LocateAlgorithm;
}

} // namespace lantu
