// SPDX-License-Identifier: GPL-3.0-or-later
// Spreadsheets into layers of the schema.
#include "data/import/import_table.h"

#include <filesystem>
#include <unordered_map>

#include "base/error.h"
#include "data/codes.h"
#include "data/import/areas.h"
#include "data/import/cell_text.h"
#include "data/import/import_findings.h"
#include "data/import/position.h"
#include "data/import/private_text.h"
#include "data/import/row_privacy.h"

namespace lantu
{

namespace
{

constexpr int64_t rowsBetweenChecks = 256;

const Layer &layerToFill( const std::string &name, bool placed )
{
  std::string possible;
  for ( const Layer &layer : schemaLayers() )
  {
    const std::string_view own = layer.name;
    if ( placed ? layer.geometry == GeometryType::None : layer.geometry == GeometryType::Line || own == layer::households || own == layer::runs || own == layer::rejects )
      continue;
    if ( own == name )
      return layer;
    possible += ( possible.empty() ? "" : ", " ) + std::string( own );
  }
  if ( placed )
    throw Error::of( ErrorCode::WrongType, { "“{}”不是工作空间里有位置的图层。可以导入：{}；没有位置的表请用“导入表格”。", "\"{}\" is no layer of the workspace that has places. Possible are: {}; tables without places come through \"Import table\"." }, name, possible );
  throw Error::of( ErrorCode::WrongType, { "“{}”不能从表格导入。可以导入：{}；监测对象户请用“导入监测对象户”，道路和河流请导入图层。", "\"{}\" cannot be imported from a spreadsheet. Possible are: {}; households have their own import, roads and rivers come as layers." }, name, possible );
}

class Filling
{
  public:
    Filling( const Workspace &workspace, const TableImport &import, PlacedRows *placed, Progress &progress )
      : mWorkspace( workspace ), mImport( import ), mPlaced( placed ), mProgress( progress ), mLayer( layerToFill( import.table, placed ) ), mAliases( import.aliases ), mTable( placed ? SheetTable( std::move( placed->text ), import.sheet, mLayer, mAliases ) : SheetTable( import.sheet, mLayer, mAliases ) ), mAreas( workspace, mAliases, progress )
    {
      mResult.intake = Intake( { .file = import.sheet.file, .layer = mTable.sheet().empty() ? std::filesystem::path( import.sheet.file ).stem().string() : mTable.sheet(), .crs = {}, .fields = {} } );
      mResult.findings.shape = &importFindingsLayer;
      mResult.columnsUnused = mTable.header().unused;
      mResult.asOf = dayOfData( import.asOf, import.sheet.file );
      mReading = import.reading ? import.reading : plainReading( import.coordinates );
      mSupplied.assign( mLayer.fields.size(), false );
      const char *const areaFields[] = { field::countyCode, field::townshipCode, field::villageCode };
      for ( size_t i = 0; i < mLayer.fields.size(); ++i )
      {
        const Field &field = mLayer.fields[i];
        mSupplied[i] = mTable.header().has( field.name ) || i == 0;
        for ( int level = 0; level < 3; ++level )
        {
          if ( i == 0 || std::string_view( field.name ) != areaFields[level] )
            continue;
          mAreaAt[level] = static_cast<ptrdiff_t>( i );
          if ( field.required )
            mLevels = level + 1;
        }
        if ( std::string_view( field.name ) == field::asOf )
          mAsOfAt = static_cast<ptrdiff_t>( i );
        if ( std::string_view( field.name ) == field::source )
          mSourceAt = static_cast<ptrdiff_t>( i );
      }
    }

    ImportResult run()
    {
      SheetRow row;
      for ( int64_t count = 0; mTable.next( row ); ++count )
      {
        if ( count % rowsBetweenChecks == 0 )
        {
          mProgress.check();
          mProgress.report( mTable.fraction() / 2 );
        }
        take( row );
      }
      mResult.rowsNotData = mTable.rowsNotData();
      mResult.records = static_cast<int64_t>( mRows.size() );
      for ( const ptrdiff_t at : { mAreaAt[0], mAreaAt[1], mAreaAt[2], mAsOfAt, mSourceAt } )
      {
        if ( at >= 0 )
          mSupplied[static_cast<size_t>( at )] = true;
      }
      Incoming incoming { .layer = &mLayer, .count = mRows.size(), .key = [this]( size_t i )
                                                                   { return text( mRows[i].values[0] ); },
        .fill = [this]( size_t i, Row &filled )
        { filled = mRows[i]; },
        .supplied = mSupplied };
      if ( mPlaced )
        incoming.further = mPlaced->further;
      Table rejects { .shape = &schemaLayer( layer::rejects ), .rows = {}, .crs = {} };
      if ( !mImport.runId.empty() )
      {
        mResult.intake.addTo( rejects, mImport.runId );
        incoming.further.push_back( &rejects );
      }
      PartOfProgress writing( mProgress, 0.5, 1 );
      mResult.upserted = upsert( mWorkspace, incoming, writing );
      return std::move( mResult );
    }

