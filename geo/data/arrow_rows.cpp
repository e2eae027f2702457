// SPDX-License-Identifier: GPL-3.0-or-later
// Columns of the Arrow C data interface taken apart into rows.
#include "data/arrow_rows.h"

#include <algorithm>
#include <cstring>
#include <future>
#include <string>
#include <string_view>

#include <ogr_recordbatch.h>

#include "data/gdal_handles.h"

namespace lantu
{

namespace
{

// Releases what the C interface hands out.
template<class Handle>
struct Held
{
    Handle handle {};

    Held() = default;
    Held( const Held & ) = delete;
    Held &operator=( const Held & ) = delete;
    ~Held() { release(); }

    void release()
    {
      if ( handle.release )
        handle.release( &handle );
      handle = {};
    }
};

bool bit( const void *bits, int64_t position )
{
  return ( static_cast<const uint8_t *>( bits )[position / 8] >> ( position % 8 ) ) & 1;
}

template<class Number>
Number at( const ArrowArray &column, int64_t position )
{
  return static_cast<const Number *>( column.buffers[1] )[position];
}

std::string_view bytes( const ArrowArray &column, int64_t position )
{
  const auto *offsets = static_cast<const int32_t *>( column.buffers[1] );
  return { static_cast<const char *>( column.buffers[2] ) + offsets[position], static_cast<size_t>( offsets[position + 1] - offsets[position] ) };
}

bool isNull( const ArrowArray &column, int64_t position )
{
  return column.null_count != 0 && column.buffers[0] && !bit( column.buffers[0], position );
}

void setText( Value &value, std::string_view text )
{
  if ( auto *known = std::get_if<std::string>( &value ) )
    known->assign( text );
  else
    value.emplace<std::string>( text );
}

class Batches final : public ArrowRows
{
  public:
    // False if a column is of a kind that is not known here.
    bool open( OGRLayer &layer, const std::vector<int> &indexes )
    {
      Held<ArrowSchema> schema;
      const std::string most = "MAX_FEATURES_IN_BATCH=" + std::to_string( large );
      const char *const options[] = { "INCLUDE_FID=YES", most.c_str(), nullptr };
      if ( !layer.GetArrowStream( &mStream.handle, const_cast<char **>( options ) ) || mStream.handle.get_schema( &mStream.handle, &schema.handle ) != 0 )
        return false;
      const auto column = [&]( std::string_view name )
      {
        for ( int64_t i = 0; i < schema.handle.n_children; ++i )
        {
          if ( name == schema.handle.children[i]->name )
            return static_cast<int>( i );
        }
        return -1;
      };
      const char *fid = layer.GetFIDColumn();
      mFid = column( *fid ? fid : "OGC_FID" );
      const char *geometry = layer.GetGeometryColumn();
      mGeometry = layer.GetGeomType() == wkbNone ? -1 : column( *geometry ? geometry : "wkb_geometry" );
      if ( mFid < 0 || kindOf( schema.handle, mFid ) != 'l' || ( layer.GetGeomType() != wkbNone && ( mGeometry < 0 || kindOf( schema.handle, mGeometry ) != 'z' ) ) )
        return false;
      for ( const int index : indexes )
      {
        const int position = column( layer.GetLayerDefn()->GetFieldDefn( index )->GetNameRef() );
        const char kind = position < 0 ? ' ' : kindOf( schema.handle, position );
        if ( !std::strchr( "bsilfgu", kind ) )
          return false;
        mColumns.push_back( position );
        mKinds.push_back( kind );
      }
      return true;
    }

    bool next( Row &row, std::string &failure ) override
    {
      while ( !mBatch || mRow >= mBatch->handle.length )
      {
        Fetched fetched = mComing.valid() ? mComing.get() : fetch();
        mBatch = std::move( fetched.batch );
        failure = fetched.failure;
        if ( !failure.empty() || !mBatch->handle.release )
          return false;
        mRow = 0;
        // while these rows are being worked on
        if ( mBatch->handle.length >= large )
          mComing = std::async( std::launch::async, [this]
            { return fetch(); } );
      }
      row.id = at<int64_t>( column( mFid ), mRow + column( mFid ).offset );
      row.values.resize( mColumns.size() );
      for ( size_t i = 0; i < mColumns.size(); ++i )
        setCell( row.values[i], column( mColumns[i] ), mKinds[i] );
      row.geometry.clear();
      if ( mGeometry >= 0 )
      {
        const ArrowArray &shapes = column( mGeometry );
        if ( const int64_t position = mRow + shapes.offset; !isNull( shapes, position ) )
        {
          const std::string_view wkb = bytes( shapes, position );
          row.geometry.assign( wkb.begin(), wkb.end() );
        }
      }
      ++mRow;
      return true;
    }

  private:
    static constexpr int64_t large = 16384; // rows of a full batch: few enough that their memory is used again for the next

    struct Fetched
    {
        std::unique_ptr<Held<ArrowArray>> batch;
        std::string failure;
    };

    Fetched fetch()
    {
      GdalQuiet quiet;
      Fetched fetched { std::make_unique<Held<ArrowArray>>(), {} };
      if ( mStream.handle.get_next( &mStream.handle, &fetched.batch->handle ) != 0 )
        fetched.failure = quiet.message().empty() ? "Arrow" : quiet.message();
      return fetched;
    }

    static char kindOf( const ArrowSchema &schema, int position )
    {
      const char *format = schema.children[position]->format;
      return format[0] && !format[1] ? format[0] : ' ';
    }

    const ArrowArray &column( int position ) const { return *mBatch->handle.children[position]; }

    void setCell( Value &value, const ArrowArray &cells, char kind ) const
    {
      const int64_t position = mRow + cells.offset;
      if ( isNull( cells, position ) )
      {
        value = std::monostate();
        return;
      }
      switch ( kind )
      {
      case 'b':
        value = static_cast<int64_t>( bit( cells.buffers[1], position ) );
        return;
      case 's':
        value = static_cast<int64_t>( at<int16_t>( cells, position ) );
        return;
      case 'i':
        value = static_cast<int64_t>( at<int32_t>( cells, position ) );
        return;
      case 'l':
        value = at<int64_t>( cells, position );
        return;
      case 'f':
        value = static_cast<double>( at<float>( cells, position ) );
        return;
      case 'g':
        value = at<double>( cells, position );
        return;
      default:
        setText( value, bytes( cells, position ) );
      }
    }

    Held<ArrowArrayStream> mStream; // outlives its batches
    std::unique_ptr<Held<ArrowArray>> mBatch;
    std::future<Fetched> mComing; // its destructor waits
    int mFid = -1;
    int mGeometry = -1;
    std::vector<int> mColumns;
    std::vector<char> mKinds;
    int64_t mRow = 0;
};

} // namespace

std::unique_ptr<ArrowRows> arrowRows( OGRLayer &layer, const std::vector<int> &indexes )
{
  if ( !layer.TestCapability( OLCFastGetArrowStream ) )
    return nullptr;
  CPLStringList ignored;
  for ( int i = 0; i < layer.GetLayerDefn()->GetFieldCount(); ++i )
  {
    if ( std::find( indexes.begin(), indexes.end(), i ) == indexes.end() )
      ignored.AddString( layer.GetLayerDefn()->GetFieldDefn( i )->GetNameRef() );
  }
  layer.SetIgnoredFields( const_cast<const char **>( ignored.List() ) );
  auto rows = std::make_unique<Batches>();
  if ( rows->open( layer, indexes ) )
    return rows;
  layer.SetIgnoredFields( nullptr );
  return nullptr;
}

} // namespace lantu
