// SPDX-License-Identifier: GPL-3.0-or-later
// Rivers as lines that roads need bridges to cross.
#pragma once

#include <string>
#include <vector>

#include "base/progress.h"
#include "data/intake.h"
#include "data/row_source.h"
#include "place/line_grid.h"

namespace lantu
{

struct RiverLines
{
    std::vector<std::string> names; //!< by river; empty where it has none
    LineGrid grid;                  //!< owner: the river
    Intake intake;
};

/**
 * Every line of the layer that cannot be forded (`crossable` of layer::rivers; all, where it does not say). Rows without a line are rejected. An
 * empty layer is no river. Errors: NoCrs; WrongType for a layer of points or areas.
 */
RiverLines readRivers( RowSource &rows, const Frame &frame, Progress &progress );

} // namespace lantu
