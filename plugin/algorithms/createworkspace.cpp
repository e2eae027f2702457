// SPDX-License-Identifier: GPL-3.0-or-later
// lantu:createworkspace, an empty workspace with the default standards.
#include "algorithms/algorithm.h"
#include "algorithms/parameters.h"
#include "convert.h"
#include "data/database.h"
#include "workspace_address.h"

namespace lantu
{

namespace
{

class CreateWorkspace final : public Algorithm
{
  public:
    QString name() const override { return QStringLiteral( "createworkspace" ); }
    QString displayName() const override { return QObject::tr( "Create workspace" ); }
    QString group() const override { return QObject::tr( "Workspace" ); }
    QString groupId() const override { return QStringLiteral( "workspace" ); }
    QgsProcessingAlgorithm *createInstance() const override { return new CreateWorkspace; }

    QString shortHelpString() const override
    {
      return QObject::tr( "Makes a workspace: one GeoPackage, or one schema of a PostGIS database (postgres://CONNECTION/SCHEMA or PG:service=NAME schemas=SCHEMA), with every layer of the schema (counties, townships, villages, households, relocation sites, facilities, roads, rivers), empty and in CGCS2000 (EPSG:4490), and the table of standards filled with the default values. What is already there is never overwritten." );
    }

    void initAlgorithm( const QVariantMap & ) override
    {
      ask( fileOutputParameter( parameter::output, QObject::tr( "Workspace" ), QObject::tr( "Workspace (*.gpkg)" ) ) );
      promiseNumber( "layers", QObject::tr( "Layers" ) );
      promiseNumber( "standards", QObject::tr( "Standards" ) );
      promiseSummary();
    }

  protected:
    QVariantMap answer( const Question &asked, Progress & ) const override
    {
      const std::string written = asked.outputFile( parameter::output );
      const std::string path = workspaceAddress( qt( written ) );
      createWorkspace( path );
      QVariantMap outputs = figures( {
        { "workspace", withoutPassword( path ) },
        { "layers", schemaLayers().size() },
        { "standards", Workspace( path ).table( layer::standards ).rows.size() },
      } );
      outputs[QLatin1String( parameter::output )] = qt( withoutPassword( written ) );
      return outputs;
    }
};

} // namespace

QgsProcessingAlgorithm *createCreateWorkspace()
{
  return new CreateWorkspace;
}

} // namespace lantu
