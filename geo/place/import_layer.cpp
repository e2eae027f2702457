// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of a layer as rows of a table with their places.
#include "place/import_layer.h"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <map>

#include <xxhash.h>

#include "base/error.h"
#include "data/import/cell_text.h"
#include "data/import/import_findings.h"
#include "place/area_finder.h"
#include "place/layer_geometry.h"

namespace lantu
{

namespace
{

constexpr Field mappingFields[] = {
  { .name = "mapping_id", .alias = { "来源", "Source" }, .required = true },
  { .name = field::file, .alias = { "文件", "File" }, .required = true },
  { .name = "mapping", .alias = { "列对应", "Mapping" }, .required = true },
};

//! A mapping taken apart: what goes to columns, and what stands for all rows.
struct Mapping
{
    std::string columns;
    std::vector<std::pair<std::string, std::string>> constants; //!< title and value
};

Mapping takenApart( const std::string &text )
{
  Mapping mapping;
  for ( size_t at = 0; at < text.size(); )
  {
    const size_t end = std::min( text.find_first_of( ";\n", at ), text.size() );
    const std::string pair = tidy( std::string_view( text ).substr( at, end - at ) );
    at = end + 1;
    const size_t sign = pair.find( '=' );
    const std::string value = sign == std::string::npos ? std::string() : tidy( std::string_view( pair ).substr( sign + 1 ) );
    if ( value.size() >= 2 && ( value.front() == '\'' || value.front() == '"' ) && value.back() == value.front() )
      mapping.constants.emplace_back( tidy( std::string_view( pair ).substr( 0, sign ) ), value.substr( 1, value.size() - 2 ) );
    else if ( !pair.empty() )
      mapping.columns += ( mapping.columns.empty() ? "" : "; " ) + pair;
  }
  return mapping;
}

//! Name of the file without digits, layer in it, layer of the workspace.
std::string sourceId( const LayerImport &import )
{
  std::string name = std::filesystem::path( import.source.file ).stem().string();
  std::erase_if( name, []( char character )
    { return character >= '0' && character <= '9'; } );
  return name + "|" + import.source.layer + "|" + import.layer;
}

std::string rememberedMapping( const Workspace &workspace, const std::string &id )
{
  if ( !workspace.has( importMappingsLayer.name ) )
    return {};
  const auto rows = workspace.rows( importMappingsLayer.name );
  rows->start( { mappingFields[0].name, mappingFields[2].name } );
  Row row;
  while ( rows->next( row ) )
  {
    if ( text( row.values[0] ) == id )
      return text( row.values[1] );
  }
  return {};
}

//! The rows as a sheet; the last cell, under no title, is the position of the row's place.
class PlacedSheet final : public SheetText
{
  public:
    PlacedSheet( std::vector<std::string> titles, std::vector<SheetRow> rows )
      : mTitles( std::move( titles ) ), mRows( std::move( rows ) ) {}

    bool next( SheetRow &row ) override
    {
      if ( mAt > mRows.size() )
        return false;
      if ( mAt == 0 )
      {
        row.number = aboveAll;
        row.cells.clear();
        for ( const std::string &title : mTitles )
          row.cells.push_back( { title, false } );
      }
      else
        std::swap( row, mRows[mAt - 1] );
      ++mAt;
      return true;
    }

    double fraction() const override { return static_cast<double>( mAt ) / static_cast<double>( mRows.size() + 1 ); }

  private:
    static constexpr int64_t aboveAll = -10; // no feature is directly below, as the second half of a header would be

    std::vector<std::string> mTitles;
    std::vector<SheetRow> mRows;
    size_t mAt = 0;
};

class LayerReading
{
  public:
    LayerReading( const Workspace &workspace, const LayerImport &import, const Layer &target, Progress &progress )
      : mWorkspace( workspace ), mImport( import ), mTarget( target ), mProgress( progress ), mAliases( import.aliases ), mId( sourceId( import ) ) {}

