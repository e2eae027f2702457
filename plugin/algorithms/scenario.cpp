// SPDX-License-Identifier: GPL-3.0-or-later
// lantu:scenario, before and after a few edits.
#include "algorithms/algorithm.h"
#include "algorithms/demand_supply.h"
#include "algorithms/recorded.h"
#include "algorithms/standard_rows.h"
#include "data/joined.h"
#include "measure/scenario_tables.h"
#include "place/to_frame.h"

#include <qgsprocessingparameters.h>

namespace lantu
{

namespace
{

constexpr char editsParameter[] = "EDITS";
constexpr char addedFacilities[] = "ADDED_FACILITIES";
constexpr char addedRoads[] = "ADDED_ROADS";
constexpr char units[] = "UNITS";
constexpr char loads[] = "LOADS";

//! The service with what the edits say of it.
ServiceStandard serviceAfter( ServiceStandard service, const ScenarioEdits &edits, const Standards &standards, Progress &progress )
{
  for ( const StandardEdit &edit : edits.standards )
  {
    const auto edited = standards.service( service.key );
    if ( edited && ( edit.key == service.key || "service_" + edit.key == service.key ) )
    {
      service.limit = edited->limit;
      service.limitIsMetres = edited->limitIsMetres;
    }
  }
  if ( edits.rainyLine > 0 && service.profile == Profile::Drive )
    service.profile = Profile::Rainy;
  else if ( edits.rainyLine > 0 )
    progress.warn( say( { "“{}”步行前往，雨季不影响结果。", "\"{}\" is walked to; the rainy season changes nothing." }, service.title ) );
  return service;
}

class ScenarioAlgorithm final : public Algorithm
{
  public:
    QString name() const override { return QStringLiteral( "scenario" ); }
    QString displayName() const override { return QObject::tr( "Scenario: before and after" ); }
    QString group() const override { return QObject::tr( "Access" ); }
    QString groupId() const override { return QStringLiteral( "access" ); }
    QgsProcessingAlgorithm *createInstance() const override { return new ScenarioAlgorithm; }

    QString shortHelpString() const override
    {
      return QObject::tr( "What a short list of edits does to everybody's nearest facility, and to who is within the standard. The data stays as it is. EDITS holds one edit a line, or names a text file of them:\nclose_facility id=F000012\nadd_facility at=108.66,31.95 kind=KIND capacity=2\ncapacity id=F000012 capacity=4\nclose_road id=R000123\nupgrade_road id=R000123 class=CLASS surface=SURFACE\nadd_road line=\"108.60 31.90, 108.70 31.95\" class=CLASS (also surface, speed, status, oneway, bridge, tunnel, layer)\nstandard key=service_clinic limit=20\nrainy_season\nKinds, classes and surfaces are those of the workspace; the words in Chinese will do; # begins a remark. Facilities and roads that are added can also come as layers. An added road joins others by the rules of the network. Two things are checked on every run: without edits the answer is that of the base to the last digit, and nothing that is added makes anybody slower. change is gained, lost, quicker, slower, same or unknown. UNITS adds up by village, township, county and city; LOADS has the persons of each facility for a unit of its capacity. Edits of roads need MODE road." );
    }

    void initAlgorithm( const QVariantMap & ) override
    {
      ask( std::make_unique<QgsProcessingParameterString>( QLatin1String( editsParameter ), QObject::tr( "Edits (one a line, or a text file)" ), QVariant(), true, true ) );
      ask( layerParameter( addedFacilities, QObject::tr( "Facilities that are added" ), { compat::sourcePoint } ) );
      ask( layerParameter( addedRoads, QObject::tr( "Roads that are added" ), { compat::sourceLine } ) );
      ask( demandSupplyParameters() );
      ask( outputParameter( compat::sinkTable, QObject::tr( "Before and after" ) ) );
      ask( outputParameter( compat::sinkTable, QObject::tr( "Gained and lost by unit" ), units, false ) );
      ask( outputParameter( compat::sinkTable, QObject::tr( "Load of facilities" ), loads, false ) );
      promiseNumber( "edits", QObject::tr( "Edits" ) );
      promiseNumber( "covered_before_persons", QObject::tr( "Persons covered before" ) );
      promiseNumber( "covered_after_persons", QObject::tr( "Persons covered after" ) );
      promiseNumber( "gained_persons", QObject::tr( "Persons gained" ) );
      promiseNumber( "lost_persons", QObject::tr( "Persons lost" ) );
      promiseRun();
    }

