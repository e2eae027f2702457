// SPDX-License-Identifier: GPL-3.0-or-later
// lantu:atlas, one page for each place of a kind.
#include <filesystem>

#include "algorithms/algorithm.h"
#include "algorithms/book_question.h"
#include "algorithms/page.h"
#include "algorithms/recorded.h"
#include "convert.h"

namespace lantu
{

namespace
{

//! The words of LEVEL, and the chapters whose pages they are.
constexpr const char *levelWords[] = { "county", "township", "site", "village" };
constexpr const char *levelChapters[] = { "counties", "townships", "sites", "villages" };
constexpr size_t villageLevel = 3;

class Atlas final : public Algorithm
{
  public:
    QString name() const override { return QStringLiteral( "atlas" ); }
    QString displayName() const override { return QObject::tr( "Atlas of places" ); }
    QString group() const override { return QObject::tr( "Printing" ); }
    QString groupId() const override { return QStringLiteral( "printing" ); }
    QgsProcessingAlgorithm *createInstance() const override { return new Atlas; }

    // layouts are made in the main thread
    compat::AlgorithmFlags flags() const override { return Algorithm::flags() | compat::noThreading; }

    QString shortHelpString() const override
    {
      return QObject::tr( "One page for each county, key-support township, relocation site or village, or for those chosen, in the order of their codes: map, figures, findings and table, as in the briefing but without cover and contents. Villages are printed for places that are named, in the internal edition alone. The single pages stand in a folder beside the PDF; a run after a stop goes on from those that are there." );
    }

    void initAlgorithm( const QVariantMap & ) override
    {
      ask( workspaceParameter( true ) );
      ask( wordParameter( "LEVEL", QObject::tr( "Pages for (county, township, site or village)" ), levelWords ) );
      ask( printParameters() );
      ask( bookParameters() );
      ask( paperParameter() );
      ask( travelParameters( false ) );
      ask( fileOutputParameter( parameter::output, QObject::tr( "Atlas" ), QObject::tr( "PDF (*.pdf)" ) ) );
      promiseNumber( "pages", QObject::tr( "Pages" ) );
      promiseNumber( "warnings", QObject::tr( "Warnings" ) );
      promiseRun();
    }

  protected:
    QVariantMap answer( const Question &asked, Progress &progress ) const override
    {
      const std::filesystem::path file = std::filesystem::absolute( asked.outputFile( parameter::output ) ); // files go beside it
      const Usage usage = asked.word( parameter::edition, editionWords ) == 1 ? Usage::Public : Usage::Internal;
      nlohmann::ordered_json summary = nlohmann::ordered_json::object();
      const size_t level = asked.word( "LEVEL", levelWords );
      printBooks( asked, { { .chapters = { levelChapters[level] }, .title = {}, .usage = usage, .file = file, .withVillages = level == villageLevel } }, summary, progress );
      const std::vector<Intake> inputs = inputsOf( asked.requiredWorkspace(), pageLayers, progress );
      summary = recorded( asked, summary, pointersTo( inputs ), progress );
      QVariantMap outputs = figures( summary );
      outputs[QLatin1String( parameter::output )] = qt( file.string() );
      return outputs;
    }
};

} // namespace

QgsProcessingAlgorithm *createAtlas()
{
  return new Atlas;
}

} // namespace lantu
