// SPDX-License-Identifier: GPL-3.0-or-later
// From layers to one masked file.
#include "measure/export.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <filesystem>
#include <fstream>
#include <limits>
#include <map>
#include <memory>
#include <optional>
#include <unordered_map>

#include <fmt/ranges.h>

#include "base/error.h"
#include "data/codes.h"
#include "data/dataset_writer.h"
#include "data/made_shape.h"
#include "data/secret_key.h"
#include "measure/coverage.h"
#include "measure/leaving_columns.h"
#include "measure/masking.h"
#include "measure/people_counts.h"
#include "measure/suppression.h"
#include "place/area_index.h"
#include "place/plane_change.h"
#include "place/shifted_place.h"
#include "place/wkb_points.h"

namespace lantu
{

namespace
{

constexpr const char *areaLayers[] = { layer::counties, layer::townships, layer::villages };
constexpr const char *codeFields[] = { field::countyCode, field::townshipCode, field::villageCode };
constexpr std::string_view monthColumn = "month"; // the first of a trend
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

bool isCount( const LeavingColumn &column )
{
  if ( column.type == FieldType::Text || column.fate != Fate::Kept )
    return false;
  const std::string &name = column.name;
  if ( name == field::householdCount || name == field::personCount )
    return true;
  return name.ends_with( "_hh" ) || name.ends_with( "_pop" ) || name.ends_with( "_households" ) || name.ends_with( "_persons" );
}

bool isShare( const LeavingColumn &column )
{
  return column.name.ends_with( "_pct" ) || column.name.ends_with( "_rate" );
}

bool stays( std::string_view layerName )
{
  return std::find( std::begin( stayingLayers ), std::end( stayingLayers ), layerName ) != std::end( stayingLayers );
}

bool isTotal( const Row &row )
{
  return std::any_of( row.values.begin(), row.values.end(), []( const Value &value )
    { const auto *string = std::get_if<std::string>( &value ); return string && ( *string == "合计" || *string == coverageField::totalCode || *string == "Total" ); } );
}

class Exporting
{
  public:
    Exporting( const ExportQuestion &question, Progress &progress )
      : mQuestion( question ), mProgress( progress ), mFormat( formatOf( question.path ) )
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
      summarise();
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

    // ---- areas ----

    const CodedAreas *villages()
    {
      if ( !mVillagesRead )
      {
        mVillagesRead = true;
        if ( mQuestion.workspace && mQuestion.workspace->has( layer::villages ) )
        {
          const auto rows = mQuestion.workspace->rows( layer::villages );
          mVillages.emplace( *rows, field::code, mProgress );
          const auto parents = mQuestion.workspace->rows( layer::villages );
          parents->start( { field::code, field::townshipCode, field::countyCode } );
          Row row;
          while ( parents->next( row ) )
            mParents[text( row.values[0] )] = { text( row.values[2] ), text( row.values[1] ), text( row.values[0] ) };
        }
      }
      return mVillages ? &*mVillages : nullptr;
    }

    const std::unordered_map<std::string, AreaPath> &homes()
    {
      if ( !mHomesRead )
      {
        mHomesRead = true;
        if ( mQuestion.workspace && mQuestion.workspace->has( layer::households ) )
        {
          const auto rows = mQuestion.workspace->rows( layer::households );
          rows->start( { field::householdId, field::countyCode, field::townshipCode, field::villageCode } );
          Row row;
          while ( rows->next( row ) )
            mHomes[text( row.values[0] )] = { text( row.values[1] ), text( row.values[2] ), text( row.values[3] ) };
        }
      }
      return mHomes;
    }