  protected:
    QVariantMap answer( const Question &asked, Progress &progress ) const override
    {
      const std::string text = editsText( asked.text( editsParameter ) );
      const ScenarioEdits edits = parseEdits( text );
      const DemandAndSupply both = demandAndSupply( asked, progress );
      const Frame frame = frameFor( *both.demandRows );
      const Standards standards( editedStandards( standardRowsOf( asked ), edits ) );
      const bool otherSpeeds = standards.speedHash() != both.travel->standards().speedHash();
      std::unique_ptr<TravelChoice> other = otherSpeeds ? std::make_unique<TravelChoice>( asked, frame, progress, standards ) : nullptr;
      TravelChoice &travel = other ? *other : *both.travel;
      const ServiceStandard service = serviceAfter( both.service(), edits, standards, progress );

      const ScenarioFacilities facilities = scenarioFacilities( edits, *asked.rows( parameter::supply, layer::facilities ), both.supply, asked.rowsIfAny( addedFacilities, nullptr ).get(), frame, progress );
      RoadEdits roads;
      std::optional<Intake> roadsAdded;
      if ( edits.ofRoads() || asked.given( addedRoads ) )
      {
        if ( !travel.onRoads() )
          throw roadEditsElsewhere();
        roads = scenarioRoads( edits, *asked.rows( parameter::roads, layer::roads ), *travel.roads().network, travel.roads().joinsOnlyAtVertices, standards, asked.rowsIfAny( addedRoads, nullptr ).get(), roadsAdded, progress );
      }
      const bool addsRoads = roads.added.parts() > 0;
      const DemandCodes codes = demandCodes( *both.demandRows, progress );
      PartOfProgress comparing( progress, 0.5, 0.8 );
      const ScenarioAnswer answer = scenario( { .demand = both.demand.points, .served = fetchesWater( service ) ? codes.pipedWater : std::vector<bool>(), .supply = both.supply.supplies.front(), .standardBefore = both.service(), .standardAfter = service, .modelBefore = both.model(), .modelAfter = travel.model( service.profile ), .supplies = facilities.edits, .roads = std::move( roads ), .query = both.travel->query(), .queryAfter = travel.query(), .climbOf = [&travel]( const RoadNetwork &network )
                                                                                                                                                                                                                                                                                                                                                                                                                                                                  { return travel.climbOf( network ); } },
        comparing );
      if ( addsRoads && answer.connections == 0 )
        progress.warn( say( { "新增的道路没有与任何道路相接，不会改变行程。请检查端点，或加大 MEND_METRES。", "The added roads meet no other road and change no way. Check their ends, or raise MEND_METRES." } ) );

      const Joined joined( *both.demandRows, scenarioTable( answer, facilities.ids ), asked.given( parameter::demand ) ? nullptr : &schemaLayer( layer::households ), progress );
      const QString layer = asked.write( joined.table(), parameter::output, progress );
      const QString byUnit = asked.write( scenarioUnitsTable( answer, both.demand.points, codes, areasOf( asked.workspace() ), progress ), units, progress );
      const QString byFacility = asked.write( scenarioFacilitiesTable( answer, both.demand.points, facilities ), loads, progress );

      nlohmann::ordered_json summary { { "edits", edits.count() } };
      summary.update( scenarioFigures( answer, both.demand.points ) );
      summary.update( approximateFigures( both.demand ) );
      std::vector<const Intake *> inputs = both.inputs();
      if ( facilities.added )
        inputs.push_back( &*facilities.added );
      if ( roadsAdded )
        inputs.push_back( &*roadsAdded );
      QVariantMap outputs = figures( recorded( asked, summary, inputs, progress, { { "edits", text }, { "standard", described( both.service() ) }, { "standard_after", described( service ) } } ) );
      outputs[QLatin1String( parameter::output )] = layer;
      if ( !byUnit.isEmpty() )
        outputs[QLatin1String( units )] = byUnit;
      if ( !byFacility.isEmpty() )
        outputs[QLatin1String( loads )] = byFacility;
      return outputs;
    }
};

} // namespace

QgsProcessingAlgorithm *createScenario()
{
  return new ScenarioAlgorithm;
}

} // namespace lantu
