// SPDX-License-Identifier: GPL-3.0-or-later
// The checks, layer by layer.
#include "place/check_workspace.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <memory>
#include <optional>
#include <string_view>
#include <unordered_set>

#include "data/codes.h"
#include "data/gdal_handles.h"
#include "place/area_index.h"
#include "place/wkb_points.h"

namespace lantu
{

namespace
{

constexpr std::string_view positionNone = "无";         // position quality of a household that nobody has located
constexpr std::string_view endedNaturally = "自然消除"; // death or moving away: no waiting time applies
constexpr int monthsBeforeElimination = 6;              // a case is watched that long before its risk may be called gone
constexpr double nearTheCounties = 0.05;                // degrees, about 5 km: simplified borders are no ground for a warning
constexpr int64_t rowsBetweenLooksAtCancel = 1024;

//! A count and the count that it is a part of.
struct PartOfWhole
{
    const char *layerName;
    const char *part;
    const char *whole;
};

constexpr PartOfWhole partsOfWholes[] = {
  { layer::households, field::labour, field::members },
  { layer::sites, field::occupiedHouseholds, field::householdCount },
  { layer::sites, field::labourHouseholds, field::householdCount },
  { layer::sites, field::employedHouseholds, field::labourHouseholds },
  { layer::sites, field::deedsIssued, field::deedsDue },
  { layer::sites, field::reclaimedHouseholds, field::householdCount },
};

//! The units a row may claim to lie in, smallest first.
struct Unit
{
    const char *codeField;
    const char *layerName;
};

constexpr Unit units[] = {
  { field::villageCode, layer::villages },
  { field::townshipCode, layer::townships },
  { field::countyCode, layer::counties },
};

bool isBlank( const Value &value )
{
  const auto *string = std::get_if<std::string>( &value );
  return isNull( value ) || ( string && string->empty() );
}

bool isNumeric( FieldType type )
{
  return type != FieldType::Text;
}

std::string written( Point point )
{
  return fmt::format( "{:.5f}, {:.5f}", point.x, point.y );
}

//! The first vertex of a geometry and the bounds of all of them.
class Extent final : public OGRDefaultConstGeometryVisitor
{
  public:
    using OGRDefaultConstGeometryVisitor::visit;

    void visit( const OGRPoint *point ) override
    {
      const Point at { point->getX(), point->getY() };
      if ( bounds.empty() )
        first = at;
      finite = finite && std::isfinite( at.x ) && std::isfinite( at.y );
      bounds.include( at );
    }

    Point first;
    Bounds bounds;
    bool finite = true;
};

//! Null when there is no geometry or an empty one; \a broken when it cannot be read.
OGRGeometryUniquePtr geometryOf( const Wkb &wkb, bool &broken )
{
  GdalQuiet quiet;
  OGRGeometry *read = nullptr;
  broken = !wkb.empty() && OGRGeometryFactory::createFromWkb( wkb.data(), nullptr, &read, wkb.size() ) != OGRERR_NONE;
  OGRGeometryUniquePtr geometry( read );
  if ( geometry && geometry->IsEmpty() )
    geometry.reset();
  return geometry;
}

//! Reads the fields of the schema that a layer really has; the others are null.
class SchemaRows
{
  public:
    SchemaRows( const Layer &layer, RowSource &source )
      : mLayer( layer ), mSource( source ), mPosition( layer.fields.size(), -1 )
    {
      std::vector<std::string> present;
      for ( size_t i = 0; i < layer.fields.size(); ++i )
      {
        if ( source.info().fieldIndex( layer.fields[i].name ) < 0 )
          continue;
        mPosition[i] = static_cast<int>( present.size() );
        present.emplace_back( layer.fields[i].name );
      }
      source.start( present );
    }

    bool next() { return mSource.next( mRow ); }
    const Row &row() const { return mRow; }
    bool has( size_t field ) const { return mPosition[field] >= 0; }

    const Value &value( size_t field ) const
    {
      static const Value null;
      return has( field ) ? mRow.values[static_cast<size_t>( mPosition[field] )] : null;
    }

