// SPDX-License-Identifier: GPL-3.0-or-later
// Where a cell of a raster stands in memory, and the sixteen moves away from it.
#pragma once

#include <array>
#include <cstdint>
#include <cstdlib>

namespace lantu
{

//! From a cell to another, in columns eastwards and rows southwards. Move m ^ 1 goes back.
struct TerrainMove
{
    int columns;
    int rows;
};

/**
 * The moves in the order of the directions' bits: four straight, four diagonal (8 directions), eight knight's moves (16).
 * The straight segment of a knight's move passes through two cells on its way, a quarter of it in each and in both ends.
 */
inline constexpr std::array<TerrainMove, 16> terrainMoves { {
  { 1, 0 },
  { -1, 0 },
  { 0, 1 },
  { 0, -1 },
  { 1, 1 },
  { -1, -1 },
  { 1, -1 },
  { -1, 1 },
  { 2, 1 },
  { -2, -1 },
  { 2, -1 },
  { -2, 1 },
  { 1, 2 },
  { -1, -2 },
  { 1, -2 },
  { -1, 2 },
} };

/**
 * The two cells beside a diagonal move, or those that a knight's move passes through. Straight moves have none.
 * Of a move and its way back they are the same cells.
 */
constexpr std::array<TerrainMove, 2> cellsBetween( const TerrainMove &move )
{
  const int right = move.columns / 2;
  const int down = move.rows / 2;
  if ( right == 0 && down == 0 )
    return { { { move.columns, 0 }, { 0, move.rows } } };
  return { { { right, down }, { move.columns - right, move.rows - down } } };
}

/**
 * Tiles of 16 x 16 cells stand together in memory, so that a front moving through the raster stays in the cache. Two
 * cells more on every side, which nobody may enter, spare the search the question whether a move leaves the raster.
 */
class TerrainLayout
{
  public:
    static constexpr int margin = 2;
    static constexpr int side = 16;
    static constexpr uint32_t tileCells = side * side;

    //! What is around one cell, for asking several times. The layout must outlive it.
    class Around
    {
      public:
        uint32_t moved( TerrainMove move ) const { return mCell + ( *mAcross )[static_cast<size_t>( move.columns + margin )] + ( *mDown )[static_cast<size_t>( move.rows + margin )]; }

      private:
        friend TerrainLayout;
        using Steps = std::array<uint32_t, 2 * margin + 1>; // modulo 2^32
        uint32_t mCell = 0;
        const Steps *mAcross = nullptr;
        const Steps *mDown = nullptr;
    };

    TerrainLayout() = default;
    TerrainLayout( int columns, int rows )
      : mColumns( columns ), mRows( rows ), mTileColumns( tilesFor( columns ) ), mTileRows( tilesFor( rows ) )
    {
      const auto downTile = static_cast<int64_t>( mTileColumns ) * tileCells;
      for ( int place = 0; place < side; ++place )
      {
        for ( int step = -margin; step <= margin; ++step )
        {
          const int to = place + step;
          const int tile = to < 0 ? -1 : to / side;
          const int within = to - tile * side;
          mAcross[static_cast<size_t>( place )][static_cast<size_t>( step + margin )] = static_cast<uint32_t>( static_cast<int64_t>( tile ) * tileCells + within - place );
          mDown[static_cast<size_t>( place )][static_cast<size_t>( step + margin )] = static_cast<uint32_t>( tile * downTile + static_cast<int64_t>( within - place ) * side );
        }
      }
    }

    int columns() const { return mColumns; }
    int rows() const { return mRows; }
    uint32_t tiles() const { return static_cast<uint32_t>( mTileColumns ) * static_cast<uint32_t>( mTileRows ); }
    int tileColumns() const { return mTileColumns; }

    //! With the margin and what fills the last tiles.
    size_t cells() const { return static_cast<size_t>( mTileColumns ) * static_cast<size_t>( mTileRows ) * tileCells; }

    //! True if cells can be numbered with 32 bits.
    static bool holds( int64_t columns, int64_t rows ) { return ( columns + 2 * margin + side ) * ( rows + 2 * margin + side ) < INT64_C( 0xf0000000 ); }

    bool inside( int column, int row ) const { return column >= 0 && row >= 0 && column < mColumns && row < mRows; }

    uint32_t cell( int column, int row ) const
    {
      const auto x = static_cast<uint32_t>( column + margin );
      const auto y = static_cast<uint32_t>( row + margin );
      return ( y / side * static_cast<uint32_t>( mTileColumns ) + x / side ) * tileCells + y % side * side + x % side;
    }

    int column( uint32_t cell ) const { return static_cast<int>( cell / tileCells % static_cast<uint32_t>( mTileColumns ) * side + cell % side ) - margin; }
    int row( uint32_t cell ) const { return static_cast<int>( cell / tileCells / static_cast<uint32_t>( mTileColumns ) * side + cell / side % side ) - margin; }

    //! The cell \a move away; neither it nor anything between lies outside the margin if \a cell is inside.
    uint32_t moved( uint32_t cell, TerrainMove move ) const
    {
      return around( cell ).moved( move );
    }

    //! As moved(), for many moves of one cell.
    Around around( uint32_t cell ) const
    {
      Around around;
      around.mCell = cell;
      around.mAcross = &mAcross[cell % side];
      around.mDown = &mDown[cell / side % side];
      return around;
    }

  private:
    static int tilesFor( int cells ) { return ( cells + 2 * margin + side - 1 ) / side; }

    using Steps = std::array<Around::Steps, side>;

    int mColumns = 0;
    int mRows = 0;
    int mTileColumns = 0;
    int mTileRows = 0;
    Steps mAcross {};
    Steps mDown {};
};

} // namespace lantu