  private:
    void take( const SheetRow &sheetRow )
    {
      mJoined.values.assign( 1, Value() );
      std::string all;
      for ( const SheetCell &cell : sheetRow.cells )
        all += cell.text + '\t';
      mJoined.values[0] = std::move( all );
      mResult.intake.take( mJoined );
      const RowPrivacy found = privacyOf( sheetRow );
      mResult.privateValues += found.values;
      mResult.idsLost += found.lost;

      const auto refuse = [&]( const std::string &title, const std::string &value, const std::string &reason )
      { mResult.intake.reject( sheetRow.number, title, masked( value ), reason ); };
      const SheetCell *keyCell = mTable.cell( sheetRow, mLayer.key().name );
      std::string key = keyCell ? plainKey( keyCell->text ) : std::string();
      const std::string keyTitle = mLayer.key().alias.str();
      if ( meansNothing( key ) )
        return refuse( keyTitle, key, say( { "没有编号", "no key" } ) );
      if ( keyCell->isNumber && losesDigits( keyCell->text ) )
        return refuse( keyTitle, key, say( { "编号被存成数字，末尾的数位已丢失；请按文本重新导出", "the key was stored as a number and has lost its last digits; export it again as text" } ) );
      if ( privateIn( key ) != Private::No )
        return refuse( keyTitle, key, say( { "编号里是证件号、电话或账号", "the key is an identity number, phone or account" } ) );
      if ( !wellFormed( mLayer.key().rule, key ) )
        return refuse( keyTitle, key, say( { "代码的位数不对", "the code has the wrong number of digits" } ) );
      const auto [first, isNew] = mRowOfKey.emplace( key, sheetRow.number );
      if ( !isNew )
        return refuse( keyTitle, key, say( { "编号重复（首次在第 {} 行）", "this key was there before (row {})" }, first->second ) );

      RowPlace place;
      if ( mPlaced )
        place = mPlaced->place( sheetRow );
      if ( !place.refusal.empty() )
        return refuse( {}, {}, place.refusal );

      Row row;
      row.values.resize( mLayer.fields.size() );
      row.values[0] = key;
      std::string why;
      AreaCodes area;
      if ( mAreaAt[0] >= 0 && std::string_view( mLayer.name ) != layer::townships && std::string_view( mLayer.name ) != layer::villages )
      {
        // the most exact that the sheet has, down to what the layer needs
        AreaWords words { {}, mTable.text( sheetRow, role::countyName ), mTable.text( sheetRow, role::townshipName ), mTable.text( sheetRow, role::villageName ) };
        int levels = mLevels;
        const char *const codes[] = { field::countyCode, field::townshipCode, field::villageCode };
        for ( int level = 2; level >= 0; --level )
        {
          const std::string code = mTable.text( sheetRow, codes[level] );
          if ( code.empty() )
            continue;
          levels = std::max( levels, level + 1 );
          if ( words.code.empty() )
            words.code = code;
        }
        if ( !words.village.empty() && !words.township.empty() && mAreaAt[2] >= 0 )
          levels = 3;
        if ( words.code.empty() )
          words.code = mTable.text( sheetRow, role::areaCode );
        for ( const auto &[digits, level] : { std::pair<size_t, int> { 9, 2 }, { 12, 3 } } )
        {
          if ( words.code.size() == digits && mAreaAt[level - 1] >= 0 )
            levels = std::max( levels, level );
        }
        // a name that the layer could do without is no reason to refuse the row
        if ( words.code.empty() && !words.township.empty() && levels == 1 && mAreaAt[1] >= 0 && mAreas.find( words, 2 ).refusal.empty() )
          levels = 2;
        const bool isSaid = !( words.code.empty() && words.county.empty() && words.township.empty() && words.village.empty() );
        static const Areas::Answer nowhere;
        const Areas::Answer &answer = isSaid || mLayer.fields[static_cast<size_t>( mAreaAt[0] )].required ? mAreas.find( words, levels ) : nowhere;
        const std::string named = words.code.empty() ? words.county + words.township + words.village : words.code;
        if ( !answer.refusal.empty() )
          return refuse( mLayer.fields[static_cast<size_t>( mAreaAt[levels - 1] )].alias.str(), named, answer.refusal );
        if ( !answer.doubt.empty() )
          addFinding( mResult.findings, sheetRow.number, key, "code_and_name", mLayer.fields[static_cast<size_t>( mAreaAt[levels - 1] )].alias.str(), named, answer.doubt );
        area = answer.codes;
      }
      else if ( mAreaAt[0] >= 0 )
      {
        // an area's own code says in which others it lies
        area.county = key.substr( 0, 6 );
        area.township = key.substr( 0, 9 );
      }
      const std::string *parts[] = { &area.county, &area.township, &area.village };
      for ( int level = 0; level < 3; ++level )
      {
        if ( mAreaAt[level] >= 0 && !parts[level]->empty() )
          row.values[static_cast<size_t>( mAreaAt[level] )] = *parts[level];
      }
      for ( size_t i = 1; i < mLayer.fields.size(); ++i )
      {
        const Field &field = mLayer.fields[i];
        const auto at = static_cast<ptrdiff_t>( i );
        if ( at == mAreaAt[0] || at == mAreaAt[1] || at == mAreaAt[2] )
          continue;
        const SheetColumn *column = nullptr;
        const SheetCell *cell = mTable.cell( sheetRow, field.name, &column );
        std::optional<Value> value = Value();
        if ( cell )
          value = mTable.value( sheetRow, field, why );
        if ( value && !isNull( *value ) && field.type == FieldType::Text && privateIn( text( *value ) ) != Private::No )
        {
          value.reset();
          why = say( { "像证件号、电话或账号，没有存入", "looks like an identity number, phone or account and was not kept" } );
        }
        if ( !value && field.required )
          return refuse( column->title, cell->text, why );
        if ( !value )
          addFinding( mResult.findings, sheetRow.number, key, "not_understood", column->title, cell->text, why );
        else
          row.values[i] = std::move( *value );
        if ( at == mAsOfAt && isNull( row.values[i] ) )
          row.values[i] = mResult.asOf;
        if ( at == mSourceAt && isNull( row.values[i] ) )
          row.values[i] = std::filesystem::path( mImport.sheet.file ).filename().string();
        if ( field.required && isNull( row.values[i] ) )
          return refuse( field.alias.str(), {}, say( { "必填项没有填", "a required value is missing" } ) );
      }
      if ( mTable.header().has( role::bus ) && mTable.text( sheetRow, role::bus ).empty() )
        addFinding( mResult.findings, sheetRow.number, key, "bus_not_said", mTable.header().columns.at( role::bus ).front().title, {}, say( { "是否通客运班车没有填", "it is not said whether a bus goes there" } ) );
      if ( mPlaced )
      {
        row.geometry = std::move( place.geometry );
        if ( place.claim )
          mResult.claims.push_back( { sheetRow.number, place.claim->first, place.claim->second, area.village } );
      }
      else if ( mLayer.geometry == GeometryType::Point )
      {
        const std::string x = mTable.text( sheetRow, role::longitude );
        const std::string y = mTable.text( sheetRow, role::latitude );
        row.geometry = surveyedPosition( x, y, {}, mReading );
        if ( !x.empty() && row.geometry.empty() )
          addFinding( mResult.findings, sheetRow.number, key, "position_not_used", say( { "经度", "longitude" } ), x, say( { "坐标没有采用（不知道是什么坐标，或不在重庆附近）", "the coordinates were not used (it is not known what they are, or they are not near Chongqing)" } ) );
        const auto east = degreesOf( x );
        const auto north = degreesOf( y );
        if ( east && north )
          mResult.claims.push_back( { sheetRow.number, *east, *north, area.village } );
        if ( row.geometry.empty() )
          row.geometry = mAreas.pointInside( area.village );
        mResult.withoutPosition += row.geometry.empty();
      }
      mRows.push_back( std::move( row ) );
    }

    const Workspace &mWorkspace;
    const TableImport &mImport;
    PlacedRows *mPlaced; //!< null: a spreadsheet
    Progress &mProgress;
    const Layer &mLayer;
    Aliases mAliases;
    SheetTable mTable;
    Areas mAreas;
    PositionReading mReading;
    std::vector<bool> mSupplied;
    ptrdiff_t mAreaAt[3] = { -1, -1, -1 };
    ptrdiff_t mAsOfAt = -1;
    ptrdiff_t mSourceAt = -1;
    int mLevels = 1;
    std::unordered_map<std::string, int64_t> mRowOfKey;
    std::vector<Row> mRows;
    Row mJoined;
    ImportResult mResult;
};

} // namespace

ImportResult importTable( const Workspace &workspace, const TableImport &import, Progress &progress )
{
  return Filling( workspace, import, nullptr, progress ).run();
}

const Layer &layerWithPlaces( const std::string &name )
{
  return layerToFill( name, true );
}

ImportResult importRows( const Workspace &workspace, const TableImport &import, PlacedRows rows, Progress &progress )
{
  return Filling( workspace, import, &rows, progress ).run();
}

} // namespace lantu
