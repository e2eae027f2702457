// SPDX-License-Identifier: GPL-3.0-or-later
// lantu:sampleworkspace, invented data that agree with the published totals.
#include "algorithms/algorithm.h"
#include "algorithms/parameters.h"
#include "base/error.h"
#include "convert.h"
#include "sample_workspace.h"
#include "workspace_address.h"

namespace lantu
{

namespace
{

class SampleWorkspace final : public Algorithm
{
  public:
    QString name() const override { return QStringLiteral( "sampleworkspace" ); }
    QString displayName() const override { return QObject::tr( "Sample workspace" ); }
    QString group() const override { return QObject::tr( "Workspace" ); }
    QString groupId() const override { return QStringLiteral( "workspace" ); }
    QgsProcessingAlgorithm *createInstance() const override { return new SampleWorkspace; }

    QString shortHelpString() const override
    {
      return QObject::tr( "Makes a workspace of invented data to try Lantu with. Names and codes of districts are real; borders are schematic; households, relocation sites, facilities and roads are invented, and their totals agree with the published figures (25,614 households with 77,605 persons, 253 relocation sites, 17 key townships). Every row is marked as sample data. The content is the same each time." );
    }

    void initAlgorithm( const QVariantMap & ) override
    {
      ask( fileOutputParameter( parameter::output, QObject::tr( "Workspace" ), QObject::tr( "Workspace (*.gpkg)" ) ) );
      for ( const Layer &layer : schemaLayers() )
        promiseNumber( layer.name, qt( layer.title ) );
      promiseSummary();
    }

  protected:
    QVariantMap answer( const Question &asked, Progress &progress ) const override
    {
      const std::string path = asked.outputFile( parameter::output );
      if ( namesDatabase( qt( path ) ) )
        throw Error::of( ErrorCode::BadValue, { "示例工作空间是一个文件。请先建成 .gpkg，再用“复制工作空间”复制到数据库。", "The sample workspace is a file. Make it as .gpkg first, then bring it into the database with \"Copy workspace\"." } );
      makeSampleWorkspace( path, progress );
      const Workspace workspace( path );
      nlohmann::ordered_json summary { { "workspace", path } };
      for ( const Layer &layer : schemaLayers() )
        summary[layer.name] = workspace.rows( layer.name )->info().rowCount;
      QVariantMap outputs = figures( summary );
      outputs[QLatin1String( parameter::output )] = qt( path );
      return outputs;
    }
};

} // namespace

QgsProcessingAlgorithm *createSampleWorkspace()
{
  return new SampleWorkspace;
}

} // namespace lantu
