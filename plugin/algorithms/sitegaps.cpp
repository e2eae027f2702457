// SPDX-License-Identifier: GPL-3.0-or-later
// lantu:sitegaps, what each relocation site lacks.
#include "algorithms/algorithm.h"
#include "algorithms/parameters.h"
#include "algorithms/recorded.h"
#include "algorithms/travel_choice.h"
#include "measure/site_gaps.h"
#include "measure/units.h"
#include "place/to_frame.h"

namespace lantu
{

namespace
{

class SiteGapsAlgorithm final : public Algorithm
{
  public:
    QString name() const override { return QStringLiteral( "sitegaps" ); }
    QString displayName() const override { return QObject::tr( "Gaps of relocation sites" ); }
    QString group() const override { return QObject::tr( "Access" ); }
    QString groupId() const override { return QStringLiteral( "access" ); }
    QgsProcessingAlgorithm *createInstance() const override { return new SiteGapsAlgorithm; }

    QString shortHelpString() const override
    {
      return QObject::tr( "One row for each relocation site: water, power, road, gas and network of the site, and the services around it that have a standard in minutes. Each is ok, beyond (with its minutes), missing or unknown. Gaps are what is beyond or missing; the unknown is counted apart, and a site that no road reaches is unknown with its reason, not a failure. Sites stand by rank: most gaps first, then most persons. Services travel by the profile of their standard; the limit itself is met." );
    }

    void initAlgorithm( const QVariantMap & ) override
    {
      ask( workspaceParameter() );
      ask( demandParameter( QObject::tr( "Relocation sites" ) ) );
      ask( supplyParameter() );
      ask( travelParameters( false ) );
      ask( outputParameter( compat::sinkPoint, QObject::tr( "Gaps" ) ) );
      promiseNumber( "sites", QObject::tr( "Sites" ) );
      promiseNumber( "sites_with_gaps", QObject::tr( "Sites with gaps" ) );
      promiseNumber( "gaps", QObject::tr( "Gaps" ) );
      promiseNumber( "unknowns", QObject::tr( "Unknown" ) );
      promiseNumber( "not_on_road", QObject::tr( "Sites not joined to a road" ) );
      promiseRun();
    }

  protected:
    QVariantMap answer( const Question &asked, Progress &progress ) const override
    {
      const auto sites = asked.rows( parameter::demand, layer::sites );
      const auto facilities = asked.rows( parameter::supply, layer::facilities );
      const Frame frame = frameForEither( *sites, *facilities );
      TravelChoice travel( asked, frame, progress );
      const SiteGapsAnswer answer = siteGapsAnswer(
        *sites, *facilities, travel.standards(), unitNames( asked.workspace(), Unit::County ), frame, [&travel]( Profile profile ) -> const TravelModel &
        { return travel.model( profile ); },
        travel.query(), progress );
      const QString layer = asked.write( answer.gaps->table(), parameter::output, progress );

      std::vector<const Intake *> inputs { &answer.sites, &answer.facilities };
      for ( const Intake *input : travel.inputs() )
        inputs.push_back( input );
      QVariantMap outputs = figures( recorded( asked, answer.gaps->figures(), inputs, progress, { { "standards", described( answer.services ) } } ) );
      outputs[QLatin1String( parameter::output )] = layer;
      return outputs;
    }
};

} // namespace

QgsProcessingAlgorithm *createSiteGaps()
{
  return new SiteGapsAlgorithm;
}

} // namespace lantu
