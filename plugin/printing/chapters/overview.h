// SPDX-License-Identifier: GPL-3.0-or-later
// The overview page: remaining households by village, relocation sites and key townships on one map.
#pragma once

#include "data/workspace.h"
#include "printing/book/rows.h"
#include "printing/page.h"

namespace lantu
{

//! The layer of the sites by their gaps, still without its rows.
PageLayer siteGapsLayer();

//! A result of lantu:sitegaps; without it sites are drawn by size alone.
struct SitesByGaps
{
    const PageLayer *layer = nullptr;
    Rows rows {};
};

/**
 * The page of a workspace: figures, findings and table counted from its layers. Error(Empty) if the workspace has no households, Error(NotFound) if it
 * has no shapes of counties.
 */
Page overviewPage( const Workspace &workspace, const SitesByGaps &siteGaps, Usage usage );

} // namespace lantu
