// SPDX-License-Identifier: GPL-3.0-or-later
// lantu:overview, one A3 page of a workspace.
#include "algorithms/algorithm.h"
#include "algorithms/page.h"
#include "algorithms/parameters.h"
#include "algorithms/recorded.h"
#include "convert.h"
#include "measure/headline_text.h"
#include "printing/chapters/overview.h"
#include "printing/creeping_progress.h"
#include "printing/single_page.h"
#include "printing/workspace_layers.h"

namespace lantu
{

namespace
{

class Overview final : public Algorithm
{
  public:
    QString name() const override { return QStringLiteral( "overview" ); }
    QString displayName() const override { return QObject::tr( "Overview map" ); }
    QString group() const override { return QObject::tr( "Printing" ); }
    QString groupId() const override { return QStringLiteral( "printing" ); }
    QgsProcessingAlgorithm *createInstance() const override { return new Overview; }

    // layouts are made in the main thread
    compat::AlgorithmFlags flags() const override { return Algorithm::flags() | compat::noThreading; }

    QString shortHelpString() const override
    {
      return QObject::tr( "Prints one page: households still at risk as circles by village, relocation sites, key-support townships, with figures, legend, scale and sources. Households are never shown one by one, and a village with fewer than 5 says no more than that. The text of the PDF can be searched and copied. A public edition without a map review number is stamped as not reviewed." );
    }

    void initAlgorithm( const QVariantMap & ) override
    {
      ask( workspaceParameter( true ) );
      ask( printParameters() );
      ask( paperParameter() );
      ask( fileOutputParameter( parameter::output, QObject::tr( "Page" ), QObject::tr( "PDF (*.pdf);;PNG (*.png);;SVG (*.svg)" ) ) );
      promiseNumber( "pages", QObject::tr( "Pages" ) );
      promiseNumber( "warnings", QObject::tr( "Warnings" ) );
      promiseNumber( "identified_households", QObject::tr( "Identified households" ) );
      promiseNumber( "identified_persons", QObject::tr( "Identified persons" ) );
      promiseNumber( "remaining_households", QObject::tr( "Households at risk" ) );
      promiseNumber( "remaining_persons", QObject::tr( "Persons at risk" ) );
      promiseRun();
    }

  protected:
    QVariantMap answer( const Question &asked, Progress &progress ) const override
    {
      const Workspace &workspace = asked.requiredWorkspace();
      const std::string path = asked.outputFile( parameter::output );
      const Imprint imprint = imprintAsked( asked );
      Page page = overviewPage( workspace, {}, imprint.usage ); // before the run is recorded: it may have nothing to show
      const std::vector<Intake> inputs = inputsOf( workspace, pageLayers, progress );
      nlohmann::ordered_json summary = headlineFigures( headline( workspace ) );
      summary["pages"] = 1;
      RunToRecord run( asked, summary, pointersTo( inputs ) );
      page.runs = QStringList { qt( run.id() ) };
      const CreepingProgress drawing( progress );
      const QStringList warnings = exportSinglePage( workspace, page, imprint, paperAsked( asked ), qt( path ), drawing );
      for ( const QString &warning : warnings )
        progress.warn( warning.toStdString() );
      summary = run.record( progress );
      summary["files"] = { path };
      summary["warnings"] = warnings.size();
      QVariantMap outputs = figures( summary );
      outputs[QLatin1String( parameter::output )] = qt( path );
      return outputs;
    }
};

} // namespace

QgsProcessingAlgorithm *createOverview()
{
  return new Overview;
}

} // namespace lantu
