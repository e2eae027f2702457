// SPDX-License-Identifier: GPL-3.0-or-later
// Inputs and foot of printed pages.
#include "algorithms/page.h"

#include "algorithms/parameters.h"
#include "convert.h"
#include "printing/book/imprint.h"

namespace lantu
{

std::vector<Intake> inputsOf( const Workspace &workspace, std::initializer_list<const char *> layers, Progress &progress )
{
  std::vector<Intake> inputs;
  for ( const char *name : layers )
  {
    if ( workspace.has( name ) )
      inputs.push_back( intakeOf( *workspace.rows( name ), progress ) );
  }
  return inputs;
}

std::vector<const Intake *> pointersTo( const std::vector<Intake> &inputs )
{
  std::vector<const Intake *> pointers;
  for ( const Intake &input : inputs )
    pointers.push_back( &input );
  return pointers;
}

Paper paperAsked( const Question &asked )
{
  return static_cast<Paper>( asked.word( parameter::paper, paperWords ) );
}

Imprint imprintAsked( const Question &asked )
{
  Imprint imprint = imprintOf( asked.requiredWorkspace() );
  if ( const std::string unit = asked.text( parameter::unit ); !unit.empty() )
    imprint.unit = qt( unit );
  imprint.usage = asked.word( parameter::edition, bookEditionWords ) == 1 ? Usage::Public : Usage::Internal;
  imprint.reviewNumber = qt( asked.text( parameter::reviewNumber ) );
  return imprint;
}

} // namespace lantu
