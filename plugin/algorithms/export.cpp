// SPDX-License-Identifier: GPL-3.0-or-later
// lantu:export, a layer, a result or the workspace as a masked file.
#include "algorithms/algorithm.h"
#include "algorithms/import_parameters.h"
#include "algorithms/parameters.h"
#include "algorithms/recorded.h"
#include "measure/export.h"

#include <sstream>

#include <QObject>

#include <qgsprocessingparameters.h>

namespace lantu
{

namespace
{

constexpr char layers[] = "LAYERS";
constexpr char level[] = "LEVEL";

//! The words of LEVEL; the first is the default.
constexpr const char *levelWords[] = { "village", "township", "county", "rows" };
constexpr ExportLevel levels[] = { ExportLevel::Village, ExportLevel::Township, ExportLevel::County, ExportLevel::Rows };

//! Of EDITION: what leaves the office is public unless somebody says otherwise.
constexpr const char *exportEditions[] = { "public", "internal" };

std::vector<std::string> namesIn( const std::string &list )
{
  std::vector<std::string> names;
  std::istringstream stream( list );
  for ( std::string name; std::getline( stream, name, ',' ); )
  {
    const size_t from = name.find_first_not_of( ' ' );
    if ( from != std::string::npos )
      names.push_back( name.substr( from, name.find_last_not_of( ' ' ) - from + 1 ) );
  }
  return names;
}

class Export final : public Algorithm
{
  public:
    QString name() const override { return QStringLiteral( "export" ); }
    QString displayName() const override { return QObject::tr( "Export, masked" ); }
    QString group() const override { return QObject::tr( "Workspace" ); }
    QString groupId() const override { return QStringLiteral( "workspace" ); }
    QgsProcessingAlgorithm *createInstance() const override { return new Export; }

    QString shortHelpString() const override
    {
      return QObject::tr( "Writes a layer, a result or the whole workspace as XLSX, CSV, GeoPackage, GeoJSON or shapefile, by the ending of the file, without what could point to a family. Households and persons are counted by village, township or county; counts below 5, and others from which these could be worked out, are hidden, the same whichever level is asked for. Names, identity numbers, phones, accounts, addresses, coordinates, illness and notes are left out, known by the names of their columns and by what is in them. The internal edition shows small counts, and may give single rows: ids become pseudonyms, points are shifted inside their village by 200 to 500 m, always in the same way under the same key file, which never belongs into the export. The summary says what was masked." );
    }

    void initAlgorithm( const QVariantMap & ) override
    {
      ask( workspaceParameter() );
      ask( std::make_unique<QgsProcessingParameterFeatureSource>( QLatin1String( parameter::input ), QObject::tr( "Layer or result (the workspace if empty)" ), QList<int>(), QVariant(), true ) );
      ask( std::make_unique<QgsProcessingParameterString>( QLatin1String( layers ), QObject::tr( "Layers of the workspace, separated by commas (all if empty)" ), QVariant(), false, true ) );
      ask( wordParameter( parameter::edition, QObject::tr( "Edition (public or internal)" ), exportEditions ) );
      ask( wordParameter( level, QObject::tr( "Households by (village, township, county; rows: one by one, internal edition only)" ), levelWords ) );
      ask( std::make_unique<QgsProcessingParameterFile>( QLatin1String( parameter::keyFile ), QObject::tr( "Key file (beside the workspace if empty; made if it is not there)" ), compat::fileBehavior, QString(), QVariant(), true ) );
      ask( fileOutputParameter( parameter::output, QObject::tr( "Masked file" ), QObject::tr( "XLSX (*.xlsx);;CSV (*.csv);;GeoPackage (*.gpkg);;GeoJSON (*.geojson);;Shapefile (*.shp)" ) ) );
      promiseNumber( "rows_written", QObject::tr( "Rows written" ) );
      promiseNumber( "cells_hidden", QObject::tr( "Cells hidden" ) );
      promiseNumber( "columns_dropped", QObject::tr( "Columns left out" ) );
      promiseNumber( "pseudonyms", QObject::tr( "Ids made pseudonyms" ) );
      promiseNumber( "points_shifted", QObject::tr( "Points shifted" ) );
      promiseRun();
    }

  protected:
    QVariantMap answer( const Question &asked, Progress &progress ) const override
    {
      const auto input = asked.rowsIfAny( parameter::input, nullptr );
      ExportQuestion question;
      question.workspace = input ? asked.workspace() : &asked.requiredWorkspace();
      question.input = input.get();
      question.layers = namesIn( asked.text( layers ) );
      question.isInternal = asked.word( parameter::edition, exportEditions ) == 1;
      question.level = levels[asked.word( level, levelWords )];
      question.keyFile = asked.text( parameter::keyFile );
      question.path = asked.outputFile( parameter::output );
      const ExportAnswer answer = exportMasked( question, progress );
      std::vector<const Intake *> inputs;
      for ( const Intake &intake : answer.inputs )
        inputs.push_back( &intake );
      QVariantMap outputs = figures( recorded( asked, answer.summary, inputs, progress ) );
      outputs[QLatin1String( parameter::output )] = QString::fromStdString( question.path );
      return outputs;
    }
};

} // namespace

QgsProcessingAlgorithm *createExport()
{
  return new Export;
}

} // namespace lantu