    //! Null if the layer of the schema, or this copy of it, has no such field.
    const Value &value( const char *name ) const
    {
      static const Value null;
      const Field *field = mLayer.field( name );
      return field ? value( static_cast<size_t>( field - mLayer.fields.data() ) ) : null;
    }

    //! How messages name the row.
    std::string name() const
    {
      const Value &key = value( size_t { 0 } );
      return isBlank( key ) ? fmt::format( "#{}", mRow.id ) : text( key );
    }

  private:
    const Layer &mLayer;
    RowSource &mSource;
    std::vector<int> mPosition;
    Row mRow;
};

class Checker
{
  public:
    Checker( const Workspace &workspace, Progress &progress )
      : mWorkspace( workspace ), mProgress( progress )
    {
      mCheck.findings.shape = &findingsLayer;
    }

    WorkspaceCheck run()
    {
      double done = 0;
      for ( const Layer &layer : schemaLayers() )
      {
        mProgress.check();
        LayerFindings findings( layer );
        int64_t rows = 0;
        if ( mWorkspace.has( layer.name ) )
          rows = checkLayer( layer, findings );
        else if ( !layer.optional )
          findings.add( findingKind::missingLayer, {}, {} );
        findings.addTo( mCheck.findings, rows );
        mCheck.rowsChecked += rows;
        mCheck.errors += findings.count( finding::severityError );
        mCheck.hints += findings.count( finding::severityHint );
        mProgress.report( ++done / static_cast<double>( schemaLayers().size() ) );
      }
      return std::move( mCheck );
    }

  private:
    int64_t checkLayer( const Layer &layer, LayerFindings &findings )
    {
      const auto source = mWorkspace.rows( layer.name );
      checkHeader( layer, source->info(), findings );
      SchemaRows rows( layer, *source );
      mKeys.clear();
      int64_t count = 0;
      while ( rows.next() )
      {
        if ( ++count % rowsBetweenLooksAtCancel == 0 )
          mProgress.check();
        for ( size_t i = 0; i < layer.fields.size(); ++i )
        {
          if ( rows.has( i ) )
            checkValue( layer.fields[i], rows.value( i ), rows, findings );
        }
        checkKey( layer, rows, findings );
        checkNesting( layer, rows, findings );
        checkParts( layer, rows, findings );
        if ( layer.name == std::string_view( layer::households ) )
          checkElimination( rows, findings );
        if ( layer.geometry != GeometryType::None )
          checkGeometry( layer, rows, findings );
      }
      return count;
    }

    void checkHeader( const Layer &layer, const SourceInfo &info, LayerFindings &findings )
    {
      for ( const Field &field : layer.fields )
      {
        const int index = info.fieldIndex( field.name );
        if ( index < 0 && !field.optional )
          findings.add( findingKind::missingField, field.name, {}, field.name );
        else if ( index >= 0 && isNumeric( field.type ) != isNumeric( info.fields[static_cast<size_t>( index )].type ) )
          findings.add( findingKind::wrongType, field.name, {} );
      }
      if ( layer.geometry == GeometryType::None )
        return;
      if ( info.geometry != layer.geometry )
        findings.add( findingKind::wrongGeometry, {}, {} );
      if ( info.crs.empty() )
        findings.add( findingKind::noCrs, {}, {} );
      else if ( info.crs != workspaceCrs )
        findings.add( findingKind::wrongCrs, {}, {}, spatialReference( info.crs, info.place() ).GetName() );
    }

    void checkValue( const Field &field, const Value &value, const SchemaRows &rows, LayerFindings &findings )
    {
      if ( isBlank( value ) )
      {
        if ( field.required )
          findings.add( findingKind::requiredNull, field.name, rows.name() );
        return;
      }
      if ( isNumeric( field.type ) )
      {
        const auto parsed = number( value );
        if ( !parsed || !std::isfinite( *parsed ) )
          findings.add( findingKind::notANumber, field.name, rows.name(), text( value ) );
        else if ( field.type == FieldType::Flag && *parsed != 0 && *parsed != 1 )
          findings.add( findingKind::notInDomain, field.name, rows.name(), text( value ) );
        else if ( *parsed < field.atLeast )
          findings.add( findingKind::belowMinimum, field.name, rows.name(), text( value ) );
        return;
      }
      const std::string string = text( value );
      if ( !field.domain.empty() && std::find( field.domain.begin(), field.domain.end(), std::string_view( string ) ) == field.domain.end() )
        findings.add( findingKind::notInDomain, field.name, rows.name(), string );
      if ( !wellFormed( field.rule, string ) )
        findings.add( findingKind::badCode, field.name, rows.name(), string );
      else if ( field.refersTo[0] && !keysOf( field.refersTo ).contains( string ) )
        findings.add( findingKind::danglingReference, field.name, rows.name(), string );
    }

