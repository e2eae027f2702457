// SPDX-License-Identifier: GPL-3.0-or-later
// lantu:checknetwork, where roads do not join and whom that concerns.
#include "algorithms/algorithm.h"
#include "algorithms/parameters.h"
#include "algorithms/recorded.h"
#include "algorithms/travel_choice.h"
#include "convert.h"
#include "place/to_frame.h"
#include "travel/network_check.h"

namespace lantu
{

namespace
{

class CheckNetwork final : public Algorithm
{
  public:
    QString name() const override { return QStringLiteral( "checknetwork" ); }
    QString displayName() const override { return QObject::tr( "Check network" ); }
    QString group() const override { return QObject::tr( "Travel" ); }
    QString groupId() const override { return QStringLiteral( "travel" ); }
    QgsProcessingAlgorithm *createInstance() const override { return new CheckNetwork; }

    QString shortHelpString() const override
    {
      return QObject::tr( "Joins the roads as travel does and lists what looks wrong, each at its place: parts that are not connected with the main network, with the households whose nearest road lies there and the gap to the main network; ends that nearly meet another road; ends that were mended within the tolerance; and dead ends, most of which are natural." );
    }

    void initAlgorithm( const QVariantMap & ) override
    {
      ask( roadParameters() );
      ask( demandParameters() );
      ask( snapParameter() );
      ask( workspaceParameter() );
      ask( outputParameter( compat::sinkPoint, QObject::tr( "Findings about roads" ), parameter::output, false ) );
      promiseNumber( "components", QObject::tr( "Parts" ) );
      promiseNumber( "gaps", QObject::tr( "Gaps", "between the ends of roads" ) );
      promiseNumber( "mended", QObject::tr( "Mended joins" ) );
      promiseNumber( "cut_off_households", QObject::tr( "Households off the main network" ) );
      promiseNumber( "dangles", QObject::tr( "Dead ends" ) );
      promiseNumber( "road_km", QObject::tr( "Kilometres of road" ) );
      promiseRun();
    }

  protected:
    QVariantMap answer( const Question &asked, Progress &progress ) const override
    {
      const Frame frame = frameFor( *asked.rows( parameter::roads, layer::roads ) );
      PartOfProgress reading( progress, 0, 0.5 );
      const RoadsAsked roads = roadsOf( asked, frame, standardsOf( asked ), reading );
      std::vector<const Intake *> inputs { &roads.intake };
      PointLayer demand;
      if ( const auto rows = asked.rowsIfAny( parameter::demand, layer::households ) )
      {
        const bool ownWeight = asked.given( parameter::demand ) || asked.given( parameter::weightField );
        demand = readPoints( *rows, frame, ownWeight ? asked.text( parameter::weightField ) : field::members, progress );
        inputs.push_back( &demand.intake );
      }
      NetworkCheckOptions options;
      options.snapMetres = asked.number( parameter::snapMetres );
      PartOfProgress checking( progress, 0.6, 0.9 );
      const NetworkCheck check = checkNetwork( *roads.network, demand.points, options, checking );
      const QString layer = asked.write( check.findings, parameter::output, progress );
      QVariantMap outputs = figures( recorded( asked, {
                                                        { "roads", check.roads },
                                                        { "closed_roads", check.closedRoads },
                                                        { "road_km", check.kilometres },
                                                        { "main_km", check.largestKilometres },
                                                        { "nodes", roads.network->nodes.size() },
                                                        { "edges", roads.network->edges.size() },
                                                        { "components", check.components },
                                                        { "gaps", check.gaps },
                                                        { "mended", check.mended },
                                                        { "dangles", check.dangles },
                                                        { "cut_off_households", check.cutOffHouseholds },
                                                        { "cut_off_persons", check.cutOffPersons },
                                                        { "no_road_households", check.noRoadHouseholds },
                                                        { "no_road_persons", check.noRoadPersons },
                                                      },
        inputs, progress ) );
      if ( !layer.isEmpty() )
        outputs[QLatin1String( parameter::output )] = layer;
      return outputs;
    }
};

} // namespace

QgsProcessingAlgorithm *createCheckNetwork()
{
  return new CheckNetwork;
}

} // namespace lantu
