// SPDX-License-Identifier: GPL-3.0-or-later
// What was computed from what: the record that a printed page cites.
#pragma once

#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "base/progress.h"
#include "data/intake.h"
#include "data/workspace.h"

namespace lantu
{

//! One answer as it is to be remembered. Standards that were applied belong into the parameters, with year and document.
struct Run
{
    std::string algorithm; //!< "lantu:coverage"
    nlohmann::ordered_json parameters;
    nlohmann::ordered_json summary;
    std::vector<const Intake *> inputs; //!< every layer that was read; must outlive the call
    std::string id {};                  //!< from newRunId() where it had to be known before; else recordRun() makes it
    bool rejectsAreThere = false;       //!< an import has put them into the workspace with its rows
};

/**
 * Gives the run its id, such as "20261124-153012-7391": local time of finishing and four decimal digits of a hash over
 * algorithm, parameters and the content of the inputs. Where \a workspace is given, one row of layer::runs and the
 * rejects of all inputs are added to it together, under an id that no run there has. A workspace that cannot be
 * read or written, or that another program holds, is a warning: the answer is still right. Linear in the number of
 * rejects and of runs recorded before.
 */
std::string recordRun( const Run &run, const Workspace *workspace, Progress &progress );

//! The id alone, for a page that cites a run which is recorded when the page stands. Errors of reading the workspace.
std::string newRunId( const Run &run, const Workspace *workspace );

} // namespace lantu
