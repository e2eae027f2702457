// SPDX-License-Identifier: GPL-3.0-or-later
// Siting, timed:
//   siting_bench pmed FOLDER                 p-median and p-center of pmed1.txt to pmed20.txt
//   siting_bench mclp HOUSEHOLDS SITES P [LIMIT [SEED [SECONDS]]]   maximal cover of an invented county within 30 minutes, or LIMIT
//   siting_bench median DEMANDS SITES P      p-median of the same
//   siting_bench beside FOLDER SECONDS       some of these beside the programs glpsol and cbc, which get so many seconds each
#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <random>
#include <string>

#include <sys/resource.h>
#include <sys/wait.h>

#include "measure/siting/locate.h"
#include "measure/siting/site_rows.h"
#include "siting_support.h"

using namespace lantu;

namespace
{

double processorSeconds( int who )
{
  rusage used {};
  getrusage( who, &used );
  const auto seconds = []( const timeval &time )
  { return static_cast<double>( time.tv_sec ) + 1e-6 * static_cast<double>( time.tv_usec ); };
  return seconds( used.ru_utime ) + seconds( used.ru_stime );
}

struct Timed
{
    SitingAnswer answer;
    double wall = 0;
    double processors = 0;
};

Timed timed( const SitingProblem &problem )
{
  Progress silent;
  const double before = processorSeconds( RUSAGE_SELF );
  const auto begin = std::chrono::steady_clock::now();
  Timed made { locate( problem, silent ) };
  made.wall = std::chrono::duration<double>( std::chrono::steady_clock::now() - begin ).count();
  made.processors = processorSeconds( RUSAGE_SELF ) - before;
  return made;
}

void print( const std::string &what, const Timed &one )
{
  std::printf( "| %s | %.10g | %.10g | %.4f %% | %lld | %.2f | %.2f |\n", what.c_str(), one.answer.objective, one.answer.bound, 100 * one.answer.gap(), static_cast<long long>( one.answer.nodes ), one.wall, one.processors );
  std::fflush( stdout );
}

/**
 * Households in hamlets of a square of 100 km, 40 km/h on the straight line; sites are hamlets as well. The same at every run with the same seed.
 */
SitingProblem county( size_t households, size_t sites, SitingModel model, size_t most, double limitMinutes, uint32_t seed = 253 )
{
  std::mt19937 random( seed );
  const auto unit = [&random]
  { return static_cast<double>( random() ) / 4294967296.0; };
  const size_t hamlets = std::max( sites, households / 12 );
  std::vector<std::pair<double, double>> at;
  for ( size_t k = 0; k < hamlets; ++k )
  {
    const double x = 100 * unit();
    at.emplace_back( x, 100 * unit() );
  }
  SitingProblem problem;
  problem.model = model;
  problem.most = most;
  problem.costs.sites = sites;
  problem.limitCost = model == SitingModel::MaximalCover ? limitMinutes : std::numeric_limits<double>::infinity();
  for ( size_t i = 0; i < households; ++i )
  {
    const auto &home = at[random() % hamlets];
    const double x = home.first + 0.6 * ( unit() - 0.5 );
    const double y = home.second + 0.6 * ( unit() - 0.5 );
    for ( uint32_t j = 0; j < sites; ++j )
    {
      const double minutes = 1.5 * std::hypot( x - at[j].first, y - at[j].second );
      if ( minutes <= problem.limitCost )
        problem.costs.add( j, minutes );
    }
    problem.costs.endRow();
    problem.weight.push_back( 1 + static_cast<double>( random() % 6 ) );
  }
  return problem;
}

//! The model in CPLEX's LP format, alike demands as one, as both programs read it.
void writeModel( const SitingProblem &problem, const std::string &path )
{
  const Progress silent;
  const bool covers = problem.model == SitingModel::MaximalCover;
  const AlikeDemands alike = alikeDemands( within( problem.costs, problem.limitCost ), problem.weight, !covers, silent );
  std::ofstream file( path );
  file.precision( 17 );
  file << ( covers ? "Maximize\n obj:" : "Minimize\n obj:" );
  for ( size_t i = 0; i < alike.weight.size(); ++i )
  {
    if ( covers )
      file << " + " << alike.weight[i] << " y" << i << "\n";
    for ( uint64_t k = alike.pairs.offsets[i]; !covers && k < alike.pairs.offsets[i + 1]; ++k )
      file << " + " << alike.weight[i] * alike.pairs.cost[k] << " y" << i << "_" << alike.pairs.site[k] << "\n";
  }
  file << "Subject To\n number:";
  for ( size_t j = 0; j < problem.costs.sites; ++j )
    file << " + x" << j << "\n";
  file << ( covers ? " <= " : " = " ) << *problem.most << "\n";
  for ( size_t i = 0; i < alike.weight.size(); ++i )
  {
    file << " c" << i << ":";
    for ( uint64_t k = alike.pairs.offsets[i]; k < alike.pairs.offsets[i + 1]; ++k )
      file << " + " << ( covers ? "x" : "y" + std::to_string( i ) + "_" ) << alike.pairs.site[k] << "\n";
    file << ( covers ? " - y" + std::to_string( i ) + " >= 0\n" : " = 1\n" );
    for ( uint64_t k = alike.pairs.offsets[i]; !covers && k < alike.pairs.offsets[i + 1]; ++k )
      file << " s" << i << "_" << alike.pairs.site[k] << ": y" << i << "_" << alike.pairs.site[k] << " - x" << alike.pairs.site[k] << " <= 0\n";
  }
  file << "Bounds\n";
  for ( size_t i = 0; covers && i < alike.weight.size(); ++i )
    file << " y" << i << " <= 1\n";
  file << "Binary\n";
  for ( size_t j = 0; j < problem.costs.sites; ++j )
    file << " x" << j << "\n";
  file << "End\n";
}

//! Seconds of the processor that a program took; how it ended is printed by the caller from its output.
double programSeconds( const std::string &command )
{
  const double before = processorSeconds( RUSAGE_CHILDREN );
  if ( std::system( command.c_str() ) == -1 ) // NOLINT(concurrency-mt-unsafe): one thread
    std::perror( "system" );
  return processorSeconds( RUSAGE_CHILDREN ) - before;
}

std::string lineWith( const std::string &path, const std::string &words )
{
  std::ifstream file( path );
  std::string line;
  std::string found = "no answer";
  while ( std::getline( file, line ) )
  {
    if ( line.find( words ) != std::string::npos )
      found = line;
  }
  return found;
}

void beside( const std::string &what, const SitingProblem &problem, const std::string &folder, const std::string &seconds )
{
  const Timed ours = timed( problem );
  const std::string model = folder + "/siting.lp";
  writeModel( problem, model );
  const double glpk = programSeconds( "timeout " + seconds + " glpsol --lp " + model + " -o " + folder + "/glpk.txt --tmlim " + seconds + " > " + folder + "/glpk.log 2>&1" );
  const double cbc = programSeconds( "cbc " + model + " sec " + seconds + " solve solu " + folder + "/cbc.txt > " + folder + "/cbc.log 2>&1" );
  std::printf( "| %s | %.10g, gap %.3f %% | %.2f | %.2f (%.0fx) | %.2f (%.0fx) |\n  glpsol: %s; %s\n  cbc: %s\n", what.c_str(), ours.answer.objective, 100 * ours.answer.gap(), ours.processors, glpk, glpk / ours.processors, cbc, cbc / ours.processors,
    lineWith( folder + "/glpk.txt", "Status" ).c_str(), lineWith( folder + "/glpk.txt", "Objective" ).c_str(), lineWith( folder + "/cbc.txt", "objective" ).c_str() );
  std::fflush( stdout );
}

void pmed( const std::string &folder )
{
  double wall = 0;
  double processors = 0;
  for ( const SitingModel model : { SitingModel::Median, SitingModel::Center } )
  {
    for ( int k = 1; k <= 20; ++k )
    {
      auto problem = test::pmedInstance( folder + "/pmed" + std::to_string( k ) + ".txt" );
      if ( !problem )
      {
        std::printf( "%s: pmed%d.txt is not there\n", folder.c_str(), k );
        return;
      }
      problem->model = model;
      const Timed one = timed( *problem );
      print( ( model == SitingModel::Median ? "p-median pmed" : "p-center pmed" ) + std::to_string( k ), one );
      wall += one.wall;
      processors += one.processors;
    }
    std::printf( "so far %.2f s, %.2f s of processors\n", wall, processors );
  }
}

} // namespace

