// SPDX-License-Identifier: GPL-3.0-or-later
// Comparing and writing imported rows.
#include "data/import/upsert.h"

#include <algorithm>
#include <cstring>
#include <optional>
#include <unordered_map>

#include <unistd.h>

#include "base/error.h"
#include "data/database.h"
#include "data/gdal_handles.h"
#include "data/import/position.h"
#include "data/ogr_field.h"

namespace lantu
{

namespace
{

constexpr const char *whats[] = { change::isNew, change::isChanged, change::isEliminated, change::isGone };
constexpr Field changeFields[] = {
  { .name = change::id, .alias = { "编号", "Change" }, .type = FieldType::Integer, .required = true },
  { .name = field::layerName, .alias = { "图层", "Layer" }, .required = true },
  { .name = change::key, .alias = { "编号（户、点）", "Key" }, .required = true },
  { .name = change::what, .alias = { "变化", "Change" }, .required = true, .domain = whats },
  { .name = change::columns, .alias = { "变化的列", "Columns" } },
};

constexpr int64_t isNewRow = -1;
constexpr int64_t isSameRow = -2;
constexpr int64_t rowsBetweenChecks = 512;

ptrdiff_t position( const Layer &layer, const char *name )
{
  const Field *field = layer.field( name );
  return field ? field - layer.fields.data() : -1;
}

//! Values that a file may hold differently: 60 and 60.0, "" and null.
bool same( const Value &left, const Value &right )
{
  return left == right || text( left ) == text( right );
}

class Comparison
{
  public:
    explicit Comparison( const Incoming &incoming )
      : mLayer( *incoming.layer ), mSupplied( incoming.supplied ), mQuality( position( mLayer, field::positionQuality ) ), mRawX( position( mLayer, field::rawX ) ), mRawY( position( mLayer, field::rawY ) ), mSource( position( mLayer, field::coordinateSource ) ), mAsOf( position( mLayer, field::asOf ) ), mFile( position( mLayer, field::source ) ) {}

    //! What differs; \a fresh becomes the row as it is to be.
    std::vector<const Field *> merge( const Row &old, Row &fresh, bool &dateOnly ) const
    {
      std::vector<const Field *> differing;
      dateOnly = false;
      if ( keepsPlace( old, fresh ) )
      {
        fresh.geometry = old.geometry;
        for ( const ptrdiff_t at : { mQuality, mRawX, mRawY, mSource } )
        {
          if ( at >= 0 )
            fresh.values[static_cast<size_t>( at )] = old.values[static_cast<size_t>( at )];
        }
      }
      bool geometryDiffers = fresh.geometry != old.geometry;
      for ( size_t i = 0; i < mLayer.fields.size(); ++i )
      {
        if ( !mSupplied[i] )
          fresh.values[i] = old.values[i];
        else if ( !same( old.values[i], fresh.values[i] ) )
        {
          const auto at = static_cast<ptrdiff_t>( i );
          if ( at == mAsOf )
            dateOnly = true;
          else if ( at != mFile )
            differing.push_back( &mLayer.fields[i] );
        }
      }
      if ( geometryDiffers && differing.empty() )
        differing.push_back( mQuality >= 0 ? &mLayer.fields[static_cast<size_t>( mQuality )] : &mLayer.key() );
      dateOnly = dateOnly && differing.empty() && !isOlder( old, fresh );
      return differing;
    }

    //! True if both say of what day they are, and the workspace is ahead.
    bool isOlder( const Row &old, const Row &fresh ) const
    {
      if ( mAsOf < 0 )
        return false;
      const std::string before = text( old.values[static_cast<size_t>( mAsOf )] );
      const std::string after = text( fresh.values[static_cast<size_t>( mAsOf )] );
      return isDay( before ) && isDay( after ) && after < before;
    }

  private:
    bool keepsPlace( const Row &old, const Row &fresh ) const
    {
      if ( old.geometry.empty() )
        return false;
      if ( fresh.geometry.empty() )
        return true;
      if ( mRawX < 0 )
        return false;
      const auto at = [this]( const Row &row, ptrdiff_t index )
      { return text( row.values[static_cast<size_t>( index )] ); };
      const bool wasSurveyed = at( old, mQuality ) == positionSurveyed;
      const bool isSurveyed = at( fresh, mQuality ) == positionSurveyed;
      if ( at( fresh, mRawX ).empty() )
        return wasSurveyed && !isSurveyed;
      if ( at( fresh, mRawX ) != at( old, mRawX ) || at( fresh, mRawY ) != at( old, mRawY ) )
        return false;
      // the same numbers: only a word on what they are may move it
      return !isSurveyed || ( wasSurveyed && at( fresh, mSource ) == at( old, mSource ) );
    }

