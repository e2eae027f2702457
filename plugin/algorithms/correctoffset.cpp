// SPDX-License-Identifier: GPL-3.0-or-later
// lantu:correctoffset, what the coordinates of a layer mean, and the points put right.
#include <cmath>

#include "algorithms/algorithm.h"
#include "algorithms/parameters.h"
#include "algorithms/recorded.h"
#include "base/error.h"
#include "convert.h"
#include "data/joined.h"
#include "data/workspace.h"
#include "place/origin_tables.h"

namespace lantu
{

namespace
{

constexpr char unknown[] = "unknown";

// The words of COORDINATES: not known, then every reading.
const std::vector<const char *> &originWords()
{
  static const std::vector<const char *> words = []
  {
    std::vector<const char *> made { unknown };
    for ( const CoordinateOrigin &origin : coordinateOrigins() )
      made.push_back( origin.word );
    return made;
  }();
  return words;
}

class CorrectOffset final : public Algorithm
{
  public:
    QString name() const override { return QStringLiteral( "correctoffset" ); }
    QString displayName() const override { return QObject::tr( "Check and correct coordinates" ); }
    QString group() const override { return QObject::tr( "Workspace" ); }
    QString groupId() const override { return QStringLiteral( "workspace" ); }
    QgsProcessingAlgorithm *createInstance() const override { return new CorrectOffset; }

    QString shortHelpString() const override
    {
      return QObject::tr( "Tries every reading of a point layer's numbers (longitude and latitude, GCJ-02 of Amap and Tencent, BD-09 of Baidu, swapped, Gauss-Krüger with and without zone number) and counts the points that fall inside the village whose code they carry. The best reading is proposed with its share when it fits at least half of them; nothing is ever changed in silence. Say what the coordinates are as COORDINATES to get the corrected points as a new layer in CGCS2000 (EPSG:4490), with the raw numbers beside them; the input stays as it is. Zero, whole degrees, places outside Chongqing and many rows on one point are listed as findings. The formulas of GCJ-02 and BD-09 are not official: correct only your office's own points, not base maps, and observe the rules on map data." );
    }

    void initAlgorithm( const QVariantMap & ) override
    {
      ask( layerParameter( parameter::input, QObject::tr( "Points to check" ), { compat::sourcePoint } ) );
      ask( wordParameter( parameter::coordinates, QObject::tr( "What the coordinates are (unknown: only check)" ), originWords() ) );
      ask( fieldParameter( parameter::codeField, QObject::tr( "Field with the village code" ), parameter::input ) );
      ask( layerParameter( parameter::villages, QObject::tr( "Villages (areas)" ), { compat::sourcePolygon } ) );
      ask( workspaceParameter() );
      ask( outputParameter( compat::sinkPoint, QObject::tr( "Corrected points" ), parameter::output, false ) );
      ask( outputParameter( compat::sinkTable, QObject::tr( "Readings of coordinates" ), parameter::readings, false ) );
      ask( outputParameter( compat::sinkTable, QObject::tr( "Doubtful coordinates" ), parameter::findings, false ) );
      promiseNumber( "claimed", QObject::tr( "Rows that can be checked against their village" ) );
      promiseText( "proposal", QObject::tr( "Proposed reading" ) );
      promiseNumber( "proposal_share", QObject::tr( "Its share (%)" ) );
      promiseNumber( "corrected", QObject::tr( "Rows corrected" ) );
      promiseNumber( "doubtful", QObject::tr( "Rows with doubtful coordinates" ) );
      promiseRun();
    }

