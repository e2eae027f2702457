// SPDX-License-Identifier: GPL-3.0-or-later
// `lantu run ID --PARAM=value …`.
#pragma once

#include <string>
#include <vector>

class QgsProcessingAlgorithm;

namespace lantu
{

class Interrupts;

struct RunRequest
{
    std::vector<std::string> arguments; //!< --NAME=value or --NAME value; a name given again makes a list
    bool parametersFromStdin = false;   //!< a JSON object, or {"inputs": {…}} as qgis_process takes it
    bool json = false;                  //!< the result as JSON on standard output, the log on standard error
    bool quiet = false;                 //!< no log
};

/**
 * Runs and prints the outputs. Errors: NoField for a parameter that the algorithm does not have or that is
 * missing, BadValue for one that cannot be read, Cancelled after Ctrl-C. QgsProcessingException as thrown.
 */
void run( const QgsProcessingAlgorithm &algorithm, const RunRequest &request, Interrupts &interrupts );

} // namespace lantu
