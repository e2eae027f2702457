// SPDX-License-Identifier: GPL-3.0-or-later
// How a planner names a workspace, and what opens it.
#pragma once

#include <string>

#include <QString>
#include <QStringList>

namespace lantu
{

//! True for what workspaceAddress() takes for a database.
bool namesDatabase( const QString &written );

//! The table in "PG:…|layername=TABLE" and "postgres://NAME/SCHEMA|layername=TABLE"; empty for anything else.
QString tableInDatabase( const QString &written );

//! "postgres://NAME/" for every PostgreSQL connection that QGIS keeps.
QStringList storedDatabases();

/**
 * A file's path and "PG:…" as they are. "postgres://NAME/SCHEMA" names a PostgreSQL connection that QGIS keeps and a schema there ("public" if
 * left out): user and password come from QGIS, its authentication store included, at this moment. What is returned may hold a password and is to be
 * kept nowhere. Error(NotFound) names the connections there are.
 */
std::string workspaceAddress( const QString &written );

//! What the connection named in \a written is kept under in QGIS's authentication store; empty if it is not, and for all that names none.
QString authenticationOf( const QString &written );

} // namespace lantu
