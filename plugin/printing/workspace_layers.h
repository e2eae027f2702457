// SPDX-License-Identifier: GPL-3.0-or-later
// The layers of a workspace as QGIS layers: Chinese names and aliases from the schema, look from styles/*.qml.
#pragma once

#include <memory>
#include <vector>

#include <QString>
#include <QStringList>

#include <qgsmaplayer.h>

#include "data/workspace.h"

class QgsVectorLayer;

namespace lantu
{

//! One layer, owned here until it is given to a project.
struct WorkspaceLayer
{
    const char *name; //!< its name in the schema: layer::sites and so on
    std::unique_ptr<QgsMapLayer> layer;
};

struct WorkspaceLayers
{
    std::vector<WorkspaceLayer> layers; //!< in ink order: relief first (lowest), sites last (on top); tables without geometry at the end
    QStringList warnings;               //!< a missing layer or style, one sentence each

    //! Null if the workspace has no such layer.
    QgsMapLayer *find( const char *name ) const;

    //! Hands the layer over; null if there is none (any more).
    std::unique_ptr<QgsMapLayer> take( const char *name );
};

/**
 * Every layer of the schema that the workspace holds, and its relief. Layer names are the schema's titles,
 * field names its aliases with unit, both in the language set; the look is \a stylesFolder/<layer>.qml. A layer that
 * the workspace lacks is left out and said in the warnings. Layers of a database find user and password under \a authentication in QGIS's
 * authentication store; where it is empty, QGIS keeps the password in mind for this session.
 */
WorkspaceLayers loadWorkspaceLayers( const Workspace &workspace, const QString &stylesFolder, const QString &authentication = QString() );

/**
 * That layer of the schema alone, without a style; the relief under layer::dem. Null or invalid if the workspace has none. \a authentication as of
 * loadWorkspaceLayers().
 */
std::unique_ptr<QgsMapLayer> workspaceLayer( const Workspace &workspace, const char *name, const QString &authentication = QString() );

//! Aliases from the schema onto the fields of that name; works for result layers that carry fields of \a shape as well.
void setAliases( QgsVectorLayer &layer, const Layer &shape );

/**
 * Applies \a stylesFolder/\a styleName.qml with the symbols beside it, its labels in the language set. What went wrong or was
 * substituted, in sentences; empty if nothing. A layer without its style keeps the default look.
 */
QString applyStyle( QgsMapLayer &layer, const QString &stylesFolder, const QString &styleName );

/**
 * The folder of the styles: LANTU_STYLES if set, else the first `share/lantu/styles` or `styles` with our palette
 * found upwards from this program's own file (installed and build tree alike). Empty if there is none.
 */
QString stylesFolder();

} // namespace lantu
