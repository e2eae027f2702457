// SPDX-License-Identifier: GPL-3.0-or-later
// lantu:traveltime, the minutes from everywhere to the nearest supply.
#include "algorithms/algorithm.h"
#include "algorithms/parameters.h"
#include "algorithms/recorded.h"
#include "algorithms/service_choice.h"
#include "algorithms/travel_choice.h"

#include <qgsprocessingparameters.h>

#include "data/key_field.h"
#include "measure/services.h"
#include "place/to_frame.h"
#include "travel/terrain_read.h"
#include "travel/travel_time_raster.h"

namespace lantu
{

namespace
{

class TravelTime final : public Algorithm
{
  public:
    QString name() const override { return QStringLiteral( "traveltime" ); }
    QString displayName() const override { return QObject::tr( "Travel time over the terrain" ); }
    QString group() const override { return QObject::tr( "Travel" ); }
    QString groupId() const override { return QStringLiteral( "travel" ); }
    QgsProcessingAlgorithm *createInstance() const override { return new TravelTime; }

    QString shortHelpString() const override
    {
      return QObject::tr( "For each cell of the terrain the minutes on foot to the nearest facility (or back), as a GeoTIFF; where there is none within the limit the cell is empty. A step takes its length times the mean pace of the cells it crosses times the factor of its slope, which differs up and down. Without a speed raster the pace is that of the slope function: Tobler (5.04 km/h on the flat), scaled (Tobler's form at the walking speed of the standards) or Langmuir. With a speed raster (km/h on the flat) its speeds take the place of the flat speed. Cells without a value and cells of speed 0 cannot be entered, barrier lines not crossed and barrier areas not entered. A workspace supplies facilities and elevations, but no barriers: where no bridge is known, its rivers would close every way across. SOURCES receives the position of the nearest facility, counted from 0; its metadata has the id of each." );
    }

    void initAlgorithm( const QVariantMap & ) override
    {
      ask( supplyParameter() );
      ask( serviceParameter( QObject::tr( "Service (key or title; every facility if empty)" ) ) );
      ask( rasterParameter( parameter::dem, QObject::tr( "Elevations (metres above sea level)" ) ) );
      ask( rasterParameter( parameter::speed, QObject::tr( "Speeds on the flat (km/h)" ) ) );
      ask( barriersParameter() );
      ask( std::make_unique<QgsProcessingParameterNumber>( QLatin1String( parameter::directions ), QObject::tr( "Directions (8 or 16)" ), compat::numberInteger, 16, false, 8, 16 ) );
      ask( std::make_unique<QgsProcessingParameterBoolean>( QLatin1String( parameter::walkingSlope ), QObject::tr( "Slopes count" ), true ) );
      ask( wordParameter( parameter::slopeFunction, QObject::tr( "Speed by slope (tobler, scaled or langmuir)" ), slopeWords ) );
      ask( directionParameter() );
      ask( snapParameter() );
      ask( limitParameter() );
      ask( workspaceParameter() );
      ask( rasterOutputParameter( parameter::output, QObject::tr( "Minutes" ) ) );
      ask( rasterOutputParameter( parameter::sources, QObject::tr( "Nearest facility of each cell" ), false ) );
      promiseNumber( "cells", QObject::tr( "Cells" ) );
      promiseNumber( "voids", QObject::tr( "Cells without a value" ) );
      promiseNumber( "closed", QObject::tr( "Cells that cannot be entered" ) );
      promiseNumber( "reached", QObject::tr( "Cells within the limit" ) );
      promiseNumber( "beyond", QObject::tr( "Cells beyond the limit" ) );
      promiseNumber( "unreachable", QObject::tr( "Cells from which no facility can be reached" ) );
      promiseNumber( "supplies_used", QObject::tr( "Facilities used" ) );
      promiseNumber( "supplies_rejected", QObject::tr( "Facilities not used" ) );
      promiseNumber( "most_minutes", QObject::tr( "Most minutes" ) );
      promiseRun();
    }

