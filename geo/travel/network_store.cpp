// SPDX-License-Identifier: GPL-3.0-or-later
// One header, then the arrays one after the other.
#include "travel/network_store.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <fstream>

#include <tbb/parallel_for.h>
#include <xxhash.h>

#include "base/error.h"
#include "base/mapped_file.h"
#include "data/unfinished.h"

namespace lantu
{

namespace
{

namespace fs = std::filesystem;

constexpr char suffix[] = ".roads";
constexpr size_t alignment = 64;
constexpr size_t chunk = size_t { 1 } << 24;

struct Header
{
    std::array<char, 8> magic { 'L', 'a', 'n', 't', 'u', 'n', 'e', 't' };
    uint64_t version = 3; // of what the arrays mean
    std::array<uint64_t, 6> sizes { sizeof( Road ), sizeof( RoadEdge ), sizeof( MendedJoin ), sizeof( TurnRule ), sizeof( EdgeBarrier ), sizeof( Point ) };
    uint64_t bytes = 0;    // of the file
    uint64_t checksum = 0; // of everything behind the header
    NetworkStamp stamp;
};

struct Scalars
{
    double centralMeridian = 0;
    double mendMetres = 0;
    Point gridOrigin;
    double gridCell = 0;
    int32_t gridColumns = 0;
    int32_t gridRows = 0;
    uint64_t joinsOnlyAtVertices = 0;
};

// Chunk by chunk, so that several threads can share the work.
uint64_t checksumOf( std::span<const std::byte> bytes )
{
  std::vector<uint64_t> parts( bytes.size() / chunk + 1 );
  tbb::parallel_for( size_t { 0 }, parts.size(), [&]( size_t i )
    { parts[i] = XXH3_64bits( bytes.data() + i * chunk, std::min( chunk, bytes.size() - i * chunk ) ); } );
  return XXH3_64bits( parts.data(), parts.size() * sizeof( uint64_t ) );
}

class Writer
{
  public:
    Writer( const fs::path &path, const Progress &progress )
      : mFile( path, std::ios::binary ), mProgress( progress ) {}

    template<class Element>
    void write( std::span<const Element> elements )
    {
      static_assert( std::is_trivially_copyable_v<Element> );
      const uint64_t count = elements.size();
      put( { reinterpret_cast<const char *>( &count ), sizeof count } );
      align();
      put( { reinterpret_cast<const char *>( elements.data() ), elements.size_bytes() } );
      align();
    }

    void put( std::string_view bytes )
    {
      for ( size_t done = 0; done < bytes.size() && mFile && !mProgress.stopped(); done += chunk )
        mFile.write( bytes.data() + done, static_cast<std::streamsize>( std::min( chunk, bytes.size() - done ) ) );
      mBytes += bytes.size();
    }

    void align()
    {
      static constexpr std::array<char, alignment> zeros {};
      put( { zeros.data(), ( alignment - mBytes % alignment ) % alignment } );
    }

    // False if something could not be written.
    bool close()
    {
      mFile.close();
      return mFile.good() && !mProgress.stopped();
    }

    uint64_t bytes() const { return mBytes; }

  private:
    std::ofstream mFile;
    const Progress &mProgress;
    uint64_t mBytes = 0;
};

class Reader
{
  public:
    explicit Reader( std::shared_ptr<const std::span<const std::byte>> file )
      : mFile( std::move( file ) ), mAt( sizeof( Header ) )
    {
      align();
    }

    template<class Element>
    Array<Element> array()
    {
      uint64_t count = 0;
      std::memcpy( &count, mFile->data() + mAt, sizeof count );
      mAt += sizeof count;
      align();
      const std::span<const Element> elements( reinterpret_cast<const Element *>( mFile->data() + mAt ), count );
      mAt += elements.size_bytes();
      align();
      return Array<Element>( elements, mFile );
    }

  private:
    void align() { mAt = ( mAt + alignment - 1 ) / alignment * alignment; }