    LayerImported run()
    {
      chooseMapping();
      {
        PartOfProgress reading( mProgress, 0, 0.3 );
        mContent = readLayer( mImport.source, mTarget, OsmMapping( mImport.osmTags ), reading );
      }
      completeTitles();
      chooseCrs();
      makeRows();
      TableImport table { .table = mTarget.name, .sheet = { mImport.source.file, mContent.layer, mMapping.columns }, .aliases = mImport.aliases, .coordinates = {}, .asOf = mImport.asOf };
      table.runId = mImport.runId;
      PlacedRows rows { .text = std::make_unique<PlacedSheet>( std::move( mTitles ), std::move( mRows ) ), .place = [this]( const SheetRow &row )
                                                                                                           { return mPlaces[std::stoul( row.cells.back().text )]; } };
      if ( mMappings.shape )
        rows.further.push_back( &mMappings );
      PartOfProgress filling( mProgress, 0.5, 1 );
      mMade.result = importRows( mWorkspace, table, std::move( rows ), filling );
      for ( const auto &[row, key] : mOutside )
        addFinding( mMade.result.findings, row, key, "outside_chongqing", say( { "几何", "geometry" } ), {}, say( { "不在重庆范围内（东经 105.28–110.20，北纬 28.15–32.22），请核对坐标系", "outside Chongqing (105.28-110.20 E, 28.15-32.22 N); check the reference system" } ) );
      mMade.encoding = mContent.encoding;
      mMade.notMeant = mContent.notMeant;
      return std::move( mMade );
    }

  private:
    void chooseMapping()
    {
      const std::string remembered = rememberedMapping( mWorkspace, mId );
      mMade.mapping = mImport.mapping.empty() ? remembered : mImport.mapping;
      mMapping = takenApart( mMade.mapping );
      if ( mImport.mapping.empty() && !remembered.empty() )
        mProgress.note( say( { "沿用这个来源上次的列对应：{}", "The mapping of this source's last import is used: {}" }, remembered ) );
      else if ( mMade.mapping != remembered )
      {
        mMappings.shape = &importMappingsLayer;
        mMappings.add().values = { mId, std::filesystem::path( mImport.source.file ).filename().string(), mMade.mapping };
      }
      mByHand = columnMapping( mTarget, mAliases, mMapping.columns );
      for ( const auto &[title, value] : mMapping.constants )
        columnMapping( mTarget, mAliases, title + "=" + value ); // refuses a field that is not known
    }

    std::optional<std::string> meaning( const std::string &title ) const
    {
      for ( const auto &[name, wanted] : mByHand )
      {
        if ( plainTitle( wanted ) == plainTitle( title ) )
          return name;
      }
      const auto known = mAliases.column( mTarget, title );
      return known ? std::optional( known->name ) : std::nullopt;
    }

    void completeTitles()
    {
      if ( !mContent.encoding.empty() && !mContent.declared.empty() )
        mProgress.note( say( { "“{}”：文字按内容判断为 {}（.cpg 写的是 {}）。", "\"{}\": by their content the texts are {} (its .cpg says {})." }, mImport.source.file, mContent.encoding, mContent.declared ) );
      else if ( !mContent.encoding.empty() )
        mProgress.note( say( { "“{}”：文字按内容判断为 {}（没有 .cpg）。", "\"{}\": by their content the texts are {} (there is no .cpg)." }, mImport.source.file, mContent.encoding ) );
      if ( !mContent.cutTitles )
        return;
      for ( std::string &title : mContent.titles )
      {
        constexpr size_t leastOfACut = 7; // ten bytes, less a character that was cut
        if ( title.size() < leastOfACut || meaning( title ) )
          continue;
        if ( const auto whole = mAliases.titleThatBegins( mTarget, title ) )
          title = *whole;
      }
    }

