// SPDX-License-Identifier: GPL-3.0-or-later
// From parameters to a siting problem.
#include "algorithms/siting_question.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include <QObject>

#include <qgsprocessingparameters.h>

#include "algorithms/demand_supply.h"
#include "algorithms/service_choice.h"
#include "base/error.h"
#include "data/key_field.h"
#include "measure/siting/cost_table.h"
#include "place/to_frame.h"

namespace lantu
{

namespace
{

constexpr char model[] = "MODEL";
constexpr char most[] = "P";
constexpr char fixed[] = "FIXED";
constexpr char limitCost[] = "LIMIT_COST";
constexpr char costs[] = "COSTS";
constexpr char weights[] = "WEIGHTS";
constexpr char existing[] = "EXISTING";
constexpr char closable[] = "CLOSABLE";
constexpr char priceField[] = "PRICE_FIELD";
constexpr char budget[] = "BUDGET";
constexpr char seconds[] = "SECONDS";

const QList<int> tables { static_cast<int>( compat::sinkTable ) };
const QList<int> places { compat::sourcePoint, compat::sourcePolygon };

// FIXED is a field of the candidates where they have one of that name, else a list of ids.
CandidateFields fieldsAsked( const Question &asked, const SourceInfo &candidates )
{
  const std::string stays = asked.text( fixed );
  return { asked.text( parameter::capacityField ), asked.text( priceField ), !stays.empty() && candidates.fieldIndex( stays ) >= 0 ? stays : std::string() };
}

void fixAsked( const Question &asked, const CandidateFields &fields, CandidateSites &sites )
{
  if ( fields.fixed.empty() )
    fixListed( sites, asked.text( fixed ) );
}

// Everything that is a number and not a layer.
void readLimits( const Question &asked, SitingProblem &problem )
{
  problem.model = static_cast<SitingModel>( asked.word( model, sitingWords ) );
  if ( asked.given( most ) )
    problem.most = static_cast<size_t>( std::max( 0, asked.integer( most ) ) );
  problem.budget = asked.numberIfAny( budget );
  problem.limitCost = asked.numberIfAny( limitCost ).value_or( std::numeric_limits<double>::infinity() );
  problem.secondsMost = asked.number( seconds );
}

void readTable( const Question &asked, SitingQuestion &question, Progress &progress )
{
  const auto rows = asked.rows( costs, nullptr );
  const auto weightRows = asked.rowsIfAny( weights, nullptr );
  CostTable table = readCostTable( *rows, weightRows.get(), progress );
  question.intakes.push_back( std::move( table.costIntake ) );
  if ( table.weightIntake )
    question.intakes.push_back( std::move( *table.weightIntake ) );
  SitingCase &one = question.asked;
  CandidateFields fields;
  if ( asked.given( parameter::supply ) )
  {
    const auto candidates = asked.rows( parameter::supply, nullptr );
    if ( candidates->info().hasPlaces )
    {
      question.frame = frameFor( *candidates );
      one.frame = &*question.frame;
    }
    fields = fieldsAsked( asked, candidates->info() );
    CandidateLayer layer = readCandidates( *candidates, one.frame, fields, progress );
    one.sites = inOrderOf( layer.sites, table.candidateIds );
    question.intakes.push_back( std::move( layer.intake ) );
  }
  else
    one.sites = sitesNamed( table.candidateIds );
  fixAsked( asked, fields, one.sites );
  one.problem.costs = std::move( table.costs );
  one.problem.costs.sites = one.sites.size();
  one.problem.weight = std::move( table.weight );
  one.demandIds = std::move( table.demandIds );
}

// The layer EXISTING, or the facilities of the service.
void readExisting( const Question &asked, SitingQuestion &question, const CandidateFields &fields, Progress &progress )
{
  const auto rows = asked.rows( existing, layer::facilities );
  question.service = serviceAsked( asked, *question.travel, rows->info() );
  ServiceSupplies there = serviceSupplies( *rows, { *question.service }, *question.frame, progress, fields.capacity );
  addExisting( question.asked.sites, there.supplies.front(), rowNames( *rows, there.supplies.front().id ), asked.yes( closable ) );
  question.intakes.push_back( std::move( there.intake ) );
}

// Coverage needs a limit, which the service may know; a median is not cut off by it unasked.
double limitAsked( const Question &asked, const SitingQuestion &question, const Query &query )
{
  if ( const auto minutes = asked.numberIfAny( parameter::limitMinutes ) )
    return std::min( *minutes, question.asked.problem.limitCost );
  const bool covers = question.asked.problem.model == SitingModel::SetCover || question.asked.problem.model == SitingModel::MaximalCover;
  if ( covers && question.service && std::isinf( question.asked.problem.limitCost ) )
    return limitSeconds( *question.service, query ) / 60;
  return question.asked.problem.limitCost;
}

void readLayers( const Question &asked, SitingQuestion &question, Progress &progress )
{
  SitingCase &one = question.asked;
  const auto demandRows = asked.rows( parameter::demand, layer::households );
  const auto candidates = asked.rows( parameter::supply, layer::villages );
  question.frame = frameFor( *demandRows );
  one.frame = &*question.frame;
  question.travel = std::make_unique<TravelChoice>( asked, *question.frame, progress );
  const bool ownWeight = asked.given( parameter::demand ) || asked.given( parameter::weightField );
  question.demand = readPoints( *demandRows, *question.frame, ownWeight ? asked.text( parameter::weightField ) : field::members, progress );
  one.demand = &question.demand.points;
  one.demandIds = rowNames( *demandRows, question.demand.points.id );
  one.problem.weight = question.demand.points.weight;

  const CandidateFields fields = fieldsAsked( asked, candidates->info() );
  CandidateLayer layer = readCandidates( *candidates, one.frame, fields, progress );
  one.sites = std::move( layer.sites );
  question.intakes.push_back( std::move( layer.intake ) );
  if ( asked.given( existing ) || asked.given( parameter::service ) )
    readExisting( asked, question, fields, progress );
  fixAsked( asked, fields, one.sites );

  const Query query = question.travel->query();
  one.problem.limitCost = limitAsked( asked, question, query );
  PartOfProgress travelling( progress, 0.1, 0.5 );
  const Profile profile = question.service ? question.service->profile : question.travel->profile();
  SitingTravel travelled = sitingTravel( question.travel->model( profile ), question.demand.points, one.sites.points, one.problem.limitCost, query, travelling );
  one.problem.costs = std::move( travelled.costs );
  one.reasons = std::move( travelled.reasons );
}

} // namespace

Definitions sitingParameters()
{
  Definitions made;
  const auto number = [&made]( const char *name, const QString &description, auto type, const QVariant &value, double least )
  { made.push_back( std::make_unique<QgsProcessingParameterNumber>( QLatin1String( name ), description, type, value, true, least ) ); };
  made.push_back( wordParameter( model, QObject::tr( "Model (lscp, mclp, pmedian or pcenter)" ), sitingWords ) );
  number( most, QObject::tr( "Number of sites to choose (P)" ), compat::numberInteger, QVariant(), 1 );
  for ( DefinitionPointer &definition : demandParameters() )
    made.push_back( std::move( definition ) );
  made.push_back( layerParameter( parameter::supply, QObject::tr( "Candidates (villages of the workspace if empty)" ), places ) );
  made.push_back( std::make_unique<QgsProcessingParameterString>( QLatin1String( fixed ), QObject::tr( "Candidates that must be chosen (ids separated by commas, or a field that is 1)" ), QVariant(), false, true ) );
  made.push_back( layerParameter( existing, QObject::tr( "Existing facilities (those of the service in the workspace if empty)" ), places ) );
  made.push_back( std::make_unique<QgsProcessingParameterBoolean>( QLatin1String( closable ), QObject::tr( "Existing facilities may be closed" ), false ) );
  made.push_back( serviceParameter( QObject::tr( "Service (key or title): its facilities exist, its limit and profile hold" ) ) );
  made.push_back( fieldParameter( parameter::capacityField, QObject::tr( "Capacity in persons (field of candidates and existing facilities; without limit if empty)" ), parameter::supply ) );
  made.push_back( fieldParameter( priceField, QObject::tr( "Price (field of the candidates; 1 each if empty)" ), parameter::supply ) );
  number( budget, QObject::tr( "Budget (none if empty)" ), compat::numberReal, QVariant(), 0 );
  for ( DefinitionPointer &definition : travelParameters() )
    made.push_back( std::move( definition ) );
  made.push_back( limitParameter() );
  number( limitCost, QObject::tr( "Limit in the unit of the costs (none if empty)" ), compat::numberReal, QVariant(), 0 );
  made.push_back( layerParameter( costs, QObject::tr( "Ready costs instead of travel (table: demand_id, candidate_id, cost)" ), tables ) );
  made.push_back( layerParameter( weights, QObject::tr( "Weights for ready costs (table: demand_id, weight)" ), tables ) );
  number( seconds, QObject::tr( "Longest time for the search (seconds)" ), compat::numberReal, 60, 0.1 );
  made.push_back( workspaceParameter() );
  return made;
}

std::vector<const Intake *> SitingQuestion::inputs() const
{
  std::vector<const Intake *> accounts;
  if ( travel )
    accounts.push_back( &demand.intake );
  for ( const Intake &intake : intakes )
    accounts.push_back( &intake );
  if ( travel )
  {
    for ( const Intake *input : travel->inputs() )
      accounts.push_back( input );
  }
  return accounts;
}

std::unique_ptr<SitingQuestion> sitingQuestion( const Question &asked, Progress &progress )
{
  auto question = std::make_unique<SitingQuestion>();
  readLimits( asked, question->asked.problem );
  if ( asked.given( costs ) )
    readTable( asked, *question, progress );
  else
    readLayers( asked, *question, progress );
  applySites( question->asked.problem, question->asked.sites );
  return question;
}

} // namespace lantu
