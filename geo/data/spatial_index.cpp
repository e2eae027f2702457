// SPDX-License-Identifier: GPL-3.0-or-later
// Sort-tile-recursive packing, and SQLite's nodes.
#include "data/spatial_index.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <memory>

#include <gdal_priv.h>
#include <ogrsf_frmts.h>
#include <sqlite3.h>
#include <tbb/parallel_sort.h>

namespace lantu
{

namespace
{

constexpr size_t cellBytes = 24; // 8 for the row or node, 4 for each side
constexpr size_t headBytes = 4;

std::string quoted( const std::string &text, char mark )
{
  std::string made( 1, mark );
  for ( const char letter : text )
    made.append( letter == mark ? 2 : 1, letter );
  return made + mark;
}

// Middles of boxes in the order of tiles: slices from west to east, each from south to north, with \a most boxes in a node.
void sortByTiles( std::vector<RowBox> &boxes, size_t most )
{
  const auto x = []( const RowBox &box )
  { return box.west + box.east; };
  const auto y = []( const RowBox &box )
  { return box.south + box.north; };
  const size_t nodes = ( boxes.size() + most - 1 ) / most;
  const size_t slice = most * static_cast<size_t>( std::ceil( std::sqrt( static_cast<double>( nodes ) ) ) );
  tbb::parallel_sort( boxes.begin(), boxes.end(), [&]( const RowBox &a, const RowBox &b )
    { return x( a ) != x( b ) ? x( a ) < x( b ) : a.row < b.row; } );
  for ( size_t first = 0; first < boxes.size(); first += slice )
  {
    const size_t last = std::min( boxes.size(), first + slice );
    tbb::parallel_sort( boxes.begin() + static_cast<ptrdiff_t>( first ), boxes.begin() + static_cast<ptrdiff_t>( last ), [&]( const RowBox &a, const RowBox &b )
      { return y( a ) != y( b ) ? y( a ) < y( b ) : a.row < b.row; } );
  }
}

template<class Number>
void putBigEndian( unsigned char *&to, Number number )
{
  for ( size_t i = sizeof number; i-- > 0; )
    *to++ = static_cast<unsigned char>( number >> ( 8 * i ) );
}

// SQLite keeps sides as floats: never inside the true one.
void putSide( unsigned char *&to, double side, bool upper )
{
  auto rounded = static_cast<float>( side );
  if ( upper ? rounded < side : rounded > side )
    rounded = std::nextafter( rounded, upper ? HUGE_VALF : -HUGE_VALF );
  uint32_t bits = 0;
  std::memcpy( &bits, &rounded, sizeof bits );
  putBigEndian( to, bits );
}

class File
{
  public:
    explicit File( const std::string &path )
    {
      if ( sqlite3_open_v2( path.c_str(), &mFile, SQLITE_OPEN_READWRITE, nullptr ) != SQLITE_OK )
        fail();
    }
    ~File() { sqlite3_close_v2( mFile ); }
    File( const File & ) = delete;
    File &operator=( const File & ) = delete;

    void run( const std::string &sql )
    {
      if ( mFailure.empty() && sqlite3_exec( mFile, sql.c_str(), nullptr, nullptr, nullptr ) != SQLITE_OK )
        fail();
    }

    //! The first cell of the answer.
    int64_t number( const std::string &sql )
    {
      const Statement statement = prepare( sql );
      if ( mFailure.empty() && sqlite3_step( statement.get() ) != SQLITE_ROW )
        fail();
      return mFailure.empty() ? sqlite3_column_int64( statement.get(), 0 ) : 0;
    }

    using Statement = std::unique_ptr<sqlite3_stmt, int ( * )( sqlite3_stmt * )>;

    Statement prepare( const std::string &sql )
    {
      sqlite3_stmt *made = nullptr;
      if ( mFailure.empty() && sqlite3_prepare_v2( mFile, sql.c_str(), -1, &made, nullptr ) != SQLITE_OK )
        fail();
      return { made, sqlite3_finalize };
    }

    void put( const Statement &statement, int64_t key, int64_t value )
    {
      if ( !mFailure.empty() )
        return;
      sqlite3_bind_int64( statement.get(), 1, key );
      sqlite3_bind_int64( statement.get(), 2, value );
      step( statement );
    }

    void put( const Statement &statement, int64_t key, const std::vector<unsigned char> &bytes )
    {
      if ( !mFailure.empty() )
        return;
      sqlite3_bind_int64( statement.get(), 1, key );
      sqlite3_bind_blob64( statement.get(), 2, bytes.data(), bytes.size(), SQLITE_STATIC );
      step( statement );
    }

    const std::string &failure() const { return mFailure; }

