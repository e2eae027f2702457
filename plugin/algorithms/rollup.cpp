// SPDX-License-Identifier: GPL-3.0-or-later
// lantu:rollup, counts and sums of any layer by village, township, county and city.
#include "algorithms/algorithm.h"
#include "algorithms/parameters.h"
#include "algorithms/recorded.h"
#include "base/error.h"
#include "measure/rollup.h"

#include <algorithm>

#include <qgsprocessingparameters.h>

namespace lantu
{

namespace
{

constexpr char layerName[] = "LAYER";
constexpr char sumFields[] = "SUM_FIELDS";
constexpr char categoryField[] = "CATEGORY_FIELD";
constexpr char dateField[] = "DATE_FIELD";

//! In the order of measure/rollup.h.
constexpr const char *finestWords[] = { "village", "township", "county" };

class RollupAlgorithm final : public Algorithm
{
  public:
    QString name() const override { return QStringLiteral( "rollup" ); }
    QString displayName() const override { return QObject::tr( "Roll up" ); }
    QString group() const override { return QObject::tr( "Monitoring" ); }
    QString groupId() const override { return QStringLiteral( "monitoring" ); }
    QgsProcessingAlgorithm *createInstance() const override { return new RollupAlgorithm; }

    QString shortHelpString() const override
    {
      return QObject::tr( "Counts the rows of any layer with area codes and adds up fields of it, by village, township, county and city, each level the sum of the one below; told apart by a category and by month if asked, such as the events by topic and the month they happened. Which area lies in which the area layers of the workspace decide; Wansheng is a unit of its own. Rows without a code stand as not filled in below the area above. A field that is null is not in the sum and is counted beside it. The layer is given itself, or named as a layer of the workspace." );
    }

    void initAlgorithm( const QVariantMap & ) override
    {
      ask( workspaceParameter() );
      ask( layerParameter( parameter::input, QObject::tr( "Layer to roll up" ), { static_cast<int>( compat::sinkTable ) } ) );
      ask( text( layerName, QObject::tr( "Or layer of the workspace (households, events, assets, posts, …)" ) ) );
      ask( text( sumFields, QObject::tr( "Fields to add up (with commas between; rows are counted always)" ) ) );
      ask( text( categoryField, QObject::tr( "Told apart by (field, such as topic; empty: not)" ) ) );
      ask( text( dateField, QObject::tr( "By month of (field of dates; empty: not)" ) ) );
      ask( wordParameter( parameter::by, QObject::tr( "Finest level (village, township or county)" ), finestWords ) );
      ask( outputParameter( compat::sinkTable, QObject::tr( "Roll-up" ) ) );
      promiseNumber( "rows", QObject::tr( "Rows counted" ) );
      promiseRun();
    }

  protected:
    QVariantMap answer( const Question &asked, Progress &progress ) const override
    {
      const Layer *known = schemaLayerNamed( asked.text( layerName ) );
      const auto rows = asked.rows( parameter::input, known ? known->name : layer::households );
      const AdminAreas areas = areasOf( asked.workspace() );
      std::vector<std::string> sums;
      for ( const QString &field : QString::fromStdString( asked.text( sumFields ) ).replace( QStringLiteral( "，" ), QStringLiteral( "," ) ).split( ',' ) )
      {
        if ( !field.trimmed().isEmpty() )
          sums.push_back( field.trimmed().toStdString() );
      }
      const auto answer = rollup( { .rows = *rows, .areas = areas, .sumFields = sums, .categoryField = asked.text( categoryField ), .dateField = asked.text( dateField ), .finest = static_cast<AreaLevel>( asked.word( parameter::by, finestWords ) ), .aliasesFrom = asked.given( parameter::input ) ? known : &schemaLayer( known ? known->name : layer::households ) }, progress );
      const QString layerId = asked.write( answer->table, parameter::output, progress );

      QVariantMap outputs = figures( recorded( asked, answer->summary, { &answer->intake }, progress ) );
      outputs[QLatin1String( parameter::output )] = layerId;
      return outputs;
    }

  private:
    static Definition text( const char *name, const QString &description )
    {
      return std::make_unique<QgsProcessingParameterString>( QLatin1String( name ), description, QVariant(), false, true );
    }

    //! Null if none was named.
    static const Layer *schemaLayerNamed( const std::string &name )
    {
      if ( name.empty() )
        return nullptr;
      std::vector<std::string> names;
      for ( const Layer &layer : schemaLayers() )
      {
        if ( name == layer.name )
          return &layer;
        names.emplace_back( layer.name );
      }
      throw Error::of( ErrorCode::BadValue, { "工作空间没有“{}”这种图层（参数 LAYER）。可选：{}。", "A workspace has no layer \"{}\" (parameter LAYER). Choose one of: {}." }, name, fmt::join( names, ", " ) );
    }
};

} // namespace

QgsProcessingAlgorithm *createRollup()
{
  return new RollupAlgorithm;
}

} // namespace lantu
