// SPDX-License-Identifier: GPL-3.0-or-later
// The end of every question: its run remembered, its figures complete.
#pragma once

#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "algorithms/question.h"
#include "data/intake.h"
#include "data/run.h"

namespace lantu
{

/**
 * A run with its figures complete, whose id may be printed. It is put into the workspace of the question, if there is
 * one, by record(), when everything else of the answer stands.
 */
class RunToRecord
{
  public:
    //! \a further are facts to remember besides the parameters, such as the standards that were applied.
    RunToRecord( const Question &asked, const nlohmann::ordered_json &summary, std::vector<const Intake *> inputs, const nlohmann::ordered_json &further = {} );

    //! Of an import: \a id was made before, and the rejects are in the workspace under it.
    void rejectsAreThere( const std::string &id );

    const std::string &id() const { return mRun.id; }

    //! The summary with run_id, rows_read, rows_used and rows_rejected in front (rows over all inputs).
    nlohmann::ordered_json record( Progress &progress );

  private:
    const Workspace *mWorkspace;
    Run mRun;
};

//! Both steps, where nobody has to know the id before.
nlohmann::ordered_json recorded( const Question &asked, const nlohmann::ordered_json &summary, const std::vector<const Intake *> &inputs, Progress &progress, const nlohmann::ordered_json &further = {} );

} // namespace lantu
