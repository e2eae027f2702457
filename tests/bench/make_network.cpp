// SPDX-License-Identifier: GPL-3.0-or-later
// make_network SIDE PREFIX: roads and points for benchmarks, the same every time; SIDE 144, 452 and 1428 give 56 thousand, 527 thousand and 5.28 million directed edges.
//
// A grid of junctions some 300 m apart, moved about, with winding lines of three classes between them; some are left out (most of the
// tracks), and of what is left the largest connected part is kept. In UTM zone 45 north.
//   PREFIX.gpkg        layer roads: source, target, speed (km/h), length_m, cost_s
//   PREFIX.csv         id, source, target, cost, reverse_cost (s), length_m, speed
//   PREFIX.nodes.csv   number, x, y of the junctions; also as doubles in PREFIX.x and PREFIX.y
//   PREFIX_f253, _f2500 (facilities within some 60 m of junctions), _h25k, _h1m, _h10m (households in clusters): .x and .y; all
//                      but the last as .gpkg too
#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <numeric>
#include <random>
#include <stdexcept>
#include <string>
#include <vector>

#include <gdal_priv.h>
#include <ogrsf_frmts.h>

namespace
{

constexpr double spacing = 300;
constexpr double west = 300000;
constexpr double south = 3000000;

// Random numbers that depend on a key and nothing else.
uint32_t scrambled( uint64_t key )
{
  key ^= key >> 33;
  key *= 0xff51afd7ed558ccdULL;
  key ^= key >> 33;
  key *= 0xc4ceb9fe1a85ec53ULL;
  key ^= key >> 33;
  return static_cast<uint32_t>( key );
}

double fraction( uint64_t key )
{
  return scrambled( key ) / 4294967296.0;
}

struct Place
{
    double x;
    double y;
};

struct Road
{
    uint32_t from;
    uint32_t to;
    double kmh;
    double metres;
    double seconds;
    size_t firstVertex;
    size_t vertices;
};

struct Network
{
    std::vector<Place> junctions;
    std::vector<Road> roads;
    std::vector<Place> vertices;
};

class Builder
{
  public:
    explicit Builder( uint32_t side )
      : mSide( side )
    {
      for ( uint32_t row = 0; row < side; ++row )
      {
        for ( uint32_t column = 0; column < side; ++column )
        {
          const uint64_t key = static_cast<uint64_t>( row ) * side + column;
          mNetwork.junctions.push_back( { west + spacing * ( column + 0.7 * ( fraction( key * 2 + 1 ) - 0.5 ) ), south + spacing * ( row + 0.7 * ( fraction( key * 2 + 2 ) - 0.5 ) ) } );
        }
      }
      for ( uint32_t row = 0; row < side; ++row )
      {
        for ( uint32_t column = 0; column < side; ++column )
        {
          const uint32_t place = row * side + column;
          if ( column + 1 < side )
            addRoad( place, place + 1, classOf( row ), 2ULL * place + 1000003 );
          if ( row + 1 < side )
            addRoad( place, place + side, classOf( column ), 2ULL * place + 1000004 );
        }
      }
      keepLargestPart();
    }

    const Network &network() const { return mNetwork; }

  private:
    enum Class
    {
      Arterial,
      Secondary,
      Track
    };

    static Class classOf( uint32_t line ) { return line % 16 == 0 ? Arterial : line % 4 == 0 ? Secondary
                                                                                             : Track; }

    void addRoad( uint32_t from, uint32_t to, Class roadClass, uint64_t key )
    {
      constexpr double kept[] = { 0.995, 0.9, 0.56 };
      constexpr double speeds[3][3] = { { 50, 60, 40 }, { 35, 40, 30 }, { 25, 15, 20 } };
      if ( fraction( key * 7 + 11 ) > kept[roadClass] )
        return;
      Road road {};
      road.from = from;
      road.to = to;
      road.kmh = speeds[roadClass][scrambled( key * 7 + 12 ) % 3];
      road.vertices = 3 + scrambled( key * 7 + 13 ) % 5;
      road.firstVertex = mNetwork.vertices.size();
      const Place start = mNetwork.junctions[from];
      const double dx = mNetwork.junctions[to].x - start.x;
      const double dy = mNetwork.junctions[to].y - start.y;
      double metres = 0;
      for ( size_t i = 0; i < road.vertices; ++i )
      {
        const double along = static_cast<double>( i ) / static_cast<double>( road.vertices - 1 );
        const double aside = i == 0 || i == road.vertices - 1 ? 0 : ( fraction( key * 97 + i ) - 0.5 ) * 0.45;
        mNetwork.vertices.push_back( { start.x + dx * along - dy * aside, start.y + dy * along + dx * aside } );
        if ( i > 0 )
        {
          const Place &before = mNetwork.vertices[mNetwork.vertices.size() - 2];
          metres += std::hypot( mNetwork.vertices.back().x - before.x, mNetwork.vertices.back().y - before.y );
        }
      }
      road.metres = static_cast<float>( metres ); // as it is stored
      road.seconds = std::max( 1.0, std::round( metres / ( static_cast<float>( road.kmh ) / 3.6 ) * 1000 ) ) / 1000;
      mNetwork.roads.push_back( road );
    }

