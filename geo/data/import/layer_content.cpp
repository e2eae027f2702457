// SPDX-License-Identifier: GPL-3.0-or-later
// Vector files through GDAL, with what GDAL leaves to the reader: encodings, descriptions, tags.
#include "data/import/layer_content.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <unordered_map>

#include <fmt/ranges.h>

#include "base/error.h"
#include "data/gdal_handles.h"
#include "data/import/cell_text.h"
#include "data/import/encoding.h"
#include "data/layer_crs.h"

namespace lantu
{

namespace
{

constexpr int64_t rowsBetweenChecks = 256;

Dataset opened( const std::string &path )
{
  registerGdal();
  GdalQuiet quiet;
  std::error_code ignored;
  if ( !std::filesystem::exists( path, ignored ) )
    throw Error::of( ErrorCode::NotFound, { "找不到文件“{}”。请检查路径，或重新选择文件。", "There is no file \"{}\". Check the path or choose the file again." }, path );
  Dataset dataset( GDALDataset::Open( path.c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY ) );
  // bytes as they are: which encoding they are in is seen by themselves
  if ( dataset && EQUAL( dataset->GetDriverName(), "ESRI Shapefile" ) )
  {
    const char *const raw[] = { "ENCODING=", nullptr };
    dataset.reset( GDALDataset::Open( path.c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY, nullptr, raw ) );
  }
  if ( dataset )
    return dataset;
  const std::string why = plainReason( quiet.message() );
  if ( Dataset( GDALDataset::Open( path.c_str(), GDAL_OF_RASTER | GDAL_OF_READONLY ) ) )
    throw Error::of( ErrorCode::WrongType, { "“{}”是栅格，这里需要矢量图层（点、线或面）。高程请导入到图层 dem。", "\"{}\" is a raster; a vector layer (points, lines or polygons) is needed here. Heights are imported into the layer dem." }, path );
  throw Error::of( ErrorCode::NotReadable, { "“{}”不是能读取的矢量文件（{}）。请另存为 GeoPackage 或 Shapefile 后重试。", "\"{}\" is not a vector file that can be read ({}). Save it as GeoPackage or shapefile and try again." }, path, why.empty() ? say( { "格式无法识别", "its format is not known" } ) : why );
}

//! Without the character that the end has cut in two.
std::string_view wholeCharacters( Encoding encoding, std::string_view bytes )
{
  size_t at = 0;
  while ( at < bytes.size() )
  {
    const auto lead = static_cast<unsigned char>( bytes[at] );
    size_t length = 1;
    if ( encoding == Encoding::Utf8 && lead >= 0xC0 )
      length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3
                                               : 2;
    else if ( encoding == Encoding::Gb18030 && lead >= 0x81 )
      length = at + 1 < bytes.size() && bytes[at + 1] >= '0' && bytes[at + 1] <= '9' ? 4 : 2;
    if ( at + length > bytes.size() )
      break;
    at += length;
  }
  return bytes.substr( 0, at );
}

std::string decoded( Encoding encoding, std::string_view bytes )
{
  return utf8From( encoding, wholeCharacters( encoding, bytes ) );
}

bool readsAs( Encoding encoding, std::string_view bytes )
{
  const std::string_view whole = wholeCharacters( encoding, bytes );
  return encoding == Encoding::Utf8 ? isUtf8( whole ) : utf8From( encoding, whole ).find( "\xEF\xBF\xBD" ) == std::string::npos;
}

//! The one in which more texts are well-formed.
Encoding encodingOfTexts( const LayerContent &content )
{
  int64_t asUtf8 = 0;
  int64_t asGb18030 = 0;
  const auto look = [&]( const std::string &text )
  {
    if ( std::all_of( text.begin(), text.end(), []( char character )
           { return static_cast<unsigned char>( character ) < 0x80; } ) )
      return;
    asUtf8 += readsAs( Encoding::Utf8, text );
    asGb18030 += readsAs( Encoding::Gb18030, text );
  };
  std::for_each( content.titles.begin(), content.titles.end(), look );
  for ( const LayerRecord &record : content.records )
    std::for_each( record.cells.begin(), record.cells.end(), look );
  return asUtf8 >= asGb18030 ? Encoding::Utf8 : Encoding::Gb18030;
}

std::string fileText( const std::filesystem::path &path )
{
  VSILFILE *file = VSIFOpenL( path.c_str(), "rb" );
  if ( !file )
    return {};
  char buffer[64];
  const size_t count = VSIFReadL( buffer, 1, sizeof buffer, file );
  VSIFCloseL( file );
  return tidy( { buffer, count } );
}

void decode( LayerContent &content, const std::string &file )
{
  const Encoding encoding = encodingOfTexts( content );
  for ( std::string &title : content.titles )
    title = decoded( encoding, title );
  for ( LayerRecord &record : content.records )
  {
    for ( std::string &cell : record.cells )
      cell = decoded( encoding, cell );
  }
  content.encoding = encoding == Encoding::Utf8 ? "UTF-8" : "GB18030";
  for ( const char *ending : { ".cpg", ".CPG" } )
  {
    if ( content.declared.empty() )
      content.declared = fileText( std::filesystem::path( file ).replace_extension( ending ) );
  }
}

bool isDriver( GDALDataset &dataset, std::initializer_list<const char *> names )
{
  return std::any_of( names.begin(), names.end(), [&dataset]( const char *name )
    { return EQUAL( dataset.GetDriverName(), name ); } );
}

std::vector<OGRLayer *> layersToRead( GDALDataset &dataset, const LayerQuestion &question, const Layer &target )
{
  std::vector<OGRLayer *> all;
  std::vector<std::string> names;
  for ( int i = 0; i < dataset.GetLayerCount(); ++i )
  {
    OGRLayer *layer = dataset.GetLayer( i );
    if ( EQUAL( layer->GetName(), "layer_styles" ) )
      continue;
    all.push_back( layer );
    names.emplace_back( layer->GetName() );
  }
  const std::string list = fmt::format( "{}", fmt::join( names, language() == Language::Chinese ? "、" : ", " ) );
  if ( !question.layer.empty() )
  {
    if ( OGRLayer *layer = dataset.GetLayerByName( question.layer.c_str() ) )
      return { layer };
    throw Error::of( ErrorCode::NotFound, { "“{}”里没有图层“{}”。现有图层：{}。请选其中一个。", "\"{}\" has no layer \"{}\". It has: {}. Choose one of them." }, question.file, question.layer, list );
  }
  if ( isDriver( dataset, { "GPX" } ) )
  {
    std::erase_if( all, [&target]( OGRLayer *layer )
      { return target.geometry == GeometryType::Line ? !EQUAL( layer->GetName(), "routes" ) && !EQUAL( layer->GetName(), "tracks" ) : !EQUAL( layer->GetName(), "waypoints" ); } );
    return all;
  }
  if ( all.size() == 1 || isDriver( dataset, { "KML", "LIBKML", "DXF" } ) )
    return all;
  throw Error::of( ErrorCode::NotFound, { "“{}”里有 {} 个图层：{}。请用 SOURCE_LAYER 指明导入哪一个。", "\"{}\" holds {} layers: {}. Say which one to import as SOURCE_LAYER." }, question.file, all.size(), list );
}

Wkb wkbOf( const OGRFeature &feature )
{
  Wkb wkb;
  if ( const OGRGeometry *geometry = feature.GetGeometryRef() )
  {
    wkb.resize( geometry->WkbSize() );
    geometry->exportToWkb( wkbNDR, wkb.data(), wkbVariantIso );
  }
  return wkb;
}

//! Columns by title, found as rows come.
class Columns
{
  public:
    explicit Columns( LayerContent &content )
      : mContent( content ) {}

