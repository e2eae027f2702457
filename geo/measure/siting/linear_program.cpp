// SPDX-License-Identifier: GPL-3.0-or-later
// GLPK, kept silent and on a short leash.
#include "measure/siting/linear_program.h"

#include <algorithm>
#include <cmath>
#include <iterator>

#include <glpk.h>

namespace lantu
{

namespace
{

constexpr int sliceMilliseconds = 100;

int kindOf( double low, double high )
{
  if ( low == high )
    return GLP_FX;
  if ( std::isinf( low ) )
    return std::isinf( high ) ? GLP_FR : GLP_UP;
  return std::isinf( high ) ? GLP_LO : GLP_DB;
}

constexpr int codes[] = { GLP_BS, GLP_NL, GLP_NU, GLP_NF, GLP_NS }; // by LinearProgram::Place

LinearProgram::Place placeOf( int code )
{
  return static_cast<LinearProgram::Place>( std::find( std::begin( codes ), std::end( codes ), code ) - std::begin( codes ) );
}

void deleteProgram( glp_prob *program )
{
  glp_delete_prob( program );
  // what GLPK keeps for the thread goes with its last program
  int blocks = 0;
  glp_mem_usage( &blocks, nullptr, nullptr, nullptr );
  if ( blocks == 0 )
    glp_free_env();
}

glp_prob *newProgram()
{
  glp_term_out( GLP_OFF );
  return glp_create_prob();
}

} // namespace

LinearProgram::LinearProgram()
  : mProgram( newProgram(), deleteProgram )
{
  glp_set_obj_dir( mProgram.get(), GLP_MIN );
}

LinearProgram::~LinearProgram() = default;

size_t LinearProgram::addColumn( double low, double high, double cost )
{
  const int column = glp_add_cols( mProgram.get(), 1 );
  glp_set_col_bnds( mProgram.get(), column, kindOf( low, high ), low, high );
  glp_set_obj_coef( mProgram.get(), column, cost );
  return static_cast<size_t>( column - 1 );
}

void LinearProgram::limitColumn( size_t column, double low, double high )
{
  glp_set_col_bnds( mProgram.get(), static_cast<int>( column + 1 ), kindOf( low, high ), low, high );
}

void LinearProgram::limitRow( size_t row, double low, double high )
{
  glp_set_row_bnds( mProgram.get(), static_cast<int>( row + 1 ), kindOf( low, high ), low, high );
}

size_t LinearProgram::addRow( double low, double high, std::span<const Term> terms )
{
  const int row = glp_add_rows( mProgram.get(), 1 );
  glp_set_row_bnds( mProgram.get(), row, kindOf( low, high ), low, high );
  std::vector<int> columns( terms.size() + 1 );
  std::vector<double> factors( terms.size() + 1 );
  for ( size_t k = 0; k < terms.size(); ++k )
  {
    columns[k + 1] = static_cast<int>( terms[k].column + 1 );
    factors[k + 1] = terms[k].factor;
  }
  glp_set_mat_row( mProgram.get(), row, static_cast<int>( terms.size() ), columns.data(), factors.data() );
  return static_cast<size_t>( row - 1 );
}

LinearProgram::Outcome LinearProgram::solve( const SitingClock &clock, const Progress &progress, const Options &how )
{
  glp_prob *program = mProgram.get();
  if ( mFresh )
    glp_adv_basis( program, 0 );
  mFresh = false;
  glp_smcp options;
  glp_init_smcp( &options );
  options.msg_lev = GLP_MSG_OFF;
  options.meth = how.method == Method::Dual ? GLP_DUALP : GLP_PRIMAL;
  options.tm_lim = sliceMilliseconds;
  const int before = glp_get_it_cnt( program );
  bool repaired = false;
  for ( ;; )
  {
    progress.check();
    if ( clock.over() )
      return Outcome::TimeIsOver;
    options.it_lim = how.steps - ( glp_get_it_cnt( program ) - before );
    if ( options.it_lim <= 0 )
      return Outcome::StepsAreOver;
    const int trouble = glp_simplex( program, &options );
    if ( trouble == GLP_ETMLIM || trouble == GLP_EITLIM )
      continue;
    if ( trouble != 0 )
    {
      if ( repaired )
        return Outcome::Failed;
      repaired = true;
      glp_adv_basis( program, 0 );
      continue;
    }
    switch ( glp_get_status( program ) )
    {
    case GLP_OPT:
      return Outcome::Optimal;
    case GLP_NOFEAS:
    case GLP_INFEAS:
      return glp_get_prim_stat( program ) == GLP_NOFEAS ? Outcome::Infeasible : Outcome::Failed;
    default:
      return Outcome::Failed;
    }
  }
}

double LinearProgram::objective() const
{
  return glp_get_obj_val( mProgram.get() );
}

double LinearProgram::value( size_t column ) const
{
  return glp_get_col_prim( mProgram.get(), static_cast<int>( column + 1 ) );
}

double LinearProgram::price( size_t row ) const
{
  return glp_get_row_dual( mProgram.get(), static_cast<int>( row + 1 ) );
}

LinearProgram::Basis LinearProgram::basis() const
{
  glp_prob *program = mProgram.get();
  Basis basis;
  for ( int k = 1; k <= glp_get_num_cols( program ); ++k )
    basis.push_back( placeOf( glp_get_col_stat( program, k ) ) );
  for ( int k = 1; k <= glp_get_num_rows( program ); ++k )
    basis.push_back( placeOf( glp_get_row_stat( program, k ) ) );
  return basis;
}

void LinearProgram::beginAt( const Basis &basis )
{
  glp_prob *program = mProgram.get();
  const int columns = glp_get_num_cols( program );
  for ( int k = 1; k <= columns; ++k )
    glp_set_col_stat( program, k, codes[static_cast<size_t>( basis[static_cast<size_t>( k - 1 )] )] );
  for ( int k = 1; k <= glp_get_num_rows( program ); ++k )
    glp_set_row_stat( program, k, codes[static_cast<size_t>( basis[static_cast<size_t>( columns + k - 1 )] )] );
  mFresh = false;
}

} // namespace lantu