  private:
    void step( const Statement &statement )
    {
      if ( sqlite3_step( statement.get() ) != SQLITE_DONE )
        fail();
      sqlite3_reset( statement.get() );
    }

    void fail() { mFailure = sqlite3_errmsg( mFile ); }

    sqlite3 *mFile = nullptr;
    std::string mFailure; // the first one; nothing is done after it
};

void writeTree( File &file, const std::string &table, std::vector<RowBox> boxes )
{
  const auto nodeBytes = static_cast<size_t>( file.number( "SELECT length(data) FROM " + quoted( table + "_node", '"' ) + " WHERE nodeno = 1" ) );
  if ( nodeBytes < headBytes + 2 * cellBytes )
    return; // has failed
  const size_t most = ( nodeBytes - headBytes ) / cellBytes;
  const auto node = file.prepare( "INSERT OR REPLACE INTO " + quoted( table + "_node", '"' ) + " VALUES (?, ?)" );
  const auto rowid = file.prepare( "INSERT INTO " + quoted( table + "_rowid", '"' ) + " VALUES (?, ?)" );
  const auto parent = file.prepare( "INSERT INTO " + quoted( table + "_parent", '"' ) + " VALUES (?, ?)" );
  std::vector<std::pair<int64_t, int64_t>> nodeOfRow;
  nodeOfRow.reserve( boxes.size() );
  std::vector<unsigned char> bytes( nodeBytes );
  int64_t nextNode = 2; // 1 is the root
  for ( uint16_t height = 0;; ++height )
  {
    const bool isRoot = boxes.size() <= most;
    if ( !isRoot )
      sortByTiles( boxes, most );
    std::vector<RowBox> above;
    for ( size_t first = 0; first < boxes.size(); first += most )
    {
      const size_t last = std::min( boxes.size(), first + most );
      const int64_t number = isRoot ? 1 : nextNode++;
      RowBox whole = boxes[first];
      whole.row = number;
      std::fill( bytes.begin(), bytes.end(), 0 );
      unsigned char *to = bytes.data();
      putBigEndian( to, static_cast<uint16_t>( isRoot ? height : 0 ) );
      putBigEndian( to, static_cast<uint16_t>( last - first ) );
      for ( size_t i = first; i < last; ++i )
      {
        const RowBox &box = boxes[i];
        putBigEndian( to, static_cast<uint64_t>( box.row ) );
        putSide( to, box.west, false );
        putSide( to, box.east, true );
        putSide( to, box.south, false );
        putSide( to, box.north, true );
        whole.west = std::min( whole.west, box.west );
        whole.east = std::max( whole.east, box.east );
        whole.south = std::min( whole.south, box.south );
        whole.north = std::max( whole.north, box.north );
        if ( height == 0 )
          nodeOfRow.emplace_back( box.row, number );
        else
          file.put( parent, box.row, number );
      }
      file.put( node, number, bytes );
      above.push_back( whole );
    }
    if ( isRoot )
      break;
    boxes = std::move( above );
  }
  tbb::parallel_sort( nodeOfRow.begin(), nodeOfRow.end() ); // a table grows quickest at its end
  for ( const auto &[row, number] : nodeOfRow )
    file.put( rowid, row, number );
}

} // namespace

bool SpatialIndex::begin( GDALDataset &dataset, const std::string &layer )
{
  mTable = "rtree_" + layer + "_geom";
  const std::string trigger = mTable + "_insert";
  if ( OGRLayer *made = dataset.GetLayerByName( layer.c_str() ); !made || made->SyncToDisk() != OGRERR_NONE )
    return false;
  OGRLayer *found = dataset.ExecuteSQL( ( "SELECT sql FROM sqlite_master WHERE type = 'trigger' AND name = " + quoted( trigger, '\'' ) ).c_str(), nullptr, nullptr );
  if ( !found )
    return false;
  if ( const std::unique_ptr<OGRFeature> row( found->GetNextFeature() ); row )
    mTrigger = row->GetFieldAsString( 0 );
  dataset.ReleaseResultSet( found );
  if ( mTrigger.empty() )
    return false;
  dataset.ReleaseResultSet( dataset.ExecuteSQL( ( "DROP TRIGGER " + quoted( trigger, '"' ) ).c_str(), nullptr, nullptr ) );
  return true;
}

std::string SpatialIndex::finish( const std::string &path )
{
  File file( path );
  file.run( "BEGIN" );
  if ( !mBoxes.empty() )
    writeTree( file, mTable, std::move( mBoxes ) );
  mBoxes = {};
  file.run( mTrigger );
  file.run( "COMMIT" );
  return file.failure();
}

} // namespace lantu
