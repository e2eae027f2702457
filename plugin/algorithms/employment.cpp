// SPDX-License-Identifier: GPL-3.0-or-later
// lantu:employment, zero-employment households of relocation sites and the jobs within reach.
#include "algorithms/algorithm.h"
#include "algorithms/import_parameters.h"
#include "algorithms/parameters.h"
#include "algorithms/recorded.h"
#include "algorithms/standard_rows.h"
#include "algorithms/travel_choice.h"
#include "base/error.h"
#include "data/database.h"
#include "data/schema_roster.h"
#include "data/secret_key.h"
#include "data/thresholds.h"
#include "measure/employment.h"
#include "measure/units.h"
#include "place/to_frame.h"

#include <qgsprocessingparameters.h>

namespace lantu
{

namespace
{

constexpr char persons[] = "PERSONS";
constexpr char units[] = "UNITS";
constexpr char annex[] = "ANNEX";

class EmploymentAlgorithm final : public Algorithm
{
  public:
    QString name() const override { return QStringLiteral( "employment" ); }
    QString displayName() const override { return QObject::tr( "Employment of relocation sites" ); }
    QString group() const override { return QObject::tr( "Help" ); }
    QString groupId() const override { return QStringLiteral( "help" ); }
    QgsProcessingAlgorithm *createInstance() const override { return new EmploymentAlgorithm; }

    QString shortHelpString() const override
    {
      return QObject::tr( "One row for each relocation site: households with labour, employed, and zero-employment households, with the rate; and the jobs and workplaces within the near and the far time of the standards (jobs_near, jobs_far), with the minutes to the nearest. Households stand by their members: who counts as labour by age, skill and health is said by the standards and printed with the result. Households without labour are outside the rate. Where the roster has nobody of a site, the site's own figures count, and the row says so. What is not known is a column of its own, never 0. UNITS has the same by county or township with a total; ANNEX lists the zero-employment households under pseudonyms, the same as in masked exports under the same key." );
    }

    void initAlgorithm( const QVariantMap & ) override
    {
      ask( workspaceParameter() );
      ask( demandParameter( QObject::tr( "Relocation sites" ) ) );
      ask( layerParameter( persons, QObject::tr( "Members of households (the roster)" ), { static_cast<int>( compat::sinkTable ) } ) );
      ask( supplyParameter() );
      ask( travelParameters( false ) );
      ask( wordParameter( parameter::by, QObject::tr( "By (county or township)" ), std::span { unitWords, 2 } ) );
      ask( std::make_unique<QgsProcessingParameterFile>( QLatin1String( parameter::keyFile ), QObject::tr( "Key file (beside the workspace if empty; made if it is not there)" ), compat::fileBehavior, QString(), QVariant(), true ) );
      ask( outputParameter( compat::sinkPoint, QObject::tr( "Employment by site" ) ) );
      ask( outputParameter( compat::sinkTable, QObject::tr( "Employment by unit" ), units, false ) );
      ask( outputParameter( compat::sinkTable, QObject::tr( "Zero-employment households (pseudonyms)" ), annex, false ) );
      promiseText( "sentence", QObject::tr( "The answer in one sentence" ) );
      promiseText( "rule", QObject::tr( "Who counts as labour" ) );
      promiseNumber( "households_with_labour", QObject::tr( "Households with labour" ) );
      promiseNumber( "households_employed", QObject::tr( "Households employed" ) );
      promiseNumber( "zero_employment_households", QObject::tr( "Zero-employment households" ) );
      promiseNumber( "sites_without_jobs_near", QObject::tr( "Sites without jobs in near reach" ) );
      promiseRun();
    }

  protected:
    QVariantMap answer( const Question &asked, Progress &progress ) const override
    {
      const auto sites = asked.rows( parameter::demand, layer::sites );
      const auto roster = asked.rowsIfAny( persons, layer::persons );
      const auto facilities = asked.rows( parameter::supply, layer::facilities );
      const Frame frame = frameForEither( *sites, *facilities );
      const Thresholds thresholds( standardRowsOf( asked ) );
      TravelChoice travel( asked, frame, progress );
      const auto unit = static_cast<Unit>( asked.word( parameter::by, std::span { unitWords, 2 } ) );
      std::optional<SecretKey> key;
      EmploymentQuestion question {
        *sites, *facilities, roster.get(), thresholds, frame, [&travel]( Profile profile ) -> const TravelModel &
        { return travel.model( profile ); },
        travel.query(), unitField( unit ), unitNames( asked.workspace(), unit ), areasOf( asked.workspace() )
      };
      if ( asked.given( annex ) )
      {
        key.emplace( keyPath( asked ) );
        question.pseudonym = [&key]( const std::string &id )
        { return key->pseudonym( id ); };
      }
      const EmploymentAnswer answer = employment( question, progress );
      const QString bySite = asked.write( answer.bySite, parameter::output, progress );
      const QString byUnit = asked.write( answer.units, units, progress );
      const QString zero = asked.write( answer.annex, annex, progress );

      std::vector<const Intake *> inputs { &answer.sites, &answer.facilities };
      if ( roster )
        inputs.push_back( &answer.persons );
      for ( const Intake *input : travel.inputs() )
        inputs.push_back( input );
      QVariantMap outputs = figures( recorded( asked, answer.summary, inputs, progress, { { "standards", { described( thresholds.timeLimit( "jobs_near" ) ), described( thresholds.timeLimit( "jobs_far" ) ), described( thresholds.of( "labour_age_from" ) ), described( thresholds.of( "labour_age_to" ) ) } } } ) );
      outputs[QLatin1String( parameter::output )] = bySite;
      if ( !byUnit.isEmpty() )
        outputs[QLatin1String( units )] = byUnit;
      if ( !zero.isEmpty() )
        outputs[QLatin1String( annex )] = zero;
      return outputs;
    }

  private:
    static std::string keyPath( const Question &asked )
    {
      if ( const std::string given = asked.text( parameter::keyFile ); !given.empty() )
        return given;
      const Workspace *workspace = asked.workspace();
      if ( !workspace || isDatabase( workspace->path() ) )
        throw Error::of( ErrorCode::NotFound, { "化名清单需要密钥文件。请用 KEY_FILE 给出路径（没有会新建）。", "The list of pseudonyms needs a key file. Give its path as KEY_FILE (it is made if it is not there)." } );
      return workspace->path() + ".key";
    }
};

} // namespace

QgsProcessingAlgorithm *createEmployment()
{
  return new EmploymentAlgorithm;
}

} // namespace lantu
