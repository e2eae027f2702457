// SPDX-License-Identifier: GPL-3.0-or-later
// The overview page: remaining households by village, relocation sites and key townships on one A3 sheet.
#pragma once

#include <optional>
#include <vector>

#include <QDate>
#include <QString>
#include <QStringList>

#include "data/table.h"
#include "data/workspace.h"
#include "printing/page.h"

class QgsPrintLayout;
class QgsProject;

namespace lantu
{

//! Everything the page says, ready to print. Nothing in it names a person or a household.
struct OverviewPage
{
    QString title;
    QString dataAsOf; //!< "2021年11月30日"
    QString unit;     //!< who made the map (制图单位)
    QDate madeOn = QDate::currentDate();
    Usage usage = Usage::Internal;
    QString reviewNumber;                //!< 审图号, for Usage::Public
    bool sampleData = false;             //!< prints 演示数据 beside the usage
    std::vector<HeadlineNumber> numbers; //!< three
    QStringList findings;                //!< up to three sentences, each with its number
    QString tableTitle;
    QStringList tableHeader;
    std::vector<QStringList> tableRows; //!< eight at most; the first column is text, the others are numbers
    QString note;                       //!< under the legend: suppression, names not yet known
    QString sources;
    QString runId;
    int page = 1;
    int pages = 1;
    std::optional<Table> siteGaps; //!< result of lantu:sitegaps; without it sites are drawn by size alone
};

/**
 * The page of a workspace: figures, findings and table counted from its layers. \a siteGaps may be null.
 * Error(Empty) if the workspace has no households.
 */
OverviewPage overviewPage( const Workspace &workspace, const Table *siteGaps, const QString &runId );

/**
 * Builds the page in \a project, which owns the layout and its layers (kept out of the layer tree); a layout made
 * here before is replaced. Households are shown only as circles by village. The scale is the largest of the
 * series 1-2-2.5-5 that shows all counties. \a warnings says what could not be drawn as meant: a font that
 * is not installed, an empty layer, a text too long for its place.
 * Error(NotFound) if the template or its styles are missing.
 */
QgsPrintLayout *overviewLayout( QgsProject &project, const Workspace &workspace, const OverviewPage &page,
  const QString &stylesFolder, QStringList &warnings );

/**
 * Writes the layout to \a path (text stays text) through a temporary file beside it: a file of that name is
 * whole or untouched. Returns warnings. Error(NotWritable).
 */
QStringList exportPdf( QgsPrintLayout &layout, const QString &path );

//! The page of \a workspace as a PDF, in a project of its own; needs no desktop. Returns warnings.
QStringList exportOverviewPdf( const Workspace &workspace, const OverviewPage &page, const QString &path, const QString &stylesFolder );

} // namespace lantu
