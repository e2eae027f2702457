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
      return QObject::tr( "Joins the roads as travel does and lists what looks wrong, each at its place: parts that are not connected with the main network, with the households whose nearest road lies there and the gap to the main network; ends that nearly meet another road; missing bridges and links, where an end faces a road over a river or another end and there is no way round nearby; roads that cross a river without being marked as a bridge; roads of OpenStreetMap that cross without a shared node; one-way roads that can be entered and not left, or left and not entered; roads drawn twice, or along another one; rings; ends that were mended within the tolerance; and dead ends, most of which are natural. A second layer lists the gaps: who would be joined to the main network if this one were bridged. A third one, if asked for, shows which part each road belongs to." );
    }

    void initAlgorithm( const QVariantMap & ) override
    {
      ask( roadParameters() );
      ask( profileParameter() );
      ask( demandParameters() );
      ask( bridgeParameters() );
      ask( snapParameter() );
      ask( workspaceParameter() );
      ask( outputParameter( compat::sinkPoint, QObject::tr( "Findings about roads" ), parameter::output, false ) );
      ask( outputParameter( compat::sinkLine, QObject::tr( "Gaps, if bridged" ), parameter::bridged, false ) );
      ask( outputParameter( compat::sinkLine, QObject::tr( "Parts of the network" ), parameter::parts, false ) );
      promiseNumber( "components", QObject::tr( "Parts" ) );
      promiseNumber( "gaps", QObject::tr( "Gaps", "between the ends of roads" ) );
      promiseNumber( "bridges", QObject::tr( "Missing bridges and links" ) );
      promiseNumber( "unmarked_bridges", QObject::tr( "Bridges without a mark" ) );
      promiseNumber( "crossings", QObject::tr( "Crossings without a shared node" ) );
      promiseNumber( "traps", QObject::tr( "One-way traps" ) );
      promiseNumber( "duplicates", QObject::tr( "Roads drawn twice" ) );
      promiseNumber( "overlaps", QObject::tr( "Roads along another one" ) );
      promiseNumber( "rings", QObject::tr( "Rings" ) );
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
      const NetworkRead roads = roadsOf( asked, frame, standardsOf( asked ), reading );
      std::vector<const Intake *> inputs { &roads.intake };
      PointLayer demand;
      if ( const auto rows = asked.rowsIfAny( parameter::demand, layer::households ) )
      {
        const bool ownWeight = asked.given( parameter::demand ) || asked.given( parameter::weightField );
        demand = readPoints( *rows, frame, ownWeight ? asked.text( parameter::weightField ) : field::members, progress );
        inputs.push_back( &demand.intake );
      }
      NetworkCheckOptions options;
      options.profile = profileAsked( asked );
      options.bridgeMetres = asked.number( parameter::bridgeMetres );
      options.snapMetres = asked.number( parameter::snapMetres );
      options.meetsOnlyAtVertices = roads.joinsOnlyAtVertices;
      options.wantsParts = asked.given( parameter::parts );
      RiverLines rivers;
      if ( const auto rows = asked.rowsIfAny( parameter::rivers, layer::rivers ) )
      {
        rivers = readRivers( *rows, frame, progress );
        options.rivers = &rivers;
        inputs.push_back( &rivers.intake );
      }
      PartOfProgress checking( progress, 0.6, 0.9 );
      const NetworkCheck check = checkNetwork( *roads.network, demand.points, options, checking );
      QVariantMap layers;
      const std::pair<const char *, const Table *> tables[] { { parameter::output, &check.findings }, { parameter::bridged, &check.bridged }, { parameter::parts, &check.parts } };
      for ( const auto &[name, table] : tables )
      {
        if ( !table->shape )
          continue; // not asked for
        const QString layer = asked.write( *table, name, progress );
        if ( !layer.isEmpty() )
          layers[QLatin1String( name )] = layer;
      }
      nlohmann::ordered_json summary {
        { "roads", check.roads },
        { "closed_roads", check.closedRoads },
        { "road_km", check.kilometres },
        { "main_km", check.largestKilometres },
        { "nodes", roads.network->nodes.size() },
        { "edges", roads.network->edges.size() },
        { "components", check.components },
        { "gaps", check.gaps },
        { "bridges", check.bridges },
        { "unmarked_bridges", check.unmarkedBridges },
        { "crossings", check.crossings },
        { "traps", check.traps },
        { "trapped_households", check.trappedHouseholds },
        { "trapped_persons", check.trappedPersons },
        { "duplicates", check.duplicates },
        { "overlaps", check.overlaps },
        { "rings", check.rings },
        { "mended", check.mended },
        { "dangles", check.dangles },
        { "cut_off_households", check.cutOffHouseholds },
        { "cut_off_persons", check.cutOffPersons },
        { "no_road_households", check.noRoadHouseholds },
        { "no_road_persons", check.noRoadPersons },
      };
      summary.update( approximateFigures( demand ) );
      QVariantMap outputs = figures( recorded( asked, summary, inputs, progress ) );
      outputs.insert( layers );
      return outputs;
    }
};

} // namespace

QgsProcessingAlgorithm *createCheckNetwork()
{
  return new CheckNetwork;
}

} // namespace lantu