    void checkKey( const Layer &layer, const SchemaRows &rows, LayerFindings &findings )
    {
      const Value &key = rows.value( size_t { 0 } );
      if ( !isBlank( key ) && !mKeys.insert( text( key ) ).second )
        findings.add( findingKind::duplicateKey, layer.key().name, rows.name(), text( key ) );
    }

    // The row's codes, its own among them, from the smallest area to the largest; each must lie in the next one given.
    void checkNesting( const Layer &layer, const SchemaRows &rows, LayerFindings &findings )
    {
      const char *inner = nullptr;
      std::string innerCode;
      const auto step = [&]( const char *fieldName )
      {
        const Field *field = layer.field( fieldName );
        const Value &value = rows.value( fieldName );
        if ( !field || isBlank( value ) || !wellFormed( field->rule, text( value ) ) )
          return;
        const std::string code = text( value );
        if ( inner && !codeLiesIn( innerCode, code ) )
          findings.add( findingKind::codeNotNested, inner, rows.name(), innerCode + " / " + code );
        inner = fieldName;
        innerCode = code;
      };
      if ( layer.key().rule != CodeRule::Free )
        step( layer.key().name );
      for ( const Unit &unit : units )
        step( unit.codeField );
    }

    static void checkParts( const Layer &layer, const SchemaRows &rows, LayerFindings &findings )
    {
      for ( const PartOfWhole &check : partsOfWholes )
      {
        if ( layer.name != std::string_view( check.layerName ) )
          continue;
        const auto part = number( rows.value( check.part ) );
        const auto whole = number( rows.value( check.whole ) );
        if ( part && whole && *part > *whole )
          findings.add( findingKind::partExceedsWhole, check.part, rows.name(), fmt::format( "{} > {}", *part, *whole ) );
      }
    }

    static void checkElimination( const SchemaRows &rows, LayerFindings &findings )
    {
      const bool eliminated = whole( rows.value( field::eliminated ) ) == 1;
      const std::string identified = text( rows.value( field::identified ) );
      const std::string ended = text( rows.value( field::eliminatedYm ) );
      if ( eliminated && ended.empty() )
        findings.add( findingKind::eliminatedWithoutDate, field::eliminatedYm, rows.name() );
      if ( !eliminated && !ended.empty() )
        findings.add( findingKind::dateWithoutElimination, field::eliminatedYm, rows.name() );
      const auto months = monthsBetween( identified, ended );
      if ( !eliminated || !months )
        return;
      const std::string both = identified + " → " + ended;
      if ( *months < 0 )
        findings.add( findingKind::eliminatedBeforeIdentified, field::eliminatedYm, rows.name(), both );
      else if ( *months < monthsBeforeElimination && text( rows.value( field::eliminationMode ) ) != endedNaturally )
        findings.add( findingKind::eliminatedTooSoon, field::eliminatedYm, rows.name(), both );
    }

