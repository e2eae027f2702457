// SPDX-License-Identifier: GPL-3.0-or-later
// From parameters to the sources of gaps.
#include "algorithms/gaps_question.h"

#include <QObject>

#include <qgsprocessingparameters.h>

#include "algorithms/standard_rows.h"
#include "place/to_frame.h"

namespace lantu
{

namespace
{

std::optional<int> yearAsked( const Question &asked )
{
  const auto year = asked.numberIfAny( parameter::year );
  return year ? std::optional( static_cast<int>( *year ) ) : std::nullopt;
}

} // namespace

Definitions gapParameters()
{
  Definitions made;
  made.push_back( supplyParameter() );
  for ( DefinitionPointer &definition : travelParameters( false ) )
    made.push_back( std::move( definition ) );
  made.push_back( layerParameter( parameter::checks, QObject::tr( "Checks" ), { static_cast<int>( compat::sinkTable ) } ) );
  made.push_back( std::make_unique<QgsProcessingParameterBoolean>( QLatin1String( parameter::strict ), QObject::tr( "Strict reading where a rule has one (fetching water: all tests)" ), false ) );
  made.push_back( std::make_unique<QgsProcessingParameterNumber>( QLatin1String( parameter::year ), QObject::tr( "Standards as of year (the latest if empty)" ), compat::numberInteger, QVariant(), true ) );
  return made;
}

GapsAsked::GapsAsked( const Question &asked, GapLevel level, const char *unitsParameter, Progress &progress )
  : mAsked( asked ), mRules( gapRules( standardRowsOf( asked ), yearAsked( asked ), progress ) ), mAreas( areasOf( asked.workspace() ) )
{
  mOpen.push_back( asked.rows( unitsParameter, layerOfUnits( level ) ) );
  RowSource *units = mOpen.back().get();
  mFrame = frameFor( *units );
  mLayers.households = level == GapLevel::Household ? units : open( parameter::households, layer::households );
  mLayers.villages = level == GapLevel::Village ? units : ofWorkspace( layer::villages );
  mLayers.sites = level == GapLevel::Site ? units : nullptr;
  mLayers.townships = level == GapLevel::Township ? units : nullptr;
  mLayers.villageStatus = ofWorkspace( layer::villageStatus );
  mLayers.places = ofWorkspace( layer::places );
  mTravel.emplace( asked, *mFrame, progress );
  mSources.emplace( GapSources { .facilities = open( parameter::supply, layer::facilities ),
    .roads = open( parameter::roads, layer::roads ),
    .checks = open( parameter::checks, layer::checks ),
    .dem = asked.raster( parameter::dem, layer::dem ),
    .frame = *mFrame,
    .standards = mTravel->standards(),
    .modelOf = [this]( Profile profile ) -> const TravelModel &
    { return mTravel->model( profile ); },
    .query = mTravel->query() } );
}

RowSource *GapsAsked::open( const char *parameterName, const char *workspaceLayer )
{
  std::unique_ptr<RowSource> rows = mAsked.rowsIfAny( parameterName, workspaceLayer );
  return rows ? mOpen.emplace_back( std::move( rows ) ).get() : nullptr;
}

RowSource *GapsAsked::ofWorkspace( const char *workspaceLayer )
{
  const Workspace *workspace = mAsked.workspace();
  return workspace && workspace->has( workspaceLayer ) ? mOpen.emplace_back( workspace->rows( workspaceLayer ) ).get() : nullptr;
}

std::vector<const Intake *> GapsAsked::inputs( std::vector<const Intake *> read ) const
{
  for ( const Intake *input : mTravel->inputs() )
    read.push_back( input );
  return read;
}

} // namespace lantu
