// SPDX-License-Identifier: GPL-3.0-or-later
// lantu:coverage, who is within the standard of each service, by area or class.
#include "algorithms/algorithm.h"
#include "algorithms/parameters.h"
#include "algorithms/recorded.h"
#include "algorithms/service_choice.h"
#include "algorithms/travel_choice.h"
#include "base/error.h"
#include "measure/coverage_answer.h"
#include "measure/units.h"
#include "place/to_frame.h"

namespace lantu
{

namespace
{

//! A layer of facilities given without a service: all of it serves, within LIMIT_MINUTES.
ServiceStandard wholeLayer( const RowSource &facilities, const TravelChoice &travel, std::optional<double> limitMinutes )
{
  if ( !limitMinutes )
    throw Error::of( ErrorCode::NoField, { "给出了供给图层（SUPPLY）但没有给时限。请填写 LIMIT_MINUTES，或用 SERVICE 选一项标准。", "A layer of facilities (SUPPLY) was given without a limit. Fill in LIMIT_MINUTES, or choose a standard as SERVICE." } );
  return serviceOfLayer( facilities.info().layer, travel.profile(), *limitMinutes );
}

class CoverageAlgorithm final : public Algorithm
{
  public:
    QString name() const override { return QStringLiteral( "coverage" ); }
    QString displayName() const override { return QObject::tr( "Coverage of services" ); }
    QString group() const override { return QObject::tr( "Access" ); }
    QString groupId() const override { return QStringLiteral( "access" ); }
    QgsProcessingAlgorithm *createInstance() const override { return new CoverageAlgorithm; }

    QString shortHelpString() const override
    {
      return QObject::tr( "For each service of the standards: how many households and persons have it within the standard, how many beyond, and how many could not be asked and why (no road near, roads not connected, no usable facility, no position), by county, township, village, class or size class, with a total. Input = covered + beyond + excluded, always. A facility exactly at the limit covers. Each service travels by the profile of its standard; households with piped water count as covered where water would be fetched. A layer of facilities of your own with a limit in minutes is one service as a whole, and travels by the profile chosen; for one service of the standards the limit can be given as well." );
    }

    void initAlgorithm( const QVariantMap & ) override
    {
      ask( workspaceParameter() );
      ask( demandParameters() );
      ask( supplyParameter() );
      ask( serviceParameter( QObject::tr( "Service (key or title; all if empty)" ) ) );
      ask( wordParameter( parameter::by, QObject::tr( "By (county, township, village, class or size)" ), unitWords ) );
      ask( travelParameters() );
      ask( limitParameter() );
      ask( outputParameter( compat::sinkTable, QObject::tr( "Coverage" ) ) );
      promiseNumber( "households", QObject::tr( "Households" ) );
      promiseNumber( "persons", QObject::tr( "Persons" ) );
      promiseNumber( "service_count", QObject::tr( "Services" ) );
      promiseRun();
    }

  protected:
    QVariantMap answer( const Question &asked, Progress &progress ) const override
    {
      const auto demand = asked.rows( parameter::demand, layer::households );
      const auto facilities = asked.rows( parameter::supply, layer::facilities );
      const Frame frame = frameFor( *demand );
      TravelChoice travel( asked, frame, progress );
      const std::optional<double> limitMinutes = asked.numberIfAny( parameter::limitMinutes );
      const std::string service = asked.text( parameter::service );

      const auto unit = static_cast<Unit>( asked.word( parameter::by, unitWords ) );
      const bool ownDemand = asked.given( parameter::demand );
      // a layer of one's own need not know counties, unless they are asked for
      const bool byUnit = !ownDemand || asked.given( parameter::by ) || demand->info().fieldIndex( unitField( unit ) ) >= 0;
      CoverageQuestion question {
        .demand = *demand,
        .facilities = *facilities,
        .weightField = ownDemand || asked.given( parameter::weightField ) ? asked.text( parameter::weightField ) : field::members,
        .unitField = byUnit ? unitField( unit ) : std::string(),
        .unitNames = unitNames( asked.workspace(), unit ),
        .services = asked.given( parameter::supply ) && service.empty() ? std::vector { wholeLayer( *facilities, travel, limitMinutes ) } : servicesNamed( service, travel.standards() ),
      };
      if ( limitMinutes && !service.empty() )
      {
        question.services.front().limit = *limitMinutes;
        question.services.front().limitIsMetres = false;
      }

      const CoverageAnswer answer = coverageAnswer(
        question, frame, [&travel]( Profile profile ) -> const TravelModel &
        { return travel.model( profile ); },
        travel.query(), progress );
      const QString layer = asked.write( answer.table, parameter::output, progress );

      nlohmann::ordered_json summary = answer.summary;
      summary["service_count"] = question.services.size();
      std::vector<const Intake *> inputs { &answer.demand, &answer.facilities };
      for ( const Intake *input : travel.inputs() )
        inputs.push_back( input );
      QVariantMap outputs = figures( recorded( asked, summary, inputs, progress, { { "standards", described( question.services ) } } ) );
      outputs[QLatin1String( parameter::output )] = layer;
      return outputs;
    }
};

} // namespace

QgsProcessingAlgorithm *createCoverage()
{
  return new CoverageAlgorithm;
}

} // namespace lantu
