// SPDX-License-Identifier: GPL-3.0-or-later
// What the chapters of a book draw on: the workspace and the answers of Lantu's own algorithms, each asked once.
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include <QString>
#include <QVariantMap>
#include <nlohmann/json.hpp>

#include "base/progress.h"
#include "data/workspace.h"
#include "printing/book/places.h"
#include "printing/book/rows.h"

class QgsProject;

namespace lantu
{

//! One answer: its figures, its run, and each of its layers.
class Result
{
  public:
    //! \a progress is asked while rows are read, and must outlive this.
    explicit Result( const Progress &progress )
      : mProgress( progress ) {}

    nlohmann::ordered_json summary;
    QString run;
    QString folder; //!< a GeoPackage for each layer

    //! For PageLayer::file. \a output is the name of the parameter: "OUTPUT", "UNITS".
    QString layer( const char *output ) const;

    //! Read once. Error(Cancelled).
    const Rows &rows( const char *output ) const;

  private:
    const Progress &mProgress;
    mutable std::map<std::string, Rows> mRead;
};

class BookSource
{
  public:
    /**
     * Answers are kept in \a folder, a folder of GeoPackages each, so that a book that goes on after a stop cites the same runs: those that are there are not asked
     * again. \a folder is to stand for the content of the workspace; it holds rows of households and is no place to hand over. \a travel are the parameters of
     * travel that the planner chose (MODE, SNAP_METRES …); each algorithm gets those that it has. Layers given by name are found in \a project.
     */
    BookSource( const Workspace &workspace, Places places, QVariantMap travel, QgsProject *project, std::filesystem::path folder, Progress &progress );

    const Workspace &workspace() const { return mWorkspace; }

    //! The counties, townships and sites that the planner chose.
    const Places &places() const { return mPlaces; }

    /**
     * What lantu:\a algorithm answers to \a parameters on the workspace, every layer it can give included. Asked once for the same parameters. Throws
     * the error of the algorithm.
     */
    const Result &result( const char *algorithm, const QVariantMap &parameters = {} );

    //! All rows of a layer of the workspace, read once; empty if it has no such layer.
    const Rows &layer( const char *name );

    //! The ids of all runs so far.
    QStringList runs() const;

    Progress &progress() { return mProgress; }

  private:
    std::unique_ptr<Result> asked( const char *algorithm, const QVariantMap &parameters, const QString &folder ) const;
    void read();
    void write() const;

    const Workspace &mWorkspace;
    Places mPlaces;
    QVariantMap mTravel;
    QgsProject *mProject;
    std::filesystem::path mFolder;
    Progress &mProgress;
    std::map<std::string, std::unique_ptr<Result>> mResults;
    std::map<std::string, Rows> mLayers;
};

} // namespace lantu
