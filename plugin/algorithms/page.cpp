// SPDX-License-Identifier: GPL-3.0-or-later
// Inputs and foot of printed pages.
#include "algorithms/page.h"

#include "algorithms/parameters.h"
#include "convert.h"

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

void setFoot( OverviewPage &page, const Question &asked )
{
  if ( const std::string unit = asked.text( parameter::unit ); !unit.empty() )
    page.unit = qt( unit );
  page.usage = asked.word( parameter::edition, editionWords ) == 0 ? Usage::Internal : Usage::Public;
  page.reviewNumber = qt( asked.text( parameter::reviewNumber ) );
}

} // namespace lantu