    void checkGeometry( const Layer &layer, const SchemaRows &rows, LayerFindings &findings )
    {
      bool broken = false;
      const OGRGeometryUniquePtr geometry = geometryOf( rows.row().geometry, broken );
      if ( !geometry && !broken )
      {
        const bool saysSo = text( rows.value( field::positionQuality ) ) == positionNone;
        findings.add( saysSo ? findingKind::notPositioned : findingKind::noGeometry, {}, rows.name() );
        return;
      }
      Extent extent;
      if ( geometry )
        geometry->accept( &extent );
      if ( broken || !extent.finite )
      {
        findings.add( findingKind::badCoordinates, {}, rows.name() );
        return;
      }
      const Bounds &counties = countyBounds();
      if ( !counties.empty() && !counties.touches( extent.bounds ) )
      {
        const bool swapped = counties.covers( { extent.first.y, extent.first.x } );
        findings.add( swapped ? findingKind::swappedCoordinates : findingKind::outsideCounties, {}, rows.name(), written( extent.first ) );
        return; // where it lies in no county it lies in no village either
      }
      if ( layer.geometry != GeometryType::Line )
        checkUnit( rows, findings );
    }

    void checkUnit( const SchemaRows &rows, LayerFindings &findings )
    {
      for ( const Unit &unit : units )
      {
        const Value &code = rows.value( unit.codeField );
        if ( isBlank( code ) )
          continue;
        const CodedAreas *areas = areasOf( unit.layerName );
        if ( !areas || !areas->has( text( code ) ) )
          continue; // unknown code or no polygon: told elsewhere, the next larger unit may still speak
        Point point;
        if ( representativePoint( rows.row().geometry, point ) && !areas->covers( text( code ), point ) )
          findings.add( findingKind::outsideUnit, unit.codeField, rows.name(), fmt::format( "{} ({})", text( code ), written( point ) ) );
        return;
      }
    }

    //! The keys of a layer that others refer to.
    const std::unordered_set<std::string> &keysOf( const char *layerName )
    {
      const auto [known, isNew] = mReferred.try_emplace( layerName );
      if ( isNew )
        readKeys( layerName, known->second );
      return known->second;
    }

    //! Null where the workspace has none.
    const CodedAreas *areasOf( const char *layerName )
    {
      const auto [known, isNew] = mAreas.try_emplace( layerName );
      if ( isNew )
      {
        if ( const auto source = rowsWithKey( layerName ) )
          known->second = std::make_unique<CodedAreas>( *source, schemaLayer( layerName ).key().name, mProgress );
      }
      return known->second.get();
    }

    const Bounds &countyBounds()
    {
      if ( !mCountyBounds )
      {
        mCountyBounds.emplace();
        if ( const CodedAreas *counties = areasOf( layer::counties ) )
          mCountyBounds->include( counties->index().bounds() );
        if ( !mCountyBounds->empty() )
        {
          mCountyBounds->low = { mCountyBounds->low.x - nearTheCounties, mCountyBounds->low.y - nearTheCounties };
          mCountyBounds->high = { mCountyBounds->high.x + nearTheCounties, mCountyBounds->high.y + nearTheCounties };
        }
      }
      return *mCountyBounds;
    }

    //! Null if the layer or its key is missing.
    std::unique_ptr<RowSource> rowsWithKey( const char *layerName ) const
    {
      if ( !mWorkspace.has( layerName ) )
        return nullptr;
      std::unique_ptr<RowSource> source = mWorkspace.rows( layerName );
      return source->info().fieldIndex( schemaLayer( layerName ).key().name ) < 0 ? nullptr : std::move( source );
    }

    void readKeys( const char *layerName, std::unordered_set<std::string> &keys )
    {
      const auto source = rowsWithKey( layerName );
      if ( !source )
        return;
      source->start( { schemaLayer( layerName ).key().name } );
      int64_t count = 0;
      Row row;
      while ( source->next( row ) )
      {
        if ( ++count % rowsBetweenLooksAtCancel == 0 )
          mProgress.check();
        keys.insert( text( row.values[0] ) );
      }
    }

    const Workspace &mWorkspace;
    Progress &mProgress;
    WorkspaceCheck mCheck;
    std::unordered_set<std::string> mKeys; //!< of the layer being checked
    std::map<std::string_view, std::unordered_set<std::string>> mReferred;
    std::map<std::string_view, std::unique_ptr<CodedAreas>> mAreas;
    std::optional<Bounds> mCountyBounds;
};

} // namespace

WorkspaceCheck checkWorkspace( const Workspace &workspace, Progress &progress )
{
  return Checker( workspace, progress ).run();
}

} // namespace lantu