    void chooseCrs()
    {
      mMade.crs = mImport.crs.empty() ? mContent.crs : mImport.crs;
      if ( mImport.said )
        mMade.crs = mImport.said->name.str();
      else if ( mMade.crs.empty() )
        throw Error::of( ErrorCode::NoCrs, { "“{}”没有坐标系，不知道坐标是什么。请用参数 CRS 指明（重庆多为 CGCS2000：经纬度 EPSG:4490，高斯-克吕格 108° EPSG:4545），或用 COORDINATES 说明。", "\"{}\" has no coordinate reference system. Give it as CRS (in Chongqing mostly CGCS2000: degrees EPSG:4490, Gauss-Krüger 108° EPSG:4545), or say what the numbers are as COORDINATES." }, mImport.source.file );
      else if ( !mImport.crs.empty() && !mContent.crs.empty() && mImport.crs != mContent.crs )
        mProgress.warn( say( { "“{}”自己写的坐标系是 {}，按所给的 {} 采用。", "\"{}\" says that it is in {}; it was taken as {}, which was given." }, mImport.source.file, mContent.crs, mImport.crs ) );
    }

    //! The title of the column that means \a name, as a position; -1 if there is none.
    ptrdiff_t columnOf( const std::string &name ) const
    {
      for ( size_t i = 0; i < mContent.titles.size(); ++i )
      {
        if ( meaning( mContent.titles[i] ) == name )
          return static_cast<ptrdiff_t>( i );
      }
      return -1;
    }