    std::shared_ptr<const std::span<const std::byte>> mFile;
    size_t mAt;
};

// Anything may lie under that name: an older version, half a disk, another program's file.
bool isWhole( std::span<const std::byte> file, Header &header )
{
  const Header expected;
  if ( file.size() < sizeof header )
    return false;
  std::memcpy( &header, file.data(), sizeof header );
  return header.magic == expected.magic && header.version == expected.version && header.sizes == expected.sizes && header.bytes == file.size() && header.checksum == checksumOf( file.subspan( sizeof header ) );
}

bool putHeader( const fs::path &path, const Header &header )
{
  std::fstream file( path, std::ios::binary | std::ios::in | std::ios::out );
  file.write( reinterpret_cast<const char *>( &header ), sizeof header );
  file.close();
  return file.good();
}

void removeOldest( const fs::path &folder )
{
  constexpr size_t kept = 8;
  std::vector<fs::directory_entry> files;
  for ( const fs::directory_entry &entry : fs::directory_iterator( folder ) )
  {
    if ( entry.path().extension() == suffix )
      files.push_back( entry );
  }
  std::sort( files.begin(), files.end(), []( const fs::directory_entry &a, const fs::directory_entry &b )
    { return a.last_write_time() > b.last_write_time(); } );
  for ( size_t i = kept; i < files.size(); ++i )
    fs::remove( files[i] );
}

} // namespace

std::optional<NetworkOfLayer> storedNetwork( const fs::path &path, const NetworkStamp &stamp )
{
  const auto file = mappedFile( path );
  Header header;
  if ( !file || file->size() < sizeof header )
    return {};
  std::memcpy( &header, file->data(), sizeof header );
  const bool sameSource = stamp.source != 0 && header.stamp.source == stamp.source;
  const bool sameContent = stamp.content != 0 && header.stamp.content == stamp.content;
  if ( !( sameSource || sameContent ) || !isWhole( *file, header ) )
    return {};

  Reader reader( file );
  const Scalars scalars = reader.array<Scalars>().front();
  const Array<char> account = reader.array<char>();
  NetworkOfLayer made { { .frame = Frame::around( scalars.centralMeridian ), .roads = {}, .nodes = {}, .edges = {}, .segments = {}, .metresBefore = {}, .mended = {}, .mendMetres = scalars.mendMetres, .turns = {}, .banSteps = {}, .banEnds = {}, .barriers = {} }, Intake::restored( { account.begin(), account.end() } ), scalars.joinsOnlyAtVertices != 0 };
  RoadNetwork &network = made.network;
  network.roads = reader.array<Road>();
  network.nodes = reader.array<Point>();
  network.edges = reader.array<RoadEdge>();
  network.metresBefore = reader.array<double>();
  network.mended = reader.array<MendedJoin>();
  network.turns = reader.array<TurnRule>();
  network.banSteps = reader.array<uint32_t>();
  network.banEnds = reader.array<uint32_t>();
  network.barriers = reader.array<EdgeBarrier>();
  const Array<Point> points = reader.array<Point>();
  const Array<uint32_t> owners = reader.array<uint32_t>();
  SegmentIndex::Grid grid { scalars.gridOrigin, scalars.gridCell, scalars.gridColumns, scalars.gridRows, {}, {} };
  grid.offsets = reader.array<uint32_t>();
  grid.entries = reader.array<uint32_t>();
  network.segments = SegmentIndex( points, owners, std::move( grid ) );
  if ( !sameSource )
  {
    header.stamp.source = stamp.source;
    putHeader( path, header );
  }
  return made;
}

bool storeNetwork( const fs::path &path, const NetworkStamp &stamp, const NetworkOfLayer &made, const Progress &progress )
try
{
  fs::create_directories( path.parent_path() );
  Unfinished unfinished( path.parent_path(), path.filename().string() );
  const fs::path part = unfinished.folder() / path.filename();
  const RoadNetwork &network = made.network;
  const SegmentIndex::Grid &grid = network.segments.grid();
  Writer writer( part, progress );
  Header header;
  writer.put( { reinterpret_cast<const char *>( &header ), sizeof header } );
  writer.align();
  const std::array scalars { Scalars { network.frame.centralMeridian(), network.mendMetres, grid.origin, grid.cell, grid.columns, grid.rows, made.joinsOnlyAtVertices ? uint64_t { 1 } : 0 } };
  writer.write( std::span<const Scalars>( scalars ) );
  const std::string account = made.intake.stored();
  writer.write( std::span<const char>( account ) );
  const auto all = [&]( const auto &array )
  { writer.write( std::span( array.data(), array.size() ) ); };
  all( network.roads );
  all( network.nodes );
  all( network.edges );
  all( network.metresBefore );
  all( network.mended );
  all( network.turns );
  all( network.banSteps );
  all( network.banEnds );
  all( network.barriers );
  all( network.segments.points() );
  all( network.segments.owners() );
  all( grid.offsets );
  all( grid.entries );
  if ( !writer.close() )
    return false;
  header.bytes = writer.bytes();
  header.stamp = stamp;
  {
    const auto file = mappedFile( part );
    if ( !file || file->size() != header.bytes )
      return false;
    header.checksum = checksumOf( file->subspan( sizeof header ) );
  }
  if ( !putHeader( part, header ) || progress.stopped() )
    return false;
  unfinished.finish();
  removeOldest( path.parent_path() );
  return true;
}
catch ( const Error & )
{
  return false;
}
catch ( const fs::filesystem_error & )
{
  return false;
}

} // namespace lantu
