// SPDX-License-Identifier: GPL-3.0-or-later
// From layers to one masked file.
#include "measure/export.h"

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <fstream>
#include <memory>
#include <optional>

#include <fmt/ranges.h>

#include "base/error.h"
#include "data/dataset_writer.h"
#include "data/made_shape.h"
#include "data/secret_key.h"
#include "measure/area_paths.h"
#include "measure/export_summary.h"
#include "measure/hidden_counts.h"
#include "measure/leaving_columns.h"
#include "measure/people_counts.h"
#include "place/plane_change.h"
#include "place/shifted_place.h"
#include "place/wkb_points.h"

namespace lantu
{

namespace
{

constexpr std::string_view stayingLayers[] = { layer::runs, layer::rejects };

struct Format
{
    const char *ending;
    const char *driver;
    bool holdsPlaces;
    bool holdsSeveral;
    bool hasTitles; //!< columns are called by their Chinese titles
};

constexpr Format formats[] = {
  { ".xlsx", "XLSX", false, true, true },
  { ".csv", "CSV", false, false, true },
  { ".gpkg", "GPKG", true, true, false },
  { ".geojson", "GeoJSON", true, false, true },
  { ".shp", "ESRI Shapefile", true, false, false },
};

const Format &formatOf( const std::string &path )
{
  std::string ending = std::filesystem::path( path ).extension().string();
  std::transform( ending.begin(), ending.end(), ending.begin(), []( unsigned char letter )
    { return static_cast<char>( std::tolower( letter ) ); } );
  for ( const Format &format : formats )
  {
    if ( ending == format.ending )
      return format;
  }
  throw Error::of( ErrorCode::BadValue, { "“{}”：输出文件的扩展名应为 .xlsx、.csv、.gpkg、.geojson 或 .shp。", "\"{}\": the file has to end in .xlsx, .csv, .gpkg, .geojson or .shp." }, path );
}

//! The layer of the schema that the source resembles most; households if none.
const Layer &likeOf( const SourceInfo &info )
{
  const Layer *best = &schemaLayer( layer::households );
  ptrdiff_t most = 0;
  for ( const Layer &layer : schemaLayers() )
  {
    if ( info.fieldIndex( layer.key().name ) < 0 )
      continue;
    const auto shared = std::count_if( layer.fields.begin(), layer.fields.end(), [&]( const Field &field )
      { return info.fieldIndex( field.name ) >= 0; } );
    if ( shared > most )
    {
      most = shared;
      best = &layer;
    }
  }
  return *best;
}

bool stays( std::string_view layerName )
{
  return std::find( std::begin( stayingLayers ), std::end( stayingLayers ), layerName ) != std::end( stayingLayers );
}

class Exporting
{
  public:
    Exporting( const ExportQuestion &question, Progress &progress )
      : mQuestion( question ), mProgress( progress ), mFormat( formatOf( question.path ) ), mPaths( question.workspace, progress )
    {
      if ( question.level == ExportLevel::Rows && !question.isInternal )
        throw Error::of( ErrorCode::BadValue, { "公开版不能逐户输出。请把 LEVEL 改为 village、township 或 county，或在 EDITION 里明确选 internal（内部版）。", "Households do not leave one by one in the public edition. Set LEVEL to village, township or county, or choose EDITION internal." } );
    }

    ExportAnswer run()
    {
      const std::vector<std::string> names = layersAsked();
      if ( names.size() > 1 && !mFormat.holdsSeveral )
        throw Error::of( ErrorCode::BadValue, { "{} 只能放一个图层，这里有 {} 个（{}）。请用 LAYERS 选一个，或改用 .gpkg、.xlsx。", "A {} holds one layer and there are {} ({}). Choose one as LAYERS, or write .gpkg or .xlsx." }, mFormat.ending, names.size(), fmt::join( names, ", " ) );
      mWriter = std::make_unique<DatasetWriter>( mQuestion.path, mFormat.driver );
      if ( mQuestion.input )
        exportLayer( *mQuestion.input, likeOf( mQuestion.input->info() ), "" );
      for ( const std::string &name : names )
        exportLayer( *mQuestion.workspace->rows( name.c_str() ), schemaLayer( name ), name );
      if ( mAnswer.layers.empty() )
        throw Error::of( ErrorCode::Empty, { "没有可以输出的内容：所选图层都是空的。", "There is nothing to export: the layers chosen are empty." } );
      mWriter->closeDataset();
      mWriter->commit();
      mAnswer.summary = exportSummary( mAnswer.layers, mQuestion.isInternal, mProgress );
      return std::move( mAnswer );
    }