    static constexpr char positionSurveyed[] = "实测";

    const Layer &mLayer;
    const std::vector<bool> &mSupplied;
    ptrdiff_t mQuality;
    ptrdiff_t mRawX;
    ptrdiff_t mRawY;
    ptrdiff_t mSource;
    ptrdiff_t mAsOf;
    ptrdiff_t mFile;
};

void note( Table &changes, const Layer &layer, const std::string &key, const char *what, const std::vector<const Field *> &fields = {} )
{
  std::string columns;
  for ( const Field *field : fields )
    columns += ( columns.empty() ? "" : "; " ) + std::string( field->alias.str() );
  Row &row = changes.add();
  row.values = { row.id, layer.name, key, what, columns };
}

//! One dataset open for writing, and its transaction; undone unless committed.
class Writing
{
  public:
    explicit Writing( const std::string &path )
      : mPath( path )
    {
      if ( isDatabase( path ) )
      {
        mDataset = openDatabase( path, true );
        return;
      }
      if ( ::access( path.c_str(), W_OK ) != 0 )
        refuse( "readonly" );
      mDataset.reset( GDALDataset::Open( path.c_str(), GDAL_OF_VECTOR | GDAL_OF_UPDATE ) );
      if ( !mDataset || mDataset->StartTransaction() != OGRERR_NONE )
        refuse( mQuiet.message() );
    }
    ~Writing()
    {
      if ( mDataset && !mCommitted )
        mDataset->RollbackTransaction();
    }
    Writing( const Writing & ) = delete;
    Writing &operator=( const Writing & ) = delete;

    //! In a database, where others may be writing: nobody else changes the layer from here on.
    void lock( const Layer &shape, const Progress &progress ) { lockTable( *mDataset, mPath, shape.name, progress ); }

    //! The layer of that shape, made if it is not there.
    OGRLayer &layer( const Layer &shape )
    {
      OGRLayer *layer = mDataset->GetLayerByName( shape.name );
      if ( !layer )
      {
        const CPLStringList options = isDatabase( mPath ) ? databaseLayerOptions( mPath, shape ) : CPLStringList();
        layer = mDataset->CreateLayer( shape.name, nullptr, wkbNone, const_cast<char **>( options.List() ) );
        for ( const Field &field : shape.fields )
        {
          OGRFieldDefn definition( field.name, OFTString );
          if ( !layer || layer->CreateField( &definition ) != OGRERR_NONE )
            refuse( mQuiet.message() );
        }
      }
      return *layer;
    }

    //! Fields of \a shape that are \a wanted and that the layer, of an older workspace, lacks.
    void addMissing( OGRLayer &layer, const Layer &shape, const std::vector<bool> &wanted )
    {
      std::vector<Field> added;
      for ( size_t i = 0; i < shape.fields.size(); ++i )
      {
        const Field &field = shape.fields[i];
        if ( !wanted[i] || layer.GetLayerDefn()->GetFieldIndex( field.name ) >= 0 )
          continue;
        if ( !createField( layer, field, !isDatabase( mPath ) ) )
          refuse( mQuiet.message() );
        added.push_back( field );
      }
      if ( !added.empty() && isDatabase( mPath ) )
        describeFields( *mDataset, mPath, { .name = shape.name, .title = shape.title, .geometry = shape.geometry, .fields = added } );
    }

    //! Creates the feature, or replaces that of \a id.
    void put( OGRLayer &layer, const Layer &shape, const Row &row, int64_t id )
    {
      // an older workspace may lack fields that the import does not bring
      OGRFeature feature( layer.GetLayerDefn() );
      OGRFeatureDefn *definition = layer.GetLayerDefn();
      if ( &layer != mMapped )
      {
        mMapped = &layer;
        mIndexes.clear();
        for ( const Field &field : shape.fields )
          mIndexes.push_back( definition->GetFieldIndex( field.name ) );
      }
      for ( size_t i = 0; i < row.values.size(); ++i )
      {
        if ( mIndexes[i] < 0 )
          continue;
        if ( const auto *integer = std::get_if<int64_t>( &row.values[i] ) )
          feature.SetField( mIndexes[i], static_cast<GIntBig>( *integer ) );
        else if ( const auto *real = std::get_if<double>( &row.values[i] ) )
          feature.SetField( mIndexes[i], *real );
        else if ( const auto *string = std::get_if<std::string>( &row.values[i] ) )
          feature.SetField( mIndexes[i], string->c_str() );
        else
          feature.SetFieldNull( mIndexes[i] );
      }
      if ( !row.geometry.empty() )
      {
        OGRGeometry *geometry = nullptr;
        if ( OGRGeometryFactory::createFromWkb( row.geometry.data(), nullptr, &geometry, row.geometry.size() ) == OGRERR_NONE )
          feature.SetGeometryDirectly( geometry );
      }
      if ( id >= 0 )
        feature.SetFID( id );
      if ( ( id >= 0 ? layer.SetFeature( &feature ) : layer.CreateFeature( &feature ) ) != OGRERR_NONE )
        refuse( mQuiet.message() );
    }

