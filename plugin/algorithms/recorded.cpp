// SPDX-License-Identifier: GPL-3.0-or-later
// Runs of algorithms.
#include "algorithms/recorded.h"

#include "base/error.h"

namespace lantu
{

namespace
{

std::string idFor( const Run &run, const Workspace *workspace )
{
  try
  {
    return newRunId( run, workspace );
  }
  catch ( const Error & )
  {
    return newRunId( run, nullptr ); // record() will say what is wrong with the workspace
  }
}

} // namespace

RunToRecord::RunToRecord( const Question &asked, const nlohmann::ordered_json &summary, std::vector<const Intake *> inputs, const nlohmann::ordered_json &further )
  : mWorkspace( asked.workspace() )
{
  int64_t read = 0;
  int64_t used = 0;
  for ( const Intake *input : inputs )
  {
    read += input->rowsRead();
    used += input->rowsUsed();
  }
  mRun = { asked.algorithmId(), asked.asJson(), { { field::rowsRead, read }, { field::rowsUsed, used }, { field::rowsRejected, read - used } }, std::move( inputs ) };
  if ( !further.empty() )
    mRun.parameters.update( further );
  mRun.summary.update( summary );
  mRun.id = idFor( mRun, mWorkspace );
}

void RunToRecord::rejectsAreThere( const std::string &id )
{
  mRun.id = id;
  mRun.rejectsAreThere = true;
}

nlohmann::ordered_json RunToRecord::record( Progress &progress )
{
  nlohmann::ordered_json complete { { field::runId, recordRun( mRun, mWorkspace, progress ) } };
  complete.update( mRun.summary );
  return complete;
}

nlohmann::ordered_json recorded( const Question &asked, const nlohmann::ordered_json &summary, const std::vector<const Intake *> &inputs, Progress &progress, const nlohmann::ordered_json &further )
{
  return RunToRecord( asked, summary, inputs, further ).record( progress );
}

} // namespace lantu