  protected:
    QVariantMap answer( const Question &asked, Progress &progress ) const override
    {
      const Standards standards = standardsOf( asked );
      const auto facilities = asked.rows( parameter::supply, layer::facilities );
      const Frame frame = frameFor( *facilities );
      const auto limit = asked.numberIfAny( parameter::limitMinutes );
      const std::string word = asked.text( parameter::service );
      ServiceStandard service = word.empty() ? serviceOfLayer( facilities->info().layer, Profile::Walk, std::numeric_limits<double>::infinity() ) : servicesNamed( word, standards ).front();
      const double minutes = limit.value_or( service.limitIsMetres ? std::numeric_limits<double>::infinity() : service.limit );
      const ServiceSupplies supplies = serviceSupplies( *facilities, { service }, frame, progress );
      std::optional<BarrierLayer> barriers;
      if ( const auto rows = asked.rowsIfAny( parameter::barriers, nullptr ) )
        barriers = readBarriers( *rows, frame, progress );
      std::vector<const Intake *> inputs { &supplies.intake };
      if ( barriers )
        inputs.push_back( &barriers->intake );

      PartOfProgress reading( progress, 0, 0.3 );
      TerrainRead terrain = readTerrain( terrainAsked( asked, standards ), reading );
      TravelTimeQuestion question;
      question.plane = frame.crs();
      question.supplies = &supplies.supplies.front();
      question.supplyIds = rowNames( *facilities, question.supplies->id );
      question.barriers = barriers ? &*barriers : nullptr;
      question.directions = asked.integer( parameter::directions );
      question.query.direction = asked.integer( parameter::direction ) == 0 ? Direction::DemandToSupply : Direction::SupplyToDemand;
      question.query.limitSeconds = minutes * 60;
      question.query.snapMetres = asked.number( parameter::snapMetres );
      question.minutesPath = asked.outputRaster( parameter::output );
      question.sourcesPath = asked.outputRaster( parameter::sources );
      PartOfProgress searching( progress, 0.3, 1 );
      for ( const Intake &input : terrain.inputs )
        inputs.push_back( &input );
      const TravelTimeFigures found = writeTravelTimes( terrain.terrain, question, searching );
      QVariantMap outputs = figures( recorded( asked, {
                                                        { "cells", found.cells },
                                                        { "voids", terrain.voids },
                                                        { "closed", found.closed },
                                                        { "reached", found.reached },
                                                        { "beyond", found.beyond },
                                                        { "unreachable", found.unreachable },
                                                        { "supplies_used", found.suppliesUsed },
                                                        { "supplies_rejected", found.suppliesRejected },
                                                        { "most_minutes", found.mostMinutes },
                                                      },
        inputs, progress, { { "terrain", described( terrain ) } } ) );
      outputs[QLatin1String( parameter::output )] = QString::fromStdString( question.minutesPath );
      if ( !question.sourcesPath.empty() )
        outputs[QLatin1String( parameter::sources )] = QString::fromStdString( question.sourcesPath );
      return outputs;
    }

  private:
    static TerrainInput terrainAsked( const Question &asked, const Standards &standards )
    {
      TerrainInput input;
      input.speed = asked.raster( parameter::speed, nullptr );
      if ( asked.yes( parameter::walkingSlope ) )
        input.slope = static_cast<SlopeFunction>( asked.word( parameter::slopeFunction, slopeWords ) + 1 );
      else
        input.slope = SlopeFunction::None;
      // the workspace's elevations are not to change the grid of speeds that need none
      const bool needsHeights = input.slope != SlopeFunction::None || input.speed.empty();
      input.dem = asked.raster( parameter::dem, needsHeights ? layer::dem : nullptr );
      input.flatKmh = standards.walkingSpeed();
      return input;
    }
};

} // namespace

QgsProcessingAlgorithm *createTravelTime()
{
  return new TravelTime;
}

} // namespace lantu
