// SPDX-License-Identifier: GPL-3.0-or-later
// The panel: headline figures and the table of sites of the open workspace, or how to open one.
#pragma once

#include <QDockWidget>
#include <QHash>

#include "panel/site_rows.h"

class QLabel;
class QLineEdit;
class QStackedWidget;
class QTableView;

namespace lantu
{

class HeadlineView;
class SiteFilter;
class SiteModel;

/**
 * Knows nothing of QGIS: it reads a workspace through geo/ and asks for everything else by signals.
 */
class Dock final : public QDockWidget
{
    Q_OBJECT

  public:
    explicit Dock( QWidget *parent = nullptr );

    //! Reads the workspace at \a path; an empty path shows how to open one. A workspace that cannot be read is said.
    void showWorkspace( const QString &path );

    //! What was found at each site by its id, once it is known.
    void showGaps( const QHash<QString, SiteGapsFound> &gaps );

    QTableView *table() const { return mTable; }
    QLineEdit *filter() const { return mFilterText; }

  signals:
    void openAsked();
    void sampleAsked();
    void gapsAsked();

    //! The planner chose these sites: select and zoom.
    void sitesChosen( const QStringList &siteIds );

    //! The planner clicked a number: select the rows behind it.
    void rowsAsked( const QString &layerName, const QString &expression );

  private:
    QWidget *emptyPage();
    QWidget *workspacePage();
    void showCount();
    void choose();

    QStackedWidget *mPages;
    QLabel *mSentence = nullptr;
    HeadlineView *mHeadline = nullptr;
    QLineEdit *mFilterText = nullptr;
    QTableView *mTable = nullptr;
    QLabel *mCount = nullptr;
    QWidget *mGapsButton = nullptr;
    SiteModel *mSites = nullptr;
    SiteFilter *mFilter = nullptr;
};

} // namespace lantu