    uint32_t root( uint32_t place )
    {
      while ( mParent[place] != place )
        place = mParent[place] = mParent[mParent[place]];
      return place;
    }

    void keepLargestPart()
    {
      const size_t places = mNetwork.junctions.size();
      mParent.resize( places );
      std::iota( mParent.begin(), mParent.end(), 0U );
      for ( const Road &road : mNetwork.roads )
        mParent[root( road.from )] = root( road.to );
      std::vector<uint32_t> sizes( places, 0 );
      for ( uint32_t place = 0; place < places; ++place )
        ++sizes[root( place )];
      const auto largest = static_cast<uint32_t>( std::max_element( sizes.begin(), sizes.end() ) - sizes.begin() );
      std::vector<uint32_t> number( places, 0 );
      std::vector<Place> junctions;
      for ( uint32_t place = 0; place < places; ++place )
      {
        if ( root( place ) != largest )
          continue;
        number[place] = static_cast<uint32_t>( junctions.size() );
        junctions.push_back( mNetwork.junctions[place] );
      }
      std::vector<Road> roads;
      for ( Road road : mNetwork.roads )
      {
        if ( root( road.from ) != largest )
          continue;
        road.from = number[road.from];
        road.to = number[road.to];
        roads.push_back( road );
      }
      mNetwork.junctions = std::move( junctions );
      mNetwork.roads = std::move( roads );
    }

    uint32_t mSide;
    Network mNetwork;
    std::vector<uint32_t> mParent;
};

using File = std::unique_ptr<FILE, int ( * )( FILE * )>;

File opened( const std::string &path )
{
  File file( std::fopen( path.c_str(), "wb" ), &std::fclose );
  if ( !file )
    throw std::runtime_error( "cannot write " + path );
  return file;
}

void writeCoordinates( const std::string &prefix, const std::vector<Place> &places )
{
  const File x = opened( prefix + ".x" );
  const File y = opened( prefix + ".y" );
  for ( const Place &place : places )
  {
    if ( std::fwrite( &place.x, sizeof place.x, 1, x.get() ) + std::fwrite( &place.y, sizeof place.y, 1, y.get() ) != 2 )
      throw std::runtime_error( "cannot write " + prefix + ".x, .y" );
  }
}

void writeTables( const std::string &prefix, const Network &network )
{
  const File edges = opened( prefix + ".csv" );
  std::fprintf( edges.get(), "id,source,target,cost,reverse_cost,length_m,speed\n" );
  size_t id = 0;
  for ( const Road &road : network.roads )
    std::fprintf( edges.get(), "%zu,%u,%u,%.3f,%.3f,%.2f,%g\n", ++id, road.from, road.to, road.seconds, road.seconds, road.metres, road.kmh );
  const File nodes = opened( prefix + ".nodes.csv" );
  for ( size_t i = 0; i < network.junctions.size(); ++i )
    std::fprintf( nodes.get(), "%zu,%.2f,%.2f\n", i, network.junctions[i].x, network.junctions[i].y );
}

// A GeoPackage of one layer, written in one transaction.
class LayerFile
{
  public:
    LayerFile( const std::string &path, const char *name, OGRwkbGeometryType type, const std::vector<std::pair<const char *, OGRFieldType>> &fields )
    {
      std::remove( path.c_str() );
      OGRSpatialReference utm;
      utm.importFromEPSG( 32645 );
      mData.reset( GetGDALDriverManager()->GetDriverByName( "GPKG" )->Create( path.c_str(), 0, 0, 0, GDT_Unknown, nullptr ) );
      if ( !mData )
        throw std::runtime_error( "cannot write " + path );
      mLayer = mData->CreateLayer( name, &utm, type, nullptr );
      for ( const auto &[field, fieldType] : fields )
      {
        OGRFieldDefn definition( field, fieldType );
        mLayer->CreateField( &definition );
      }
      mFeature.reset( OGRFeature::CreateFeature( mLayer->GetLayerDefn() ) );
      mData->StartTransaction();
    }

