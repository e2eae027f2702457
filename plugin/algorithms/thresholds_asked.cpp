// SPDX-License-Identifier: GPL-3.0-or-later
// Thresholds out of the workspace.
#include "algorithms/thresholds_asked.h"

namespace lantu
{

Thresholds thresholdsAsked( const Question &asked )
{
  const Workspace *workspace = asked.workspace();
  return Thresholds( workspace && workspace->has( layer::standards ) ? workspace->table( layer::standards ) : defaultStandards() );
}

} // namespace lantu