    //! Rows of keys that the table brings are taken out first.
    void replace( const Table &table )
    {
      OGRLayer &target = layer( *table.shape );
      std::unordered_map<std::string, int64_t> brought;
      for ( const Row &row : table.rows )
        brought.emplace( text( row.values[0] ), 0 );
      std::vector<GIntBig> old;
      target.ResetReading();
      const int key = target.GetLayerDefn()->GetFieldIndex( table.shape->key().name );
      while ( const OGRFeatureUniquePtr feature { target.GetNextFeature() } )
      {
        if ( brought.contains( feature->GetFieldAsString( key ) ) )
          old.push_back( feature->GetFID() );
      }
      for ( const GIntBig id : old )
      {
        if ( target.DeleteFeature( id ) != OGRERR_NONE )
          refuse( mQuiet.message() );
      }
      for ( const Row &row : table.rows )
        put( target, *table.shape, row, -1 );
    }

    void commit()
    {
      if ( isDatabase( mPath ) )
        commitDatabase( *mDataset, mPath );
      else if ( mDataset->CommitTransaction() != OGRERR_NONE )
        refuse( mQuiet.message() );
      mCommitted = true;
    }

  private:
    [[noreturn]] void refuse( const std::string &why ) const
    {
      if ( isDatabase( mPath ) )
        refuseDatabase( mPath, why );
      throw Error::of( ErrorCode::NotWritable, { "无法写入工作空间“{}”（{}）。请检查文件权限、磁盘空间，以及文件是否被其他程序占用；内容没有改动。", "The workspace \"{}\" cannot be written ({}). Check its permissions, the disk space and whether another program holds it; nothing was changed." }, mPath, plainReason( why ) );
    }

