// SPDX-License-Identifier: GPL-3.0-or-later
// What many tests need: a folder that goes away, errors with their sentence, small layers and workspaces.
#pragma once

#include <atomic>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "base/error.h"
#include "base/progress.h"
#include "data/table.h"

namespace lantu::test
{

//! An empty folder for one test, removed with everything in it.
class TemporaryFolder
{
  public:
    TemporaryFolder();
    ~TemporaryFolder();
    TemporaryFolder( const TemporaryFolder & ) = delete;
    TemporaryFolder &operator=( const TemporaryFolder & ) = delete;

    std::string file( const std::string &name ) const { return ( mPath / name ).string(); }
    const std::filesystem::path &path() const { return mPath; }

    //! Names in it, sorted.
    std::vector<std::string> contents() const;

  private:
    std::filesystem::path mPath;
};

//! Keeps what was said; stops when \a stopAfter further questions were asked.
class ListeningProgress : public Progress
{
  public:
    void report( double fraction ) override { fractions.push_back( fraction ); }
    void note( const std::string &sentence ) override { notes.push_back( sentence ); }
    void warn( const std::string &sentence ) override { warnings.push_back( sentence ); }
    bool stopped() const override { return stopAfter >= 0 && asked++ >= stopAfter; }

    std::vector<double> fractions;
    std::vector<std::string> notes;
    std::vector<std::string> warnings;
    int stopAfter = -1;
    mutable std::atomic<int> asked = 0; // from any thread
};

//! The call must throw an Error of this code with all these parts in its sentence, in Chinese and in English.
void expectError( ErrorCode code, const std::vector<std::string> &parts, const std::function<void()> &call );

std::string contentsOf( const std::filesystem::path &path );
void writeText( const std::string &path, std::string_view content );

//! Source files of the project below \a folder with one of these extensions.
std::vector<std::filesystem::path> sourceFiles( const std::string &folder, const std::vector<std::string> &extensions = { ".h", ".cpp" } );

//! A row of \a layer with every required value filled in acceptably, and everything else null.
Row plausibleRow( const Layer &layer );

//! The cell of a field in a row that has all fields of \a layer in order.
Value &cell( const Layer &layer, Row &row, std::string_view fieldName );

//! WKB of an axis-parallel rectangle.
Wkb rectangle( double west, double south, double east, double north );

//! WKB from well-known text.
Wkb wkb( const char *wkt );

//! All rows of a layer of a file.
std::vector<Row> rowsOf( const std::string &path, const std::string &layerName = {} );

} // namespace lantu::test
