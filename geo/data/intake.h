// SPDX-License-Identifier: GPL-3.0-or-later
// What became of the rows of one input: rows read = rows used + rows rejected.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/progress.h"
#include "data/row_source.h"
#include "data/table.h"

namespace lantu
{

//! A row that could not be used, with what the planner needs to find and mend it.
struct Reject
{
    int64_t row = 0;
    std::string column;
    std::string value;
    std::string reason;
};

/**
 * The account of one input layer. Readers call take() for every row and reject() for those they leave
 * out; the hash over all rows tells later whether the same content was read.
 */
class Intake
{
  public:
    explicit Intake( const SourceInfo &info );

    //! Of a raster, which has no rows; \a contentHash is over its values.
    Intake( const SourceInfo &info, uint64_t contentHash );
    Intake() = default;

    //! Counts the row and adds it to the content hash.
    void take( const Row &row );

    //! A private number or name in \a value is masked: rejects are kept and shown.
    void reject( int64_t row, const std::string &column, const Value &value, const std::string &reason );

    int64_t rowsRead() const { return mRead; }
    int64_t rowsUsed() const { return mRead - static_cast<int64_t>( mRejects.size() ); }
    const std::vector<Reject> &rejects() const { return mRejects; }
    const std::string &file() const { return mFile; }
    const std::string &layer() const { return mLayer; }
    const std::string &crs() const { return mCrs; }

    //! 16 hexadecimal digits (XXH3 over values and geometry in reading order).
    std::string contentHash() const;

    //! One warning for each reason: how many rows, the first of them, what to do.
    void warnRejects( Progress &progress ) const;

    //! The account as text, and back: for a store that spares the reading.
    std::string stored() const;
    static Intake restored( const std::string &text );

    //! The rejects as rows of layer::rejects; \a runId may be empty.
    void addTo( Table &rejects, const std::string &runId ) const;

  private:
    std::string mFile;
    std::string mLayer;
    std::string mCrs;
    int64_t mRead = 0;
    uint64_t mHash = 0;
    std::vector<Reject> mRejects;
};

//! The account of a layer of which every row is used: reads all its rows and fields.
Intake intakeOf( RowSource &rows, Progress &progress );

} // namespace lantu
