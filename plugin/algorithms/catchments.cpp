// SPDX-License-Identifier: GPL-3.0-or-later
// lantu:catchments, the roads and the land within limits of time of each supply, and who lives there.
#include <cmath>

#include <qgsprocessingparameters.h>

#include "algorithms/algorithm.h"
#include "algorithms/parameters.h"
#include "algorithms/recorded.h"
#include "algorithms/service_choice.h"
#include "algorithms/travel_choice.h"
#include "base/error.h"
#include "convert.h"
#include "data/key_field.h"
#include "measure/services.h"
#include "place/to_frame.h"
#include "travel/catchment_tables.h"
#include "travel/limits.h"
#include "travel/road_travel.h"
#include "travel/travel_tables.h"

namespace lantu
{

namespace
{

ServiceStandard serviceAsked( const Question &asked, const TravelChoice &travel, const SourceInfo &facilities )
{
  const std::string word = asked.text( parameter::service );
  if ( word.empty() )
    return serviceOfLayer( facilities.layer, travel.profile(), std::numeric_limits<double>::infinity() );
  ServiceStandard service = servicesNamed( word, travel.standards() ).front();
  if ( asked.given( parameter::profile ) )
    service.profile = travel.profile();
  return service;
}

void refuseOtherModes( const Question &asked )
{
  if ( asked.integer( parameter::mode ) != static_cast<int>( TravelMode::Road ) )
    throw Error::of( ErrorCode::BadValue, { "服务范围沿道路计算，出行方式（参数 MODE）只能是“道路”。翻山步行的可达范围请用 lantu:traveltime。", "Catchments follow the roads: the way of travel (parameter MODE) must be \"road\". For reach on foot over terrain use lantu:traveltime." } );
}

//! Demand to count, if there is any; a workspace without located households has none.
std::optional<PointLayer> demandAsked( const Question &asked, const Frame &frame, Progress &progress )
{
  const auto rows = asked.rowsIfAny( parameter::demand, layer::households );
  if ( !rows )
    return {};
  const bool ownWeight = asked.given( parameter::demand ) || asked.given( parameter::weightField );
  try
  {
    return readPoints( *rows, frame, ownWeight ? asked.text( parameter::weightField ) : field::members, progress );
  }
  catch ( const Error &error )
  {
    if ( asked.given( parameter::demand ) || error.code() != ErrorCode::Empty )
      throw;
    return {};
  }
}

void warnOfMany( const Points &supply, const CatchmentOptions &options, Progress &progress )
{
  constexpr size_t many = 2500;
  if ( !options.dissolved && supply.size() > many )
    progress.warn( say( { "供给点有 {} 个：每个点各画 {} 个范围，费时较长，结果文件可能有几个 GB。可勾选“合并为一个范围”（DISSOLVE），或用 SERVICE 选一类设施。", "There are {} supplies with {} areas each: this takes long and the result may have gigabytes. Consider one area of all (DISSOLVE), or choose a service as SERVICE." }, supply.size(), options.limitSeconds.size() ) );
}

nlohmann::ordered_json withoutCatchment( const std::vector<Reason> &reasons, const std::vector<std::string> &supplyIds, Progress &progress )
{
  nlohmann::ordered_json list = nlohmann::ordered_json::array();
  for ( size_t i = 0; i < reasons.size(); ++i )
  {
    if ( reasons[i] != Reason::Ok )
      list.push_back( { { travelField::supplyId, supplyIds[i] }, { travelField::reason, reasonCode( reasons[i] ) } } );
  }
  if ( !list.empty() )
    progress.warn( say( { "{} 个供给点没有服务范围（附近没有道路，或走到路上就超过时限），第一个是“{}”；逐个见结果中原因不是 ok 的行。", "{} supplies have no catchment (no road near, or the walk to it exceeds the limits), the first is \"{}\"; see the rows whose reason is not ok." }, list.size(), list.front()[travelField::supplyId].get<std::string>() ) );
  return list;
}

class CatchmentsAlgorithm final : public Algorithm
{
  public:
    QString name() const override { return QStringLiteral( "catchments" ); }
    QString displayName() const override { return QObject::tr( "Catchments" ); }
    QString group() const override { return QObject::tr( "Travel" ); }
    QString groupId() const override { return QStringLiteral( "travel" ); }
    QgsProcessingAlgorithm *createInstance() const override { return new CatchmentsAlgorithm; }

    QString shortHelpString() const override
    {
      return QObject::tr( "For each facility and each limit the land and the roads within reach, and the households and persons there. Roads are cut at the exact place where the limit is met; one-way roads count, and so does the walk between facility and road. The land is the contour of the travel-time field: at the points of a grid the time of a household there, from door to door, no farther from a road than the farthest way; land beside reached roads always belongs to it; holes stay. Land of a longer limit includes that of the shorter; each road is listed once, under the first limit that reaches it. Households and persons are counted by their own times, as the nearest facility and the travel matrix have them, and not by the polygon. Facilities without a road near keep their rows, with the reason." );
    }

