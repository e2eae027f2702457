// SPDX-License-Identifier: GPL-3.0-or-later
// Standards out of the workspace.
#include "algorithms/standard_rows.h"

namespace lantu
{

Table standardRowsOf( const Question &asked )
{
  const Workspace *workspace = asked.workspace();
  return workspace && workspace->has( layer::standards ) ? workspace->table( layer::standards ) : defaultStandards();
}

} // namespace lantu