int main( int count, char **arguments )
{
  const std::vector<std::string> given( arguments + 1, arguments + count );
  const auto number = [&given]( size_t place )
  { return std::stoul( given.at( place ) ); };
  try
  {
    if ( given.size() == 2 && given[0] == "pmed" )
      pmed( given[1] );
    else if ( given.size() >= 4 && given.size() <= 7 && given[0] == "mclp" )
    {
      const double limit = given.size() > 4 ? std::stod( given[4] ) : 30;
      const uint32_t seed = given.size() > 5 ? static_cast<uint32_t>( number( 5 ) ) : 253;
      SitingProblem problem = county( number( 1 ), number( 2 ), SitingModel::MaximalCover, number( 3 ), limit, seed );
      if ( given.size() > 6 )
        problem.secondsMost = std::stod( given[6] );
      std::printf( "%zu signatures\n", alikeDemands( problem.costs, problem.weight, false, Progress() ).weight.size() );
      print( "mclp", timed( problem ) );
    }
    else if ( given.size() == 4 && given[0] == "median" )
      print( "p-median", timed( county( number( 1 ), number( 2 ), SitingModel::Median, number( 3 ), 30 ) ) );
    else if ( given.size() == 3 && given[0] == "beside" )
    {
      beside( "p-median 200 x 200, P 10", county( 200, 200, SitingModel::Median, 10, 30 ), given[1], given[2] );
      beside( "p-median 400 x 400, P 20", county( 400, 400, SitingModel::Median, 20, 30 ), given[1], given[2] );
      beside( "mclp 2,000 x 100, P 10", county( 2000, 100, SitingModel::MaximalCover, 10, 15 ), given[1], given[2] );
      beside( "mclp 25,614 x 500, P 30", county( 25614, 500, SitingModel::MaximalCover, 30, 15 ), given[1], given[2] );
    }
    else
    {
      std::fprintf( stderr, "siting_bench pmed FOLDER | mclp HOUSEHOLDS SITES P [LIMIT [SEED [SECONDS]]] | median DEMANDS SITES P | beside FOLDER SECONDS\n" );
      return 2;
    }
  }
  catch ( const std::exception &error )
  {
    std::fprintf( stderr, "%s\n", error.what() );
    return 1;
  }
  return 0;
}
