// SPDX-License-Identifier: GPL-3.0-or-later
// The parameters of one run as an algorithm asks for them: rows, files, numbers, choices, and where the answer goes.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>

#include <QVariantMap>
#include <nlohmann/json.hpp>

#include "base/progress.h"
#include "data/row_source.h"
#include "data/table.h"
#include "data/workspace.h"

class QgsProcessingAlgorithm;
class QgsProcessingContext;
class QgsProject;

namespace lantu
{

class TableWriter;

/**
 * Lives as long as the run. A layer that was not given comes from the workspace, if there is one. Names are
 * those of parameters.h; to ask for a parameter that the algorithm does not declare is our own mistake.
 */
class Question
{
  public:
    Question( const QgsProcessingAlgorithm &algorithm, const QVariantMap &parameters, QgsProcessingContext &context );

    /**
     * Rows of the layer given as \a name, else of \a workspaceLayer in the workspace. Error(NotFound) that says
     * which parameter to give if there is neither.
     */
    std::unique_ptr<RowSource> rows( const char *name, const char *workspaceLayer ) const;

    //! The same where the layer may be absent: null. Without \a workspaceLayer it must be given itself.
    std::unique_ptr<RowSource> rowsIfAny( const char *name, const char *workspaceLayer ) const;

    //! True if the layer \a name was given itself, and does not come from the workspace.
    bool given( const char *name ) const;

    //! The workspace, opened once; null if none was given. Errors as of Workspace.
    const Workspace *workspace() const;

    //! As workspace(), Error(NotFound) if none was given.
    const Workspace &requiredWorkspace() const;

    //! The folder for what is worth keeping between runs: beside the workspace file, or the user's own where there is none.
    std::filesystem::path store() const;

    //! Text, field name or path; empty if not given.
    std::string text( const char *name ) const;

    //! A real number, the parameter's default if not given.
    double number( const char *name ) const;

    //! A real number; nothing if it was not given and has no default.
    std::optional<double> numberIfAny( const char *name ) const;

    //! A whole number, or the position of a choice.
    int integer( const char *name ) const;

    bool yes( const char *name ) const;

    //! The position of the word given; its number will do as well. Error(BadValue) that lists the words.
    size_t word( const char *name, std::span<const char *const> words ) const;

    //! The words of several choices, of a parameter of WordsParameter::ofSeveral(), in their order; those of its default if none was given. Error(BadValue) that lists them.
    std::vector<std::string> wordList( const char *name ) const;

    //! Texts that the planner wrote in one line, separated by commas (Chinese ones too); empty if not given.
    std::vector<std::string> list( const char *name ) const;

    //! Those of the parameters named that were given, as they were given, for another algorithm to be asked with.
    QVariantMap givenOf( std::span<const char *const> names ) const;

    //! Where other algorithms find layers that were given by name.
    QgsProject *project() const;

    //! A path to write a file or into a folder; empty if not asked for.
    std::string outputFile( const char *name ) const;

    //! The raster given as \a name, as GDAL names it, else that of \a workspaceLayer (may be null) in the workspace; empty if there is neither.
    std::string raster( const char *name, const char *workspaceLayer ) const;

    //! A path to write a raster to, which QGIS loads afterwards if it was asked to; empty if not asked for.
    std::string outputRaster( const char *name ) const;

    //! What was asked: every parameter but the destinations, layers and files as they were named, defaults where nothing was given.
    nlohmann::ordered_json asJson() const;

    //! The algorithm's id, "lantu:coverage".
    std::string algorithmId() const;

    //! Writes the answer where \a name says and returns the id of the layer; see writeTable().
    QString write( const Table &table, const char *name, Progress &progress ) const;

    //! The same row by row, for answers too large to hold: open(), TableWriter::add() and close(), which returns the id.
    std::unique_ptr<TableWriter> open( const Layer &shape, const std::string &crs, const char *name ) const;
    QString close( TableWriter &writer, const char *name ) const;

  private:
    void dress( const QString &id, const Layer &shape, const char *name ) const;

    const QgsProcessingAlgorithm &mAlgorithm;
    const QVariantMap &mParameters;
    QgsProcessingContext &mContext;
    mutable std::optional<Workspace> mWorkspace;
};

} // namespace lantu
