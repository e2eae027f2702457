// SPDX-License-Identifier: GPL-3.0-or-later
// Which of many areas holds each of many points.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "base/progress.h"
#include "data/intake.h"
#include "data/row_source.h"
#include "place/area.h"

namespace lantu
{

/**
 * A grid over the areas: a cell that no border crosses knows its area; any other lists the edges in it, and which areas hold one reference point of the
 * cell, so that a point asks a handful of edges. Answers are exact, and those of GEOS. All functions may be called from several threads.
 *
 * The rule at borders: a point on a shared border, and one where areas overlap, is held by the area that comes first.
 */
class AreaIndex
{
  public:
    static constexpr int32_t none = -1;

    //! Linear in the vertices and in the cells that they cross. Errors: Cancelled.
    AreaIndex( std::vector<Area> areas, Progress &progress );

    //! The position of the area that holds \a point; none if there is none, or the point is no number. Near to constant time.
    int32_t holder( Point point ) const;

    //! For each point; in parallel. Errors: Cancelled.
    std::vector<int32_t> holders( std::span<const Point> points, Progress &progress ) const;

    //! Whether this one holds it, borders included, whichever other does as well.
    bool covers( size_t area, Point point ) const { return holder( point ) == static_cast<int32_t>( area ) || mAreas[area].covers( point ); }

    size_t size() const { return mAreas.size(); }
    const Bounds &bounds() const { return mBounds; }

  private:
    //! The edges of one area in one cell.
    struct Group
    {
        int32_t area;
        bool holdsReference;
        uint32_t edges; //!< the first of them; they end where those of the next group begin
    };

    //! Some rows of cells, made by one thread.
    struct Band
    {
        std::vector<int32_t> owner;   //!< by cell: the first area that holds all of it
        std::vector<uint32_t> groups; //!< by cell: the first group, and one more
        std::vector<Group> group;     //!< and one more
        std::vector<uint32_t> edge;   //!< by position of the first vertex
    };

    void makeBand( size_t number );
    bool groupCovers( const Band &band, size_t group, Point point, Point reference ) const;
    double column( double x ) const { return ( x - mBounds.low.x ) * mCellsPerX; }
    double row( double y ) const { return ( y - mBounds.low.y ) * mCellsPerY; }
    Point referenceOf( size_t column, size_t row ) const;

    std::vector<Area> mAreas;
    Bounds mBounds;
    size_t mColumns = 1;
    size_t mRows = 1;
    double mCellsPerX = 0;
    double mCellsPerY = 0;
    std::vector<Band> mBands;
};

/**
 * The areas of a layer in the order of their codes, so that the lowest code wins at shared borders; rows of one code are one after the other. Rows without a usable polygon
 * are rejects of the account.
 */
class CodedAreas
{
  public:
    //! Errors: NoField if the layer has no \a codeField; those of RowSource; Cancelled.
    CodedAreas( RowSource &rows, const std::string &codeField, Progress &progress );

    const AreaIndex &index() const { return mIndex; }
    const std::string &code( int32_t area ) const { return mCodes[static_cast<size_t>( area )]; }
    const Intake &intake() const { return mIntake; }
    bool has( const std::string &code ) const;

    //! The first area of that code that holds the point, its border included; AreaIndex::none if there is none.
    int32_t areaOf( const std::string &code, Point point ) const;
    bool covers( const std::string &code, Point point ) const { return areaOf( code, point ) != AreaIndex::none; }

  private:
    std::vector<Area> read( RowSource &rows, const std::string &codeField, Progress &progress );

    Intake mIntake;
    std::vector<std::string> mCodes;
    AreaIndex mIndex;
};

} // namespace lantu
