// SPDX-License-Identifier: GPL-3.0-or-later
// lantu:deployment, who helps and where, and the places without.
#include "algorithms/algorithm.h"
#include "algorithms/parameters.h"
#include "algorithms/recorded.h"
#include "algorithms/standard_rows.h"
#include "data/thresholds.h"
#include "measure/deployment.h"
#include "measure/units.h"

namespace lantu
{

namespace
{

constexpr char holes[] = "HOLES";
constexpr char townships[] = "TOWNSHIPS";
constexpr char status[] = "STATUS";
constexpr char teams[] = "TEAMS";
constexpr char specialists[] = "SPECIALISTS";
constexpr char enterprises[] = "ENTERPRISES";
constexpr char pairs[] = "PAIRS";
constexpr char facilities[] = "FACILITIES";
constexpr char posts[] = "POSTS";

class DeploymentAlgorithm final : public Algorithm
{
  public:
    QString name() const override { return QStringLiteral( "deployment" ); }
    QString displayName() const override { return QObject::tr( "Who helps where" ); }
    QString group() const override { return QObject::tr( "Help" ); }
    QString groupId() const override { return QStringLiteral( "help" ); }
    QgsProcessingAlgorithm *createInstance() const override { return new DeploymentAlgorithm; }

    QString shortHelpString() const override
    {
      return QObject::tr( "Posted cadres in townships (and of these in key townships) and in villages, villages that should have a team in both readings (of the four kinds; of these or weak-party), those without a team or a first secretary, sci-tech specialists, their teams and the townships they serve, paired enterprises, workshops with their jobs and public-welfare posts, by county or township, with a total. A person posted twice counts once. Layers that are missing or empty are not known, and their columns stay empty. The list has each village and township that lacks something, and each team of specialists outside the size of the standards." );
    }

    void initAlgorithm( const QVariantMap & ) override
    {
      const auto table = [this]( const char *name, const QString &description )
      { ask( layerParameter( name, description, { static_cast<int>( compat::sinkTable ) } ) ); };
      ask( workspaceParameter() );
      table( townships, QObject::tr( "Townships" ) );
      table( parameter::villages, QObject::tr( "Villages" ) );
      table( status, QObject::tr( "State of villages" ) );
      table( teams, QObject::tr( "Posted cadres" ) );
      table( specialists, QObject::tr( "Sci-tech specialists" ) );
      table( enterprises, QObject::tr( "Enterprises" ) );
      table( pairs, QObject::tr( "Pairs of enterprises and villages" ) );
      table( facilities, QObject::tr( "Facilities (workshops are among them)" ) );
      table( posts, QObject::tr( "Public-welfare posts" ) );
      ask( wordParameter( parameter::by, QObject::tr( "By (county or township)" ), std::span { unitWords, 2 } ) );
      ask( outputParameter( compat::sinkTable, QObject::tr( "Who helps, by unit" ) ) );
      ask( outputParameter( compat::sinkTable, QObject::tr( "What is lacking" ), holes, false ) );
      promiseNumber( "cadres", QObject::tr( "Posted cadres" ) );
      promiseNumber( "villages_without_first_secretary", QObject::tr( "Villages without a first secretary" ) );
      promiseNumber( "specialists", QObject::tr( "Sci-tech specialists" ) );
      promiseNumber( "paired_enterprises", QObject::tr( "Paired enterprises" ) );
      promiseText( "check", QObject::tr( "The sum of cadres" ) );
      promiseText( "check_key_townships", QObject::tr( "The check of key townships" ) );
      promiseRun();
    }

  protected:
    QVariantMap answer( const Question &asked, Progress &progress ) const override
    {
      const auto places = asked.rows( townships, layer::townships );
      const auto villages = asked.rows( parameter::villages, layer::villages );
      const auto state = asked.rowsIfAny( status, layer::villageStatus );
      const auto posted = asked.rowsIfAny( teams, layer::teams );
      const auto experts = asked.rowsIfAny( specialists, layer::specialists );
      const auto firms = asked.rowsIfAny( enterprises, layer::enterprises );
      const auto paired = asked.rowsIfAny( pairs, layer::pairs );
      const auto sites = asked.rowsIfAny( facilities, layer::facilities );
      const auto jobs = asked.rowsIfAny( posts, layer::posts );
      const auto unit = static_cast<Unit>( asked.word( parameter::by, std::span { unitWords, 2 } ) );
      const DeploymentRules rules( Thresholds( standardRowsOf( asked ) ) );
      const DeploymentAnswer answer = deployment( { .townships = *places, .villages = *villages, .rules = rules, .status = state.get(), .teams = posted.get(), .specialists = experts.get(), .enterprises = firms.get(), .pairs = paired.get(), .facilities = sites.get(), .posts = jobs.get(), .unitField = unitField( unit ), .unitNames = unitNames( asked.workspace(), unit ), .areas = areasOf( asked.workspace() ) }, progress );
      const QString unitsId = asked.write( answer.units, parameter::output, progress );
      const QString holesId = asked.write( answer.holes, holes, progress );

      std::vector<const Intake *> inputs;
      for ( const Intake &intake : answer.inputs )
        inputs.push_back( &intake );
      QVariantMap outputs = figures( recorded( asked, answer.summary, inputs, progress, { { "standards", { described( rules.specialistTeam.first ), described( rules.specialistTeam.second ), described( rules.oldPost ) } } } ) );
      outputs[QLatin1String( parameter::output )] = unitsId;
      if ( !holesId.isEmpty() )
        outputs[QLatin1String( holes )] = holesId;
      return outputs;
    }
};

} // namespace

QgsProcessingAlgorithm *createDeployment()
{
  return new DeploymentAlgorithm;
}

} // namespace lantu
