// SPDX-License-Identifier: GPL-3.0-or-later
// The one way in: rows of any vector layer, whoever opened it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "data/schema.h"
#include "data/value.h"

namespace lantu
{

struct SourceField
{
    std::string name;
    FieldType type = FieldType::Text;
};

struct SourceInfo
{
    std::string file;  //!< as the planner named it, for messages; empty for a layer that is in no file
    std::string layer; //!< the layer in it
    GeometryType geometry = GeometryType::None;
    std::string crs; //!< anything PROJ understands; empty: the layer has none
    std::vector<SourceField> fields;
    std::string storage {}; //!< the file whose content the rows are, all of them and unchanged; empty: not so, or not known
    bool hasPlaces = true;  //!< false for a table, such as a CSV or a spreadsheet
    int64_t rowCount = -1;  //!< -1: not known before reading

    //! Position of the field, ignoring case; -1 if there is none.
    int fieldIndex( std::string_view name ) const;

    //! "file / layer" for messages; the layer alone if there is no file.
    std::string place() const;
};

/**
 * Rows of one layer, in the layer's own order, which is the same at every reading. geo/ opens files
 * with OgrSource; the QGIS side hands over its layers in the same shape.
 */
class RowSource
{
  public:
    virtual ~RowSource() = default;

    virtual const SourceInfo &info() const = 0;

    //! Begins at the first row; row.values will hold these fields in this order. Error(NoField) if one is missing.
    void start( const std::vector<std::string> &fields = {} );

    //! The next row into \a row, reusing its memory; false at the end.
    virtual bool next( Row &row ) = 0;

  protected:
    //! \a indexes are positions in info().fields.
    virtual void rewind( const std::vector<int> &indexes ) = 0;
};

} // namespace lantu
