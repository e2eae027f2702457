// SPDX-License-Identifier: GPL-3.0-or-later
// lantu:copyworkspace, a whole workspace from a file into a database, or back.
#include "algorithms/algorithm.h"
#include "algorithms/parameters.h"
#include "algorithms/workspace_parameter.h"
#include "convert.h"
#include "data/copy_workspace.h"
#include "data/database.h"
#include "travel/terrain_read.h"
#include "workspace_address.h"

namespace lantu
{

namespace
{

class CopyWorkspace final : public Algorithm
{
  public:
    QString name() const override { return QStringLiteral( "copyworkspace" ); }
    QString displayName() const override { return QObject::tr( "Copy workspace" ); }
    QString group() const override { return QObject::tr( "Workspace" ); }
    QString groupId() const override { return QStringLiteral( "workspace" ); }
    QgsProcessingAlgorithm *createInstance() const override { return new CopyWorkspace; }

    QString shortHelpString() const override
    {
      return QObject::tr( "Copies every layer and table of a workspace into a new one: from a file (.gpkg) into a schema of a PostGIS database, where several planners work at once, or back into a file. A database is written as postgres://CONNECTION/SCHEMA with a PostgreSQL connection that QGIS keeps, or as PG:service=NAME schemas=SCHEMA; one schema is one workspace. Rows are counted on both sides, and all is copied or nothing. What is there already is never overwritten. Elevations stay behind: name them as DEM where a question needs them." );
    }

    void initAlgorithm( const QVariantMap & ) override
    {
      ask( std::make_unique<WorkspaceParameter>( QLatin1String( parameter::input ), QObject::tr( "Workspace to copy" ), false ) );
      ask( fileOutputParameter( parameter::output, QObject::tr( "New workspace" ), QObject::tr( "Workspace (*.gpkg)" ) ) );
      promiseNumber( "layers", QObject::tr( "Layers" ) );
      promiseNumber( "rows", QObject::tr( "Rows" ) );
      promiseSummary();
    }

  protected:
    QVariantMap answer( const Question &asked, Progress &progress ) const override
    {
      const std::string to = workspaceAddress( qt( asked.outputFile( parameter::output ) ) );
      const Workspace from( workspaceAddress( qt( asked.text( parameter::input ) ) ) );
      const std::vector<CopiedLayer> copied = copyWorkspace( from, to, progress );
      if ( !rasterTable( from.path(), layer::dem ).empty() )
        progress.warn( say( { "高程没有复制。问题需要高程时，请在参数 DEM 里指明原来的文件（{}）。", "The elevations were not copied. Where a question needs them name the file they are in as DEM ({})." }, from.path() ) );
      int64_t rows = 0;
      nlohmann::ordered_json byLayer;
      for ( const CopiedLayer &layer : copied )
      {
        rows += layer.rows;
        byLayer[layer.name] = layer.rows;
      }
      QVariantMap outputs = figures( { { "workspace", withoutPassword( to ) }, { "layers", copied.size() }, { "rows", rows }, { "rows_by_layer", byLayer } } );
      outputs[QLatin1String( parameter::output )] = qt( withoutPassword( asked.outputFile( parameter::output ) ) );
      return outputs;
    }
};

} // namespace

QgsProcessingAlgorithm *createCopyWorkspace()
{
  return new CopyWorkspace;
}

} // namespace lantu
