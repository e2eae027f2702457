// SPDX-License-Identifier: GPL-3.0-or-later
// lantu:briefing, everything for a meeting in one folder.
#include <filesystem>
#include <optional>

#include "algorithms/algorithm.h"
#include "algorithms/page.h"
#include "algorithms/parameters.h"
#include "algorithms/recorded.h"
#include "algorithms/travel_choice.h"
#include "base/error.h"
#include "convert.h"
#include "data/dataset_writer.h"
#include "data/readable.h"
#include "data/unfinished.h"
#include "measure/coverage_answer.h"
#include "measure/headline_text.h"
#include "measure/masking.h"
#include "measure/site_gaps.h"
#include "measure/units.h"
#include "measure/village_counts.h"
#include "place/to_frame.h"
#include "printing/workspace_layers.h"

namespace lantu
{

namespace
{

constexpr char pageFile[] = "overview.pdf";
constexpr char tablesFile[] = "briefing.gpkg";

//! All tables in one GeoPackage for programs, and each as CSV for people. Returns the names of the files.
std::vector<std::string> writeTables( const std::vector<const Table *> &tables, const std::filesystem::path &folder )
{
  std::vector<std::string> files;
  const auto commit = [&files]( DatasetWriter &writer, const std::string &name )
  {
    writer.commit();
    files.push_back( name );
  };
  DatasetWriter package( ( folder / tablesFile ).string() );
  for ( const Table *table : tables )
    package.write( *table );
  commit( package, tablesFile );
  for ( const Table *table : tables )
  {
    const std::string name = std::string( table->shape->name ) + ".csv";
    DatasetWriter writer( ( folder / name ).string(), "CSV" );
    const Readable readable( *table, standingWords() );
    writer.write( readable.table() );
    commit( writer, name );
  }
  return files;
}

class Briefing final : public Algorithm
{
  public:
    QString name() const override { return QStringLiteral( "briefing" ); }
    QString displayName() const override { return QObject::tr( "Briefing for a meeting" ); }
    QString group() const override { return QObject::tr( "Printing" ); }
    QString groupId() const override { return QStringLiteral( "printing" ); }
    QgsProcessingAlgorithm *createInstance() const override { return new Briefing; }

    // layouts are made in the main thread
    compat::AlgorithmFlags flags() const override { return Algorithm::flags() | compat::noThreading; }

    QString shortHelpString() const override
    {
      return QObject::tr( "Everything for a meeting in one folder: the overview page (overview.pdf), and as tables (briefing.gpkg, and CSV for a spreadsheet) the coverage of every service by county, the gaps of the relocation sites and the monitored households by village. No table holds a single household. In the public edition counts of fewer than 5 households are left out, with those that would give them away, and so is the table by village. Files already there under these names are replaced, each as a whole." );
    }

    void initAlgorithm( const QVariantMap & ) override
    {
      ask( workspaceParameter( true ) );
      ask( printParameters() );
      ask( travelParameters( false ) );
      ask( folderOutputParameter( QObject::tr( "Folder" ) ) );
      promiseNumber( "pages", QObject::tr( "Pages" ) );
      promiseNumber( "warnings", QObject::tr( "Warnings" ) );
      promiseNumber( "identified_households", QObject::tr( "Identified households" ) );
      promiseNumber( "identified_persons", QObject::tr( "Identified persons" ) );
      promiseNumber( "remaining_households", QObject::tr( "Households at risk" ) );
      promiseNumber( "remaining_persons", QObject::tr( "Persons at risk" ) );
      promiseNumber( "sites_with_gaps", QObject::tr( "Sites with gaps" ) );
      promiseText( "headline", QObject::tr( "Headline" ) );
      promiseRun();
    }

  protected:
    QVariantMap answer( const Question &asked, Progress &progress ) const override
    {
      const Workspace &workspace = asked.requiredWorkspace();
      const std::filesystem::path folder = asked.outputFile( parameter::output );
      Unfinished hidden( folder, "briefing" ); // first, so that a folder that cannot be written to is refused at once
      const bool isPublic = asked.word( parameter::edition, editionWords ) == 1;
      const Headline figuresOfAll = headline( workspace );
      const auto households = workspace.rows( layer::households );
      const auto facilities = workspace.rows( layer::facilities );
      const Frame frame = frameFor( *households );
      TravelChoice travel( asked, frame, progress );
      const ModelOf modelOf = [&travel]( Profile profile ) -> const TravelModel &
      { return travel.model( profile ); };

      PartOfProgress covering( progress, 0, 0.5 );
      const CoverageAnswer coverage = coverageAnswer( { *households, *facilities, field::members, field::countyCode, unitNames( &workspace, Unit::County ), travel.standards().services() }, frame, modelOf, travel.query(), covering );
      PartOfProgress gapping( progress, 0.5, 0.7 );
      std::optional<SiteGapsAnswer> gaps;
      if ( figuresOfAll.sites > 0 )
        gaps = siteGapsAnswer( *workspace.rows( layer::sites ), *facilities, travel.standards(), unitNames( asked.workspace(), Unit::County ), frame, modelOf, travel.query(), gapping );

      const Table *siteGaps = gaps ? &gaps->gaps->table() : nullptr;
      OverviewPage page = overviewPage( workspace, siteGaps, {} );
      setFoot( page, asked );

      nlohmann::ordered_json summary { { "headline", headlineSentence( figuresOfAll ) } };
      summary.update( headlineFigures( figuresOfAll ) );
      summary["pages"] = page.pages;
      summary["coverage"] = coverage.summary["services"];
      summary.update( coverage.approximate );
      if ( gaps )
      {
        summary["site_gaps"] = gaps->gaps->figures();
        summary["sites_with_gaps"] = gaps->gaps->summary().sitesWithGaps;
      }
      const std::vector<Intake> areas = inputsOf( workspace, { layer::townships, layer::villages, layer::counties }, progress );
      std::vector<const Intake *> read = pointersTo( areas );
      read.insert( read.begin(), { &coverage.demand, &coverage.facilities } );
      if ( gaps )
        read.push_back( &gaps->sites );
      for ( const Intake *input : travel.inputs() )
        read.push_back( input );
      RunToRecord run( asked, summary, read, { { "standards", described( travel.standards().services() ) } } );
      page.runId = qt( run.id() );

      const Table shownCoverage = isPublic ? maskedCoverage( coverage.table ) : coverage.table;
      const Table villages = isPublic ? Table() : villageCounts( workspace );
      std::vector<const Table *> tables { &shownCoverage };
      if ( siteGaps )
        tables.push_back( siteGaps );
      if ( !isPublic )
        tables.push_back( &villages );
      std::vector<std::string> files = writeTables( tables, hidden.folder() );
      progress.report( 0.8 );
      progress.check();
      files.emplace_back( pageFile );
      const QStringList warnings = exportOverviewPdf( workspace, page, qt( ( hidden.folder() / pageFile ).string() ), stylesFolder() );
      progress.check();
      hidden.finish();

      summary = run.record( progress );
      for ( std::string &file : files )
        file = ( folder / file ).string();
      for ( const QString &warning : warnings )
        progress.warn( warning.toStdString() );
      progress.note( headlineSentence( figuresOfAll ) );
      for ( const std::string &file : files )
        progress.note( file );
      summary["files"] = files;
      summary["warnings"] = warnings.size();
      QVariantMap outputs = figures( summary );
      outputs[QLatin1String( parameter::output )] = qt( folder.string() );
      return outputs;
    }
};

} // namespace

QgsProcessingAlgorithm *createBriefing()
{
  return new Briefing;
}

} // namespace lantu