    void put( LayerRecord &record, const std::string &title, const char *text )
    {
      if ( !text[0] )
        return;
      const auto [found, isNew] = mAt.emplace( title, mContent.titles.size() );
      if ( isNew )
        mContent.titles.push_back( title );
      if ( record.cells.size() <= found->second )
        record.cells.resize( found->second + 1 );
      record.cells[found->second] = text;
    }

    //! All rows as long as there are titles.
    void fill()
    {
      for ( LayerRecord &record : mContent.records )
        record.cells.resize( mContent.titles.size() );
    }

  private:
    LayerContent &mContent;
    std::unordered_map<std::string, size_t> mAt;
};

void readOrdinary( GDALDataset &dataset, const LayerQuestion &question, const Layer &target, LayerContent &content, Progress &progress )
{
  GdalQuiet quiet;
  const bool isKml = isDriver( dataset, { "KML", "LIBKML" } );
  // what every placemark has, whether it was given or not
  constexpr std::array kmlDisplay { "timestamp", "begin", "end", "altitudeMode", "tessellate", "extrude", "visibility", "drawOrder", "icon" };
  const std::vector<OGRLayer *> layers = layersToRead( dataset, question, target );
  Columns columns( content );
  for ( OGRLayer *layer : layers )
  {
    if ( content.layer.empty() )
      content.layer = layer->GetName();
    if ( content.crs.empty() )
      content.crs = crsText( *layer );
    const OGRFeatureDefn &definition = *layer->GetLayerDefn();
    layer->ResetReading();
    while ( const OGRFeatureUniquePtr feature { layer->GetNextFeature() } )
    {
      if ( static_cast<int64_t>( content.records.size() ) % rowsBetweenChecks == 0 )
        progress.check();
      LayerRecord &record = content.records.emplace_back();
      // ids begin anew in every folder of a KML
      record.id = layers.size() == 1 ? feature->GetFID() : static_cast<int64_t>( content.records.size() );
      for ( int i = 0; i < definition.GetFieldCount(); ++i )
      {
        if ( !feature->IsFieldSetAndNotNull( i ) )
          continue;
        const std::string title = definition.GetFieldDefn( i )->GetNameRef();
        if ( isKml && std::find( kmlDisplay.begin(), kmlDisplay.end(), title ) != kmlDisplay.end() )
          continue;
        columns.put( record, title, feature->GetFieldAsString( i ) );
        if ( isKml && EQUAL( title.c_str(), "description" ) )
        {
          for ( const auto &[name, value] : pairsInDescription( feature->GetFieldAsString( i ) ) )
            columns.put( record, name, value.c_str() );
        }
      }
      record.geometry = wkbOf( *feature );
    }
  }
  columns.fill();
  if ( !quiet.message().empty() && content.records.empty() )
    throw Error::of( ErrorCode::NotReadable, { "“{}”读不出来（{}）。文件可能损坏，请重新导出。", "\"{}\" cannot be read ({}). It may be damaged; export it again." }, question.file, plainReason( quiet.message() ) );
}

void readOsm( GDALDataset &dataset, const LayerQuestion &question, const Layer &target, const OsmMapping &osm, LayerContent &content, Progress &progress )
{
  GdalQuiet quiet;
  content.titles = osm.fields( target );
  if ( content.titles.empty() )
    throw Error::of( ErrorCode::WrongType, { "OSM 对应表没有说明哪些对象是“{}”。请在对应表里加上 {} 的行，或选别的图层。", "The table of OSM tags does not say which objects are \"{}\". Add rows for {} to it, or choose another layer." }, target.title.str(), target.name );
  content.titles.insert( content.titles.begin(), target.key().name );
  std::map<std::string, std::string> tags;
  std::vector<std::string> values;
  OGRLayer *layer = nullptr;
  for ( int64_t count = 0;; ++count )
  {
    if ( count % rowsBetweenChecks == 0 )
      progress.check();
    const OGRFeatureUniquePtr feature( dataset.GetNextFeature( &layer, nullptr, nullptr, nullptr ) );
    if ( !feature )
      break;
    const std::string_view kind = layer->GetName();
    if ( content.crs.empty() )
      content.crs = crsText( *layer );
    const bool isArea = kind == "multipolygons";
    const bool fits = target.geometry == GeometryType::Line ? kind == "lines" : target.geometry == GeometryType::Point ? isArea || kind == "points"
                                                                                                                       : isArea;
    tags.clear();
    std::string id;
    for ( int i = 0; i < feature->GetFieldCount(); ++i )
    {
      if ( !feature->IsFieldSetAndNotNull( i ) )
        continue;
      const std::string_view title = feature->GetFieldDefnRef( i )->GetNameRef();
      const std::string value = feature->GetFieldAsString( i );
      if ( title == "osm_id" )
        id = ( kind == "points" ? "N" : kind == "lines" ? "W"
                                                        : "R" ) +
             value;
      else if ( title == "osm_way_id" )
        id = "W" + value;
      else if ( title == "other_tags" )
        addOtherTags( value, tags );
      else
        tags.emplace( title, value );
    }
    if ( !fits || !osm.apply( target, tags, values ) )
    {
      ++content.notMeant;
      continue;
    }
    LayerRecord &record = content.records.emplace_back();
    record.id = static_cast<int64_t>( content.records.size() );
    record.cells.push_back( id );
    record.cells.insert( record.cells.end(), values.begin(), values.end() );
    record.geometry = wkbOf( *feature );
  }
  content.layer = target.name;
  if ( !quiet.message().empty() )
    throw Error::of( ErrorCode::NotReadable, { "“{}”读到一半失败（{}）。文件可能不完整，请重新下载。", "\"{}\": reading failed half way ({}). The file may be incomplete; download it again." }, question.file, plainReason( quiet.message() ) );
}

//! The text between the tags, entities as characters.
std::string withoutTags( std::string_view html )
{
  std::string text;
  bool inTag = false;
  for ( const char character : html )
  {
    if ( character == '<' )
      inTag = true;
    else if ( character == '>' && inTag )
      inTag = false;
    else if ( !inTag )
      text += character;
  }
  constexpr std::pair<std::string_view, std::string_view> entities[] = { { "&lt;", "<" }, { "&gt;", ">" }, { "&quot;", "\"" }, { "&nbsp;", " " }, { "&amp;", "&" } };
  for ( const auto &[entity, meaning] : entities )
  {
    for ( size_t at = text.find( entity ); at != std::string::npos; at = text.find( entity, at + meaning.size() ) )
      text.replace( at, entity.size(), meaning );
  }
  return tidy( text );
}

std::string inLowerCase( std::string text )
{
  std::transform( text.begin(), text.end(), text.begin(), []( char c )
    { return c >= 'A' && c <= 'Z' ? static_cast<char>( c - 'A' + 'a' ) : c; } );
  return text;
}

} // namespace

std::vector<std::pair<std::string, std::string>> pairsInDescription( const std::string &html )
{
  std::vector<std::pair<std::string, std::string>> pairs;
  const std::string lower = inLowerCase( html ); // as long as html
  for ( size_t row = lower.find( "<tr" ); row != std::string::npos; )
  {
    const size_t next = lower.find( "<tr", row + 3 );
    const size_t end = std::min( next, lower.size() );
    std::vector<std::string> cells;
    for ( size_t at = row; at < end; )
    {
      const size_t open = std::min( lower.find( "<td", at ), lower.find( "<th", at ) );
      if ( open >= end )
        break;
      const size_t start = lower.find( '>', open );
      const size_t close = std::min( lower.find( "</t", start ), end );
      if ( start >= end )
        break;
      cells.push_back( withoutTags( std::string_view( html ).substr( start + 1, close - start - 1 ) ) );
      at = close;
    }
    if ( cells.size() == 2 && !cells[0].empty() )
      pairs.emplace_back( std::move( cells[0] ), std::move( cells[1] ) );
    row = next;
  }
  if ( !pairs.empty() )
    return pairs;
  for ( size_t at = 0; at < html.size(); )
  {
    size_t end = html.size();
    for ( const char *lineEnd : { "\n", "<br", "</p", "</li", "</div" } )
      end = std::min( end, lower.find( lineEnd, at ) );
    const std::string line = withoutTags( std::string_view( html ).substr( at, end - at ) );
    at = std::max( end, at ) + 1;
    if ( end < html.size() && html[end] == '<' )
      at = std::min( html.find( '>', end ), html.size() - 1 ) + 1;
    constexpr size_t longestTitle = 60; // bytes: twenty characters
    const size_t sign = line.find_first_of( ":=" );
    if ( sign == std::string::npos || sign == 0 || sign > longestTitle || line.compare( sign, 3, "://" ) == 0 )
      continue;
    const std::string value = tidy( std::string_view( line ).substr( sign + 1 ) );
    if ( !value.empty() )
      pairs.emplace_back( tidy( std::string_view( line ).substr( 0, sign ) ), value );
  }
  return pairs;
}

LayerContent readLayer( const LayerQuestion &question, const Layer &target, const OsmMapping &osm, Progress &progress )
{
  LayerContent content;
  const Dataset dataset = opened( question.file );
  if ( isDriver( *dataset, { "OSM" } ) )
    readOsm( *dataset, question, target, osm, content, progress );
  else
    readOrdinary( *dataset, question, target, content, progress );
  if ( isDriver( *dataset, { "ESRI Shapefile" } ) )
  {
    decode( content, question.file );
    content.cutTitles = true;
  }
  if ( content.records.empty() )
    throw Error::of( ErrorCode::Empty, { "“{}”里没有可导入到“{}”的要素。请检查是否选对了文件和图层。", "\"{}\" holds nothing that could be imported into \"{}\". Check the file and the layer." }, question.file, target.title.str() );
  return content;
}

} // namespace lantu