    void initAlgorithm( const QVariantMap & ) override
    {
      ask( supplyParameter() );
      ask( serviceParameter( QObject::tr( "Service (key or title; every facility if empty)" ) ) );
      ask( std::make_unique<QgsProcessingParameterString>( QLatin1String( parameter::limits ), QObject::tr( "Limits (minutes, separated by commas)" ), QStringLiteral( "15,30,60" ) ) );
      ask( demandParameters() );
      ask( travelParameters() );
      ask( std::make_unique<QgsProcessingParameterBoolean>( QLatin1String( parameter::dissolve ), QObject::tr( "One area of all facilities together" ), false ) );
      ask( std::make_unique<QgsProcessingParameterNumber>( QLatin1String( parameter::cellMetres ), QObject::tr( "Cells of the travel-time field (metres)" ), compat::numberReal, 100.0, false, 1.0 ) );
      ask( workspaceParameter() );
      ask( outputParameter( compat::sinkPolygon, QObject::tr( "Catchments" ) ) );
      ask( outputParameter( compat::sinkLine, QObject::tr( "Roads within reach" ), parameter::roadParts, false ) );
      promiseNumber( "supplies", QObject::tr( "Facilities" ) );
      promiseNumber( "limits", QObject::tr( "Limits" ) );
      promiseNumber( "polygons", QObject::tr( "Areas drawn" ) );
      promiseNumber( "road_km", QObject::tr( "Kilometres of road within the longest limit" ) );
      promiseNumber( "households", QObject::tr( "Households within the longest limit" ) );
      promiseNumber( "persons", QObject::tr( "Persons within the longest limit" ) );
      promiseRun();
    }

  protected:
    QVariantMap answer( const Question &asked, Progress &progress ) const override
    {
      refuseOtherModes( asked );
      CatchmentOptions options { .limitSeconds = limitsFrom( asked.text( parameter::limits ) ) };
      options.cellMetres = asked.number( parameter::cellMetres );
      options.dissolved = asked.yes( parameter::dissolve );
      if ( !( options.cellMetres >= 1 ) || !std::isfinite( options.cellMetres ) )
        throw Error::of( ErrorCode::BadValue, { "格距（参数 CELL_METRES）为 {} 米，应为 1 米或更大，例如 100。", "The cells (parameter CELL_METRES) have {} m; give 1 m or more, such as 100." }, options.cellMetres );

      const auto facilities = asked.rows( parameter::supply, layer::facilities );
      const Frame frame = frameFor( *facilities );
      TravelChoice travel( asked, frame, progress );
      const ServiceSupplies supply = serviceSupplies( *facilities, { serviceAsked( asked, travel, facilities->info() ) }, frame, progress );
      const ServiceStandard &service = supply.services.front();
      const Points &points = supply.supplies.front();
      const std::vector<std::string> supplyIds = rowNames( *facilities, points.id );
      const auto demand = demandAsked( asked, frame, progress );
      const auto &model = dynamic_cast<const RoadTravel &>( travel.model( service.profile ) );
      const Query query = travel.query();
      options.direction = query.direction;
      options.snapMetres = query.snapMetres;
      options.accessMetresPerSecond = query.accessMetresPerSecond;
      warnOfMany( points, options, progress );

      PartOfProgress counting( progress, 0.3, 0.4 );
      const CatchmentCounts counts = demand ? countInside( model, demand->points, points, options.limitSeconds, query, !options.dissolved, counting ) : CatchmentCounts();
      const auto land = asked.open( catchmentLayer, frame.crs(), parameter::output );
      const auto roads = asked.open( catchmentRoadsLayer, frame.crs(), parameter::roadParts );
      if ( !land->file().isEmpty() && land->file() == roads->file() )
        throw Error::of( ErrorCode::BadValue, { "服务范围（OUTPUT）和可达路段（ROAD_PARTS）不能写到同一个文件“{}”。请另取一个文件名。", "The catchments (OUTPUT) and the roads (ROAD_PARTS) cannot be one file \"{}\". Give another name." }, land->file().toStdString() );

      CatchmentRows rows( model.network(), options );
      int64_t polygons = 0;
      PartOfProgress drawing( progress, 0.4, 0.95 );
      const std::vector<double> metres = catchments(
        model, points, options, [&]( const Catchment &made )
        {
        const Value id = options.dissolved ? Value() : Value( supplyIds[made.supply] );
        const std::vector<Inside> &inside = options.dissolved || counts.bySupply.empty() ? counts.ofAll : counts.bySupply[made.supply];
        for ( const Row &row : rows.land( made, id, inside ) )
        {
          polygons += row.geometry.empty() ? 0 : 1;
          land->add( row );
        }
        if ( roads->wanted() )
        {
          for ( const Row &row : rows.roads( made, id ) )
            roads->add( row );
        } },
        drawing );

      nlohmann::ordered_json summary { { "supplies", points.size() }, { "limits", options.limitSeconds.size() }, { "polygons", polygons } };
      nlohmann::ordered_json within = nlohmann::ordered_json::array();
      for ( size_t limit = 0; limit < options.limitSeconds.size(); ++limit )
      {
        within.push_back( { { travelField::minutes, options.limitSeconds[limit] / 60 }, { "road_km", metres[limit] / 1000 } } );
        if ( demand )
          within.back().update( { { "households", counts.ofAll[limit].households }, { "persons", counts.ofAll[limit].persons } } );
      }
      summary.update( within.back() );
      summary.erase( travelField::minutes );
      summary["within"] = within;
      if ( demand )
      {
        summary["demands"] = demand->points.size();
        summary.update( reasonCounts( counts.nearest ) );
        summary.update( approximateFigures( *demand ) );
      }
      summary["without_catchment"] = withoutCatchment( catchmentReasons( model, points, options, progress ), supplyIds, progress );

      QVariantMap outputs;
      outputs[QLatin1String( parameter::output )] = asked.close( *land, parameter::output );
      if ( roads->wanted() )
        outputs[QLatin1String( parameter::roadParts )] = asked.close( *roads, parameter::roadParts );
      std::vector<const Intake *> inputs = travel.inputs();
      inputs.push_back( &supply.intake );
      if ( demand )
        inputs.push_back( &demand->intake );
      outputs.insert( figures( recorded( asked, summary, inputs, progress, { { "standard", described( service ) } } ) ) );
      return outputs;
    }
};

} // namespace

QgsProcessingAlgorithm *createCatchments()
{
  return new CatchmentsAlgorithm;
}

} // namespace lantu