  protected:
    QVariantMap answer( const Question &asked, Progress &progress ) const override
    {
      const auto rows = asked.rows( parameter::input, layer::households );
      std::string codeField = asked.text( parameter::codeField );
      if ( codeField.empty() && rows->info().fieldIndex( field::villageCode ) >= 0 )
        codeField = field::villageCode;
      const ClaimedPoints points = readClaimedPoints( *rows, codeField, progress );

      const auto villages = asked.rowsIfAny( parameter::villages, layer::villages );
      OriginCheck check;
      check.inside.assign( coordinateOrigins().size(), 0 );
      if ( villages && !codeField.empty() )
        check = checkOrigins( points, *villages, field::code, progress );
      else
        progress.warn( say( { "没有村代码字段（CODE_FIELD）或村界（VILLAGES、WORKSPACE），无法核对坐标含义。", "Without a field of village codes (CODE_FIELD) and village areas (VILLAGES, WORKSPACE) the readings cannot be checked." } ) );

      const size_t word = asked.word( parameter::coordinates, originWords() );
      const CoordinateOrigin *origin = word == 0 ? nullptr : &coordinateOrigins()[word - 1];
      sayWhatFits( check, origin, progress );
      const CoordinateOrigin &taken = origin ? *origin : coordinateOrigins()[check.proposal.value_or( 0 )];
      const std::vector<DoubtfulCoordinates> doubtful = doubtfulCoordinates( points, taken );
      int64_t doubtfulRows = 0;
      for ( const DoubtfulCoordinates &found : doubtful )
        doubtfulRows += static_cast<int64_t>( found.points.size() );

      QVariantMap outputs;
      int64_t corrected = 0;
      if ( origin )
      {
        const Table answers = correctedTable( points, *origin );
        const Joined joined( *rows, answers, asked.given( parameter::input ) ? nullptr : &schemaLayer( layer::households ), progress );
        Table table = joined.table();
        table.crs = answers.crs;
        for ( size_t i = 0; i < table.rows.size(); ++i )
        {
          table.rows[i].geometry = answers.rows[i].geometry;
          corrected += answers.rows[i].geometry.empty() ? 0 : 1;
        }
        put( outputs, parameter::output, asked.write( table, parameter::output, progress ) );
      }
      put( outputs, parameter::readings, asked.write( originTable( check ), parameter::readings, progress ) );
      put( outputs, parameter::findings, asked.write( doubtfulTable( points, doubtful ), parameter::findings, progress ) );

      nlohmann::ordered_json summary { { "claimed", check.claimed } };
      if ( check.proposal )
      {
        summary["proposal"] = coordinateOrigins()[*check.proposal].word;
        summary["proposal_share"] = shareOf( check, *check.proposal );
      }
      for ( size_t k = 0; k < check.inside.size(); ++k )
      {
        if ( check.inside[k] > 0 )
          summary["inside"][coordinateOrigins()[k].word] = check.inside[k];
      }
      summary["corrected"] = corrected;
      summary["doubtful"] = doubtfulRows;
      std::vector<const Intake *> inputs { &points.intake };
      if ( villages && !codeField.empty() )
        inputs.push_back( &check.intake );
      QVariantMap made = figures( recorded( asked, summary, inputs, progress ) );
      for ( auto entry = outputs.constBegin(); entry != outputs.constEnd(); ++entry )
        made[entry.key()] = entry.value();
      return made;
    }

  private:
    static void put( QVariantMap &outputs, const char *name, const QString &layer )
    {
      if ( !layer.isEmpty() )
        outputs[QLatin1String( name )] = layer;
    }

    static double shareOf( const OriginCheck &check, size_t k )
    {
      return std::round( 1000.0 * static_cast<double>( check.inside[k] ) / static_cast<double>( check.claimed ) ) / 10;
    }

    static void sayWhatFits( const OriginCheck &check, const CoordinateOrigin *chosen, Progress &progress )
    {
      if ( check.claimed == 0 )
        return;
      if ( !check.proposal )
      {
        progress.warn( say( { "可核对的 {} 行里，没有一种坐标含义能让一半的点落在所报的村内。请核对村代码和坐标。", "Of {} rows that can be checked no reading puts half of the points into the village that they claim. Check the codes and the coordinates." }, check.claimed ) );
        return;
      }
      const CoordinateOrigin &best = coordinateOrigins()[*check.proposal];
      progress.note( say( { "按“{}”理解，{} 行中有 {} 行（{}%）落在所报的村内，建议 COORDINATES={}。", "Read as {0}, {2} of {1} rows ({3} %) lie in the village that they claim; proposed: COORDINATES={4}." }, best.name.str(), check.claimed, check.inside[*check.proposal], shareOf( check, *check.proposal ), best.word ) );
      if ( chosen && chosen != &best )
        progress.warn( say( { "所选“{}”只让 {} 行落在所报的村内，“{}”有 {} 行。请再核对。", "The reading chosen, {}, puts only {} rows into the village that they claim, {} puts {}. Look again." }, chosen->name.str(), check.inside[static_cast<size_t>( chosen - coordinateOrigins().data() )], best.name.str(), check.inside[*check.proposal] ) );
    }
};

} // namespace

QgsProcessingAlgorithm *createCorrectOffset()
{
  return new CorrectOffset;
}

} // namespace lantu