    //! By the codes in the row, else by the household, else by the place.
    std::function<AreaPath( const Row & )> pathsOf( const RowSource &rows, const LeavingColumns &columns )
    {
      std::array<ptrdiff_t, 3> codes {};
      for ( size_t level = 0; level < codes.size(); ++level )
        codes[level] = columns.find( codeFields[level] );
      if ( codes[2] < 0 )
        codes[2] = columns.find( role::areaCode );
      ptrdiff_t household = columns.find( field::householdId );
      if ( household < 0 )
        household = columns.find( "demand_id" );
      const auto level = static_cast<size_t>( mQuestion.level );
      const bool bySelf = codes[std::min<size_t>( level, 2 )] >= 0 || codes[2] >= 0;
      const bool byHome = !bySelf && household >= 0 && !homes().empty();
      const bool byPlace = !bySelf && !byHome && rows.info().hasPlaces && villages();
      if ( !bySelf && !byHome && !byPlace && mQuestion.level != ExportLevel::Rows )
        throw Error::of( ErrorCode::NotFound, { "{}：逐户的数据要按行政区汇总后才能输出，但它没有“{}”（{}），也无法按户编号或位置在工作空间里查到。请补上代码、给出 WORKSPACE，或换一级（LEVEL）。", "{}: rows of people leave counted by area, but there is no \"{}\" ({}), and the workspace does not tell it by household or place. Add the code, give WORKSPACE, or choose another LEVEL." }, rows.info().place(), schemaLayer( layer::households ).field( codeFields[level] )->alias.str(), codeFields[level] );
      if ( codes[2] >= 0 && ( codes[0] < 0 || codes[1] < 0 ) )
        villages(); // says in which township they lie
      const std::shared_ptr<PlaneChange> change = byPlace ? std::make_shared<PlaneChange>( rows.info().crs, workspaceCrs ) : nullptr;
      return [this, codes, household, byHome, byPlace, change]( const Row &row )
      {
        AreaPath path;
        for ( size_t i = 0; i < codes.size(); ++i )
        {
          if ( codes[i] >= 0 )
            path[i] = text( row.values[static_cast<size_t>( codes[i] )] );
        }
        if ( byHome )
        {
          if ( const auto home = mHomes.find( text( row.values[static_cast<size_t>( household )] ) ); home != mHomes.end() )
            path = home->second;
        }
        else if ( byPlace )
        {
          const int32_t village = mVillages->index().holder( degreesOf( row, *change ) );
          if ( village != AreaIndex::none )
            path[2] = mVillages->code( village );
        }
        for ( size_t i = 0; i < path.size(); ++i )
        {
          if ( !wellFormed( schemaLayer( areaLayers[i] ).key().rule, path[i] ) )
            path[i].clear(); // whatever stands there is no code
        }
        // what the village alone tells
        if ( !path[2].empty() && ( path[0].empty() || path[1].empty() ) )
        {
          if ( const auto parents = mParents.find( path[2] ); parents != mParents.end() )
            path = parents->second;
          else
          {
            path[1] = path[1].empty() ? path[2].substr( 0, 9 ) : path[1];
            path[0] = path[0].empty() ? path[2].substr( 0, 6 ) : path[0];
          }
        }
        return path;
      };
    }

    static Point degreesOf( const Row &row, const PlaneChange &change )
    {
      constexpr double nan = std::numeric_limits<double>::quiet_NaN();
      Point at { nan, nan };
      if ( !representativePoint( row.geometry, at ) )
        return { nan, nan };
      std::vector<Point> points { at };
      change.convert( points );
      return points.front();
    }

    // ---- counted ----

