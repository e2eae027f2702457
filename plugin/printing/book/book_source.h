// SPDX-License-Identifier: GPL-3.0-or-later
// What the chapters of a book draw on: the workspace and the answers of Lantu's own algorithms, each asked once.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <QString>
#include <QVariantMap>
#include <nlohmann/json.hpp>

#include "base/progress.h"
#include "data/row_source.h"
#include "data/table.h"
#include "data/workspace.h"
#include "printing/book/places.h"
#include "printing/page.h"

namespace lantu
{

//! Rows of a layer with their fields by name.
class Rows
{
  public:
    Rows() = default;
    explicit Rows( RowSource &source );

    size_t size() const { return mRows.size(); }
    bool empty() const { return mRows.empty(); }
    bool has( const char *field ) const;

    //! Null value if the row has none. Error(NoField) if there is no such field.
    const Value &value( size_t row, const char *field ) const;
    std::string text( size_t row, const char *field ) const;
    std::optional<int64_t> whole( size_t row, const char *field ) const;
    std::optional<double> number( size_t row, const char *field ) const;
    const Wkb &geometry( size_t row ) const { return mRows[row].geometry; }

    //! Positions of the rows whose \a field is \a value, in order.
    std::vector<size_t> where( const char *field, const std::string &value ) const;

  private:
    std::map<std::string, size_t, std::less<>> mFields;
    std::vector<Row> mRows;
};

//! One answer: its figures, its run, and each of its layers.
struct Result
{
    nlohmann::ordered_json summary;
    QString run;
    QString file; //!< a GeoPackage with all its layers

    //! For PageLayer::file.
    QString layer( const char *output ) const;

    //! Read once. \a output is the name of the parameter: "OUTPUT", "UNITS".
    const Rows &rows( const char *output ) const;

  private:
    mutable std::map<std::string, Rows> mRead;
};

class BookSource
{
  public:
    /**
     * Answers are kept in \a folder, a GeoPackage each. \a travel are the parameters of travel that the planner chose (MODE, SNAP_METRES …); each
     * algorithm gets those that it has.
     */
    BookSource( const Workspace &workspace, Places places, QVariantMap travel, QString folder, Progress &progress );

    const Workspace &workspace() const { return mWorkspace; }

    //! The counties, townships and sites that the planner chose.
    const Places &places() const { return mPlaces; }

    /**
     * What lantu:\a algorithm answers to \a parameters on the workspace, every layer it can give included. Asked once for the same parameters. Throws
     * the error of the algorithm.
     */
    const Result &result( const char *algorithm, const QVariantMap &parameters = {} );

    //! All rows of a layer of the workspace with the fields named, read once; empty if it has no such layer.
    const Rows &layer( const char *name );

    //! The ids of all runs so far.
    QStringList runs() const;

    Progress &progress() { return mProgress; }

  private:
    const Workspace &mWorkspace;
    Places mPlaces;
    QVariantMap mTravel;
    QString mFolder;
    Progress &mProgress;
    std::map<std::string, std::unique_ptr<Result>> mResults;
    std::map<std::string, Rows> mLayers;
};

} // namespace lantu
