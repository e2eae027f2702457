// SPDX-License-Identifier: GPL-3.0-or-later
// What a workspace says of itself at the foot of a page.
#pragma once

#include "data/workspace.h"
#include "printing/page.h"

namespace lantu
{

//! As-of date and sources of the layers of \a workspace, internal use; whether it is the sample.
Imprint imprintOf( const Workspace &workspace );

} // namespace lantu
