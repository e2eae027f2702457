// SPDX-License-Identifier: GPL-3.0-or-later
// Runs of algorithms.
#include "algorithms/recorded.h"

#include "data/run.h"

namespace lantu
{

nlohmann::ordered_json recorded( const Question &asked, const nlohmann::ordered_json &summary, const std::vector<const Intake *> &inputs, Progress &progress, const nlohmann::ordered_json &further )
{
  int64_t read = 0;
  int64_t used = 0;
  for ( const Intake *input : inputs )
  {
    read += input->rowsRead();
    used += input->rowsUsed();
  }
  Run run { asked.algorithmId(), asked.asJson(), { { field::rowsRead, read }, { field::rowsUsed, used }, { field::rowsRejected, read - used } }, inputs };
  if ( !further.empty() )
    run.parameters.update( further );
  run.summary.update( summary );
  nlohmann::ordered_json complete { { field::runId, recordRun( run, asked.workspace(), progress ) } };
  complete.update( run.summary );
  return complete;
}

} // namespace lantu
