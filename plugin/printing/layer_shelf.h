// SPDX-License-Identifier: GPL-3.0-or-later
// The layers of pages as QGIS layers, each opened once.
#pragma once

#include <map>

#include <QString>
#include <QStringList>

#include "data/workspace.h"
#include "printing/page.h"

class QgsMapLayer;
class QgsProject;

namespace lantu
{

/**
 * Layers that pages ask for, owned by a project but not in its tree, marked with \a layout by which removeEarlier() finds them. Pages that ask for the same layer
 * share it. What cannot be opened or drawn as meant is said once in warnings().
 */
class LayerShelf
{
  public:
    //! \a project and \a workspace must outlive this.
    LayerShelf( QgsProject &project, const Workspace &workspace, QString stylesFolder, QString layout );

    //! Null if it cannot be opened, which a warning says.
    QgsMapLayer *layer( const PageLayer &asked );

    const QStringList &warnings() const { return mWarnings; }

    //! Takes the layers of an earlier shelf for the same layout out of the project.
    void removeEarlier();

    //! Takes out of the project what was made of rows in memory or with a filter, which no other page will ask for.
    void removeOfOnePage();

  private:
    struct Kept
    {
        QgsMapLayer *layer = nullptr;
        bool ofOnePage = false;
        std::shared_ptr<const Table> table; //!< keeps its address from being used again
    };

    std::unique_ptr<QgsMapLayer> opened( const PageLayer &asked );
    void warn( const QString &sentence );

    QgsProject &mProject;
    const Workspace &mWorkspace;
    QString mStyles;
    QString mLayout;
    QStringList mWarnings;
    std::map<QString, Kept> mKept;
};

} // namespace lantu