    std::string mPath;
    GdalQuiet mQuiet;
    Dataset mDataset;
    bool mCommitted = false;
    const OGRLayer *mMapped = nullptr;
    std::vector<int> mIndexes;
};

} // namespace

const Layer changesLayer { "changes", { "导入前后变化", "Changes by the import" }, GeometryType::None, changeFields };

Upserted upsert( const Workspace &workspace, const Incoming &incoming, Progress &progress )
{
  const Layer &layer = *incoming.layer;
  Upserted result;
  result.changes.shape = &changesLayer;
  const Comparison comparison( incoming );
  const ptrdiff_t eliminatedAt = position( layer, field::eliminated );

  std::unordered_map<std::string, size_t> byKey;
  byKey.reserve( incoming.count );
  for ( size_t i = 0; i < incoming.count; ++i )
    byKey.emplace( incoming.key( i ), i );
  std::vector<int64_t> target( incoming.count, isNewRow );
  int64_t older = 0;
  std::pair<std::string, std::string> olderDays;
  std::optional<Writing> writing;
  if ( isDatabase( workspace.path() ) )
    writing.emplace( workspace.path() ).lock( layer, progress ); // else two who import at once would each put in the same rows
  {
    const auto source = workspace.rows( layer.name );
    std::vector<std::string> names;
    std::vector<size_t> at;
    for ( size_t i = 0; i < layer.fields.size(); ++i )
    {
      if ( source->info().fieldIndex( layer.fields[i].name ) < 0 )
        continue;
      names.emplace_back( layer.fields[i].name );
      at.push_back( i );
    }
    source->start( names );
    Row read;
    Row old;
    Row fresh;
    for ( int64_t count = 0; source->next( read ); ++count )
    {
      if ( count % rowsBetweenChecks == 0 )
        progress.check();
      old.id = read.id;
      old.geometry = read.geometry;
      old.values.assign( layer.fields.size(), Value() );
      for ( size_t i = 0; i < at.size(); ++i )
        old.values[at[i]] = read.values[i];
      const std::string key = text( old.values[0] );
      const auto found = byKey.find( key );
      if ( found == byKey.end() )
      {
        if ( !incoming.concerned || !incoming.concerned( old ) )
          continue;
        ++result.gone;
        note( result.changes, layer, key, change::isGone );
        continue;
      }
      incoming.fill( found->second, fresh );
      bool dateOnly = false;
      const auto differing = comparison.merge( old, fresh, dateOnly );
      if ( !differing.empty() && comparison.isOlder( old, fresh ) && older++ == 0 )
      {
        const auto day = static_cast<size_t>( position( layer, field::asOf ) );
        olderDays = { text( old.values[day] ), text( fresh.values[day] ) };
      }
      target[found->second] = differing.empty() && !dateOnly ? isSameRow : old.id;
      if ( differing.empty() )
      {
        ++result.unchanged;
        continue;
      }
      const bool nowEliminated = eliminatedAt >= 0 && text( old.values[static_cast<size_t>( eliminatedAt )] ) == "0" && text( fresh.values[static_cast<size_t>( eliminatedAt )] ) == "1";
      ++( nowEliminated ? result.eliminated : result.changed );
      note( result.changes, layer, key, nowEliminated ? change::isEliminated : change::isChanged, differing );
    }
  }

  if ( older > 0 )
    throw Error::of( ErrorCode::BadValue, { "这份文件（数据截至 {1}）比工作空间里的旧：有 {2} 行在工作空间里已是 {0} 的数据，内容不同。没有导入，工作空间没有改动。请导入更新的文件；若日期有误，用 AS_OF 写明数据截至日期。", "This file (data as of {1}) is older than the workspace, where {2} of its rows are as of {0} and differ. Nothing was imported or changed. Take a newer file; if the day is wrong, say the right one as AS_OF." }, olderDays.first, olderDays.second, older );

  const bool anything = std::any_of( target.begin(), target.end(), []( int64_t id )
    { return id != isSameRow; } );
  const bool furthermore = std::any_of( incoming.further.begin(), incoming.further.end(), []( const Table *table )
    { return !table->rows.empty(); } );
  if ( !anything && !furthermore )
    return result;
  if ( !writing )
    writing.emplace( workspace.path() );
  OGRLayer &written = writing->layer( layer );
  writing->addMissing( written, layer, incoming.supplied );
  Row fresh;
  Row old;
  std::vector<int> fieldAt;
  for ( const Field &field : layer.fields )
    fieldAt.push_back( written.GetLayerDefn()->GetFieldIndex( field.name ) );
  for ( size_t i = 0; i < incoming.count; ++i )
  {
    if ( i % rowsBetweenChecks == 0 )
    {
      progress.check();
      progress.report( static_cast<double>( i ) / static_cast<double>( incoming.count ) );
    }
    if ( target[i] == isSameRow )
      continue;
    incoming.fill( i, fresh );
    if ( target[i] == isNewRow )
    {
      ++result.added;
      note( result.changes, layer, incoming.key( i ), change::isNew );
    }
    else if ( const OGRFeatureUniquePtr before { written.GetFeature( target[i] ) } )
    {
      old.values.assign( layer.fields.size(), Value() );
      for ( size_t f = 0; f < fieldAt.size(); ++f )
      {
        if ( fieldAt[f] < 0 || !before->IsFieldSetAndNotNull( fieldAt[f] ) )
          continue;
        if ( layer.fields[f].type == FieldType::Text )
          old.values[f] = before->GetFieldAsString( fieldAt[f] );
        else if ( layer.fields[f].type == FieldType::Real )
          old.values[f] = before->GetFieldAsDouble( fieldAt[f] );
        else
          old.values[f] = static_cast<int64_t>( before->GetFieldAsInteger64( fieldAt[f] ) );
      }
      old.geometry.clear();
      if ( const OGRGeometry *geometry = before->GetGeometryRef() )
      {
        old.geometry.resize( geometry->WkbSize() );
        geometry->exportToWkb( wkbNDR, old.geometry.data(), wkbVariantIso );
      }
      bool ignored = false;
      comparison.merge( old, fresh, ignored );
    }
    writing->put( written, layer, fresh, target[i] );
  }
  for ( const Table *table : incoming.further )
    writing->replace( *table );
  progress.check();
  writing->commit();
  return result;
}

} // namespace lantu