  private:
    std::vector<std::string> layersAsked() const
    {
      if ( mQuestion.input )
        return {};
      if ( !mQuestion.workspace )
        throw Error::of( ErrorCode::NotFound, { "没有给出要输出的图层（INPUT）或工作空间（WORKSPACE）。", "Give a layer to export (INPUT) or a workspace (WORKSPACE)." } );
      std::vector<std::string> possible;
      for ( const Layer &layer : schemaLayers() )
      {
        if ( !stays( layer.name ) && mQuestion.workspace->has( layer.name ) && mQuestion.workspace->rows( layer.name )->info().rowCount != 0 )
          possible.emplace_back( layer.name );
      }
      for ( const std::string &name : mQuestion.layers )
      {
        if ( std::find( possible.begin(), possible.end(), name ) == possible.end() )
          throw Error::of( ErrorCode::BadValue, { "图层“{}”不能输出：工作空间里没有、是空的，或者是不外传的记录。可选：{}。", "The layer \"{}\" cannot be exported: it is not in the workspace, is empty, or holds records that stay. Choose from: {}." }, name, fmt::join( possible, ", " ) );
      }
      return mQuestion.layers.empty() ? possible : mQuestion.layers;
    }

    void exportLayer( RowSource &rows, const Layer &like, const std::string &name )
    {
      if ( stays( like.name ) )
        throw Error::of( ErrorCode::BadValue, { "“{}”是运行或剔除记录，不外传。", "\"{}\" holds records of runs or rejects, which stay." }, rows.info().place() );
      const LeavingColumns columns = leavingColumns( rows, like, mAliases, mProgress );
      ExportedLayer layer;
      layer.name = name.empty() ? rows.info().layer : name;
      layer.people = columns.people;
      layer.rowsRead = columns.intake.rowsRead();
      mAnswer.inputs.push_back( columns.intake );
      const Text title = name.empty() ? Text { layer.name.c_str(), layer.name.c_str() } : like.title;
      if ( columns.people && mQuestion.level != ExportLevel::Rows )
        writeCounts( rows, columns, title, layer );
      else
        writeRows( rows, columns, title, layer );
      mAnswer.layers.push_back( std::move( layer ) );
    }

    // ---- counted ----

    void writeCounts( RowSource &rows, const LeavingColumns &columns, Text title, ExportedLayer &layer )
    {
      const auto level = static_cast<size_t>( mQuestion.level );
      PeopleCountsQuestion asked { .rows = rows, .columns = columns, .name = layer.name, .title = title, .level = level, .hides = !mQuestion.isInternal, .aliases = mFormat.hasTitles, .places = false, .pathOf = mPaths.of( rows, columns, level ), .areas = {} };
      if ( mQuestion.workspace && mQuestion.workspace->has( areaPathLayers[level] ) )
      {
        asked.places = mFormat.holdsPlaces;
        const auto areas = mQuestion.workspace->rows( areaPathLayers[level] );
        areas->start( { field::code, field::name } );
        Row row;
        while ( areas->next( row ) )
        {
          AreaPlace &place = asked.areas[text( row.values[0] )];
          place.name = text( row.values[1] );
          if ( Point point; asked.places && representativePoint( row.geometry, point ) )
            place.point = pointWkb( point );
        }
        mProgress.check();
      }
      PeopleCounts counts = peopleCounts( asked, mProgress );
      counts.table.crs = asked.places ? workspaceCrs : "";
      mShapes.push_back( std::move( counts.shape ) );
      begin( mShapes.back()->layer(), counts.table.crs );
      for ( const Row &row : counts.table.rows )
        mWriter->add( row );
      layer.counted = true;
      layer.rowsWritten = static_cast<int64_t>( counts.table.rows.size() );
      layer.households = counts.households;
      layer.cellsHidden = counts.cellsHidden;
      layer.rowsWithoutArea = counts.rowsWithoutArea;
      for ( const LeavingColumn &column : columns.columns )
      {
        if ( column.fate == Fate::Dropped || column.fate == Fate::Pseudonym )
          layer.columnsDropped.emplace_back( column.alias().str() );
      }
    }

    // ---- row by row ----

