// SPDX-License-Identifier: GPL-3.0-or-later
// What several of these tests need: a folder, a small workspace, a run.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include <QString>
#include <QTemporaryDir>
#include <QVariantMap>

#include "data/workspace.h"

namespace lantu::test
{

using Cells = std::vector<std::pair<const char *, Value>>;

//! A point as WKB.
Wkb pointAt( double longitude, double latitude );

//! Rows of a layer of the schema; \a at gives their points, if any.
Table rowsFor( const char *layerName, const std::vector<Cells> &rows, const std::vector<std::pair<double, double>> &at = {} );

//! A workspace of three households (one eliminated), two sites and one county in a folder of its own.
class SmallWorkspace
{
  public:
    SmallWorkspace();

    QString path() const { return mFolder.filePath( QStringLiteral( "工作空间.gpkg" ) ); }
    QString file( const QString &name ) const { return mFolder.filePath( name ); }
    Workspace workspace() const { return Workspace( path().toStdString() ); }

  private:
    QTemporaryDir mFolder;
};

//! Runs an algorithm of ours; throws QgsProcessingException as it does.
QVariantMap run( const QString &algorithm, const QVariantMap &parameters );

} // namespace lantu::test
