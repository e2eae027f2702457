// SPDX-License-Identifier: GPL-3.0-or-later
// Which reader a spreadsheet goes to; XLS and ODS through GDAL.
#include "data/import/sheet_text.h"

#include <algorithm>
#include <filesystem>

#include <cpl_conv.h>
#include <fmt/ranges.h>
#include <strings.h>

#include "base/error.h"
#include "base/mapped_file.h"
#include "data/gdal_handles.h"
#include "data/import/csv_sheet.h"
#include "data/import/xlsx_sheet.h"

namespace lantu
{

namespace
{

enum class Kind
{
  Csv,
  Xlsx,
  Gdal
};

//! By the first bytes; the ending says only which archive it is, since planners rename files.
Kind kindOf( const std::string &path )
{
  std::error_code ignored;
  if ( !std::filesystem::is_regular_file( path, ignored ) )
    throw Error::of( ErrorCode::NotFound, { "找不到文件“{}”。请检查路径，或重新选择文件。", "There is no file \"{}\". Check the path or choose the file again." }, path );
  const auto bytes = mappedFile( path );
  if ( !bytes )
    throw Error::of( ErrorCode::Empty, { "文件“{}”是空的，或没有读取权限。请重新导出。", "The file \"{}\" is empty or may not be read. Export it again." }, path );
  const std::string_view start( reinterpret_cast<const char *>( bytes->data() ), std::min<size_t>( bytes->size(), 8 ) );
  if ( start.starts_with( "PK\x03\x04" ) )
    return strcasecmp( std::filesystem::path( path ).extension().c_str(), ".ods" ) == 0 ? Kind::Gdal : Kind::Xlsx;
  return start.starts_with( "\xD0\xCF\x11\xE0" ) ? Kind::Gdal : Kind::Csv;
}

//! While it lives, GDAL gives spreadsheets of this thread as texts and takes no row for a header.
class AsTexts
{
  public:
    AsTexts()
    {
      for ( const auto &[name, value] : options )
        CPLSetThreadLocalConfigOption( name, value );
    }
    ~AsTexts()
    {
      for ( const auto &[name, value] : options )
        CPLSetThreadLocalConfigOption( name, nullptr );
    }
    AsTexts( const AsTexts & ) = delete;
    AsTexts &operator=( const AsTexts & ) = delete;

  private:
    static constexpr std::pair<const char *, const char *> options[] = { { "OGR_ODS_HEADERS", "DISABLE" }, { "OGR_XLS_HEADERS", "DISABLE" }, { "OGR_ODS_FIELD_TYPES", "STRING" }, { "OGR_XLS_FIELD_TYPES", "AUTO" } };
};

Dataset openWithGdal( const std::string &path )
{
  registerGdal();
  GdalQuiet quiet;
  const AsTexts asTexts;
  const char *const drivers[] = { "ODS", "XLS", nullptr };
  Dataset dataset( GDALDataset::Open( path.c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY, drivers ) );
  if ( !dataset )
    throw Error::of( ErrorCode::NotReadable, { "“{}”不是能读取的电子表格（{}）。请用 Excel 或 WPS 打开后另存为 XLSX 再导入。", "\"{}\" is no spreadsheet that can be read ({}). Open it in Excel or WPS, save it as XLSX and import that." }, path, plainReason( quiet.message() ) );
  dataset->GetLayerCount(); // ODS looks for headers only when it is first asked
  return dataset;
}

class GdalSheet final : public SheetText
{
  public:
    GdalSheet( Dataset dataset, OGRLayer *layer )
      : mDataset( std::move( dataset ) ), mLayer( layer )
    {
      mCount = std::max<int64_t>( 1, mLayer->GetFeatureCount() );
      mLayer->ResetReading();
    }

    bool next( SheetRow &row ) override
    {
      const GdalQuiet quiet;
      const AsTexts asTexts; // XLS takes the types of its columns at the first reading
      const OGRFeatureUniquePtr feature( mLayer->GetNextFeature() );
      if ( !feature )
        return false;
      row.clear();
      row.number = feature->GetFID();
      ++mRead;
      row.cells.resize( static_cast<size_t>( feature->GetFieldCount() ) );
      for ( int i = 0; i < feature->GetFieldCount(); ++i )
      {
        if ( !feature->IsFieldSetAndNotNull( i ) )
          continue;
        SheetCell &cell = row.cells[static_cast<size_t>( i )];
        const OGRFieldType type = feature->GetFieldDefnRef( i )->GetType();
        cell.text = feature->GetFieldAsString( i );
        cell.isNumber = type == OFTInteger || type == OFTInteger64 || type == OFTReal;
      }
      return true;
    }

    double fraction() const override { return static_cast<double>( mRead ) / static_cast<double>( mCount ); }

  private:
    Dataset mDataset;
    OGRLayer *mLayer;
    int64_t mCount = 1;
    int64_t mRead = 0;
};

} // namespace

void SheetRow::clear()
{
  for ( SheetCell &cell : cells )
  {
    cell.text.clear();
    cell.isNumber = false;
  }
}

bool SheetRow::empty() const
{
  return std::all_of( cells.begin(), cells.end(), []( const SheetCell &cell )
    { return cell.text.find_first_not_of( " \t\r\n" ) == std::string::npos; } );
}

std::vector<std::string> sheetNames( const std::string &path )
{
  std::vector<std::string> names;
  switch ( kindOf( path ) )
  {
  case Kind::Csv:
    names.emplace_back();
    break;
  case Kind::Xlsx:
    for ( const XlsxSheetPlace &sheet : xlsxSheets( path ) )
      names.push_back( sheet.name );
    break;
  case Kind::Gdal:
  {
    const Dataset dataset = openWithGdal( path );
    for ( int i = 0; i < dataset->GetLayerCount(); ++i )
      names.emplace_back( dataset->GetLayer( i )->GetName() );
    break;
  }
  }
  return names;
}

std::unique_ptr<SheetText> openSheet( const std::string &path, const std::string &sheet )
{
  const auto missing = [&]
  {
    return Error::of( ErrorCode::NotFound, { "“{}”里没有工作表“{}”。现有：{}。请选其中一个。", "\"{}\" has no sheet \"{}\". It has: {}. Choose one of them." }, path, sheet, fmt::format( "{}", fmt::join( sheetNames( path ), ", " ) ) );
  };
  switch ( kindOf( path ) )
  {
  case Kind::Xlsx:
  {
    for ( const XlsxSheetPlace &place : xlsxSheets( path ) )
    {
      if ( place.name == sheet )
        return xlsxSheet( path, place );
    }
    throw missing();
  }
  case Kind::Gdal:
  {
    Dataset dataset = openWithGdal( path );
    OGRLayer *layer = dataset->GetLayerByName( sheet.c_str() );
    if ( !layer )
      throw missing();
    return std::make_unique<GdalSheet>( std::move( dataset ), layer );
  }
  case Kind::Csv:
    break;
  }
  if ( !sheet.empty() )
    throw missing();
  const auto bytes = mappedFile( path );
  return csvSheet( { reinterpret_cast<const char *>( bytes->data() ), bytes->size() }, bytes );
}

} // namespace lantu
