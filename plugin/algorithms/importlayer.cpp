// SPDX-License-Identifier: GPL-3.0-or-later
// lantu:importlayer, layers and rasters as planners receive them.
#include "algorithms/algorithm.h"
#include "algorithms/import_parameters.h"
#include "algorithms/recorded.h"
#include "place/import_layer.h"
#include "place/import_raster.h"

#include <qgsprocessingparameters.h>

namespace lantu
{

namespace
{

constexpr char layerParameterName[] = "LAYER";
constexpr char sourceLayer[] = "SOURCE_LAYER";
constexpr char osmTags[] = "OSM_TAGS";
constexpr char crs[] = "CRS";

class ImportLayer final : public Algorithm
{
  public:
    QString name() const override { return QStringLiteral( "importlayer" ); }
    QString displayName() const override { return QObject::tr( "Import layer" ); }
    QString group() const override { return QObject::tr( "Workspace" ); }
    QString groupId() const override { return QStringLiteral( "workspace" ); }
    QgsProcessingAlgorithm *createInstance() const override { return new ImportLayer; }

    QString shortHelpString() const override
    {
      return QObject::tr( "Takes a shapefile (in UTF-8 or GB18030, whatever its .cpg says), GeoJSON, GeoPackage, KML or KMZ, GPX, DXF or OpenStreetMap file into the layer of the workspace that LAYER names. Columns are known by name and alias, or by MAPPING (field=column, or field='value' for all rows), which is remembered for the next file of this name. Coordinates become CGCS2000 (EPSG:4490); a file without a reference system needs CRS or COORDINATES. Rows are known by their key, else by name and place: the same file again changes nothing. Every row is used or rejected with its reason. What tags of OpenStreetMap mean is a table that can be edited (OSM_TAGS); turn restrictions stay in the file, so give the file itself as roads where they matter. With LAYER=dem or land_speed a raster is copied as a GeoTIFF beside the workspace; heights found there are used by all algorithms." );
    }

    void initAlgorithm( const QVariantMap & ) override
    {
      ask( workspaceParameter( true ) );
      ask( std::make_unique<QgsProcessingParameterFile>( QLatin1String( parameter::input ), QObject::tr( "File" ), compat::fileBehavior, QString(), QVariant(), false, QObject::tr( "Layers and rasters (*.shp *.geojson *.json *.gpkg *.kml *.kmz *.gpx *.dxf *.osm *.pbf *.tif *.img *.asc)" ) ) );
      ask( std::make_unique<QgsProcessingParameterString>( QLatin1String( sourceLayer ), QObject::tr( "Layer in the file (where it holds several)" ), QVariant(), false, true ) );
      ask( std::make_unique<QgsProcessingParameterString>( QLatin1String( layerParameterName ), QObject::tr( "Layer of the workspace (facilities, roads, villages, …, dem, land_speed)" ), QLatin1String( layer::facilities ) ) );
      ask( std::make_unique<QgsProcessingParameterString>( QLatin1String( parameter::mapping ), QObject::tr( "Columns with other names (field=column; field='value for all rows')" ), QVariant(), false, true ) );
      ask( std::make_unique<QgsProcessingParameterFile>( QLatin1String( parameter::aliases ), QObject::tr( "Own table of aliases (*.csv)" ), compat::fileBehavior, QString(), QVariant(), true, QObject::tr( "Tables of aliases (*.csv)" ) ) );
      ask( std::make_unique<QgsProcessingParameterFile>( QLatin1String( osmTags ), QObject::tr( "Own table of tags of OpenStreetMap (*.csv)" ), compat::fileBehavior, QString(), QVariant(), true, QObject::tr( "Tables of tags (*.csv)" ) ) );
      ask( std::make_unique<QgsProcessingParameterCrs>( QLatin1String( crs ), QObject::tr( "Reference system (where the file has none)" ), QVariant(), true ) );
      ask( coordinatesParameter() );
      ask( asOfParameter() );
      ask( importOutputs() );
      for ( const auto &[figure, description] : std::initializer_list<std::pair<const char *, QString>> { { "records", QObject::tr( "Rows taken" ) }, { "new", QObject::tr( "New" ) }, { "changed", QObject::tr( "Changed" ) }, { "unchanged", QObject::tr( "Unchanged" ) }, { "private_values", QObject::tr( "Private values not kept" ) } } )
        promiseNumber( figure, description );
      promiseText( "encoding", QObject::tr( "Encoding of a shapefile" ) );
      promiseText( "crs", QObject::tr( "Reference system of the file" ) );
      promiseText( "file", QObject::tr( "Raster beside the workspace" ) );
      promiseText( "proposal", QObject::tr( "Proposed reading" ) );
      promiseNumber( "proposal_share", QObject::tr( "Its share (%)" ) );
      promiseRun();
    }

  protected:
    QVariantMap answer( const Question &asked, Progress &progress ) const override
    {
      const std::string target = asked.text( layerParameterName );
      if ( isRasterLayer( target ) )
        return takenRaster( target, asked, progress );
      const std::string runId = importRunId( asked );
      LayerImport import { .layer = target, .source = { asked.text( parameter::input ), asked.text( sourceLayer ) }, .mapping = asked.text( parameter::mapping ), .aliases = asked.text( parameter::aliases ), .osmTags = asked.text( osmTags ), .crs = asked.text( crs ), .asOf = asked.text( parameter::asOf ), .runId = runId };
      import.said = saidOfCoordinates( asked ).origin;
      LayerImported imported = importLayer( asked.requiredWorkspace(), import, progress );
      const nlohmann::ordered_json own {
        { "records", imported.result.records },
        { "encoding", imported.encoding },
        { "crs", imported.crs },
        { "mapping", imported.mapping },
        { "not_meant", imported.notMeant },
        { "lines_split", imported.partsSplit },
        { "area_by_place", imported.areaByPlace },
        { "keys_made", imported.keysMade },
      };
      QVariantMap layers;
      QVariantMap outputs = figures( finishImport( imported.result, own, runId, asked, layers, progress ) );
      outputs.insert( layers );
      return outputs;
    }

  private:
    static QVariantMap takenRaster( const std::string &target, const Question &asked, Progress &progress )
    {
      const RasterImported raster = importRaster( asked.requiredWorkspace(), target, asked.text( parameter::input ), asked.text( crs ), progress );
      const nlohmann::ordered_json summary {
        { "file", raster.file },
        { "crs", raster.crs },
        { "columns", raster.columns },
        { "rows", raster.rows },
        { "voids", raster.voids },
        { "impossible", raster.outside },
        { "unchanged", raster.unchanged ? 1 : 0 },
      };
      return figures( recorded( asked, summary, { &raster.intake }, progress ) );
    }
};

} // namespace

QgsProcessingAlgorithm *createImportLayer()
{
  return new ImportLayer;
}

} // namespace lantu
