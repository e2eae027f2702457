// SPDX-License-Identifier: GPL-3.0-or-later
// One page by itself.
#pragma once

#include <QString>
#include <QStringList>

#include "base/progress.h"
#include "data/workspace.h"
#include "printing/page.h"
#include "printing/paper.h"

class QgsPrintLayout;
class QgsProject;

namespace lantu
{

/**
 * The page as a file, in a project of its own; needs no desktop. Returns what could not be drawn as meant, and what the imprint lacks. Errors as of PagePrinter and
 * exportPage().
 */
QStringList exportSinglePage( const Workspace &workspace, const Page &page, const Imprint &imprint, Paper paper, const QString &path, const Progress &progress = Progress() );

//! The page as an A3 layout of \a project, named by its line in the contents, in the place of an earlier one of that name. \a warnings as above.
QgsPrintLayout *pageInProject( QgsProject &project, const Workspace &workspace, const Page &page, const Imprint &imprint, QStringList &warnings );

//! What an imprint lacks, one sentence each.
QStringList faultsOf( const Imprint &imprint );

} // namespace lantu
