// SPDX-License-Identifier: GPL-3.0-or-later
// Lantu inside the QGIS desktop: menu, toolbar, panel and Processing provider.
#pragma once

#include <QObject>
#include <QPointer>

#include <qgisplugin.h>

class QAction;
class QMenu;
class QToolBar;
class QgisInterface;
class QgsVectorLayer;

namespace lantu
{

class Dock;
class Provider;

class Plugin final : public QObject, public QgisPlugin
{
    Q_OBJECT

  public:
    //! \a iface may be null: then only the Processing provider is there.
    explicit Plugin( QgisInterface *iface );
    ~Plugin() override;

    void initGui() override;
    void unload() override;

  private:
    QAction *addAction( const char *name, const QString &text, const QString &icon, const QString &tip );
    void addAnalyses( QMenu &menu );
    void addActions();

    void askForWorkspace();
    void askForDatabase();
    void askForNewWorkspace( const QString &algorithm, const QString &title, const QString &fileName );
    void open( const QString &path );
    void run( const QString &algorithm );
    void askInDialog( const QString &algorithm );
    void openOverlayMap();

    void followProject();
    void select( const QString &layerName, const QString &expression );
    void showGaps();
    void tell( const QString &sentence, bool problem );

    //! An empty sentence: the planner cancelled.
    void tellFailed( const QString &sentence );

    //! With a button to the table where the result is one.
    void tellResult( const QString &sentence, const QString &resultName );

    QgisInterface *mIface;
    QPointer<Provider> mProvider; //!< owned by the Processing registry
    QPointer<QMenu> mMenu;        //!< these three belong to the main window, which may go before us
    QPointer<QToolBar> mToolBar;
    QPointer<Dock> mDock;
};

} // namespace lantu