    ~LayerFile() { mData->CommitTransaction(); }
    LayerFile( const LayerFile & ) = delete;
    LayerFile &operator=( const LayerFile & ) = delete;

    OGRFeature &row() { return *mFeature; }

    void add( const OGRGeometry &geometry )
    {
      mFeature->SetFID( OGRNullFID );
      mFeature->SetGeometry( &geometry );
      if ( mLayer->CreateFeature( mFeature.get() ) != OGRERR_NONE )
        throw std::runtime_error( "cannot write a row" );
    }

  private:
    struct Close
    {
        void operator()( GDALDataset *data ) const { GDALClose( data ); }
        void operator()( OGRFeature *feature ) const { OGRFeature::DestroyFeature( feature ); }
    };
    std::unique_ptr<GDALDataset, Close> mData;
    OGRLayer *mLayer = nullptr;
    std::unique_ptr<OGRFeature, Close> mFeature;
};

void writeRoads( const std::string &path, const Network &network )
{
  LayerFile file( path, "roads", wkbLineString, { { "source", OFTInteger }, { "target", OFTInteger }, { "speed", OFTReal }, { "length_m", OFTReal }, { "cost_s", OFTReal } } );
  for ( const Road &road : network.roads )
  {
    file.row().SetField( 0, static_cast<int>( road.from ) );
    file.row().SetField( 1, static_cast<int>( road.to ) );
    file.row().SetField( 2, road.kmh );
    file.row().SetField( 3, road.metres );
    file.row().SetField( 4, road.seconds );
    OGRLineString line;
    for ( size_t i = 0; i < road.vertices; ++i )
      line.addPoint( network.vertices[road.firstVertex + i].x, network.vertices[road.firstVertex + i].y );
    file.add( line );
  }
}

struct PointSet
{
    const char *name;
    size_t count;
    unsigned seed;
    bool clustered;
    bool asLayer;
};

constexpr PointSet pointSets[] = {
  { "f253", 253, 1, false, true },
  { "f2500", 2500, 2, false, true },
  { "h25k", 25614, 3, true, true },
  { "h1m", 1000000, 4, true, true },
  { "h10m", 10000000, 4, true, false },
};

void writePoints( const std::string &prefix, const PointSet &set, const Network &network, double extent )
{
  std::mt19937_64 random( set.seed );
  std::normal_distribution<double> normal;
  std::vector<size_t> centres( std::max<size_t>( 1, set.count / 40 ) );
  for ( size_t &centre : centres )
    centre = random() % network.junctions.size();
  const double metres = set.clustered ? 1200 : 60;
  std::vector<Place> places;
  for ( size_t i = 0; i < set.count; ++i )
  {
    const Place &around = network.junctions[set.clustered ? centres[random() % centres.size()] : random() % network.junctions.size()];
    const double x = around.x + normal( random ) * metres;
    const double y = around.y + normal( random ) * metres;
    places.push_back( { std::clamp( x, west, west + extent ), std::clamp( y, south, south + extent ) } );
  }
  const std::string path = prefix + "_" + set.name;
  writeCoordinates( path, places );
  if ( !set.asLayer )
    return;
  LayerFile file( path + ".gpkg", set.name, wkbPoint, { { "pid", OFTInteger }, { "pop", OFTInteger } } );
  for ( size_t i = 0; i < places.size(); ++i )
  {
    file.row().SetField( 0, static_cast<int>( i ) );
    file.row().SetField( 1, 1 + static_cast<int>( random() % 8 ) );
    file.add( OGRPoint( places[i].x, places[i].y ) );
  }
}

} // namespace

int main( int count, char **arguments )
{
  const int side = count == 3 ? std::atoi( arguments[1] ) : 0;
  if ( side < 2 || side > 20000 )
  {
    std::fprintf( stderr, "make_network side prefix\n" );
    return 2;
  }
  try
  {
    GDALAllRegister();
    CPLSetConfigOption( "OGR_SQLITE_SYNCHRONOUS", "OFF" );
    const std::string prefix = arguments[2];
    const Builder builder( static_cast<uint32_t>( side ) );
    const Network &network = builder.network();
    writeCoordinates( prefix, network.junctions );
    writeTables( prefix, network );
    writeRoads( prefix + ".gpkg", network );
    for ( const PointSet &set : pointSets )
      writePoints( prefix, set, network, spacing * ( side - 1 ) );
    std::printf( "%zu junctions, %zu roads, %zu directed edges\n", network.junctions.size(), network.roads.size(), 2 * network.roads.size() );
  }
  catch ( const std::exception &error )
  {
    std::fprintf( stderr, "%s\n", error.what() );
    return 1;
  }
  return 0;
}