    void writeRows( RowSource &rows, const LeavingColumns &columns, Text title, ExportedLayer &layer )
    {
      const bool withPlaces = mFormat.holdsPlaces && rows.info().hasPlaces;
      const bool shifts = columns.people && withPlaces;
      const Text note = shifts ? Text { "（位置已作偏移处理）", " (places shifted)" } : Text();
      MadeShape &shape = *mShapes.emplace_back( std::make_unique<MadeShape>( layer.name, std::string( title.zh ) + note.zh, std::string( title.en ) + note.en, withPlaces ? rows.info().geometry : GeometryType::None ) );
      std::vector<size_t> kept;
      std::vector<std::string> names;
      for ( size_t i = 0; i < columns.columns.size(); ++i )
      {
        const LeavingColumn &column = columns.columns[i];
        names.push_back( column.name );
        if ( column.fate == Fate::Dropped || column.fate == Fate::CountsOnly )
        {
          layer.columnsDropped.emplace_back( column.alias().str() );
          continue;
        }
        kept.push_back( i );
        shape.add( mFormat.hasTitles ? column.alias().zh : column.name, column.alias().zh, column.alias().en, column.fate == Fate::Pseudonym ? FieldType::Text : column.type );
      }
      const std::string crs = withPlaces ? shifts ? workspaceCrs : rows.info().crs : "";
      std::function<AreaPath( const Row & )> pathOf;
      std::optional<PlaneChange> change;
      if ( shifts )
      {
        pathOf = mPaths.of( rows, columns, std::nullopt );
        change.emplace( rows.info().crs, workspaceCrs );
      }
      const HiddenCounts hidden = mQuestion.isInternal ? HiddenCounts() : hiddenCounts( rows, columns, mProgress );
      begin( shape.layer(), crs );
      rows.start( names );
      Row row;
      Row out;
      for ( size_t number = 0; rows.next( row ); ++number )
      {
        if ( number % 512 == 0 )
          mProgress.check();
        out.id = row.id;
        out.values.clear();
        const std::string id = idOf( columns, row );
        for ( const size_t i : kept )
        {
          const LeavingColumn &column = columns.columns[i];
          if ( column.fate == Fate::Pseudonym && !isNull( row.values[i] ) )
          {
            out.values.emplace_back( key().pseudonym( text( row.values[i] ) ) );
            ++layer.pseudonyms;
          }
          else if ( hidden.hides( number, i, column ) )
          {
            layer.cellsHidden += !isNull( row.values[i] );
            out.values.emplace_back();
          }
          else if ( const auto *written = std::get_if<std::string>( &row.values[i] ); columns.people && written )
            out.values.emplace_back( column.shown( *written ) );
          else
            out.values.push_back( row.values[i] );
        }
        out.geometry.clear();
        if ( shifts )
          shift( row, id, pathOf, *change, out, layer );
        else if ( withPlaces )
          out.geometry = row.geometry;
        mWriter->add( out );
        ++layer.rowsWritten;
      }
    }

    static std::string idOf( const LeavingColumns &columns, const Row &row )
    {
      for ( size_t i = 0; i < columns.columns.size(); ++i )
      {
        if ( columns.columns[i].fate == Fate::Pseudonym && !isNull( row.values[i] ) )
          return text( row.values[i] );
      }
      return "row " + std::to_string( row.id );
    }

    void shift( const Row &row, const std::string &id, const std::function<AreaPath( const Row & )> &pathOf, const PlaneChange &change, Row &out, ExportedLayer &layer )
    {
      if ( row.geometry.empty() )
        return;
      const Point at = degreesOf( row, change );
      std::optional<Point> moved;
      if ( const CodedAreas *areas = mPaths.villages() )
      {
        const std::string village = pathOf( row )[2];
        const int32_t holder = areas->index().holder( at );
        int32_t area = holder;
        if ( !village.empty() && ( holder == AreaIndex::none || areas->code( holder ) != village ) )
          area = areas->areaOf( village, at );
        if ( area != AreaIndex::none )
          moved = shiftedPlace( at, areas->index(), area, key(), id );
      }
      if ( moved )
        out.geometry = pointWkb( *moved );
      ++( moved ? layer.pointsShifted : layer.pointsLeftOut );
    }

    void begin( const Layer &shape, const std::string &crs )
    {
      if ( std::string_view( mFormat.driver ) == "ESRI Shapefile" )
      {
        if ( shape.geometry == GeometryType::None )
          throw Error::of( ErrorCode::WrongType, { "“{}”没有位置，不能存为 Shapefile。请改用 .xlsx、.csv 或 .gpkg，或给出含村界的 WORKSPACE。", "\"{}\" has no places and cannot be a shapefile. Write .xlsx, .csv or .gpkg, or give a WORKSPACE with areas." }, shape.title.str() );
        const std::filesystem::path file( mWriter->temporaryPath() );
        std::ofstream columns( file.parent_path() / ( file.stem().string() + ".columns.csv" ) );
        columns << "\xEF\xBB\xBF列,含义\r\n";
        for ( const Field &field : shape.fields )
          columns << field.name << ",\"" << field.alias.zh << "\"\r\n";
      }
      mWriter->beginLayer( shape, crs );
    }

    const SecretKey &key()
    {
      if ( !mKey )
      {
        std::error_code ignored;
        const bool besideFile = mQuestion.workspace && std::filesystem::is_regular_file( mQuestion.workspace->path(), ignored );
        if ( mQuestion.keyFile.empty() && !besideFile )
          throw Error::of( ErrorCode::NotFound, { "编号和位置要用密钥处理：请给出密钥文件（KEY_FILE，不存在时会新建），或是文件的工作空间（WORKSPACE）。", "Ids and places are masked with a key: give a key file (KEY_FILE; it is made if it is not there), or a WORKSPACE that is a file." } );
        mKey.emplace( mQuestion.keyFile.empty() ? mQuestion.workspace->path() + ".key" : mQuestion.keyFile );
      }
      return *mKey;
    }

    const ExportQuestion &mQuestion;
    Progress &mProgress;
    const Format &mFormat;
    const Aliases mAliases;
    std::vector<std::unique_ptr<MadeShape>> mShapes;
    std::unique_ptr<DatasetWriter> mWriter; // it looks at the shapes to its end
    AreaPaths mPaths;
    std::optional<SecretKey> mKey;
    ExportAnswer mAnswer;
};

} // namespace

ExportAnswer exportMasked( const ExportQuestion &question, Progress &progress )
{
  return Exporting( question, progress ).run();
}

} // namespace lantu