    void writeCounts( RowSource &rows, const LeavingColumns &columns, Text title, ExportedLayer &layer )
    {
      const auto level = static_cast<size_t>( mQuestion.level );
      PeopleCountsQuestion asked { .rows = rows, .columns = columns, .name = layer.name, .title = title, .level = level, .hides = !mQuestion.isInternal, .aliases = mFormat.hasTitles, .places = false, .pathOf = pathsOf( rows, columns ), .areas = {} };
      if ( mQuestion.workspace && mQuestion.workspace->has( areaLayers[level] ) )
      {
        asked.places = mFormat.holdsPlaces;
        const auto areas = mQuestion.workspace->rows( areaLayers[level] );
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
        pathOf = pathsOf( rows, columns );
        change.emplace( rows.info().crs, workspaceCrs );
      }
      const HiddenCounts hidden = mQuestion.isInternal ? HiddenCounts() : hiddenCounts( rows, columns, names );
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
      if ( const CodedAreas *areas = villages() )
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

    //! The cells of a table of counts that must not be shown.
    struct HiddenCounts
    {
        std::vector<bool> rows;       //!< of a table of any kind: counts and shares of these
        Table coverage;               //!< of a table of coverage: what is null here
        std::vector<size_t> position; //!< its fields among the columns

        bool hides( size_t row, size_t index, const LeavingColumn &column ) const
        {
          if ( row < coverage.rows.size() )
          {
            const auto at = static_cast<size_t>( std::find( position.begin(), position.end(), index ) - position.begin() );
            return at < position.size() && isNull( coverage.rows[row].values[at] );
          }
          return row < rows.size() && rows[row] && ( isCount( column ) || isShare( column ) );
        }
    };

    //! Rows of totals are those of all other rows.
    HiddenCounts hiddenCounts( RowSource &rows, const LeavingColumns &columns, const std::vector<std::string> &names )
    {
      const std::span<const Field> coverageFields = coverageShape().fields;
      if ( std::all_of( coverageFields.begin(), coverageFields.end(), [&]( const Field &field )
             { return rows.info().fieldIndex( field.name ) >= 0; } ) )
        return hiddenCoverage( rows );
      std::vector<size_t> counting;
      for ( size_t i = 0; i < columns.columns.size(); ++i )
      {
        if ( isCount( columns.columns[i] ) )
          counting.push_back( i );
      }
      if ( counting.empty() )
        return {};
      CountTree tree { { 0 }, { std::vector<int64_t>( counting.size(), 0 ) } };
      std::vector<size_t> nodeOfRow;
      rows.start( names );
      Row row;
      while ( rows.next( row ) )
      {
        if ( nodeOfRow.size() % 1024 == 0 )
          mProgress.check();
        if ( isTotal( row ) )
        {
          nodeOfRow.push_back( 0 );
          continue;
        }
        nodeOfRow.push_back( tree.parent.size() );
        tree.parent.push_back( 0 );
        std::vector<int64_t> &counts = tree.counts.emplace_back();
        for ( size_t i = 0; i < counting.size(); ++i )
        {
          counts.push_back( std::max( whole( row.values[counting[i]] ).value_or( 0 ), int64_t { 0 } ) );
          tree.counts[0][i] += counts.back();
        }
      }
      HiddenCounts result;
      if ( names.front() == monthColumn )
      {
        result.rows = hiddenSteps( { tree.counts.begin() + 1, tree.counts.end() } );
        return result;
      }
      const std::vector<bool> hidden = hiddenAreas( tree );
      for ( const size_t node : nodeOfRow )
        result.rows.push_back( hidden[node] );
      return result;
    }

    HiddenCounts hiddenCoverage( RowSource &rows )
    {
      HiddenCounts result;
      std::vector<std::string> names;
      for ( const Field &field : coverageShape().fields )
      {
        names.emplace_back( field.name );
        result.position.push_back( static_cast<size_t>( rows.info().fieldIndex( field.name ) ) );
      }
      Table table { .shape = &coverageShape(), .rows = {}, .crs = {} };
      rows.start( names );
      Row row;
      while ( rows.next( row ) )
        table.rows.push_back( row );
      mProgress.check();
      result.coverage = maskedCoverage( table );
      return result;
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

    void summarise();

    const ExportQuestion &mQuestion;
    Progress &mProgress;
    const Format &mFormat;
    const Aliases mAliases;
    std::vector<std::unique_ptr<MadeShape>> mShapes;
    std::unique_ptr<DatasetWriter> mWriter; // it looks at the shapes to its end
    std::optional<CodedAreas> mVillages;
    bool mVillagesRead = false;
    std::unordered_map<std::string, AreaPath> mParents; //!< by village
    bool mHomesRead = false;
    std::unordered_map<std::string, AreaPath> mHomes; //!< by household
    std::optional<SecretKey> mKey;
    ExportAnswer mAnswer;
};

void Exporting::summarise()
{
  ExportedLayer all;
  nlohmann::ordered_json layers = nlohmann::ordered_json::array();
  nlohmann::ordered_json sentences = nlohmann::ordered_json::array();
  for ( const ExportedLayer &layer : mAnswer.layers )
  {
    all.rowsWritten += layer.rowsWritten;
    all.cellsHidden += layer.cellsHidden;
    all.pseudonyms += layer.pseudonyms;
    all.pointsShifted += layer.pointsShifted;
    all.pointsLeftOut += layer.pointsLeftOut;
    all.rowsWithoutArea += layer.rowsWithoutArea;
    all.columnsDropped.insert( all.columnsDropped.end(), layer.columnsDropped.begin(), layer.columnsDropped.end() );
    layers.push_back( { { field::layerName, layer.name }, { "counted_by_area", layer.counted }, { field::rowsRead, layer.rowsRead }, { "rows_written", layer.rowsWritten }, { "cells_hidden", layer.cellsHidden }, { "columns_dropped", layer.columnsDropped }, { "pseudonyms", layer.pseudonyms }, { "points_shifted", layer.pointsShifted }, { "points_left_out", layer.pointsLeftOut }, { "rows_without_area", layer.rowsWithoutArea } } );
    std::vector<std::string> told;
    if ( layer.counted )
      told.push_back( say( { "{} 行（{} 户）按行政区汇总成 {} 行", "{} rows ({} households) counted by area into {} rows" }, layer.rowsRead, layer.households, layer.rowsWritten ) );
    if ( layer.cellsHidden > 0 )
      told.push_back( say( { "不足 {} 户的格和会推算出它们的格共 {} 个已隐去", "cells below {} households, and others from which these could be worked out, are hidden: {}" }, smallestShownCount, layer.cellsHidden ) );
    if ( !layer.columnsDropped.empty() )
      told.push_back( say( { "{} 列没有输出（{}）", "{} columns were left out ({})" }, layer.columnsDropped.size(), fmt::join( layer.columnsDropped, language() == Language::Chinese ? "、" : ", " ) ) );
    if ( layer.pseudonyms > 0 )
      told.push_back( say( { "{} 个编号换成了化名", "{} ids became pseudonyms" }, layer.pseudonyms ) );
    if ( layer.pointsShifted > 0 )
      told.push_back( say( { "{} 个点在本村内偏移了不超过 {} 米", "{} points were shifted inside their village by {} m at most" }, layer.pointsShifted, mostShiftMetres ) );
    if ( layer.pointsLeftOut > 0 )
      told.push_back( say( { "{} 个点不在所属村的村界内，位置没有输出", "{} points are not inside the village they belong to and go without place" }, layer.pointsLeftOut ) );
    if ( layer.rowsWithoutArea > 0 )
      told.push_back( say( { "{} 行没有行政区代码", "{} rows have no code of an area" }, layer.rowsWithoutArea ) );
    if ( told.empty() )
      told.push_back( say( { "没有需要隐去的内容", "nothing had to be masked" } ) );
    const std::string sentence = say( { "{}：{}。", "{}: {}." }, layer.name, fmt::join( told, language() == Language::Chinese ? "；" : "; " ) );
    mProgress.note( sentence );
    sentences.push_back( sentence );
  }
  mAnswer.summary = { { "edition", mQuestion.isInternal ? "internal" : "public" }, { "rows_written", all.rowsWritten }, { "cells_hidden", all.cellsHidden }, { "columns_dropped", all.columnsDropped.size() }, { "pseudonyms", all.pseudonyms }, { "points_shifted", all.pointsShifted }, { "points_left_out", all.pointsLeftOut }, { "rows_without_area", all.rowsWithoutArea }, { "radius_metres", mostShiftMetres }, { "smallest_count", smallestShownCount }, { "masked", sentences }, { "layers", layers } };
}

} // namespace

ExportAnswer exportMasked( const ExportQuestion &question, Progress &progress )
{
  return Exporting( question, progress ).run();
}

} // namespace lantu
