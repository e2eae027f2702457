// SPDX-License-Identifier: GPL-3.0-or-later
// lantu:briefing, the booklet for a meeting.
#include <filesystem>

#include "algorithms/algorithm.h"
#include "algorithms/book_question.h"
#include "algorithms/page.h"
#include "algorithms/recorded.h"
#include "algorithms/words_parameter.h"
#include "base/error.h"
#include "convert.h"
#include "measure/headline_text.h"
#include "place/points.h"
#include "place/to_frame.h"
#include "printing/book/chapters.h"

namespace lantu
{

namespace
{

const Text bookTitle { "巩固脱贫攻坚成果汇报图册", "Briefing atlas: consolidating poverty alleviation" };

constexpr char extrasParameter[] = "EXTRAS";

QStringList extraIds()
{
  QStringList ids;
  for ( const char *word : extraWords )
    ids << QString::fromLatin1( word );
  return ids;
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
      return QObject::tr( "The booklet for a meeting in one folder: cover and contents, maps of the city, the key-support townships, the counties, a page for each relocation site, methods and data. Chapters and places can be chosen. Each page's sentences, table and map come from the same run, which its foot cites. briefing.pdf is the internal edition, briefing_public.pdf the public one; beside each stand what was found before printing, a report, and a folder of the single pages. A run after a stop, or with other pages to print again, goes on from the pages that are there. No page shows a household or names a person, and counts below 5 households are not printed, nor what would tell them." );
    }

    void initAlgorithm( const QVariantMap & ) override
    {
      QStringList titles;
      QStringList ids;
      for ( const Chapter &chapter : chapters() )
      {
        titles << qt( chapter.title );
        ids << QString::fromLatin1( chapter.id );
      }
      ask( workspaceParameter( true ) );
      ask( printParameters( bookEditionWords ) );
      ask( WordsParameter::ofSeveral( QLatin1String( parameter::chapters ), QObject::tr( "Chapters (none chosen: all)" ), titles, ids ) );
      ask( bookParameters() );
      ask( WordsParameter::ofSeveral( QLatin1String( extrasParameter ), QObject::tr( "Beside the PDF" ), { QObject::tr( "tables of all pages (XLSX)" ), QObject::tr( "maps as slides (PNG)" ), QObject::tr( "maps as drawings (SVG)" ), QObject::tr( "layers with styles and project (GeoPackage)" ) }, extraIds(), { QLatin1String( extraWords[0] ) } ) );
      ask( paperParameter() );
      ask( travelParameters( false ) );
      ask( folderOutputParameter( QObject::tr( "Folder" ) ) );
      promiseNumber( "pages", QObject::tr( "Pages" ) );
      promiseNumber( "warnings", QObject::tr( "Warnings" ) );
      promiseNumber( "identified_households", QObject::tr( "Identified households" ) );
      promiseNumber( "identified_persons", QObject::tr( "Identified persons" ) );
      promiseNumber( "remaining_households", QObject::tr( "Households at risk" ) );
      promiseNumber( "remaining_persons", QObject::tr( "Persons at risk" ) );
      promiseText( "headline", QObject::tr( "Headline" ) );
      promiseRun();
    }

  protected:
    QVariantMap answer( const Question &asked, Progress &progress ) const override
    {
      const Workspace &workspace = asked.requiredWorkspace();
      const std::filesystem::path folder = asked.outputFile( parameter::output );
      std::vector<std::string> chosen = asked.wordList( parameter::chapters );
      if ( chosen.empty() )
      {
        for ( const Chapter &chapter : chapters() )
          chosen.emplace_back( chapter.id );
      }
      const std::vector<std::string> extras = asked.wordList( extrasParameter );
      const size_t edition = asked.word( parameter::edition, bookEditionWords );
      std::vector<BookAsked> books;
      if ( edition != 1 )
        books.push_back( { chosen, bookTitle.str(), Usage::Internal, folder / "briefing.pdf", extras } );
      if ( edition != 0 )
        books.push_back( { chosen, bookTitle.str(), Usage::Public, folder / "briefing_public.pdf", extras } );

      const Headline figuresOfAll = headline( workspace );
      if ( figuresOfAll.identified.households == 0 )
        throw Error::of( ErrorCode::Empty, { "工作空间“{}”里没有监测对象户，无法出汇报图册。请先导入监测对象户。", "The workspace \"{}\" holds no monitored households, so there is nothing to brief about. Import them first." }, workspace.shownPath() );
      nlohmann::ordered_json summary { { "headline", headlineSentence( figuresOfAll ) } };
      summary.update( headlineFigures( figuresOfAll ) );
      const auto households = workspace.rows( layer::households );
      summary.update( approximateFigures( readPoints( *households, frameFor( *households ), field::members, progress ) ) );
      printBooks( asked, books, summary, progress );
      const std::vector<Intake> inputs = inputsOf( workspace, pageLayers, progress );
      summary = recorded( asked, summary, pointersTo( inputs ), progress );
      progress.note( headlineSentence( figuresOfAll ) );
      for ( const nlohmann::ordered_json &file : summary["files"] )
        progress.note( file.get<std::string>() );
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