    void makeRows()
    {
      const LayerGeometry geometries( mTarget, mImport.source.file, mMade.crs, mImport.said );
      const ptrdiff_t ownKey = columnOf( mTarget.key().name );
      const bool hasKey = ownKey >= 0;
      const ptrdiff_t nameAt = columnOf( field::name );
      std::vector<size_t> areaColumns;
      for ( size_t i = 0; i < mContent.titles.size(); ++i )
      {
        const auto meant = meaning( mContent.titles[i] );
        for ( const char *name : { field::countyCode, field::townshipCode, field::villageCode, role::areaCode, role::countyName, role::townshipName, role::villageName } )
        {
          if ( meant == name )
            areaColumns.push_back( i );
        }
      }
      const bool byPlace = mTarget.geometry == GeometryType::Point && mTarget.field( field::countyCode );
      std::optional<AreaFinder> finder;
      if ( byPlace )
        finder.emplace( mWorkspace, mProgress );

      mTitles = mContent.titles;
      const auto column = [this]( const std::string &title )
      {
        mTitles.push_back( title );
        return mTitles.size() - 1;
      };
      const size_t keyAt = hasKey ? 0 : column( mTarget.key().name );
      const size_t codeAt = byPlace ? column( "行政区划代码" ) : 0;
      std::vector<std::pair<size_t, std::string>> constants;
      std::vector<size_t> overridden;
      for ( const auto &[title, value] : mMapping.constants )
      {
        for ( size_t i = 0; i < mContent.titles.size(); ++i )
        {
          if ( meaning( mContent.titles[i] ) == meaning( title ) )
            overridden.push_back( i );
        }
        constants.emplace_back( column( title ), value );
      }
      const bool keepsRaw = mTarget.field( field::rawX );
      const size_t rawAt = keepsRaw ? column( field::rawX ) : 0;
      if ( keepsRaw )
      {
        column( field::rawY );
        column( field::coordinateSource );
        column( field::positionQuality );
      }
      column( {} );

      for ( size_t i = 0; i < mContent.records.size(); ++i )
      {
        if ( i % 256 == 0 )
        {
          mProgress.check();
          mProgress.report( 0.3 + 0.2 * static_cast<double>( i ) / static_cast<double>( mContent.records.size() ) );
        }
        LayerRecord &record = mContent.records[i];
        PlacedGeometry placed = geometries.place( record.geometry );
        record.geometry = {};
        const std::string name = nameAt >= 0 ? record.cells[static_cast<size_t>( nameAt )] : std::string();
        const bool saysArea = std::any_of( areaColumns.begin(), areaColumns.end(), [&record]( size_t at )
          { return !meansNothing( tidy( record.cells[at] ) ); } );
        if ( std::isfinite( placed.at.x ) && !inChongqing( placed.at ) )
          mOutside.emplace_back( record.id, name );
        mMade.partsSplit += placed.parts.size() > 1;
        const size_t parts = std::max<size_t>( placed.parts.size(), 1 );
        for ( size_t part = 0; part < parts; ++part )
        {
          SheetRow &row = mRows.emplace_back();
          row.number = record.id;
          row.cells.resize( mTitles.size() );
          for ( size_t c = 0; c < record.cells.size(); ++c )
            row.cells[c].text = record.cells[c];
          for ( const size_t at : overridden )
            row.cells[at].text.clear();
          const std::string behind = part == 0 ? std::string() : fmt::format( "-{}", part + 1 );
          if ( hasKey && part > 0 )
            row.cells[static_cast<size_t>( ownKey )].text += behind;
          else if ( !hasKey )
          {
            row.cells[keyAt].text = madeKey( name, placed.hash ) + behind;
            ++mMade.keysMade;
          }
          if ( byPlace && !saysArea )
          {
            row.cells[codeAt].text = finder->codeAt( placed.at );
            mMade.areaByPlace += !row.cells[codeAt].text.empty();
            if ( placed.refusal.empty() && row.cells[codeAt].text.empty() && mTarget.field( field::countyCode )->required )
              placed.refusal = say( { "没有说明在哪个区县，位置也不在工作空间的任何区县内", "it does not say in which county it is, and lies in none of the workspace" } );
          }
          for ( const auto &[at, value] : constants )
            row.cells[at].text = value;
          if ( keepsRaw && placed.written )
          {
            row.cells[rawAt].text = fmt::format( "{:.8f}", placed.written->first );
            row.cells[rawAt + 1].text = fmt::format( "{:.8f}", placed.written->second );
            row.cells[rawAt + 2].text = mImport.said ? mImport.said->source : "CGCS2000";
            row.cells[rawAt + 3].text = "实测";
          }
          row.cells.back().text = std::to_string( mPlaces.size() );
          RowPlace &place = mPlaces.emplace_back();
          place.refusal = placed.refusal;
          if ( part < placed.parts.size() )
            place.geometry = std::move( placed.parts[part] );
          if ( saysArea )
            place.claim = mImport.said ? placed.written : std::optional( std::pair( placed.at.x, placed.at.y ) );
        }
      }
      mContent.records.clear();
    }

    //! Of name and place, so that the same thing has the same key in another file too.
    std::string madeKey( const std::string &name, uint64_t place ) const
    {
      const std::string all = std::string( mTarget.name ) + '\t' + name;
      return fmt::format( "{:016x}", XXH3_64bits_withSeed( all.data(), all.size(), place ) );
    }

    const Workspace &mWorkspace;
    const LayerImport &mImport;
    const Layer &mTarget;
    Progress &mProgress;
    Aliases mAliases;
    std::string mId;
    Mapping mMapping;
    std::unordered_map<std::string, std::string> mByHand;
    LayerContent mContent;
    std::vector<std::string> mTitles;
    std::vector<SheetRow> mRows;
    std::vector<RowPlace> mPlaces;
    std::vector<std::pair<int64_t, std::string>> mOutside; //!< row and name
    Table mMappings;
    LayerImported mMade;
};

} // namespace

const Layer importMappingsLayer { "import_mappings", { "导入的列对应", "Mappings of imports" }, GeometryType::None, mappingFields };

LayerImported importLayer( const Workspace &workspace, const LayerImport &import, Progress &progress )
{
  return LayerReading( workspace, import, layerWithPlaces( import.layer ), progress ).run();
}

} // namespace lantu
