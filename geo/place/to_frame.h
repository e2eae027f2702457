// SPDX-License-Identifier: GPL-3.0-or-later
// From the coordinates of a layer to the analysis plane.
#pragma once

#include <memory>
#include <span>
#include <string>

#include "base/progress.h"
#include "data/row_source.h"
#include "place/frame.h"

class OGRCoordinateTransformation;

namespace lantu
{

/**
 * The plane that suits a layer: around the median longitude of its first 2000 usable rows, so that a few
 * rows with impossible coordinates do not move it. Errors: NoCrs; Empty if no row has a usable position.
 */
Frame frameFor( RowSource &rows );

/**
 * For a question that has an answer even where \a rows have no position at all, such as sites whose own water and power are known: the plane of \a rows, else that of \a others, else one in which
 * nothing is going to be placed. Errors: NoCrs of \a rows.
 */
Frame frameForEither( RowSource &rows, RowSource &others );

//! Converts coordinates of one layer. One object serves one thread.
class ToFrame
{
  public:
    //! Says in \a progress when the layer's CRS is another than the plane's. Error(NoCrs).
    ToFrame( const SourceInfo &info, const Frame &frame, Progress &progress );
    ~ToFrame();

    /**
     * In place. Points that PROJ cannot convert, that are not numbers, or that lie more than
     * \a widestDegrees from the central meridian (swapped, or 0/0) become NaN.
     */
    void convert( std::span<Point> points ) const;

    static constexpr double widestDegrees = 9;

  private:
    void convertEach( std::span<Point> points ) const;

    std::unique_ptr<OGRCoordinateTransformation> mToFrame;
};

} // namespace lantu
