// SPDX-License-Identifier: GPL-3.0-or-later
// Whether a page printed before is the page that would be printed now.
#pragma once

#include <string>

#include <QString>

#include "base/progress.h"
#include "data/workspace.h"
#include "printing/page.h"
#include "printing/page_printer.h"

namespace lantu
{

//! 16 hexadecimal digits over every row of the workspace's layers, but for its runs and rejects. Linear in the workspace. Cancellable.
std::string workspaceFingerprint( const Workspace &workspace, Progress &progress );

//! 16 hexadecimal digits over the files of the styles.
std::string stylesFingerprint( const QString &stylesFolder );

/**
 * 16 hexadecimal digits over all that decides how a page looks: its content, its imprint but for the date, its place in the book, the paper, and \a background, which
 * stands for data and styles.
 */
std::string pageFingerprint( const Page &page, const Imprint &imprint, Paper paper, PageNumber number, const std::string &background );

} // namespace lantu
